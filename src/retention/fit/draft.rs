//! Cohorts as typed.

use serde::{Deserialize, Serialize};

use crate::input::OrNull;
use crate::time::Period;

/// A table of cohorts, and what is asked of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CohortsDraft {
    /// How long the periods of the table are.
    pub per: Period,
    /// 1..=1000 cohorts.
    pub cohorts: Vec<CohortDraft>,
    /// The last so many columns are kept out of the fit and predicted: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holdout: Option<f64>,
    /// Periods to project, 1..=1200: as many again as were seen, and at least 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<f64>,
}

/// Customers who joined together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CohortDraft {
    /// What it is called; shown, never computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many joined, and how many were still there after 1, 2, … periods; `null` where nobody
    /// counted. What is left out at the end was not seen yet.
    pub survivors: Vec<OrNull<f64>>,
}

impl CohortsDraft {
    /// Cohorts of periods of this length.
    pub fn new(per: Period, cohorts: impl IntoIterator<Item = CohortDraft>) -> Self {
        Self { per, cohorts: cohorts.into_iter().collect(), holdout: None, horizon: None }
    }
}

impl CohortDraft {
    /// A cohort that was counted after every period.
    pub fn counted(survivors: impl IntoIterator<Item = f64>) -> Self {
        Self { name: None, survivors: survivors.into_iter().map(OrNull::Known).collect() }
    }
}
