//! What the groups pay, cost and tell others, as typed, and its gate.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::NpsGroup;
use crate::case::checked::TimeGrid;
use crate::error::{Code, shown};
use crate::input::gate::{Gate, indexed};
use crate::limits::{self, Limit};
use crate::markov;
use crate::time::{Period, Timing};

/// How far shares may miss their sum: what adding decimal fractions leaves.
const SUM_ROUNDING: f64 = 1e-9;

/// Promoters, passives and detractors, and what a customer's words bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NpsValueDraft {
    /// The step in which money is counted.
    pub period: Period,
    /// Periods of the finite value, 1..=600.
    pub horizon: f64,
    /// When money falls inside a period; at its start if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Effective discount rate per year.
    pub discount_rate_per_year: f64,
    /// Customers of all groups.
    pub customers: f64,
    /// Base of the groups' retention; the period if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// The groups.
    pub groups: NpsEconomicsDraft,
    /// So many good words bring one new customer; words bring nothing if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub praises_per_new_customer: Option<f64>,
    /// How many good words one bad word outweighs; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_weight: Option<f64>,
    /// What a new customer is worth; the average three-year value over the groups if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_of_new_customer: Option<f64>,
    /// Customers who become of another group.
    #[serde(rename = "move", skip_serializing_if = "Option::is_none")]
    pub moved: Option<NpsMoveDraft>,
    /// Row: from promoters, passives, detractors; column: to; per period, of those who stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migration: Option<Vec<Vec<f64>>>,
}

/// The groups; their shares add up to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NpsEconomicsDraft {
    /// Answers 9 and 10.
    pub promoters: GroupEconomicsDraft,
    /// Answers 7 and 8.
    pub passives: GroupEconomicsDraft,
    /// Answers 0 to 6.
    pub detractors: GroupEconomicsDraft,
}

/// What a customer of a group pays, costs and tells others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupEconomicsDraft {
    /// The group's share of all customers.
    pub share: f64,
    /// Share that stays.
    pub retention: f64,
    /// Revenue per customer and period.
    pub revenue_per_period: f64,
    /// Contribution margin as a share of revenue.
    pub margin: f64,
    /// Cost to serve a customer for a period; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_to_serve_per_period: Option<f64>,
    /// People told something good over the whole relationship; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub praises: Option<f64>,
    /// People told something bad; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warnings: Option<f64>,
}

/// Customers who become of another group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NpsMoveDraft {
    /// From which group.
    pub from: NpsGroup,
    /// To which.
    pub to: NpsGroup,
    /// Share of all customers; at most the group's own.
    pub share: f64,
}

impl NpsValueDraft {
    /// Nobody yet, not discounted, words that bring nothing.
    pub fn new(period: Period, horizon: u32, groups: NpsEconomicsDraft) -> Self {
        Self {
            period,
            horizon: f64::from(horizon),
            timing: None,
            discount_rate_per_year: 0.0,
            customers: 0.0,
            per: None,
            groups,
            praises_per_new_customer: None,
            negative_weight: None,
            value_of_new_customer: None,
            moved: None,
            migration: None,
        }
    }
}

impl NpsEconomicsDraft {
    fn of(&self, group: NpsGroup) -> &GroupEconomicsDraft {
        match group {
            NpsGroup::Promoters => &self.promoters,
            NpsGroup::Passives => &self.passives,
            NpsGroup::Detractors => &self.detractors,
        }
    }
}

/// The groups after their gate; of those who did not pass nothing is ever asked.
pub(super) struct Question {
    pub(super) grid: TimeGrid,
    pub(super) discount_rate_per_year: f64,
    pub(super) customers: f64,
    /// Base of the retention.
    pub(super) per: Period,
    /// Promoters, passives, detractors.
    pub(super) groups: [Economics; 3],
    pub(super) praises_per_new_customer: Option<f64>,
    pub(super) negative_weight: f64,
    pub(super) value_of_new_customer: Option<f64>,
    pub(super) moved: Option<NpsMoveDraft>,
    pub(super) migration: Option<Vec<Vec<f64>>>,
}

