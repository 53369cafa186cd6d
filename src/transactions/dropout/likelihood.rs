//! The log-likelihood of BG/NBD and MBG/NBD with its derivatives.
//!
//! With R = r + x, A = α + T, A_t = α + t_x and m chances to leave, a customer's likelihood is
//!
//! (r)_x α^r · (b)_m / (a+b)_m · [A^(−R) + a/(b+m−1) A_t^(−R)],
//!
//! the second term only for m > 0 (Fader, Hardie & Lee 2005, note 004, eq. 6; Batislam, Denizel &
//! Filiztekin 2007). Its logarithm is taken of the ratio D of the two terms, so nothing underflows.
//! Customers with equal x share R and m: what hangs on T and t_x is added up for all of them first,
//! and each distinct time has its logarithm taken once.

use super::cells::Cells;
use crate::fit::{Likelihood, Local};

impl Likelihood<4> for Cells {
    const NAMES: [&'static str; 4] = super::NAMES;

    /// Half of the heterogeneity that the exponential distribution has, and the observed rate.
    fn start(&self) -> [f64; 4] {
        [0.5, 0.25 / self.rate, 0.8, 2.0].map(libm::log)
    }

    fn at(&self, point: &[f64; 4]) -> Local<4> {
        let [r, alpha, a, b] = point.map(libm::exp);
        let levels: Vec<Level> = self.times.iter().map(|&time| Level::new(alpha + time)).collect();
        let mut terms = Terms::default();
        let mut start = 0;
        for group in &self.groups {
            let cells = &self.cells[start..group.end];
            start = group.end;
            let (rate, share) = (r + group.frequency, 1.0 / (b + group.chances - 1.0));
            if group.chances == 0.0 {
                terms.add_staying(&Sums::staying(cells, &levels), rate);
            } else {
                let sums = Sums::of(cells, &levels, point[2] + libm::log(share), rate);
                terms.add_staying(&sums, rate);
                terms.add_leaving(&sums, rate, share);
            }
        }
        terms.add_rate(&self.purchases.at(r), r, alpha, self.customers);
        terms.add_chances(&self.chances.at(b), &self.chances.at(a + b), a);
        terms.by_logarithms([r, alpha, 1.0, b])
    }

    fn weight(&self) -> f64 {
        self.customers
    }
}

/// Of α + time: its logarithm and its inverse.
#[derive(Clone, Copy, Debug)]
struct Level {
    ln: f64,
    inverse: f64,
}

impl Level {
    fn new(shifted: f64) -> Self {
        Self { ln: libm::log(shifted), inverse: 1.0 / shifted }
    }
}

/// Weighted sums over the cells of a group. With D = ln[a/(b+m−1)] + R q, q = ln A − ln A_t,
/// e = 1/A − 1/A_t: p = 1/(1+e^−D) is the probability to have left, v = p (1−p).
#[derive(Default)]
struct Sums {
    value: f64,
    ln: f64,
    inverse: f64,
    inverse_square: f64,
    p: f64,
    pq: f64,
    pe: f64,
    /// p times the derivative of e.
    pf: f64,
    v: f64,
    vq: f64,
    ve: f64,
    vqq: f64,
    vqe: f64,
    vee: f64,
}

impl Sums {
    fn staying(cells: &[(f64, u32, u32)], levels: &[Level]) -> Self {
        let mut sums = Self::default();
        for &(weight, age, _) in cells {
            sums.stay(weight, levels[age as usize]);
        }
        sums
    }

    fn stay(&mut self, weight: f64, now: Level) {
        self.ln += weight * now.ln;
        self.inverse += weight * now.inverse;
        self.inverse_square += weight * now.inverse * now.inverse;
    }

    fn of(cells: &[(f64, u32, u32)], levels: &[Level], odds: f64, rate: f64) -> Self {
        let mut sums = Self::default();
        // Logarithms of single customers' 1 + u, as one of their product.
        let mut product = 1.0;
        for &(weight, age, recency) in cells {
            let (now, last) = (levels[age as usize], levels[recency as usize]);
            sums.stay(weight, now);
            let q = now.ln - last.ln;
            let ratio = odds + rate * q;
            let u = libm::exp(-ratio.abs());
            if weight == 1.0 {
                product *= 1.0 + u;
            } else {
                sums.value += weight * libm::log1p(u);
            }
            sums.value += weight * ratio.max(0.0);
            if product > 1e200 {
                sums.value += libm::log(product);
                product = 1.0;
            }
            let share = 1.0 / (1.0 + u);
            let p = weight * if ratio >= 0.0 { share } else { u * share };
            sums.leave(p, weight * u * share * share, q, now, last);
        }
        sums.value += libm::log(product);
        sums
    }

    fn leave(&mut self, p: f64, v: f64, q: f64, now: Level, last: Level) {
        let e = now.inverse - last.inverse;
        let (vq, ve) = (v * q, v * e);
        self.p += p;
        self.pq += p * q;
        self.pe += p * e;
        self.pf -= p * e * (now.inverse + last.inverse);
        self.v += v;
        self.vq += vq;
        self.ve += ve;
        self.vqq += vq * q;
        self.vqe += vq * e;
        self.vee += ve * e;
    }
}

/// Value and derivatives by r, α, ln a and b.
#[derive(Default)]
struct Terms {
    value: f64,
    gradient: [f64; 4],
    /// The lower triangle.
    hessian: [[f64; 4]; 4],
}

impl Terms {
    /// −R ln A.
    fn add_staying(&mut self, sums: &Sums, rate: f64) {
        self.value -= rate * sums.ln;
        self.gradient[0] -= sums.ln;
        self.gradient[1] -= rate * sums.inverse;
        self.hessian[1][0] -= sums.inverse;
        self.hessian[1][1] += rate * sums.inverse_square;
    }

