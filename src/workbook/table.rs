//! Columns of a sheet, side by side under their headings.

use std::rc::Rc;

use crate::workbook::book::{Kind, Role, Sheet, Value};
use crate::workbook::place::Series;

/// Columns side by side under their headings.
pub(super) struct Table<'s> {
    pub(super) sheet: &'s mut Sheet,
    pub(super) head: u32,
    pub(super) column: u16,
    pub(super) rows: usize,
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
