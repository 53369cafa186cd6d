//! Which uncertain numbers drive the spread of the answer?

use serde::{Deserialize, Serialize};

use crate::case::BusinessCase;
use crate::error::{Code, Problems};
use crate::input::gate::Gate;
use crate::limits;
use crate::uncertainty::Figure;
use crate::uncertainty::draws::BLOCK;
use crate::uncertainty::indices::TwoSamples;
use crate::uncertainty::question::Question;
use crate::uncertainty::simulate::simulator;
use crate::uncertainty::simulator::{Room, Simulator};

/// Of which figure the drivers are asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SensitivityDraft {
    /// The figure: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// Trials of each of the two samples: 4,096.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trials: Option<f64>,
    /// The seed: that of the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<f64>,
}

/// How the variance of a figure divides among the uncertain numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The figure.
    pub figure: Figure,
    /// Trials of each sample.
    pub trials: usize,
    /// Its variance.
    pub variance: f64,
    /// Numbers, the strongest first; those that move together stand together.
    pub inputs: Vec<Driver>,
}

/// What one number, or some that move together, do to the variance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Driver {
    /// Where they stand.
    pub paths: Vec<String>,
    /// Share of the variance that would go if they were known.
    pub first: f64,
    /// Its standard error.
    pub first_error: f64,
    /// Share of the variance that would stay if all others were known.
    pub total: f64,
    /// Its standard error.
    pub total_error: f64,
}

const TRIALS: f64 = 4096.0;

impl BusinessCase {
    /// How the variance of a figure divides among the uncertain numbers: Sobol' indices of first
    /// order and in total (Saltelli et al. 2010, Jansen 1999).
    ///
    /// Numbers that move together cannot be told apart by variance, so each group has one entry.
    ///
    /// # Errors
    ///
    /// Numbers out of range, and figures that are not asked of every trial.
    ///
    /// ```
    /// use cltv::uncertainty::SensitivityDraft;
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    ///                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }],
    ///                       "costs": { "perPeriod": { "dist": "uniform", "low": 800, "high": 1000 } } }] }"#)?;
    /// let drivers = case.sensitivity(&SensitivityDraft::default())?.inputs;
    /// // NPV = 2000 margin − costs: widths of 400 and of 200, variances of 4 to 1.
    /// assert_eq!(drivers[0].paths, ["segments[0].margin"]);
    /// assert!((drivers[0].first - 0.8).abs() < 0.01 && (drivers[1].total - 0.2).abs() < 0.01);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn sensitivity(&self, draft: &SensitivityDraft) -> Result<Sensitivity, Problems> {
        self.ask(draft)
    }
}

impl Question for SensitivityDraft {
    type Checked<'c> = Simulator<'c>;
    type Answer = Sensitivity;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Simulator<'c>> {
        let mut plan = case.simulation.clone();
        let figure = self.figure.unwrap_or_default();
        if !figure.is_simulated() {
            let message = "This figure needs a whole evaluation and is not asked of every trial.";
            gate.note("figure", Code::UnknownWord, message, figure.name());
        }
        plan.figures = vec![figure];
        plan.fan = false;
        plan.trials = gate.plain("trials", self.trials.unwrap_or(TRIALS), &limits::TRIALS) as usize;
        if let Some(seed) = self.seed {
            plan.seed = gate.plain("seed", seed, &limits::SEED) as u64;
        }
        simulator(gate, case, plan)
    }

    fn answer(_: &BusinessCase, simulator: &Simulator<'_>) -> Result<Sensitivity, Problems> {
        Ok(simulator.sensitivity())
    }
}

impl Simulator<'_> {
    fn sensitivity(&self) -> Sensitivity {
        let (a, b) = (self.sample(&[]), self.sample(&(0..self.numbers.len()).collect::<Vec<_>>()));
        let samples = TwoSamples::new(&a, &b);
        let mut inputs: Vec<Driver> = (self.groups().iter())
            .map(|group| {
                let found = samples.indices(&self.sample(group));
                Driver {
                    paths: group.iter().map(|&index| self.numbers[index].path().to_owned()).collect(),
                    first: found.first.value,
                    first_error: found.first.error,
                    total: found.total.value,
                    total_error: found.total.error,
                }
            })
            .collect();
        inputs.sort_by(|a, b| b.total.total_cmp(&a.total));
        Sensitivity {
            figure: self.plan.figures[0],
            trials: self.plan.trials,
            variance: samples.variance(),
            inputs,
        }
    }

    /// The figure in the first sample, with these inputs from the second.
    fn sample(&self, from_second: &[usize]) -> Vec<f64> {
        let mut values = Vec::with_capacity(self.plan.trials);
        let mut room = Room::new(self.numbers.len(), 1);
        for block in 0..self.blocks() {
            let trials = BLOCK.min(self.plan.trials - block * BLOCK);
            self.draw_from(block, trials, &mut room, |input| {
                if from_second.contains(&input) { input + self.numbers.len() } else { input }
            });
            self.compute(trials, 0, &mut room);
            values.extend_from_slice(&room.answers[0][..trials]);
        }
        values
    }
}
