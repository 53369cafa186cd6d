//! Simulations: degenerate ones, parts of them, and one whose answer others know.

use cltv::uncertainty::{Figure, Sampling, SimulationPart};
use cltv::{BusinessCase, SimulationDraft};
use serde_json::{Value, json};

use crate::case_files::whole_cases;
use crate::{checked, dearer, with};

const FIGURES: [Figure; 6] = [
    Figure::Npv,
    Figure::ContributionImpact,
    Figure::RevenueImpact,
    Figure::Costs,
    Figure::NetCash,
    Figure::CustomersKept,
];

fn draft(trials: f64, sampling: Sampling) -> SimulationDraft {
    SimulationDraft { trials: Some(trials), sampling: Some(sampling), ..SimulationDraft::default() }
}

/// Without ranges every future is the plain evaluation, to the last bit.
#[test]
fn a_collapsed_simulation_is_the_plain_case() {
    let mut compared = 0;
    for (name, case) in whole_cases() {
        let case = checked(&case);
        if case.numbers().iter().any(|number| number.dist.is_some()) {
            continue;
        }
        let outcome = case.evaluate();
        let asked = SimulationDraft { figures: Some(FIGURES.to_vec()), ..draft(70.0, Sampling::Random) };
        let answer = case.simulate(&asked).unwrap();
        let verdict = &outcome.verdict;
        let plain = [
            verdict.npv,
            verdict.contribution_impact.present_value,
            verdict.revenue_impact.present_value,
            verdict.costs.present_value,
            verdict.net_cash,
            verdict.customers_kept_at_end,
        ];
        for (figure, plain) in answer.figures.iter().zip(plain) {
            assert_eq!(
                (figure.plain, figure.mean, figure.min, figure.max),
                (plain, plain, plain, plain),
                "{name}"
            );
            assert!(
                figure.percentiles.iter().all(|found| found.value == plain && found.error == 0.0),
                "{name}"
            );
            assert_eq!(figure.expected_shortfall, plain, "{name}");
        }
        let fan = answer.fan.unwrap();
        for line in [&fan.p5, &fan.p50, &fan.p95] {
            assert_eq!(*line, outcome.cash.cumulative, "{name}");
        }
        assert_eq!(answer.payback.unwrap().p50, verdict.payback_periods, "{name}");
        compared += 1;
    }
    assert!(compared > 20, "only {compared} cases have no range");
}

/// However the blocks are shared out, the same bits.
#[test]
fn parts_in_any_order_are_the_whole() {
    let case = checked(&reference(true));
    for sampling in [Sampling::Sobol, Sampling::Random] {
        let asked = SimulationDraft { figures: Some(FIGURES.to_vec()), ..draft(20_000.0, sampling) };
        let whole = case.simulate(&asked).unwrap();
        assert_eq!(case.simulation_plan(&asked).unwrap().blocks, 20);
        for cuts in [vec![0, 20], vec![0, 1, 2, 7, 20], vec![0, 13, 19, 20]] {
            let mut parts: Vec<SimulationPart> =
                cuts.windows(2).map(|cut| case.simulate_part(&asked, cut[0]..cut[1]).unwrap()).collect();
            parts.reverse();
            assert_eq!(case.merge_simulation(&asked, parts).unwrap(), whole, "{cuts:?}");
        }
    }
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let case = checked(&reference(false));
    let asked = draft(5000.0, Sampling::Random);
    let part = |blocks| case.simulate_part(&asked, blocks).unwrap();
    for parts in [vec![], vec![part(0..3)], vec![part(0..3), part(2..5)], vec![part(1..5)]] {
        assert!(case.merge_simulation(&asked, parts).unwrap_err().has(cltv::Code::Conflict));
    }
    let mut broken = part(0..5);
    broken.values.pop();
    assert!(case.merge_simulation(&asked, vec![broken]).is_err());
    assert!(case.merge_simulation(&asked, vec![part(0..2), part(2..9)]).is_ok());
}

