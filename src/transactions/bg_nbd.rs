//! BG/NBD: after every repeat purchase a customer may be gone (Fader, Hardie & Lee 2005).

use super::dropout::{Dropout, NAMES};
use super::model::{BuyingModel, Future};
use super::{Distinct, History};
use crate::fit::{Fit, Unfit};

/// The beta-geometric/NBD model of Fader, Hardie & Lee, Marketing Science 24 (2005), 275–284.
///
/// Customers buy at rates that are gamma distributed (shape r, rate α), and after each repeat
/// purchase they are gone with a probability that is beta distributed (a, b). Who never bought
/// again is still a customer, for certain; see [`MbgNbd`](super::MbgNbd) for the other view.
///
/// ```
/// use cltv::transactions::{BgNbd, BuyingModel, History};
/// // The first customer of the paper's data, in weeks.
/// let model = BgNbd { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
/// assert!((model.alive(&customer) - 0.7266).abs() < 1e-4);
/// assert!((model.expected_of(&customer, 39.0) - 1.226).abs() < 1e-3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgNbd {
    /// Shape of the rates of purchase (r).
    pub r: f64,
    /// Rate of the rates of purchase (α), a time.
    pub alpha: f64,
    /// First shape of the chance to leave (a).
    pub a: f64,
    /// Second shape of the chance to leave (b).
    pub b: f64,
}

impl BgNbd {
    fn core(self) -> Dropout {
        let Self { r, alpha, a, b } = self;
        Dropout { r, alpha, a, b, early: 0.0 }
    }
}

impl BuyingModel for BgNbd {
    const NAMES: [&'static str; 4] = NAMES;

    fn with([r, alpha, a, b]: [f64; 4]) -> Self {
        Self { r, alpha, a, b }
    }

    fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.a, self.b]
    }

    fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit> {
        Dropout::fit(customers, 0.0)
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
