//! Customers as the models take them: one line each.

use std::sync::Arc;

use crate::calendar::Stretch;
use crate::transactions::history::History;
use crate::transactions::ids::Ids;
use crate::transactions::purchases;
use crate::transactions::report::{SummaryReport, Summed, report};

/// What was kept out of a base, to be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Holdout {
    /// How long it is, in the unit of the base.
    pub length: f64,
    /// Purchases of each customer in it.
    pub frequency: Vec<f64>,
    /// Spend of each customer in it.
    pub spend: Option<Vec<f64>>,
}

/// Customers with their histories; at least one.
///
/// Either [summed up](crate::transactions::Transactions::summarize) from transactions, or from
/// columns that are there already.
#[derive(Clone, Debug)]
pub struct CustomerBase {
    pub(super) names: Names,
    pub(super) frequency: Vec<f64>,
    pub(super) recency: Vec<f64>,
    pub(super) age: Vec<f64>,
    pub(super) mean_spend: Option<Vec<f64>>,
    pub(super) holdout: Option<Holdout>,
    pub(super) unit: Stretch,
    pub(super) calendar: Option<Calendar>,
    pub(super) summed: Option<Summed>,
}

/// When repeat purchases were made, as the calendar counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// Repeat purchases of all customers of the base in each unit of time since the first day:
    /// those after 0 and at most 1 unit of it, and so on, the time that is kept out included.
    pub repeats: Vec<u64>,
    /// Units of time from the first day to the end of what is fitted.
    pub fitted: f64,
}

/// Who the customers are.
#[derive(Clone, Debug)]
pub(super) enum Names {
    /// Some of those of a file.
    Some(Arc<Ids>, Vec<u32>),
    /// All of a list.
    All(Ids),
    /// Nobody said.
    Nobody,
}

impl CustomerBase {
    /// How many customers there are.
    pub fn customers(&self) -> usize {
        self.frequency.len()
    }

    /// The name of a customer, if names are known.
    pub fn id(&self, index: usize) -> Option<&str> {
        match &self.names {
            Names::Some(ids, who) => who.get(index).map(|&number| ids.get(number as usize)),
            Names::All(ids) => (index < ids.len()).then(|| ids.get(index)),
            Names::Nobody => None,
        }
    }

    /// Purchases after the first one, of each customer.
    pub fn frequency(&self) -> &[f64] {
        &self.frequency
    }

    /// Time from the first purchase to the last one.
    pub fn recency(&self) -> &[f64] {
        &self.recency
    }

    /// Time from the first purchase to the end.
    pub fn age(&self) -> &[f64] {
        &self.age
    }

    /// Mean spend of the purchases after the first one, 0 where there is none; `None` where
    /// amounts are not known.
    pub fn mean_spend(&self) -> Option<&[f64]> {
        self.mean_spend.as_deref()
    }

    /// What was kept out.
    pub fn holdout(&self) -> Option<&Holdout> {
        self.holdout.as_ref()
    }

    /// Unit of all times.
    pub fn unit(&self) -> Stretch {
        self.unit
    }

    /// When repeat purchases were made; `None` for a base from columns.
    pub fn calendar(&self) -> Option<&Calendar> {
        self.calendar.as_ref()
    }

    /// What the models take.
    pub fn histories(&self) -> impl Iterator<Item = History> {
        let times = self.recency.iter().zip(&self.age);
        self.frequency.iter().zip(times).map(|(&frequency, (&recency, &age))| History {
            frequency,
            recency,
            age,
        })
    }

    /// What the customers are like, and what the rules did.
    pub fn report(&self) -> SummaryReport {
        report(self)
    }

    /// How often which rule was needed; `None` for a base from columns.
    pub fn applied(&self) -> Option<&purchases::Applied> {
        self.summed.as_ref().map(|summed| &summed.applied)
    }
}
