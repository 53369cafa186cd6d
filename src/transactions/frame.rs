//! Where time begins and ends: what is fitted, what is kept out, what is left out.

use serde_json::Value;

use crate::calendar::Day;
use crate::error::{Code, Problem, Problems};
use crate::transactions::ledger::Transactions;
use crate::transactions::rules::SummaryRules;

/// Where time begins and ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) rules: SummaryRules,
    pub(super) amounts: bool,
    pub(super) first: Day,
    pub(super) until: Day,
    pub(super) calibration: Option<Day>,
    /// Last stretch that is fitted, and last one of all.
    pub(super) fitted: i32,
    pub(super) end: i32,
}

impl Frame {
    pub(super) fn of(till: &Transactions, rules: &SummaryRules) -> Result<Self, Problems> {
        let (first, last) = till.days();
        let (until, calibration) = (rules.until.unwrap_or(last), rules.calibration_until);
        let mut found = Vec::new();
        if until < first {
            found.push(outside("until", until, &format!("The first purchase is after it, on {first}.")));
        }
        if let Some(day) = calibration.filter(|day| *day < first) {
            let message =
                format!("The first purchase is after it, on {first}: nothing is left to be fitted.");
            found.push(outside("calibrationUntil", day, &message));
        }
        if let Some(day) = calibration.filter(|day| *day >= until) {
            let message = format!("The last day is {until}: nothing is left to be kept out.");
            found.push(outside("calibrationUntil", day, &message));
        }
        Problems::none_in(found)?;
        let last_of =
            |day| if rules.opportunities { rules.together.complete(day) } else { rules.together.index(day) };
        let (fitted, end) = (last_of(calibration.unwrap_or(until)), last_of(until));
        Ok(Self { rules: *rules, amounts: till.has_amounts(), first, until, calibration, fitted, end })
    }

    /// Whether a row is fitted, kept out, or neither.
    pub(super) fn part(&self, day: Day, stretch: i32) -> Part {
        let fitted = match self.calibration {
            _ if self.rules.opportunities => stretch <= self.fitted,
            calibration => day <= calibration.unwrap_or(self.until),
        };
        match () {
            () if day > self.until => Part::Later,
            () if fitted => Part::Fitted,
            () if self.calibration.is_some() && (stretch <= self.end || !self.rules.opportunities) => {
                Part::Kept
            }
            () => Part::Unfinished,
        }
    }

    pub(super) fn units(&self, stretches: i32) -> f64 {
        self.rules.together.in_units(stretches, self.rules.unit)
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    Fitted,
    Kept,
    Later,
    Unfinished,
}

fn outside(path: &str, day: Day, message: &str) -> Problem {
    let value = Value::from(day.to_string());
    Problem { path: path.to_owned(), code: Code::Disorder, message: message.to_owned(), value, range: None }
}
