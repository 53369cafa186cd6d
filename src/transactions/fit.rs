//! Models fitted to customers: how often they buy, until when, and how much they spend.

use super::buying::{BuyingFit, BuyingKind};
use super::{Distinct, GammaGamma, History, Spend};
use crate::fit::{Fit, Unfit};

/// What the purchases of customers tell: every model that was tried, and the spend.
///
/// ```
/// use cltv::fit::Unfit;
/// use cltv::transactions::{BuyingKind, History, TransactionsFit};
/// // Nobody came back: no model can say how often people buy, and says so.
/// let customers = [History { frequency: 0.0, recency: 0.0, age: 39.0 }; 20];
/// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
/// assert!(fit.valuer().is_none());
/// assert_eq!(fit.tried[0].outcome, Err(Unfit::NoRepeatPurchase));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TransactionsFit {
    /// The models of buying: the lowest BIC first, and last those that cannot be told.
    pub tried: Vec<Tried>,
    /// The model of spend; `None` without amounts.
    pub spend: Option<Result<SpendFit, Unfit>>,
    /// How many distinct histories the customers have.
    pub distinct: usize,
}

/// A model of buying that was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// Which one.
    pub kind: BuyingKind,
    /// Its fit, or why there is none.
    pub outcome: Result<BuyingFit, Unfit>,
}

/// The model of spend as it was fitted.
#[derive(Clone, Debug, PartialEq)]
pub struct SpendFit {
    /// The model with the parameters of maximum likelihood.
    pub model: GammaGamma,
    /// The parameters and how sure they are.
    pub fit: Fit<3>,
    /// Mean of the customers' means, as observed.
    pub observed: f64,
}

/// Models to value customers by: one of buying, and one of spend if amounts are known.
#[derive(Clone, Copy, Debug)]
pub struct Valuer<'a> {
    /// How often customers buy, and until when.
    pub buying: &'a BuyingFit,
    /// How much they spend.
    pub spend: Option<&'a SpendFit>,
}

impl TransactionsFit {
    /// Fits these models of buying to customers; and the spend, if the mean spend of everybody's
    /// repeat purchases is known (0 where there is none), in the same order.
    pub fn new(customers: &[History], mean_spend: Option<&[f64]>, kinds: &[BuyingKind]) -> Self {
        Self::of(&customers.iter().copied().collect(), customers, mean_spend, kinds)
    }

    /// The same, where the distinct histories are known already.
    pub(super) fn of(
        distinct: &Distinct,
        customers: &[History],
        mean_spend: Option<&[f64]>,
        kinds: &[BuyingKind],
    ) -> Self {
        let outcome = |&kind: &BuyingKind| Tried { kind, outcome: kind.fit(distinct) };
        let mut tried: Vec<Tried> = kinds.iter().map(outcome).collect();
        tried.sort_by(|a, b| a.rank().total_cmp(&b.rank()));
        let spend = mean_spend.map(|means| {
            SpendFit::new(customers.iter().zip(means).map(|(history, &mean)| (history.frequency, mean)))
        });
        Self { tried, spend, distinct: distinct.rows().len() }
    }

    /// The best model of buying with that of spend; `None` where the data tell none.
    pub fn valuer(&self) -> Option<Valuer<'_>> {
        let buying = self.tried.first()?.outcome.as_ref().ok()?;
        let spend = self.spend.as_ref().and_then(|spend| spend.as_ref().ok());
        Some(Valuer { buying, spend })
    }
}

impl Tried {
    fn rank(&self) -> f64 {
        self.outcome.as_ref().map_or(f64::INFINITY, |fitted| fitted.fit.bic())
    }
}

impl SpendFit {
    /// Of frequencies and mean spends.
    fn new(customers: impl Iterator<Item = (f64, f64)>) -> Result<Self, Unfit> {
        let spend: Spend = customers.collect();
        let fit = GammaGamma::fit(&spend)?;
        Ok(Self { model: GammaGamma::with(fit.parameters), observed: spend.mean(), fit })
    }

    /// Spend per purchase expected of a customer.
    ///
    /// Where the fit has no mean (q ≤ 1, spend without bound) it is the observed one that is taken
    /// for customers of whom nothing else is known, so that nobody's value is infinite by accident.
    ///
    /// ```
    /// use cltv::fit::Fit;
    /// use cltv::transactions::{GammaGamma, SpendFit};
    /// let of = |q: f64| SpendFit {
    ///     model: GammaGamma { p: 6.0, q, v: 16.0 },
    ///     fit: Fit {
    ///         parameters: [6.0, q, 16.0], log_covariance: [[0.0; 3]; 3], log_likelihood: -40.0, customers: 9.0,
    ///         iterations: 5,
    ///     },
    ///     observed: 35.0,
    /// };
    /// assert_eq!(of(4.0).expected(0.0, 0.0), 32.0); // p v / (q − 1)
    /// assert_eq!(of(0.9).expected(0.0, 0.0), 35.0); // that has no bound here
    /// ```
    pub fn expected(&self, purchases: f64, mean: f64) -> f64 {
        let expected = self.model.expected(purchases, mean);
        if self.model.mean().is_some() || (purchases > 0.0 && expected.is_finite()) {
            expected
        } else {
            self.observed
        }
    }
}
