//! Pictures of a fit: expected and actual counts, growth over time, who is still there.

use serde::Serialize;

use super::{Distinct, History, Valuer};
use crate::case::projection::series;

/// Customers by number of repeat purchases; the last entry takes all from its number on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrequencyChart {
    /// Customers with 0, 1, 2, … repeat purchases.
    #[serde(serialize_with = "series")]
    pub actual: Vec<f64>,
    /// The same as expected; `None` where the model has no such form.
    pub expected: Option<Vec<f64>>,
}

/// P(alive) by frequency and recency of customers of one age.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeatMap {
    /// Repeat purchases.
    #[serde(serialize_with = "series")]
    pub frequency: Vec<f64>,
    /// Times of the last one.
    #[serde(serialize_with = "series")]
    pub recency: Vec<f64>,
    /// A row for each recency, an entry in it for each frequency.
    #[serde(serialize_with = "series")]
    pub alive: Vec<f64>,
}

impl Valuer<'_> {
    /// Customers with 0, 1, … and with `most` or more repeat purchases: actual ones, and as many as
    /// the model expects of customers of their ages.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, Distinct, History, TransactionsFit};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// # let customers: Vec<_> = seen.iter().map(of).collect();
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let distinct: Distinct = customers.iter().copied().collect();
    /// let chart = fit.valuer().expect("they tell").frequency_chart(&distinct, 2);
    /// assert_eq!(chart.actual, [3.0, 2.0, 5.0]); // none, one, and two or more
    /// // Everybody is expected somewhere.
    /// assert!((chart.expected.expect("counts").iter().sum::<f64>() - 10.0).abs() < 1e-9);
    /// ```
    pub fn frequency_chart(&self, customers: &Distinct, most: u32) -> FrequencyChart {
        let mut actual = vec![0.0; most as usize + 1];
        for (history, weight) in customers.rows() {
            actual[history.frequency.min(f64::from(most)) as usize] += weight;
        }
        FrequencyChart { actual, expected: self.expected_frequencies(customers, most) }
    }

    fn expected_frequencies(&self, customers: &Distinct, most: u32) -> Option<Vec<f64>> {
        let ages = ages(customers);
        let of = |purchases: u32| -> Option<f64> {
            ages.iter()
                .map(|&(age, weight)| Some(weight * self.buying.model.probability(purchases, age)?))
                .sum()
        };
        let mut expected: Vec<f64> = (0..most).map(of).collect::<Option<_>>()?;
        let rest = customers.customers() - expected.iter().sum::<f64>();
        expected.push(rest.max(0.0));
        Some(expected)
    }

    /// Repeat purchases that all customers together are expected to have made by each of these times
    /// since the first customer's first purchase.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, Distinct, History, TransactionsFit};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// # let customers: Vec<_> = seen.iter().map(of).collect();
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let distinct: Distinct = customers.iter().copied().collect();
    /// let made = fit.valuer().expect("they tell").tracking(&distinct, &[0.0, 13.0, 26.0]);
    /// assert!(made[0] == 0.0 && made[1] < made[2]);
    /// ```
    pub fn tracking(&self, customers: &Distinct, times: &[f64]) -> Vec<f64> {
        let ages = ages(customers);
        let oldest = ages.last().map_or(0.0, |&(age, _)| age);
        let by = |time: f64| {
            let made = |&(age, weight): &(f64, f64)| {
                let since = time - (oldest - age);
                if since > 0.0 { weight * self.buying.model.expected(since) } else { 0.0 }
            };
            ages.iter().map(made).sum()
        };
        times.iter().map(|&time| by(time)).collect()
    }

    /// P(alive) of customers of this age who bought again up to `most` times, in so many steps of
    /// either axis.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, Distinct, History, TransactionsFit};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// # let customers: Vec<_> = seen.iter().map(of).collect();
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let map = fit.valuer().expect("they tell").heat_map(39.0, 3, 2);
    /// assert_eq!((map.frequency, map.recency), (vec![1.0, 2.0, 3.0], vec![0.0, 19.5, 39.0]));
    /// assert!(map.alive.iter().all(|share| (0.0..=1.0).contains(share)));
    /// ```
    pub fn heat_map(&self, age: f64, most: u32, steps: u32) -> HeatMap {
        let along = |end: f64| move |step: u32| end * f64::from(step) / f64::from(steps.max(1));
        let frequency: Vec<f64> = (1..=most).map(f64::from).collect();
        let recency: Vec<f64> = (0..=steps).map(along(age)).collect();
        let cell =
            |recency: f64, frequency: f64| self.buying.model.alive(&History { frequency, recency, age });
        let alive =
            recency.iter().flat_map(|&recency| frequency.iter().map(move |&x| cell(recency, x))).collect();
        HeatMap { frequency, recency, alive }
    }
}

/// Distinct ages in ascending order with their customers.
fn ages(customers: &Distinct) -> Vec<(f64, f64)> {
    let mut ages: Vec<(f64, f64)> =
        customers.rows().iter().map(|(history, weight)| (history.age, *weight)).collect();
    ages.sort_by(|a, b| a.0.total_cmp(&b.0));
    ages.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        kept.1 += if same { next.1 } else { 0.0 };
        same
    });
    ages
}
