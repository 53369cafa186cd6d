//! The ends of every range: still numbers, still an answer.

use cltv::limits::{self, Limit};
use cltv::{
    BusinessCase, CaseDraft, Code, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Outcome,
    Quantity, RetentionDraft, SegmentDraft,
};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::Value;

use crate::cases;
use crate::generate::{name, period, timing};

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
    ];
    (curve, of(period())).prop_map(|(curve, per)| RetentionDraft { per, ..curve })
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
            customers: Some(customers.max(1.0)),
            tenure: Some(OneOrMany::One(tenure)),
            new_per_period: Some(new),
            orders_per_period: Some(orders),
            average_order_value: Some(value),
            margin,
            cost_to_serve_per_period: Some(cost),
            growth_per_year: Some(growth),
            acquisition_cost: Some(acquisition),
            retention,
            ..SegmentDraft::default()
        }
    }
}

fn effect() -> impl Strategy<Value = EffectDraft> {
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
        effects in prop::collection::vec(effect(), 1..4),
    ) -> CaseDraft {
        CaseDraft {
            timing: Some(timing),
            discount_rate_per_year: discount,
            segments: vec![segment],
            initiatives: Some(vec![InitiativeDraft {
                name: name(0),
                start: Some((horizon / 2.0).ceil()),
                ramp: Some(OneOrMany::One(ramp)),
                persistence_per_year: Some(persistence),
                reach: Some(reach),
                confidence: Some(confidence),
                costs: Some(CostsDraft {
                    one_off: Some(vec![OneOffDraft { period: 1.0, amount: paid }]),
                    per_period: Some(running),
                    per_reached_customer_per_period: Some(running),
                    per_reached_customer_once: Some(paid),
                }),
                effects: Some(effects),
            }]),
            ..CaseDraft::new(period, horizon as u32)
        }
    }
}

proptest! {
    #![proptest_config(cases(96))]

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
    };
    nulls.retain(|path| !may_be_missing(path));
    assert!(nulls.is_empty(), "{nulls:?}");
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
    let draft = CaseDraft {
        segments: vec![SegmentDraft {
            name: name(0),
            customers: Some(1000.0),
            revenue_per_period: Some(100.0),
            margin: 0.5,
            retention,
            ..SegmentDraft::default()
        }],
        initiatives: Some(vec![InitiativeDraft {
            name: name(0),
            effects: Some(effects),
            ..InitiativeDraft::default()
        }]),
        discount_rate_per_year: 0.1,
        ..CaseDraft::new(cltv::Period::Year, 5)
    };
    draft.check().unwrap()
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
