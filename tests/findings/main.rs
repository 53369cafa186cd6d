//! What a careful reader would object to: each finding where it belongs, and not next to it.
//!
//! A quiet case raises nothing. Each row of the table changes it so that one kind of finding is
//! raised, and once more so that it is just not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod about_customers;
mod about_experience;
mod about_initiatives;
mod about_register;
mod always;
#[path = "../common/case_files.rs"]
mod case_files;

use cltv::{BusinessCase, Finding};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A number with its source.
fn n(value: f64) -> Value {
    json!({ "value": value, "source": "Finance, March" })
}

/// A case that nobody objects to.
fn quiet() -> Value {
    json!({
        "period": "month", "horizon": 36, "discountRatePerYear": n(0.12),
        "segments": [
            { "name": "Mass", "customers": 10_000, "newPerPeriod": 100, "revenuePerPeriod": n(20.0),
              "margin": n(0.5), "acquisitionCost": 40, "retention": { "curve": "constant", "rate": n(0.97) } },
            { "name": "Post", "customers": 5000, "ordersPerPeriod": n(2.0), "averageOrderValue": n(9.0),
              "margin": n(0.4), "retention": {
                "curve": "experience", "loyaltyWithoutProblem": n(0.9), "measuredRetention": n(0.8),
                "problems": [
                    { "name": "Late", "rate": n(0.2), "contactRate": n(0.5),
                      "outcomes": { "satisfied": n(0.5), "mollified": n(0.3), "dissatisfied": n(0.2) },
                      "loyalty": { "silent": n(0.6), "satisfied": n(0.85), "mollified": n(0.7),
                                   "dissatisfied": n(0.3) } },
                    { "name": "Lost", "rate": n(0.03), "contactRate": n(0.8),
                      "outcomes": { "satisfied": n(0.5), "mollified": n(0.3), "dissatisfied": n(0.2) },
                      "loyalty": { "silent": n(0.3), "satisfied": n(0.7), "mollified": n(0.5),
                                   "dissatisfied": n(0.1) } }],
                "wordOfMouth": { "satisfied": { "praises": 2, "act": 0.0001 } } } },
            { "name": "Club", "customers": 2000, "revenuePerPeriod": n(50.0), "margin": n(0.6),
              "retention": { "curve": "nps", "per": "year", "responses": 4000, "groups": {
                "promoters": { "share": n(0.4), "retention": n(0.95) },
                "passives": { "share": n(0.35), "retention": n(0.88) },
                "detractors": { "share": n(0.25), "retention": n(0.7) } } } },
            { "name": "Old", "customers": 900, "tenure": 24, "revenuePerPeriod": n(30.0), "margin": n(0.5),
              "retention": { "curve": "betaGeometric", "alpha": n(0.8), "beta": n(12.0) } }
        ],
        "initiatives": [
            { "name": "Care", "ramp": 6, "confidence": 0.8,
              "costs": { "oneOff": [{ "period": 1, "amount": n(8000.0) }], "perPeriod": n(200.0) },
              "effects": [{ "on": "churn", "segment": "Mass", "relative": n(0.1) },
                          { "on": "churn", "segment": "Mass", "points": n(-0.002) },
                          { "on": "outcome", "from": "dissatisfied", "to": "satisfied", "relative": n(0.3) }] },
            { "name": "Calls", "start": 3, "reach": 0.5, "confidence": 0.9,
              "costs": { "perReachedCustomerPerPeriod": n(0.02) },
              "effects": [{ "on": "npsShare", "from": "detractors", "to": "passives", "relative": n(0.5),
                            "attribution": 0.7 },
                          { "on": "retention", "segment": "Old", "points": n(0.01) }] }
        ]
    })
}

/// A change of the quiet case: JSON pointer and what to put there; null takes the field away.
type Change = (&'static str, Value);

/// The quiet case with some places changed.
fn changed(changes: &[Change]) -> Value {
    let mut case = quiet();
    for (pointer, value) in changes {
        put(&mut case, pointer, value);
    }
    case
}

fn put(case: &mut Value, pointer: &str, value: &Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match case.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}")) {
        Value::Array(list) => match key {
            "-" => list.push(value.clone()),
            index => list[index.parse::<usize>().unwrap()] = value.clone(),
        },
        Value::Object(fields) if value.is_null() => drop(fields.remove(key)),
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value.clone())),
        other => panic!("{pointer} lies in {other}"),
    }
}

fn found(case: &Value) -> Vec<Finding> {
    let case = BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{problems}\n{case}"));
    case.evaluate().findings
}

/// The word of a finding's code in JSON.
fn code(finding: &Finding) -> String {
    serde_json::to_value(finding.code).unwrap().as_str().unwrap().to_owned()
}

/// What must be raised, and what must just not be.
struct Row {
    code: &'static str,
    severity: &'static str,
    path: &'static str,
    raised: Vec<Change>,
    not_raised: Vec<Change>,
    /// Numbers of the finding; all of them, to twelve digits.
    numbers: Value,
    /// Names of the finding; all of them.
    names: Value,
}

impl Row {
    #[track_caller]
    fn assert(&self) {
        let all = found(&changed(&self.raised));
        let mine: Vec<_> = all.iter().filter(|finding| code(finding) == self.code).collect();
        let [one] = mine[..] else { panic!("{}: {all:#?}", self.code) };
        let json = serde_json::to_value(one).unwrap();
        assert_eq!(json["severity"], self.severity, "{}", self.code);
        assert_eq!(one.path, self.path, "{}", self.code);
        assert_eq!(json["names"], self.names, "{}", self.code);
        let (numbers, expected) = (json["numbers"].as_object().unwrap(), self.numbers.as_object().unwrap());
        // Sets, because the order of a map depends on how the workspace is built.
        let names = |map: &serde_json::Map<String, Value>| map.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(numbers), names(expected), "{}", self.code);
        for (name, value) in numbers {
            let (a, b) = (value.as_f64().unwrap(), expected[name].as_f64().unwrap());
            assert!((a - b).abs() <= 1e-12 * (1.0 + b.abs()), "{} {name}: {a}, expected {b}", self.code);
        }
        let others = found(&changed(&self.not_raised));
        assert!(others.iter().all(|finding| code(finding) != self.code), "{}: {others:#?}", self.code);
    }
}

#[test]
fn nobody_objects_to_the_quiet_case() {
    let all = found(&quiet());
    assert!(all.is_empty(), "{all:#?}");
}
