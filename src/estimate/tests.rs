//! Quantiles against another program, and what holds for any distribution.

use proptest::prelude::*;
use serde::Deserialize;

use crate::estimate::level::{Level, phi, score};
use crate::estimate::{Distribution, Estimate, Marginal, Sampler};
use crate::limits::{self, Limit};

/// Of tests/oracle/quantiles.py.
#[derive(Deserialize)]
struct Known {
    number: Estimate,
    min: f64,
    max: f64,
    shares: Vec<(f64, f64)>,
    scores: Vec<(f64, f64)>,
}

fn known() -> Vec<Known> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/quantiles.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

const fn within(min: f64, max: f64) -> Limit {
    Limit { name: "It", min, max, min_open: false, whole: false }
}

impl Known {
    fn distribution(&self) -> &Distribution {
        self.number.distribution().unwrap()
    }

    fn marginal(&self) -> Marginal {
        Marginal::new(self.distribution(), &within(self.min, self.max))
    }

    /// Where a mean and a deviation, or two ends, nearly cancel, the digits of the inputs end.
    fn lost(&self) -> f64 {
        let parts = match *self.distribution() {
            Distribution::Normal { mean, .. } if self.min < 0.0 => mean.abs(),
            Distribution::Pert { low, high, .. } if low < 0.0 && high > 0.0 => high - low,
            _ => 0.0,
        };
        4.0 * f64::EPSILON * parts
    }
}

/// A thousand times the rounding of what a quantile is computed from.
const PRECISION: f64 = 1e-12;

#[test]
fn known_quantiles() {
    let mut rows = 0;
    for known in known() {
        let marginal = known.marginal();
        let by_share = known.shares.iter().map(|&(u, x)| (u, x, marginal.quantile(u)));
        let by_score = known.scores.iter().map(|&(z, x)| (z, x, marginal.of_normal(z)));
        for (at, x, found) in by_share.chain(by_score) {
            let off = (found - x).abs();
            assert!(
                off <= PRECISION * x.abs() + known.lost(),
                "{:?} at {at:e}: {found:e} for {x:e}",
                known.number
            );
            rows += 1;
        }
    }
    assert!(rows >= 1000, "{rows}");
}

/// From the known values back, as far as a share depends on the digits of a value that has 16.
#[test]
fn known_shares() {
    for known in known() {
        let marginal = known.marginal();
        for &(u, x) in known.shares.iter().filter(|(u, _)| (1e-12..=1.0 - 1e-12).contains(u)) {
            let near = [marginal.cdf(x * (1.0 - 1e-15)), marginal.cdf(x * (1.0 + 1e-15))];
            let sure = (near[0] - near[1]).abs() + 1e-9 * u.min(1.0 - u) + f64::EPSILON;
            if x != known.min && x != known.max {
                assert!((marginal.cdf(x) - u).abs() <= sure, "{:?}: {u} at {x:e}", known.number);
            }
        }
    }
}

#[test]
fn scores_and_their_levels() {
    for z in [-37.5, -8.0, -5.0, -1.3, -1e-9, 0.0, 1e-20, 0.7, 1.28, 3.0, 8.2, 37.5] {
        approx::assert_relative_eq!(score(Level::of_score(z)), z, max_relative = 1e-13);
    }
    assert_eq!(score(Level::of(0.0)), f64::NEG_INFINITY);
    assert_eq!(score(Level::of(1.0)), f64::INFINITY);
}

/// F(low) = 0, F(likely) = (likely − low)/(high − low), F(high) = 1 of a triangle; ends and rounding.
#[test]
fn triangles_by_hand() {
    let marginal =
        Marginal::new(&Distribution::Triangular { low: 1.0, likely: 2.0, high: 5.0 }, &within(0.0, 9.0));
    assert_eq!(marginal.quantile(0.25), 2.0);
    assert_eq!([0.0, 1.0, 2.0, 5.0, 6.0].map(|x| marginal.cdf(x)), [0.0, 0.0, 0.25, 1.0, 1.0]);
    assert_eq!(marginal.of_normal(-40.0), 1.0);
    assert_eq!(marginal.of_normal(40.0), 5.0);
}

