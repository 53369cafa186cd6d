//! Civil dates, and whole periods between them.

use datealgo::{date_to_rd, days_in_month};

use crate::time::Period;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// Of an ISO 8601 date, `2024-02-29`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |sum: i32, digit| {
                digit.is_ascii_digit().then(|| 10 * sum + i32::from(digit - b'0'))
            })
        };
        let year = number(&[*y1, *y2, *y3, *y4])?;
        let month = number(&[*m1, *m2])? as u8;
        let day = number(&[*d1, *d2])? as u8;
        let is_one = year > 0 && (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        is_one.then_some(Self { year, month, day })
    }

    /// Days between two dates.
    pub(super) fn days_since(self, earlier: Self) -> i32 {
        self.days() - earlier.days()
    }

    fn days(self) -> i32 {
        date_to_rd((self.year, self.month, self.day))
    }

    fn months(self) -> i32 {
        12 * self.year + i32::from(self.month) - 1
    }

    /// The same day so many months later, or the last one of a month that is too short for it.
    fn plus_months(self, months: i32) -> Self {
        let months = self.months() + months;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        Self { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// Whole periods from this date to a later one, that day included.
    pub(super) fn periods_until(self, later: Self, per: Period) -> usize {
        let length = per.months() as i32;
        let near = (later.months() - self.months()).div_euclid(length);
        let whole = if self.plus_months(near * length) > later { near - 1 } else { near };
        usize::try_from(whole).unwrap_or(0)
    }

    /// Whole periods after which a customer who ended at a later date was still there: one who ends
    /// on the day on which a period closes does not renew.
    pub(super) fn periods_before(self, end: Self, per: Period) -> usize {
        let whole = self.periods_until(end, per);
        let closes_on_it = self.plus_months(whole as i32 * per.months() as i32) == end;
        if closes_on_it { whole.saturating_sub(1) } else { whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn what_is_a_date() {
        for text in ["2024-02-29", "1999-12-31", "2000-02-29", "0001-01-01"] {
            date(text);
        }
        let others = ["2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-30", ""];
        for text in others.into_iter().chain(["24-04-30", "2024/04/30", "30.04.2024", "2024-04-30T00:00"]) {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    /// The calendar repeats after 400 years of 146,097 days.
    #[test]
    fn days_between() {
        assert_eq!(date("2024-03-01").days_since(date("2024-02-01")), 29);
        assert_eq!(date("2400-06-15").days_since(date("2000-06-15")), 146_097);
    }

    #[test]
    fn periods_close_on_the_day_of_the_month_or_its_last() {
        let table = [
            ("2024-01-31", "2024-02-28", 0, 0),
            ("2024-01-31", "2024-02-29", 1, 0),
            ("2024-01-31", "2024-03-30", 1, 1),
            ("2024-01-31", "2024-03-31", 2, 1),
            ("2024-01-15", "2024-01-15", 0, 0),
            ("2024-01-15", "2024-02-16", 1, 1),
            ("2023-12-15", "2024-12-14", 11, 11),
            ("2023-12-15", "2024-12-15", 12, 11),
        ];
        for (from, to, until, before) in table {
            let found = (
                date(from).periods_until(date(to), Period::Month),
                date(from).periods_before(date(to), Period::Month),
            );
            assert_eq!(found, (until, before), "{from} {to}");
        }
        assert_eq!(date("2020-02-29").periods_until(date("2023-02-28"), Period::Year), 3);
        assert_eq!(date("2020-05-31").periods_until(date("2021-02-28"), Period::Quarter), 3);
    }
}
