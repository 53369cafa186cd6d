//! A fitted curve as it goes into a case: its parameters as ranges, and what moves together.

use serde::Serialize;

use crate::case::{CorrelationDraft, RetentionDraft};
use crate::estimate::{Distribution, Estimate};
use crate::fit::Fit;
use crate::time::Period;

/// Two parameters of a curve that are uncertain together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Together {
    /// Their fields in the retention: `alpha`, `beta`, `c`.
    pub between: [&'static str; 2],
    /// Correlation of their logarithms, which is that of their normal scores.
    pub gaussian: f64,
}

impl Together {
    /// The same for a case, where the retention stands at this path.
    ///
    /// ```
    /// use cltv::retention::fit::Together;
    /// let together = Together { between: ["alpha", "beta"], gaussian: 0.9 };
    /// let correlation = together.within("segments[0].retention");
    /// assert_eq!(correlation.between, ["segments[0].retention.alpha", "segments[0].retention.beta"]);
    /// ```
    pub fn within(&self, path: &str) -> CorrelationDraft {
        CorrelationDraft {
            between: self.between.iter().map(|field| [path, ".", field].concat()).collect(),
            gaussian: Some(self.gaussian),
            ..CorrelationDraft::default()
        }
    }
}

/// The odds of a constant rate have a normal logarithm.
pub(super) fn constant(fit: &Fit<1>, per: Period) -> RetentionDraft {
    let (mu, sigma) = logarithm(fit, 0);
    RetentionDraft::constant(Estimate::of(Distribution::LogitNormal { mu, sigma })).per(per)
}

pub(super) fn beta_geometric(fit: &Fit<2>, per: Period) -> RetentionDraft {
    RetentionDraft::beta_geometric(positive(fit, 0), positive(fit, 1)).per(per)
}

pub(super) fn beta_discrete_weibull(fit: &Fit<3>, per: Period) -> RetentionDraft {
    RetentionDraft::beta_discrete_weibull(positive(fit, 0), positive(fit, 1), positive(fit, 2)).per(per)
}

pub(super) fn together<const N: usize>(fit: &Fit<N>, names: [&'static str; N]) -> Vec<Together> {
    let covariance = &fit.log_covariance;
    let pairs = (0..N).flat_map(|j| (0..j).map(move |i| (i, j)));
    pairs
        .map(|(i, j)| {
            let spread = (covariance[i][i] * covariance[j][j]).sqrt();
            let gaussian = (covariance[i][j] / spread).clamp(-1.0, 1.0);
            Together { between: [names[i], names[j]], gaussian }
        })
        .collect()
}

fn positive<const N: usize>(fit: &Fit<N>, index: usize) -> Estimate {
    let (mu, sigma) = logarithm(fit, index);
    Estimate::of(Distribution::Lognormal { mu, sigma })
}

/// The logarithm of a parameter, and its standard error.
fn logarithm<const N: usize>(fit: &Fit<N>, index: usize) -> (f64, f64) {
    (libm::log(fit.parameters[index]), fit.log_covariance[index][index].sqrt())
}
