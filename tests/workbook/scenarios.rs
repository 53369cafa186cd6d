//! Scenarios side by side: values, as the engine answers each of them.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use cltv::workbook::{Language, WorkbookOptions};
use cltv::{BusinessCase, ScenarioOutcome, workbook};

use crate::presets::{Named, everything};

const FIRST_LINE: u32 = 4;
/// The sum of what a sheet holds twice, once rounded.
const CLOSE: f64 = 1e-12;

fn sheet(case: &BusinessCase, language: Language, name: &str) -> Range<Data> {
    let bytes = workbook(case, &WorkbookOptions { language, ..WorkbookOptions::default() }).unwrap();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    book.worksheet_range(name).unwrap()
}

fn with_scenarios() -> Vec<Named> {
    everything().into_iter().filter(|case| case.json["scenarios"].as_array().is_some()).collect()
}

/// In the order of the lines.
fn expected(scenario: &ScenarioOutcome) -> [Option<f64>; 11] {
    let ScenarioOutcome { verdict, average_cltv, cost_of_doing_nothing_per_month: nothing, .. } = scenario;
    [
        average_cltv.before.three_years.contribution.finite(),
        average_cltv.after.three_years.contribution.finite(),
        Some(verdict.revenue_impact.present_value),
        Some(verdict.contribution_impact.present_value),
        Some(verdict.costs.present_value),
        Some(verdict.npv),
        verdict.roi,
        verdict.payback_periods,
        verdict.break_even_retention_points,
        Some(verdict.customers_kept_at_end),
        nothing.map(|sums| sums.contribution),
    ]
}

fn number(sheet: &Range<Data>, row: u32, column: u32) -> Option<f64> {
    sheet.get_value((row, column)).and_then(|cell| match cell {
        Data::Float(number) => Some(*number),
        _ => None,
    })
}

#[test]
fn each_scenario_stands_in_a_column_with_its_difference() {
    let cases = with_scenarios();
    assert!(!cases.is_empty(), "no example has scenarios any more");
    for named in cases {
        let case = BusinessCase::from_value(&named.json).unwrap();
        for (language, name) in [(Language::English, "Scenarios"), (Language::Russian, "Сценарии")] {
            let sheet = sheet(&case, language, name);
            let scenarios = case.compare();
            let columns = std::iter::once(1).chain((2..).step_by(2));
            for (column, scenario) in columns.zip(&scenarios) {
                let head = sheet.get_value((FIRST_LINE - 1, column)).unwrap().to_string();
                assert_eq!(head, scenario.name.clone().unwrap_or_else(|| base(language).to_owned()));
                for (row, figure) in (FIRST_LINE..).zip(expected(scenario)) {
                    assert_eq!(number(&sheet, row, column), figure, "{} {head} row {row}", named.name);
                    if scenario.name.is_some() {
                        is_less_the_base(&sheet, row, column);
                    }
                }
            }
            assert_eq!(sheet.get_size().1, 2 * scenarios.len(), "the base has no difference of its own");
        }
    }
}

fn base(language: Language) -> &'static str {
    match language {
        Language::English => "As it stands",
        Language::Russian => "Как есть",
    }
}

/// Where the scenario and the base have a figure, and a difference.
fn is_less_the_base(sheet: &Range<Data>, row: u32, column: u32) {
    let [base, here, less] = [1, column, column + 1].map(|column| number(sheet, row, column));
    if let (Some(base), Some(here), Some(less)) = (base, here, less) {
        assert!((here - base - less).abs() <= CLOSE * here.abs().max(base.abs()), "row {row}: {less}");
    }
}
