//! A number of the case, to be varied.

use serde::Serialize;
use serde_json::Value;

use crate::case::BusinessCase;
use crate::error::Code;
use crate::estimate::Marginal;
use crate::extended::Extended;
use crate::input::gate::{Assumption, Gate, varied};
use crate::uncertainty::Figure;

/// A number of the case that can be varied.
#[derive(Clone, Debug)]
pub(crate) struct Number<'c> {
    case: &'c BusinessCase,
    /// Its place in the register.
    pub(crate) place: usize,
    /// Its distribution within the legal range, if it is uncertain.
    pub(crate) marginal: Option<Marginal>,
}

/// A number of the case, for menus.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseNumber {
    /// Where it stands: `segments[0].margin`.
    pub path: String,
    /// What the plain evaluation takes.
    pub value: f64,
    /// The name of its distribution; `None` of a single number.
    pub dist: Option<&'static str>,
    /// The smallest legal value, or the one it must exceed.
    pub min: f64,
    /// The largest legal value.
    pub max: f64,
}

impl BusinessCase {
    /// Every number of the case, in its order.
    ///
    /// ```
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    ///                    "margin": { "low": 0.4, "likely": 0.5, "high": 0.55 },
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }] }"#)?;
    /// let margin = case.numbers().into_iter().find(|number| number.dist.is_some()).expect("one range");
    /// assert_eq!((margin.path.as_str(), margin.dist), ("segments[0].margin", Some("pert")));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn numbers(&self) -> Vec<CaseNumber> {
        let each = self.assumptions.iter().map(|entry| CaseNumber {
            path: entry.path.clone(),
            value: entry.value,
            dist: entry.distribution.as_ref().map(crate::estimate::Distribution::name),
            min: entry.limit.min,
            max: entry.limit.max,
        });
        each.collect()
    }

    /// The number at a path; anything else is noted.
    pub(crate) fn number_at(&self, gate: &mut Gate<'_>, place: &str, path: &str) -> Option<Number<'_>> {
        let found = self.assumptions.iter().position(|entry| entry.path == path);
        if found.is_none() {
            let message = format!("There is no number {path} in this case.");
            gate.note(place, Code::UnknownField, &message, Value::from(path));
        }
        found.map(|place| self.number(place))
    }

    pub(crate) fn all_numbers(&self) -> impl Iterator<Item = Number<'_>> {
        (0..self.assumptions.len()).map(|place| self.number(place))
    }

    /// Those that a simulation draws.
    pub(crate) fn uncertain_numbers(&self) -> Vec<Number<'_>> {
        self.all_numbers().filter(|number| number.marginal.is_some() && !number.is_decision()).collect()
    }

    fn number(&self, place: usize) -> Number<'_> {
        let entry = &self.assumptions[place];
        let marginal = entry.distribution.as_ref().map(|stated| Marginal::new(stated, &entry.limit));
        Number { case: self, place, marginal }
    }

    /// A figure with some numbers of the register replaced.
    pub(crate) fn figure_with(&self, figure: Figure, replaced: &[(usize, f64)]) -> Extended {
        let take = |place: usize| {
            let other = replaced.iter().find(|(other, _)| *other == place);
            other.map_or(self.assumptions[place].value, |(_, value)| *value)
        };
        figure.of(&varied(&take, |gate| crate::case::gate::case(gate, &self.draft)))
    }
}

impl<'c> Number<'c> {
    pub(crate) fn entry(&self) -> &'c Assumption {
        &self.case.assumptions[self.place]
    }

    pub(crate) fn path(&self) -> &'c str {
        &self.entry().path
    }

    /// What the plain evaluation takes.
    pub(crate) fn value(&self) -> f64 {
        self.entry().value
    }

    /// The least and the largest value it may take.
    pub(crate) fn support(&self) -> (f64, f64) {
        let limit = &self.entry().limit;
        self.marginal.as_ref().map_or((limit.min, limit.max), Marginal::bounds)
    }

    /// The horizon is a decision about the case and not about the world.
    pub(crate) fn is_decision(&self) -> bool {
        self.path() == "horizon"
    }

    /// The nearest legal value.
    pub(crate) fn held(&self, value: f64) -> f64 {
        let limit = &self.entry().limit;
        let value = if limit.whole { value.round() } else { value };
        let least = if limit.min_open { limit.min.next_up() } else { limit.min };
        value.clamp(least, limit.max)
    }

    /// A figure with this number replaced.
    pub(crate) fn at(&self, value: f64, figure: Figure) -> Extended {
        self.case.figure_with(figure, &[(self.place, value)])
    }

    /// The two ends of its range at these probabilities; of a single number, this share of itself
    /// up and down.
    pub(crate) fn ends(&self, low: f64, high: f64, spread: f64) -> (f64, f64) {
        match &self.marginal {
            Some(marginal) => (marginal.quantile(low), marginal.quantile(high)),
            None => {
                let by = spread * self.value().abs();
                (self.held(self.value() - by), self.held(self.value() + by))
            }
        }
    }
}
