//! The likelihood of all histories at once, with its derivatives.
//!
//! Of Z = Σ ω e^φ, a sum over fates, the logarithm has the mean of φ's gradient as its gradient, and as
//! its Hessian the mean of φ's Hessian plus the covariance of φ's gradient. By the logarithms of
//! r, α, s, β and with ℓ₁ = ln(1+y/α), a = y/(α+y), ℓ₂ = ln(1+y/β), b = y/(β+y):
//!
//! φ' = (−r ℓ₁, R a, 1 − s ℓ₂, (s+1) b − 1) for those who left at y, (−r ℓ₁, R a, −s ℓ₂, s b) for those
//! who stayed until y = T; φ'' has r a, −R a(1−a), s b, −(s+1) b(1−b) or −s b(1−b), and φ' itself
//! where a logarithm is linear in its parameter.

use super::ParetoNbd;
use super::fate::Fate;
use crate::fit::{Likelihood, Local, maximise};
use crate::transactions::rises::Rises;
use crate::transactions::{BuyingModel, Distinct, History};

/// What is maximised.
#[derive(Debug)]
pub(super) struct Histories<'a> {
    customers: &'a Distinct,
    purchases: Rises,
    /// How many they are, and what they bought in how much time.
    count: f64,
    bought: f64,
    watched: f64,
}

/// By the logarithms of r, α, s, β.
type Vector = [f64; 4];

impl<'a> Histories<'a> {
    pub(super) fn new(customers: &'a Distinct) -> Self {
        Self {
            customers,
            purchases: Rises::new(
                customers.rows().iter().map(|(history, count)| (history.frequency, *count)),
            ),
            count: customers.customers(),
            bought: customers.sum(|history| history.frequency),
            watched: customers.sum(|history| history.age),
        }
    }

    /// Customers who seldom buy and half of whom leave within the time they were watched.
    fn guess(&self) -> Vector {
        [0.5, 0.5 * self.watched / self.bought, 0.5, 0.5 * self.watched / self.count].map(libm::log)
    }
}

impl Likelihood<4> for Histories<'_> {
    const NAMES: [&'static str; 4] = <ParetoNbd as BuyingModel>::NAMES;

    /// What fits the same customers with rounded times: far fewer rows, so that only the last steps
    /// of the search need all of them.
    fn start(&self) -> Vector {
        const FEWER: usize = 3;
        let rounded = rounded(self.customers);
        if rounded.rows().len() * FEWER > self.customers.rows().len() {
            return self.guess();
        }
        maximise(&Histories::new(&rounded)).map_or_else(|_| self.guess(), |fit| fit.parameters.map(libm::log))
    }

    fn at(&self, point: &Vector) -> Local<4> {
        let [r, alpha, s, beta] = point.map(libm::exp);
        let model = ParetoNbd { r, alpha, s, beta };
        let [value, slope, bend] = self.purchases.at(r);
        let mut sum = Local { value, gradient: [r * slope, 0.0, 0.0, 0.0], hessian: [[0.0; 4]; 4] };
        sum.hessian[0][0] = r * slope + r * r * bend;
        sum.value -= self.bought * point[1];
        sum.gradient[1] -= self.bought;
        for (history, count) in self.customers.rows() {
            add(&mut sum, *count, &fates(&model, history));
        }
        for i in 0..4 {
            for j in i + 1..4 {
                sum.hessian[i][j] = sum.hessian[j][i];
            }
        }
        sum
    }

    fn weight(&self) -> f64 {
        self.count
    }
}

fn add(sum: &mut Local<4>, count: f64, one: &Local<4>) {
    sum.value += count * one.value;
    for i in 0..4 {
        sum.gradient[i] += count * one.gradient[i];
        for j in 0..=i {
            sum.hessian[i][j] += count * one.hessian[i][j];
        }
    }
}

/// Ages to eighths of the largest one, recencies to eighths of the age, each in the middle.
fn rounded(customers: &Distinct) -> Distinct {
    const PARTS: f64 = 8.0;
    let longest = customers.rows().iter().fold(0.0, |longest: f64, (history, _)| longest.max(history.age));
    let middle = |share: f64| ((share * PARTS).floor().min(PARTS - 1.0) + 0.5) / PARTS;
    let round = |history: &History| {
        let age = longest * middle(history.age / longest);
        let is_new = history.recency == 0.0;
        let recency = if is_new { 0.0 } else { age * middle(history.recency / history.age) };
        History { age, recency, ..*history }
    };
    Distinct::weighted(customers.rows().iter().map(|(history, count)| (round(history), *count)))
}

/// ln Z of one history; of the Hessian the lower triangle.
fn fates(model: &ParetoNbd, history: &History) -> Local<4> {
    let &ParetoNbd { r, alpha, s, beta } = model;
    let fate = Fate::new(model, history);
    let purchases = fate.purchases;
    let mut sums = Sums::default();
    let end = fate.end;
    let stayed = fate.stayed();
    sums.add(
        stayed,
        [-r * end.buying, purchases * end.buying_share, -s * end.leaving, s * end.leaving_share],
        [s * end.leaving_share, s * end.leaving_share * (1.0 - end.leaving_share)],
    );
    fate.left(|weight, at| {
        let leaving = (s + 1.0) * at.leaving_share;
        sums.add(
            weight,
            [-r * at.buying, purchases * at.buying_share, 1.0 - s * at.leaving, leaving - 1.0],
            [s * at.leaving_share, leaving * (1.0 - at.leaving_share)],
        );
    });
    // Moments are told relative to t_x.
    let buying = libm::log1p(history.recency / alpha);
    let leaving = libm::log1p(history.recency / beta);
    let left = 1.0 - stayed / sums.weight;
    let mean = sums.slopes.map(|slope| slope / sums.weight);
    let mut hessian = sums.spread(&mean);
    let gradient = [mean[0] - r * buying, mean[1], mean[2] - s * leaving, mean[3]];
    hessian[0][0] += gradient[0];
    hessian[1][0] += r / purchases * mean[1];
    hessian[1][1] -= mean[1] - sums.products[1][1] / (sums.weight * purchases);
    hessian[2][2] += gradient[2] - left;
    hessian[3][2] += sums.leaving[0] / sums.weight;
    hessian[3][3] -= sums.leaving[1] / sums.weight;
    let value = libm::log(sums.weight) - purchases * buying - s * leaving;
    Local { value, gradient, hessian }
}

/// Sums over fates.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    weight: f64,
    slopes: Vector,
    products: [Vector; 4],
    /// ∂²φ/∂(ln s)∂(ln β) and −∂²φ/∂(ln β)².
    leaving: [f64; 2],
}

impl Sums {
    /// Covariance of the slopes, the lower triangle.
    fn spread(&self, mean: &Vector) -> [Vector; 4] {
        let mut spread = [[0.0; 4]; 4];
        for i in 0..4 {
            for j in 0..=i {
                spread[i][j] = self.products[i][j] / self.weight - mean[i] * mean[j];
            }
        }
        spread
    }

    fn add(&mut self, weight: f64, slopes: Vector, leaving: [f64; 2]) {
        self.weight += weight;
        self.leaving[0] += weight * leaving[0];
        self.leaving[1] += weight * leaving[1];
        for (i, slope) in slopes.iter().enumerate() {
            let weighted = weight * slope;
            self.slopes[i] += weighted;
            for (product, other) in self.products[i].iter_mut().zip(&slopes).take(i + 1) {
                *product += weighted * other;
            }
        }
    }
}
