//! The tail of a sum without end, against closed forms and against the walk.

use super::*;

/// Of the tail alone, which is a small part of the sums it ends.
const TAIL: f64 = 1e-11;

fn curve(alpha: f64, beta: f64, shift: Shift<f64>, retention: &mut Option<Retention>) -> Endless<'_> {
    let curve = Curve::BetaGeometric { alpha, beta };
    Endless::new(retention.insert(Retention { curve, per: Period::Month }), Period::Month, shift)
}

/// The integrated tail gives what the hypergeometric function gives, discounted or not.
#[test]
fn tail_agrees_with_the_closed_form() {
    let shifts = [(1.0, 0.0), (0.7, 0.0), (1.0, -1e-4), (1.3, -1e-3)];
    let mut compared = 0;
    // Of α barely above one (by 1/512, which is exact), a part lies beyond the largest numbers.
    for (alpha, beta) in
        [(0.4, 1.2), (0.668, 3.806), (1.001953125, 3.0), (1.7, 2.0), (2.5, 2.0), (8.0, 400.0)]
    {
        for (churn_times, points) in shifts {
            for ln_q in [0.0, -1e-9, -1e-5, -1e-3, -0.02] {
                let mut retention = None;
                let endless = curve(alpha, beta, Shift { moved: 0.0, churn_times, points }, &mut retention);
                let q = Factor::from_ln(ln_q);
                // Next to no discount has no closed form.
                let Some(closed) = endless.closed(WALK, q) else { continue };
                compared += 1;
                let tail = endless.tail(WALK, f64::INFINITY, ln_q, q);
                let about = format!("α {alpha} β {beta} F {churn_times} Δ {points} ln q {ln_q}");
                assert!(closed == tail || (closed - tail).abs() <= TAIL * closed, "{about}: {closed} {tail}");
            }
        }
    }
    // All but next to no discount without points.
    assert_eq!(compared, 6 * (4 * 5 - 2));
}

/// A tail that is held at some step is the sum of its steps.
#[test]
fn tail_up_to_a_held_step_agrees_with_the_walk() {
    for (alpha, beta, points) in [(0.7, 3.0, 1e-4), (2.5, 2.0, 2e-4), (1.2, 50.0, 1.3e-4)] {
        for ln_q in [-1e-4, -1e-3, -0.01] {
            let mut retention = None;
            let endless = curve(alpha, beta, Shift { moved: 0.0, churn_times: 1.0, points }, &mut retention);
            let q = Factor::from_ln(ln_q);
            let held = endless.held_from();
            assert!(held > 2.0 * WALK as f64, "too short to show anything: {held}");
            let mut walked = 1.0 + endless.flat(1.0, q);
            for step in (WALK..held as usize).rev() {
                walked = 1.0 + endless.step(step, 0, walked, q);
            }
            let tail = endless.tail(WALK, held, ln_q, q);
            approx::assert_relative_eq!(tail, walked, max_relative = TAIL);
        }
    }
}

/// What no closed form has: years in months, whose tail and discount count in years, and curves
/// with a peak; with a discount that ends the sum by itself, and with one that does not.
#[test]
fn a_sum_without_a_closed_form_is_the_sum_of_its_periods() {
    let years = Retention { curve: Curve::BetaGeometric { alpha: 0.7, beta: 3.0 }, per: Period::Year };
    let peak = Curve::BetaDiscreteWeibull { alpha: 0.7, beta: 30.0, c: 1.6 };
    let months = Retention { curve: peak, per: Period::Month };
    // What is left after so many steps is below e^−45.
    for (retention, ln_q, steps) in [(&years, -1e-4, 40_000), (&years, -0.015, 300), (&months, -0.03, 1_500)]
    {
        let shift = Shift { moved: 0.0, churn_times: 1.0, points: 0.0 };
        let endless = Endless::new(retention, Period::Month, shift);
        let (length, q) = (endless.length(), Factor::from_ln(ln_q));
        let (mut kept, mut sum) = (1.0_f64, 0.0);
        for step in 0..steps {
            let ratio = libm::exp(libm::log(retention.curve.rate(step)) / length as f64 + q.ln);
            for _ in 0..length {
                kept *= ratio;
                sum += kept;
            }
        }
        // A sum of half a million roundings.
        approx::assert_relative_eq!(endless.sums(&[0], q)[0], sum, max_relative = 1e-10);
    }
}

/// The step from which on α / (α + β + n) is no more than the added points.
#[test]
fn held_from_the_step_at_which_churn_is_used_up() {
    for (alpha, beta, points) in [(0.5, 50.0, 0.1), (0.7, 3.0, 0.05), (0.7, 3.0, 1e-3), (0.7, 3.0, 1e-7)] {
        let mut retention = None;
        let endless = curve(alpha, beta, Shift { moved: 0.0, churn_times: 1.0, points }, &mut retention);
        let first = libm::ceil(alpha / points - alpha - beta).max(0.0);
        // A step beyond a million is as exact as its churn, which is a few units of 1e-16 beside 1.
        assert!(
            (endless.held_from() - first).abs() <= first * 1e-8,
            "{} is not {first}",
            endless.held_from()
        );
    }
}

/// Churn that first rises falls below the added points twice: before its peak, and for good after it.
#[test]
fn what_is_held_before_the_peak_is_not_held_for_good() {
    for (alpha, beta, c, points) in [(0.5, 40.0, 2.0, 0.04), (2.0, 500.0, 1.5, 0.01)] {
        let curve = Curve::BetaDiscreteWeibull { alpha, beta, c };
        let retention = Retention { curve, per: Period::Month };
        let shift = Shift { moved: 0.0, churn_times: 1.0, points };
        let endless = Endless::new(&retention, Period::Month, shift);
        let held = endless.held_from() as usize;
        assert_eq!(endless.keep(1), 1.0, "the peak is still ahead");
        assert!(endless.keep(held - 1) < 1.0, "{held} is not the first");
        assert!((held..held + 1000).all(|step| endless.keep(step) == 1.0), "{held} is too early");
    }
}
