//! What do the counts of a report say?
//!
//! | figure | formula |
//! |---|---|
//! | retention | (customers at the end − new ones) ÷ customers at the start |
//! | repeat rate | buyers who bought again ÷ buyers |
//! | NPS | see [`NpsScore`] |
//! | CSAT | satisfied ÷ answers |
//! | percentile of times | at (n − 1) · q of the sorted times, linear between neighbours |
//!
//! Some reports divide by the customers at the start and the new ones together; the retention here
//! is of those who could have left.

mod counts;

use serde::Serialize;
use serde_json::Value;
use std::collections::BinaryHeap;

use crate::error::{Code, Problems};
use crate::input::gate::{self, Gate};
use crate::limits::{self, Limit};
use crate::nps::{self, Answers, NpsScore};
use crate::time::{Period, convert_retention};
pub use counts::{CountsDraft, CsatCounts, RepeatCounts, ResponseTimes, RetentionCounts};

/// What the counts say; `None` where none were given.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Metrics {
    /// Who stayed.
    pub retention: Option<RetentionRate>,
    /// Share of buyers who bought again.
    pub repeat_rate: Option<f64>,
    /// Score with an interval of 95 %.
    pub nps: Option<NpsScore>,
    /// Share of satisfied customers.
    pub csat: Option<f64>,
    /// How long customers waited.
    pub first_response: Option<FirstResponse>,
}

/// Who stayed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RetentionRate {
    /// Of the period that was counted.
    pub rate: f64,
    /// 1 − rate.
    pub churn: f64,
    /// Retention of a month.
    pub per_month: f64,
    /// Retention of a year.
    pub per_year: f64,
}

/// How long customers waited.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FirstResponse {
    /// How many contacts.
    pub count: usize,
    /// Half waited longer.
    pub median: f64,
    /// One in ten waited longer.
    pub p90: f64,
    /// Not longer than promised; `None` without a target.
    pub share_within_target: Option<f64>,
}

/// Field metrics from raw counts.
///
/// # Errors
///
/// All problems at once; among them what only a mistake in the data explains: more customers left
/// over than there were, nobody at the start, more satisfied than answered.
///
/// ```
/// use cltv::metrics::{CountsDraft, RetentionCounts};
/// let mut counts = RetentionCounts {
///     customers_at_start: 100.0, customers_at_end: 100.0, new_customers: 10.0, per: None,
/// };
/// let count = |counts: &RetentionCounts| {
///     cltv::metrics(&CountsDraft { retention: Some(counts.clone()), ..CountsDraft::default() })
/// };
/// assert_eq!(count(&counts)?.retention.unwrap().rate, 0.9);
/// counts.customers_at_end = 120.0; // 110 of 100 stayed?
/// assert_eq!(count(&counts).unwrap_err().list()[0].path, "retention.customersAtEnd");
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn metrics(draft: &CountsDraft) -> Result<Metrics, Problems> {
    gate::through(Vec::new(), |gate| draft.judged(gate))
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "retention": { "customersAtStart": 100, "customersAtEnd": 100, "newCustomers": 10 } });
/// assert_eq!(cltv::metrics::metrics_from_value(&json)?.retention.unwrap().rate, 0.9);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn metrics_from_value(json: &Value) -> Result<Metrics, Problems> {
    gate::parse(json, |gate, draft: CountsDraft| draft.judged(gate))
}

impl CountsDraft {
    /// What the counts say; nothing that is noted is ever shown.
    fn judged(&self, gate: &mut Gate) -> Metrics {
        Metrics {
            retention: self.retention.as_ref().map(|counts| counts.rate(gate)),
            repeat_rate: self.repeat.as_ref().map(|counts| {
                let all = ("repeat.buyers", counts.buyers);
                share(gate, ("repeat.repeatBuyers", counts.repeat_buyers), all)
            }),
            nps: self.score(gate),
            csat: self.csat.as_ref().map(|counts| {
                share(gate, ("csat.satisfied", counts.satisfied), ("csat.responses", counts.responses))
            }),
            first_response: self.first_response.as_ref().map(|times| times.sorted(gate)),
        }
    }

