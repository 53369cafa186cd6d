//! A case whose customers stay because of what they live through, or as their NPS groups do, with
//! every field of it, so that each can be spoilt.

use serde_json::{Value, json};

use crate::{Row, assert_rows_of, good};

pub(crate) fn good_lived() -> Value {
    json!({
        "period": "month", "horizon": 24, "discountRatePerYear": 0.12,
        "segments": [
            { "name": "Homes", "customers": 9000, "revenuePerPeriod": 30, "margin": 0.6,
              "retention": {
                  "curve": "experience", "per": "year", "loyaltyWithoutProblem": 0.9, "measuredRetention": 0.8,
                  "problems": [
                      { "name": "Late", "rate": 0.3, "contactRate": 0.4,
                        "outcomes": { "satisfied": 0.5, "mollified": 0.3, "dissatisfied": 0.2 },
                        "loyalty": { "silent": 0.6, "satisfied": 0.85, "mollified": 0.7, "dissatisfied": 0.3 },
                        "contactsPerContactingCustomer": 1.5, "costPerContact": 6 },
                      { "name": "Broken", "rate": 0.1, "contactRate": 0.7,
                        "outcomes": { "satisfied": 0.4, "mollified": 0.4, "dissatisfied": 0.2 },
                        "loyalty": { "silent": 0.5, "satisfied": 0.8, "mollified": 0.6, "dissatisfied": 0.2 } }
                  ],
                  "wordOfMouth": {
                      "satisfied": { "praises": 3, "warnings": 0, "act": 0.02 },
                      "mollified": { "praises": 1, "act": 0.02 },
                      "dissatisfied": { "warnings": 8, "act": 0.02 },
                      "silent": { "warnings": 5, "act": 0.01 },
                      "negativeWeight": 2
                  }
              } },
            { "name": "Offices", "customers": 400, "revenuePerPeriod": 200, "margin": 0.5,
              "retention": {
                  "curve": "nps", "per": "quarter", "responses": 350,
                  "groups": { "promoters": { "share": 0.35, "retention": 0.98 },
                              "passives": { "share": 0.4, "retention": 0.95 },
                              "detractors": { "share": 0.25, "retention": 0.85 } }
              } },
            { "name": "Shops", "customers": 50, "revenuePerPeriod": 90, "margin": 0.4,
              "retention": { "curve": "constant", "rate": 0.97 } }
        ],
        "initiatives": [
            { "name": "Repair", "reach": 0.8,
              "effects": [
                  { "on": "problemRate", "problem": "Late", "relative": 0.3 },
                  { "on": "contactRate", "segment": "Homes", "points": 0.1 },
                  { "on": "outcome", "from": "dissatisfied", "to": "satisfied", "relative": 0.5 },
                  { "on": "npsShare", "from": "detractors", "to": "passives", "attribution": 0.5, "points": 0.05 }
              ] }
        ],
        "scenarios": [
            { "name": "Cautious", "set": { "initiatives[0].reach": 0.4, "initiatives[0].costs.perPeriod": 100 } }
        ]
    })
}

pub(crate) fn assert_lived(rows: &[Row<'_>]) {
    assert_rows_of(&good_lived(), rows);
}

#[test]
fn the_good_case_is_good() {
    for case in [good(), good_lived()] {
        assert!(cltv::BusinessCase::from_value(&case).is_ok());
    }
}
