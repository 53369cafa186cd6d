//! The likelihood of all histories at once, with its derivatives.
//!
//! What is sure until the last purchase is the same for both fates of a customer, and a product of
//! rising factorials: (α)_x (β)_{t−x} / (α+β)_t · (δ)_t / (γ+δ)_t with t = t_x. The rest is a sum over
//! the period before which the customer left. Its terms are products of one factor per period,
//!
//! (β+k−x)/(α+β+k) · (δ+k)/(γ+δ+k), and γ/(γ+δ+k) where it ends,
//!
//! so the derivatives of their logarithms are running sums. The logarithm of the sum has the mean of
//! their gradients as gradient, and as Hessian the mean of their Hessians plus the covariance of
//! their gradients.

use super::seen::Seen;
use super::{BgBb, BuyingModel};
use crate::fit::{Likelihood, Local};
use crate::transactions::Distinct;
use crate::transactions::rises::Rises;

/// What is maximised.
#[derive(Debug)]
pub(super) struct Histories {
    /// `None` where somebody's history is not one of whole periods.
    cells: Option<Vec<(Seen, f64)>>,
    purchases: Rises,
    silences: Rises,
    last: Rises,
    count: f64,
    guess: Vector,
}

/// By the logarithms of α, β, γ, δ.
type Vector = [f64; 4];

impl Histories {
    pub(super) fn new(customers: &Distinct) -> Self {
        let rows = customers.rows();
        let cells: Option<Vec<_>> =
            rows.iter().map(|(history, count)| Some((Seen::exactly(history)?, *count))).collect();
        let rises = |steps: fn(&Seen) -> u32| {
            let mut steps: Vec<_> =
                cells.iter().flatten().map(|(seen, count)| (steps(seen), *count)).collect();
            steps.sort_unstable_by_key(|&(steps, _)| steps);
            Rises::new(steps.into_iter().map(|(steps, count)| (f64::from(steps), count)))
        };
        let count = customers.customers();
        let periods = customers.sum(|history| history.age);
        // Half of the customers leave meanwhile, and what they bought they bought before.
        let chance = (1.5 * customers.sum(|history| history.frequency) / periods).min(0.9);
        let guess = [chance, 1.0 - chance, 1.0, periods / count].map(libm::log);
        Self {
            purchases: rises(|seen| seen.purchases),
            silences: rises(|seen| seen.last - seen.purchases),
            last: rises(|seen| seen.last),
            cells,
            count,
            guess,
        }
    }

    /// What is sure until the last purchases.
    fn sure(&self, model: &BgBb) -> Local<4> {
        let &BgBb { alpha, beta, gamma, delta } = model;
        let mut sum = Local { value: 0.0, gradient: [0.0; 4], hessian: [[0.0; 4]; 4] };
        add_rise(&mut sum, 1.0, &self.purchases, [(0, alpha), (0, 0.0)]);
        add_rise(&mut sum, 1.0, &self.silences, [(1, beta), (1, 0.0)]);
        add_rise(&mut sum, -1.0, &self.last, [(0, alpha), (1, beta)]);
        add_rise(&mut sum, 1.0, &self.last, [(3, delta), (3, 0.0)]);
        add_rise(&mut sum, -1.0, &self.last, [(2, gamma), (3, delta)]);
        sum
    }
}

/// Adds rises at the sum of two parameters, of which the second may be none.
fn add_rise(sum: &mut Local<4>, sign: f64, rises: &Rises, parts: [(usize, f64); 2]) {
    let [value, slope, bend] = rises.at(parts[0].1 + parts[1].1).map(|part| sign * part);
    sum.value += value;
    for (i, part) in parts {
        sum.gradient[i] += part * slope;
        sum.hessian[i][i] += part * slope;
        for (j, other) in parts {
            sum.hessian[i][j] += part * other * bend;
        }
    }
}

