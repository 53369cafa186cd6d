//! A score and how sure it is.

use serde::Serialize;

use super::normal;

/// The level of intervals where none is asked for.
pub(super) const USUAL_CONFIDENCE: f64 = 0.95;

/// Between which ends a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Around a figure, cut to what is possible.
    pub(super) fn around(figure: f64, half_width: f64, most: f64) -> Self {
        Self { low: (figure - half_width).max(-most), high: (figure + half_width).min(most) }
    }
}

/// A score and its noise, shares of −1..=1.
///
/// With p and d the shares of promoters and detractors among N answers:
///
/// | figure | formula |
/// |---|---|
/// | score | p − d |
/// | standard error | √((p + d − (p − d)²) / N) |
/// | interval | score ± z · standard error, cut to −1..=1 (Wald) |
///
/// An unanimous sample has no spread and a standard error of 0: [`NpsOutcome`](super::NpsOutcome)
/// has the adjusted interval beside it for that.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NpsScore {
    /// Promoters − detractors.
    pub score: f64,
    /// Of the score.
    pub standard_error: f64,
    /// Of the level that was asked for.
    pub interval: Interval,
}

impl NpsScore {
    pub(super) fn new(score: f64, standard_error: f64, z: f64) -> Self {
        Self { score, standard_error, interval: Interval::around(score, z * standard_error, 1.0) }
    }
}

/// Counts of answers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Answers {
    pub(crate) promoters: f64,
    pub(crate) passives: f64,
    pub(crate) detractors: f64,
}

impl Answers {
    /// Answers 0..=10, one by one.
    pub(crate) fn counted(scores: &[f64]) -> Self {
        scores.iter().fold(Self::default(), |count, &score| match score {
            9.0.. => Self { promoters: count.promoters + 1.0, ..count },
            7.0.. => Self { passives: count.passives + 1.0, ..count },
            _ => Self { detractors: count.detractors + 1.0, ..count },
        })
    }

    /// The score with intervals of the usual level.
    pub(crate) fn usual_score(&self) -> NpsScore {
        self.score(normal::half_width(USUAL_CONFIDENCE))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            promoters: self.promoters + other.promoters,
            passives: self.passives + other.passives,
            detractors: self.detractors + other.detractors,
        }
    }

    pub(crate) fn total(&self) -> f64 {
        self.promoters + self.passives + self.detractors
    }

    /// The score, with intervals of so many standard errors to either side.
    pub(crate) fn score(&self, z: f64) -> NpsScore {
        let total = self.total();
        let share = |count: f64| count / total;
        let (promoters, detractors) = (share(self.promoters), share(self.detractors));
        // p + d − (p − d)², written so that nothing cancels where nearly all answer alike.
        let variance = share(self.passives) * (promoters + detractors) + 4.0 * promoters * detractors;
        NpsScore::new((self.promoters - self.detractors) / total, (variance / total).sqrt(), z)
    }

    /// For small samples: three answers more, three quarters at either end and one and a half in
    /// the middle (Rocks 2016, "Interval Estimation for the Net Promoter Score").
    pub(super) fn adjusted(self) -> Self {
        self.plus(Self { promoters: 0.75, passives: 1.5, detractors: 0.75 })
    }
}

/// The score in which each answer weighs what its customer pays: with answers x of −1, 0, 1 and
/// weights w, s̄ = Σ w x / Σ w and its standard error √(Σ w² (x − s̄)²) / Σ w. `None` if nobody pays.
pub(super) fn weighted(parts: &[(f64, Answers)], z: f64) -> Option<NpsScore> {
    // Only the proportions of weights count: the largest becomes 1, and no square leaves the range.
    let largest = parts.iter().map(|(weight, _)| *weight).fold(0.0, f64::max);
    if largest == 0.0 {
        return None;
    }
    let parts = parts.iter().map(|(weight, answers)| (weight / largest, answers));
    let sum = |of: &dyn Fn(&Answers) -> f64| parts.clone().map(|(weight, a)| weight * of(a)).sum::<f64>();
    let all = sum(&Answers::total);
    let mean = sum(&|a| a.promoters - a.detractors) / all;
    let square = |distance: f64| distance * distance;
    let spread = parts.clone().map(|(weight, answers)| {
        let of_answers = answers.promoters * square(1.0 - mean)
            + answers.passives * square(mean)
            + answers.detractors * square(1.0 + mean);
        square(weight) * of_answers
    });
    Some(NpsScore::new(mean, spread.sum::<f64>().sqrt() / all, z))
}
