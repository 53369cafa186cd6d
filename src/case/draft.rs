//! The case as typed or parsed, before anything is checked.
//!
//! Field names are those of the JSON in snake case. Numbers are kept as typed, whole or not, so
//! that the gate can name whatever is wrong with them.

use serde::{Deserialize, Serialize};

use crate::case::one_or_many::OneOrMany;
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
    pub horizon: f64,
    /// When money falls inside a period; at its start if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Effective discount rate per year, 0..=10 (d in the formulas).
    pub discount_rate_per_year: f64,
    /// At least one group of customers that behaves alike.
    pub segments: Vec<SegmentDraft>,
    /// What is done; without any, the case only values the customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiatives: Option<Vec<InitiativeDraft>>,
}

impl CaseDraft {
    /// An empty case of so many periods, not discounted: segments are still to be given.
    pub fn new(period: Period, horizon: u32) -> Self {
        Self {
            name: None,
            currency: None,
            period,
            horizon: f64::from(horizon),
            timing: None,
            discount_rate_per_year: 0.0,
            segments: Vec::new(),
            initiatives: None,
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
    pub customers: Option<f64>,
    /// Renewals already behind the opening customers, in the case's periods; a list replaces
    /// `customers`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenure: Option<OneOrMany<TenureDraft>>,
    /// Customers who join at the start of each period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_per_period: Option<f64>,
    /// Revenue per customer and period; or orders and their value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_per_period: Option<f64>,
    /// Orders per customer and period; with `average_order_value`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub orders_per_period: Option<f64>,
    /// Money per order; with `orders_per_period`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average_order_value: Option<f64>,
    /// Contribution margin as a share of revenue, 0..=1.
    pub margin: f64,
    /// Cost to serve a customer for a period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_to_serve_per_period: Option<f64>,
    /// Growth of revenue per customer per year; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth_per_year: Option<f64>,
    /// Cost of winning one new customer; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquisition_cost: Option<f64>,
    /// How customers stay.
    pub retention: RetentionDraft,
}

/// Opening customers of one age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenureDraft {
    /// Renewals already behind them, in the case's periods.
    pub tenure: f64,
    /// How many customers.
    pub customers: f64,
}

/// The kinds of retention curve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CurveKind {
    /// One rate for everybody.
    #[default]
    Constant,
    /// Shifted beta-geometric.
    BetaGeometric,
    /// Beta-discrete-Weibull.
    BetaDiscreteWeibull,
    /// As measured.
    Observed,
}

/// How customers stay; which fields belong to it depends on `curve`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetentionDraft {
    /// The kind of curve.
    pub curve: CurveKind,
    /// The base of its rates; the case's period if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// Constant curve: share that stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Beta-geometric and beta-discrete-Weibull: first shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<f64>,
    /// Beta-geometric and beta-discrete-Weibull: second shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beta: Option<f64>,
    /// Beta-discrete-Weibull: exponent of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub c: Option<f64>,
    /// Observed: S(1), S(2), …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survival: Option<Vec<f64>>,
    /// Observed: r₁, r₂, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rates: Option<Vec<f64>>,
}

impl RetentionDraft {
    /// Everybody stays with the same probability.
    pub fn constant(rate: f64) -> Self {
        Self { rate: Some(rate), ..Self::default() }
    }

    /// Shifted beta-geometric with shapes α and β.
    pub fn beta_geometric(alpha: f64, beta: f64) -> Self {
        Self { curve: CurveKind::BetaGeometric, alpha: Some(alpha), beta: Some(beta), ..Self::default() }
    }

    /// Beta-discrete-Weibull with shapes α and β and the exponent c of time.
    pub fn beta_discrete_weibull(alpha: f64, beta: f64, c: f64) -> Self {
        Self { curve: CurveKind::BetaDiscreteWeibull, c: Some(c), ..Self::beta_geometric(alpha, beta) }
    }

    /// Measured survival S(1), S(2), …
    pub fn observed_survival(survival: Vec<f64>) -> Self {
        Self { curve: CurveKind::Observed, survival: Some(survival), ..Self::default() }
    }

    /// Measured renewal rates r₁, r₂, …
    pub fn observed_rates(rates: Vec<f64>) -> Self {
        Self { curve: CurveKind::Observed, rates: Some(rates), ..Self::default() }
    }

    /// States the rates in another base than the case's period.
    #[must_use]
    pub fn per(self, base: Period) -> Self {
        Self { per: Some(base), ..self }
    }
}

/// Something that is done, what it costs and what it changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InitiativeDraft {
    /// Unique within the case.
    pub name: String,
    /// First period in which it acts; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<f64>,
    /// Periods until full effect, or the share of full effect in each period from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ramp: Option<OneOrMany<f64>>,
    /// Share of the effect that remains each year after the first full period; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistence_per_year: Option<f64>,
    /// Share of customers it touches; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<f64>,
    /// Share of the effect that finance accepts; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<CostsDraft>,
    /// What it changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effects: Option<Vec<EffectDraft>>,
}

/// What an initiative costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CostsDraft {
    /// Payments at the start of a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_off: Option<Vec<OneOffDraft>>,
    /// Money per period, from the start of the initiative to the horizon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_period: Option<f64>,
    /// Money per reached customer and period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_reached_customer_per_period: Option<f64>,
    /// Money once per reached customer, when first reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_reached_customer_once: Option<f64>,
}

/// One payment at the start of a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOffDraft {
    /// The period, 1..=horizon.
    pub period: f64,
    /// The money paid.
    pub amount: f64,
}

/// What an effect can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Quantity {
    /// 1 − retention; a positive `relative` is a reduction.
    Churn,
    /// Retention, in points.
    Retention,
    /// Revenue per customer and period.
    Revenue,
    /// Contribution margin.
    Margin,
    /// Cost to serve a customer for a period.
    CostToServe,
    /// New customers per period.
    NewCustomers,
    /// Cost of winning one new customer.
    AcquisitionCost,
}

/// One change; exactly one of `relative`, `points` and `amount` is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectDraft {
    /// What it acts on.
    pub on: Quantity,
    /// The segment; all segments if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// The base of a change in churn or retention; must be the base of the segment's curve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// A share of the quantity itself: 0.08 is 8 % of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative: Option<f64>,
    /// Percentage points, for shares: 0.01 is one point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
    /// Money or customers per period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
}

impl EffectDraft {
    /// A relative change in all segments: 0.08 on churn means that 8 % fewer customers leave.
    pub fn relative(on: Quantity, share: f64) -> Self {
        Self { relative: Some(share), ..Self::nothing(on) }
    }

    /// A change in percentage points in all segments.
    pub fn points(on: Quantity, points: f64) -> Self {
        Self { points: Some(points), ..Self::nothing(on) }
    }

    /// A change in money or customers in all segments.
    pub fn amount(on: Quantity, amount: f64) -> Self {
        Self { amount: Some(amount), ..Self::nothing(on) }
    }

    /// Only in this segment.
    #[must_use]
    pub fn in_segment(self, name: &str) -> Self {
        Self { segment: Some(name.to_owned()), ..self }
    }

    fn nothing(on: Quantity) -> Self {
        Self { on, segment: None, per: None, relative: None, points: None, amount: None }
    }
}
