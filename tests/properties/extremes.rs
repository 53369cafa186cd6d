//! The ends of every range: still numbers, still an answer.

use cltv::{
    BusinessCase, CaseDraft, Code, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, Outcome, Quantity,
    RetentionDraft, SegmentDraft,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::cases;
use crate::ends::case;
use crate::generate::name;

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
