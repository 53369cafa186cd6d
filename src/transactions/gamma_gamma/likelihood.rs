//! The log-likelihood of the gamma-gamma model with its derivatives.

use rustc_hash::FxHashMap;

use super::{GammaGamma, Spend};
use crate::fit::{Likelihood, Local};
use crate::special::gamma::ln_gamma_step;
use crate::special::polygamma::{digamma, trigamma};

/// Customers, arranged for the sums.
pub(super) struct Sums {
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
    pub(super) fn new(spend: &Spend) -> Self {
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
