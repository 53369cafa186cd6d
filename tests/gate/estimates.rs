//! Numbers that are objects: with their source, or as a range.

use cltv::Code::{
    Conflict, Disorder, Missing, NotFinite, NotWhole, OutOfRange, TooMany, UnknownField, UnknownWord,
    WrongType,
};
use cltv::{BusinessCase, Code};
use serde_json::{Value, json};

use crate::lived::{assert_lived, good_lived};
use crate::{Found, assert_rows, good, spoil, spoilt};

/// Where a number may stand, each as (pointer, path).
const PLACES: [(&str, &str); 14] = [
    ("/discountRatePerYear", "discountRatePerYear"),
    ("/segments/0/customers", "segments[0].customers"),
    ("/segments/0/margin", "segments[0].margin"),
    ("/segments/0/acquisitionCost", "segments[0].acquisitionCost"),
    ("/segments/0/retention/rate", "segments[0].retention.rate"),
    ("/segments/1/tenure/0/customers", "segments[1].tenure[0].customers"),
    ("/segments/1/retention/survival/2", "segments[1].retention.survival[2]"),
    ("/segments/2/retention/c", "segments[2].retention.c"),
    ("/initiatives/0/ramp", "initiatives[0].ramp"),
    ("/initiatives/0/ramp/0", "initiatives[0].ramp[0]"),
    ("/initiatives/0/confidence", "initiatives[0].confidence"),
    ("/initiatives/0/costs/perPeriod", "initiatives[0].costs.perPeriod"),
    ("/initiatives/0/costs/oneOff/0/amount", "initiatives[0].costs.oneOff[0].amount"),
    ("/initiatives/0/effects/0/relative", "initiatives[0].effects[0].relative"),
];

