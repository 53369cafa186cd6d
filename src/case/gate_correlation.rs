//! The part of the gate that judges what moves together.

use serde_json::Value;

use crate::case::checked::Correlation;
use crate::case::draft::{CaseDraft, CorrelationDraft};
use crate::error::{Code, shown};
use crate::input::gate::{Gate, at, indexed};
use crate::limits;
use crate::scalar::Scalar;

pub(super) fn correlations<V: Scalar>(gate: &mut Gate<'_, V>, draft: &CaseDraft) -> Vec<Correlation> {
    if gate.varies() {
        return Vec::new();
    }
    let drafts = draft.correlations.as_deref().unwrap_or_default();
    let drafts = gate.entries("correlations", drafts, limits::MOST_ENTRIES);
    let mut found: Vec<Correlation> = Vec::with_capacity(drafts.len());
    for (path, draft) in indexed("correlations", drafts) {
        let gaussian = strength(gate, &path, draft);
        let Some(between) = pair(gate, &path, draft) else { continue };
        let is_told =
            |other: &Correlation| other.between == between || other.between == [between[1], between[0]];
        if found.iter().any(is_told) {
            let message = "The correlation of these two is told already: keep one.";
            gate.note(&at(&path, "between"), Code::Conflict, message, names(draft));
        }
        found.push(Correlation { between, gaussian });
    }
    found
}

fn names(draft: &CorrelationDraft) -> Value {
    draft.between.iter().map(String::as_str).collect()
}

/// Exactly one way of saying how strong it is, as correlation of the normal scores.
fn strength<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &CorrelationDraft) -> f64 {
    let mut within = |field: &str, value: f64| gate.plain(&at(path, field), value, &limits::CORRELATION);
    match (draft.rank, draft.gaussian) {
        (Some(rank), None) => of_rank(within("rank", rank)),
        (None, Some(gaussian)) => within("gaussian", gaussian),
        (None, None) => {
            let message = "Say how strongly they move together: rank, from -1 to 1.";
            gate.note(&at(path, "rank"), Code::Missing, message, Value::Null);
            0.0
        }
        (Some(_), Some(gaussian)) => {
            let message = "The strength is given twice: keep rank or gaussian.";
            gate.note(&at(path, "gaussian"), Code::Conflict, message, shown(gaussian));
            0.0
        }
    }
}

/// 2 sin(π ρ / 6): the correlation of normal scores whose rank correlation is ρ (Pearson 1907).
fn of_rank(rank: f64) -> f64 {
    (2.0 * libm::sin(std::f64::consts::FRAC_PI_6 * rank)).clamp(-1.0, 1.0)
}

/// The places of two different uncertain numbers in the register.
fn pair<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &CorrelationDraft) -> Option<[usize; 2]> {
    let path = at(path, "between");
    let [one, other] = draft.between.as_slice() else {
        let message = "Name exactly two uncertain numbers by their paths.";
        gate.note(&path, Code::Conflict, message, names(draft));
        return None;
    };
    if one == other {
        gate.note(&path, Code::Conflict, "A number always moves with itself: name two.", names(draft));
        return None;
    }
    let (one, other) = (place(gate, &format!("{path}[0]"), one), place(gate, &format!("{path}[1]"), other));
    Some([one?, other?])
}

fn place<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, number: &str) -> Option<usize> {
    let found = gate.register().iter().position(|assumption| assumption.path == number);
    let Some(place) = found else {
        let message = format!("There is no number {number} in this case.");
        gate.note(path, Code::UnknownField, &message, Value::from(number));
        return None;
    };
    if gate.register()[place].distribution.is_none() {
        let message = format!("{number} is a single number and moves with nothing: give it a range first.");
        gate.note(path, Code::Conflict, &message, Value::from(number));
        return None;
    }
    Some(place)
}
