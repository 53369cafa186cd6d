//! How is the answer spread over the futures that the inputs allow?
//!
//! Every trial draws each uncertain number once and computes the case. Trials are drawn in blocks
//! of fixed size, each from the seed and its own place, so that the same seed gives the same bits
//! however the blocks are shared among threads or workers.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::case::projection::series as numbers;
use crate::case::{BusinessCase, SimulationDraft};
use crate::error::{Code, Problem, Problems};
use crate::input::gate::{self, Gate};
use crate::limits;
use crate::uncertainty::draws::BLOCK;
use crate::uncertainty::plan::Plan;
use crate::uncertainty::question::Question;
use crate::uncertainty::simulation::{Simulation, simulation};
use crate::uncertainty::simulator::{Part, Simulator};

/// How a simulation is cut into blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SimulationPlan {
    /// How many trials.
    pub trials: usize,
    /// Trials of a block; the last one may be shorter.
    pub block_size: usize,
    /// How many blocks.
    pub blocks: usize,
}

/// Some blocks of a simulation, to be merged with the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SimulationPart {
    /// The first block.
    pub from: usize,
    /// The block after the last.
    pub to: usize,
    /// Figure by figure, its value in every trial.
    #[serde(serialize_with = "numbers")]
    pub values: Vec<f64>,
    /// Trial by trial, the cumulative cash at the end of every period; of the first trials only.
    #[serde(serialize_with = "numbers")]
    pub paths: Vec<f64>,
    /// Periods until the cash is back in each of these trials; negative where it never is.
    #[serde(serialize_with = "numbers")]
    pub paybacks: Vec<f64>,
}

impl BusinessCase {
    /// Draws futures and says how the figures are spread.
    ///
    /// # Errors
    ///
    /// Numbers out of range, figures that are not asked of every trial, more values than memory is
    /// meant for, and a ratio to costs that may be nothing.
    ///
    /// ```
    /// use cltv::SimulationDraft;
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    ///                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }],
    ///                       "costs": { "perPeriod": 900 } }] }"#)?;
    /// let answer = case.simulate(&SimulationDraft::default())?;
    /// // 1000 customers pay 2 more; between 40 and 60 % of it remain, less 900.
    /// let npv = &answer.figures[0];
    /// assert!((npv.mean - 100.0).abs() < 0.1);
    /// // It pays above 45 %: in three quarters of all futures.
    /// assert!((npv.share_above_zero - 0.75).abs() < 0.001);
    /// // The same seed, the same figures.
    /// assert_eq!(answer, case.simulate(&SimulationDraft::default())?);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn simulate(&self, draft: &SimulationDraft) -> Result<Simulation, Problems> {
        self.ask(draft)
    }

    /// How the simulation is cut into blocks, to share them among workers.
    ///
    /// # Errors
    ///
    /// As for [`simulate`](Self::simulate).
    ///
    /// ```
    /// use cltv::SimulationDraft;
    /// # let case = cltv::BusinessCase::from_json(r#"{
    /// #     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    /// #     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    /// #                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    /// #                    "retention": { "curve": "constant", "rate": 0.8 } }],
    /// #     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }] }] }"#)?;
    /// let draft = SimulationDraft { trials: Some(5000.0), ..SimulationDraft::default() };
    /// let plan = case.simulation_plan(&draft)?;
    /// assert_eq!((plan.trials, plan.block_size, plan.blocks), (5000, 1024, 5));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn simulation_plan(&self, draft: &SimulationDraft) -> Result<SimulationPlan, Problems> {
        self.simulation_plan_noted(draft, Vec::new())
    }

    /// Runs some blocks of a simulation; blocks beyond the last are none. See
    /// [`merge_simulation`](Self::merge_simulation) for an example.
    ///
    /// # Errors
    ///
    /// As for [`simulate`](Self::simulate).
    pub fn simulate_part(
        &self,
        draft: &SimulationDraft,
        blocks: Range<usize>,
    ) -> Result<SimulationPart, Problems> {
        self.simulate_part_noted(draft, blocks, Vec::new())
    }

    /// The simulation whose blocks are in these parts, in any order, each block once.
    ///
    /// # Errors
    ///
    /// As for [`simulate`](Self::simulate), and parts of which some are missing or of another simulation.
    ///
    /// ```
    /// use cltv::SimulationDraft;
    /// # let case = cltv::BusinessCase::from_json(r#"{
    /// #     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    /// #     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    /// #                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    /// #                    "retention": { "curve": "constant", "rate": 0.8 } }],
    /// #     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }] }] }"#)?;
    /// let draft = SimulationDraft { trials: Some(5000.0), ..SimulationDraft::default() };
    /// assert_eq!(case.simulation_plan(&draft)?.blocks, 5);
    /// let parts = vec![case.simulate_part(&draft, 3..5)?, case.simulate_part(&draft, 0..3)?];
    /// assert_eq!(case.merge_simulation(&draft, parts)?, case.simulate(&draft)?);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn merge_simulation(
        &self,
        draft: &SimulationDraft,
        parts: Vec<SimulationPart>,
    ) -> Result<Simulation, Problems> {
        self.merge_simulation_noted(draft, parts, Vec::new())
    }

    pub(crate) fn simulation_plan_noted(
        &self,
        draft: &SimulationDraft,
        notes: Vec<Problem>,
    ) -> Result<SimulationPlan, Problems> {
        let simulator = gate::through_some(notes, |gate| draft.checked(gate, self))?;
        Ok(SimulationPlan { trials: simulator.plan.trials, block_size: BLOCK, blocks: simulator.blocks() })
    }

    pub(crate) fn simulate_part_noted(
        &self,
        draft: &SimulationDraft,
        blocks: Range<usize>,
        notes: Vec<Problem>,
    ) -> Result<SimulationPart, Problems> {
        let simulator = gate::through_some(notes, |gate| draft.checked(gate, self))?;
        let to = blocks.end.min(simulator.blocks());
        let from = blocks.start.min(to);
        let part = simulator.part(from..to);
        let values = part.figures.concat();
        Ok(SimulationPart { from, to, values, paths: part.paths, paybacks: part.paybacks })
    }

    pub(crate) fn merge_simulation_noted(
        &self,
        draft: &SimulationDraft,
        mut parts: Vec<SimulationPart>,
        notes: Vec<Problem>,
    ) -> Result<Simulation, Problems> {
        let simulator = gate::through_some(notes, |gate| draft.checked(gate, self))?;
        parts.sort_by_key(|part| part.from);
        simulation(self, &simulator, simulator.joined(&parts)?)
    }
}

