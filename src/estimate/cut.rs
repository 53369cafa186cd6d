//! The part of a distribution that lies within the legal range of its field.

use crate::estimate::level::{Level, bell, phi_from_middle, score, score_from_middle};

/// What is cut off at either end, and what is left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    pub(super) below: f64,
    pub(super) above: f64,
    pub(super) left: f64,
}

impl Cut {
    /// Of the levels at both ends.
    pub(super) fn between(low: Level, high: Level) -> Self {
        Self { below: low.below, above: high.above, left: 1.0 - low.below - high.above }
    }

    /// The level in the whole distribution.
    pub(super) fn whole(&self, level: Level) -> Level {
        Level { below: self.below + self.left * level.below, above: self.above + self.left * level.above }
    }
}

/// The standard normal distribution between two scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CutScores {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) cut: Cut,
}

impl CutScores {
    /// What is left keeps its digits even if next to nothing is: it lies around the middle, from
    /// where it is counted.
    pub(super) fn between(low: f64, high: f64) -> Self {
        let left = phi_from_middle(high) - phi_from_middle(low);
        let cut = Cut { below: Level::of_score(low).below, above: Level::of_score(high).above, left };
        Self { low, high, cut }
    }

    /// Whether so little is cut off that scores of draws, which stay within 8.3, keep all digits.
    pub(super) fn is_out_of_reach(&self) -> bool {
        const FAR: f64 = 12.0;
        self.low <= -FAR && self.high >= FAR
    }

    pub(super) fn score(&self, level: Level) -> f64 {
        const TAIL: f64 = 0.1;
        let whole = self.cut.whole(level);
        let z = if whole.below.min(whole.above) < TAIL {
            score(whole)
        } else if level.is_low() {
            score_from_middle(phi_from_middle(self.low) + self.cut.left * level.below)
        } else {
            score_from_middle(phi_from_middle(self.high) - self.cut.left * level.above)
        };
        z.clamp(self.low, self.high)
    }

    /// How far above the lower end the score lies, if that is so near that `score` has lost digits
    /// of it: the first terms of Taylor's series of Φ⁻¹ there.
    pub(super) fn above_low(&self, level: Level) -> Option<f64> {
        const NEAR: f64 = 1e-3;
        let (a, w) = (self.low, self.cut.left * level.below / bell(self.low));
        let square = a * a;
        let fourth = (square * (24.0 * square + 46.0) + 7.0) / 120.0;
        let third = a * (6.0 * square + 7.0) / 24.0;
        let second = (2.0 * square + 1.0) / 6.0;
        let series = 1.0 + w * (0.5 * a + w * (second + w * (third + w * fourth)));
        (w * (a.abs() + 1.0) <= NEAR).then_some(w * series)
    }
}
