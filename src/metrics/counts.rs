//! Counts as they lie in a report.

use serde::{Deserialize, Serialize};

use crate::nps::AnswersDraft;
use crate::time::Period;

/// Counts as they lie in a report; any of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CountsDraft {
    /// Customers at both ends of a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<RetentionCounts>,
    /// Who bought, and who bought again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<RepeatCounts>,
    /// Answers of an NPS survey, counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nps: Option<AnswersDraft>,
    /// The same one by one, 0..=10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nps_scores: Option<Vec<f64>>,
    /// Satisfied customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub csat: Option<CsatCounts>,
    /// Times to the first response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_response: Option<ResponseTimes>,
}

/// Customers at both ends of a period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetentionCounts {
    /// Who could leave.
    pub customers_at_start: f64,
    /// Who is there at the end, new ones included.
    pub customers_at_end: f64,
    /// Of these, who joined meanwhile.
    pub new_customers: f64,
    /// How long the period is; a year if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
}

/// Who bought, and who bought again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RepeatCounts {
    /// All of them.
    pub buyers: f64,
    /// Those who bought more than once.
    pub repeat_buyers: f64,
}

/// Answers to "are you satisfied?".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CsatCounts {
    /// Who said yes.
    pub satisfied: f64,
    /// Who answered.
    pub responses: f64,
}

/// Times to the first response, in any unit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseTimes {
    /// One for each contact.
    pub times: Vec<f64>,
    /// What was promised, in the same unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
}