/// A uniform range of whole numbers takes each as often as any other.
#[test]
fn whole_numbers_in_turn() {
    let limit = Limit { whole: true, ..within(1.0, 600.0) };
    let marginal = Marginal::new(&Distribution::Uniform { low: 2.0, high: 5.0 }, &limit);
    let draws: Vec<f64> = (0..8).map(|k| marginal.quantile((f64::from(k) + 0.5) / 8.0)).collect();
    assert_eq!(draws, [2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 5.0]);
    assert_eq!([1.0, 2.0, 3.9, 5.0].map(|x| marginal.cdf(x)), [0.0, 0.25, 0.5, 1.0]);
    for shape in [
        Distribution::Pert { low: 1.0, likely: 3.0, high: 4.0 },
        Distribution::Triangular { low: 1.0, likely: 3.0, high: 4.0 },
    ] {
        let marginal = Marginal::new(&shape, &limit);
        let draws: Vec<f64> = (0..1000).map(|k| marginal.quantile((f64::from(k) + 0.5) / 1000.0)).collect();
        let mut values = draws.clone();
        values.dedup();
        assert_eq!(values, [1.0, 2.0, 3.0, 4.0]);
        let mut drawn = vec![0.0; 1000];
        let uniforms: Vec<f64> = (0..1000).map(|k| (f64::from(k) + 0.5) / 1000.0).collect();
        Sampler::uniform(&marginal).fill(&uniforms, &mut drawn);
        assert_eq!(drawn, draws);
    }
}

/// Any distribution with its legal range; most stay within 0..1, some are cut there.
fn numbers() -> impl Strategy<Value = (Distribution, Limit)> {
    let three = [0.0..1.0, 0.0..1.0, 0.0..1.0_f64].prop_map(|mut three| {
        three.sort_by(f64::total_cmp);
        three[2] += 1e-3;
        (three[0], three[1].min(three[2]), three[2])
    });
    let shares = within(0.0, 1.0);
    prop_oneof![
        three
            .clone()
            .prop_map(|(low, likely, high)| (Distribution::Pert { low, likely, high }, within(-1.0, 2.0))),
        three.clone().prop_map(|(low, likely, high)| (
            Distribution::Triangular { low, likely, high },
            within(-1.0, 2.0)
        )),
        three.prop_map(|(low, _, high)| (Distribution::Uniform { low, high }, within(-1.0, 2.0))),
        (0.0..1.0, -4.0..2.0)
            .prop_map(move |(mean, ln)| (Distribution::Normal { mean, sd: libm::exp(ln) }, shares)),
        (-1e3..1e3, 0.1..200.0)
            .prop_map(|(mean, sd)| (Distribution::Normal { mean, sd }, limits::SIGNED_MONEY)),
        (-5.0..0.0, 0.01..3.0).prop_map(move |(mu, sigma)| (Distribution::Lognormal { mu, sigma }, shares)),
        (-5.0..9.0, 0.01..2.0).prop_map(|(mu, sigma)| (Distribution::Lognormal { mu, sigma }, limits::MONEY)),
        (-1.5..6.0, -1.5..6.0).prop_map(move |(a, b)| {
            (Distribution::Beta { alpha: libm::exp(a), beta: libm::exp(b) }, shares)
        }),
        (-4.0..4.0, 0.01..4.0).prop_map(move |(mu, sigma)| (Distribution::LogitNormal { mu, sigma }, shares)),
    ]
}

