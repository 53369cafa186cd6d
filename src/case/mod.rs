//! The case: who the customers are, what is done for them, and what it returns.

mod break_even;
mod cash;
pub(crate) mod checked;
pub(crate) mod cohorts;
mod costs;
pub(crate) mod discount;
mod draft;
mod evaluate;
mod gate;
mod gate_initiative;
mod gate_retention;
mod held;
mod judge;
pub(crate) mod levers;
mod one_or_many;
mod outcome;
pub(crate) mod projection;
mod read;
mod ready;
mod verdict;

pub use cash::Cash;
pub use checked::BusinessCase;
pub use costs::InitiativeCosts;
pub use draft::{
    CaseDraft, CostsDraft, CurveKind, EffectDraft, InitiativeDraft, OneOffDraft, Quantity, RetentionDraft,
    SegmentDraft, TenureDraft,
};
pub use held::Held;
pub use one_or_many::OneOrMany;
pub use outcome::{AverageCltv, BeforeAfter, FirstRetention, Outcome, SegmentOutcome, Weights};
pub use projection::Flows;
pub use verdict::{Amounts, Irr, PeakExposure, Replacement, SegmentPoint, Verdict, WorthOfOnePoint};
