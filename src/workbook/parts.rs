//! Projections beside the plan, in a sheet for each segment: each initiative alone and each of its
//! drivers, everything one period later, everything in full, one more point of retention.

use crate::case::checked::BusinessCase;
use crate::case::draft::Quantity;
use crate::case::part::Part;
use crate::workbook::block::{Block, Subject};
use crate::workbook::book::{Book, Kind, Place, Role, Sheet, sheet_name};
use crate::workbook::costs::{fixed_costs_later, reaching};
use crate::workbook::drive::Drive;
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

/// What the parts of all segments say together, as formulas.
pub(super) struct PartCells {
    /// NPV with everything begun one period later.
    pub(super) npv_later: String,
    pub(super) one_point: String,
    pub(super) segments: Vec<SegmentParts>,
}

/// The parts of one segment.
pub(super) struct SegmentParts {
    /// What all initiatives together bring, as present value.
    pub(super) gain: Place,
    /// The projection at full effect, where anything acts.
    pub(super) full: Option<Block>,
    one_point: Place,
    later: Option<String>,
    /// What sets of drivers bring alone.
    gains: Vec<(Vec<Driver>, Place)>,
}

/// A quantity that an initiative changes.
type Driver = (usize, Quantity);

const WORTH: Word = ["Present value of contribution", "Приведённый маржинальный доход"];
const GAIN: Word = ["Gain", "Прибавка"];
const ONE_POINT: Word = ["One more point of retention", "На пункт больше удержания"];
const LATER: Word = ["Everything one period later", "Всё на период позже"];
const FULL: Word = ["Everything in full from the start", "Всё в полную силу сразу"];
const HEAD: u32 = 6;

/// The distinct drivers of a part that act on a segment.
fn acting(case: &BusinessCase, segment: usize, part: Part) -> Vec<Driver> {
    let mut drivers = Vec::new();
    for (index, initiative) in case.initiatives.iter().enumerate() {
        for effect in initiative.effects.iter().filter(|effect| effect.touches(segment)) {
            let driver = (index, effect.on);
            if part.has(index, effect.on) && !drivers.contains(&driver) {
                drivers.push(driver);
            }
        }
    }
    drivers
}

/// Every part that the bridge shows.
pub(super) fn bars(case: &BusinessCase) -> Vec<Part> {
    let mut parts = Vec::new();
    for (index, initiative) in case.initiatives.iter().enumerate() {
        parts.push(Part::Initiative(index));
        for effect in &initiative.effects {
            if !parts.contains(&Part::Driver(index, effect.on)) {
                parts.push(Part::Driver(index, effect.on));
            }
        }
    }
    parts
}

pub(super) fn write(
    source: &Source<'_>,
    clock: &Clock,
    book: &mut Book,
    subjects: &[Subject<'_>],
    cells: &[SegmentCells],
) -> PartCells {
    let segments: Vec<SegmentParts> = (subjects.iter().zip(cells))
        .map(|(subject, cells)| {
            let name = &source.case.segments[subject.index].name;
            let name = sheet_name(subject.index + 1, name, source.say(words::PARTS));
            let mut sheet = Sheet::new(name, 200 + subject.index as u32);
            sheet.text(0, 0, &source.case.segments[subject.index].name, Role::Title);
            sheet.freeze = (HEAD + 1, 1);
            let parts = Teller { source, clock, subject, cells }.write(&mut sheet);
            book.sheets.push(sheet);
            parts
        })
        .collect();
    let later: Vec<&str> = segments.iter().filter_map(|parts| parts.later.as_deref()).collect();
    let fixed = fixed_costs_later(source, clock, &clock.period);
    let gained = if later.is_empty() { "0".to_owned() } else { later.join("+") };
    let one_point: Vec<String> = segments.iter().map(|parts| parts.one_point.far()).collect();
    PartCells { npv_later: format!("({gained}-({fixed}))"), one_point: one_point.join("+"), segments }
}

struct Teller<'a> {
    source: &'a Source<'a>,
    clock: &'a Clock,
    subject: &'a Subject<'a>,
    cells: &'a SegmentCells,
}

