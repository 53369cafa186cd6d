//! Internal rates: the flows by date, the value of them at many rates, and the rate at which it is
//! nothing.

use crate::finance::Dated;
use crate::time::Timing;
use crate::workbook::book::{Book, Kind, Place, Role, Series, Sheet, Table, Value};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::investment::CashColumns;
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

/// What the verdict reads.
pub(super) struct Rates {
    pub(super) irr: Place,
    pub(super) mirr: Place,
}

const DATE: Word = ["Date", "Дата"];
const YEARS: Word = ["Years from today", "Лет от сегодня"];
const FLOW: Word = ["Cash on this date", "Поток в эту дату"];
const LOG_RATE: Word = ["ln(1 + rate)", "ln(1 + ставка)"];
const RATE: Word = ["Rate per year", "Ставка в год"];
const VALUE: Word = ["NPV at this rate", "NPV при этой ставке"];
const SIGN: Word = ["Sign", "Знак"];
const CROSSING: Word = ["The NPV crosses zero", "NPV проходит ноль"];
pub(super) const IRR: Word =
    ["Internal rate of return (IRR), per year", "Внутренняя норма доходности (IRR), в год"];
pub(super) const MIRR: Word = ["Modified IRR (MIRR), per year", "Модифицированная доходность (MIRR), в год"];
pub(super) const NONE: Word =
    ["none: no rate brings this cash to zero", "нет: у такого потока её не существует"];
pub(super) const SEVERAL: Word = ["several", "несколько"];
pub(super) const NO_MIRR: Word = ["none", "нет"];
const NOTE: Word = [
    "The NPV is taken at every rate of this table; where its sign turns once, IRR() begins its search there.",
    "NPV посчитана при каждой ставке этой таблицы; где знак меняется один раз, оттуда начинает поиск IRR().",
];

const HEAD: u32 = 6;

pub(super) fn write(source: &Source<'_>, book: &mut Book, cash: &CashColumns) -> Rates {
    let mut sheet = Sheet::new(source.say(words::RETURN).to_owned(), 80);
    sheet.text(0, 0, source.say(words::RETURN), Role::Title);
    sheet.text(1, 0, source.say(NOTE), Role::Note);
    sheet.freeze = (HEAD + 1, 0);
    sheet.widths(&[10.0, 16.0, 18.0, 3.0, 14.0, 14.0, 18.0]);
    let dates = Dates::write(source, &mut sheet, cash);
    let rate = dates.grid(&mut sheet);
    sheet.text(3, 0, source.say(IRR), Role::Label);
    let irr = &source.outcome.verdict.irr;
    let words = if irr.per_year().is_empty() { NONE } else { SEVERAL };
    let irr = sheet.formula(3, 4, rate, Value::or(irr.only(), source.say(words)), Kind::Share);
    sheet.text(4, 0, source.say(MIRR), Role::Label);
    let value = Value::or(source.outcome.verdict.mirr_per_year, source.say(NO_MIRR));
    let mirr = sheet.formula(4, 4, dates.mirr(), value, Kind::Share);
    book.sheets.push(sheet);
    Rates { irr, mirr }
}

/// One-offs at t − 1, the rest at e(t); half periods are dates of their own in mid-period timing.
fn flow(source: &Source<'_>, cash: &CashColumns, date: usize) -> String {
    let horizon = source.horizon();
    let (one_off, recurring) = match source.case.grid.timing {
        Timing::Start => (Some(date), Some(date)),
        Timing::Mid if date.is_multiple_of(2) => (Some(date / 2), None),
        Timing::Mid => (None, Some(date / 2)),
        Timing::End => (Some(date), date.checked_sub(1)),
    };
    let cell = |series: &Series, t: Option<usize>| t.filter(|&t| t < horizon).map(|t| series.far(t));
    let cells: Vec<_> = [cell(&cash.flows.one_off, one_off), cell(&cash.flows.recurring, recurring)]
        .into_iter()
        .flatten()
        .collect();
    if cells.is_empty() { "0".to_owned() } else { cells.join("+") }
}

/// Logarithms of one plus the yearly rate: densest where rates usually are.
fn logarithms(years: f64, per_year: f64) -> Vec<f64> {
    // Far below zero the latest flow would leave the range of numbers.
    let lowest = -(600.0 / years.max(1.0)).min(7.0);
    // At a thousand times the money per date only the first flow is left.
    let highest = (6.9 * per_year).min(40.0);
    let even = |from: f64, to: f64, steps: usize| {
        (0..steps).map(move |step| from + (to - from) * step as f64 / steps as f64)
    };
    let usual = even(lowest, -0.5, 65).chain(even(-0.5, 1.0, 75));
    usual.chain(even(1.0, 6.0, 50)).chain(even(6.0, highest, 40)).collect()
}

/// The flows by date, as cells and as the engine has them.
struct Dates<'a> {
    source: &'a Source<'a>,
    years: Series,
    flows: Series,
    dated: Dated,
}

