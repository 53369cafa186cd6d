//! Uncertain whole numbers: when it starts decides how the case runs.

use cltv::SimulationDraft;
use cltv::uncertainty::Sampling;
use serde_json::json;

use crate::{checked, dearer, with};

/// A start in one of three years, each as probable: the mean of three plain cases.
#[test]
fn an_uncertain_start_is_the_cases_of_its_values() {
    let mut case = dearer();
    case["horizon"] = json!(3);
    case["discountRatePerYear"] = json!(0.1);
    let plain = |start: u32| {
        let mut stated = case.clone();
        stated["initiatives"][0]["start"] = json!(start);
        checked(&stated).evaluate().verdict.npv
    };
    let each = [plain(1), plain(2), plain(3)];
    let mut uncertain = case.clone();
    uncertain["initiatives"][0]["start"] = json!({ "dist": "uniform", "low": 1, "high": 3 });
    let asked = SimulationDraft { sampling: Some(Sampling::Sobol), ..SimulationDraft::default() };
    let npv = checked(&uncertain).simulate(&asked).unwrap().figures.remove(0);
    let mean = each.iter().sum::<f64>() / 3.0;
    // A third of 16,384 evenly spread trials is a third to one trial or two.
    assert!((npv.mean - mean).abs() < 1e-3 * (each[0] - each[2]).abs(), "{} {mean}", npv.mean);
    let mut sorted = each;
    sorted.sort_by(f64::total_cmp);
    assert_eq!([npv.min, npv.percentiles[3].value, npv.max], sorted);
}

#[test]
fn too_many_combinations_are_refused() {
    let range = json!({ "dist": "uniform", "low": 1, "high": 40 });
    let mut case = with(dearer(), &[("/horizon", json!(40))]);
    case["initiatives"][0]["start"] = range.clone();
    case["initiatives"][0]["costs"] = json!({ "oneOff": [{ "period": range, "amount": 5 }] });
    let problems = checked(&case).simulate(&SimulationDraft::default()).unwrap_err();
    assert!(problems.has(cltv::Code::TooMany), "{problems}");
}

/// The horizon is a decision: a range of it changes nothing.
#[test]
fn the_horizon_is_not_drawn() {
    let case = with(dearer(), &[("/horizon", json!({ "low": 1, "likely": 2, "high": 5 }))]);
    let answer = checked(&case).simulate(&SimulationDraft::default()).unwrap();
    assert!(answer.inputs.is_empty());
    assert_eq!(
        answer.figures[0].min,
        checked(&with(dearer(), &[("/horizon", json!(2))])).evaluate().verdict.npv
    );
}
