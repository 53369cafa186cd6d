//! The case as typed or parsed, before anything is checked.
//!
//! Field names are those of the JSON in snake case. Numbers are kept as typed, whole or not, so
//! that the gate can name whatever is wrong with them.

use serde::{Deserialize, Serialize};

mod experience;
mod initiative;
mod retention;
mod scenario;
mod uncertainty;

pub use experience::{
    GroupDraft, GroupsDraft, LoyaltyDraft, OutcomesDraft, ProblemDraft, TalkDraft, WordOfMouthDraft,
};
pub use initiative::{CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, Quantity, ShareOf};
pub use retention::{CurveKind, RetentionDraft};
pub use scenario::{ScenarioDraft, Setting};
pub use uncertainty::{CorrelationDraft, SimulationDraft};

use crate::estimate::Estimate;
use crate::input::OneOrMany;
use crate::time::{Period, Timing};

/// The whole question: who the customers are, and what is done for them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseDraft {
    /// What the case is called; shown, never computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// ISO 4217 code such as `RUB`; shown, never converted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The step of the projection.
    pub period: Period,
    /// Periods projected: a whole number, 1..=600 (H in the formulas).
    pub horizon: Estimate,
    /// When money falls inside a period; at its start if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Effective discount rate per year, 0..=10 (d in the formulas).
    pub discount_rate_per_year: Estimate,
    /// At least one group of customers that behaves alike.
    pub segments: Vec<SegmentDraft>,
    /// What is done; without any, the case only values the customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiatives: Option<Vec<InitiativeDraft>>,
    /// Named variants of the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenarios: Option<Vec<ScenarioDraft>>,
    /// Uncertain numbers that move together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub correlations: Option<Vec<CorrelationDraft>>,
    /// How the case is simulated, kept so that everybody sees the same figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simulation: Option<SimulationDraft>,
}

impl CaseDraft {
    /// An empty case of so many periods, not discounted: segments are still to be given.
    pub fn new(period: Period, horizon: u32) -> Self {
        Self {
            name: None,
            currency: None,
            period,
            horizon: f64::from(horizon).into(),
            timing: None,
            discount_rate_per_year: 0.0.into(),
            segments: Vec::new(),
            initiatives: None,
            scenarios: None,
            correlations: None,
            simulation: None,
        }
    }
}

/// A group of customers with one retention curve and one set of money figures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SegmentDraft {
    /// Unique within the case; effects name it.
    pub name: String,
    /// Opening customers, if they share one tenure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customers: Option<Estimate>,
    /// Renewals already behind the opening customers, in the case's periods; a list replaces
    /// `customers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenure: Option<OneOrMany<TenureDraft>>,
    /// Customers who join at the start of each period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_per_period: Option<Estimate>,
    /// Revenue per customer and period; or orders and their value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_per_period: Option<Estimate>,
    /// Orders per customer and period; with `average_order_value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders_per_period: Option<Estimate>,
    /// Money per order; with `orders_per_period`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_order_value: Option<Estimate>,
    /// Contribution margin as a share of revenue, 0..=1.
    pub margin: Estimate,
    /// Cost to serve a customer for a period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_to_serve_per_period: Option<Estimate>,
    /// Growth of revenue per customer per year; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth_per_year: Option<Estimate>,
    /// Cost of winning one new customer; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquisition_cost: Option<Estimate>,
    /// How customers stay.
    pub retention: RetentionDraft,
    /// The cuts of the customer base it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cuts: Option<Cuts>,
}

/// Labels by which segments are added up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cuts {
    /// Products per customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub products: Option<String>,
    /// Years with the company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
    /// Promoters, passives or detractors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nps_group: Option<String>,
    /// Where they buy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
}

/// Opening customers of one age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenureDraft {
    /// Renewals already behind them, in the case's periods.
    pub tenure: Estimate,
    /// How many customers.
    pub customers: Estimate,
}
