//! The first look at a file.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{Code, Problems};
use crate::input::gate;
use crate::transactions::reading::columns::{self, Choice, Column, ColumnKind, Mapping};
use crate::transactions::reading::encoding::{self, Decoder};
use crate::transactions::reading::options::{ReadDraft, unreadable};
use crate::transactions::reading::reader::{LONGEST_SHOWN, MARK};
use crate::transactions::reading::rows::Rows;
use crate::transactions::reading::{DateOrder, Decimal, Delimiter, Encoding, delimiter};

/// So many bytes from the start of a file are looked at.
pub const PREVIEW_BYTES: usize = 1 << 16;
/// Rows that are shown.
const SHOWN_ROWS: usize = 20;

/// How a file seems to be made, to be confirmed by somebody who knows it.
///
/// ```
/// use cltv::transactions::{Preview, reading::{DateOrder, Decimal, Delimiter}};
/// let file = "Карта;Дата;Сумма\n17;31.01.2024;1 250,00\n18;01.02.2024;99,90\n";
/// let preview = Preview::of(file.as_bytes())?;
/// assert_eq!((preview.delimiter, preview.has_header), (Delimiter::Semicolon, true));
/// assert_eq!((preview.dates, preview.decimal), (Some(DateOrder::DayMonthYear), Some(Decimal::Comma)));
/// assert!(preview.doubts.is_empty());
/// let guess = preview.guess().expect("customer and date were found");
/// assert_eq!((guess.customer, guess.date, guess.amount), (0.0, 1.0, Some(2.0)));
/// # Ok::<(), cltv::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// How letters are written.
    pub encoding: Encoding,
    /// What parts cells.
    pub delimiter: Delimiter,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// The columns of the first row.
    pub columns: Vec<Column>,
    /// Up to twenty rows after the header, cells cut at 200 characters.
    pub rows: Vec<Vec<String>>,
    /// Column of the customer, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<usize>,
    /// Column of the date, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<usize>,
    /// Column of the amount, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<usize>,
    /// What stands first in a date, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// What parts decimals, if it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<Decimal>,
    /// What could not be told, or only just.
    pub doubts: Vec<Doubt>,
}

/// What somebody knows of a file before it is looked at; the rest is guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Known {
    /// How letters are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What parts cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// Whether the first row names the columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_header: Option<bool>,
}

impl Known {
    /// From parsed JSON.
    ///
    /// # Errors
    ///
    /// Unknown fields, words and types.
    ///
    /// ```
    /// use cltv::transactions::reading::{Delimiter, Known};
    /// let known = Known::from_value(&serde_json::json!({ "delimiter": ";" }))?;
    /// assert_eq!(known.delimiter, Some(Delimiter::Semicolon));
    /// assert!(Known::from_value(&serde_json::json!({ "delimiter": "x" })).is_err());
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        gate::parse(json, |_, known: Self| known)
    }
}

/// What could not be told from the first rows; somebody has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Doubt {
    /// No column looks like the customer.
    NoCustomer,
    /// No column looks like the date.
    NoDate,
    /// No column looks like the amount.
    NoAmount,
    /// The columns have no names, so that only their place speaks for what they are.
    ByPlace,
    /// Every date could be read with the day first and with the month first.
    AmbiguousDates,
    /// Some dates have the day first, some the month.
    MixedDates,
    /// Every amount could be read with a point and with a comma before decimals.
    AmbiguousDecimals,
    /// Some amounts have a point before decimals, some a comma.
    MixedDecimals,
}

impl Preview {
    /// Looks at the first bytes of a file: at most [`PREVIEW_BYTES`] of them. If there are that
    /// many, the last row is taken to be cut and is not looked at.
    ///
    /// # Errors
    ///
    /// Nothing in the file, or no text: a workbook, an archive, UTF-16.
    ///
    /// ```
    /// use cltv::transactions::Preview;
    /// let file = b"customer,date\nAnn,2024-01-03\n";
    /// assert_eq!(Preview::of(file)?.columns.len(), 2);
    /// assert!(Preview::of(b"PK\x03\x04").is_err()); // an archive, or a workbook
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn of(bytes: &[u8]) -> Result<Self, Problems> {
        Self::of_known(bytes, &Known::default())
    }

