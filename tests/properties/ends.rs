//! Cases at the ends of every legal range.

use cltv::limits::{self, Limit};
use cltv::{
    CaseDraft, CostsDraft, Cuts, EffectDraft, Estimate, InitiativeDraft, LoyaltyDraft, OneOffDraft,
    OneOrMany, OutcomesDraft, ProblemDraft, Quantity, RetentionDraft, SegmentDraft, TalkDraft,
    WordOfMouthDraft,
};
use proptest::option::of;
use proptest::prelude::*;

use crate::generate::{name, period, timing};
use crate::levers::acts;
use crate::lived::{self, GROUPS, OUTCOMES, a_move, groups_of, problem_name, shares};

/// Both ends of a range, next to them, and between.
fn within(limit: &Limit) -> BoxedStrategy<f64> {
    let Limit { min, max, min_open, whole, .. } = *limit;
    if whole {
        return prop_oneof![Just(min), Just(max), min..max].prop_map(f64::floor).boxed();
    }
    let low = if min_open { f64::MIN_POSITIVE } else { min };
    let zero = if limit.allows(0.0) { 0.0 } else { low };
    let tiny = if limit.allows(1e-9) { 1e-9 } else { low };
    prop_oneof![2 => Just(low), 2 => Just(max), 1 => Just(zero), 1 => Just(tiny), 2 => low..max].boxed()
}

fn retention() -> impl Strategy<Value = RetentionDraft> {
    let curve = prop_oneof![
        within(&limits::RETENTION).prop_map(RetentionDraft::constant),
        (within(&limits::SHAPE), within(&limits::SHAPE))
            .prop_map(|(alpha, beta)| RetentionDraft::beta_geometric(alpha, beta)),
        (within(&limits::SHAPE), within(&limits::SHAPE), within(&limits::TIME_EXPONENT))
            .prop_map(|(alpha, beta, c)| RetentionDraft::beta_discrete_weibull(alpha, beta, c)),
        prop::collection::vec(within(&limits::RETENTION), 1..4).prop_map(RetentionDraft::observed_rates),
        experience(),
        experience(),
        (shares(), loyalties())
            .prop_map(|(shares, [a, b, c, _])| RetentionDraft::nps(groups_of(shares, [a, b, c]))),
    ];
    (curve, of(period())).prop_map(|(curve, per)| RetentionDraft { per, ..curve })
}

fn loyalties() -> impl Strategy<Value = [f64; 4]> {
    [within(&limits::LOYALTY), within(&limits::LOYALTY), within(&limits::LOYALTY), within(&limits::LOYALTY)]
}

prop_compose! {
    fn problem()(
        (rate, contact_rate) in (within(&limits::SHARE), within(&limits::SHARE)),
        [satisfied, mollified, dissatisfied] in shares(),
        [silent, well, half, badly] in loyalties(),
        (contacts, cost) in (within(&limits::CONTACTS), within(&limits::MONEY)),
    ) -> ProblemDraft {
        ProblemDraft {
            name: String::new(),
            rate: rate.into(),
            contact_rate: contact_rate.into(),
            outcomes: OutcomesDraft {
                satisfied: satisfied.into(), mollified: mollified.into(), dissatisfied: dissatisfied.into(),
            },
            loyalty: LoyaltyDraft {
                silent: silent.into(), satisfied: well.into(), mollified: half.into(), dissatisfied: badly.into(),
            },
            contacts_per_contacting_customer: Some(contacts.into()),
            cost_per_contact: Some(cost.into()),
        }
    }
}

prop_compose! {
    fn talk()(
        (praises, warnings) in (within(&limits::PEOPLE_TOLD), within(&limits::PEOPLE_TOLD)),
        act in within(&limits::SHARE),
    ) -> TalkDraft {
        TalkDraft { praises: Some(praises.into()), warnings: Some(warnings.into()), act: act.into() }
    }
}

prop_compose! {
    /// Rates beyond everybody are scaled back: exactly everybody has a problem then.
    fn experience()(
        well in within(&limits::LOYALTY),
        mut problems in prop::collection::vec(problem(), 0..4),
        calibrated in any::<bool>(),
        words in of((talk(), talk(), talk(), talk(), within(&limits::NEGATIVE_WEIGHT))),
    ) -> RetentionDraft {
        let all: f64 = problems.iter().map(|problem| problem.rate.value()).sum();
        for (index, problem) in problems.iter_mut().enumerate() {
            problem.name = problem_name(index);
            problem.rate = (problem.rate.value() / all.max(1.0)).into();
        }
        let words = words.map(|(satisfied, mollified, dissatisfied, silent, weight)| WordOfMouthDraft {
            satisfied: Some(satisfied),
            mollified: Some(mollified),
            dissatisfied: Some(dissatisfied),
            silent: Some(silent),
            negative_weight: Some(weight.into()),
        });
        let plain = RetentionDraft { word_of_mouth: words, ..RetentionDraft::experience(well, problems) };
        // As far up as the highest loyalty goes.
        let most = (lived::modelled(&plain) / lived::highest_loyalty(&plain)).clamp(0.0, 1.0);
        let measured = (calibrated && most > 0.0).then(|| Estimate::from(most));
        RetentionDraft { measured_retention: measured, ..plain }
    }
}

