//! How far ahead customers are valued, and what later money is worth today.

use crate::time::{Period, Timing};

/// Periods ahead, with what money in each of them is worth today.
///
/// ```
/// use cltv::transactions::Horizon;
/// use cltv::{Period, Timing};
/// // A year of months, in histories told in weeks.
/// let year = Horizon::new(Period::Month, 12, 365.25 / 7.0, 0.10, Timing::Mid);
/// assert_eq!(year.ends().len(), 12);
/// assert!((year.ends()[11] - 52.18).abs() < 0.01);
/// assert!((year.factors()[11] - 1.1_f64.powf(-11.5 / 12.0)).abs() < 1e-15);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Horizon {
    period: Period,
    discount_rate_per_year: f64,
    timing: Timing,
    ends: Vec<f64>,
    factors: Vec<f64>,
}

impl Horizon {
    /// So many periods from today. `units_per_year` says in what unit the histories are told,
    /// `discount_rate_per_year` is the effective rate d, and `timing` says where in a period its
    /// money falls: it is worth (1 + d)^(−e/n) in period t, with n periods a year and
    /// e = t − 1, t − ½ or t.
    pub fn new(
        period: Period,
        periods: u32,
        units_per_year: f64,
        discount_rate_per_year: f64,
        timing: Timing,
    ) -> Self {
        let per_year = f64::from(period.per_year());
        let early = match timing {
            Timing::Start => 1.0,
            Timing::Mid => 0.5,
            Timing::End => 0.0,
        };
        let ln = libm::log1p(discount_rate_per_year) / per_year;
        let factor = |t: u32| libm::exp(-(f64::from(t) - early) * ln);
        Self {
            period,
            discount_rate_per_year,
            timing,
            ends: (1..=periods).map(|t| f64::from(t) * (units_per_year / per_year)).collect(),
            factors: (1..=periods).map(factor).collect(),
        }
    }

    /// One stretch of time, not discounted.
    pub(super) fn once(time: f64) -> Self {
        let (period, timing) = (Period::Year, Timing::Start);
        Self { period, discount_rate_per_year: 0.0, timing, ends: vec![time], factors: vec![1.0] }
    }

    /// The same with the period that follows; none without periods.
    pub(super) fn ends_and_one_more(&self) -> Option<Vec<f64>> {
        let next = self.ends.first()? * (self.ends.len() + 1) as f64;
        Some(self.ends.iter().copied().chain([next]).collect())
    }

    /// Ends of the periods, in the unit of the histories.
    pub fn ends(&self) -> &[f64] {
        &self.ends
    }

    /// What money of each period is worth today.
    pub fn factors(&self) -> &[f64] {
        &self.factors
    }

    /// The step.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Effective discount rate per year (d).
    pub fn discount_rate_per_year(&self) -> f64 {
        self.discount_rate_per_year
    }

    /// Where in a period its money falls.
    pub fn timing(&self) -> Timing {
        self.timing
    }
}
