//! How a case is simulated.

use serde_json::Value;

use crate::case::SimulationDraft;
use crate::error::Code;
use crate::input::gate::Gate;
use crate::limits;
use crate::scalar::Scalar;
use crate::uncertainty::Figure;
use crate::uncertainty::Sampling;

/// A checked plan of a simulation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) trials: usize,
    pub(crate) sampling: Sampling,
    /// What is asked of every trial; at least one.
    pub(crate) figures: Vec<Figure>,
    /// Whether the paths of cash are asked, too.
    pub(crate) fan: bool,
    /// Share of worst trials.
    pub(crate) tail: f64,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            seed: 1,
            trials: 16_384,
            sampling: Sampling::default(),
            figures: vec![Figure::Npv],
            fan: true,
            tail: 0.05,
        }
    }
}

impl Plan {
    /// The plan with what the draft says otherwise; `place` stands before the names of its fields.
    pub(crate) fn with<V: Scalar>(
        &self,
        gate: &mut Gate<'_, V>,
        place: &str,
        draft: Option<&SimulationDraft>,
    ) -> Self {
        let Some(draft) = draft else { return self.clone() };
        let mut number = |field: &str, value: Option<f64>, otherwise: f64, limit| {
            let path = [place, field].concat();
            value.map_or(otherwise, |value| gate.plain(&path, value, limit))
        };
        let seed = number("seed", draft.seed, self.seed as f64, &limits::SEED) as u64;
        let trials = number("trials", draft.trials, self.trials as f64, &limits::TRIALS) as usize;
        let tail = number("tail", draft.tail, self.tail, &limits::TAIL);
        let figures = match &draft.figures {
            Some(figures) => figures_of(gate, &[place, "figures"].concat(), figures),
            None => self.figures.clone(),
        };
        Self {
            seed,
            trials,
            sampling: draft.sampling.unwrap_or(self.sampling),
            figures,
            fan: draft.fan.unwrap_or(self.fan),
            tail,
        }
    }
}

fn figures_of<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, figures: &[Figure]) -> Vec<Figure> {
    if figures.is_empty() {
        gate.note(path, Code::Empty, "Name at least one figure.", Value::Array(Vec::new()));
    }
    for (index, figure) in figures.iter().enumerate() {
        let path = format!("{path}[{index}]");
        if !figure.is_simulated() {
            let message = "This figure needs a whole evaluation and is not asked of every trial.";
            gate.note(&path, Code::UnknownWord, message, figure.name());
        } else if figures[..index].contains(figure) {
            gate.note(&path, Code::Conflict, "This figure is asked already.", figure.name());
        }
    }
    figures.to_vec()
}
