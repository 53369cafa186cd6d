//! How sure the purchases and the value of customers are, one by one or together.
//!
//! Two things make them unsure. The parameters are estimates: a sum moves with their logarithms, of
//! which the covariance is known (first order, by differences in the logarithm of the sum). And each
//! customer does as it happens, independently of the others given the parameters.

use serde::Serialize;

use super::score::{Expected, futures, numbered};
use super::{Buying, GammaGamma, History, Horizon, SpendFit, Valuer};
use crate::fit::Fit;

/// A number that is expected, and the ends between which it lies with 80 %: the 10th and the 90th
/// percentile.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// What is expected.
    pub value: f64,
    /// Lower in one case of ten.
    pub low: f64,
    /// Higher in one case of ten.
    pub high: f64,
}

/// Purchases and value of some customers together over a horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Total {
    /// Purchases, not discounted.
    pub purchases: Interval,
    /// Value; `None` without a model of spend, or where its variance has no bound.
    pub value: Option<Interval>,
}

/// A sum with its variances.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread {
    pub(super) mean: f64,
    /// Of its logarithm, by the parameters.
    pub(super) by_parameters: f64,
    /// Of the sum, by chance.
    pub(super) by_chance: f64,
}

impl Spread {
    /// Ends of a gamma distribution with this mean and variance, by the normal approximation of its
    /// cube root (Wilson & Hilferty 1931): never below 0, normal for many customers.
    fn interval(&self) -> Interval {
        const TENTH: f64 = 1.281_551_565_544_600_4;
        let square = self.mean * self.mean;
        let share = (self.by_parameters + self.by_chance / square) / 9.0;
        let end = |z: f64| {
            let root = (1.0 - share + z * share.sqrt()).max(0.0);
            self.mean * root * root * root
        };
        if square == 0.0 {
            return Interval { value: 0.0, low: 0.0, high: 0.0 };
        }
        Interval { value: self.mean, low: end(-TENTH), high: end(TENTH) }
    }
}

