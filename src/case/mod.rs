//! The case: who the customers are, what is done for them, and what it returns.

mod at_risk;
mod break_even;
mod bridge;
mod cash;
pub(crate) mod checked;
pub(crate) mod cohorts;
mod compare;
pub(crate) mod costs;
pub(crate) mod discount;
pub(crate) mod draft;
mod evaluate;
mod explain;
mod findings;
pub(crate) mod gate;
mod gate_correlation;
mod gate_effect;
mod gate_experience;
mod gate_initiative;
mod gate_retention;
mod gate_scenario;
mod held;
pub(crate) mod inner;
mod judge;
pub(crate) mod levers;
pub(crate) mod outcome;
pub(crate) mod part;
mod portfolio;
pub(crate) mod projection;
pub(crate) mod ready;
pub(crate) mod returns;
mod splits;
mod verdict;
pub(crate) mod words;

pub use at_risk::{LeverDraft, RevenueAtRisk, RiskDraft, revenue_at_risk, revenue_at_risk_from_value};
pub use bridge::{Bars, Bridge, CostBar, DriverBar, InitiativeBar};
pub use cash::Cash;
pub use checked::BusinessCase;
pub use compare::{ComparedFigures, ScenarioOutcome};
pub use costs::InitiativeCosts;
pub use draft::{
    CaseDraft, CorrelationDraft, CostsDraft, CurveKind, Cuts, EffectDraft, GroupDraft, GroupsDraft,
    InitiativeDraft, LoyaltyDraft, OneOffDraft, OutcomesDraft, ProblemDraft, Quantity, RetentionDraft,
    ScenarioDraft, SegmentDraft, Setting, ShareOf, SimulationDraft, TalkDraft, TenureDraft, WordOfMouthDraft,
};
pub use explain::{ExplainedUnit, Explanation, Term};
pub use findings::{Finding, FindingCode, Severity};
pub use held::Held;
pub use outcome::{AverageCltv, BeforeAfter, FirstRetention, Outcome, SegmentOutcome, Weights};
pub use portfolio::{BUDGET, BestSet, MOST_INITIATIVES, Portfolio, RankedInitiative};
pub use projection::Flows;
pub use splits::{Split, SplitGroup};
pub use verdict::{Amounts, Irr, PeakExposure, Replacement, SegmentPoint, Verdict, WorthOfOnePoint};
pub use words::WordOfMouthImpact;
