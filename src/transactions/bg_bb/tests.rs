use super::*;
use crate::transactions::buying_tests::{Luck, assert_derivatives, assert_found};

/// Donors by gifts (rows, from 0), year of the last gift and how many they are, six years seen:
/// Fader, Hardie & Shang 2010, table 1.
const DONORS: [(f64, f64, f64); 22] = [
    (0.0, 0.0, 3464.0),
    (1.0, 1.0, 1091.0),
    (1.0, 2.0, 277.0),
    (1.0, 3.0, 129.0),
    (1.0, 4.0, 78.0),
    (1.0, 5.0, 119.0),
    (1.0, 6.0, 129.0),
    (2.0, 2.0, 613.0),
    (2.0, 3.0, 255.0),
    (2.0, 4.0, 155.0),
    (2.0, 5.0, 173.0),
    (2.0, 6.0, 234.0),
    (3.0, 3.0, 322.0),
    (3.0, 4.0, 181.0),
    (3.0, 5.0, 225.0),
    (3.0, 6.0, 357.0),
    (4.0, 4.0, 240.0),
    (4.0, 5.0, 284.0),
    (4.0, 6.0, 512.0),
    (5.0, 5.0, 335.0),
    (5.0, 6.0, 728.0),
    (6.0, 6.0, 1203.0),
];

/// Cruise passengers, four years seen: Fader & Hardie, Workshop on Customer-Base Analysis, 2006.
const PASSENGERS: [(f64, f64, f64); 11] = [
    (4.0, 4.0, 18.0),
    (3.0, 4.0, 66.0),
    (2.0, 4.0, 98.0),
    (1.0, 4.0, 216.0),
    (3.0, 3.0, 34.0),
    (2.0, 3.0, 180.0),
    (1.0, 3.0, 292.0),
    (2.0, 2.0, 64.0),
    (1.0, 2.0, 342.0),
    (1.0, 1.0, 302.0),
    (0.0, 0.0, 4482.0),
];

fn table(rows: &[(f64, f64, f64)], age: f64) -> Distinct {
    Distinct::weighted(
        rows.iter().map(|&(frequency, recency, count)| (History { frequency, recency, age }, count)),
    )
}

/// Parameters and LL as computed with 25 digits; 1.204, 0.750, 0.657, 2.783 and −33225.6 are printed.
#[test]
fn donors() {
    let fit = BgBb::fit(&table(&DONORS, 6.0)).expect("a maximum");
    let exact = [1.203_522_351_60, 0.749_716_358_17, 0.656_718_208_42, 2.783_442_232_58];
    approx::assert_relative_eq!(fit.parameters[..], exact[..], max_relative = 1e-9);
    approx::assert_relative_eq!(fit.log_likelihood, -33_225.581_274_347_0, max_relative = 1e-13);
    // Inverse of the observed information, at high precision.
    let errors = [0.069_391_362_39, 0.029_447_716_66, 0.051_009_858_96, 0.320_819_003_04];
    approx::assert_relative_eq!(fit.standard_errors()[..], errors[..], max_relative = 1e-5);
}

