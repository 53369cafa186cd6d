//! How figures came about: every formula is computed again from its own terms.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

#[path = "../common/case_files.rs"]
mod case_files;
mod formula;

use std::collections::HashSet;

use case_files::whole_cases;
use cltv::case::Term;
use cltv::{BusinessCase, Explanation, Extended, Outcome};
use formula::computed;
use serde_json::{Value, json};

/// All cases of the test data, and some that they lack.
fn cases() -> Vec<(String, Value)> {
    let mut all = whole_cases();
    all.push(("orders, growth, words".to_owned(), talking()));
    all
}

/// Orders × value, growth, handling, words, a measured retention, savings instead of costs.
fn talking() -> Value {
    json!({
        "period": "quarter", "horizon": 10, "timing": "mid", "discountRatePerYear": 0.1,
        "segments": [
            { "name": "Post", "customers": 5000, "ordersPerPeriod": 2, "averageOrderValue": 9, "margin": 0.4,
              "growthPerYear": 0.03, "costToServePerPeriod": 0.5, "retention": {
                "curve": "experience", "loyaltyWithoutProblem": { "value": 0.9, "source": "Survey" },
                "measuredRetention": 0.8, "problems": [
                    { "name": "Late", "rate": 0.2, "contactRate": 0.5, "costPerContact": 4,
                      "outcomes": { "satisfied": 0.5, "mollified": 0.3, "dissatisfied": 0.2 },
                      "loyalty": { "silent": 0.6, "satisfied": 0.85, "mollified": 0.7, "dissatisfied": 0.3 } }],
                "wordOfMouth": { "satisfied": { "praises": 2, "act": 0.01 } } } },
            { "name": "Gone", "customers": 10, "revenuePerPeriod": 5, "margin": 0.5, "retention": {
                "curve": "experience", "loyaltyWithoutProblem": 0.9, "measuredRetention": 0,
                "problems": [
                    { "name": "All of it", "rate": 0.5, "contactRate": 0, "costPerContact": 1,
                      "outcomes": { "satisfied": 1, "mollified": 0, "dissatisfied": 0 },
                      "loyalty": { "silent": 0.2, "satisfied": 1, "mollified": 1, "dissatisfied": 1 } }] } }
        ],
        "initiatives": [
            { "name": "Care", "costs": { "oneOff": [{ "period": 1, "amount": 900 }, { "period": 3, "amount": -200 }] },
              "effects": [{ "on": "churn", "relative": 0.1 }] }
        ]
    })
}

fn explained(case: &Value) -> (Outcome, Vec<Explanation>) {
    let case = BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{problems}"));
    (case.evaluate(), case.explain())
}

#[test]
fn every_formula_gives_its_figure_again() {
    let mut simple = 0;
    for (name, case) in cases() {
        for explanation in explained(&case).1 {
            let Some(value) = explanation.value.finite() else { continue };
            let Some(again) = computed(&explanation) else {
                let is_solved = ["irr", "breakEvenRetentionPoints"].contains(&&*explanation.figure);
                assert!(is_solved, "{name}: {explanation:?}");
                continue;
            };
            // Rounding is as large as the largest number that is added.
            let money = |term: &&Term| term.unit == explanation.unit;
            let sizes = explanation.terms.iter().filter(money).filter_map(|term| term.value.finite());
            let size = sizes.fold(value.abs(), |size, term| size.max(term.abs()));
            assert!(
                (value - again).abs() <= 1e-12 * size,
                "{name}: {again} instead of {value}, {explanation:#?}"
            );
            simple += 1;
        }
    }
    assert!(simple > 500, "only {simple} formulas were computed");
}

/// Where there is no figure, its formula says why: something is divided by nothing, or a term is
/// missing too.
#[test]
fn figures_that_are_none_stay_none() {
    let mut none = HashSet::new();
    for (_, case) in cases() {
        let missing = explained(&case).1.into_iter().filter(|it| it.value.finite().is_none());
        none.extend(missing.map(|it| it.figure));
    }
    for figure in
        ["roi", "benefitCostRatio", "irr", "mirrPerYear", "paybackPeriods", "breakEvenRetentionPoints"]
    {
        assert!(none.contains(figure), "{figure} is never missing: {none:?}");
    }
}

