//! What BG/NBD and MBG/NBD share: customers buy at rates that are gamma distributed, and each
//! purchase may be the last, with chances that are beta distributed.
//!
//! They differ in one thing: whether the first purchase of all is such a chance to leave too. With m
//! chances so far (x, or x + 1) all formulas are the same.

mod cells;
mod chance;
mod future;
mod likelihood;

use self::cells::Cells;
use self::chance::{over_chance, softplus};
use self::future::Series;
use super::model::Future;
use super::{Distinct, History};
use crate::fit::{Fit, Unfit, maximise};
use crate::retention::beta::ln_survival;
use crate::special::exponential_integral::scaled_exponential_integral;
use crate::special::gamma::ln_gamma_step;

pub(super) const NAMES: [&str; 4] = ["r", "alpha", "a", "b"];

/// r and α of the rate, a and b of the chance to leave; chances before the first repeat purchase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dropout {
    pub(super) r: f64,
    pub(super) alpha: f64,
    pub(super) a: f64,
    pub(super) b: f64,
    pub(super) early: f64,
}

impl Dropout {
    pub(super) fn fit(customers: &Distinct, early: f64) -> Result<Fit<4>, Unfit> {
        customers.enough(5.0)?;
        let cells = Cells::new(customers, early);
        maximise(&cells).map(|fit| cells.in_their_unit(fit))
    }

    fn chances(&self, history: &History) -> f64 {
        history.frequency + self.early
    }

    /// ln of how much more probable it is to have left at the last purchase than to be there still;
    /// −∞ without a chance to leave so far.
    fn ln_odds(&self, history: &History) -> f64 {
        let chances = self.chances(history);
        if chances == 0.0 {
            return f64::NEG_INFINITY;
        }
        let since = (history.age - history.recency) / (self.alpha + history.recency);
        let rate = self.r + history.frequency;
        libm::log(self.a / (self.b + chances - 1.0)) + rate * libm::log1p(since)
    }

    pub(super) fn alive(&self, history: &History) -> f64 {
        1.0 / (1.0 + libm::exp(self.ln_odds(history)))
    }

    pub(super) fn log_likelihood(&self, history: &History) -> f64 {
        let x = history.frequency;
        let rate = -self.r * libm::log1p(history.age / self.alpha) - ln_gamma_step(self.r, x);
        let purchases = if x > 0.0 { x * libm::log(self.alpha + history.age) } else { 0.0 };
        let staying = ln_survival(self.a, self.b, self.chances(history));
        rate - purchases + staying + softplus(self.ln_odds(history))
    }

    fn series(&self, frequency: f64) -> Series {
        Series::new(self.r + frequency, self.a, self.b + frequency + self.early)
    }

    pub(super) fn futures(&self, frequency: f64) -> impl Future + use<> {
        let (mut series, alpha) = (self.series(frequency), self.alpha);
        move |age: f64, time: f64| series.within(time, alpha + age)
    }

    pub(super) fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        self.series(history.frequency).within(time, self.alpha + history.age)
    }

    pub(super) fn square_if_alive(&self, history: &History, time: f64) -> f64 {
        self.series(history.frequency).square_within(time, self.alpha + history.age)
    }

    pub(super) fn expected(&self, time: f64) -> f64 {
        let newcomer = History::default();
        self.alive(&newcomer) * self.expected_if_alive(&newcomer, time)
    }

    /// Purchases without end, discounted: E_p[(R/p) e^u E_{R+1}(u)], u = δA/p, if alive.
    pub(super) fn discounted_of(&self, history: &History, delta: f64) -> f64 {
        let (rate, scale) = (self.r + history.frequency, self.alpha + history.age);
        let b = self.b + self.chances(history);
        let endless = |p: f64| {
            let u = delta * scale / p;
            // So near to 0 that nobody leaves before money is worth nothing: u e^u E(u) is 1.
            if u > 1e17 {
                rate / (delta * scale)
            } else {
                rate * scaled_exponential_integral(rate + 1.0, u) / p
            }
        };
        self.alive(history) * over_chance(self.a, b, endless)
    }

    /// Chances m are survived and x purchases made; or the m-th chance is taken and x or more would
    /// have been made.
    pub(super) fn probability(&self, purchases: u32, time: f64) -> f64 {
        let x = f64::from(purchases);
        let counts = Purchases::new(self.r, self.alpha, time);
        let chances = x + self.early;
        let stayed = libm::exp(ln_survival(self.a, self.b, chances)) * counts.exactly(x);
        if chances == 0.0 {
            return stayed;
        }
        let share = self.a / (self.a + self.b + chances - 1.0);
        let left = share * libm::exp(ln_survival(self.a, self.b, chances - 1.0));
        stayed + left * counts.at_least(x)
    }
}

/// Purchases of somebody who never leaves: negative binomial.
struct Purchases {
    r: f64,
    z: f64,
    ln_none: f64,
}

impl Purchases {
    fn new(r: f64, alpha: f64, time: f64) -> Self {
        Self { r, z: time / (alpha + time), ln_none: -r * libm::log1p(time / alpha) }
    }

    /// (r)_x / x! (1−z)^r z^x.
    fn exactly(&self, x: f64) -> f64 {
        if x == 0.0 {
            return libm::exp(self.ln_none);
        }
        let ways = ln_gamma_step(1.0, x) - ln_gamma_step(self.r, x);
        libm::exp(ways + self.ln_none + x * libm::log(self.z))
    }

    fn at_least(&self, x: f64) -> f64 {
        let ratio = |k: f64| self.z * (self.r + k) / (k + 1.0);
        if x < self.r * self.z / (1.0 - self.z) {
            let mut term = libm::exp(self.ln_none);
            let mut below = 0.0;
            let mut k = 0.0;
            while k < x {
                below += term;
                term *= ratio(k);
                k += 1.0;
            }
            return 1.0 - below;
        }
        let (mut term, mut sum, mut k) = (self.exactly(x), 0.0, x);
        while term > 1e-17 * sum * (1.0 - self.z) {
            sum += term;
            term *= ratio(k);
            k += 1.0;
        }
        sum
    }
}

/// A model of which everything is that of the core, with so many chances to leave before the first
/// repeat purchase.
macro_rules! leaves_by_chance {
    ($model:ident, $early:expr) => {
        impl $model {
            fn core(self) -> Dropout {
                let Self { r, alpha, a, b } = self;
                Dropout { r, alpha, a, b, early: $early }
            }
        }

        impl BuyingModel for $model {
            const NAMES: [&'static str; 4] = NAMES;

            fn with([r, alpha, a, b]: [f64; 4]) -> Self {
                Self { r, alpha, a, b }
            }

            fn parameters(&self) -> [f64; 4] {
                [self.r, self.alpha, self.a, self.b]
            }

            fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit> {
                Dropout::fit(customers, $early)
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
    };
}
pub(super) use leaves_by_chance;
