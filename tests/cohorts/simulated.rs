//! A fitted curve in a case, and fits of customers whose curve is known.

use cltv::CurveKind::{self, BetaDiscreteWeibull, BetaGeometric, Constant};
use cltv::retention::Curve;
use cltv::retention::fit::FittedCurve;
use cltv::{
    BusinessCase, CaseDraft, EffectDraft, InitiativeDraft, Period, Quantity, SegmentDraft, SimulationDraft,
    Timing,
};

use crate::{fitted, told, values, yearly};

/// A case that pays 1 for everybody who is there at the end of a period: its NPV is their number,
/// with a million at the start.
pub(crate) fn case_with(curve: &FittedCurve, period: usize, trials: Option<f64>) -> BusinessCase {
    let payment = InitiativeDraft {
        name: "Count".into(),
        start: Some((period as f64).into()),
        effects: Some(vec![EffectDraft::amount(Quantity::Revenue, 1.0)]),
        ..InitiativeDraft::default()
    };
    let draft = CaseDraft {
        timing: Some(Timing::End),
        discount_rate_per_year: 0.0.into(),
        segments: vec![SegmentDraft {
            name: "All".into(),
            customers: Some(1e6.into()),
            revenue_per_period: Some(1.0.into()),
            margin: 1.0.into(),
            retention: curve.retention.clone(),
            ..SegmentDraft::default()
        }],
        initiatives: Some(vec![payment]),
        correlations: Some(
            curve.correlations.iter().map(|pair| pair.within("segments[0].retention")).collect(),
        ),
        simulation: Some(SimulationDraft { trials, ..SimulationDraft::default() }),
        ..CaseDraft::new(Period::Year, period as u32)
    };
    draft.check().unwrap_or_else(|problems| panic!("{problems}"))
}

/// What a simulation draws and what the band says are the same, but for the bend of the curve
/// between normal logarithms and ln(−ln S). Beside the width of the band that fades with the root of
/// the customers: a third of the half-width for a thousand of them, a thirtieth for 100,000.
#[test]
fn the_band_is_what_a_simulation_draws() {
    let counts = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
    for (times, share_of_width) in [(1.0, 0.33), (100.0, 0.033)] {
        let fit = fitted(&yearly(&[&counts.map(|count| times * count)]));
        for kind in [Constant, BetaGeometric, BetaDiscreteWeibull] {
            for period in [1, 7, 14] {
                assert_drawn(told(&fit, kind), period, share_of_width);
            }
        }
    }
}

fn assert_drawn(curve: &FittedCurve, period: usize, share_of_width: f64) {
    let case = case_with(curve, period, Some(16_384.0));
    let npv = &case.simulate(&SimulationDraft::default()).unwrap().figures[0];
    let drawn = |p: f64| npv.percentiles.iter().find(|found| found.p == p).unwrap().value / 1e6;
    let band = &curve.survival;
    let (low, value, high) = (band.low[period], band.value[period], band.high[period]);
    let near = share_of_width * 0.5 * (high - low);
    for (drawn, expected) in [(drawn(0.1), low), (drawn(0.5), value), (drawn(0.9), high)] {
        assert!((drawn - expected).abs() < near, "{period}: {drawn} {expected} {near}");
    }
}

/// Steele, Lea & Flood 2014: numbers that are even and independent enough for a test.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// How many of a cohort are left after each period.
fn drawn(dice: &mut Dice, survival: &[f64], customers: usize) -> Vec<f64> {
    let mut counts = vec![0.0; survival.len()];
    for _ in 0..customers {
        let u = dice.roll();
        let stays = survival.iter().take_while(|survival| u < **survival).count();
        counts[..stays].iter_mut().for_each(|count| *count += 1.0);
    }
    counts
}

/// Cohorts of different length, drawn from a curve: what is fitted to them is the curve, within
/// three standard errors; and these are what estimates scatter by.
#[test]
fn known_curves_are_found_again() {
    let table: [(CurveKind, Vec<f64>); 4] = [
        (Constant, vec![0.93]),
        (BetaGeometric, vec![0.7, 3.8]),
        (BetaGeometric, vec![2.5, 40.0]),
        (BetaDiscreteWeibull, vec![0.4, 4.0, 1.5]),
    ];
    for (kind, truth) in table {
        let survival = survival(kind, &truth);
        let (mut square, mut count) = (0.0, 0.0);
        for seed in 0..20 {
            let mut dice = Dice(seed);
            let cohorts: Vec<Vec<f64>> =
                [24, 18, 12, 6].iter().map(|&last| drawn(&mut dice, &survival[..=last], 5000)).collect();
            let rows: Vec<&[f64]> = cohorts.iter().map(Vec::as_slice).collect();
            let fit = fitted(&yearly(&rows));
            let curve = told(&fit, kind);
            for (parameter, truth) in curve.parameters.iter().zip(&truth) {
                // Estimates of positive parameters are normal by their logarithms.
                let score = libm::log(parameter.value / truth) * parameter.value / parameter.standard_error;
                assert!(score.abs() < 3.0 || seed > 0, "{kind:?}: {:?}", values(curve));
                (square, count) = (square + score * score, count + 1.0);
            }
        }
        // A mean of squared standard scores over 20 fits (correlated within one): 1 ± 0.32, four times.
        assert!((square / count - 1.0_f64).abs() < 1.3, "{kind:?}: {}", square / count);
        assert!(square / count > 0.3, "{kind:?}: {}", square / count);
    }
}

fn survival(kind: CurveKind, truth: &[f64]) -> Vec<f64> {
    let curve = match (kind, truth) {
        (Constant, &[rate]) => Curve::Constant { rate },
        (BetaGeometric, &[alpha, beta]) => Curve::BetaGeometric { alpha, beta },
        (_, &[alpha, beta, c]) => Curve::BetaDiscreteWeibull { alpha, beta, c },
        _ => panic!("no curve"),
    };
    (0..=24).map(|t| curve.survival(t)).collect()
}

/// The projection is the curve that a case goes by.
#[test]
fn the_projection_is_the_curve_of_the_case() {
    let fit = fitted(&yearly(&[&[1000.0, 631.0, 468.0, 382.0, 326.0, 289.0]]));
    for kind in [Constant, BetaGeometric, BetaDiscreteWeibull] {
        let found = told(&fit, kind);
        for (value, expected) in found.survival.value.iter().zip(survival(kind, &values(found))) {
            crate::assert_near(*value, expected, 1e-12);
        }
    }
}
