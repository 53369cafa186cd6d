//! Small symmetric positive definite matrices.

pub(super) type Matrix<const N: usize> = [[f64; N]; N];

/// A matrix as the product of a lower triangle and its mirror image: A = L Lᵀ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triangle<const N: usize>(Matrix<N>);

impl<const N: usize> Triangle<N> {
    /// `None` unless the matrix, with `ridge` added along its diagonal, is positive definite: no
    /// pivot may have lost all its digits.
    pub(super) fn of(matrix: &Matrix<N>, ridge: f64) -> Option<Self> {
        let mut lower = [[0.0; N]; N];
        for i in 0..N {
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
                let entry = matrix[i][j] + if i == j { ridge } else { 0.0 };
                lower[i][j] = if i == j { root(entry, known)? } else { (entry - known) / lower[j][j] };
            }
        }
        Some(Self(lower))
    }

    /// x of A x = b.
    pub(super) fn solve(&self, b: &[f64; N]) -> [f64; N] {
        let Self(lower) = self;
        let mut x = *b;
        for i in 0..N {
            let known: f64 = (0..i).map(|k| lower[i][k] * x[k]).sum();
            x[i] = (x[i] - known) / lower[i][i];
        }
        for i in (0..N).rev() {
            let known: f64 = (i + 1..N).map(|k| lower[k][i] * x[k]).sum();
            x[i] = (x[i] - known) / lower[i][i];
        }
        x
    }

    /// A⁻¹, as symmetric as A.
    pub(super) fn inverse(&self) -> Matrix<N> {
        let columns: Matrix<N> =
            std::array::from_fn(|j| self.solve(&std::array::from_fn(|i| f64::from(u8::from(i == j)))));
        std::array::from_fn(|i| std::array::from_fn(|j| 0.5 * (columns[i][j] + columns[j][i])))
    }
}

/// √(entry − known), if that is more than the rounding of its terms.
fn root(entry: f64, known: f64) -> Option<f64> {
    let rest = entry - known;
    (rest > 8.0 * f64::EPSILON * entry.abs() && rest.is_finite()).then(|| rest.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let matrix = [[16.0, 2.0, -2.0], [2.0, 13.0, 2.0], [-2.0, 2.0, 16.0]];
        let triangle = Triangle::of(&matrix, 0.0).expect("positive definite");
        let x = triangle.solve(&[16.0, 17.0, 16.0]);
        for (row, b) in matrix.iter().zip([16.0, 17.0, 16.0]) {
            let product: f64 = row.iter().zip(x).map(|(a, x)| a * x).sum();
            approx::assert_relative_eq!(product, b, max_relative = 1e-14);
        }
        let inverse = triangle.inverse();
        let entry = |i: usize, j: usize| (0..3).map(|k| matrix[i][k] * inverse[k][j]).sum::<f64>();
        for (i, j) in (0..3).flat_map(|i| (0..3).map(move |j| (i, j))) {
            let one = if i == j { 1.0 } else { 0.0 };
            approx::assert_abs_diff_eq!(entry(i, j), one, epsilon = 1e-14);
        }
    }

    #[test]
    fn singular_and_indefinite_are_refused_until_a_ridge_is_added() {
        for matrix in [[[1.0, 1.0], [1.0, 1.0]], [[1.0, 2.0], [2.0, 1.0]], [[f64::NAN, 0.0], [0.0, 1.0]]] {
            assert!(Triangle::of(&matrix, 0.0).is_none());
        }
        assert!(Triangle::of(&[[1.0, 2.0], [2.0, 1.0]], 1.1).is_some());
    }
}
