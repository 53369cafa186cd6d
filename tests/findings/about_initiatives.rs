//! Findings about what is done, and about the answers.

use serde_json::{Value, json};

use crate::{Row, changed, found, n};

#[test]
fn effects_larger_than_what_they_reduce() {
    let rows = [
        Row {
            code: "effectExceedsChurn",
            severity: "warning",
            path: "initiatives[0].effects[1].points",
            raised: vec![("/initiatives/0/effects/1/points", n(-0.04))],
            // All of it, and no more.
            not_raised: vec![("/initiatives/0/effects/1/points", n(-0.03))],
            numbers: json!({ "points": 0.04, "churn": 0.03 }),
            names: json!({ "initiative": "Care", "segment": "Mass" }),
        },
        // The base is in its 25th month: 0.8 of 0.8 + 12 + 24 leave next, not 0.8 of 12.8.
        Row {
            code: "effectExceedsChurn",
            severity: "warning",
            path: "initiatives[1].effects[1].points",
            raised: vec![("/initiatives/1/effects/1/points", n(0.022))],
            not_raised: vec![("/initiatives/1/effects/1/points", n(0.0217))],
            numbers: json!({ "points": 0.022, "churn": 0.8 / 36.8 }),
            names: json!({ "initiative": "Calls", "segment": "Old" }),
        },
        // In the base it is stated in: 13 points of a year are none of a month.
        Row {
            code: "effectExceedsChurn",
            severity: "warning",
            path: "initiatives[1].effects[1].points",
            raised: vec![(
                "/initiatives/1/effects/1",
                json!({ "on": "retention", "segment": "Club", "points": n(0.15) }),
            )],
            not_raised: vec![(
                "/initiatives/1/effects/1",
                json!({ "on": "retention", "segment": "Club", "points": n(0.13) }),
            )],
            numbers: json!({ "points": 0.15, "churn": 1.0 - (0.4 * 0.95 + 0.35 * 0.88 + 0.25 * 0.7) }),
            names: json!({ "initiative": "Calls", "segment": "Club" }),
        },
        // Points that make more customers leave have no such bound.
        Row {
            code: "effectExceedsChurn",
            severity: "warning",
            path: "initiatives[0].effects[1].points",
            raised: vec![
                ("/initiatives/0/effects/1", json!({ "on": "retention", "points": n(0.035) })),
                ("/segments/3/retention/alpha", n(5.0)),
            ],
            not_raised: vec![("/initiatives/0/effects/1", json!({ "on": "retention", "points": n(-0.035) }))],
            numbers: json!({ "points": 0.035, "churn": 0.03 }),
            names: json!({ "initiative": "Care", "segment": "Mass" }),
        },
    ];
    rows.iter().for_each(Row::assert);
}

#[test]
fn plans_that_are_too_good() {
    let care = json!({ "initiative": "Care" });
    let rows = [
        Row {
            code: "noRamp",
            severity: "warning",
            path: "initiatives[0].ramp",
            raised: vec![("/initiatives/0/ramp", json!(null))],
            not_raised: vec![("/initiatives/0/ramp", json!(1.5))],
            numbers: json!({}),
            names: care.clone(),
        },
        Row {
            code: "noRamp",
            severity: "warning",
            path: "initiatives[1].ramp",
            raised: vec![("/initiatives/1/start", json!(1))],
            // It begins at once, but not from the first period on.
            not_raised: vec![("/initiatives/1/start", json!(2))],
            numbers: json!({}),
            names: json!({ "initiative": "Calls" }),
        },
        Row {
            code: "noRamp",
            severity: "warning",
            path: "initiatives[0].ramp",
            raised: vec![("/initiatives/0/ramp", json!([1, 0.5]))],
            // What changes nothing needs no ramp.
            not_raised: vec![("/initiatives/0/ramp", json!(0)), ("/initiatives/0/effects", json!([]))],
            numbers: json!({}),
            names: care.clone(),
        },
        Row {
            code: "fullConfidence",
            severity: "warning",
            path: "initiatives[0].confidence",
            raised: vec![("/initiatives/0/confidence", json!(null))],
            not_raised: vec![("/initiatives/0/confidence", json!(0.99))],
            numbers: json!({}),
            names: json!({ "initiative": "Care", "quantity": "outcome" }),
        },
        Row {
            code: "fullConfidence",
            severity: "warning",
            path: "initiatives[1].confidence",
            raised: vec![("/initiatives/1/confidence", json!(1))],
            // Costs are measured, not asked for.
            not_raised: vec![
                ("/initiatives/1/confidence", json!(1)),
                ("/initiatives/1/effects", json!([{ "on": "costToServe", "amount": n(0.1) }])),
            ],
            numbers: json!({}),
            names: json!({ "initiative": "Calls", "quantity": "npsShare" }),
        },
        Row {
            code: "noRunningCost",
            severity: "note",
            path: "initiatives[0].costs.perPeriod",
            raised: vec![("/initiatives/0/costs/perPeriod", json!(null))],
            not_raised: vec![("/initiatives/0/costs/perPeriod", n(1.0))],
            numbers: json!({}),
            names: care.clone(),
        },
        Row {
            code: "noRunningCost",
            severity: "note",
            path: "initiatives[1].costs.perPeriod",
            raised: vec![("/initiatives/1/costs", json!({ "perReachedCustomerOnce": n(1.0) }))],
            // What changes nothing need not be kept up.
            not_raised: vec![("/initiatives/1/costs", json!({})), ("/initiatives/1/effects", json!([]))],
            numbers: json!({}),
            names: json!({ "initiative": "Calls" }),
        },
    ];
    rows.iter().for_each(Row::assert);
}