prop_compose! {
    fn segment()(
        customers in within(&limits::CUSTOMERS),
        tenure in within(&limits::TENURE),
        new in within(&limits::NEW_CUSTOMERS),
        (orders, value) in (within(&limits::ORDERS), within(&limits::MONEY)),
        margin in within(&limits::MARGIN),
        cost in within(&limits::MONEY),
        growth in within(&limits::GROWTH),
        acquisition in within(&limits::MONEY),
        retention in retention(),
    ) -> SegmentDraft {
        SegmentDraft {
            name: name(0),
            customers: Some(customers.max(1.0).into()),
            tenure: Some(OneOrMany::One(tenure.into())),
            new_per_period: Some(new.into()),
            orders_per_period: Some(orders.into()),
            average_order_value: Some(value.into()),
            margin: margin.into(),
            cost_to_serve_per_period: Some(cost.into()),
            growth_per_year: Some(growth.into()),
            acquisition_cost: Some(acquisition.into()),
            retention,
            cuts: Some(Cuts { products: Some("1".to_owned()), ..Cuts::default() }),
            ..SegmentDraft::default()
        }
    }
}

fn effect() -> impl Strategy<Value = EffectDraft> {
    prop_oneof![1 => outer_effect().boxed(), 2 => inner_effect().boxed()]
}

fn inner_effect() -> impl Strategy<Value = EffectDraft> {
    use Quantity::{ContactRate, NpsShare, ProblemRate};
    let of_groups = (a_move(NpsShare, GROUPS), within(&limits::SHARE));
    prop_oneof![
        within(&limits::PROBLEM_REDUCTION).prop_map(|x| EffectDraft::relative(ProblemRate, x)),
        within(&limits::POINTS).prop_map(|x| EffectDraft::points(ProblemRate, x)),
        within(&limits::RELATIVE_CHANGE).prop_map(|x| EffectDraft::relative(ContactRate, x)),
        within(&limits::POINTS).prop_map(|x| EffectDraft::points(ContactRate, x)),
        a_move(Quantity::Outcome, OUTCOMES),
        of_groups.prop_map(|(effect, share)| EffectDraft { attribution: Some(share.into()), ..effect }),
    ]
}

fn outer_effect() -> impl Strategy<Value = EffectDraft> {
    use Quantity::{Churn, CostToServe, NewCustomers, Retention, Revenue};
    prop_oneof![
        within(&limits::CHURN_REDUCTION).prop_map(|x| EffectDraft::relative(Churn, x)),
        within(&limits::POINTS).prop_map(|x| EffectDraft::points(Retention, x)),
        within(&limits::RELATIVE_CHANGE).prop_map(|x| EffectDraft::relative(NewCustomers, x)),
        within(&limits::RELATIVE_CHANGE).prop_map(|x| EffectDraft::relative(Revenue, x)),
        within(&limits::SIGNED_MONEY).prop_map(|x| EffectDraft::amount(CostToServe, x)),
    ]
}

prop_compose! {
    pub(crate) fn case()(
        (period, timing) in (period(), timing()),
        horizon in within(&limits::HORIZON),
        discount in within(&limits::DISCOUNT_RATE),
        segment in segment(),
        (ramp, persistence) in (within(&limits::RAMP), within(&limits::SHARE)),
        (reach, confidence) in (within(&limits::SHARE), within(&limits::SHARE)),
        (paid, running) in (within(&limits::SIGNED_MONEY), within(&limits::SIGNED_MONEY)),
        mut effects in prop::collection::vec(effect(), 1..5),
    ) -> CaseDraft {
        effects.retain(|effect| acts(effect, &segment.retention));
        effects.push(EffectDraft::points(Quantity::Retention, 0.01));
        CaseDraft {
            timing: Some(timing),
            discount_rate_per_year: discount.into(),
            segments: vec![segment],
            initiatives: Some(vec![InitiativeDraft {
                name: name(0),
                start: Some(((horizon / 2.0).ceil()).into()),
                ramp: Some(OneOrMany::One(ramp.into())),
                persistence_per_year: Some(persistence.into()),
                reach: Some(reach.into()),
                confidence: Some(confidence.into()),
                costs: Some(CostsDraft {
                    one_off: Some(vec![OneOffDraft { period: 1.0.into(), amount: paid.into() }]),
                    per_period: Some(running.into()),
                    per_reached_customer_per_period: Some(running.into()),
                    per_reached_customer_once: Some(paid.into()),
                }),
                effects: Some(effects),
            }]),
            ..CaseDraft::new(period, horizon as u32)
        }
    }
}
