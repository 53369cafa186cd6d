//! What problems cost, and what fewer of them bring.

use cltv::case::{LeverDraft, RiskDraft};
use cltv::experience::{LeverKind, SegmentRisk};
use cltv::{
    CaseDraft, EffectDraft, InitiativeDraft, LoyaltyDraft, OutcomesDraft, Period, ProblemDraft, Quantity,
    RetentionDraft, Timing, revenue_at_risk,
};

use crate::assert_prints;
use crate::common::{evaluated, segment, yearly};

/// All problems as one type.
fn problem(rate: f64, contact_rate: f64, outcomes: [f64; 3], loyalty: [f64; 4]) -> ProblemDraft {
    let [satisfied, mollified, dissatisfied] = outcomes.map(Into::into);
    let [silent, well, half, badly] = loyalty.map(Into::into);
    ProblemDraft {
        name: "Any".to_owned(),
        rate: rate.into(),
        contact_rate: contact_rate.into(),
        outcomes: OutcomesDraft { satisfied, mollified, dissatisfied },
        loyalty: LoyaltyDraft { silent, satisfied: well, mollified: half, dissatisfied: badly },
        ..ProblemDraft::default()
    }
}

fn risk(draft: &CaseDraft, levers: Vec<LeverDraft>) -> SegmentRisk {
    let draft = RiskDraft {
        name: None,
        currency: None,
        period: draft.period,
        horizon: draft.horizon.clone(),
        timing: draft.timing,
        discount_rate_per_year: draft.discount_rate_per_year.clone(),
        segments: draft.segments.clone(),
        levers: Some(levers),
    };
    revenue_at_risk(&draft).unwrap_or_else(|problems| panic!("{problems}")).segments.remove(0)
}

/// "Customer goodwill lost through service quality errors" (pdfslide.us/documents/customer-goodwill.html),
/// after TARP: of 80,000 customers 74 % stay without a problem and 45 % with one. Errors fall from
/// 5.67 to 1.71 %: retention rises from 72.36 to 73.50 %, 919 customers (918.72) are gained, at RM
/// 290.41 each RM 266,805.
#[test]
fn fewer_errors() {
    let (before, after): (f64, f64) = (0.0567, 0.0171);
    let errors = problem(before, 0.3, [1.0, 0.0, 0.0], [0.45; 4]);
    // The value of a customer is given: revenue is what brings it in three years, not discounted.
    let stay = 0.74 - before * (0.74 - 0.45);
    let revenue = 290.41 / (1.0 + stay + stay * stay);
    let customers = segment(80_000.0, revenue, RetentionDraft::experience(0.74, vec![errors]));
    let draft = yearly(Timing::Start, 0.0, 3.0, customers);

    let fewer = EffectDraft::points(Quantity::ProblemRate, after - before);
    let risk = risk(
        &draft,
        vec![LeverDraft { lever: LeverKind::Prevention, cost: None, effects: vec![fewer.clone()] }],
    );
    assert_prints(100.0 * risk.retention, "72.36");
    assert_prints(risk.value_of_customer.contribution, "290.41");
    let Some(levers) = risk.levers else { panic!("a lever was given") };
    assert_prints(levers.together.customers_saved, "918.72");
    assert_prints(levers.together.customers_saved, "919");
    assert_prints(levers.together.contribution_protected, "266,805");

    // The same as an investment: after a year so many more are there.
    let programme = InitiativeDraft {
        name: "Fewer errors".to_owned(),
        effects: Some(vec![fewer]),
        ..InitiativeDraft::default()
    };
    let outcome = evaluated(&CaseDraft { initiatives: Some(vec![programme]), ..draft });
    assert_prints(100.0 * outcome.with.closing[0] / outcome.with.opening[0], "73.50");
    assert_prints(outcome.difference.closing[0], "918.72");
}

/// The same paper says that 26 % of 70 % of 80,000 customers are 14,000: they are 14,560.
#[test]
fn complaints_that_were_not_counted() {
    let silent = problem(0.26, 0.3, [1.0, 0.0, 0.0], [0.0, 1.0, 1.0, 1.0]);
    let customers = segment(80_000.0, 1.0, RetentionDraft::experience(1.0, vec![silent]));
    // Those who had a problem and did not tell, if every one of them leaves.
    assert_prints(risk(&yearly(Timing::Start, 0.0, 1.0, customers), vec![]).total.customers_lost, "14,560");
}

/// Market damage after Goodman, "Strategic Customer Service" (2009): 100,000 customers, 30 % with a
/// problem, of whom 40 % tell; 45, 30 and 25 % end satisfied, mollified, dissatisfied. Repurchase
/// after major problems as TARP found it, "Consumer Complaint Handling in America": 9 % of the
/// silent, 54 % of the satisfied, 19 % of the dissatisfied; 35 % of the mollified are assumed, and
/// 90 % without a problem. 30,000 have a problem, 12,000 tell, 18,000 do not, 20,634 are lost
/// (figures computed, the sources state the loyalties).
#[test]
fn market_damage() {
    let loyalty = [0.09, 0.54, 0.35, 0.19];
    let lost = |rate, contact_rate| {
        let major = problem(rate, contact_rate, [0.45, 0.30, 0.25], loyalty);
        let customers = segment(100_000.0, 1.0, RetentionDraft::experience(0.9, vec![major]));
        let risk = risk(&yearly(Timing::Start, 0.1, 3.0, customers), vec![]);
        assert_eq!((risk.per, risk.customers), (Period::Year, 100_000.0));
        risk
    };
    let found = lost(0.30, 0.40);
    assert_prints(found.total.customers_lost, "20,634");
    assert_prints(found.problems[0].loyalty_after, "0.2122");
    assert_prints(100.0 * found.retention, "69.366");
    // The 18,000 who say nothing lose 81 points of loyalty, the 12,000 who tell 50.45.
    assert_prints(lost(0.18, 0.0).total.customers_lost, "14,580");
    assert_prints(lost(0.12, 1.0).total.customers_lost, "6,054");
}
