use super::*;
use crate::transactions::buying_tests::{Luck, assert_derivatives, assert_found};

fn some(customers: usize) -> Distinct {
    drawn(&ParetoNbd { r: 2.0, alpha: 9.0, s: 0.7, beta: 14.0 }, customers, &mut Luck::new(39))
}

/// Customers as the model has them, who came one after another in a quarter; r is 2, for then a
/// rate is the sum of two exponential ones.
fn drawn(model: &ParetoNbd, customers: usize, luck: &mut Luck) -> Distinct {
    assert_eq!(model.r, 2.0);
    (0..customers)
        .map(|_| {
            let age = 39.0 - 12.0 * luck.draw();
            let rate = -libm::log(luck.draw() * luck.draw()) / model.alpha;
            // Pareto of the second kind: (1+y/β)^(−s) is the share that is there at y.
            let leaves = model.beta * (libm::pow(luck.draw(), -1.0 / model.s) - 1.0);
            let mut history = History { age, ..History::default() };
            let mut next = -libm::log(luck.draw()) / rate;
            while next < leaves.min(age) {
                history = History { frequency: history.frequency + 1.0, recency: next, age };
                next -= libm::log(luck.draw()) / rate;
            }
            history
        })
        .collect()
}

#[test]
fn parameters_are_found_again() {
    let model = ParetoNbd { r: 2.0, alpha: 9.0, s: 0.7, beta: 14.0 };
    assert_found::<ParetoNbd>(model.parameters(), &some(4000));
}

#[test]
fn derivatives_are_those_of_the_value() {
    let customers = some(60);
    let histories = Histories::new(&customers);
    for point in [
        [0.55, 10.6, 0.6, 11.7],
        [2.0, 9.0, 9.0, 9.0],
        [0.1, 300.0, 30.0, 0.5],
        [20.0, 0.5, 0.05, 4000.0],
        [1.0, 5.0, 2e4, 1e6],
    ] {
        assert_derivatives(&histories, point.map(libm::log));
    }
}

/// Another unit of time is another α and β, and nothing else.
#[test]
fn any_unit_of_time() {
    let customers = some(500);
    let fit = ParetoNbd::fit(&customers).expect("a maximum");
    for unit in [7.0, 1.0 / 52.0, 1e-6, 604_800.0] {
        let told = |(History { frequency, recency, age }, n): &(History, f64)| {
            (History { frequency: *frequency, recency: recency * unit, age: age * unit }, *n)
        };
        let other =
            ParetoNbd::fit(&Distinct::weighted(customers.rows().iter().map(told))).expect("a maximum");
        let [r, alpha, s, beta] = other.parameters;
        // The search stops at a gradient of 1e-9 per customer, and of 500 not all is known.
        let back = [r, alpha / unit, s, beta / unit];
        approx::assert_relative_eq!(back[..], fit.parameters[..], max_relative = 1e-7);
        assert_eq!(other.customers, fit.customers);
    }
}

/// Nobody leaves: s runs to nothing or β beyond all bounds, and the answer says so.
#[test]
fn without_loss_there_is_no_telling() {
    let mut luck = Luck::new(1);
    let customers = drawn(&ParetoNbd { r: 2.0, alpha: 9.0, s: 1e-9, beta: 1e9 }, 300, &mut luck);
    let unfit = ParetoNbd::fit(&customers).expect_err("no maximum");
    assert_eq!(unfit.code(), "ridge");
    assert!(unfit.parameters().iter().any(|name| ["s", "beta"].contains(name)), "{unfit:?}");
}

#[test]
fn too_little_to_tell() {
    let newcomer = History { age: 10.0, ..History::default() };
    let refused = |customers: &Distinct| ParetoNbd::fit(customers).expect_err("refused").code();
    assert_eq!(refused(&Distinct::weighted([(newcomer, 3.0)])), "tooFewCustomers");
    assert_eq!(refused(&Distinct::weighted([(newcomer, 30.0)])), "noRepeatPurchase");
}

/// Purchases add up to what is expected, and probabilities to 1.
#[test]
fn numbers_of_purchases_are_all_there_are() {
    for model in [
        ParetoNbd { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
        ParetoNbd { r: 3.0, alpha: 40.0, s: 1.0, beta: 40.0 },
        ParetoNbd { r: 0.4, alpha: 60.0, s: 5.0, beta: 0.3 },
    ] {
        for time in [0.0, 0.3, 39.0, 60.0] {
            let shares: Vec<f64> = (0..400).map(|x| model.probability(x, time).expect("has one")).collect();
            let mean: f64 = shares.iter().enumerate().map(|(x, share)| x as f64 * share).sum();
            approx::assert_relative_eq!(shares.iter().sum::<f64>(), 1.0, max_relative = 1e-11);
            approx::assert_relative_eq!(mean, model.expected(time), max_relative = 1e-10);
        }
    }
}

/// With s = 3 the mean square is (β v/(1+v))² with v = t/β; with s and β beyond all bounds the time is
/// exponential at the rate μ = s/β, and the mean square 2/μ² (1 − e^(−μt) (1 + μt)).
#[test]
fn the_square_of_the_time_there() {
    for v in [1e-9, 1e-3, 0.4, 30.0, 1e6] {
        let wanted = 14.0 * v / (1.0 + v);
        approx::assert_relative_eq!(square_there(3.0, 14.0, 14.0 * v), wanted * wanted, max_relative = 1e-11);
    }
    let s = 1e9;
    for t in [0.01, 1.0, 20.0] {
        let wanted = 2.0 * (1.0 - libm::exp(-t) * (1.0 + t));
        // 1 − e^(−t)(1+t) loses digits for short t, and 1/s is what is missing to beyond all bounds.
        approx::assert_relative_eq!(square_there(s, s, t), wanted, max_relative = 1e-7);
    }
}
