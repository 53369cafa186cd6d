//! Findings about the register of assumptions.

use serde_json::{Value, json};

use crate::{Row, changed, found, n};

/// Headline inputs of the quiet case: the discount rate, those of four segments and of two
/// initiatives.
const HEADLINES: f64 = 1.0 + (3.0 + 23.0 + 8.0 + 4.0) + (5.0 + 3.0);

#[test]
fn register() {
    let rows = [
        Row {
            code: "missingSource",
            severity: "note",
            path: "segments[0].margin",
            raised: vec![
                ("/segments/0/margin", json!(0.5)),
                ("/initiatives/1/effects/1/points", json!(0.01)),
            ],
            // No headline: nobody asks where it is from.
            not_raised: vec![
                ("/segments/0/customers", json!(7)),
                ("/initiatives/0/confidence", json!(0.4)),
                ("/initiatives/0/costs/oneOff/0/period", json!(2)),
            ],
            numbers: json!({ "missing": 2.0, "of": HEADLINES }),
            names: json!({}),
        },
        Row {
            code: "missingSource",
            severity: "note",
            path: "discountRatePerYear",
            // A source of blanks is none.
            raised: vec![("/discountRatePerYear", json!({ "value": 0.1, "source": " " }))],
            not_raised: vec![("/discountRatePerYear", json!({ "value": 0.1, "source": "B" }))],
            numbers: json!({ "missing": 1.0, "of": HEADLINES }),
            names: json!({}),
        },
        Row {
            code: "noRange",
            severity: "note",
            path: "discountRatePerYear",
            raised: vec![("/segments/0/customers", json!({ "low": 9000, "likely": 10_000, "high": 12_000 }))],
            not_raised: vec![("/segments/0/customers", json!({ "value": 10_000, "source": "Billing" }))],
            numbers: json!({ "count": HEADLINES, "of": HEADLINES }),
            names: json!({}),
        },
        Row {
            code: "noRange",
            severity: "note",
            path: "segments[0].revenuePerPeriod",
            raised: vec![(
                "/discountRatePerYear",
                json!({ "low": 0.1, "likely": 0.12, "high": 0.2, "source": "CFO" }),
            )],
            not_raised: vec![],
            numbers: json!({ "count": HEADLINES - 1.0, "of": HEADLINES }),
            names: json!({}),
        },
    ];
    rows.iter().for_each(Row::assert);
}

/// Of a list of measured rates the first stands for all.
#[test]
fn a_list_of_rates_is_one_headline() {
    let observed = |rates: Value| {
        found(&changed(&[
            ("/segments/3/retention", json!({ "curve": "observed", "rates": rates })),
            ("/initiatives/1/effects/1/points", n(0.001)),
        ]))
    };
    assert!(observed(json!([n(0.9), 0.92, 0.93, 0.95])).is_empty());
    let all = observed(json!([0.9, 0.92, 0.93, 0.95]));
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].path, "segments[3].retention.rates[0]");
    assert_eq!(all[0].numbers[0], ("missing", 1.0));
}
