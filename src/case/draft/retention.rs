//! How customers stay, as typed.

use serde::{Deserialize, Serialize};

use crate::case::draft::{GroupsDraft, ProblemDraft, WordOfMouthDraft};
use crate::estimate::Estimate;
use crate::time::Period;

/// The kinds of retention curve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CurveKind {
    /// One rate for everybody.
    #[default]
    Constant,
    /// Shifted beta-geometric.
    BetaGeometric,
    /// Beta-discrete-Weibull.
    BetaDiscreteWeibull,
    /// As measured.
    Observed,
    /// From the problems that customers live through.
    Experience,
    /// From the mix of NPS groups.
    Nps,
}

/// How customers stay; which fields belong to it depends on `curve`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetentionDraft {
    /// The kind of curve.
    pub curve: CurveKind,
    /// The base of its rates; the case's period if absent, a year for experience.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// Constant curve: share that stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<Estimate>,
    /// Beta-geometric and beta-discrete-Weibull: first shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Estimate>,
    /// Beta-geometric and beta-discrete-Weibull: second shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beta: Option<Estimate>,
    /// Beta-discrete-Weibull: exponent of time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub c: Option<Estimate>,
    /// Observed: S(1), S(2), …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survival: Option<Vec<Estimate>>,
    /// Observed: r₁, r₂, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rates: Option<Vec<Estimate>>,
    /// Experience: share of customers without a problem who stay (L₀).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loyalty_without_problem: Option<Estimate>,
    /// Experience: retention as measured; all loyalties are multiplied to reproduce it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured_retention: Option<Estimate>,
    /// Experience: types of problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problems: Option<Vec<ProblemDraft>>,
    /// Experience: what customers tell others; off if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word_of_mouth: Option<WordOfMouthDraft>,
    /// NPS: the groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<GroupsDraft>,
    /// NPS: how many answers the shares rest on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responses: Option<Estimate>,
}

impl RetentionDraft {
    /// Everybody stays with the same probability.
    pub fn constant(rate: impl Into<Estimate>) -> Self {
        Self { rate: Some(rate.into()), ..Self::default() }
    }

    /// Shifted beta-geometric with shapes α and β.
    pub fn beta_geometric(alpha: impl Into<Estimate>, beta: impl Into<Estimate>) -> Self {
        Self {
            curve: CurveKind::BetaGeometric,
            alpha: Some(alpha.into()),
            beta: Some(beta.into()),
            ..Self::default()
        }
    }

    /// Beta-discrete-Weibull with shapes α and β and the exponent c of time.
    pub fn beta_discrete_weibull(
        alpha: impl Into<Estimate>,
        beta: impl Into<Estimate>,
        c: impl Into<Estimate>,
    ) -> Self {
        Self { curve: CurveKind::BetaDiscreteWeibull, c: Some(c.into()), ..Self::beta_geometric(alpha, beta) }
    }

    /// Measured survival S(1), S(2), …
    pub fn observed_survival(survival: impl IntoIterator<Item = f64>) -> Self {
        Self {
            curve: CurveKind::Observed,
            survival: Some(survival.into_iter().map(Estimate::from).collect()),
            ..Self::default()
        }
    }

    /// Measured renewal rates r₁, r₂, …
    pub fn observed_rates(rates: impl IntoIterator<Item = f64>) -> Self {
        Self {
            curve: CurveKind::Observed,
            rates: Some(rates.into_iter().map(Estimate::from).collect()),
            ..Self::default()
        }
    }

    /// From the problems of a year: those without one stay with this probability.
    pub fn experience(loyalty_without_problem: impl Into<Estimate>, problems: Vec<ProblemDraft>) -> Self {
        Self {
            curve: CurveKind::Experience,
            loyalty_without_problem: Some(loyalty_without_problem.into()),
            problems: Some(problems),
            ..Self::default()
        }
    }

    /// From the mix of NPS groups.
    pub fn nps(groups: GroupsDraft) -> Self {
        Self { curve: CurveKind::Nps, groups: Some(groups), ..Self::default() }
    }

    /// States the rates in another base than the case's period.
    #[must_use]
    pub fn per(self, base: Period) -> Self {
        Self { per: Some(base), ..self }
    }
}
