//! The part of the gate that judges what moves together.

use serde_json::Value;

use crate::case::draft::{CaseDraft, CorrelationDraft};
use crate::error::{Code, shown};
use crate::input::gate::{Gate, at, indexed};
use crate::limits;
use crate::scalar::Scalar;
use crate::uncertainty::{Correlation, Pair, Strength};

pub(super) fn correlations<V: Scalar>(gate: &mut Gate<'_, V>, draft: &CaseDraft) -> Vec<Pair> {
    if gate.varies() {
        return Vec::new();
    }
    let drafts = draft.correlations.as_deref().unwrap_or_default();
    let drafts = gate.entries("correlations", drafts, limits::MOST_ENTRIES);
    let noted = gate.count();
    let mut found: Vec<Pair> = Vec::with_capacity(drafts.len());
    for (path, draft) in indexed("correlations", drafts) {
        let strength = strength(gate, &path, draft);
        let Some(between) = pair(gate, &path, draft) else { continue };
        let is_told = |other: &Pair| other.between == between || other.between == [between[1], between[0]];
        if found.iter().any(is_told) {
            let message = "The correlation of these two is told already: keep one.";
            gate.note(&at(&path, "between"), Code::Conflict, message, names(draft));
        }
        found.push(Pair { between, strength });
    }
    if gate.count() == noted {
        possible(gate, &found);
    }
    found
}

fn names(draft: &CorrelationDraft) -> Value {
    draft.between.iter().map(String::as_str).collect()
}

/// Exactly one way of saying how strong it is.
fn strength<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &CorrelationDraft) -> Strength {
    let mut within = |field: &str, value: f64| gate.plain(&at(path, field), value, &limits::CORRELATION);
    match (draft.rank, draft.gaussian) {
        (Some(rank), None) => Strength::Rank(within("rank", rank)),
        (None, Some(gaussian)) => Strength::Gaussian(within("gaussian", gaussian)),
        (None, None) => {
            let message = "Say how strongly they move together: rank, from -1 to 1.";
            gate.note(&at(path, "rank"), Code::Missing, message, Value::Null);
            Strength::Rank(0.0)
        }
        (Some(_), Some(gaussian)) => {
            let message = "The strength is given twice: keep rank or gaussian.";
            gate.note(&at(path, "gaussian"), Code::Conflict, message, shown(gaussian));
            Strength::Rank(0.0)
        }
    }
}

/// No inputs can have every correlation one likes: who moves with two others makes these move
/// together, too.
fn possible<V: Scalar>(gate: &mut Gate<'_, V>, pairs: &[Pair]) {
    if let Err(places) = Correlation::new(pairs) {
        let paths: Vec<String> = places.iter().map(|&place| gate.register()[place].path.clone()).collect();
        let message = format!(
            "No numbers can move together like this: {}. Weaken one of their correlations.",
            paths.join(", ")
        );
        gate.note("correlations", Code::Conflict, &message, paths.into_iter().collect());
    }
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