/// What is wrong with an object, and where inside it. All numbers are legal anywhere.
#[test]
fn objects_that_are_no_number() {
    let long = "s".repeat(2001);
    let long = format!(r#"{{"value": 0.5, "source": "{long}"}}"#);
    let table: [(&str, Found<'_>); 23] = [
        ("{}", &[("value", Missing)]),
        (r#"{"source": "Finance"}"#, &[("value", Missing)]),
        (r#"{"low": 0.4}"#, &[("likely", Missing), ("high", Missing)]),
        (r#"{"dist": "pert"}"#, &[("low", Missing), ("likely", Missing), ("high", Missing)]),
        (r#"{"likely": 0.5, "high": 0.6}"#, &[("low", Missing)]),
        (r#"{"low": 0.4, "high": 0.6}"#, &[("likely", Missing)]),
        (r#"{"low": 0.4, "likely": 0.5}"#, &[("high", Missing)]),
        (r#"{"value": 0.5, "low": 0.4}"#, &[("low", Conflict)]),
        (r#"{"value": 0.5, "likely": 0.5}"#, &[("likely", Conflict)]),
        (r#"{"value": 0.5, "high": 0.6}"#, &[("high", Conflict)]),
        (
            r#"{"value": 0.5, "low": 0.4, "likely": 0.5, "high": 0.6, "dist": "triangular"}"#,
            &[("low", Conflict), ("likely", Conflict), ("high", Conflict), ("dist", Conflict)],
        ),
        (r#"{"value": 0.5, "dist": "pert"}"#, &[("dist", Conflict)]),
        // Low and high changed places; the likely value lies below, and above.
        (r#"{"low": 0.6, "likely": 0.5, "high": 0.4}"#, &[("low", Disorder)]),
        (r#"{"low": 0.6, "likely": 0.5, "high": 0.7}"#, &[("low", Disorder)]),
        (r#"{"low": 0.4, "likely": 0.7, "high": 0.6}"#, &[("high", Disorder)]),
        (r#"{"low": 0.5, "likely": 0.5, "high": 0.5}"#, &[("high", Disorder)]),
        (r#"{"low": 0.4, "likely": 0.5, "high": 0.6, "dist": "weibull"}"#, &[("dist", UnknownWord)]),
        (r#"{"low": 0.4, "likely": 0.5, "high": 0.6, "dist": null}"#, &[("dist", WrongType)]),
        (r#"{"value": 0.5, "source": 7}"#, &[("source", WrongType)]),
        (r#"{"value": 0.5, "by": "Finance"}"#, &[("by", UnknownField)]),
        (r#"{"value": 0.5, "Value": 0.5}"#, &[("Value", UnknownField)]),
        (
            r#"{"dist": "weibull", "mean": 0.5, "shape": 2}"#,
            &[("dist", UnknownWord), ("shape", UnknownField)],
        ),
        (&long, &[("source", TooMany)]),
    ];
    for (pointer, path) in PLACES {
        for (json, found) in table {
            assert_parts(pointer, path, json, found);
        }
        // Texts in place of numbers, as in any other field.
        for json in [r#""0.5""#, "null", "true", "[0.5]", r#"{"value": 0.5}"#] {
            for part in ["value", "low", "likely", "high"] {
                let mut number = match part {
                    "value" => json!({}),
                    _ => json!({ "low": 0.4, "likely": 0.5, "high": 0.6 }),
                };
                number[part] = serde_json::from_str(json).unwrap();
                assert_rows(&[(pointer, &number.to_string(), &[(&format!("{path}.{part}"), WrongType)])]);
            }
        }
        assert_rows(&[(pointer, r#"{"value": "NaN"}"#, &[(&format!("{path}.value"), NotFinite)])]);
    }
}

/// Parts of one number that must be found.
fn assert_parts(pointer: &str, path: &str, json: &str, found: Found<'_>) {
    let paths: Vec<_> = found.iter().map(|(part, code)| (format!("{path}.{part}"), *code)).collect();
    let found: Vec<_> = paths.iter().map(|(path, code)| (path.as_str(), *code)).collect();
    assert_rows(&[(pointer, json, &found)]);
}

/// The limits of the field hold for the number and for both ends of its range.
#[test]
fn ends_within_the_limits() {
    assert_rows(&[
        ("/segments/0/margin", r#"{"value": 55}"#, &[("segments[0].margin.value", OutOfRange)]),
        (
            "/segments/0/margin",
            r#"{"low": -0.1, "likely": 0.5, "high": 0.6}"#,
            &[("segments[0].margin.low", OutOfRange)],
        ),
        (
            "/segments/0/margin",
            r#"{"low": 0.4, "likely": 0.5, "high": 1.1}"#,
            &[("segments[0].margin.high", OutOfRange)],
        ),
        (
            "/segments/0/margin",
            r#"{"low": -1, "likely": 55, "high": 60}"#,
            &[
                ("segments[0].margin.low", OutOfRange),
                ("segments[0].margin.likely", OutOfRange),
                ("segments[0].margin.high", OutOfRange),
            ],
        ),
        // An end that is not legal has no order either.
        (
            "/segments/0/margin",
            r#"{"low": 1.5, "likely": 0.5, "high": 0.6}"#,
            &[("segments[0].margin.low", OutOfRange)],
        ),
        (
            "/segments/2/retention/alpha",
            r#"{"value": 0}"#,
            &[("segments[2].retention.alpha.value", OutOfRange)],
        ),
        (
            "/segments/2/retention/alpha",
            r#"{"low": 0, "likely": 1, "high": 2}"#,
            &[("segments[2].retention.alpha.low", OutOfRange)],
        ),
        ("/horizon", r#"{"value": 12.5}"#, &[("horizon.value", NotWhole)]),
        ("/horizon", r#"{"low": 11, "likely": 12, "high": 13.5}"#, &[("horizon.high", NotWhole)]),
        ("/initiatives/0/start", r#"{"value": 0}"#, &[("initiatives[0].start.value", OutOfRange)]),
        (
            "/initiatives/0/effects/0/relative",
            r#"{"low": 0.1, "likely": 0.2, "high": 1.2}"#,
            &[("initiatives[0].effects[0].relative.high", OutOfRange)],
        ),
    ]);
    assert_lived(&[
        (
            "/segments/0/retention/problems/0/rate",
            r#"{"low": 0.1, "likely": 0.2, "high": 1.2}"#,
            &[("segments[0].retention.problems[0].rate.high", OutOfRange)],
        ),
        (
            "/segments/1/retention/responses",
            r#"{"value": 350.5, "source": "Survey"}"#,
            &[("segments[1].retention.responses.value", NotWhole)],
        ),
        (
            "/initiatives/0/effects/3/attribution",
            r#"{"low": 0, "likely": 0.5, "high": 1.5}"#,
            &[("initiatives[0].effects[3].attribution.high", OutOfRange)],
        ),
    ]);
}

/// What a field excludes it excludes as an object, too.
#[test]
fn rules_hold_for_objects() {
    let half = r#"{"value": 0.5, "source": "Finance"}"#;
    assert_rows(&[
        ("/segments/1/customers", half, &[("segments[1].customers", Conflict)]),
        ("/segments/0/retention/alpha", half, &[("segments[0].retention.alpha", Conflict)]),
        ("/segments/0/ordersPerPeriod", half, &[("segments[0].revenuePerPeriod", Conflict)]),
        ("/initiatives/0/effects/1/points", half, &[("initiatives[0].effects[1].points", Conflict)]),
        ("/initiatives/0/start", r#"{"value": 13}"#, &[("initiatives[0].start", Code::BeyondHorizon)]),
        (
            "/segments/1/retention/survival",
            r#"[{"value": 0.5}, {"low": 0.5, "likely": 0.6, "high": 0.7}]"#,
            &[("segments[1].retention.survival[1]", Code::Increasing)],
        ),
    ]);
}

/// Every number of both good cases may be stated in every legal form, and means the same.
#[test]
fn every_number_may_be_an_object() {
    for good in [good(), good_lived()] {
        let answer = |case: &Value| {
            let case = BusinessCase::from_value(case).unwrap_or_else(|problems| panic!("{problems}\n{case}"));
            let mut answer = serde_json::to_value(case.evaluate()).unwrap();
            // What a reader is told about the numbers may change with how they are stated.
            answer["findings"] = Value::Null;
            answer
        };
        let plain = answer(&good);
        let mut pointers = Vec::new();
        numbers("", &good, &mut pointers);
        assert!(pointers.len() > 25);
        for pointer in pointers.iter().filter(|pointer| !pointer.starts_with("/scenarios")) {
            let number = good.pointer(pointer).unwrap();
            let mut case = good.clone();
            let stated = json!({ "value": number, "source": "x".repeat(2000) });
            spoil(&mut case, pointer, &stated.to_string());
            assert_eq!(answer(&case), plain, "{pointer}");
        }
        // A range has width, and at the ends of the limits there is no room on one side.
        for dist in ["pert", "triangular"] {
            for margin in [
                json!({ "low": 0, "likely": 0.5, "high": 1 }),
                json!({ "low": 0.5, "likely": 0.5, "high": 1 }),
            ] {
                let mut case = good.clone();
                let mut margin = margin;
                margin["dist"] = dist.into();
                case["segments"][0]["margin"] = margin;
                let mut likely = good.clone();
                likely["segments"][0]["margin"] = json!(0.5);
                assert_eq!(answer(&case), answer(&likely));
            }
        }
    }
}

fn numbers(pointer: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(pointer.to_owned()),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, value)| numbers(&format!("{pointer}/{i}"), value, found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| numbers(&format!("{pointer}/{key}"), value, found));
        }
        _ => {}
    }
}

#[test]
fn sentences() {
    let table = [
        (
            r#"{"low": 0.6, "likely": 0.5, "high": 0.4}"#,
            "segments[0].margin.low: The likely value 0.5 lies outside of 0.6 to 0.4: a range rises from low over likely to high.",
        ),
        (
            r#"{"low": 0.5, "likely": 0.5, "high": 0.5}"#,
            "segments[0].margin.high: A range needs width: state a single number instead.",
        ),
        (
            r#"{"low": 0.4, "high": 0.6}"#,
            "segments[0].margin.likely: A number is stated as value with source, or as a range of low, likely and high.",
        ),
        (
            r#"{"value": 0.4, "high": 0.6}"#,
            "segments[0].margin.high: Keep value, or the range of low, likely and high; not both.",
        ),
    ];
    for (json, sentence) in table {
        let problems = BusinessCase::from_value(&spoilt("/segments/0/margin", json)).unwrap_err();
        assert_eq!(problems.to_string(), sentence);
    }
}