/// Symbols of a formula.
fn symbols(formula: &str) -> HashSet<&str> {
    formula.split('{').skip(1).map(|part| part.split_once('}').unwrap().0).collect()
}

#[test]
fn formulas_and_terms_fit_each_other() {
    for (name, case) in cases() {
        let mut figures = HashSet::new();
        for explanation in explained(&case).1 {
            let context = || format!("{name}: {explanation:#?}");
            assert!(figures.insert(explanation.figure.clone()), "{}", context());
            assert!(!explanation.source.is_empty() && !explanation.excludes.is_empty(), "{}", context());
            let first = &explanation.terms[0];
            let is_one_of_several = first.symbol == "IRR" && explanation.value == Extended::Undefined;
            assert!(first.value == explanation.value || is_one_of_several, "{}", context());
            assert_eq!(first.unit, explanation.unit, "{}", context());
            let explained: HashSet<_> = explanation.terms.iter().map(|term| term.symbol).collect();
            let mut used = symbols(&explanation.formula);
            if explanation.terms.iter().all(|term| term.label.is_none()) {
                // A sum over nothing: its symbols have no terms.
                let sum =
                    explanation.formula.split_once('Σ').map(|(_, sum)| symbols(sum)).unwrap_or_default();
                used.retain(|symbol| explained.contains(symbol) || !sum.contains(symbol));
            }
            assert_eq!(used, explained, "{}", context());
            let words =
                explanation.terms.iter().map(|term| term.name).chain(explanation.excludes.iter().copied());
            for word in words {
                let is_word = word.starts_with(|c: char| c.is_ascii_lowercase());
                assert!(is_word && word.chars().all(|c| c.is_ascii_alphanumeric()), "{word}");
            }
        }
    }
}

/// The number at a path such as `segments[0].margin`, as stated.
fn stated(case: &Value, path: &str) -> Value {
    let pointer: String =
        path.split(['.', '[']).map(|step| format!("/{}", step.trim_end_matches(']'))).collect();
    let value = case.pointer(&pointer).unwrap_or_else(|| panic!("nothing at {path}"));
    let inner = value.get("value").or_else(|| value.get("likely"));
    inner.unwrap_or(value).clone()
}

#[test]
fn a_term_with_a_path_is_the_input_there() {
    let mut paths = HashSet::new();
    for (name, case) in cases() {
        for explanation in explained(&case).1 {
            for term in explanation.terms {
                let Some(path) = term.path else { continue };
                assert_eq!(stated(&case, &path).as_f64(), term.value.finite(), "{name}: {path}");
                paths.insert(path.replace(|c: char| c.is_ascii_digit(), "0"));
            }
        }
    }
    for path in [
        "discountRatePerYear",
        "horizon",
        "segments[0].customers",
        "segments[0].revenuePerPeriod",
        "segments[0].ordersPerPeriod",
        "segments[0].growthPerYear",
        "segments[0].costToServePerPeriod",
        "segments[0].retention.rate",
        "segments[0].retention.loyaltyWithoutProblem",
        "segments[0].retention.problems[0].rate",
        "segments[0].retention.groups.promoters.share",
    ] {
        assert!(paths.contains(path), "{path} is in no formula: {paths:?}");
    }
}

