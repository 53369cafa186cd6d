//! Whatever is wrong is named by place and kind, all of it at once, and nothing else.
//!
//! Each row makes one change to a good input and names all that must be found.

use cltv::Code::{
    self, Conflict, DuplicateName, Empty, Missing, NotFinite, NotWhole, OutOfRange, Sum, TooMany,
    UnknownField, UnknownWord, WrongType,
};
use cltv::Problems;
use serde_json::{Value, json};

/// A change of the good input at a JSON pointer, the JSON to put there (`gone` removes it), and all
/// that must be found.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, Code)]);

struct Asked {
    good: Value,
    answer: fn(&Value) -> Result<(), Problems>,
}

impl Asked {
    #[track_caller]
    fn refuses(&self, rows: &[Row<'_>]) {
        (self.answer)(&self.good).unwrap_or_else(|problems| panic!("the good one is refused: {problems}"));
        for (pointer, json, expected) in rows {
            let mut input = self.good.clone();
            spoil(&mut input, pointer, json);
            let Err(problems) = (self.answer)(&input) else { panic!("{pointer} = {json} is answered") };
            let found: Vec<_> =
                problems.list().iter().map(|problem| (problem.path.as_str(), problem.code)).collect();
            assert_eq!(found, *expected, "{pointer} = {json}");
            for problem in problems.list() {
                assert!(problem.message.ends_with('.'), "no sentence: {}", problem.message);
                assert_eq!(problem.range.is_some(), matches!(problem.code, OutOfRange | NotWhole));
            }
        }
    }
}

fn spoil(input: &mut Value, pointer: &str, json: &str) {
    let value = || serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        *input = value();
        return;
    };
    match input.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {pointer}")) {
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value(),
        Value::Object(fields) if json == "gone" => drop(fields.remove(key).unwrap()),
        Value::Object(fields) => drop(fields.insert(key.to_owned(), value())),
        other => panic!("{pointer} lies in {other}"),
    }
}

#[test]
fn markov() {
    let asked = Asked {
        good: json!({ "transitions": [[0.8, 0.2], [0, 1]], "rewards": [100, 0], "discountRatePerPeriod": 0.1,
                      "horizon": 12, "timing": "mid" }),
        answer: |json| cltv::markov::markov_value_from_value(json).map(drop),
    };
    asked.refuses(&[
        ("", "7", &[("", WrongType)]),
        ("", "{}", &[("transitions", Missing), ("rewards", Missing), ("discountRatePerPeriod", Missing)]),
        ("/reward", "[1]", &[("reward", UnknownField)]),
        ("/transitions", "[]", &[("transitions", Empty), ("rewards", Conflict)]),
        ("/transitions", "[0.8, 0.2]", &[("transitions[0]", WrongType), ("transitions[1]", WrongType)]),
        ("/transitions/0", "[1]", &[("transitions[0]", Conflict)]),
        ("/transitions/0", "[0.5, 0.3, 0.2]", &[("transitions[0]", Conflict)]),
        ("/transitions/0", "[0.8, 0.1]", &[("transitions[0]", Sum)]),
        ("/transitions/0", "[0.8, 0.20000001]", &[("transitions[0]", Sum)]),
        ("/transitions/0/1", "-0.2", &[("transitions[0][1]", OutOfRange)]),
        ("/transitions/0/1", "1.2", &[("transitions[0][1]", OutOfRange)]),
        ("/transitions/0/1", "null", &[("transitions[0][1]", WrongType)]),
        ("/transitions/0/1", "\"NaN\"", &[("transitions[0][1]", NotFinite)]),
        ("/rewards", "[100]", &[("rewards", Conflict)]),
        ("/rewards/0", "1e16", &[("rewards[0]", OutOfRange)]),
        ("/rewards/0", "\"inf\"", &[("rewards[0]", NotFinite)]),
        ("/discountRatePerPeriod", "-0.01", &[("discountRatePerPeriod", OutOfRange)]),
        ("/discountRatePerPeriod", "gone", &[("discountRatePerPeriod", Missing)]),
        ("/horizon", "0", &[("horizon", OutOfRange)]),
        ("/horizon", "601", &[("horizon", OutOfRange)]),
        ("/horizon", "1.5", &[("horizon", NotWhole)]),
        ("/timing", "\"later\"", &[("timing", UnknownWord)]),
    ]);
    let row = vec![1.0 / 51.0; 51];
    let many = json!({ "transitions": vec![row; 51], "rewards": vec![0; 51], "discountRatePerPeriod": 0 });
    asked.refuses(&[("", &many.to_string(), &[("transitions", TooMany), ("rewards", TooMany)])]);
}

