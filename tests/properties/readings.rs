//! What holds between the readings of customer lifetime value.

use cltv::lifetime_value::{Cltv, Reading};
use cltv::{
    CaseDraft, EffectDraft, Extended, InitiativeDraft, Period, Quantity, SegmentDraft, Timing,
    rate_per_period,
};
use proptest::prelude::*;

use crate::generate::{case, name, period, retention, segment};
use crate::{assert_near, cases, evaluated};

fn cltv(draft: &CaseDraft, timing: Timing) -> Cltv {
    evaluated(&CaseDraft { timing: Some(timing), ..draft.clone() }).segments[0].cltv.clone()
}

proptest! {
    #![proptest_config(cases(128))]

    /// Start − (1 + γ) · end is one margin, with growth γ per period: endless customers pay all that
    /// they would pay in arrears one period earlier, and once more at the start. To the horizon
    /// the last payment is missing: 1 − S(H) ((1 + γ) v)^H. And mid-period, half of each cohort
    /// pays as in advance, half as in arrears, both in the middle.
    #[test]
    fn timings_differ_by_one_margin(
        retention in retention(),
        period in period(),
        horizon in 1_u32..40,
        discount in 0.0..0.5,
        growth in -0.2..0.2,
    ) {
        let customer = SegmentDraft {
            name: name(0),
            customers: Some(1.0.into()),
            revenue_per_period: Some(1.0.into()),
            margin: 1.0.into(),
            growth_per_year: Some(f64::into(growth)),
            retention,
            ..SegmentDraft::default()
        };
        let draft = CaseDraft {
            discount_rate_per_year: f64::into(discount),
            segments: vec![customer],
            ..CaseDraft::new(period, horizon)
        };
        let [start, mid, end] = [Timing::Start, Timing::Mid, Timing::End].map(|timing| cltv(&draft, timing));
        let (grown, v) = (1.0 + rate_per_period(growth, period), 1.0 / (1.0 + rate_per_period(discount, period)));
        let gone = evaluated(&draft).without.closing[horizon as usize - 1]
            * libm::pow(grown * v, f64::from(horizon));
        type Pick = fn(&Cltv) -> Reading;
        let readings: [(Pick, f64); 4] = [
            (|cltv| cltv.endless, 0.0),
            (|cltv| cltv.residual_endless, 0.0),
            (|cltv| cltv.horizon, gone),
            (|cltv| cltv.residual_horizon, gone),
        ];
        for (pick, missing) in readings {
            let [start, mid, end] = [&start, &mid, &end].map(|cltv| pick(cltv).contribution);
            let (Some(first), Some(middle), Some(last)) = (start.finite(), mid.finite(), end.finite()) else {
                // Without a bound in one timing, without one in all.
                assert_eq!([start, mid], [end, end]);
                assert_eq!(start, Extended::Infinite);
                continue;
            };
            // Endless sums end in a smooth tail that is true to 1e-11.
            let tolerance = 1e-10 * (1.0 + first);
            prop_assert!((first - grown * last - (1.0 - missing)).abs() <= tolerance, "{first} {last}");
            let both = 0.5 * (v.sqrt() * first + last / v.sqrt());
            prop_assert!((middle - both).abs() <= tolerance, "{middle} {both}");
        }
    }
}

