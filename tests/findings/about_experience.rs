//! Findings about what customers live through and say.

use serde_json::json;

use crate::{Row, changed, code, found, n};

#[test]
fn what_customers_live_through() {
    let rows = [
        Row {
            code: "recoveryParadox",
            severity: "warning",
            path: "segments[1].retention.problems[1].loyalty.satisfied",
            raised: vec![("/segments/1/retention/problems/1/loyalty/satisfied", n(0.93))],
            not_raised: vec![("/segments/1/retention/problems/1/loyalty/satisfied", n(0.9))],
            // As stated, not as fitted to the measured retention.
            numbers: json!({ "satisfied": 0.93, "withoutProblem": 0.9 }),
            names: json!({ "segment": "Post", "problem": "Lost" }),
        },
        Row {
            code: "problemRatesScaled",
            severity: "warning",
            path: "segments[1].retention.problems",
            raised: vec![(
                "/initiatives/0/effects/-",
                // 0.03 + 0.2 + 1.0 · 0.8 · t/6 passes 1 in the sixth month.
                json!({ "on": "problemRate", "problem": "Late", "points": n(1.0) }),
            )],
            not_raised: vec![(
                "/initiatives/0/effects/-",
                json!({ "on": "problemRate", "problem": "Late", "points": n(0.95) }),
            )],
            numbers: json!({ "sum": 1.03, "fromPeriod": 6.0 }),
            names: json!({ "segment": "Post" }),
        },
        Row {
            code: "smallSample",
            severity: "warning",
            path: "segments[2].retention.responses",
            // Full effect moves 0.25 · 0.5 · 0.5 · 0.9 · 0.7 from detractors to passives; one
            // standard error of so few answers is √(0.65 − 0.15²) / 6.
            raised: vec![("/segments/2/retention/responses", json!(36))],
            not_raised: vec![("/segments/2/retention/responses", json!(3600))],
            numbers: json!({
                "move": 0.25 * 0.5 * 0.5 * 0.9 * 0.7, "standardError": (0.65_f64 - 0.0225).sqrt() / 6.0,
                "responses": 36.0
            }),
            names: json!({ "segment": "Club" }),
        },
        Row {
            code: "smallSample",
            severity: "warning",
            path: "segments[2].retention.responses",
            raised: vec![("/segments/2/retention/responses", json!(4))],
            // Nobody moves them.
            not_raised: vec![
                ("/segments/2/retention/responses", json!(4)),
                ("/initiatives/1/effects", json!([{ "on": "revenue", "relative": n(0.01) }])),
            ],
            numbers: json!({
                "move": 0.25 * 0.5 * 0.5 * 0.9 * 0.7, "standardError": (0.65_f64 - 0.0225).sqrt() / 2.0,
                "responses": 4.0
            }),
            names: json!({ "segment": "Club" }),
        },
    ];
    rows.iter().for_each(Row::assert);
}

/// Modelled is 0.9 − 0.2 · 0.25 − 0.03 · 0.54: a measured retention around it.
#[test]
fn measured_and_modelled_differ_much() {
    let modelled = |factor: f64| {
        let late: f64 = 0.5 * 0.6 + 0.5 * (0.5 * 0.85 + 0.3 * 0.7 + 0.2 * 0.3);
        let lost: f64 = 0.2 * 0.3 + 0.8 * (0.5 * 0.7 + 0.3 * 0.5 + 0.2 * 0.1);
        let modelled: f64 = 0.9 - 0.2 * (0.9 - late) - 0.03 * (0.9 - lost);
        vec![("/segments/1/retention/measuredRetention", n(modelled * factor))]
    };
    let row = |raised: f64, not_raised: f64| Row {
        code: "calibrationFar",
        severity: "note",
        path: "segments[1].retention.measuredRetention",
        raised: modelled(raised),
        not_raised: modelled(not_raised),
        numbers: json!({ "factor": raised }),
        names: json!({ "segment": "Post" }),
    };
    row(0.79, 0.81).assert();
    row(0.5, 1.1).assert();
    // More than 1.25 times as many stay: everybody had said less than they did.
    let mut row = row(1.3, 1.2);
    let low = [
        ("/segments/1/retention/loyaltyWithoutProblem", n(0.5)),
        ("/segments/1/retention/problems", json!([])),
        ("/initiatives/0/effects/2", json!({ "on": "revenue", "relative": n(0.01) })),
        ("/segments/1/retention/measuredRetention", n(0.65)),
    ];
    row.not_raised = low.to_vec();
    row.not_raised[3].1 = n(0.625);
    row.raised = low.to_vec();
    row.assert();
}

#[test]
fn word_of_mouth() {
    let loud = |praises: f64| {
        let path = "/segments/1/retention/wordOfMouth/satisfied";
        vec![(path, json!({ "praises": praises, "act": 1 }))]
    };
    let all = found(&changed(&loud(20.0)));
    let [one] = &all[..] else { panic!("{all:#?}") };
    assert_eq!(
        (code(one).as_str(), one.path.as_str()),
        ("wordOfMouthLarge", "segments[1].retention.wordOfMouth")
    );
    let names: Vec<_> = one.numbers.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["share", "contribution", "newCustomers"]);
    // What is said grows faster than in proportion, as those who came talk too.
    let share = one.numbers[0].1;
    let praises = 20.0 * 0.1 / share;
    assert!(share > 0.1 && found(&changed(&loud(praises * 0.9))).is_empty(), "{share}");
}
