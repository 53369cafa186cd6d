//! The business case for customer experience: from who stays to what the investment returns.

pub mod case;
pub mod error;
pub mod extended;
pub mod finance;
pub mod lifetime_value;
pub mod limits;
pub mod retention;
mod root;
mod scalar;
pub mod time;

#[cfg(feature = "wasm")]
mod wasm;

pub use case::{
    BusinessCase, CaseDraft, CostsDraft, EffectDraft, InitiativeDraft, OneOffDraft, OneOrMany, Outcome,
    Quantity, RetentionDraft, SegmentDraft, TenureDraft, Verdict,
};
pub use error::{Code, Problem, Problems};
pub use extended::Extended;
pub use finance::{InternalRates, irr, mirr, npv, payback};
pub use time::{Period, Timing, convert_retention, rate_per_period, rate_per_year};
