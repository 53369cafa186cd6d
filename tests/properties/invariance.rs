//! What a case does not depend on: the unit of money, names, order, how customers are grouped.

use cltv::{BusinessCase, CaseDraft, EffectDraft, Estimate, OneOrMany, Outcome, Quantity, SegmentDraft};
use proptest::prelude::*;
use serde_json::Value;

use crate::generate::{case, has_somebody, name};
use crate::{assert_near, cases, evaluated, scale};

proptest! {
    #![proptest_config(cases(64))]

    /// Twice the money is twice every figure of money, to the last bit, and the same rate, payback
    /// and break-even.
    #[test]
    fn doubled_money_doubles_money(draft in case()) {
        let before = serde_json::to_value(evaluated(&draft)).unwrap();
        let after = serde_json::to_value(evaluated(&doubled(draft))).unwrap();
        assert_doubled("", &before, &after);
    }

    #[test]
    fn names_are_only_names(draft in case()) {
        let mut renamed = draft.clone();
        for (index, segment) in renamed.segments.iter_mut().enumerate() {
            segment.name = format!("Segment {index}");
        }
        for effect in effects(&mut renamed) {
            effect.segment = effect.segment.take().map(|name| name.replace("No.", "Segment"));
        }
        let text = |draft| serde_json::to_string(&evaluated(draft)).unwrap();
        // Initiatives keep their names.
        let before = text(&draft).replace(r#""segment":"No. "#, r#""segment":"Segment "#);
        let after = text(&renamed);
        let (mut before, after): (Value, Value) =
            (serde_json::from_str(&before).unwrap(), serde_json::from_str(&after).unwrap());
        for (index, segment) in before["segments"].as_array_mut().unwrap().iter_mut().enumerate() {
            segment["name"] = Value::from(format!("Segment {index}"));
            if segment["experience"].is_object() {
                segment["experience"]["name"] = segment["name"].clone();
            }
        }
        prop_assert_eq!(before, after);
    }

    #[test]
    fn order_does_not_matter(draft in case()) {
        let mut reversed = draft.clone();
        reversed.segments.reverse();
        let (before, after) = (evaluated(&draft), evaluated(&reversed));
        for (a, b) in before.segments.iter().zip(after.segments.iter().rev()) {
            prop_assert_eq!(a, b);
        }
        assert_same_answers(&before, &after);
    }

    /// Half of the customers here and half there are all of them.
    #[test]
    fn a_segment_split_in_two_is_the_same(draft in case(), which in any::<prop::sample::Index>()) {
        let which = which.index(draft.segments.len());
        let (before, after) = (evaluated(&draft), evaluated(&split(&draft, which)));
        for half in &after.segments[which..which + 2] {
            let whole = &before.segments[which];
            prop_assert_eq!(half.cltv.endless, whole.cltv.endless);
            prop_assert_eq!(half.cltv.residual_horizon, whole.cltv.residual_horizon);
            prop_assert_eq!(half.cltv_at_full_effect.endless, whole.cltv_at_full_effect.endless);
        }
        assert_same_answers(&before, &after);
    }

    #[test]
    fn a_draft_survives_being_written(draft in case()) {
        let text = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(BusinessCase::from_json(&text).unwrap(), draft.check().unwrap());
    }
}

fn assert_same_answers(before: &Outcome, after: &Outcome) {
    let size = scale(before);
    let answers = |outcome: &Outcome| {
        let verdict = &outcome.verdict;
        [
            verdict.npv,
            verdict.net_cash,
            verdict.contribution_impact.present_value,
            verdict.costs.present_value,
            verdict.cost_of_delay_per_period,
            verdict.peak_exposure.amount,
            verdict.worth_of_one_point.total,
        ]
    };
    for (a, b) in answers(before).into_iter().zip(answers(after)) {
        assert_near(a, b, size);
    }
    let heads: f64 = before.with.closing.iter().chain(&before.without.closing).sum();
    assert_near(before.verdict.customers_kept_at_end, after.verdict.customers_kept_at_end, heads);
}

fn effects(draft: &mut CaseDraft) -> impl Iterator<Item = &mut EffectDraft> {
    draft.initiatives.iter_mut().flatten().flat_map(|initiative| initiative.effects.iter_mut().flatten())
}

fn doubled(mut draft: CaseDraft) -> CaseDraft {
    let twice = |money: &mut Option<Estimate>| *money = money.as_ref().map(|money| times(money, 2.0));
    for segment in &mut draft.segments {
        twice(&mut segment.revenue_per_period);
        twice(&mut segment.cost_to_serve_per_period);
        twice(&mut segment.acquisition_cost);
        for problem in segment.retention.problems.iter_mut().flatten() {
            twice(&mut problem.cost_per_contact);
        }
    }
    for initiative in draft.initiatives.iter_mut().flatten() {
        let costs = initiative.costs.as_mut().unwrap();
        twice(&mut costs.per_period);
        twice(&mut costs.per_reached_customer_per_period);
        twice(&mut costs.per_reached_customer_once);
        for payment in costs.one_off.iter_mut().flatten() {
            payment.amount = times(&payment.amount, 2.0);
        }
        for effect in initiative.effects.iter_mut().flatten() {
            if effect.on != Quantity::NewCustomers {
                twice(&mut effect.amount);
            }
        }
    }
    draft
}

/// A number with its range and its source.
fn times(number: &Estimate, factor: f64) -> Estimate {
    let scaled = match number.distribution().and_then(|stated| stated.ends()) {
        Some((low, high)) => Estimate::range(factor * low, factor * number.value(), factor * high),
        None => Estimate::from(factor * number.value()),
    };
    number.source().map_or(scaled.clone(), |source| scaled.from_source(source))
}

/// Figures that are not money: counts, shares, rates, times, ratios.
const NOT_MONEY: [&str; 37] = [
    "horizon",
    "discountRatePerYear",
    "discountRatePerPeriod",
    "w",
    "month",
    "quarter",
    "year",
    "opening",
    "new",
    "closing",
    "active",
    "expectedLifetimePeriods",
    "cltvToCac",
    "customersKeptAtEnd",
    "irr",
    "mirrPerYear",
    "roi",
    "benefitCostRatio",
    "paybackPeriods",
    "discountedPaybackPeriods",
    "period",
    "breakEvenRetentionPoints",
    "newCustomers",
    "at",
    "fromPeriod",
    "held",
    "customers",
    "retention",
    "retentionPerCasePeriod",
    "retentionPerYear",
    "loyaltyAfter",
    "loss",
    "shareOfDamage",
    "customersLost",
    "newCustomersWon",
    "newCustomersLost",
    "calibrationFactor",
];

/// Numbers of findings that are money; the others are shares, counts and times.
const MONEY_OF_FINDINGS: [&str; 5] = ["cltv", "acquisitionCost", "interaction", "benefit", "contribution"];

fn assert_doubled(key: &str, before: &Value, after: &Value) {
    match (before, after) {
        // "horizon" is a number of periods, and a reading of money.
        _ if NOT_MONEY.contains(&key) && !(key == "horizon" && before.is_object()) => {
            assert_eq!(before, after, "{key}")
        }
        // Shares of the benefit and of the damage; net, good words less bad ones, in customers.
        _ if ["shareOfBenefit", "share"].contains(&key) => assert_eq!(before, after, "{key}"),
        (Value::Object(before), Value::Object(after)) => {
            assert!(before.keys().eq(after.keys()), "{key}");
            for (inner, value) in before {
                if before.contains_key("newCustomersWon") && inner == "net"
                    || key == "numbers" && !MONEY_OF_FINDINGS.contains(&inner.as_str())
                {
                    assert_eq!(*value, after[inner], "{inner}");
                } else {
                    assert_doubled(inner, value, &after[inner]);
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            assert_eq!(before.len(), after.len(), "{key}");
            before.iter().zip(after).for_each(|(before, after)| assert_doubled(key, before, after));
        }
        (Value::Number(before), Value::Number(after)) => {
            let (twice, after) = (2.0 * before.as_f64().unwrap(), after.as_f64().unwrap());
            // Below the smallest normal number the last bits are lost, and all that is left is dust.
            assert!(twice == after || (twice - after).abs() < f64::MIN_POSITIVE, "{key}: {twice} {after}");
        }
        _ => assert_eq!(before, after, "{key}"),
    }
}

/// A segment as two of half its customers, new ones and effects on their number included.
fn split(draft: &CaseDraft, which: usize) -> CaseDraft {
    let mut draft = draft.clone();
    let segments = draft.segments.clone();
    let names: Vec<String> = draft.segments.iter().map(|segment| segment.name.clone()).collect();
    let other = name(names.len());
    for initiative in draft.initiatives.iter_mut().flatten() {
        let each = initiative.effects.iter().flatten().flat_map(|effect| match &effect.segment {
            Some(_) => vec![effect.clone()],
            None => {
                let named = names.iter().map(|name| effect.clone().in_segment(name));
                named.filter(|effect| has_somebody(effect, &segments)).collect()
            }
        });
        let halved = each.flat_map(|mut effect| {
            if effect.segment.as_ref() != Some(&names[which]) {
                return vec![effect];
            }
            if effect.on == Quantity::NewCustomers {
                effect.amount = effect.amount.as_ref().map(|amount| times(amount, 0.5));
            }
            vec![effect.clone(), effect.in_segment(&other)]
        });
        initiative.effects = Some(halved.collect());
    }
    let half = half(draft.segments[which].clone());
    draft.segments[which] = half.clone();
    draft.segments.insert(which + 1, SegmentDraft { name: other, ..half });
    draft
}

fn half(mut segment: SegmentDraft) -> SegmentDraft {
    let halve = |count: &mut Option<Estimate>| *count = count.as_ref().map(|count| times(count, 0.5));
    halve(&mut segment.customers);
    halve(&mut segment.new_per_period);
    if let Some(OneOrMany::Many(groups)) = &mut segment.tenure {
        groups.iter_mut().for_each(|group| group.customers = times(&group.customers, 0.5));
    }
    segment
}