impl Valuer<'_> {
    /// All these customers together; a single one is a list of one.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, Distinct, History, TransactionsFit};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// # let customers: Vec<_> = seen.iter().map(of).collect();
    /// # use cltv::transactions::Horizon;
    /// # use cltv::{Period, Timing};
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let year = Horizon::new(Period::Month, 12, 52.18, 0.1, Timing::Mid);
    /// let total = fit.valuer().expect("they tell").total(&customers, None, &year, 0.4);
    /// assert!(total.purchases.low < total.purchases.value && total.purchases.value < total.purchases.high);
    /// assert_eq!(total.value, None); // amounts are not known
    /// ```
    pub fn total(
        &self,
        customers: &[History],
        mean_spend: Option<&[f64]>,
        horizon: &Horizon,
        margin: f64,
    ) -> Total {
        let (purchases, value) = self.spreads(customers, mean_spend, horizon, margin);
        Total { purchases: purchases.interval(), value: value.map(|value| value.interval()) }
    }

    fn spreads(
        &self,
        customers: &[History],
        mean_spend: Option<&[f64]>,
        horizon: &Horizon,
        margin: f64,
    ) -> (Spread, Option<Spread>) {
        let (rows, row_of) = numbered(customers);
        let spend = self.spend_of(customers, mean_spend);
        let counts = gathered(&row_of, rows.len(), |_| 1.0);
        let worth = spend.as_ref().map(|spend| gathered(&row_of, rows.len(), |at| spend[at] * margin));
        let sums = |expected: &[Expected]| {
            let sum = |weights: &[f64], of: fn(&Expected) -> f64| -> f64 {
                weights.iter().zip(expected).map(|(weight, expected)| weight * of(expected)).sum()
            };
            let purchases = sum(&counts, |expected| expected.purchases);
            [purchases, worth.as_ref().map_or(0.0, |worth| sum(worth, |expected| expected.discounted))]
        };
        let expected = futures(&self.buying.model, &rows, horizon);
        let [purchases, value] = sums(&expected);
        let by_buying = self.buying_variances(|model| sums(&futures(model, &rows, horizon)));
        let squares = self.squares(&rows, horizon);
        let chance = |at: usize| squares[at] - expected[at].purchases * expected[at].purchases;
        let purchases = Spread {
            mean: purchases,
            by_parameters: by_buying[0],
            by_chance: counts.iter().enumerate().map(|(at, count)| count * chance(at)).sum(),
        };
        let by_chance = self.value_chance(customers, mean_spend, &row_of, &expected, &squares);
        let discounted: Vec<f64> = row_of.iter().map(|&row| expected[row as usize].discounted).collect();
        let by_spend = mean_spend.map(|means| self.spend_variance(customers, means, &discounted));
        let value = by_chance.zip(by_spend).map(|(by_chance, by_spend)| Spread {
            mean: value,
            by_parameters: by_buying[1] + by_spend,
            by_chance: by_chance * margin * margin,
        });
        (purchases, value)
    }

    /// Mean squares of the numbers of purchases over the horizon.
    fn squares(&self, rows: &[History], horizon: &Horizon) -> Vec<f64> {
        let (model, time) = (&self.buying.model, horizon.ends().last().copied().unwrap_or_default());
        let mut squares: Vec<f64> = Vec::with_capacity(rows.len());
        for peers in rows.chunk_by(|a, b| a.frequency == b.frequency && a.age == b.age) {
            let square = model.square_if_alive(&peers[0], time);
            squares.extend(peers.iter().map(|history| model.alive(history) * square));
        }
        squares
    }

    /// Variance of the value by chance, for a margin of 1: of a number of purchases N and a spend M
    /// per purchase, of which single purchases vary by M²/p, E[N²] E[M²] + E[N] E[M²]/p − E[N]² E[M]².
    fn value_chance(
        &self,
        customers: &[History],
        mean_spend: Option<&[f64]>,
        row_of: &[u32],
        expected: &[Expected],
        squares: &[f64],
    ) -> Option<f64> {
        let (spend, means) = (self.spend?, mean_spend?);
        let mut sum = 0.0;
        for ((history, &mean), &row) in customers.iter().zip(means).zip(row_of) {
            let (expected, square) = (&expected[row as usize], squares[row as usize]);
            if expected.purchases == 0.0 {
                continue;
            }
            let per_purchase = spend.expected(history.frequency, mean);
            let square_spend = spend.model.variance(history.frequency, mean)? + per_purchase * per_purchase;
            let undiscounted = square * square_spend + expected.purchases * square_spend / spend.model.p
                - (expected.purchases * per_purchase) * (expected.purchases * per_purchase);
            let discount = expected.discounted / expected.purchases;
            sum += undiscounted * discount * discount;
        }
        Some(sum)
    }

    /// Variances of the logarithms of sums by the parameters of buying.
    pub(super) fn buying_variances<const K: usize>(&self, sums: impl Fn(&Buying) -> [f64; K]) -> [f64; K] {
        let kind = self.buying.kind;
        variances(&self.buying.fit, |parameters| sums(&kind.with(parameters)))
    }

    /// Variance of the logarithm of the value by the parameters of spend.
    pub(super) fn spend_variance(
        &self,
        customers: &[History],
        mean_spend: &[f64],
        discounted: &[f64],
    ) -> f64 {
        let Some(spend) = self.spend else { return 0.0 };
        let [variance] = variances(&spend.fit, |parameters| {
            let moved = SpendFit { model: GammaGamma::with(parameters), ..spend.clone() };
            let value = |((history, &mean), purchases): ((&History, &f64), &f64)| {
                purchases * moved.expected(history.frequency, mean)
            };
            [customers.iter().zip(mean_spend).zip(discounted).map(value).sum()]
        });
        variance
    }
}

/// Variances gᵀ C g of ln f at the parameters of a fit, where C is the covariance of their logarithms
/// and g the slopes of ln f by these.
fn variances<const N: usize, const K: usize>(fit: &Fit<N>, f: impl Fn([f64; N]) -> [f64; K]) -> [f64; K] {
    // The error of a central difference is its square.
    const STEP: f64 = 1e-3;
    let moved = |i: usize, by: f64| {
        let mut parameters = fit.parameters;
        parameters[i] *= libm::exp(by);
        f(parameters).map(libm::log)
    };
    let slopes: [[f64; K]; N] = std::array::from_fn(|i| {
        let (above, below) = (moved(i, STEP), moved(i, -STEP));
        std::array::from_fn(|k| (above[k] - below[k]) / (2.0 * STEP))
    });
    std::array::from_fn(|k| {
        let terms = (0..N).flat_map(|i| (0..N).map(move |j| (i, j)));
        terms.map(|(i, j)| slopes[i][k] * fit.log_covariance[i][j] * slopes[j][k]).sum::<f64>().max(0.0)
    })
}

/// Sums of something by row.
fn gathered(row_of: &[u32], rows: usize, of: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut sums = vec![0.0; rows];
    row_of.iter().enumerate().for_each(|(at, &row)| sums[row as usize] += of(at));
    sums
}
