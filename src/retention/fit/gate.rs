//! The gate of a cohort table.

use serde_json::Value;

use crate::error::{Code, shown};
use crate::input::OrNull;
use crate::input::gate::{Gate, at, indexed};
use crate::limits::{self, Limit};
use crate::retention::fit::limits::{HOLDOUT, LONGEST_COHORT, MOST_COHORTS, PROJECTED, SURVIVORS};
use crate::retention::fit::table::{Cohort, Count, Table};
use crate::retention::fit::{CohortDraft, CohortsDraft};

/// Fewer periods than these are not worth projecting.
const SHORTEST: usize = 12;

impl CohortsDraft {
    pub(super) fn checked(&self, gate: &mut Gate<'_>) -> Table {
        let cohorts = gate.entries("cohorts", &self.cohorts, MOST_COHORTS);
        let cohorts: Vec<Cohort> =
            indexed("cohorts", cohorts).map(|(path, cohort)| cohort.checked(gate, &path)).collect();
        let last = |cohort: &Cohort| cohort.0.last().map_or(0, |count| count.at);
        let periods = cohorts.iter().map(last).max().unwrap_or(0);
        let kept_out = whole(gate, "holdout", self.holdout, &HOLDOUT).unwrap_or(0);
        let horizon = whole(gate, "horizon", self.horizon, &PROJECTED)
            .unwrap_or((2 * periods).clamp(SHORTEST, LONGEST_COHORT));
        let fitted = periods.saturating_sub(kept_out);
        let table = Table { per: self.per, cohorts, periods, fitted, horizon };
        if gate.count() == 0 {
            table.judge(gate, kept_out);
        }
        table
    }
}

impl Table {
    /// Whether there is anything to be fitted.
    fn judge(&self, gate: &mut Gate<'_>, kept_out: usize) {
        if self.steps(self.periods).is_empty() {
            let message = "No customers were counted again after their start: give the survivors of at \
                           least one more period.";
            gate.note("cohorts", Code::Empty, message, Value::Array(vec![]));
        } else if self.steps(self.fitted).is_empty() {
            let message = format!(
                "With {kept_out} periods kept out of {}, nothing is left to be fitted.",
                self.periods
            );
            gate.note("holdout", Code::Conflict, &message, Value::from(kept_out));
        }
    }
}

fn whole(gate: &mut Gate<'_>, path: &str, value: Option<f64>, limit: &Limit) -> Option<usize> {
    let value = gate.plain(path, value?, limit);
    limit.allows(value).then_some(value as usize)
}

impl CohortDraft {
    fn checked(&self, gate: &mut Gate<'_>, path: &str) -> Cohort {
        if let Some(name) = &self.name {
            gate.length(&at(path, "name"), name.chars().count(), limits::LONGEST_NAME);
        }
        let path = at(path, "survivors");
        let survivors = gate.entries(&path, &self.survivors, LONGEST_COHORT + 1);
        if survivors.is_empty() {
            let message = "Give the number of customers at the start, and after each period.";
            gate.note(&path, Code::Empty, message, Value::Array(vec![]));
        }
        if let Some(OrNull::Null) = survivors.first() {
            let message = "Nobody can tell who left of customers that were not counted at the start.";
            gate.note(&format!("{path}[0]"), Code::Missing, message, Value::Null);
        }
        let mut counts: Vec<Count> = Vec::with_capacity(survivors.len());
        for (column, (path, count)) in indexed(&path, survivors).enumerate() {
            if let Some(customers) = survivors_at(gate, &path, count, counts.last()) {
                counts.push(Count { at: column, customers });
            }
        }
        Cohort(counts)
    }
}

/// A legal count that is not above the one before it.
fn survivors_at(gate: &mut Gate<'_>, path: &str, count: &OrNull<f64>, before: Option<&Count>) -> Option<f64> {
    let now = match count {
        OrNull::Known(number) => gate.plain(path, *number, &SURVIVORS),
        OrNull::Null => return None,
        OrNull::Other(value) => {
            let message = "Expected a number of customers, or null where nobody counted.";
            gate.note(path, Code::WrongType, message, value.clone());
            return None;
        }
    };
    if !SURVIVORS.allows(now) {
        return None;
    }
    if let Some(before) = before.filter(|before| now > before.customers) {
        let message = format!(
            "Survivors never become more: {now} follow {}. Customers who come back are new customers.",
            before.customers
        );
        gate.note(path, Code::Increasing, &message, shown(now));
        return None;
    }
    Some(now)
}
