//! What is asked of customers, checked.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Code, Problem, Problems};
use crate::input::gate::{self, Gate};
use crate::limits;
use crate::time::{Period, Timing};
use crate::transactions::{BuyingKind, Horizon, MOST_PROBLEMS, Stretch};

/// Days of a year, leap years included.
const DAYS: f64 = 365.25;

/// Which models to try, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FitDraft {
    /// The models; [`BuyingKind::USUAL`] if it is left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub models: Option<Vec<BuyingKind>>,
}

impl FitDraft {
    /// The models, each once.
    ///
    /// # Errors
    ///
    /// An empty list.
    ///
    /// ```
    /// use cltv::transactions::{BuyingKind, FitDraft};
    /// let twice = FitDraft { models: Some(vec![BuyingKind::ParetoNbd, BuyingKind::ParetoNbd]) };
    /// assert_eq!(twice.check()?, [BuyingKind::ParetoNbd]);
    /// assert!(FitDraft { models: Some(vec![]) }.check().is_err());
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn check(&self) -> Result<Vec<BuyingKind>, Problems> {
        gate::through(Vec::new(), |gate| self.checked(gate))
    }

    /// The same from parsed JSON.
    ///
    /// # Errors
    ///
    /// Unknown fields, unknown models, an empty list.
    ///
    /// ```
    /// use cltv::transactions::{BuyingKind, FitDraft};
    /// assert_eq!(FitDraft::models_from_value(&serde_json::json!({}))?, BuyingKind::USUAL);
    /// assert!(FitDraft::models_from_value(&serde_json::json!({ "models": ["tarot"] })).is_err());
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn models_from_value(json: &Value) -> Result<Vec<BuyingKind>, Problems> {
        gate::parse(json, |gate, draft: Self| draft.checked(gate))
    }

    fn checked(&self, gate: &mut Gate<'_>) -> Vec<BuyingKind> {
        let mut models = Vec::new();
        for &model in self.models.as_deref().unwrap_or(BuyingKind::USUAL) {
            if !models.contains(&model) {
                models.push(model);
            }
        }
        if models.is_empty() {
            gate.note("models", Code::Empty, "At least one model is needed.", Value::Array(Vec::new()));
        }
        models
    }
}

/// How far to look ahead and at which prices, unchecked. Left open: months, discounted at nothing,
/// paid in the middle of a period, and a margin of 1, with which value is revenue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AheadDraft {
    /// The step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// So many of them.
    pub horizon: f64,
    /// Effective.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_rate_per_year: Option<f64>,
    /// Where in a period its money falls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Contribution as a share of spend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<f64>,
}

/// How far to look ahead and at which prices; checked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    period: Period,
    periods: u32,
    discount_rate_per_year: f64,
    timing: Timing,
    pub(super) margin: f64,
}

impl AheadDraft {
    /// Checks the draft.
    ///
    /// # Errors
    ///
    /// All numbers that are out of their range, at once.
    ///
    /// ```
    /// use cltv::transactions::AheadDraft;
    /// let wrong = AheadDraft { horizon: 0.5, margin: Some(2.0), ..AheadDraft::default() };
    /// let problems = wrong.check().unwrap_err();
    /// assert_eq!(problems.list().iter().map(|problem| &*problem.path).collect::<Vec<_>>(), ["horizon", "margin"]);
    /// ```
    pub fn check(&self) -> Result<Ahead, Problems> {
        gate::through(Vec::new(), |gate| self.checked(gate))
    }

    fn checked(&self, gate: &mut Gate<'_>) -> Ahead {
        let horizon = gate.plain("horizon", self.horizon, &limits::HORIZON);
        let rate = self.discount_rate_per_year.unwrap_or(0.0);
        Ahead {
            period: self.period.unwrap_or(Period::Month),
            periods: horizon as u32,
            discount_rate_per_year: gate.plain("discountRatePerYear", rate, &limits::DISCOUNT_RATE),
            timing: self.timing.unwrap_or(Timing::Mid),
            margin: gate.plain("margin", self.margin.unwrap_or(1.0), &limits::MARGIN),
        }
    }
}

impl Ahead {
    /// From parsed JSON.
    ///
    /// # Errors
    ///
    /// As [`AheadDraft::check`], and unknown fields and wrong types.
    ///
    /// ```
    /// use cltv::transactions::{Ahead, AheadDraft};
    /// let json = serde_json::json!({ "horizon": 12, "discountRatePerYear": 0.1 });
    /// let draft = AheadDraft { horizon: 12.0, discount_rate_per_year: Some(0.1), ..AheadDraft::default() };
    /// assert_eq!(Ahead::from_value(&json)?, draft.check()?);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        gate::parse(json, |gate, draft: AheadDraft| draft.checked(gate))
    }

    /// As the models take it, for histories told in this unit.
    ///
    /// ```
    /// use cltv::transactions::{AheadDraft, Stretch};
    /// let year = AheadDraft { horizon: 12.0, ..AheadDraft::default() }.check()?;
    /// // Twelve months, told in weeks.
    /// assert!((year.horizon(Stretch::Week).ends()[11] - 365.25 / 7.0).abs() < 1e-9);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn horizon(&self, unit: Stretch) -> Horizon {
        let units_per_year = DAYS / unit.days();
        Horizon::new(self.period, self.periods, units_per_year, self.discount_rate_per_year, self.timing)
    }
}

/// Numbers of customers, from 0.
pub(super) fn existing(customers: &[usize], count: usize) -> Result<(), Problems> {
    let nobody = |(index, &who): (usize, &usize)| {
        (who >= count).then(|| Problem {
            path: format!("customers[{index}]"),
            code: Code::OutOfRange,
            message: format!("There are {count} customers, numbered from 0."),
            value: Value::from(who),
            range: None,
        })
    };
    Problems::none_in(customers.iter().enumerate().filter_map(nobody).take(MOST_PROBLEMS).collect())
}
