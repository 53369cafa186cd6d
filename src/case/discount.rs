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

/// Periods that are discounted by multiplication from the last power that is right to the end: it
/// costs a tenth of a power, and at most as many units in the last place.
const STRIDE: usize = 16;

impl<V: Scalar> Discount<V> {
    /// Factors of the first `periods` periods.
    pub(crate) fn new(discount_rate_per_year: V, grid: &TimeGrid, periods: usize) -> Self {
        let ln_step = (V::zero() - discount_rate_per_year.ln_1p()) / V::from_f64(grid.per_year());
        let power = |exponent: f64| (ln_step * V::from_f64(exponent)).exp();
        let step =
            if grid.per_year() == 1.0 { V::one() / (V::one() + discount_rate_per_year) } else { power(1.0) };
        let mut whole: Vec<V> = vec![V::one()];
        for period in 1..=periods {
            let before = whole[period - 1];
            whole.push(if period % STRIDE == 0 { power(period as f64) } else { before * step });
        }
        let recurring = match grid.timing {
            Timing::Start => whole[..periods].to_vec(),
            Timing::Mid => {
                let half = power(0.5);
                whole[..periods].iter().map(|&factor| factor * half).collect()
            }
            Timing::End => whole[1..].to_vec(),
        };
        whole.truncate(periods);
        Self { rate_per_year: discount_rate_per_year, at_start: whole, recurring }
    }
}

impl Discount<f64> {
    /// Present value of what recurs.
    pub(crate) fn present_value(&self, series: &[f64]) -> f64 {
        series.iter().zip(&self.recurring).map(|(value, factor)| value * factor).sum()
    }
}
