//! Fields that are each legal and do not go together; names; lists.

use cltv::Code::{
    BeyondHorizon, Conflict, DuplicateName, Empty, Increasing, Missing, OtherBase, OutOfRange, TooMany,
    UnknownSegment, WrongType,
};
use serde_json::{Value, json};

use crate::{Refused, assert_rows, good};

#[test]
fn somebody_is_there() {
    assert_rows(&[
        ("/segments", "[]", &[("segments", Empty)]),
        ("/segments/2/customers", "0", &[("segments[2].customers", Empty)]),
        ("/segments/2/customers", "gone", &[("segments[2].customers", Missing)]),
        ("/segments/1/tenure", "[]", &[("segments[1].tenure", Empty)]),
        ("/segments/1/tenure/0/customers", "0", &[("segments[1].tenure", Empty)]),
    ]);
}

#[test]
fn survival_never_rises() {
    let survival = "/segments/1/retention/survival";
    let at = "segments[1].retention.survival";
    assert_rows(&[
        (survival, "[0.9, 0.8, 0.81]", &[("segments[1].retention.survival[2]", Increasing)]),
        (survival, "[0, 1e-300]", &[("segments[1].retention.survival[1]", Increasing)]),
        (
            survival,
            "[0.5, 0.6, 0.7]",
            &[
                ("segments[1].retention.survival[1]", Increasing),
                ("segments[1].retention.survival[2]", Increasing),
            ],
        ),
        (survival, "[1.1, 0.9]", &[("segments[1].retention.survival[0]", OutOfRange)]),
        (
            survival,
            "[90, 80, 70]",
            &[
                ("segments[1].retention.survival[0]", OutOfRange),
                ("segments[1].retention.survival[1]", OutOfRange),
                ("segments[1].retention.survival[2]", OutOfRange),
            ],
        ),
        (survival, "[0.9, -0.1]", &[("segments[1].retention.survival[1]", OutOfRange)]),
        (survival, "[]", &[(at, Empty)]),
        (
            "/segments/1/retention",
            r#"{"curve": "observed", "rates": []}"#,
            &[("segments[1].retention.rates", Empty)],
        ),
        // Rates may rise: those who stay longer stay better.
        (
            "/segments/1/retention",
            r#"{"curve": "observed", "rates": [0.9, 1.1]}"#,
            &[("segments[1].retention.rates[1]", OutOfRange)],
        ),
    ]);
}

