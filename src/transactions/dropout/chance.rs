//! Averages over the chance to leave, which is beta distributed.

/// E[g(p)] for p ~ Beta(a, b), where g is smooth in ln p and falls no faster than 1/p.
///
/// By y = ln(p/(1−p)) both ends, where p^(a−1) or (1−p)^(b−1) may be infinite, become exponential
/// tails, and the trapezoidal rule converges exponentially: its error is e^(−2π·w/h) for a function
/// without a singularity within a distance w of the real line, which is about π/2 here. The weights
/// are divided by their own sum, so no beta function is needed.
pub(super) fn over_chance(a: f64, b: f64, g: impl Fn(f64) -> f64) -> f64 {
    let step = (0.6 * (1.0 / a + 1.0 / b).sqrt()).min(0.25);
    let middle = libm::log(a / b);
    let highest = ln_weight(a, b, middle);
    let mut sums = Sums::default();
    sums.add(a, b, middle, highest, &g);
    for (direction, shape) in [(-1.0, a), (1.0, b)] {
        let mut y = middle;
        // What is left of a tail is the last weight over the shape.
        let nothing = 1e-18 * step * shape.min(1.0);
        loop {
            y += direction * step;
            let (weight, product) = sums.add(a, b, y, highest, &g);
            let is_over = weight <= nothing * sums.weights && product <= nothing * sums.products;
            if is_over || !sums.products.is_finite() {
                break;
            }
        }
    }
    sums.products / sums.weights
}

/// a ln p + b ln(1−p).
fn ln_weight(a: f64, b: f64, y: f64) -> f64 {
    -a * softplus(-y) - b * softplus(y)
}

/// ln(1 + e^y).
pub(super) fn softplus(y: f64) -> f64 {
    y.max(0.0) + libm::log1p(libm::exp(-y.abs()))
}

#[derive(Default)]
struct Sums {
    weights: f64,
    products: f64,
}

impl Sums {
    fn add(&mut self, a: f64, b: f64, y: f64, highest: f64, g: &impl Fn(f64) -> f64) -> (f64, f64) {
        let weight = libm::exp(ln_weight(a, b, y) - highest);
        let product = weight * g(libm::exp(-softplus(-y)));
        self.weights += weight;
        self.products += product;
        (weight, product)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// E[p] = a/(a+b) and E[1−p] = b/(a+b); E[1/p] = (a+b−1)/(a−1).
    #[test]
    fn moments() {
        for (a, b) in [(0.8, 2.4), (0.05, 0.3), (1.0, 1.0), (3.0, 1e5), (1e4, 2e4), (40.0, 0.2)] {
            approx::assert_relative_eq!(over_chance(a, b, |p| p), a / (a + b), max_relative = 1e-12);
            approx::assert_relative_eq!(over_chance(a, b, |p| 1.0 - p), b / (a + b), max_relative = 1e-11);
            if a > 2.0 {
                let inverse = (a + b - 1.0) / (a - 1.0);
                approx::assert_relative_eq!(over_chance(a, b, |p| 1.0 / p), inverse, max_relative = 1e-12);
            }
        }
    }
}