/// Another seed, other futures; the same seed, the same ones; more trials begin with the fewer.
#[test]
fn seeds() {
    let case = checked(&reference(false));
    let seeded = |seed: f64| SimulationDraft { seed: Some(seed), ..draft(2048.0, Sampling::Random) };
    let mean = |asked: &SimulationDraft| case.simulate(asked).unwrap().figures[0].mean;
    assert_eq!(mean(&seeded(3.0)), mean(&seeded(3.0)));
    assert_ne!(mean(&seeded(3.0)), mean(&seeded(4.0)));
    let longer = draft(4096.0, Sampling::Random);
    let first = |asked: &SimulationDraft| case.simulate_part(asked, 0..2).unwrap().values;
    assert_eq!(first(&draft(2048.0, Sampling::Random)), first(&longer));
}

/// The case keeps how it is simulated.
#[test]
fn a_case_says_how_it_is_simulated() {
    let mut stated = reference(false);
    stated["simulation"] = json!({ "seed": 7, "trials": 3000, "sampling": "random" });
    let by_case = checked(&stated).simulate(&SimulationDraft::default()).unwrap();
    let asked = SimulationDraft { seed: Some(7.0), ..draft(3000.0, Sampling::Random) };
    assert_eq!(by_case, checked(&reference(false)).simulate(&asked).unwrap());
    assert_eq!((by_case.seed, by_case.trials, by_case.sampling), (7, 3000, Sampling::Random));
}

/// Twelve uncertain inputs over five years. numpy and a program in JavaScript, a million random
/// trials each, agree on these figures within their standard errors of about 1,600.
#[test]
fn the_reference_case_agrees_with_other_programs() {
    let known = [
        (
            false,
            366_300.0,
            819_400.0,
            0.640,
            [-808_600.0, -611_700.0, -225_300.0, 275_800.0, 859_200.0, 1_459_300.0, 1_851_500.0],
        ),
        (
            true,
            361_800.0,
            830_400.0,
            0.636,
            [-824_300.0, -621_900.0, -234_300.0, 268_500.0, 855_200.0, 1_464_300.0, 1_869_700.0],
        ),
    ];
    for (correlated, mean, deviation, above_zero, percentiles) in known {
        for (sampling, trials) in [(Sampling::Random, 200_000.0), (Sampling::Sobol, 65_536.0)] {
            let answer = checked(&reference(correlated)).simulate(&draft(trials, sampling)).unwrap();
            let npv = &answer.figures[0];
            // Four standard errors of both sides; those of the others are known to two digits.
            let near = |found: f64, error: f64, expected: f64, theirs: f64| {
                assert!(
                    (found - expected).abs() < 4.0 * (error * error + theirs * theirs).sqrt(),
                    "{sampling:?}: {found} {expected}"
                );
            };
            near(npv.mean, npv.mean_error, mean, 1_650.0);
            near(npv.standard_deviation, deviation * 1.2e-3, deviation, 1_500.0);
            near(npv.share_above_zero, npv.share_above_zero_error, above_zero, 0.0008);
            for (found, expected) in npv.percentiles.iter().zip(percentiles) {
                near(found.value, found.error, expected, found.error.max(1_500.0));
            }
        }
    }
}

