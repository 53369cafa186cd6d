//! Who renews, as a formula: the base rate, what initiatives do to it, and its conversion to the
//! period of the case.

use crate::retention::Base;
use crate::workbook::book::Series;

/// The renewal rates of a segment as things are, in the base in which they are stated.
#[derive(Clone, Debug)]
pub(super) enum Rates {
    /// One rate for everybody: a cell.
    Flat(String),
    /// A rate for each base period behind a customer.
    Curve(Series),
}

/// What initiatives do to retention in one period, each part a formula of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct ShiftCells {
    pub(super) moved: Option<String>,
    pub(super) churn_times: Option<String>,
    pub(super) points: Option<String>,
}

impl ShiftCells {
    pub(super) fn is_none(&self) -> bool {
        self.moved.is_none() && self.churn_times.is_none() && self.points.is_none()
    }

    /// r' = 1 − (1 − r)·times + points, held in 0..1.
    fn apply(&self, rate: &str) -> String {
        if self.is_none() {
            return rate.to_owned();
        }
        let mut inner = match &self.moved {
            Some(moved) => format!("({rate}+{moved})"),
            None => rate.to_owned(),
        };
        if let Some(times) = &self.churn_times {
            inner = format!("1-(1-{inner})*{times}");
        }
        if let Some(points) = &self.points {
            inner = format!("{inner}+{points}");
        }
        format!("MAX(0,MIN(1,{inner}))")
    }
}

/// How long a customer has been here: known when the sheet is written, or a cell and what is added.
#[derive(Clone, Debug)]
pub(super) enum Tenure {
    Known(usize),
    /// A cell that may change, and periods since then.
    Cell(String, usize),
}

/// The share of customers of a tenure that renews in a period of the case.
pub(super) fn renewal(rates: &Rates, base: Base, tenure: &Tenure, shift: &ShiftCells) -> String {
    match (rates, base) {
        (Rates::Flat(rate), Base::Spans(1)) => shift.apply(rate),
        (Rates::Flat(rate), Base::Spans(length)) => format!("{}^(1/{length})", bracketed(&shift.apply(rate))),
        (Rates::Flat(rate), Base::Parts(parts)) => format!("{}^{parts}", bracketed(&shift.apply(rate))),
        (Rates::Curve(curve), Base::Spans(1)) => shift.apply(&at(curve, tenure, 1, 0, 1)),
        (Rates::Curve(curve), Base::Spans(length)) => {
            format!("{}^(1/{length})", bracketed(&shift.apply(&at(curve, tenure, length, 0, 1))))
        }
        (Rates::Curve(curve), Base::Parts(parts)) => {
            let each = (0..parts).map(|part| bracketed(&shift.apply(&at(curve, tenure, 1, part, parts))));
            each.collect::<Vec<_>>().join("*")
        }
    }
}

/// The cell of a curve at a tenure in periods of the case.
fn at(curve: &Series, tenure: &Tenure, length: usize, part: usize, parts: usize) -> String {
    match tenure {
        Tenure::Known(tenure) => curve.far(tenure / length * parts + part),
        Tenure::Cell(cell, since) => {
            let place = match (length, parts) {
                (1, 1) => format!("{cell}+{}", since + 1),
                (_, 1) => format!("INT(({cell}+{since})/{length})+1"),
                _ => format!("({cell}+{since})*{parts}+{}", part + 1),
            };
            format!("INDEX({},{place})", curve.range())
        }
    }
}

fn bracketed(formula: &str) -> String {
    let simple = formula.chars().all(|letter| letter.is_alphanumeric() || "_$.!' ".contains(letter));
    let call = formula.starts_with("MAX(") || formula.starts_with("INDEX(");
    if simple || call { formula.to_owned() } else { format!("({formula})") }
}
