//! What the sheets are written from: the case, what the engine makes of it, and the named inputs.

use std::collections::HashMap;

use crate::case::BusinessCase;
use crate::case::checked::TenureGroup;
use crate::case::levers::{Levers, Unit};
use crate::case::outcome::Outcome;
use crate::case::projection::{Course, Heads};
use crate::case::ready::Ready;
use crate::retention::Shift;
use crate::workbook::book::Place;
use crate::workbook::words::{Language, Word};

/// The case with everything that was computed of it.
pub(super) struct Source<'a> {
    pub(super) case: &'a BusinessCase,
    pub(super) ready: Ready<'a, f64>,
    pub(super) outcome: Outcome,
    /// Weights of the initiatives, and the same begun one period later.
    pub(super) weights: [Vec<Vec<f64>>; 2],
    pub(super) language: Language,
    pub(super) inputs: Inputs,
}

impl<'a> Source<'a> {
    pub(super) fn new(case: &'a BusinessCase, language: Language) -> Self {
        let ready = Ready::new(case);
        let weights = [ready.weights(0), ready.weights(1)];
        Self { case, weights, ready, outcome: case.evaluate(), language, inputs: Inputs::default() }
    }

    pub(super) fn say(&self, word: Word) -> &'static str {
        word[self.language as usize]
    }

    pub(super) fn horizon(&self) -> usize {
        self.case.grid.horizon
    }

    /// n, as a formula writes it.
    pub(super) fn per_year(&self) -> usize {
        self.case.grid.period.per_year() as usize
    }
}

/// The cells of the register by the paths of their numbers.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    pub(super) names: HashMap<String, String>,
    /// Where the number of a path stands.
    pub(super) places: HashMap<String, Place>,
}

impl Inputs {
    /// The named cell of a path, if a number was stated there.
    pub(super) fn name(&self, path: &str) -> Option<String> {
        self.names.get(path).cloned()
    }

    /// The named cell, or what counts if nothing was stated.
    pub(super) fn or(&self, path: &str, otherwise: f64) -> String {
        self.name(path).unwrap_or_else(|| plain(otherwise))
    }

    /// The cells of a list from its first to its last entry.
    pub(super) fn list(&self, path: &str) -> Option<(String, usize)> {
        let count = (0..).take_while(|index| self.names.contains_key(&format!("{path}[{index}]"))).count();
        let first = self.places.get(&format!("{path}[0]"))?;
        let last = self.places.get(&format!("{path}[{}]", count - 1))?;
        let last = last.far();
        let (_, end) = last.rsplit_once('!')?;
        Some((format!("{}:{end}", first.far()), count))
    }
}

/// The name of the cell of a path: `segments[0].margin` becomes `segments_1_margin`.
pub(super) fn cell_name(path: &str) -> String {
    let mut name = String::with_capacity(path.len());
    let mut parts = path.split('[');
    name.extend(parts.next().map(|start| start.replace('.', "_")));
    for part in parts {
        let (index, rest) = part.split_once(']').unwrap_or((part, ""));
        let number =
            index.parse::<usize>().map_or_else(|_| index.to_owned(), |index| (index + 1).to_string());
        name.extend(["_", &number, &rest.replace('.', "_")]);
    }
    name
}

/// A number in a formula.
pub(super) fn plain(number: f64) -> String {
    if number < 0.0 { format!("({number})") } else { number.to_string() }
}

/// A group of equal tenure, followed on its own.
pub(super) fn life_of(
    course: &Course<'_, f64>,
    tenure: usize,
    customers: f64,
    shifts: &[Shift<f64>],
) -> Heads<f64> {
    let mut alone = course.segment.clone();
    alone.base = vec![TenureGroup { tenure, customers }];
    alone.new_per_period = 0.0;
    let mut grid = course.grid;
    grid.horizon = shifts.len();
    let units = vec![Unit::of(&alone, &Levers::idle()); shifts.len()];
    let course = Course { segment: &alone, grid, ..course.clone() };
    course.heads(shifts, &units)
}

/// How many of a group of equal tenure are left at the end of each period.
pub(super) fn left_of(
    course: &Course<'_, f64>,
    tenure: usize,
    customers: f64,
    shifts: &[Shift<f64>],
) -> Vec<f64> {
    life_of(course, tenure, customers, shifts).closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_count_from_one() {
        assert_eq!(cell_name("discountRatePerYear"), "discountRatePerYear");
        assert_eq!(
            cell_name("segments[0].retention.problems[11].loyalty.silent"),
            "segments_1_retention_problems_12_loyalty_silent"
        );
        assert_eq!(cell_name("initiatives[1].ramp[0]"), "initiatives_2_ramp_1");
    }
}
