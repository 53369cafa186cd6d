//! A survey as it is counted, and its gate.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::outcome::NpsOutcome;
use super::score::{Answers, USUAL_CONFIDENCE};
use crate::error::{Code, Problems};
use crate::input::gate::{self, Gate, indexed};
use crate::limits;

/// Answers of one survey, and of an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyDraft {
    /// Level of the intervals; 0.95 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Counts of answers, by group of customers.
    pub cells: Vec<SurveyCellDraft>,
    /// An earlier survey of the same customers, to tell a change from noise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<AnswersDraft>,
}

/// Counts of answers in one group of customers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SurveyCellDraft {
    /// Unique within the survey.
    pub name: String,
    /// Products per customer, as a label to add up by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<String>,
    /// Years with the company, as a label to add up by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
    /// Answers 9 and 10.
    pub promoters: f64,
    /// Answers 7 and 8.
    pub passives: f64,
    /// Answers 0 to 6.
    pub detractors: f64,
    /// What such a customer pays; of all cells or of none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_per_customer: Option<f64>,
}

/// Counts of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswersDraft {
    /// Answers 9 and 10.
    pub promoters: f64,
    /// Answers 7 and 8.
    pub passives: f64,
    /// Answers 0 to 6.
    pub detractors: f64,
}

/// Score, standard error, interval, splits and change of an NPS survey.
///
/// # Errors
///
/// All problems at once: counts that are not whole, a cell without answers, two cells with one
/// name, revenue of some cells only.
///
/// ```
/// use cltv::nps::{AnswersDraft, SurveyCellDraft, SurveyDraft};
/// let survey = SurveyDraft {
///     cells: vec![SurveyCellDraft {
///         name: "All".into(), promoters: 450.0, passives: 300.0, detractors: 250.0,
///         ..SurveyCellDraft::default()
///     }],
///     before: Some(AnswersDraft { promoters: 400.0, passives: 320.0, detractors: 280.0 }),
///     ..SurveyDraft::default()
/// };
/// let outcome = cltv::nps(&survey)?;
/// assert!((outcome.score.score - 0.20).abs() < 1e-15);
/// assert!((outcome.score.interval.low - 0.149_647_613_545_551_56).abs() < 1e-14);
/// // From 12 to 20: chance alone does that in 28 of 1,000 pairs of surveys.
/// let change = outcome.change.unwrap();
/// assert!((change.p_value.unwrap() - 0.028).abs() < 1e-4);
/// assert!(change.is_significant);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn nps(draft: &SurveyDraft) -> Result<NpsOutcome, Problems> {
    Ok(gate::through(Vec::new(), |gate| survey(gate, draft))?.outcome())
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "cells": [{ "name": "All", "promoters": 450, "passives": 300, "detractors": 250 }] });
/// assert!((cltv::nps::nps_from_value(&json)?.score.score - 0.20).abs() < 1e-15);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn nps_from_value(json: &Value) -> Result<NpsOutcome, Problems> {
    Ok(gate::parse(json, |gate, draft| survey(gate, &draft))?.outcome())
}

/// A survey that has passed.
pub(super) struct Survey {
    pub(super) confidence: f64,
    pub(super) cells: Vec<Cell>,
    pub(super) before: Option<Answers>,
}

/// One group of customers and what they answered; at least one of them did.
pub(super) struct Cell {
    pub(super) name: String,
    pub(super) products: Option<String>,
    pub(super) years: Option<String>,
    pub(super) answers: Answers,
    /// Of each customer; of all cells or of none.
    pub(super) revenue: Option<f64>,
}

fn survey(gate: &mut Gate, draft: &SurveyDraft) -> Survey {
    let confidence = draft
        .confidence
        .map_or(USUAL_CONFIDENCE, |confidence| gate.plain("confidence", confidence, &limits::CONFIDENCE));
    if draft.cells.is_empty() {
        gate.note("cells", Code::Empty, "A survey needs at least one cell.", Value::Array(vec![]));
    }
    let drafts = gate.entries("cells", &draft.cells, limits::MOST_ENTRIES);
    let with_revenue = drafts.iter().any(|cell| cell.revenue_per_customer.is_some());
    let cells =
        indexed("cells", drafts).map(|(path, draft)| cell(gate, &path, draft, with_revenue)).collect();
    gate.names("cells", drafts.iter().map(|cell| cell.name.as_str()));
    let before = draft.before.as_ref().map(|before| answers(gate, "before", before));
    Survey { confidence, cells, before }
}

fn cell(gate: &mut Gate, path: &str, draft: &SurveyCellDraft, with_revenue: bool) -> Cell {
    let labels = [("products", &draft.products), ("years", &draft.years)];
    for (field, label) in labels {
        let length = label.as_ref().map_or(0, |label| label.chars().count());
        gate.length(&format!("{path}.{field}"), length, limits::LONGEST_NAME);
    }
    let counts =
        AnswersDraft { promoters: draft.promoters, passives: draft.passives, detractors: draft.detractors };
    let answers = answers(gate, path, &counts);
    let at = format!("{path}.revenuePerCustomer");
    let revenue = draft.revenue_per_customer.map(|revenue| gate.plain(&at, revenue, &limits::MONEY));
    if with_revenue && revenue.is_none() {
        let message = "Other cells say what a customer pays: say it here too, or nowhere.";
        gate.note(&at, Code::Missing, message, Value::Null);
    }
    let (products, years) = (draft.products.clone(), draft.years.clone());
    Cell { name: draft.name.clone(), products, years, answers, revenue }
}

/// Whole counts, at least one answer: nobody's answers have no score.
pub(crate) fn answers(gate: &mut Gate, path: &str, draft: &AnswersDraft) -> Answers {
    let mut count = |field: &str, count| gate.plain(&format!("{path}.{field}"), count, &limits::ANSWERS);
    let answers = Answers {
        promoters: count("promoters", draft.promoters),
        passives: count("passives", draft.passives),
        detractors: count("detractors", draft.detractors),
    };
    if answers.total() == 0.0 {
        gate.note(path, Code::Empty, "Nobody answered here, and no answers have no score.", Value::from(0));
    }
    answers
}