#[test]
fn survey() {
    let asked = Asked {
        good: json!({
            "confidence": 0.9,
            "cells": [
                { "name": "a", "products": "1", "years": "5", "promoters": 5, "passives": 3, "detractors": 2,
                  "revenuePerCustomer": 100 },
                { "name": "b", "promoters": 1, "passives": 0, "detractors": 0, "revenuePerCustomer": 0 }
            ],
            "before": { "promoters": 0, "passives": 0, "detractors": 4 }
        }),
        answer: |json| cltv::nps::nps_from_value(json).map(drop),
    };
    let long = format!("\"{}\"", "x".repeat(201));
    let cell = json!({ "name": "a", "promoters": 1, "passives": 0, "detractors": 0 });
    let many = json!({ "cells": vec![cell; 601] });
    asked.refuses(&[
        ("", "{}", &[("cells", Missing)]),
        ("/cells", "[]", &[("cells", Empty)]),
        ("/cell", "[]", &[("cell", UnknownField)]),
        ("/confidence", "0.4", &[("confidence", OutOfRange)]),
        ("/confidence", "1", &[("confidence", OutOfRange)]),
        ("/confidence", "95", &[("confidence", OutOfRange)]),
        ("/cells/0/promoter", "1", &[("cells[0].promoter", UnknownField)]),
        ("/cells/0/name", "gone", &[("cells[0].name", Missing)]),
        ("/cells/0/name", "\" \"", &[("cells[0].name", Empty)]),
        ("/cells/1/name", "\"a\"", &[("cells[1].name", DuplicateName)]),
        ("/cells/0/name", &long, &[("cells[0].name", TooMany)]),
        ("/cells/0/products", &long, &[("cells[0].products", TooMany)]),
        ("/cells/0/years", &long, &[("cells[0].years", TooMany)]),
        ("/cells/0/years", "5", &[("cells[0].years", WrongType)]),
        ("/cells/0/promoters", "-1", &[("cells[0].promoters", OutOfRange)]),
        ("/cells/0/passives", "0.5", &[("cells[0].passives", NotWhole)]),
        ("/cells/0/detractors", "gone", &[("cells[0].detractors", Missing)]),
        ("/cells/1/promoters", "0", &[("cells[1]", Empty)]),
        ("/cells/0/revenuePerCustomer", "-1", &[("cells[0].revenuePerCustomer", OutOfRange)]),
        ("/cells/0/revenuePerCustomer", "gone", &[("cells[0].revenuePerCustomer", Missing)]),
        ("/before/detractors", "0", &[("before", Empty)]),
        ("/before/passives", "\"NaN\"", &[("before.passives", NotFinite)]),
        ("/before/neutrals", "1", &[("before.neutrals", UnknownField)]),
    ]);
    let Err(problems) = (asked.answer)(&many) else { panic!("601 cells are answered") };
    assert_eq!((problems.list()[0].path.as_str(), problems.list()[0].code), ("cells", TooMany));
}

