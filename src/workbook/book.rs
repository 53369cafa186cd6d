//! A workbook as plain data: sheets of cells, each with its formula and the figure it must give.

use std::rc::Rc;

use crate::limits::Limit;
use crate::workbook::chart::Chart;
pub(super) use crate::workbook::place::{Place, Series};
pub(super) use crate::workbook::table::Table;

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
    /// A limit far away.
    Bound,
    /// Shares and sums of which some go beyond every width.
    WideShare,
    Wide,
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
    pub(super) quoted: Rc<str>,
    /// Its place among the tabs.
    pub(super) order: u32,
    pub(super) cells: Vec<Cell>,
    /// Rows and columns that stay in sight.
    pub(super) freeze: (u32, u16),
    /// The row of headings that every page repeats, if it is not the last one that stays in sight.
    pub(super) heads: Option<u32>,
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
            heads: None,
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
