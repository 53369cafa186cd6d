//! One projection of a segment: customers and money of every period, under a drive.

use crate::case::projection::Flows;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::drive::Drive;
use crate::workbook::heads::{Counting, Heads};
use crate::workbook::lever_columns::LeverColumns;
use crate::workbook::origin::OriginCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::today::Today;
use crate::workbook::words::{self, Word};

/// A segment, and what its columns read.
pub(super) struct Subject<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) index: usize,
    pub(super) today: &'a Today,
    pub(super) origin: &'a OriginCells,
}

/// The columns of a projection.
pub(super) struct Block {
    pub(super) opening: Series,
    pub(super) new: Option<Series>,
    pub(super) closing: Series,
    pub(super) active: Series,
    /// The share that stays, where tenure does not matter.
    pub(super) renewal: Option<Series>,
    pub(super) revenue: Series,
    pub(super) margin: Series,
    pub(super) cost_to_serve: Option<Series>,
    pub(super) handling: Option<Series>,
    pub(super) acquisition: Option<Series>,
    pub(super) contribution: Series,
    /// Present value of contribution, by the engine.
    pub(super) worth: f64,
    /// The columns of what initiatives change, where they change it.
    pub(super) levers: LeverColumns,
}

impl Subject<'_> {
    /// Writes the columns of one projection.
    pub(super) fn project(&self, table: &mut Table<'_>, period: &Series, drive: Drive) -> Block {
        let source = self.source;
        let levers = drive.levers(source, self.index);
        let course = &source.ready.courses[self.index];
        let followed = source.ready.follow(self.index, &levers);
        let flows = course.flows(followed.heads, &followed.plan.units);
        let columns = self.levers(table, drive, &levers, &followed.plan.units);
        let counting =
            Counting { subject: self, levers: &columns, shifts: &followed.plan.shifts, flows: &flows };
        let heads = counting.write(table);
        let earning = Earning { subject: self, period, levers: &columns, heads: &heads, flows: &flows };
        let money = earning.write(table);
        let Heads { opening, new, closing, active, renewal } = heads;
        let Money { revenue, margin, costs: [cost_to_serve, handling, acquisition], contribution } = money;
        Block {
            opening,
            new,
            closing,
            active,
            renewal,
            revenue,
            margin,
            cost_to_serve,
            handling,
            acquisition,
            contribution,
            worth: source.ready.discount.present_value(&flows.contribution),
            levers: columns,
        }
    }
}

/// The money of every period.
struct Money {
    revenue: Series,
    margin: Series,
    /// Service, handling, acquisition.
    costs: [Option<Series>; 3],
    contribution: Series,
}

/// What the columns of money are written from.
struct Earning<'a> {
    subject: &'a Subject<'a>,
    period: &'a Series,
    levers: &'a LeverColumns,
    heads: &'a Heads,
    flows: &'a Flows,
}

/// A cost of each of so many customers.
struct Cost<'a> {
    word: Word,
    lever: &'a Option<Series>,
    today: Option<&'a String>,
    heads: &'a Series,
    values: &'a [f64],
}

impl Earning<'_> {
    fn write(&self, table: &mut Table<'_>) -> Money {
        let Self { levers, flows, .. } = self;
        let (source, today) = (self.subject.source, self.subject.today);
        let revenue = table.column(source.say(words::REVENUE), Kind::Money, &flows.revenue, |t, _| {
            let unit = cell(&levers.revenue, Some(&today.revenue), t);
            let growth = today.growth_factor(&self.period.here(t), source.per_year());
            format!("{}*{unit}{growth}", self.heads.active.here(t))
        });
        let margin = table.column(source.say(words::MARGIN), Kind::Money, &flows.margin, |t, _| {
            format!("{}*{}", revenue.here(t), cell(&levers.margin, Some(&today.margin), t))
        });
        let costs = self.costs(table);
        let contribution =
            table.column(source.say(words::CONTRIBUTION), Kind::Money, &flows.contribution, |t, _| {
                let less = costs.iter().flatten().map(|cost| format!("-{}", cost.here(t)));
                format!("{}{}", margin.here(t), less.collect::<String>())
            });
        Money { revenue, margin, costs, contribution }
    }

    fn costs(&self, table: &mut Table<'_>) -> [Option<Series>; 3] {
        let Self { subject: Subject { source, today, .. }, levers, heads, flows, .. } = self;
        let costs = [
            Some(Cost {
                word: words::COST_TO_SERVE,
                lever: &levers.cost_to_serve,
                today: today.cost_to_serve.as_ref(),
                heads: &heads.active,
                values: &flows.cost_to_serve,
            }),
            Some(Cost {
                word: words::HANDLING,
                lever: &levers.handling,
                today: today.handling.as_ref(),
                heads: &heads.active,
                values: &flows.handling,
            }),
            heads.new.as_ref().map(|new| Cost {
                word: words::ACQUISITION,
                lever: &levers.acquisition,
                today: today.acquisition.as_ref(),
                heads: new,
                values: &flows.acquisition,
            }),
        ];
        costs.map(|cost| {
            let cost = cost.filter(|cost| cost.lever.is_some() || cost.today.is_some())?;
            Some(table.column(source.say(cost.word), Kind::Money, cost.values, |t, _| {
                format!("{}*{}", cost.heads.here(t), cell(cost.lever, cost.today, t))
            }))
        })
    }
}

/// The changed figure of a period, or today's.
pub(super) fn cell(lever: &Option<Series>, today: Option<&String>, t: usize) -> String {
    lever.as_ref().map_or_else(|| today.cloned().unwrap_or_default(), |series| series.here(t))
}
