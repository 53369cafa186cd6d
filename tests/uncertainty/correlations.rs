//! Numbers that move together.

use cltv::SimulationDraft;
use cltv::uncertainty::Sampling;
use serde_json::{Value, json};

use crate::{checked, dearer, with};

fn paired(pairs: &[(&str, &str, f64)]) -> Value {
    let uniform = |low: f64, high: f64| json!({ "dist": "uniform", "low": low, "high": high });
    let mut case = with(
        dearer(),
        &[
            ("/segments/0/margin", uniform(0.4, 0.6)),
            ("/segments/0/revenuePerPeriod", uniform(90.0, 110.0)),
            ("/initiatives/0/effects/0/amount", uniform(1.0, 3.0)),
            ("/initiatives/0/costs/perPeriod", uniform(800.0, 1000.0)),
        ],
    );
    let all: Vec<Value> =
        pairs.iter().map(|(a, b, rank)| json!({ "between": [a, b], "rank": rank })).collect();
    case["correlations"] = all.into();
    case
}

const MARGIN: &str = "segments[0].margin";
const AMOUNT: &str = "initiatives[0].effects[0].amount";
const COST: &str = "initiatives[0].costs.perPeriod";

/// 1000 m a − c for even m, a, c: the variance by hand, for any correlation of m and a.
#[test]
fn correlation_shows_in_the_spread() {
    let asked = SimulationDraft {
        trials: Some(65_536.0),
        sampling: Some(Sampling::Sobol),
        ..SimulationDraft::default()
    };
    let deviation = |pairs: &[(&str, &str, f64)]| {
        checked(&paired(pairs)).simulate(&asked).unwrap().figures[0].standard_deviation
    };
    // Var(ma) = E m² E a² − (E m E a)², with variances of widths² / 12; costs add 200² / 12.
    let (m, a) = (0.2 * 0.2 / 12.0, 2.0 * 2.0 / 12.0);
    let free: f64 = 1e6 * ((0.25 + m) * (4.0 + a) - 1.0) + 40_000.0 / 12.0;
    let found = deviation(&[]);
    assert!((found / free.sqrt() - 1.0).abs() < 2e-3, "{found} {}", free.sqrt());
    // Both rise together: m = 0.5 + 0.1 x, a = 2 + x, x even over −1..1; ma is a parabola in x.
    let (e2, e4) = (1.0_f64 / 3.0, 1.0 / 5.0);
    let one: f64 = 1e6 * (0.7 * 0.7 * e2 + 0.01 * (e4 - e2 * e2)) + 40_000.0 / 12.0;
    let found = deviation(&[(MARGIN, AMOUNT, 1.0)]);
    assert!((found / one.sqrt() - 1.0).abs() < 2e-3, "{found} {}", one.sqrt());
    // One falls as the other rises: (0.5 − 0.1 x)(2 + x) = 1 + 0.3 x − 0.1 x².
    let against: f64 = 1e6 * (0.3 * 0.3 * e2 + 0.01 * (e4 - e2 * e2)) + 40_000.0 / 12.0;
    let found = deviation(&[(MARGIN, AMOUNT, -1.0)]);
    assert!((found / against.sqrt() - 1.0).abs() < 2e-3, "{found} {}", against.sqrt());
}

#[test]
fn an_answer_names_what_moved_together() {
    let answer = checked(&paired(&[(MARGIN, COST, 0.5)])).simulate(&SimulationDraft::default()).unwrap();
    let pair = &answer.correlations[0];
    assert_eq!((pair.between[0].as_str(), pair.rank), (MARGIN, 0.5));
    // Pearson 1907: 2 sin(π ρ / 6).
    assert!((pair.gaussian - 2.0 * (std::f64::consts::PI / 12.0).sin()).abs() < 1e-15);
}

/// Who moves with two others makes these move together, too.
#[test]
fn impossible_correlations_name_their_numbers() {
    let revenue = "segments[0].revenuePerPeriod";
    let case =
        paired(&[(MARGIN, AMOUNT, 0.9), (AMOUNT, COST, 0.9), (MARGIN, COST, -0.9), (MARGIN, revenue, 0.1)]);
    let problems = cltv::BusinessCase::from_value(&case).unwrap_err();
    let [problem] = problems.list() else { panic!("{problems}") };
    assert_eq!(problem.path, "correlations");
    for path in [MARGIN, AMOUNT, COST] {
        assert!(problem.message.contains(path), "{}", problem.message);
    }
    assert!(!problem.message.contains(revenue), "{}", problem.message);
}

#[test]
fn pairs_are_judged_all_at_once() {
    let mut case = paired(&[]);
    case["correlations"] = json!([
        { "between": [MARGIN, "segments[0].magin"], "rank": 0.5 },
        { "between": [MARGIN, "discountRatePerYear"], "rank": 0.5 },
        { "between": [MARGIN, MARGIN], "rank": 0.5 },
        { "between": [MARGIN], "rank": 0.5 },
        { "between": [MARGIN, COST] },
        { "between": [COST, AMOUNT], "rank": 0.5, "gaussian": 0.5 },
        { "between": [AMOUNT, MARGIN], "rank": 1.5 },
        { "between": [MARGIN, AMOUNT], "rank": 0.5 },
    ]);
    let problems = cltv::BusinessCase::from_value(&case).unwrap_err();
    let paths: Vec<&str> = problems.list().iter().map(|problem| problem.path.as_str()).collect();
    let at = |index: usize, field: &str| format!("correlations[{index}].{field}");
    let expected = [
        at(0, "between[1]"),
        at(1, "between[1]"),
        at(2, "between"),
        at(3, "between"),
        at(4, "rank"),
        at(5, "gaussian"),
        at(6, "rank"),
        at(7, "between"),
    ];
    assert_eq!(paths, expected);
}
