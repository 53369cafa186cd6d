//! The hypergeometric function that sums a beta-geometric curve without end.

/// ₂F₁(1, b; c; z) for 0 < b ≤ c and 0 ≤ z < 1, with `gap` = 1 − z given apart for its digits.
///
/// Gauss's continued fraction 1 / (1 − k₁z / (1 − k₂z / (1 − …))) with
/// k_{2j+1} = (b+j)(c−1+j) / ((c+2j−1)(c+2j)) and k_{2j} = j(c−b+j−1) / ((c+2j−2)(c+2j−1)),
/// evaluated from the back: a forward evaluation that stops at the first small step stops early.
/// The number of terms comes from the rate of convergence, (1 − √gap)² / (1 + √gap)² per pair;
/// 42 ≈ −ln 1e-18, and the rest covers the start before that rate is reached.
pub(crate) fn gauss_one(b: f64, c: f64, z: f64, gap: f64) -> f64 {
    let terms = 42.0 / (2.0 * libm::atanh(gap.sqrt().min(0.999))) + 2.0 * (b + c).sqrt() + 24.0;
    let mut tail = 1.0;
    let mut j = (terms / 2.0).ceil();
    while j >= 0.0 {
        // The even coefficient after the odd one of the same j is that of j + 1.
        let even = (j + 1.0) * (c - b + j) / ((c + 2.0 * j) * (c + 2.0 * j + 1.0));
        tail = 1.0 - even * z / tail;
        // For j = 0 the factor c − 1 cancels.
        let odd =
            if j == 0.0 { b / c } else { (b + j) * (c - 1.0 + j) / ((c + 2.0 * j - 1.0) * (c + 2.0 * j)) };
        tail = 1.0 - odd * z / tail;
        j -= 1.0;
    }
    1.0 / tail
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ₂F₁(1, 1; 2; z) = −ln(1−z)/z, and b = c leaves the geometric series.
    #[test]
    fn known_forms() {
        for z in [1e-9, 0.1, 0.5, 0.9, 0.99, 0.9999] {
            let gap = 1.0 - z;
            let logarithm = -libm::log1p(-z) / z;
            approx::assert_relative_eq!(gauss_one(1.0, 2.0, z, gap), logarithm, max_relative = 1e-13);
            approx::assert_relative_eq!(gauss_one(3.7, 3.7, z, gap), 1.0 / gap, max_relative = 1e-12);
        }
    }
}
