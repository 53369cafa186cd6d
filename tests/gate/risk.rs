//! The gate of revenue at risk: customers and levers, without an investment.

use cltv::Code::{
    self, Conflict, Empty, Missing, OutOfRange, TooMany, UnknownField, UnknownProblem, UnknownSegment,
    UnknownWord, WrongType,
};
use serde_json::{Value, json};

use crate::lived::good_lived;
use crate::{Refused, spoil};

fn good_risk() -> Value {
    let case = good_lived();
    json!({
        "name": "What problems cost", "currency": "EUR", "timing": "mid",
        "period": case["period"], "horizon": case["horizon"],
        "discountRatePerYear": case["discountRatePerYear"], "segments": case["segments"],
        "levers": [
            { "lever": "prevention", "cost": 1000,
              "effects": [{ "on": "problemRate", "problem": "Late", "relative": 0.3 }] },
            { "lever": "access", "effects": [{ "on": "contactRate", "points": 0.2 }] },
            { "lever": "handling", "cost": { "low": 300, "likely": 500, "high": 800, "source": "Quotation" },
              "effects": [{ "on": "outcome", "from": "dissatisfied", "to": "satisfied", "relative": 0.5 }] }
        ]
    })
}

/// A place, what is set there, and the complaints it raises.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, Code)]);