/// The literature prints γ = 173.76 and δ = 1882.93, where its search stopped: beyond it the
/// likelihood goes on rising, ever more slowly. So either these two are named, or what is found is no
/// worse.
#[test]
fn passengers_do_not_tell_when_they_leave() {
    let customers = table(&PASSENGERS, 4.0);
    let printed = BgBb { alpha: 0.66, beta: 5.19, gamma: 173.76, delta: 1882.93 };
    let total: f64 = customers.rows().iter().map(|(row, n)| n * printed.log_likelihood(row)).sum();
    approx::assert_relative_eq!(total, -7_130.760_529_656_272, max_relative = 1e-12);
    match BgBb::fit(&customers) {
        Ok(fit) => assert!(fit.log_likelihood >= total - 1e-9),
        Err(Unfit::Ridge { parameters }) => assert!(parameters.contains(&"gamma"), "{parameters:?}"),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn derivatives_are_those_of_the_value() {
    let mut luck = Luck::new(6);
    let customers = drawn(&BgBb { alpha: 1.0, beta: 2.0, gamma: 1.0, delta: 9.0 }, 200, 60.0, &mut luck);
    for customers in [customers, table(&DONORS, 6.0)] {
        let histories = Histories::new(&customers);
        for point in [[1.2, 0.75, 0.66, 2.8], [0.05, 20.0, 30.0, 0.2], [40.0, 3.0, 1.0, 900.0]] {
            assert_derivatives(&histories, point.map(libm::log));
        }
    }
}

/// Customers as the model has them; α and γ are 1, for then a share is a root of a uniform one.
fn drawn(model: &BgBb, customers: usize, age: f64, luck: &mut Luck) -> Distinct {
    assert_eq!((model.alpha, model.gamma), (1.0, 1.0));
    (0..customers)
        .map(|_| {
            let buys = 1.0 - libm::pow(luck.draw(), 1.0 / model.beta);
            let leaves = 1.0 - libm::pow(luck.draw(), 1.0 / model.delta);
            let mut history = History { age, ..History::default() };
            let mut period = 1.0;
            while period <= age && luck.draw() >= leaves {
                if luck.draw() < buys {
                    history = History { frequency: history.frequency + 1.0, recency: period, age };
                }
                period += 1.0;
            }
            history
        })
        .collect()
}

#[test]
fn parameters_are_found_again() {
    let model = BgBb { alpha: 1.0, beta: 2.0, gamma: 1.0, delta: 9.0 };
    for (age, seed) in [(12.0, 1), (60.0, 2)] {
        assert_found::<BgBb>(model.parameters(), &drawn(&model, 3000, age, &mut Luck::new(seed)));
    }
}

#[test]
fn numbers_of_purchases_are_all_there_are() {
    let model = BgBb { alpha: 1.204, beta: 0.750, gamma: 0.657, delta: 2.783 };
    for periods in [0, 1, 6, 200] {
        let time = f64::from(periods);
        let shares: Vec<f64> = (0..=periods).map(|x| model.probability(x, time).expect("has one")).collect();
        let mean: f64 = shares.iter().enumerate().map(|(x, share)| x as f64 * share).sum();
        approx::assert_relative_eq!(shares.iter().sum::<f64>(), 1.0, max_relative = 1e-12);
        approx::assert_relative_eq!(mean, model.expected(time), max_relative = 1e-12);
        assert_eq!(model.probability(periods + 1, time), Some(0.0));
    }
}

/// What is not a history of whole periods has no likelihood, and no fit.
#[test]
fn only_whole_periods() {
    let model = BgBb { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 };
    let history = |frequency, recency, age| History { frequency, recency, age };
    for impossible in
        [history(1.0, 2.5, 6.0), history(3.0, 2.0, 6.0), history(0.0, 1.0, 2.0), history(1.0, 3.0, 2.0)]
    {
        assert_eq!(model.log_likelihood(&impossible), f64::NEG_INFINITY);
        assert!((0.0..=1.0).contains(&model.alive(&impossible)));
    }
    let customers = Distinct::weighted([(history(1.0, 2.5, 6.0), 5.0), (history(0.0, 0.0, 6.0), 5.0)]);
    assert_eq!(BgBb::fit(&customers), Err(Unfit::NotWholePeriods));
}

/// Periods ahead, one by one and by the integral: where both are known, at whole γ.
#[test]
fn periods_far_ahead() {
    let ahead = |gamma: f64, delta: f64, time: f64| super::ahead::periods(gamma, delta, time);
    // γ = 2: Σ δ(δ+1)/((δ+i)(δ+i+1)) telescopes to n (δ+1)/(δ+n).
    for time in [1.0, 10.0, 1e5, 1e6, 1e12] {
        for delta in [0.3, 5.0, 4000.0] {
            // A thousandth of a millionth is said of the integral.
            let exact = time * (delta + 1.0) / (delta + time);
            approx::assert_relative_eq!(ahead(2.0, delta, time), exact, max_relative = 1e-9);
        }
    }
    assert_eq!(ahead(2.0, 5.0, 0.25), 0.25);
    let slow = |rate: f64| super::ahead::discounted_periods(0.7, 3.0, rate);
    // Beside each other at the border between both ways.
    approx::assert_relative_eq!(slow(1e-8), slow(1.000_001e-8), max_relative = 1e-6);
    assert_eq!(slow(0.0), f64::INFINITY);
    approx::assert_relative_eq!(super::ahead::discounted_periods(3.0, 4.0, 0.0), 3.0, max_relative = 1e-15);
}
