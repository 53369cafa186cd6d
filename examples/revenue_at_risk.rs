//! What problems cost while nothing is done, and which lever is worth most: `cargo run --example revenue_at_risk`.
//!
//! John Goodman's question to finance. Of 100,000 customers 30 % have a problem a year, and only 40 % of
//! those say so. Shares of outcomes and loyalties after major problems: Goodman, "Strategic Customer
//! Service" (2009); TARP, "Consumer Complaint Handling in America" (35 % of the mollified and 90 % without
//! a problem are assumed). The other type of problem, and the money, are made up.

use cltv::case::{LeverDraft, RiskDraft};
use cltv::experience::{LeverKind, Levers, SegmentRisk};
use cltv::{
    EffectDraft, LoyaltyDraft, OutcomesDraft, Period, ProblemDraft, Problems, Quantity, RetentionDraft,
    SegmentDraft, ShareOf,
};

fn main() -> Result<(), Problems> {
    let risk = cltv::revenue_at_risk(&asked())?;
    let segment = &risk.segments[0];
    print_problems(segment);
    if let Some(levers) = &segment.levers {
        print_levers(levers);
    }
    Ok(())
}

fn asked() -> RiskDraft {
    let everybody = SegmentDraft {
        name: "Everybody".into(),
        customers: Some(100_000.0.into()),
        revenue_per_period: Some(50.0.into()),
        margin: 0.4.into(),
        retention: RetentionDraft::experience(0.9, vec![major(), not_understood()]),
        ..SegmentDraft::default()
    };
    RiskDraft {
        name: None,
        currency: Some("USD".into()),
        period: Period::Year,
        horizon: 3.0.into(),
        timing: None,
        discount_rate_per_year: 0.1.into(),
        segments: vec![everybody],
        levers: Some(levers()),
    }
}

fn major() -> ProblemDraft {
    ProblemDraft {
        name: "Major".into(),
        rate: 0.3.into(),
        contact_rate: 0.4.into(),
        outcomes: OutcomesDraft { satisfied: 0.45.into(), mollified: 0.3.into(), dissatisfied: 0.25.into() },
        loyalty: loyalty([0.09, 0.54, 0.35, 0.19]),
        cost_per_contact: Some(12.0.into()),
        ..ProblemDraft::default()
    }
}

fn not_understood() -> ProblemDraft {
    ProblemDraft {
        name: "Bill not understood".into(),
        rate: 0.2.into(),
        contact_rate: 0.6.into(),
        outcomes: OutcomesDraft { satisfied: 0.7.into(), mollified: 0.2.into(), dissatisfied: 0.1.into() },
        loyalty: loyalty([0.8, 0.88, 0.82, 0.7]),
        cost_per_contact: Some(6.0.into()),
        ..ProblemDraft::default()
    }
}

/// Of the silent, and of those whose contact ended satisfied, mollified, dissatisfied.
fn loyalty([silent, satisfied, mollified, dissatisfied]: [f64; 4]) -> LoyaltyDraft {
    LoyaltyDraft {
        silent: silent.into(),
        satisfied: satisfied.into(),
        mollified: mollified.into(),
        dissatisfied: dissatisfied.into(),
    }
}

/// Fewer problems, more customers who tell, better ends of what they tell.
fn levers() -> Vec<LeverDraft> {
    let handled =
        EffectDraft::points(Quantity::Outcome, 0.1).moving(ShareOf::Dissatisfied, ShareOf::Satisfied);
    [
        (LeverKind::Prevention, EffectDraft::relative(Quantity::ProblemRate, 0.1)),
        (LeverKind::Access, EffectDraft::points(Quantity::ContactRate, 0.1)),
        (LeverKind::Handling, handled),
    ]
    .map(|(lever, effect)| LeverDraft { lever, cost: None, effects: vec![effect.of_problem("Major")] })
    .into()
}

fn print_problems(segment: &SegmentRisk) {
    println!("{:<22}{:>12}{:>18}{:>12}", "a year", "lost", "revenue at risk", "handling");
    for problem in &segment.problems {
        let (name, risk) = (&problem.name, &problem.risk);
        println!(
            "{name:<22}{:>12.0}{:>18.0}{:>12.0}",
            risk.customers_lost, risk.revenue_at_risk, risk.handling_cost
        );
    }
    println!("retention as they live it: {:.1} %", 100.0 * segment.retention);
    println!("doing nothing costs {:.0} a month\n", segment.cost_of_doing_nothing_per_month.contribution);
}

fn print_levers(levers: &Levers) {
    for alone in &levers.alone {
        let protected = alone.worth.contribution_protected;
        println!("{:<12?} protects {protected:>10.0} of contribution", alone.lever);
    }
    println!("{:<12} protects {:>10.0}", "together", levers.together.contribution_protected);
    println!("{:<12} overlap  {:>10.0}", "", levers.interaction.contribution_protected);
}