/// Sobol' points give from 16,384 trials what random ones need a million for.
#[test]
fn sobol_points_beat_sixty_times_as_many_random_trials() {
    let case = checked(&reference(false));
    let rms = |draft: &dyn Fn(f64) -> SimulationDraft, seeds: u32| {
        let found: Vec<[f64; 2]> = (0..seeds)
            .map(|seed| {
                let npv = case.simulate(&draft(f64::from(seed))).unwrap().figures.remove(0);
                [npv.mean, npv.percentiles[3].value]
            })
            .collect();
        [0, 1].map(|which| {
            let mean = found.iter().map(|pair| pair[which]).sum::<f64>() / f64::from(seeds);
            let squares = found.iter().map(|pair| (pair[which] - mean) * (pair[which] - mean)).sum::<f64>();
            (squares / f64::from(seeds - 1)).sqrt()
        })
    };
    let even =
        |seed| SimulationDraft { seed: Some(seed), fan: Some(false), ..draft(16_384.0, Sampling::Sobol) };
    let spread = rms(&even, 12);
    // The scatter of a million random trials by theory: s / √n, and 1.253 times that for the median
    // of a nearly normal figure.
    let random = 820_000.0 / 1000.0;
    assert!(spread[0] < random, "{spread:?}");
    println!("scatter of mean and median from 16,384 Sobol' trials: {spread:?}");
}

/// The reference case, its numbers alone or moving together in four pairs.
pub(crate) fn reference(correlated: bool) -> Value {
    let name = if correlated { "reference-correlated" } else { "reference-independent" };
    let path = format!("{}/benches/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A ratio to costs that may be nothing has no value; nothing else is lost.
#[test]
fn a_ratio_without_costs_is_refused_by_name() {
    let free = with(dearer(), &[("/initiatives/0/costs/perPeriod", json!(0))]);
    let asked =
        SimulationDraft { figures: Some(vec![Figure::Npv, Figure::Roi]), ..draft(10.0, Sampling::Random) };
    let problems = checked(&free).simulate(&asked).unwrap_err();
    assert_eq!(problems.list()[0].path, "figures[1]");
    assert!(checked(&dearer()).simulate(&asked).is_ok());
}

/// Shares of one whole stay one whole, whatever is drawn for each of them.
#[test]
fn shares_that_vary_one_by_one_are_held_together() {
    let share = |low: f64, likely: f64, high: f64| json!({ "low": low, "likely": likely, "high": high });
    let mut case = dearer();
    case["segments"][0]["retention"] = json!({ "curve": "nps", "groups": {
        "promoters": { "share": share(0.1, 0.4, 0.9), "retention": 0.9 },
        "passives": { "share": share(0.1, 0.35, 0.9), "retention": 0.8 },
        "detractors": { "share": share(0.1, 0.25, 0.9), "retention": 0.7 } } });
    case["horizon"] = json!(2);
    case["timing"] = json!("end");
    case["initiatives"][0]["effects"] = json!([{ "on": "retention", "points": 0.1 }]);
    let npv = checked(&case).simulate(&draft(4096.0, Sampling::Sobol)).unwrap().figures.remove(0);
    // Retention lies between those of the groups: 1000 (0.1 + (r + 0.1)² − r²) 50 − 1800.
    let at = |r: f64| 50_000.0 * (0.1 + (r + 0.1) * (r + 0.1) - r * r) - 1800.0;
    assert!(npv.min > at(0.7) && npv.max < at(0.9), "{} {}", npv.min, npv.max);
    assert!(npv.standard_deviation > 0.0);
}

/// A million trials of a hundred periods: only the first ones are followed through the periods.
#[test]
fn the_fan_is_bounded() {
    let mut long = reference(false);
    long["horizon"] = json!(100);
    let case = checked(&long);
    let asked = draft(100_000.0, Sampling::Random);
    let part: SimulationPart = case.simulate_part(&asked, 0..98).unwrap();
    assert_eq!(part.paths.len(), 16_384 * 100);
    assert_eq!(case.merge_simulation(&asked, vec![part]).unwrap().fan.unwrap().trials, 16_384);
}

/// Every question of every case answers in numbers.
#[test]
fn nothing_that_is_no_number_leaves() {
    for (name, case) in whole_cases() {
        let case: BusinessCase = checked(&case);
        let answer = case.simulate(&draft(64.0, Sampling::Sobol)).unwrap();
        let text = serde_json::to_string(&answer.figures).unwrap();
        // JSON writes what is no number as null.
        assert!(!text.contains("null"), "{name}: {text}");
    }
}
