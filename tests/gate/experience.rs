//! Retention from what customers live through, and from NPS groups.

use cltv::BusinessCase;
use cltv::Code::{
    Conflict, DuplicateName, Empty, Missing, NotWhole, OutOfRange, TooMany, UnknownField, UnknownProblem,
    UnknownWord, WrongType,
};
use serde_json::{Value, json};

use crate::lived::{assert_lived, good_lived};
use crate::{Refused, spoil};

#[test]
fn what_is_missing() {
    let lived = "segments[0].retention";
    for field in ["rate", "contactRate", "name"] {
        let path = format!("{lived}.problems[1].{field}");
        assert_lived(&[(&format!("/segments/0/retention/problems/1/{field}"), "gone", &[(&path, Missing)])]);
    }
    for (object, fields) in [
        ("outcomes", &["satisfied", "mollified", "dissatisfied"][..]),
        ("loyalty", &["silent", "satisfied", "mollified", "dissatisfied"]),
    ] {
        for field in fields {
            let pointer = format!("/segments/0/retention/problems/0/{object}/{field}");
            let path = format!("{lived}.problems[0].{object}.{field}");
            assert_lived(&[(&pointer, "gone", &[(&path, Missing)])]);
        }
    }
    for group in ["promoters", "passives", "detractors"] {
        for field in ["share", "retention"] {
            let pointer = format!("/segments/1/retention/groups/{group}/{field}");
            let path = format!("segments[1].retention.groups.{group}.{field}");
            assert_lived(&[(&pointer, "gone", &[(&path, Missing)])]);
        }
    }
    for outcome in ["satisfied", "mollified", "dissatisfied", "silent"] {
        let pointer = format!("/segments/0/retention/wordOfMouth/{outcome}/act");
        assert_lived(&[(&pointer, "gone", &[(&format!("{lived}.wordOfMouth.{outcome}.act"), Missing)])]);
    }
    assert_lived(&[
        (
            "/segments/0/retention/loyaltyWithoutProblem",
            "gone",
            &[("segments[0].retention.loyaltyWithoutProblem", Missing)],
        ),
        // The effect names a problem that nobody has told of.
        (
            "/segments/0/retention/problems",
            "gone",
            &[
                ("segments[0].retention.problems", Missing),
                ("initiatives[0].effects[0].problem", UnknownProblem),
            ],
        ),
        ("/segments/1/retention/groups", "gone", &[("segments[1].retention.groups", Missing)]),
    ]);
}

/// Whole objects that are missing miss their fields.
#[test]
fn objects_that_are_missing() {
    let parts = |path: &str, fields: &[&str]| -> Vec<String> {
        fields.iter().map(|field| format!("{path}.{field}")).collect()
    };
    let rows = [
        (
            "/segments/0/retention/problems/0/outcomes",
            parts("segments[0].retention.problems[0].outcomes", &["satisfied", "mollified", "dissatisfied"]),
        ),
        (
            "/segments/0/retention/problems/0/loyalty",
            parts(
                "segments[0].retention.problems[0].loyalty",
                &["silent", "satisfied", "mollified", "dissatisfied"],
            ),
        ),
        (
            "/segments/1/retention/groups/passives",
            parts("segments[1].retention.groups.passives", &["share", "retention"]),
        ),
    ];
    for (pointer, paths) in rows {
        let mut case = good_lived();
        spoil(&mut case, pointer, "gone");
        let problems = BusinessCase::from_value(&case).unwrap_err();
        for problem in problems.list() {
            assert_eq!(problem.code, Missing, "{problem}");
            // The object, or each of its fields.
            let inside =
                paths.contains(&problem.path) || paths.iter().all(|path| path.starts_with(&problem.path));
            assert!(inside, "{problem}");
        }
    }
}

