//! Every reading of CLTV: segments side by side, as things are and at full effect.

use crate::lifetime_value::Reading;
use crate::workbook::block::Subject;
use crate::workbook::book::{Book, Kind, Place, Role, Sheet, Value};
use crate::workbook::life::View;
use crate::workbook::parts::SegmentParts;
use crate::workbook::readings::{Columns, FIRST_ROW, ROWS, Teller, shown};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
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

pub(super) fn write(
    source: &Source<'_>,
    clock: &Clock,
    book: &mut Book,
    subjects: &[Subject<'_>],
    cells: &[SegmentCells],
    parts: &[SegmentParts],
    views: &[Vec<View>],
) -> CltvCells {
    let mut sheet = Sheet::new(source.say(words::CLTV).to_owned(), 4);
    sheet.text(0, 0, source.say(words::CLTV), Role::Title);
    sheet.text(1, 0, source.say(STATIC), Role::Note);
    sheet.widths(&[42.0]);
    sheet.freeze = (FIRST_ROW, 1);
    for (row, word) in (FIRST_ROW..).zip(ROWS) {
        sheet.text(row, 0, source.say(word), Role::Label);
    }
    let mut column = 5;
    let mut columns = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        let mut of_segment = Vec::new();
        for (which, view) in views[index].iter().enumerate() {
            let outcome = &source.outcome.segments[index];
            let (cltv, block) = match which {
                0 => (&outcome.cltv, &cells[index].without),
                _ => (
                    &outcome.cltv_at_full_effect,
                    parts[index].full.as_ref().unwrap_or(&cells[index].without),
                ),
            };
            let heading = [source.case.segments[index].name.as_str(), source.say([BEFORE, AFTER][which])];
            let mut teller = Teller { source, clock, subject, sheet: &mut sheet, column, cltv, view, block };
            of_segment.push(teller.write(heading));
            column += 2;
        }
        let replacement = replacement(
            source,
            &mut sheet,
            column - 2 * views[index].len() as u16,
            subject,
            &parts[index],
            &of_segment[0],
        );
        columns.push((of_segment, replacement));
    }
    let average = averages(source, &mut sheet, &columns);
    book.sheets.push(sheet);
    let all = |of: fn(&[Place; 2]) -> &Place| {
        let each: Vec<String> = columns.iter().map(|(_, places)| of(places).far()).collect();
        let count = each.len();
        let (list, sum) = (each.join(","), each.join("+"));
        format!("IF(COUNT({list})={count},{sum},\"{}\")", source.say(words::NO_FIGURE))
    };
    CltvCells {
        three_years: columns.iter().map(|(views, _)| views[0].three_years.clone()).collect(),
        replacements: Replacements { customers: all(|places| &places[0]), cost: all(|places| &places[1]) },
        average,
    }
}

/// New customers of a segment that would bring what the initiatives bring.
fn replacement(
    source: &Source<'_>,
    sheet: &mut Sheet,
    column: u16,
    subject: &Subject<'_>,
    parts: &SegmentParts,
    today: &Columns,
) -> [Place; 2] {
    let outcome = &source.outcome.segments[subject.index];
    let none = source.say(words::NO_FIGURE);
    let at = |row: u32| (FIRST_ROW + row, column + 1);
    let (row, column) = at(18);
    let gain =
        sheet.formula(row, column, parts.gain.far(), outcome.contribution_impact_present_value, Kind::Money);
    let worth = today.horizon[1].here();
    let formula = format!("IF({worth}>0,IFERROR({}/{worth},\"{none}\"),\"{none}\")", gain.here());
    let value = Value::or(outcome.replacement.new_customers, none);
    let (row, column) = at(19);
    let customers = sheet.formula(row, column, formula, value, Kind::Count);
    let cost = subject.today.acquisition.clone().unwrap_or("0".to_owned());
    let formula = format!("IF(ISNUMBER({0}),N({0})*{cost},\"{none}\")", customers.here());
    let value = Value::or(outcome.replacement.acquisition_cost, none);
    let (row, column) = at(20);
    [customers, sheet.formula(row, column, formula, value, Kind::Money)]
}

/// Means over the opening customers of all segments, before and after.
fn averages(source: &Source<'_>, sheet: &mut Sheet, columns: &[(Vec<Columns>, [Place; 2])]) -> [Place; 2] {
    sheet.text(FIRST_ROW - 3, 1, source.say(AVERAGE), Role::Title);
    let outcome = &source.outcome.average_cltv;
    let mut of = |which: usize, average: &crate::case::AverageCltv| {
        let column = 1 + 2 * which as u16;
        sheet.text(FIRST_ROW - 2, column, source.say([BEFORE, AFTER][which]), Role::Heading);
        sheet.text(FIRST_ROW - 2, column + 1, "", Role::Heading);
        sheet.text(FIRST_ROW - 1, column, source.say(words::REVENUE), Role::Heading);
        sheet.text(FIRST_ROW - 1, column + 1, source.say(words::CONTRIBUTION), Role::Heading);
        let views: Vec<&Columns> =
            columns.iter().map(|(views, _)| views.get(which).unwrap_or(&views[0])).collect();
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
