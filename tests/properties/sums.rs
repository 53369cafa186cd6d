//! All bars and periods add up.

use cltv::case::{Flows, InitiativeCosts};
use cltv::{CaseDraft, Outcome, Timing};
use proptest::prelude::*;

use crate::generate::case;
use crate::{assert_near, cases, evaluated, scale};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn everything_adds_up(draft in case()) {
        let outcome = evaluated(&draft);
        differences(&outcome);
        contribution(&draft, &outcome);
        cash(&outcome);
        verdict(&draft, &outcome);
    }
}

fn series(flows: &Flows) -> [&Vec<f64>; 10] {
    [
        &flows.opening,
        &flows.new,
        &flows.closing,
        &flows.active,
        &flows.revenue,
        &flows.margin,
        &flows.cost_to_serve,
        &flows.handling,
        &flows.acquisition,
        &flows.contribution,
    ]
}

/// With − without, segment by segment and all together.
fn differences(outcome: &Outcome) {
    for index in 0..10 {
        for t in 0..outcome.horizon {
            let of = |flows: &Flows| series(flows)[index][t];
            let (mut with, mut without, mut size) = (0.0, 0.0, 0.0);
            for segment in &outcome.segments {
                with += of(&segment.with);
                without += of(&segment.without);
                size += of(&segment.with).abs() + of(&segment.without).abs();
            }
            assert_near(of(&outcome.with), with, size);
            assert_near(of(&outcome.without), without, size);
            assert_near(of(&outcome.difference), with - without, size);
        }
    }
}

/// Contribution is what is left of margin; heads go on from one period to the next.
fn contribution(draft: &CaseDraft, outcome: &Outcome) {
    for flows in outcome.segments.iter().flat_map(|segment| [&segment.with, &segment.without]) {
        for t in 0..outcome.horizon {
            let (margin, cost) =
                (flows.margin[t], flows.cost_to_serve[t] + flows.handling[t] + flows.acquisition[t]);
            assert_near(flows.contribution[t], margin - cost, margin + cost);
            let there = flows.opening[t] + flows.new[t];
            assert!((0.0..=there * (1.0 + 1e-12)).contains(&flows.closing[t]));
            let active = match draft.timing.unwrap() {
                Timing::Start => there,
                Timing::Mid => (there + flows.closing[t]) / 2.0,
                Timing::End => flows.closing[t],
            };
            assert_near(flows.active[t], active, there);
            if t > 0 {
                assert_near(flows.opening[t], flows.closing[t - 1], flows.opening[t]);
            }
        }
    }
}

fn recurring(cost: &InitiativeCosts, t: usize) -> f64 {
    cost.per_period[t] + cost.per_reached_customer_per_period[t] + cost.per_reached_customer_once[t]
}

/// Cash is contribution gained − costs, and its running sums are running sums.
fn cash(outcome: &Outcome) {
    let (cash, size) = (&outcome.cash, scale(outcome));
    let (mut cumulative, mut discounted) = (0.0, 0.0);
    for t in 0..outcome.horizon {
        let one_off: f64 = outcome.costs.iter().map(|cost| cost.one_off[t]).sum();
        let running: f64 = outcome.costs.iter().map(|cost| recurring(cost, t)).sum();
        assert_near(cash.one_off[t], -one_off, size);
        assert_near(cash.recurring[t], outcome.difference.contribution[t] - running, size);
        assert_near(cash.net[t], cash.one_off[t] + cash.recurring[t], size);
        assert_near(cash.cumulative_at_start[t], cumulative + cash.one_off[t], size);
        cumulative += cash.net[t];
        discounted += cash.discounted[t];
        assert_near(cash.cumulative[t], cumulative, size);
        assert_near(cash.cumulative_discounted[t], discounted, size);
    }
}

fn verdict(draft: &CaseDraft, outcome: &Outcome) {
    let (verdict, size) = (&outcome.verdict, scale(outcome));
    // (1 + d)^(−e/n), by a power of its own.
    let years = f64::from(draft.period.per_year());
    let factor = |e: f64| libm::pow(1.0 + draft.discount_rate_per_year.value(), -e / years);
    let later = match draft.timing.unwrap() {
        Timing::Start => 0.0,
        Timing::Mid => 0.5,
        Timing::End => 1.0,
    };
    let present = |series: &[f64]| -> f64 {
        series.iter().enumerate().map(|(t, x)| x * factor(t as f64 + later)).sum()
    };
    let impact = &verdict.contribution_impact;
    assert_near(impact.total, outcome.difference.contribution.iter().sum(), size);
    assert_near(impact.present_value, present(&outcome.difference.contribution), size);
    assert_near(
        impact.present_value,
        outcome.segments.iter().map(|s| s.contribution_impact_present_value).sum(),
        size,
    );
    let revenue: f64 = outcome.without.revenue.iter().chain(&outcome.with.revenue).sum();
    assert_near(verdict.revenue_impact.total, outcome.difference.revenue.iter().sum(), revenue);
    assert_near(verdict.revenue_impact.present_value, present(&outcome.difference.revenue), revenue);

    let cost = |cost: &InitiativeCosts| -> (f64, f64) {
        let running: Vec<f64> = (0..outcome.horizon).map(|t| recurring(cost, t)).collect();
        let one_off: f64 = cost.one_off.iter().enumerate().map(|(t, x)| x * factor(t as f64)).sum();
        (cost.one_off.iter().chain(&running).sum(), one_off + present(&running))
    };
    assert_near(verdict.costs.total, outcome.costs.iter().map(|c| cost(c).0).sum(), size);
    assert_near(verdict.costs.present_value, outcome.costs.iter().map(|c| cost(c).1).sum(), size);

    assert_near(verdict.npv, impact.present_value - verdict.costs.present_value, size);
    assert_near(verdict.npv, outcome.cash.discounted.iter().sum(), size);
    assert_near(verdict.net_cash, *outcome.cash.cumulative.last().unwrap(), size);
    assert_eq!(verdict.customers_kept_at_end, *outcome.difference.closing.last().unwrap());
    if let (Some(roi), Some(ratio)) = (verdict.roi, verdict.benefit_cost_ratio) {
        assert_near(roi + 1.0, ratio, 1.0 + roi.abs() + ratio.abs());
        assert_near(roi * verdict.costs.present_value, verdict.npv, size);
    } else {
        assert_eq!(verdict.costs.present_value, 0.0);
    }
    let points = &verdict.worth_of_one_point;
    assert_near(points.total, points.segments.iter().map(|s| s.present_value).sum(), size);
    exposure(outcome, size);
}

/// The deepest point, and the last crossing.
fn exposure(outcome: &Outcome, size: f64) {
    let cash = &outcome.cash;
    let path: Vec<f64> =
        cash.cumulative_at_start.iter().zip(&cash.cumulative).flat_map(|(a, b)| [*a, *b]).collect();
    let deepest = path.iter().fold(0.0_f64, |deepest, x| deepest.min(*x));
    assert_near(outcome.verdict.peak_exposure.amount, -deepest, size);
    match outcome.verdict.payback_periods {
        None => assert!(*path.last().unwrap() < 0.0),
        Some(periods) => {
            let below = path.iter().rposition(|x| *x < -1e-12 * size);
            // Each period has two points: its start and its end.
            let (earliest, latest) = below
                .map_or((0.0, outcome.horizon as f64), |place| ((place / 2) as f64, (place / 2 + 1) as f64));
            assert!((earliest..=latest).contains(&periods), "{periods} {path:?}");
        }
    }
}
