//! Answers that are found by asking again: delay, break-even, internal rates.

use cltv::{CaseDraft, EffectDraft, InitiativeDraft, OneOffDraft, Quantity, Timing};
use proptest::prelude::*;

use crate::generate::{case, has_somebody, name};
use crate::internal_rates::assert_zero_at;
use crate::{assert_near, cases, evaluated, scale};

proptest! {
    #![proptest_config(cases(96))]

    /// The cost of delay is what the same case loses with everything one period later.
    #[test]
    fn cost_of_delay_is_the_loss_of_a_later_case(draft in case()) {
        let (now, later) = (evaluated(&draft), evaluated(&delayed(draft)));
        assert_near(
            now.verdict.cost_of_delay_per_period,
            now.verdict.npv - later.verdict.npv,
            scale(&now) + scale(&later),
        );
    }

    /// With nothing but the points of the break-even the investment returns nothing.
    #[test]
    fn break_even_breaks_even(draft in case()) {
        let outcome = evaluated(&draft);
        let with_points = |points| {
            let outcome = evaluated(&only_points(&draft, &outcome.segments.iter().map(|s| s.name.clone()).collect::<Vec<_>>(), points));
            (outcome.verdict.npv, scale(&outcome))
        };
        match outcome.verdict.break_even_retention_points {
            Some(0.0) => {
                let (npv, size) = with_points(0.0);
                prop_assert!(npv >= -1e-12 * size, "{npv}");
            }
            Some(points) => {
                let (npv, size) = with_points(points);
                // The points are true to a few units in the last place of themselves or of 1 %.
                let (moved, _) = with_points((points + 1e-6).min(1.0));
                let slope = (moved - npv).abs() / 1e-6;
                prop_assert!(npv.abs() <= 1e-12 * size + 1e-14 * slope, "{npv} {size} {slope}");
            }
            None => {
                let (npv, size) = with_points(1.0);
                prop_assert!(npv <= 1e-12 * size, "{npv}");
            }
        }
    }

    /// At each internal rate the flows on their dates are worth nothing.
    #[test]
    fn the_net_present_value_is_zero_at_each_rate(draft in case()) {
        let outcome = evaluated(&draft);
        let (step, later) = match draft.timing.unwrap() {
            Timing::Start => (1, 0),
            Timing::Mid => (2, 1),
            Timing::End => (1, 1),
        };
        let mut flows = vec![0.0; outcome.horizon * step + 1];
        for t in 0..outcome.horizon {
            flows[t * step] += outcome.cash.one_off[t];
            flows[t * step + later] += outcome.cash.recurring[t];
        }
        let dates_a_year = f64::from(draft.period.per_year()) * step as f64;
        for &rate in outcome.verdict.irr.per_year() {
            prop_assert!(rate >= -1.0 && rate.is_finite(), "{rate}");
            assert_zero_at(&flows, rate, dates_a_year);
        }
    }
}

/// Everything one period later; what leaves the horizon is dropped.
fn delayed(mut draft: CaseDraft) -> CaseDraft {
    let horizon = draft.horizon.value();
    for initiative in draft.initiatives.iter_mut().flatten() {
        let costs = initiative.costs.as_mut().unwrap();
        let payments = costs.one_off.take().into_iter().flatten();
        let later =
            payments.map(|payment| OneOffDraft { period: (payment.period.value() + 1.0).into(), ..payment });
        costs.one_off = Some(later.filter(|payment| payment.period.value() <= horizon).collect());
        match initiative.start.as_ref().unwrap().value() {
            start if start < horizon => initiative.start = Some((start + 1.0).into()),
            _ => {
                costs.per_period = None;
                costs.per_reached_customer_per_period = None;
                costs.per_reached_customer_once = None;
                initiative.effects = None;
            }
        }
    }
    draft
}

/// The costs of the initiatives, and points of retention wherever one of them acts, from the
/// earliest start.
fn only_points(draft: &CaseDraft, segments: &[String], points: f64) -> CaseDraft {
    let mut draft = draft.clone();
    let initiatives = draft.initiatives.as_mut().unwrap();
    let mut touched = Vec::new();
    let mut earliest = draft.horizon.value();
    for initiative in initiatives.iter_mut() {
        earliest = earliest.min(initiative.start.as_ref().unwrap().value());
        let named = initiative.effects.iter().flatten().flat_map(|effect| {
            let acts = |name: &&String| has_somebody(&effect.clone().in_segment(name), &draft.segments);
            let only = |name: &&String| effect.segment.as_ref().is_none_or(|only| only == *name);
            segments.iter().filter(only).filter(acts).cloned().collect::<Vec<_>>()
        });
        let mut names: Vec<String> = named.collect();
        names.sort();
        names.dedup();
        // Still there, to be charged for, and without effect.
        let idle = |name: &String| EffectDraft::points(Quantity::Retention, 0.0).in_segment(name);
        initiative.effects = Some(names.iter().map(idle).collect());
        touched.extend(names);
    }
    touched.sort();
    touched.dedup();
    let point = |segment: &String| EffectDraft::points(Quantity::Retention, points).in_segment(segment);
    initiatives.push(InitiativeDraft {
        name: name(initiatives.len()),
        start: Some(earliest.into()),
        effects: Some(touched.iter().map(point).collect()),
        ..InitiativeDraft::default()
    });
    draft
}
