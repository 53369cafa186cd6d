//! What a base of customers is like.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::calendar::{Day, Stretch};
use crate::transactions::base::CustomerBase;
use crate::transactions::history::Distinct;
use crate::transactions::purchases::Applied;
use crate::transactions::rules::SummaryRules;

/// What a base is like, and what the rules did to the transactions behind it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryReport {
    /// Unit of all times.
    pub unit: Stretch,
    /// Customers of the base.
    pub customers: usize,
    /// Those of them who came back.
    pub repeat_customers: u64,
    /// Different histories; what the cost of a fit grows with.
    pub distinct: usize,
    /// Numbers of repeat purchases that occur, from the lowest.
    pub repeat_purchases: Vec<f64>,
    /// How many customers have each of them.
    pub having_them: Vec<u64>,
    /// How long the time is that is kept out.
    pub holdout_length: Option<f64>,
    /// What the rules did; absent for a base from columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Summed>,
}

/// What the rules did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summed {
    /// The rules themselves.
    #[serde(flatten)]
    pub rules: SummaryRules,
    /// The earliest day.
    pub first_day: Day,
    /// The last day seen.
    pub until: Day,
    /// The last day that is fitted.
    pub calibration_until: Option<Day>,
    /// Rows after the last day seen, which are left out.
    pub later: u64,
    /// Rows in a stretch that is not over, which are left out of opportunities.
    pub unfinished: u64,
    /// What became of the others.
    #[serde(flatten)]
    pub applied: Applied,
    /// Customers left out because their first purchase is in the time that is kept out.
    pub new_in_holdout: u64,
    /// Customers left out because nothing that counts is left of their purchases.
    pub without_purchase: u64,
    /// Spend of the customers of the base in what is fitted, the first purchases included.
    pub spend: f64,
}

pub(super) fn report(base: &CustomerBase) -> SummaryReport {
    let mut counts = BTreeMap::<u64, u64>::new();
    for &frequency in base.frequency() {
        *counts.entry(frequency as u64).or_default() += 1;
    }
    SummaryReport {
        unit: base.unit(),
        customers: base.customers(),
        repeat_customers: counts.range(1..).map(|(_, customers)| customers).sum(),
        distinct: base.histories().collect::<Distinct>().rows().len(),
        repeat_purchases: counts.keys().map(|&purchases| purchases as f64).collect(),
        having_them: counts.into_values().collect(),
        holdout_length: base.holdout().map(|holdout| holdout.length),
        rules: base.summed.clone(),
    }
}
