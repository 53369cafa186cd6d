//! Gamma-gamma: what a customer spends per purchase (Fader, Hardie & Lee 2005, note 025).

mod likelihood;

use crate::fit::{Fit, Unfit, maximise};
use crate::special::gamma::ln_gamma_step;
use likelihood::Sums;

/// The gamma-gamma model of spend per purchase: Colombo & Jiang 1999; Fader, Hardie & Lee, "RFM and
/// CLV", Journal of Marketing Research 42 (2005), 415–430, and note 025 (2013).
///
/// A customer's purchases vary around a mean of their own (gamma, shape p), and the means vary
/// between customers (inverse gamma, shape q, scale v). How often somebody buys tells nothing about
/// how much: to be checked before it is believed.
///
/// ```
/// use cltv::transactions::GammaGamma;
/// let model = GammaGamma { p: 6.25, q: 3.74, v: 15.44 };
/// // Nothing known: the mean of everybody. Two purchases of 22.35 pull it down, 200 nearly all the way.
/// assert!((model.expected(0.0, 0.0) - 35.22).abs() < 0.01);
/// assert!((model.expected(2.0, 22.35) - 24.66).abs() < 0.01);
/// assert!((model.expected(200.0, 22.35) - 22.35).abs() < 0.1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GammaGamma {
    /// Shape of a customer's purchases (p).
    pub p: f64,
    /// Shape of the means of customers (q).
    pub q: f64,
    /// Scale of the means of customers (v), money.
    pub v: f64,
}

impl GammaGamma {
    /// Names of the parameters.
    pub const NAMES: [&'static str; 3] = ["p", "q", "v"];

    /// The parameters of maximum likelihood.
    ///
    /// # Errors
    ///
    /// Why the customers do not tell them: too few, all with equal spend, or no spread between
    /// customers beyond that of their purchases.
    ///
    /// ```
    /// use cltv::fit::Unfit;
    /// use cltv::transactions::{GammaGamma, Spend};
    /// let equal: Spend = (0..9).map(|_| (3.0, 20.0)).collect();
    /// assert_eq!(GammaGamma::fit(&equal), Err(Unfit::EqualSpend));
    /// ```
    pub fn fit(spend: &Spend) -> Result<Fit<3>, Unfit> {
        spend.tells()?;
        maximise(&Sums::new(spend))
    }

    /// The model with these parameters, all above 0.
    pub fn with([p, q, v]: [f64; 3]) -> Self {
        Self { p, q, v }
    }

    /// Variance of the mean spend of a customer with `purchases` of `mean` on average, as it is known
    /// by these; `None` where it has no bound (p x + q ≤ 2).
    ///
    /// ```
    /// let model = cltv::transactions::GammaGamma { p: 6.0, q: 4.0, v: 16.0 };
    /// assert_eq!(model.variance(0.0, 0.0), Some(32.0 * 32.0 / 2.0));
    /// assert!(model.variance(5.0, 32.0) < model.variance(1.0, 32.0));
    /// ```
    pub fn variance(&self, purchases: f64, mean: f64) -> Option<f64> {
        let spare = self.p * purchases + self.q - 2.0;
        let expected = self.expected(purchases, mean);
        (spare > 0.0).then(|| expected * expected / spare)
    }

    /// Spend per purchase expected of everybody, p v/(q−1); `None` for q ≤ 1, where it has no bound.
    ///
    /// ```
    /// let model = cltv::transactions::GammaGamma { p: 6.0, q: 4.0, v: 16.0 };
    /// assert_eq!(model.mean(), Some(32.0));
    /// ```
    pub fn mean(&self) -> Option<f64> {
        (self.q > 1.0).then(|| self.p * self.v / (self.q - 1.0))
    }

    /// Spend per purchase expected of a customer with `purchases` (x) repeat purchases of `mean` (m)
    /// on average: p (v + x m)/(p x + q − 1); infinite where q ≤ 1 and nothing is known.
    ///
    /// ```
    /// let model = cltv::transactions::GammaGamma { p: 6.0, q: 4.0, v: 16.0 };
    /// // Five purchases of 32 are what everybody's mean is, and move nothing.
    /// assert!((model.expected(5.0, 32.0) - 32.0).abs() < 1e-12);
    /// assert!(model.expected(5.0, 20.0) < model.expected(1.0, 20.0));
    /// ```
    pub fn expected(&self, purchases: f64, mean: f64) -> f64 {
        let known = self.p * purchases + (self.q - 1.0);
        if known > 0.0 { self.p * (self.v + purchases * mean) / known } else { f64::INFINITY }
    }

    /// Natural logarithm of the density of a mean m of x purchases,
    /// Γ(px+q)/(Γ(px) Γ(q)) · v^q z^(px) / ((v+z)^(px+q) m) with z = x m (note 025, eq. 1a).
    ///
    /// ```
    /// // The density that BTYD's manual prints.
    /// let model = cltv::transactions::GammaGamma { p: 6.0, q: 4.0, v: 16.0 };
    /// assert!((model.log_likelihood(3.0, 35.0).exp() - 0.016_280_407).abs() < 1e-9);
    /// ```
    pub fn log_likelihood(&self, purchases: f64, mean: f64) -> f64 {
        let shape = self.p * purchases;
        let ln_beta = ln_gamma_step(shape, self.q) + libm::lgamma(self.q);
        let (of_mean, of_scale) = ln_parts(purchases * mean, self.v);
        -ln_beta - shape * of_mean - self.q * of_scale - libm::log(mean)
    }
}

/// ln[(v+z)/z] and ln[(v+z)/v], neither by a quotient that may overflow.
fn ln_parts(z: f64, v: f64) -> (f64, f64) {
    let gap = libm::log(v) - libm::log(z);
    let side = |gap: f64| gap.max(0.0) + libm::log1p(libm::exp(-gap.abs()));
    (side(gap), side(-gap))
}

/// Repeat purchases of customers and the mean spend of those: what the model is fitted to.
///
/// Customers without a repeat purchase, and without spend, tell nothing and are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spend {
    /// Purchases and means.
    rows: Vec<(f64, f64)>,
}

