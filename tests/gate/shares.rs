//! Shares of one whole, rates of all problems, loyalties that are fitted to a measured retention.

use cltv::BusinessCase;
use cltv::Code::{Conflict, OutOfRange, Sum, WrongType};
use serde_json::json;

use crate::lived::{assert_lived, good_lived};
use crate::{Refused, assert_rows_of, spoil};

#[test]
fn shares_add_up() {
    let outcomes = "/segments/0/retention/problems/0/outcomes";
    let path = "segments[0].retention.problems[0].outcomes";
    for json in [
        r#"{"satisfied": 0.5, "mollified": 0.3, "dissatisfied": 0.1}"#,
        r#"{"satisfied": 0.5, "mollified": 0.5, "dissatisfied": 0.5}"#,
        r#"{"satisfied": 0, "mollified": 0, "dissatisfied": 0}"#,
        r#"{"satisfied": 0.3333, "mollified": 0.3333, "dissatisfied": 0.3333}"#,
    ] {
        assert_lived(&[(outcomes, json, &[(path, Sum)])]);
    }
    let groups = |shares: [f64; 3]| {
        let group = |share| json!({ "share": share, "retention": 0.9 });
        json!({ "promoters": group(shares[0]), "passives": group(shares[1]), "detractors": group(shares[2]) })
    };
    for shares in [[0.3, 0.4, 0.2], [0.5, 0.5, 0.5], [0.0; 3]] {
        let json = groups(shares).to_string();
        assert_lived(&[("/segments/1/retention/groups", &json, &[("segments[1].retention.groups", Sum)])]);
    }
    // What decimal fractions leave is no miss.
    let mut case = good_lived();
    case["segments"][1]["retention"]["groups"] = groups([0.1, 0.2, 0.7]);
    spoil(&mut case, outcomes, r#"{"satisfied": 0.7, "mollified": 0.2, "dissatisfied": 0.1}"#);
    assert!(BusinessCase::from_value(&case).is_ok());
}

/// Each customer is counted once, with the most serious problem.
#[test]
fn problem_rates_add_up_to_one_at_most() {
    let rate = "/segments/0/retention/problems/0/rate";
    assert_lived(&[
        (rate, "0.91", &[("segments[0].retention.problems", Sum)]),
        (rate, "1", &[("segments[0].retention.problems", Sum)]),
        (rate, r#"{"low": 0.9, "likely": 0.95, "high": 1}"#, &[("segments[0].retention.problems", Sum)]),
        // A rate that is wrong itself says nothing about the sum.
        (rate, "1.1", &[("segments[0].retention.problems[0].rate", OutOfRange)]),
        (rate, "30", &[("segments[0].retention.problems[0].rate", OutOfRange)]),
        (rate, r#""0.95""#, &[("segments[0].retention.problems[0].rate", WrongType)]),
    ]);
    let mut everybody = good_lived();
    spoil(&mut everybody, rate, "0.9");
    everybody["segments"][0]["retention"]["measuredRetention"] = json!(0.6);
    assert!(BusinessCase::from_value(&everybody).is_ok());
}

/// Loyalties are multiplied until retention is the measured one: none may leave 0..1.
#[test]
fn calibration_that_cannot_be() {
    let measured = "/segments/0/retention/measuredRetention";
    let path = "segments[0].retention.measuredRetention";
    assert_lived(&[
        // 0.9 times 0.89 ÷ 0.7884 is above 1.
        (measured, "0.89", &[(path, Conflict)]),
        (measured, "1", &[(path, Conflict)]),
    ]);
    // The highest loyalty need not be that without a problem.
    let mut delighted = good_lived();
    spoil(&mut delighted, "/segments/0/retention/problems/0/loyalty/satisfied", "1");
    let top = |measured: f64| {
        let mut case = delighted.clone();
        case["segments"][0]["retention"]["measuredRetention"] = json!(measured);
        case
    };
    // Modelled 0.7884 + 0.3 · 0.4 · 0.5 · 0.15 = 0.7974.
    assert!(BusinessCase::from_value(&top(0.797)).is_ok());
    Refused::of(top(0.798)).assert_finds(&[(path, Conflict)], "a loyalty above 1");

    let nobody = json!({ "silent": 0, "satisfied": 0, "mollified": 0, "dissatisfied": 0 }).to_string();
    let mut lost = good_lived();
    spoil(&mut lost, "/segments/0/retention/loyaltyWithoutProblem", "0");
    for index in 0..2 {
        spoil(&mut lost, &format!("/segments/0/retention/problems/{index}/loyalty"), &nobody);
    }
    assert_rows_of(&lost, &[(measured, "0.8", &[(path, Conflict)]), (measured, "1e-9", &[(path, Conflict)])]);
    for json in ["0", "gone"] {
        let mut case = lost.clone();
        spoil(&mut case, measured, json);
        assert!(BusinessCase::from_value(&case).is_ok(), "{json}");
    }
}
