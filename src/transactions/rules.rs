//! The rules by which transactions become customers, stated and checked.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::calendar::{Day, Stretch};
use crate::error::{Code, Problems};
use crate::input::gate::{self, Gate};

/// What a negative amount is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Refunds {
    /// Money back for the latest purchase until then, and for those before it if it is more than
    /// that one; a purchase of which nothing is left never was.
    #[default]
    Subtract,
    /// Nothing.
    Ignore,
}

/// What an amount of 0 is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Zeros {
    /// Nothing.
    #[default]
    Ignore,
    /// A purchase without spend.
    Count,
}

/// How to sum up transactions, unchecked. What is left open: weeks as the unit of time, purchases
/// of a day count once, refunds subtract, zeros are ignored, the last day of the file is the last
/// day seen, and nothing is kept out.
///
/// ```
/// use cltv::transactions::{Stretch, SummaryDraft};
/// let draft = SummaryDraft { unit: Some(Stretch::Month), until: Some("2024-12-31".into()), ..Default::default() };
/// assert!(draft.check().is_ok());
/// let backwards = SummaryDraft { calibration_until: Some("2025-06-30".into()), ..draft };
/// assert!(backwards.check().is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SummaryDraft {
    /// In what frequency, recency and age are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Stretch>,
    /// Purchases within one such stretch count once, their amounts added; times are those between
    /// the stretches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Stretch>,
    /// Instead of both: customers buy or do not buy in each stretch after their first, and only
    /// stretches that are over count. This is what the BG/BB model takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunities: Option<Stretch>,
    /// Negative amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunds: Option<Refunds>,
    /// Amounts of 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zeros: Option<Zeros>,
    /// The last day seen: `2024-12-31`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The last day that is fitted; what comes after it is kept out, to be compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calibration_until: Option<String>,
}

/// How to sum up transactions; checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryRules {
    /// In what times are told.
    pub(crate) unit: Stretch,
    /// Within what purchases count once.
    pub(crate) together: Stretch,
    /// Whether only stretches that are over count.
    pub(crate) opportunities: bool,
    /// Negative amounts.
    pub(crate) refunds: Refunds,
    /// Amounts of 0.
    pub(crate) zeros: Zeros,
    /// The last day seen.
    #[serde(skip)]
    pub(crate) until: Option<Day>,
    /// The last day that is fitted.
    #[serde(skip)]
    pub(crate) calibration_until: Option<Day>,
}

impl SummaryDraft {
    /// Checks the draft.
    ///
    /// # Errors
    ///
    /// All at once: days that are none, a calibration that does not end before the last day, and
    /// opportunities together with another unit.
    ///
    /// ```
    /// use cltv::transactions::SummaryDraft;
    /// let day = |text: &str| Some(text.to_owned());
    /// let wrong = SummaryDraft {
    ///     until: day("2024-01-31"), calibration_until: day("2024-02-29"), ..SummaryDraft::default()
    /// };
    /// assert_eq!(wrong.check().unwrap_err().list()[0].path, "calibrationUntil");
    /// ```
    pub fn check(&self) -> Result<SummaryRules, Problems> {
        gate::through(Vec::new(), |gate| rules(gate, self))
    }
}

impl SummaryRules {
    /// From parsed JSON.
    ///
    /// # Errors
    ///
    /// As [`SummaryDraft::check`], and unknown fields and wrong types.
    ///
    /// ```
    /// use cltv::transactions::SummaryRules;
    /// assert!(SummaryRules::from_value(&serde_json::json!({ "unit": "month", "zeros": "count" })).is_ok());
    /// let problems = SummaryRules::from_value(&serde_json::json!({ "until": "soon", "zero": "count" })).unwrap_err();
    /// assert_eq!(problems.list().len(), 2);
    /// ```
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        gate::parse(json, |gate, draft: SummaryDraft| rules(gate, &draft))
    }
}

impl Default for SummaryRules {
    fn default() -> Self {
        let mut rules = rules_of(&SummaryDraft::default());
        (rules.until, rules.calibration_until) = (None, None);
        rules
    }
}

fn rules(gate: &mut Gate<'_>, draft: &SummaryDraft) -> SummaryRules {
    let until = day(gate, "until", &draft.until);
    let calibration_until = day(gate, "calibrationUntil", &draft.calibration_until);
    if let (Some(until), Some(calibration)) = (until, calibration_until)
        && calibration >= until
    {
        let message = format!("The calibration must end before the last day seen, {until}.");
        gate.note("calibrationUntil", Code::Disorder, &message, Value::from(calibration.to_string()));
    }
    for (field, given) in [("unit", draft.unit), ("together", draft.together)] {
        if let Some(stretch) = given.filter(|_| draft.opportunities.is_some()) {
            let message = "Opportunities are unit and stretch in one: leave this field out.";
            gate.note(field, Code::Conflict, message, Value::from(stretch.name()));
        }
    }
    SummaryRules { until, calibration_until, ..rules_of(draft) }
}

fn rules_of(draft: &SummaryDraft) -> SummaryRules {
    SummaryRules {
        unit: draft.opportunities.or(draft.unit).unwrap_or(Stretch::Week),
        together: draft.opportunities.or(draft.together).unwrap_or(Stretch::Day),
        opportunities: draft.opportunities.is_some(),
        refunds: draft.refunds.unwrap_or_default(),
        zeros: draft.zeros.unwrap_or_default(),
        until: None,
        calibration_until: None,
    }
}

fn day(gate: &mut Gate<'_>, field: &str, text: &Option<String>) -> Option<Day> {
    Day::read(gate, field, text.as_deref()?)
}