impl FromIterator<(f64, f64)> for Spend {
    /// Of pairs of frequency and mean spend.
    fn from_iter<I: IntoIterator<Item = (f64, f64)>>(customers: I) -> Self {
        Self { rows: customers.into_iter().filter(|&(x, mean)| x > 0.0 && mean > 0.0).collect() }
    }
}

impl Spend {
    /// How many customers there are.
    pub fn customers(&self) -> f64 {
        self.rows.len() as f64
    }

    /// Mean of the customers' means; 0 without customers.
    ///
    /// ```
    /// let spend: cltv::transactions::Spend = [(3.0, 20.0), (1.0, 30.0), (0.0, 0.0)].into_iter().collect();
    /// assert_eq!((spend.customers(), spend.mean()), (2.0, 25.0)); // who never came back tells nothing
    /// ```
    pub fn mean(&self) -> f64 {
        let sum: f64 = self.rows.iter().map(|(_, mean)| mean).sum();
        if self.rows.is_empty() { 0.0 } else { sum / self.customers() }
    }

    fn tells(&self) -> Result<(), Unfit> {
        let (customers, needed) = (self.customers(), 4.0);
        let Some(&(_, first)) = self.rows.first() else {
            return Err(Unfit::NoRepeatPurchase);
        };
        if customers < needed {
            return Err(Unfit::TooFewCustomers { customers, needed });
        }
        // As equal as sums of cents divided by counts can be.
        let is_equal = |mean: f64| (mean - first).abs() <= 1e-12 * first;
        if self.rows.iter().all(|&(_, mean)| is_equal(mean)) { Err(Unfit::EqualSpend) } else { Ok(()) }
    }
}
