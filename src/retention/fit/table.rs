//! Cohorts as checked: from one count to the next, how many stayed and how many left.

use std::collections::BTreeMap;

use crate::time::Period;

/// A checked table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) per: Period,
    pub(super) cohorts: Vec<Cohort>,
    /// Columns beyond the start.
    pub(super) periods: usize,
    /// Columns that are fitted.
    pub(super) fitted: usize,
    pub(super) horizon: usize,
}

/// The counts of a cohort, the start first.
#[derive(Clone, Debug)]
pub(super) struct Cohort(pub(super) Vec<Count>);

/// So many were there after so many periods.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) at: usize,
    pub(super) customers: f64,
}

/// What became of all customers who were counted at one tenure and, next, at another.
///
/// Given who was there at its beginning, a step is a binomial draw, and the likelihood of a table
/// is the product of its steps. A gap between counts is a longer step: for a cohort of which only
/// the first and the last size are known there is one (Fader & Hardie 2007, technical note 017).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) kept: f64,
    pub(super) lost: f64,
}

impl Cohort {
    /// Its last count up to this column.
    pub(super) fn last_up_to(&self, column: usize) -> Option<Count> {
        self.0.iter().rev().copied().find(|count| count.at <= column)
    }

    pub(super) fn at(&self, column: usize) -> Option<f64> {
        self.0.iter().find(|count| count.at == column).map(|count| count.customers)
    }
}

impl Table {
    pub(super) fn customers(&self) -> f64 {
        self.cohorts.iter().filter_map(|cohort| cohort.at(0)).sum()
    }

    /// The steps up to a column, equal ones of all cohorts added up, by their ends.
    pub(super) fn steps(&self, up_to: usize) -> Vec<Step> {
        let mut steps: BTreeMap<(usize, usize), Step> = BTreeMap::new();
        let pairs = self.cohorts.iter().flat_map(|cohort| cohort.0.windows(2));
        for pair in pairs.filter(|pair| pair[1].at <= up_to && pair[0].customers > 0.0) {
            let (from, to) = (pair[0].at, pair[1].at);
            let empty = Step { from: from as f64, to: to as f64, kept: 0.0, lost: 0.0 };
            let step = steps.entry((to, from)).or_insert(empty);
            step.kept += pair[1].customers;
            step.lost += pair[0].customers - pair[1].customers;
        }
        steps.into_values().collect()
    }
}
