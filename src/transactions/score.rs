//! What each customer will do and is worth.
//!
//! Given that somebody still is a customer, the future hangs on frequency and age alone, so it is
//! computed once for all who share them; the recency only tells how probable it is that they are.

use rustc_hash::FxHashMap;

use super::buying::Buying;
use super::{History, Horizon, Valuer};

/// What is expected of each customer over a horizon: columns in the order of the customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// Probability that they still are customers.
    pub alive: Vec<f64>,
    /// Purchases expected over the horizon.
    pub purchases: Vec<f64>,
    /// The same, each worth what its period's money is worth today.
    pub discounted: Vec<f64>,
    /// Spend per purchase expected; `None` without a model of it.
    pub spend: Option<Vec<f64>>,
    /// Lifetime value: discounted purchases × spend × margin.
    pub value: Option<Vec<f64>>,
}

impl Valuer<'_> {
    /// Scores customers, whose mean spend of repeat purchases is given where spend was fitted.
    ///
    /// ```
    /// use cltv::transactions::{BgNbd, BuyingKind, Horizon, History, TransactionsFit};
    /// use cltv::{Period, Timing};
    /// // Regulars, people who came once or twice, and some who came often and then no more.
    /// let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// let customers: Vec<_> = seen.iter().map(of).collect();
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let year = Horizon::new(Period::Month, 12, 52.18, 0.1, Timing::Start);
    /// let scores = fit.valuer().expect("they tell").score(&customers, None, &year, 0.4);
    /// assert!(scores.discounted.iter().zip(&scores.purchases).all(|(less, more)| less < more));
    /// assert_eq!(scores.value, None);
    /// ```
    pub fn score(
        &self,
        customers: &[History],
        mean_spend: Option<&[f64]>,
        horizon: &Horizon,
        margin: f64,
    ) -> Scores {
        let (rows, row_of) = numbered(customers);
        let futures = futures(&self.buying.model, &rows, horizon);
        let column =
            |of: fn(&Expected) -> f64| row_of.iter().map(|&row| of(&futures[row as usize])).collect();
        let discounted: Vec<f64> = column(|expected| expected.discounted);
        let spend = self.spend_of(customers, mean_spend);
        let value = spend.as_ref().map(|spend| {
            discounted.iter().zip(spend).map(|(purchases, spend)| purchases * spend * margin).collect()
        });
        Scores {
            alive: column(|expected| expected.alive),
            purchases: column(|expected| expected.purchases),
            discounted,
            spend,
            value,
        }
    }

    /// Spend per purchase expected of each customer.
    pub(super) fn spend_of(&self, customers: &[History], mean_spend: Option<&[f64]>) -> Option<Vec<f64>> {
        let (spend, means) = (self.spend?, mean_spend?);
        let expected = |(history, &mean): (&History, &f64)| spend.expected(history.frequency, mean);
        Some(customers.iter().zip(means).map(expected).collect())
    }
}

impl Scores {
    /// Customers by their value, or by their discounted purchases where there is none: the highest
    /// first, equal ones in their order.
    pub fn order(&self) -> Vec<u32> {
        let by = self.value.as_ref().unwrap_or(&self.discounted);
        let mut order: Vec<u32> = (0..by.len() as u32).collect();
        order.sort_by(|&a, &b| by[b as usize].total_cmp(&by[a as usize]));
        order
    }
}

/// What is expected of everybody with one history.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Expected {
    pub(super) alive: f64,
    pub(super) purchases: f64,
    pub(super) discounted: f64,
}

/// Distinct histories, sorted, and the row of each customer.
pub(super) fn numbered(customers: &[History]) -> (Vec<History>, Vec<u32>) {
    let mut places: FxHashMap<[u64; 3], u32> = FxHashMap::default();
    let mut rows: Vec<(History, u32)> = Vec::new();
    let mut place = |history: &History| {
        let key = [history.frequency, history.age, history.recency].map(f64::to_bits);
        *places.entry(key).or_insert_with(|| {
            rows.push((*history, rows.len() as u32));
            rows.len() as u32 - 1
        })
    };
    let met: Vec<u32> = customers.iter().map(&mut place).collect();
    rows.sort_unstable_by_key(|(history, _)| {
        [history.frequency, history.age, history.recency].map(f64::to_bits)
    });
    let mut sorted = vec![0; rows.len()];
    rows.iter().enumerate().for_each(|(place, &(_, met))| sorted[met as usize] = place as u32);
    (
        rows.into_iter().map(|(history, _)| history).collect(),
        met.iter().map(|&met| sorted[met as usize]).collect(),
    )
}

/// Of rows that are sorted by frequency and age.
pub(super) fn futures(model: &Buying, rows: &[History], horizon: &Horizon) -> Vec<Expected> {
    let mut expected = Vec::with_capacity(rows.len());
    for group in rows.chunk_by(|a, b| a.frequency == b.frequency) {
        let mut future = model.futures(group[0].frequency);
        for peers in group.chunk_by(|a, b| a.age == b.age) {
            let (purchases, discounted) = over(horizon, |time| future.within(peers[0].age, time));
            expected.extend(peers.iter().map(|history| {
                let alive = model.alive(history);
                Expected { alive, purchases: alive * purchases, discounted: alive * discounted }
            }));
        }
    }
    expected
}

/// Purchases up to the end of the horizon, and discounted period by period.
fn over(horizon: &Horizon, mut within: impl FnMut(f64) -> f64) -> (f64, f64) {
    let (mut before, mut discounted) = (0.0, 0.0);
    for (&end, &factor) in horizon.ends().iter().zip(horizon.factors()) {
        let purchases = within(end);
        // Rounding must not make a late period a loss.
        discounted += (purchases - before).max(0.0) * factor;
        before = purchases;
    }
    (before, discounted)
}
