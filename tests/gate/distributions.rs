//! Numbers that are distributions: their parts, their order, and where their middle lies.

use cltv::BusinessCase;
use cltv::Code::{
    BeyondHorizon, Conflict, Disorder, Missing, NotFinite, NotWhole, OutOfRange, UnknownWord, WrongType,
};
use serde_json::json;

use crate::{Found, Refused, assert_rows, spoilt};

const MARGIN: &str = "/segments/0/margin";

/// What is wrong with the margin, each at its own part.
fn assert_margin(json: &str, found: Found<'_>) {
    let paths: Vec<_> =
        found.iter().map(|(part, code)| (format!("segments[0].margin.{part}"), *code)).collect();
    let found: Vec<_> = paths.iter().map(|(path, code)| (path.as_str(), *code)).collect();
    assert_rows(&[(MARGIN, json, &found)]);
}

/// Each kind has its own parts: all that are missing and all that belong to another are named.
#[test]
fn parts_of_each_kind() {
    let kinds: [(&str, &[&str]); 6] = [
        ("triangular", &["low", "likely", "high"]),
        ("uniform", &["low", "high"]),
        ("normal", &["mean", "sd"]),
        ("lognormal", &["mu", "sigma"]),
        ("beta", &["alpha", "beta"]),
        ("logitNormal", &["mu", "sigma"]),
    ];
    let numbers = ["value", "low", "likely", "high", "mean", "sd", "mu", "sigma", "alpha", "beta"];
    for (kind, parts) in kinds {
        let missing: Vec<_> = parts.iter().map(|part| (*part, Missing)).collect();
        assert_margin(&json!({ "dist": kind }).to_string(), &missing);
        for stranger in numbers.into_iter().filter(|part| !parts.contains(part) && *part != "value") {
            let mut found = missing.clone();
            found.push((stranger, Conflict));
            assert_margin(&json!({ "dist": kind, stranger: 0.5 }).to_string(), &found);
        }
        // Beside a value everything of a distribution is too much.
        let mut number = json!({ "value": 0.5, "dist": kind });
        parts.iter().for_each(|part| number[*part] = json!(0.5));
        let mut found: Vec<_> = parts.iter().map(|part| (*part, Conflict)).collect();
        found.push(("dist", Conflict));
        assert_margin(&number.to_string(), &found);
        // Texts and the like are named where they stand, and nothing else is.
        for part in parts {
            let mut number = json!({ "dist": kind });
            parts.iter().enumerate().for_each(|(i, part)| number[*part] = json!(0.25 + 0.25 * i as f64));
            number[*part] = json!("half");
            assert_margin(&number.to_string(), &[(part, WrongType)]);
            number[*part] = json!("inf");
            assert_margin(&number.to_string(), &[(part, NotFinite)]);
        }
    }
}

