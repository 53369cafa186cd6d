//! Amounts as people and programs write them: `1 234,50 ₽`, `$1,234.50`, `(12.00)`, `−7`.

use serde::{Deserialize, Serialize};

use crate::limits;
use crate::transactions::reading::problems::RowCode;

/// Which sign parts whole units from hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    /// `1234.50`
    #[default]
    #[serde(rename = ".")]
    Point,
    /// `1234,50`
    #[serde(rename = ",")]
    Comma,
}

impl Decimal {
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }

    fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// Longest number: more digits than any amount has.
const LONGEST: usize = 40;

/// Currencies that stand beside amounts, in lower case.
const CURRENCIES: [&str; 24] = [
    "₽", "$", "€", "£", "¥", "₸", "₴", "₺", "₾", "₼", "руб.", "руб", "р.", "р", "тг", "грн", "rub", "rur",
    "usd", "eur", "gbp", "kzt", "byn", "uah",
];

/// The number that a cell holds.
///
/// Hundreds, thousands and so on may be parted by any kind of space, by apostrophes, or by the
/// sign that is not the decimal one, always in groups of three: `1,23` is no amount where the
/// decimal sign is a point.
pub(crate) fn amount(cell: &str, decimal: Decimal) -> Result<f64, RowCode> {
    match number(cell, decimal) {
        Some(value) if limits::SIGNED_MONEY.allows(value) => Ok(value),
        Some(_) => Err(RowCode::OutOfRange),
        None if cell.trim().is_empty() => Err(RowCode::Missing),
        None if number(cell, decimal.other()).is_some() => Err(RowCode::OtherDecimal),
        None => Err(RowCode::NotANumber),
    }
}

/// The same without a judgement of what it is not.
pub(crate) fn number(cell: &str, decimal: Decimal) -> Option<f64> {
    let (negative, body) = bare(cell.trim())?;
    let value = magnitude(body, decimal)?;
    Some(if negative { -value } else { value })
}

/// Whether it is negative, and what is left without sign, brackets and currency.
fn bare(text: &str) -> Option<(bool, &str)> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((false, text));
    }
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let body = without_currency(inner.unwrap_or(text));
    let (minus, body) = without_sign(body);
    // Some programs write the minus after the number.
    let (after, body) = match body.strip_suffix(is_minus) {
        Some(body) => (true, body),
        None => (false, body),
    };
    let minuses = usize::from(inner.is_some()) + usize::from(minus) + usize::from(after);
    (minuses <= 1).then(|| (minuses == 1, without_currency(body)))
}

fn without_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(is_minus) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Hyphen, its typographic sisters, the dash that stands for a minus, and the minus.
fn is_minus(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}')
}

fn without_currency(text: &str) -> &str {
    let text = text.trim();
    // Most cells have none, and need no second look.
    if text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let before = CURRENCIES.iter().find_map(|name| strip(text, name, true));
    let text = before.unwrap_or(text).trim();
    CURRENCIES.iter().find_map(|name| strip(text, name, false)).unwrap_or(text).trim()
}

/// Text without a name at its start or end, in any case.
fn strip<'a>(text: &'a str, name: &str, at_start: bool) -> Option<&'a str> {
    let cut = if at_start { name.len() } else { text.len().checked_sub(name.len())? };
    let (head, tail) = text.split_at_checked(cut)?;
    let (found, rest) = if at_start { (head, tail) } else { (tail, head) };
    let same = found.chars().flat_map(char::to_lowercase).eq(name.chars());
    same.then_some(rest)
}

/// Digits, groups, decimals and an exponent.
fn magnitude(body: &str, decimal: Decimal) -> Option<f64> {
    let mut digits = Digits::new();
    let mut group: Option<(char, usize)> = None;
    for (place, sign) in body.char_indices() {
        match sign {
            '0'..='9' => {
                digits.push(sign as u8)?;
                if let Some((_, width)) = &mut group {
                    *width += 1;
                }
            }
            _ if sign == decimal.sign() && !digits.pointed => {
                ended(&mut group)?;
                digits.point()?;
            }
            'e' | 'E' if digits.count > 0 => {
                ended(&mut group)?;
                return digits.exponent(&body[place + 1..]);
            }
            _ => group = Some((parted(sign, group, &digits, decimal)?, 0)),
        }
    }
    ended(&mut group)?;
    digits.value()
}

