//! The workbook, recalculated by LibreOffice: every formula must give the engine's figure.
//!
//! The stored results are taken away before LibreOffice opens a file, so that whatever it shows it
//! has computed. Then assumptions are changed in the file, as somebody would who types into it, and
//! everything must be what the engine says of the case changed in the same way.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

#[path = "../common/case_files.rs"]
mod case_files;
mod compare;
mod office;
mod presets;
mod scenarios;
mod xlsx;

use std::path::PathBuf;

use cltv::workbook::{Language, WorkbookOptions};
use cltv::{BusinessCase, workbook as written};

use compare::Comparison;
use presets::{Named, changed, everything, examples, examples_in, test_cases};
use xlsx::Package;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn made(case: &Named) -> Vec<u8> {
    let checked =
        BusinessCase::from_value(&case.json).unwrap_or_else(|problems| panic!("{}: {problems}", case.name));
    written(&checked, &WorkbookOptions { language: case.language, ..WorkbookOptions::default() })
        .unwrap_or_else(|error| panic!("{}: {error}", case.name))
}

/// Asks LibreOffice for all, and compares each with what the engine stored.
fn recalculated(name: &str, questions: &[(String, Vec<u8>, Vec<u8>)]) {
    let asked: Vec<_> = questions.iter().map(|(name, asked, _)| (name.clone(), asked.clone())).collect();
    let answers = office::computed(&folder(name), &asked);
    let mut comparison = Comparison::default();
    for ((name, asked, expected), answer) in questions.iter().zip(&answers) {
        comparison.compare(name, [asked, expected].map(|bytes| Package::open(bytes)), answer);
    }
    comparison.finish();
}

fn without_results(bytes: &[u8]) -> Package {
    let mut package = Package::open(bytes);
    package.forget_results();
    package
}

fn as_they_are(folder: &str, cases: Vec<Named>) {
    let questions = cases.into_iter().map(|case| {
        let expected = made(&case);
        (case.name, without_results(&expected).bytes(), expected)
    });
    recalculated(folder, &questions.collect::<Vec<_>>());
}

#[test]
fn every_formula_of_the_examples_gives_the_engines_figure() {
    as_they_are("examples", examples());
}

/// In two halves, for two processors.
#[test]
fn every_formula_of_one_half_of_the_cases_gives_the_engines_figure() {
    as_they_are("one-half", test_cases().into_iter().step_by(2).collect());
}

#[test]
fn every_formula_of_the_other_half_of_the_cases_gives_the_engines_figure() {
    as_they_are("other-half", test_cases().into_iter().skip(1).step_by(2).collect());
}

#[test]
fn a_changed_assumption_changes_what_follows() {
    let mut questions = Vec::new();
    let some = test_cases().into_iter().step_by(2);
    for case in examples_in(("ru", Language::Russian)).into_iter().chain(some) {
        let Some((other, changes)) = changed(&case) else { continue };
        let mut package = without_results(&made(&case));
        let names = package.names();
        for (name, number) in &changes {
            let (sheet, cell) = &names[name];
            package.set(sheet, cell, *number);
        }
        questions.push((case.name.clone(), package.bytes(), made(&other)));
    }
    recalculated("changed", &questions);
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    // One of each kind; whatever is not in order differs in all of them.
    for case in everything().iter().step_by(5) {
        assert!(made(case) == made(case), "{}", case.name);
    }
}

/// The same case with other names has the same formulas: a name never becomes one.
#[test]
fn a_name_is_never_a_formula() {
    let text = std::fs::read_to_string("tests/cases/02-by-hand-start-year.json").unwrap();
    let named = |name: &str| {
        let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
        for place in ["/name", "/segments/0/name", "/initiatives/0/name"] {
            *json.pointer_mut(place).unwrap() = name.into();
        }
        let case = BusinessCase::from_value(&json).unwrap();
        let bytes = written(&case, &WorkbookOptions::default()).unwrap();
        let package = Package::open(&bytes);
        let sheets = 0..package.sheets().len();
        let formulas = sheets.map(|index| package.formulas(index).into_keys().collect::<Vec<_>>());
        (formulas.collect::<Vec<_>>(), package.text("xl/sharedStrings.xml"))
    };
    let (plain, _) = named("All");
    for evil in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://a\")", "x'![]:*?/\\"] {
        let (formulas, strings) = named(evil);
        assert!(formulas == plain, "{evil}");
        assert!(strings.contains(evil.chars().last().unwrap()), "{evil}");
    }
}

#[test]
fn what_does_not_fit_is_said() {
    let text = std::fs::read_to_string("tests/cases/04-mid-month-beta-geometric-tenure-list.json").unwrap();
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    json["horizon"] = 600.into();
    let initiative = json["initiatives"][0].clone();
    let many = (0..40).map(|index| {
        let mut one = initiative.clone();
        one["name"] = format!("{index}").into();
        one
    });
    json["initiatives"] = many.collect();
    let case = BusinessCase::from_value(&json).unwrap();
    let error = written(&case, &WorkbookOptions::default()).unwrap_err().to_string();
    assert!(error.contains("columns"), "{error}");
}