impl<'a> Dates<'a> {
    fn write(source: &'a Source<'a>, sheet: &mut Sheet, cash: &CashColumns) -> Self {
        let dated = source.outcome.cash.dated(&source.case.grid);
        let (dates, per_year) = (dated.flows.len(), dated.per_year);
        let mut table = sheet.table(HEAD, 0, dates);
        let date = table.given(source.say(DATE), Kind::Whole, (0..dates).map(|date| date as f64));
        let values: Vec<f64> = (0..dates).map(|date| date as f64 / per_year).collect();
        let years = table
            .column(source.say(YEARS), Kind::Number, &values, |t, _| format!("{}/{per_year}", date.here(t)));
        let flows = table.column(source.say(FLOW), Kind::Money, &dated.flows, |t, _| flow(source, cash, t));
        Self { source, years, flows, dated }
    }

    /// The table of rates; gives the formula of the one at which the value is nothing.
    fn grid(&self, sheet: &mut Sheet) -> String {
        let (source, Dated { flows, per_year }) = (self.source, &self.dated);
        let logarithms = logarithms(flows.len() as f64 / per_year, *per_year);
        let mut table = sheet.table(HEAD, 4, logarithms.len());
        let log = table.given(source.say(LOG_RATE), Kind::Number, logarithms.iter().copied());
        let values: Vec<f64> = logarithms.iter().map(|&log| libm::expm1(log)).collect();
        let rate = table
            .column(source.say(RATE), Kind::WideShare, &values, |k, _| format!("EXP({})-1", log.here(k)));
        let values: Vec<f64> = logarithms
            .iter()
            .map(|&log| crate::npv(libm::expm1(log / per_year), flows).unwrap_or(f64::MAX))
            .collect();
        let value = table.column(source.say(VALUE), Kind::Wide, &values, |k, _| {
            format!("SUMPRODUCT({},EXP(-{}*{}))", self.flows.range(), log.here(k), self.years.range())
        });
        let crossing = crossings(source, &mut table, &value, &values);
        profile(source, sheet, &rate, &value);
        self.found(&log, &crossing)
    }

    /// The rate, searched from the middle of the one step that holds it.
    fn found(&self, log: &Series, crossing: &Series) -> String {
        let per_year = self.dated.per_year;
        let at = format!(
            "(SUMPRODUCT({},{})+SUMPRODUCT({},{}))/2",
            log.range(),
            crossing.range(),
            log.part(0, log.len() - 1),
            crossing.part(1, log.len())
        );
        let found = format!("(1+IRR({},EXP({at}/{per_year})-1))^{per_year}-1", self.flows.range());
        let (none, several) = (self.source.say(NONE), self.source.say(SEVERAL));
        let count = format!("SUM({})", crossing.range());
        format!("IF({count}=0,\"{none}\",IF({count}>1,\"{several}\",{found}))")
    }

    /// What comes in is reinvested to the last date, what goes out is financed from the first, both
    /// at d.
    fn mirr(&self) -> String {
        let (flows, years, per_year) = (self.flows.range(), self.years.range(), self.dated.per_year);
        let side =
            |sign: &str| format!("SUMPRODUCT(({flows}{sign}0)*{flows}*(1+discountRatePerYear)^-{years})");
        let (gains, losses) = (side(">"), side("<"));
        let none = self.source.say(NO_MIRR);
        let last = self.source.case.grid.last_date();
        if last == 0 {
            return format!("\"{none}\"");
        }
        format!(
            "IF(AND({gains}>0,{losses}<0),(1+discountRatePerYear)*(-{gains}/{losses})^({per_year}/{last})-1,\"{none}\")"
        )
    }
}

/// Where the value changes its sign; gives a column with 1 at each such step.
fn crossings(source: &Source<'_>, table: &mut Table<'_>, value: &Series, values: &[f64]) -> Series {
    // Where the value is exactly nothing the sign before it goes on.
    let mut signs = Vec::with_capacity(values.len());
    for &value in values {
        let before = signs.last().copied().unwrap_or_default();
        signs.push(if value == 0.0 { before } else { value.signum() });
    }
    let sign = table.column(source.say(SIGN), Kind::Whole, &signs, |k, me| match k {
        0 => format!("SIGN({})", value.here(0)),
        k => format!("IF({0}=0,{1},SIGN({0}))", value.here(k), me.here(k - 1)),
    });
    let crossings: Vec<f64> = std::iter::once(0.0)
        .chain(signs.windows(2).map(|pair| if pair[0] * pair[1] < 0.0 { 1.0 } else { 0.0 }))
        .collect();
    table.column(source.say(CROSSING), Kind::Whole, &crossings, |k, _| match k {
        0 => "0".to_owned(),
        k => format!("IF({}*{}<0,1,0)", sign.here(k - 1), sign.here(k)),
    })
}

/// The value over the rate, from −30 % to 150 %.
fn profile(source: &Source<'_>, sheet: &mut Sheet, rate: &Series, value: &Series) {
    let name = source.say(VALUE).to_owned();
    let (from, to) = (70, 140);
    sheet.charts.push(Chart {
        kind: ChartKind::Scatter,
        title: name.clone(),
        x: source.say(RATE).to_owned(),
        y: String::new(),
        lines: vec![Line { name, categories: rate.part(from, to), values: value.part(from, to) }],
        from: None,
        at: (HEAD + 1, 11),
        rows: 18,
    });
}
