//! Which of two programmes, and is either worth it? `cargo run --example retention_decision`.
//!
//! A bank loses two and a half customers of a hundred a month. It may answer in one contact what takes three
//! today, or give points to everybody. Both are judged alike: what they bring against doing nothing,
//! discounted, in contribution and not in revenue.

use cltv::{
    CaseDraft, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Period, Problems, Quantity,
    RetentionDraft, SegmentDraft,
};

fn main() -> Result<(), Problems> {
    let case = CaseDraft {
        name: Some("Retail bank".into()),
        discount_rate_per_year: 0.18.into(),
        segments: vec![
            segment("One product", 120_000.0, 450.0, 0.975),
            segment("Four products", 8_000.0, 3_200.0, 0.985),
        ],
        initiatives: Some(vec![one_contact(), points()]),
        ..CaseDraft::new(Period::Month, 36)
    };
    let case = case.check()?;

    // With a budget for one of them: alone, and by what a unit of money brings.
    let portfolio = case.portfolio(9e6)?;
    for one in &portfolio.ranked {
        println!("{:<24} NPV {:>12.0}   cost {:>12.0}", one.initiative, one.npv, one.cost);
    }
    println!("within the budget: {}\n", portfolio.best.initiatives.join(", "));

    // Both at once: they act on the same churn, so together they bring less than one by one.
    let outcome = case.evaluate();
    let verdict = &outcome.verdict;
    println!("both together            NPV {:>12.0}", verdict.npv);
    println!("what they do to one another  {:>12.0}", outcome.bridge.by_initiative.interaction);
    println!("customers kept after three years {:.0}", verdict.customers_kept_at_end);
    match verdict.payback_periods {
        Some(months) => println!("the money is back after {months:.1} months"),
        None => println!("the money never comes back"),
    }
    if let Some(points) = verdict.break_even_retention_points {
        println!("as much retention would pay for it: {:.3} points a month", 100.0 * points);
    }
    println!("each month of waiting costs {:.0}", verdict.cost_of_delay_per_period);

    for finding in &outcome.findings {
        println!("finance will ask about {}: {:?}", finding.path, finding.code);
    }
    Ok(())
}

fn segment(name: &str, customers: f64, revenue_per_month: f64, retention_per_month: f64) -> SegmentDraft {
    SegmentDraft {
        name: name.into(),
        customers: Some(customers.into()),
        revenue_per_period: Some(revenue_per_month.into()),
        margin: 0.55.into(),
        retention: RetentionDraft::constant(retention_per_month),
        ..SegmentDraft::default()
    }
}

/// Churn falls by 8 %, of which four fifths are believed, over half a year.
fn one_contact() -> InitiativeDraft {
    InitiativeDraft {
        name: "Solved in one contact".into(),
        ramp: Some(OneOrMany::One(6.0.into())),
        confidence: Some(0.8.into()),
        effects: Some(vec![EffectDraft::relative(Quantity::Churn, 0.08)]),
        costs: Some(costs(2_500_000.0, 120_000.0)),
        ..InitiativeDraft::default()
    }
}

/// Churn falls by 5 %, and everybody's margin by what the points are worth.
fn points() -> InitiativeDraft {
    InitiativeDraft {
        name: "Points for everybody".into(),
        ramp: Some(OneOrMany::One(3.0.into())),
        confidence: Some(0.8.into()),
        effects: Some(vec![
            EffectDraft::relative(Quantity::Churn, 0.05),
            EffectDraft::points(Quantity::Margin, -0.004),
        ]),
        costs: Some(costs(1_000_000.0, 90_000.0)),
        ..InitiativeDraft::default()
    }
}

fn costs(at_once: f64, per_month: f64) -> CostsDraft {
    CostsDraft {
        one_off: Some(vec![OneOffDraft { period: 1.0.into(), amount: at_once.into() }]),
        per_period: Some(per_month.into()),
        ..CostsDraft::default()
    }
}
