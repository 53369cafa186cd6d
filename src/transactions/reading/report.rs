//! What became of a file.

use serde::Serialize;

use crate::calendar::Day;
use crate::transactions::reading::problems::{RowProblem, Tally};

/// What became of a file: every row is either read or broken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadReport {
    /// Bytes of the file.
    pub bytes: u64,
    /// Rows of data: blank lines and the header are none.
    pub rows: u64,
    /// Rows that became transactions.
    pub read: u64,
    /// Rows that did not.
    pub broken: u64,
    /// What is wrong, in the order of the file, the first hundred. Where no row could be read, one
    /// problem of the whole file for each kind instead.
    pub problems: Vec<RowProblem>,
    /// How many rows have which problem in which column, the most frequent first.
    pub tallies: Vec<Tally>,
    /// Customers.
    pub customers: usize,
    /// The earliest day.
    pub first_day: Option<Day>,
    /// The latest day.
    pub last_day: Option<Day>,
    /// Sum of the amounts, refunds subtracted.
    pub total: f64,
}
