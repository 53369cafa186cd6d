//! A workbook as plain data: sheets of cells, each with its formula and the figure it must give.

use std::rc::Rc;

use crate::limits::Limit;
use crate::workbook::chart::Chart;
pub(super) use crate::workbook::place::{Place, Series};

/// What a cell shows, which decides its number format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// Sums of money.
    Money,
    /// Money of one customer.
    UnitMoney,
    /// Customers and other counts.
    Count,
    /// 0.1 is 10 %.
    Share,
    /// Factors and plain numbers.
    Number,
    /// Whole numbers.
    Whole,
    /// A number of whatever kind, as it comes.
    Plain,
    /// Periods with their fraction.
    Periods,
    Text,
}

/// What a cell is for, which decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    Title,
    Heading,
    Label,
    Note,
    /// What may be changed.
    Input,
    /// What follows from it.
    Result,
    /// A result that is looked at first.
    Headline,
    /// A figure that does not follow changes.
    Static,
}

/// What a formula gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Number(f64),
    Text(String),
}

impl Value {
    /// A number, or the words in its place.
    pub(super) fn or(number: Option<f64>, words: &str) -> Self {
        number.map_or_else(|| Self::Text(words.to_owned()), Self::Number)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Text(String),
    Number(f64),
    /// Without the leading sign of equality.
    Formula(String, Value),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) row: u32,
    pub(super) column: u16,
    pub(super) content: Content,
    pub(super) kind: Kind,
    pub(super) role: Role,
}

/// A sheet as it grows.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    quoted: Rc<str>,
    /// Its place among the tabs.
    pub(super) order: u32,
    pub(super) cells: Vec<Cell>,
    /// Rows and columns that stay in sight.
    pub(super) freeze: (u32, u16),
    /// Widths of columns, in characters.
    pub(super) widths: Vec<(u16, f64)>,
    pub(super) charts: Vec<Chart>,
    /// Columns that are folded away, to be opened where somebody asks.
    pub(super) folded: Vec<(u16, u16)>,
    /// What may be typed into a cell.
    pub(super) limits: Vec<(u32, u16, Limit)>,
}

impl Sheet {
    /// `name` is unique and clean; see [`sheet_name`].
    pub(super) fn new(name: String, order: u32) -> Self {
        let quoted = format!("'{}'", name.replace('\'', "''")).into();
        Self {
            name,
            quoted,
            order,
            cells: Vec::new(),
            freeze: (0, 0),
            widths: Vec::new(),
            charts: Vec::new(),
            folded: Vec::new(),
            limits: Vec::new(),
        }
    }

    fn put(&mut self, row: u32, column: u16, content: Content, kind: Kind, role: Role) -> Place {
        self.cells.push(Cell { row, column, content, kind, role });
        Place { sheet: Rc::clone(&self.quoted), row, column }
    }

    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, role: Role) {
        self.put(row, column, Content::Text(text.to_owned()), Kind::Text, role);
    }

    pub(super) fn number(&mut self, row: u32, column: u16, value: f64, kind: Kind, role: Role) -> Place {
        self.put(row, column, Content::Number(value), kind, role)
    }

    pub(super) fn formula(
        &mut self,
        row: u32,
        column: u16,
        formula: String,
        value: impl Into<Value>,
        kind: Kind,
    ) -> Place {
        self.put(row, column, Content::Formula(formula, value.into()), kind, Role::Result)
    }

    /// A value that was computed elsewhere, and stands.
    pub(super) fn still(&mut self, row: u32, column: u16, value: impl Into<Value>, kind: Kind) -> Place {
        let content = match value.into() {
            Value::Number(number) => Content::Number(number),
            Value::Text(text) => Content::Text(text),
        };
        self.put(row, column, content, kind, Role::Static)
    }

    /// The last cell is one that is looked at first.
    pub(super) fn in_front(&mut self) {
        if let Some(cell) = self.cells.last_mut() {
            cell.role = Role::Headline;
        }
    }

    pub(super) fn widths(&mut self, widths: &[f64]) {
        self.widths.extend((0..).zip(widths.iter().copied()));
    }

    /// A table that begins at this row with its headings.
    pub(super) fn table(&mut self, head: u32, column: u16, rows: usize) -> Table<'_> {
        Table { sheet: self, head, column, rows }
    }
}

