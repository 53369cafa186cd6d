//! Every reading of CLTV: segments side by side, as things are and at full effect.

use crate::lifetime_value::Reading;
use crate::workbook::block::Subject;
use crate::workbook::book::{Book, Kind, Place, Role, Sheet, Value};
use crate::workbook::life::View;
use crate::workbook::parts::SegmentParts;
use crate::workbook::readings::{Columns, FIRST_ROW, ROWS, Teller, shown};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

/// What other sheets read.
pub(super) struct CltvCells {
    /// Three years of a customer of each segment as things are, in revenue and in contribution.
    pub(super) three_years: Vec<[Place; 2]>,
    pub(super) replacements: Replacements,
    /// The average over all segments: three years in contribution, before and after.
    pub(super) average: [Place; 2],
}

/// New customers that would bring the same: formulas over all segments.
pub(super) struct Replacements {
    pub(super) customers: String,
    pub(super) cost: String,
}

const AVERAGE: Word = ["Average", "В среднем"];
const BEFORE: Word = ["as things are", "как сейчас"];
const AFTER: Word = ["at full effect", "при полном эффекте"];
const STATIC: Word = [
    "Rust, in italics: sums without end of a curve that depends on tenure have no formula in a spreadsheet; these values stand and do not follow changes.",
    "Ржавым курсивом: у бессрочных сумм по кривой, зависящей от стажа, нет формулы в таблице; эти значения не пересчитываются.",
];

/// What the readings are written from: the segments, side by side.
pub(super) struct Readings<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) subjects: &'a [Subject<'a>],
    pub(super) cells: &'a [SegmentCells],
    pub(super) parts: &'a [SegmentParts],
    pub(super) views: &'a [Vec<View>],
}

/// One segment: its columns as things are and at full effect, and the new customers that would
/// bring the same.
struct Told {
    views: Vec<Columns>,
    replacement: [Place; 2],
}

impl Readings<'_> {
    pub(super) fn write(&self, book: &mut Book) -> CltvCells {
        let source = self.source;
        let mut sheet = Sheet::new(source.say(words::CLTV).to_owned(), 4);
        sheet.text(0, 0, source.say(words::CLTV), Role::Title);
        sheet.text(1, 0, source.say(STATIC), Role::Note);
        sheet.widths(&[42.0]);
        sheet.freeze = (FIRST_ROW, 1);
        for (row, word) in (FIRST_ROW..).zip(ROWS) {
            sheet.text(row, 0, source.say(word), Role::Label);
        }
        let mut column = 5;
        let mut segments = Vec::with_capacity(self.subjects.len());
        for (index, views) in self.views.iter().enumerate() {
            segments.push(self.segment(&mut sheet, index, column));
            column += 2 * views.len() as u16;
        }
        let average = averages(source, &mut sheet, &segments);
        book.sheets.push(sheet);
        let all = |at: usize| {
            let each: Vec<String> = segments.iter().map(|told| told.replacement[at].far()).collect();
            let (list, sum, count) = (each.join(","), each.join("+"), each.len());
            format!("IF(COUNT({list})={count},{sum},\"{}\")", source.say(words::NO_FIGURE))
        };
        CltvCells {
            three_years: segments.iter().map(|told| told.views[0].three_years.clone()).collect(),
            replacements: Replacements { customers: all(0), cost: all(1) },
            average,
        }
    }

    fn segment(&self, sheet: &mut Sheet, index: usize, first: u16) -> Told {
        let (source, subject) = (self.source, &self.subjects[index]);
        let outcome = &source.outcome.segments[index];
        let without = &self.cells[index].without;
        let full = self.parts[index].full.as_ref().unwrap_or(without);
        let sides = [(&outcome.cltv, without), (&outcome.cltv_at_full_effect, full)];
        let mut views = Vec::with_capacity(2);
        for (which, (view, (cltv, block))) in self.views[index].iter().zip(sides).enumerate() {
            let heading = [source.case.segments[index].name.as_str(), source.say([BEFORE, AFTER][which])];
            let column = first + 2 * which as u16;
            let mut teller =
                Teller { source, clock: subject.clock, subject, sheet, column, cltv, view, block };
            views.push(teller.write(heading));
        }
        let mut gained = Gained { subject, sheet, column: first };
        let replacement = gained.replacement(&self.parts[index], &views[0]);
        Told { views, replacement }
    }
}

/// What the initiatives bring in one segment, below its columns.
struct Gained<'a> {
    subject: &'a Subject<'a>,
    sheet: &'a mut Sheet,
    column: u16,
}

