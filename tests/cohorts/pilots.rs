//! Pilots: what is left of the effect, and as what it goes into a case.

use cltv::OrNull;
use cltv::estimate::Estimate;
use cltv::pilot::{PilotDraft, PilotGroup, PilotResult, pilot};
use cltv::uncertainty::Figure;
use cltv::{BusinessCase, SimulationDraft};
use serde_json::json;

fn answer(test: (f64, f64), control: (f64, f64), prior: Option<OrNull<f64>>) -> PilotResult {
    let group = |(customers, retained)| PilotGroup { customers, retained };
    pilot(&PilotDraft { test: group(test), control: group(control), prior_spread: prior }).unwrap()
}

/// The simulation of a case whose NPV is the reduction of churn: a million customers of whom 100,000
/// leave, each worth 1 at the end of the year.
fn drawn(relative: &Estimate) -> [f64; 3] {
    let case = BusinessCase::from_value(&json!({
        "period": "year", "horizon": 1, "timing": "end", "discountRatePerYear": 0,
        "segments": [{ "name": "All", "customers": 1_000_000, "revenuePerPeriod": 1, "margin": 1,
                       "retention": { "curve": "constant", "rate": 0.9 } }],
        "initiatives": [{ "name": "Pilot", "effects": [{ "on": "churn", "relative": relative }] }]
    }))
    .unwrap();
    let asked = SimulationDraft { figures: Some(vec![Figure::Npv]), ..SimulationDraft::default() };
    let npv = &case.simulate(&asked).unwrap().figures[0];
    [0.1, 0.5, 0.9].map(|p| npv.percentiles.iter().find(|found| found.p == p).unwrap().value / 1e5)
}

/// As a range in a case the effect is what is known of it, at 10 %, 50 % and 90 %: to the error of
/// 16,384 Sobol' points, a thousandth of the spread.
#[test]
fn the_range_is_what_is_known() {
    for (test, control) in
        [((2000.0, 1860.0), (2000.0, 1820.0)), ((40.0, 30.0), (45.0, 40.0)), ((1e5, 97e3), (9e4, 87e3))]
    {
        let answer = answer(test, control, None);
        let known = [answer.shrunk.low, answer.shrunk.reduction, answer.shrunk.high];
        for (drawn, known) in drawn(answer.relative.as_ref().unwrap()).iter().zip(known) {
            let near = 2e-3 * (answer.shrunk.high - answer.shrunk.low);
            assert!((drawn - known).abs() < near, "{drawn} {known}");
        }
    }
}

/// Without shrinkage what is known is what was measured.
#[test]
fn without_shrinkage() {
    let answer = answer((2000.0, 1860.0), (2000.0, 1820.0), Some(OrNull::Null));
    assert_eq!((answer.weight, answer.raw), (1.0, answer.shrunk));
    // 10 of 40 against 5 of 45: the ratio is known to a factor of 1.6.
    let small = self::answer((40.0, 30.0), (45.0, 40.0), Some(OrNull::Null));
    assert!(small.relative.is_some());
    // One against none: it is not known at all, and no range says that.
    let smaller = self::answer((10.0, 9.0), (10.0, 10.0), Some(OrNull::Null));
    assert!(smaller.is_corrected && smaller.relative.is_none());
}

/// The more was counted, the less is taken off; nothing moves beyond no effect.
#[test]
fn weights() {
    let mut before = 0.0;
    for size in [1.0, 10.0, 100.0, 10_000.0] {
        let answer = answer((100.0 * size, 95.0 * size), (100.0 * size, 90.0 * size), None);
        assert!(answer.weight > before && answer.weight < 1.0);
        assert!(answer.shrunk.reduction > 0.0 && answer.shrunk.reduction < answer.raw.reduction);
        before = answer.weight;
    }
    assert!(before > 0.999);
    assert_eq!(answer((500.0, 450.0), (500.0, 450.0), None).probability_positive, 0.5);
}

/// Nobody lost in one group: ½ more lost and ½ more kept in both. 0.5/51 against 3.5/51 is a
/// ratio of 1/7.
#[test]
fn zero_cells() {
    let answer = answer((50.0, 50.0), (50.0, 47.0), None);
    assert!(answer.is_corrected);
    crate::assert_near(answer.raw.reduction, 6.0 / 7.0, 1e-14);
    assert_eq!((answer.test_retention, answer.control_retention), (1.0, 0.94));
    let nobody_stayed = self::answer((5.0, 0.0), (5.0, 0.0), None);
    assert_eq!((nobody_stayed.shrunk.reduction, nobody_stayed.probability_positive), (0.0, 0.5));
}
