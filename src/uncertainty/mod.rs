//! How sure is the answer?
//!
//! The mathematics of simulation (draws, correlation, what a sample says, what drives it) are plain
//! functions on slices of numbers that know nothing of a case; everything gives the same bits on
//! every platform and however the work is cut into pieces.

mod axis;
mod break_even;
mod draws;
mod figure;
mod grid;
#[cfg(test)]
mod normal_scores;
mod number;
mod plan;
mod cholesky;
mod correlation;
mod programs;
#[cfg(test)]
mod programs_tests;
mod question;
mod sobol;
mod tornado;

pub use axis::{Axis, AxisDraft};
pub use break_even::{BreakEven, BreakEvenDraft, Crossings};
pub use draws::Sampling;
pub use figure::Figure;
pub use grid::{CurveDraft, FigureCurve, Grid, GridDraft};
pub use number::CaseNumber;
pub(crate) use plan::Plan;
pub use tornado::{Tornado, TornadoBar, TornadoDraft};
