//! The business case for customer experience: change who stays, see what customers are worth and
//! what the investment returns.
//!
//! The chain, in the order of the modules:
//!
//! 1. [`time`]: periods, timing, rates with their base;
//! 2. [`retention`]: who stays, by tenure;
//! 3. [`finance`]: what flows of money are worth today, at which rate they pay, when they are back;
//! 4. [`lifetime_value`]: what a customer is worth, in every usual reading;
//! 5. [`case`](mod@case): segments, initiatives, the difference they make, the verdict;
//! 6. [`uncertainty`]: how sure the verdict is, and what it hangs on.
//!
//! A case comes from JSON or from a [`CaseDraft`], passes one gate that names everything that is
//! wrong with it at once, and is a [`BusinessCase`] from then on: nothing it is asked fails.
//!
//! ```
//! use cltv::{BusinessCase, CaseDraft, EffectDraft, InitiativeDraft, OneOffDraft, Period};
//! use cltv::{CostsDraft, Quantity, RetentionDraft, SegmentDraft};
//!
//! let draft = CaseDraft {
//!     discount_rate_per_year: 0.18.into(),
//!     segments: vec![SegmentDraft {
//!         name: "Mass".into(),
//!         customers: Some(120_000.0.into()),
//!         revenue_per_period: Some(450.0.into()),
//!         margin: 0.55.into(),
//!         retention: RetentionDraft::constant(0.975),
//!         ..SegmentDraft::default()
//!     }],
//!     initiatives: Some(vec![InitiativeDraft {
//!         name: "Solved in one contact".into(),
//!         effects: Some(vec![EffectDraft::relative(Quantity::Churn, 0.08)]),
//!         costs: Some(CostsDraft {
//!             one_off: Some(vec![OneOffDraft { period: 1.0.into(), amount: 2_500_000.0.into() }]),
//!             ..CostsDraft::default()
//!         }),
//!         ..InitiativeDraft::default()
//!     }]),
//!     ..CaseDraft::new(Period::Month, 36)
//! };
//! let case: BusinessCase = draft.check()?;
//! let verdict = case.evaluate().verdict;
//!
//! // What is gained less what is paid, and the moment the money is back.
//! assert_eq!(verdict.npv, verdict.contribution_impact.present_value - verdict.costs.present_value);
//! assert!(verdict.payback_periods.is_some_and(|months| months < 36.0));
//! // At the internal rate the present value of the cash is nothing.
//! let cash = case.evaluate().cash.net;
//! let rate = verdict.irr.only().expect("one investment, then only gains");
//! let residue = cltv::npv(cltv::rate_per_period(rate, Period::Month), &cash)?;
//! assert!(residue.abs() < 1e-6);
//! # Ok::<(), cltv::Problems>(())
//! ```
//!
//! # Numbers
//!
//! Shares, rates and probabilities are 0..=1; percent exists only where people read it. Money is
//! in the case's currency. "Endless", "never pays back" and "no internal rate" are answers, typed
//! ([`Extended`], `Option`, [`InternalRates`]), not NaN and not errors. The same case gives the
//! same bits on every platform: transcendental functions come from the `libm` crate.

#![warn(clippy::too_many_lines)]

mod calendar;
pub mod error;
pub mod estimate;
pub mod extended;
mod input;
pub mod limits;
mod program;
mod root;
mod scalar;
mod special;
pub mod time;

pub mod retention;

pub mod finance;

pub mod fit;

pub mod markov;

pub mod lifetime_value;

pub mod experience;

pub mod case;

pub mod nps;

pub mod word_of_mouth;

pub mod metrics;

pub mod transactions;

pub mod pilot;

pub mod uncertainty;

#[cfg(feature = "xlsx")]
pub mod workbook;

#[cfg(feature = "wasm")]
mod wasm;

pub use case::{
    BusinessCase, CaseDraft, ComparedFigures, CorrelationDraft, CostsDraft, CurveKind, Cuts, EffectDraft,
    Explanation, Finding, FindingCode, GroupDraft, GroupsDraft, InitiativeDraft, LeverDraft, LoyaltyDraft,
    OneOffDraft, Outcome, OutcomesDraft, Portfolio, ProblemDraft, Quantity, RetentionDraft, RevenueAtRisk,
    RiskDraft, ScenarioDraft, ScenarioOutcome, SegmentDraft, Setting, Severity, ShareOf, SimulationDraft,
    TalkDraft, TenureDraft, Verdict, WordOfMouthDraft, revenue_at_risk, revenue_at_risk_from_value,
};
pub use error::{Code, Problem, Problems};
pub use estimate::Estimate;
pub use extended::Extended;
pub use finance::{InternalRates, irr, mirr, npv, payback};
pub use input::{Assumption, OneOrMany, OrNull};
pub use markov::{MarkovDraft, MarkovValue, markov_value};
pub use metrics::{Metrics, metrics};
pub use nps::{nps, nps_value};
pub use time::{Period, Timing, convert_retention, rate_per_period, rate_per_year};
pub use word_of_mouth::word_of_mouth;
#[cfg(feature = "xlsx")]
pub use workbook::workbook;

/// The code of the read-me compiles and holds.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadMe;

/// The code of the comparison compiles and holds.
#[cfg(doctest)]
#[doc = include_str!("../COMPARE.md")]
struct Compare;
