//! What an investment returns.

use cltv::{
    CaseDraft, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Outcome, Period, Quantity,
    RetentionDraft, SegmentDraft, Timing, npv,
};

use crate::common::{evaluated, segment, yearly};
use crate::{assert_prints, finite};

/// Forrester's method of total economic impact, the retention table of its e-book on customer
/// education (thoughtleadership.forrester.com/go/intellum/customer_education_ebook): revenue A1 of
/// 1 bn, retention effect A5 of 0, 4.4 and 8.7 % of it and of what was retained before,
/// A6 = (A1 + A6 before) · A5, operating margin 12 %; risk-adjusted by 20 %, discounted at 10 %:
/// total 12,943,488, present value 10,041,989.
#[test]
fn forrester_retention_table() {
    const REVENUE: f64 = 1e9;
    let mut retained = 0.0;
    let retained = [0.0, 0.044, 0.087].map(|effect| {
        retained = (REVENUE + retained) * effect;
        retained
    });
    for (revenue, printed) in retained.into_iter().zip(["0", "44,000,000", "90,828,000"]) {
        assert_prints(revenue, printed);
    }
    let outcome = |confidence| {
        let company =
            SegmentDraft { margin: 0.12.into(), ..segment(1.0, REVENUE, RetentionDraft::constant(1.0)) };
        let education = InitiativeDraft {
            name: "Customer education".to_owned(),
            ramp: Some(OneOrMany::Many(retained.map(|revenue| revenue / REVENUE).map(Into::into).to_vec())),
            confidence: Some(confidence),
            effects: Some(vec![EffectDraft::relative(Quantity::Revenue, 1.0)]),
            ..InitiativeDraft::default()
        };
        evaluated(&CaseDraft { initiatives: Some(vec![education]), ..yearly(Timing::End, 0.1, 3.0, company) })
    };
    let assert_profit = |outcome: &Outcome, printed: [&str; 3]| {
        let profit = &outcome.difference.contribution;
        profit.iter().zip(printed).for_each(|(&profit, printed)| assert_prints(profit, printed));
    };
    assert_profit(&outcome(1.0.into()), ["0", "5,280,000", "10,899,360"]);
    let adjusted = outcome(0.8.into());
    assert_profit(&adjusted, ["0", "4,224,000", "8,719,488"]);
    assert_prints(adjusted.verdict.contribution_impact.total, "12,943,488");
    assert_prints(adjusted.verdict.contribution_impact.present_value, "10,041,989");
    assert_prints(adjusted.verdict.npv, "10,041,989");
}

/// Forrester, "The Total Economic Impact of SalesLoft", cash flow analysis: 53,150 at once, then
/// costs and benefits at the end of three years, 10 %. Net present value 5,496,170, return 329 %,
/// payback in less than 6 months; the rate of return of these flows is 1911.62 %.
#[test]
fn forrester_cash_flow() {
    const COSTS: [f64; 3] = [666_715.0, 636_772.0, 647_783.0];
    const BENEFITS: [f64; 3] = [1_606_511.0, 3_061_331.0, 4_229_760.0];
    let benefit = InitiativeDraft {
        name: "Benefits".to_owned(),
        ramp: Some(OneOrMany::Many(BENEFITS.map(|benefit| benefit / BENEFITS[2]).map(Into::into).to_vec())),
        effects: Some(vec![EffectDraft::amount(Quantity::Revenue, BENEFITS[2])]),
        ..InitiativeDraft::default()
    };
    // Costs that recur run to the horizon: each year adds the step from the year before.
    let steps = [COSTS[0], COSTS[1] - COSTS[0], COSTS[2] - COSTS[1]];
    let costs = steps.into_iter().zip(1_u8..).map(|(step, year)| InitiativeDraft {
        name: format!("Costs from year {year}"),
        start: Some(f64::from(year).into()),
        costs: Some(CostsDraft {
            per_period: Some(step.into()),
            one_off: (year == 1).then(|| vec![OneOffDraft { period: 1.0.into(), amount: 53_150.0.into() }]),
            ..CostsDraft::default()
        }),
        ..InitiativeDraft::default()
    });
    let company = segment(1.0, 0.0, RetentionDraft::constant(1.0));
    let case = CaseDraft {
        initiatives: Some(std::iter::once(benefit).chain(costs).collect()),
        ..yearly(Timing::End, 0.1, 3.0, company)
    };
    let verdict = evaluated(&case).verdict;
    assert_prints(verdict.costs.present_value, "1,672,201");
    assert_prints(verdict.contribution_impact.present_value, "7,168,371");
    assert_prints(verdict.npv, "5,496,170");
    assert_prints(100.0 * verdict.roi.unwrap_or_default(), "329");
    assert_prints(100.0 * verdict.irr.only().unwrap_or_default(), "1911.62");
    // Evenly over the first year: 53,150 / 939,796 of it.
    assert_prints(12.0 * verdict.payback_periods.unwrap_or_default(), "0.68");

    let flows: Vec<f64> = std::iter::once(-53_150.0).chain((0..3).map(|t| BENEFITS[t] - COSTS[t])).collect();
    assert_prints(npv(0.1, &flows).unwrap_or_default(), "5,496,170");
}

/// Futurelab (futurelab.net), on the return of customer experience, part 4, a telecom: €40 for 24
/// months is €960; of 100,000 new customers a year 80,000 stay instead of 85,000; keeping these 5,000 costs
/// €1 million and brings €4.8 million, €3.8 million net, 380 %. At 12 % a year, paid in advance, a
/// customer is worth €863.04 and the 5,000 €4,315,207.
#[test]
fn futurelab_telecom() {
    let outcome = |discount| {
        let stay = segment(80_000.0, 40.0, RetentionDraft::constant(1.0));
        let programme = InitiativeDraft {
            name: "Fewer early leavers".to_owned(),
            // Once: they are there from the first month on.
            ramp: Some(OneOrMany::Many(vec![1.0.into(), 0.0.into()])),
            costs: Some(CostsDraft {
                one_off: Some(vec![OneOffDraft { period: 1.0.into(), amount: 1e6.into() }]),
                ..CostsDraft::default()
            }),
            effects: Some(vec![EffectDraft::amount(Quantity::NewCustomers, 5_000.0)]),
            ..InitiativeDraft::default()
        };
        evaluated(&CaseDraft {
            period: Period::Month,
            initiatives: Some(vec![programme]),
            ..yearly(Timing::Start, discount, 24.0, stay)
        })
    };
    let naive = outcome(0.0);
    assert_prints(finite(naive.segments[0].cltv.horizon.revenue), "960");
    assert_prints(naive.verdict.customers_kept_at_end, "5,000");
    assert_prints(naive.verdict.contribution_impact.present_value, "4,800,000");
    assert_prints(naive.verdict.npv, "3,800,000");
    assert_prints(100.0 * naive.verdict.roi.unwrap_or_default(), "380");

    let discounted = outcome(0.12);
    assert_prints(finite(discounted.segments[0].cltv.horizon.revenue), "863.04");
    assert_prints(discounted.verdict.contribution_impact.present_value, "4,315,207");
}
