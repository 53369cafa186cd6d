//! Who buys at their own rate, and leaves at their own, unseen: the Pareto/NBD model.
//!
//! While a customer is there, purchases come at random at a rate λ (a Poisson process) and the end
//! comes at random at a rate μ. Rates differ between customers: λ ~ Gamma(r, α), μ ~ Gamma(s, β), and
//! say nothing about each other.
//!
//! Schmittlein, Morrison & Colombo, "Counting your customers", Management Science 33 (1987), 1–24.

mod fate;
mod likelihood;

use kurbo::common::GAUSS_LEGENDRE_COEFFS_16;

use self::fate::Fate;
use self::likelihood::Histories;
use super::{BuyingModel, Distinct, History};
use crate::fit::{Fit, Unfit, maximise};
use crate::special::exponential_integral::scaled_exponential_integral;
use crate::special::gamma::ln_gamma_step;

/// The Pareto/NBD model: four positive numbers.
///
/// ```
/// use cltv::transactions::{BuyingModel, History, ParetoNbd};
/// // Weeks; the first purchases of customers of a shop for music (Fader, Hardie & Lee 2005).
/// let model = ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
/// // Two repeat purchases, the last one after 30 of 39 weeks.
/// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
/// assert!((model.alive(&customer) - 0.869_167_559).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoNbd {
    /// Shape of the gamma distribution of buying rates (r).
    pub r: f64,
    /// Its rate (α), in units of time: the mean buying rate is r/α per unit.
    pub alpha: f64,
    /// Shape of the gamma distribution of leaving rates (s).
    pub s: f64,
    /// Its rate (β), in units of time: the mean leaving rate is s/β per unit.
    pub beta: f64,
}

impl BuyingModel for ParetoNbd {
    const NAMES: [&'static str; 4] = ["r", "alpha", "s", "beta"];

    fn with([r, alpha, s, beta]: [f64; 4]) -> Self {
        Self { r, alpha, s, beta }
    }

    fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.s, self.beta]
    }

    fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit> {
        customers.enough(5.0)?;
        maximise(&Histories::new(customers))
    }

    /// Natural logarithm of the likelihood of one history (ln L).
    ///
    /// L = Γ(r+x)/Γ(r) · α^(−x) · Z, where Z adds the two ways in which it can have come about: still
    /// there, or left between t_x and T; x repeat purchases, the last at t_x, watched until T
    /// (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, "A note on deriving the Pareto/NBD
    /// model").
    ///
    /// ```
    /// use cltv::transactions::{BuyingModel, History, ParetoNbd};
    /// let model = ParetoNbd { r: 0.553, alpha: 11.0, s: 0.606, beta: 11.0 };
    /// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
    /// assert!((model.log_likelihood(&customer) + 9.580_305_975).abs() < 1e-9);
    /// ```
    fn log_likelihood(&self, history: &History) -> f64 {
        let fate = Fate::new(self, history);
        let purchases = -ln_gamma_step(self.r, history.frequency) - history.frequency * libm::log(self.alpha);
        let started = fate.purchases * libm::log1p(history.recency / self.alpha)
            + self.s * libm::log1p(history.recency / self.beta);
        purchases - started + libm::log(fate.stayed() + fate.left(|_, _| {}))
    }

    /// Probability that the customer is still there at the end of watching, P(alive); 1 right after a
    /// purchase (Schmittlein, Morrison & Colombo 1987, eq. 11–13).
    ///
    /// ```
    /// use cltv::transactions::{BuyingModel, History, ParetoNbd};
    /// let model = ParetoNbd { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };
    /// assert_eq!(model.alive(&History { frequency: 23.0, recency: 39.0, age: 39.0 }), 1.0);
    /// ```
    fn alive(&self, history: &History) -> f64 {
        let fate = Fate::new(self, history);
        let stayed = fate.stayed();
        stayed / (stayed + fate.left(|_, _| {}))
    }

    /// Repeat purchases expected of a new customer within a time t, E[X(t)].
    ///
    /// (r/α) · β (1 − (1+t/β)^(1−s)) / (s−1), which is (r/α) β ln(1+t/β) at s = 1 (Schmittlein,
    /// Morrison & Colombo 1987, eq. 17).
    ///
    /// ```
    /// use cltv::transactions::{BuyingModel, ParetoNbd};
    /// let model = ParetoNbd { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    /// assert!((model.expected(1.0) - 0.051_004_534).abs() < 1e-9);
    /// ```
    fn expected(&self, time: f64) -> f64 {
        self.r / self.alpha * time_there(self.s, self.beta, time)
    }

    /// Purchases expected within a time t from now on if the customer is still there: what is expected
    /// of a new customer with r+x, α+T, s and β+T (Fader & Hardie 2005, "A note on deriving the
    /// Pareto/NBD model", eq. 41, without P(alive)).
    ///
    /// ```
    /// use cltv::transactions::{BuyingModel, History, ParetoNbd};
    /// let model = ParetoNbd { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
    /// let customer = History { frequency: 26.0, recency: 216.0 / 7.0, age: 31.0 };
    /// assert!((model.expected_of(&customer, 52.0) - 25.453_778_634).abs() < 1e-8);
    /// ```
    fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        self.rate_of(history) * time_there(self.s, self.beta + history.age, time)
    }

    /// E\[λ\] E\[m\] + E\[λ²\] E\[m²\] for the time m of the next t for which the customer is there:
    /// purchases are a Poisson process at the rate λ, which says nothing about when it ends.
    fn square_if_alive(&self, history: &History, time: f64) -> f64 {
        let (shape, scale) = (self.r + history.frequency, self.alpha + history.age);
        let square = shape * (shape + 1.0) / (scale * scale);
        self.expected_if_alive(history, time) + square * square_there(self.s, self.beta + history.age, time)
    }

    /// Present value of one unit of money at every purchase to come, without end (discounted expected
    /// residual transactions, DERT), at a continuous discount rate δ per unit of time.
    ///
    /// P(alive) · (r+x)/(α+T) · (β+T) eᶻ E_s(z) with z = δ(β+T) and the exponential integral
    /// E_s (Fader, Hardie & Lee 2005, "RFM and CLV", eq. 2, in which (δ(β+T))^(s−1) Ψ(s, s; z) is
    /// eᶻ E_s(z)). Infinite where δ = 0 and s ≤ 1.
    ///
    /// ```
    /// use cltv::transactions::{BuyingModel, History, ParetoNbd};
    /// let model = ParetoNbd { r: 0.553, alpha: 10.578, s: 2.0, beta: 11.669 };
    /// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
    /// let delta = 1.15_f64.ln() / 52.0;
    /// assert!((model.discounted_of(&customer, delta) - 1.258_903_772).abs() < 1e-8);
    /// ```
    fn discounted_of(&self, history: &History, delta: f64) -> f64 {
        let beta = self.beta + history.age;
        let alive = self.alive(history);
        if alive == 0.0 {
            return 0.0;
        }
        alive * self.rate_of(history) * beta * scaled_exponential_integral(self.s, delta * beta)
    }

    /// P(X(t) = x): Γ(r+x)/(Γ(r) x!) times the mean of (1+y/α)^(−r) (y/(α+y))^x over the time y for
    /// which somebody is there, at most t (Fader & Hardie 2006, "Deriving an expression for
    /// P(X(t) = x) under the Pareto/NBD model", before it is integrated).
    fn probability(&self, purchases: u32, time: f64) -> Option<f64> {
        let x = f64::from(purchases);
        let fate = Fate::new(self, &History { frequency: 0.0, recency: 0.0, age: time });
        let power = |share: f64| if purchases == 0 { 1.0 } else { libm::pow(share, x) };
        let mut mean = fate.stayed() * power(fate.end.buying_share);
        fate.left_finely(|weight, at| mean += weight * power(at.buying_share));
        Some(libm::exp(ln_gamma_step(1.0, x) - ln_gamma_step(self.r, x)) * mean)
    }
}