/// Columns side by side under their headings.
pub(super) struct Table<'s> {
    pub(super) sheet: &'s mut Sheet,
    head: u32,
    column: u16,
    rows: usize,
}

impl Table<'_> {
    /// The column that comes next.
    pub(super) fn next(&self) -> Series {
        Series {
            sheet: Rc::clone(&self.sheet.quoted),
            column: self.column,
            first: self.head + 1,
            len: self.rows,
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn head(&self) -> u32 {
        self.head
    }

    pub(super) fn column_number(&self) -> u16 {
        self.column
    }

    /// A column of formulas; `values` are what they must give.
    pub(super) fn column(
        &mut self,
        heading: &str,
        kind: Kind,
        values: &[f64],
        formula: impl Fn(usize, &Series) -> String,
    ) -> Series {
        let series = self.begin(heading);
        for (step, &value) in values.iter().enumerate().take(self.rows) {
            let row = series.row(step);
            self.sheet.formula(row, series.column, formula(step, &series), value, kind);
        }
        series
    }

    /// A column that begins at a later step, and stays empty before.
    pub(super) fn late_column(
        &mut self,
        heading: &str,
        kind: Kind,
        start: usize,
        values: &[f64],
        formula: impl Fn(usize, &Series) -> String,
    ) -> Series {
        let series = self.begin(heading);
        for (step, &value) in (start..self.rows).zip(values) {
            let row = series.row(step);
            self.sheet.formula(row, series.column, formula(step, &series), value, kind);
        }
        series
    }

    /// A column of formulas that may give words.
    pub(super) fn mixed(
        &mut self,
        heading: &str,
        kind: Kind,
        values: &[Value],
        formula: impl Fn(usize, &Series) -> String,
    ) -> Series {
        let series = self.begin(heading);
        for (step, value) in values.iter().enumerate().take(self.rows) {
            let row = series.row(step);
            self.sheet.formula(row, series.column, formula(step, &series), value.clone(), kind);
        }
        series
    }

    /// A column of given numbers.
    pub(super) fn given(&mut self, heading: &str, kind: Kind, values: impl Iterator<Item = f64>) -> Series {
        let series = self.begin(heading);
        for (step, value) in values.enumerate().take(self.rows) {
            self.sheet.number(series.row(step), series.column, value, kind, Role::Label);
        }
        series
    }

    /// Leaves a narrow column empty.
    pub(super) fn gap(&mut self) {
        self.sheet.widths.push((self.column, 3.0));
        self.column += 1;
    }

    /// Folds columns away: they are there for who asks.
    pub(super) fn fold(&mut self, columns: &[Series]) {
        if let (Some(first), Some(last)) = (columns.first(), columns.last()) {
            self.sheet.folded.push((first.column, last.column));
        }
    }

    /// A heading over the headings of what follows.
    pub(super) fn group(&mut self, heading: &str) {
        self.sheet.text(self.head - 1, self.column, heading, Role::Title);
    }

    fn begin(&mut self, heading: &str) -> Series {
        self.sheet.text(self.head, self.column, heading, Role::Heading);
        let series = self.next();
        self.column += 1;
        series
    }
}

/// A whole workbook.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
    /// Named cells.
    pub(super) names: Vec<(String, Place)>,
}

/// A name that every spreadsheet accepts: what they refuse becomes a space, and 31 characters at
/// most, as they count them.
pub(super) fn sheet_name(number: usize, name: &str, ending: &str) -> String {
    const MOST: usize = 31;
    let clean = |letter: char| match letter {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => ' ',
        control if control.is_control() => ' ',
        letter => letter,
    };
    let room = MOST.saturating_sub(number.to_string().len() + 1 + ending.encode_utf16().count());
    let mut kept = String::new();
    let mut length = 0;
    for letter in name.trim().chars().map(clean) {
        length += letter.len_utf16();
        if length > room {
            break;
        }
        kept.push(letter);
    }
    format!("{number} {}{ending}", kept.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_clean_and_short() {
        assert_eq!(sheet_name(1, "=a/b[c]:d*e?\\'\t", ""), "1 =a b c  d e");
        let long = sheet_name(12, &"Ж😀".repeat(40), " доли");
        assert!(long.encode_utf16().count() <= 31, "{long}");
        assert!(long.starts_with("12 Ж😀") && long.ends_with(" доли"));
    }
}
