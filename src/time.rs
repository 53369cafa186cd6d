//! How long is a period, and when inside it does money fall?

use serde::{Deserialize, Serialize};

/// A stretch of time: the step of a projection, or the base in which a rate is stated.
///
/// ```
/// assert_eq!(cltv::Period::Quarter.per_year(), 4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// One month, twelve a year.
    Month,
    /// Three months, four a year.
    Quarter,
    /// Twelve months.
    Year,
}

impl Period {
    /// How many of these periods make a year (n in the formulas).
    pub fn per_year(self) -> u32 {
        12 / self.months()
    }

    /// How many months it lasts.
    pub fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// Who pays in a period, and how far away that money is.
///
/// | timing | weight of period t | discount exponent e(t) |
/// |---|---|---|
/// | start | S(t−1) | t − 1 |
/// | mid | (S(t−1) + S(t)) / 2 | t − ½ |
/// | end | S(t) | t |
///
/// S(t) is the share of a cohort still there after t renewals. The choice is the usual reason
/// why two right tools disagree (Fader & Hardie 2012, "Reconciling and Clarifying CLV Formulas").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// Billing in advance: everybody who is there on the first day pays.
    #[default]
    Start,
    /// Payments spread evenly: the average of first and last day, in mid-period.
    Mid,
    /// Billing in arrears: those who are left on the last day pay.
    End,
}

/// Converts an effective rate per year into the rate of one period: (1 + d)^(1/n) − 1.
///
/// ```
/// let month = cltv::rate_per_period(0.12, cltv::Period::Month);
/// assert!((month - 0.009488792934583046).abs() < 1e-16); // 0.948879 %, not 1 %
/// ```
pub fn rate_per_period(rate_per_year: f64, period: Period) -> f64 {
    libm::expm1(libm::log1p(rate_per_year) / f64::from(period.per_year()))
}

/// Converts the rate of one period into the effective rate per year: (1 + i)^n − 1.
///
/// ```
/// let year = cltv::rate_per_year(0.01, cltv::Period::Month);
/// assert!((year - 0.12682503013196977).abs() < 1e-15);
/// ```
pub fn rate_per_year(rate_per_period: f64, period: Period) -> f64 {
    libm::expm1(libm::log1p(rate_per_period) * f64::from(period.per_year()))
}

/// Converts a retention from the base it is stated in to another: r_b = r_a^(len_b / len_a).
///
/// Churn goes the same way through 1 − churn.
///
/// ```
/// use cltv::{Period, convert_retention};
/// let month = convert_retention(0.80, Period::Year, Period::Month);
/// assert!((1.0 - month - 0.01842347).abs() < 1e-8); // 20 % a year is 1.84 % a month
/// ```
pub fn convert_retention(retention: f64, from: Period, to: Period) -> f64 {
    libm::pow(retention, f64::from(to.months()) / f64::from(from.months()))
}
