//! What other programs make of the same data; `tests/oracle/cohorts.py` asks them.

use cltv::CurveKind::{BetaDiscreteWeibull, BetaGeometric};
use cltv::Period;
use cltv::pilot::{PilotDraft, PilotGroup, Reduction, pilot};
use cltv::retention::fit::{DurationDraft, DurationsDraft, FittedCurve, kaplan_meier};
use serde::Deserialize;

use crate::{assert_near, fitted, gappy, told};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Oracle {
    maxima: Vec<Maxima>,
    kaplan_meier: Vec<Lifelines>,
    pilots: Vec<Pilot>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Maxima {
    name: String,
    cohorts: Vec<Vec<Option<f64>>>,
    beta_geometric: Option<Maximum>,
    beta_discrete_weibull: Option<Maximum>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Maximum {
    parameters: Vec<f64>,
    log_likelihood: f64,
    standard_errors: Vec<f64>,
    correlations: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Lifelines {
    customers: Vec<DurationDraft>,
    observed_until: String,
    at: Vec<f64>,
    at_risk: Vec<f64>,
    survival: Vec<f64>,
    standard_error: Vec<f64>,
    low: Vec<f64>,
    high: Vec<f64>,
    median: Option<f64>,
    per_month: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pilot {
    counts: [f64; 4],
    raw: [f64; 3],
    shrunk: [f64; 3],
    probability_positive: f64,
}

fn oracle() -> Oracle {
    serde_json::from_str(include_str!("../data/cohorts.json")).unwrap()
}

impl Maximum {
    fn assert(&self, name: &str, found: &FittedCurve) {
        println!("{name}");
        // Logarithms of numbers near 1 keep 1e-16 of themselves; there are up to 300 of them.
        assert_near(found.log_likelihood, self.log_likelihood, 1e-12);
        for (index, parameter) in found.parameters.iter().enumerate() {
            // What the search leaves is nothing beside what the data leave.
            let miss = (parameter.value - self.parameters[index]).abs();
            assert!(miss < 1e-5 * self.standard_errors[index], "{name}: {parameter:?} {miss}");
            assert_near(parameter.standard_error, self.standard_errors[index], 1e-5);
        }
        for (pair, expected) in found.correlations.iter().zip(&self.correlations) {
            assert!((pair.gaussian - expected).abs() < 1e-6, "{name}: {pair:?} {expected}");
        }
    }
}

/// mpmath at 50 digits: hardly any loss, hardly any survivor, hundreds of periods, customers who are
/// nearly alike, risks that grow and fade, gaps.
#[test]
fn hard_corners() {
    let maxima = oracle().maxima;
    assert!(maxima.len() > 5);
    for Maxima { name, cohorts, beta_geometric, beta_discrete_weibull } in maxima {
        let rows: Vec<&[Option<f64>]> = cohorts.iter().map(Vec::as_slice).collect();
        let fit = fitted(&gappy(&rows));
        if let Some(maximum) = beta_geometric {
            maximum.assert(&name, told(&fit, BetaGeometric));
        }
        if let Some(maximum) = beta_discrete_weibull {
            maximum.assert(&name, told(&fit, BetaDiscreteWeibull));
        }
    }
}

/// lifelines 0.30.3. Where nobody is left it says 0 for an error that is undefined.
#[test]
fn kaplan_meier_of_lifelines() {
    for known in oracle().kaplan_meier {
        let Lifelines { customers, observed_until, .. } = known;
        let found = kaplan_meier(&DurationsDraft { customers, observed_until, per: Period::Month }).unwrap();
        assert_eq!((&found.at, &found.at_risk), (&known.at, &known.at_risk));
        assert_eq!(found.median_days, known.median);
        for (index, survival) in found.survival.iter().enumerate() {
            assert_near(*survival, known.survival[index], 1e-13);
            let ends = [
                (found.standard_error[index], known.standard_error[index]),
                (found.low[index], known.low[index]),
                (found.high[index], known.high[index]),
            ];
            for (found, known) in ends {
                assert_eq!(found.is_none(), *survival == 0.0);
                assert_near(found.unwrap_or(0.0), known, 1e-11);
            }
        }
        assert!(found.per_period.len() > 1);
        for (found, known) in found.per_period.iter().zip(&known.per_month) {
            assert_near(*found, *known, 1e-12);
        }
    }
}

/// scipy: the interval of a ratio, and prior times likelihood added up over two million places.
#[test]
fn pilots_of_scipy() {
    for Pilot { counts: [test, kept, control, kept_control], raw, shrunk, probability_positive } in
        oracle().pilots
    {
        let answer = pilot(&PilotDraft {
            test: PilotGroup { customers: test, retained: kept },
            control: PilotGroup { customers: control, retained: kept_control },
            prior_spread: None,
        })
        .unwrap();
        let close = |found: Reduction, known: [f64; 3], near: f64| {
            for (found, known) in [found.reduction, found.low, found.high].iter().zip(known) {
                assert!((found - known).abs() < near, "{test} {found} {known}");
            }
        };
        close(answer.raw, raw, 1e-12);
        // A place of the sum is 12 · 2 · 0.57 / 2e6 wide at most.
        close(answer.shrunk, shrunk, 2e-5);
        assert!((answer.probability_positive - probability_positive).abs() < 2e-5);
    }
}
