//! What the initiatives cost, as formulas.

use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::Word;

/// The columns of one initiative's costs.
pub(super) struct CostColumns {
    pub(super) one_off: Option<Series>,
    pub(super) recurring: Vec<Series>,
}

const ONE_OFF: Word = ["one-off", "разово"];
const RUNNING: Word = ["per period", "за период"];
const REACHED: Word = ["per reached customer", "на охваченного"];
const ONCE: Word = ["reached, once", "на охваченного, разово"];

/// What an initiative charges, as cells.
struct Charges {
    start: String,
    reach: Option<String>,
    running: Option<String>,
    per_reached: Option<String>,
    once: Option<String>,
    /// Period and amount of each payment.
    payments: Vec<(String, String)>,
}

impl Charges {
    fn of(source: &Source<'_>, index: usize) -> Self {
        let path = |field: &str| format!("initiatives[{index}].{field}");
        let name = |field: &str| source.inputs.name(&path(field));
        let place = |field: String| source.inputs.places.get(&path(&field)).map(|place| place.far());
        let count = source.case.initiatives[index].costs.one_off.len();
        let payments = (0..count).filter_map(|payment| {
            let field = |field: &str| place(format!("costs.oneOff[{payment}].{field}"));
            Some((field("period")?, field("amount")?))
        });
        Self {
            start: source.inputs.or(&path("start"), 1.0),
            reach: name("reach"),
            running: name("costs.perPeriod"),
            per_reached: name("costs.perReachedCustomerPerPeriod"),
            once: name("costs.perReachedCustomerOnce"),
            payments: payments.collect(),
        }
    }

    /// Amount × reach.
    fn reached(&self, amount: &str) -> String {
        self.reach.as_ref().map_or_else(|| amount.to_owned(), |reach| format!("{amount}*{reach}"))
    }
}

/// The columns of an initiative, those that it has.
pub(super) fn columns(
    source: &Source<'_>,
    table: &mut Table<'_>,
    period: &Series,
    segments: &[SegmentCells],
    index: usize,
) -> CostColumns {
    let initiative = &source.case.initiatives[index];
    let costs = &source.outcome.costs[index];
    let charges = Charges::of(source, index);
    let heading = |word: Word| format!("{}: {}", initiative.name, source.say(word));
    let start = &charges.start;
    let one_off = (!charges.payments.is_empty()).then(|| {
        table.column(&heading(ONE_OFF), Kind::Money, &costs.one_off, |t, _| {
            let period = period.here(t);
            let each = charges.payments.iter().map(|(when, amount)| format!("({when}={period})*{amount}"));
            each.collect::<Vec<_>>().join("+")
        })
    });
    let mut recurring = Vec::new();
    if let Some(amount) = &charges.running {
        recurring.push(table.column(&heading(RUNNING), Kind::Money, &costs.per_period, |t, _| {
            format!("IF({}>={start},{amount},0)", period.here(t))
        }));
    }
    let touched: Vec<&SegmentCells> = segments
        .iter()
        .enumerate()
        .filter(|(segment, _)| initiative.touches(*segment))
        .map(|it| it.1)
        .collect();
    let active = |t: usize| sum(touched.iter().map(|cells| Some(cells.with().active.far(t))));
    let joined = |t: usize| sum(touched.iter().map(|cells| Some(cells.with().new.as_ref()?.far(t))));
    if let Some(amount) = &charges.per_reached {
        let values = &costs.per_reached_customer_per_period;
        recurring.push(table.column(&heading(REACHED), Kind::Money, values, |t, _| {
            format!("IF({}>={start},{}*({}),0)", period.here(t), charges.reached(amount), active(t))
        }));
    }
    if let Some(amount) = &charges.once {
        let values = &costs.per_reached_customer_once;
        recurring.push(table.column(&heading(ONCE), Kind::Money, values, |t, _| {
            let period = period.here(t);
            let met = format!("IF({period}={start},{},{})", active(t), joined(t));
            format!("IF({period}>={start},{}*{met},0)", charges.reached(amount))
        }));
    }
    CostColumns { one_off, recurring }
}

fn sum(cells: impl Iterator<Item = Option<String>>) -> String {
    let cells: Vec<_> = cells.flatten().collect();
    if cells.is_empty() { "0".to_owned() } else { cells.join("+") }
}

impl CostColumns {
    /// Present value of everything.
    pub(super) fn present_value(&self, clock: &Clock, horizon: usize) -> String {
        let value = |series: &Series, factors: &Series| {
            format!("SUMPRODUCT({},{})", series.range(), factors.part(0, horizon))
        };
        let one_off = self.one_off.iter().map(|series| value(series, &clock.at_start));
        let recurring = self.recurring.iter().map(|series| value(series, &clock.recurring));
        sum(one_off.chain(recurring).map(Some))
    }

    /// As it stands.
    pub(super) fn total(&self) -> String {
        sum(self.one_off.iter().chain(&self.recurring).map(|series| Some(format!("SUM({})", series.range()))))
    }
}

/// Present value of the costs that depend on nobody, everything begun one period late; what leaves
/// the horizon is dropped.
pub(super) fn fixed_costs_later(source: &Source<'_>, clock: &Clock, period: &Series) -> String {
    let horizon = source.horizon();
    let (at_start, recurring) = (clock.at_start.part(0, horizon), clock.recurring.part(0, horizon));
    let parts = (0..source.case.initiatives.len()).flat_map(|index| {
        let charges = Charges::of(source, index);
        let payments = charges.payments.iter().map(|(when, amount)| {
            format!("IF({when}<{horizon},{amount}*INDEX({at_start},MIN({horizon},{when}+1)),0)")
        });
        let running = charges
            .running
            .iter()
            .map(|amount| format!("{amount}*SUMPRODUCT(({}>{})*{recurring})", period.range(), charges.start));
        payments.chain(running).collect::<Vec<_>>()
    });
    sum(parts.map(Some))
}

/// Present value of the costs of reaching one segment's customers, begun `delay` periods late.
pub(super) fn reaching(
    source: &Source<'_>,
    clock: &Clock,
    period: &Series,
    segment: usize,
    [active, joined]: [Option<&Series>; 2],
    delay: usize,
) -> String {
    let factors = clock.recurring.part(0, source.horizon());
    let parts = (0..source.case.initiatives.len()).flat_map(|index| {
        if !source.case.initiatives[index].touches(segment) {
            return Vec::new();
        }
        let charges = Charges::of(source, index);
        let start = if delay == 0 { charges.start.clone() } else { format!("({}+{delay})", charges.start) };
        let value = |sign: &str, heads: Option<&Series>| {
            heads.map(|heads| {
                format!("SUMPRODUCT(({}{sign}{start})*{}*{factors})", period.range(), heads.range())
            })
        };
        let running = charges
            .per_reached
            .iter()
            .filter_map(|amount| Some(format!("{}*{}", charges.reached(amount), value(">=", active)?)));
        let once = charges.once.iter().map(|amount| {
            let met = sum([value("=", active), value(">", joined)].into_iter());
            format!("{}*({met})", charges.reached(amount))
        });
        running.chain(once).collect()
    });
    sum(parts.map(Some))
}