/// One initiative that gains 10 a period in full and fades to 0 from the sixth period on.
fn fading(one_off: f64, ramp: &Value) -> Vec<crate::Change> {
    let segment = json!({ "name": "Mass", "customers": 1000, "revenuePerPeriod": n(20.0), "margin": n(0.5),
                          "retention": { "curve": "constant", "rate": n(1.0) } });
    let initiative = json!({ "name": "Care", "confidence": 0.5, "ramp": ramp,
                             "costs": { "oneOff": [{ "period": 1, "amount": n(one_off) }] },
                             "effects": [{ "on": "revenue", "amount": n(0.04) }] });
    vec![("/segments", json!([segment])), ("/initiatives", json!([initiative]))]
}

#[test]
fn the_money_is_back_after_the_effect_is_gone() {
    // 0.05 of 10 a period after the fifth, so that 51 are back with the seventh.
    let steps = json!([1, 1, 1, 1, 1, 0.05]);
    Row {
        code: "paybackAfterBenefit",
        severity: "warning",
        path: "initiatives[0].persistencePerYear",
        raised: fading(51.0, &steps),
        not_raised: fading(49.0, &steps),
        numbers: json!({ "paybackPeriods": 7.0, "lastPeriod": 5.0 }),
        names: json!({ "initiative": "Care" }),
    }
    .assert();
    // An effect that stays, and one that is never paid for.
    for (one_off, steps) in [(51.0, json!([1, 1, 1, 1, 1, 0.1])), (1e6, steps)] {
        assert!(
            found(&changed(&fading(one_off, &steps)))
                .iter()
                .all(|it| it.path != "initiatives[0].persistencePerYear")
        );
    }
}

#[test]
fn levers_overlap() {
    let alone = |interaction: f64, benefit: f64| json!({ "interaction": interaction, "benefit": benefit, "share": interaction / benefit });
    // Revenue of 10 · 1.1 · 1.2 in one period: 1 and 2 alone, 3.2 together.
    let two = |first: Value, second: Value| {
        let initiative = |name: &str, effect: &Value| {
            json!({ "name": name, "start": 2, "confidence": 0.5,
            "costs": { "perPeriod": n(0.01) }, "effects": [effect] })
        };
        vec![
            ("/horizon", json!(2)),
            ("/discountRatePerYear", n(0.0)),
            (
                "/segments",
                json!([{ "name": "Mass", "customers": 1, "revenuePerPeriod": n(20.0), "margin": n(0.5),
                                   "retention": { "curve": "constant", "rate": n(1.0) } }]),
            ),
            ("/initiatives", json!([initiative("Club", &first), initiative("Care", &second)])),
        ]
    };
    let relative = |on: &str, share: f64| json!({ "on": on, "relative": n(share) });
    Row {
        code: "overlappingLevers",
        severity: "note",
        path: "initiatives",
        raised: two(relative("revenue", 0.2), relative("revenue", 0.4)),
        not_raised: two(relative("revenue", 0.2), json!({ "on": "revenue", "amount": n(4.0) })),
        numbers: alone(0.2, 3.2),
        names: json!({ "initiatives": "Club, Care" }),
    }
    .assert();
    // Of unlike quantities only if it weighs: 0.2 of 3.2 does, 0.05 · 0.05 · 10 of 1.025 does not.
    Row {
        code: "overlappingLevers",
        severity: "note",
        path: "initiatives",
        raised: two(relative("revenue", 0.2), relative("margin", 0.4)),
        not_raised: two(relative("revenue", 0.1), relative("margin", 0.1)),
        numbers: alone(0.2, 3.2),
        names: json!({ "initiatives": "Club, Care" }),
    }
    .assert();
}

