//! Questions that cannot be asked, each with its place.

use cltv::uncertainty::{
    AxisDraft, BreakEvenDraft, CurveDraft, Figure, GridDraft, InformationDraft, SensitivityDraft,
    TornadoDraft,
};
use cltv::{Problems, SimulationDraft};

use crate::{checked, dearer};

fn paths<T: std::fmt::Debug>(answer: Result<T, Problems>) -> Vec<String> {
    answer.unwrap_err().list().iter().map(|problem| problem.path.clone()).collect()
}

fn axis(path: &str, ends: [f64; 2]) -> AxisDraft {
    AxisDraft { path: path.into(), from: Some(ends[0]), to: Some(ends[1]), steps: None }
}

#[test]
fn questions_about_one_and_two_numbers() {
    let case = checked(&dearer());
    let tornado = |draft: TornadoDraft| paths(case.tornado(&draft));
    let low = TornadoDraft { low: Some(0.9), high: Some(0.1), ..TornadoDraft::default() };
    assert_eq!(tornado(low), ["low"]);
    let wild =
        TornadoDraft { low: Some(f64::NAN), high: Some(2.0), spread: Some(-1.0), ..TornadoDraft::default() };
    assert_eq!(tornado(wild), ["low", "high", "spread"]);
    let lost = TornadoDraft {
        paths: Some(vec!["segments[0].margin".into(), "x".into()]),
        ..TornadoDraft::default()
    };
    assert_eq!(tornado(lost), ["paths[1]"]);

    let grid = |x, y| paths(case.grid(&GridDraft { figure: None, x, y }));
    let margin = || axis("segments[0].margin", [0.1, 0.9]);
    assert_eq!(grid(margin(), margin()), ["y.path"]);
    assert_eq!(grid(axis("segments[0].margin", [0.9, 0.1]), axis("", [0.0, 1.0])), ["x.from", "y.path"]);
    assert_eq!(grid(axis("segments[0].margin", [-1.0, f64::INFINITY]), margin()), ["x.from", "x.to"]);
    let many = AxisDraft { steps: Some(1e9), ..margin() };
    assert_eq!(paths(case.figure_curve(&CurveDraft { figure: None, x: many })), ["x.steps"]);

    let target =
        BreakEvenDraft { path: "nowhere".into(), target: Some(f64::NAN), ..BreakEvenDraft::default() };
    assert_eq!(paths(case.break_even(&target)), ["target", "path"]);
}

#[test]
fn questions_about_many_trials() {
    let case = checked(&dearer());
    let wild = SimulationDraft {
        seed: Some(-1.0),
        trials: Some(0.5),
        tail: Some(0.0),
        figures: Some(vec![Figure::Irr, Figure::Npv, Figure::Npv]),
        ..SimulationDraft::default()
    };
    assert_eq!(paths(case.simulate(&wild)), ["seed", "trials", "tail", "figures[0]", "figures[2]"]);
    // A single trial tells no spread, and so no error of anything.
    let single = SimulationDraft { trials: Some(1.0), ..SimulationDraft::default() };
    assert_eq!(paths(case.simulate(&single)), ["trials"]);
    let none = SimulationDraft { figures: Some(Vec::new()), ..SimulationDraft::default() };
    assert_eq!(paths(case.simulate(&none)), ["figures"]);
    let all = vec![Figure::Npv, Figure::Costs, Figure::NetCash, Figure::RevenueImpact];
    let huge =
        SimulationDraft { trials: Some(16_777_216.0), figures: Some(all), ..SimulationDraft::default() };
    assert_eq!(paths(case.simulate(&huge)), ["trials"]);
    let drivers = SensitivityDraft { figure: Some(Figure::CltvEndless), trials: Some(-4.0), seed: None };
    assert_eq!(paths(case.sensitivity(&drivers)), ["figure", "trials"]);
    let information = InformationDraft(SimulationDraft { trials: Some(1e18), ..SimulationDraft::default() });
    assert_eq!(paths(case.information_value(&information)), ["trials"]);
}
