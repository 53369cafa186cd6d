//! What does a survey say, and how much of it is noise?
//!
//! | figure | formula |
//! |---|---|
//! | score, standard error, interval | see [`NpsScore`] |
//! | adjusted | the same with ¾ promoter, 1½ passives, ¾ detractor more (Rocks 2016) |
//! | revenue-weighted | s̄ = Σ w x / Σ w, standard error √(Σ w² (x − s̄)²) / Σ w |
//! | change | difference of two scores; standard error √(SE² + SE₀²), z, two-sided p |

use serde::Serialize;

use super::normal;
use super::score::{Answers, Interval, NpsScore, weighted};
use super::survey::{Cell, Survey};

/// What a survey says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NpsOutcome {
    /// Of all answers.
    #[serde(flatten)]
    pub score: NpsScore,
    /// How many answers.
    pub responses: f64,
    /// Answers 9 and 10.
    pub promoters: f64,
    /// Answers 7 and 8.
    pub passives: f64,
    /// Answers 0 to 6.
    pub detractors: f64,
    /// Each count ÷ responses.
    pub shares: GroupShares,
    /// For small and for unanimous samples.
    pub adjusted_wald: NpsScore,
    /// Each answer weighs what its customer pays; `None` without revenue.
    pub revenue_weighted: Option<NpsScore>,
    /// Cell by cell.
    pub cells: Vec<CellScore>,
    /// Cells added up by their label of products, in the order of first appearance.
    pub by_products: Vec<GroupScore>,
    /// Cells added up by their label of years.
    pub by_years: Vec<GroupScore>,
    /// Against the earlier survey.
    pub change: Option<ScoreChange>,
}

/// Shares of the answers; they add up to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GroupShares {
    /// Answers 9 and 10.
    pub promoters: f64,
    /// Answers 7 and 8.
    pub passives: f64,
    /// Answers 0 to 6.
    pub detractors: f64,
}

/// The score of a cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CellScore {
    /// The cell.
    pub name: String,
    /// How many answers.
    pub responses: f64,
    /// Of these answers.
    #[serde(flatten)]
    pub score: NpsScore,
}

/// The score of all cells with one label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupScore {
    /// The label.
    pub value: String,
    /// How many answers.
    pub responses: f64,
    /// Of what all who answered pay; `None` without revenue.
    pub share_of_revenue: Option<f64>,
    /// Of these answers.
    #[serde(flatten)]
    pub score: NpsScore,
}

/// A score against an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoreChange {
    /// Now − before.
    pub difference: f64,
    /// Of the difference.
    pub standard_error: f64,
    /// Difference ÷ standard error; `None` without spread in either survey.
    pub z: Option<f64>,
    /// How probable such a difference, to either side, is by chance alone.
    pub p_value: Option<f64>,
    /// Cut to −2..=2.
    pub interval: Interval,
    /// Whether the difference is more than noise at the level of the intervals. Without spread in
    /// either survey there is no measure of noise, and nothing is called significant.
    pub is_significant: bool,
}

impl Survey {
    pub(super) fn outcome(&self) -> NpsOutcome {
        let z = normal::half_width(self.confidence);
        let all = sum(&self.cells);
        let weights = self.cells.iter().map(|cell| cell.revenue.map(|revenue| (revenue, cell.answers)));
        let weights: Option<Vec<_>> = weights.collect();
        NpsOutcome {
            score: all.score(z),
            responses: all.total(),
            promoters: all.promoters,
            passives: all.passives,
            detractors: all.detractors,
            shares: GroupShares {
                promoters: all.promoters / all.total(),
                passives: all.passives / all.total(),
                detractors: all.detractors / all.total(),
            },
            adjusted_wald: all.adjusted().score(z),
            revenue_weighted: weights.and_then(|weights| weighted(&weights, z)),
            cells: self.cells.iter().map(|cell| cell.score(z)).collect(),
            by_products: self.by(|cell| cell.products.as_deref(), z),
            by_years: self.by(|cell| cell.years.as_deref(), z),
            change: self.before.map(|before| ScoreChange::between(before, all, z)),
        }
    }

    fn by(&self, label: fn(&Cell) -> Option<&str>, z: f64) -> Vec<GroupScore> {
        let mut values: Vec<&str> = Vec::new();
        for value in self.cells.iter().filter_map(label) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let all = revenue(&self.cells);
        let group = |value: &str| {
            let cells = || self.cells.iter().filter(|cell| label(cell) == Some(value));
            let answers = sum(cells());
            let share = revenue(cells()).zip(all.filter(|all| *all > 0.0)).map(|(part, all)| part / all);
            GroupScore {
                value: value.to_owned(),
                responses: answers.total(),
                share_of_revenue: share,
                score: answers.score(z),
            }
        };
        values.into_iter().map(group).collect()
    }
}

impl Cell {
    fn score(&self, z: f64) -> CellScore {
        CellScore { name: self.name.clone(), responses: self.answers.total(), score: self.answers.score(z) }
    }
}

fn sum<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Answers {
    cells.into_iter().fold(Answers::default(), |sum, cell| sum.plus(cell.answers))
}

/// What all who answered pay.
fn revenue<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Option<f64> {
    cells.into_iter().map(|cell| cell.revenue.map(|revenue| revenue * cell.answers.total())).sum()
}

impl ScoreChange {
    fn between(before: Answers, now: Answers, z: f64) -> Self {
        let (before, now) = (before.score(z), now.score(z));
        let difference = now.score - before.score;
        let standard_error = libm::hypot(now.standard_error, before.standard_error);
        let in_errors = (standard_error > 0.0).then(|| difference / standard_error);
        Self {
            difference,
            standard_error,
            z: in_errors,
            p_value: in_errors.map(normal::both_tails),
            interval: Interval::around(difference, z * standard_error, 2.0),
            is_significant: in_errors.is_some_and(|errors| errors.abs() > z),
        }
    }
}
