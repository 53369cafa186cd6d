//! What the trials of a simulation say.

use serde::Serialize;

use crate::case::BusinessCase;
use crate::case::projection::series as numbers;
use crate::error::{Code, Problem, Problems};
use crate::uncertainty::fan::{Paybacks, fan};
use crate::uncertainty::histogram::Histogram;
use crate::uncertainty::moments::sum;
use crate::uncertainty::percentiles::Percentile;
use crate::uncertainty::simulator::{NEVER, Part, Simulator};
use crate::uncertainty::summary::Summary;
use crate::uncertainty::{Figure, Sampling};

/// How the figures are spread over the futures.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Simulation {
    /// The seed that draws the same futures again.
    pub seed: u64,
    /// How many futures.
    pub trials: usize,
    /// How they were drawn.
    pub sampling: Sampling,
    /// The uncertain numbers, in the order of the case.
    pub inputs: Vec<UncertainInput>,
    /// What moved together.
    pub correlations: Vec<CorrelatedPair>,
    /// The figures that were asked.
    pub figures: Vec<SimulatedFigure>,
    /// The cumulative cash of every period; `None` if it was not asked.
    pub fan: Option<Fan>,
    /// When the cash is back; `None` if it was not asked.
    pub payback: Option<SimulatedPayback>,
}

/// An uncertain number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UncertainInput {
    /// Where it stands.
    pub path: String,
    /// What the plain evaluation takes.
    pub value: f64,
    /// The name of its distribution.
    pub dist: &'static str,
    /// One in ten is lower.
    pub p10: f64,
    /// Half of them are lower.
    pub p50: f64,
    /// Nine in ten are lower.
    pub p90: f64,
}

/// Two numbers that move together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorrelatedPair {
    /// Where they stand.
    pub between: [String; 2],
    /// Rank correlation (Spearman's).
    pub rank: f64,
    /// Correlation of the normal scores.
    pub gaussian: f64,
}

/// One figure over all futures. Errors are those of independent trials; Sobol' points miss by less.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SimulatedFigure {
    /// The figure.
    pub figure: Figure,
    /// Its value in the plain evaluation.
    pub plain: f64,
    /// Its mean.
    pub mean: f64,
    /// Standard error of the mean.
    pub mean_error: f64,
    /// How far it is spread.
    pub standard_deviation: f64,
    /// The smallest.
    pub min: f64,
    /// The largest.
    pub max: f64,
    /// P5, P10, P25, P50, P75, P90 and P95.
    pub percentiles: Vec<Percentile>,
    /// Share of futures in which it is above zero.
    pub share_above_zero: f64,
    /// Standard error of this share.
    pub share_above_zero_error: f64,
    /// Share of worst futures.
    pub tail: f64,
    /// The mean of these.
    pub expected_shortfall: f64,
    /// How often it lies where.
    pub histogram: Histogram,
}

/// Percentiles of the cumulative cash at the end of every period. They belong to their period: no
/// future runs along a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fan {
    /// How many futures were followed.
    pub trials: usize,
    /// One in twenty is lower.
    #[serde(serialize_with = "numbers")]
    pub p5: Vec<f64>,
    /// One in ten is lower.
    #[serde(serialize_with = "numbers")]
    pub p10: Vec<f64>,
    /// A quarter is lower.
    #[serde(serialize_with = "numbers")]
    pub p25: Vec<f64>,
    /// Half of them are lower.
    #[serde(serialize_with = "numbers")]
    pub p50: Vec<f64>,
    /// Three quarters are lower.
    #[serde(serialize_with = "numbers")]
    pub p75: Vec<f64>,
    /// Nine in ten are lower.
    #[serde(serialize_with = "numbers")]
    pub p90: Vec<f64>,
    /// Nineteen in twenty are lower.
    #[serde(serialize_with = "numbers")]
    pub p95: Vec<f64>,
}

