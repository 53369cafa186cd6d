//! Where the cells of a sheet stand: widths, heights of headings, and pages of A4.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::workbook::book::{Cell, Content, Role, Sheet};

/// Characters of a column that asks for nothing else: a million in its currency.
const USUAL_WIDTH: f64 = 16.0;
/// Characters that a page of A4 across holds at a bit more than half of their size.
const PAGE: f64 = 250.0;
/// Rows below a heading of which one says what the column holds.
const LOOKED_AT: u32 = 5;
/// Of a line of text, in points.
const LINE: f64 = 13.5;

pub(super) struct Layout {
    widths: Vec<f64>,
    /// Lines that the headings of a row take.
    lines: BTreeMap<u32, usize>,
    numbers: BTreeSet<(u32, u16)>,
    headings: BTreeSet<(u32, u16)>,
}

impl Layout {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let last = sheet.cells.iter().map(|cell| cell.column).max().unwrap_or_default();
        let mut widths = vec![USUAL_WIDTH; usize::from(last) + 1];
        for &(column, width) in &sheet.widths {
            if let Some(known) = widths.get_mut(usize::from(column)) {
                *known = width;
            }
        }
        let mut layout =
            Self { widths, lines: BTreeMap::new(), numbers: BTreeSet::new(), headings: BTreeSet::new() };
        sheet.cells.iter().for_each(|cell| layout.see(cell));
        layout
    }

    fn see(&mut self, cell: &Cell) {
        match &cell.content {
            Content::Text(text) if cell.role == Role::Heading => {
                let lines = lines_of(text, self.widths[usize::from(cell.column)]);
                self.headings.insert((cell.row, cell.column));
                let most = self.lines.entry(cell.row).or_insert(1);
                *most = lines.max(*most);
            }
            Content::Text(_) => {}
            Content::Number(_) | Content::Formula(..) => {
                self.numbers.insert((cell.row, cell.column));
            }
        }
    }

    /// A heading over numbers stands as they do.
    pub(super) fn align(&self, cell: &Cell, format: Format) -> Format {
        let (row, column) = (cell.row, cell.column);
        let is_last = cell.role == Role::Heading && !self.headings.contains(&(row + 1, column));
        let over_numbers = (row + 1..row + LOOKED_AT).any(|row| self.numbers.contains(&(row, column)));
        if is_last && over_numbers { format.set_align(FormatAlign::Right) } else { format }
    }

    pub(super) fn apply(&self, to: &mut Worksheet) -> Result<(), XlsxError> {
        for (column, &width) in (0..).zip(&self.widths) {
            to.set_column_width(column, width)?;
        }
        for (&row, &lines) in &self.lines {
            if lines > 1 {
                to.set_row_height(row, lines as f64 * LINE + 2.0)?;
            }
        }
        Ok(())
    }

    /// On A4 across, as few pages wide as can be read, headings and names of rows on every page, with
    /// page numbers.
    pub(super) fn print(&self, to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
        let pages = (self.shown(sheet) / PAGE).ceil().clamp(1.0, 100.0) as u16;
        to.set_paper_size(9).set_landscape().set_print_fit_to_pages(pages, 0);
        to.set_footer("&L&A&R&P / &N");
        let (rows, columns) = sheet.freeze;
        if let Some(row) = sheet.heads.or(rows.checked_sub(1)) {
            to.set_repeat_rows(row, row)?;
        }
        if pages > 1 && columns > 0 {
            to.set_repeat_columns(0, columns - 1)?;
        }
        Ok(())
    }

    /// Characters of all columns that are not folded away.
    fn shown(&self, sheet: &Sheet) -> f64 {
        let is_folded = |column| sheet.folded.iter().any(|&(first, last)| (first..=last).contains(&column));
        (0..).zip(&self.widths).filter(|&(column, _)| !is_folded(column)).map(|(_, width)| width).sum()
    }
}

/// As many as its words take in a column this wide.
fn lines_of(text: &str, width: f64) -> usize {
    let room = width.max(1.0) as usize;
    let (mut lines, mut filled) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > room {
            lines += 1;
            filled = length;
        } else {
            filled += length + usize::from(filled > 0);
        }
        // A word that is longer than a line is broken.
        lines += filled.saturating_sub(1) / room;
        filled = filled.saturating_sub(1) % room + usize::from(filled > 0);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines_of;

    #[test]
    fn headings_take_the_lines_of_their_words() {
        assert_eq!(lines_of("", 16.0), 1);
        assert_eq!(lines_of("Period", 16.0), 1);
        assert_eq!(lines_of("Discount, start of the period", 16.0), 2);
        assert_eq!(lines_of(&"x".repeat(30), 10.0), 3);
    }
}
