//! The CDNOW sample of the literature, as the `lifetimes` package ships it: installed for the test, so
//! that it is never a copy.

use cltv::fit::Fit;
use cltv::transactions::{
    BgNbd, BuyingKind, BuyingModel, Distinct, GammaGamma, History, MbgNbd, Spend, TransactionsFit,
};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// Customers and the mean spend of their repeat purchases; times in weeks, of two decimals.
pub(crate) struct Cdnow {
    pub(crate) customers: Vec<History>,
    pub(crate) mean_spend: Vec<f64>,
}

pub(crate) static CDNOW: LazyLock<Cdnow> = LazyLock::new(|| {
    let text =
        std::fs::read_to_string(datasets().join("cdnow_customers_summary_with_transactions.csv")).unwrap();
    let mut cdnow = Cdnow { customers: Vec::new(), mean_spend: Vec::new() };
    for line in text.lines().skip(1) {
        let cells: Vec<f64> = line.split(',').map(|cell| cell.trim().parse().unwrap()).collect();
        cdnow.customers.push(crate::history(cells[1], cells[2], cells[3]));
        cdnow.mean_spend.push(cells[4]);
    }
    cdnow
});

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The folder with the package's data; what it needs to run is not needed to read them.
fn datasets() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lifetimes-data");
    let (package, ready) = (folder.join("package"), folder.join("ready"));
    if !ready.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        let python = folder.join("bin/python");
        run(Command::new(python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-compile",
                "--no-deps",
                "lifetimes==0.11.3",
                "--target",
            ])
            .arg(&package));
        std::fs::write(ready, "").unwrap();
    }
    package.join("lifetimes/datasets")
}

fn at_maximum<const N: usize>(fit: &Fit<N>, parameters: [f64; N], log_likelihood: f64) {
    // 25 digits by mpmath; a fit is at rest where its gradient is some 1e-9 of what it could be.
    approx::assert_relative_eq!(fit.parameters[..], parameters[..], max_relative = 1e-9);
    approx::assert_relative_eq!(fit.log_likelihood, log_likelihood, max_relative = 1e-12);
}

/// Maxima of these data; Fader, Hardie & Lee 2005 print 0.243, 4.414, 0.793, 2.426, −9582.4.
#[test]
fn bg_nbd() {
    let fit = BgNbd::fit(&CDNOW.customers.iter().copied().collect()).unwrap();
    let parameters = [0.24259290720446589, 4.413531561205426, 0.7928861480987686, 2.4257534364936215];
    at_maximum(&fit, parameters, -9582.425560567362);
}

#[test]
fn mbg_nbd() {
    let fit = MbgNbd::fit(&CDNOW.customers.iter().copied().collect()).unwrap();
    let parameters = [0.5248379836655951, 6.182992019672097, 0.8913561553315358, 1.6139993347305013];
    at_maximum(&fit, parameters, -9582.132684899903);
}

/// RFM and CLV (2005) prints 6.25, 3.74, 15.44 and a mean of 35.
#[test]
fn gamma_gamma() {
    let customers = CDNOW.customers.iter().zip(&CDNOW.mean_spend);
    let spend: Spend = customers.map(|(customer, &mean)| (customer.frequency, mean)).collect();
    assert_eq!(spend.customers(), 946.0);
    let fit = GammaGamma::fit(&spend).unwrap();
    let parameters = [6.248802489709097, 3.744588453287469, 15.447748009463716];
    at_maximum(&fit, parameters, -4055.92324350);
    approx::assert_relative_eq!(GammaGamma::with(fit.parameters).mean().unwrap(), 35.17, max_relative = 1e-3);
}

/// The log-likelihood of a fit is the sum of the customers' own, which is computed in another way.
#[test]
fn the_whole_is_the_sum_of_its_parts() {
    let parts = |model: &dyn Fn(&History) -> f64| CDNOW.customers.iter().map(model).sum::<f64>();
    let customers: Distinct = CDNOW.customers.iter().copied().collect();
    assert_eq!((customers.rows().len(), customers.repeaters()), (1016, 946.0));
    let fit = BgNbd::fit(&customers).unwrap();
    let model = BgNbd::with(fit.parameters);
    approx::assert_relative_eq!(
        parts(&|of| model.log_likelihood(of)),
        fit.log_likelihood,
        max_relative = 1e-12
    );
    let fit = MbgNbd::fit(&customers).unwrap();
    let model = MbgNbd::with(fit.parameters);
    approx::assert_relative_eq!(
        parts(&|of| model.log_likelihood(of)),
        fit.log_likelihood,
        max_relative = 1e-12
    );
}

/// Standard errors of the exact data are 0.01256, 0.3782, 0.1857 and 0.7054 by the inverse of the observed
/// information (50 digits); those of the rounded data differ in the fourth digit.
#[test]
fn standard_errors() {
    let fit = BgNbd::fit(&CDNOW.customers.iter().copied().collect()).unwrap();
    let [r, alpha, ..] = fit.standard_errors();
    approx::assert_relative_eq!(r, 0.000_157_687_743_939_f64.sqrt(), max_relative = 1e-3);
    approx::assert_relative_eq!(alpha, 0.143_053_439_452_f64.sqrt(), max_relative = 1e-3);
}

/// Days, seconds or the age of the universe: only α changes, and exactly in proportion.
#[test]
fn any_unit_of_time() {
    let fit = |unit: f64| {
        let scaled = |of: &History| crate::history(of.frequency, of.recency * unit, of.age * unit);
        [
            BgNbd::fit(&CDNOW.customers.iter().map(scaled).collect()).unwrap(),
            MbgNbd::fit(&CDNOW.customers.iter().map(scaled).collect()).unwrap(),
        ]
    };
    let weeks = fit(1.0);
    for unit in [7.0, 604_800.0, 1e-12, 1e15] {
        for (fit, weeks) in fit(unit).iter().zip(&weeks) {
            let [r, alpha, a, b] = weeks.parameters;
            approx::assert_relative_eq!(
                fit.parameters[..],
                [r, alpha * unit, a, b][..],
                max_relative = 1e-10
            );
            approx::assert_relative_eq!(
                fit.standard_errors()[0],
                weeks.standard_errors()[0],
                max_relative = 1e-8
            );
        }
    }
}

/// MBG/NBD explains these data a little better, and comes first.
#[test]
fn the_best_comes_first() {
    let fit = TransactionsFit::new(&CDNOW.customers, Some(&CDNOW.mean_spend), BuyingKind::USUAL);
    let kinds: Vec<_> = fit.tried.iter().map(|tried| tried.kind).collect();
    assert_eq!(kinds[..2], [BuyingKind::MbgNbd, BuyingKind::BgNbd]);
    assert_eq!(fit.distinct, 1016);
    assert_eq!(fit.valuer().unwrap().buying.kind, BuyingKind::MbgNbd);
}
