//! What is refused, and how it is said: every problem at once, each with its path, kind, sentence
//! and offending value.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

use cltv::{BusinessCase, Code, EffectDraft, Problem, Quantity};
use cltv::{CaseDraft, Period, RetentionDraft, SegmentDraft};
use serde_json::{Value, json};

/// A case that passes; each test spoils a copy.
fn good() -> Value {
    json!({
        "name": "Good", "currency": "EUR", "period": "month", "horizon": 12, "timing": "start",
        "discountRatePerYear": 0.1,
        "segments": [
            { "name": "A", "customers": 100, "revenuePerPeriod": 10, "margin": 0.5,
              "retention": { "curve": "constant", "rate": 0.9 } },
            { "name": "B", "tenure": [{ "tenure": 3, "customers": 50 }], "ordersPerPeriod": 2,
              "averageOrderValue": 15, "margin": 0.4,
              "retention": { "curve": "observed", "per": "year", "survival": [0.8, 0.7] } }
        ],
        "initiatives": [
            { "name": "I", "start": 2, "ramp": [0.5, 1],
              "costs": { "oneOff": [{ "period": 1, "amount": 100 }], "perPeriod": 5 },
              "effects": [{ "on": "churn", "segment": "A", "relative": 0.1 }] }
        ]
    })
}

fn problems(case: &Value) -> Vec<Problem> {
    BusinessCase::from_value(case).err().map_or(Vec::new(), |problems| problems.list().to_vec())
}

/// The good case with one value put at a JSON pointer (`null` text removes it).
fn spoilt(pointer: &str, value: Option<Value>) -> Value {
    let mut case = good();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = case.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}"));
    match (parent, value) {
        (Value::Object(object), Some(value)) => drop(object.insert(key.to_owned(), value)),
        (Value::Object(object), None) => drop(object.remove(key)),
        (Value::Array(list), Some(value)) => {
            let index: usize = key.parse().unwrap();
            if index == list.len() { list.push(value) } else { list[index] = value }
        }
        (other, _) => panic!("{other} has no fields"),
    }
    case
}

#[test]
fn the_good_case_passes() {
    assert_eq!(problems(&good()), []);
}

