//! What customers live through and how they feel about it, as typed.

use serde::{Deserialize, Serialize};

use crate::estimate::Estimate;

/// One type of problem; each customer is counted with the most serious one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProblemDraft {
    /// Unique within the segment; effects name it.
    pub name: String,
    /// Share of customers who have it (p).
    pub rate: Estimate,
    /// Share of those who tell us (k).
    pub contact_rate: Estimate,
    /// How contacts end.
    pub outcomes: OutcomesDraft,
    /// Who stays after it.
    pub loyalty: LoyaltyDraft,
    /// Contacts of a customer who tells us; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts_per_contacting_customer: Option<Estimate>,
    /// Cost of one contact; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_contact: Option<Estimate>,
}

/// How contacts end; the shares add up to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomesDraft {
    /// Well (s).
    pub satisfied: Estimate,
    /// Half well (u).
    pub mollified: Estimate,
    /// Badly (v).
    pub dissatisfied: Estimate,
}

/// Share of customers with the problem who stay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoyaltyDraft {
    /// Of those who did not tell us (Ln).
    pub silent: Estimate,
    /// Of those whose contact ended well (Ls).
    pub satisfied: Estimate,
    /// Of those whose contact ended half well (Lu).
    pub mollified: Estimate,
    /// Of those whose contact ended badly (Lv).
    pub dissatisfied: Estimate,
}

/// What customers with a problem tell others, by how it ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WordOfMouthDraft {
    /// Whose contact ended well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<TalkDraft>,
    /// Whose contact ended half well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mollified: Option<TalkDraft>,
    /// Whose contact ended badly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissatisfied: Option<TalkDraft>,
    /// Who did not tell us.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<TalkDraft>,
    /// How many good words one bad word outweighs; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_weight: Option<Estimate>,
}

/// What one customer tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkDraft {
    /// People who hear something good; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub praises: Option<Estimate>,
    /// People who hear something bad; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Estimate>,
    /// Share of those people who act on it.
    pub act: Estimate,
}

/// The NPS groups; their shares add up to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupsDraft {
    /// Answers 9 and 10.
    pub promoters: GroupDraft,
    /// Answers 7 and 8.
    pub passives: GroupDraft,
    /// Answers 0 to 6.
    pub detractors: GroupDraft,
}

/// One NPS group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupDraft {
    /// Its share of the customers.
    pub share: Estimate,
    /// Share of it that stays.
    pub retention: Estimate,
}
