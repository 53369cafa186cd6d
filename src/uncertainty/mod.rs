//! How sure is the answer?
//!
//! The mathematics of simulation (draws, correlation, what a sample says, what drives it) are plain
//! functions on slices of numbers that know nothing of a case; everything gives the same bits on
//! every platform and however the work is cut into pieces.

mod axis;
mod batches;
mod break_even;
mod cholesky;
mod correlation;
mod draws;
mod fan;
mod figure;
mod grid;
mod histogram;
mod indices;
mod information;
mod information_value;
mod moments;
#[cfg(test)]
mod normal_scores;
mod number;
mod order;
mod percentiles;
mod plan;
mod programs;
#[cfg(test)]
mod programs_tests;
mod question;
mod regression;
mod sensitivity;
mod shortfall;
mod simulate;
mod simulation;
mod simulator;
mod sobol;
mod summary;
mod tornado;

pub use axis::{Axis, AxisDraft};
pub use break_even::{BreakEven, BreakEvenDraft, Crossings};
pub(crate) use correlation::{Correlation, Pair, Strength};
pub use draws::Sampling;
pub use figure::Figure;
pub use grid::{CurveDraft, FigureCurve, Grid, GridDraft};
pub use histogram::Histogram;
pub use information_value::{InformationDraft, InformationValue, KnownInput};
pub use number::CaseNumber;
pub use percentiles::Percentile;
pub(crate) use plan::Plan;
#[cfg(feature = "wasm-uncertainty")]
pub(crate) use question::Question;
pub use sensitivity::{Driver, Sensitivity, SensitivityDraft};
pub use simulate::{SimulationPart, SimulationPlan};
pub use simulation::{CorrelatedPair, Fan, SimulatedFigure, SimulatedPayback, Simulation, UncertainInput};
pub use tornado::{Tornado, TornadoBar, TornadoDraft};
