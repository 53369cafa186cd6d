//! What the groups are worth.

use cltv::lifetime_value::Reading;
use cltv::nps::{GroupEconomicsDraft, NpsEconomicsDraft, NpsGroup, NpsMoveDraft, NpsValue, NpsValueDraft};
use cltv::{CaseDraft, Estimate, Extended, Period, RetentionDraft, SegmentDraft, Timing, nps_value};
use proptest::prelude::*;

use crate::{assert_near, cases};

fn group(share: f64, retention: f64, revenue: f64) -> GroupEconomicsDraft {
    GroupEconomicsDraft {
        share,
        retention,
        revenue_per_period: revenue,
        margin: 0.5,
        cost_to_serve_per_period: Some(10.0),
        ..GroupEconomicsDraft::default()
    }
}

fn groups() -> NpsEconomicsDraft {
    NpsEconomicsDraft {
        promoters: group(0.5, 0.9, 100.0),
        passives: group(0.3, 0.8, 90.0),
        detractors: group(0.2, 0.6, 80.0),
    }
}

fn draft() -> NpsValueDraft {
    NpsValueDraft {
        discount_rate_per_year: 0.1,
        customers: 1000.0,
        ..NpsValueDraft::new(Period::Year, 5, groups())
    }
}

fn value(draft: &NpsValueDraft) -> NpsValue {
    nps_value(draft).unwrap_or_else(|problems| panic!("legal groups are refused: {problems}\n{draft:?}"))
}

fn number(figure: Extended) -> f64 {
    figure.finite().unwrap()
}

/// Three years at the start of each: 40 (1 + r/1.1 + r²/1.21); promoters bring 40 a year, passives
/// 35, detractors 30.
#[test]
fn by_hand() {
    let mut draft = draft();
    draft.groups.promoters.praises = Some(4.0);
    draft.groups.detractors.warnings = Some(5.0);
    draft.praises_per_new_customer = Some(20.0);
    draft.negative_weight = Some(2.0);
    draft.moved = Some(NpsMoveDraft { from: NpsGroup::Detractors, to: NpsGroup::Passives, share: 0.05 });
    let value = value(&draft);
    let years = |money: f64, r: f64| money * (1.0 + r / 1.1 + r * r / 1.21);
    let [promoters, passives, detractors] = [years(40.0, 0.9), years(35.0, 0.8), years(30.0, 0.6)];
    let average = 0.5 * promoters + 0.3 * passives + 0.2 * detractors;
    assert_near(value.average.three_years, average, 1e-14);
    // 4 good words are a fifth of a customer, 5 bad ones undo half of one.
    let totals = [promoters + 0.2 * average, passives, detractors - 0.5 * average];
    for (group, total) in value.groups.iter().zip(totals) {
        assert_near(group.total, total, 1e-14);
    }
    assert_near(value.average.total, average + (0.5 * 0.2 - 0.2 * 0.5) * average, 1e-14);
    let customers: Vec<f64> = value.groups.iter().map(|group| group.customers).collect();
    assert_eq!(customers, [500.0, 300.0, 200.0]);

    let moved = value.moved.unwrap();
    assert_near(moved.customers, 50.0, 1e-14);
    assert_near(moved.worth, 50.0 * (totals[1] - totals[2]), 1e-13);
    assert_near(moved.worth_without_referrals, 50.0 * (passives - detractors), 1e-13);
    assert_eq!(value.conversions.len(), 6);
    for conversion in &value.conversions {
        let [from, to] = [conversion.from, conversion.to].map(|group| totals[group as usize]);
        assert_near(conversion.per_customer, to - from, 1e-13);
    }
}

/// Words bring nothing unless it is said how many bring a customer.
#[test]
fn words_are_off() {
    let mut draft = draft();
    draft.groups.promoters.praises = Some(4.0);
    let value = value(&draft);
    assert!(value.groups.iter().all(|group| group.referrals == 0.0));
    assert_eq!(value.average.total, value.average.three_years);
}

/// The same groups as segments of a case have the same values, bit for bit.
#[test]
fn groups_are_segments() {
    for (period, per, timing) in [
        (Period::Year, None, Timing::Start),
        (Period::Month, Some(Period::Year), Timing::Mid),
        (Period::Quarter, Some(Period::Month), Timing::End),
    ] {
        let draft = NpsValueDraft { period, per, timing: Some(timing), ..draft() };
        let by_name = [
            ("promoters", &draft.groups.promoters),
            ("passives", &draft.groups.passives),
            ("detractors", &draft.groups.detractors),
        ];
        let segments = by_name.map(|(name, group)| SegmentDraft {
            name: name.to_owned(),
            customers: Some((group.share * draft.customers).into()),
            revenue_per_period: Some(group.revenue_per_period.into()),
            margin: group.margin.into(),
            cost_to_serve_per_period: group.cost_to_serve_per_period.map(Estimate::from),
            retention: RetentionDraft { per, ..RetentionDraft::constant(group.retention) },
            ..SegmentDraft::default()
        });
        let case = CaseDraft {
            timing: Some(timing),
            discount_rate_per_year: draft.discount_rate_per_year.into(),
            segments: segments.into(),
            ..CaseDraft::new(period, 5)
        };
        let outcome = case.check().unwrap().evaluate();
        for (group, segment) in value(&draft).groups.iter().zip(outcome.segments) {
            let same: [(Reading, Reading); 3] = [
                (group.endless, segment.cltv.endless),
                (group.horizon, segment.cltv.horizon),
                (group.three_years, segment.cltv.three_years),
            ];
            same.into_iter().for_each(|(reading, cltv)| assert_eq!(reading, cltv));
        }
    }
}