    /// The same, where somebody knows better than a guess.
    ///
    /// # Errors
    ///
    /// As [`Preview::of`].
    ///
    /// ```
    /// use cltv::transactions::{Preview, reading::{Delimiter, Known}};
    /// let file = b"Ann,2024-01-03,12;5\nBob,2024-01-04,8;0\n";
    /// let known = Known { delimiter: Some(Delimiter::Semicolon), ..Known::default() };
    /// assert_eq!(Preview::of(file)?.columns.len(), 3);
    /// assert_eq!(Preview::of_known(file, &known)?.columns.len(), 2);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn of_known(bytes: &[u8], known: &Known) -> Result<Self, Problems> {
        let whole = bytes.len() < PREVIEW_BYTES;
        let bytes = &bytes[..bytes.len().min(PREVIEW_BYTES)];
        if let Some(message) = encoding::foreign(bytes) {
            return Err(unreadable(Code::WrongType, message));
        }
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let encoding = known.encoding.unwrap_or_else(|| encoding::guess(bytes));
        let delimiter = known.delimiter.unwrap_or_else(|| delimiter::guess(bytes, whole));
        let table = table(bytes, encoding, delimiter, whole);
        let Some(width) = table.first().map(Vec::len) else {
            return Err(unreadable(Code::Empty, "There is no row in this file."));
        };
        let has_header = known.has_header.unwrap_or_else(|| columns::has_header(&table, width));
        Ok(Self { encoding, delimiter, ..Self::of_table(&table, width, has_header) })
    }

    /// What the cells say; how they were written is told by the caller.
    fn of_table(table: &[Vec<String>], width: usize, has_header: bool) -> Self {
        let rows = &table[usize::from(has_header)..];
        let name =
            |column: usize| if has_header { table[0][column].trim().to_owned() } else { String::new() };
        let columns: Vec<_> = (0..width)
            .map(|column| Column { name: name(column), kind: columns::kind(rows, column) })
            .collect();
        let mapping = if has_header { columns::by_name(&columns) } else { columns::by_place(&columns, rows) };
        let mut doubts = doubts(mapping, has_header);
        let dates = mapping.date.map(|column| columns::date_order(rows, column));
        let dates = settled(dates, [Doubt::AmbiguousDates, Doubt::MixedDates], &mut doubts);
        let decimal = mapping.amount.map(|column| columns::decimal(rows, column));
        let decimal = settled(decimal, [Doubt::AmbiguousDecimals, Doubt::MixedDecimals], &mut doubts);
        let Mapping { customer, date, amount } = mapping;
        let rows = shown(rows);
        Self {
            encoding: Encoding::default(),
            delimiter: Delimiter::default(),
            has_header,
            columns,
            rows,
            customer,
            date,
            amount,
            dates,
            decimal,
            doubts,
        }
    }

    /// How to read the file, by what could be told; `None` without customer or date.
    pub fn guess(&self) -> Option<ReadDraft> {
        Some(ReadDraft {
            encoding: Some(self.encoding),
            delimiter: Some(self.delimiter),
            has_header: Some(self.has_header),
            customer: self.customer? as f64,
            date: self.date? as f64,
            amount: self.amount.map(|column| column as f64),
            dates: self.dates,
            decimal: self.decimal,
        })
    }

    /// How many columns are of a kind.
    pub fn count(&self, kind: ColumnKind) -> usize {
        self.columns.iter().filter(|column| column.kind == kind).count()
    }
}

fn table(bytes: &[u8], encoding: Encoding, delimiter: Delimiter, whole: bool) -> Vec<Vec<String>> {
    let (mut rows, mut decoder, mut table) = (Rows::new(delimiter), Decoder::new(encoding), Vec::new());
    let mut take = |row: crate::transactions::reading::rows::Row<'_>| {
        table.push(row.cells().map(|cell| decoder.shown(cell, LONGEST_SHOWN)).collect());
    };
    rows.feed(bytes, &mut take);
    // One row longer than the preview is all there is to see of a file.
    if whole || rows.is_at_first() {
        rows.finish(&mut take);
    }
    table
}

fn shown(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    rows.iter().take(SHOWN_ROWS).cloned().collect()
}

fn doubts(mapping: Mapping, has_header: bool) -> Vec<Doubt> {
    let missing = [
        (mapping.customer.is_none(), Doubt::NoCustomer),
        (mapping.date.is_none(), Doubt::NoDate),
        (mapping.amount.is_none(), Doubt::NoAmount),
        (!has_header, Doubt::ByPlace),
    ];
    missing.into_iter().filter_map(|(is, doubt)| is.then_some(doubt)).collect()
}

fn settled<T>(
    choice: Option<Choice<T>>,
    [ambiguous, mixed]: [Doubt; 2],
    doubts: &mut Vec<Doubt>,
) -> Option<T> {
    match choice? {
        Choice::Clear(value) => Some(value),
        Choice::Mixed(value) => {
            doubts.push(mixed);
            Some(value)
        }
        Choice::Ambiguous => {
            doubts.push(ambiguous);
            None
        }
    }
}
