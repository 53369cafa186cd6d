//! What parts the cells of a row?

use serde::{Deserialize, Serialize};

use crate::transactions::reading::rows::Rows;

/// The sign between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    #[default]
    #[serde(rename = ",")]
    Comma,
    /// `;`, of spreadsheets where the comma parts decimals.
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "\t")]
    Tab,
    /// `|`
    #[serde(rename = "|")]
    Bar,
}

impl Delimiter {
    /// In the order in which a doubt is decided: the comma has most other uses.
    const ALL: [Self; 4] = [Self::Semicolon, Self::Tab, Self::Bar, Self::Comma];

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// The sign by which most rows have as many cells as the first; of several, the one with most
/// cells.
pub(crate) fn guess(bytes: &[u8], whole: bool) -> Delimiter {
    let rated = Delimiter::ALL.map(|delimiter| (rating(bytes, delimiter, whole), delimiter));
    let mut best = ((0, 0), Delimiter::Comma);
    for candidate in rated {
        if candidate.0 > best.0 {
            best = candidate;
        }
    }
    best.1
}

/// Tenths of the rows that are as wide as the first, and how wide that is.
fn rating(bytes: &[u8], delimiter: Delimiter, whole: bool) -> (usize, usize) {
    let (mut width, mut rows, mut alike) = (0, 0, 0);
    each_row(bytes, delimiter, whole, |len| {
        if rows == 0 {
            width = len;
        }
        rows += 1;
        alike += usize::from(len == width);
    });
    if width < 2 { (0, 0) } else { (alike * 10 / rows, width) }
}

fn each_row(bytes: &[u8], delimiter: Delimiter, whole: bool, mut take: impl FnMut(usize)) {
    let mut rows = Rows::new(delimiter);
    rows.feed(bytes, |row| take(row.len()));
    if whole {
        rows.finish(|row| take(row.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_with_other_uses_do_not_mislead() {
        let table = [
            ("a,b,c\n1,2,3\n", Delimiter::Comma),
            ("a;b;c\n1;2024-01-01;12,50\n2;2024-01-02;7,00\n", Delimiter::Semicolon),
            ("1;12,5;13,5\n2;12,5;13,5\n", Delimiter::Semicolon),
            ("a\tb, c\tc\n1\t2, 3\t3\n", Delimiter::Tab),
            ("a|b\n1|x;y\n", Delimiter::Bar),
            ("a,b\n\"1;2;3\",4\n\"5;6;7\",8\n", Delimiter::Comma),
            ("alone\n1\n", Delimiter::Comma),
        ];
        for (text, delimiter) in table {
            assert_eq!(guess(text.as_bytes(), true), delimiter, "{text:?}");
        }
    }
}
