//! The answers finance asks for.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::finance::InternalRates;
use crate::time::Period;

/// What the investment returns.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// Change in revenue.
    pub revenue_impact: Amounts,
    /// Change in contribution: the benefit.
    pub contribution_impact: Amounts,
    /// Costs of the initiatives.
    pub costs: Amounts,
    /// Customers still there at the horizon thanks to the initiatives.
    pub customers_kept_at_end: f64,
    /// Undiscounted: contribution impact − costs.
    pub net_cash: f64,
    /// Present value of contribution impact − present value of costs.
    pub npv: f64,
    /// Yearly rates at which the NPV is zero.
    pub irr: Irr,
    /// Modified internal rate per year; `None` without money on both sides.
    pub mirr_per_year: Option<f64>,
    /// NPV ÷ present value of costs; `None` at zero cost.
    pub roi: Option<f64>,
    /// Present value of benefit ÷ of costs; `None` at zero cost.
    pub benefit_cost_ratio: Option<f64>,
    /// Periods until the cumulative cash stays at or above zero; `None`: not within the horizon.
    pub payback_periods: Option<f64>,
    /// The same on present values.
    pub discounted_payback_periods: Option<f64>,
    /// The cumulative cash had come back before and fell below zero again.
    pub payback_relapsed: bool,
    /// The deepest point of the cumulative cash.
    pub peak_exposure: PeakExposure,
    /// NPV − NPV with everything begun one period later.
    pub cost_of_delay_per_period: f64,
    /// Points of retention that bring the NPV to zero; `None`: no retention can pay for it.
    pub break_even_retention_points: Option<f64>,
    /// Present value of one point of retention held over the horizon.
    pub worth_of_one_point: WorthOfOnePoint,
    /// Goodman's cross-check: new customers that would bring the same.
    pub replacement: Replacement,
}

/// A sum over the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Amounts {
    /// Undiscounted.
    pub total: f64,
    /// Discounted to the start of period 1.
    pub present_value: f64,
}

/// Internal rates of return per year; none, one or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Irr(pub(crate) InternalRates);

impl Irr {
    /// The rate, if there is exactly one.
    pub fn only(&self) -> Option<f64> {
        self.0.only()
    }

    /// All yearly rates, ascending.
    pub fn per_year(&self) -> &[f64] {
        self.0.list()
    }

    /// Changes of sign in the flows.
    pub fn sign_changes(&self) -> usize {
        self.0.sign_changes()
    }
}

impl Serialize for Irr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Irr", 3)?;
        object.serialize_field("kind", self.0.kind())?;
        object.serialize_field("perYear", self.0.list())?;
        object.serialize_field("signChanges", &self.0.sign_changes())?;
        object.end()
    }
}

/// How deep the cumulative cash goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PeakExposure {
    /// As a positive amount; 0 if the cumulative is never below zero.
    pub amount: f64,
    /// The period, counted from 1.
    pub period: Option<usize>,
}

/// What a point of retention is worth, by segment and in sum.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WorthOfOnePoint {
    /// By segment.
    pub segments: Vec<SegmentPoint>,
    /// All together.
    pub total: f64,
}

/// What a point of retention is worth in one segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentPoint {
    /// The segment.
    pub segment: String,
    /// The base of the point.
    pub per: Period,
    /// Present value of contribution over the horizon.
    pub present_value: f64,
}

/// New customers that would bring the same contribution, and what winning them would cost;
/// `None` where a customer is worth nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// Δ contribution ÷ CLTV to the horizon.
    pub new_customers: Option<f64>,
    /// × acquisition cost.
    pub acquisition_cost: Option<f64>,
}
