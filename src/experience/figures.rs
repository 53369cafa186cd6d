//! The figures of revenue at risk.

use serde::{Deserialize, Serialize};

use crate::time::Period;

/// What problems cost in one segment, as things are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentRisk {
    /// The segment.
    pub name: String,
    /// The base of the figures.
    pub per: Period,
    /// Its opening customers (N).
    pub customers: f64,
    /// r, per base period.
    pub retention: f64,
    /// r^(length of the case's period ÷ length of the base).
    pub retention_per_case_period: f64,
    /// Three years at today's retention.
    pub value_of_customer: Sums,
    /// By type of problem.
    pub problems: Vec<ProblemRisk>,
    /// All types together.
    pub total: Risk,
    /// Names of the types, the most damaging first.
    pub points_of_pain: Vec<String>,
    /// At risk + handling − net word of mouth, per month.
    pub cost_of_doing_nothing_per_month: Sums,
    /// What is said, in new customers per base period; `None` if word of mouth is off.
    pub word_of_mouth: Option<Words>,
    /// Measured ÷ modelled retention; `None` without a measured one.
    pub calibration_factor: Option<f64>,
    /// What the levers are worth, if any were asked about.
    pub levers: Option<Levers>,
}

/// Money in revenue and in contribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Sums {
    /// In revenue.
    pub revenue: f64,
    /// In contribution.
    pub contribution: f64,
}

/// Figures of one base period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Risk {
    /// N p (L₀ − Lp).
    pub customers_lost: f64,
    /// × value of a customer, in revenue.
    pub revenue_at_risk: f64,
    /// × value of a customer, in contribution.
    pub contribution_at_risk: f64,
    /// N p k · contacts · cost per contact.
    pub handling_cost: f64,
    /// Contribution at risk + handling.
    pub damage: f64,
}

/// What one type of problem costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemRisk {
    /// The type.
    pub name: String,
    /// Lp.
    pub loyalty_after: f64,
    /// L₀ − Lp.
    pub loss: f64,
    /// What it costs.
    #[serde(flatten)]
    pub risk: Risk,
    /// Of the damage of all types; `None` if there is none.
    pub share_of_damage: Option<f64>,
}

/// What customers with problems tell others, in new customers per base period.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Words {
    /// By good words.
    pub new_customers_won: f64,
    /// To bad words, weighted.
    pub new_customers_lost: f64,
    /// Won − lost.
    pub net: f64,
    /// × value of a customer.
    pub contribution: f64,
}

/// The three ways to act on problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LeverKind {
    /// Fewer problems: p down.
    Prevention,
    /// More customers who tell us: k up.
    Access,
    /// Better ends of contacts: s up, v down.
    Handling,
}

/// Each lever alone, all together, and what they overlap.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Levers {
    /// Each alone.
    pub alone: Vec<NamedLeverWorth>,
    /// All together.
    pub together: LeverWorth,
    /// Together − sum of each alone.
    pub interaction: LeverWorth,
}

/// A lever alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NamedLeverWorth {
    /// Which.
    pub lever: LeverKind,
    /// Its worth.
    #[serde(flatten)]
    pub worth: LeverWorth,
}

/// What pulling levers is worth in a base period, a customer's value held as it is today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeverWorth {
    /// Customers not lost.
    pub customers_saved: f64,
    /// × value of a customer, in revenue.
    pub revenue_protected: f64,
    /// × value of a customer, in contribution.
    pub contribution_protected: f64,
    /// Handling that falls away; negative if more customers tell us.
    pub handling_saved: f64,
    /// Contribution protected + handling saved.
    pub pay_off: f64,
    /// What it costs.
    pub cost: f64,
    /// Pay-off − cost.
    pub net: f64,
}
