//! Drafts made in Rust, which can hold what JSON cannot: NaN and infinities.

use cltv::{
    CaseDraft, Code, CostsDraft, EffectDraft, Estimate, GroupsDraft, InitiativeDraft, OneOffDraft, OneOrMany,
    Period, ProblemDraft, Quantity, RetentionDraft, SegmentDraft, TenureDraft, Timing, WordOfMouthDraft,
};
use serde_json::Value;

use crate::lived::good_lived;

fn good() -> CaseDraft {
    CaseDraft {
        scenarios: None,
        correlations: None,
        simulation: None,
        name: None,
        currency: None,
        period: Period::Month,
        horizon: 12.0.into(),
        timing: Some(Timing::Mid),
        discount_rate_per_year: 0.1.into(),
        segments: vec![SegmentDraft {
            name: "All".to_owned(),
            customers: Some(10.0.into()),
            revenue_per_period: Some(5.0.into()),
            margin: 0.5.into(),
            retention: RetentionDraft::constant(0.9),
            ..SegmentDraft::default()
        }],
        initiatives: Some(vec![InitiativeDraft {
            name: "Care".to_owned(),
            effects: Some(vec![EffectDraft::relative(Quantity::Churn, 0.1)]),
            ..InitiativeDraft::default()
        }]),
    }
}

#[test]
fn every_number_must_be_finite() {
    fn first(draft: &mut CaseDraft) -> &mut SegmentDraft {
        &mut draft.segments[0]
    }
    fn care(draft: &mut CaseDraft) -> &mut InitiativeDraft {
        &mut draft.initiatives.as_mut().unwrap()[0]
    }
    fn effect(on: Quantity) -> EffectDraft {
        EffectDraft { relative: None, ..EffectDraft::relative(on, 0.0) }
    }
    let table: [Spoiled; 30] = [
        ("horizon", |draft, x| draft.horizon = x.into()),
        ("discountRatePerYear", |draft, x| draft.discount_rate_per_year = x.into()),
        ("segments[0].customers", |draft, x| first(draft).customers = Some(x.into())),
        ("segments[0].tenure", |draft, x| first(draft).tenure = Some(OneOrMany::One(x.into()))),
        ("segments[0].tenure[1].tenure", |draft, x| two_groups(first(draft), x, 1.0)),
        ("segments[0].tenure[1].customers", |draft, x| two_groups(first(draft), 1.0, x)),
        ("segments[0].newPerPeriod", |draft, x| first(draft).new_per_period = Some(x.into())),
        ("segments[0].revenuePerPeriod", |draft, x| first(draft).revenue_per_period = Some(x.into())),
        ("segments[0].ordersPerPeriod", |draft, x| orders(first(draft), x, 1.0)),
        ("segments[0].averageOrderValue", |draft, x| orders(first(draft), 1.0, x)),
        ("segments[0].margin", |draft, x| first(draft).margin = x.into()),
        ("segments[0].costToServePerPeriod", |draft, x| {
            first(draft).cost_to_serve_per_period = Some(x.into())
        }),
        ("segments[0].growthPerYear", |draft, x| first(draft).growth_per_year = Some(x.into())),
        ("segments[0].acquisitionCost", |draft, x| first(draft).acquisition_cost = Some(x.into())),
        ("segments[0].retention.rate", |draft, x| first(draft).retention = RetentionDraft::constant(x)),
        ("segments[0].retention.alpha", |draft, x| {
            first(draft).retention = RetentionDraft::beta_geometric(x, 1.0)
        }),
        ("segments[0].retention.beta", |draft, x| {
            first(draft).retention = RetentionDraft::beta_geometric(1.0, x)
        }),
        ("segments[0].retention.c", |draft, x| {
            first(draft).retention = RetentionDraft::beta_discrete_weibull(1.0, 1.0, x);
        }),
        ("segments[0].retention.survival[1]", |draft, x| {
            first(draft).retention = RetentionDraft::observed_survival(vec![0.9, x, 0.5]);
        }),
        ("segments[0].retention.rates[0]", |draft, x| {
            first(draft).retention = RetentionDraft::observed_rates(vec![x, 0.9]);
        }),
        ("initiatives[0].start", |draft, x| care(draft).start = Some(x.into())),
        ("initiatives[0].ramp", |draft, x| care(draft).ramp = Some(OneOrMany::One(x.into()))),
        ("initiatives[0].ramp[0]", |draft, x| {
            care(draft).ramp = Some(OneOrMany::Many(vec![x.into(), 1.0.into()]))
        }),
        ("initiatives[0].persistencePerYear", |draft, x| care(draft).persistence_per_year = Some(x.into())),
        ("initiatives[0].confidence", |draft, x| care(draft).confidence = Some(x.into())),
        ("initiatives[0].costs.oneOff[0].period", |draft, x| pays(care(draft), x, 1.0)),
        ("initiatives[0].costs.oneOff[0].amount", |draft, x| pays(care(draft), 1.0, x)),
        ("initiatives[0].effects[0].relative", |draft, x| {
            care(draft).effects =
                Some(vec![EffectDraft { relative: Some(x.into()), ..effect(Quantity::Margin) }]);
        }),
        ("initiatives[0].effects[0].points", |draft, x| {
            care(draft).effects =
                Some(vec![EffectDraft { points: Some(x.into()), ..effect(Quantity::Retention) }]);
        }),
        ("initiatives[0].effects[0].amount", |draft, x| {
            care(draft).effects =
                Some(vec![EffectDraft { amount: Some(x.into()), ..effect(Quantity::Revenue) }]);
        }),
    ];
    assert_refused(good, &table);
}