impl Teller<'_> {
    fn write(&self, sheet: &mut Sheet) -> SegmentParts {
        let (source, index) = (self.source, self.subject.index);
        let mut column = 0;
        let mut table = sheet.table(HEAD, column, source.horizon());
        let period =
            table.given(source.say(words::PERIOD), Kind::Whole, (1..=source.horizon()).map(|t| t as f64));
        column += 1;
        sheet.text(1, 0, source.say(WORTH), Role::Label);
        sheet.text(2, 0, source.say(GAIN), Role::Label);
        sheet.widths(&[32.0]);
        let without = self.worth(sheet, column, &self.cells.without);
        sheet.text(3, column, source.say(words::WITHOUT), Role::Title);
        column += 1;
        let with = self.worth(sheet, column, self.cells.with());
        sheet.text(3, column, source.say(words::WITH), Role::Title);
        let gain = source.outcome.segments[index].contribution_impact_present_value;
        let gain = sheet.formula(2, column, format!("{}-{}", with.here(), without.here()), gain, Kind::Money);
        column += 1;
        let mut block = |sheet: &mut Sheet, drive: Drive, name: &str| {
            sheet.text(HEAD - 2, column, name, Role::Title);
            let mut table = sheet.table(HEAD, column, source.horizon());
            let block = self.subject.project(&mut table, &period, drive);
            table.gap();
            let next = table.column_number();
            let worth = self.worth(sheet, column, &block);
            let value = block.worth - self.cells.without.worth;
            let formula = format!("{}-{}", worth.here(), without.here());
            let gain = sheet.formula(2, column, formula, value, Kind::Money);
            column = next;
            (block, gain)
        };
        let one_point = block(sheet, Drive::OnePoint, source.say(ONE_POINT)).1;
        let touched = source.case.is_touched(index);
        let all = acting(source.case, index, Part::Everything);
        let mut gains = vec![(all, gain.clone())];
        let (mut later, mut full) = (None, None);
        if touched {
            let (block_later, gain_later) =
                block(sheet, Drive::Effects(Part::Everything, 1), source.say(LATER));
            let heads = [Some(&block_later.active), block_later.new.as_ref()];
            let reaching = reaching(source, self.clock, &period, index, heads, 1);
            later = Some(format!("{}-({reaching})", gain_later.far()));
            full = Some(block(sheet, Drive::Full, source.say(FULL)).0);
            for part in bars(source.case) {
                let drivers = acting(source.case, index, part);
                if !drivers.is_empty() && gains.iter().all(|(known, _)| *known != drivers) {
                    let name = self.name(part);
                    let gain = block(sheet, Drive::Effects(part, 0), &name).1;
                    gains.push((drivers, gain));
                }
            }
        }
        SegmentParts { gain, full, one_point, later, gains }
    }

    fn name(&self, part: Part) -> String {
        let name = |index: usize| self.source.case.initiatives[index].name.clone();
        match part {
            Part::Driver(index, quantity) => format!("{}: {}", name(index), quantity.name()),
            Part::Initiative(index) => name(index),
            _ => String::new(),
        }
    }

    fn worth(&self, sheet: &mut Sheet, column: u16, block: &Block) -> Place {
        let factors = self.clock.recurring.part(0, self.source.horizon());
        let formula = format!("SUMPRODUCT({},{factors})", block.contribution.range());
        sheet.formula(1, column, formula, block.worth, Kind::Money)
    }
}

impl PartCells {
    /// What a part of the effects brings alone over all segments.
    pub(super) fn gain(&self, source: &Source<'_>, part: Part) -> String {
        let each = self.segments.iter().enumerate().filter_map(|(index, parts)| {
            let drivers = acting(source.case, index, part);
            let found = parts.gains.iter().find(|(known, _)| !drivers.is_empty() && *known == drivers);
            found.map(|(_, place)| place.far())
        });
        let each: Vec<_> = each.collect();
        if each.is_empty() { "0".to_owned() } else { each.join("+") }
    }
}
