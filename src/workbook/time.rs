//! The discount factor of every period, and how much of each initiative acts in it.

use crate::time::Timing;
use crate::workbook::assumptions::ramp_is_list;
use crate::workbook::book::{Book, Kind, Role, Series, Sheet, Table};
use crate::workbook::source::Source;
use crate::workbook::words;

/// Columns that every other sheet reads.
pub(super) struct Clock {
    /// The numbers of the periods of the case.
    pub(super) period: Series,
    pub(super) at_start: Series,
    pub(super) recurring: Series,
    /// One series per initiative: as planned, and one period later.
    pub(super) weights: [Vec<Series>; 2],
}

const HEAD: u32 = 5;

pub(super) fn write(source: &Source<'_>, book: &mut Book) -> Clock {
    let mut sheet = Sheet::new(source.say(words::TIME).to_owned(), 90);
    sheet.text(0, 0, source.say(words::TIME), Role::Title);
    sheet.text(1, 0, source.say(words::RATE_PER_PERIOD), Role::Label);
    let formula = format!("(1+discountRatePerYear)^(1/{})-1", source.per_year());
    let rate = sheet.formula(1, 2, formula, source.outcome.discount_rate_per_period, Kind::Number);
    sheet.freeze = (HEAD + 1, 1);
    sheet.widths(&[10.0, 16.0, 16.0]);
    let discount = &source.ready.discount;
    let mut table = sheet.table(HEAD, 0, discount.at_start.len());
    let period =
        table.given(source.say(words::PERIOD), Kind::Whole, (1..=discount.at_start.len()).map(|t| t as f64));
    let factor = |exponent: &str| format!("(1+{})^-({exponent})", rate.far());
    let at_start = table.column(source.say(words::AT_START), Kind::Number, &discount.at_start, |t, _| {
        factor(&format!("{}-1", period.here(t)))
    });
    let later = match source.case.grid.timing {
        Timing::Start => "-1",
        Timing::Mid => "-0.5",
        Timing::End => "",
    };
    let recurring = table.column(source.say(words::RECURRING), Kind::Number, &discount.recurring, |t, _| {
        factor(&format!("{}{later}", period.here(t)))
    });
    let mut table = sheet.table(HEAD, 4, source.horizon());
    let weights = [0, 1].map(|delay| {
        let initiatives = 0..source.case.initiatives.len();
        initiatives.map(|index| weight(source, &mut table, &period, index, delay)).collect()
    });
    book.sheets.push(sheet);
    Clock { period: period.start(source.horizon()), at_start, recurring, weights }
}

/// w = ramp · reach · confidence · persistence, from the start on.
fn weight(source: &Source<'_>, table: &mut Table<'_>, period: &Series, index: usize, delay: usize) -> Series {
    let word = [words::WEIGHT, words::WEIGHT_LATER][delay];
    let heading = format!("{}: {}", source.say(word), source.case.initiatives[index].name);
    let path = |field: &str| format!("initiatives[{index}].{field}");
    let start = source.inputs.or(&path("start"), 1.0);
    let ramp = ramp_of(source, table, index);
    let shares: Vec<String> =
        ["reach", "confidence"].iter().filter_map(|field| source.inputs.name(&path(field))).collect();
    let lasting = source.inputs.name(&path("persistencePerYear"));
    let per_year = source.per_year();
    table.column(&heading, Kind::Number, &source.weights[delay][index], |t, _| {
        let period = period.here(t);
        let first = if delay == 0 { start.clone() } else { format!("({start}+{delay})") };
        let step = format!("({period}-{first})");
        let mut factors = ramp.share(&step).into_iter().chain(shares.iter().cloned()).collect::<Vec<_>>();
        if let Some(lasting) = &lasting {
            let full = &ramp.first_full;
            factors.push(format!("IF({step}<={full},1,{lasting}^(({step}-{full})/{per_year}))"));
        }
        if factors.is_empty() {
            factors.push("1".to_owned());
        }
        format!("IF({period}<{first},0,{})", factors.join("*"))
    })
}

/// How an initiative gains strength.
struct Ramp {
    kind: RampKind,
    /// The first step of full effect, counted from 0.
    first_full: String,
}

enum RampKind {
    AtOnce,
    Periods(String),
    Steps { range: String, count: usize },
}

impl Ramp {
    /// Share of full effect a number of steps after the start.
    fn share(&self, step: &str) -> Option<String> {
        match &self.kind {
            RampKind::AtOnce => None,
            RampKind::Periods(periods) => Some(format!("MIN(1,({step}+1)/MAX(1,{periods}))")),
            RampKind::Steps { range, count } => Some(format!("INDEX({range},MIN({step}+1,{count}))")),
        }
    }
}

fn ramp_of(source: &Source<'_>, table: &mut Table<'_>, index: usize) -> Ramp {
    let path = format!("initiatives[{index}].ramp");
    if let (true, Some((range, count))) = (ramp_is_list(&source.case.draft, index), source.inputs.list(&path))
    {
        let first_full = first_full(source, table, &range, count, index);
        return Ramp { kind: RampKind::Steps { range, count }, first_full };
    }
    match source.inputs.name(&path) {
        Some(periods) => {
            let first_full = format!("(ROUNDUP(MAX(1,{periods}),0)-1)");
            Ramp { kind: RampKind::Periods(periods), first_full }
        }
        None => Ramp { kind: RampKind::AtOnce, first_full: "0".to_owned() },
    }
}

/// The first step that reaches 1, or the last one: a cell above the column.
fn first_full(source: &Source<'_>, table: &mut Table<'_>, range: &str, count: usize, index: usize) -> String {
    let first = range.split_once(':').map_or(range, |(first, _)| first);
    let reached = format!("SUMPRODUCT(MAX(({range}>=1)*({count}+ROW({first})-ROW({range}))))");
    let formula = format!("IF(COUNTIF({range},\">=1\")=0,{}, {count}-{reached})", count - 1);
    let step = crate::case::levers::first_full_step(&source.case.initiatives[index].ramp);
    let (row, column) = (table.head() - 2, table.column_number());
    table.sheet.text(row - 1, column, source.say(words::FIRST_FULL), Role::Note);
    table.sheet.formula(row, column, formula, step, Kind::Whole).far()
}
