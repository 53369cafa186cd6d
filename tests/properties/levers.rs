//! Effects on what customers live through, period by period, against the formulas.

use cltv::{
    CaseDraft, EffectDraft, Estimate, InitiativeDraft, OneOrMany, Outcome, Quantity, RetentionDraft,
    SegmentDraft, convert_retention,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::Value;

use crate::generate::{name, period, timing};
use crate::lived::{experience, highest_loyalty, modelled, nps, problem_name, problems};
use crate::reference::{Life, Pull, churned, moved, pace};
use crate::{assert_near, cases, evaluated, lived};

/// A segment that stays for what it lives through, or as its groups do.
fn customers(retention: RetentionDraft) -> SegmentDraft {
    SegmentDraft {
        name: name(0),
        customers: Some(1000.0.into()),
        new_per_period: Some(20.0.into()),
        revenue_per_period: Some(30.0.into()),
        margin: 0.5.into(),
        cost_to_serve_per_period: Some(2.0.into()),
        retention,
        ..SegmentDraft::default()
    }
}

/// Effects within and on churn.
fn effect() -> impl Strategy<Value = EffectDraft> {
    use Quantity::{Churn, Retention};
    prop_oneof![
        5 => lived::effect().boxed(),
        1 => (-0.5..=1.0).prop_map(|share| EffectDraft::relative(Churn, Estimate::from(share))).boxed(),
        1 => (prop_oneof![Just(Churn), Just(Retention)], -0.1..0.1)
            .prop_map(|(on, points)| EffectDraft::points(on, Estimate::from(points))).boxed(),
    ]
}

/// Effects, start, ramp, persistence, reach, confidence.
type Drawn = (Vec<EffectDraft>, u32, Vec<f64>, Option<f64>, Option<f64>, Option<f64>);

prop_compose! {
    pub(crate) fn initiatives(effect: fn() -> BoxedStrategy<EffectDraft>)(
        each in vec(
            (vec(effect(), 1..4), 1_u32..4, vec(0.0..=1.0, 1..4), of(0.0..=1.0), of(0.0..=1.0), of(0.0..=1.0)),
            0..4,
        ),
    ) -> Vec<InitiativeDraft> {
        let initiative = |(index, (effects, start, ramp, persistence, reach, confidence)): (usize, Drawn)| {
            let stated = |share: Option<f64>| share.map(Estimate::from);
            InitiativeDraft {
                name: name(index),
                start: Some(f64::from(start).into()),
                ramp: Some(OneOrMany::Many(ramp.into_iter().map(Estimate::from).collect())),
                persistence_per_year: stated(persistence),
                reach: stated(reach),
                confidence: stated(confidence),
                effects: Some(effects),
                ..InitiativeDraft::default()
            }
        };
        each.into_iter().enumerate().map(initiative).collect()
    }
}

/// Whether the effect acts on a segment of this retention.
pub(crate) fn acts(effect: &EffectDraft, retention: &RetentionDraft) -> bool {
    match (effect.on, &retention.problems) {
        (Quantity::NpsShare, _) => retention.groups.is_some(),
        (Quantity::ProblemRate | Quantity::ContactRate | Quantity::Outcome, problems) => {
            problems.as_ref().is_some_and(|problems| {
                effect
                    .problem
                    .as_ref()
                    .is_none_or(|name| problems.iter().any(|problem| problem.name == *name))
            })
        }
        _ => true,
    }
}

prop_compose! {
    pub(crate) fn draft(effect: fn() -> BoxedStrategy<EffectDraft>)(
        retention in prop_oneof![3 => experience().boxed(), 1 => nps().boxed()],
        (period, timing) in (period(), timing()),
        horizon in 4_u32..14,
        mut initiatives in initiatives(effect),
    ) -> CaseDraft {
        for initiative in &mut initiatives {
            initiative.effects.as_mut().unwrap().retain(|effect| acts(effect, &retention));
        }
        CaseDraft {
            timing: Some(timing),
            discount_rate_per_year: 0.12.into(),
            segments: vec![customers(retention)],
            initiatives: Some(initiatives),
            ..CaseDraft::new(period, horizon)
        }
    }
}

/// Every effect, with the weight its initiative has by the index.
pub(crate) fn pulls<'a>(draft: &'a CaseDraft, weight: &dyn Fn(usize) -> f64) -> Vec<Pull<'a>> {
    let initiatives = draft.initiatives.as_ref().unwrap().iter().enumerate();
    let each = initiatives.flat_map(|(index, initiative)| {
        initiative.effects.iter().flatten().map(move |effect| (index, effect))
    });
    each.map(|(index, effect)| (effect, weight(index))).collect()
}

