//! How a file is to be read, and whether that is possible.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Code, Problem, Problems};
use crate::input::gate::{self, Gate};
use crate::limits::Limit;
use crate::transactions::reading::{DateOrder, Decimal, Delimiter, Encoding};

/// Number of a column.
const COLUMN: Limit = Limit { name: "The column", min: 0.0, max: 16_383.0, min_open: false, whole: true };

/// How to read a file, unchecked. What is left open: UTF-8, commas, a header, dates that begin
/// with their year, points before decimals, no amounts.
///
/// ```
/// use cltv::transactions::{ReadDraft, reading::Delimiter};
/// let draft = ReadDraft { delimiter: Some(Delimiter::Semicolon), amount: Some(2.0), ..ReadDraft::new(0.0, 1.0) };
/// assert!(draft.check().is_ok());
/// let twice = ReadDraft::new(1.0, 1.0).check().unwrap_err();
/// assert!(twice.has(cltv::Code::Conflict)); // one column cannot be both
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadDraft {
    /// How letters are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What parts cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// Whether the first row names the columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_header: Option<bool>,
    /// Column of the customer, from 0.
    pub customer: f64,
    /// Column of the date, from 0.
    pub date: f64,
    /// Column of the amount, from 0; absent, there is no spend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// What stands first in a date that ends with its year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// What parts decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<Decimal>,
}

/// How to read a file; checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    pub(crate) encoding: Encoding,
    pub(crate) delimiter: Delimiter,
    pub(crate) has_header: bool,
    pub(crate) customer: usize,
    pub(crate) date: usize,
    pub(crate) amount: Option<usize>,
    pub(crate) dates: DateOrder,
    pub(crate) decimal: Decimal,
}

impl ReadDraft {
    /// Customer and date in these columns, everything else left open.
    pub fn new(customer: f64, date: f64) -> Self {
        Self {
            encoding: None,
            delimiter: None,
            has_header: None,
            customer,
            date,
            amount: None,
            dates: None,
            decimal: None,
        }
    }

    /// Checks the draft.
    ///
    /// # Errors
    ///
    /// All at once: columns that are no whole numbers, and columns that are taken twice.
    pub fn check(&self) -> Result<ReadOptions, Problems> {
        gate::through(Vec::new(), |gate| options(gate, self))
    }
}

impl ReadOptions {
    /// From parsed JSON.
    ///
    /// # Errors
    ///
    /// As [`ReadDraft::check`], and unknown fields, missing ones and wrong types.
    ///
    /// ```
    /// use cltv::transactions::ReadOptions;
    /// let json = serde_json::json!({ "customer": 0, "date": 2, "amount": 3, "decimal": "," });
    /// assert!(ReadOptions::from_value(&json).is_ok());
    /// let json = serde_json::json!({ "customer": 0.5, "datum": 2, "date": 0 });
    /// assert_eq!(ReadOptions::from_value(&json).unwrap_err().list().len(), 2);
    /// ```
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        gate::parse(json, |gate, draft: ReadDraft| options(gate, &draft))
    }
}

fn options(gate: &mut Gate<'_>, draft: &ReadDraft) -> ReadOptions {
    let before = gate.count();
    let mut column = |path: &str, value: f64| gate.plain(path, value, &COLUMN) as usize;
    let options = ReadOptions {
        encoding: draft.encoding.unwrap_or_default(),
        delimiter: draft.delimiter.unwrap_or_default(),
        has_header: draft.has_header.unwrap_or(true),
        customer: column("customer", draft.customer),
        date: column("date", draft.date),
        amount: draft.amount.map(|value| column("amount", value)),
        dates: draft.dates.unwrap_or_default(),
        decimal: draft.decimal.unwrap_or_default(),
    };
    // A column that is none cannot be another's.
    if gate.count() == before {
        apart(gate, &options);
    }
    options
}

/// Customer, date and amount do not share a column.
fn apart(gate: &mut Gate<'_>, options: &ReadOptions) {
    let twice = "This column is taken already: customer, date and amount are different columns.";
    if options.date == options.customer {
        gate.note("date", Code::Conflict, twice, Value::from(options.date));
    }
    if let Some(amount) = options.amount.filter(|column| [options.customer, options.date].contains(column)) {
        gate.note("amount", Code::Conflict, twice, Value::from(amount));
    }
}

/// What is said of a file that cannot be looked at.
pub(crate) fn unreadable(code: Code, message: &str) -> Problems {
    Problem { path: String::new(), code, message: message.to_owned(), value: Value::Null, range: None }.into()
}
