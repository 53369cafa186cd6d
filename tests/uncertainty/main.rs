//! Questions about uncertainty, against figures worked out by hand and the plain evaluation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on panics")]

#[path = "../common/case_files.rs"]
mod case_files;
mod correlations;
mod refusals;
mod simulation;
#[cfg(feature = "threads")]
mod threads;
mod turned;
mod wholes;

use cltv::BusinessCase;
use serde_json::{Value, json};

/// 1000 customers, one year, undiscounted: what 2 more revenue each bring, less 900.
fn dearer() -> Value {
    json!({
        "period": "year", "horizon": 1, "discountRatePerYear": 0,
        "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
                       "retention": { "curve": "constant", "rate": 0.8 } }],
        "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }],
                          "costs": { "perPeriod": 900 } }]
    })
}

/// The case with some numbers replaced, by JSON pointer.
fn with(mut case: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        *case.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value.clone();
    }
    case
}

fn checked(case: &Value) -> BusinessCase {
    BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{problems}"))
}
