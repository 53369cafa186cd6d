//! Scores and what is noise in them.

use cltv::nps;
use cltv::nps::{AnswersDraft, NpsOutcome, NpsScore, SurveyCellDraft, SurveyDraft};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::{assert_near, cases};

fn cell(name: &str, [promoters, passives, detractors]: [f64; 3]) -> SurveyCellDraft {
    SurveyCellDraft { name: name.to_owned(), promoters, passives, detractors, ..SurveyCellDraft::default() }
}

fn asked(cells: Vec<SurveyCellDraft>) -> NpsOutcome {
    nps(&SurveyDraft { cells, ..SurveyDraft::default() }).unwrap()
}

fn changed(before: [f64; 3], now: [f64; 3]) -> NpsOutcome {
    let [promoters, passives, detractors] = before;
    let before = Some(AnswersDraft { promoters, passives, detractors });
    nps(&SurveyDraft { cells: vec![cell("All", now)], before, confidence: None }).unwrap()
}

fn assert_score(score: &NpsScore, expected: f64, error: f64) {
    assert_near(score.score, expected, 1e-15);
    assert_near(score.standard_error, error, 1e-15);
}

/// Everybody answers alike: no spread, no width; the adjusted interval knows better.
#[test]
fn unanimous_samples() {
    for (answers, score) in
        [([9.0, 0.0, 0.0], 1.0), ([0.0, 9.0, 0.0], 0.0), ([0.0, 0.0, 9.0], -1.0), ([1.0, 0.0, 0.0], 1.0)]
    {
        let outcome = asked(vec![cell("All", answers)]);
        assert_score(&outcome.score, score, 0.0);
        assert_eq!([outcome.score.interval.low, outcome.score.interval.high], [score; 2]);
        let adjusted = outcome.adjusted_wald;
        assert!(adjusted.standard_error > 0.0 && adjusted.interval.low < adjusted.interval.high);
        assert!(adjusted.interval.low >= -1.0 && adjusted.interval.high <= 1.0);
    }
}

/// An unhappy customer with four products weighs more than a happy one with one: of ten answers
/// eight are good, and yet who pays most is about to leave.
#[test]
fn the_average_hides_who_pays() {
    let mut happy = cell("One product", [8.0, 0.0, 0.0]);
    let mut unhappy = cell("Four products", [0.0, 0.0, 2.0]);
    happy.products = Some("1".to_owned());
    unhappy.products = Some("4".to_owned());
    (happy.revenue_per_customer, unhappy.revenue_per_customer) = (Some(10.0), Some(100.0));
    let outcome = asked(vec![happy, unhappy]);
    assert_near(outcome.score.score, 0.6, 1e-15);
    let weighted = outcome.revenue_weighted.unwrap();
    // (8 · 10 − 2 · 100) / 280; each of eight errs by 10 (1 − s̄), each of two by 100 (1 + s̄).
    let mean = -120.0 / 280.0;
    let squares = 8.0 * 100.0 * (1.0 - mean) * (1.0 - mean) + 2.0 * 10_000.0 * (1.0 + mean) * (1.0 + mean);
    assert_score(&weighted, mean, squares.sqrt() / 280.0);
    let groups: Vec<_> =
        outcome.by_products.iter().map(|group| (group.value.as_str(), group.score.score)).collect();
    assert_eq!(groups, [("1", 1.0), ("4", -1.0)]);
    assert_near(outcome.by_products[1].share_of_revenue.unwrap(), 200.0 / 280.0, 1e-15);
}

/// Cells with one label are added up, in the order of first appearance; without a label they are
/// in no group, and revenue counts all.
#[test]
fn groups_add_up() {
    let labelled = |name: &str, years: Option<&str>, answers| SurveyCellDraft {
        years: years.map(str::to_owned),
        revenue_per_customer: Some(1.0),
        ..cell(name, answers)
    };
    let outcome = asked(vec![
        labelled("a", Some("5+"), [3.0, 1.0, 0.0]),
        labelled("b", Some("0–4"), [1.0, 1.0, 2.0]),
        labelled("c", None, [0.0, 0.0, 8.0]),
        labelled("d", Some("5+"), [0.0, 0.0, 4.0]),
    ]);
    let groups: Vec<_> =
        outcome.by_years.iter().map(|group| (group.value.as_str(), group.responses)).collect();
    assert_eq!(groups, [("5+", 8.0), ("0–4", 4.0)]);
    assert_near(outcome.by_years[0].score.score, -1.0 / 8.0, 1e-15);
    assert_eq!(outcome.by_years[0].share_of_revenue, Some(0.4));
    assert!(outcome.by_products.is_empty());
    let cells: Vec<_> = outcome.cells.iter().map(|cell| (cell.name.as_str(), cell.responses)).collect();
    assert_eq!(cells, [("a", 4.0), ("b", 4.0), ("c", 8.0), ("d", 4.0)]);
}

