//! MBG/NBD: after every purchase, the first one too, a customer may be gone (Batislam et al. 2007).

use super::dropout::{Dropout, NAMES};
use super::model::{BuyingModel, Future};
use super::{Distinct, History};
use crate::fit::{Fit, Unfit};

/// The modified BG/NBD model of Batislam, Denizel & Filiztekin, International Journal of Research in
/// Marketing 24 (2007), 201–209.
///
/// As [`BgNbd`](super::BgNbd), but customers may also be gone after their very first purchase.
///
/// ```
/// use cltv::transactions::{BuyingModel, History, MbgNbd};
/// let model = MbgNbd { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
/// // Who never came back may have left: less so, the less time they had.
/// let since = |age| History { frequency: 0.0, recency: 0.0, age };
/// assert!(model.alive(&since(39.0)) < model.alive(&since(1.0)));
/// // Just after the first purchase b/(a+b) are customers still.
/// assert!((model.alive(&since(0.0)) - 1.614 / (0.891 + 1.614)).abs() < 1e-15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MbgNbd {
    /// Shape of the rates of purchase (r).
    pub r: f64,
    /// Rate of the rates of purchase (α), a time.
    pub alpha: f64,
    /// First shape of the chance to leave (a).
    pub a: f64,
    /// Second shape of the chance to leave (b).
    pub b: f64,
}

impl MbgNbd {
    fn core(self) -> Dropout {
        let Self { r, alpha, a, b } = self;
        Dropout { r, alpha, a, b, early: 1.0 }
    }
}

impl BuyingModel for MbgNbd {
    const NAMES: [&'static str; 4] = NAMES;

    fn with([r, alpha, a, b]: [f64; 4]) -> Self {
        Self { r, alpha, a, b }
    }

    fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.a, self.b]
    }

    fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit> {
        Dropout::fit(customers, 1.0)
    }

    fn log_likelihood(&self, history: &History) -> f64 {
        self.core().log_likelihood(history)
    }

    fn alive(&self, history: &History) -> f64 {
        self.core().alive(history)
    }

    fn expected(&self, time: f64) -> f64 {
        self.core().expected(time)
    }

    fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        self.core().expected_if_alive(history, time)
    }

    fn square_if_alive(&self, history: &History, time: f64) -> f64 {
        self.core().square_if_alive(history, time)
    }

    fn discounted_of(&self, history: &History, delta: f64) -> f64 {
        self.core().discounted_of(history, delta)
    }

    fn probability(&self, purchases: u32, time: f64) -> Option<f64> {
        Some(self.core().probability(purchases, time))
    }

    fn futures(&self, frequency: f64) -> impl Future {
        self.core().futures(frequency)
    }
}
