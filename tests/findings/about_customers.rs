//! Findings about the frame and the customers.

use serde_json::json;

use crate::{Row, changed, code, found, n};

#[test]
fn frame() {
    let rows = [
        Row {
            code: "discountIsZero",
            severity: "warning",
            path: "discountRatePerYear",
            raised: vec![("/discountRatePerYear", n(0.0))],
            not_raised: vec![("/discountRatePerYear", n(0.001))],
            numbers: json!({}),
            names: json!({}),
        },
        Row {
            code: "longHorizon",
            severity: "warning",
            path: "horizon",
            raised: vec![("/horizon", json!(63))],
            not_raised: vec![("/horizon", json!(60))],
            numbers: json!({ "years": 5.25 }),
            names: json!({}),
        },
        Row {
            code: "oneRateLongHorizon",
            severity: "note",
            path: "segments[0].retention.rate",
            raised: vec![("/horizon", json!(42))],
            not_raised: vec![
                (
                    "/segments/0/retention",
                    json!({ "curve": "betaGeometric", "alpha": n(1.0), "beta": n(20.0) }),
                ),
                ("/initiatives/0/effects/1/points", n(-0.001)),
                ("/horizon", json!(42)),
            ],
            numbers: json!({ "years": 3.5, "rate": 0.97 }),
            names: json!({ "segment": "Mass" }),
        },
    ];
    rows.iter().for_each(Row::assert);
}

#[test]
fn money_and_retention() {
    let one_rate = |rate: f64, per: &str| {
        ("/segments/0/retention", json!({ "curve": "constant", "rate": n(rate), "per": per }))
    };
    let small = ("/initiatives/0/effects/1/points", n(-0.0001));
    let rows = [
        Row {
            code: "marginIsOne",
            severity: "warning",
            path: "segments[2].margin",
            raised: vec![("/segments/2/margin", n(1.0))],
            not_raised: vec![("/segments/2/margin", n(0.999))],
            numbers: json!({}),
            names: json!({ "segment": "Club" }),
        },
        Row {
            code: "marginIsOne",
            severity: "warning",
            path: "segments[1].margin",
            raised: vec![("/segments/1/margin", n(1.0))],
            // Nothing comes in: nothing is mistaken.
            not_raised: vec![("/segments/1/margin", n(1.0)), ("/segments/1/averageOrderValue", n(0.0))],
            numbers: json!({}),
            names: json!({ "segment": "Post" }),
        },
        Row {
            code: "monthlyLooksYearly",
            severity: "warning",
            path: "segments[0].retention.rate",
            raised: vec![("/segments/0/retention/rate", n(0.5))],
            not_raised: vec![("/segments/0/retention/rate", n(0.8))],
            numbers: json!({ "rate": 0.5, "perYear": 1.0 / 4096.0 }),
            names: json!({ "segment": "Mass" }),
        },
        Row {
            code: "monthlyLooksYearly",
            severity: "warning",
            path: "segments[0].retention.rate",
            raised: vec![("/segments/0/retention/rate", n(0.75))],
            not_raised: vec![one_rate(0.75, "year")],
            numbers: json!({ "rate": 0.75, "perYear": libm::pow(0.75, 12.0) }),
            names: json!({ "segment": "Mass" }),
        },
        Row {
            code: "yearlyLooksMonthly",
            severity: "warning",
            path: "segments[0].retention.rate",
            raised: vec![one_rate(0.975, "year"), small.clone()],
            not_raised: vec![one_rate(0.964, "year"), small.clone()],
            numbers: json!({ "rate": 0.975, "lifetimeYears": 40.0 }),
            names: json!({ "segment": "Mass" }),
        },
        Row {
            code: "yearlyLooksMonthly",
            severity: "warning",
            path: "segments[0].retention.rate",
            raised: vec![one_rate(0.98, "year"), ("/period", json!("quarter")), ("/horizon", json!(12))],
            // Nobody ever leaves: that is a statement of its own.
            not_raised: vec![one_rate(1.0, "year")],
            numbers: json!({ "rate": 0.98, "lifetimeYears": 50.0 }),
            names: json!({ "segment": "Mass" }),
        },
        Row {
            code: "yearlyLooksMonthly",
            severity: "warning",
            path: "segments[0].retention.rate",
            raised: vec![one_rate(0.99, "year")],
            not_raised: vec![one_rate(0.975, "year"), ("/period", json!("quarter")), ("/horizon", json!(12))],
            numbers: json!({ "rate": 0.99, "lifetimeYears": 100.0 }),
            names: json!({ "segment": "Mass" }),
        },
        Row {
            code: "missingTenure",
            severity: "note",
            path: "segments[3].tenure",
            raised: vec![("/segments/3/tenure", json!(null))],
            // New on purpose.
            not_raised: vec![("/segments/3/tenure", json!(0))],
            numbers: json!({ "customers": 900.0 }),
            names: json!({ "segment": "Old" }),
        },
        Row {
            code: "missingTenure",
            severity: "note",
            path: "segments[3].tenure",
            raised: vec![("/segments/3/tenure", json!(null)), ("/segments/3/customers", json!(2))],
            // Nobody is here yet whose age could matter.
            not_raised: vec![
                ("/segments/3/tenure", json!(null)),
                ("/segments/3/customers", json!(0)),
                ("/segments/3/newPerPeriod", json!(5)),
            ],
            numbers: json!({ "customers": 2.0 }),
            names: json!({ "segment": "Old" }),
        },
    ];
    rows.iter().for_each(Row::assert);
}