#[test]
fn groups() {
    let group = |share: f64| {
        json!({ "share": share, "retention": 0.8, "revenuePerPeriod": 100, "margin": 0.5,
                "costToServePerPeriod": 5, "praises": 3, "warnings": 1 })
    };
    let asked = Asked {
        good: json!({
            "period": "quarter", "horizon": 12, "timing": "end", "discountRatePerYear": 0.1, "customers": 1000,
            "per": "year", "groups": { "promoters": group(0.5), "passives": group(0.3), "detractors": group(0.2) },
            "praisesPerNewCustomer": 6, "negativeWeight": 4, "valueOfNewCustomer": 1000,
            "move": { "from": "detractors", "to": "passives", "share": 0.2 },
            "migration": [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0, 0.5, 0.5]]
        }),
        answer: |json| cltv::nps::nps_value_from_value(json).map(drop),
    };
    asked.refuses(&[
        (
            "",
            "{}",
            &[
                ("period", Missing),
                ("horizon", Missing),
                ("discountRatePerYear", Missing),
                ("customers", Missing),
                ("groups", Missing),
            ],
        ),
        ("/periods", "1", &[("periods", UnknownField)]),
        ("/period", "\"week\"", &[("period", UnknownWord)]),
        ("/per", "\"week\"", &[("per", UnknownWord)]),
        ("/timing", "null", &[("timing", WrongType)]),
        ("/horizon", "0", &[("horizon", OutOfRange)]),
        ("/horizon", "1.5", &[("horizon", NotWhole)]),
        ("/discountRatePerYear", "-0.1", &[("discountRatePerYear", OutOfRange)]),
        ("/customers", "-1", &[("customers", OutOfRange)]),
        ("/groups/neutrals", "{}", &[("groups.neutrals", UnknownField)]),
        ("/groups/passives", "gone", &[("groups.passives", Missing)]),
        ("/groups/passives/score", "7", &[("groups.passives.score", UnknownField)]),
        ("/groups/passives/share", "0.31", &[("groups", Sum)]),
        ("/groups/passives/share", "-0.3", &[("groups.passives.share", OutOfRange)]),
        ("/groups/detractors/share", "1.2", &[("groups.detractors.share", OutOfRange)]),
        ("/groups/passives/share", "gone", &[("groups.passives.share", Missing)]),
        ("/groups/passives/retention", "1.01", &[("groups.passives.retention", OutOfRange)]),
        ("/groups/passives/revenuePerPeriod", "-1", &[("groups.passives.revenuePerPeriod", OutOfRange)]),
        ("/groups/passives/margin", "1.5", &[("groups.passives.margin", OutOfRange)]),
        (
            "/groups/passives/costToServePerPeriod",
            "-1",
            &[("groups.passives.costToServePerPeriod", OutOfRange)],
        ),
        ("/groups/passives/praises", "1001", &[("groups.passives.praises", OutOfRange)]),
        ("/groups/passives/warnings", "-1", &[("groups.passives.warnings", OutOfRange)]),
        ("/praisesPerNewCustomer", "0", &[("praisesPerNewCustomer", OutOfRange)]),
        ("/negativeWeight", "-1", &[("negativeWeight", OutOfRange)]),
        ("/valueOfNewCustomer", "1e16", &[("valueOfNewCustomer", OutOfRange)]),
        // More than the group holds.
        ("/move/share", "0.21", &[("move.share", OutOfRange)]),
        ("/move/share", "-0.1", &[("move.share", OutOfRange)]),
        ("/move/to", "\"detractors\"", &[("move.to", Conflict)]),
        ("/move/from", "\"neutrals\"", &[("move.from", UnknownWord)]),
        ("/move/points", "1", &[("move.points", UnknownField)]),
        ("/migration", "[]", &[("migration", Conflict)]),
        ("/migration", "[[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1]]", &[("migration", Conflict)]),
        ("/migration/1", "[0.5, 0.5]", &[("migration[1]", Conflict)]),
        ("/migration/1", "[0.5, 0.5, 0.1]", &[("migration[1]", Sum)]),
        ("/migration/1/2", "-0.1", &[("migration[1][2]", OutOfRange)]),
    ]);
}

