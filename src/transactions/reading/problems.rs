//! What is wrong with rows: all of it counted, the first hundred told.

use serde::Serialize;

/// So many problems are told one by one; nobody reads more.
const MOST_TOLD: usize = crate::transactions::MOST_PROBLEMS;

/// What kind of problem a row, or the whole file, has; stable, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum RowCode {
    /// There is no row in this file.
    NoRows,
    /// This is not a text.
    NotText,
    /// The table has no such column.
    NoSuchColumn,
    /// Other than the header, or the first row, it has more or fewer cells.
    CellCount,
    /// Longer than a row can be: most often a quote that nobody closes.
    TooLong,
    /// The bytes are no text in this encoding.
    Encoding,
    /// The cell is empty.
    Missing,
    /// Not a date, or one in another order.
    NotADate,
    /// A date that the calendar does not have.
    NoSuchDay,
    /// A date or an amount out of the range that is read.
    OutOfRange,
    /// Not a number.
    NotANumber,
    /// A number, if the decimal sign were the other one.
    OtherDecimal,
}

impl RowCode {
    /// What is wrong with a cell and how to mend it.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::NoRows => "There is no row of data in this file.",
            Self::NotText => "This file is not a text.",
            Self::NoSuchColumn => "The table does not have so many columns.",
            Self::CellCount => {
                "This row has more or fewer cells than the first one: is a delimiter unquoted?"
            }
            Self::TooLong => "This row is too long: is a quote opened that nobody closes?",
            Self::Encoding => "This is not UTF-8: try windows-1251.",
            Self::Missing => "This cell is empty.",
            Self::NotADate => "This is not a date, or one in another order of day, month and year.",
            Self::NoSuchDay => "The calendar has no such day: are day and month in the other order?",
            Self::OutOfRange => "This is out of range: years are 1900 to 2199, amounts at most 1e15.",
            Self::NotANumber => "This is not a number.",
            Self::OtherDecimal => "This is a number only if the other sign parts its decimals.",
        }
    }
}

/// One thing that is wrong with a row: where, what kind, in words, and the offending cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowProblem {
    /// Line of the file in which the row begins, counted from 1 as an editor does; absent for
    /// what is wrong with the whole file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// Column, from 0; absent for what is wrong with the whole row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What kind of problem it is.
    pub code: RowCode,
    /// What is wrong and how to mend it.
    pub message: String,
    /// The offending cell, cut at 200 characters.
    pub value: String,
}

/// How many rows have a problem of one kind in one column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tally {
    /// Column, from 0; absent for what is wrong with whole rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What kind of problem it is.
    pub code: RowCode,
    /// How many rows have it.
    pub rows: u64,
}

/// Problems as they are found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    told: Vec<RowProblem>,
    tallies: Vec<Tally>,
    /// Rows with at least one of them.
    pub(crate) broken: u64,
    /// Nothing could be read because of this.
    fatal: Option<RowProblem>,
}

impl Found {
    /// Counts a problem of a row, and tells it if there is room; the value is asked for only then.
    pub(crate) fn add(
        &mut self,
        row: u64,
        column: Option<usize>,
        code: RowCode,
        value: impl FnOnce() -> String,
    ) {
        match self.tallies.iter_mut().find(|tally| tally.code == code && tally.column == column) {
            Some(tally) => tally.rows += 1,
            None => self.tallies.push(Tally { column, code, rows: 1 }),
        }
        if self.told.len() < MOST_TOLD {
            let message = code.sentence().to_owned();
            self.told.push(RowProblem { row: Some(row), column, code, message, value: value() });
        }
    }

    /// What makes reading on useless; the first such thing counts.
    pub(crate) fn stop(&mut self, code: RowCode, column: Option<usize>, message: &str, value: String) {
        self.fatal.get_or_insert(RowProblem { row: None, column, code, message: message.to_owned(), value });
    }

    pub(crate) fn stopped(&self) -> bool {
        self.fatal.is_some()
    }

    /// What is told in the end. Where no row could be read, the reasons are few, and one sentence
    /// for each says more than a hundred rows.
    pub(crate) fn close(mut self, rows: u64) -> (Vec<RowProblem>, Vec<Tally>) {
        self.tallies.sort_by_key(|tally| std::cmp::Reverse(tally.rows));
        if let Some(fatal) = self.fatal {
            return (vec![fatal], self.tallies);
        }
        if rows == 0 {
            let (code, value) = (RowCode::NoRows, String::new());
            let message = code.sentence().to_owned();
            return (vec![RowProblem { row: None, column: None, code, message, value }], self.tallies);
        }
        if self.broken == rows {
            let reasons = self.tallies.iter().map(|tally| reason(tally, rows, &self.told)).collect();
            return (reasons, self.tallies);
        }
        (self.told, self.tallies)
    }
}

/// One kind of problem that stands for many rows, with the first cell that has it.
fn reason(tally: &Tally, rows: u64, told: &[RowProblem]) -> RowProblem {
    let first = told.iter().find(|problem| problem.code == tally.code && problem.column == tally.column);
    let share =
        if tally.rows == rows { "every row".to_owned() } else { format!("{} of {rows} rows", tally.rows) };
    RowProblem {
        row: None,
        column: tally.column,
        code: tally.code,
        message: format!("No row could be read. In {share}: {}", tally.code.sentence()),
        value: first.map(|problem| problem.value.clone()).unwrap_or_default(),
    }
}