proptest! {
    #![proptest_config(cases(128))]

    /// More churn never raises the contribution of customers who each bring some.
    #[test]
    fn more_churn_never_pays(
        mut customers in segment(),
        period in period(),
        horizon in 1_u32..37,
        weight in 0.0..=1.0,
        extra in prop_oneof![
            (0.0..0.5).prop_map(|points| EffectDraft::points(Quantity::Churn, points)),
            (-1.0..=0.0).prop_map(|relative| EffectDraft::relative(Quantity::Churn, relative)),
            (-0.5..=0.0).prop_map(|points| EffectDraft::points(Quantity::Retention, points)),
        ],
    ) {
        customers.name = name(0);
        customers.growth_per_year = customers.growth_per_year.map(|growth| growth.value().abs().into());
        let gain = customers.revenue_per_period.as_ref().unwrap().value() * customers.margin.value();
        // Handling costs are part of what a customer costs: here the rest of it is.
        for problem in customers.retention.problems.iter_mut().flatten() {
            problem.cost_per_contact = None;
        }
        customers.cost_to_serve_per_period = Some(f64::into(gain * weight));
        let neglect = InitiativeDraft { name: name(0), effects: Some(vec![extra]), ..InitiativeDraft::default() };
        for timing in [Timing::Start, Timing::Mid, Timing::End] {
            let draft = CaseDraft {
                timing: Some(timing),
                discount_rate_per_year: 0.1.into(),
                segments: vec![customers.clone()],
                initiatives: Some(vec![neglect.clone()]),
                ..CaseDraft::new(period, horizon)
            };
            let outcome = evaluated(&draft);
            let size: f64 = outcome.without.margin.iter().sum();
            for gained in &outcome.difference.contribution {
                prop_assert!(*gained <= 1e-12 * size, "{gained}");
            }
            prop_assert!(outcome.verdict.npv <= 1e-12 * size);
            let (before, after) = (&outcome.segments[0].cltv, &outcome.segments[0].cltv_at_full_effect);
            for (before, after) in [
                (before.horizon, after.horizon),
                (before.three_years, after.three_years),
                (before.residual_horizon, after.residual_horizon),
            ] {
                let (revenue, before, after) =
                    (before.revenue.finite().unwrap(), before.contribution.finite().unwrap(), after.contribution.finite().unwrap());
                prop_assert!(after - before <= 1e-12 * revenue, "{before} {after}");
            }
        }
    }

    /// A year on a monthly or quarterly grid is a year: heads at its end are those of the yearly case.
    #[test]
    fn a_finer_grid_ends_its_years_alike(
        retention in retention(),
        tenure in 0_u8..4,
        years in 1_u32..9,
        churn in -0.2..0.9,
        points in -0.1..0.1,
    ) {
        let heads = |period: Period, base: Period| {
            let per_year = period.per_year();
            let customers = SegmentDraft {
                name: name(0),
                customers: Some(1000.0.into()),
                tenure: Some(cltv::OneOrMany::One((f64::from(u32::from(tenure) * per_year)).into())),
                revenue_per_period: Some(1.0.into()),
                margin: 1.0.into(),
                retention: retention.clone().per(base),
                ..SegmentDraft::default()
            };
            let effects = vec![
                EffectDraft::relative(Quantity::Churn, churn),
                EffectDraft::points(Quantity::Retention, points),
            ];
            let draft = CaseDraft {
                segments: vec![customers],
                initiatives: Some(vec![InitiativeDraft {
                    name: name(0), effects: Some(effects), ..InitiativeDraft::default()
                }]),
                ..CaseDraft::new(period, years * per_year)
            };
            let with = evaluated(&draft).with.closing;
            with.chunks(per_year as usize).map(|year| year[year.len() - 1]).collect::<Vec<f64>>()
        };
        for base in [Period::Month, Period::Quarter, Period::Year] {
            let yearly = heads(Period::Year, base);
            for period in [Period::Month, Period::Quarter] {
                // Both hold whole bases a year.
                for (fine, coarse) in heads(period, base).into_iter().zip(&yearly) {
                    assert_near(fine, *coarse, 1000.0);
                }
            }
        }
    }

    /// Without an initiative nothing changes, and full effect is today.
    #[test]
    fn nothing_done_is_nothing_changed(mut draft in case()) {
        draft.initiatives = None;
        let outcome = evaluated(&draft);
        prop_assert_eq!(&outcome.with, &outcome.without);
        for segment in &outcome.segments {
            prop_assert_eq!(&segment.cltv, &segment.cltv_at_full_effect);
        }
        prop_assert_eq!(outcome.verdict.npv, 0.0);
        prop_assert_eq!(outcome.verdict.payback_periods, Some(0.0));
    }
}