/// Without revenue, or where nobody pays, there is nothing to weigh by.
#[test]
fn no_revenue_no_weights() {
    let mut customers = cell("All", [5.0, 3.0, 2.0]);
    customers.products = Some("1".to_owned());
    let unknown = asked(vec![customers.clone()]);
    assert_eq!((unknown.revenue_weighted, unknown.by_products[0].share_of_revenue), (None, None));
    customers.revenue_per_customer = Some(0.0);
    let nobody = asked(vec![customers]);
    assert_eq!((nobody.revenue_weighted, nobody.by_products[0].share_of_revenue), (None, None));
}

/// Ten points up among 50 answers each is noise, among 5,000 it is not.
#[test]
fn a_change_inside_the_noise() {
    let few = changed([20.0, 15.0, 15.0], [23.0, 14.0, 13.0]).change.unwrap();
    assert_near(few.difference, 0.1, 1e-15);
    assert!(!few.is_significant && few.interval.low < 0.0);
    let many = changed([2000.0, 1500.0, 1500.0], [2300.0, 1400.0, 1300.0]).change.unwrap();
    assert_near(many.difference, 0.1, 1e-15);
    assert!(many.is_significant && many.interval.low > 0.0 && many.p_value.unwrap() < 1e-6);
}

/// Two unanimous surveys say nothing about noise: no z, no p, and no verdict.
#[test]
fn a_change_without_spread() {
    let change = changed([0.0, 0.0, 4.0], [7.0, 0.0, 0.0]).change.unwrap();
    assert_eq!((change.difference, change.standard_error), (2.0, 0.0));
    assert_eq!((change.z, change.p_value, change.is_significant), (None, None, false));
    assert_eq!((change.interval.low, change.interval.high), (2.0, 2.0));
    // One of them with spread is enough.
    let change = changed([0.0, 0.0, 4.0], [6.0, 0.0, 1.0]).change.unwrap();
    assert!(change.z.is_some() && change.interval.high <= 2.0);
}

/// The level widens the intervals, and with them the verdict.
#[test]
fn another_confidence() {
    let at = |confidence| {
        let before = Some(AnswersDraft { promoters: 400.0, passives: 320.0, detractors: 280.0 });
        let cells = vec![cell("All", [450.0, 300.0, 250.0])];
        nps(&SurveyDraft { confidence, cells, before }).unwrap()
    };
    let width = |outcome: &NpsOutcome| outcome.score.interval.high - outcome.score.interval.low;
    let [usual, strict] = [at(None), at(Some(0.99))];
    assert_near(width(&strict) / width(&usual), 2.575_829_303_548_901 / 1.959_963_984_540_054_2, 1e-13);
    // p is 0.028.
    assert!(usual.change.unwrap().is_significant && !strict.change.unwrap().is_significant);
}

fn answers() -> impl Strategy<Value = [f64; 3]> {
    [0_u32..1000, 0_u32..1000, 1_u32..1000].prop_map(|counts| counts.map(f64::from))
}

proptest! {
    #![proptest_config(cases(300))]

    /// Customers who all pay the same weigh the same.
    #[test]
    fn equal_weights_weigh_nothing(all in vec(answers(), 1..5), revenue in 1e-300..1e15_f64) {
        let names = ["a", "b", "c", "d"];
        let cells = all.iter().zip(names).map(|(answers, name)| SurveyCellDraft {
            revenue_per_customer: Some(revenue),
            ..cell(name, *answers)
        });
        let outcome = asked(cells.collect());
        let weighted = outcome.revenue_weighted.unwrap();
        // The mean of answers that balance is known only to the size of one answer.
        prop_assert!((weighted.score - outcome.score.score).abs() <= 1e-15);
        assert_near(weighted.standard_error, outcome.score.standard_error, 1e-13);
    }

    /// The variance as it is usually written, and everything within its bounds.
    #[test]
    fn the_usual_formula(answers in answers()) {
        let outcome = asked(vec![cell("All", answers)]);
        let all: f64 = answers.iter().sum();
        let (p, d) = (answers[0] / all, answers[2] / all);
        let variance = (p + d - (p - d) * (p - d)) / all;
        assert_near(outcome.score.score, p - d, 1e-12);
        prop_assert!((outcome.score.standard_error * outcome.score.standard_error - variance).abs() <= 1e-15 / all);
        for score in [outcome.score, outcome.adjusted_wald] {
            prop_assert!(-1.0 <= score.interval.low && score.interval.low <= score.score);
            prop_assert!(score.score <= score.interval.high && score.interval.high <= 1.0);
        }
    }

    /// From one survey to the other and back: the same noise, the other sign.
    #[test]
    fn a_change_and_its_reverse(a in answers(), b in answers()) {
        let [there, back] = [changed(a, b), changed(b, a)].map(|outcome| outcome.change.unwrap());
        prop_assert_eq!(there.difference, -back.difference);
        prop_assert_eq!(there.p_value, back.p_value);
        prop_assert_eq!(there.is_significant, back.is_significant);
        // Significant is what an interval without zero says.
        let without_zero = there.interval.low > 0.0 || there.interval.high < 0.0;
        prop_assert_eq!(there.is_significant, without_zero);
    }
}
