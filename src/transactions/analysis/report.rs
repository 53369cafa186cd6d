//! Fits as they are told.

use crate::case::projection::series;
use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::fit::{Fit, Parameter, Unfit};
use crate::transactions::{BuyingKind, GammaGamma, SpendFit, TransactionsFit, Tried};

/// All models that were tried, and that of spend.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FitReport {
    /// Customers.
    pub customers: f64,
    /// Different histories among them.
    pub distinct: usize,
    /// The models of buying, the best one first: the lowest BIC. Those that cannot be told come last.
    pub models: Vec<FittedModel>,
    /// The model of spend; `None` where amounts are not known.
    pub spend: Option<FittedSpend>,
}

/// A model of buying, or why the data do not tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedModel {
    /// Which model.
    pub model: BuyingKind,
    /// Its parameters.
    pub result: Result<Parameters, Unfit>,
}

/// The model of spend, or why the data do not tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedSpend {
    /// Its parameters.
    pub result: Result<Parameters, Unfit>,
    /// Spend per purchase expected of somebody of whom nothing is known; `None` where it has no
    /// bound.
    pub mean_spend: Option<f64>,
}

/// Parameters of maximum likelihood and how sure they are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameters {
    /// By their names.
    pub parameters: Vec<Parameter>,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Bayesian information criterion; see [`Fit::bic`].
    pub bic: f64,
    /// Steps of the search.
    pub iterations: usize,
    /// Customers behind it.
    pub customers: f64,
}

/// Repeat purchases of all customers since the first day, added up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tracking {
    /// Units of time since the first day.
    #[serde(serialize_with = "series")]
    pub at: Vec<f64>,
    /// As they were.
    #[serde(serialize_with = "series")]
    pub actual: Vec<f64>,
    /// As the model expects them.
    #[serde(serialize_with = "series")]
    pub expected: Vec<f64>,
    /// Until when the model knew; what comes later was kept out.
    pub fitted: f64,
}

impl FitReport {
    pub(super) fn of(fit: &TransactionsFit, customers: f64) -> Self {
        Self {
            customers,
            distinct: fit.distinct,
            models: fit.tried.iter().map(FittedModel::of).collect(),
            spend: fit.spend.as_ref().map(FittedSpend::of),
        }
    }
}

impl FittedModel {
    fn of(tried: &Tried) -> Self {
        let named = |fitted: &crate::transactions::BuyingFit| {
            Parameters::of(&fitted.fit, tried.kind.parameter_names())
        };
        Self { model: tried.kind, result: tried.outcome.as_ref().map(named).map_err(Clone::clone) }
    }
}

impl FittedSpend {
    fn of(spend: &Result<SpendFit, Unfit>) -> Self {
        let named = |spend: &SpendFit| Parameters::of(&spend.fit, GammaGamma::NAMES);
        Self {
            result: spend.as_ref().map(named).map_err(Clone::clone),
            mean_spend: spend.as_ref().ok().and_then(|spend| spend.model.mean()),
        }
    }
}

impl Parameters {
    fn of<const N: usize>(fit: &Fit<N>, names: [&'static str; N]) -> Self {
        Self {
            parameters: fit.named(names),
            log_likelihood: fit.log_likelihood,
            bic: fit.bic(),
            iterations: fit.iterations,
            customers: fit.customers,
        }
    }
}

/// As `{model, fitted, unfit}`, one of the last two `null`.
impl Serialize for FittedModel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fit = serializer.serialize_struct("FittedModel", 3)?;
        fit.serialize_field("model", &self.model)?;
        fit.serialize_field("fitted", &self.result.as_ref().ok())?;
        fit.serialize_field("unfit", &self.result.as_ref().err())?;
        fit.end()
    }
}

/// As `{fitted, unfit, meanSpend}`, one of the first two `null`.
impl Serialize for FittedSpend {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fit = serializer.serialize_struct("FittedSpend", 3)?;
        fit.serialize_field("fitted", &self.result.as_ref().ok())?;
        fit.serialize_field("unfit", &self.result.as_ref().err())?;
        fit.serialize_field("meanSpend", &self.mean_spend)?;
        fit.end()
    }
}
