//! Fields one by one: unknown, missing, of the wrong type, out of range.

use cltv::Code::{self, Missing, NotWhole, OutOfRange, UnknownField, UnknownWord, WrongType};

use crate::assert_rows;

#[test]
fn unknown_fields_at_every_level() {
    let places = [
        ("/margn", "margn"),
        ("/segments/0/margn", "segments[0].margn"),
        ("/segments/1/tenure/0/age", "segments[1].tenure[0].age"),
        ("/segments/0/retention/rates_", "segments[0].retention.rates_"),
        ("/initiatives/0/star", "initiatives[0].star"),
        ("/initiatives/0/costs/perMonth", "initiatives[0].costs.perMonth"),
        ("/initiatives/0/costs/oneOff/0/when", "initiatives[0].costs.oneOff[0].when"),
        ("/initiatives/0/effects/1/problems", "initiatives[0].effects[1].problems"),
        ("/initiatives/0/effects/1/until", "initiatives[0].effects[1].until"),
        ("/segments/0/retention/problem", "segments[0].retention.problem"),
        ("/segments/0/retention/share", "segments[0].retention.share"),
        ("/scenario", "scenario"),
        ("/levers", "levers"),
        // Keys that no path could hold plainly.
        ("/discount rate", r#"["discount rate"]"#),
        ("/segments/0/", r#"segments[0][""]"#),
        ("/segments/0/__proto__", "segments[0].__proto__"),
    ];
    for (pointer, path) in places {
        assert_rows(&[
            (pointer, "0.5", &[(path, UnknownField)]),
            // What is null is there all the same.
            (pointer, "null", &[(path, UnknownField)]),
            (pointer, r#"{"deep": [1]}"#, &[(path, UnknownField)]),
        ]);
    }
}

#[test]
fn missing_fields() {
    let places = [
        ("/period", "period"),
        ("/horizon", "horizon"),
        ("/discountRatePerYear", "discountRatePerYear"),
        ("/segments", "segments"),
        ("/segments/0/name", "segments[0].name"),
        ("/segments/0/revenuePerPeriod", "segments[0].revenuePerPeriod"),
        ("/segments/0/margin", "segments[0].margin"),
        ("/segments/0/retention", "segments[0].retention"),
        ("/segments/0/retention/curve", "segments[0].retention.curve"),
        ("/segments/0/retention/rate", "segments[0].retention.rate"),
        ("/segments/1/averageOrderValue", "segments[1].averageOrderValue"),
        ("/segments/1/ordersPerPeriod", "segments[1].ordersPerPeriod"),
        ("/segments/1/tenure/0/tenure", "segments[1].tenure[0].tenure"),
        ("/segments/1/tenure/0/customers", "segments[1].tenure[0].customers"),
        ("/segments/1/retention/survival", "segments[1].retention.survival"),
        ("/segments/2/retention/alpha", "segments[2].retention.alpha"),
        ("/segments/2/retention/beta", "segments[2].retention.beta"),
        ("/segments/2/retention/c", "segments[2].retention.c"),
        ("/initiatives/0/name", "initiatives[0].name"),
        ("/initiatives/0/costs/oneOff/0/period", "initiatives[0].costs.oneOff[0].period"),
        ("/initiatives/0/costs/oneOff/0/amount", "initiatives[0].costs.oneOff[0].amount"),
        ("/initiatives/0/effects/1/on", "initiatives[0].effects[1].on"),
        // The first of the ways in which cost to serve can change.
        ("/initiatives/0/effects/1/amount", "initiatives[0].effects[1].relative"),
    ];
    for (pointer, path) in places {
        assert_rows(&[(pointer, "gone", &[(path, Missing)])]);
    }
}

/// Every field that holds a number refuses anything else by name, null included.
#[test]
fn wrong_types_in_place_of_a_number() {
    let places = [
        ("/horizon", "horizon"),
        ("/discountRatePerYear", "discountRatePerYear"),
        ("/segments/0/customers", "segments[0].customers"),
        ("/segments/0/newPerPeriod", "segments[0].newPerPeriod"),
        ("/segments/0/revenuePerPeriod", "segments[0].revenuePerPeriod"),
        ("/segments/0/margin", "segments[0].margin"),
        ("/segments/0/costToServePerPeriod", "segments[0].costToServePerPeriod"),
        ("/segments/0/growthPerYear", "segments[0].growthPerYear"),
        ("/segments/0/acquisitionCost", "segments[0].acquisitionCost"),
        ("/segments/0/retention/rate", "segments[0].retention.rate"),
        ("/segments/1/tenure/0/tenure", "segments[1].tenure[0].tenure"),
        ("/segments/1/retention/survival/2", "segments[1].retention.survival[2]"),
        ("/initiatives/0/start", "initiatives[0].start"),
        ("/initiatives/0/ramp/1", "initiatives[0].ramp[1]"),
        ("/initiatives/0/reach", "initiatives[0].reach"),
        ("/initiatives/0/costs/perPeriod", "initiatives[0].costs.perPeriod"),
        ("/initiatives/0/costs/oneOff/0/amount", "initiatives[0].costs.oneOff[0].amount"),
        ("/initiatives/0/effects/0/relative", "initiatives[0].effects[0].relative"),
    ];
    for (pointer, path) in places {
        for json in [r#""36""#, "true", "null", "[1]", r#""5 %""#] {
            assert_rows(&[(pointer, json, &[(path, WrongType)])]);
        }
        // An object is a number with its source, and here the number is missing.
        assert_rows(&[(pointer, "{}", &[(&format!("{path}.value"), Missing)])]);
    }
}

#[test]
fn wrong_types_elsewhere() {
    assert_rows(&[
        ("/name", "7", &[("name", WrongType)]),
        ("/currency", "null", &[("currency", WrongType)]),
        ("/period", "12", &[("period", WrongType)]),
        ("/period", r#""week""#, &[("period", UnknownWord)]),
        ("/period", r#""Month""#, &[("period", UnknownWord)]),
        ("/timing", "null", &[("timing", WrongType)]),
        ("/timing", r#""later""#, &[("timing", UnknownWord)]),
        ("/segments", "{}", &[("segments", WrongType)]),
        ("/segments", r#""Mass""#, &[("segments", WrongType)]),
        ("/segments/1", "1", &[("segments[1]", WrongType)]),
        ("/segments/1", "null", &[("segments[1]", WrongType)]),
        ("/segments/1/name", "[]", &[("segments[1].name", WrongType)]),
        ("/segments/1/tenure", r#""3""#, &[("segments[1].tenure", WrongType)]),
        ("/segments/1/tenure", "{}", &[("segments[1].tenure.value", Missing), NOBODY]),
        ("/segments/1/tenure/0", "3", &[("segments[1].tenure[0]", WrongType)]),
        ("/segments/0/retention", "0.9", &[("segments[0].retention", WrongType)]),
        ("/segments/1/retention/curve", r#""weibull""#, &[("segments[1].retention.curve", UnknownWord)]),
        ("/segments/1/retention/per", "1", &[("segments[1].retention.per", WrongType)]),
        ("/segments/1/retention/survival", "0.9", &[("segments[1].retention.survival", WrongType)]),
        ("/segments/0/cuts", r#""4+ products""#, &[("segments[0].cuts", WrongType)]),
        ("/segments/0/cuts", r#"{"products": 4}"#, &[("segments[0].cuts.products", WrongType)]),
        ("/segments/0/cuts", r#"{"npsGroup": null}"#, &[("segments[0].cuts.npsGroup", WrongType)]),
        ("/segments/0/cuts", r#"{"age": "18-25"}"#, &[("segments[0].cuts.age", UnknownField)]),
        ("/initiatives", "null", &[("initiatives", WrongType)]),
        ("/initiatives", "{}", &[("initiatives", WrongType)]),
        ("/initiatives/0", "[]", &[("initiatives[0]", WrongType)]),
        ("/initiatives/0/ramp", "{}", &[("initiatives[0].ramp.value", Missing)]),
        ("/initiatives/0/ramp", "true", &[("initiatives[0].ramp", WrongType)]),
        ("/initiatives/0/costs", "5", &[("initiatives[0].costs", WrongType)]),
        ("/initiatives/0/costs/oneOff", "5", &[("initiatives[0].costs.oneOff", WrongType)]),
        ("/initiatives/0/effects", "{}", &[("initiatives[0].effects", WrongType), REACHES[0], REACHES[1]]),
        ("/initiatives/0/effects/1/on", r#""nps""#, &[("initiatives[0].effects[1].on", UnknownWord)]),
        ("/initiatives/0/effects/0/segment", "0", &[("initiatives[0].effects[0].segment", WrongType)]),
    ]);
}

/// A tenure that is no list needs the number of customers beside it.
const NOBODY: (&str, Code) = ("segments[1].customers", Missing);

/// Costs per reached customer of an initiative without a readable effect.
const REACHES: [(&str, Code); 2] = [
    ("initiatives[0].costs.perReachedCustomerPerPeriod", Code::Conflict),
    ("initiatives[0].costs.perReachedCustomerOnce", Code::Conflict),
];

#[test]
fn numbers_out_of_range() {
    // (pointer, path, values below and above)
    let table = [
        ("/horizon", "horizon", ["-3", "0", "601"]),
        ("/discountRatePerYear", "discountRatePerYear", ["-0.01", "10.01", "18"]),
        ("/segments/0/customers", "segments[0].customers", ["-1", "-1e-9", "1e12"]),
        ("/segments/0/newPerPeriod", "segments[0].newPerPeriod", ["-1", "-1e-9", "1e12"]),
        ("/segments/0/revenuePerPeriod", "segments[0].revenuePerPeriod", ["-1", "1.1e15", "1e300"]),
        ("/segments/0/margin", "segments[0].margin", ["-0.1", "1.0000001", "55"]),
        ("/segments/0/costToServePerPeriod", "segments[0].costToServePerPeriod", ["-1", "1.1e15", "1e300"]),
        ("/segments/0/growthPerYear", "segments[0].growthPerYear", ["-1", "-0.995", "10.1"]),
        ("/segments/0/retention/rate", "segments[0].retention.rate", ["-0.1", "1.0000001", "90"]),
        ("/segments/1/tenure/0/tenure", "segments[1].tenure[0].tenure", ["-1", "1201", "1e18"]),
        ("/segments/1/averageOrderValue", "segments[1].averageOrderValue", ["-1", "1.1e15", "1e300"]),
        ("/segments/2/retention/alpha", "segments[2].retention.alpha", ["0", "-1", "1.1e6"]),
        ("/segments/2/retention/beta", "segments[2].retention.beta", ["0", "-1", "1.1e6"]),
        ("/segments/2/retention/c", "segments[2].retention.c", ["0", "-1", "10.1"]),
        ("/initiatives/0/start", "initiatives[0].start", ["-1", "0", "601"]),
        ("/initiatives/0/ramp", "initiatives[0].ramp", ["-1", "-0.5", "601"]),
        ("/initiatives/0/ramp/0", "initiatives[0].ramp[0]", ["-0.1", "1.1", "50"]),
        ("/initiatives/0/persistencePerYear", "initiatives[0].persistencePerYear", ["-0.1", "1.1", "90"]),
        ("/initiatives/0/reach", "initiatives[0].reach", ["-0.1", "1.1", "40"]),
        ("/initiatives/0/confidence", "initiatives[0].confidence", ["-0.1", "1.1", "80"]),
        ("/initiatives/0/costs/perPeriod", "initiatives[0].costs.perPeriod", ["-1.1e15", "1.1e15", "1e300"]),
        ("/initiatives/0/effects/0/relative", "initiatives[0].effects[0].relative", ["-10.1", "1.1", "8"]),
    ];
    for (pointer, path, values) in table {
        for json in values {
            assert_rows(&[(pointer, json, &[(path, OutOfRange)])]);
        }
    }
}

#[test]
fn whole_numbers() {
    assert_rows(&[
        ("/horizon", "36.5", &[("horizon", NotWhole)]),
        ("/horizon", "0.5", &[("horizon", NotWhole)]),
        ("/segments/0/tenure", "2.5", &[("segments[0].tenure", NotWhole)]),
        ("/segments/1/tenure/0/tenure", "1e-3", &[("segments[1].tenure[0].tenure", NotWhole)]),
        ("/initiatives/0/start", "1.5", &[("initiatives[0].start", NotWhole)]),
        (
            "/initiatives/0/costs/oneOff/0/period",
            "1.01",
            &[("initiatives[0].costs.oneOff[0].period", NotWhole)],
        ),
    ]);
}
