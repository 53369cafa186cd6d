//! Data that do not tell a curve: said, with the reason, and never a number.

use cltv::CurveKind::{self, BetaDiscreteWeibull, BetaGeometric, Constant};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use crate::{fitted, result, told, values, yearly};

fn code(counts: &[f64], curve: CurveKind) -> &'static str {
    result(&fitted(&yearly(&[counts])), curve).unwrap_err().code()
}

#[test]
fn nobody_left_or_everybody() {
    for curve in [Constant, BetaGeometric, BetaDiscreteWeibull] {
        assert_eq!(code(&[100.0, 100.0, 100.0], curve), "noLoss");
        assert_eq!(code(&[100.0, 0.0, 0.0], curve), "everybodyLeft");
    }
}

/// One period tells one rate; two tell two numbers.
#[test]
fn too_short() {
    assert_eq!(values(told(&fitted(&yearly(&[&[100.0, 80.0]])), Constant)), [0.8]);
    assert_eq!(code(&[100.0, 80.0], BetaGeometric), "onePeriod");
    assert_eq!(code(&[100.0, 80.0, 70.0], BetaDiscreteWeibull), "onePeriod");
}

/// The same rate for everybody at every time, or one that falls: no mixture of customers does that.
#[test]
fn customers_who_are_all_alike() {
    for counts in [[1000.0, 800.0, 640.0, 512.0, 410.0], [1000.0, 800.0, 640.0, 500.0, 350.0]] {
        let fit = fitted(&yearly(&[&counts]));
        let unfit = result(&fit, BetaGeometric).unwrap_err();
        assert_eq!((unfit.code(), unfit.parameters()), ("ridge", &["alpha", "beta"][..]));
        assert_eq!(fit.fits[0].curve, Constant);
    }
}

/// Whether the likelihood rises or falls where customers become alike decides it: a survivor more
/// at the end, and there is a mixture.
#[test]
fn at_the_edge_of_alike() {
    // Of 409.6 survivors a constant rate of 0.8 would leave 512 · 0.8.
    assert_eq!(code(&[1000.0, 800.0, 640.0, 512.0, 409.0], BetaGeometric), "ridge");
    let fit = fitted(&yearly(&[&[1e6, 8e5, 6.4e5, 5.12e5, 4.2e5]]));
    let curve = told(&fit, BetaGeometric);
    assert!(curve.log_likelihood > told(&fit, Constant).log_likelihood);
}

/// Nobody leaves until the last period: the exponent of time runs away.
#[test]
fn a_risk_that_only_grows() {
    for counts in [&[1000.0, 1000.0, 1000.0, 999.0][..], &[1000.0, 800.0, 600.0, 400.0, 100.0, 0.0]] {
        assert_eq!(code(counts, BetaDiscreteWeibull), "ridge");
    }
}

/// As JSON: one of both is null.
#[test]
fn as_json() {
    let json = serde_json::to_value(fitted(&yearly(&[&[100.0, 80.0]]))).unwrap();
    let last = &json["fits"][2];
    assert!(last["fitted"].is_null() && last["unfit"]["code"] == "onePeriod");
    assert!(json["fits"][0]["unfit"].is_null());
    assert_eq!(json["fits"][0]["fitted"]["retention"]["rate"]["dist"], "logitNormal");
}

fn cohort() -> impl Strategy<Value = Vec<f64>> {
    let start = (0.0..8.0_f64).prop_map(|digits| libm::pow(10.0, digits).floor());
    let shares = prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..1.0, 0.9..1.0], 1..40);
    (start, shares).prop_map(|(start, shares)| {
        let next = |left: &mut f64, share: f64| {
            *left = (*left * share).floor();
            Some(*left)
        };
        std::iter::once(start).chain(shares.into_iter().scan(start, next)).collect()
    })
}

proptest! {
    #![proptest_config(Config {
        cases: 150, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default()
    })]

    /// Whatever the counts are, a curve is one: finite, falling, inside its band, a case takes it;
    /// a wider family is never less probable; or there is a reason.
    #[test]
    fn any_counts(cohorts in prop::collection::vec(cohort(), 1..4)) {
        let rows: Vec<&[f64]> = cohorts.iter().map(Vec::as_slice).collect();
        let fit = fitted(&yearly(&rows));
        for curve in fit.fits.iter().filter_map(|fit| fit.result.as_ref().ok()) {
            let band = &curve.survival;
            for (t, value) in band.value.iter().enumerate() {
                prop_assert!((0.0..=1.0).contains(value));
                prop_assert!(band.low[t] <= *value && *value <= band.high[t]);
                prop_assert!(t == 0 || *value <= band.value[t - 1]);
            }
            let errors = curve.parameters.iter().map(|parameter| parameter.standard_error);
            prop_assert!(errors.into_iter().all(|error| error.is_finite() && error > 0.0));
            crate::simulated::case_with(curve, 12, None);
        }
        if let (Ok(narrow), Ok(wide)) = (result(&fit, Constant), result(&fit, BetaGeometric)) {
            prop_assert!(wide.log_likelihood >= narrow.log_likelihood);
        }
    }
}
