//! What holds for every legal case.
//!
//! The cases are drawn from a fixed seed: a failure is found again, and nothing depends on luck.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod bars;
mod ends;
mod extremes;
mod generate;
mod groups;
mod internal_rates;
mod invariance;
mod levers;
mod lived;
mod moves;
mod readings;
mod reference;
mod risk;
mod scenarios;
mod solved;
mod stated;
mod sums;
mod words;

use cltv::{CaseDraft, Outcome};
use proptest::test_runner::{Config, RngSeed};
use serde_json::Value;

/// So many cases, always the same.
fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() }
}

fn evaluated(draft: &CaseDraft) -> Outcome {
    draft
        .check()
        .unwrap_or_else(|problems| panic!("a legal case is refused: {problems}\n{draft:?}"))
        .evaluate()
}

/// All figures, without what a reader is told about the numbers.
fn answers(outcome: &Outcome) -> Value {
    let mut json = serde_json::to_value(outcome).unwrap();
    json.as_object_mut().unwrap().remove("findings");
    json
}

/// The size of the figures that make up the net present value: what rounding is measured by.
fn scale(outcome: &Outcome) -> f64 {
    let size = |series: &[f64]| series.iter().map(|x| x.abs()).sum::<f64>();
    let flows = outcome.segments.iter().flat_map(|segment| [&segment.with, &segment.without]);
    let money =
        flows.map(|f| size(&f.margin) + size(&f.cost_to_serve) + size(&f.handling) + size(&f.acquisition));
    let costs = outcome.costs.iter().map(|cost| {
        let series = [
            &cost.one_off,
            &cost.per_period,
            &cost.per_reached_customer_per_period,
            &cost.per_reached_customer_once,
        ];
        series.into_iter().map(|series| size(series)).sum::<f64>()
    });
    money.sum::<f64>() + costs.sum::<f64>()
}

/// Equal but for rounding: sums of some hundred terms, each product of ten factors, and powers of
/// a rate over 36 periods keep thirteen digits of the size of what is added.
#[track_caller]
fn assert_near(a: f64, b: f64, size: f64) {
    assert!((a - b).abs() <= 1e-12 * size, "{a} {b}, of figures of the size {size}");
}
