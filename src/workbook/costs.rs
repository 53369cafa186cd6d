//! What the initiatives cost, as formulas.

use crate::case::InitiativeCosts;
use crate::workbook::block::{Block, Subject};
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

/// What the columns of one initiative are written from.
pub(super) struct Bill<'a> {
    source: &'a Source<'a>,
    period: &'a Series,
    /// The segments that it touches.
    touched: Vec<&'a SegmentCells>,
    index: usize,
    charges: Charges,
}

impl<'a> Bill<'a> {
    pub(super) fn new(
        source: &'a Source<'a>,
        period: &'a Series,
        segments: &'a [SegmentCells],
        index: usize,
    ) -> Self {
        let initiative = &source.case.initiatives[index];
        let touched = segments.iter().enumerate().filter(|(segment, _)| initiative.touches(*segment));
        let touched = touched.map(|it| it.1).collect();
        Self { source, period, touched, index, charges: Charges::of(source, index) }
    }

    /// The columns of the initiative, those that it has.
    pub(super) fn columns(&self, table: &mut Table<'_>) -> CostColumns {
        let one_off = self.one_off(table);
        let recurring = [self.running(table), self.per_reached(table), self.once(table)];
        CostColumns { one_off, recurring: recurring.into_iter().flatten().collect() }
    }

    fn one_off(&self, table: &mut Table<'_>) -> Option<Series> {
        let payments = &self.charges.payments;
        (!payments.is_empty()).then(|| {
            table.column(&self.heading(ONE_OFF), Kind::Money, &self.costs().one_off, |t, _| {
                let period = self.period.here(t);
                let each = payments.iter().map(|(when, amount)| format!("({when}={period})*{amount}"));
                each.collect::<Vec<_>>().join("+")
            })
        })
    }

    fn running(&self, table: &mut Table<'_>) -> Option<Series> {
        let amount = self.charges.running.as_ref()?;
        let values = &self.costs().per_period;
        Some(table.column(&self.heading(RUNNING), Kind::Money, values, |t, _| {
            format!("IF({}>={},{amount},0)", self.period.here(t), self.charges.start)
        }))
    }

    fn per_reached(&self, table: &mut Table<'_>) -> Option<Series> {
        let amount = self.charges.reached(self.charges.per_reached.as_ref()?);
        let values = &self.costs().per_reached_customer_per_period;
        Some(table.column(&self.heading(REACHED), Kind::Money, values, |t, _| {
            let (period, start) = (self.period.here(t), &self.charges.start);
            format!("IF({period}>={start},{amount}*({}),0)", self.active(t))
        }))
    }

    fn once(&self, table: &mut Table<'_>) -> Option<Series> {
        let amount = self.charges.reached(self.charges.once.as_ref()?);
        let values = &self.costs().per_reached_customer_once;
        Some(table.column(&self.heading(ONCE), Kind::Money, values, |t, _| {
            let (period, start) = (self.period.here(t), &self.charges.start);
            let met = format!("IF({period}={start},{},{})", self.active(t), self.joined(t));
            format!("IF({period}>={start},{amount}*{met},0)")
        }))
    }

    fn costs(&self) -> &InitiativeCosts {
        &self.source.outcome.costs[self.index]
    }

    fn heading(&self, word: Word) -> String {
        format!("{}: {}", self.source.case.initiatives[self.index].name, self.source.say(word))
    }

    fn active(&self, t: usize) -> String {
        sum(self.touched.iter().map(|cells| Some(cells.with().active.far(t))))
    }

    fn joined(&self, t: usize) -> String {
        sum(self.touched.iter().map(|cells| Some(cells.with().new.as_ref()?.far(t))))
    }
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
pub(super) fn fixed_costs_later(source: &Source<'_>, clock: &Clock) -> String {
    let horizon = source.horizon();
    let (at_start, recurring) = (clock.at_start.part(0, horizon), clock.recurring.part(0, horizon));
    let parts = (0..source.case.initiatives.len()).flat_map(|index| {
        let charges = Charges::of(source, index);
        let payments = charges.payments.iter().map(|(when, amount)| {
            format!("IF({when}<{horizon},{amount}*INDEX({at_start},MIN({horizon},{when}+1)),0)")
        });
        let running = charges.running.iter().map(|amount| {
            format!("{amount}*SUMPRODUCT(({}>{})*{recurring})", clock.period.range(), charges.start)
        });
        payments.chain(running).collect::<Vec<_>>()
    });
    sum(parts.map(Some))
}

/// Present value of the costs of reaching one segment's customers, begun one period late.
pub(super) fn reaching_later(subject: &Subject<'_>, period: &Series, late: &Block) -> String {
    let (source, clock) = (subject.source, subject.clock);
    let (active, joined) = (Some(&late.active), late.new.as_ref());
    let factors = clock.recurring.part(0, source.horizon());
    let parts = (0..source.case.initiatives.len()).flat_map(|index| {
        if !source.case.initiatives[index].touches(subject.index) {
            return Vec::new();
        }
        let charges = Charges::of(source, index);
        let start = format!("({}+1)", charges.start);
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
