//! The case and its scenarios side by side.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

use cltv::case::ScenarioOutcome;
use cltv::{BusinessCase, Code};
use serde_json::{Value, json};

fn with(scenarios: Value) -> Value {
    json!({
        "period": "month", "horizon": 24, "discountRatePerYear": 0.12,
        "segments": [
            { "name": "Mass", "customers": 1000, "revenuePerPeriod": 20, "margin": { "value": 0.5, "source": "Finance" },
              "acquisitionCost": 30, "retention": { "curve": "constant", "rate": 0.95 } },
            { "name": "Post", "customers": 500, "revenuePerPeriod": 15, "margin": 0.4,
              "retention": { "curve": "experience", "loyaltyWithoutProblem": 0.9, "problems": [
                { "name": "Late", "rate": 0.2, "contactRate": 0.5,
                  "outcomes": { "satisfied": 0.5, "mollified": 0.3, "dissatisfied": 0.2 },
                  "loyalty": { "silent": 0.6, "satisfied": 0.85, "mollified": 0.7, "dissatisfied": 0.3 },
                  "costPerContact": 4 }] } }
        ],
        "initiatives": [
            { "name": "Care", "ramp": 6,
              "costs": { "oneOff": [{ "period": 1, "amount": 3000 }], "perPeriod": 50 },
              "effects": [{ "on": "churn", "segment": "Mass", "relative": 0.2 },
                          { "on": "problemRate", "relative": 0.3 }] }
        ],
        "scenarios": scenarios
    })
}

fn compared(scenarios: Value) -> Vec<ScenarioOutcome> {
    BusinessCase::from_value(&with(scenarios)).unwrap_or_else(|problems| panic!("{problems}")).compare()
}

#[test]
fn the_base_is_the_case_and_differs_from_itself_by_nothing() {
    let json = with(json!([{ "name": "Slow", "set": { "initiatives[0].ramp": 12 } }]));
    let case = BusinessCase::from_value(&json).unwrap();
    let (all, outcome) = (case.compare(), case.evaluate());
    assert_eq!(all.len(), 2);
    let base = &all[0];
    assert_eq!(base.name, None);
    assert_eq!(base.verdict, outcome.verdict);
    assert_eq!(base.average_cltv, outcome.average_cltv);
    assert_eq!(base.cost_of_doing_nothing_per_month, outcome.cost_of_doing_nothing_per_month);
    assert_eq!(base.cumulative, outcome.cash.cumulative);
    let difference = serde_json::to_value(base.difference).unwrap();
    assert!(difference.as_object().unwrap().values().all(|value| value == 0.0), "{difference}");
}

/// Every scenario is the case that somebody would have written by hand.
#[test]
fn a_scenario_is_the_case_with_its_numbers_in_place() {
    let all = compared(json!([
        { "name": "Slow and dear", "set": { "initiatives[0].ramp": 12, "initiatives[0].costs.perPeriod": 90 } },
        { "name": "Thin", "set": { "segments[0].margin": { "low": 0.3, "likely": 0.35, "high": 0.4 } } },
        { "name": "No running cost", "set": { "initiatives[0].costs.perPeriod": null } }
    ]));
    let by_hand = |change: fn(&mut Value)| {
        let mut json = with(json!([]));
        change(&mut json);
        BusinessCase::from_value(&json).unwrap().evaluate()
    };
    let outcomes = [
        by_hand(|_| {}),
        by_hand(|case| {
            case["initiatives"][0]["ramp"] = 12.into();
            case["initiatives"][0]["costs"]["perPeriod"] = 90.into();
        }),
        by_hand(|case| case["segments"][0]["margin"] = 0.35.into()),
        by_hand(|case| drop(case["initiatives"][0]["costs"].as_object_mut().unwrap().remove("perPeriod"))),
    ];
    let names = ["", "Slow and dear", "Thin", "No running cost"];
    for ((scenario, outcome), name) in all.iter().zip(&outcomes).zip(names) {
        assert_eq!(scenario.name.as_deref().unwrap_or_default(), name);
        assert_eq!(scenario.verdict, outcome.verdict, "{name}");
        assert_eq!(scenario.average_cltv, outcome.average_cltv, "{name}");
        assert_eq!(scenario.cumulative, outcome.cash.cumulative, "{name}");
        let (verdict, base) = (&outcome.verdict, &outcomes[0].verdict);
        let difference = scenario.difference;
        assert_eq!(difference.npv, Some(verdict.npv - base.npv));
        assert_eq!(difference.costs, Some(verdict.costs.present_value - base.costs.present_value));
        assert_eq!(
            difference.benefit,
            Some(verdict.contribution_impact.present_value - base.contribution_impact.present_value)
        );
        assert_eq!(
            difference.revenue_impact,
            Some(verdict.revenue_impact.present_value - base.revenue_impact.present_value)
        );
        let three_years = |outcome: &cltv::Outcome| {
            let both = [&outcome.average_cltv.before, &outcome.average_cltv.after];
            both.map(|average| average.three_years.contribution.finite().unwrap())
        };
        let ([before, after], [base_before, base_after]) = (three_years(outcome), three_years(&outcomes[0]));
        assert_eq!(difference.cltv_before, Some(before - base_before));
        assert_eq!(difference.cltv_after, Some(after - base_after));
        assert_eq!(difference.roi, Some(verdict.roi.unwrap() - base.roi.unwrap()));
        assert_eq!(
            difference.break_even_retention_points,
            Some(verdict.break_even_retention_points.unwrap() - base.break_even_retention_points.unwrap())
        );
        assert_eq!(
            difference.customers_kept_at_end,
            Some(verdict.customers_kept_at_end - base.customers_kept_at_end)
        );
        let nothing = |outcome: &cltv::Outcome| outcome.cost_of_doing_nothing_per_month.unwrap().contribution;
        assert_eq!(
            difference.cost_of_doing_nothing_per_month,
            Some(nothing(outcome) - nothing(&outcomes[0]))
        );
    }
}

