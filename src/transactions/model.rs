//! What every model of buying until one day one does not answers.

use super::{Distinct, History};
use crate::fit::{Fit, Unfit};

/// A model of purchases by customers who leave without a word, with its four parameters.
///
/// Times are in the unit of the histories it was fitted to.
pub trait BuyingModel: Sized {
    /// Names of the parameters, in the model's order.
    const NAMES: [&'static str; 4];

    /// The model with these parameters, all above 0.
    fn with(parameters: [f64; 4]) -> Self;

    /// Its parameters, in the order of [`NAMES`](Self::NAMES).
    fn parameters(&self) -> [f64; 4];

    /// The parameters of maximum likelihood.
    ///
    /// # Errors
    ///
    /// Why the customers do not tell them.
    fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit>;

    /// Natural logarithm of the likelihood of one customer's history.
    fn log_likelihood(&self, history: &History) -> f64;

    /// Probability that the customer still is one, P(alive).
    fn alive(&self, history: &History) -> f64;

    /// Purchases expected within this time from a customer who just made the first one, E\[X(t)\].
    fn expected(&self, time: f64) -> f64;

    /// Purchases expected within this time from now on *if* the customer still is one: it hangs on
    /// frequency and age alone.
    fn expected_if_alive(&self, history: &History, time: f64) -> f64;

    /// Mean of the square of that number of purchases: how much they vary.
    fn square_if_alive(&self, history: &History, time: f64) -> f64;

    /// Purchases expected within this time from now on, E\[Y(t) | x, t_x, T\].
    fn expected_of(&self, history: &History, time: f64) -> f64 {
        self.alive(history) * self.expected_if_alive(history, time)
    }

    /// Purchases expected from now on without end, each discounted by e^(−δt), where `delta` is the
    /// rate of continuous discounting per unit of time (DERT); infinite where δ = 0 and nothing
    /// bounds them.
    fn discounted_of(&self, history: &History, delta: f64) -> f64;

    /// [`expected_if_alive`](Self::expected_if_alive) of all customers of one frequency; a model may
    /// share work between them.
    fn futures(&self, frequency: f64) -> impl Future {
        move |age: f64, time: f64| self.expected_if_alive(&History { frequency, recency: 0.0, age }, time)
    }

    /// Probability that somebody makes exactly so many repeat purchases within this time after the
    /// first one; `None` where the model has no such form.
    fn probability(&self, purchases: u32, time: f64) -> Option<f64>;
}

/// Purchases expected of customers who have something in common.
pub trait Future {
    /// Within this time, of customers of this age, if they still are customers.
    fn within(&mut self, age: f64, time: f64) -> f64;
}

impl<F: FnMut(f64, f64) -> f64> Future for F {
    fn within(&mut self, age: f64, time: f64) -> f64 {
        self(age, time)
    }
}