/// A change that puts a number somewhere, and where it is found.
type Spoiled = (&'static str, fn(&mut CaseDraft, f64));

fn assert_refused(good: fn() -> CaseDraft, table: &[Spoiled]) {
    assert!(good().check().is_ok());
    for (path, spoil) in table {
        for (number, shown) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf")] {
            let mut draft = good();
            spoil(&mut draft, number);
            let problems = draft.check().unwrap_err();
            let [problem] = problems.list() else { panic!("{path} = {shown}: {problems}") };
            assert_eq!((problem.path.as_str(), problem.code), (*path, Code::NotFinite), "{shown}");
            assert_eq!(problem.value, Value::from(shown));
            assert!(
                problem.message.ends_with(&format!("must be a finite number, but is {shown}.")),
                "{problem}"
            );
        }
    }
}

fn two_groups(segment: &mut SegmentDraft, tenure: f64, customers: f64) {
    let first = TenureDraft { tenure: 0.0.into(), customers: 1.0.into() };
    segment.customers = None;
    segment.tenure = Some(OneOrMany::Many(vec![
        first,
        TenureDraft { tenure: tenure.into(), customers: customers.into() },
    ]));
}

fn orders(segment: &mut SegmentDraft, orders: f64, value: f64) {
    segment.revenue_per_period = None;
    segment.orders_per_period = Some(orders.into());
    segment.average_order_value = Some(value.into());
}

fn pays(initiative: &mut InitiativeDraft, period: f64, amount: f64) {
    let one_off = Some(vec![OneOffDraft { period: period.into(), amount: amount.into() }]);
    initiative.costs = Some(CostsDraft { one_off, ..CostsDraft::default() });
}

/// The draft of what customers live through, as it is read from JSON.
fn lived() -> CaseDraft {
    let draft: CaseDraft = serde_json::from_value(good_lived()).unwrap();
    // Scenarios are judged as JSON, which has no NaN.
    CaseDraft { scenarios: None, ..draft }
}

#[test]
fn a_draft_read_by_serde_is_the_same_case() {
    let draft: CaseDraft = serde_json::from_value(good_lived()).unwrap();
    let from_value = cltv::BusinessCase::from_value(&good_lived()).unwrap();
    assert_eq!(draft.check().unwrap().compare(), from_value.compare());
    assert_eq!(from_value.compare().len(), 2);
}