/// What a customer of a group pays, costs and tells others.
#[derive(Clone, Copy)]
pub(super) struct Economics {
    pub(super) share: f64,
    pub(super) retention: f64,
    pub(super) revenue: f64,
    pub(super) margin: f64,
    pub(super) cost_to_serve: f64,
    pub(super) praises: f64,
    pub(super) warnings: f64,
}

pub(super) fn question(gate: &mut Gate, draft: &NpsValueDraft) -> Question {
    let horizon = gate.plain("horizon", draft.horizon, &limits::HORIZON) as usize;
    let discount_rate_per_year =
        gate.plain("discountRatePerYear", draft.discount_rate_per_year, &limits::DISCOUNT_RATE);
    let customers = gate.plain("customers", draft.customers, &limits::CUSTOMERS);
    let groups = NpsGroup::ALL
        .map(|group| economics(gate, &format!("groups.{}", group.name()), draft.groups.of(group)));
    adds_up(gate, groups.map(|group| group.share));
    let mut optional =
        |field: &str, value: Option<f64>, limit: &Limit| value.map(|value| gate.plain(field, value, limit));
    let praises_per_new_customer =
        optional("praisesPerNewCustomer", draft.praises_per_new_customer, &limits::PRAISES_PER_CUSTOMER);
    let negative_weight = optional("negativeWeight", draft.negative_weight, &limits::NEGATIVE_WEIGHT);
    let value_of_new_customer =
        optional("valueOfNewCustomer", draft.value_of_new_customer, &limits::SIGNED_MONEY);
    if let Some(moved) = &draft.moved {
        judge_move(gate, moved, groups[moved.from.index()].share);
    }
    if let Some(rows) = &draft.migration {
        judge_migration(gate, rows);
    }
    Question {
        grid: TimeGrid { period: draft.period, horizon, timing: draft.timing.unwrap_or_default() },
        discount_rate_per_year,
        customers,
        per: draft.per.unwrap_or(draft.period),
        groups,
        praises_per_new_customer,
        negative_weight: negative_weight.unwrap_or(1.0),
        value_of_new_customer,
        moved: draft.moved,
        migration: draft.migration.clone(),
    }
}

fn economics(gate: &mut Gate, path: &str, group: &GroupEconomicsDraft) -> Economics {
    let mut number =
        |field: &str, value: f64, limit: &Limit| gate.plain(&format!("{path}.{field}"), value, limit);
    Economics {
        share: number("share", group.share, &limits::SHARE),
        retention: number("retention", group.retention, &limits::RETENTION),
        revenue: number("revenuePerPeriod", group.revenue_per_period, &limits::MONEY),
        margin: number("margin", group.margin, &limits::MARGIN),
        cost_to_serve: number(
            "costToServePerPeriod",
            group.cost_to_serve_per_period.unwrap_or_default(),
            &limits::MONEY,
        ),
        praises: number("praises", group.praises.unwrap_or_default(), &limits::PEOPLE_TOLD),
        warnings: number("warnings", group.warnings.unwrap_or_default(), &limits::PEOPLE_TOLD),
    }
}

fn adds_up(gate: &mut Gate, shares: [f64; 3]) {
    let sum: f64 = shares.iter().sum();
    if shares.iter().all(|&share| limits::SHARE.allows(share)) && (sum - 1.0).abs() > SUM_ROUNDING {
        let message = format!("The shares of the groups add up to {sum}: they must add up to 1.");
        gate.note("groups", Code::Sum, &message, shown(sum));
    }
}

fn judge_move(gate: &mut Gate, moved: &NpsMoveDraft, held: f64) {
    let mut limit = limits::MOVE;
    if limits::MOVE.allows(moved.share) && limits::SHARE.allows(held) {
        limit = Limit { name: "The share that moves, at most what the group holds,", max: held, ..limit };
    }
    gate.plain("move.share", moved.share, &limit);
    if moved.from == moved.to {
        let message = "Customers move from one group to another: name two groups.";
        gate.note("move.to", Code::Conflict, message, Value::from(moved.to.name()));
    }
}

fn judge_migration(gate: &mut Gate, rows: &[Vec<f64>]) {
    let groups = NpsGroup::ALL.len();
    markov::has_one_of_each(gate, "migration", rows.len(), groups);
    for (path, row) in indexed("migration", &rows[..rows.len().min(groups)]) {
        markov::probabilities(gate, &path, row, groups);
    }
}
