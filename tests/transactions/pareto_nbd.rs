//! Pareto/NBD on the CDNOW sample.

use crate::cdnow::CDNOW;
use cltv::transactions::{BuyingModel, Distinct, ParetoNbd};

/// The maximum of these data, with 25 digits by mpmath; Fader, Hardie & Lee 2005 print 0.553, 10.578,
/// 0.606, 11.669 and −9595.0.
#[test]
fn cdnow() {
    let customers: Distinct = CDNOW.customers.iter().copied().collect();
    let fit = ParetoNbd::fit(&customers).unwrap();
    let exact = [0.553_275_508_689_519, 10.577_612_238_681_7, 0.606_213_568_674_084, 11.667_911_237_920_227];
    // A search is at rest where its gradient is some 1e-9 of what it could be.
    approx::assert_relative_eq!(fit.parameters[..], exact[..], max_relative = 1e-9);
    approx::assert_relative_eq!(fit.log_likelihood, -9_594.973_929_826_86, max_relative = 1e-13);
    let model = ParetoNbd::with(fit.parameters);
    let parts: f64 = CDNOW.customers.iter().map(|customer| model.log_likelihood(customer)).sum();
    approx::assert_relative_eq!(parts, fit.log_likelihood, max_relative = 1e-12);
}

/// Of the exact data 0.04763, 0.8427, 0.18728 and 6.2111, by the inverse of the observed information
/// with 50 digits; those of the rounded data differ in the fourth digit.
#[test]
fn standard_errors() {
    let fit = ParetoNbd::fit(&CDNOW.customers.iter().copied().collect()).unwrap();
    let exact = [0.047_627_925_86, 0.842_722_534_1, 0.187_281_336_9, 6.211_113_416_8];
    approx::assert_relative_eq!(fit.standard_errors()[..], exact[..], max_relative = 1e-3);
}
