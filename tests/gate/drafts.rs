//! Drafts made in Rust, which can hold what JSON cannot: NaN and infinities.

use cltv::{
    CaseDraft, Code, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Period, Quantity,
    RetentionDraft, SegmentDraft, TenureDraft, Timing,
};
use serde_json::Value;

fn good() -> CaseDraft {
    CaseDraft {
        name: None,
        currency: None,
        period: Period::Month,
        horizon: 12.0,
        timing: Some(Timing::Mid),
        discount_rate_per_year: 0.1,
        segments: vec![SegmentDraft {
            name: "All".to_owned(),
            customers: Some(10.0),
            revenue_per_period: Some(5.0),
            margin: 0.5,
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
    type Spoil = fn(&mut CaseDraft, f64);
    fn first(draft: &mut CaseDraft) -> &mut SegmentDraft {
        &mut draft.segments[0]
    }
    fn care(draft: &mut CaseDraft) -> &mut InitiativeDraft {
        &mut draft.initiatives.as_mut().unwrap()[0]
    }
    fn effect(on: Quantity) -> EffectDraft {
        EffectDraft { on, segment: None, per: None, relative: None, points: None, amount: None }
    }
    let table: [(&str, Spoil); 30] = [
        ("horizon", |draft, x| draft.horizon = x),
        ("discountRatePerYear", |draft, x| draft.discount_rate_per_year = x),
        ("segments[0].customers", |draft, x| first(draft).customers = Some(x)),
        ("segments[0].tenure", |draft, x| first(draft).tenure = Some(OneOrMany::One(x))),
        ("segments[0].tenure[1].tenure", |draft, x| two_groups(first(draft), x, 1.0)),
        ("segments[0].tenure[1].customers", |draft, x| two_groups(first(draft), 1.0, x)),
        ("segments[0].newPerPeriod", |draft, x| first(draft).new_per_period = Some(x)),
        ("segments[0].revenuePerPeriod", |draft, x| first(draft).revenue_per_period = Some(x)),
        ("segments[0].ordersPerPeriod", |draft, x| orders(first(draft), x, 1.0)),
        ("segments[0].averageOrderValue", |draft, x| orders(first(draft), 1.0, x)),
        ("segments[0].margin", |draft, x| first(draft).margin = x),
        ("segments[0].costToServePerPeriod", |draft, x| first(draft).cost_to_serve_per_period = Some(x)),
        ("segments[0].growthPerYear", |draft, x| first(draft).growth_per_year = Some(x)),
        ("segments[0].acquisitionCost", |draft, x| first(draft).acquisition_cost = Some(x)),
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
        ("initiatives[0].start", |draft, x| care(draft).start = Some(x)),
        ("initiatives[0].ramp", |draft, x| care(draft).ramp = Some(OneOrMany::One(x))),
        ("initiatives[0].ramp[0]", |draft, x| care(draft).ramp = Some(OneOrMany::Many(vec![x, 1.0]))),
        ("initiatives[0].persistencePerYear", |draft, x| care(draft).persistence_per_year = Some(x)),
        ("initiatives[0].confidence", |draft, x| care(draft).confidence = Some(x)),
        ("initiatives[0].costs.oneOff[0].period", |draft, x| pays(care(draft), x, 1.0)),
        ("initiatives[0].costs.oneOff[0].amount", |draft, x| pays(care(draft), 1.0, x)),
        ("initiatives[0].effects[0].relative", |draft, x| {
            care(draft).effects = Some(vec![EffectDraft { relative: Some(x), ..effect(Quantity::Margin) }]);
        }),
        ("initiatives[0].effects[0].points", |draft, x| {
            care(draft).effects = Some(vec![EffectDraft { points: Some(x), ..effect(Quantity::Retention) }]);
        }),
        ("initiatives[0].effects[0].amount", |draft, x| {
            care(draft).effects = Some(vec![EffectDraft { amount: Some(x), ..effect(Quantity::Revenue) }]);
        }),
    ];
    assert!(good().check().is_ok());
    for (path, spoil) in table {
        for (number, shown) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf"), (f64::NEG_INFINITY, "-inf")] {
            let mut draft = good();
            spoil(&mut draft, number);
            let problems = draft.check().unwrap_err();
            let [problem] = problems.list() else { panic!("{path} = {shown}: {problems}") };
            assert_eq!((problem.path.as_str(), problem.code), (path, Code::NotFinite), "{shown}");
            assert_eq!(problem.value, Value::from(shown));
            assert!(
                problem.message.ends_with(&format!("must be a finite number, but is {shown}.")),
                "{problem}"
            );
        }
    }
}

fn two_groups(segment: &mut SegmentDraft, tenure: f64, customers: f64) {
    let first = TenureDraft { tenure: 0.0, customers: 1.0 };
    segment.customers = None;
    segment.tenure = Some(OneOrMany::Many(vec![first, TenureDraft { tenure, customers }]));
}

fn orders(segment: &mut SegmentDraft, orders: f64, value: f64) {
    segment.revenue_per_period = None;
    (segment.orders_per_period, segment.average_order_value) = (Some(orders), Some(value));
}

fn pays(initiative: &mut InitiativeDraft, period: f64, amount: f64) {
    let one_off = Some(vec![OneOffDraft { period, amount }]);
    initiative.costs = Some(CostsDraft { one_off, ..CostsDraft::default() });
}
