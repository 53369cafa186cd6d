//! Revenue at risk, and what prevention, access and handling are worth.

use cltv::case::{LeverDraft, RiskDraft};
use cltv::experience::{LeverKind, LeverWorth, SegmentRisk};
use cltv::{EffectDraft, Estimate, OneOrMany, Period, RetentionDraft, SegmentDraft, Timing, revenue_at_risk};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::generate::{name, period, segment, timing};
use crate::levers::acts;
use crate::lived::{self, experience};
use crate::reference::{Life, Pull};
use crate::{assert_near, cases};

fn lever() -> impl Strategy<Value = LeverDraft> {
    let kind = prop_oneof![Just(LeverKind::Prevention), Just(LeverKind::Access), Just(LeverKind::Handling)];
    (kind, of(-100.0..1e5), vec(lived::effect(), 1..4)).prop_map(|(lever, cost, effects)| LeverDraft {
        lever,
        cost: cost.map(Estimate::from),
        effects,
    })
}

prop_compose! {
    fn draft()(
        mut segments in vec((segment(), experience()), 1..3),
        (period, timing) in (period(), timing()),
        discount in 0.0..0.5,
        levers in vec(lever(), 0..4),
    ) -> RiskDraft {
        let retentions: Vec<RetentionDraft> = segments.iter().map(|(_, retention)| retention.clone()).collect();
        let segments = segments.drain(..).enumerate().map(|(index, (segment, retention))| SegmentDraft {
            name: name(index), retention, ..segment
        });
        let somebody = |effect: &EffectDraft| {
            effect.on.name() != "npsShare" && retentions.iter().any(|retention| acts(effect, retention))
        };
        RiskDraft {
            name: None,
            currency: None,
            period,
            horizon: 12.0.into(),
            timing: Some(timing),
            discount_rate_per_year: Estimate::from(discount),
            segments: segments.collect(),
            levers: Some(levers.into_iter().map(|lever| LeverDraft {
                effects: lever.effects.into_iter().filter(|effect| somebody(effect)).collect(),
                ..lever
            }).collect()),
        }
    }
}

fn customers(segment: &SegmentDraft) -> f64 {
    match (&segment.tenure, &segment.customers) {
        (Some(OneOrMany::Many(groups)), _) => groups.iter().map(|group| group.customers.value()).sum(),
        (_, customers) => customers.as_ref().unwrap().value(),
    }
}

/// What customers are lost, and what handling costs, in a base period.
fn totals(life: &Life, there: f64) -> (f64, f64) {
    (there * (life.well - life.retention()), there * life.handling())
}

fn assert_risk(segment: &SegmentDraft, risk: &SegmentRisk) {
    let (there, life) = (customers(segment), Life::of(&segment.retention));
    let value = risk.value_of_customer;
    let size = there * (1.0 + value.contribution.abs() + value.revenue + life.handling());
    let (lost, handling) = totals(&life, there);
    assert_eq!((risk.customers, risk.problems.len()), (there, life.problems.len()));
    assert_near(risk.retention, life.retention(), 1.0);
    assert_near(risk.total.customers_lost, lost, there);
    assert_near(risk.total.revenue_at_risk, lost * value.revenue, size);
    assert_near(risk.total.contribution_at_risk, lost * value.contribution, size);
    assert_near(risk.total.handling_cost, handling, size);
    assert_near(risk.total.damage, lost * value.contribution + handling, size);
    let mut shares = 0.0;
    for (found, kind) in risk.problems.iter().zip(&life.problems) {
        assert_eq!(found.name, kind.name);
        assert_near(found.loyalty_after, kind.loyalty_after(), 1.0);
        assert_near(found.loss, life.well - kind.loyalty_after(), 1.0);
        assert_near(found.risk.customers_lost, there * kind.rate * found.loss, there);
        assert_near(found.risk.handling_cost, there * kind.rate * kind.told * kind.cost, size);
        assert_near(found.risk.damage, found.risk.contribution_at_risk + found.risk.handling_cost, size);
        shares += found.share_of_damage.unwrap_or_default();
    }
    if risk.total.damage > 1e-6 * size {
        assert!((shares - 1.0).abs() < 1e-5, "{shares}");
    }
    // The most damaging first.
    let damage = |name: &String| risk.problems.iter().find(|it| it.name == *name).map(|it| it.risk.damage);
    assert!(risk.points_of_pain.iter().map(damage).is_sorted_by(|a, b| a >= b), "{:?}", risk.points_of_pain);
    assert_eq!(risk.points_of_pain.len(), risk.problems.len());

    let net = there * life.words();
    let months = 12.0 / f64::from(segment.retention.per.unwrap_or(Period::Year).per_year());
    let size = size * (1.0 + 0.6);
    let nothing = risk.cost_of_doing_nothing_per_month;
    assert_near(nothing.contribution, (risk.total.damage - net * value.contribution) / months, size);
    assert_near(
        nothing.revenue,
        (risk.total.revenue_at_risk + handling - net * value.revenue) / months,
        size,
    );
    match risk.word_of_mouth {
        Some(words) => {
            assert!(segment.retention.word_of_mouth.is_some());
            assert_near(words.net, net, there);
            assert_near(words.new_customers_won - words.new_customers_lost, net, there);
            assert!(words.new_customers_won >= 0.0 && words.new_customers_lost >= 0.0);
            assert_near(words.contribution, net * value.contribution, size);
        }
        None => assert!(segment.retention.word_of_mouth.is_none()),
    }
}