#[test]
fn words() {
    let asked = Asked {
        good: json!({ "groups": [{ "name": "a", "customers": 10, "praises": 3, "warnings": 1 }, { "customers": 0 }],
                      "negativeWeight": 2, "referredCustomers": 5, "valueOfNewCustomer": -3 }),
        answer: |json| cltv::word_of_mouth::word_of_mouth_from_value(json).map(drop),
    };
    let long = format!("\"{}\"", "x".repeat(201));
    let many = json!(vec![json!({ "customers": 1 }); 601]).to_string();
    asked.refuses(&[
        ("", "{}", &[("groups", Missing)]),
        ("/group", "1", &[("group", UnknownField)]),
        ("/groups", "[]", &[("groups", Empty)]),
        ("/groups", &many, &[("groups", TooMany)]),
        ("/groups/0/people", "1", &[("groups[0].people", UnknownField)]),
        ("/groups/0/name", &long, &[("groups[0].name", TooMany)]),
        ("/groups/0/customers", "gone", &[("groups[0].customers", Missing)]),
        ("/groups/0/customers", "-1", &[("groups[0].customers", OutOfRange)]),
        ("/groups/0/praises", "-1", &[("groups[0].praises", OutOfRange)]),
        ("/groups/0/warnings", "1001", &[("groups[0].warnings", OutOfRange)]),
        ("/negativeWeight", "101", &[("negativeWeight", OutOfRange)]),
        ("/referredCustomers", "-1", &[("referredCustomers", OutOfRange)]),
        ("/valueOfNewCustomer", "\"-inf\"", &[("valueOfNewCustomer", NotFinite)]),
    ]);
}

#[test]
fn counts() {
    let asked = Asked {
        good: json!({
            "retention": { "customersAtStart": 100, "customersAtEnd": 100, "newCustomers": 10, "per": "month" },
            "repeat": { "buyers": 10, "repeatBuyers": 10 },
            "npsScores": [0, 7, 10],
            "csat": { "satisfied": 0, "responses": 5 },
            "firstResponse": { "times": [3, 1], "target": 2 }
        }),
        answer: |json| cltv::metrics::metrics_from_value(json).map(drop),
    };
    let many = json!(vec![1; 100_001]).to_string();
    asked.refuses(&[
        ("", "[]", &[("", WrongType)]),
        ("/churn", "1", &[("churn", UnknownField)]),
        // 110 of 100 stayed; fewer are there than are new.
        ("/retention/customersAtEnd", "111", &[("retention.customersAtEnd", OutOfRange)]),
        ("/retention/customersAtEnd", "9", &[("retention.customersAtEnd", OutOfRange)]),
        ("/retention/customersAtEnd", "gone", &[("retention.customersAtEnd", Missing)]),
        ("/retention/customersAtStart", "0", &[("retention.customersAtStart", OutOfRange)]),
        ("/retention/newCustomers", "-1", &[("retention.newCustomers", OutOfRange)]),
        ("/retention/per", "\"week\"", &[("retention.per", UnknownWord)]),
        ("/retention/lost", "1", &[("retention.lost", UnknownField)]),
        ("/repeat/repeatBuyers", "11", &[("repeat.repeatBuyers", OutOfRange)]),
        ("/repeat/buyers", "0", &[("repeat.buyers", OutOfRange)]),
        ("/csat/satisfied", "6", &[("csat.satisfied", OutOfRange)]),
        ("/csat/responses", "0", &[("csat.responses", OutOfRange)]),
        ("/csat/responses", "gone", &[("csat.responses", Missing)]),
        ("/nps", r#"{"promoters": 1, "passives": 0, "detractors": 0}"#, &[("npsScores", Conflict)]),
        (
            "/nps",
            r#"{"promoters": 0, "passives": 0, "detractors": 0}"#,
            &[("nps", Empty), ("npsScores", Conflict)],
        ),
        ("/npsScores", "[]", &[("npsScores", Empty)]),
        ("/npsScores", &many, &[("npsScores", TooMany)]),
        ("/npsScores/1", "11", &[("npsScores[1]", OutOfRange)]),
        ("/npsScores/1", "-1", &[("npsScores[1]", OutOfRange)]),
        ("/npsScores/1", "6.5", &[("npsScores[1]", NotWhole)]),
        ("/firstResponse/times", "[]", &[("firstResponse.times", Empty)]),
        ("/firstResponse/times", &many, &[("firstResponse.times", TooMany)]),
        ("/firstResponse/times/0", "-3", &[("firstResponse.times[0]", OutOfRange)]),
        ("/firstResponse/times/0", "null", &[("firstResponse.times[0]", WrongType)]),
        ("/firstResponse/target", "-1", &[("firstResponse.target", OutOfRange)]),
    ]);
}
