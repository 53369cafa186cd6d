//! A history in whole periods.

use crate::transactions::History;

/// Periods with a purchase (x), the last of them (t_x), all periods seen (n): x ≤ t_x ≤ n.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen {
    pub(super) purchases: u32,
    pub(super) last: u32,
    pub(super) periods: u32,
}

/// Most periods of a history: two and a half centuries of days.
const LONGEST: u32 = 100_000;

impl Seen {
    /// The nearest possible history.
    pub(super) fn nearest(history: &History) -> Self {
        // `as` saturates.
        let periods = (history.age.round() as u32).min(LONGEST);
        let last = (history.recency.round() as u32).min(periods);
        let purchases = (history.frequency.round() as u32).min(last);
        Self { purchases, last: if purchases == 0 { 0 } else { last }, periods }
    }

    /// This history, if it is possible.
    pub(super) fn exactly(history: &History) -> Option<Self> {
        let seen = Self::nearest(history);
        let Self { purchases, last, periods } = seen;
        let same = [(purchases, history.frequency), (last, history.recency), (periods, history.age)];
        same.iter().all(|&(whole, number)| f64::from(whole) == number).then_some(seen)
    }
}
