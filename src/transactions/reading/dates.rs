//! Dates as people and programs write them: `2024-01-31T12:00:00Z`, `31.01.2024`, `1/31/24`.

use serde::{Deserialize, Serialize};

use crate::calendar::{Day, YEARS};
use crate::transactions::reading::problems::RowCode;

/// What stands first where the year stands last. A date that begins with its year is read as
/// year, month, day under every order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// The year is first in all of them: `2024-01-31`, `2024/01/31`, `20240131`.
    #[default]
    Iso,
    /// `31.01.2024`, `31/01/24`
    DayMonthYear,
    /// `01/31/2024`
    MonthDayYear,
}

/// The day that a cell names. What follows it, a time of the day with or without a zone, is not
/// looked at: the day is that of the till's own clock.
pub(crate) fn day(cell: &str, order: DateOrder) -> Result<Day, RowCode> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(RowCode::Missing);
    }
    let (year, month, day) = parts(cell.as_bytes(), order).ok_or(RowCode::NotADate)?;
    if !YEARS.contains(&(year as i32)) && (1..=12).contains(&month) && (1..=31).contains(&day) {
        return Err(RowCode::OutOfRange);
    }
    let narrow = |part: u32| u8::try_from(part).unwrap_or(u8::MAX);
    Day::new(year as i32, narrow(month), narrow(day)).ok_or(RowCode::NoSuchDay)
}

/// Year, month and day as they are written, in this order.
fn parts(text: &[u8], order: DateOrder) -> Option<(u32, u32, u32)> {
    let (first, rest) = run(text);
    if first.len() == 8 {
        let (year, (month, day)) = (&first[..4], first[4..].split_at(2));
        return ends(rest).then(|| (value(year), value(month), value(day)));
    }
    let (separator, rest) = rest.split_first()?;
    if !matches!(separator, b'-' | b'.' | b'/') {
        return None;
    }
    let (second, rest) = run(rest);
    let (third, rest) = run(rest.strip_prefix(&[*separator])?);
    if !ends(rest) {
        return None;
    }
    arranged(first, second, third, order)
}

fn arranged(first: &[u8], second: &[u8], third: &[u8], order: DateOrder) -> Option<(u32, u32, u32)> {
    let short = |part: &[u8]| (1..=2).contains(&part.len());
    if first.len() == 4 && short(second) && short(third) {
        return Some((value(first), value(second), value(third)));
    }
    if !short(first) || !short(second) {
        return None;
    }
    let year = match third.len() {
        4 => value(third),
        2 => century(value(third)),
        _ => return None,
    };
    match order {
        DateOrder::Iso => None,
        DateOrder::DayMonthYear => Some((year, value(second), value(first))),
        DateOrder::MonthDayYear => Some((year, value(first), value(second))),
    }
}

/// Two digits of a year, as POSIX reads them: 69 to 99 are of the last century.
fn century(year: u32) -> u32 {
    if year >= 69 { 1900 + year } else { 2000 + year }
}

/// Whether a date may end here: nothing follows, or a time of the day, or the Russian "year".
fn ends(rest: &[u8]) -> bool {
    let Some((separator, time)) = rest.split_first() else { return true };
    let (hour, after) = run(time);
    let clock = matches!(separator, b' ' | b'T' | b't')
        && (1..=2).contains(&hour.len())
        && value(hour) <= 24
        && after.first() == Some(&b':');
    // A compact time follows a compact date: 20240131T120000.
    let compact = matches!(separator, b'T' | b't') && matches!(hour.len(), 4 | 6);
    clock || compact || matches!(rest, [b' ', year @ ..] | year if "г.".as_bytes().starts_with(year))
}

/// Digits at the start, and the rest.
fn run(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// At most four digits as a number.
fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateOrder::{DayMonthYear, Iso, MonthDayYear};

    #[test]
    fn dates_as_they_are_written() {
        let table = [
            ("2024-01-31", Iso),
            ("2024-1-31", Iso),
            ("2024/01/31", Iso),
            ("20240131", Iso),
            ("20240131T120000", Iso),
            ("2024-01-31T23:59:59.999+03:00", Iso),
            ("2024-01-31 00:00", Iso),
            ("2024-01-31 9:15 PM", DayMonthYear),
            ("31.01.2024", DayMonthYear),
            ("31.1.24", DayMonthYear),
            ("31/01/2024 12:00:00", DayMonthYear),
            ("31-01-2024", DayMonthYear),
            ("31.01.2024 г.", DayMonthYear),
            ("1/31/2024", MonthDayYear),
            ("01/31/24 5:00 AM", MonthDayYear),
        ];
        let expected = Day::new(2024, 1, 31).unwrap();
        for (cell, order) in table {
            assert_eq!(day(cell, order), Ok(expected), "{cell}");
        }
        assert_eq!(day("31.12.99", DayMonthYear), Ok(Day::new(1999, 12, 31).unwrap()));
    }

    #[test]
    fn what_is_no_date() {
        let table = [
            ("", Iso, RowCode::Missing),
            ("31.01.2024", Iso, RowCode::NotADate),
            ("2024-01", Iso, RowCode::NotADate),
            ("2024-01-31x", Iso, RowCode::NotADate),
            ("2024-01.31", Iso, RowCode::NotADate),
            ("2024-01-31 99:00", Iso, RowCode::NotADate),
            ("123456", Iso, RowCode::NotADate),
            ("45292", Iso, RowCode::NotADate),
            ("yesterday", Iso, RowCode::NotADate),
            ("2024-02-30", Iso, RowCode::NoSuchDay),
            ("2023-02-29", Iso, RowCode::NoSuchDay),
            ("31.01.2024", MonthDayYear, RowCode::NoSuchDay),
            ("01.01.0001", DayMonthYear, RowCode::OutOfRange),
            ("9999-12-31", Iso, RowCode::OutOfRange),
            ("0000-00-00", Iso, RowCode::NoSuchDay),
        ];
        for (cell, order, code) in table {
            assert_eq!(day(cell, order), Err(code), "{cell}");
        }
    }
}
