//! The bridge from nothing to the net present value, and segments added up by their cuts.

use cltv::case::{Split, SplitGroup};
use cltv::{CaseDraft, InitiativeDraft, Outcome, SegmentDraft, convert_retention};
use proptest::prelude::*;

use crate::generate::case;
use crate::{assert_near, cases, evaluated, scale};

/// What some initiatives bring by themselves.
fn alone(draft: &CaseDraft, initiatives: Vec<InitiativeDraft>) -> f64 {
    let draft = CaseDraft { initiatives: Some(initiatives), ..draft.clone() };
    evaluated(&draft).verdict.contribution_impact.present_value
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn bars_add_up(draft in case()) {
        let outcome = evaluated(&draft);
        let (bridge, verdict, size) = (&outcome.bridge, &outcome.verdict, scale(&outcome));
        prop_assert_eq!(bridge.benefit, verdict.contribution_impact.present_value);
        let whole: f64 = bridge.by_initiative.bars.iter().map(|bar| bar.benefit).sum();
        let drivers: f64 = bridge.by_driver.bars.iter().map(|bar| bar.benefit).sum();
        assert_near(whole + bridge.by_initiative.interaction, bridge.benefit, size);
        assert_near(drivers + bridge.by_driver.interaction, bridge.benefit, size);
        let costs: f64 = bridge.costs.iter().map(|bar| bar.cost).sum();
        assert_near(costs, verdict.costs.present_value, size);
        assert_near(bridge.npv, verdict.npv, size);
        assert_near(bridge.benefit - costs, verdict.npv, size);
        let names = |draft: &CaseDraft| {
            draft.initiatives.iter().flatten().map(|it| it.name.clone()).collect::<Vec<_>>()
        };
        prop_assert_eq!(bridge.costs.iter().map(|bar| bar.initiative.clone()).collect::<Vec<_>>(), names(&draft));
    }

    /// Each bar is the case in which there is nothing else.
    #[test]
    fn each_bar_stands_alone(draft in case()) {
        let outcome = evaluated(&draft);
        let mut drivers = outcome.bridge.by_driver.bars.iter();
        for (initiative, bar) in draft.initiatives.iter().flatten().zip(&outcome.bridge.by_initiative.bars) {
            prop_assert_eq!(&initiative.name, &bar.initiative);
            // What saturates alone may not saturate together: rounding is that of either.
            let size = 10.0 * scale(&outcome) + 1e3 * bar.benefit.abs();
            let free = InitiativeDraft { costs: None, ..initiative.clone() };
            assert_near(bar.benefit, alone(&draft, vec![free.clone()]), size);
            let effects = initiative.effects.as_ref().unwrap();
            let mut seen = Vec::new();
            for effect in effects {
                if seen.contains(&effect.on) {
                    continue;
                }
                seen.push(effect.on);
                let driver = drivers.next().unwrap();
                prop_assert_eq!((&driver.initiative, driver.driver), (&initiative.name, effect.on.name()));
                let mine = effects.iter().filter(|other| other.on == effect.on).cloned().collect();
                let one = InitiativeDraft { effects: Some(mine), ..free.clone() };
                assert_near(driver.benefit, alone(&draft, vec![one]), size + 1e3 * driver.benefit.abs());
            }
        }
        prop_assert!(drivers.next().is_none());
    }

    /// Where every segment has a label, the groups of a cut are all customers.
    #[test]
    fn splits_add_up_to_all(mut draft in case(), label in "[a-z]{1,3}") {
        for (index, segment) in draft.segments.iter_mut().enumerate() {
            let cuts = segment.cuts.as_mut().unwrap();
            cuts.channel = Some(format!("{label}{}", index % 2));
        }
        let outcome = evaluated(&draft);
        for split in &outcome.splits {
            assert_split(&draft, &outcome, split);
        }
        let all = outcome.splits.iter().find(|split| split.cut == "channel").unwrap();
        let customers: f64 = all.groups.iter().map(|group| group.customers).sum();
        assert_near(customers, outcome.without.opening[0], customers);
        let impact: f64 = all.groups.iter().map(|group| group.contribution_impact_present_value).sum();
        assert_near(impact, outcome.verdict.contribution_impact.present_value, scale(&outcome));
        let value = |pick: fn(&SplitGroup) -> f64| -> f64 {
            all.groups.iter().map(|group| group.customers * pick(group)).sum::<f64>() / customers
        };
        let revenue = value(|group| group.three_years.revenue.finite().unwrap());
        let contribution = value(|group| group.three_years.contribution.finite().unwrap());
        let average = outcome.average_cltv.before.three_years;
        assert_near(revenue, average.revenue.finite().unwrap(), 10.0 * revenue);
        assert_near(contribution, average.contribution.finite().unwrap(), 10.0 * (revenue + contribution.abs()) + 1e4);
    }
}

/// Each group of a cut holds the segments with its label.
fn assert_split(draft: &CaseDraft, outcome: &Outcome, split: &Split) {
    let label = |segment: &SegmentDraft| {
        let cuts = segment.cuts.as_ref().unwrap();
        match split.cut {
            "products" => cuts.products.clone(),
            "years" => cuts.years.clone(),
            "npsGroup" => cuts.nps_group.clone(),
            "channel" => cuts.channel.clone(),
            other => panic!("{other}"),
        }
    };
    let mut values: Vec<String> = Vec::new();
    for value in draft.segments.iter().filter_map(label) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    assert_eq!(split.groups.iter().map(|group| group.value.clone()).collect::<Vec<_>>(), values);
    for group in &split.groups {
        let mine = || {
            let both = draft.segments.iter().zip(&outcome.segments);
            both.filter(|(segment, _)| label(segment).as_ref() == Some(&group.value))
                .map(|(_, outcome)| outcome)
        };
        let customers: f64 = mine().map(|segment| segment.without.opening[0]).sum();
        assert_eq!(group.customers, customers);
        let impact = mine().map(|segment| segment.contribution_impact_present_value).sum::<f64>();
        assert_near(group.contribution_impact_present_value, impact, scale(outcome));
        let kept = mine().map(|segment| {
            let (base, rate) = segment.retention_first_period.of_case;
            segment.without.opening[0] * convert_retention(rate, base, cltv::Period::Year)
        });
        assert_near(group.retention_per_year.unwrap() * customers, kept.sum(), 10.0 * customers);
    }
}
