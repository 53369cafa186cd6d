//! What is wrong with the data is said, all of it at once.

use cltv::Problems;
use cltv::pilot::pilot_from_value;
use cltv::retention::fit::{fit_cohorts_from_value, kaplan_meier_from_value};
use serde_json::{Value, json};

fn found<T>(answer: Result<T, Problems>) -> Vec<(String, String)> {
    let Err(problems) = answer else { panic!("nothing was wrong") };
    let line = |problem: &cltv::Problem| {
        (problem.path.clone(), serde_json::to_value(problem.code).unwrap().as_str().unwrap().to_owned())
    };
    problems.list().iter().map(line).collect()
}

#[track_caller]
fn assert_found<T>(answer: Result<T, Problems>, expected: &[(&str, &str)]) {
    let found = found(answer);
    let found: Vec<_> = found.iter().map(|(path, code)| (path.as_str(), code.as_str())).collect();
    assert_eq!(found, expected);
}

fn cohorts(rows: Value) -> Value {
    json!({ "per": "month", "cohorts": rows })
}

#[test]
fn cohort_tables() {
    let rows = json!([
        { "survivors": [100, 80.5, 90, -1] },
        { "survivors": [100, 80, null, 81, "many"] },
        { "survivors": [null, 80] },
        { "survivors": [] },
        { "name": "May", "size": 3 },
    ]);
    assert_found(
        fit_cohorts_from_value(&cohorts(rows)),
        &[
            ("cohorts[4].size", "unknownField"),
            ("cohorts[4].survivors", "missing"),
            ("cohorts[0].survivors[1]", "notWhole"),
            ("cohorts[0].survivors[3]", "outOfRange"),
            ("cohorts[1].survivors[3]", "increasing"),
            ("cohorts[1].survivors[4]", "wrongType"),
            ("cohorts[2].survivors[0]", "missing"),
            ("cohorts[3].survivors", "empty"),
        ],
    );
}

#[test]
fn tables_with_nothing_to_fit() {
    for rows in [json!([]), json!([{ "survivors": [100] }]), json!([{ "survivors": [0, 0] }])] {
        assert_found(fit_cohorts_from_value(&cohorts(rows)), &[("cohorts", "empty")]);
    }
    let mut table = cohorts(json!([{ "survivors": [100, 90, 80] }]));
    table["holdout"] = json!(2);
    assert_found(fit_cohorts_from_value(&table), &[("holdout", "conflict")]);
    table["holdout"] = json!(1.5);
    table["horizon"] = json!(0);
    assert_found(fit_cohorts_from_value(&table), &[("holdout", "notWhole"), ("horizon", "outOfRange")]);
}

#[test]
fn dates() {
    let input = json!({ "per": "month", "observedUntil": "2024-06-31", "customers": [
        { "started": "2024-01-01", "ended": "2023-12-31" }, { "started": "1.1.2024" } ] });
    assert_found(
        kaplan_meier_from_value(&input),
        &[("observedUntil", "outOfRange"), ("customers[1].started", "outOfRange")],
    );
    let input = json!({ "per": "month", "observedUntil": "2024-06-30", "customers": [
        { "started": "2024-01-01", "ended": "2023-12-31" },
        { "started": "2024-01-01", "ended": "2024-07-01" },
        { "started": "2024-07-01", "ended": null },
        { "started": "2024-01-01", "ended": 5 },
        { "started": "2024-01-01", "ended": "soon" },
        { "ended": null } ] });
    assert_found(
        kaplan_meier_from_value(&input),
        &[
            ("customers[5].started", "missing"),
            ("customers[0].ended", "disorder"),
            ("customers[1].ended", "disorder"),
            ("customers[2].started", "disorder"),
            ("customers[3].ended", "wrongType"),
            ("customers[4].ended", "outOfRange"),
        ],
    );
    let input = json!({ "per": "month", "observedUntil": "2024-06-30", "customers": [] });
    assert_found(kaplan_meier_from_value(&input), &[("customers", "empty")]);
}

#[test]
fn pilots() {
    let input = json!({ "test": { "customers": 0, "retained": 0 },
                        "control": { "customers": 10, "retained": 11 }, "priorSpread": "wide" });
    assert_found(
        pilot_from_value(&input),
        &[("priorSpread", "wrongType"), ("test.customers", "outOfRange"), ("control.retained", "conflict")],
    );
    let input = json!({ "test": { "customers": 10.5, "retained": -1 }, "priorSpread": 0 });
    assert_found(
        pilot_from_value(&input),
        &[
            ("control", "missing"),
            ("priorSpread", "outOfRange"),
            ("test.customers", "notWhole"),
            ("test.retained", "outOfRange"),
        ],
    );
}