#[test]
fn effects_fit_what_they_act_on() {
    let effect = "/initiatives/0/effects/0";
    let one = |json: &str, path: &str, code| {
        assert_rows(&[(effect, json, &[(&format!("initiatives[0].effects[0]{path}"), code)])]);
    };
    one(r#"{"on": "churn", "segment": "Nobody", "relative": 0.1}"#, ".segment", UnknownSegment);
    one(r#"{"on": "churn", "segment": "mass", "relative": 0.1}"#, ".segment", UnknownSegment);
    one(r#"{"on": "churn", "segment": "Mass", "per": "month", "relative": 0.1}"#, ".per", OtherBase);
    one(r#"{"on": "retention", "segment": "Mass", "per": "quarter", "points": 0.1}"#, ".per", OtherBase);
    // On all segments, of which only one is stated per year.
    one(r#"{"on": "churn", "per": "year", "relative": 0.1}"#, ".per", OtherBase);
    one(r#"{"on": "revenue", "segment": "Mass", "per": "month", "relative": 0.1}"#, ".per", Conflict);
    one(r#"{"on": "churn", "segment": "Mass"}"#, ".relative", Missing);
    one(r#"{"on": "retention", "segment": "Mass"}"#, ".points", Missing);
    one(r#"{"on": "churn", "relative": 0.1, "points": -0.1}"#, ".points", Conflict);
    one(r#"{"on": "revenue", "relative": 0.1, "amount": 5}"#, ".amount", Conflict);
    // "5 % more retention" is read in two ways, so it cannot be said.
    one(r#"{"on": "retention", "relative": 0.05}"#, ".relative", Conflict);
    one(r#"{"on": "churn", "amount": 5}"#, ".amount", Conflict);
    one(r#"{"on": "revenue", "points": 0.05}"#, ".points", Conflict);
    one(r#"{"on": "margin", "amount": 5}"#, ".amount", Conflict);
    one(r#"{"on": "newCustomers", "points": 0.05}"#, ".points", Conflict);
    one(r#"{"on": "churn", "points": 1.1}"#, ".points", OutOfRange);
    one(r#"{"on": "churn", "relative": 1.1}"#, ".relative", OutOfRange);
    one(r#"{"on": "revenue", "relative": -1.1}"#, ".relative", OutOfRange);
    one(r#"{"on": "revenue", "amount": 1.1e15}"#, ".amount", OutOfRange);
    one(r#"{"on": "newCustomers", "amount": -1.1e11}"#, ".amount", OutOfRange);
}

#[test]
fn nothing_lies_after_the_horizon() {
    assert_rows(&[
        ("/initiatives/0/start", "13", &[("initiatives[0].start", BeyondHorizon)]),
        (
            "/initiatives/0/costs/oneOff/0/period",
            "13",
            &[("initiatives[0].costs.oneOff[0].period", BeyondHorizon)],
        ),
        ("/horizon", "1", &[("initiatives[0].start", BeyondHorizon)]),
        // Of a horizon that is wrong itself, nothing can be said.
        ("/horizon", r#""1""#, &[("horizon", WrongType)]),
    ]);
}

#[test]
fn fields_that_exclude_each_other() {
    let retention = "/segments/0/retention";
    assert_rows(&[
        ("/segments/1/customers", "50", &[("segments[1].customers", Conflict)]),
        ("/segments/1/revenuePerPeriod", "80", &[("segments[1].revenuePerPeriod", Conflict)]),
        ("/segments/0/ordersPerPeriod", "2", &[("segments[0].revenuePerPeriod", Conflict)]),
        ("/segments/0/retention/alpha", "1", &[("segments[0].retention.alpha", Conflict)]),
        ("/segments/1/retention/c", "1", &[("segments[1].retention.c", Conflict)]),
        ("/segments/2/retention/survival", "[0.9]", &[("segments[2].retention.survival", Conflict)]),
        ("/segments/1/retention/rates", "[0.9]", &[("segments[1].retention.rates", Conflict)]),
        (
            retention,
            r#"{"curve": "betaGeometric", "rate": 0.9, "alpha": 1, "beta": 2}"#,
            &[
                ("segments[0].retention.rate", Conflict),
                // Its base is now the case's, and the effect states the year.
                ("initiatives[0].effects[0].per", OtherBase),
            ],
        ),
        (
            "/initiatives/0/effects",
            "[]",
            &[
                ("initiatives[0].costs.perReachedCustomerPerPeriod", Conflict),
                ("initiatives[0].costs.perReachedCustomerOnce", Conflict),
            ],
        ),
        (
            "/initiatives/0/effects",
            "gone",
            &[
                ("initiatives[0].costs.perReachedCustomerPerPeriod", Conflict),
                ("initiatives[0].costs.perReachedCustomerOnce", Conflict),
            ],
        ),
    ]);
}

#[test]
fn names() {
    let long = format!("{:?}", "n".repeat(201));
    let effect = ("initiatives[0].effects[0].segment", UnknownSegment);
    assert_rows(&[
        ("/segments/1/name", r#""Mass""#, &[("segments[1].name", DuplicateName)]),
        ("/segments/1/name", r#""""#, &[("segments[1].name", Empty)]),
        ("/segments/1/name", r#"" \t ""#, &[("segments[1].name", Empty)]),
        ("/segments/1/name", &long, &[("segments[1].name", TooMany)]),
        ("/segments/0/name", r#""Others""#, &[effect]),
        ("/initiatives/0/name", r#""""#, &[("initiatives[0].name", Empty)]),
        ("/initiatives/0/name", &long, &[("initiatives[0].name", TooMany)]),
        ("/name", &long, &[("name", TooMany)]),
        ("/currency", &long, &[("currency", TooMany)]),
    ]);
    let mut twice = good();
    let again = twice["initiatives"][0].clone();
    twice["initiatives"] = Value::from(vec![again.clone(), again.clone(), again]);
    let found = [("initiatives[1].name", DuplicateName), ("initiatives[2].name", DuplicateName)];
    Refused::of(twice).assert_finds(&found, "three of one name");
}

/// Lists are refused beyond their length, and quickly.
#[test]
fn lists_that_are_too_long() {
    let many = |entry: Value, count: usize| Value::from(vec![entry; count]).to_string();
    let case = good();
    let first = |pointer: &str| case.pointer(pointer).unwrap().clone();
    let effect = first("/initiatives/0/effects/1");
    let rows = [
        ("/initiatives/0/effects", many(effect, 601), "initiatives[0].effects"),
        (
            "/initiatives/0/costs/oneOff",
            many(first("/initiatives/0/costs/oneOff/0"), 601),
            "initiatives[0].costs.oneOff",
        ),
        ("/initiatives/0/ramp", many(json!(1), 601), "initiatives[0].ramp"),
        ("/segments/1/tenure", many(first("/segments/1/tenure/0"), 601), "segments[1].tenure"),
        ("/segments/1/retention/survival", many(json!(0.9), 601), "segments[1].retention.survival"),
    ];
    for (pointer, json, path) in rows {
        assert_rows(&[(pointer, &json, &[(path, TooMany)])]);
    }
    for (list, count) in [("segments", 101), ("initiatives", 101)] {
        let mut case = good();
        let named = |index: usize| {
            let mut entry = case[list][0].clone();
            entry["name"] = Value::from(if index == 0 { "Mass".to_owned() } else { format!("No. {index}") });
            entry
        };
        case[list] = (0..count).map(named).collect();
        Refused::of(case).assert_finds(&[(list, TooMany)], list);
    }
}
