//! How do customers stay, by the counts of a company itself?
//!
//! Cohorts (how many joined, how many were left after 1, 2, … periods) tell a curve by maximum
//! likelihood; dates of start and end tell survival as it was, without a curve. Either goes into a
//! case as it comes out.

mod draft;
mod durations;
mod fitting;
mod gate;
mod hazard;
mod holdout;
mod jet;
mod kaplan_meier;
mod likelihood;
pub mod limits;
mod observed;
mod projection;
mod report;
mod stated;
mod table;

pub use draft::{CohortDraft, CohortsDraft};
pub use durations::{DurationDraft, DurationsDraft};
pub use holdout::Holdout;
pub use kaplan_meier::{KaplanMeier, kaplan_meier, kaplan_meier_from_value};
pub use observed::Observed;
pub use projection::Projection;
pub use report::{CohortsFit, CurveFit, FittedCurve, fit_cohorts, fit_cohorts_from_value};
pub use stated::Together;
