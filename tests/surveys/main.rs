//! What is asked without a case: surveys, groups, words, counts, and customers who move between
//! states.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod chains;
mod counts;
mod groups;
mod refusals;
mod scores;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, always the same.
fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() }
}

#[track_caller]
fn assert_near(actual: f64, expected: f64, tolerance: f64) {
    let near = (actual - expected).abs() <= tolerance * expected.abs().max(actual.abs());
    assert!(near, "{actual} instead of {expected}");
}