fn assert_risks(rows: &[Row<'_>]) {
    for (pointer, json, found) in rows {
        let mut input = good_risk();
        spoil(&mut input, pointer, json);
        Refused::at_risk(input).assert_finds(found, &format!("{pointer} = {json}"));
    }
}

#[test]
fn the_good_input_is_good() {
    let risk = cltv::revenue_at_risk_from_value(&good_risk()).unwrap();
    let names: Vec<_> = risk.segments.iter().map(|segment| segment.name.as_str()).collect();
    assert_eq!(names, ["Homes"], "only segments that state their problems are judged");
    let mut plain = good_risk();
    spoil(&mut plain, "/levers", "gone");
    assert!(cltv::revenue_at_risk_from_value(&plain).unwrap().segments[0].levers.is_none());
}

/// The customers are judged as in a case.
#[test]
fn the_case_inside() {
    assert_risks(&[
        ("/horizon", "0", &[("horizon", OutOfRange)]),
        ("/period", "gone", &[("period", Missing)]),
        ("/discountRatePerYear", r#""12 %""#, &[("discountRatePerYear", WrongType)]),
        ("/timing", r#""never""#, &[("timing", UnknownWord)]),
        ("/segments", "[]", &[("segments", Empty)]),
        ("/segments/0/margn", "1", &[("segments[0].margn", UnknownField)]),
        ("/segments/1/margin", "{}", &[("segments[1].margin.value", Missing)]),
        (
            "/segments/0/retention/problems/0/loyalty/silent",
            "1.5",
            &[("segments[0].retention.problems[0].loyalty.silent", OutOfRange)],
        ),
        ("/currency", "7", &[("currency", WrongType)]),
        // An investment has no place here.
        ("/initiatives", "[]", &[("initiatives", UnknownField)]),
        ("/scenarios", "[]", &[("scenarios", UnknownField)]),
    ]);
}

#[test]
fn levers() {
    let effect = "/levers/0/effects/0";
    assert_risks(&[
        ("/levers/0/lever", r#""hope""#, &[("levers[0].lever", UnknownWord)]),
        ("/levers/0/lever", r#""Prevention""#, &[("levers[0].lever", UnknownWord)]),
        ("/levers/0/lever", "1", &[("levers[0].lever", WrongType)]),
        ("/levers/0/lever", "gone", &[("levers[0].lever", Missing)]),
        ("/levers/0/effects", "gone", &[("levers[0].effects", Missing)]),
        ("/levers/0/effects", "{}", &[("levers[0].effects", WrongType)]),
        ("/levers/0/cost", r#""1000""#, &[("levers[0].cost", WrongType)]),
        ("/levers/0/cost", "1.1e15", &[("levers[0].cost", OutOfRange)]),
        ("/levers/2/cost/high", "400", &[("levers[2].cost.high", Code::Disorder)]),
        ("/levers/0/reach", "0.5", &[("levers[0].reach", UnknownField)]),
        ("/levers/0", "5", &[("levers[0]", WrongType)]),
        ("/levers", "{}", &[("levers", WrongType)]),
        // A lever acts on what customers live through.
        (effect, r#"{"on": "churn", "relative": 0.1}"#, &[("levers[0].effects[0].on", Conflict)]),
        (effect, r#"{"on": "revenue", "amount": 5}"#, &[("levers[0].effects[0].on", Conflict)]),
        (
            effect,
            r#"{"on": "npsShare", "from": "detractors", "to": "passives", "attribution": 1, "points": 0.1}"#,
            &[("levers[0].effects[0].on", Conflict)],
        ),
        // The effects are judged as those of an initiative.
        (
            effect,
            r#"{"on": "problemRate", "problem": "Lost", "relative": 0.1}"#,
            &[("levers[0].effects[0].problem", UnknownProblem)],
        ),
        (
            effect,
            r#"{"on": "problemRate", "segment": "Nobody", "relative": 0.1}"#,
            &[("levers[0].effects[0].segment", UnknownSegment)],
        ),
        (
            effect,
            r#"{"on": "problemRate", "segment": "Shops", "relative": 0.1}"#,
            &[("levers[0].effects[0].on", Conflict)],
        ),
        (
            effect,
            r#"{"on": "outcome", "to": "satisfied", "points": 0.1}"#,
            &[("levers[0].effects[0].from", Missing)],
        ),
        (
            effect,
            r#"{"on": "problemRate", "relative": 1.1}"#,
            &[("levers[0].effects[0].relative", OutOfRange)],
        ),
        (effect, r#"{"on": "problemRate"}"#, &[("levers[0].effects[0].relative", Missing)]),
        (effect, r#"{"on": "nothing"}"#, &[("levers[0].effects[0].on", UnknownWord)]),
    ]);
    let mut many = good_risk();
    many["levers"] = vec![many["levers"][1].clone(); 101].into();
    Refused::at_risk(many).assert_finds(&[("levers", TooMany)], "101 levers");
    let mut many = good_risk();
    many["levers"][0]["effects"] = vec![many["levers"][0]["effects"][0].clone(); 601].into();
    Refused::at_risk(many).assert_finds(&[("levers[0].effects", TooMany)], "601 effects");
}

#[test]
fn json_that_is_no_input() {
    for json in ["null", "7", "[]", r#""case""#, "true"] {
        let value: Value = serde_json::from_str(json).unwrap();
        let problems = cltv::revenue_at_risk_from_value(&value).unwrap_err();
        let [problem] = problems.list() else { panic!("{json}: {problems}") };
        assert_eq!((problem.path.as_str(), problem.code), ("", WrongType), "{json}");
    }
}

#[test]
fn all_at_once() {
    let mut input = good_risk();
    let changes = [
        ("/horizon", "0.5"),
        ("/segments/0/margin", "{}"),
        ("/segments/0/retention/problems/1/name", r#""Late""#),
        ("/segments/0/retention/problems/0/outcomes/satisfied", "0.9"),
        ("/levers/0/lever", r#""hope""#),
        ("/levers/1/effects/0/points", "5"),
        ("/levers/2/effects/0/from", r#""satisfied""#),
        ("/levers/2/cost/low", "600"),
    ];
    for (pointer, json) in changes {
        spoil(&mut input, pointer, json);
    }
    let found = [
        ("horizon", Code::NotWhole),
        ("segments[0].margin.value", Missing),
        ("segments[0].retention.problems[1].name", Code::DuplicateName),
        ("segments[0].retention.problems[0].outcomes", Code::Sum),
        ("levers[0].lever", UnknownWord),
        ("levers[1].effects[0].points", OutOfRange),
        ("levers[2].effects[0].to", Conflict),
        ("levers[2].cost.low", Code::Disorder),
    ];
    Refused::at_risk(input).assert_finds(&found, "eight changes");
}
