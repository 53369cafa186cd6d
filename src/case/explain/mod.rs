//! How every headline figure came about: the formula, the case's own numbers in it, where the
//! formula comes from, and what the figure leaves out.
//!
//! Names of terms and of what is left out are words for programs to translate. The terms of a
//! formula that is a sum, difference, product, quotient or power give the figure again.

mod cash;
mod customers;
mod investment;
mod lifetime;

use serde::Serialize;
use std::borrow::Cow;

use crate::case::checked::BusinessCase;
use crate::case::outcome::Outcome;
use crate::case::ready::Ready;
use crate::extended::Extended;

/// One figure and how it came about.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Which figure: `npv`, `segments[0].cltv.threeYears`.
    pub figure: Cow<'static, str>,
    /// Its value.
    pub value: Extended,
    /// What it is counted in.
    pub unit: ExplainedUnit,
    /// Symbols stand in braces: `{NPV} = {B} − {C}`. A symbol before parentheses depends on those
    /// in them; Σ adds up the product after it over the labels of its terms.
    pub formula: Cow<'static, str>,
    /// What each symbol stands for, the figure itself first.
    pub terms: Vec<Term>,
    /// Where the formula comes from.
    pub source: &'static str,
    /// What the figure leaves out.
    pub excludes: &'static [&'static str],
}

/// What a symbol stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Term {
    /// As it stands in the formula, without braces.
    pub symbol: &'static str,
    /// What it is, in one word for programs.
    pub name: &'static str,
    /// Its value.
    pub value: Extended,
    /// What it is counted in.
    pub unit: ExplainedUnit,
    /// The input it is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Of which segment, initiative, problem or group, where there is one term for each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ExplainedUnit {
    /// In the currency of the case.
    Money,
    /// 0.1 is 10 %.
    Share,
    /// 0.01 is one percentage point.
    Points,
    /// Customers, months, periods of a year.
    Count,
    /// Periods of the case.
    Periods,
    /// So many times.
    Ratio,
}

/// Where a formula comes from, and what it leaves out.
struct Frame {
    source: &'static str,
    excludes: &'static [&'static str],
}

const GOODMAN: &str = "Goodman, Strategic Customer Service (2009)";
const FADER_HARDIE: &str = "Fader & Hardie, Reconciling and Clarifying CLV Formulas (2012)";
const BREALEY_MYERS_ALLEN: &str = "Brealey, Myers & Allen, Principles of Corporate Finance";
const FORRESTER: &str = "Forrester, The Total Economic Impact";
const GUPTA_LEHMANN_STUART: &str = "Gupta, Lehmann & Stuart, Valuing Customers (2004)";
const REICHHELD: &str = "Reichheld, The One Number You Need to Grow (2003)";

impl BusinessCase {
    /// How every headline figure came about.
    ///
    /// ```
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Care", "costs": { "oneOff": [{ "period": 1, "amount": 4000 }] },
    ///                       "effects": [{ "on": "retention", "points": 0.05 }] }] }"#)?;
    /// let explained = case.explain();
    /// let npv = explained.iter().find(|one| one.figure == "npv").expect("it is always explained");
    /// assert_eq!(npv.formula, "{NPV} = {B} − {C}");
    /// assert_eq!(npv.terms[2].name, "costs");
    /// assert_eq!(npv.terms[2].value.finite(), Some(4000.0));
    /// assert!(npv.excludes.contains(&"taxes"));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn explain(&self) -> Vec<Explanation> {
        let (ready, outcome) = (Ready::new(self), self.evaluate());
        let mut teller = Teller { case: self, ready: &ready, outcome: &outcome, told: Vec::new() };
        teller.values_of_customers();
        teller.investment();
        teller.rates_and_paybacks();
        teller.cross_checks();
        teller.cost_of_doing_nothing();
        teller.retentions();
        teller.told
    }
}

/// Tells one figure after another: first its formula, then its terms.
struct Teller<'a> {
    case: &'a BusinessCase,
    ready: &'a Ready<'a, f64>,
    outcome: &'a Outcome,
    told: Vec<Explanation>,
}

impl Teller<'_> {
    /// A figure of the whole case; the first term that follows is the figure itself.
    fn figure(&mut self, name: &'static str, formula: &'static str, frame: &Frame) {
        self.begin(Cow::Borrowed(name), Cow::Borrowed(formula), frame);
    }

    fn begin(&mut self, figure: Cow<'static, str>, formula: Cow<'static, str>, frame: &Frame) {
        self.told.push(Explanation {
            figure,
            value: Extended::Undefined,
            unit: ExplainedUnit::Money,
            formula,
            terms: Vec::new(),
            source: frame.source,
            excludes: frame.excludes,
        });
    }

    /// A term by its symbol and name; what is no number is none.
    fn term(&mut self, symbol_and_name: &'static str, value: f64, unit: ExplainedUnit) {
        let Some(explanation) = self.told.last_mut() else { return };
        let (symbol, name) = symbol_and_name.split_once(' ').unwrap_or_default();
        let value = Extended::of(value);
        if explanation.terms.is_empty() {
            (explanation.value, explanation.unit) = (value, unit);
        }
        explanation.terms.push(Term { symbol, name, value, unit, path: None, label: None });
    }

    fn money(&mut self, symbol_and_name: &'static str, value: f64) {
        self.term(symbol_and_name, value, ExplainedUnit::Money);
    }

    fn share(&mut self, symbol_and_name: &'static str, value: f64) {
        self.term(symbol_and_name, value, ExplainedUnit::Share);
    }

    fn count(&mut self, symbol_and_name: &'static str, value: f64) {
        self.term(symbol_and_name, value, ExplainedUnit::Count);
    }

    fn periods(&mut self, symbol_and_name: &'static str, value: f64) {
        self.term(symbol_and_name, value, ExplainedUnit::Periods);
    }

    fn last_term(&mut self) -> Option<&mut Term> {
        self.told.last_mut().and_then(|explanation| explanation.terms.last_mut())
    }

    /// The last term is the input at this path, if a number was stated there.
    fn input(&mut self, path: String) {
        let is_stated = self.stated(&path).is_some();
        if let Some(term) = self.last_term().filter(|_| is_stated) {
            term.path = Some(path);
        }
    }

    /// The last term is that of one segment, initiative, problem or group.
    fn of(&mut self, label: &str) {
        if let Some(term) = self.last_term() {
            term.label = Some(label.to_owned());
        }
    }

    /// The number that was stated at a path.
    fn stated(&self, path: &str) -> Option<f64> {
        self.case.assumptions.iter().find(|it| it.path == path).map(|it| it.value)
    }

    fn discount_rate(&mut self) {
        self.share("d discountRatePerYear", self.case.discount_rate_per_year);
        self.input("discountRatePerYear".to_owned());
    }
}

/// A figure that there may not be.
fn maybe(value: Option<f64>) -> f64 {
    value.unwrap_or(f64::NAN)
}

// Called from many places: one copy of it is enough.
#[inline(never)]
fn segment_path(index: usize, field: &str) -> String {
    format!("segments[{index}].{field}")
}
