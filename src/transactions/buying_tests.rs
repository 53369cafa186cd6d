//! Pareto/NBD and BG/BB beside what others computed, and what their tests share.

use super::{BgBb, BuyingModel, Distinct, History, ParetoNbd};
use crate::fit::Likelihood;
use crate::special::exponential_integral::scaled_exponential_integral;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A figure of a model, for one history or for several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(f64),
    More(Vec<f64>),
}

#[derive(Debug, Deserialize)]
struct Published {
    id: String,
    model: String,
    quantity: String,
    parameters: [f64; 4],
    histories: Option<Vec<[f64; 3]>>,
    at: Option<OneOrMore>,
    values: Vec<f64>,
    printed: Option<Vec<Option<f64>>>,
    #[serde(rename = "printedAbs")]
    printed_abs: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct Exact {
    model: String,
    quantity: String,
    parameters: Vec<f64>,
    history: Option<[f64; 3]>,
    at: Option<f64>,
    value: f64,
}

fn data<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("is there")).expect("is well formed")
}

/// What it says about one history.
fn figure(model: &impl BuyingModel, quantity: &str, history: Option<[f64; 3]>, at: Option<f64>) -> f64 {
    let [frequency, recency, age] = history.unwrap_or_default();
    let (history, at) = (History { frequency, recency, age }, at.unwrap_or_default());
    match quantity {
        "ll" => model.log_likelihood(&history),
        "alive" => model.alive(&history),
        "expected" => model.expected(at),
        "expected_of" => model.expected_of(&history, at),
        "discounted_of" => model.discounted_of(&history, at),
        "probability" => model.probability(frequency as u32, at).expect("has a form"),
        other => panic!("{other}?"),
    }
}

fn told(name: &str, parameters: [f64; 4], quantity: &str, of: Option<[f64; 3]>, at: Option<f64>) -> f64 {
    match name {
        "paretoNbd" => figure(&ParetoNbd::with(parameters), quantity, of, at),
        "bgBb" => figure(&BgBb::with(parameters), quantity, of, at),
        other => panic!("{other}?"),
    }
}

/// To `relative` of the figure; a probability below 1e-300 has no digits left.
fn is_near(told: f64, value: f64, relative: f64) -> bool {
    (told - value).abs() <= relative * value.abs() + 1e-300
}

/// Printed figures to their last digit, and the same figures computed exactly.
#[test]
fn as_published() {
    let mut seen = 0;
    for line in data::<Vec<Published>>("buying_published.json") {
        for (k, value) in line.values.iter().enumerate() {
            let of = line.histories.as_ref().map(|all| all[k.min(all.len() - 1)]);
            let at = line.at.as_ref().map(|at| match at {
                OneOrMore::One(at) => *at,
                OneOrMore::More(all) => all[k],
            });
            let told = told(&line.model, line.parameters, &line.quantity, of, at);
            // The tolerance of the vectors; logarithms lose what the parameters' own rounding costs.
            assert!(is_near(told, *value, 1e-10), "{} {k}: {told} {value}", line.id);
            if let (Some(printed), Some(abs)) = (&line.printed, line.printed_abs) {
                let printed = printed[k];
                assert!(
                    printed.is_none_or(|printed| (told - printed).abs() <= abs),
                    "{} {k}: {told}",
                    line.id
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 200, "{seen}");
}

/// mpmath at 120 digits, at corners where the textbook's formulas have no digits left in ours.
#[test]
fn exact_at_hard_corners() {
    let mut seen = 0;
    for line in data::<Vec<Exact>>("buying.json") {
        let told = match line.model.as_str() {
            "exponentialIntegral" => scaled_exponential_integral(line.parameters[0], line.parameters[1]),
            name => {
                let parameters = line.parameters.clone().try_into().expect("four");
                told(name, parameters, &line.quantity, line.history, line.at)
            }
        };
        // Exponents of up to a thousand take 3 digits of the 15. A logarithm may be near 0, and
        // probabilities are promised as parts of 1.
        let near_zero = match line.quantity.as_str() {
            "ll" => 1e-12,
            "probability" => 1e-15,
            _ => 1e-300,
        };
        assert!((told - line.value).abs() <= 1e-11 * line.value.abs() + near_zero, "{line:?}: {told}");
        seen += 1;
    }
    assert!(seen > 300, "{seen}");
}

/// Uniform random numbers for simulations.
#[derive(Debug)]
pub(super) struct Luck(Xoshiro256PlusPlus);

impl Luck {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// Above 0, below 1.
    pub(super) fn draw(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }
}

/// The parameters that histories were drawn with are found again, each within 3 standard errors.
pub(super) fn assert_found<M: BuyingModel>(drawn_with: [f64; 4], customers: &Distinct) {
    let fit = M::fit(customers).expect("a maximum");
    for (i, name) in M::NAMES.iter().enumerate() {
        let off = libm::log(fit.parameters[i] / drawn_with[i]) / fit.log_covariance[i][i].sqrt();
        assert!(off.abs() < 3.0, "{name}: {} is {off} standard errors off", fit.parameters[i]);
    }
    let total: f64 =
        customers.rows().iter().map(|(row, n)| n * M::with(fit.parameters).log_likelihood(row)).sum();
    approx::assert_relative_eq!(total, fit.log_likelihood, max_relative = 1e-11);
}

/// Gradient and Hessian beside central differences of fourth order.
pub(super) fn assert_derivatives(likelihood: &impl Likelihood<4>, point: [f64; 4]) {
    const STEP: f64 = 1e-3;
    let here = likelihood.at(&point);
    // Rounding of the values over the step, and the sixth part of a thousandth of what bends.
    let scale = here.hessian.iter().flatten().fold(here.value.abs(), |most, entry| entry.abs().max(most));
    for i in 0..4 {
        let beside = |steps: f64| {
            let mut there = point;
            there[i] += steps * STEP;
            likelihood.at(&there)
        };
        let [near, near_back, far, far_back] = [1.0, -1.0, 2.0, -2.0].map(beside);
        let slope = |of: &dyn Fn(&crate::fit::Local<4>) -> f64| {
            (8.0 * (of(&near) - of(&near_back)) - (of(&far) - of(&far_back))) / (12.0 * STEP)
        };
        let gradient = slope(&|at| at.value);
        assert!((gradient - here.gradient[i]).abs() < 1e-9 * scale, "{i} at {point:?}: {gradient} {here:?}");
        for j in 0..4 {
            let bend = slope(&|at| at.gradient[j]);
            assert!(
                (bend - here.hessian[i][j]).abs() < 1e-9 * scale,
                "{i} {j} at {point:?}: {bend} {here:?}"
            );
        }
    }
}