/// Each is at least the one before, but for the last digits of the polynomials they come from.
fn rise(draws: &[f64], marginal: &Marginal) -> bool {
    let ulps = |x: f64| 8.0 * f64::EPSILON * (x.abs() + marginal.median().abs());
    draws.windows(2).all(|pair| pair[1] >= pair[0] - ulps(pair[0]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Quantiles rise and stay within what is legal, by share and by score.
    #[test]
    fn quantiles_rise((distribution, limit) in numbers()) {
        let marginal = Marginal::new(&distribution, &limit);
        let by_share: Vec<f64> = (1..400).map(|k| marginal.quantile(f64::from(k) / 400.0)).collect();
        let by_score: Vec<f64> = (-160..=160).map(|k| marginal.of_normal(f64::from(k) / 16.0)).collect();
        for draws in [by_share, by_score] {
            prop_assert!(rise(&draws, &marginal), "{distribution:?}: {draws:?}");
            prop_assert!(draws.iter().all(|&x| limit.allows(x)), "{distribution:?}: {draws:?}");
        }
        let ends = [1e-300, 1e-16, 1.0 - f64::EPSILON / 2.0].map(|u| marginal.quantile(u));
        prop_assert!(ends.iter().all(|&x| limit.allows(x)), "{distribution:?}: {ends:?}");
    }

    /// The share below a quantile is what was asked for, where a value has the digits to say so.
    #[test]
    fn shares_of_quantiles((distribution, limit) in numbers(), u in 0.001..0.999) {
        let marginal = Marginal::new(&distribution, &limit);
        let x = marginal.quantile(u);
        let ulp = marginal.cdf(x.next_up()) - marginal.cdf(x.next_down());
        prop_assert!((marginal.cdf(x) - u).abs() <= 1e-11 + ulp, "{distribution:?}: {x} at {u}");
        let z = score(Level::of(u));
        prop_assert!((marginal.of_normal(z) - x).abs() <= 1e-12 * (x.abs() + 1.0));
        prop_assert!((phi(z) - u).abs() <= 1e-15);
    }

    /// Samplers draw quantiles, to 1e-10 of the width or the value, in any order and number.
    #[test]
    fn samplers_draw_quantiles((distribution, limit) in numbers(), shift in 0.001..0.999_f64) {
        let marginal = Marginal::new(&distribution, &limit);
        let width = marginal.quantile(0.9) - marginal.quantile(0.1);
        let uniforms: Vec<f64> = (0..3001).map(|k| (f64::from(k) + shift) / 3001.0).collect();
        let normals: Vec<f64> = uniforms.iter().map(|&u| 14.0 * u - 7.0).collect();
        type Quantile = fn(&Marginal, f64) -> f64;
        let by_share = (Sampler::uniform(&marginal), uniforms, Marginal::quantile as Quantile);
        let by_score = (Sampler::normal(&marginal), normals, Marginal::of_normal as Quantile);
        for (sampler, input, quantile) in [by_share, by_score] {
            let mut draws = vec![0.0; input.len()];
            sampler.fill(&input, &mut draws);
            for (&x, &at) in draws.iter().zip(&input) {
                let exact = quantile(&marginal, at);
                prop_assert!((x - exact).abs() <= 1e-10 * width.max(exact.abs()), "{distribution:?} at {at}: {x} {exact}");
                prop_assert!(limit.allows(x), "{distribution:?} at {at}: {x}");
            }
            prop_assert!(rise(&draws, &marginal), "{distribution:?}");
            let mut again = vec![0.0; 13];
            sampler.fill(&input[1000..1013], &mut again);
            prop_assert_eq!(&again, &draws[1000..1013]);
        }
    }
}

/// As near to the ends as a draw may come, and just beside the cells of the tables.
#[test]
fn samplers_at_the_ends() {
    let nearest = 0.5 * f64::EPSILON;
    let uniforms = [nearest, 3.0 * nearest, 2e-6, 1e-3, 0.5, 0.5 + nearest, 1.0 - 1e-9, 1.0 - nearest];
    let normals = [-38.0, -8.3, -5.0, -4.9999999999, 0.0, 4.9999999999, 5.0, 8.3, 38.0];
    for known in known() {
        let marginal = known.marginal();
        let width = marginal.quantile(0.9) - marginal.quantile(0.1);
        let near = |x: f64, exact: f64| (x - exact).abs() <= 1e-10 * width.max(exact.abs());
        let mut draws = [0.0; 8];
        Sampler::uniform(&marginal).fill(&uniforms, &mut draws);
        for (x, u) in draws.into_iter().zip(uniforms) {
            assert!(near(x, marginal.quantile(u)), "{:?} at {u:e}: {x}", known.number);
        }
        let mut draws = [0.0; 9];
        Sampler::normal(&marginal).fill(&normals, &mut draws);
        for (x, z) in draws.into_iter().zip(normals) {
            assert!(near(x, marginal.of_normal(z)), "{:?} at {z}: {x}", known.number);
        }
    }
}
