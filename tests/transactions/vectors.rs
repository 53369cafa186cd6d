//! Figures printed in the literature and their exact values, at hard corners too.

use approx::relative_eq;
use cltv::transactions::{BgBb, BgNbd, BuyingModel, GammaGamma, History, MbgNbd, ParetoNbd};
use serde::Deserialize;

/// Of everything: 50-digit figures, beside series and integrals that keep at least eleven digits.
const EXACT: f64 = 1e-10;

#[derive(Deserialize)]
struct Vector {
    id: String,
    model: String,
    quantity: String,
    parameters: Vec<f64>,
    #[serde(flatten)]
    history: Times,
    #[serde(default)]
    mean: f64,
    exact: f64,
}

#[derive(Deserialize)]
struct Times {
    x: f64,
    #[serde(default)]
    recency: f64,
    #[serde(default)]
    age: f64,
    #[serde(default)]
    time: f64,
    #[serde(default)]
    delta: f64,
}

impl Times {
    fn history(&self) -> History {
        crate::history(self.x, self.recency, self.age)
    }
}

fn four(parameters: &[f64]) -> [f64; 4] {
    parameters.try_into().unwrap()
}

fn buying<M: BuyingModel>(vector: &Vector) -> f64 {
    let (model, of, times) = (M::with(four(&vector.parameters)), vector.history.history(), &vector.history);
    match vector.quantity.as_str() {
        "alive" => model.alive(&of),
        "logLikelihood" => model.log_likelihood(&of),
        "expected" => model.expected(times.time),
        "expectedOf" => model.expected_of(&of, times.time),
        "discountedOf" => model.discounted_of(&of, times.delta),
        "probability" => model.probability(times.x as u32, times.time).unwrap(),
        other => panic!("{other}"),
    }
}

fn spend(vector: &Vector) -> f64 {
    let [p, q, v] = vector.parameters[..] else { panic!("three parameters") };
    let model = GammaGamma { p, q, v };
    match vector.quantity.as_str() {
        "spend" => model.expected(vector.history.x, vector.mean),
        "density" => model.log_likelihood(vector.history.x, vector.mean),
        other => panic!("{other}"),
    }
}

#[test]
fn every_vector() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../data/buying-vectors.json")).unwrap();
    let found = |vector: &Vector| match vector.model.as_str() {
        "BG/NBD" => buying::<BgNbd>(vector),
        "MBG/NBD" => buying::<MbgNbd>(vector),
        _ => spend(vector),
    };
    let is_wrong =
        |vector: &&Vector| !relative_eq!(found(vector), vector.exact, max_relative = EXACT, epsilon = 1e-300);
    let wrong: Vec<_> = vectors
        .iter()
        .filter(is_wrong)
        .map(|vector| format!("{}: {} is {}", vector.id, found(vector), vector.exact))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(vectors.len(), 129);
}

#[derive(Deserialize)]
struct Corner {
    model: String,
    parameters: [f64; 4],
    #[serde(flatten)]
    times: Times,
    alive: f64,
    #[serde(rename = "logLikelihood")]
    log_likelihood: f64,
    #[serde(rename = "ifAlive")]
    if_alive: f64,
    square: f64,
    /// Not where it takes mpmath minutes.
    discounted: Option<f64>,
}

/// See tests/oracle/dropout.py.
#[test]
fn corners_as_integrated_by_mpmath() {
    let corners: Vec<Corner> = serde_json::from_str(include_str!("../data/dropout-corners.json")).unwrap();
    for corner in &corners {
        match corner.model.as_str() {
            "BG/NBD" => at_corner::<BgNbd>(corner),
            _ => at_corner::<MbgNbd>(corner),
        }
    }
}

fn at_corner<M: BuyingModel>(corner: &Corner) {
    let (model, of, times) = (M::with(corner.parameters), corner.times.history(), &corner.times);
    let pairs = [
        ("alive", model.alive(&of), corner.alive),
        ("log-likelihood", model.log_likelihood(&of), corner.log_likelihood),
        ("if alive", model.expected_if_alive(&of, times.time), corner.if_alive),
    ];
    let discounted = corner
        .discounted
        .map(|exact| ("discounted", model.discounted_of(&of, times.delta), corner.alive * exact));
    // Half of the digits, where chances to leave are next to nothing; a variance needs no more.
    approx::assert_relative_eq!(model.square_if_alive(&of, times.time), corner.square, max_relative = 1e-6);
    for (what, found, exact) in pairs.into_iter().chain(discounted) {
        assert!(
            relative_eq!(found, exact, max_relative = 1e-9, epsilon = 1e-15),
            "{} {:?} {of:?} {what}: {found} is {exact}",
            corner.model,
            corner.parameters
        );
    }
}

/// The probabilities of all numbers of purchases add up, to the expected number and to its mean square.
#[test]
fn probabilities_add_up() {
    let [r, alpha, a, b] = [0.525, 6.183, 0.891, 1.614];
    for time in [0.5, 30.0] {
        adds_up(&BgNbd { r, alpha, a, b }, time);
        adds_up(&MbgNbd { r, alpha, a, b }, time);
        for s in [0.2, 1.0, 2.0, 7.5] {
            adds_up(&ParetoNbd { r, alpha, s, beta: 11.0 }, time);
        }
    }
    for time in [1.0, 2.0, 60.0] {
        adds_up(&BgBb { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 }, time);
    }
}

fn adds_up(model: &impl BuyingModel, time: f64) {
    let newcomer = History { frequency: 0.0, recency: 0.0, age: 0.0 };
    let of = |x: u32| model.probability(x, time).unwrap();
    let sum = |weight: fn(f64) -> f64| (0..2000).map(|x| weight(f64::from(x)) * of(x)).sum::<f64>();
    approx::assert_relative_eq!(sum(|_| 1.0), 1.0, max_relative = 1e-12);
    approx::assert_relative_eq!(sum(|x| x), model.expected(time), max_relative = 1e-11);
    let square = model.alive(&newcomer) * model.square_if_alive(&newcomer, time);
    approx::assert_relative_eq!(sum(|x| x * x), square, max_relative = 1e-10);
}