/// When the cash is back, over the futures of the fan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SimulatedPayback {
    /// How many futures.
    pub trials: usize,
    /// Share of them in which it is back for good within the horizon.
    pub share_within_horizon: f64,
    /// Periods, in the quickest tenth; `None`: not within the horizon.
    pub p10: Option<f64>,
    /// In half of them.
    pub p50: Option<f64>,
    /// In nine of ten.
    pub p90: Option<f64>,
}

/// Reads the answer from the trials.
pub(super) fn simulation(
    case: &BusinessCase,
    simulator: &Simulator<'_>,
    part: Part,
) -> Result<Simulation, Problems> {
    let plan = &simulator.plan;
    let returns = case.returns();
    let figures = plan.figures.iter().zip(&part.figures).enumerate();
    let figures: Result<Vec<_>, _> = figures
        .map(|(index, (&figure, values))| {
            let plain = figure.of_returns(&returns).unwrap_or(f64::NAN);
            // What is no number, or endless, is not nothing less itself.
            if plain.is_finite() && sum(values, |value| value - value) == 0.0 {
                Ok(figure_of(figure, plain, values, plan.tail))
            } else {
                Err(without_value(index, figure))
            }
        })
        .collect();
    Ok(Simulation {
        seed: plan.seed,
        trials: plan.trials,
        sampling: plan.sampling,
        inputs: inputs(simulator),
        correlations: correlations(case),
        figures: figures?,
        fan: plan.fan.then(|| bands(&part, case.grid.horizon)),
        payback: plan.fan.then(|| payback(&part.paybacks)),
    })
}

fn without_value(index: usize, figure: Figure) -> Problems {
    Problem {
        path: format!("figures[{index}]"),
        code: Code::Overflow,
        message: "In some futures this figure has no value: the costs it is divided by are nothing."
            .to_owned(),
        value: figure.name(),
        range: None,
    }
    .into()
}

fn figure_of(figure: Figure, plain: f64, values: &[f64], tail: f64) -> SimulatedFigure {
    let Summary { moments, percentiles, above_zero, expected_shortfall, histogram } =
        Summary::of(values, tail);
    SimulatedFigure {
        figure,
        plain,
        mean: moments.mean,
        mean_error: moments.mean_error(),
        standard_deviation: moments.standard_deviation(),
        min: moments.min,
        max: moments.max,
        percentiles: percentiles.to_vec(),
        share_above_zero: above_zero.share,
        share_above_zero_error: above_zero.error,
        tail,
        expected_shortfall,
        histogram,
    }
}

fn inputs(simulator: &Simulator<'_>) -> Vec<UncertainInput> {
    let input = |number: &crate::uncertainty::number::Number<'_>| {
        let (marginal, stated) = (number.marginal.as_ref()?, number.entry().distribution.as_ref()?);
        Some(UncertainInput {
            path: number.path().to_owned(),
            value: number.value(),
            dist: stated.name(),
            p10: marginal.quantile(0.1),
            p50: marginal.quantile(0.5),
            p90: marginal.quantile(0.9),
        })
    };
    simulator.numbers.iter().filter_map(input).collect()
}

fn correlations(case: &BusinessCase) -> Vec<CorrelatedPair> {
    let path = |place: usize| case.assumptions[place].path.clone();
    let pair = |pair: &crate::uncertainty::Pair| CorrelatedPair {
        between: pair.between.map(path),
        rank: pair.strength.rank(),
        gaussian: pair.strength.gaussian(),
    };
    case.correlations.iter().map(pair).collect()
}

fn bands(part: &Part, horizon: usize) -> Fan {
    let [p5, p10, p25, p50, p75, p90, p95] = fan(&part.paths, horizon);
    Fan { trials: part.paybacks.len(), p5, p10, p25, p50, p75, p90, p95 }
}

fn payback(paybacks: &[f64]) -> SimulatedPayback {
    let trials: Vec<Option<f64>> =
        paybacks.iter().map(|&periods| Some(periods).filter(|periods| *periods != NEVER)).collect();
    let Paybacks { share_within_horizon, percentiles: [p10, p50, p90] } = Paybacks::of(&trials);
    SimulatedPayback { trials: trials.len(), share_within_horizon, p10, p50, p90 }
}
