//! Which model of buying, and the fit of it.

use serde::{Deserialize, Serialize};

use super::{BgBb, BgNbd, BuyingModel, Distinct, Future, History, MbgNbd, ParetoNbd};
use crate::fit::{Fit, Unfit};

/// The models of buying there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum BuyingKind {
    /// [`BgNbd`].
    BgNbd,
    /// [`MbgNbd`].
    MbgNbd,
    /// [`ParetoNbd`].
    ParetoNbd,
    /// [`BgBb`]; its histories count occasions to buy.
    BgBb,
}

/// A model of buying with its parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Buying {
    /// Customers may leave after each repeat purchase.
    BgNbd(BgNbd),
    /// Customers may leave after each purchase.
    MbgNbd(MbgNbd),
    /// Customers may leave at any time.
    ParetoNbd(ParetoNbd),
    /// Customers buy or not, and may leave, at each of a number of occasions.
    BgBb(BgBb),
}

/// Asks whichever model it is.
macro_rules! ask {
    ($buying:expr, $model:ident => $answer:expr) => {
        match $buying {
            Buying::BgNbd($model) => $answer,
            Buying::MbgNbd($model) => $answer,
            Buying::ParetoNbd($model) => $answer,
            Buying::BgBb($model) => $answer,
        }
    };
}

impl BuyingKind {
    /// Those that are tried if nobody says which, in this order; BG/BB needs histories of its own.
    pub const USUAL: &'static [Self] = &[Self::BgNbd, Self::MbgNbd, Self::ParetoNbd];

    /// The word used in JSON.
    ///
    /// ```
    /// assert_eq!(cltv::transactions::BuyingKind::MbgNbd.name(), "mbgNbd");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::BgNbd => "bgNbd",
            Self::MbgNbd => "mbgNbd",
            Self::ParetoNbd => "paretoNbd",
            Self::BgBb => "bgBb",
        }
    }

    /// Names of its parameters.
    pub fn parameter_names(self) -> [&'static str; 4] {
        match self {
            Self::BgNbd => BgNbd::NAMES,
            Self::MbgNbd => MbgNbd::NAMES,
            Self::ParetoNbd => ParetoNbd::NAMES,
            Self::BgBb => BgBb::NAMES,
        }
    }

    /// The model of this kind with these parameters, all above 0.
    ///
    /// ```
    /// use cltv::transactions::{BgNbd, Buying, BuyingKind};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]);
    /// assert_eq!(model, Buying::BgNbd(BgNbd { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }));
    /// ```
    pub fn with(self, parameters: [f64; 4]) -> Buying {
        match self {
            Self::BgNbd => Buying::BgNbd(BgNbd::with(parameters)),
            Self::MbgNbd => Buying::MbgNbd(MbgNbd::with(parameters)),
            Self::ParetoNbd => Buying::ParetoNbd(ParetoNbd::with(parameters)),
            Self::BgBb => Buying::BgBb(BgBb::with(parameters)),
        }
    }

    /// The parameters of maximum likelihood.
    ///
    /// # Errors
    ///
    /// Why the customers do not tell them.
    ///
    /// ```
    /// use cltv::fit::Unfit;
    /// use cltv::transactions::{BuyingKind, Distinct, History};
    /// let customers: Distinct = [History { frequency: 0.0, recency: 0.0, age: 39.0 }; 20].into_iter().collect();
    /// assert_eq!(BuyingKind::BgNbd.fit(&customers), Err(Unfit::NoRepeatPurchase));
    /// ```
    pub fn fit(self, customers: &Distinct) -> Result<BuyingFit, Unfit> {
        let fit = match self {
            Self::BgNbd => BgNbd::fit(customers),
            Self::MbgNbd => MbgNbd::fit(customers),
            Self::ParetoNbd => ParetoNbd::fit(customers),
            Self::BgBb => BgBb::fit(customers),
        };
        fit.map(|fit| BuyingFit { kind: self, model: self.with(fit.parameters), fit })
    }
}

/// A model of buying as it was fitted.
#[derive(Clone, Debug, PartialEq)]
pub struct BuyingFit {
    /// Which model.
    pub kind: BuyingKind,
    /// The model with the parameters of maximum likelihood.
    pub model: Buying,
    /// The parameters and how sure they are.
    pub fit: Fit<4>,
}

/// What every model answers; see [`BuyingModel`].
impl Buying {
    /// Natural logarithm of the likelihood of one customer's history.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// // Of a newcomer nothing was seen, and nothing is certain.
    /// assert_eq!(model.log_likelihood(&History::default()), 0.0);
    /// ```
    pub fn log_likelihood(&self, history: &History) -> f64 {
        ask!(self, model => model.log_likelihood(history))
    }

    /// Probability that the customer still is one.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// // The first customer of the paper's data (Fader, Hardie & Lee 2005).
    /// assert!((model.alive(&History { frequency: 2.0, recency: 30.43, age: 38.86 }) - 0.7266).abs() < 1e-4);
    /// ```
    pub fn alive(&self, history: &History) -> f64 {
        ask!(self, model => model.alive(history))
    }

    /// Purchases expected within this time after the first one.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// assert_eq!(model.expected(0.0), 0.0);
    /// assert!(model.expected(52.0) > model.expected(26.0));
    /// ```
    pub fn expected(&self, time: f64) -> f64 {
        ask!(self, model => model.expected(time))
    }

    /// Purchases expected within this time from now on.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
    /// assert!((model.expected_of(&customer, 39.0) - 1.226).abs() < 1e-3);
    /// ```
    pub fn expected_of(&self, history: &History, time: f64) -> f64 {
        ask!(self, model => model.expected_of(history, time))
    }

    /// Purchases expected from now on without end, discounted continuously.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
    /// // A dearer wait makes later purchases count less.
    /// assert!(model.discounted_of(&customer, 0.002) > model.discounted_of(&customer, 0.004));
    /// ```
    pub fn discounted_of(&self, history: &History, delta: f64) -> f64 {
        ask!(self, model => model.discounted_of(history, delta))
    }

    /// Mean of the square of the number of purchases within this time from now on, if the customer
    /// still is one.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
    /// let mean = model.expected_of(&customer, 39.0) / model.alive(&customer);
    /// assert!(model.square_if_alive(&customer, 39.0) > mean * mean); // numbers of purchases vary
    /// ```
    pub fn square_if_alive(&self, history: &History, time: f64) -> f64 {
        ask!(self, model => model.square_if_alive(history, time))
    }

    /// Probability of exactly so many repeat purchases within this time after the first one.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, History};
    /// let model = BuyingKind::BgNbd.with([0.243, 4.414, 0.793, 2.426]); // in weeks
    /// let none_or_more: f64 = (0..200).filter_map(|purchases| model.probability(purchases, 39.0)).sum();
    /// assert!((none_or_more - 1.0).abs() < 1e-6);
    /// ```
    pub fn probability(&self, purchases: u32, time: f64) -> Option<f64> {
        ask!(self, model => model.probability(purchases, time))
    }

    /// Purchases expected of all customers of one frequency, if they still are customers.
    pub(super) fn futures(&self, frequency: f64) -> Box<dyn Future + '_> {
        ask!(self, model => Box::new(model.futures(frequency)))
    }
}