    fn score(&self, gate: &mut Gate) -> Option<NpsScore> {
        let counted = self.nps.as_ref().map(|counts| nps::answers(gate, "nps", counts));
        let one_by_one = self.nps_scores.as_ref().map(|scores| {
            for (path, score) in entries(gate, "npsScores", scores) {
                gate.plain(&path, score, &limits::NPS_ANSWER);
            }
            Answers::counted(scores)
        });
        if counted.and(one_by_one).is_some() {
            let message = "Give the answers counted or one by one, not both.";
            gate.note("npsScores", Code::Conflict, message, Value::Null);
        }
        counted.or(one_by_one).map(|answers| answers.usual_score())
    }
}

/// The entries of a list in which there must be some.
fn entries<'a>(
    gate: &mut Gate,
    path: &str,
    list: &'a [f64],
) -> impl Iterator<Item = (String, f64)> + use<'a> {
    if list.is_empty() {
        gate.note(path, Code::Empty, "There is nothing in this list.", Value::Array(vec![]));
    }
    let entries = gate.entries(path, list, limits::MOST_ANSWERS);
    let path = path.to_owned();
    entries.iter().enumerate().map(move |(index, entry)| (format!("{path}[{index}]"), *entry))
}

/// A part of some customers.
fn share(gate: &mut Gate, (part_path, part): (&str, f64), (all_path, all): (&str, f64)) -> f64 {
    gate.plain(all_path, all, &limits::SOME_CUSTOMERS);
    let most = if limits::SOME_CUSTOMERS.allows(all) { all } else { limits::MOST_CUSTOMERS };
    let limit = Limit { name: "The number of customers, a part of all,", max: most, ..limits::CUSTOMERS };
    gate.plain(part_path, part, &limit) / all
}

impl RetentionCounts {
    fn rate(&self, gate: &mut Gate) -> RetentionRate {
        let start =
            gate.plain("retention.customersAtStart", self.customers_at_start, &limits::SOME_CUSTOMERS);
        let new = gate.plain("retention.newCustomers", self.new_customers, &limits::CUSTOMERS);
        // New ones are still there, and nobody else than those of the start.
        let possible = Limit {
            name: "The number of customers at the end, between the new ones and the new ones with all of the start,",
            min: new,
            max: new + start,
            ..limits::CUSTOMERS
        };
        let is_judged = limits::SOME_CUSTOMERS.allows(start) && limits::CUSTOMERS.allows(new);
        let limit = if is_judged { &possible } else { &limits::CUSTOMERS };
        let end = gate.plain("retention.customersAtEnd", self.customers_at_end, limit);
        let rate = ((end - new) / start).clamp(0.0, 1.0);
        let of = |period| convert_retention(rate, self.per.unwrap_or(Period::Year), period);
        RetentionRate { rate, churn: 1.0 - rate, per_month: of(Period::Month), per_year: of(Period::Year) }
    }
}

impl ResponseTimes {
    fn sorted(&self, gate: &mut Gate) -> FirstResponse {
        for (path, time) in entries(gate, "firstResponse.times", &self.times) {
            gate.plain(&path, time, &limits::TIME);
        }
        let target = self.target.map(|target| gate.plain("firstResponse.target", target, &limits::TIME));
        let times = ascending(&self.times);
        let within = |target: f64| times.partition_point(|&time| time <= target) as f64 / times.len() as f64;
        FirstResponse {
            count: times.len(),
            median: percentile(&times, 0.5),
            p90: percentile(&times, 0.9),
            share_within_target: target.map(within),
        }
    }
}

/// In ascending order, of numbers that are not negative: their bits are in the order of their values.
/// A heap, because a sort is 2 kB over the wire.
fn ascending(numbers: &[f64]) -> Vec<f64> {
    // Adding nothing makes a plain 0 of −0.
    let heap: BinaryHeap<u64> = numbers.iter().map(|number| (number + 0.0).to_bits()).collect();
    heap.into_sorted_vec().into_iter().map(f64::from_bits).collect()
}

/// The place (n − 1) q of a sorted list, linear between neighbours; 0 in an empty one.
fn percentile(sorted: &[f64], q: f64) -> f64 {
    let place = sorted.len().saturating_sub(1) as f64 * q;
    let entry = |index: usize| sorted.get(index).copied().unwrap_or_default();
    let (below, above) = (entry(place.floor() as usize), entry(place.ceil() as usize));
    below + (place - place.floor()) * (above - below)
}
