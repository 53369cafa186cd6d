//! Survival as it was counted, of all cohorts together.

use crate::case::projection::series;
use serde::Serialize;

use crate::retention::fit::table::Step;

/// Survival of all cohorts together, as far as each of them was counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Observed {
    /// Periods since the start: 0, 1, 2, …
    #[serde(serialize_with = "series")]
    pub at: Vec<f64>,
    /// S(t): the product of the shares that stayed from one count to the next; `None` where nobody
    /// was counted.
    pub survival: Vec<Option<f64>>,
    /// Customers who were there at the count before, and could leave.
    #[serde(serialize_with = "series")]
    pub at_risk: Vec<f64>,
}

impl Observed {
    /// Of steps in the order of their ends.
    pub(super) fn new(customers: f64, steps: &[Step], periods: usize) -> Self {
        let mut observed = Self { at: vec![0.0], survival: vec![Some(1.0)], at_risk: vec![customers] };
        let mut rest = steps;
        for t in 1..=periods {
            let (here, later) = rest.split_at(rest.partition_point(|step| step.to <= t as f64));
            rest = later;
            observed.at.push(t as f64);
            observed.at_risk.push(here.iter().map(Step::customers).sum());
            observed.survival.push(observed.next(here));
        }
        observed
    }

    /// Whoever was counted at a tenure stands for those who were lost before it.
    fn next(&self, here: &[Step]) -> Option<f64> {
        let before = |step: &Step| self.survival[step.from as usize].filter(|survival| *survival > 0.0);
        let starters = here.iter().filter_map(|step| Some(step.customers() / before(step)?));
        let starters: f64 = starters.sum();
        let kept: f64 = here.iter().map(|step| step.kept).sum();
        if starters > 0.0 {
            return Some(kept / starters);
        }
        // Of nobody nobody is left.
        let are_gone = self.survival.iter().flatten().next_back() == Some(&0.0);
        are_gone.then_some(0.0)
    }
}