/// Rows: what is set, and the figures that then have no difference.
#[test]
fn where_either_side_is_no_number_there_is_no_difference() {
    let rows: [(Value, &[&str]); 5] = [
        // Never paid back.
        (json!({ "initiatives[0].costs.perPeriod": 1e6 }), &["paybackPeriods", "breakEvenRetentionPoints"]),
        // Nothing to divide by.
        (json!({ "initiatives[0].costs": {} }), &["roi"]),
        // Nobody states problems.
        (
            json!({ "segments[1].retention": { "curve": "constant", "rate": 0.99 },
                    "initiatives[0].effects": [{ "on": "churn", "relative": 0.2 }] }),
            // And points of a month are none of a year.
            &["breakEvenRetentionPoints", "costOfDoingNothingPerMonth"],
        ),
        // Nobody is there yet, so there is no average.
        (
            json!({ "segments[0].customers": 0, "segments[0].newPerPeriod": 50, "segments[1].customers": 0,
                    "segments[1].newPerPeriod": 20 }),
            &["cltvAfter", "cltvBefore"],
        ),
        // Years are no months.
        (json!({ "period": "year", "horizon": 2 }), &["paybackPeriods", "breakEvenRetentionPoints"]),
    ];
    for (set, expected) in rows {
        let all = compared(json!([{ "name": "Other", "set": set }]));
        let difference = serde_json::to_value(all[1].difference).unwrap();
        let fields = difference.as_object().unwrap();
        assert_eq!(fields.len(), 11);
        let mut missing: Vec<_> =
            fields.iter().filter(|(_, value)| value.is_null()).map(|(name, _)| name.as_str()).collect();
        let mut expected = expected.to_vec();
        missing.sort_unstable();
        expected.sort_unstable();
        assert_eq!(missing, expected, "{set}");
    }
}

#[test]
fn a_case_without_scenarios_is_compared_with_nothing() {
    assert_eq!(compared(json!([])).len(), 1);
}

#[test]
fn a_scenario_that_cannot_be_is_refused_with_its_place() {
    let json = with(json!([
        { "name": "A", "set": { "segments[0].margin": 1.5 } },
        { "name": "B", "set": { "segments[7].margin": 0.5 } }
    ]));
    let problems = BusinessCase::from_value(&json).unwrap_err();
    let found: Vec<_> = problems.list().iter().map(|p| (p.path.as_str(), p.code)).collect();
    assert_eq!(
        found,
        [
            (r#"scenarios[0].set["segments[0].margin"]"#, Code::OutOfRange),
            (r#"scenarios[1].set["segments[7].margin"]"#, Code::UnknownField),
        ]
    );
}
