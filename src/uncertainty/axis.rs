//! Values that one number of the case takes in turn.

use serde::{Deserialize, Serialize};

use crate::case::BusinessCase;
use crate::case::projection::series as numbers;
use crate::error::{Code, shown};
use crate::input::gate::Gate;
use crate::limits;
use crate::uncertainty::number::Number;

/// Which number takes which values.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AxisDraft {
    /// Where the number stands: `segments[0].margin`.
    pub path: String,
    /// The first value: its first percentile, or a fifth less than a single number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    /// The last value: its 99th percentile, or a fifth more than a single number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How many values, evenly spaced, 2..=101; 11.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<f64>,
}

/// The values that a number takes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Axis {
    /// Where the number stands.
    pub path: String,
    /// What the plain evaluation takes.
    pub value: f64,
    /// The values, rising.
    #[serde(serialize_with = "numbers")]
    pub at: Vec<f64>,
}

/// The ends within which a number is varied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch {
    pub(crate) from: f64,
    pub(crate) to: f64,
}

/// What stands for the ends of a number of which nothing is said.
const OUTER: (f64, f64) = (0.01, 0.99);
const SPREAD: f64 = 0.2;

impl AxisDraft {
    /// The number with its values; `place` stands before the names of the fields.
    pub(crate) fn of<'c>(
        &self,
        gate: &mut Gate<'_>,
        case: &'c BusinessCase,
        place: &str,
        usual_steps: f64,
    ) -> Option<(Number<'c>, Axis)> {
        let steps = self.steps.unwrap_or(usual_steps);
        let noted = gate.count();
        let steps = gate.plain(&[place, "steps"].concat(), steps, &limits::STEPS);
        let number = case.number_at(gate, &[place, "path"].concat(), &self.path)?;
        let usual = number.ends(OUTER.0, OUTER.1, SPREAD);
        let stretch = Stretch::stated(gate, place, &number, [self.from, self.to], usual)?;
        if gate.count() > noted {
            return None;
        }
        let axis =
            Axis { path: number.path().to_owned(), value: number.value(), at: stretch.steps(&number, steps) };
        Some((number, axis))
    }
}

impl Stretch {
    /// The stated ends, or the usual ones; legal and rising.
    pub(crate) fn stated(
        gate: &mut Gate<'_>,
        place: &str,
        number: &Number<'_>,
        stated: [Option<f64>; 2],
        usual: (f64, f64),
    ) -> Option<Self> {
        let noted = gate.count();
        let limit = &number.entry().limit;
        for (field, value) in ["from", "to"].into_iter().zip(stated) {
            if let Some(value) = value {
                gate.plain(&[place, field].concat(), value, limit);
            }
        }
        let (from, to) = (stated[0].unwrap_or(usual.0), stated[1].unwrap_or(usual.1));
        if gate.count() > noted {
            return None;
        }
        if from >= to {
            let field = if stated[0].is_some() { "from" } else { "to" };
            let message = format!("From {from} to {to} there is no way: say from and to, the smaller first.");
            gate.note(&[place, field].concat(), Code::Disorder, &message, shown(from));
            return None;
        }
        Some(Self { from, to })
    }

    /// Evenly spaced values, both ends among them; whole numbers once each.
    pub(crate) fn steps(&self, number: &Number<'_>, steps: f64) -> Vec<f64> {
        let last = steps - 1.0;
        let at = |step: usize| {
            let share = step as f64 / last;
            number.held(self.from * (1.0 - share) + self.to * share)
        };
        let mut values: Vec<f64> = (0..steps as usize).map(at).collect();
        values.dedup();
        values
    }
}
