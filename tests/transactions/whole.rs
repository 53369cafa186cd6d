//! From a fit to customers' values, and to a segment of a business case.

use cltv::transactions::{BuyingKind, Distinct, Horizon, TransactionsFit};
use cltv::{CaseDraft, Period, Timing};

use crate::cdnow::CDNOW;

fn fitted(kinds: &[BuyingKind]) -> TransactionsFit {
    TransactionsFit::new(&CDNOW.customers, Some(&CDNOW.mean_spend), kinds)
}

const WEEKS: f64 = 365.25 / 7.0;

fn two_years() -> Horizon {
    Horizon::new(Period::Month, 24, WEEKS, 0.12, Timing::Start)
}

/// One by one, without grouping and sharing, the same.
#[test]
fn scores_are_what_the_model_says_of_each() {
    let fit = fitted(&[BuyingKind::BgNbd]);
    let (valuer, horizon) = (fit.valuer().unwrap(), two_years());
    let scores = valuer.score(&CDNOW.customers, Some(&CDNOW.mean_spend), &horizon, 0.3);
    let (spend, value) = (scores.spend.as_ref().unwrap(), scores.value.as_ref().unwrap());
    for at in (0..CDNOW.customers.len()).step_by(17) {
        let (customer, model) = (&CDNOW.customers[at], valuer.buying.model);
        approx::assert_relative_eq!(scores.alive[at], model.alive(customer), max_relative = 1e-15);
        let by = |time: f64| model.expected_of(customer, time);
        let mut discounted = 0.0;
        for month in 0..24 {
            let length = WEEKS / 12.0;
            let bought = by(f64::from(month + 1) * length) - by(f64::from(month) * length);
            discounted += bought * libm::pow(1.12, -f64::from(month) / 12.0);
        }
        approx::assert_relative_eq!(scores.purchases[at], by(2.0 * WEEKS), max_relative = 1e-12);
        // Differences of sums lose a digit or two.
        approx::assert_relative_eq!(scores.discounted[at], discounted, max_relative = 1e-11);
        approx::assert_relative_eq!(value[at], discounted * spend[at] * 0.3, max_relative = 1e-11);
    }
    let order = scores.order();
    assert!(order.windows(2).all(|pair| value[pair[0] as usize] >= value[pair[1] as usize]));
}

/// The case's value of all customers is the sum of theirs, and its first month's orders are theirs.
#[test]
fn a_case_with_the_segment_has_the_value_of_its_customers() {
    let timings = [(Timing::Start, 0.0), (Timing::Mid, 0.5), (Timing::End, 1.0)];
    for (kind, (timing, late)) in
        BuyingKind::USUAL.iter().flat_map(|kind| timings.map(|timing| (kind, timing)))
    {
        let fit = fitted(&[*kind]);
        let horizon = Horizon::new(Period::Month, 24, WEEKS, 0.12, timing);
        let valuer = fit.valuer().unwrap();
        let scores = valuer.score(&CDNOW.customers, Some(&CDNOW.mean_spend), &horizon, 0.3);
        let segment = valuer.segment("CDNOW", &CDNOW.customers, &CDNOW.mean_spend, &horizon, 0.3).unwrap();
        let draft = CaseDraft {
            discount_rate_per_year: 0.12.into(),
            segments: vec![segment],
            timing: Some(timing),
            ..CaseDraft::new(Period::Month, 24)
        };
        let outcome = draft.check().unwrap().evaluate();
        let contribution: f64 = outcome
            .without
            .contribution
            .iter()
            .enumerate()
            .map(|(month, contribution)| contribution * libm::pow(1.12, -(month as f64 + late) / 12.0))
            .sum();
        let total: f64 = scores.value.unwrap().iter().sum();
        // Sums of 2357 customers in another order.
        approx::assert_relative_eq!(contribution, total, max_relative = 1e-11);
    }
}

/// The order value of the segment is as sure as its range says: its standard error is that of spend
/// drawn from the fit, at first order; here it must at least hold the observed mean.
#[test]
fn the_segment_states_ranges() {
    let fit = fitted(BuyingKind::USUAL);
    let valuer = fit.valuer().unwrap();
    let segment = valuer.segment("CDNOW", &CDNOW.customers, &CDNOW.mean_spend, &two_years(), 0.3).unwrap();
    let sigma = |estimate: Option<&cltv::Estimate>| match estimate.and_then(cltv::Estimate::distribution) {
        Some(&cltv::estimate::Distribution::Lognormal { sigma, .. }) => sigma,
        other => panic!("{other:?}"),
    };
    // 946 means of which each is known to some 40 %, and a sample's own spread.
    assert!((0.005..0.06).contains(&sigma(segment.average_order_value.as_ref())));
    assert!((0.005..0.2).contains(&sigma(segment.orders_per_period.as_ref())));
}

/// A part's interval is wider than the whole's for its size, and holds what is expected.
#[test]
fn the_whole_is_surer_than_a_customer() {
    let fit = fitted(BuyingKind::USUAL);
    let (valuer, horizon) = (fit.valuer().unwrap(), two_years());
    let total = |count: usize| {
        valuer.total(&CDNOW.customers[..count], Some(&CDNOW.mean_spend[..count]), &horizon, 0.3)
    };
    let width = |interval: cltv::transactions::Interval| (interval.high - interval.low) / interval.value;
    let widths = [1, 30, 2357].map(|count| {
        let total = total(count);
        let value = total.value.unwrap();
        assert!((value.low..value.high).contains(&value.value) || count == 1);
        assert!(value.low >= 0.0);
        [width(total.purchases), width(value)]
    });
    for what in 0..2 {
        assert!(widths[0][what] > widths[1][what] && widths[1][what] > widths[2][what], "{widths:?}");
    }
    let scores = valuer.score(&CDNOW.customers, Some(&CDNOW.mean_spend), &horizon, 0.3);
    approx::assert_relative_eq!(
        total(2357).value.unwrap().value,
        scores.value.unwrap().iter().sum::<f64>(),
        max_relative = 1e-12
    );
}

/// Expected customers by number of purchases are as many as there are, near the actual ones
/// (Fader, Hardie & Lee 2005, Figure 2), and the expected sum of purchases is what was made.
#[test]
fn charts() {
    let fit = fitted(&[BuyingKind::BgNbd]);
    let valuer = fit.valuer().unwrap();
    let customers: Distinct = CDNOW.customers.iter().copied().collect();
    let chart = valuer.frequency_chart(&customers, 7);
    let expected = chart.expected.unwrap();
    assert_eq!(chart.actual[0], 1411.0);
    approx::assert_relative_eq!(expected.iter().sum::<f64>(), 2357.0, max_relative = 1e-12);
    for (actual, expected) in chart.actual.iter().zip(&expected) {
        assert!((actual - expected).abs() < 3.0 * expected.sqrt(), "{actual} {expected}");
    }
    let made: f64 = CDNOW.customers.iter().map(|customer| customer.frequency).sum();
    let tracking = valuer.tracking(&customers, &[0.0, 13.0, 38.86]);
    assert_eq!(tracking[0], 0.0);
    assert!((tracking[2] / made - 1.0).abs() < 0.03, "{} {made}", tracking[2]);
    let map = valuer.heat_map(38.86, 20, 40);
    assert_eq!(map.alive.len(), 41 * 20);
    // Frequent customers who have not come for long are gone; those who just came are not.
    assert!(map.alive[19] < 1e-6 && map.alive[40 * 20 + 19] > 0.9);
}
