//! Texts that are no case, and the sentences people read.

use cltv::{BusinessCase, Code};
use serde_json::Value;

use crate::{Refused, spoilt};

#[test]
fn not_json() {
    let long = "[".repeat(100_000);
    let deep = format!(r#"{{"segments": {}1{}}}"#, "[".repeat(500), "]".repeat(500));
    let texts = [
        "",
        " ",
        "{",
        "nope",
        "[1, 2",
        "{\"horizon\": 12,}",
        "{'horizon': 12}",
        "{\"horizon\": NaN}",
        "{} {}",
        "{\"horizon\": 1e400}",
        "\u{feff}{}",
        "{\"name\": \"\\ud800\"}",
        &long,
        &deep,
    ];
    for text in texts {
        let problems = BusinessCase::from_json(text).unwrap_err();
        let [problem] = problems.list() else { panic!("{problems}") };
        assert_eq!((problem.path.as_str(), problem.code, &problem.value), ("", Code::Syntax, &Value::Null));
        assert!(problem.message.starts_with("This is not JSON: "), "{problem}");
    }
}

#[test]
fn json_that_is_no_object() {
    for text in ["[]", "[{}]", "5", "-0.0", "\"case\"", "null", "true", "1e308"] {
        let problems = BusinessCase::from_json(text).unwrap_err();
        let [problem] = problems.list() else { panic!("{text}: {problems}") };
        assert_eq!((problem.path.as_str(), problem.code), ("", Code::WrongType), "{text}");
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(problem.value, value);
        assert!(problem.message.starts_with("Expected an object, found "), "{problem}");
    }
}

/// A value as deep as a parser goes is found to be where nothing should be.
#[test]
fn deep_but_readable() {
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    Refused::of(spoilt("/extra", &deep)).assert_finds(&[("extra", Code::UnknownField)], "deep");
}

/// What people read says what is wrong and how to mend it.
#[test]
fn sentences() {
    let table = [
        ("/horizon", "601", "horizon: The horizon must be from 1 to 600, but is 601."),
        ("/horizon", "36.5", "horizon: The horizon must be a whole number, but is 36.5."),
        ("/horizon", r#""36""#, "horizon: Expected a number, found the text \"36\"."),
        (
            "/segments/0/margin",
            "55",
            "segments[0].margin: The margin, as a share of revenue, must be from 0 to 1, but is 55.",
        ),
        (
            "/segments/0/margin",
            "null",
            "segments[0].margin: Expected a number, found null; to leave a field open, leave it out.",
        ),
        ("/segments/0/margin", "gone", "segments[0].margin: This field is missing; it holds a number."),
        (
            "/segments/2/retention/alpha",
            "0",
            "segments[2].retention.alpha: The shape parameter must be more than 0 and at most 1000000, but is 0.",
        ),
        (
            "/initiatives/0/start",
            "13",
            "initiatives[0].start: Period 13 lies after the horizon of 12: it would be left out.",
        ),
        ("/timing", r#""later""#, "timing: \"later\" is not one of the words start, mid, end."),
        (
            "/initiatives/0/effects/0/segment",
            r#""Nobody""#,
            "initiatives[0].effects[0].segment: There is no segment \"Nobody\"; without a segment the effect acts on all.",
        ),
        (
            "/initiatives/0/effects/0/per",
            r#""month""#,
            "initiatives[0].effects[0].per: The retention of \"Mass\" is stated per year: state the effect in that base too.",
        ),
        ("/segments/1/name", r#""Mass""#, "segments[1].name: The name \"Mass\" is taken: names must differ."),
        (
            "/segments/1/retention/survival",
            "[0.5, 0.6]",
            "segments[1].retention.survival[1]: Survival never rises: 0.6 follows 0.5. Customers who come back are new customers.",
        ),
    ];
    for (pointer, json, sentence) in table {
        let problems = BusinessCase::from_value(&spoilt(pointer, json)).unwrap_err();
        assert_eq!(problems.to_string(), sentence);
    }
    let unknown = BusinessCase::from_value(&spoilt("/segments/0/margn", "1")).unwrap_err().to_string();
    assert!(
        unknown.starts_with("segments[0].margn: There is no field \"margn\" here; the fields are: name, ")
    );
    assert!(unknown.contains(", margin, "), "{unknown}");
}
