//! One and two numbers turned: tornado, grid, curve, break-even.

use cltv::uncertainty::{AxisDraft, BreakEvenDraft, Crossings, CurveDraft, Figure, GridDraft, TornadoDraft};
use serde_json::{Value, json};

use crate::case_files::whole_cases;
use crate::simulation::reference;
use crate::{checked, dearer, with};

/// The figure of the case with the number at a path replaced in its JSON.
fn replaced(case: &Value, path: &str, value: f64) -> f64 {
    let pointer: String =
        path.split(['.', '[']).map(|step| format!("/{}", step.trim_end_matches(']'))).collect();
    checked(&with(case.clone(), &[(&pointer, json!(value))])).evaluate().verdict.npv
}

#[test]
fn the_ends_of_a_tornado_are_cases() {
    let case = reference(false);
    let tornado = checked(&case).tornado(&TornadoDraft::default()).unwrap();
    assert_eq!(tornado.bars.len(), 12);
    assert_eq!(tornado.base.finite(), Some(checked(&case).evaluate().verdict.npv));
    for bar in &tornado.bars {
        for (input, figure) in [(bar.input_low, bar.at_low), (bar.input_high, bar.at_high)] {
            assert_eq!(figure.finite(), Some(replaced(&case, &bar.path, input)), "{}", bar.path);
        }
        assert!(bar.input_low < bar.value && bar.value < bar.input_high, "{}", bar.path);
    }
    assert!(tornado.bars.windows(2).all(|pair| pair[0].swing >= pair[1].swing));
}

/// Single numbers move by a share of themselves, within what is legal; those of zero do not move.
#[test]
fn single_numbers_move_by_their_spread() {
    let asked = TornadoDraft { spread: Some(0.1), ..TornadoDraft::default() };
    let tornado = checked(&dearer()).tornado(&asked).unwrap();
    let bar = |path: &str| tornado.bars.iter().find(|bar| bar.path == path);
    let margin = bar("segments[0].margin").unwrap();
    assert!(
        margin.assumed && (margin.input_low - 0.45).abs() < 1e-15 && (margin.input_high - 0.55).abs() < 1e-15
    );
    assert!(bar("discountRatePerYear").is_none() && bar("horizon").is_none());
    assert!(checked(&dearer()).tornado(&TornadoDraft::default()).unwrap().bars.is_empty());
}

/// Where an answer is found, the case with it has the target.
#[test]
fn a_break_even_leaves_nothing() {
    let case = reference(true);
    let checked_case = checked(&case);
    let scale = checked_case.evaluate().verdict.contribution_impact.present_value;
    let mut found = 0;
    for number in checked_case.numbers().iter().filter(|number| number.dist.is_some()) {
        let asked = BreakEvenDraft { path: number.path.clone(), ..BreakEvenDraft::default() };
        let answer = checked_case.break_even(&asked).unwrap();
        for &crossing in &answer.crossings {
            let mut alone = case.clone();
            alone.as_object_mut().unwrap().remove("correlations");
            let residue = replaced(&alone, &number.path, crossing);
            assert!(residue.abs() < 1e-9 * scale, "{} at {crossing}: {residue}", number.path);
            found += 1;
        }
    }
    assert!(found >= 6, "{found}");
}