impl ParetoNbd {
    /// How often a customer with that history buys while there, per unit of time.
    fn rate_of(&self, history: &History) -> f64 {
        (self.r + history.frequency) / (self.alpha + history.age)
    }
}

/// For how much of a time a customer is expected to be there: ∫₀ᵗ (1+u/β)^(−s) du.
fn time_there(s: f64, beta: f64, time: f64) -> f64 {
    let grown = libm::log1p(time / beta);
    let exponent = (s - 1.0) * grown;
    if exponent == 0.0 { beta * grown } else { -beta * libm::expm1(-exponent) / (s - 1.0) }
}

/// The mean square of that time: 2 ∫₀ᵗ u (1+u/β)^(−s) du = 2β² ∫₀^L (e^w − 1) e^((1−s)w) dw up to
/// L = ln(1+t/β), so that nothing cancels where t is short. Where s is large the integrand is gone
/// long before that.
fn square_there(s: f64, beta: f64, time: f64) -> f64 {
    let whole = libm::log1p(time / beta);
    let end = if s > 3.0 { whole.min(60.0 / (s - 2.0)) } else { whole };
    let panels = (end * (1.0 + (2.0 - s).abs()) / 8.0).ceil().max(1.0);
    let half = 0.5 * end / panels;
    let (mut sum, mut panel) = (0.0, 0.0);
    while panel < panels {
        let middle = (2.0 * panel + 1.0) * half;
        for &(weight, node) in GAUSS_LEGENDRE_COEFFS_16 {
            let w = middle + half * node;
            sum += weight * libm::expm1(w) * libm::exp((1.0 - s) * w);
        }
        panel += 1.0;
    }
    2.0 * beta * beta * half * sum
}

#[cfg(test)]
mod tests;
