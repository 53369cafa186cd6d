//! One projection of a segment: customers and money of every period, under a drive.

use crate::case::projection::Flows;
use crate::retention::Shift;
use crate::time::Timing;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::cohorts::{self, Joiners};
use crate::workbook::drive::Drive;
use crate::workbook::lever_columns::LeverColumns;
use crate::workbook::origin::OriginCells;
use crate::workbook::rate::{Tenure, renewal};
use crate::workbook::source::{Source, left_of};
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
        let shifts = &followed.plan.shifts;
        let heads = self.heads(table, &columns, &flows, shifts);
        self.money(table, period, columns, heads, &flows)
    }

    fn heads(
        &self,
        table: &mut Table<'_>,
        columns: &LeverColumns,
        flows: &Flows,
        shifts: &[Shift<f64>],
    ) -> Heads {
        let new = columns.new.clone();
        let joined = |t: usize| match &new {
            Some(series) => Some(series.far(t)),
            None => self.today.new.clone(),
        };
        let parts = if self.today.is_flat() {
            Parts::Flat(self.renewals(table, columns, shifts))
        } else {
            self.groups(table, columns, shifts, &flows.new, &joined)
        };
        let source = self.source;
        let customers = self.today.customers();
        // The closing column stands two to the right of the opening one.
        let before =
            |closing: &Series, t: usize| if t == 0 { customers.clone() } else { closing.here(t - 1) };
        let mut closing = table.next();
        closing = closing.right(if self.today.new.is_some() || new.is_some() { 2 } else { 1 });
        let opening =
            table.column(source.say(words::OPENING), Kind::Count, &flows.opening, |t, _| before(&closing, t));
        let has_new = self.today.new.is_some() || new.is_some();
        let new = has_new.then(|| {
            table
                .column(source.say(words::NEW), Kind::Count, &flows.new, |t, _| joined(t).unwrap_or_default())
        });
        let start = |t: usize| match &new {
            Some(new) => format!("({}+{})", opening.here(t), new.here(t)),
            None => opening.here(t),
        };
        let closing =
            table.column(source.say(words::CLOSING), Kind::Count, &flows.closing, |t, _| match &parts {
                Parts::Flat(rate) => format!("{}*{}", start(t), rate.cell(t)),
                Parts::Apart { groups, joiners } => {
                    let all = groups.iter().chain(joiners).map(|series| series.here(t));
                    all.collect::<Vec<_>>().join("+")
                }
            });
        let active =
            table.column(source.say(words::ACTIVE), Kind::Count, &flows.active, |t, _| {
                match source.case.grid.timing {
                    Timing::Start => start(t),
                    Timing::Mid => format!("({}+{})/2", start(t), closing.here(t)),
                    Timing::End => closing.here(t),
                }
            });
        let renewal = match parts {
            Parts::Flat(Rate(series)) => Some(series),
            Parts::Apart { .. } => None,
        };
        Heads { opening, new, closing, active, renewal }
    }

    /// The share that stays in each period where tenure does not matter: a column only if it moves.
    fn renewals(&self, table: &mut Table<'_>, columns: &LeverColumns, shifts: &[Shift<f64>]) -> Rate {
        let formula =
            |t: usize| renewal(&self.today.rates, self.today.base, &Tenure::Known(0), &columns.shift(t));
        let renewals = &self.source.ready.courses[self.index].renewals;
        let values: Vec<f64> = shifts.iter().map(|shift| renewals.rate(0, shift)).collect();
        let word = self.source.say(words::RENEWAL);
        Rate(table.column(word, Kind::Share, &values, |t, _| formula(t)))
    }

    /// Each opening group on its own, and all who joined.
    fn groups(
        &self,
        table: &mut Table<'_>,
        columns: &LeverColumns,
        shifts: &[Shift<f64>],
        new: &[f64],
        joined: &dyn Fn(usize) -> Option<String>,
    ) -> Parts {
        let course = &self.source.ready.courses[self.index];
        let base = &course.segment.base;
        let groups = self.today.groups.iter().zip(base).map(|((tenure, customers), group)| {
            let values = left_of(course, group.tenure, group.customers, shifts);
            let heading = format!("{} {}", self.source.say(words::GROUP), group.tenure);
            table.column(&heading, Kind::Count, &values, |t, me| {
                let before = if t == 0 { customers.clone() } else { me.here(t - 1) };
                let tenure = Tenure::Cell(tenure.clone(), t);
                format!(
                    "{before}*{}",
                    renewal(&self.today.rates, self.today.base, &tenure, &columns.shift(t))
                )
            })
        });
        let groups = groups.collect();
        let joiners = joined(0).is_some().then(|| {
            let alike = columns.steady || (columns.new.is_none() && columns.is_constant());
            let kind = if alike { Joiners::Alike } else { Joiners::Apart };
            cohorts::joiners(self, table, columns, shifts, new, joined, kind)
        });
        Parts::Apart { groups, joiners }
    }

    fn money(
        &self,
        table: &mut Table<'_>,
        period: &Series,
        levers: LeverColumns,
        heads: Heads,
        flows: &Flows,
    ) -> Block {
        let (source, today) = (self.source, self.today);
        let active = |t: usize| heads.active.here(t);
        let per_year = source.per_year();
        let revenue = table.column(source.say(words::REVENUE), Kind::Money, &flows.revenue, |t, _| {
            let unit = cell(&levers.revenue, Some(&today.revenue), t);
            format!("{}*{unit}{}", active(t), today.growth_factor(&period.here(t), per_year))
        });
        let margin = table.column(source.say(words::MARGIN), Kind::Money, &flows.margin, |t, _| {
            format!("{}*{}", revenue.here(t), cell(&levers.margin, Some(&today.margin), t))
        });
        let mut cost =
            |word: Word, lever: &Option<Series>, unit: Option<&String>, heads: &Series, values: &[f64]| {
                (lever.is_some() || unit.is_some()).then(|| {
                    table.column(source.say(word), Kind::Money, values, |t, _| {
                        format!("{}*{}", heads.here(t), cell(lever, unit, t))
                    })
                })
            };
        let cost_to_serve = cost(
            words::COST_TO_SERVE,
            &levers.cost_to_serve,
            today.cost_to_serve.as_ref(),
            &heads.active,
            &flows.cost_to_serve,
        );
        let handling =
            cost(words::HANDLING, &levers.handling, today.handling.as_ref(), &heads.active, &flows.handling);
        let acquisition = heads.new.as_ref().and_then(|new| {
            cost(words::ACQUISITION, &levers.acquisition, today.acquisition.as_ref(), new, &flows.acquisition)
        });
        let costs = [&cost_to_serve, &handling, &acquisition];
        let contribution =
            table.column(source.say(words::CONTRIBUTION), Kind::Money, &flows.contribution, |t, _| {
                let less =
                    costs.iter().filter_map(|cost| cost.as_ref()).map(|cost| format!("-{}", cost.here(t)));
                format!("{}{}", margin.here(t), less.collect::<String>())
            });
        let Heads { opening, new, closing, active, renewal } = heads;
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
            levers,
        }
    }
}

/// The changed figure of a period, or today's.
pub(super) fn cell(lever: &Option<Series>, today: Option<&String>, t: usize) -> String {
    lever.as_ref().map_or_else(|| today.cloned().unwrap_or_default(), |series| series.here(t))
}

struct Heads {
    opening: Series,
    new: Option<Series>,
    closing: Series,
    active: Series,
    renewal: Option<Series>,
}

/// How those who are left are counted.
enum Parts {
    Flat(Rate),
    Apart { groups: Vec<Series>, joiners: Option<Series> },
}

struct Rate(Series);

impl Rate {
    fn cell(&self, t: usize) -> String {
        self.0.here(t)
    }
}
