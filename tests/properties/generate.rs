//! Legal cases of ordinary size.

use cltv::{
    CaseDraft, CostsDraft, Cuts, EffectDraft, Estimate, InitiativeDraft, OneOffDraft, OneOrMany, Period,
    Quantity, RetentionDraft, SegmentDraft, TenureDraft, Timing, limits,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::{lived, stated};

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
            RetentionDraft::observed_survival(survival.collect::<Vec<_>>())
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
        retention in prop_oneof![4 => retention().boxed(), 3 => lived::experience().boxed(), 2 => lived::nps().boxed()],
        cuts in cuts(),
    ) -> SegmentDraft {
        let groups = groups.map(|groups| {
            let group = |(tenure, customers)| TenureDraft { tenure: f64::from(tenure).into(), customers: Estimate::from(customers) };
            OneOrMany::Many(groups.into_iter().map(group).collect())
        });
        SegmentDraft {
            customers: groups.is_none().then(|| Estimate::from(1.0 + customers)),
            tenure: groups,
            new_per_period: stated(new),
            revenue_per_period: Some(Estimate::from(revenue)),
            margin: margin.into(),
            cost_to_serve_per_period: stated(cost),
            growth_per_year: stated(growth),
            acquisition_cost: stated(acquisition),
            retention,
            cuts: Some(cuts),
            ..SegmentDraft::default()
        }
    }
}

fn cuts() -> impl Strategy<Value = Cuts> {
    let word = |words: &'static [&'static str]| of(prop::sample::select(words).prop_map(str::to_owned));
    (word(&["1", "2–3", "4+"]), word(&["0", "1"]), word(&["promoters"]), word(&["shop", "web"]))
        .prop_map(|(products, years, nps_group, channel)| Cuts { products, years, nps_group, channel })
}

fn stated(number: Option<f64>) -> Option<Estimate> {
    number.map(Estimate::from)
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
            (0.0..12.0).prop_map(|periods| OneOrMany::One(Estimate::from(periods))),
            vec((0.0..=limits::SHARE.max).prop_map(Estimate::from), 1..5).prop_map(OneOrMany::Many),
        ]),
        persistence in of(0.0..=1.0),
        reach in of(0.0..=1.0),
        confidence in of(0.0..=1.0),
        one_off in vec((1..=horizon, -1e4..1e6), 0..3),
        per_period in of(-1e3..1e5),
        reached in of(0.0..5.0),
        once in of(0.0..20.0),
        effects in vec((prop_oneof![effect().boxed(), lived::effect().boxed()], of(0..segments)), 1..4),
    ) -> InitiativeDraft {
        let payment = |(period, amount)| OneOffDraft { period: f64::from(period).into(), amount: Estimate::from(amount) };
        let effects = effects.into_iter().map(|(effect, segment)| match segment {
            Some(index) => effect.in_segment(&name(index)),
            None => effect,
        });
        InitiativeDraft {
            name: String::new(),
            start: Some(f64::from(start).into()),
            ramp,
            persistence_per_year: stated(persistence),
            reach: stated(reach),
            confidence: stated(confidence),
            costs: Some(CostsDraft {
                one_off: Some(one_off.into_iter().map(payment).collect()),
                per_period: stated(per_period),
                per_reached_customer_per_period: stated(reached),
                per_reached_customer_once: stated(once),
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
        let dressed = prop_oneof![3 => Just(None), 1 => any::<u64>().prop_map(Some)];
        (period(), timing(), 0.0..0.5, parts, dressed).prop_map(
            move |(period, timing, discount, parts, dressed)| {
                let (mut segments, mut initiatives) = parts;
                segments.iter_mut().enumerate().for_each(|(index, segment)| segment.name = name(index));
                for (index, initiative) in initiatives.iter_mut().enumerate() {
                    initiative.name = name(index);
                    let effects = initiative.effects.as_mut().unwrap();
                    effects.retain(|effect| has_somebody(effect, &segments));
                    if effects.is_empty() {
                        effects.push(EffectDraft::relative(Quantity::Churn, 0.1));
                    }
                }
                let plain = CaseDraft {
                    timing: Some(timing),
                    discount_rate_per_year: Estimate::from(discount),
                    segments,
                    initiatives: Some(initiatives),
                    ..CaseDraft::new(period, horizon)
                };
                match dressed {
                    Some(seed) => stated::with_sources_and_ranges(&plain, seed),
                    None => plain,
                }
            },
        )
    })
}

/// Whether there is a segment that has what the effect changes.
pub(crate) fn has_somebody(effect: &EffectDraft, segments: &[SegmentDraft]) -> bool {
    use Quantity::{ContactRate, NpsShare, Outcome, ProblemRate};
    let named =
        segments.iter().filter(|segment| effect.segment.as_ref().is_none_or(|name| *name == segment.name));
    let mut kinds = named.map(|segment| &segment.retention);
    match effect.on {
        NpsShare => kinds.any(|retention| retention.groups.is_some()),
        ProblemRate | ContactRate | Outcome => {
            kinds.any(|retention| match (&retention.problems, &effect.problem) {
                (Some(problems), Some(name)) => problems.iter().any(|problem| problem.name == *name),
                (problems, None) => problems.is_some(),
                (None, Some(_)) => false,
            })
        }
        _ => true,
    }
}
