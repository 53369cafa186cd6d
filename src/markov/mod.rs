//! What is a customer worth who moves between states?
//!
//! States are whatever customers move between: recency of the last purchase, NPS groups, tariffs,
//! and having left. From state s a customer is in state j one period later with probability P_sj,
//! and brings R_s in each period that finds him in s:
//!
//! | figure | formula |
//! |---|---|
//! | endless | V = Σ_{t≥1} W_t R / (1+i)^e(t) |
//! | to the horizon | the same up to t = H |
//! | start | W_t = P^(t−1), e(t) = t − 1 |
//! | mid | W_t = (P^(t−1) + P^t) / 2, e(t) = t − ½ |
//! | end | W_t = P^t, e(t) = t |
//!
//! Pfeifer & Carraway 2000, "Modeling Customer Relationships as Markov Chains", whose rewards come
//! at the start. With two states, staying and gone, these are the closed forms of constant
//! retention.

mod chain;
mod classes;
mod leaving;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Code, Problems, shown};
use crate::extended::Extended;
use crate::input::gate::{self, Gate, indexed};
use crate::limits;
use crate::time::Timing;
pub(crate) use chain::Chain;

/// How far a row may miss its sum: what adding decimal fractions leaves.
const SUM_ROUNDING: f64 = 1e-9;

/// States, how customers move between them, and what they bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkovDraft {
    /// Row s: the probabilities of the next state from state s; each row adds up to 1.
    pub transitions: Vec<Vec<f64>>,
    /// Money per period in each state.
    pub rewards: Vec<f64>,
    /// i ≥ 0 per period.
    pub discount_rate_per_period: f64,
    /// So many rewards for the finite value; without it there is the endless one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<f64>,
    /// When rewards fall inside a period; at its start if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
}

/// What a customer is worth who begins in each state.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarkovValue {
    /// Without an end. Without discount the states in which customers end up decide: where these
    /// bring nothing the value is a number, where they bring or cost something on average it is
    /// endless, and where neither can be said there is none.
    pub endless: Vec<Extended>,
    /// To the horizon; `None` without one.
    pub horizon: Option<Vec<f64>>,
}

/// Value of a customer who begins in each state.
///
/// # Errors
///
/// All problems at once: a table that is not square, probabilities that do not add up to 1,
/// numbers out of range.
///
/// ```
/// use cltv::{Extended, MarkovDraft};
/// // Active customers bring 100 and stay with 80 %; who is gone stays away. At 12 %.
/// let mut draft = MarkovDraft {
///     transitions: vec![vec![0.8, 0.2], vec![0.0, 1.0]],
///     rewards: vec![100.0, 0.0],
///     discount_rate_per_period: 0.12,
///     ..MarkovDraft::default()
/// };
/// let value = cltv::markov_value(&draft)?.endless[0].finite().unwrap();
/// assert!((value - 350.0).abs() < 1e-9); // m (1+i) / (1+i−r)
///
/// // Without a price of time, customers who never leave have no bound.
/// draft.discount_rate_per_period = 0.0;
/// draft.transitions = vec![vec![1.0, 0.0], vec![0.0, 1.0]];
/// assert_eq!(cltv::markov_value(&draft)?.endless, [Extended::Infinite, Extended::Finite(0.0)]);
///
/// draft.transitions[0][1] = 0.1;
/// assert!(cltv::markov_value(&draft).unwrap_err().has(cltv::Code::Sum));
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn markov_value(draft: &MarkovDraft) -> Result<MarkovValue, Problems> {
    Ok(gate::through(Vec::new(), |gate| question(gate, draft))?.answer())
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "transitions": [[0.8, 0.2], [0, 1]], "rewards": [100, 0], "discountRatePerPeriod": 0.12 });
/// let value = cltv::markov::markov_value_from_value(&json)?;
/// assert!((value.endless[0].finite().unwrap() - 350.0).abs() < 1e-9); // m (1+i) / (1+i−r)
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn markov_value_from_value(json: &Value) -> Result<MarkovValue, Problems> {
    Ok(gate::parse(json, |gate, draft| question(gate, &draft))?.answer())
}

struct Question {
    chain: Chain,
    horizon: Option<f64>,
}

impl Question {
    fn answer(&self) -> MarkovValue {
        let horizon = self.horizon.map(|periods| self.chain.to_horizon(periods as usize));
        MarkovValue { endless: self.chain.endless(), horizon }
    }
}

fn question(gate: &mut Gate, draft: &MarkovDraft) -> Question {
    let rows = gate.entries("transitions", &draft.transitions, limits::MOST_STATES);
    if rows.is_empty() {
        gate.note("transitions", Code::Empty, "A chain needs at least one state.", Value::Array(vec![]));
    }
    for (path, row) in indexed("transitions", rows) {
        probabilities(gate, &path, row, draft.transitions.len());
    }
    let rewards = gate.entries("rewards", &draft.rewards, limits::MOST_STATES);
    has_one_of_each(gate, "rewards", draft.rewards.len(), draft.transitions.len());
    for (path, reward) in indexed("rewards", rewards) {
        gate.plain(&path, *reward, &limits::SIGNED_MONEY);
    }
    let discount =
        gate.plain("discountRatePerPeriod", draft.discount_rate_per_period, &limits::PRICE_OF_TIME);
    let horizon = draft.horizon.map(|horizon| gate.plain("horizon", horizon, &limits::HORIZON));
    let timing = draft.timing.unwrap_or_default();
    Question { chain: Chain::new(rows, rewards, discount, timing), horizon }
}

/// One row: as many probabilities as there are states, that add up to 1.
pub(crate) fn probabilities(gate: &mut Gate, path: &str, row: &[f64], states: usize) {
    has_one_of_each(gate, path, row.len(), states);
    for (path, probability) in indexed(path, &row[..row.len().min(states)]) {
        gate.plain(&path, *probability, &limits::PROBABILITY);
    }
    let sum: f64 = row.iter().sum();
    let is_row = row.len() == states && row.iter().all(|share| limits::PROBABILITY.allows(*share));
    if is_row && (sum - 1.0).abs() > SUM_ROUNDING {
        let message = format!("The probabilities of this row add up to {sum}: they must add up to 1.");
        gate.note(path, Code::Sum, &message, shown(sum));
    }
}

/// A list with one entry for each state.
pub(crate) fn has_one_of_each(gate: &mut Gate, path: &str, length: usize, states: usize) {
    if length != states {
        let message = format!("There are {states} states, and {length} entries here: each state needs one.");
        gate.note(path, Code::Conflict, &message, Value::from(length));
    }
}