#[test]
fn every_number_of_experience_must_be_finite() {
    fn homes(draft: &mut CaseDraft) -> &mut RetentionDraft {
        &mut draft.segments[0].retention
    }
    fn late(draft: &mut CaseDraft) -> &mut ProblemDraft {
        &mut homes(draft).problems.as_mut().unwrap()[0]
    }
    fn words(draft: &mut CaseDraft) -> &mut WordOfMouthDraft {
        homes(draft).word_of_mouth.as_mut().unwrap()
    }
    fn groups(draft: &mut CaseDraft) -> &mut GroupsDraft {
        draft.segments[1].retention.groups.as_mut().unwrap()
    }
    fn effect(draft: &mut CaseDraft, index: usize) -> &mut EffectDraft {
        &mut draft.initiatives.as_mut().unwrap()[0].effects.as_mut().unwrap()[index]
    }
    let table: [Spoiled; 25] = [
        ("segments[0].retention.loyaltyWithoutProblem", |draft, x| {
            homes(draft).loyalty_without_problem = Some(x.into());
        }),
        ("segments[0].retention.measuredRetention", |draft, x| {
            homes(draft).measured_retention = Some(x.into())
        }),
        ("segments[0].retention.problems[0].rate", |draft, x| late(draft).rate = x.into()),
        ("segments[0].retention.problems[0].contactRate", |draft, x| late(draft).contact_rate = x.into()),
        ("segments[0].retention.problems[0].outcomes.satisfied", |draft, x| {
            late(draft).outcomes.satisfied = x.into();
        }),
        ("segments[0].retention.problems[0].outcomes.mollified", |draft, x| {
            late(draft).outcomes.mollified = x.into();
        }),
        ("segments[0].retention.problems[0].outcomes.dissatisfied", |draft, x| {
            late(draft).outcomes.dissatisfied = x.into();
        }),
        ("segments[0].retention.problems[0].loyalty.silent", |draft, x| {
            late(draft).loyalty.silent = x.into()
        }),
        ("segments[0].retention.problems[0].loyalty.satisfied", |draft, x| {
            late(draft).loyalty.satisfied = x.into();
        }),
        ("segments[0].retention.problems[0].loyalty.mollified", |draft, x| {
            late(draft).loyalty.mollified = x.into();
        }),
        ("segments[0].retention.problems[0].loyalty.dissatisfied", |draft, x| {
            late(draft).loyalty.dissatisfied = x.into();
        }),
        ("segments[0].retention.problems[0].contactsPerContactingCustomer", |draft, x| {
            late(draft).contacts_per_contacting_customer = Some(x.into());
        }),
        ("segments[0].retention.problems[0].costPerContact", |draft, x| {
            late(draft).cost_per_contact = Some(x.into());
        }),
        ("segments[0].retention.wordOfMouth.negativeWeight", |draft, x| {
            words(draft).negative_weight = Some(x.into());
        }),
        ("segments[0].retention.wordOfMouth.satisfied.praises", |draft, x| {
            words(draft).satisfied.as_mut().unwrap().praises = Some(x.into());
        }),
        ("segments[0].retention.wordOfMouth.silent.warnings", |draft, x| {
            words(draft).silent.as_mut().unwrap().warnings = Some(x.into());
        }),
        ("segments[0].retention.wordOfMouth.mollified.act", |draft, x| {
            words(draft).mollified.as_mut().unwrap().act = x.into();
        }),
        ("segments[1].retention.groups.passives.share", |draft, x| groups(draft).passives.share = x.into()),
        ("segments[1].retention.groups.detractors.retention", |draft, x| {
            groups(draft).detractors.retention = x.into();
        }),
        ("segments[1].retention.responses", |draft, x| {
            draft.segments[1].retention.responses = Some(x.into())
        }),
        ("initiatives[0].effects[0].relative", |draft, x| effect(draft, 0).relative = Some(x.into())),
        ("initiatives[0].effects[1].points", |draft, x| effect(draft, 1).points = Some(x.into())),
        ("initiatives[0].effects[2].relative", |draft, x| effect(draft, 2).relative = Some(x.into())),
        ("initiatives[0].effects[3].points", |draft, x| effect(draft, 3).points = Some(x.into())),
        ("initiatives[0].effects[3].attribution", |draft, x| effect(draft, 3).attribution = Some(x.into())),
    ];
    assert_refused(lived, &table);
}

/// The ends of a range, and a number that has a source.
#[test]
fn every_end_must_be_finite() {
    let table: [Spoiled; 5] = [
        ("segments[0].margin.low", |draft, x| draft.segments[0].margin = Estimate::range(x, 0.5, 0.6)),
        ("segments[0].margin.likely", |draft, x| draft.segments[0].margin = Estimate::range(0.4, x, 0.6)),
        ("segments[0].margin.high", |draft, x| draft.segments[0].margin = Estimate::range(0.4, 0.5, x)),
        ("segments[0].margin.value", |draft, x| {
            draft.segments[0].margin = Estimate::from(x).from_source("Finance");
        }),
        ("segments[0].retention.rate.low", |draft, x| {
            draft.segments[0].retention = RetentionDraft::constant(Estimate::range(x, 0.5, 0.6));
        }),
    ];
    assert_refused(good, &table);
    let mut draft = good();
    draft.segments[0].margin = Estimate::range(0.4, 0.5, 0.6).from_source("Finance");
    assert!(draft.check().is_ok());
}
