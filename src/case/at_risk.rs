//! Revenue at risk on its own, without an investment case around it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

use crate::case::checked::{BusinessCase, Effect};
use crate::case::draft::{CaseDraft, EffectDraft, SegmentDraft};
use crate::case::gate_effect::effect;
use crate::case::inner::problem_levers;
use crate::case::levers::Levers;
use crate::case::ready::Ready;
use crate::error::{Code, Problems};
use crate::estimate::Estimate;
use crate::experience::{LeverKind, LeverPlan, SegmentRisk, Stakes, Sums, risk_of};
use crate::input::gate::{self, Gate, at, indexed};
use crate::lifetime_value::{Cltv, cltv};
use crate::limits;
use crate::time::{Period, Timing};

/// Customers, what they live through, and levers to be judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RiskDraft {
    /// What it is called; shown, never computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// ISO 4217 code; shown, never converted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The step in which retention and money are stated.
    pub period: Period,
    /// Periods of the reading to the horizon; at risk are three years whatever it is.
    pub horizon: Estimate,
    /// When money falls inside a period; at its start if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Effective discount rate per year.
    pub discount_rate_per_year: Estimate,
    /// The segments; those with retention from experience are judged.
    pub segments: Vec<SegmentDraft>,
    /// Prevention, access, handling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levers: Option<Vec<LeverDraft>>,
}

/// A way to act on problems.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverDraft {
    /// Which.
    pub lever: LeverKind,
    /// What it costs in a base period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Estimate>,
    /// What it changes, at full strength: problem rates, contact rates, outcomes.
    pub effects: Vec<EffectDraft>,
}

/// What problems cost, segment by segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RevenueAtRisk {
    /// Those with retention from experience.
    pub segments: Vec<SegmentRisk>,
}

/// A lever that has passed the gate.
struct Lever {
    kind: LeverKind,
    cost: f64,
    effects: Vec<Effect<f64>>,
}

/// What problems cost, and what levers against them are worth.
///
/// Customers lost N Σ p (L₀ − Lp), at risk × three years' value of a customer, handling
/// N Σ p k · contacts · cost; Goodman 2009, ch. 3.
///
/// # Errors
///
/// All problems of the input at once.
///
/// ```
/// use cltv::{LoyaltyDraft, OutcomesDraft, Period, ProblemDraft, RetentionDraft, RiskDraft, SegmentDraft};
/// // 100,000 customers, 30 % with a problem, 40 % of those complain.
/// let problem = ProblemDraft {
///     name: "Any".into(),
///     rate: 0.3.into(),
///     contact_rate: 0.4.into(),
///     outcomes: OutcomesDraft { satisfied: 0.45.into(), mollified: 0.30.into(), dissatisfied: 0.25.into() },
///     loyalty: LoyaltyDraft {
///         silent: 0.09.into(), satisfied: 0.54.into(), mollified: 0.35.into(), dissatisfied: 0.19.into(),
///     },
///     ..ProblemDraft::default()
/// };
/// let draft = RiskDraft {
///     name: None, currency: None, timing: None, levers: None,
///     period: Period::Year, horizon: 3.0.into(), discount_rate_per_year: 0.1.into(),
///     segments: vec![SegmentDraft {
///         name: "All".into(), customers: Some(100_000.0.into()), revenue_per_period: Some(50.0.into()),
///         margin: 0.4.into(), retention: RetentionDraft::experience(0.9, vec![problem]),
///         ..SegmentDraft::default()
///     }],
/// };
/// let risk = cltv::revenue_at_risk(&draft)?;
/// assert!((risk.segments[0].total.customers_lost - 20_634.0).abs() < 1e-6);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn revenue_at_risk(draft: &RiskDraft) -> Result<RevenueAtRisk, Problems> {
    gate::through(Vec::new(), |gate| pass(gate, draft)).map(|(case, levers)| judged(&case, &levers))
}

/// The same from parsed JSON.
///
/// # Errors
///
/// All problems of the input at once.
///
/// ```
/// let json = serde_json::json!({
///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
///     "segments": [{ "name": "All", "customers": 100_000, "revenuePerPeriod": 50, "margin": 0.4,
///         "retention": { "curve": "experience", "loyaltyWithoutProblem": 0.9, "problems": [{
///             "name": "Any", "rate": 0.3, "contactRate": 0.4,
///             "outcomes": { "satisfied": 0.45, "mollified": 0.30, "dissatisfied": 0.25 },
///             "loyalty": { "silent": 0.09, "satisfied": 0.54, "mollified": 0.35, "dissatisfied": 0.19 } }] } }] });
/// let risk = cltv::revenue_at_risk_from_value(&json)?;
/// assert!((risk.segments[0].total.customers_lost - 20_634.0).abs() < 1e-6);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn revenue_at_risk_from_value(json: &Value) -> Result<RevenueAtRisk, Problems> {
    gate::parse(json, |gate, draft| pass(gate, &draft)).map(|(case, levers)| judged(&case, &levers))
}

