//! Effects on what customers live through and on the mix of NPS groups.

use cltv::BusinessCase;
use cltv::Code::{
    self, Conflict, Missing, OutOfRange, UnknownField, UnknownProblem, UnknownSegment, UnknownWord, WrongType,
};
use serde_json::json;

use crate::lived::{assert_lived, good_lived};
use crate::{Refused, good, spoil};

/// What is found in an effect, by the field.
fn assert_effect(json: &str, found: &[(&str, Code)]) {
    let paths: Vec<_> = found.iter().map(|(field, _)| format!("initiatives[0].effects[0]{field}")).collect();
    let found: Vec<_> = paths.iter().zip(found).map(|(path, (_, code))| (path.as_str(), *code)).collect();
    assert_lived(&[("/initiatives/0/effects/0", json, &found)]);
}

/// Whether the effect may stand in the case.
fn assert_passes(json: &str) {
    let mut case = good_lived();
    spoil(&mut case, "/initiatives/0/effects/0", json);
    assert!(BusinessCase::from_value(&case).is_ok(), "{json}");
}

#[test]
fn what_may_be_said() {
    assert_passes(r#"{"on": "problemRate", "relative": -10}"#);
    assert_passes(r#"{"on": "problemRate", "points": -1}"#);
    assert_passes(r#"{"on": "contactRate", "relative": 1000}"#);
    assert_passes(r#"{"on": "contactRate", "segment": "Homes", "problem": "Broken", "points": 1}"#);
    assert_passes(r#"{"on": "outcome", "from": "mollified", "to": "satisfied", "points": 1}"#);
    assert_passes(r#"{"on": "outcome", "from": "satisfied", "to": "dissatisfied", "relative": 0}"#);
    assert_passes(
        r#"{"on": "npsShare", "segment": "Offices", "from": "passives", "to": "promoters", "attribution": 0, "relative": 1}"#,
    );
}

/// Nobody has what the effect changes.
#[test]
fn nobody_to_act_on() {
    let conflict = [(".on", Conflict)];
    assert_effect(r#"{"on": "problemRate", "segment": "Shops", "relative": 0.1}"#, &conflict);
    assert_effect(r#"{"on": "contactRate", "segment": "Offices", "points": 0.1}"#, &conflict);
    assert_effect(
        r#"{"on": "outcome", "segment": "Shops", "from": "mollified", "to": "satisfied", "points": 0.1}"#,
        &conflict,
    );
    let shares = r#""from": "detractors", "to": "passives", "attribution": 1, "points": 0.1"#;
    for segment in ["Homes", "Shops"] {
        assert_effect(&format!(r#"{{"on": "npsShare", "segment": "{segment}", {shares}}}"#), &conflict);
    }
    // In a case in which nobody at all has it.
    let rows = [
        r#"{"on": "problemRate", "relative": 0.1}"#.to_owned(),
        r#"{"on": "contactRate", "points": 0.1}"#.to_owned(),
        r#"{"on": "outcome", "from": "mollified", "to": "satisfied", "points": 0.1}"#.to_owned(),
        format!(r#"{{"on": "npsShare", {shares}}}"#),
    ];
    for json in rows {
        let mut case = good();
        spoil(&mut case, "/initiatives/0/effects/1", &json);
        Refused::of(case).assert_finds(&[("initiatives[0].effects[1].on", Conflict)], &json);
    }
    let mut case = good();
    spoil(
        &mut case,
        "/initiatives/0/effects/1",
        r#"{"on": "problemRate", "problem": "Late", "relative": 0.1}"#,
    );
    Refused::of(case).assert_finds(&[("initiatives[0].effects[1].problem", UnknownProblem)], "a problem");
}

#[test]
fn names_that_nobody_has() {
    let unknown = [(".problem", UnknownProblem)];
    assert_effect(r#"{"on": "problemRate", "problem": "Lost", "relative": 0.1}"#, &unknown);
    assert_effect(r#"{"on": "problemRate", "problem": "late", "relative": 0.1}"#, &unknown);
    assert_effect(r#"{"on": "contactRate", "segment": "Homes", "problem": "Lost", "points": 0.1}"#, &unknown);
    assert_effect(
        r#"{"on": "problemRate", "segment": "Shops", "problem": "Late", "relative": 0.1}"#,
        &unknown,
    );
    // A segment that does not exist is one mistake, not two.
    for rest in [
        r#""on": "problemRate", "relative": 0.1"#,
        r#""on": "problemRate", "problem": "Late", "relative": 0.1"#,
        r#""on": "problemRate", "problem": "Lost", "relative": 0.1"#,
        r#""on": "outcome", "from": "mollified", "to": "satisfied", "points": 0.1"#,
        r#""on": "npsShare", "from": "detractors", "to": "passives", "attribution": 1, "points": 0.1"#,
    ] {
        assert_effect(&format!(r#"{{"segment": "Nobody", {rest}}}"#), &[(".segment", UnknownSegment)]);
    }
    assert_effect(r#"{"on": "problemRate", "problem": 7, "relative": 0.1}"#, &[(".problem", WrongType)]);
}

#[test]
fn moves_lead_from_one_share_to_another() {
    let outcome = |rest: &str, found: &[(&str, Code)]| {
        assert_effect(&format!(r#"{{"on": "outcome", "relative": 0.1, {rest}}}"#), found);
    };
    let share = |rest: &str, found: &[(&str, Code)]| {
        assert_effect(&format!(r#"{{"on": "npsShare", "attribution": 0.5, "points": 0.1, {rest}}}"#), found);
    };
    outcome(r#""to": "satisfied""#, &[(".from", Missing)]);
    outcome(r#""from": "mollified""#, &[(".to", Missing)]);
    outcome(r#""segment": "Homes""#, &[(".from", Missing), (".to", Missing)]);
    share(r#""to": "promoters""#, &[(".from", Missing)]);
    share(r#""from": "detractors""#, &[(".to", Missing)]);
    // The words of the other kind of move.
    outcome(r#""from": "detractors", "to": "satisfied""#, &[(".from", UnknownWord)]);
    outcome(r#""from": "mollified", "to": "promoters""#, &[(".to", UnknownWord)]);
    share(r#""from": "dissatisfied", "to": "promoters""#, &[(".from", UnknownWord)]);
    share(r#""from": "dissatisfied", "to": "satisfied""#, &[(".from", UnknownWord), (".to", UnknownWord)]);
    // No words at all.
    for end in ["satisfied", "mollified", "dissatisfied"] {
        outcome(&format!(r#""from": "angry", "to": "{end}""#), &[(".from", UnknownWord)]);
        outcome(&format!(r#""from": "{end}", "to": "happy""#), &[(".to", UnknownWord)]);
    }
    for end in ["promoters", "passives", "detractors"] {
        share(&format!(r#""from": "Detractors", "to": "{end}""#), &[(".from", UnknownWord)]);
        share(&format!(r#""from": "{end}", "to": 9"#), &[(".to", WrongType)]);
    }
    outcome(r#""from": "angry", "to": "happy""#, &[(".from", UnknownWord), (".to", UnknownWord)]);
    // From a share to itself.
    outcome(r#""from": "satisfied", "to": "satisfied""#, &[(".to", Conflict)]);
    share(r#""from": "detractors", "to": "detractors""#, &[(".to", Conflict)]);
}

/// How much of a move the initiative causes must be said, and only of a move between groups.
#[test]
fn attribution() {
    let moved = r#""on": "npsShare", "from": "detractors", "to": "passives", "points": 0.1"#;
    assert_effect(&format!("{{{moved}}}"), &[(".attribution", Missing)]);
    for (value, code) in
        [("1.1", OutOfRange), ("-0.1", OutOfRange), (r#""half""#, WrongType), ("null", WrongType)]
    {
        assert_effect(&format!(r#"{{{moved}, "attribution": {value}}}"#), &[(".attribution", code)]);
    }
    for other in [
        r#""on": "outcome", "from": "mollified", "to": "satisfied", "points": 0.1"#,
        r#""on": "problemRate", "relative": 0.1"#,
        r#""on": "churn", "relative": 0.1"#,
    ] {
        assert_effect(&format!(r#"{{{other}, "attribution": 0.5}}"#), &[(".attribution", Conflict)]);
    }
}

/// Fields that another kind of effect has.
#[test]
fn strangers_among_effects() {
    for on in ["churn", "margin", "revenue", "costToServe", "newCustomers", "acquisitionCost"] {
        for (field, json) in [("problem", r#""Late""#), ("from", r#""mollified""#), ("to", r#""promoters""#)]
        {
            let effect = format!(r#"{{"on": "{on}", "relative": 0.1, "{field}": {json}}}"#);
            assert_effect(&effect, &[(&format!(".{field}"), Conflict)]);
        }
    }
    for on in ["problemRate", "contactRate"] {
        for field in ["from", "to"] {
            let effect = format!(r#"{{"on": "{on}", "relative": 0.1, "{field}": "mollified"}}"#);
            assert_effect(&effect, &[(&format!(".{field}"), Conflict)]);
        }
    }
    assert_effect(
        r#"{"on": "npsShare", "from": "detractors", "to": "passives", "attribution": 1, "points": 0.1, "problem": "Late"}"#,
        &[(".problem", Conflict)],
    );
    // A base belongs to churn and retention; that of experience is its segment's.
    for rest in [
        r#""on": "problemRate", "relative": 0.1"#,
        r#""on": "outcome", "from": "mollified", "to": "satisfied", "points": 0.1"#,
    ] {
        assert_effect(&format!(r#"{{{rest}, "per": "year"}}"#), &[(".per", Conflict)]);
    }
    assert_effect(r#"{"on": "problemRate", "relative": 0.1, "reach": 0.5}"#, &[(".reach", UnknownField)]);
}

#[test]
fn sizes() {
    let outcome = r#""on": "outcome", "from": "mollified", "to": "satisfied""#;
    let share = r#""on": "npsShare", "from": "detractors", "to": "passives", "attribution": 0.5"#;
    let table = [
        (r#""on": "problemRate""#, ["-10.1", "1.1"], ["-1.1", "1.1"]),
        (r#""on": "contactRate""#, ["-1.1", "1000.1"], ["-1.1", "1.1"]),
        (outcome, ["-0.1", "1.1"], ["-0.1", "1.1"]),
        (share, ["-0.1", "1.1"], ["-0.1", "1.1"]),
    ];
    for (kind, relatives, points) in table {
        for value in relatives {
            assert_effect(&format!(r#"{{{kind}, "relative": {value}}}"#), &[(".relative", OutOfRange)]);
        }
        for value in points {
            assert_effect(&format!(r#"{{{kind}, "points": {value}}}"#), &[(".points", OutOfRange)]);
        }
        assert_effect(&format!("{{{kind}}}"), &[(".relative", Missing)]);
        assert_effect(&format!(r#"{{{kind}, "amount": 5}}"#), &[(".amount", Conflict)]);
        assert_effect(&format!(r#"{{{kind}, "relative": 0.1, "points": 0.1}}"#), &[(".points", Conflict)]);
    }
}

/// Churn and points of retention act in the base of what customers live through: a year unless
/// the segment says otherwise.
#[test]
fn bases() {
    assert_passes(r#"{"on": "churn", "segment": "Homes", "per": "year", "relative": 0.1}"#);
    assert_passes(r#"{"on": "retention", "segment": "Offices", "per": "quarter", "points": 0.01}"#);
    assert_effect(
        r#"{"on": "churn", "segment": "Homes", "per": "month", "relative": 0.1}"#,
        &[(".per", Code::OtherBase)],
    );
    let mut case = good_lived();
    spoil(&mut case, "/segments/0/retention/per", "gone");
    for (per, passes) in [("year", true), ("month", false), ("quarter", false)] {
        case["initiatives"][0]["effects"][0] =
            json!({ "on": "churn", "segment": "Homes", "per": per, "relative": 0.1 });
        assert_eq!(BusinessCase::from_value(&case).is_ok(), passes, "{per}");
    }
    // NPS groups are stated in the case's period unless said otherwise.
    spoil(&mut case, "/segments/1/retention/per", "gone");
    for (per, passes) in [("year", false), ("month", true), ("quarter", false)] {
        case["initiatives"][0]["effects"][0] =
            json!({ "on": "churn", "segment": "Offices", "per": per, "relative": 0.1 });
        assert_eq!(BusinessCase::from_value(&case).is_ok(), passes, "{per}");
    }
}

/// Costs per reached customer need somebody who is reached: effects on experience reach, too.
#[test]
fn whom_an_effect_reaches() {
    let mut case = good_lived();
    spoil(
        &mut case,
        "/initiatives/0/costs",
        r#"{"perReachedCustomerPerPeriod": 1, "perReachedCustomerOnce": 1}"#,
    );
    assert!(BusinessCase::from_value(&case).is_ok());
    spoil(&mut case, "/initiatives/0/effects", "[]");
    let found = [
        ("initiatives[0].costs.perReachedCustomerPerPeriod", Conflict),
        ("initiatives[0].costs.perReachedCustomerOnce", Conflict),
    ];
    Refused::of(case).assert_finds(&found, "nobody is reached");
}

#[test]
fn sentences() {
    let table = [
        (
            r#"{"on": "problemRate", "problem": "Lost", "relative": 0.1}"#,
            ".problem: No segment here has a problem \"Lost\"; without a problem the effect acts on all.",
        ),
        (
            r#"{"on": "outcome", "to": "satisfied", "relative": 0.1}"#,
            ".from: A move needs from and to, each one of satisfied, mollified, dissatisfied.",
        ),
        (
            r#"{"on": "outcome", "from": "promoters", "to": "satisfied", "relative": 0.1}"#,
            ".from: This move is between satisfied, mollified, dissatisfied.",
        ),
        (
            r#"{"on": "npsShare", "from": "detractors", "to": "passives", "relative": 0.1}"#,
            ".attribution: Say which share of the move the initiative causes, 0 to 1: groups shift for many reasons.",
        ),
        (
            r#"{"on": "outcome", "from": "mollified", "to": "satisfied", "relative": -0.1}"#,
            ".relative: The share that moves must be from 0 to 1, but is -0.1.",
        ),
    ];
    for (json, sentence) in table {
        let mut case = good_lived();
        spoil(&mut case, "/initiatives/0/effects/0", json);
        let problems = BusinessCase::from_value(&case).unwrap_err();
        assert_eq!(problems.to_string(), format!("initiatives[0].effects[0]{sentence}"));
    }
}
