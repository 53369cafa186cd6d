//! Whole periods between two days.

use datealgo::days_in_month;

use super::{Day, months};
use crate::time::Period;

impl Day {
    /// The same day of the month so many months later, or the last one of a month that is too short
    /// for it. It need not be a day that is read any more.
    fn plus_months(self, count: i32) -> i32 {
        let months = months(self) + count;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
        datealgo::date_to_rd((year, month, self.civil().2.min(days_in_month(year, month))))
    }

    /// Whole periods from this day to a later one, that day included.
    pub(crate) fn periods_until(self, later: Self, per: Period) -> usize {
        let length = per.months() as i32;
        let near = (months(later) - months(self)).div_euclid(length);
        let whole = if self.plus_months(near * length) > later.number() { near - 1 } else { near };
        usize::try_from(whole).unwrap_or(0)
    }

    /// Whole periods after which a customer who ended at a later day was still there: one who ends
    /// on the day on which a period closes does not renew.
    pub(crate) fn periods_before(self, end: Self, per: Period) -> usize {
        let whole = self.periods_until(end, per);
        let closes_on_it = self.plus_months(whole as i32 * per.months() as i32) == end.number();
        if closes_on_it { whole.saturating_sub(1) } else { whole }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Day {
        Day::from_iso(text).unwrap_or_else(|| panic!("{text}"))
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
