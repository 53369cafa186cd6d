//! What is a customer worth? Every usual reading, side by side.
//!
//! | reading | meaning |
//! |---|---|
//! | simple | unit contribution × expected lifetime, undiscounted, no growth |
//! | endless | discounted, without an end |
//! | horizon | discounted, to the end of the case |
//! | three years | discounted, three years: what finance believes (Goodman 2009) |
//! | residual | of a customer already here, by tenure, averaged over the opening customers |
//! | equity | opening customers and those who join within the horizon |
//!
//! Each in revenue and in contribution, for a customer of tenure 0 at the start of period 1.
//! All are gross of acquisition cost: it is sunk once the customer is won.

mod readings;
mod valuer;

use serde::Serialize;

use crate::case::discount::Discount;
use crate::case::levers::{Levers, Unit};
use crate::case::projection::Course;
use crate::extended::Extended;
use crate::time::Period;
#[cfg(feature = "xlsx")]
pub(crate) use valuer::Units;
pub(crate) use valuer::Valuer;

/// One reading in money: before and after costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// What the customer pays.
    pub revenue: Extended,
    /// Revenue × margin − cost to serve − handling of contacts.
    pub contribution: Extended,
}

/// Every reading of customer lifetime value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cltv {
    /// Σ_{t≥0} S(t), in periods.
    pub expected_lifetime_periods: Extended,
    /// Unit contribution × expected lifetime.
    pub simple: Reading,
    /// Discounted, without an end.
    pub endless: Reading,
    /// Discounted, to the horizon.
    pub horizon: Reading,
    /// Discounted, three years.
    pub three_years: Reading,
    /// Endless, of a customer already here.
    pub residual_endless: Reading,
    /// To the horizon, of a customer already here.
    pub residual_horizon: Reading,
    /// Opening customers and those who join within the horizon, each endless.
    pub customer_equity_endless: Reading,
    /// Present value to the horizon, contribution before acquisition.
    pub customer_equity_horizon: Reading,
    /// Present value of acquisition cost to the horizon.
    pub acquisition_present_value: f64,
    /// Cost of winning one customer.
    pub acquisition_cost: f64,
    /// Contribution ÷ acquisition cost.
    pub cltv_to_cac: CltvToCac,
    /// What one more point of retention adds.
    pub one_point_of_retention: OnePoint,
}

impl Reading {
    const UNDEFINED: Self = Self { revenue: Extended::Undefined, contribution: Extended::Undefined };

    /// Σ weight · reading; endless parts make an endless sum.
    pub(crate) fn weighted(parts: impl Iterator<Item = (f64, Self)>) -> Self {
        let (mut revenue, mut contribution) = (0.0, 0.0);
        for (weight, reading) in parts {
            // Nobody's endless value is nothing; a weight that is no number stays none.
            if weight != 0.0 {
                revenue += weight * reading.revenue.number();
                contribution += weight * reading.contribution.number();
            }
        }
        Self { revenue: Extended::of(revenue), contribution: Extended::of(contribution) }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            revenue: Extended::of(self.revenue.number() - other.revenue.number()),
            contribution: Extended::of(self.contribution.number() - other.contribution.number()),
        }
    }
}

/// Contribution ÷ acquisition cost; `None` without acquisition cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CltvToCac {
    /// Of the endless reading.
    pub endless: Option<Extended>,
    /// Of the reading to the horizon.
    pub horizon: Option<Extended>,
    /// Of the three-year reading.
    pub three_years: Option<Extended>,
}

/// What 0.01 more retention per base period adds to a reading.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OnePoint {
    /// The base of the point.
    pub per: Period,
    /// To the endless reading.
    pub endless: Reading,
    /// To the reading to the horizon.
    pub horizon: Reading,
    /// To the three-year reading.
    pub three_years: Reading,
}

/// One percentage point.
pub(crate) const ONE_POINT: f64 = 0.01;

/// All readings of a segment under constant levers.
pub(crate) fn cltv(course: &Course<'_, f64>, levers: &Levers<f64>, discount: &Discount<f64>) -> Cltv {
    let valuer = Valuer { course, unit: Unit::of(course.segment, levers), discount, shift: levers.retention };
    let mut one_more = levers.retention;
    one_more.points += ONE_POINT;
    valuer.all(&Valuer { shift: one_more, ..valuer })
}

/// Present value of contribution over the horizon, after acquisition, with one more point of
/// retention in every period.
pub(crate) fn one_point_over_the_horizon(course: &Course<'_, f64>, discount: &Discount<f64>) -> f64 {
    let levers = Levers::points(ONE_POINT);
    Valuer { course, unit: Unit::of(course.segment, &levers), discount, shift: levers.retention }
        .worth_to_horizon()
}