/// Retention and cost of handling in a base period under effects.
pub(crate) fn lived_under(retention: &RetentionDraft, pulls: &[Pull<'_>]) -> (f64, f64) {
    if let Some(groups) = &retention.groups {
        let each = [&groups.promoters, &groups.passives, &groups.detractors];
        let after = moved(each.map(|group| group.share.value()), pulls, Quantity::NpsShare);
        let mixed = (0..3).map(|index| after[index] * each[index].retention.value()).sum();
        return (churned(mixed, pulls), 0.0);
    }
    let life = Life::of(retention).under(pulls);
    (churned(life.retention(), pulls), life.handling())
}

fn heads_and_handling(draft: &CaseDraft, outcome: &Outcome) {
    let retention = &draft.segments[0].retention;
    let base = outcome.verdict.worth_of_one_point.segments[0].per;
    let flows = &outcome.segments[0].with;
    for t in 0..outcome.horizon {
        let (stay, handling) = lived_under(retention, &pulls(draft, &|index| outcome.weights[index].w[t]));
        let there = flows.opening[t] + flows.new[t];
        assert_near(flows.closing[t], there * convert_retention(stay, base, draft.period), 10.0 * there);
        let handled = flows.active[t] * handling * pace(draft.period, base);
        assert_near(flows.handling[t], handled, 10.0 * (there * 50.0 + handled));
    }
}

proptest! {
    #![proptest_config(cases(192))]

    /// In each period the customers stay, and cost, as the formulas say under the weights.
    #[test]
    fn effects_are_those_of_the_formulas(draft in draft(|| effect().boxed())) {
        heads_and_handling(&draft, &evaluated(&draft));
    }

    /// The reading at full effect holds what every period would have without ramp and decay.
    #[test]
    fn full_effect_is_that_of_the_formulas(draft in draft(|| effect().boxed())) {
        let outcome = evaluated(&draft);
        let retention = &draft.segments[0].retention;
        let base = outcome.verdict.worth_of_one_point.segments[0].per;
        let initiatives = draft.initiatives.as_ref().unwrap();
        let share = |share: &Option<Estimate>| share.as_ref().map_or(1.0, Estimate::value);
        let full = pulls(&draft, &|index| share(&initiatives[index].reach) * share(&initiatives[index].confidence));
        let readings = [(&outcome.segments[0].cltv, vec![]), (&outcome.segments[0].cltv_at_full_effect, full)];
        for (cltv, pulls) in readings {
            let (stay, handling) = lived_under(retention, &pulls);
            let stay = convert_retention(stay, base, draft.period);
            if stay > 0.999 {
                continue;
            }
            let lifetime = cltv.expected_lifetime_periods.finite().unwrap();
            // A rate one unit off moves 1 ÷ (1 − r) by the square of it.
            prop_assert!((lifetime * (1.0 - stay) - 1.0).abs() < 1e-11, "{lifetime} {stay}");
            let each = 30.0 * 0.5 - 2.0 - handling * pace(draft.period, base);
            let simple = cltv.simple.contribution.finite().unwrap();
            prop_assert!((simple - each * lifetime).abs() < 1e-10 * (20.0 + handling) * lifetime, "{simple} {each}");
        }
    }

    /// Where every problem is prevented there is no damage and nothing to handle: everybody stays
    /// as customers without a problem do.
    #[test]
    fn prevention_of_everything(mut draft in draft(|| effect().boxed()), with_points in any::<bool>()) {
        let retention = draft.segments[0].retention.clone();
        prop_assume!(retention.problems.is_some());
        let prevented = if with_points {
            EffectDraft::points(Quantity::ProblemRate, -1.0)
        } else {
            EffectDraft::relative(Quantity::ProblemRate, 1.0)
        };
        draft.initiatives = Some(vec![InitiativeDraft {
            name: name(0), effects: Some(vec![prevented]), ..InitiativeDraft::default()
        }]);
        let outcome = evaluated(&draft);
        let life = Life::of(&retention);
        let base = outcome.verdict.worth_of_one_point.segments[0].per;
        let kept = convert_retention(life.well.min(1.0), base, draft.period);
        for t in 0..outcome.horizon {
            let flows = &outcome.with;
            let there = flows.opening[t] + flows.new[t];
            assert_near(flows.closing[t], there * kept, 10.0 * there);
            assert!(flows.handling[t].abs() <= 1e-12 * outcome.without.handling[0].max(1.0), "{}", flows.handling[t]);
        }
    }

    /// Without types of problem r is L₀ to the last bit, and the segment a constant curve.
    #[test]
    fn no_problem_is_a_constant_rate(draft in draft(|| effect().boxed()), rate in 0.0..=1.0_f64) {
        let with = |retention: RetentionDraft| {
            let mut draft = draft.clone();
            draft.segments[0].retention = retention.clone();
            for initiative in draft.initiatives.iter_mut().flatten() {
                let effects = initiative.effects.as_mut().unwrap();
                effects.retain(|effect| matches!(effect.on, Quantity::Churn | Quantity::Retention));
            }
            let outcome = evaluated(&draft);
            let risk = outcome.segments[0].experience.clone();
            (without_risk(&outcome), risk)
        };
        let base = draft.segments[0].retention.per.unwrap_or(cltv::Period::Year);
        let (lived, risk) = with(RetentionDraft::experience(Estimate::from(rate), vec![]).per(base));
        let (constant, none) = with(RetentionDraft::constant(Estimate::from(rate)).per(base));
        prop_assert_eq!(lived, constant);
        let risk = risk.unwrap();
        prop_assert_eq!(risk.retention.to_bits(), rate.to_bits());
        prop_assert_eq!((risk.total.damage, risk.total.customers_lost), (0.0, 0.0));
        prop_assert!(none.is_none());
    }

    /// Calibration reproduces what was measured, or is refused because a loyalty would exceed 1.
    #[test]
    fn calibration_reproduces_the_measure(
        well in 0.0..=1.0,
        problems in problems(4),
        measured in 0.0..=1.0_f64,
        period in period(),
    ) {
        let plain = RetentionDraft::experience(Estimate::from(well), problems);
        let (modelled, highest) = (modelled(&plain), highest_loyalty(&plain));
        let retention = RetentionDraft { measured_retention: Some(Estimate::from(measured)), ..plain };
        let draft = CaseDraft { segments: vec![customers(retention)], ..CaseDraft::new(period, 3) };
        match draft.check() {
            Ok(case) => {
                let risk = case.evaluate().segments[0].experience.clone().unwrap();
                prop_assert!((risk.retention - measured).abs() <= 1e-12, "{} {measured}", risk.retention);
                let factor = risk.calibration_factor.unwrap();
                prop_assert!((factor * modelled - measured).abs() <= 1e-12, "{factor} {modelled} {measured}");
                prop_assert!(factor * highest <= 1.0 + 2e-9);
            }
            Err(problems) => {
                let [problem] = problems.list() else { panic!("{problems}") };
                prop_assert_eq!(&problem.path, "segments[0].retention.measuredRetention");
                prop_assert!(modelled <= 0.0 || measured / modelled * highest > 1.0, "{problem}");
            }
        }
    }

    /// An effect on each type by name is the effect on all.
    #[test]
    fn all_problems_are_each_problem(draft in draft(|| lived::effect().boxed())) {
        let count = draft.segments[0].retention.problems.as_ref().map_or(0, Vec::len);
        prop_assume!(count > 0);
        let mut named = draft.clone();
        for initiative in named.initiatives.iter_mut().flatten() {
            let each = initiative.effects.iter().flatten().flat_map(|effect| match effect.problem {
                Some(_) => vec![effect.clone()],
                None => (0..count).map(|index| effect.clone().of_problem(&problem_name(index))).collect(),
            });
            initiative.effects = Some(each.collect());
        }
        prop_assert_eq!(evaluated(&named).with, evaluated(&draft).with);
    }
}

/// All figures but those that only problems have.
fn without_risk(outcome: &Outcome) -> Value {
    let mut json = crate::answers(outcome);
    json["costOfDoingNothingPerMonth"] = Value::Null;
    json["segments"][0]["experience"] = Value::Null;
    json
}