#[test]
fn each_spoilt_field_is_named() {
    let s0 = "/segments/0";
    let long = "x".repeat(201);
    let many: Vec<Value> = (0..601).map(|_| json!(0.5)).collect();
    let rows: Vec<(String, Option<Value>, &str, Code)> = vec![
        // Unknown keys at every level.
        ("/horizn".into(), Some(json!(1)), "horizn", Code::UnknownField),
        (format!("{s0}/margn"), Some(json!(1)), "segments[0].margn", Code::UnknownField),
        ("/segments/1/tenure/0/age".into(), Some(json!(1)), "segments[1].tenure[0].age", Code::UnknownField),
        (format!("{s0}/retention/rat"), Some(json!(1)), "segments[0].retention.rat", Code::UnknownField),
        ("/initiatives/0/begin".into(), Some(json!(1)), "initiatives[0].begin", Code::UnknownField),
        ("/initiatives/0/costs/once".into(), Some(json!(1)), "initiatives[0].costs.once", Code::UnknownField),
        (
            "/initiatives/0/costs/oneOff/0/when".into(),
            Some(json!(1)),
            "initiatives[0].costs.oneOff[0].when",
            Code::UnknownField,
        ),
        (
            "/initiatives/0/effects/0/by".into(),
            Some(json!(1)),
            "initiatives[0].effects[0].by",
            Code::UnknownField,
        ),
        (
            "/initiatives/0/effects/0/__proto__".into(),
            Some(json!({})),
            "initiatives[0].effects[0].__proto__",
            Code::UnknownField,
        ),
        ("/a b".into(), Some(json!(1)), "[\"a b\"]", Code::UnknownField),
        // Missing, of another type, null.
        ("/period".into(), None, "period", Code::Missing),
        ("/horizon".into(), None, "horizon", Code::Missing),
        ("/discountRatePerYear".into(), None, "discountRatePerYear", Code::Missing),
        ("/segments".into(), None, "segments", Code::Missing),
        (format!("{s0}/margin"), None, "segments[0].margin", Code::Missing),
        (format!("{s0}/retention"), None, "segments[0].retention", Code::Missing),
        (format!("{s0}/retention/rate"), None, "segments[0].retention.rate", Code::Missing),
        (format!("{s0}/revenuePerPeriod"), None, "segments[0].revenuePerPeriod", Code::Missing),
        ("/segments/1/averageOrderValue".into(), None, "segments[1].averageOrderValue", Code::Missing),
        (
            "/initiatives/0/effects/0/relative".into(),
            None,
            "initiatives[0].effects[0].relative",
            Code::Missing,
        ),
        ("/horizon".into(), Some(json!("36")), "horizon", Code::WrongType),
        ("/segments".into(), Some(json!({})), "segments", Code::WrongType),
        ("/segments/0".into(), Some(json!(7)), "segments[0]", Code::WrongType),
        (format!("{s0}/name"), Some(json!(7)), "segments[0].name", Code::WrongType),
        (
            format!("{s0}/costToServePerPeriod"),
            Some(json!(null)),
            "segments[0].costToServePerPeriod",
            Code::WrongType,
        ),
        (format!("{s0}/tenure"), Some(json!("old")), "segments[0].tenure", Code::WrongType),
        (format!("{s0}/margin"), Some(json!("NaN")), "segments[0].margin", Code::NotFinite),
        // Words.
        ("/period".into(), Some(json!("week")), "period", Code::UnknownWord),
        ("/timing".into(), Some(json!("late")), "timing", Code::UnknownWord),
        (
            format!("{s0}/retention/curve"),
            Some(json!("line")),
            "segments[0].retention.curve",
            Code::UnknownWord,
        ),
        (
            "/initiatives/0/effects/0/on".into(),
            Some(json!("mood")),
            "initiatives[0].effects[0].on",
            Code::UnknownWord,
        ),
        // Ranges.
        ("/horizon".into(), Some(json!(0)), "horizon", Code::OutOfRange),
        ("/horizon".into(), Some(json!(601)), "horizon", Code::OutOfRange),
        ("/horizon".into(), Some(json!(36.5)), "horizon", Code::NotWhole),
        ("/discountRatePerYear".into(), Some(json!(-0.01)), "discountRatePerYear", Code::OutOfRange),
        (format!("{s0}/margin"), Some(json!(1.01)), "segments[0].margin", Code::OutOfRange),
        (format!("{s0}/customers"), Some(json!(-1)), "segments[0].customers", Code::OutOfRange),
        (format!("{s0}/growthPerYear"), Some(json!(-1)), "segments[0].growthPerYear", Code::OutOfRange),
        (format!("{s0}/retention/rate"), Some(json!(1.2)), "segments[0].retention.rate", Code::OutOfRange),
        (
            "/segments/1/tenure/0/tenure".into(),
            Some(json!(2.5)),
            "segments[1].tenure[0].tenure",
            Code::NotWhole,
        ),
        (
            "/segments/1/retention/survival/1".into(),
            Some(json!(-0.1)),
            "segments[1].retention.survival[1]",
            Code::OutOfRange,
        ),
        ("/initiatives/0/reach".into(), Some(json!(1.5)), "initiatives[0].reach", Code::OutOfRange),
        ("/initiatives/0/ramp/0".into(), Some(json!(2)), "initiatives[0].ramp[0]", Code::OutOfRange),
        (
            "/initiatives/0/effects/0/relative".into(),
            Some(json!(1.01)),
            "initiatives[0].effects[0].relative",
            Code::OutOfRange,
        ),
        // Emptiness, length, names.
        ("/segments".into(), Some(json!([])), "segments", Code::Empty),
        (format!("{s0}/customers"), Some(json!(0)), "segments[0]", Code::Empty),
        (format!("{s0}/name"), Some(json!(" ")), "segments[0].name", Code::Empty),
        ("/segments/1/tenure".into(), Some(json!([])), "segments[1].tenure", Code::Empty),
        (
            "/segments/1/retention/survival".into(),
            Some(json!([])),
            "segments[1].retention.survival",
            Code::Empty,
        ),
        ("/initiatives/0/ramp".into(), Some(json!([])), "initiatives[0].ramp", Code::Empty),
        (format!("{s0}/name"), Some(json!(long)), "segments[0].name", Code::TooMany),
        ("/initiatives/0/ramp".into(), Some(json!(many)), "initiatives[0].ramp", Code::TooMany),
        ("/segments/1/name".into(), Some(json!("A")), "segments[1].name", Code::DuplicateName),
        // Contradictions.
        (
            "/segments/1/retention/survival/1".into(),
            Some(json!(0.9)),
            "segments[1].retention.survival[1]",
            Code::Increasing,
        ),
        (
            "/initiatives/0/effects/0/segment".into(),
            Some(json!("Z")),
            "initiatives[0].effects[0].segment",
            Code::UnknownSegment,
        ),
        (
            "/initiatives/0/effects/0/per".into(),
            Some(json!("year")),
            "initiatives[0].effects[0].per",
            Code::OtherBase,
        ),
        (
            "/initiatives/0/effects/0/points".into(),
            Some(json!(0.1)),
            "initiatives[0].effects[0].points",
            Code::Conflict,
        ),
        (
            "/initiatives/0/effects/0/amount".into(),
            Some(json!(0.1)),
            "initiatives[0].effects[0].amount",
            Code::Conflict,
        ),
        (
            "/initiatives/0/effects/0/on".into(),
            Some(json!("retention")),
            "initiatives[0].effects[0].relative",
            Code::Conflict,
        ),
        (
            "/segments/1/revenuePerPeriod".into(),
            Some(json!(5)),
            "segments[1].revenuePerPeriod",
            Code::Conflict,
        ),
        ("/segments/1/customers".into(), Some(json!(5)), "segments[1].customers", Code::Conflict),
        (format!("{s0}/retention/alpha"), Some(json!(1)), "segments[0].retention.alpha", Code::Conflict),
        (
            "/segments/1/retention/rates".into(),
            Some(json!([0.9])),
            "segments[1].retention.rates",
            Code::Conflict,
        ),
        ("/initiatives/0/start".into(), Some(json!(13)), "initiatives[0].start", Code::BeyondHorizon),
        (
            "/initiatives/0/costs/oneOff/0/period".into(),
            Some(json!(13)),
            "initiatives[0].costs.oneOff[0].period",
            Code::BeyondHorizon,
        ),
    ];
    for (pointer, value, path, code) in &rows {
        let found = problems(&spoilt(pointer, value.clone()));
        let about = format!("{pointer} = {value:?}: {found:#?}");
        assert_eq!(found.len(), 1, "one thing is wrong, {about}");
        assert_eq!((found[0].path.as_str(), found[0].code), (*path, *code), "{about}");
        assert!(found[0].message.ends_with('.') && found[0].message.len() > 20, "a sentence, {about}");
    }
}