#[test]
fn parameters_without_a_name() {
    assert_margin(r#"{"mean": 0.5, "sd": 0.1}"#, &[("dist", Missing)]);
    assert_margin(r#"{"mu": 0.5}"#, &[("dist", Missing)]);
    assert_margin(r#"{"dist": "logitnormal", "mu": 0, "sigma": 1}"#, &[("dist", UnknownWord)]);
    // With an end of a range it is taken for one.
    assert_margin(
        r#"{"low": 0.5, "mean": 0.6}"#,
        &[("likely", Missing), ("high", Missing), ("mean", Conflict)],
    );
}

#[test]
fn parameters_out_of_their_limits() {
    assert_margin(
        r#"{"dist": "uniform", "low": -0.5, "high": 1.5}"#,
        &[("low", OutOfRange), ("high", OutOfRange)],
    );
    assert_margin(r#"{"dist": "uniform", "low": 0.6, "high": 0.5}"#, &[("high", Disorder)]);
    assert_margin(r#"{"dist": "uniform", "low": 0.5, "high": 0.5}"#, &[("high", Disorder)]);
    assert_margin(r#"{"dist": "triangular", "low": 0.5, "likely": 0.4, "high": 0.6}"#, &[("low", Disorder)]);
    assert_margin(r#"{"dist": "normal", "mean": 55, "sd": 0}"#, &[("mean", OutOfRange), ("sd", OutOfRange)]);
    assert_margin(r#"{"dist": "normal", "mean": 0.5, "sd": 1.1e15}"#, &[("sd", OutOfRange)]);
    assert_margin(
        r#"{"dist": "lognormal", "mu": -701, "sigma": -1}"#,
        &[("mu", OutOfRange), ("sigma", OutOfRange)],
    );
    assert_margin(
        r#"{"dist": "logitNormal", "mu": 701, "sigma": 10.1}"#,
        &[("mu", OutOfRange), ("sigma", OutOfRange)],
    );
    assert_margin(
        r#"{"dist": "beta", "alpha": 0, "beta": 1.1e6}"#,
        &[("alpha", OutOfRange), ("beta", OutOfRange)],
    );
}

/// Most of it would lie outside of what the field may be.
#[test]
fn medians_out_of_the_limits() {
    let table = [
        ("margin", r#"{"dist": "lognormal", "mu": 0.1, "sigma": 1}"#, libm::exp(0.1), 0.0, 1.0),
        ("acquisitionCost", r#"{"dist": "lognormal", "mu": 40, "sigma": 1}"#, libm::exp(40.0), 0.0, 1e15),
    ];
    for (field, json, median, min, max) in table {
        let case = spoilt(&format!("/segments/0/{field}"), json);
        let problems = BusinessCase::from_value(&case).unwrap_err();
        let [problem] = problems.list() else { panic!("{problems}") };
        assert_eq!((problem.path.as_str(), problem.code), (&*format!("segments[0].{field}"), OutOfRange));
        assert_eq!(problem.value, json!(median));
        let range = problem.range.unwrap();
        assert_eq!((range.min, range.max), (min, max));
        for number in [median.to_string(), range.min.to_string(), range.max.to_string()] {
            assert!(problem.message.contains(&number), "{}", problem.message);
        }
    }
}

/// Periods and answers are counted: a range of them is one of whole numbers.
#[test]
fn whole_numbers() {
    let start = "/initiatives/0/start";
    assert_rows(&[
        (start, r#"{"dist": "normal", "mean": 2, "sd": 1}"#, &[("initiatives[0].start.dist", NotWhole)]),
        (
            start,
            r#"{"dist": "lognormal", "mu": 1.5, "sigma": 1}"#,
            &[("initiatives[0].start.dist", NotWhole)],
        ),
        (start, r#"{"dist": "uniform", "low": 1.5, "high": 4}"#, &[("initiatives[0].start.low", NotWhole)]),
    ]);
    let late = BusinessCase::from_value(&spoilt(start, r#"{"dist": "uniform", "low": 14, "high": 20}"#));
    let late = late.unwrap_err();
    assert!(late.has(BeyondHorizon) && late.list()[0].value == json!(17.0), "{late}");
    // Of an even number of equally probable ones the lower middle.
    for (high, median) in [(2, 1), (3, 2), (4, 2), (5, 3)] {
        let uniform = json!({ "dist": "uniform", "low": 1, "high": high });
        assert_eq!(npv("/initiatives/0/start", &uniform), npv("/initiatives/0/start", &json!(median)));
    }
}

/// A plain evaluation takes the median of what lies within the limits.
#[test]
fn a_plain_evaluation_takes_the_median() {
    let table = [
        (json!({ "dist": "uniform", "low": 0.5, "high": 0.75 }), 0.625),
        (json!({ "dist": "normal", "mean": 0.5, "sd": 0.01 }), 0.5),
        (json!({ "dist": "beta", "alpha": 3, "beta": 3 }), 0.5),
        // 1 − ½^(1/4), as F(x) = 1 − (1−x)⁴.
        (json!({ "dist": "beta", "alpha": 1, "beta": 4 }), 1.0 - 0.5_f64.sqrt().sqrt()),
        (json!({ "dist": "logitNormal", "mu": 0, "sigma": 3 }), 0.5),
        // So wide that all margins are as probable as any: half of 0..1.
        (json!({ "dist": "normal", "mean": 0, "sd": 1e9 }), 0.5),
        (json!({ "dist": "normal", "mean": 1, "sd": 1e9 }), 0.5),
    ];
    for (number, median) in table {
        approx::assert_relative_eq!(npv(MARGIN, &number), npv(MARGIN, &json!(median)), max_relative = 1e-12);
    }
    // Half of a normal distribution is left: its median is the upper quartile of the whole.
    let half = json!({ "dist": "normal", "mean": 0, "sd": 0.1 });
    let quartile = 0.067_448_975_019_608_17;
    approx::assert_relative_eq!(npv(MARGIN, &half), npv(MARGIN, &json!(quartile)), max_relative = 1e-12);
}

fn npv(pointer: &str, number: &serde_json::Value) -> f64 {
    let case = spoilt(pointer, &number.to_string());
    BusinessCase::from_value(&case).unwrap_or_else(|problems| panic!("{problems}")).evaluate().verdict.npv
}

/// Everything wrong with several distributions at once.
#[test]
fn all_at_once() {
    let mut case = crate::good();
    crate::spoil(&mut case, MARGIN, r#"{"dist": "normal", "mean": 2, "high": 1}"#);
    crate::spoil(
        &mut case,
        "/discountRatePerYear",
        r#"{"dist": "uniform", "low": 0.2, "high": 0.1, "source": "Board"}"#,
    );
    crate::spoil(&mut case, "/initiatives/0/ramp/1", r#"{"dist": "beta", "alpha": -1, "beta": 2}"#);
    crate::spoil(
        &mut case,
        "/initiatives/0/reach",
        r#"{"dist": "pert", "low": 0.2, "likely": 1.3, "high": 1.4}"#,
    );
    Refused::of(case).assert_finds(
        &[
            ("discountRatePerYear.high", Disorder),
            ("segments[0].margin.sd", Missing),
            ("segments[0].margin.high", Conflict),
            ("initiatives[0].ramp[1].alpha", OutOfRange),
            ("initiatives[0].reach.likely", OutOfRange),
            ("initiatives[0].reach.high", OutOfRange),
        ],
        "distributions",
    );
}

/// What is read is written again.
#[test]
fn round_trip() {
    let numbers = [
        json!({ "low": 0.4, "likely": 0.5, "high": 0.6 }),
        json!({ "dist": "triangular", "low": 0.4, "likely": 0.5, "high": 0.6, "source": "Finance" }),
        json!({ "dist": "uniform", "low": 0.4, "high": 0.6 }),
        json!({ "dist": "normal", "mean": 0.5, "sd": 0.1, "source": "Finance" }),
        json!({ "dist": "lognormal", "mu": -1.0, "sigma": 0.1 }),
        json!({ "dist": "beta", "alpha": 3.0, "beta": 4.0 }),
        json!({ "dist": "logitNormal", "mu": -1.0, "sigma": 0.5 }),
    ];
    for number in numbers {
        let estimate: cltv::Estimate = serde_json::from_value(number.clone()).unwrap();
        assert_eq!(serde_json::to_value(&estimate).unwrap(), number);
    }
}

#[test]
fn sentences() {
    let table = [
        (
            r#"{"dist": "normal", "mean": 0.5}"#,
            "segments[0].margin.sd: A number of kind normal is stated by mean, sd.",
        ),
        (
            r#"{"dist": "uniform", "low": 0.4, "likely": 0.5, "high": 0.6}"#,
            "segments[0].margin.likely: A number of kind uniform is stated by low, high: leave this out.",
        ),
        (
            r#"{"mean": 0.5, "sd": 0.1}"#,
            "segments[0].margin.dist: Say which distribution these are the parameters of: normal, lognormal, beta or logitNormal.",
        ),
        (
            r#"{"dist": "uniform", "low": 0.6, "high": 0.4}"#,
            "segments[0].margin.high: A range rises from low to high, but 0.4 lies below 0.6.",
        ),
        (
            r#"{"dist": "lognormal", "mu": 0.6931471805599453, "sigma": 0.4}"#,
            "segments[0].margin: The margin, as a share of revenue, must be from 0 to 1, but half of this distribution lies above 2, its median.",
        ),
    ];
    for (json, sentence) in table {
        let problems = BusinessCase::from_value(&spoilt(MARGIN, json)).unwrap_err();
        assert_eq!(problems.to_string(), sentence);
    }
}
