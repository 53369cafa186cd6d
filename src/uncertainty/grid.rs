//! What happens when two inputs move at once, or one along a line?

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::case::BusinessCase;
use crate::error::{Code, Problems};
use crate::extended::Extended;
use crate::input::gate::Gate;
use crate::uncertainty::Figure;
use crate::uncertainty::axis::{Axis, AxisDraft};
use crate::uncertainty::number::Number;
use crate::uncertainty::question::Question;

/// Two numbers that move at once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GridDraft {
    /// The figure in the cells: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// The number along the columns.
    pub x: AxisDraft,
    /// The number along the rows.
    pub y: AxisDraft,
}

/// A figure for every pair of values of two inputs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grid {
    /// The figure.
    pub figure: Figure,
    /// The number along the columns.
    pub x: Axis,
    /// The number along the rows.
    pub y: Axis,
    /// For every value of y, the figure for every value of x.
    pub rows: Vec<Vec<Extended>>,
}

/// One number that moves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CurveDraft {
    /// The figure: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// The number with its values; 33 of them.
    pub x: AxisDraft,
}

/// A figure along the values of one input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureCurve {
    /// The figure.
    pub figure: Figure,
    /// The number.
    pub x: Axis,
    /// The figure at each of its values.
    pub y: Vec<Extended>,
}

const STEPS_OF_GRID: f64 = 11.0;
const STEPS_OF_CURVE: f64 = 33.0;

impl BusinessCase {
    /// A figure for every pair of values of two inputs.
    ///
    /// # Errors
    ///
    /// Paths of no number, twice the same one, ends that are not legal or not in order.
    ///
    /// ```
    /// use cltv::uncertainty::{AxisDraft, GridDraft};
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }] }] }"#)?;
    /// let axis = |path: &str, from, to| AxisDraft {
    ///     path: path.into(), from: Some(from), to: Some(to), steps: Some(2.0) };
    /// let grid = case.grid(&GridDraft {
    ///     figure: None,
    ///     x: axis("segments[0].margin", 0.4, 0.6),
    ///     y: axis("initiatives[0].effects[0].amount", 1.0, 3.0),
    /// })?;
    /// let cells: Vec<_> = grid.rows.iter().flatten().map(|cell| cell.finite().unwrap().round()).collect();
    /// assert_eq!(cells, [400.0, 600.0, 1200.0, 1800.0]);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn grid(&self, draft: &GridDraft) -> Result<Grid, Problems> {
        self.ask(draft)
    }

    /// A figure along the values of one input.
    ///
    /// # Errors
    ///
    /// The path of no number, and ends that are not legal or not in order.
    ///
    /// ```
    /// use cltv::uncertainty::{AxisDraft, CurveDraft};
    /// # let case = cltv::BusinessCase::from_json(r#"{
    /// #     "period": "year", "horizon": 1, "discountRatePerYear": 0,
    /// #     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    /// #                    "retention": { "curve": "constant", "rate": 0.8 } }],
    /// #     "initiatives": [{ "name": "Dearer", "effects": [{ "on": "revenue", "amount": 2 }] }] }"#)?;
    /// // 1000 customers pay 2 more, at margins of 40, 50 and 60 %.
    /// let x = AxisDraft { path: "segments[0].margin".into(), from: Some(0.4), to: Some(0.6), steps: Some(3.0) };
    /// let curve = case.figure_curve(&CurveDraft { figure: None, x })?;
    /// let npv: Vec<_> = curve.y.iter().map(|npv| npv.finite().unwrap().round()).collect();
    /// assert_eq!(npv, [800.0, 1000.0, 1200.0]);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn figure_curve(&self, draft: &CurveDraft) -> Result<FigureCurve, Problems> {
        self.ask(draft)
    }
}

impl Question for GridDraft {
    type Checked<'c> = (Figure, [(Number<'c>, Axis); 2]);
    type Answer = Grid;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Self::Checked<'c>> {
        let x = self.x.of(gate, case, "x.", STEPS_OF_GRID);
        let y = self.y.of(gate, case, "y.", STEPS_OF_GRID);
        let axes = [x?, y?];
        if axes[0].0.place == axes[1].0.place {
            let message = "Both directions vary the same number: choose two.";
            gate.note("y.path", Code::Conflict, message, Value::from(self.y.path.as_str()));
        }
        Some((self.figure.unwrap_or_default(), axes))
    }

    fn answer(case: &BusinessCase, (figure, axes): &Self::Checked<'_>) -> Result<Grid, Problems> {
        let [(across, x), (down, y)] = axes;
        let cell = |y: f64, x: f64| case.figure_with(*figure, &[(across.place, x), (down.place, y)]);
        let rows = y.at.iter().map(|&y| x.at.iter().map(|&x| cell(y, x)).collect()).collect();
        Ok(Grid { figure: *figure, x: x.clone(), y: y.clone(), rows })
    }
}

impl Question for CurveDraft {
    type Checked<'c> = (Figure, (Number<'c>, Axis));
    type Answer = FigureCurve;

    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Self::Checked<'c>> {
        Some((self.figure.unwrap_or_default(), self.x.of(gate, case, "x.", STEPS_OF_CURVE)?))
    }

    fn answer(_: &BusinessCase, (figure, (number, x)): &Self::Checked<'_>) -> Result<FigureCurve, Problems> {
        let y = x.at.iter().map(|&value| number.at(value, *figure)).collect();
        Ok(FigureCurve { figure: *figure, x: x.clone(), y })
    }
}
