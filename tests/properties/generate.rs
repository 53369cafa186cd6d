//! Legal cases of ordinary size.

use cltv::{
    CaseDraft, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Period, Quantity,
    RetentionDraft, SegmentDraft, TenureDraft, Timing, limits,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

pub(crate) fn period() -> impl Strategy<Value = Period> {
    prop_oneof![Just(Period::Month), Just(Period::Quarter), Just(Period::Year)]
}

pub(crate) fn timing() -> impl Strategy<Value = Timing> {
    prop_oneof![Just(Timing::Start), Just(Timing::Mid), Just(Timing::End)]
}

/// Every kind of curve, in any base.
pub(crate) fn retention() -> impl Strategy<Value = RetentionDraft> {
    let curve = prop_oneof![
        (0.0..=limits::RETENTION.max).prop_map(RetentionDraft::constant),
        (0.05..20.0, 0.05..50.0).prop_map(|(a, b)| RetentionDraft::beta_geometric(a, b)),
        (0.05..20.0, 0.05..50.0, 0.3..2.5)
            .prop_map(|(a, b, c)| RetentionDraft::beta_discrete_weibull(a, b, c)),
        vec(0.0..=limits::RETENTION.max, 1..6).prop_map(RetentionDraft::observed_rates),
        vec(0.2..1.0, 1..6).prop_map(|rates| {
            let survival = rates.into_iter().scan(1.0, |there, rate: f64| {
                *there *= rate;
                Some(*there)
            });
            RetentionDraft::observed_survival(survival.collect())
        }),
    ];
    (curve, of(period())).prop_map(|(curve, per)| RetentionDraft { per, ..curve })
}

prop_compose! {
    pub(crate) fn segment()(
        customers in 0.0..1e5,
        groups in of(vec((0_u8..60, 1.0..1e4), 1..4)),
        new in of(0.0..1e3),
        revenue in 0.0..1e3,
        margin in limits::MARGIN.min..=limits::MARGIN.max,
        cost in of(0.0..300.0),
        growth in of(-0.2..0.3),
        acquisition in of(0.0..500.0),
        retention in retention(),
    ) -> SegmentDraft {
        let groups = groups.map(|groups| {
            let group = |(tenure, customers)| TenureDraft { tenure: f64::from(tenure), customers };
            OneOrMany::Many(groups.into_iter().map(group).collect())
        });
        SegmentDraft {
            customers: groups.is_none().then_some(1.0 + customers),
            tenure: groups,
            new_per_period: new,
            revenue_per_period: Some(revenue),
            margin,
            cost_to_serve_per_period: cost,
            growth_per_year: growth,
            acquisition_cost: acquisition,
            retention,
            ..SegmentDraft::default()
        }
    }
}

fn effect() -> impl Strategy<Value = EffectDraft> {
    use Quantity::{AcquisitionCost, Churn, CostToServe, Margin, NewCustomers, Retention, Revenue};
    let relative = (
        prop_oneof![
            Just(Churn),
            Just(Revenue),
            Just(Margin),
            Just(CostToServe),
            Just(NewCustomers),
            Just(AcquisitionCost)
        ],
        -0.5..0.9,
    );
    let points = (prop_oneof![Just(Churn), Just(Retention), Just(Margin)], -0.1..0.1);
    let amount = (
        prop_oneof![Just(Revenue), Just(CostToServe), Just(NewCustomers), Just(AcquisitionCost)],
        -50.0..50.0,
    );
    prop_oneof![
        relative.prop_map(|(on, share)| EffectDraft::relative(on, share)),
        points.prop_map(|(on, points)| EffectDraft::points(on, points)),
        amount.prop_map(|(on, amount)| EffectDraft::amount(on, amount)),
    ]
}

prop_compose! {
    /// In a case of so many segments and periods.
    fn initiative(segments: usize, horizon: u32)(
        start in 1..=horizon,
        ramp in of(prop_oneof![
            (0.0..12.0).prop_map(OneOrMany::One),
            vec(0.0..=limits::SHARE.max, 1..5).prop_map(OneOrMany::Many),
        ]),
        persistence in of(0.0..=1.0),
        reach in of(0.0..=1.0),
        confidence in of(0.0..=1.0),
        one_off in vec((1..=horizon, -1e4..1e6), 0..3),
        per_period in of(-1e3..1e5),
        reached in of(0.0..5.0),
        once in of(0.0..20.0),
        effects in vec((effect(), of(0..segments)), 1..4),
    ) -> InitiativeDraft {
        let payment = |(period, amount)| OneOffDraft { period: f64::from(period), amount };
        let effects = effects.into_iter().map(|(effect, segment)| match segment {
            Some(index) => effect.in_segment(&name(index)),
            None => effect,
        });
        InitiativeDraft {
            name: String::new(),
            start: Some(f64::from(start)),
            ramp,
            persistence_per_year: persistence,
            reach,
            confidence,
            costs: Some(CostsDraft {
                one_off: Some(one_off.into_iter().map(payment).collect()),
                per_period,
                per_reached_customer_per_period: reached,
                per_reached_customer_once: once,
            }),
            effects: Some(effects.collect()),
        }
    }
}

pub(crate) fn name(index: usize) -> String {
    format!("No. {index}")
}

pub(crate) fn case() -> impl Strategy<Value = CaseDraft> {
    let sizes = (1_usize..4, 1_u32..37, 0_usize..4);
    sizes.prop_flat_map(|(segments, horizon, initiatives)| {
        let parts = (vec(segment(), segments), vec(initiative(segments, horizon), initiatives));
        (period(), timing(), 0.0..0.5, parts).prop_map(move |(period, timing, discount, parts)| {
            let (mut segments, mut initiatives) = parts;
            segments.iter_mut().enumerate().for_each(|(index, segment)| segment.name = name(index));
            initiatives.iter_mut().enumerate().for_each(|(index, initiative)| initiative.name = name(index));
            CaseDraft {
                timing: Some(timing),
                discount_rate_per_year: discount,
                segments,
                initiatives: Some(initiatives),
                ..CaseDraft::new(period, horizon)
            }
        })
    })
}
