//! How do good and bad words weigh against each other, and what is one of them worth?
//!
//! Over groups of customers who tell praises and warnings each:
//!
//! | figure | formula |
//! |---|---|
//! | praises, warnings | Σ customers · praises, Σ customers · warnings |
//! | ratio | praises ÷ (weight · warnings) |
//! | value of a praise | referred customers · value of a new customer ÷ praises |
//! | value of a customer's words | value of a praise · (praises − weight · warnings) |
//!
//! The ratio after TARP's study of complaints at Coca-Cola, the value after Reichheld's account of
//! Dell ("The Ultimate Question", 2006).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Code, Problems};
use crate::input::gate::{self, Gate, indexed};
use crate::limits::{self, Limit};

/// Who tells how many people what, and who came because of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WordsDraft {
    /// Groups of customers who talk alike.
    pub groups: Vec<TalkersDraft>,
    /// How many good words one bad word outweighs; 1 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub negative_weight: Option<f64>,
    /// New customers that came by recommendation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referred_customers: Option<f64>,
    /// What one of these is worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_of_new_customer: Option<f64>,
}

/// Customers who talk alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkersDraft {
    /// What they are called; shown, never computed with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many they are.
    pub customers: f64,
    /// People who hear something good from each; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub praises: Option<f64>,
    /// People who hear something bad from each; 0 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warnings: Option<f64>,
}

/// What words weigh and what they are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordOfMouthOutcome {
    /// Good words of all customers.
    pub praises: f64,
    /// Bad words of all customers.
    pub warnings: f64,
    /// Good words ÷ weighted bad words; `None` without bad ones that weigh.
    pub ratio: Option<f64>,
    /// What one good word brings; `None` without referred customers, their value, or good words.
    pub value_per_praise: Option<f64>,
    /// What a customer of each group says is worth.
    pub groups: Vec<TalkersWorth>,
}

/// What a customer's words are worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TalkersWorth {
    /// The group.
    pub name: Option<String>,
    /// Good words less weighted bad ones, at the value of a good one.
    pub value_per_customer: Option<f64>,
}

/// How good and bad words weigh against each other.
///
/// # Errors
///
/// All problems at once, each named by its place.
///
/// ```
/// use cltv::word_of_mouth::{TalkersDraft, WordsDraft};
/// // Dell: 1,000,000 customers came by recommendation, worth $210 each; 5 million promoters
/// // said something good 8 times.
/// let promoters =
///     TalkersDraft { customers: 5e6, praises: Some(8.0), ..TalkersDraft::default() };
/// let words = cltv::word_of_mouth(&WordsDraft {
///     groups: vec![promoters],
///     referred_customers: Some(1e6),
///     value_of_new_customer: Some(210.0),
///     ..WordsDraft::default()
/// })?;
/// assert_eq!(words.value_per_praise, Some(5.25));
/// assert_eq!(words.groups[0].value_per_customer, Some(42.0));
/// assert_eq!(words.ratio, None); // nothing bad was said
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn word_of_mouth(draft: &WordsDraft) -> Result<WordOfMouthOutcome, Problems> {
    gate::through(Vec::new(), |gate| judged(gate, draft))
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "groups": [{ "customers": 5e6, "praises": 8 }], "referredCustomers": 1e6, "valueOfNewCustomer": 210 });
/// let words = cltv::word_of_mouth::word_of_mouth_from_value(&json)?;
/// assert_eq!(words.value_per_praise, Some(5.25));
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn word_of_mouth_from_value(json: &Value) -> Result<WordOfMouthOutcome, Problems> {
    gate::parse(json, |gate, draft| judged(gate, &draft))
}

/// What the words are worth; nothing of it is shown if anything is noted.
fn judged(gate: &mut Gate, draft: &WordsDraft) -> WordOfMouthOutcome {
    if draft.groups.is_empty() {
        gate.note("groups", Code::Empty, "Say who talks: at least one group.", Value::Array(vec![]));
    }
    for (path, group) in indexed("groups", gate.entries("groups", &draft.groups, limits::MOST_ENTRIES)) {
        let name = group.name.as_deref().unwrap_or_default();
        gate.length(&format!("{path}.name"), name.chars().count(), limits::LONGEST_NAME);
        gate.plain(&format!("{path}.customers"), group.customers, &limits::CUSTOMERS);
        optional(gate, &format!("{path}.praises"), group.praises, &limits::PEOPLE_TOLD);
        optional(gate, &format!("{path}.warnings"), group.warnings, &limits::PEOPLE_TOLD);
    }
    optional(gate, "negativeWeight", draft.negative_weight, &limits::NEGATIVE_WEIGHT);
    optional(gate, "referredCustomers", draft.referred_customers, &limits::CUSTOMERS);
    optional(gate, "valueOfNewCustomer", draft.value_of_new_customer, &limits::SIGNED_MONEY);
    draft.outcome()
}

fn optional(gate: &mut Gate, path: &str, value: Option<f64>, limit: &Limit) {
    if let Some(value) = value {
        gate.plain(path, value, limit);
    }
}

impl WordsDraft {
    fn outcome(&self) -> WordOfMouthOutcome {
        let sum =
            |of: fn(&TalkersDraft) -> f64| self.groups.iter().map(|group| group.customers * of(group)).sum();
        let (praises, warnings): (f64, f64) = (sum(TalkersDraft::praises), sum(TalkersDraft::warnings));
        let weight = self.negative_weight.unwrap_or(1.0);
        let against = weight * warnings;
        let brought = self.referred_customers.zip(self.value_of_new_customer);
        let value_per_praise =
            brought.filter(|_| praises > 0.0).map(|(customers, value)| customers * value / praises);
        let worth = |group: &TalkersDraft| TalkersWorth {
            name: group.name.clone(),
            value_per_customer: value_per_praise
                .map(|value| value * (group.praises() - weight * group.warnings())),
        };
        WordOfMouthOutcome {
            praises,
            warnings,
            ratio: (against > 0.0).then(|| praises / against),
            value_per_praise,
            groups: self.groups.iter().map(worth).collect(),
        }
    }
}

impl TalkersDraft {
    fn praises(&self) -> f64 {
        self.praises.unwrap_or_default()
    }

    fn warnings(&self) -> f64 {
        self.warnings.unwrap_or_default()
    }
}
