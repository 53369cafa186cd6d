//! Cohorts as counts: they are refused, tell no curve with a reason, or tell curves that fall.

#![no_main]

use cltv::Period;
use cltv::retention::fit::{CohortDraft, CohortsDraft, fit_cohorts};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let cohorts =
        bytes.split(|&byte| byte == 255).take(6).map(|counts| CohortDraft::counted(falling(counts)));
    let Ok(fitted) = fit_cohorts(&CohortsDraft::new(Period::Month, cohorts)) else { return };
    for curve in fitted.fits.iter().filter_map(|fit| fit.result.as_ref().ok()) {
        assert!(curve.log_likelihood.is_finite() && curve.log_likelihood <= 0.0);
        let survival = &curve.survival.value;
        assert!(survival.iter().all(|share| (0.0..=1.0).contains(share)));
        assert!(survival.windows(2).all(|pair| pair[1] <= pair[0]));
    }
});

/// Mostly legal: each byte is the share that stays, of 254.
fn falling(shares: &[u8]) -> Vec<f64> {
    let mut customers = 10_000.0_f64;
    let next = shares.iter().take(40).map(|&share| {
        customers = (customers * f64::from(share) / 254.0).round();
        customers
    });
    std::iter::once(10_000.0).chain(next).collect()
}
