//! Who takes the chance to buy that comes once in a period, until they leave: the BG/BB model.
//!
//! While a customer is there, each period brings a purchase with probability p, and before each period
//! the customer leaves with probability θ. They differ between customers: p ~ Beta(α, β),
//! θ ~ Beta(γ, δ), and say nothing about each other.
//!
//! Fader, Hardie & Shang, "Customer-base analysis in a discrete-time noncontractual setting", Marketing
//! Science 29 (2010), 1086–1108. All sums are running products of positive factors: nothing is
//! subtracted, and nothing special happens at γ = 1.

mod ahead;
mod likelihood;
mod seen;

use self::ahead::{discounted_periods, pairs, periods};
use self::likelihood::Histories;
use self::seen::Seen;
use super::{BuyingModel, Distinct, History};
use crate::fit::{Fit, Unfit, maximise};
use crate::retention::beta::ln_survival;

/// The BG/BB model: four positive numbers.
///
/// Of a [`History`] the frequency is the number of periods with a purchase after the first one (x), the
/// recency the number of the last of them (t_x) and the age that of the last period seen (n), all
/// whole numbers, x ≤ t_x ≤ n. Others are taken for the nearest such history, and have a likelihood
/// of 0.
///
/// ```
/// use cltv::transactions::{BgBb, BuyingModel, History};
/// // Years; the donors of Fader, Hardie & Shang 2010, table 2.
/// let model = BgBb { alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783 };
/// // Gave in each of six years.
/// let faithful = History { frequency: 6.0, recency: 6.0, age: 6.0 };
/// assert!((model.alive(&faithful) - 0.93).abs() < 0.005);
/// assert!((model.expected_of(&faithful, 5.0) - 3.75).abs() < 0.005);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgBb {
    /// First shape of the beta distribution of the probability to buy (α).
    pub alpha: f64,
    /// Its second shape (β): the mean probability is α/(α+β).
    pub beta: f64,
    /// First shape of the beta distribution of the probability to leave (γ).
    pub gamma: f64,
    /// Its second shape (δ): the mean probability is γ/(γ+δ).
    pub delta: f64,
}

impl BuyingModel for BgBb {
    const NAMES: [&'static str; 4] = ["alpha", "beta", "gamma", "delta"];

    fn with([alpha, beta, gamma, delta]: [f64; 4]) -> Self {
        Self { alpha, beta, gamma, delta }
    }

    fn parameters(&self) -> [f64; 4] {
        [self.alpha, self.beta, self.gamma, self.delta]
    }

    fn fit(customers: &Distinct) -> Result<Fit<4>, Unfit> {
        customers.enough(5.0)?;
        if customers.rows().iter().any(|(history, _)| Seen::exactly(history).is_none()) {
            return Err(Unfit::NotWholePeriods);
        }
        maximise(&Histories::new(customers))
    }

    /// Natural logarithm of the likelihood of one history; −∞ where there is no such history.
    ///
    /// L = B(α+x, β+n−x)/B(α, β) · B(γ, δ+n)/B(γ, δ) + Σ_{k=t_x}^{n−1} B(α+x, β+k−x)/B(α, β) ·
    /// B(γ+1, δ+k)/B(γ, δ) (Fader, Hardie & Shang 2010, eq. 5).
    fn log_likelihood(&self, history: &History) -> f64 {
        let Some(seen) = Seen::exactly(history) else { return f64::NEG_INFINITY };
        let Self { alpha, beta, gamma, delta } = *self;
        let (x, last) = (f64::from(seen.purchases), f64::from(seen.last));
        let buying = ln_survival(beta, alpha, x) + ln_survival(alpha + x, beta, last - x);
        let (stayed, left) = self.fates(&seen);
        buying + ln_survival(gamma, delta, last) + libm::log(stayed + left)
    }

    /// Probability to be there in the period after the last one seen, n + 1 (Fader, Hardie & Shang
    /// 2010, eq. 11).
    fn alive(&self, history: &History) -> f64 {
        let seen = Seen::nearest(history);
        let (stayed, left) = self.fates(&seen);
        let periods = f64::from(seen.periods);
        stayed / (stayed + left) * (self.delta + periods) / (self.gamma + self.delta + periods)
    }

    /// α/(α+β) · Σ_{i=1}^{n} B(γ, δ+i)/B(γ, δ) (Fader, Hardie & Shang 2010, eq. 8, before it is
    /// summed). A part of a period counts for that part.
    fn expected(&self, time: f64) -> f64 {
        let first = self.alpha / (self.alpha + self.beta) * self.delta / (self.gamma + self.delta);
        first * periods(self.gamma, self.delta + 1.0, time)
    }

    /// (α+x)/(α+β+n) · Σ_{i=0}^{m−1} B(γ, δ+n+1+i)/B(γ, δ+n+1) within m periods (Fader, Hardie & Shang
    /// 2010, eq. 13, given that the customer is there in period n + 1). A part of a period counts
    /// for that part.
    fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        let seen = Seen::nearest(history);
        self.chance(&seen) * periods(self.gamma, self.delta + f64::from(seen.periods) + 1.0, time)
    }

