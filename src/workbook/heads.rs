//! The customers of every period of a projection.

use crate::case::projection::Flows;
use crate::retention::Shift;
use crate::time::Timing;
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::lever_columns::LeverColumns;
use crate::workbook::rate::{Tenure, renewal};
use crate::workbook::source::left_of;
use crate::workbook::words;

/// Columns of customers.
pub(super) struct Heads {
    pub(super) opening: Series,
    pub(super) new: Option<Series>,
    pub(super) closing: Series,
    pub(super) active: Series,
    /// The share that stays, where tenure does not matter.
    pub(super) renewal: Option<Series>,
}

/// What they are written from.
pub(super) struct Counting<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) levers: &'a LeverColumns,
    pub(super) shifts: &'a [Shift<f64>],
    pub(super) flows: &'a Flows,
}

/// How those who are left are counted.
enum Parts {
    /// By the share that stays.
    Flat(Series),
    /// Each opening group on its own, and all who joined.
    Apart(Vec<Series>),
}

impl Counting<'_> {
    pub(super) fn write(&self, table: &mut Table<'_>) -> Heads {
        let (source, flows) = (self.subject.source, self.flows);
        let flat = self.subject.today.is_flat();
        let parts = if flat { Parts::Flat(self.renewals(table)) } else { Parts::Apart(self.apart(table)) };
        let opening = self.opening(table);
        let new = self.has_new().then(|| {
            table.column(source.say(words::NEW), Kind::Count, &flows.new, |t, _| {
                self.joined(t).unwrap_or_default()
            })
        });
        let start = |t: usize| match &new {
            Some(new) => format!("({}+{})", opening.here(t), new.here(t)),
            None => opening.here(t),
        };
        let closing =
            table.column(source.say(words::CLOSING), Kind::Count, &flows.closing, |t, _| match &parts {
                Parts::Flat(rate) => format!("{}*{}", start(t), rate.here(t)),
                Parts::Apart(parts) => {
                    parts.iter().map(|series| series.here(t)).collect::<Vec<_>>().join("+")
                }
            });
        let timing = source.case.grid.timing;
        let active =
            table.column(source.say(words::ACTIVE), Kind::Count, &flows.active, |t, _| match timing {
                Timing::Start => start(t),
                Timing::Mid => format!("({}+{})/2", start(t), closing.here(t)),
                Timing::End => closing.here(t),
            });
        let renewal = match parts {
            Parts::Flat(rate) => Some(rate),
            Parts::Apart(_) => None,
        };
        Heads { opening, new, closing, active, renewal }
    }

    fn opening(&self, table: &mut Table<'_>) -> Series {
        // The closing column stands to the right of the opening one and of the new customers.
        let closing = table.next().right(if self.has_new() { 2 } else { 1 });
        let customers = self.subject.today.customers();
        let word = self.subject.source.say(words::OPENING);
        table.column(word, Kind::Count, &self.flows.opening, |t, _| {
            if t == 0 { customers.clone() } else { closing.here(t - 1) }
        })
    }

    fn has_new(&self) -> bool {
        self.joined(0).is_some()
    }

    /// Who joins in a period, if anybody does.
    pub(super) fn joined(&self, t: usize) -> Option<String> {
        self.levers.new.as_ref().map(|new| new.far(t)).or_else(|| self.subject.today.new.clone())
    }

    /// The share that stays of customers of a tenure.
    pub(super) fn rate(&self, tenure: &Tenure, t: usize) -> String {
        let today = self.subject.today;
        renewal(&today.rates, today.base, tenure, &self.levers.shift(t))
    }

    /// The share that stays in each period where tenure does not matter.
    fn renewals(&self, table: &mut Table<'_>) -> Series {
        let renewals = &self.subject.source.ready.courses[self.subject.index].renewals;
        let values: Vec<f64> = self.shifts.iter().map(|shift| renewals.rate(0, shift)).collect();
        let word = self.subject.source.say(words::RENEWAL);
        table.column(word, Kind::Share, &values, |t, _| self.rate(&Tenure::Known(0), t))
    }

    /// Each opening group on its own, and all who joined.
    fn apart(&self, table: &mut Table<'_>) -> Vec<Series> {
        let subject = self.subject;
        let course = &subject.source.ready.courses[subject.index];
        let groups = subject.today.groups.iter().zip(&course.segment.base);
        let groups = groups.map(|((tenure, customers), group)| {
            let values = left_of(course, group.tenure, group.customers, self.shifts);
            let heading = format!("{} {}", subject.source.say(words::GROUP), group.tenure);
            table.column(&heading, Kind::Count, &values, |t, me| {
                let before = if t == 0 { customers.clone() } else { me.here(t - 1) };
                format!("{before}*{}", self.rate(&Tenure::Cell(tenure.clone(), t), t))
            })
        });
        let mut parts: Vec<Series> = groups.collect();
        parts.extend(self.has_new().then(|| self.joiners(table)));
        parts
    }
}
