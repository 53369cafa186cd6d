//! A case as JSON, by whoever: it is refused with reasons, or what it is asked has finite answers.

#![no_main]

use cltv::BusinessCase;
use cltv::uncertainty::TornadoDraft;
use libfuzzer_sys::fuzz_target;

/// Longer ones take the time of many shorter ones.
const LONGEST: usize = 8_000;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if text.len() > LONGEST {
        return;
    }
    match BusinessCase::from_json(text) {
        Ok(case) => asked(&case),
        Err(problems) => assert!(!problems.list().is_empty()),
    }
});

fn asked(case: &BusinessCase) {
    let outcome = case.evaluate();
    let verdict = &outcome.verdict;
    let headline = [verdict.npv, verdict.contribution_impact.present_value, verdict.costs.present_value];
    assert!(headline.iter().chain(&outcome.cash.net).all(|money| money.is_finite()));
    assert!(serde_json::to_string(&outcome).is_ok());
    let _ = case.tornado(&TornadoDraft::default());
    let _ = case.compare();
}
