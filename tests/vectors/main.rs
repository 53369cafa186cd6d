//! Every vector of `tests/data/vectors.json`: figures printed in the literature, and figures computed
//! with 50 digits by two routes.
//!
//! Each line names its source. `expected` is the printed figure, true to `printed_abs`;
//! `recomputed` is the exact one, true to `recomputed_rel`. A few are words: there is no such
//! figure, or it has no bound.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

#[path = "../common/mod.rs"]
mod common;
mod customers;
mod money;
mod surveys;

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Vector {
    id: String,
    group: String,
    inputs: Inputs,
    expected: Value,
    recomputed: Value,
    tolerance: Tolerance,
}

#[derive(Deserialize)]
struct Tolerance {
    printed_abs: Option<f64>,
    recomputed_rel: f64,
}

#[derive(Deserialize)]
struct Inputs(BTreeMap<String, Value>);

impl Inputs {
    fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    fn number(&self, key: &str) -> f64 {
        self.0[key].as_f64().unwrap_or_else(|| panic!("{key} is no number"))
    }

    fn word(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_else(|| panic!("{key} is no word"))
    }

    fn list(&self, key: &str) -> Vec<f64> {
        numbers(&self.0[key]).into_iter().flatten().collect()
    }

    fn table(&self, key: &str) -> Vec<Vec<f64>> {
        let rows = self.0[key].as_array().unwrap_or_else(|| panic!("{key} is no table"));
        rows.iter().map(|row| numbers(row).into_iter().flatten().collect()).collect()
    }
}

/// Our figures for a vector.
type Answer = fn(&Vector) -> Vec<f64>;

/// How many vectors each group holds, so that none gets lost.
const GROUPS: [(&str, usize, Answer); 11] = [
    ("constant", 23, customers::constant),
    ("betaGeometric", 19, customers::beta_geometric),
    ("betaDiscreteWeibull", 2, customers::beta_discrete_weibull),
    ("npv", 7, money::present_value),
    ("irr", 25, money::internal_rates),
    ("mirr", 8, money::modified_rate),
    ("payback", 6, money::payback_periods),
    ("churn", 9, customers::churn),
    ("markov", 3, surveys::chain),
    ("nps", 14, surveys::survey),
    ("counts", 5, surveys::counts),
];

#[test]
fn every_vector_is_reproduced() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../data/vectors.json")).unwrap();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut misses = Vec::new();
    for vector in &vectors {
        let group = GROUPS.iter().find(|(name, ..)| *name == vector.group);
        let (name, _, answer) = group.unwrap_or_else(|| panic!("unknown group {}", vector.group));
        *counts.entry(name).or_default() += 1;
        misses.extend(misses_of(vector, &answer(vector)));
    }
    assert_eq!(counts, GROUPS.iter().map(|(name, count, _)| (*name, *count)).collect());
    assert_eq!(vectors.len(), 121);
    assert!(misses.is_empty(), "{} misses:\n{}", misses.len(), misses.join("\n"));
}

fn misses_of(vector: &Vector, actual: &[f64]) -> Vec<String> {
    let Tolerance { printed_abs, recomputed_rel } = vector.tolerance;
    let exact = numbers(&vector.recomputed);
    let exact = exact.iter().map(|figure| figure.map(|x| (x, recomputed_rel * x.abs())));
    let printed = printed_abs.map(|tolerance| {
        numbers(&vector.expected).into_iter().map(move |figure| figure.map(|x| (x, tolerance)))
    });
    let lists = std::iter::once(exact.collect::<Vec<_>>()).chain(printed.map(Iterator::collect));
    let misses = lists.filter(|figures| {
        let close = |(figure, &x): (&Option<(f64, f64)>, &f64)| {
            figure.is_none_or(|(expected, tolerance)| x == expected || (x - expected).abs() <= tolerance)
        };
        figures.len() != actual.len() || !figures.iter().zip(actual).all(close)
    });
    misses.map(|figures| format!("{}: expected {figures:?}, got {actual:?}", vector.id)).collect()
}

/// The figures of a field; `None` where a list has nothing printed.
fn numbers(value: &Value) -> Vec<Option<f64>> {
    match value {
        Value::Null => vec![None],
        Value::Number(number) => vec![number.as_f64()],
        Value::Array(list) => list.iter().flat_map(numbers).collect(),
        // Payback that relapses: ours is the crossing after which nothing falls below zero again.
        Value::Object(fields) => numbers(&fields["last_crossing"]),
        Value::String(text) => match text.as_str() {
            "ERROR_DIVERGES" => vec![Some(f64::INFINITY)],
            "NO_REAL_IRR" | "NO_IRR" | "NO_MIRR" => vec![],
            // Counts that contradict each other are refused.
            "ERROR" | "ERROR_OR_WARN" => vec![],
            // Nothing was ever owed.
            "ZERO_OR_ERROR" => vec![Some(0.0)],
            digits => vec![Some(digits.parse().unwrap_or_else(|_| panic!("unknown word {digits}")))],
        },
        Value::Bool(_) => panic!("a figure that is {value}"),
    }
}
