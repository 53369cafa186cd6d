//! The normal distribution: how far chance alone carries a figure.

use std::f64::consts::SQRT_2;

use crate::root::{self, Point};

/// The probability of being at least so many standard errors away, to either side.
pub(super) fn both_tails(z: f64) -> f64 {
    libm::erfc(z.abs() / SQRT_2)
}

/// So many standard errors to either side hold this share of the distribution, 0 < share < 1.
pub(super) fn half_width(share: f64) -> f64 {
    // Beyond ten standard errors lies less than any share of doubles leaves.
    const FAR: f64 = 10.0;
    let excess = |z: f64| both_tails(z) - (1.0 - share);
    let end = |x: f64| Point { x, y: excess(x) };
    root::between(end(0.0), end(FAR), excess)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 50-digit quantiles of (1 + share) / 2.
    #[test]
    fn known_quantiles() {
        let table = [
            (0.5, 0.674_489_750_196_081_7),
            (0.9, 1.644_853_626_951_472_7),
            (0.95, 1.959_963_984_540_054_2),
            (0.99, 2.575_829_303_548_901),
            (0.999, 3.290_526_731_491_894_6),
        ];
        for (share, z) in table {
            approx::assert_relative_eq!(half_width(share), z, max_relative = 1e-14);
        }
    }
}