/// A sign between groups of three: the same every time, and before the decimals.
fn parted(sign: char, group: Option<(char, usize)>, digits: &Digits, decimal: Decimal) -> Option<char> {
    let sign = if sign.is_whitespace() { ' ' } else { sign };
    let parts = matches!(sign, ' ' | '\'' | '\u{2019}') || sign == decimal.other().sign();
    let fits = match group {
        None => (1..=3).contains(&digits.count) && digits.text[0] != b'0',
        Some((before, width)) => before == sign && width == 3,
    };
    (parts && fits && !digits.pointed).then_some(sign)
}

/// The last group is as wide as the others.
fn ended(group: &mut Option<(char, usize)>) -> Option<()> {
    group.take().is_none_or(|(_, width)| width == 3).then_some(())
}

/// A number as Rust writes it, without a place on the heap.
struct Digits {
    text: [u8; LONGEST],
    length: usize,
    count: usize,
    pointed: bool,
}

impl Digits {
    fn new() -> Self {
        Self { text: [0; LONGEST], length: 0, count: 0, pointed: false }
    }

    fn put(&mut self, byte: u8) -> Option<()> {
        *self.text.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }

    fn push(&mut self, digit: u8) -> Option<()> {
        self.count += 1;
        self.put(digit)
    }

    fn point(&mut self) -> Option<()> {
        self.pointed = true;
        self.put(b'.')
    }

    /// Reads on after the `e` of a spreadsheet's 1.2E+05.
    fn exponent(mut self, rest: &str) -> Option<f64> {
        let (sign, width) = (rest.starts_with(['+', '-']), rest.len());
        let whole = rest.bytes().skip(usize::from(sign)).all(|byte| byte.is_ascii_digit());
        if !whole || !(1..=4).contains(&width) {
            return None;
        }
        self.put(b'e')?;
        rest.bytes().try_for_each(|byte| self.put(byte))?;
        self.value()
    }

    fn value(&self) -> Option<f64> {
        if self.count == 0 {
            return None;
        }
        std::str::from_utf8(&self.text[..self.length]).ok()?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_they_are_written() {
        let points = [
            ("12", 12.0),
            ("12.5", 12.5),
            ("1,234.50", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("1 234.50", 1234.5),
            ("1'234.50", 1234.5),
            ("1’234", 1234.0),
            ("(12.00)", -12.0),
            ("($12.00)", -12.0),
            ("$-12", -12.0),
            ("-$1,200.5", -1200.5),
            ("−12.30", -12.3),
            ("–3", -3.0),
            ("12-", -12.0),
            ("+7", 7.0),
            ("USD 5", 5.0),
            ("5 eur", 5.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("  8 ", 8.0),
            ("1.5E+05", 150_000.0),
            ("2e-1", 0.2),
            ("0", 0.0),
        ];
        for (cell, value) in points {
            assert_eq!(amount(cell, Decimal::Point), Ok(value), "{cell}");
        }
    }

    #[test]
    fn amounts_with_commas_before_decimals() {
        let commas = [
            ("1 234,50", 1234.5),
            ("1\u{a0}234,50", 1234.5),
            ("1\u{202f}234\u{202f}567,5 ₽", 1_234_567.5),
            ("1.234,50", 1234.5),
            ("12,5 руб.", 12.5),
            ("12,5 Р", 12.5),
            ("€1.000", 1000.0),
            ("(1 000,00)", -1000.0),
        ];
        for (cell, value) in commas {
            assert_eq!(amount(cell, Decimal::Comma), Ok(value), "{cell}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        let table = [
            ("", RowCode::Missing),
            ("\u{a0}", RowCode::Missing),
            ("12,50", RowCode::OtherDecimal),
            ("1.234,50", RowCode::OtherDecimal),
            ("abc", RowCode::NotANumber),
            ("NaN", RowCode::NotANumber),
            ("inf", RowCode::NotANumber),
            ("-", RowCode::NotANumber),
            ("()", RowCode::NotANumber),
            ("(-5)", RowCode::NotANumber),
            ("--5", RowCode::NotANumber),
            ("1 23", RowCode::NotANumber),
            ("12 34 567", RowCode::NotANumber),
            ("1,234'567", RowCode::NotANumber),
            ("1.2.3", RowCode::NotANumber),
            ("2024-01-05", RowCode::NotANumber),
            ("1e", RowCode::NotANumber),
            ("1e2e3", RowCode::NotANumber),
            ("e5", RowCode::NotANumber),
            ("1e99999", RowCode::NotANumber),
            ("1e999", RowCode::OutOfRange),
            ("9999999999999999999", RowCode::OutOfRange),
        ];
        for (cell, code) in table {
            assert_eq!(amount(cell, Decimal::Point), Err(code), "{cell}");
        }
    }
}
