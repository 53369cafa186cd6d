//! The same numbers with their sources, and as ranges.

use cltv::{BusinessCase, CaseDraft, Outcome};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generate::case;
use crate::{answers, cases, evaluated};

/// A case whose numbers are objects, every third one a range around the number.
pub(crate) fn with_sources_and_ranges(draft: &CaseDraft, seed: u64) -> CaseDraft {
    let mut json = serde_json::to_value(draft).unwrap();
    plain(&mut json);
    dress(&mut json, "", &mut seed.clone());
    serde_json::from_value(json).unwrap()
}

fn dress(value: &mut Value, key: &str, seed: &mut u64) {
    match value {
        Value::Number(number) => {
            // A step of a congruential generator (Knuth's), of which the high bits are good.
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *value = stated(number.as_f64().unwrap(), key, *seed >> 40);
        }
        Value::Array(list) => list.iter_mut().for_each(|entry| dress(entry, key, seed)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, field)| dress(field, key, seed)),
        _ => {}
    }
}

/// Numbers that are counted in whole steps have no range of halves.
const WHOLE: [&str; 5] = ["horizon", "tenure", "start", "period", "responses"];

fn stated(number: f64, key: &str, dice: u64) -> Value {
    let half = number / 2.0;
    let (low, high) = if number > 0.0 { (half, number) } else { (number, half) };
    match dice % 4 {
        0 => json!(number),
        1 if low < high && !WHOLE.contains(&key) => json!({ "low": low, "likely": number, "high": high }),
        2 if low < high && !WHOLE.contains(&key) => {
            json!({ "low": low, "likely": number, "high": high, "dist": "triangular", "source": "Finance" })
        }
        _ => json!({ "value": number, "source": "Finance" }),
    }
}

/// The same numbers without anything beside them.
fn plain(value: &mut Value) {
    if let Some(number) = value.get("value").or_else(|| value.get("likely")).filter(|it| it.is_number()) {
        *value = number.clone();
    }
    match value {
        Value::Array(list) => list.iter_mut().for_each(plain),
        Value::Object(fields) => fields.values_mut().for_each(plain),
        _ => {}
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// Where a number comes from, and how sure it is, changes no figure.
    #[test]
    fn sources_and_ranges_change_no_figure(draft in case(), seed in any::<u64>()) {
        let dressed = with_sources_and_ranges(&draft, seed);
        prop_assert_eq!(answers(&evaluated(&dressed)), answers(&evaluated(&draft)));
        let mut json = serde_json::to_value(&dressed).unwrap();
        plain(&mut json);
        let plainly: Outcome = BusinessCase::from_value(&json).unwrap().evaluate();
        prop_assert_eq!(answers(&plainly), answers(&evaluated(&draft)));
    }
}
