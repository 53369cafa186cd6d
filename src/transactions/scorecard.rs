//! Does the model beat a simple rule? Purchases of the time kept out, predicted and real.

use serde::Serialize;

use super::score::{futures, numbered};
use super::{History, Horizon, Valuer};

/// How well purchases in the time kept out were predicted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scorecard {
    /// How long it was, in the unit of the histories.
    pub length: f64,
    /// Purchases there were.
    pub actual: f64,
    /// By the model.
    pub model: Errors,
    /// By "the same rate as before": x/T times the length.
    pub naive: Errors,
    /// Whether the model's mean absolute error is the smaller one.
    pub beats_naive: bool,
    /// Customers by what the model expected of them: ten groups of equal size, least first.
    pub deciles: Vec<Calibration>,
    /// Customers by repeat purchases before; the last group takes all from its number on.
    pub frequencies: Vec<Calibration>,
}

/// Errors of a prediction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Errors {
    /// Purchases predicted.
    pub predicted: f64,
    /// Mean over customers of |predicted − actual|.
    pub mean_absolute_error: f64,
    /// Root of the mean of (predicted − actual)².
    pub root_mean_square_error: f64,
    /// Mean over customers of predicted − actual.
    pub bias: f64,
}

/// A group of customers: what was expected and what came.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Calibration {
    /// Repeat purchases before, or the number of the decile from 1.
    pub group: u32,
    /// Customers in it.
    pub customers: f64,
    /// Purchases per customer in the time kept out.
    pub actual: f64,
    /// The same by the model.
    pub predicted: f64,
    /// The same by the simple rule.
    pub naive: f64,
}

/// Frequencies from this one on are one group.
const MANY: u32 = 7;

impl Valuer<'_> {
    /// Compares with the purchases that customers made within `length` after their histories end;
    /// `None` without customers.
    ///
    /// ```
    /// use cltv::transactions::{BuyingKind, History, TransactionsFit};
    /// let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// let customers: Vec<_> = seen.iter().map(of).collect();
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let bought: Vec<f64> = customers.iter().map(|customer| (customer.frequency / 2.0).floor()).collect();
    /// let scorecard = fit.valuer().and_then(|valuer| valuer.scorecard(&customers, &bought, 20.0)).expect("customers");
    /// assert_eq!(scorecard.actual, bought.iter().sum::<f64>());
    /// assert_eq!(scorecard.deciles.len(), 10);
    /// ```
    pub fn scorecard(&self, customers: &[History], bought: &[f64], length: f64) -> Option<Scorecard> {
        if customers.is_empty() {
            return None;
        }
        let model = self.expected_within(length, customers);
        let rate = |history: &History| if history.age > 0.0 { history.frequency / history.age } else { 0.0 };
        let naive: Vec<f64> = customers.iter().map(|history| rate(history) * length).collect();
        let compared = Compared { bought, model: &model, naive: &naive };
        let errors = (Errors::of(&model, bought), Errors::of(&naive, bought));
        Some(Scorecard {
            length,
            actual: bought.iter().sum(),
            model: errors.0,
            naive: errors.1,
            beats_naive: errors.0.mean_absolute_error < errors.1.mean_absolute_error,
            deciles: compared.deciles(),
            frequencies: compared.frequencies(customers),
        })
    }

    /// Purchases expected of each customer within this time.
    pub(super) fn expected_within(&self, time: f64, customers: &[History]) -> Vec<f64> {
        let (rows, row_of) = numbered(customers);
        let expected = futures(&self.buying.model, &rows, &Horizon::once(time));
        row_of.iter().map(|&row| expected[row as usize].purchases).collect()
    }
}

impl Errors {
    fn of(predicted: &[f64], actual: &[f64]) -> Self {
        let n = predicted.len() as f64;
        let mean = |of: fn(f64) -> f64| -> f64 {
            predicted.iter().zip(actual).map(|(predicted, actual)| of(predicted - actual)).sum::<f64>() / n
        };
        Self {
            predicted: predicted.iter().sum(),
            mean_absolute_error: mean(f64::abs),
            root_mean_square_error: mean(|error| error * error).sqrt(),
            bias: mean(|error| error),
        }
    }
}

struct Compared<'a> {
    bought: &'a [f64],
    model: &'a [f64],
    naive: &'a [f64],
}

impl Compared<'_> {
    fn deciles(&self) -> Vec<Calibration> {
        let mut order: Vec<usize> = (0..self.model.len()).collect();
        order.sort_by(|&a, &b| self.model[a].total_cmp(&self.model[b]));
        let end = |decile: usize| decile * order.len() / 10;
        let group = |decile: u32| self.group(decile, &order[end(decile as usize - 1)..end(decile as usize)]);
        (1..=10).map(group).collect()
    }

    fn frequencies(&self, customers: &[History]) -> Vec<Calibration> {
        let belongs =
            |at: usize, group: u32| customers[at].frequency.min(f64::from(MANY)) == f64::from(group);
        let members = |group: u32| (0..customers.len()).filter(move |&at| belongs(at, group));
        (0..=MANY).map(|group| self.group(group, &members(group).collect::<Vec<_>>())).collect()
    }

    fn group(&self, group: u32, members: &[usize]) -> Calibration {
        let customers = members.len() as f64;
        let mean = |of: &[f64]| members.iter().map(|&at| of[at]).sum::<f64>() / customers.max(1.0);
        let (actual, predicted, naive) = (mean(self.bought), mean(self.model), mean(self.naive));
        Calibration { group, customers, actual, predicted, naive }
    }
}
