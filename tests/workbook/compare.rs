//! Cell by cell: what LibreOffice computed, and what the engine stored.

use std::collections::BTreeMap;
use std::io::Write as _;

use crate::office::{Computed, Found};
use crate::xlsx::Package;

/// Relative to the figure.
const CLOSE: f64 = 1e-9;
/// A search ends when it is as close as this.
const SOLVED: f64 = 1e-7;
/// A difference keeps as many digits as the sums it is taken of: those of its column, and shares of 1.
const ROUNDING: f64 = 1e-13;

#[derive(Default)]
pub(crate) struct Comparison {
    compared: usize,
    words: usize,
    beyond: usize,
    workbooks: usize,
    misses: Vec<String>,
    missed: BTreeMap<String, usize>,
    by_sheet: BTreeMap<String, usize>,
}

impl Comparison {
    pub(crate) fn compare(&mut self, name: &str, [asked, expected]: [Package; 2], actual: &Computed) {
        self.workbooks += 1;
        for (index, sheet) in expected.sheets().iter().enumerate() {
            let formulas = expected.formulas(index);
            let mut sizes: BTreeMap<&str, f64> = BTreeMap::new();
            for (address, stored) in &formulas {
                let size = sizes.entry(column(address)).or_insert(1.0);
                *size = stored.result.parse::<f64>().map_or(*size, |number| size.max(number.abs()));
            }
            let questions = asked.formulas(index);
            for (address, stored) in &formulas {
                // A longer tenure needs a longer table of its curve; the one that was asked ends before.
                if !questions.contains_key(address) {
                    self.beyond += 1;
                    continue;
                }
                let found = actual.get(&(sheet.clone(), address.clone()));
                let close = if stored.formula.contains("IRR(") { SOLVED } else { CLOSE };
                let fits = match (stored.result.parse::<f64>(), found) {
                    (Ok(number), Some(Found::Number(found))) => {
                        (number - found).abs() <= close * number.abs() + ROUNDING * sizes[column(address)]
                    }
                    (Err(_), Some(Found::Text(text))) => *text == stored.result,
                    (Err(_), None) => stored.result.is_empty(),
                    _ => false,
                };
                self.compared += 1;
                self.words += usize::from(stored.result.parse::<f64>().is_err());
                *self.by_sheet.entry(kind_of(sheet)).or_default() += 1;
                if !fits {
                    let formula: String = stored.formula.chars().take(300).collect();
                    let place = format!("{name} {sheet} {}", column(address));
                    let count = self.missed.entry(place).or_default();
                    *count += 1;
                    // The first of a column says what the others would.
                    if *count > 1 {
                        continue;
                    }
                    self.misses.push(format!(
                        "{name}: {sheet}!{address} is {found:?}, the engine says {}: ={formula}",
                        stored.result
                    ));
                }
            }
        }
    }

    pub(crate) fn finish(self) {
        // Past the test runner, which keeps the words of tests that pass.
        let told = writeln!(
            std::io::stderr(),
            "{} cells of {} workbooks compared, {} of them words: {:?}",
            self.compared,
            self.workbooks,
            self.words,
            self.by_sheet
        );
        assert!(told.is_ok());
        assert!(self.compared > 1000, "the formulas are gone");
        let first: Vec<_> = self.misses.iter().take(40).cloned().collect();
        assert!(self.beyond * 1000 <= self.compared, "{} formulas are not asked for", self.beyond);
        let all: usize = self.missed.values().sum();
        assert!(
            self.misses.is_empty(),
            "{all} misses in {} columns\n{}",
            self.misses.len(),
            first.join("\n")
        );
    }
}

fn column(address: &str) -> &str {
    address.trim_end_matches(|digit: char| digit.is_ascii_digit())
}

/// Sheets of segments are counted together.
fn kind_of(sheet: &str) -> String {
    if sheet.starts_with(|first: char| first.is_ascii_digit()) {
        "segments".to_owned()
    } else {
        sheet.to_owned()
    }
}