    /// E\[p\] E\[m\] + E\[p²\] E\[m (m−1)\] for the m of the next periods in which the customer is there.
    fn square_if_alive(&self, history: &History, time: f64) -> f64 {
        let seen = Seen::nearest(history);
        let (x, n) = (f64::from(seen.purchases), f64::from(seen.periods));
        let again = self.chance(&seen) * (self.alpha + x + 1.0) / (self.alpha + self.beta + n + 1.0);
        self.expected_if_alive(history, time) + again * pairs(self.gamma, self.delta + n + 1.0, time)
    }

    /// P(alive at n+1) · (α+x)/(α+β+n) · z ₂F₁(1, δ+n+1; γ+δ+n+1; z), where z = e^(−delta) is what the
    /// purchase in period n + 1 is discounted by (Fader, Hardie & Shang 2010, eq. 14, with
    /// 1 + d = e^delta).
    fn discounted_of(&self, history: &History, delta: f64) -> f64 {
        let alive = self.alive(history);
        if alive == 0.0 {
            return 0.0;
        }
        let seen = Seen::nearest(history);
        let there = discounted_periods(self.gamma, self.delta + f64::from(seen.periods) + 1.0, delta);
        alive * self.chance(&seen) * libm::exp(-delta) * there
    }

    /// P(X(n) = x) within the whole periods of that time (Fader, Hardie & Shang 2010, eq. 7).
    fn probability(&self, purchases: u32, time: f64) -> Option<f64> {
        let Self { alpha, beta, gamma, delta } = *self;
        let x = f64::from(purchases);
        let first = libm::exp(ln_survival(beta, alpha, x) + ln_survival(gamma, delta, x));
        let (mut ways, mut sum, mut k) = (first, 0.0, x);
        while k < time.floor() {
            sum += ways * gamma / (gamma + delta + k);
            ways *= (k + 1.0) / (k + 1.0 - x) * (beta + k - x) / (alpha + beta + k);
            ways *= (delta + k) / (gamma + delta + k);
            k += 1.0;
        }
        Some(if x > time.floor() { 0.0 } else { sum + ways })
    }
}

impl BgBb {
    /// Weight of having stayed for all periods seen and of having left after the last purchase, both
    /// relative to what was surely there until then.
    fn fates(&self, seen: &Seen) -> (f64, f64) {
        let Self { alpha, beta, gamma, delta } = *self;
        let (mut stayed, mut left) = (1.0, 0.0);
        for k in seen.last..seen.periods {
            let (k, silent) = (f64::from(k), f64::from(k - seen.purchases));
            let leaving = 1.0 / (gamma + delta + k);
            left += stayed * gamma * leaving;
            stayed *= (beta + silent) / (alpha + beta + k) * (delta + k) * leaving;
        }
        (stayed, left)
    }

    /// How probable a purchase is in a period, while the customer is there.
    fn chance(&self, seen: &Seen) -> f64 {
        let (x, n) = (f64::from(seen.purchases), f64::from(seen.periods));
        (self.alpha + x) / (self.alpha + self.beta + n)
    }
}

#[cfg(test)]
mod tests;