fn pass(gate: &mut Gate, draft: &RiskDraft) -> (BusinessCase, Vec<Lever>) {
    let case = super::gate::case(
        gate,
        &Arc::new(CaseDraft {
            name: draft.name.clone(),
            currency: draft.currency.clone(),
            horizon: draft.horizon.clone(),
            timing: draft.timing,
            discount_rate_per_year: draft.discount_rate_per_year.clone(),
            segments: draft.segments.clone(),
            ..CaseDraft::new(draft.period, 1)
        }),
    );
    let drafts = draft.levers.as_deref().unwrap_or_default();
    let drafts = gate.entries("levers", drafts, limits::MOST_PARTS);
    let levers = indexed("levers", drafts).map(|(path, draft)| lever(gate, &path, draft, &case)).collect();
    (case, levers)
}

fn lever(gate: &mut Gate, path: &str, draft: &LeverDraft, case: &BusinessCase) -> Lever {
    let cost = draft.cost.as_ref();
    let cost = cost.map_or(0.0, |cost| gate.number(&at(path, "cost"), cost, &limits::SIGNED_MONEY));
    let list = at(path, "effects");
    let effects = gate.entries(&list, &draft.effects, limits::MOST_ENTRIES);
    let effects = indexed(&list, effects).map(|(path, draft)| {
        if !draft.on.is_experience() {
            let message = "A lever acts on problemRate, contactRate or outcome.";
            gate.note(&at(&path, "on"), Code::Conflict, message, Value::from(draft.on.name()));
        }
        effect(gate, &path, draft, &case.segments)
    });
    Lever { kind: draft.lever, cost, effects: effects.collect() }
}

fn judged(case: &BusinessCase, levers: &[Lever]) -> RevenueAtRisk {
    let ready = Ready::new(case);
    let segments = (0..case.segments.len()).filter_map(|index| {
        let today = cltv(&ready.courses[index], &Levers::idle(), &ready.discount);
        let stakes = ready.stakes(index, &today)?;
        let mut risk = risk_of(&stakes);
        if !levers.is_empty() {
            let pulled = |effects: &mut dyn Iterator<Item = &Effect<f64>>| {
                let mine = effects.filter(|effect| effect.touches(index)).map(|effect| (effect, 1.0));
                problem_levers(stakes.experience, mine)
            };
            let alone: Vec<_> = (levers.iter())
                .map(|lever| LeverPlan {
                    lever: lever.kind,
                    cost: lever.cost * lever.share_of_cost(case, index),
                    levers: pulled(&mut lever.effects.iter()),
                })
                .collect();
            let together = pulled(&mut levers.iter().flat_map(|lever| &lever.effects));
            risk.levers = Some(stakes.levers(&alone, &together));
        }
        Some(risk)
    });
    RevenueAtRisk { segments: segments.collect() }
}

impl Lever {
    /// Segments share the cost of a lever by their customers.
    fn share_of_cost(&self, case: &BusinessCase, segment: usize) -> f64 {
        let is_touched = |index: usize| self.effects.iter().any(|effect| effect.touches(index));
        let customers = |index: usize| case.segments[index].customers();
        let all: f64 = (0..case.segments.len()).filter(|&index| is_touched(index)).map(customers).sum();
        if is_touched(segment) && all > 0.0 { customers(segment) / all } else { 0.0 }
    }
}

impl Ready<'_, f64> {
    /// What is at stake in a segment, if its retention comes from experience.
    pub(crate) fn stakes<'s>(&'s self, segment: usize, today: &Cltv) -> Option<Stakes<'s>> {
        let course = &self.courses[segment];
        let three_years = today.three_years;
        // Three years are finite.
        let finite = |reading: crate::Extended| reading.finite().unwrap_or_default();
        Some(Stakes {
            name: &course.segment.name,
            experience: course.segment.experience()?,
            customers: course.segment.customers(),
            value: Sums {
                revenue: finite(three_years.revenue),
                contribution: finite(three_years.contribution),
            },
            retention_per_case_period: course.renewals.rate(0, &crate::retention::Shift::none()),
        })
    }
}
