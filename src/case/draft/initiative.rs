//! What is done, as typed.

use serde::{Deserialize, Serialize};

use crate::estimate::Estimate;
use crate::input::OneOrMany;
use crate::time::Period;

/// Something that is done, what it costs and what it changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InitiativeDraft {
    /// Unique within the case.
    pub name: String,
    /// First period in which it acts; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Estimate>,
    /// Periods until full effect, or the share of full effect in each period from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ramp: Option<OneOrMany<Estimate>>,
    /// Share of the effect that remains each year after the first full period; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persistence_per_year: Option<Estimate>,
    /// Share of customers it touches; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Estimate>,
    /// Share of the effect that finance accepts; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Estimate>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<CostsDraft>,
    /// What it changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effects: Option<Vec<EffectDraft>>,
}

/// What an initiative costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CostsDraft {
    /// Payments at the start of a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_off: Option<Vec<OneOffDraft>>,
    /// Money per period, from the start of the initiative to the horizon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_period: Option<Estimate>,
    /// Money per reached customer and period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_reached_customer_per_period: Option<Estimate>,
    /// Money once per reached customer, when first reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_reached_customer_once: Option<Estimate>,
}

/// One payment at the start of a period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOffDraft {
    /// The period, 1..=horizon.
    pub period: Estimate,
    /// The money paid.
    pub amount: Estimate,
}

/// What an effect can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Quantity {
    /// 1 − retention; a positive `relative` is a reduction.
    Churn,
    /// Retention, in points.
    Retention,
    /// Revenue per customer and period.
    Revenue,
    /// Contribution margin.
    Margin,
    /// Cost to serve a customer for a period.
    CostToServe,
    /// New customers per period.
    NewCustomers,
    /// Cost of winning one new customer.
    AcquisitionCost,
    /// Share of customers with a problem; a positive `relative` is a reduction.
    ProblemRate,
    /// Share of customers with a problem who tell us.
    ContactRate,
    /// How contacts end: a move `from` one outcome `to` another.
    Outcome,
    /// Shares of the NPS groups: a move `from` one group `to` another, with its `attribution`.
    NpsShare,
}

impl Quantity {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Churn => "churn",
            Self::Retention => "retention",
            Self::Revenue => "revenue",
            Self::Margin => "margin",
            Self::CostToServe => "costToServe",
            Self::NewCustomers => "newCustomers",
            Self::AcquisitionCost => "acquisitionCost",
            Self::ProblemRate => "problemRate",
            Self::ContactRate => "contactRate",
            Self::Outcome => "outcome",
            Self::NpsShare => "npsShare",
        }
    }

    /// Whether it is a part of what customers live through.
    pub(crate) fn is_experience(self) -> bool {
        matches!(self, Self::ProblemRate | Self::ContactRate | Self::Outcome)
    }
}

/// Of what a move takes a share: outcomes of contacts, or NPS groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ShareOf {
    /// A contact that ends well.
    Satisfied,
    /// A contact that ends half well.
    Mollified,
    /// A contact that ends badly.
    Dissatisfied,
    /// NPS answers 9 and 10.
    Promoters,
    /// NPS answers 7 and 8.
    Passives,
    /// NPS answers 0 to 6.
    Detractors,
}

/// One change; exactly one of `relative`, `points` and `amount` is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectDraft {
    /// What it acts on.
    pub on: Quantity,
    /// The segment; all segments if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// The base of a change in churn or retention; must be the base of the segment's curve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// A share of the quantity itself: 0.08 is 8 % of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative: Option<Estimate>,
    /// Percentage points, for shares: 0.01 is one point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Estimate>,
    /// Money or customers per period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Estimate>,
    /// The type of problem; all types if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What a move takes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<ShareOf>,
    /// Where a move leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<ShareOf>,
    /// Share of a move between NPS groups that the initiative causes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Estimate>,
}

impl EffectDraft {
    /// A relative change in all segments: 0.08 on churn means that 8 % fewer customers leave.
    pub fn relative(on: Quantity, share: impl Into<Estimate>) -> Self {
        Self { relative: Some(share.into()), ..Self::nothing(on) }
    }

    /// A change in percentage points in all segments.
    pub fn points(on: Quantity, points: impl Into<Estimate>) -> Self {
        Self { points: Some(points.into()), ..Self::nothing(on) }
    }

    /// A change in money or customers in all segments.
    pub fn amount(on: Quantity, amount: impl Into<Estimate>) -> Self {
        Self { amount: Some(amount.into()), ..Self::nothing(on) }
    }

    /// Only in this segment.
    #[must_use]
    pub fn in_segment(self, name: &str) -> Self {
        Self { segment: Some(name.to_owned()), ..self }
    }

    /// Only of this type of problem.
    #[must_use]
    pub fn of_problem(self, name: &str) -> Self {
        Self { problem: Some(name.to_owned()), ..self }
    }

    /// Moves from one share to another.
    #[must_use]
    pub fn moving(self, from: ShareOf, to: ShareOf) -> Self {
        Self { from: Some(from), to: Some(to), ..self }
    }

    fn nothing(on: Quantity) -> Self {
        Self {
            on,
            segment: None,
            per: None,
            relative: None,
            points: None,
            amount: None,
            problem: None,
            from: None,
            to: None,
            attribution: None,
        }
    }
}
