//! Do all find the same? Within Monte Carlo error, and ours to the bit.

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::contenders::Contender;

/// So many standard errors may lie between two: seeds are fixed, so this passes always or never.
const ALLOWED: f64 = 4.0;

const FIGURES: [(&str, &str); 10] = [
    ("mean", "/mean"),
    ("standard deviation", "/sd"),
    ("share above zero", "/shareAboveZero"),
    ("P5", "/percentiles/0"),
    ("P10", "/percentiles/1"),
    ("P25", "/percentiles/2"),
    ("P50", "/percentiles/3"),
    ("P75", "/percentiles/4"),
    ("P90", "/percentiles/5"),
    ("P95", "/percentiles/6"),
];

/// What disagrees, in words. `truth`: of each figure its value, error, and what one trial spreads.
pub(super) fn disagreements(contenders: &[Contender], truth: &Value) -> Result<Vec<String>> {
    let mut found = other_bits(contenders);
    for (figure, place) in FIGURES {
        let truth = Truth::read(truth, place)?;
        for contender in contenders {
            let value = at(&contender.found, place)?;
            found.extend(truth.apart(figure, contender, value));
        }
        for pair in pairs(contenders) {
            let values = (at(&pair.0.found, place)?, at(&pair.1.found, place)?);
            found.extend(truth.apart_from_each_other(figure, pair, values));
        }
    }
    Ok(found)
}

/// Every two that drew trials of their own: of ours with the same bits only the first.
fn pairs(contenders: &[Contender]) -> Vec<(&Contender, &Contender)> {
    let ours = contenders.iter().filter(|contender| contender.same_bits).take(1);
    let own: Vec<&Contender> =
        ours.chain(contenders.iter().filter(|contender| !contender.same_bits)).collect();
    own.iter()
        .enumerate()
        .flat_map(|(place, one)| own[place + 1..].iter().map(move |other| (*one, *other)))
        .collect()
}

fn other_bits(contenders: &[Contender]) -> Vec<String> {
    let mut ours = contenders.iter().filter(|contender| contender.same_bits);
    let Some(first) = ours.next() else { return Vec::new() };
    let differs = |other: &&Contender| {
        FIGURES.iter().any(|(_, place)| first.found.pointer(place) != other.found.pointer(place))
    };
    ours.filter(differs).map(|other| format!("{}: other bits than {}", other.name, first.name)).collect()
}

struct Truth {
    value: f64,
    error: f64,
    /// Standard error of one random trial; of n it is 1/√n of that.
    spread: f64,
}

impl Truth {
    fn read(truth: &Value, place: &str) -> Result<Self> {
        let of = |key| at(truth, &format!("{place}/{key}"));
        Ok(Self { value: of("value")?, error: of("error")?, spread: of("spread")? })
    }

    fn error_of(&self, contender: &Contender) -> f64 {
        self.spread / contender.trials.sqrt()
    }

    fn apart(&self, figure: &str, contender: &Contender, value: f64) -> Option<String> {
        let errors = (value - self.value).abs() / self.error.hypot(self.error_of(contender));
        (errors > ALLOWED).then(|| {
            let Contender { name, .. } = contender;
            format!("{name}: {figure} {value}, in truth {}: {errors:.1} standard errors", self.value)
        })
    }

    fn apart_from_each_other(
        &self,
        figure: &str,
        (one, other): (&Contender, &Contender),
        values: (f64, f64),
    ) -> Option<String> {
        let errors = (values.0 - values.1).abs() / self.error_of(one).hypot(self.error_of(other));
        (errors > ALLOWED).then(|| {
            let (one, other) = (one.name, other.name);
            format!("{one} and {other}: {figure} {} and {}: {errors:.1} standard errors", values.0, values.1)
        })
    }
}

fn at(value: &Value, place: &str) -> Result<f64> {
    value.pointer(place).and_then(Value::as_f64).with_context(|| format!("no {place} in {value}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn contender(mean: f64, trials: f64, same_bits: bool) -> Contender {
        let found =
            json!({ "mean": mean, "sd": 1.0, "shareAboveZero": 0.5, "percentiles": [1, 1, 1, 1, 1, 1, 1] });
        Contender { name: "one", same_bits, trials, found, cpu_seconds: 1.0, wall_seconds: 1.0 }
    }

    /// Every figure 1 ± 0 but for a share of a half, and a spread of 1.
    fn truth() -> Value {
        let one = json!({ "value": 1.0, "error": 0.0, "spread": 1.0 });
        let half = json!({ "value": 0.5, "error": 0.0, "spread": 1.0 });
        json!({ "mean": one, "sd": one, "shareAboveZero": half, "percentiles": vec![one.clone(); 7] })
    }

    fn count(contenders: &[Contender]) -> usize {
        disagreements(contenders, &truth()).unwrap().len()
    }

    #[test]
    fn four_standard_errors_are_allowed_and_not_more() {
        assert_eq!(count(&[contender(1.039, 10_000.0, false)]), 0);
        assert_eq!(count(&[contender(1.041, 10_000.0, false)]), 1);
    }

    #[test]
    fn what_is_no_number_does_not_pass() {
        assert!(disagreements(&[contender(f64::NAN, 10_000.0, false)], &truth()).is_err());
    }

    #[test]
    fn two_may_be_near_the_truth_and_yet_apart() {
        let (low, high) = (contender(0.97, 10_000.0, false), contender(1.03, 10_000.0, false));
        assert_eq!(count(&[low, high]), 1);
    }

    #[test]
    fn ours_differ_by_no_bit() {
        let (one, other) = (contender(1.0, 10_000.0, true), contender(1.0 + f64::EPSILON, 10_000.0, true));
        assert_eq!(count(&[one, other]), 1);
        assert_eq!(count(&[contender(1.0, 10_000.0, true), contender(1.0, 10_000.0, true)]), 0);
    }
}
