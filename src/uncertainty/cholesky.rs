//! Correlations as the product of a triangle and its mirror image: R = L Lᵀ.
//!
//! Inputs that move entirely together make R singular, which is no mistake: the triangle is then
//! narrower than R. So the largest diagonal goes first at each step (Higham 1990), and what is left
//! when no diagonal is has to be nothing. Only correlations that no inputs can have are refused.

/// Correlations are as good as those that differ from them by this much: people write no more places.
const NOTHING: f64 = 1e-10;

/// The triangle L.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cholesky {
    /// Which row of R each row of the triangle is.
    pub(super) order: Vec<usize>,
    /// Up to and with the diagonal; shorter where the diagonal is zero.
    pub(super) rows: Vec<Vec<f64>>,
}

impl Cholesky {
    /// `None` if the symmetric matrix is not positive semi-definite.
    pub(super) fn new(size: usize, entry: impl Fn(usize, usize) -> f64) -> Option<Self> {
        let matrix = (0..size).map(|i| (0..size).map(|j| entry(i, j)).collect()).collect();
        let mut rest = Rest { matrix, rows: (0..size).collect() };
        let mut triangle = Self { order: Vec::with_capacity(size), rows: vec![Vec::new(); size] };
        while let Some(pivot) = rest.take_largest() {
            let column = rest.eliminate(pivot);
            triangle.order.push(pivot);
            triangle.rows[pivot].push(rest.matrix[pivot][pivot].sqrt());
            rest.rows.iter().zip(column).for_each(|(&row, entry)| triangle.rows[row].push(entry));
        }
        rest.is_nothing().then(|| triangle.ordered(rest.rows))
    }

    fn ordered(mut self, last: Vec<usize>) -> Self {
        self.order.extend(last);
        self.rows = self.order.iter().map(|&row| std::mem::take(&mut self.rows[row])).collect();
        self
    }
}

/// What the columns of the triangle found so far do not explain.
struct Rest {
    matrix: Vec<Vec<f64>>,
    rows: Vec<usize>,
}

impl Rest {
    /// The row with the largest diagonal, the first of several, if there is anything left in one.
    fn take_largest(&mut self) -> Option<usize> {
        let larger = |best: Option<usize>, at: usize| {
            let diagonal = |at: usize| self.matrix[self.rows[at]][self.rows[at]];
            let least = best.map_or(NOTHING, diagonal);
            if diagonal(at) > least { Some(at) } else { best }
        };
        let at = (0..self.rows.len()).fold(None, larger)?;
        Some(self.rows.remove(at))
    }

    /// The column of the triangle that explains the pivot, for the other rows.
    fn eliminate(&mut self, pivot: usize) -> Vec<f64> {
        let root = self.matrix[pivot][pivot].sqrt();
        let column: Vec<f64> = self.rows.iter().map(|&row| self.matrix[row][pivot] / root).collect();
        for (&i, a) in self.rows.iter().zip(&column) {
            for (&j, b) in self.rows.iter().zip(&column) {
                self.matrix[i][j] -= a * b;
            }
        }
        column
    }

    fn is_nothing(&self) -> bool {
        let nothing = |i: usize| self.rows.iter().all(|&j| self.matrix[i][j].abs() <= NOTHING);
        self.rows.iter().all(|&i| nothing(i))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use approx::assert_abs_diff_eq;
    use proptest::prelude::*;

    fn of<const N: usize>(matrix: [[f64; N]; N]) -> Option<Cholesky> {
        Cholesky::new(N, |i, j| matrix[i][j])
    }

    fn product(row: &[f64], other: &[f64]) -> f64 {
        row.iter().zip(other).map(|(a, b)| a * b).sum()
    }

    #[test]
    fn by_hand() {
        let factor = of([[1.0, 2.0, -2.0], [2.0, 13.0, 2.0], [-2.0, 2.0, 16.0]]).expect("positive");
        assert_eq!(factor.order, [2, 1, 0]);
        let second = 12.75_f64.sqrt();
        assert_eq!(factor.rows[..2], [vec![4.0], vec![0.5, second]]);
        let third = [-0.5, 2.25 / second, (0.75 - 2.25 * 2.25 / 12.75_f64).sqrt()];
        approx::assert_relative_eq!(factor.rows[2][..], third[..], max_relative = 1e-14);
    }

    #[test]
    fn entirely_together_is_possible() {
        let opposite = Cholesky { order: vec![0, 1], rows: vec![vec![1.0], vec![-1.0]] };
        assert_eq!(of([[1.0, -1.0], [-1.0, 1.0]]), Some(opposite));
        // The third is 0.6 of the first and 0.8 of the second.
        let factor = of([[1.0, 0.0, 0.6], [0.0, 1.0, 0.8], [0.6, 0.8, 1.0]]).expect("just possible");
        assert_eq!(factor.rows[2], [0.6, 0.8]);
        // Two that are one have one correlation with a third.
        assert!(of([[1.0, 1.0, 0.3], [1.0, 1.0, 0.3], [0.3, 0.3, 1.0]]).is_some());
        assert!(of([[1.0, 1.0, 0.3], [1.0, 1.0, 0.301], [0.3, 0.301, 1.0]]).is_none());
    }

    #[test]
    fn impossible_is_refused() {
        assert_eq!(of([[1.0, 1.1], [1.1, 1.0]]), None);
        assert_eq!(of([[1.0, 0.9, -0.9], [0.9, 1.0, 0.9], [-0.9, 0.9, 1.0]]), None);
        assert_eq!(of([[1.0, f64::NAN], [f64::NAN, 1.0]]), None);
    }

    proptest! {
        /// Correlations that exist, of five mixtures of one to five sources: accepted, and L Lᵀ is the matrix.
        #[test]
        fn product_is_the_matrix(sources in prop::collection::vec([-1.0..1.0_f64, -1.0..1.0, -1.0..1.0, -1.0..1.0, -1.0..1.0], 1..=5)) {
            let mixture = |i: usize| sources.iter().map(|source| source[i]).collect::<Vec<_>>();
            let length = |i: usize| product(&mixture(i), &mixture(i)).sqrt();
            prop_assume!((0..5).all(|i| length(i) > 0.01));
            let entry = |i, j| if i == j { 1.0 } else { product(&mixture(i), &mixture(j)) / (length(i) * length(j)) };
            let factor = Cholesky::new(5, entry).expect("they exist");
            for i in 0..5 {
                for j in 0..=i {
                    // What is left out where a diagonal is taken for nothing.
                    let asked = entry(factor.order[i], factor.order[j]);
                    assert_abs_diff_eq!(product(&factor.rows[i], &factor.rows[j]), asked, epsilon = NOTHING);
                }
            }
        }
    }
}
