//! At which value of an input does a figure reach its target?

use serde::{Deserialize, Serialize};

use crate::case::BusinessCase;
use crate::error::Problems;
use crate::extended::Extended;
use crate::input::gate::Gate;
use crate::limits;
use crate::root::{self, Point};
use crate::uncertainty::Figure;
use crate::uncertainty::axis::Stretch;
use crate::uncertainty::number::Number;
use crate::uncertainty::question::Question;

/// Which number is turned until which figure reaches which target.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BreakEvenDraft {
    /// Where the number stands: `segments[0].margin`.
    pub path: String,
    /// The figure: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// The value it shall reach: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Where the search begins. By default the least legal value of a share; of other numbers minus ten times
    /// their size (a million where they are 0), held in the legal range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    /// Where it ends. By default the largest legal value of a share; of other numbers ten times their size (a
    /// million where they are 0), held in the legal range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
}

/// The values of an input at which a figure reaches its target.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BreakEven {
    /// Where the number stands.
    pub path: String,
    /// The figure.
    pub figure: Figure,
    /// The value it shall reach.
    pub target: f64,
    /// What the plain evaluation takes.
    pub value: f64,
    /// Where the search began.
    pub from: f64,
    /// Where it ended.
    pub to: f64,
    /// How many there are.
    pub kind: Crossings,
    /// The values, rising; of whole numbers, the first on the other side.
    pub crossings: Vec<f64>,
    /// The figure where the search began.
    pub at_from: Extended,
    /// The figure where it ended.
    pub at_to: Extended,
}

/// How many values reach the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Crossings {
    /// No value does.
    None,
    /// Exactly one does.
    One,
    /// More than one does.
    Several,
}

/// A checked question.
pub(crate) struct Search<'c> {
    number: Number<'c>,
    figure: Figure,
    target: f64,
    stretch: Stretch,
}

/// Values at which the figure is looked at; between two of them it crosses the target once or is
/// taken to stay on its side.
const LOOKS: f64 = 65.0;

impl BusinessCase {
    /// The values of an input at which a figure reaches its target.
    ///
    /// The figure is looked at in 65 places; two crossings between neighbours among them are missed.
    ///
    /// # Errors
    ///
    /// The path of no number, ends that are not legal or not in order, a target that is no number.
    ///
    /// ```
    /// use cltv::uncertainty::{BreakEvenDraft, Crossings};
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }],
    ///                       "costs": { "perPeriod": 800 } }] }"#)?;
    /// let draft = BreakEvenDraft { path: "segments[0].margin".into(), ..BreakEvenDraft::default() };
    /// let answer = case.break_even(&draft)?;
    /// // 1000 customers × 2 × 40 % pay for 800.
    /// assert_eq!(answer.kind, Crossings::One);
    /// assert!((answer.crossings[0] - 0.4).abs() < 1e-12);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn break_even(&self, draft: &BreakEvenDraft) -> Result<BreakEven, Problems> {
        self.ask(draft)
    }
}

impl Question for BreakEvenDraft {
    type Checked<'c> = Search<'c>;
    type Answer = BreakEven;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Search<'c>> {
        let target = gate.plain("target", self.target.unwrap_or_default(), &limits::FLOW);
        let number = case.number_at(gate, "path", &self.path)?;
        let stretch = Stretch::stated(gate, "", &number, [self.from, self.to], usual(&number))?;
        Some(Search { number, figure: self.figure.unwrap_or_default(), target, stretch })
    }

    fn answer(_: &BusinessCase, search: &Search<'_>) -> Result<BreakEven, Problems> {
        Ok(search.answer())
    }
}

/// The legal range where it is that of a share; where it is not, ten times the number's size both ways.
fn usual(number: &Number<'_>) -> (f64, f64) {
    const FAR: f64 = 10.0;
    const FROM_NOTHING: f64 = 1e6;
    let limit = &number.entry().limit;
    let reach = if number.value() == 0.0 { FROM_NOTHING } else { FAR * number.value().abs() };
    if limit.max - limit.min <= 2.0 * FAR {
        return (number.held(limit.min), limit.max);
    }
    (number.held(-reach), number.held(reach))
}

impl Search<'_> {
    fn answer(&self) -> BreakEven {
        let values = self.stretch.steps(&self.number, LOOKS);
        let figures: Vec<Extended> = values.iter().map(|&x| self.number.at(x, self.figure)).collect();
        let points: Vec<Point> =
            values.iter().zip(&figures).map(|(&x, figure)| self.point(x, *figure)).collect();
        let first = points.first().filter(|point| point.y == 0.0).map(|point| point.x);
        let later = points.windows(2).filter_map(|pair| self.crossing(pair[0], pair[1]));
        let crossings: Vec<f64> = first.into_iter().chain(later).collect();
        BreakEven {
            path: self.number.path().to_owned(),
            figure: self.figure,
            target: self.target,
            value: self.number.value(),
            from: self.stretch.from,
            to: self.stretch.to,
            kind: match crossings.len() {
                0 => Crossings::None,
                1 => Crossings::One,
                _ => Crossings::Several,
            },
            crossings,
            at_from: figures.first().copied().unwrap_or(Extended::Undefined),
            at_to: figures.last().copied().unwrap_or(Extended::Undefined),
        }
    }

    /// How far above the target the figure is; NaN where there is none.
    fn point(&self, x: f64, figure: Extended) -> Point {
        Point { x, y: figure.number() - self.target }
    }

    /// Where the target is reached between one point and the next; what stays on it reached it
    /// where it got there.
    fn crossing(&self, one: Point, other: Point) -> Option<f64> {
        let are_numbers = one.y.is_finite() && other.y.is_finite();
        if !are_numbers || one.y == 0.0 || one.y * other.y > 0.0 {
            return None;
        }
        if other.y == 0.0 || self.number.entry().limit.whole {
            return Some(other.x);
        }
        Some(root::between(one, other, |x| self.point(x, self.number.at(x, self.figure)).y))
    }
}
