//! Customers as columns that are there already, and the gate for them.

use serde_json::Value;

use crate::calendar::Stretch;
use crate::error::{Code, Problem, Problems};
use crate::limits::{self, Limit};
use crate::transactions::MOST_PROBLEMS;
use crate::transactions::base::{CustomerBase, Holdout, Names};

/// Repeat purchases of a customer.
const FREQUENCY: Limit = Limit { name: "The frequency", min: 0.0, max: 1e9, min_open: false, whole: true };
/// How long is kept out.
const HOLDOUT_LENGTH: Limit =
    Limit { name: "The length of the hold-out", min: 0.0, max: 1e15, min_open: true, whole: false };

/// Columns of a customer base, unchecked: one entry per customer in each.
///
/// ```
/// use cltv::transactions::ColumnsDraft;
/// let columns = ColumnsDraft {
///     frequency: vec![2.0, 0.0],
///     recency: vec![30.43, 0.0],
///     age: vec![38.86, 38.86],
///     ..ColumnsDraft::default()
/// };
/// assert_eq!(columns.clone().check()?.customers(), 2);
///
/// // Who never came back cannot have done so lately.
/// let wrong = ColumnsDraft { recency: vec![30.43, 7.0], ..columns }.check().unwrap_err();
/// assert_eq!(wrong.list()[0].path, "recency[1]");
/// # Ok::<(), cltv::Problems>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnsDraft {
    /// Names of customers.
    pub ids: Option<Vec<String>>,
    /// Purchases after the first one (x).
    pub frequency: Vec<f64>,
    /// Time from the first purchase to the last one (t_x).
    pub recency: Vec<f64>,
    /// Time from the first purchase to the end (T).
    pub age: Vec<f64>,
    /// Mean spend of the purchases after the first one; not used where there is none.
    pub mean_spend: Option<Vec<f64>>,
    /// Purchases in the time that is kept out.
    pub holdout_frequency: Option<Vec<f64>>,
    /// Spend in the time that is kept out.
    pub holdout_spend: Option<Vec<f64>>,
    /// How long the time is that is kept out.
    pub holdout_length: Option<f64>,
    /// Unit of all times; weeks if it is left open.
    pub unit: Option<Stretch>,
}

impl ColumnsDraft {
    /// Checks every number.
    ///
    /// # Errors
    ///
    /// All at once, the first hundred: columns of other lengths, frequencies that are not whole,
    /// recencies after the age or without a repeat purchase, numbers that are not finite, parts of
    /// a hold-out without the others.
    pub fn check(self) -> Result<CustomerBase, Problems> {
        let mut found = Vec::new();
        self.lengths(&mut found);
        self.holdout_parts(&mut found);
        // Numbers of columns that do not fit together cannot be judged together.
        if found.is_empty() {
            self.numbers(&mut found);
        }
        found.truncate(MOST_PROBLEMS);
        Problems::none_in(found)?;
        Ok(self.passed())
    }

    fn optional(&self) -> [(&'static str, Option<&Vec<f64>>, &'static Limit); 3] {
        [
            ("meanSpend", self.mean_spend.as_ref(), &limits::MONEY),
            ("holdoutFrequency", self.holdout_frequency.as_ref(), &FREQUENCY),
            ("holdoutSpend", self.holdout_spend.as_ref(), &limits::MONEY),
        ]
    }

    fn lengths(&self, found: &mut Vec<Problem>) {
        let customers = self.frequency.len();
        if customers == 0 {
            let message = "There is no customer here: at least one is needed.";
            found.push(problem("frequency".to_owned(), Code::Empty, message, Value::Array(Vec::new())));
        }
        let given = self.optional().into_iter().filter_map(|(name, column, _)| Some((name, column?.len())));
        let ids = self.ids.as_ref().map(|ids| ("ids", ids.len()));
        let all =
            [("recency", self.recency.len()), ("age", self.age.len())].into_iter().chain(ids).chain(given);
        for (name, length) in all.filter(|&(_, length)| length != customers) {
            let message = format!("There are {length} entries here, but {customers} in frequency.");
            found.push(problem(name.to_owned(), Code::Conflict, &message, Value::from(length)));
        }
    }

    fn holdout_parts(&self, found: &mut Vec<Problem>) {
        let Self { holdout_frequency, holdout_spend, holdout_length, .. } = self;
        match holdout_length {
            Some(length) => found.extend(HOLDOUT_LENGTH.problem("holdoutLength", *length)),
            None if holdout_frequency.is_some() => {
                let message = "A hold-out needs its length.";
                found.push(problem("holdoutLength".to_owned(), Code::Missing, message, Value::Null));
            }
            None => {}
        }
        if holdout_frequency.is_none() && (holdout_spend.is_some() || holdout_length.is_some()) {
            let message = "A hold-out needs its purchases: give holdoutFrequency too.";
            found.push(problem("holdoutFrequency".to_owned(), Code::Missing, message, Value::Null));
        }
    }

    fn numbers(&self, found: &mut Vec<Problem>) {
        for index in 0..self.frequency.len() {
            if found.len() >= MOST_PROBLEMS {
                return;
            }
            self.customer(index, found);
        }
    }

    fn customer(&self, index: usize, found: &mut Vec<Problem>) {
        let before = found.len();
        let (frequency, recency, age) = (self.frequency[index], self.recency[index], self.age[index]);
        let mut judge = |name: &str, value: f64, limit: &Limit| {
            if !limit.allows(value) {
                found.extend(limit.problem(&format!("{name}[{index}]"), value));
            }
        };
        judge("frequency", frequency, &FREQUENCY);
        judge("recency", recency, &limits::TIME);
        judge("age", age, &limits::TIME);
        for (name, column, limit) in self.optional() {
            if let Some(column) = column {
                judge(name, column[index], limit);
            }
        }
        if found.len() == before {
            found.extend(contradiction(index, frequency, recency, age));
        }
    }

    fn passed(self) -> CustomerBase {
        let names = match self.ids {
            Some(ids) => Names::All(ids.iter().map(String::as_str).collect()),
            None => Names::Nobody,
        };
        let holdout = match (self.holdout_length, self.holdout_frequency) {
            (Some(length), Some(frequency)) => Some(Holdout { length, frequency, spend: self.holdout_spend }),
            _ => None,
        };
        CustomerBase {
            names,
            frequency: self.frequency,
            recency: self.recency,
            age: self.age,
            mean_spend: self.mean_spend,
            holdout,
            unit: self.unit.unwrap_or(Stretch::Week),
            calendar: None,
            summed: None,
        }
    }
}

/// Numbers that are possible one by one, but not together.
fn contradiction(index: usize, frequency: f64, recency: f64, age: f64) -> Option<Problem> {
    let path = format!("recency[{index}]");
    let value = crate::error::shown(recency);
    if recency > age {
        let message =
            format!("The last purchase cannot be after the end: the age is {age}, the recency {recency}.");
        return Some(problem(path, Code::Disorder, &message, value));
    }
    if (frequency == 0.0) != (recency == 0.0) {
        let message = format!(
            "With {frequency} repeat purchases the recency cannot be {recency}: it is 0 exactly if there is none."
        );
        return Some(problem(path, Code::Conflict, &message, value));
    }
    None
}

fn problem(path: String, code: Code, message: &str, value: Value) -> Problem {
    Problem { path, code, message: message.to_owned(), value, range: None }
}
