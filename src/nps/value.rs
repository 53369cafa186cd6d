//! What are promoters, passives and detractors worth, and what is moving customers between them?
//!
//! | figure | formula |
//! |---|---|
//! | value of a group | its CLTV with its own retention, revenue, margin and cost to serve |
//! | referrals | (praises − weight · warnings) ÷ praises per new customer · value of a new customer |
//! | total | three years' contribution + referrals |
//! | conversion | total of the one group − total of the other |
//! | migrating | a Markov chain over the groups and "gone": P_gj = r_g · migration_gj |
//!
//! The values differ because the customers differ, not only because of what they would answer: a
//! conversion is worth so much only as far as it makes one customer live like the other (Reichheld
//! 2006, "The Ultimate Question").

use serde::Serialize;
use serde_json::Value;

use super::NpsGroup;
use super::economics::{NpsValueDraft, question};
use crate::error::Problems;
use crate::extended::Extended;
use crate::input::gate;
use crate::lifetime_value::Reading;

/// What the groups are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NpsValue {
    /// Promoters, passives, detractors.
    pub groups: Vec<NpsGroupValue>,
    /// Over all customers.
    pub average: GroupAverage,
    /// From every group to every other.
    pub conversions: Vec<Conversion>,
    /// The move that was asked about.
    #[serde(rename = "move")]
    pub moved: Option<MoveWorth>,
}

/// What a customer of one group is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NpsGroupValue {
    /// The group.
    pub group: NpsGroup,
    /// How many customers it has.
    pub customers: f64,
    /// Discounted, without an end.
    pub endless: Reading,
    /// Discounted, to the horizon.
    pub horizon: Reading,
    /// Discounted, three years.
    pub three_years: Reading,
    /// What the customer's words bring.
    pub referrals: f64,
    /// Three years' contribution + referrals.
    pub total: f64,
    /// If customers migrate between the groups.
    pub migrating: Option<Migrating>,
}

/// Contribution of a customer who begins in a group and migrates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Migrating {
    /// To the horizon.
    pub horizon: f64,
    /// Without an end.
    pub endless: Extended,
}

/// The groups weighted by their shares.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupAverage {
    /// Contribution of three years.
    pub three_years: f64,
    /// With referrals.
    pub total: f64,
}

/// What turning a customer of one group into one of another is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Conversion {
    /// From which group.
    pub from: NpsGroup,
    /// To which.
    pub to: NpsGroup,
    /// Difference of the totals.
    pub per_customer: f64,
}

/// What a move of customers is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MoveWorth {
    /// How many move.
    pub customers: f64,
    /// By total value.
    pub worth: f64,
    /// By three years' contribution.
    pub worth_without_referrals: f64,
}

/// What promoters, passives and detractors are worth, and what moving customers between them is.
///
/// # Errors
///
/// All problems at once: numbers out of range, shares or rows that do not add up to 1, a move of
/// more customers than the group has.
///
/// ```
/// use cltv::nps::{GroupEconomicsDraft, NpsEconomicsDraft, NpsValueDraft};
/// let group = |share, retention, praises, warnings| GroupEconomicsDraft {
///     share, retention, revenue_per_period: 100.0, margin: 0.4,
///     praises: Some(praises), warnings: Some(warnings), ..GroupEconomicsDraft::default()
/// };
/// let groups = NpsEconomicsDraft {
///     promoters: group(0.5, 0.9, 4.0, 0.0),
///     passives: group(0.3, 0.8, 1.0, 0.0),
///     detractors: group(0.2, 0.6, 0.0, 5.0),
/// };
/// let mut draft = NpsValueDraft { customers: 1000.0, ..NpsValueDraft::new(cltv::Period::Year, 5, groups) };
/// let value = cltv::nps_value(&draft)?;
/// // Three years of 40: those who are there in each of them.
/// assert!((value.groups[0].total - 40.0 * (1.0 + 0.9 + 0.81)).abs() < 1e-12);
/// // Every tenth good word brings a customer of average worth, every bad one keeps as many away.
/// draft.praises_per_new_customer = Some(10.0);
/// let with_words = cltv::nps_value(&draft)?;
/// let average = value.average.three_years;
/// assert!((with_words.groups[2].referrals + 0.5 * average).abs() < 1e-12);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn nps_value(draft: &NpsValueDraft) -> Result<NpsValue, Problems> {
    Ok(gate::through(Vec::new(), |gate| question(gate, draft))?.answer())
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let group = |share: f64, retention: f64| {
///     serde_json::json!({ "share": share, "retention": retention, "revenuePerPeriod": 100, "margin": 0.4 })
/// };
/// let json = serde_json::json!({
///     "period": "year", "horizon": 5, "discountRatePerYear": 0, "customers": 1000,
///     "groups": { "promoters": group(0.5, 0.9), "passives": group(0.3, 0.8), "detractors": group(0.2, 0.6) } });
/// let value = cltv::nps::nps_value_from_value(&json)?;
/// // Three years of 40: those who are there in each of them.
/// assert!((value.groups[0].total - 40.0 * (1.0 + 0.9 + 0.81)).abs() < 1e-12);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn nps_value_from_value(json: &Value) -> Result<NpsValue, Problems> {
    Ok(gate::parse(json, |gate, draft| question(gate, &draft))?.answer())
}
