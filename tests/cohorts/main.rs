//! Retention from a company's own counts: cohorts, dates of start and end, and pilots.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod durations;
mod oracle;
mod pilots;
mod published;
mod refusals;
mod simulated;
mod unfit;

use cltv::OrNull;
use cltv::fit::Unfit;
use cltv::retention::fit::{CohortDraft, CohortsDraft, CohortsFit, FittedCurve, fit_cohorts};
use cltv::{CurveKind, Period};

/// Cohorts counted after every year.
fn yearly(cohorts: &[&[f64]]) -> CohortsDraft {
    CohortsDraft::new(Period::Year, cohorts.iter().map(|counts| CohortDraft::counted(counts.iter().copied())))
}

/// Cohorts of which some counts are missing.
fn gappy(cohorts: &[&[Option<f64>]]) -> CohortsDraft {
    let cohort = |counts: &&[Option<f64>]| CohortDraft {
        name: None,
        survivors: counts.iter().copied().map(OrNull::from).collect(),
    };
    CohortsDraft::new(Period::Year, cohorts.iter().map(cohort))
}

fn fitted(draft: &CohortsDraft) -> CohortsFit {
    fit_cohorts(draft).unwrap_or_else(|problems| panic!("{problems}"))
}

fn result(fit: &CohortsFit, curve: CurveKind) -> Result<&FittedCurve, &Unfit> {
    fit.fits.iter().find(|fit| fit.curve == curve).unwrap().result.as_ref()
}

fn told(fit: &CohortsFit, curve: CurveKind) -> &FittedCurve {
    result(fit, curve).unwrap_or_else(|unfit| panic!("{curve:?}: {unfit}"))
}

/// The values of the parameters.
fn values(curve: &FittedCurve) -> Vec<f64> {
    curve.parameters.iter().map(|parameter| parameter.value).collect()
}

#[track_caller]
fn assert_near(actual: f64, expected: f64, tolerance: f64) {
    let near = (actual - expected).abs() <= tolerance * expected.abs().max(actual.abs());
    assert!(near, "{actual} instead of {expected}");
}