#[test]
fn explained_figures_are_those_of_the_outcome() {
    for (name, case) in cases() {
        let (outcome, list) = explained(&case);
        let json = serde_json::to_value(&outcome).unwrap();
        let verdict = &json["verdict"];
        for explanation in &list {
            let value = serde_json::to_value(explanation.value).unwrap();
            let expected = match &*explanation.figure {
                "cltv" => &json["averageCltv"]["before"]["threeYears"]["contribution"],
                "revenueImpact" => &verdict["revenueImpact"]["presentValue"],
                "contributionImpact" => &verdict["contributionImpact"]["presentValue"],
                "costs" => &verdict["costs"]["presentValue"],
                "revenueImpact.total" => &verdict["revenueImpact"]["total"],
                "contributionImpact.total" => &verdict["contributionImpact"]["total"],
                "costs.total" => &verdict["costs"]["total"],
                "replacement.acquisitionCost" => &verdict["replacement"]["acquisitionCost"],
                "irr" if verdict["irr"]["kind"] == "one" => &verdict["irr"]["perYear"][0],
                "irr" => &Value::Null,
                "peakExposure" => &verdict["peakExposure"]["amount"],
                "worthOfOnePoint" => &verdict["worthOfOnePoint"]["total"],
                "replacement" => &verdict["replacement"]["newCustomers"],
                "costOfDoingNothingPerMonth" => &json["costOfDoingNothingPerMonth"]["contribution"],
                figure if figure.ends_with("].cltv.threeYears") => {
                    &json["segments"][index(figure)]["cltv"]["threeYears"]["contribution"]
                }
                figure if figure.ends_with("].retention") => {
                    let index = index(figure);
                    let per = case["segments"][index]["retention"].get("per").and_then(Value::as_str);
                    let usual = match &case["segments"][index]["retention"]["curve"] {
                        Value::String(curve) if curve == "experience" => "year",
                        _ => case["period"].as_str().unwrap(),
                    };
                    &json["segments"][index]["retentionFirstPeriod"][per.unwrap_or(usual)]
                }
                figure => verdict.get(figure).unwrap_or_else(|| panic!("{figure} is no figure")),
            };
            assert_eq!(&value, expected, "{name}: {}", explanation.figure);
        }
    }
}

/// Of `segments[3].retention` the 3.
fn index(figure: &str) -> usize {
    figure.split(['[', ']']).nth(1).unwrap().parse().unwrap()
}

#[test]
fn figures_stand_in_the_order_of_a_report() {
    let figures: Vec<_> = explained(&talking()).1.into_iter().map(|it| it.figure.into_owned()).collect();
    let expected = [
        "cltv",
        "segments[0].cltv.threeYears",
        "segments[1].cltv.threeYears",
        "revenueImpact",
        "contributionImpact",
        "costs",
        "npv",
        "roi",
        "benefitCostRatio",
        "revenueImpact.total",
        "contributionImpact.total",
        "costs.total",
        "netCash",
        "irr",
        "mirrPerYear",
        "paybackPeriods",
        "discountedPaybackPeriods",
        "peakExposure",
        "costOfDelayPerPeriod",
        "breakEvenRetentionPoints",
        "worthOfOnePoint",
        "replacement",
        "replacement.acquisitionCost",
        "customersKeptAtEnd",
        "costOfDoingNothingPerMonth",
        "segments[0].retention",
        "segments[1].retention",
    ];
    assert_eq!(figures, expected);
}

#[test]
fn an_explanation_reads_as_the_package_promises() {
    let json = serde_json::to_value(&explained(&talking()).1[26]).unwrap();
    // Fitted to a measured retention of nothing: nobody stays, whatever was stated.
    let expected = json!({
        "figure": "segments[1].retention", "value": 0.0, "unit": "share",
        "formula": "{r} = {L₀} − Σ {p} × ({L₀} − {L})",
        "terms": [
            { "symbol": "r", "name": "retention", "value": 0.0, "unit": "share" },
            { "symbol": "L₀", "name": "loyaltyWithoutProblem", "value": 0.0, "unit": "share" },
            { "symbol": "p", "name": "problemRate", "value": 0.5, "unit": "share",
              "path": "segments[1].retention.problems[0].rate", "label": "All of it" },
            { "symbol": "L", "name": "loyaltyAfterProblem", "value": 0.0, "unit": "share", "label": "All of it" }
        ],
        "source": "Goodman, Strategic Customer Service (2009)",
        "excludes": ["initiatives"]
    });
    assert_eq!(json, expected);
}
