//! Where cells and columns stand, as formulas name them.

use std::rc::Rc;

/// Where a cell stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) sheet: Rc<str>,
    pub(super) row: u32,
    pub(super) column: u16,
}

impl Place {
    /// For formulas of the same sheet.
    pub(super) fn here(&self) -> String {
        address(self.row, self.column)
    }

    /// For formulas of any sheet.
    pub(super) fn far(&self) -> String {
        format!("{}!{}", self.sheet, fixed(self.row, self.column))
    }
}

/// One column of a table: a number per period, or per any other step.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub(super) sheet: Rc<str>,
    pub(super) column: u16,
    pub(super) first: u32,
    pub(super) len: usize,
}

impl Series {
    /// The cell of a step, counted from 0, for formulas of the same sheet.
    pub(super) fn here(&self, step: usize) -> String {
        address(self.row(step), self.column)
    }

    /// The same with its column held.
    pub(super) fn far(&self, step: usize) -> String {
        format!("{}!{}", self.sheet, fixed(self.row(step), self.column))
    }

    /// All steps, for formulas of any sheet.
    pub(super) fn range(&self) -> String {
        self.part(0, self.len)
    }

    /// Some steps, the last one not included.
    pub(super) fn part(&self, from: usize, to: usize) -> String {
        let (first, last) = (fixed(self.row(from), self.column), fixed(self.row(to.max(1) - 1), self.column));
        format!("{}!{first}:{last}", self.sheet)
    }

    /// From the first step to this one, for a formula of the same sheet.
    pub(super) fn up_to(&self, step: usize) -> String {
        format!("{}:{}", fixed(self.first, self.column), self.here(step))
    }

    /// The same steps so many columns to the right.
    pub(super) fn right(&self, columns: u16) -> Self {
        Self { column: self.column + columns, ..self.clone() }
    }

    /// The first steps only.
    pub(super) fn start(&self, steps: usize) -> Self {
        Self { len: steps, ..self.clone() }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn row(&self, step: usize) -> u32 {
        self.first + step as u32
    }

    pub(super) fn corner(&self) -> (u32, u16) {
        (self.first, self.column)
    }
}

fn address(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// 0 is A, 26 is AA.
fn letters(column: u16) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_beyond_z_have_two_letters() {
        let named: Vec<_> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
