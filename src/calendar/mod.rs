//! Days, and the stretches of the calendar they fall into.
//!
//! A day is the calendar day as it is written: hours and time zones are not looked at, so that a
//! purchase belongs to the day that the till printed. Arithmetic of the Gregorian calendar is that
//! of the `datealgo` crate.

mod periods;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use std::fmt;

use crate::error::Code;
use crate::input::gate::Gate;

/// The years a purchase can have: before and after them stand the "no date" of other programs,
/// as 0001-01-01 and 9999-12-31.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A day of the Gregorian calendar, from 1900 to 2199.
///
/// ```
/// use cltv::transactions::Day;
/// let leap = Day::new(2024, 2, 29).expect("a leap year");
/// assert_eq!(leap.to_string(), "2024-02-29");
/// assert_eq!(Day::new(2023, 2, 29), None);
/// assert_eq!(Day::new(1970, 1, 2).map(Day::number), Some(1));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day of a year, month (1 to 12) and day of the month; `None` if there is none.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=datealgo::days_in_month(year, month)).contains(&day);
        exists.then(|| Self(datealgo::date_to_rd((year, month, day))))
    }

    /// The day that is written as `2024-12-31`, and in no other way.
    ///
    /// ```
    /// use cltv::transactions::Day;
    /// assert_eq!(Day::from_iso("2024-02-29"), Day::new(2024, 2, 29));
    /// assert_eq!(Day::from_iso("2024-2-29"), None);
    /// ```
    pub fn from_iso(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum: i32, digit| {
                digit.is_ascii_digit().then(|| 10 * sum + i32::from(digit - b'0'))
            })
        };
        Self::new(number(&[*y1, *y2, *y3, *y4])?, number(&[*m1, *m2])? as u8, number(&[*d1, *d2])? as u8)
    }

    /// The same of a field of an input; what is no day is noted.
    pub(crate) fn read(gate: &mut Gate<'_>, path: &str, text: &str) -> Option<Self> {
        let day = Self::from_iso(text);
        if day.is_none() {
            let message = "This must be a day from 1900 to 2199, written as 2024-12-31.";
            gate.note(path, Code::OutOfRange, message, Value::from(text));
        }
        day
    }

    /// Days since the first of January 1970.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day with this number; `None` outside the years that are read.
    ///
    /// ```
    /// use cltv::transactions::Day;
    /// assert_eq!(Day::from_number(19_723), Day::new(2024, 1, 1));
    /// assert_eq!(Day::from_number(i32::MAX), None);
    /// ```
    pub fn from_number(number: i32) -> Option<Self> {
        let bounds =
            datealgo::date_to_rd((*YEARS.start(), 1, 1))..=datealgo::date_to_rd((*YEARS.end(), 12, 31));
        bounds.contains(&number).then_some(Self(number))
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i32, u8, u8) {
        datealgo::rd_to_date(self.0)
    }

    /// A number that was a day's before.
    pub(crate) fn again(number: i32) -> Self {
        Self(number)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A stretch of the calendar: weeks begin on Monday, quarters in January, April, July and October.
///
/// As a unit of time each has its mean length: a month is a twelfth of 365.25 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stretch {
    /// One day.
    Day,
    /// Seven days from Monday on.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year.
    Year,
}

impl Stretch {
    /// Mean length in days.
    ///
    /// ```
    /// use cltv::transactions::Stretch;
    /// assert_eq!(Stretch::Month.days() * 12.0, 365.25);
    /// ```
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 365.25 / 12.0,
            Self::Quarter => 365.25 / 4.0,
            Self::Year => 365.25,
        }
    }

    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// Number of the stretch that a day falls into: one more for each that follows.
    pub(crate) fn index(self, day: Day) -> i32 {
        match self {
            Self::Day => day.number(),
            // The first of January 1970 was a Thursday, three days after Monday.
            Self::Week => (day.number() + 3).div_euclid(7),
            Self::Month => months(day),
            Self::Quarter => months(day).div_euclid(3),
            Self::Year => day.civil().0,
        }
    }

    /// Number of the last stretch that is over at the end of this day.
    pub(crate) fn complete(self, day: Day) -> i32 {
        let next = self.index(Day(day.number() + 1));
        next - 1
    }

    /// How many units of time so many stretches are.
    pub(crate) fn in_units(self, stretches: i32, unit: Self) -> f64 {
        f64::from(stretches) * self.days() / unit.days()
    }
}

/// Months since the beginning of the calendar.
fn months(day: Day) -> i32 {
    let (year, month, _) = day.civil();
    year * 12 + i32::from(month) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_day() {
        for text in ["2024-02-29", "1999-12-31", "2000-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(Day::from_iso(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
        let others = [
            "2023-02-29",
            "1900-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "2024-4-30",
            "",
            "1899-12-31",
        ];
        for text in others.into_iter().chain([
            "24-04-30",
            "2024/04/30",
            "30.04.2024",
            "2024-04-30T00:00",
            "2200-01-01",
        ]) {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }

    fn day(year: i32, month: u8, day: u8) -> Day {
        Day::new(year, month, day).unwrap()
    }

    /// Each stretch begins where the calendar on the wall says.
    #[test]
    fn stretches_begin_where_the_calendar_says() {
        // 1 January 2024 was a Monday, and so was the first day of a month, a quarter and a year.
        let (before, first) = (day(2023, 12, 31), day(2024, 1, 1));
        for stretch in [Stretch::Day, Stretch::Week, Stretch::Month, Stretch::Quarter, Stretch::Year] {
            assert_eq!(stretch.index(before) + 1, stretch.index(first), "{stretch:?}");
            assert_eq!(stretch.complete(before), stretch.index(before), "{stretch:?}");
        }
        for (stretch, last) in [
            (Stretch::Week, day(2024, 1, 7)),
            (Stretch::Month, day(2024, 1, 31)),
            (Stretch::Quarter, day(2024, 3, 31)),
            (Stretch::Year, day(2024, 12, 31)),
        ] {
            assert_eq!(stretch.index(first), stretch.index(last), "{stretch:?}");
            assert_eq!(stretch.complete(first), stretch.index(first) - 1, "{stretch:?}");
            assert_eq!(stretch.complete(last), stretch.index(first), "{stretch:?}");
        }
    }

    /// Stretches as long as the unit are whole numbers to the last bit.
    #[test]
    fn stretches_of_a_unit_are_whole() {
        for stretch in [Stretch::Day, Stretch::Week, Stretch::Month, Stretch::Quarter, Stretch::Year] {
            for count in 0..3000 {
                assert_eq!(stretch.in_units(count, stretch), f64::from(count));
            }
        }
        assert_eq!(Stretch::Month.in_units(24, Stretch::Year), 2.0);
    }
}