    /// ln(1 + e^D), where `share` is 1/(b+m−1).
    fn add_leaving(&mut self, sums: &Sums, rate: f64, share: f64) {
        self.value += sums.value;
        let gradient = [sums.pq, rate * sums.pe, sums.p, -share * sums.p];
        self.gradient.iter_mut().zip(gradient).for_each(|(sum, part)| *sum += part);
        let (vq, ve) = (sums.vq, rate * sums.ve);
        let rows = [
            [sums.vqq, 0.0, 0.0, 0.0],
            [sums.pe + rate * sums.vqe, rate * (sums.pf + rate * sums.vee), 0.0, 0.0],
            [vq, ve, sums.v, 0.0],
            [-share * vq, -share * ve, -share * sums.v, share * share * (sums.p + sums.v)],
        ];
        self.hessian.iter_mut().zip(rows).for_each(|(sum, row)| {
            sum.iter_mut().zip(row).for_each(|(sum, part)| *sum += part);
        });
    }

    /// ln (r)_x + r ln α.
    fn add_rate(&mut self, rises: &[f64; 3], r: f64, alpha: f64, customers: f64) {
        let ln = libm::log(alpha);
        self.value += rises[0] + customers * r * ln;
        self.gradient[0] += rises[1] + customers * ln;
        self.gradient[1] += customers * r / alpha;
        self.hessian[0][0] += rises[2];
        self.hessian[1][0] += customers / alpha;
        self.hessian[1][1] -= customers * r / (alpha * alpha);
    }

    /// ln (b)_m − ln (a+b)_m.
    fn add_chances(&mut self, of_b: &[f64; 3], of_both: &[f64; 3], a: f64) {
        self.value += of_b[0] - of_both[0];
        self.gradient[2] -= a * of_both[1];
        self.gradient[3] += of_b[1] - of_both[1];
        self.hessian[2][2] -= a * (a * of_both[2] + of_both[1]);
        self.hessian[3][2] -= a * of_both[2];
        self.hessian[3][3] += of_b[2] - of_both[2];
    }

    /// A parameter whose logarithm it is by already counts as 1 without a slope of its own.
    fn by_logarithms(&self, parameters: [f64; 4]) -> Local<4> {
        let gradient: [f64; 4] = std::array::from_fn(|i| parameters[i] * self.gradient[i]);
        let own = |i: usize| if i == 2 { 0.0 } else { gradient[i] };
        let entry = |i: usize, j: usize| {
            let lower = self.hessian[i.max(j)][i.min(j)];
            parameters[i] * parameters[j] * lower + if i == j { own(i) } else { 0.0 }
        };
        let hessian = std::array::from_fn(|i| std::array::from_fn(|j| entry(i, j)));
        Local { value: self.value, gradient, hessian }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transactions::{Distinct, History};

    /// Gradient and Hessian beside central differences of value and gradient.
    #[test]
    fn derivatives() {
        let of = |(frequency, recency, age): (f64, f64, f64)| History { frequency, recency, age };
        let rows = [(0.0, 0.0, 9.0), (0.0, 0.0, 4.0), (1.0, 2.0, 9.0), (3.0, 8.5, 9.0), (3.0, 4.0, 9.0)];
        let many = [(80.0, 3.0, 4.0), (200.0, 9.0, 9.0), (1.0, 2.0, 9.0), (2.0, 0.5, 7.0)];
        let customers: Distinct = rows.into_iter().chain(many).map(of).collect();
        for early in [0.0, 1.0] {
            let cells = Cells::new(&customers, early);
            for point in [[0.2, -0.5, -0.3, 0.9], [-1.4, 1.0, 2.0, -2.0], [3.0, 2.0, -4.0, 4.0]] {
                compare(&cells, &point);
            }
        }
    }

    fn compare(cells: &Cells, point: &[f64; 4]) {
        // The error of a central difference is about step²; that of rounding, ε/step, is less.
        const STEP: f64 = 1e-5;
        let here = cells.at(point);
        let size = here.hessian.iter().flatten().fold(1.0, |size: f64, entry| size.max(entry.abs()));
        for i in 0..4 {
            let moved = |by: f64| {
                let mut point = *point;
                point[i] += by;
                cells.at(&point)
            };
            let (above, below) = (moved(STEP), moved(-STEP));
            let slope = (above.value - below.value) / (2.0 * STEP);
            approx::assert_abs_diff_eq!(here.gradient[i], slope, epsilon = 1e-8 * size);
            for j in 0..4 {
                let bend = (above.gradient[j] - below.gradient[j]) / (2.0 * STEP);
                approx::assert_abs_diff_eq!(here.hessian[i][j], bend, epsilon = 1e-8 * size);
            }
        }
    }
}
