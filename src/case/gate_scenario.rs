//! The part of the gate that judges scenarios: each is the case with some fields set otherwise, and
//! passes the same gate.

use serde_json::{Map, Value};
use std::sync::Arc;

use crate::case::checked::BusinessCase;
use crate::case::draft::{CaseDraft, ScenarioDraft};
use crate::error::{Code, Problem, Problems};
use crate::input::gate::{self, encloses};
use crate::scalar::Scalar;

/// The case with its scenarios checked; problems stand at `scenarios[0].set["path"]`.
pub(super) fn with_scenarios(case: BusinessCase, json: &Value) -> Result<BusinessCase, Problems> {
    let Some(list) = json.get("scenarios").and_then(Value::as_array) else { return Ok(case) };
    let mut problems = Vec::new();
    let mut scenarios = Vec::with_capacity(list.len());
    for (index, scenario) in list.iter().enumerate() {
        let place = format!("scenarios[{index}]");
        match variant(json, scenario, &place) {
            Ok(variant) => {
                let name = scenario.get("name").and_then(Value::as_str).unwrap_or_default();
                scenarios.push((name.to_owned(), variant));
            }
            Err(found) => problems.extend(found),
        }
    }
    Problems::none_in(problems)?;
    Ok(BusinessCase { scenarios, ..case })
}

fn variant(json: &Value, scenario: &Value, place: &str) -> Result<BusinessCase, Vec<Problem>> {
    let mut varied = json.clone();
    if let Some(object) = varied.as_object_mut() {
        object.remove("scenarios");
    }
    let nothing = Map::new();
    let set = scenario.get("set").and_then(Value::as_object).unwrap_or(&nothing);
    let mut problems = Vec::new();
    for (path, value) in set {
        if !put(&mut varied, path, value) {
            let message = format!("There is no place {path} in this case.");
            problems.push(misplaced(&format!("{place}.set[\"{path}\"]"), &message, value));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    gate::parse(&varied, |gate, draft| super::gate::case(gate, &Arc::new(draft))).map_err(|found| {
        let moved = |problem: &Problem| {
            // The value that is wrong, or the whole scenario if only all values together are.
            let around =
                set.keys().filter(|path| encloses(path, &problem.path)).max_by_key(|path| path.len());
            let mut inside = set.keys().filter(|path| encloses(&problem.path, path));
            let only = inside.next().filter(|_| inside.next().is_none());
            let path = match around.or(only) {
                Some(path) => {
                    format!("{place}.set[\"{path}\"]{}", problem.path.get(path.len()..).unwrap_or_default())
                }
                None => place.to_owned(),
            };
            Problem { message: format!("{}: {}", problem.path, problem.message), path, ..problem.clone() }
        };
        found.list().iter().map(moved).collect()
    })
}

fn misplaced(path: &str, message: &str, value: &Value) -> Problem {
    Problem {
        path: path.to_owned(),
        code: Code::UnknownField,
        message: message.to_owned(),
        value: value.clone(),
        range: None,
    }
}

/// Sets a value at a path such as `initiatives[0].costs.perPeriod`; null takes the field away.
/// Lists neither grow nor shrink. Whether the path leads anywhere.
fn put(root: &mut Value, path: &str, value: &Value) -> bool {
    let mut steps = path.split(['.', '[']).map(|step| step.trim_end_matches(']')).peekable();
    let mut node = root;
    while let Some(step) = steps.next() {
        let last = steps.peek().is_none();
        match node {
            Value::Object(object) if last && value.is_null() => return object.remove(step).is_some(),
            Value::Object(object) if last => {
                object.insert(step.to_owned(), value.clone());
                return true;
            }
            Value::Object(object) => {
                // A branch that was left out, such as costs, may begin with its first field.
                node = object.entry(step).or_insert_with(|| Value::Object(Map::new()));
            }
            Value::Array(list) => {
                let Some(entry) = step.parse::<usize>().ok().and_then(|index| list.get_mut(index)) else {
                    return false;
                };
                if last {
                    *entry = value.clone();
                    return true;
                }
                node = entry;
            }
            _ => return false,
        }
    }
    false
}

/// Names of scenarios are there, not too long, and differ.
pub(super) fn names<V: Scalar>(gate: &mut gate::Gate<'_, V>, draft: &CaseDraft) {
    let scenarios = draft.scenarios.as_deref().unwrap_or_default();
    let scenarios = gate.entries("scenarios", scenarios, crate::limits::MOST_SCENARIOS);
    gate.names("scenarios", scenarios.iter().map(|scenario: &ScenarioDraft| scenario.name.as_str()));
}