#[test]
fn none_one_and_several_are_answers() {
    let asked = |path: &str, target: f64| BreakEvenDraft {
        path: path.into(),
        target: Some(target),
        ..BreakEvenDraft::default()
    };
    let case = checked(&dearer());
    assert_eq!(case.break_even(&asked("segments[0].margin", 5000.0)).unwrap().kind, Crossings::None);
    let one = case.break_even(&asked("segments[0].margin", 0.0)).unwrap();
    assert_eq!((one.kind, one.from, one.to), (Crossings::One, 0.0, 1.0));
    // What a point of retention is worth first grows and then falls with retention held at 1:
    // (r + 0.3 ≤ 1) S(2) rises by 0.6 r + 0.09, beyond it by 1 − r².
    let mut bent = dearer();
    bent["horizon"] = json!(2);
    bent["timing"] = json!("end");
    bent["initiatives"] = json!([{ "name": "Care", "effects": [{ "on": "retention", "points": 0.3 }] }]);
    // 50 · 1000 · (gain of S(1) + gain of S(2)), at r = 0.4 and again beyond 0.7.
    let level = 50_000.0 * (0.3 + 0.6 * 0.4 + 0.09);
    let several = checked(&bent).break_even(&asked("segments[0].retention.rate", level)).unwrap();
    assert_eq!(several.kind, Crossings::Several, "{several:?}");
    assert!((several.crossings[0] - 0.4).abs() < 1e-12);
    // (1 − r) + (1 − r²) = 0.63.
    let second = (-1.0 + (1.0 + 4.0 * 1.37_f64).sqrt()) / 2.0;
    assert!((several.crossings[1] - second).abs() < 1e-12, "{several:?}");
}

/// The first whole number on the other side.
#[test]
fn whole_numbers_cross_between_two() {
    let mut case = dearer();
    case["horizon"] = json!(6);
    case["initiatives"][0]["start"] = json!(1);
    case["initiatives"][0]["costs"] = json!({ "oneOff": [{ "period": 1, "amount": 2500 }] });
    let asked = BreakEvenDraft {
        path: "initiatives[0].start".into(),
        from: Some(1.0),
        to: Some(6.0),
        ..BreakEvenDraft::default()
    };
    let answer = checked(&case).break_even(&asked).unwrap();
    let npv = |start: u32| {
        let mut stated = case.clone();
        stated["initiatives"][0]["start"] = json!(start);
        checked(&stated).evaluate().verdict.npv
    };
    assert_eq!(answer.crossings.len(), 1);
    let first = answer.crossings[0] as u32;
    assert!(npv(first - 1) > 0.0 && npv(first) < 0.0, "{first}");
}

#[test]
fn a_grid_is_made_of_curves() {
    let case = checked(&reference(false));
    let axis = |path: &str| AxisDraft { path: path.into(), steps: Some(5.0), ..AxisDraft::default() };
    let (x, y) = (axis("segments[0].margin"), axis("segments[0].retention.rate"));
    let grid = case.grid(&GridDraft { figure: Some(Figure::Roi), x: x.clone(), y }).unwrap();
    assert_eq!((grid.rows.len(), grid.rows[0].len()), (5, 5));
    for (row, &retention) in grid.rows.iter().zip(&grid.y.at) {
        let mut stated = reference(false);
        stated["segments"][0]["retention"]["rate"] = json!(retention);
        let curve =
            checked(&stated).figure_curve(&CurveDraft { figure: Some(Figure::Roi), x: x.clone() }).unwrap();
        assert_eq!(curve.y, *row);
    }
}

/// Every headline figure can be turned, and without any change is that of the evaluation.
#[test]
fn every_figure_is_that_of_the_evaluation() {
    for (name, case) in whole_cases() {
        let outcome = checked(&case).evaluate();
        let verdict = &outcome.verdict;
        let base = |figure: Figure| {
            checked(&case)
                .tornado(&TornadoDraft { figure: Some(figure), ..TornadoDraft::default() })
                .unwrap()
                .base
        };
        for (figure, value) in [
            (Figure::Npv, Some(verdict.npv)),
            (Figure::Roi, verdict.roi),
            (Figure::BenefitCostRatio, verdict.benefit_cost_ratio),
            (Figure::Irr, verdict.irr.only()),
            (Figure::Mirr, verdict.mirr_per_year),
            (Figure::PaybackPeriods, verdict.payback_periods),
            (Figure::PeakExposure, Some(verdict.peak_exposure.amount)),
            (Figure::CostOfDelay, Some(verdict.cost_of_delay_per_period)),
            (Figure::BreakEvenRetentionPoints, verdict.break_even_retention_points),
            (Figure::CltvEndless, outcome.average_cltv.before.endless.contribution.finite()),
        ] {
            assert_eq!(base(figure).finite(), value, "{name} {figure:?}");
        }
    }
}