impl Gained<'_> {
    /// New customers that would bring the same.
    fn replacement(&mut self, parts: &SegmentParts, today: &Columns) -> [Place; 2] {
        let source = self.subject.source;
        let outcome = &source.outcome.segments[self.subject.index];
        let none = source.say(words::NO_FIGURE);
        let gained = outcome.contribution_impact_present_value;
        let gain = self.line(18, parts.gain.far(), gained.into(), Kind::Money);
        let worth = today.horizon[1].here();
        let formula = format!("IF({worth}>0,IFERROR({}/{worth},\"{none}\"),\"{none}\")", gain.here());
        let value = Value::or(outcome.replacement.new_customers, none);
        let customers = self.line(19, formula, value, Kind::Count);
        let cost = self.subject.today.acquisition.clone().unwrap_or("0".to_owned());
        let formula = format!("IF(ISNUMBER({0}),N({0})*{cost},\"{none}\")", customers.here());
        let value = Value::or(outcome.replacement.acquisition_cost, none);
        [customers, self.line(20, formula, value, Kind::Money)]
    }

    fn line(&mut self, row: u32, formula: String, value: Value, kind: Kind) -> Place {
        self.sheet.formula(FIRST_ROW + row, self.column + 1, formula, value, kind)
    }
}

/// Means over the opening customers of all segments, before and after.
fn averages(source: &Source<'_>, sheet: &mut Sheet, segments: &[Told]) -> [Place; 2] {
    sheet.text(FIRST_ROW - 3, 1, source.say(AVERAGE), Role::Title);
    let outcome = &source.outcome.average_cltv;
    let mut of = |which: usize, average: &crate::case::AverageCltv| {
        let column = 1 + 2 * which as u16;
        sheet.text(FIRST_ROW - 2, column, source.say([BEFORE, AFTER][which]), Role::Heading);
        sheet.text(FIRST_ROW - 2, column + 1, "", Role::Heading);
        sheet.text(FIRST_ROW - 1, column, source.say(words::REVENUE), Role::Heading);
        sheet.text(FIRST_ROW - 1, column + 1, source.say(words::CONTRIBUTION), Role::Heading);
        let views: Vec<&Columns> =
            segments.iter().map(|told| told.views.get(which).unwrap_or(&told.views[0])).collect();
        let live = views.iter().all(|view| view.live);
        let mut line = |row: u32, reading: Reading, live: bool, pick: fn(&Columns) -> &[Place; 2]| {
            [0, 1].map(|at| {
                let value = shown(source, if at == 0 { reading.revenue } else { reading.contribution });
                let (row, column) = (FIRST_ROW + row, column + at as u16);
                if !live {
                    return sheet.still(row, column, value, Kind::UnitMoney);
                }
                let cells = views.iter().map(|view| (view.customers.here(), pick(view)[at].here()));
                sheet.formula(
                    row,
                    column,
                    weighted(source, &cells.collect::<Vec<_>>()),
                    value,
                    Kind::UnitMoney,
                )
            })
        };
        let three_years = line(2, average.three_years, true, |view| &view.three_years);
        line(3, average.horizon, true, |view| &view.horizon);
        line(4, average.endless, live, |view| &view.endless);
        line(5, average.simple, live, |view| &view.simple);
        three_years[1].clone()
    };
    [of(0, &outcome.before), of(1, &outcome.after)]
}

/// Σ customers · reading ÷ Σ customers; nobody's endless value is nothing.
fn weighted(source: &Source<'_>, cells: &[(String, String)]) -> String {
    let join = |of: &dyn Fn(&(String, String)) -> String| cells.iter().map(of).collect::<Vec<_>>().join("+");
    let all = join(&|(customers, _)| customers.clone());
    let sum = join(&|(customers, reading)| format!("{customers}*N({reading})"));
    let count = |word: Word| {
        let word = source.say(word);
        join(&|(customers, reading)| format!("({customers}>0)*({reading}=\"{word}\")"))
    };
    let (up, down) = (count(words::ENDLESS), count(words::MINUS_ENDLESS));
    let none = source.say(words::NO_FIGURE);
    let (endless, minus) = (source.say(words::ENDLESS), source.say(words::MINUS_ENDLESS));
    format!(
        "IF({all}=0,\"{none}\",IF({up}>0,IF({down}>0,\"{none}\",\"{endless}\"),IF({down}>0,\"{minus}\",({sum})/({all}))))"
    )
}