#[test]
fn names_and_lists_of_problems() {
    let name = "/segments/0/retention/problems/1/name";
    let long = format!("{:?}", "n".repeat(201));
    assert_lived(&[
        (name, r#""Late""#, &[("segments[0].retention.problems[1].name", DuplicateName)]),
        (name, r#""""#, &[("segments[0].retention.problems[1].name", Empty)]),
        (name, r#"" ""#, &[("segments[0].retention.problems[1].name", Empty)]),
        (name, &long, &[("segments[0].retention.problems[1].name", TooMany)]),
        (name, "7", &[("segments[0].retention.problems[1].name", WrongType)]),
        ("/segments/0/retention/problems", "[]", &[("initiatives[0].effects[0].problem", UnknownProblem)]),
        ("/segments/0/retention/problems", "{}", &[("segments[0].retention.problems", WrongType)]),
        // What the effect on "Late" means cannot be said where a problem cannot be read.
        ("/segments/0/retention/problems/0", "0.3", &[("segments[0].retention.problems[0]", WrongType)]),
        (
            "/segments/0/retention/problems/0/name",
            "gone",
            &[("segments[0].retention.problems[0].name", Missing)],
        ),
        ("/segments/0/retention/curve", r#""experiense""#, &[("segments[0].retention.curve", UnknownWord)]),
        ("/segments/1/retention/curve", "gone", &[("segments[1].retention.curve", Missing)]),
        ("/segments/0/retention", "0.8", &[("segments[0].retention", WrongType)]),
        ("/segments/1/retention", "[]", &[("segments[1].retention", WrongType)]),
        ("/segments/1", "null", &[("segments[1]", WrongType)]),
        (
            "/segments/0/retention/problems/1/rates",
            "0.3",
            &[("segments[0].retention.problems[1].rates", UnknownField)],
        ),
    ]);
    let mut many = good_lived();
    let problem = many["segments"][0]["retention"]["problems"][0].clone();
    let numbered = |index: usize| {
        let mut problem = problem.clone();
        problem["name"] = Value::from(if index == 0 { "Late".to_owned() } else { format!("No. {index}") });
        problem["rate"] = json!(0.001);
        problem
    };
    many["segments"][0]["retention"]["problems"] = (0..101).map(numbered).collect();
    Refused::of(many).assert_finds(&[("segments[0].retention.problems", TooMany)], "101 problems");

    // Two segments may know a problem by one name.
    let mut both = good_lived();
    both["segments"][2]["retention"] = both["segments"][0]["retention"].clone();
    assert!(BusinessCase::from_value(&both).is_ok());
}

#[test]
fn numbers_out_of_range() {
    let problem = ("/segments/0/retention/problems/1", "segments[0].retention.problems[1]");
    let words = ("/segments/0/retention/wordOfMouth", "segments[0].retention.wordOfMouth");
    let groups = ("/segments/1/retention/groups", "segments[1].retention.groups");
    let table = [
        (problem, "rate", ["-0.1", "1.1", "5"]),
        (problem, "contactRate", ["-0.1", "1.1", "40"]),
        (problem, "outcomes.satisfied", ["-0.1", "1.1", "50"]),
        (problem, "outcomes.mollified", ["-0.1", "1.1", "50"]),
        (problem, "outcomes.dissatisfied", ["-0.1", "1.1", "50"]),
        (problem, "loyalty.silent", ["-0.1", "1.1", "60"]),
        (problem, "loyalty.satisfied", ["-0.1", "1.1", "60"]),
        (problem, "loyalty.mollified", ["-0.1", "1.1", "60"]),
        (problem, "loyalty.dissatisfied", ["-0.1", "1.1", "60"]),
        (problem, "contactsPerContactingCustomer", ["-1", "1001", "1e9"]),
        (problem, "costPerContact", ["-1", "1.1e15", "1e300"]),
        (words, "satisfied.praises", ["-1", "1001", "1e9"]),
        (words, "satisfied.warnings", ["-1", "1001", "1e9"]),
        (words, "mollified.act", ["-0.1", "1.1", "2"]),
        (words, "dissatisfied.warnings", ["-1", "1001", "1e9"]),
        (words, "silent.act", ["-0.1", "1.1", "2"]),
        (words, "negativeWeight", ["-1", "100.1", "1e9"]),
        (groups, "promoters.share", ["-0.1", "1.1", "35"]),
        (groups, "passives.retention", ["-0.1", "1.1", "95"]),
        (groups, "detractors.share", ["-0.1", "1.1", "25"]),
        (groups, "detractors.retention", ["-0.1", "1.1", "85"]),
        (("/segments/0/retention", "segments[0].retention"), "loyaltyWithoutProblem", ["-0.1", "1.1", "90"]),
        (("/segments/0/retention", "segments[0].retention"), "measuredRetention", ["-0.1", "1.1", "80"]),
        (("/segments/1/retention", "segments[1].retention"), "responses", ["-1", "0", "1e12"]),
    ];
    for ((pointer, path), field, values) in table {
        let (pointer, path) = (format!("{pointer}/{}", field.replace('.', "/")), format!("{path}.{field}"));
        for json in values {
            assert_lived(&[(&pointer, json, &[(&path, OutOfRange)])]);
        }
        for json in [r#""1""#, "null", "true", "[]"] {
            assert_lived(&[(&pointer, json, &[(&path, WrongType)])]);
        }
    }
    assert_lived(&[
        ("/segments/1/retention/responses", "350.5", &[("segments[1].retention.responses", NotWhole)]),
        ("/segments/0/retention/per", r#""week""#, &[("segments[0].retention.per", UnknownWord)]),
        ("/segments/0/retention/wordOfMouth", "true", &[("segments[0].retention.wordOfMouth", WrongType)]),
        (
            "/segments/0/retention/wordOfMouth/noisy",
            r#"{"act": 1}"#,
            &[("segments[0].retention.wordOfMouth.noisy", UnknownField)],
        ),
        (
            "/segments/1/retention/groups/neutrals",
            r#"{"share": 0, "retention": 1}"#,
            &[("segments[1].retention.groups.neutrals", UnknownField)],
        ),
    ]);
}

/// Fields of another kind of curve.
#[test]
fn strangers_among_curves() {
    let problems = good_lived()["segments"][0]["retention"]["problems"].to_string();
    let groups = good_lived()["segments"][1]["retention"]["groups"].to_string();
    let fields = [
        ("loyaltyWithoutProblem", "0.9"),
        ("measuredRetention", "0.8"),
        ("problems", problems.as_str()),
        ("wordOfMouth", "{}"),
        ("groups", groups.as_str()),
        ("responses", "100"),
        ("rate", "0.9"),
        ("survival", "[0.9]"),
    ];
    for (index, own) in [
        (0, &["loyaltyWithoutProblem", "measuredRetention", "problems", "wordOfMouth"][..]),
        (1, &["groups", "responses"]),
        (2, &["rate"]),
    ] {
        for (field, json) in fields.iter().filter(|(field, _)| !own.contains(field)) {
            let pointer = format!("/segments/{index}/retention/{field}");
            assert_lived(&[(&pointer, json, &[(&format!("segments[{index}].retention.{field}"), Conflict)])]);
        }
    }
}

#[test]
fn sentences() {
    let table = [
        (
            "/segments/0/retention/problems/0/rate",
            "0.91",
            "segments[0].retention.problems: The problem rates add up to 1.01: each customer is counted once, with the most serious problem, so 1 at most.",
        ),
        (
            "/segments/0/retention/problems/0/outcomes/satisfied",
            "0.25",
            "segments[0].retention.problems[0].outcomes: The three shares add up to 0.75: they must add up to 1.",
        ),
        (
            "/segments/1/retention/groups",
            "gone",
            "segments[1].retention.groups: Retention from NPS needs its groups: promoters, passives and detractors.",
        ),
    ];
    for (pointer, json, sentence) in table {
        let mut case = good_lived();
        spoil(&mut case, pointer, json);
        assert_eq!(BusinessCase::from_value(&case).unwrap_err().to_string(), sentence);
    }
}
