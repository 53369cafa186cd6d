//! Named variants of a case: each passes the gate, and what is wrong with it stands at the value
//! that was set.

use cltv::Code::{
    self, BeyondHorizon, Conflict, DuplicateName, Empty, Missing, NotFinite, NotWhole, OutOfRange, Sum,
    TooMany, UnknownField, UnknownProblem, UnknownSegment, UnknownWord, WrongType,
};
use cltv::{BusinessCase, Problems};
use serde_json::{Map, Value, json};

use crate::lived::{assert_lived, good_lived};
use crate::{Refused, good, spoil};

/// The good case with one scenario that sets one path.
fn setting(path: &str, value: Value) -> Value {
    let mut case = good_lived();
    let mut set = Map::new();
    set.insert(path.to_owned(), value);
    case["scenarios"][0]["set"] = Value::Object(set);
    case
}

/// The one problem of a scenario that sets one path: at that path and further in.
#[track_caller]
fn assert_set(path: &str, value: Value, inner: &str, code: Code) {
    let what = format!("{path} = {value}");
    let found = format!("scenarios[0].set[\"{path}\"]{inner}");
    Refused::of(setting(path, value)).assert_finds(&[(&found, code)], &what);
}

#[test]
fn illegal_values() {
    assert_set("horizon", json!(601), "", OutOfRange);
    assert_set("horizon", json!(12.5), "", NotWhole);
    assert_set("horizon", json!("12"), "", WrongType);
    assert_set("period", json!("week"), "", UnknownWord);
    assert_set("segments[0].margin", json!(55), "", OutOfRange);
    assert_set("segments[0].margin", json!("NaN"), "", NotFinite);
    assert_set(
        "segments[0].margin",
        json!({ "low": 0.6, "likely": 0.5, "high": 0.7 }),
        ".low",
        Code::Disorder,
    );
    assert_set("segments[0].margin", json!({ "value": 55 }), ".value", OutOfRange);
    assert_set("segments[0].retention.problems[1].rate", json!(1.5), "", OutOfRange);
    assert_set("segments[0].retention.measuredRetention", json!(0.99), "", Conflict);
    assert_set("segments[1].retention.groups.passives", json!({ "share": 0.4 }), ".retention", Missing);
    assert_set("segments[1].name", json!("Homes"), "", DuplicateName);
    assert_set("segments[2].name", json!(""), "", Empty);
    assert_set("initiatives[0].start", json!(25), "", BeyondHorizon);
    assert_set("initiatives[0].effects[0].segment", json!("Nobody"), "", UnknownSegment);
    assert_set("initiatives[0].effects[0].problem", json!("Lost"), "", UnknownProblem);
    assert_set("initiatives[0].effects[2].to", json!("dissatisfied"), "", Conflict);
    assert_set("initiatives[0].ramp", json!([0.5, 1.5]), "[1]", OutOfRange);
    assert_set("segments", json!([]), "", Empty);
}

/// What is wrong may lie elsewhere than what was set.
#[test]
fn values_that_do_not_go_together() {
    let one = |path: &str, value: Value, found: &[(&str, Code)]| {
        let what = format!("{path} = {value}");
        let problems = BusinessCase::from_value(&setting(path, value)).unwrap_err();
        let listed: Vec<_> = problems.list().iter().map(|p| (p.path.as_str(), p.code)).collect();
        assert_eq!(listed, found, "{what}");
    };
    // All problems, or all outcomes, add up wrong: because of the one value that was set.
    for (path, value) in [
        ("segments[0].retention.problems[0].rate", 0.95),
        ("segments[0].retention.problems[0].outcomes.satisfied", 0.4),
    ] {
        one(path, json!(value), &[(&format!("scenarios[0].set[\"{path}\"]"), Sum)]);
    }
    // What was not set is missing.
    one(
        "segments[0].retention.curve",
        json!("nps"),
        &[
            ("scenarios[0]", Conflict),
            ("scenarios[0]", Conflict),
            ("scenarios[0]", Conflict),
            ("scenarios[0]", Conflict),
            ("scenarios[0]", Missing),
            // The effects have nobody to act on.
            ("scenarios[0]", UnknownProblem),
            ("scenarios[0]", Conflict),
            ("scenarios[0]", Conflict),
        ],
    );
    // Of two values neither is the one that is wrong.
    let mut both = setting("segments[0].retention.problems[0].rate", json!(0.6));
    both["scenarios"][0]["set"]["segments[0].retention.problems[1].rate"] = json!(0.6);
    assert_eq!(codes(&BusinessCase::from_value(&both).unwrap_err()), [("scenarios[0]", Sum)]);
    // The sentence says where.
    let problems = BusinessCase::from_value(&setting("segments[0].retention.problems[0].rate", json!(0.95)))
        .unwrap_err();
    assert!(problems.list()[0].message.starts_with("segments[0].retention.problems: "), "{problems}");
}

