//! The share of a distribution below a value: what quantiles are tested by.

use crate::estimate::cut::{Cut, CutScores};
use crate::estimate::level::{Level, phi_from_middle};
use crate::estimate::marginal::{Marginal, Rounding, Shape, log_odds};

impl Marginal {
    /// The share of the distribution at or below x.
    pub(super) fn cdf(&self, x: f64) -> f64 {
        let x = match self.rounding {
            Rounding::None => x,
            Rounding::Whole => x.floor() + 0.5,
        };
        self.shape.level(x).below.clamp(0.0, 1.0)
    }
}

impl Shape {
    fn level(&self, x: f64) -> Level {
        match *self {
            Self::Uniform { low, high } => Level::of((x - low) / (high - low)),
            Self::Triangular { low, likely, high } => below_triangle(low, likely, high, x),
            Self::Odds { low, high, beta, cut } => cut.part(beta.level(log_odds((x - low) / (high - low)))),
            Self::Normal { link, mu, sigma, scores, .. } => scores.level((link.linear(x) - mu) / sigma),
        }
    }
}

fn below_triangle(low: f64, likely: f64, high: f64, x: f64) -> Level {
    let share = |from_end: f64, side: f64| (from_end / (high - low)) * (from_end / side);
    if x < likely {
        Level::of(share((x - low).max(0.0), likely - low))
    } else if x < high {
        Level::of(1.0 - share(high - x, high - likely))
    } else {
        Level::of(1.0)
    }
}

impl Cut {
    /// The level in the part that is left.
    fn part(&self, whole: Level) -> Level {
        Level { below: (whole.below - self.below) / self.left, above: (whole.above - self.above) / self.left }
    }
}

impl CutScores {
    /// The same, counted from the middle near it.
    fn level(&self, z: f64) -> Level {
        const MIDDLE: f64 = 1.0;
        if z.abs() > MIDDLE {
            return self.cut.part(Level::of_score(z));
        }
        let here = phi_from_middle(z);
        let share = |more: f64, less: f64| (more - less) / self.cut.left;
        Level {
            below: share(here, phi_from_middle(self.low)),
            above: share(phi_from_middle(self.high), here),
        }
    }
}
