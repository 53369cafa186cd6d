//! The gate: whatever is wrong with a case is named, all of it at once.
//!
//! Each row of a table makes one change to a good case and names all that must be found: path,
//! kind, and (by [`Refused::assert_sound`]) the offending value and a sentence.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod distributions;
mod drafts;
mod effects;
mod estimates;
mod experience;
mod fields;
mod lived;
mod risk;
mod rules;
mod scenarios;
mod shares;
mod texts;
mod together;

use cltv::{BusinessCase, Code, Problem, Problems};
use serde_json::{Value, json};

/// A case that uses every field, so that each can be spoilt.
fn good() -> Value {
    json!({
        "name": "Fewer leave", "currency": "EUR", "period": "month", "horizon": 12, "timing": "start",
        "discountRatePerYear": 0.1,
        "segments": [
            { "name": "Mass", "customers": 1000, "tenure": 3, "newPerPeriod": 10, "revenuePerPeriod": 100,
              "margin": 0.5, "costToServePerPeriod": 5, "growthPerYear": 0.02, "acquisitionCost": 20,
              "retention": { "curve": "constant", "rate": 0.9, "per": "year" } },
            { "name": "Premium", "tenure": [{ "tenure": 3, "customers": 50 }], "ordersPerPeriod": 2,
              "averageOrderValue": 40, "margin": 0.6,
              "retention": { "curve": "observed", "survival": [0.9, 0.8, 0.8] } },
            { "name": "Young", "customers": 7, "revenuePerPeriod": 1, "margin": 1,
              "retention": { "curve": "betaDiscreteWeibull", "alpha": 0.7, "beta": 3, "c": 1.2 } }
        ],
        "initiatives": [
            { "name": "Care", "start": 2, "ramp": [0.5, 1], "persistencePerYear": 0.9, "reach": 0.4,
              "confidence": 0.8,
              "costs": { "oneOff": [{ "period": 1, "amount": 1000 }], "perPeriod": 10,
                         "perReachedCustomerPerPeriod": 0.1, "perReachedCustomerOnce": 1 },
              "effects": [{ "on": "churn", "segment": "Mass", "per": "year", "relative": 0.1 },
                          { "on": "costToServe", "amount": -1 }] }
        ]
    })
}

/// The good case after one change: a JSON pointer, and the JSON to put there (`gone` removes it).
fn spoilt(pointer: &str, json: &str) -> Value {
    let mut case = good();
    spoil(&mut case, pointer, json);
    case
}

fn spoil(case: &mut Value, pointer: &str, json: &str) {
    let (parent, key) = pointer.rsplit_once('/').unwrap_or_else(|| panic!("no pointer: {pointer}"));
    let parent = case.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}"));
    let value = || serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    match parent {
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value(),
        Value::Object(fields) if json == "gone" => drop(fields.remove(key).unwrap()),
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value())),
        other => panic!("{pointer} lies in {other}"),
    }
}

