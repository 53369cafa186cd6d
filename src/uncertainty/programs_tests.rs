//! A recorded case does to every trial what the projection does to one case.

use serde_json::Value;

use crate::BusinessCase;
use crate::case::gate::case;
use crate::input::gate::varied;
use crate::program::Machine;
use crate::uncertainty::Figure;
use crate::uncertainty::programs::Programs;

const FIGURES: [Figure; 6] = [
    Figure::Npv,
    Figure::ContributionImpact,
    Figure::RevenueImpact,
    Figure::Costs,
    Figure::NetCash,
    Figure::CustomersKept,
];

/// Every whole case of the tests, by its name.
fn cases() -> Vec<(String, BusinessCase)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".json") || name.ends_with(".expected.json") {
            continue;
        }
        let json: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        found.push((name, BusinessCase::from_value(&json).unwrap()));
    }
    assert!(found.len() > 20, "the cases are gone");
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// The sums of a simulation are those of the whole evaluation, bit for bit.
#[test]
fn returns_are_the_verdict() {
    for (name, case) in cases() {
        let (returns, outcome) = (case.returns(), case.evaluate());
        let verdict = outcome.verdict;
        for (mine, whole) in [
            (returns.npv(), verdict.npv),
            (returns.revenue_impact, verdict.revenue_impact.present_value),
            (returns.costs, verdict.costs.present_value),
            (returns.net_cash, verdict.net_cash),
            (returns.customers_kept, verdict.customers_kept_at_end),
        ] {
            assert_eq!(mine, whole, "{name}");
        }
        assert_eq!(returns.one_off, outcome.cash.one_off, "{name}");
        assert_eq!(returns.recurring, outcome.cash.recurring, "{name}");
    }
}

/// With all numbers recorded, at the plain values and far from them.
#[test]
fn every_trial_is_a_case() {
    for (name, base) in cases() {
        let numbers: Vec<_> = base
            .all_numbers()
            .filter(|number| !number.entry().limit.whole && number.value() != 0.0)
            .collect();
        // Trial 0 is the plain case; the others move every number by its own step.
        let trials = 5;
        let columns: Vec<Vec<f64>> = (numbers.iter().enumerate())
            .map(|(index, number)| {
                let step = 0.013 * ((index * 7 % 11) as f64 - 5.0);
                (0..trials).map(|trial| number.held(number.value() * (1.0 + step * trial as f64))).collect()
            })
            .collect();
        let places: Vec<usize> = numbers.iter().map(|number| number.place).collect();
        let programs = Programs::new(&base, numbers, FIGURES.to_vec()).unwrap();
        let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let mut answers = vec![vec![0.0; trials]; FIGURES.len()];
        Machine::new(&programs.of(0).figures).run(&slices, trials, |answer, first, values| {
            answers[answer][first..first + values.len()].copy_from_slice(values);
        });
        for trial in 0..trials {
            let take = |place: usize| match places.iter().position(|other| *other == place) {
                Some(column) => columns[column][trial],
                None => base.assumptions[place].value,
            };
            let alone = varied(&take, |gate| case(gate, &base.draft)).returns();
            let scale = alone.contribution_impact.abs() + alone.revenue_impact.abs() + alone.costs.abs();
            for (figure, answers) in FIGURES.iter().zip(&answers) {
                let expected = figure.of_returns(&alone).unwrap();
                let error = (answers[trial] - expected).abs();
                // Sums of what cancels: customers who stay anyway weigh more than those who are kept.
                let allowed = 1e-11 * scale.max(expected.abs());
                assert!(error <= allowed, "{name} trial {trial} {figure:?}: {} {expected}", answers[trial]);
            }
        }
    }
}
