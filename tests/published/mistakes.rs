//! Figures that were published and are wrong: the right ones come out here.

use cltv::{CaseDraft, EffectDraft, InitiativeDraft, Outcome, Period, Quantity, RetentionDraft, Timing, npv};

use crate::common::{evaluated, segment, yearly};
use crate::{assert_prints, finite};

/// DigitHelm, "3-year NPV at 15 % a year" of 125 k a year: 318.8 k. That is 125 (1 + 0.85 + 0.70),
/// a straight line; discounted it is 285.4 k in arrears and 328.2 k in advance.
#[test]
fn a_straight_line_is_no_discount() {
    let value = |timing| {
        let customer = segment(1.0, 125.0, RetentionDraft::constant(1.0));
        finite(evaluated(&yearly(timing, 0.15, 3.0, customer)).segments[0].cltv.horizon.revenue)
    };
    assert_prints(value(Timing::End), "285.4");
    assert_prints(value(Timing::Start), "328.2");
    assert_prints(npv(0.15, &[125.0; 3]).unwrap_or_default(), "328.2");
}

/// 500 customers for a year, and an effect on their monthly churn.
fn a_year(churn: f64, effect: EffectDraft) -> Outcome {
    let customers = segment(500.0, 100.0, RetentionDraft::constant(1.0 - churn));
    let programme = InitiativeDraft {
        name: "Less churn".to_owned(),
        effects: Some(vec![effect]),
        ..InitiativeDraft::default()
    };
    evaluated(&CaseDraft {
        period: Period::Month,
        initiatives: Some(vec![programme]),
        ..yearly(Timing::Start, 0.1, 12.0, customers)
    })
}

/// Convertify: 500 customers at 5 % a month lose 230 in a year, but without churn 300 are saved,
/// more than are lost. Saved are those who are lost.
#[test]
fn nobody_is_saved_who_is_not_lost() {
    let outcome = a_year(0.05, EffectDraft::relative(Quantity::Churn, 1.0));
    let lost = 500.0 - outcome.without.closing[11];
    assert_prints(lost, "230");
    assert_prints(outcome.verdict.customers_kept_at_end, "230");
}

/// Bloomitize: churn of 5 % a month cut by two points saves 500 × 2 % × 12 = 120 customers. Who is
/// saved keeps leaving at 3 %: after twelve months 76.7 more are there.
#[test]
fn saved_customers_keep_leaving() {
    let outcome = a_year(0.05, EffectDraft::points(Quantity::Churn, -0.02));
    assert_prints(outcome.verdict.customers_kept_at_end, "76.7");
}

/// ryanconsulting.ai: 144,300 a year at 4.8 % churn and 12 % is worth 144,300 / (0.048 + 0.12),
/// printed as 859,286. That quotient is 858,929, the value with a first payment in a year that
/// nobody leaves before; in arrears it is 817,700, in advance 962,000.
#[test]
fn a_quotient_by_hand() {
    let value = |timing| {
        let customer = segment(1.0, 144_300.0, RetentionDraft::constant(1.0 - 0.048));
        finite(evaluated(&yearly(timing, 0.12, 1.0, customer)).segments[0].cltv.endless.revenue)
    };
    assert_prints(value(Timing::End), "817,700");
    assert_prints(value(Timing::Start), "962,000");
    assert_prints(value(Timing::Start) / 1.12, "858,929");
}
