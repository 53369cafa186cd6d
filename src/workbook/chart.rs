//! Charts that a spreadsheet draws itself.

/// How a chart shows its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartKind {
    Line,
    Column,
    Bar,
    /// Numbers over numbers.
    Scatter,
}

/// A line, or a set of bars.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) name: String,
    /// Ranges with their sheet.
    pub(super) categories: String,
    pub(super) values: String,
}

#[derive(Clone, Debug)]
pub(super) struct Chart {
    pub(super) kind: ChartKind,
    pub(super) title: String,
    pub(super) x: String,
    pub(super) y: String,
    pub(super) lines: Vec<Line>,
    /// Bars begin at this number; at zero without one.
    pub(super) from: Option<f64>,
    /// The cell at its left upper corner.
    pub(super) at: (u32, u16),
    /// Height in rows of usual height.
    pub(super) rows: u32,
}