#[test]
fn paths_that_lead_nowhere() {
    for path in [
        "segments[3].margin",
        "segments[99].margin",
        "segments[-1].margin",
        "segments[x].margin",
        "segments[].margin",
        "segments.margin",
        "initiatives[1].reach",
        "initiatives[0].effects[4].relative",
        "segments[0].retention.problems[2].rate",
        "segments[0].margin[0]",
        "horizon.value",
        "segments[0].margin.value",
    ] {
        assert_set(path, json!(0.5), "", UnknownField);
    }
    for path in
        ["segments[0].margn", "horizn", "segments[0].retention.problems[0].rates", "segments[0].__proto__"]
    {
        let problems = BusinessCase::from_value(&setting(path, json!(0.5))).unwrap_err();
        let [problem] = problems.list() else { panic!("{path}: {problems}") };
        assert_eq!(problem.code, UnknownField, "{path}");
        assert!(problem.path.starts_with(&format!("scenarios[0].set[\"{path}\"]")), "{problem}");
    }
}

/// A branch that was left out may be begun, one that does not exist may not.
#[test]
fn branches() {
    let mut case = good_lived();
    assert!(case["initiatives"][0].get("costs").is_none());
    case["scenarios"][0]["set"] = json!({ "initiatives[0].costs.perPeriod": 100 });
    assert!(BusinessCase::from_value(&case).is_ok());
    for path in ["segments[0].money.margin", "__proto__.horizon", "constructor.prototype.horizon", "a.b.c"] {
        let problems = BusinessCase::from_value(&setting(path, json!(1))).unwrap_err();
        let [problem] = problems.list() else { panic!("{path}: {problems}") };
        assert_eq!(problem.code, UnknownField, "{path}");
        assert_eq!(problem.path, format!("scenarios[0].set[\"{path}\"]"), "{problem}");
    }
}

#[test]
fn null_takes_a_field_away() {
    let mut without = good_lived();
    spoil(&mut without, "/initiatives/0/reach", "gone");
    let case = BusinessCase::from_value(&setting("initiatives[0].reach", Value::Null)).unwrap();
    let [base, scenario] = &case.compare()[..] else { panic!("one scenario was given") };
    let expected = BusinessCase::from_value(&without).unwrap().evaluate();
    assert_eq!(scenario.verdict, expected.verdict);
    assert_ne!(scenario.verdict, base.verdict);
    // The last one takes the list away, which may be.
    assert!(BusinessCase::from_value(&setting("initiatives", Value::Null)).is_ok());
    // What is needed may not go, and of a list nothing goes.
    let found = |path: &str| BusinessCase::from_value(&setting(path, Value::Null)).unwrap_err();
    assert_eq!(codes(&found("segments[0].margin")), [("scenarios[0].set[\"segments[0].margin\"]", Missing)]);
    assert_eq!(codes(&found("segments[2]")), [("scenarios[0].set[\"segments[2]\"]", WrongType)]);
    // There is nothing to take.
    assert_eq!(codes(&found("timing")), [("scenarios[0].set[\"timing\"]", UnknownField)]);
}

fn codes(problems: &Problems) -> Vec<(&str, Code)> {
    problems.list().iter().map(|problem| (problem.path.as_str(), problem.code)).collect()
}