fn assert_worth(risk: &SegmentRisk, life: &Life, pulls: &[Pull<'_>], cost: f64, worth: &LeverWorth) {
    let there = risk.customers;
    let value = risk.value_of_customer;
    let (before, after) = (totals(life, there), totals(&life.under(pulls), there));
    let size = there * (1.0 + value.contribution.abs() + value.revenue) + before.1 + after.1 + cost.abs();
    let (saved, handling) = (before.0 - after.0, before.1 - after.1);
    assert_near(worth.customers_saved, saved, 10.0 * there);
    assert_near(worth.revenue_protected, saved * value.revenue, 10.0 * size);
    assert_near(worth.contribution_protected, saved * value.contribution, 10.0 * size);
    assert_near(worth.handling_saved, handling, 10.0 * size);
    assert_near(worth.pay_off, worth.contribution_protected + worth.handling_saved, size);
    assert_near(worth.cost, cost, size);
    assert_near(worth.net, worth.pay_off - worth.cost, size);
}

fn figures(worth: &LeverWorth) -> [f64; 7] {
    let LeverWorth {
        customers_saved,
        revenue_protected,
        contribution_protected,
        handling_saved,
        pay_off,
        cost,
        net,
    } = worth;
    [*customers_saved, *revenue_protected, *contribution_protected, *handling_saved, *pay_off, *cost, *net]
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn risk_is_that_of_the_formulas(draft in draft()) {
        let risks = revenue_at_risk(&draft).unwrap().segments;
        prop_assert_eq!(risks.len(), draft.segments.len());
        for (segment, risk) in draft.segments.iter().zip(&risks) {
            assert_risk(segment, risk);
        }
    }

    /// Each lever is worth what the formulas say, and what the levers are worth together is what
    /// each is worth alone and what they do to one another.
    #[test]
    fn levers_are_those_of_the_formulas(draft in draft()) {
        let levers = draft.levers.as_ref().unwrap();
        let risks = revenue_at_risk(&draft).unwrap().segments;
        let touches = |lever: &LeverDraft, segment: &SegmentDraft| {
            lever.effects.iter().any(|effect| acts(effect, &segment.retention))
        };
        let mut paid = vec![0.0; levers.len()];
        for (segment, risk) in draft.segments.iter().zip(&risks) {
            let Some(worth) = &risk.levers else {
                prop_assert!(levers.is_empty());
                continue;
            };
            let life = Life::of(&segment.retention);
            let mut all = Vec::new();
            let mut cost = 0.0;
            for (index, (lever, worth)) in levers.iter().zip(&worth.alone).enumerate() {
                prop_assert_eq!(lever.lever, worth.lever);
                let pulls: Vec<Pull<'_>> = lever.effects.iter().map(|effect| (effect, 1.0)).collect();
                // Segments share the cost by their customers.
                let touched = draft.segments.iter().filter(|segment| touches(lever, segment));
                let of = touched.map(customers).sum::<f64>();
                let share = if touches(lever, segment) { risk.customers / of } else { 0.0 };
                let lever_cost = share * lever.cost.as_ref().map_or(0.0, Estimate::value);
                assert_worth(risk, &life, &pulls, lever_cost, &worth.worth);
                all.extend(pulls);
                cost += lever_cost;
                paid[index] += lever_cost;
            }
            assert_worth(risk, &life, &all, cost, &worth.together);
            let mut sum = figures(&worth.interaction);
            for lever in &worth.alone {
                sum.iter_mut().zip(figures(&lever.worth)).for_each(|(sum, figure)| *sum += figure);
            }
            for (sum, together) in sum.into_iter().zip(figures(&worth.together)) {
                prop_assert!((sum - together).abs() <= 1e-9 * (1.0 + together.abs() + figures(&worth.interaction)[4].abs()), "{sum} {together}");
            }
            prop_assert!(worth.interaction.cost.abs() <= 1e-9 * (1.0 + cost.abs()));
        }
        for (lever, paid) in levers.iter().zip(paid) {
            let somewhere = draft.segments.iter().any(|segment| touches(lever, segment));
            let stated = lever.cost.as_ref().map_or(0.0, Estimate::value);
            let due = if somewhere { stated } else { 0.0 };
            prop_assert!((paid - due).abs() <= 1e-9 * (1.0 + stated.abs()));
        }
    }

    /// Prevention of everything saves all that problems cost.
    #[test]
    fn prevention_of_everything_saves_the_damage(mut draft in draft()) {
        let prevented = EffectDraft::relative(cltv::Quantity::ProblemRate, 1.0);
        draft.levers =
            Some(vec![LeverDraft { lever: LeverKind::Prevention, cost: None, effects: vec![prevented] }]);
        for risk in revenue_at_risk(&draft).unwrap().segments {
            let worth = risk.levers.unwrap().together;
            let value = risk.value_of_customer;
            let size = risk.customers * (1.0 + value.contribution.abs() + value.revenue) + risk.total.handling_cost;
            assert_near(worth.customers_saved, risk.total.customers_lost, 10.0 * risk.customers);
            assert_near(worth.revenue_protected, risk.total.revenue_at_risk, 10.0 * size);
            assert_near(worth.handling_saved, risk.total.handling_cost, size);
            assert_near(worth.pay_off, risk.total.damage, 10.0 * size);
        }
    }

    /// Asked alone or in a case, the risk is the same.
    #[test]
    fn a_case_knows_the_same_risk(draft in draft()) {
        let case = cltv::CaseDraft {
            timing: draft.timing,
            discount_rate_per_year: draft.discount_rate_per_year.clone(),
            segments: draft.segments.clone(),
            ..cltv::CaseDraft::new(draft.period, 12)
        };
        let outcome = crate::evaluated(&case);
        let (mut revenue, mut contribution) = (0.0, 0.0);
        for (inside, mut alone) in outcome.segments.iter().zip(revenue_at_risk(&draft).unwrap().segments) {
            alone.levers = None;
            revenue += alone.cost_of_doing_nothing_per_month.revenue;
            contribution += alone.cost_of_doing_nothing_per_month.contribution;
            prop_assert_eq!(inside.experience.as_ref(), Some(&alone));
            let three = inside.cltv.three_years;
            let value = alone.value_of_customer;
            prop_assert_eq!([three.revenue.finite(), three.contribution.finite()], [Some(value.revenue), Some(value.contribution)]);
            let first = inside.retention_first_period.of_case.1;
            prop_assert_eq!(alone.retention_per_case_period, first);
        }
        let nothing = outcome.cost_of_doing_nothing_per_month.unwrap();
        prop_assert_eq!((nothing.revenue, nothing.contribution), (revenue, contribution));
    }
}

/// The timing of the question is that of a case: three years in arrears are worth less.
#[test]
fn the_value_of_a_customer_follows_the_timing() {
    let value = |timing| {
        let draft = RiskDraft {
            name: None,
            currency: None,
            period: Period::Year,
            horizon: 1.0.into(),
            timing: Some(timing),
            discount_rate_per_year: 0.1.into(),
            segments: vec![SegmentDraft {
                name: name(0),
                customers: Some(10.0.into()),
                revenue_per_period: Some(100.0.into()),
                margin: 0.5.into(),
                retention: RetentionDraft::experience(0.8, vec![]),
                ..SegmentDraft::default()
            }],
            levers: None,
        };
        revenue_at_risk(&draft).unwrap().segments[0].value_of_customer.contribution
    };
    let start = 50.0 * (1.0 + 0.8 / 1.1 + 0.64 / 1.21);
    assert!((value(Timing::Start) - start).abs() < 1e-12 * start);
    assert!((value(Timing::End) - start * 0.8 / 1.1).abs() < 1e-12 * start);
}
