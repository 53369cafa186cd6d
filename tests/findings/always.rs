//! What holds for the findings of every case.

use std::collections::HashSet;

use cltv::BusinessCase;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Value, json};

use crate::case_files::whole_cases;
use crate::{Change, changed, code, found, quiet};

/// All cases of the test data.
fn cases() -> Vec<(String, Value)> {
    let mut all = whole_cases();
    all.push(("quiet".to_owned(), quiet()));
    all.push(("loud".to_owned(), loud()));
    all
}

/// Places of the quiet case made worse, each in its own way.
fn worse() -> Vec<Change> {
    vec![
        ("/discountRatePerYear", json!(0)),
        ("/horizon", json!(120)),
        ("/segments/0/margin", json!(1)),
        ("/segments/0/retention/rate", json!({ "low": 0.5, "likely": 0.6, "high": 0.7 })),
        ("/segments/0/acquisitionCost", json!(1e6)),
        ("/segments/3/tenure", json!(null)),
        ("/segments/2/retention/responses", json!(3)),
        ("/segments/1/retention/problems/0/loyalty/satisfied", json!(0.95)),
        ("/segments/1/retention/problems/1/loyalty/satisfied", json!(0.95)),
        ("/segments/1/retention/measuredRetention", json!(0.5)),
        ("/initiatives/0/confidence", json!(1)),
        ("/initiatives/0/ramp", json!(0)),
        ("/initiatives/0/persistencePerYear", json!(0)),
        ("/initiatives/0/costs/perPeriod", json!(0)),
        ("/initiatives/1/costs", json!({ "perReachedCustomerOnce": 90, "perPeriod": -10 })),
        ("/initiatives/0/effects/-", json!({ "on": "problemRate", "points": 0.9 })),
        ("/initiatives/0/effects/-", json!({ "on": "contactRate", "points": -0.9 })),
        ("/initiatives/0/effects/-", json!({ "on": "churn", "points": -0.9 })),
        ("/initiatives/0/effects/-", json!({ "on": "churn", "points": 1 })),
        ("/initiatives/0/effects/-", json!({ "on": "revenue", "amount": -25 })),
        ("/initiatives/1/effects/-", json!({ "on": "churn", "relative": 0.9 })),
        ("/initiatives/1/effects/-", json!({ "on": "newCustomers", "amount": -1000 })),
    ]
}

fn loud() -> Value {
    changed(&worse())
}

proptest! {
    #![proptest_config(Config {
        cases: 48, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default()
    })]

    #[test]
    fn whatever_is_wrong_with_a_case(changes in subsequence(worse(), 0..=worse().len())) {
        let case = changed(&changes);
        assert_told_once("some of it", &case);
        assert_only_words("some of it", &case);
    }
}

fn assert_told_once(name: &str, case: &Value) {
    let mut seen = HashSet::new();
    for finding in found(case) {
        assert!(seen.insert((finding.code, finding.path.clone())), "{name}: {finding:?}");
        assert!(finding.numbers.iter().all(|(_, number)| number.is_finite()), "{name}: {finding:?}");
    }
}

fn assert_only_words(name: &str, case: &Value) {
    let evaluate = |case: &Value| {
        let case = BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{name}: {problems}"));
        case.evaluate()
    };
    let (bare, sourced) = (evaluate(&restated(case, false)), evaluate(&restated(case, true)));
    let missing = |outcome: &cltv::Outcome| outcome.findings.iter().any(|it| code(it) == "missingSource");
    assert_eq!((missing(&bare), missing(&sourced)), (true, false), "{name}");
    let mut without = bare;
    without.findings.clone_from(&sourced.findings);
    assert_eq!(without, sourced, "{name}");
}

#[test]
fn no_field_is_objected_to_twice_for_one_reason() {
    for (name, case) in cases() {
        assert_told_once(&name, &case);
    }
    let codes: HashSet<_> = found(&loud()).iter().map(code).collect();
    assert!(codes.len() > 15, "{codes:?}");
}

/// Sources and findings are words beside the figures.
#[test]
fn findings_never_change_a_figure() {
    for (name, case) in cases() {
        assert_only_words(&name, &case);
    }
}

/// The same case with every number stated bare, or with a source.
fn restated(case: &Value, sourced: bool) -> Value {
    match case {
        Value::Number(number) if sourced => json!({ "value": number, "source": "Somebody" }),
        Value::Object(fields) if fields.contains_key("value") => restated(&fields["value"], sourced),
        Value::Object(fields) if fields.contains_key("likely") => {
            let mut range = fields.clone();
            range.remove("source");
            if sourced {
                range.insert("source".to_owned(), "Somebody".into());
            }
            Value::Object(range)
        }
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.clone(), restated(value, sourced))).collect()
        }
        Value::Array(list) => list.iter().map(|value| restated(value, sourced)).collect(),
        other => other.clone(),
    }
}

#[test]
fn findings_read_as_the_package_promises() {
    let json = serde_json::to_value(&found(&loud())[0]).unwrap();
    let expected = json!({
        "code": "marginIsOne", "severity": "warning", "path": "segments[0].margin", "numbers": {},
        "names": { "segment": "Mass" }
    });
    assert_eq!(json, expected);
}