/// What must be found.
type Found<'a> = &'a [(&'a str, Code)];

/// A change of a good case, and all that must be found.
type Row<'a> = (&'a str, &'a str, Found<'a>);

fn assert_rows(rows: &[Row<'_>]) {
    assert_rows_of(&good(), rows);
}

/// The same of another good case.
fn assert_rows_of(good: &Value, rows: &[Row<'_>]) {
    for (pointer, json, expected) in rows {
        let mut case = good.clone();
        spoil(&mut case, pointer, json);
        Refused::of(case).assert_finds(expected, &format!("{pointer} = {json}"));
    }
}

/// A case that did not pass, and why.
struct Refused {
    case: Value,
    problems: Problems,
}

impl Refused {
    fn of(case: Value) -> Self {
        let problems = BusinessCase::from_value(&case).err().unwrap_or_else(|| panic!("passed: {case}"));
        // As text it is refused for the same reasons.
        assert_eq!(BusinessCase::from_json(&case.to_string()).unwrap_err(), problems);
        Self { case, problems }
    }

    /// An input of revenue at risk that did not pass.
    fn at_risk(input: Value) -> Self {
        let answer = cltv::revenue_at_risk_from_value(&input);
        let problems = answer.err().unwrap_or_else(|| panic!("passed: {input}"));
        Self { case: input, problems }
    }

    #[track_caller]
    fn assert_finds(&self, expected: Found<'_>, what: &str) {
        let mut found: Vec<_> = self.problems.list().iter().map(|p| (p.path.as_str(), p.code)).collect();
        let mut expected = expected.to_vec();
        for list in [&mut found, &mut expected] {
            list.sort_by_key(|(path, code)| (*path, format!("{code:?}")));
        }
        assert_eq!(found, expected, "{what}\n{}", self.problems);
        self.assert_sound(what);
    }

    /// Every problem has a sentence, shows the offending value and is printed with its path.
    #[track_caller]
    fn assert_sound(&self, what: &str) {
        for problem in self.problems.list() {
            let Problem { path, code, message, value, range } = problem;
            assert!(message.ends_with('.') && message.contains(' '), "{what}: {message}");
            let line = if path.is_empty() { message.clone() } else { format!("{path}: {message}") };
            assert_eq!(problem.to_string(), line);
            assert!(self.problems.to_string().lines().any(|printed| printed == line));
            let there = at(&self.case, path);
            match code {
                Code::Missing => assert_eq!((there, value), (None, &Value::Null), "{what}: {path}"),
                // How many there are says more than they themselves.
                Code::TooMany => assert!(value.is_number(), "{what}: {path}"),
                // Whole objects of another kind of curve are not shown again.
                Code::Conflict if value.is_null() => {
                    assert!(
                        there.is_some_and(|there| there.is_object() || there.is_array()),
                        "{what}: {path}"
                    );
                }
                // What the shares add up to stands nowhere, and it is the sum that is wrong.
                Code::Sum => assert!(value.is_number() && there.is_some(), "{what}: {path}"),
                // A segment with nobody in it lacks something, but nothing in particular.
                Code::Empty if value.is_null() => assert!(path.ends_with(']'), "{what}: {path}"),
                _ => assert!(same(there, value), "{what}: {path} holds {there:?}, but {value} is shown"),
            }
            if let Some(range) = range {
                let number = value.as_f64().unwrap_or(f64::NAN);
                assert!(!range.allows(number), "{what}: {number} lies in the range that is shown");
            }
        }
    }
}

/// Whole numbers of the input are shown as the doubles they are read as.
fn same(there: Option<&Value>, shown: &Value) -> bool {
    match (there, shown) {
        (Some(Value::Number(a)), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Some(Value::Array(a)), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(Some(a), b))
        }
        (Some(Value::Object(a)), Value::Object(b)) => {
            a.len() == b.len() && b.iter().all(|(key, b)| same(a.get(key), b))
        }
        // A number with its source is shown as a number.
        (Some(Value::Object(stated)), shown @ Value::Number(_)) => {
            let number = stated.get("value").or(stated.get("likely"));
            same(number, shown)
        }
        (there, shown) => there == Some(shown),
    }
}

/// What stands at a path such as `segments[0].margin` or `scenarios[0].set["segments[0].margin"]`.
fn at<'a>(case: &'a Value, path: &str) -> Option<&'a Value> {
    let mut place = case;
    let mut rest = path;
    while !rest.is_empty() {
        let (key, after) = first_step(rest);
        place = match place {
            Value::Array(list) => list.get(key.parse::<usize>().ok()?)?,
            other => other.get(key)?,
        };
        rest = after;
    }
    Some(place)
}

/// `["any key"]`, `[0]` or `margin`, and what follows.
fn first_step(path: &str) -> (&str, &str) {
    if let Some(quoted) = path.strip_prefix("[\"") {
        return quoted.split_once("\"]").unwrap_or((quoted, ""));
    }
    if let Some(index) = path.strip_prefix('[') {
        return index.split_once(']').unwrap_or((index, ""));
    }
    let path = path.trim_start_matches('.');
    path.split_at(path.find(['.', '[']).unwrap_or(path.len()))
}
