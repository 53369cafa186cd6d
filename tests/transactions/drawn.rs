//! Customers drawn from a model: what is fitted to them is the model they come from.

use cltv::transactions::{
    BgNbd, BuyingKind, BuyingModel, GammaGamma, History, Horizon, MbgNbd, Spend, TransactionsFit,
};
use cltv::{Period, Timing};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

struct Source(Xoshiro256PlusPlus);

impl Source {
    fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    }

    fn exponential(&mut self) -> f64 {
        -libm::log(self.uniform())
    }

    /// Box & Muller 1958.
    fn normal(&mut self) -> f64 {
        (2.0 * self.exponential()).sqrt() * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// Marsaglia & Tsang 2000.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * libm::pow(self.uniform(), 1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let root = 1.0 + x / (9.0 * d).sqrt();
            let v = root * root * root;
            if v > 0.0 && libm::log(self.uniform()) < 0.5 * x * x + d - d * v + d * libm::log(v) {
                return d * v;
            }
        }
    }

    fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (x, y) = (self.gamma(a), self.gamma(b));
        x / (x + y)
    }
}

/// The life of one customer: repeat purchases up to some age.
fn life(source: &mut Source, [r, alpha, a, b]: [f64; 4], leaves_early: bool, until: f64) -> Vec<f64> {
    let (rate, leave) = (source.gamma(r) / alpha, source.beta(a, b));
    let mut purchases = Vec::new();
    if leaves_early && source.uniform() < leave {
        return purchases;
    }
    let mut time = source.exponential() / rate;
    while time < until {
        purchases.push(time);
        if source.uniform() < leave {
            break;
        }
        time += source.exponential() / rate;
    }
    purchases
}

/// What of a life is seen at an age, and how many purchases come within some time afterwards.
fn seen(life: &[f64], age: f64, later: f64) -> (History, f64) {
    let before: Vec<f64> = life.iter().copied().filter(|&time| time <= age).collect();
    let after = life.iter().filter(|&&time| time > age && time <= age + later).count();
    (crate::history(before.len() as f64, before.last().copied().unwrap_or(0.0), age), after as f64)
}

/// Customers who came over the first third of a year and a half of weeks.
fn customers(seed: u64, count: usize, parameters: [f64; 4], leaves_early: bool) -> (Vec<History>, Vec<f64>) {
    let mut source = Source::new(seed);
    let draw = |_| {
        let age = 52.0 + (26.0 * source.uniform()).floor();
        seen(&life(&mut source, parameters, leaves_early, age + LATER), age, LATER)
    };
    (0..count).map(draw).unzip()
}

const LATER: f64 = 52.0;

/// Within three standard errors, each.
fn recovers<const N: usize>(fit: &cltv::fit::Fit<N>, truth: [f64; N]) {
    for (at, &truth) in truth.iter().enumerate() {
        let error = libm::log(fit.parameters[at] / truth);
        let sigma = fit.log_covariance[at][at].sqrt();
        assert!(error.abs() < 3.0 * sigma, "parameter {at}: {} of {truth} ± {sigma}", fit.parameters[at]);
        // So much data that this is a test.
        assert!(sigma < 0.25, "parameter {at}: {sigma}");
    }
}

#[test]
fn parameters_are_found_again() {
    for (seed, truth) in [(1, [0.5, 5.0, 0.8, 2.4]), (2, [1.4, 9.0, 0.6, 3.0])] {
        let (bg, _) = customers(seed, 8000, truth, false);
        recovers(&BgNbd::fit(&bg.into_iter().collect()).unwrap(), truth);
        let (mbg, _) = customers(seed + 10, 8000, truth, true);
        recovers(&MbgNbd::fit(&mbg.into_iter().collect()).unwrap(), truth);
    }
}

#[test]
fn spend_is_found_again() {
    let truth = [6.0, 4.0, 15.0];
    let mut source = Source::new(5);
    let mut draw = |_| {
        let rate = source.gamma(truth[1]) / truth[2];
        let purchases = 1.0 + (5.0 * source.uniform()).floor();
        (purchases, source.gamma(truth[0] * purchases) / rate / purchases)
    };
    let spend: Spend = (0..4000).map(&mut draw).collect();
    recovers(&GammaGamma::fit(&spend).unwrap(), truth);
}

/// The model that customers come from beats "as before" on purchases kept out, predicts their
/// number without bias, and group by group.
#[test]
fn the_scorecard_of_the_true_model() {
    let (customers, bought) = customers(3, 6000, [0.5, 5.0, 0.8, 2.4], false);
    let fit = TransactionsFit::new(&customers, None, &[BuyingKind::BgNbd]);
    let scorecard = fit.valuer().unwrap().scorecard(&customers, &bought, LATER).unwrap();
    assert!(scorecard.beats_naive);
    assert!(scorecard.model.root_mean_square_error < scorecard.naive.root_mean_square_error);
    // The sum of 6000 errors, three standard errors wide; and "as before" knows nobody leaves.
    let noise = 3.0 * scorecard.model.root_mean_square_error / 6000_f64.sqrt();
    assert!(scorecard.model.bias.abs() < noise, "{} {noise}", scorecard.model.bias);
    assert!(scorecard.naive.bias > 3.0 * noise);
    for group in scorecard.deciles.iter().chain(&scorecard.frequencies) {
        // Purchases vary more than Poisson; groups of 600 and fewer.
        let noise = 4.0
            * (3.0 * (group.predicted + 0.05) * (1.0 + group.predicted) / group.customers.max(1.0)).sqrt();
        assert!((group.actual - group.predicted).abs() < noise, "{group:?} {noise}");
    }
    assert_eq!(scorecard.deciles.iter().map(|group| group.customers).sum::<f64>(), 6000.0);
    assert_eq!(scorecard.frequencies.iter().map(|group| group.customers).sum::<f64>(), 6000.0);
}

/// Of forty bases the total of purchases kept out lies within the 80 % interval so often as it
/// should: 32 on average, and in less than one of a thousand runs below 24 or above 38.
#[test]
fn intervals_hold_what_they_promise() {
    let horizon = Horizon::new(Period::Year, 1, LATER, 0.0, Timing::Start);
    let truth = [0.5, 5.0, 0.8, 2.4];
    let holds = |seed: u64| {
        let (customers, bought) = customers(100 + seed, 700, truth, true);
        let fit = TransactionsFit::new(&customers, None, &[BuyingKind::MbgNbd]);
        let purchases = fit.valuer().unwrap().total(&customers, None, &horizon, 1.0).purchases;
        let actual: f64 = bought.iter().sum();
        (purchases.low..=purchases.high).contains(&actual)
    };
    let held = (0..40).filter(|&seed| holds(seed)).count();
    assert!((24..=38).contains(&held), "{held} of 40");
}
