//! Retention curves: what share renews after so many renewals?

use crate::retention::beta::{late_churn, ln_survival};
use crate::scalar::Scalar;
use crate::time::Period;

/// A retention curve in its own base, checked.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Curve<V = f64> {
    /// S(t) = r^t.
    Constant {
        /// Share that stays for one more base period (r).
        rate: V,
    },
    /// S(t) = B(α, β+t) / B(α, β), so that r_t = (β+t−1) / (α+β+t−1). Fader & Hardie 2007.
    BetaGeometric {
        /// First shape (α).
        alpha: V,
        /// Second shape (β).
        beta: V,
    },
    /// S(t) = B(α, β+t^c) / B(α, β). Fader, Hardie, Liu, Davin & Steenburgh 2018.
    BetaDiscreteWeibull {
        /// First shape (α).
        alpha: V,
        /// Second shape (β).
        beta: V,
        /// Exponent of time (c).
        c: V,
    },
    /// The measured rates r₁, r₂, …; the last one is held.
    Observed {
        /// At least one rate.
        rates: Vec<V>,
    },
}

/// A retention curve with the base in which its rates are stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Retention<V = f64> {
    /// The curve.
    pub curve: Curve<V>,
    /// The base of its rates.
    pub per: Period,
}

impl<V: Scalar> Curve<V> {
    /// Share of those who renewed `renewals` times that renews once more, in the curve's base.
    pub(crate) fn rate(&self, renewals: usize) -> V {
        match self {
            Self::Constant { rate } => *rate,
            Self::BetaGeometric { alpha, beta } => {
                let grown = *beta + V::from_f64(renewals as f64);
                grown / (*alpha + grown)
            }
            Self::BetaDiscreteWeibull { alpha, beta, c } => V::renewal_rate([*alpha, *beta, *c], renewals),
            Self::Observed { rates } => rates[renewals.min(rates.len() - 1)],
        }
    }

    /// Whether customers of every tenure renew alike.
    pub(crate) fn is_flat(&self) -> bool {
        match self {
            Self::Constant { .. } => true,
            Self::Observed { rates } => rates.len() == 1,
            _ => false,
        }
    }
}

impl Curve {
    /// Share lost between `renewals` and one more, continued smoothly between whole numbers;
    /// for `renewals` ≥ 100.
    pub(crate) fn late_churn(&self, renewals: f64) -> f64 {
        match *self {
            Self::BetaGeometric { alpha, beta } => alpha / (alpha + beta + renewals),
            Self::BetaDiscreteWeibull { alpha, beta, c } => late_churn(alpha, beta, c, renewals),
            Self::Constant { .. } | Self::Observed { .. } => 1.0 - self.rate(usize::MAX),
        }
    }

    /// The renewal from which on churn only falls.
    pub(crate) fn past_its_peak(&self) -> f64 {
        match *self {
            // The hazard u^(c−1) / (β + u^c) peaks at u^c = β (c−1); α moves it by less than itself.
            Self::BetaDiscreteWeibull { alpha, beta, c } if c > 1.0 => {
                libm::ceil(libm::pow(c * (alpha + beta), 1.0 / c))
            }
            _ => 0.0,
        }
    }

    /// S(t): share still there after `renewals` renewals, in the curve's base.
    ///
    /// ```
    /// use cltv::retention::Curve;
    /// // Fader & Hardie 2007, "How to Project Customer Retention", the High End segment.
    /// let curve = Curve::BetaGeometric { alpha: 0.668, beta: 3.806 };
    /// assert!((curve.survival(1) - 0.851).abs() < 5e-4);
    /// ```
    pub fn survival(&self, renewals: usize) -> f64 {
        match *self {
            Self::BetaGeometric { alpha, beta } => libm::exp(ln_survival(alpha, beta, renewals as f64)),
            Self::BetaDiscreteWeibull { alpha, beta, c } => {
                libm::exp(ln_survival(alpha, beta, libm::pow(renewals as f64, c)))
            }
            Self::Constant { rate } => libm::pow(rate, renewals as f64),
            Self::Observed { .. } => (0..renewals).map(|t| self.rate(t)).product(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Between whole numbers it goes on as it is at them.
    #[test]
    fn late_churn_is_what_the_rate_leaves() {
        let curves = [
            Curve::Constant { rate: 0.9 },
            Curve::BetaGeometric { alpha: 0.7, beta: 3.0 },
            Curve::BetaDiscreteWeibull { alpha: 0.7, beta: 3.0, c: 1.3 },
            Curve::Observed { rates: vec![0.7, 0.8, 0.95] },
        ];
        for curve in curves {
            approx::assert_relative_eq!(curve.late_churn(200.0), 1.0 - curve.rate(200), max_relative = 1e-11);
        }
    }
}
