//! Projections beside the plan, in a sheet for each segment: each initiative alone and each of its
//! drivers, everything one period later, everything in full, one more point of retention.

use crate::case::checked::BusinessCase;
use crate::case::draft::Quantity;
use crate::case::part::Part;
use crate::workbook::block::{Block, Subject};
use crate::workbook::book::{Book, Kind, Place, Role, Series, Sheet, sheet_name};
use crate::workbook::costs::{fixed_costs_later, reaching_later};
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
            let mut page = Page::new(subject, cells);
            let parts = page.write();
            book.sheets.push(page.sheet);
            parts
        })
        .collect();
    let later: Vec<&str> = segments.iter().filter_map(|parts| parts.later.as_deref()).collect();
    let fixed = fixed_costs_later(source, clock);
    let gained = if later.is_empty() { "0".to_owned() } else { later.join("+") };
    let one_point: Vec<String> = segments.iter().map(|parts| parts.one_point.far()).collect();
    PartCells { npv_later: format!("({gained}-({fixed}))"), one_point: one_point.join("+"), segments }
}

/// The sheet of one segment as it grows, projection by projection.
struct Page<'a> {
    subject: &'a Subject<'a>,
    cells: &'a SegmentCells,
    sheet: Sheet,
    period: Series,
    /// What the segment is worth without the initiatives.
    without: Place,
    /// Where the next projection stands.
    column: u16,
}

impl<'a> Page<'a> {
    fn new(subject: &'a Subject<'a>, cells: &'a SegmentCells) -> Self {
        let source = subject.source;
        let name = &source.case.segments[subject.index].name;
        let title = sheet_name(subject.index + 1, name, source.say(words::PARTS));
        let mut sheet = Sheet::new(title, 200 + subject.index as u32);
        sheet.text(0, 0, name, Role::Title);
        sheet.freeze = (HEAD + 1, 1);
        let mut table = sheet.table(HEAD, 0, source.horizon());
        let periods = (1..=source.horizon()).map(|t| t as f64);
        let period = table.given(source.say(words::PERIOD), Kind::Whole, periods);
        sheet.text(1, 0, source.say(WORTH), Role::Label);
        sheet.text(2, 0, source.say(GAIN), Role::Label);
        sheet.widths(&[32.0]);
        let without = worth(subject, &mut sheet, 1, &cells.without);
        sheet.text(3, 1, source.say(words::WITHOUT), Role::Title);
        Self { subject, cells, sheet, period, without, column: 2 }
    }

    fn write(&mut self) -> SegmentParts {
        let (source, index) = (self.subject.source, self.subject.index);
        let gain = self.all();
        let one_point = self.project(Drive::OnePoint, source.say(ONE_POINT)).1;
        let mut gains = vec![(acting(source.case, index, Part::Everything), gain.clone())];
        let (mut later, mut full) = (None, None);
        if source.case.is_touched(index) {
            later = Some(self.later());
            full = Some(self.project(Drive::Full, source.say(FULL)).0);
            self.alone(&mut gains);
        }
        SegmentParts { gain, full, one_point, later, gains }
    }

    /// What all initiatives bring, as the sheet of the segment has them.
    fn all(&mut self) -> Place {
        let source = self.subject.source;
        let with = worth(self.subject, &mut self.sheet, self.column, self.cells.with());
        self.sheet.text(3, self.column, source.say(words::WITH), Role::Title);
        let value = source.outcome.segments[self.subject.index].contribution_impact_present_value;
        let gain = self.gain(&with, value);
        self.column += 1;
        gain
    }

    /// What is gained with everything begun one period later, less what reaching customers costs then.
    fn later(&mut self) -> String {
        let name = self.subject.source.say(LATER);
        let (late, gain) = self.project(Drive::Effects(Part::Everything, 1), name);
        format!("{}-({})", gain.far(), reaching_later(self.subject, &self.period, &late))
    }

    /// What each part of the effects brings alone; those that move the segment alike are one.
    fn alone(&mut self, gains: &mut Vec<(Vec<Driver>, Place)>) {
        let (case, index) = (self.subject.source.case, self.subject.index);
        for part in bars(case) {
            let drivers = acting(case, index, part);
            if !drivers.is_empty() && gains.iter().all(|(known, _)| *known != drivers) {
                let gain = self.project(Drive::Effects(part, 0), &name(case, part)).1;
                gains.push((drivers, gain));
            }
        }
    }

    /// A projection of its own, and what it brings.
    fn project(&mut self, drive: Drive, name: &str) -> (Block, Place) {
        self.sheet.text(HEAD - 2, self.column, name, Role::Title);
        let mut table = self.sheet.table(HEAD, self.column, self.subject.source.horizon());
        let block = self.subject.project(&mut table, &self.period, drive);
        table.gap();
        let next = table.column_number();
        let worth = worth(self.subject, &mut self.sheet, self.column, &block);
        let gain = self.gain(&worth, block.worth - self.cells.without.worth);
        self.column = next;
        (block, gain)
    }

    /// More than without the initiatives.
    fn gain(&mut self, worth: &Place, value: f64) -> Place {
        let formula = format!("{}-{}", worth.here(), self.without.here());
        self.sheet.formula(2, self.column, formula, value, Kind::Money)
    }
}

fn worth(subject: &Subject<'_>, sheet: &mut Sheet, column: u16, block: &Block) -> Place {
    let factors = subject.clock.recurring.part(0, subject.source.horizon());
    let formula = format!("SUMPRODUCT({},{factors})", block.contribution.range());
    sheet.formula(1, column, formula, block.worth, Kind::Money)
}

fn name(case: &BusinessCase, part: Part) -> String {
    let name = |index: usize| case.initiatives[index].name.clone();
    match part {
        Part::Driver(index, quantity) => format!("{}: {}", name(index), quantity.name()),
        Part::Initiative(index) => name(index),
        _ => String::new(),
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
