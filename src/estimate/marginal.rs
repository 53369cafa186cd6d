//! One uncertain number: its distribution within the legal range of its field.

use crate::estimate::Distribution;
use crate::estimate::beta::{Beta, spread};
use crate::estimate::cut::{Cut, CutScores};
use crate::estimate::distribution::triangular;
use crate::estimate::level::{HALF, Level};
use crate::limits::Limit;

/// A distribution truncated to a legal range.
///
/// With F for its distribution function, that of the truncated one is
/// (F(x) − F(min)) / (F(max) − F(min)), and its quantile of u is F⁻¹(F(min) + u (F(max) − F(min))).
/// Both are computed from whichever side is nearer, to about 1e-12 of themselves however far out.
///
/// In a field of whole numbers the ends are half a step further out and quantiles are rounded, so
/// that a uniform range takes each of its numbers as often as any other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Marginal {
    pub(super) shape: Shape,
    pub(super) rounding: Rounding,
    /// The least and the largest value there may be.
    pub(super) bounds: (f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounding {
    None,
    Whole,
}

/// How the value comes about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Uniform {
        low: f64,
        high: f64,
    },
    Triangular {
        low: f64,
        likely: f64,
        high: f64,
    },
    /// Log odds of the beta distribution, as a place between two ends.
    Odds {
        low: f64,
        high: f64,
        beta: Beta,
        cut: Cut,
    },
    /// A function of mu + sigma·z with a standard normal z.
    Normal {
        link: Link,
        mu: f64,
        sigma: f64,
        scores: CutScores,
        min: f64,
    },
}

/// What is normal about the value x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// It itself.
    Value,
    /// ln x.
    Logarithm,
    /// ln(x/(1−x)).
    LogOdds,
}

impl Link {
    pub(super) fn value(self, t: f64) -> f64 {
        match self {
            Self::Value => t,
            Self::Logarithm => libm::exp(t),
            Self::LogOdds => spread(0.0, 1.0, t),
        }
    }

    /// The other way round; the ends of all numbers where there is none.
    pub(super) fn linear(self, x: f64) -> f64 {
        match self {
            Self::Value => x,
            Self::Logarithm => libm::log(x.max(0.0)),
            Self::LogOdds => log_odds(x),
        }
    }
}

pub(super) fn log_odds(x: f64) -> f64 {
    if x <= 0.0 {
        f64::NEG_INFINITY
    } else if x >= 1.0 {
        f64::INFINITY
    } else {
        libm::log(x) - libm::log1p(-x)
    }
}

impl Marginal {
    /// Of a legal distribution, whose median lies within the limits.
    pub(crate) fn new(distribution: &Distribution, limit: &Limit) -> Self {
        let half_step = if limit.whole { 0.5 } else { 0.0 };
        let lowest = if limit.min_open { limit.min.next_up() } else { limit.min };
        let bounds = distribution.ends().unwrap_or((lowest, limit.max));
        let rounding = if limit.whole { Rounding::Whole } else { Rounding::None };
        Self { shape: Shape::new(distribution, half_step, (limit.min, limit.max)), rounding, bounds }
    }

    /// The value with the share u of the distribution below it, 0 < u < 1.
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        self.at(Level::of(u))
    }

    /// The same for u = Φ(z), with all digits in either tail.
    pub(crate) fn of_normal(&self, z: f64) -> f64 {
        // A uniform on a grid of 2^-53 has no score further out.
        const FURTHEST: f64 = 8.3;
        match &self.shape {
            Shape::Normal { link, mu, sigma, scores, .. }
                if scores.is_out_of_reach() && z.abs() <= FURTHEST =>
            {
                self.held(link.value(mu + sigma * z))
            }
            _ => self.at(Level::of_score(z)),
        }
    }

    /// The least and the largest value there may be.
    pub(crate) fn bounds(&self) -> (f64, f64) {
        self.bounds
    }

    /// The value with half of the distribution on either side.
    pub(crate) fn median(&self) -> f64 {
        self.at(HALF)
    }

    fn at(&self, level: Level) -> f64 {
        self.held(self.shape.at(level))
    }

    /// The least and the largest value before rounding.
    pub(super) fn unrounded_bounds(&self) -> (f64, f64) {
        match self.rounding {
            Rounding::None => self.bounds,
            Rounding::Whole => (self.bounds.0 - 0.5, self.bounds.1 + 0.5),
        }
    }

    pub(super) fn held(&self, x: f64) -> f64 {
        let x = match self.rounding {
            Rounding::None => x,
            // The middle between two whole numbers belongs to the lower one, as in any quantile.
            Rounding::Whole => (x - 0.5).ceil(),
        };
        x.clamp(self.bounds.0, self.bounds.1)
    }
}

impl Shape {
    fn new(distribution: &Distribution, half_step: f64, (min, max): (f64, f64)) -> Self {
        match *distribution {
            Distribution::Uniform { low, high } => {
                Self::Uniform { low: low - half_step, high: high + half_step }
            }
            Distribution::Triangular { low, likely, high } => {
                Self::Triangular { low: low - half_step, likely, high: high + half_step }
            }
            Distribution::Pert { low, likely, high } => {
                let (low, high) = (low - half_step, high + half_step);
                Self::odds(low, high, Beta::pert(low, likely, high), (low, high))
            }
            Distribution::Beta { alpha, beta } => Self::odds(0.0, 1.0, Beta::new(alpha, beta), (min, max)),
            Distribution::Normal { mean, sd } => Self::normal(Link::Value, mean, sd, (min, max)),
            Distribution::Lognormal { mu, sigma } => Self::normal(Link::Logarithm, mu, sigma, (min, max)),
            Distribution::LogitNormal { mu, sigma } => Self::normal(Link::LogOdds, mu, sigma, (min, max)),
        }
    }

    fn odds(low: f64, high: f64, beta: Beta, (min, max): (f64, f64)) -> Self {
        let end = |x: f64| beta.level(log_odds((x - low) / (high - low)));
        Self::Odds { low, high, beta, cut: Cut::between(end(min), end(max)) }
    }

    fn normal(link: Link, mu: f64, sigma: f64, (min, max): (f64, f64)) -> Self {
        let end = |x: f64| (link.linear(x) - mu) / sigma;
        Self::Normal { link, mu, sigma, scores: CutScores::between(end(min), end(max)), min }
    }

    fn at(&self, level: Level) -> f64 {
        match *self {
            Self::Uniform { low, high } => uniform(low, high, level),
            Self::Triangular { low, likely, high } => triangular(low, likely, high, level),
            Self::Odds { low, high, beta, cut } => beta.between(low, high, cut.whole(level)),
            Self::Normal { link: Link::Value, mu, sigma, scores, min } => match scores.above_low(level) {
                Some(above) => min + sigma * above,
                None => mu + sigma * scores.score(level),
            },
            Self::Normal { link, mu, sigma, scores, .. } => link.value(mu + sigma * scores.score(level)),
        }
    }
}

/// A place between two ends, counted from the nearer one.
pub(super) fn uniform(low: f64, high: f64, level: Level) -> f64 {
    let width = high - low;
    if level.is_low() { low + width * level.below } else { high - width * level.above }
}
