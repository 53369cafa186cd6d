//! All internal rates, and only such.

use cltv::irr;
use proptest::collection::vec;
use proptest::prelude::*;

/// Σ c_k v^k, with what rounding is measured by: Σ |c_k| v^k and |v P'(v)|.
fn value(flows: &[f64], v: f64) -> (f64, f64, f64) {
    // Divided by the largest power, so that nothing overflows for v > 1.
    let top = if v > 1.0 { (flows.len() - 1) as f64 } else { 0.0 };
    flows.iter().enumerate().fold((0.0, 0.0, 0.0), |(sum, size, slope), (k, flow)| {
        let term = flow * libm::pow(v, k as f64 - top);
        (sum + term, size + term.abs(), slope + k as f64 * term)
    })
}

/// Flows so many dates a year are worth nothing at a yearly rate.
///
/// A root is found to where rounding hides the sign of the sum: a few units of n Σ |c_k| v^k. The
/// rate itself is rounded: 1 + rate by one unit of the larger of 1 and the rate, and v by as much.
pub(crate) fn assert_zero_at(flows: &[f64], rate: f64, dates_a_year: f64) {
    let growth = 1.0 + rate;
    if growth < 1e-9 {
        // So near −100 % the double that holds the rate does not hold the root.
        return;
    }
    let v = libm::pow(growth, -1.0 / dates_a_year);
    let (sum, size, slope) = value(flows, v);
    let rounded = f64::EPSILON * (8.0 + 4.0 * (1.0 + rate.abs()) / growth / dates_a_year);
    let noise = 16.0 * f64::EPSILON * flows.len() as f64 * size + rounded * slope.abs();
    assert!(sum.abs() <= noise, "rate {rate}: {sum} left, {noise} allowed, of {flows:?}");
}

/// Π (1 − v/v_i), times Π (1 + a v + b v²), which has no root above 0.
fn product(roots: &[f64], others: &[(f64, f64)]) -> Vec<f64> {
    let lines = roots.iter().map(|root| vec![1.0, -1.0 / root]);
    let curves = others.iter().map(|&(a, b)| vec![1.0, a, b]);
    lines.chain(curves).fold(vec![1.0], |flows, factor| {
        let mut product = vec![0.0; flows.len() + factor.len() - 1];
        for (i, a) in flows.iter().enumerate() {
            for (j, b) in factor.iter().enumerate() {
                product[i + j] += a * b;
            }
        }
        product
    })
}

proptest! {
    #![proptest_config(crate::cases(256))]

    /// Every root that was put in comes out, and nothing else does.
    #[test]
    fn known_roots_are_found(
        first in 0.3..1.2,
        ratios in vec(1.15..2.5, 0..4),
        others in vec((0.0..2.0, 0.1..2.0), 0..3),
        sign in prop_oneof![Just(-1.0), Just(1000.0)],
    ) {
        let roots: Vec<f64> = std::iter::once(first)
            .chain(ratios.iter().scan(first, |root, ratio: &f64| { *root *= ratio; Some(*root) }))
            .collect();
        let flows: Vec<f64> = product(&roots, &others).iter().map(|flow| sign * flow).collect();
        let rates = irr(&flows).unwrap();
        prop_assert_eq!(rates.list().len(), roots.len(), "{:?} of {:?}", rates, flows);
        // Descartes: as many as there are changes of sign, or an even number fewer.
        prop_assert!(rates.sign_changes().checked_sub(roots.len()).is_some_and(|more| more.is_multiple_of(2)));
        for (rate, root) in rates.list().iter().rev().zip(&roots) {
            // The flows are rounded themselves: a root moves by Σ |c_k| v^k ÷ |P'(v)| for each unit.
            let (_, size, slope) = value(&flows, *root);
            let tolerance = 16.0 * f64::EPSILON * flows.len() as f64 * (1.0 + size / slope.abs());
            prop_assert!(((1.0 + rate) * root - 1.0).abs() <= tolerance, "{rate} for v = {root}, {tolerance}");
            assert_zero_at(&flows, *rate, 1.0);
        }
    }

    /// Of any flows: each rate is a zero, and between two rates where the sign is plain it does not
    /// change unseen.
    #[test]
    fn no_change_of_sign_is_missed(flows in vec(prop_oneof![-1e3..1e3, -1.0..1.0, Just(0.0)], 1..40)) {
        let rates = irr(&flows).unwrap();
        prop_assert!(rates.list().len() <= rates.sign_changes());
        prop_assert!(rates.list().is_sorted());
        for rate in rates.list() {
            assert_zero_at(&flows, *rate, 1.0);
        }
        let mut before: Option<(f64, f64)> = None;
        for step in -600..=600 {
            let v = libm::exp(f64::from(step) / 100.0);
            let (sum, size, _) = value(&flows, v);
            if sum.abs() <= 1e-12 * size {
                continue;
            }
            if let Some((left, sign)) = before && sign * sum < 0.0 {
                let found = rates.list().iter().any(|rate| {
                    ((1.0 - 1e-9) / v..=(1.0 + 1e-9) / left).contains(&(1.0 + rate))
                });
                prop_assert!(found, "a root between {left} and {v} of {flows:?}: {rates:?}");
            }
            before = Some((v, sum));
        }
    }
}

/// A double root, and two so close that rounding cannot tell them apart, are one rate.
#[test]
fn roots_that_touch() {
    for (root, distance) in [(0.9, 0.0), (1.3, 0.0), (0.9, 1e-12)] {
        let flows = product(&[root, root * (1.0 + distance)], &[]);
        let rates = irr(&flows).unwrap();
        assert!((1..=2).contains(&rates.list().len()), "{rates:?}");
        for rate in rates.list() {
            // A double root moves by the square root of a rounding: √ε is 1.5e-8.
            assert!(((1.0 + rate) * root - 1.0).abs() < 1e-7, "{rate}");
        }
    }
}