impl Likelihood<4> for Histories {
    const NAMES: [&'static str; 4] = <BgBb as BuyingModel>::NAMES;

    fn start(&self) -> Vector {
        self.guess
    }

    fn at(&self, point: &Vector) -> Local<4> {
        let model = BgBb::with(point.map(libm::exp));
        let mut sum = self.sure(&model);
        let Some(cells) = &self.cells else { return Local { value: f64::NEG_INFINITY, ..sum } };
        for (seen, count) in cells {
            Terms::of(&model, seen).add_to(&mut sum, *count);
        }
        sum
    }

    fn weight(&self) -> f64 {
        self.count
    }
}

/// The logarithm of a product with its derivatives; of the Hessian αα, αβ, ββ, γγ, γδ, δδ.
#[derive(Clone, Copy, Debug, Default)]
struct Product {
    slopes: Vector,
    bends: [f64; 6],
}

impl Product {
    /// Once more the factor numerator/(first + second + k), of which the numerator hangs on the
    /// parameter `own` of the two; their places begin at `at` and those of the Hessian at `bend`.
    fn over(&mut self, at: usize, shares: [f64; 2]) {
        let bend = 3 * (at / 2);
        let [first, second] = shares;
        self.slopes[at] -= first;
        self.slopes[at + 1] -= second;
        self.bends[bend] -= first * (1.0 - first);
        self.bends[bend + 1] += first * second;
        self.bends[bend + 2] -= second * (1.0 - second);
    }

    /// Once more the factor (parameter + k), of which the parameter is this share.
    fn times(&mut self, at: usize, share: f64) {
        const BENDS: [usize; 4] = [0, 2, 3, 5];
        self.slopes[at] += share;
        self.bends[BENDS[at]] += share * (1.0 - share);
    }
}

/// Sums over the fates of one history, weighted.
#[derive(Clone, Copy, Debug, Default)]
struct Terms {
    weight: f64,
    slopes: Vector,
    products: [Vector; 4],
    bends: [f64; 6],
}

impl Terms {
    fn of(model: &BgBb, seen: &Seen) -> Self {
        let &BgBb { alpha, beta, gamma, delta } = model;
        let mut terms = Self::default();
        let (mut weight, mut staying) = (1.0, Product::default());
        for k in seen.last..seen.periods {
            let silent = beta + f64::from(k - seen.purchases);
            let k = f64::from(k);
            let (buying, leaving) = (1.0 / (alpha + beta + k), 1.0 / (gamma + delta + k));
            staying.over(2, [gamma * leaving, delta * leaving]);
            let mut left = staying;
            left.times(2, 1.0);
            terms.note(weight * gamma * leaving, &left);
            staying.times(3, delta / (delta + k));
            staying.over(0, [alpha * buying, beta * buying]);
            staying.times(1, beta / silent);
            weight *= silent * buying * (delta + k) * leaving;
        }
        terms.note(weight, &staying);
        terms
    }

    fn note(&mut self, weight: f64, product: &Product) {
        self.weight += weight;
        for i in 0..4 {
            let weighted = weight * product.slopes[i];
            self.slopes[i] += weighted;
            for j in 0..=i {
                self.products[i][j] += weighted * product.slopes[j];
            }
        }
        self.bends.iter_mut().zip(product.bends).for_each(|(sum, bend)| *sum += weight * bend);
    }

    fn add_to(&self, sum: &mut Local<4>, count: f64) {
        const PLACES: [(usize, usize); 6] = [(0, 0), (1, 0), (1, 1), (2, 2), (3, 2), (3, 3)];
        sum.value += count * libm::log(self.weight);
        let share = count / self.weight;
        let mut hessian = self.products;
        for ((i, j), bend) in PLACES.into_iter().zip(self.bends) {
            hessian[i][j] += bend;
        }
        for (i, row) in hessian.iter().enumerate() {
            sum.gradient[i] += share * self.slopes[i];
            for (j, bend) in row.iter().enumerate().take(i + 1) {
                let bend = share * (bend - self.slopes[i] * self.slopes[j] / self.weight);
                sum.hessian[i][j] += bend;
                if i != j {
                    sum.hessian[j][i] += bend;
                }
            }
        }
    }
}
