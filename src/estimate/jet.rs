//! A quantile with how it changes: what tables of it are made from.

use crate::estimate::beta::{Beta, spread};
use crate::estimate::cut::{Cut, CutScores};
use crate::estimate::level::{Level, bell, logistic};
use crate::estimate::marginal::{Link, Shape, uniform};

/// A value with its first and second derivative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Jet {
    pub(super) value: f64,
    pub(super) slope: f64,
    pub(super) bend: f64,
}

/// Where a quantile is asked for, by any variable v.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    level: Level,
    /// d level/dv.
    density: f64,
    /// d ln(density)/dv.
    growth: f64,
}

impl Place {
    /// v is a standard normal score.
    pub(super) fn score(z: f64) -> Self {
        Self { level: Level::of_score(z), density: bell(z), growth: -z }
    }

    /// v is the share below.
    pub(super) fn below(v: f64) -> Self {
        Self { level: Level::of(v), density: 1.0, growth: 0.0 }
    }

    /// v is the share above.
    pub(super) fn above(v: f64) -> Self {
        Self { level: Level { below: 1.0 - v, above: v }, density: -1.0, growth: 0.0 }
    }

    /// The root of the share below, of which triangular distributions are made.
    pub(super) fn root(self) -> Jet {
        let value = self.level.below.sqrt();
        let slope = 0.5 * self.density / value;
        Jet { value, slope, bend: slope * (self.growth - slope / value) }
    }

    /// A variable that has so much density there, the logarithm of which grows so fast.
    fn of(self, value: f64, density: f64, growth: f64) -> Jet {
        let slope = self.density / density;
        Jet { value, slope, bend: slope * (self.growth - growth * slope) }
    }
}

impl Jet {
    /// A function of the value, by its own derivatives there.
    fn then(self, value: f64, first: f64, second: f64) -> Self {
        let bend = first * self.bend + second * self.slope * self.slope;
        Self { value, slope: first * self.slope, bend }
    }

    fn scaled(self, base: f64, factor: f64) -> Self {
        self.then(base + factor * self.value, factor, 0.0)
    }
}

impl Shape {
    /// The quantile before it is rounded; NaN for a triangle, which has a kink and needs no table.
    pub(super) fn jet(&self, place: Place) -> Jet {
        match *self {
            Self::Uniform { low, high } => {
                let slope = (high - low) * place.density;
                Jet { value: uniform(low, high, place.level), slope, bend: slope * place.growth }
            }
            Self::Triangular { .. } => Jet { value: f64::NAN, slope: f64::NAN, bend: f64::NAN },
            Self::Odds { low, high, beta, cut } => odds(beta, cut, place).as_share(low, high),
            Self::Normal { link, mu, sigma, scores, .. } => {
                let linear = score(&scores, place).scaled(mu, sigma);
                match link {
                    Link::Value => linear,
                    Link::Logarithm => {
                        let value = libm::exp(linear.value);
                        linear.then(value, value, value)
                    }
                    Link::LogOdds => linear.as_share(0.0, 1.0),
                }
            }
        }
    }
}

impl Jet {
    /// Log odds, as a place between two ends.
    fn as_share(self, low: f64, high: f64) -> Self {
        let (x, y) = (logistic(self.value), logistic(-self.value));
        let first = (high - low) * x * y;
        self.then(spread(low, high, self.value), first, first * (y - x))
    }
}

fn odds(beta: Beta, cut: Cut, place: Place) -> Jet {
    let t = beta.log_odds(cut.whole(place.level));
    place.of(t, libm::exp(beta.ln_density(t)) / cut.left, beta.density_growth(t))
}

fn score(scores: &CutScores, place: Place) -> Jet {
    let z = scores.score(place.level);
    place.of(z, bell(z) / scores.cut.left, -z)
}
