//! Mean and spread of a sample in one pass.

/// Values that are summed together, in the processor's nearest memory.
const PIECE: usize = 1024;

/// What a pass over a sample tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moments {
    pub(crate) count: usize,
    pub(crate) mean: f64,
    /// Σ (x − mean)².
    squares: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
}

impl Moments {
    /// Of finite numbers; of none, NaN. The mean of equal numbers is that number, exactly.
    ///
    /// Piece after piece, each by its differences from its mean, and the pieces joined by the
    /// formula of Chan, Golub & LeVeque (1979): no cancellation, whatever the mean is.
    pub(crate) fn of(values: &[f64]) -> Self {
        let nothing =
            Self { count: 0, mean: f64::NAN, squares: 0.0, min: f64::INFINITY, max: f64::NEG_INFINITY };
        values.chunks(PIECE).map(Self::of_piece).reduce(Self::and).unwrap_or(nothing)
    }

    fn of_piece(values: &[f64]) -> Self {
        let first = values[0];
        let mean = first + sum(values, |x| x - first) / values.len() as f64;
        let squares = sum(values, |x| (x - mean) * (x - mean));
        let [min, max] = ends(values);
        Self { count: values.len(), mean, squares, min, max }
    }

    fn and(self, other: Self) -> Self {
        let count = self.count + other.count;
        let (step, share) = (other.mean - self.mean, other.count as f64 / count as f64);
        Self {
            count,
            mean: self.mean + step * share,
            squares: self.squares + other.squares + step * step * share * self.count as f64,
            min: smaller(self.min, other.min),
            max: larger(self.max, other.max),
        }
    }

    /// s² = Σ (x − mean)² / (n − 1); nothing for a single value.
    pub(crate) fn variance(&self) -> f64 {
        self.squares / self.count.saturating_sub(1).max(1) as f64
    }

    pub(crate) fn standard_deviation(&self) -> f64 {
        self.variance().sqrt()
    }

    /// s / √n: what independent trials miss the mean by.
    pub(crate) fn mean_error(&self) -> f64 {
        (self.variance() / self.count as f64).sqrt()
    }
}

/// The smallest and the largest; ∞ and −∞ of none.
pub(super) fn ends(values: &[f64]) -> [f64; 2] {
    let min = in_lanes(values, f64::INFINITY, smaller).into_iter().fold(f64::INFINITY, smaller);
    let max = in_lanes(values, f64::NEG_INFINITY, larger).into_iter().fold(f64::NEG_INFINITY, larger);
    // Zero has two signs, and which one comes first is nobody's concern.
    [min + 0.0, max + 0.0]
}

/// `f64::min` may answer either of −0 and 0, by the platform.
fn smaller(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

fn larger(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// Of a term of each value.
pub(super) fn sum(values: &[f64], term: impl Fn(f64) -> f64) -> f64 {
    in_lanes(values, 0.0, |sum, x| sum + term(x)).into_iter().sum()
}

/// Folds every eighth value into one number: a fixed order that a processor can do several of at
/// a time.
fn in_lanes(values: &[f64], start: f64, step: impl Fn(f64, f64) -> f64) -> [f64; 8] {
    let mut lanes = [start; 8];
    let (eights, rest) = values.as_chunks::<8>();
    for eight in eights {
        lanes.iter_mut().zip(eight).for_each(|(lane, x)| *lane = step(*lane, *x));
    }
    lanes.iter_mut().zip(rest).for_each(|(lane, x)| *lane = step(*lane, *x));
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_relative_eq;

    #[test]
    fn by_hand() {
        let moments = Moments::of(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
        assert_eq!((moments.count, moments.mean, moments.min, moments.max), (8, 5.0, 2.0, 9.0));
        assert_eq!(moments.variance(), 32.0 / 7.0);
        assert_relative_eq!(moments.mean_error(), (4.0_f64 / 7.0).sqrt(), max_relative = 1e-15);
    }

    /// 1, 2, … n: mean (n + 1) / 2, variance n (n + 1) / 12; over several pieces, the last one short.
    #[test]
    fn of_whole_numbers() {
        for n in [1.0, 9.0, 1024.0, 1025.0, 100_000.0] {
            let values: Vec<f64> = (1..=n as usize).map(|k| k as f64).collect();
            let moments = Moments::of(&values);
            assert_relative_eq!(moments.mean, (n + 1.0) / 2.0, max_relative = 1e-14);
            let variance = if n == 1.0 { 0.0 } else { n * (n + 1.0) / 12.0 };
            assert_relative_eq!(moments.variance(), variance, max_relative = 1e-13);
            assert_eq!((moments.min, moments.max), (1.0, n));
        }
    }

    #[test]
    fn equal_numbers_have_themselves_as_mean() {
        for value in [0.1, -1e300, 7.0 / 3.0, 0.0] {
            let moments = Moments::of(&vec![value; 1_000_001]);
            assert_eq!((moments.mean, moments.min, moments.max), (value, value, value));
            assert_eq!((moments.standard_deviation(), moments.mean_error()), (0.0, 0.0));
        }
    }

    /// Small differences on a large mean, and an outlier at the beginning.
    #[test]
    fn nothing_cancels() {
        let values: Vec<f64> = (0..10_000).map(|k| 1e9 + f64::from(k % 2)).collect();
        assert_relative_eq!(Moments::of(&values).variance(), 0.25 * 10_000.0 / 9_999.0, max_relative = 1e-12);
        let mut values: Vec<f64> = (0..10_240).map(|k| f64::from(k % 2)).collect();
        values[0] = 1e6;
        let mean = (1e6 + 5_120.0) / 10_240.0;
        let squares =
            (1e6 - mean) * (1e6 - mean) + 5_120.0 * (1.0 - mean) * (1.0 - mean) + 5_119.0 * mean * mean;
        assert_relative_eq!(Moments::of(&values).variance(), squares / 10_239.0, max_relative = 1e-13);
    }

    #[test]
    fn of_nothing() {
        assert!(Moments::of(&[]).mean.is_nan());
    }
}
