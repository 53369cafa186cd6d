//! Which input moves the answer most?
//!
//! Each uncertain number takes a low and a high value, all others stand as stated.

use serde::{Deserialize, Serialize};

use crate::case::BusinessCase;
use crate::error::{Code, Problems, shown};
use crate::extended::Extended;
use crate::input::gate::{Gate, indexed};
use crate::limits;
use crate::uncertainty::Figure;
use crate::uncertainty::number::Number;
use crate::uncertainty::question::Question;

/// What a tornado is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TornadoDraft {
    /// The figure that is moved: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// Probability below the low value: 0.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Probability below the high value: 0.9.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Single numbers are moved by this share of themselves, both ways; without it they stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<f64>,
    /// Only these numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paths: Option<Vec<String>>,
}

/// What each input does to a figure, the strongest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tornado {
    /// The figure.
    pub figure: Figure,
    /// Its value with every number as stated.
    pub base: Extended,
    /// Probability below the low values.
    pub low: f64,
    /// Probability below the high values.
    pub high: f64,
    /// One bar per input, the widest first; those without two numbers at their ends last.
    pub bars: Vec<TornadoBar>,
}

/// What one input does to the figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TornadoBar {
    /// Where the input stands.
    pub path: String,
    /// Its stated value.
    pub value: f64,
    /// Its low value.
    pub input_low: f64,
    /// Its high value.
    pub input_high: f64,
    /// The figure at the low value.
    pub at_low: Extended,
    /// The figure at the high value.
    pub at_high: Extended,
    /// How far the two are apart; `None` unless both are numbers.
    pub swing: Option<f64>,
    /// It is a single number, moved by the same share as all of them.
    pub assumed: bool,
}

/// A checked question.
pub(crate) struct Checked<'c> {
    figure: Figure,
    low: f64,
    high: f64,
    spread: Option<f64>,
    numbers: Vec<Number<'c>>,
}

impl BusinessCase {
    /// What each uncertain number does to a figure.
    ///
    /// # Errors
    ///
    /// Probabilities that are none or not in order, and paths of no number.
    ///
    /// ```
    /// use cltv::uncertainty::TornadoDraft;
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100,
    ///                    "margin": { "dist": "uniform", "low": 0.4, "high": 0.6 },
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }] }] }"#)?;
    /// let tornado = case.tornado(&TornadoDraft::default())?;
    /// // 1000 customers pay 2 more, of which between 42 and 58 % remain.
    /// assert_eq!(tornado.bars[0].path, "segments[0].margin");
    /// assert!((tornado.bars[0].swing.expect("both are numbers") - 1000.0 * 2.0 * 0.16).abs() < 1e-9);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn tornado(&self, draft: &TornadoDraft) -> Result<Tornado, Problems> {
        self.ask(draft)
    }
}

impl Question for TornadoDraft {
    type Checked<'c> = Checked<'c>;
    type Answer = Tornado;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Checked<'c>> {
        Some(checked(gate, case, self))
    }

    fn answer(case: &BusinessCase, question: &Checked<'_>) -> Result<Tornado, Problems> {
        Ok(question.answer(case))
    }
}

fn checked<'c>(gate: &mut Gate<'_>, case: &'c BusinessCase, draft: &TornadoDraft) -> Checked<'c> {
    let low = gate.plain("low", draft.low.unwrap_or(0.1), &limits::INNER_SHARE);
    let high = gate.plain("high", draft.high.unwrap_or(0.9), &limits::INNER_SHARE);
    if low >= high {
        let message = format!("The low probability {low} must be below the high one {high}.");
        gate.note("low", Code::Disorder, &message, shown(low));
    }
    let spread = draft.spread.map(|spread| gate.plain("spread", spread, &limits::SPREAD));
    let numbers = match &draft.paths {
        Some(paths) => indexed("paths", gate.entries("paths", paths, limits::MOST_ENTRIES))
            .filter_map(|(place, path)| case.number_at(gate, &place, path))
            .collect(),
        None => case.all_numbers().filter(|number| !number.is_decision()).collect(),
    };
    Checked { figure: draft.figure.unwrap_or_default(), low, high, spread, numbers }
}

impl Checked<'_> {
    fn answer(&self, case: &BusinessCase) -> Tornado {
        let mut bars: Vec<TornadoBar> = self.numbers.iter().filter_map(|number| self.bar(number)).collect();
        let width = |bar: &TornadoBar| bar.swing.unwrap_or(-1.0);
        bars.sort_by(|a, b| width(b).total_cmp(&width(a)));
        Tornado { figure: self.figure, base: self.figure.of(case), low: self.low, high: self.high, bars }
    }

    /// The bar of a number that moves.
    fn bar(&self, number: &Number<'_>) -> Option<TornadoBar> {
        let assumed = number.marginal.is_none();
        if assumed && self.spread.is_none() {
            return None;
        }
        let (input_low, input_high) = number.ends(self.low, self.high, self.spread.unwrap_or_default());
        if input_low == input_high {
            return None;
        }
        let (at_low, at_high) = (number.at(input_low, self.figure), number.at(input_high, self.figure));
        let swing = at_low.finite().zip(at_high.finite()).map(|(low, high)| (high - low).abs());
        let (path, value) = (number.path().to_owned(), number.value());
        Some(TornadoBar { path, value, input_low, input_high, at_low, at_high, swing, assumed })
    }
}
