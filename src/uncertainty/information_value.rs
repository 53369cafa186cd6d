//! What would it be worth to know more before deciding?

use serde::{Deserialize, Serialize};

use crate::case::{BusinessCase, SimulationDraft};
use crate::error::{Code, Problems};
use crate::input::gate::Gate;
use crate::uncertainty::Figure;
use crate::uncertainty::draws::BLOCK;
use crate::uncertainty::information::Decision;
use crate::uncertainty::question::Question;
use crate::uncertainty::simulate::simulator;
use crate::uncertainty::simulator::{Room, Simulator};

/// How the trials of the question are drawn; figures, fan and tail have no meaning here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InformationDraft(pub SimulationDraft);

/// What knowing would be worth, in money of today.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InformationValue {
    /// How many trials.
    pub trials: usize,
    /// What deciding now is worth: the mean NPV, or nothing if it is negative.
    pub now: f64,
    /// What knowing everything would add (EVPI): no study can be worth more.
    pub evpi: f64,
    /// Its standard error.
    pub evpi_error: f64,
    /// What knowing each number would add, the most first.
    pub inputs: Vec<KnownInput>,
}

/// What knowing one number would add.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KnownInput {
    /// Where it stands.
    pub path: String,
    /// Its value of perfect information (EVPPI).
    pub evppi: f64,
    /// Its standard error.
    pub evppi_error: f64,
}

impl BusinessCase {
    /// What it would be worth to know everything, or one number, before deciding.
    ///
    /// EVPI = E\[max(0, NPV)\] − max(0, E\[NPV\]); EVPPI of x = E\[max(0, E\[NPV | x\])\] − max(0, E\[NPV\]),
    /// with E\[NPV | x\] a polynomial of degree 4 in the normal score of x (Strong, Oakley & Brennan 2014).
    ///
    /// # Errors
    ///
    /// Numbers out of range, and more of them than memory is meant for.
    ///
    /// ```
    /// use cltv::uncertainty::InformationDraft;
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    ///                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }],
    ///                       "costs": { "perPeriod": 900 } }] }"#)?;
    /// let worth = case.information_value(&InformationDraft::default())?;
    /// // NPV is even over −100..300. Who knew it would avoid the quarter that loses, 50 on average.
    /// assert!((worth.now - 100.0).abs() < 0.1 && (worth.evpi - 12.5).abs() < 0.1);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn information_value(&self, draft: &InformationDraft) -> Result<InformationValue, Problems> {
        self.ask(draft)
    }
}

/// Most numbers that are kept at once: 256 MB of them.
const MOST_NUMBERS: usize = 1 << 25;

impl Question for InformationDraft {
    type Checked<'c> = Simulator<'c>;
    type Answer = InformationValue;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Simulator<'c>> {
        let mut plan = case.simulation.with(gate, "", Some(&self.0));
        plan.figures = vec![Figure::Npv];
        plan.fan = false;
        let trials = plan.trials;
        let simulator = simulator(gate, case, plan)?;
        if trials.saturating_mul(simulator.numbers.len()) > MOST_NUMBERS {
            let message = format!(
                "{trials} trials of {} numbers are more than are kept: ask for fewer.",
                simulator.numbers.len()
            );
            gate.note("trials", Code::TooMany, &message, trials.into());
        }
        Some(simulator)
    }

    fn answer(_: &BusinessCase, simulator: &Simulator<'_>) -> Result<InformationValue, Problems> {
        Ok(simulator.information_value())
    }
}

impl Simulator<'_> {
    fn information_value(&self) -> InformationValue {
        let (values, scores) = self.scored();
        let decision = Decision::new(&values);
        let mut inputs: Vec<KnownInput> = (self.numbers.iter().zip(&scores))
            .map(|(number, scores)| {
                let known = decision.evppi(scores);
                KnownInput { path: number.path().to_owned(), evppi: known.value, evppi_error: known.error }
            })
            .collect();
        inputs.sort_by(|a, b| b.evppi.total_cmp(&a.evppi));
        InformationValue {
            trials: self.plan.trials,
            now: decision.now(),
            evpi: decision.evpi().value,
            evpi_error: decision.evpi().error,
            inputs,
        }
    }

    /// The figure of every trial, and for every input its normal scores.
    fn scored(&self) -> (Vec<f64>, Vec<Vec<f64>>) {
        let mut values = Vec::with_capacity(self.plan.trials);
        let mut scores = vec![Vec::with_capacity(self.plan.trials); self.numbers.len()];
        let mut room = Room::new(self.numbers.len(), 1);
        for block in 0..self.blocks() {
            let trials = BLOCK.min(self.plan.trials - block * BLOCK);
            self.draw_from(block, trials, &mut room, |input| input);
            self.compute(trials, 0, &mut room);
            values.extend_from_slice(&room.answers[0][..trials]);
            self.become_scores(trials, &mut room);
            for (all, these) in scores.iter_mut().zip(&room.draws) {
                all.extend_from_slice(&these[..trials]);
            }
        }
        (values, scores)
    }
}
