//! The workbook, recalculated by LibreOffice: every formula must give the engine's figure.
//!
//! The stored results are taken away before LibreOffice opens a file, so that whatever it shows it
//! has computed. Then assumptions are changed in the file, as somebody would who types into it, and
//! everything must be what the engine says of the case changed in the same way.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod compare;
mod office;
mod presets;
mod xlsx;

use std::path::PathBuf;

use cltv::workbook::{Language, WorkbookOptions};
use cltv::{BusinessCase, workbook as written};

use compare::Comparison;
use presets::{Named, changed, everything};
use xlsx::Package;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

fn made(case: &Named, language: Language) -> Vec<u8> {
    let checked =
        BusinessCase::from_value(&case.json).unwrap_or_else(|problems| panic!("{}: {problems}", case.name));
    written(&checked, &WorkbookOptions { language, ..WorkbookOptions::default() })
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

#[test]
fn every_formula_gives_the_engines_figure() {
    let mut questions = Vec::new();
    for case in everything() {
        for language in case.languages() {
            let expected = made(&case, language);
            let name = format!("{}-{language:?}", case.name);
            questions.push((name, without_results(&expected).bytes(), expected));
        }
    }
    recalculated("as-they-are", &questions);
}

#[test]
fn a_changed_assumption_changes_what_follows() {
    let mut questions = Vec::new();
    for case in everything() {
        let Some((other, changes)) = changed(&case) else { continue };
        let mut package = without_results(&made(&case, Language::English));
        let names = package.names();
        for (name, number) in &changes {
            let (sheet, cell) = &names[name];
            package.set(sheet, cell, *number);
        }
        questions.push((case.name.clone(), package.bytes(), made(&other, Language::English)));
    }
    recalculated("changed", &questions);
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    for case in everything() {
        for language in case.languages() {
            assert!(made(&case, language) == made(&case, language), "{}", case.name);
        }
    }
}