/// Relative changes meet where segment, problem and source of a move are the same.
#[test]
fn relative_changes_meet() {
    let met = |effect: Value| {
        let all = found(&changed(&[("/initiatives/1/effects/1", effect)]));
        let names: Vec<_> = all.into_iter().flat_map(|finding| finding.names).collect();
        names.iter().any(|(name, value)| *name == "initiatives" && value == "Care, Calls")
    };
    assert!(met(json!({ "on": "churn", "relative": n(0.01) })));
    assert!(!met(json!({ "on": "churn", "relative": n(0.0) })));
    assert!(!met(json!({ "on": "churn", "segment": "Club", "relative": n(0.01) })));
    assert!(met(
        json!({ "on": "outcome", "from": "dissatisfied", "to": "mollified", "problem": "Late", "relative": n(0.01) })
    ));
    assert!(!met(json!({ "on": "outcome", "from": "mollified", "to": "satisfied", "relative": n(0.01) })));
    let problems = |other: &str| {
        let rate = |problem: &str| json!({ "on": "problemRate", "problem": problem, "relative": n(0.01) });
        let changes = [("/initiatives/0/effects/2", rate("Late")), ("/initiatives/1/effects/1", rate(other))];
        found(&changed(&changes)).len()
    };
    assert_eq!((problems("Late"), problems("Lost")), (1, 0));
}

/// One segment whose margin is all there is: flows are what an initiative pays or earns.
fn flows(payments: &[(u32, f64)], horizon: u32) -> Vec<crate::Change> {
    let one_off: Value =
        payments.iter().map(|(period, amount)| json!({ "period": period, "amount": n(*amount) })).collect();
    vec![
        ("/period", json!("year")),
        ("/horizon", json!(horizon)),
        (
            "/segments",
            json!([{ "name": "Mass", "customers": 1, "revenuePerPeriod": n(1.0), "margin": n(0.5),
                               "retention": { "curve": "constant", "rate": n(0.9) } }]),
        ),
        ("/initiatives", json!([{ "name": "Mine", "costs": { "oneOff": one_off } }])),
    ]
}

#[test]
fn answers_that_are_no_single_number() {
    let rows = [
        Row {
            code: "severalIrr",
            severity: "warning",
            path: "",
            // −100 + 230/(1+j) − 132/(1+j)²: 10 % and 20 %.
            raised: flows(&[(1, 100.0), (2, -230.0), (3, 132.0)], 3),
            not_raised: flows(&[(1, 100.0), (2, -230.0)], 3),
            numbers: json!({ "count": 2.0, "lowest": 0.1, "highest": 0.2 }),
            names: json!({}),
        },
        Row {
            code: "paybackRelapsed",
            severity: "warning",
            path: "",
            raised: flows(&[(1, 10.0), (2, -15.0), (3, 6.0), (4, -2.0)], 4),
            not_raised: flows(&[(1, 10.0), (2, -15.0), (3, 5.0)], 3),
            numbers: json!({ "paybackPeriods": 3.0 }),
            names: json!({}),
        },
        // And never again: there is no payback to name.
        Row {
            code: "paybackRelapsed",
            severity: "warning",
            path: "",
            raised: flows(&[(1, 10.0), (2, -15.0), (3, 6.0)], 3),
            not_raised: flows(&[(1, 10.0), (3, -15.0)], 3),
            numbers: json!({}),
            names: json!({}),
        },
    ];
    rows.iter().for_each(Row::assert);
}
