//! What is asked: every illustrative case of the calculator with its uncertainty, cases of all
//! kinds, and what is read out of data.

use std::fs;

use cltv::transactions::{Ahead, BuyingKind, ColumnsDraft, Scores};
use cltv::uncertainty::{SensitivityDraft, TornadoDraft};
use cltv::{BusinessCase, SimulationDraft};
use serde_json::{Value, json};

use crate::flat::Figures;
use crate::root;

/// Of `tests/cases`, one of each kind.
const CASES: [&str; 12] = [
    "01-design-example",
    "04-mid-month-beta-geometric-tenure-list",
    "06-observed-yearly-curve-in-months",
    "11-several-irr",
    "13-zero-churn-no-discount",
    "18-nps-groups-as-retention",
    "20-weibull-quarters-mid",
    "22-three-programmes-all-effects",
    "28-charged-once-late-and-delayed",
    "32-infinite-both-ways",
    "35-levers-held",
    "42-three-levers-calibrated",
];

const PRESETS: [&str; 7] = [
    "b2b-subscription",
    "darden-netflix",
    "e-commerce",
    "insurance",
    "parcel-delivery",
    "retail-bank",
    "telecom",
];

/// Names and figures.
pub(crate) fn answers() -> Vec<(String, Figures)> {
    let cases = CASES.map(|name| (name, evaluated(&read(&format!("tests/cases/{name}.json")))));
    let presets = PRESETS.map(|name| (name, preset(name)));
    let data = [("cohorts", cohorts()), ("customers", customers()), ("surveys", surveys())];
    let all = cases.into_iter().chain(presets).chain(data);
    all.map(|(name, answer)| (name.to_owned(), Figures::of(&answer))).collect()
}

fn read(file: &str) -> Value {
    let text = fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn evaluated(case: &Value) -> Value {
    serde_json::to_value(checked(case).evaluate()).unwrap()
}

fn checked(case: &Value) -> BusinessCase {
    BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{problems}"))
}

fn preset(name: &str) -> Value {
    let case = in_english(&read(&format!("www/presets/{name}.json"))["case"]);
    let checked = checked(&case);
    let asked = SimulationDraft { trials: Some(4096.0), ..SimulationDraft::default() };
    json!({
        "outcome": checked.evaluate(),
        "tornado": checked.tornado(&TornadoDraft::default()).ok(),
        "simulation": checked.simulate(&asked).ok(),
        "sensitivity": checked.sensitivity(&SensitivityDraft::default()).ok(),
    })
}

/// Texts of examples stand there in each language of the calculator.
fn in_english(case: &Value) -> Value {
    match case {
        Value::Object(fields) if fields.contains_key("en") => fields["en"].clone(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), in_english(value))).collect(),
        Value::Array(entries) => entries.iter().map(in_english).collect(),
        plain => plain.clone(),
    }
}

/// The High End customers of Fader & Hardie 2007.
fn cohorts() -> Value {
    let survivors = json!([1000, 869, 743, 653, 593, 551, 517, 491]);
    let asked = json!({ "per": "year", "cohorts": [{ "survivors": survivors }], "holdout": 2 });
    let fitted = cltv::retention::fit::fit_cohorts_from_value(&asked);
    serde_json::to_value(fitted.unwrap_or_else(|problems| panic!("{problems}"))).unwrap()
}

fn customers() -> Value {
    let base = ColumnsDraft {
        frequency: vec![3.0, 4.0, 0.0, 0.0, 0.0, 1.0, 3.0, 0.0, 2.0, 11.0, 4.0, 2.0, 1.0, 1.0, 0.0, 1.0],
        recency: vec![35.0, 5.0, 0.0, 0.0, 0.0, 1.0, 11.0, 0.0, 25.0, 30.0, 3.0, 17.0, 2.0, 13.0, 0.0, 9.0],
        age: vec![
            39.0, 38.0, 38.0, 36.0, 35.0, 35.0, 33.0, 32.0, 31.0, 30.0, 30.0, 28.0, 24.0, 23.0, 21.0, 19.0,
        ],
        mean_spend: Some(vec![
            10.0, 4.0, 0.0, 0.0, 0.0, 2.0, 10.0, 0.0, 38.0, 4.0, 14.0, 6.0, 11.0, 14.0, 0.0, 8.0,
        ]),
        ..ColumnsDraft::default()
    };
    let base = base.check().unwrap_or_else(|problems| panic!("{problems}"));
    let analysis = base.fit(&[BuyingKind::BgNbd, BuyingKind::ParetoNbd]);
    let ahead = json!({ "period": "month", "horizon": 24, "discountRatePerYear": 0.1, "margin": 0.4 });
    let ahead = Ahead::from_value(&ahead).unwrap_or_else(|problems| panic!("{problems}"));
    let Scores { alive, purchases, value, .. } = analysis.score(&ahead).expect("a model fits");
    json!({
        "fit": analysis.report(),
        "alive": alive,
        "purchases": purchases,
        "value": value,
        "total": analysis.total(&ahead),
    })
}

fn surveys() -> Value {
    let groups =
        json!({ "cells": [{ "name": "All", "promoters": 450, "passives": 300, "detractors": 250 }] });
    let pilot = json!({ "test": { "customers": 2000, "retained": 1860 },
                        "control": { "customers": 2000, "retained": 1820 } });
    let chain =
        json!({ "transitions": [[0.8, 0.2], [0, 1]], "rewards": [100, 0], "discountRatePerPeriod": 0.1 });
    json!({
        "nps": cltv::nps::nps_from_value(&groups).unwrap_or_else(|problems| panic!("{problems}")),
        "pilot": cltv::pilot::pilot_from_value(&pilot).unwrap_or_else(|problems| panic!("{problems}")),
        "markov": cltv::markov::markov_value_from_value(&chain).unwrap_or_else(|problems| panic!("{problems}")),
        "risk": cltv::revenue_at_risk_from_value(&read("tests/cases/risk/09-revenue-at-risk.json"))
            .unwrap_or_else(|problems| panic!("{problems}")),
    })
}
