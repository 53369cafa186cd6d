//! Gamma-gamma: what a customer spends per purchase (Fader, Hardie & Lee 2005, note 025).

use rustc_hash::FxHashMap;

use crate::fit::{Fit, Likelihood, Local, Unfit, maximise};
use crate::special::gamma::ln_gamma_step;
use crate::special::polygamma::{digamma, trigamma};

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

/// Customers, arranged for the sums.
struct Sums {
    groups: Vec<Group>,
    /// Σ ln m.
    ln_means: f64,
    customers: f64,
    /// Mean spend per purchase.
    typical: f64,
}

/// Customers with equally many purchases x, and their spend z = x m in total.
struct Group {
    purchases: f64,
    totals: Vec<f64>,
    ln_totals: f64,
}

impl Sums {
    fn new(spend: &Spend) -> Self {
        let mut places: FxHashMap<u64, usize> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        for &(purchases, mean) in &spend.rows {
            let place = *places.entry(purchases.to_bits()).or_insert_with(|| {
                groups.push(Group { purchases, totals: Vec::new(), ln_totals: 0.0 });
                groups.len() - 1
            });
            groups[place].totals.push(purchases * mean);
        }
        // The same sums, whoever came first.
        groups.sort_unstable_by(|a, b| a.purchases.total_cmp(&b.purchases));
        groups.iter_mut().for_each(Group::settle);
        let total: f64 = groups.iter().flat_map(|group| &group.totals).sum();
        let purchases: f64 = groups.iter().map(|group| group.purchases * group.totals.len() as f64).sum();
        let ln_means =
            |group: &Group| group.ln_totals - group.totals.len() as f64 * libm::log(group.purchases);
        let ln_means = groups.iter().map(ln_means).sum();
        Self { groups, ln_means, customers: spend.customers(), typical: total / purchases }
    }
}

impl Group {
    fn settle(&mut self) {
        self.totals.sort_unstable_by(f64::total_cmp);
        self.ln_totals = self.totals.iter().map(|&total| libm::log(total)).sum();
    }

    /// Σ ln(v+z), Σ v/(v+z) and Σ v²/(v+z)²: each logarithm is one of a product.
    fn around(&self, v: f64) -> (f64, f64, f64) {
        let (mut ln, mut share, mut square) = (0.0, 0.0, 0.0);
        let mut product = 1.0;
        for &total in &self.totals {
            let sum = v + total;
            let part = v / sum;
            share += part;
            square += part * part;
            let next = product * sum;
            if (1e-200..1e200).contains(&next) {
                product = next;
            } else {
                ln += libm::log(product) + libm::log(sum);
                product = 1.0;
            }
        }
        (ln + libm::log(product), share, square)
    }
}

impl Likelihood<3> for Sums {
    const NAMES: [&'static str; 3] = GammaGamma::NAMES;

    /// Purchases and customers that vary as much as exponential ones and somewhat less, around the mean.
    fn start(&self) -> [f64; 3] {
        [2.0, 3.0, self.typical].map(libm::log)
    }

    fn at(&self, point: &[f64; 3]) -> Local<3> {
        let [p, q, v] = point.map(libm::exp);
        let of_q = [libm::lgamma(q), digamma(q), trigamma(q)];
        let mut value = -self.ln_means;
        let (mut gradient, mut hessian) = ([0.0; 3], [[0.0; 3]; 3]);
        for group in &self.groups {
            let (n, shape) = (group.totals.len() as f64, p * group.purchases);
            let sum = shape + q;
            let (ln, share, square) = group.around(v);
            let ln_ratio = group.ln_totals - ln;
            let ln_scale = n * point[2] - ln;
            let (psi, psi_of_sum) = (digamma(shape), digamma(sum));
            let (bend, bend_of_sum) = (trigamma(shape), trigamma(sum));
            value += shape * ln_ratio + q * ln_scale - n * (ln_gamma_step(shape, q) + of_q[0]);
            gradient[0] += shape * (n * (psi_of_sum - psi) + ln_ratio);
            gradient[1] += q * (n * (psi_of_sum - of_q[1]) + ln_scale);
            gradient[2] += n * q - sum * share;
            hessian[0][0] += shape * shape * n * (bend_of_sum - bend);
            hessian[1][0] += shape * q * n * bend_of_sum;
            hessian[1][1] += q * q * n * (bend_of_sum - of_q[2]);
            hessian[2][0] -= shape * share;
            hessian[2][1] += q * (n - share);
            hessian[2][2] -= sum * (share - square);
        }
        hessian[0][0] += gradient[0];
        hessian[1][1] += gradient[1];
        for (i, j) in [(0, 1), (0, 2), (1, 2)] {
            hessian[i][j] = hessian[j][i];
        }
        Local { value, gradient, hessian }
    }

    fn weight(&self) -> f64 {
        self.customers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gradient and Hessian beside central differences, and the value beside the sum over customers.
    #[test]
    fn derivatives() {
        let rows = [(1.0, 20.0), (1.0, 3.5), (4.0, 55.0), (4.0, 21.0), (60.0, 33.0), (2.0, 1e3)];
        let sums = Sums::new(&rows.into_iter().collect());
        for point in [[0.7, 1.1, 3.0], [3.0, -1.0, 0.5], [-2.0, 2.0, 6.0]] {
            let here = sums.at(&point);
            let model = GammaGamma::with(point.map(libm::exp));
            let parts: f64 = rows.iter().map(|&(x, mean)| model.log_likelihood(x, mean)).sum();
            approx::assert_relative_eq!(here.value, parts, max_relative = 1e-12);
            compare(&sums, &point, &here);
        }
    }

    fn compare(sums: &Sums, point: &[f64; 3], here: &Local<3>) {
        // The error of a central difference is about step²; that of rounding, ε/step, is less.
        const STEP: f64 = 1e-5;
        let size = here.hessian.iter().flatten().fold(1.0, |size: f64, entry| size.max(entry.abs()));
        for i in 0..3 {
            let moved = |by: f64| {
                let mut point = *point;
                point[i] += by;
                sums.at(&point)
            };
            let (above, below) = (moved(STEP), moved(-STEP));
            let slope = (above.value - below.value) / (2.0 * STEP);
            approx::assert_abs_diff_eq!(here.gradient[i], slope, epsilon = 1e-8 * size);
            for j in 0..3 {
                let bend = (above.gradient[j] - below.gradient[j]) / (2.0 * STEP);
                approx::assert_abs_diff_eq!(here.hessian[i][j], bend, epsilon = 1e-8 * size);
            }
        }
    }
}
