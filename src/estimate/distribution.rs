//! The distributions a number may have.

use serde::{Deserialize, Serialize};

use crate::estimate::beta::Beta;
use crate::estimate::level::{HALF, Level, logistic};
use crate::limits::{self, Limit};

/// How probable the values of an uncertain number are.
///
/// With Φ for the distribution function of the standard normal, F(x) is the probability of at most
/// x. Every distribution is truncated to the legal range of the field it stands in.
///
/// ```
/// use cltv::estimate::{Distribution, Estimate};
/// // Half of it lies below the median, which a plain evaluation takes.
/// let price = Estimate::of(Distribution::Lognormal { mu: 3.0, sigma: 0.25 });
/// assert_eq!(price.value(), libm::exp(3.0));
/// assert_eq!(Distribution::Normal { mean: 0.2, sd: 0.03 }.median(), 0.2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "dist", rename_all = "camelCase")]
pub enum Distribution {
    /// A smooth hill between two ends, four times as much weight on the likely value as on either
    /// end: low + (high − low)·B with B from the beta distribution of
    /// α = 1 + 4(likely − low)/(high − low) and β = 1 + 4(high − likely)/(high − low)
    /// (Malcolm et al. 1959). Its mean is (low + 4 likely + high)/6.
    Pert {
        /// The lowest value.
        low: f64,
        /// The value around which most lie.
        likely: f64,
        /// The highest value.
        high: f64,
    },
    /// Straight lines from the ends to the likely value:
    /// F(x) = (x − low)²/((high − low)(likely − low)) below it, and from the other end above it.
    Triangular {
        /// The lowest value.
        low: f64,
        /// The value around which most lie.
        likely: f64,
        /// The highest value.
        high: f64,
    },
    /// Every value between two ends as probable as any other: F(x) = (x − low)/(high − low).
    Uniform {
        /// The lowest value.
        low: f64,
        /// The highest value.
        high: f64,
    },
    /// The bell of many small chances: F(x) = Φ((x − mean)/sd).
    Normal {
        /// The middle.
        mean: f64,
        /// The standard deviation: two thirds lie no further from the middle.
        sd: f64,
    },
    /// A number whose logarithm is normal: F(x) = Φ((ln x − mu)/sigma). For sizes that many factors
    /// make up; its median is exp(mu).
    Lognormal {
        /// The middle of the logarithm.
        mu: f64,
        /// The standard deviation of the logarithm.
        sigma: f64,
    },
    /// A share from 0 to 1 with density x^(alpha−1) (1−x)^(beta−1) / B(alpha, beta): what is known of
    /// it after alpha − 1 yes and beta − 1 no, if all shares were as probable before.
    Beta {
        /// How much speaks for a large share.
        alpha: f64,
        /// How much speaks for a small share.
        beta: f64,
    },
    /// A share whose log odds are normal: F(x) = Φ((ln(x/(1−x)) − mu)/sigma). Its median is
    /// 1/(1 + exp(−mu)).
    LogitNormal {
        /// The middle of the log odds.
        mu: f64,
        /// The standard deviation of the log odds.
        sigma: f64,
    },
}

/// The words for the kinds of distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Kind {
    #[default]
    Pert,
    Triangular,
    Uniform,
    Normal,
    Lognormal,
    Beta,
    LogitNormal,
}

impl Kind {
    /// The word used in JSON.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pert => "pert",
            Self::Triangular => "triangular",
            Self::Uniform => "uniform",
            Self::Normal => "normal",
            Self::Lognormal => "lognormal",
            Self::Beta => "beta",
            Self::LogitNormal => "logitNormal",
        }
    }

    /// What it is stated by, in JSON.
    pub(crate) fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Pert | Self::Triangular => &["low", "likely", "high"],
            Self::Uniform => &["low", "high"],
            Self::Normal => &["mean", "sd"],
            Self::Lognormal | Self::LogitNormal => &["mu", "sigma"],
            Self::Beta => &["alpha", "beta"],
        }
    }
}

