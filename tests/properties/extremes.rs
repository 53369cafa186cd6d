//! The ends of every range: still numbers, still an answer.

use cltv::limits::{self, Limit};
use cltv::{
    BusinessCase, CaseDraft, Code, CostsDraft, Cuts, EffectDraft, Estimate, InitiativeDraft, LoyaltyDraft,
    OneOffDraft, OneOrMany, Outcome, OutcomesDraft, ProblemDraft, Quantity, RetentionDraft, SegmentDraft,
    TalkDraft, WordOfMouthDraft,
};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::Value;

use crate::cases;
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
    fn case()(
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

proptest! {
    #![proptest_config(cases(160))]

    /// Either growth is refused because nobody could count the money, or every figure is a number.
    #[test]
    fn every_figure_is_a_number(draft in case()) {
        match draft.check() {
            Ok(case) => assert_numbers(&case.evaluate()),
            Err(problems) => {
                let [problem] = problems.list() else { panic!("{problems}") };
                prop_assert_eq!((problem.path.as_str(), problem.code), ("segments[0].growthPerYear", Code::Overflow));
            }
        }
    }
}

/// JSON has null for what is no number: it stands only where an answer may be missing.
fn assert_numbers(outcome: &Outcome) {
    let json = serde_json::to_value(outcome).unwrap();
    let mut nulls = Vec::new();
    find_nulls("", &json, &mut nulls);
    let may_be_missing = |path: &str| {
        let field = path.rsplit('.').next().unwrap_or_default();
        ["name", "currency", "mirrPerYear", "roi", "benefitCostRatio", "paybackPeriods"].contains(&field)
            || ["discountedPaybackPeriods", "breakEvenRetentionPoints"].contains(&field)
            || path.ends_with("peakExposure.period")
            || path.contains(".replacement.")
            || path.contains(".cltvToCac.")
            // Of two endless values there is no difference.
            || path.contains("onePointOfRetention.endless") && json.to_string().contains("nfinite\"")
            // Of no benefit and of no damage there is no share.
            || ["shareOfBenefit", "shareOfDamage"].contains(&field)
            || path.ends_with(".experience") && !json.to_string().contains("pointsOfPain")
            || path == ".costOfDoingNothingPerMonth" && !json.to_string().contains("pointsOfPain")
            || path == ".wordOfMouth" && !json.to_string().contains("newCustomersWon")
            || path.ends_with(".experience.wordOfMouth")
            || path.ends_with(".experience.calibrationFactor")
            // Only asked about without a case.
            || path.ends_with(".experience.levers")
    };
    nulls.retain(|path| !may_be_missing(path));
    assert!(nulls.is_empty(), "{nulls:?}");
    // What may be missing is finite where it is there.
    let verdict = &outcome.verdict;
    let words = outcome.word_of_mouth.and_then(|words| words.share_of_benefit);
    let shares = outcome.segments.iter().filter_map(|segment| segment.experience.as_ref());
    let shares = shares.flat_map(|risk| risk.problems.iter().map(|problem| problem.share_of_damage));
    let optional = [
        verdict.mirr_per_year,
        verdict.roi,
        verdict.benefit_cost_ratio,
        verdict.payback_periods,
        verdict.discounted_payback_periods,
        verdict.break_even_retention_points,
        verdict.replacement.new_customers,
        verdict.replacement.acquisition_cost,
        words,
    ];
    for number in optional.into_iter().chain(shares).flatten() {
        assert!(number.is_finite(), "{number}");
    }
}

fn find_nulls(path: &str, value: &Value, nulls: &mut Vec<String>) {
    match value {
        Value::Null => nulls.push(path.to_owned()),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| find_nulls(&format!("{path}.{key}"), value, nulls));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(i, value)| find_nulls(&format!("{path}[{i}]"), value, nulls));
        }
        _ => {}
    }
}

fn one(retention: RetentionDraft, effects: Vec<EffectDraft>) -> BusinessCase {
    one_draft(retention, effects).check().unwrap()
}

fn one_draft(retention: RetentionDraft, effects: Vec<EffectDraft>) -> CaseDraft {
    CaseDraft {
        segments: vec![SegmentDraft {
            name: name(0),
            customers: Some(1000.0.into()),
            revenue_per_period: Some(100.0.into()),
            margin: 0.5.into(),
            retention,
            ..SegmentDraft::default()
        }],
        initiatives: Some(vec![InitiativeDraft {
            name: name(0),
            effects: Some(effects),
            ..InitiativeDraft::default()
        }]),
        discount_rate_per_year: 0.1.into(),
        ..CaseDraft::new(cltv::Period::Year, 5)
    }
}

/// Hundreds of legal factors once multiplied to infinity, and infinity times nothing is no number.
#[test]
fn nothing_multiplied_often_is_nothing() {
    let many = |effect: EffectDraft| vec![effect; 400];
    let nobody_joins =
        one(RetentionDraft::constant(0.9), many(EffectDraft::relative(Quantity::NewCustomers, 1000.0)));
    let costs_nothing =
        one(RetentionDraft::constant(0.9), many(EffectDraft::relative(Quantity::CostToServe, 1000.0)));
    let nobody_leaves =
        one(RetentionDraft::constant(1.0), many(EffectDraft::relative(Quantity::Churn, -10.0)));
    for case in [nobody_joins, costs_nothing, nobody_leaves] {
        let outcome = case.evaluate();
        assert_numbers(&outcome);
        assert_eq!(outcome.with, outcome.without);
    }
}

/// A penny that brings a fortune at once: its yearly rate leaves the range of numbers.
#[test]
fn a_rate_beyond_all_numbers_is_a_number() {
    let mut draft = CaseDraft {
        timing: Some(cltv::Timing::Mid),
        period: cltv::Period::Month,
        ..one_draft(RetentionDraft::constant(0.9), vec![EffectDraft::amount(Quantity::Revenue, 1e15)])
    };
    draft.initiatives.as_mut().unwrap()[0].costs = Some(CostsDraft {
        one_off: Some(vec![OneOffDraft { period: 1.0.into(), amount: 1.0.into() }]),
        ..CostsDraft::default()
    });
    let outcome = draft.check().unwrap().evaluate();
    assert_numbers(&outcome);
    assert!(outcome.verdict.irr.only().unwrap() > 1e300);
}

/// Who is worth next to nothing replaces nobody.
#[test]
fn no_number_of_worthless_customers() {
    let mut draft = one_draft(
        RetentionDraft::beta_geometric(1e6, f64::MIN_POSITIVE),
        vec![EffectDraft::relative(Quantity::Churn, 1.0)],
    );
    draft.timing = Some(cltv::Timing::End);
    let outcome = draft.check().unwrap().evaluate();
    assert_numbers(&outcome);
    assert_eq!(outcome.verdict.replacement.new_customers, None);
    assert!(outcome.verdict.npv > 1000.0);
}

/// Points too small to hold anybody within the range of whole numbers once never ended.
#[test]
fn a_touch_of_retention_ends() {
    for (alpha, beta) in [(1e6, 1.0), (1.0, 1.0), (1e-3, 1e6)] {
        for points in [1e-8, 1e-10, 1e-14, 1e-18, 1e-300] {
            let touch = EffectDraft::points(Quantity::Retention, points);
            assert_numbers(&one(RetentionDraft::beta_geometric(alpha, beta), vec![touch.clone()]).evaluate());
            let weibull = RetentionDraft::beta_discrete_weibull(alpha, beta, 0.5);
            assert_numbers(&one(weibull, vec![touch]).evaluate());
        }
    }
}