#[test]
fn everything_wrong_is_told_at_once() {
    let mut case = good();
    for (pointer, value) in [
        ("/horizon", json!(601)),
        ("/timing", json!("late")),
        ("/discountRatePerYear", json!("ten")),
        ("/segments/0/margin", json!(1.5)),
        ("/segments/0/margn", json!(0.5)),
        ("/segments/0/retention", json!({ "curve": "constant" })),
        ("/segments/1/retention/survival", json!([0.5, 0.9])),
        ("/initiatives/0/confidence", json!(2)),
        ("/initiatives/0/effects/0/segment", json!("Nobody")),
        ("/initiatives/0/costs/perPeriod", json!(null)),
    ] {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        case.pointer_mut(parent).unwrap()[key] = value;
    }
    let mut paths: Vec<_> = problems(&case).into_iter().map(|problem| problem.path).collect();
    paths.sort();
    assert_eq!(
        paths,
        [
            "discountRatePerYear",
            "horizon",
            "initiatives[0].confidence",
            "initiatives[0].costs.perPeriod",
            "initiatives[0].effects[0].segment",
            "segments[0].margin",
            "segments[0].margn",
            "segments[0].retention.rate",
            "segments[1].retention.survival[1]",
            "timing",
        ]
    );
}

#[test]
fn a_problem_shows_the_value_and_its_range() {
    let found = problems(&spoilt("/segments/0/margin", Some(json!(1.5))));
    assert_eq!(found[0].value, json!(1.5));
    let range = found[0].range.unwrap();
    assert_eq!((range.min, range.max), (0.0, 1.0));
    assert_eq!(
        found[0].to_string(),
        "segments[0].margin: The margin, as a share of revenue, must be from 0 to 1, but is 1.5."
    );
}

/// JSON has no NaN, but a draft made in Rust can hold one.
#[test]
fn a_draft_with_numbers_that_are_none_is_refused() {
    for (number, word) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf")] {
        let mut draft = CaseDraft::new(Period::Month, 12);
        draft.discount_rate_per_year = number;
        draft.segments = vec![SegmentDraft {
            name: "A".into(),
            customers: Some(number),
            revenue_per_period: Some(10.0),
            margin: number,
            retention: RetentionDraft::constant(number),
            ..SegmentDraft::default()
        }];
        draft.initiatives = Some(vec![cltv::InitiativeDraft {
            name: "I".into(),
            effects: Some(vec![EffectDraft::points(Quantity::Retention, number)]),
            ..cltv::InitiativeDraft::default()
        }]);
        let problems = draft.check().unwrap_err();
        let found: Vec<_> =
            problems.list().iter().filter(|problem| problem.code == Code::NotFinite).collect();
        assert_eq!(found.len(), 5, "{problems}");
        assert!(found.iter().all(|problem| problem.value == word), "{problems:?}");
    }
}

#[test]
fn what_is_no_case_at_all_is_refused() {
    for (text, code) in [
        ("", Code::Syntax),
        ("{", Code::Syntax),
        ("NaN", Code::Syntax),
        ("null", Code::WrongType),
        ("[]", Code::WrongType),
        ("\"case\"", Code::WrongType),
        ("7", Code::WrongType),
        ("{}", Code::Missing),
    ] {
        let problems = BusinessCase::from_json(text).unwrap_err();
        assert!(problems.has(code), "{text}: {problems}");
    }
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(BusinessCase::from_json(&deep).unwrap_err().has(Code::Syntax));
}

/// Growth that would leave the range of numbers is named, not computed.
#[test]
fn centuries_of_growth_are_refused() {
    let mut case = spoilt("/segments/0/growthPerYear", Some(json!(10)));
    case["period"] = json!("year");
    case["horizon"] = json!(600);
    let found = problems(&case);
    assert_eq!((found[0].path.as_str(), found[0].code), ("segments[0].growthPerYear", Code::Overflow));
}
