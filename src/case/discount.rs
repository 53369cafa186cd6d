//! What money of each period is worth today.

use crate::case::checked::TimeGrid;
use crate::scalar::Scalar;
use crate::time::Timing;

/// Discount factors of the periods, (1 + i)^(−e), i = (1 + d)^(1/n) − 1.
#[derive(Clone, Debug)]
pub(crate) struct Discount<V> {
    /// d.
    pub(crate) rate_per_year: V,
    /// Of money at the start of the period: e = t − 1.
    pub(crate) at_start: Vec<V>,
    /// Of everything that recurs: e = e(t) by the timing.
    pub(crate) recurring: Vec<V>,
}

impl<V: Scalar> Discount<V> {
    /// Factors of the first `periods` periods.
    pub(crate) fn new(discount_rate_per_year: V, grid: &TimeGrid, periods: usize) -> Self {
        let ln_step = discount_rate_per_year.map(|rate| -libm::log1p(rate) / grid.per_year());
        let later = match grid.timing {
            Timing::Start => 0.0,
            Timing::Mid => 0.5,
            Timing::End => 1.0,
        };
        let factors = |shift: f64| {
            let factor = move |period: usize| ln_step.map(|ln| libm::exp(ln * (period as f64 + shift)));
            (0..periods).map(factor).collect()
        };
        Self { rate_per_year: discount_rate_per_year, at_start: factors(0.0), recurring: factors(later) }
    }
}

impl Discount<f64> {
    /// Present value of what recurs.
    pub(crate) fn present_value(&self, series: &[f64]) -> f64 {
        series.iter().zip(&self.recurring).map(|(value, factor)| value * factor).sum()
    }
}