/// Margin, without discount and churn: three years of a customer are 36 times 0.5 · 2 − 0.25 = 27.
#[test]
fn winning_a_customer_costs_more_than_three_years_bring() {
    let segment = |cost: f64| {
        (
            "/segments/0",
            json!({ "name": "Mass", "customers": 10, "revenuePerPeriod": n(2.0), "margin": n(0.5),
            "costToServePerPeriod": 0.25, "acquisitionCost": cost, "retention": { "curve": "constant", "rate": n(1.0) } }),
        )
    };
    Row {
        code: "cltvBelowCac",
        severity: "warning",
        path: "segments[0].acquisitionCost",
        raised: vec![segment(27.5), ("/discountRatePerYear", n(0.0))],
        not_raised: vec![segment(27.0), ("/discountRatePerYear", n(0.0))],
        numbers: json!({ "cltv": 27.0, "acquisitionCost": 27.5 }),
        names: json!({ "segment": "Mass" }),
    }
    .assert();
}

#[test]
fn held() {
    let effect = |on: &str, relative: f64| {
        ("/initiatives/0/effects/0", json!({ "on": on, "segment": "Mass", "relative": n(relative) }))
    };
    Row {
        code: "heldAtLimit",
        severity: "warning",
        path: "segments[0].margin",
        // 0.5 · (1 + 2 · 0.8 · t/6) passes 1 in the fourth month.
        raised: vec![effect("margin", 2.0)],
        // 0.5 · (1 + 1.25 · 0.8) is 1.
        not_raised: vec![effect("margin", 1.25)],
        numbers: json!({ "at": 1.0, "fromPeriod": 4.0 }),
        names: json!({ "segment": "Mass", "quantity": "margin" }),
    }
    .assert();
    // Retention at 1: eleven points more are more than anybody has.
    Row {
        code: "heldAtLimit",
        severity: "warning",
        path: "segments[0].retention",
        raised: vec![("/initiatives/0/effects/1/points", n(-0.11)), ("/initiatives/0/ramp", json!([0.1, 1]))],
        not_raised: vec![
            ("/initiatives/0/effects/1/points", n(-0.03)),
            ("/initiatives/0/ramp", json!([0.1, 1])),
        ],
        numbers: json!({ "at": 1.0, "fromPeriod": 2.0 }),
        names: json!({ "segment": "Mass", "quantity": "retention" }),
    }
    .assert();
}

/// Several fields of several segments: one finding each, and each where its field is.
#[test]
fn every_held_field_is_named() {
    let amount = |on: &str, segment: &str, amount: f64| {
        ("/initiatives/0/effects/-", json!({ "on": on, "segment": segment, "amount": n(amount) }))
    };
    let problem = |on: &str, points: f64| {
        ("/initiatives/0/effects/-", json!({ "on": on, "problem": "Late", "points": n(points) }))
    };
    let all = found(&changed(&[
        amount("revenue", "Mass", -100.0),
        amount("revenue", "Post", -100.0),
        amount("costToServe", "Club", -1.0),
        amount("newCustomers", "Mass", -1e6),
        amount("acquisitionCost", "Mass", -1e6),
        problem("problemRate", -0.9),
        problem("contactRate", 0.9),
    ]));
    let held = all.iter().filter(|finding| code(finding) == "heldAtLimit");
    let mut paths: Vec<_> = held.map(|finding| finding.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "segments[0].acquisitionCost",
            "segments[0].newPerPeriod",
            "segments[0].revenuePerPeriod",
            "segments[1].averageOrderValue",
            "segments[1].retention.problems",
            "segments[2].costToServePerPeriod",
        ]
    );
}