/// The value that is wrong is the one nearest to the place, not the first that looks alike.
#[test]
fn the_right_value_is_named() {
    let mut case = good_lived();
    case["scenarios"][0]["set"] = json!({
        "segments[2].retention.c": 1, "segments[2].retention.curve": "weibull",
    });
    let problems = BusinessCase::from_value(&case).unwrap_err();
    assert_eq!(
        codes(&problems),
        [("scenarios[0].set[\"segments[2].retention.curve\"]", UnknownWord)],
        "c is not the start of curve"
    );
    case["scenarios"][0]["set"] = json!({
        "segments[2].retention": { "curve": "constant", "rate": 0.9 }, "segments[2].retention.rate": 7,
    });
    let problems = BusinessCase::from_value(&case).unwrap_err();
    assert_eq!(codes(&problems), [("scenarios[0].set[\"segments[2].retention.rate\"]", OutOfRange)]);
}

#[test]
fn names_and_lists_of_scenarios() {
    let long = format!("{:?}", "n".repeat(201));
    assert_lived(&[
        ("/scenarios/0/name", r#""""#, &[("scenarios[0].name", Empty)]),
        ("/scenarios/0/name", "gone", &[("scenarios[0].name", Missing)]),
        ("/scenarios/0/name", "7", &[("scenarios[0].name", WrongType)]),
        ("/scenarios/0/name", &long, &[("scenarios[0].name", TooMany)]),
        ("/scenarios/0/set", "gone", &[("scenarios[0].set", Missing)]),
        ("/scenarios/0/set", "[]", &[("scenarios[0].set", WrongType)]),
        ("/scenarios/0/set", "null", &[("scenarios[0].set", WrongType)]),
        ("/scenarios/0/set", r#""horizon""#, &[("scenarios[0].set", WrongType)]),
        ("/scenarios/0/base", "true", &[("scenarios[0].base", UnknownField)]),
        ("/scenarios/0", "5", &[("scenarios[0]", WrongType)]),
        ("/scenarios/0", "null", &[("scenarios[0]", WrongType)]),
        ("/scenarios", "{}", &[("scenarios", WrongType)]),
        ("/scenarios", "null", &[("scenarios", WrongType)]),
    ]);
    let named = |names: &[&str]| {
        let mut case = good_lived();
        case["scenarios"] = names.iter().map(|name| json!({ "name": name, "set": {} })).collect();
        case
    };
    let found = [("scenarios[1].name", DuplicateName), ("scenarios[3].name", DuplicateName)];
    Refused::of(named(&["A", "A", "a", "A"])).assert_finds(&found, "three of one name");
    let numbers: Vec<String> = (0..21).map(|index| index.to_string()).collect();
    let names: Vec<&str> = numbers.iter().map(String::as_str).collect();
    Refused::of(named(&names)).assert_finds(&[("scenarios", TooMany)], "21 scenarios");
    assert_eq!(BusinessCase::from_value(&named(&names[..20])).unwrap().compare().len(), 21);
    assert_eq!(BusinessCase::from_value(&named(&[])).unwrap().compare().len(), 1);
}

/// Each scenario is judged, and all of its values.
#[test]
fn all_scenarios_at_once() {
    let mut case = good_lived();
    case["scenarios"] = json!([
        { "name": "Short", "set": { "horizon": 0, "segments[0].margin": 2 } },
        { "name": "Fine", "set": { "horizon": 12 } },
        { "name": "Lost", "set": { "segments[7].margin": 0.5, "segments[0].name[0]": 1 } },
        { "name": "Odd", "set": { "initiatives[0].effects[2].from": "angry" } },
    ]);
    let found = [
        ("scenarios[0].set[\"horizon\"]", OutOfRange),
        ("scenarios[0].set[\"segments[0].margin\"]", OutOfRange),
        ("scenarios[2].set[\"segments[0].name[0]\"]", UnknownField),
        ("scenarios[2].set[\"segments[7].margin\"]", UnknownField),
        ("scenarios[3].set[\"initiatives[0].effects[2].from\"]", UnknownWord),
    ];
    Refused::of(case).assert_finds(&found, "four scenarios");
}

/// A scenario of the case without experience, which changes the kind of a curve.
#[test]
fn whole_parts_may_be_set() {
    let mut case = good();
    case["scenarios"] = json!([{ "name": "Other curve", "set": {
        "segments[2].retention": { "curve": "constant", "rate": { "low": 0.8, "likely": 0.9, "high": 0.95 } },
        "initiatives[0].ramp": 6,
    } }]);
    let case = BusinessCase::from_value(&case).unwrap();
    assert_eq!(case.compare().len(), 2);
}
