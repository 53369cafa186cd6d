//! What of a customer's purchases tells the future: how many, when the last one, since when.

use super::counts::Counts;
use crate::fit::Unfit;

/// A customer's repeat purchases, in any unit of time.
///
/// The first purchase makes a customer and counts no further; time begins with it. Models take
/// such a history as it is: 0 ≤ recency ≤ age, and the recency is 0 exactly if the frequency is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct History {
    /// Purchases after the first one (x), a whole number.
    pub frequency: f64,
    /// Time from the first purchase to the last one (t_x).
    pub recency: f64,
    /// Time from the first purchase to today (T).
    pub age: f64,
}

/// Customers, equal ones counted once.
///
/// It takes any number of customers from an iterator and holds no more than the distinct ones.
///
/// ```
/// use cltv::transactions::{Distinct, History};
/// let newcomer = History { frequency: 0.0, recency: 0.0, age: 39.0 };
/// let regular = History { frequency: 12.0, recency: 37.0, age: 39.0 };
/// let customers: Distinct = [newcomer, regular, newcomer].into_iter().collect();
/// assert_eq!(customers.rows(), [(newcomer, 2.0), (regular, 1.0)]);
/// assert_eq!((customers.customers(), customers.repeaters()), (3.0, 1.0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Distinct {
    rows: Vec<(History, f64)>,
}

impl Distinct {
    /// Histories with the number of customers behind each, by frequency, age and recency.
    pub fn rows(&self) -> &[(History, f64)] {
        &self.rows
    }

    /// How many customers there are.
    pub fn customers(&self) -> f64 {
        self.sum(|_| 1.0)
    }

    /// How many of them bought again.
    pub fn repeaters(&self) -> f64 {
        self.sum(|history| if history.frequency > 0.0 { 1.0 } else { 0.0 })
    }

    /// Refuses customers of whom nothing can be learnt.
    pub(super) fn enough(&self, needed: f64) -> Result<(), Unfit> {
        let customers = self.customers();
        if customers < needed {
            return Err(Unfit::TooFewCustomers { customers, needed });
        }
        if self.repeaters() == 0.0 {
            return Err(Unfit::NoRepeatPurchase);
        }
        Ok(())
    }

    pub(crate) fn sum(&self, of: impl Fn(&History) -> f64) -> f64 {
        self.rows.iter().map(|(history, weight)| weight * of(history)).sum()
    }

    /// Customers who are counted already.
    ///
    /// ```
    /// use cltv::transactions::{Distinct, History};
    /// let newcomer = History { frequency: 0.0, recency: 0.0, age: 39.0 };
    /// assert_eq!(Distinct::weighted([(newcomer, 2.0), (newcomer, 3.0)]).rows(), [(newcomer, 5.0)]);
    /// ```
    pub fn weighted(rows: impl IntoIterator<Item = (History, f64)>) -> Self {
        let mut counts = Counts::default();
        for (History { frequency, recency, age }, weight) in rows {
            counts.add([frequency, age, recency], weight);
        }
        let history = |[frequency, age, recency]: [f64; 3]| History { frequency, recency, age };
        Self { rows: counts.sorted().into_iter().map(|(row, weight)| (history(row), weight)).collect() }
    }
}

impl FromIterator<History> for Distinct {
    fn from_iter<I: IntoIterator<Item = History>>(customers: I) -> Self {
        Self::weighted(customers.into_iter().map(|history| (history, 1.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Neither the order of customers nor how they are counted changes anything.
        #[test]
        fn order_does_not_matter(mut rows in prop::collection::vec((0u8..4, 0u8..3, 1u8..4), 0..60)) {
            let history = |&(x, t, age): &(u8, u8, u8)| History {
                frequency: f64::from(x),
                recency: f64::from(t.min(age)),
                age: f64::from(age),
            };
            let forwards: Distinct = rows.iter().map(history).collect();
            rows.reverse();
            let backwards: Distinct = rows.iter().map(history).collect();
            prop_assert_eq!(&forwards, &backwards);
            prop_assert_eq!(forwards.customers(), rows.len() as f64);
            prop_assert!(forwards.rows().len() <= 36);
            prop_assert_eq!(&Distinct::weighted(forwards.rows().iter().copied()), &forwards);
        }
    }

    #[test]
    fn minus_nothing_is_nothing() {
        let zero = History { frequency: 0.0, recency: 0.0, age: 1.0 };
        let minus = History { recency: -0.0, ..zero };
        assert_eq!([zero, minus].into_iter().collect::<Distinct>().rows().len(), 1);
    }
}