impl Question for SimulationDraft {
    type Checked<'c> = Simulator<'c>;
    type Answer = Simulation;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Simulator<'c>> {
        let plan = case.simulation.with(gate, "", Some(self));
        simulator(gate, case, plan)
    }

    fn answer(case: &BusinessCase, simulator: &Simulator<'_>) -> Result<Simulation, Problems> {
        simulation(case, simulator, simulator.all())
    }
}

/// Most values that are kept at once: 256 MB of them.
const MOST_VALUES: usize = 1 << 25;

/// A simulator, if the plan is possible.
pub(crate) fn simulator<'c>(
    gate: &mut Gate<'_>,
    case: &'c BusinessCase,
    plan: Plan,
) -> Option<Simulator<'c>> {
    if !limits::TRIALS.allows(plan.trials as f64) {
        // Noted already.
        return None;
    }
    let values = plan.trials.saturating_mul(plan.figures.len());
    if values > MOST_VALUES {
        let message = format!(
            "{} trials of {} figures are {values} numbers, and {MOST_VALUES} are kept at most: ask for fewer.",
            plan.trials,
            plan.figures.len()
        );
        gate.note("trials", Code::TooMany, &message, plan.trials.into());
        return None;
    }
    match Simulator::new(case, plan) {
        Ok(simulator) => Some(simulator),
        Err(combinations) => {
            let message = format!(
                "The uncertain whole numbers of this case have {combinations} combinations: make their ranges narrower, or state single numbers."
            );
            gate.note("", Code::TooMany, &message, combinations.into());
            None
        }
    }
}

impl Simulator<'_> {
    /// All blocks at once.
    pub(crate) fn all(&self) -> Part {
        #[cfg(feature = "threads")]
        {
            use rayon::prelude::*;
            /// Few enough that all processors are busy to the end, enough to outweigh a handover.
            const TOGETHER: usize = 8;
            let starts: Vec<usize> = (0..self.blocks()).step_by(TOGETHER).collect();
            let parts: Vec<Part> = starts
                .into_par_iter()
                .map(|from| self.part(from..(from + TOGETHER).min(self.blocks())))
                .collect();
            let mut all = self.nothing();
            parts.iter().for_each(|part| all.append(part));
            all
        }
        #[cfg(not(feature = "threads"))]
        self.part(0..self.blocks())
    }

    /// Parts in the order of their blocks, each block once.
    fn joined(&self, parts: &[SimulationPart]) -> Result<Part, Problems> {
        let mut all = self.nothing();
        let mut next = 0;
        for (index, part) in parts.iter().enumerate() {
            let found = (part.from == next && part.to >= part.from).then(|| self.part_of(part)).flatten();
            let Some(found) = found else { return Err(no_part(&format!("parts[{index}]"))) };
            all.append(&found);
            next = part.to;
        }
        if next == self.blocks() { Ok(all) } else { Err(no_part("parts")) }
    }

    /// The part, if it has as many numbers as its blocks.
    fn part_of(&self, part: &SimulationPart) -> Option<Part> {
        let ends = |trials: usize| [part.from, part.to].map(|block| (block * BLOCK).min(trials));
        let [first, last] = ends(self.plan.trials);
        let [first_kept, last_kept] = ends(self.fan_trials());
        let (trials, kept) = (last - first, last_kept - first_kept);
        let fits = part.to <= self.blocks()
            && part.values.len() == trials * self.plan.figures.len()
            && part.paths.len() == kept * self.horizon
            && part.paybacks.len() == kept;
        let figures = if trials > 0 {
            part.values.chunks(trials).map(<[f64]>::to_vec).collect()
        } else {
            vec![Vec::new(); self.plan.figures.len()]
        };
        fits.then(|| Part { figures, paths: part.paths.clone(), paybacks: part.paybacks.clone() })
    }
}

fn no_part(path: &str) -> Problems {
    let message = "These are not the parts of this simulation, each block once.".to_owned();
    Problem {
        path: path.to_owned(),
        code: Code::Conflict,
        message,
        value: serde_json::Value::Null,
        range: None,
    }
    .into()
}
