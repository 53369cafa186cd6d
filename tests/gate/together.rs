//! Whatever is wrong, all of it at once.

use cltv::Code::{
    Conflict, Disorder, DuplicateName, Empty, Increasing, Missing, NotWhole, OutOfRange, Sum, UnknownField,
    UnknownProblem, UnknownSegment, UnknownWord, WrongType,
};
use serde_json::Value;

use crate::lived::good_lived;
use crate::{Refused, good, spoil, spoilt};

/// A list of another kind may misfit everywhere: the list of problems ends nevertheless.
#[test]
fn a_million_misfits() {
    let refused = Refused::of(spoilt("/initiatives/0/effects", &Value::from(vec![1; 1_000_000]).to_string()));
    assert!((1000..2000).contains(&refused.problems.list().len()), "{}", refused.problems.list().len());
}

#[test]
fn all_at_once() {
    let mut case = good();
    let changes = [
        ("/horizon", "36.5"),
        ("/timing", r#""later""#),
        ("/discountRatePerYear", "18"),
        ("/segments/0/margn", "0.5"),
        ("/segments/0/margin", "null"),
        ("/segments/1/retention/survival", "[0.5, 0.6]"),
        ("/segments/1/name", r#""Mass""#),
        ("/segments/2/customers", "0"),
        ("/segments/2/retention/alpha", "0"),
        ("/segments/2/retention/c", "gone"),
        ("/initiatives/0/reach", "40"),
        ("/initiatives/0/costs/oneOff/0/amount", r#""1 000""#),
        ("/initiatives/0/effects/0/segment", r#""Nobody""#),
        ("/initiatives/0/effects/1/points", "0.5"),
    ];
    for (pointer, json) in changes {
        spoil(&mut case, pointer, json);
    }
    let found = [
        ("horizon", NotWhole),
        ("timing", UnknownWord),
        ("discountRatePerYear", OutOfRange),
        ("segments[0].margn", UnknownField),
        ("segments[0].margin", WrongType),
        ("segments[1].retention.survival[1]", Increasing),
        ("segments[1].name", DuplicateName),
        ("segments[2].customers", Empty),
        ("segments[2].retention.alpha", OutOfRange),
        ("segments[2].retention.c", Missing),
        ("initiatives[0].reach", OutOfRange),
        ("initiatives[0].costs.oneOff[0].amount", WrongType),
        ("initiatives[0].effects[0].segment", UnknownSegment),
        ("initiatives[0].effects[1].points", Conflict),
    ];
    let refused = Refused::of(case);
    refused.assert_finds(&found, "fourteen changes");
    assert_eq!(refused.problems.to_string().lines().count(), found.len());
}

/// The same of a case whose customers stay for what they live through, and of numbers with ranges.
#[test]
fn all_at_once_of_experience() {
    let mut case = good_lived();
    let changes = [
        ("/discountRatePerYear", r#"{"low": 0.1, "high": 0.2}"#),
        ("/segments/0/customers", r#"{"value": 9000, "likely": 9000}"#),
        ("/segments/0/margin", r#"{"low": 0.7, "likely": 0.6, "high": 0.8, "dist": "flat"}"#),
        ("/segments/0/retention/loyaltyWithoutProblem", "90"),
        ("/segments/0/retention/problems/0/outcomes/mollified", "0.4"),
        ("/segments/0/retention/problems/1/name", r#""Late""#),
        ("/segments/0/retention/problems/1/loyalty/silent", "gone"),
        ("/segments/0/retention/problems/1/costPerContact", "-1"),
        ("/segments/0/retention/wordOfMouth/silent/act", "1.5"),
        ("/segments/1/retention/groups/passives/share", "0.5"),
        ("/segments/1/retention/responses", "0.5"),
        ("/segments/2/retention/problems", "[]"),
        ("/initiatives/0/effects/0/problem", r#""Lost""#),
        ("/initiatives/0/effects/1/segment", r#""Shops""#),
        ("/initiatives/0/effects/2/to", r#""dissatisfied""#),
        ("/initiatives/0/effects/3/attribution", "gone"),
        ("/scenarios/0/name", r#""""#),
    ];
    for (pointer, json) in changes {
        spoil(&mut case, pointer, json);
    }
    let found = [
        ("discountRatePerYear.likely", Missing),
        ("segments[0].customers.likely", Conflict),
        ("segments[0].margin.dist", UnknownWord),
        ("segments[0].margin.low", Disorder),
        ("segments[0].retention.loyaltyWithoutProblem", OutOfRange),
        ("segments[0].retention.problems[0].outcomes", Sum),
        ("segments[0].retention.problems[1].name", DuplicateName),
        ("segments[0].retention.problems[1].loyalty.silent", Missing),
        ("segments[0].retention.problems[1].costPerContact", OutOfRange),
        ("segments[0].retention.wordOfMouth.silent.act", OutOfRange),
        ("segments[1].retention.groups", Sum),
        ("segments[1].retention.responses", NotWhole),
        ("segments[2].retention.problems", Conflict),
        ("initiatives[0].effects[0].problem", UnknownProblem),
        ("initiatives[0].effects[1].on", Conflict),
        ("initiatives[0].effects[2].to", Conflict),
        ("initiatives[0].effects[3].attribution", Missing),
        ("scenarios[0].name", Empty),
    ];
    let refused = Refused::of(case);
    refused.assert_finds(&found, "seventeen changes");
    assert_eq!(refused.problems.to_string().lines().count(), found.len());
}