impl Distribution {
    /// The word used in JSON.
    pub fn name(&self) -> &'static str {
        self.kind().name()
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Pert { .. } => Kind::Pert,
            Self::Triangular { .. } => Kind::Triangular,
            Self::Uniform { .. } => Kind::Uniform,
            Self::Normal { .. } => Kind::Normal,
            Self::Lognormal { .. } => Kind::Lognormal,
            Self::Beta { .. } => Kind::Beta,
            Self::LogitNormal { .. } => Kind::LogitNormal,
        }
    }

    /// The likely value, of a kind that states one.
    pub fn likely(&self) -> Option<f64> {
        match *self {
            Self::Pert { likely, .. } | Self::Triangular { likely, .. } => Some(likely),
            _ => None,
        }
    }

    /// The ends, of a kind that states them.
    pub fn ends(&self) -> Option<(f64, f64)> {
        match *self {
            Self::Pert { low, high, .. }
            | Self::Triangular { low, high, .. }
            | Self::Uniform { low, high } => Some((low, high)),
            _ => None,
        }
    }

    /// What it is stated by, in JSON, with the numbers.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let numbers = match *self {
            Self::Pert { low, likely, high } | Self::Triangular { low, likely, high } => [low, likely, high],
            Self::Uniform { low: a, high: b }
            | Self::Normal { mean: a, sd: b }
            | Self::Lognormal { mu: a, sigma: b }
            | Self::LogitNormal { mu: a, sigma: b }
            | Self::Beta { alpha: a, beta: b } => [a, b, f64::NAN],
        };
        self.kind().parts().iter().copied().zip(numbers)
    }

    /// Whether the ends are in order and the parameters legal.
    fn is_one(&self) -> bool {
        let rises = match *self {
            Self::Pert { low, likely, high } | Self::Triangular { low, likely, high } => {
                low <= likely && likely <= high && low < high
            }
            Self::Uniform { low, high } => low < high,
            _ => true,
        };
        rises && self.parts().all(|(part, value)| limit_of(part).unwrap_or(&limits::FLOW).allows(value))
    }

    /// The value with half of the distribution on either side, before it is truncated to the legal
    /// range of a field. NaN for what is no distribution.
    ///
    /// ```
    /// use cltv::estimate::Distribution;
    /// assert_eq!(Distribution::Lognormal { mu: 0.0, sigma: 1.0 }.median(), 1.0);
    /// assert_eq!(Distribution::Triangular { low: 0.0, likely: 5.0, high: 10.0 }.median(), 5.0);
    /// assert!(Distribution::Uniform { low: 2.0, high: 1.0 }.median().is_nan());
    /// ```
    pub fn median(&self) -> f64 {
        if !self.is_one() {
            return f64::NAN;
        }
        match *self {
            Self::Pert { low, likely, high } => Beta::pert(low, likely, high).between(low, high, HALF),
            Self::Triangular { low, likely, high } => triangular(low, likely, high, HALF),
            Self::Uniform { low, high } => low + 0.5 * (high - low),
            Self::Normal { mean, .. } => mean,
            Self::Lognormal { mu, .. } => libm::exp(mu),
            Self::Beta { alpha, beta } => Beta::new(alpha, beta).between(0.0, 1.0, HALF),
            Self::LogitNormal { mu, .. } => logistic(mu),
        }
    }
}

/// The legal range of a part, if it is not that of the field.
pub(crate) fn limit_of(part: &str) -> Option<&'static Limit> {
    match part {
        "sd" => Some(&limits::SD),
        "mu" => Some(&limits::MU),
        "sigma" => Some(&limits::SIGMA),
        "alpha" | "beta" => Some(&limits::BETA_PARAMETER),
        _ => None,
    }
}

/// The quantile of a triangular distribution.
pub(super) fn triangular(low: f64, likely: f64, high: f64, level: Level) -> f64 {
    let width = high - low;
    let (below, above) = (level.below * width, level.above * width);
    if below < likely - low || likely == high {
        straight(low, likely, below, above - (high - likely))
    } else {
        straight(high, likely, above, below - (likely - low))
    }
}

/// Where a straight side that rises from nothing at `end` up to `likely` has so much towards its
/// end, the rest towards the likely value, counted from whichever is nearer.
fn straight(end: f64, likely: f64, towards_end: f64, rest: f64) -> f64 {
    let side = (likely - end).abs();
    let (outer, inner) = (towards_end / side, rest / side);
    if outer < inner {
        end + (likely - end) * outer.sqrt()
    } else {
        // 1 − √(1 − inner), with its digits.
        likely - (likely - end) * inner / (1.0 + (1.0 - inner).sqrt())
    }
}
