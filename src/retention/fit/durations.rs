//! Customers with the dates at which they came and left, and the gate for them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::calendar::Day;
use crate::error::Code;
use crate::input::OrNull;
use crate::input::gate::{Gate, at, indexed};
use crate::retention::fit::limits::{LONGEST_COHORT, MOST_DURATIONS};
use crate::time::Period;

/// Customers with the dates at which they came and left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DurationsDraft {
    /// Everybody who was a customer, not only those who left.
    pub customers: Vec<DurationDraft>,
    /// Until when it is known who left; that day included.
    pub observed_until: String,
    /// Periods in which survival is read off.
    pub per: Period,
}

/// When a customer came and left, as ISO dates: `2024-02-29`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DurationDraft {
    /// The first day.
    pub started: String,
    /// The day on which the customer was no customer any more; absent or `null` for who is still there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<OrNull<String>>,
}

impl DurationDraft {
    /// A customer who left.
    pub fn ended(started: &str, ended: &str) -> Self {
        Self { started: started.to_owned(), ended: Some(OrNull::Known(ended.to_owned())) }
    }

    /// A customer who is still there.
    pub fn open(started: &str) -> Self {
        Self { started: started.to_owned(), ended: None }
    }
}

/// A checked customer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Duration {
    /// From the start to the end, or to where it is known.
    pub(super) days: i32,
    pub(super) has_ended: bool,
    /// Whole periods from the start to where it is known.
    pub(super) window: usize,
    /// Whole periods after which the customer was there.
    pub(super) kept: usize,
}

impl DurationsDraft {
    pub(super) fn checked(&self, gate: &mut Gate<'_>) -> Vec<Duration> {
        let until = Day::read(gate, "observedUntil", &self.observed_until);
        if self.customers.is_empty() {
            let message = "There are no customers here: give at least one with its start.";
            gate.note("customers", Code::Empty, message, Value::Array(vec![]));
        }
        let customers = gate.entries("customers", &self.customers, MOST_DURATIONS);
        let each = indexed("customers", customers);
        each.filter_map(|(path, customer)| customer.checked(gate, &path, until, self.per)).collect()
    }
}

impl DurationDraft {
    fn checked(&self, gate: &mut Gate<'_>, path: &str, until: Option<Day>, per: Period) -> Option<Duration> {
        let started = Day::read(gate, &at(path, "started"), &self.started);
        let ended = self.end(gate, &at(path, "ended"));
        let (started, until) = (started?, until?);
        if started > until {
            let message = "The customer started after the last day that was observed.";
            gate.note(&at(path, "started"), Code::Disorder, message, Value::from(self.started.as_str()));
        }
        let Some(ended) = ended? else {
            let window = started.periods_until(until, per).min(LONGEST_COHORT);
            let days = until.number() - started.number();
            return Some(Duration { days, has_ended: false, window, kept: window });
        };
        if let Some(message) = ended.misfit(started, until) {
            gate.note(&at(path, "ended"), Code::Disorder, message, Value::from(ended.text));
        }
        let window = started.periods_until(until, per).min(LONGEST_COHORT);
        let kept = started.periods_before(ended.day, per).min(window);
        Some(Duration { days: ended.day.number() - started.number(), has_ended: true, window, kept })
    }

    /// The end, `Some(None)` if there is none yet, `None` if it cannot be read.
    fn end(&self, gate: &mut Gate<'_>, path: &str) -> Option<Option<End<'_>>> {
        match &self.ended {
            None | Some(OrNull::Null) => Some(None),
            Some(OrNull::Known(text)) => Some(Some(End { day: Day::read(gate, path, text)?, text })),
            Some(OrNull::Other(value)) => {
                let message = "Expected a date such as 2024-02-29, or null for who is still there.";
                gate.note(path, Code::WrongType, message, value.clone());
                None
            }
        }
    }
}

struct End<'a> {
    day: Day,
    text: &'a str,
}

impl End<'_> {
    fn misfit(&self, started: Day, until: Day) -> Option<&'static str> {
        if self.day < started {
            Some("The customer ended before the start.")
        } else if self.day > until {
            Some(
                "The customer ended after the last day that was observed: whoever is there until then \
                  counts as still there.",
            )
        } else {
            None
        }
    }
}