/// All detractors become promoters at once and stay so: from then on they are worth what promoters
/// are. With S the start of a year: 30 + 0.6 · V_promoter / 1.1.
#[test]
fn migration_by_hand() {
    let rows = vec![vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![1.0, 0.0, 0.0]];
    let value = value(&NpsValueDraft { migration: Some(rows), ..draft() });
    let [promoter, _, detractor] = [0, 1, 2].map(|group| value.groups[group].migrating.unwrap());
    assert_near(number(promoter.endless), number(value.groups[0].endless.contribution), 1e-14);
    assert_near(number(detractor.endless), 30.0 + 0.6 * number(promoter.endless) / 1.1, 1e-14);
    let four_years = NpsValueDraft { horizon: 4.0, ..draft() };
    let four_years = number(self::value(&four_years).groups[0].horizon.contribution);
    assert_near(detractor.horizon, 30.0 + 0.6 * four_years / 1.1, 1e-14);
}

/// Nobody leaves and money has no price: the promoters' value has no end, whoever becomes one has
/// it too, and a group that costs as much as it brings comes to nothing.
#[test]
fn migration_without_an_end() {
    let mut draft = NpsValueDraft { discount_rate_per_year: 0.0, ..draft() };
    for group in [&mut draft.groups.promoters, &mut draft.groups.passives, &mut draft.groups.detractors] {
        group.retention = 1.0;
    }
    draft.groups.passives.cost_to_serve_per_period = Some(45.0);
    draft.migration = Some(vec![vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![0.5, 0.0, 0.5]]);
    let endless: Vec<_> = value(&draft).groups.iter().map(|group| group.migrating.unwrap().endless).collect();
    assert_eq!(endless, [Extended::Infinite, Extended::Finite(0.0), Extended::Infinite]);
}

fn any_group() -> impl Strategy<Value = GroupEconomicsDraft> {
    let retention = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64, 0.99..=1.0_f64];
    (retention, 0.0..1000.0_f64, 0.0..=1.0_f64, proptest::option::of(0.0..300.0_f64)).prop_map(
        |(retention, revenue_per_period, margin, cost_to_serve_per_period)| GroupEconomicsDraft {
            retention,
            revenue_per_period,
            margin,
            cost_to_serve_per_period,
            ..GroupEconomicsDraft::default()
        },
    )
}

fn any_draft() -> impl Strategy<Value = NpsValueDraft> {
    let period = || prop_oneof![Just(Period::Month), Just(Period::Quarter), Just(Period::Year)];
    let timing = prop_oneof![Just(Timing::Start), Just(Timing::Mid), Just(Timing::End)];
    let groups = [any_group(), any_group(), any_group()];
    let shares = [0.0..1.0_f64, 0.0..1.0_f64];
    let discount = prop_oneof![Just(0.01), 0.001..0.5_f64];
    (groups, shares, (period(), proptest::option::of(period())), timing, 1..80_u32, discount).prop_map(
        |([promoters, passives, detractors], [first, second], (period, per), timing, horizon, discount)| {
            let rest = (1.0 - first) * second;
            let groups = NpsEconomicsDraft {
                promoters: GroupEconomicsDraft { share: first, ..promoters },
                passives: GroupEconomicsDraft { share: rest, ..passives },
                detractors: GroupEconomicsDraft { share: 1.0 - first - rest, ..detractors },
            };
            NpsValueDraft {
                per,
                timing: Some(timing),
                discount_rate_per_year: discount,
                customers: 100.0,
                ..NpsValueDraft::new(period, horizon, groups)
            }
        },
    )
}

/// What rounding is measured by: a contribution is a difference of margin and cost.
fn size(group: &GroupEconomicsDraft, reading: Reading) -> f64 {
    number(reading.revenue)
        * (1.0 + group.cost_to_serve_per_period.unwrap_or_default() / group.revenue_per_period)
}

proptest! {
    #![proptest_config(cases(500))]

    /// Who stays in his group is worth what the group is worth.
    #[test]
    fn no_migration_is_no_migration(draft in any_draft()) {
        let rows = vec![vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]];
        let value = value(&NpsValueDraft { migration: Some(rows), ..draft.clone() });
        let economics = [&draft.groups.promoters, &draft.groups.passives, &draft.groups.detractors];
        for (group, economics) in value.groups.iter().zip(economics) {
            let migrating = group.migrating.unwrap();
            for (chain, reading) in
                [(migrating.horizon, group.horizon), (number(migrating.endless), group.endless)]
            {
                let difference = (chain - number(reading.contribution)).abs();
                prop_assert!(difference <= 1e-12 * size(economics, reading), "{group:?} {economics:?}");
            }
        }
    }

    /// Groups that live alike are one: customers may move between them as they like.
    #[test]
    fn moves_between_equal_groups_do_not_count(draft in any_draft(), rows in [0.0..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64]) {
        let mut draft = draft;
        for group in [&mut draft.groups.passives, &mut draft.groups.detractors] {
            *group = GroupEconomicsDraft { share: group.share, ..draft.groups.promoters.clone() };
        }
        draft.migration = Some(rows.map(|stay| vec![stay, (1.0 - stay) * 0.4, (1.0 - stay) * 0.6]).to_vec());
        for group in &value(&draft).groups {
            let difference = number(group.migrating.unwrap().endless) - number(group.endless.contribution);
            prop_assert!(difference.abs() <= 1e-12 * size(&draft.groups.promoters, group.endless));
        }
    }
}
