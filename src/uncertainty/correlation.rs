//! Inputs that move together: a Gaussian copula.
//!
//! Each correlated input is drawn through its normal score. Scores z that are free of each other
//! become z' = L z, with L Lᵀ = R the correlations of the scores, and each input stays distributed
//! as it was. Inputs that no pair names are left alone.
//!
//! A rank correlation (Spearman) ρ_S is asked from normal scores by ρ = 2 sin(π ρ_S / 6) (Pearson
//! 1907), exactly, whatever the distributions are.

use std::f64::consts::PI;

use super::cholesky::Cholesky;

/// How strongly two inputs move together, −1..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Strength {
    /// Spearman's: of the ranks. The same for any distributions.
    Rank(f64),
    /// Of the normal scores.
    Gaussian(f64),
}

impl Strength {
    /// As correlation of the normal scores.
    pub(crate) fn gaussian(self) -> f64 {
        match self {
            Self::Gaussian(gaussian) => gaussian,
            // Exactly as one, not one less rounding.
            Self::Rank(rank) if rank.abs() == 1.0 => rank,
            Self::Rank(rank) => 2.0 * libm::sin(PI / 6.0 * rank),
        }
    }

    /// As correlation of the ranks.
    pub(crate) fn rank(self) -> f64 {
        match self {
            Self::Rank(rank) => rank,
            Self::Gaussian(gaussian) if gaussian.abs() == 1.0 => gaussian,
            Self::Gaussian(gaussian) => 6.0 / PI * libm::asin(gaussian / 2.0),
        }
    }
}

/// Two inputs, by their numbers, and how strongly they move together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) between: [usize; 2],
    pub(crate) strength: Strength,
}

/// All that move together, ready to be mixed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Correlation {
    groups: Vec<Group>,
}

/// Inputs that hang together by pairs.
#[derive(Clone, Debug)]
struct Group {
    /// Ascending.
    inputs: Vec<usize>,
    /// In the order of the rows of the triangle.
    order: Vec<usize>,
    rows: Vec<Vec<f64>>,
}

impl Correlation {
    /// Each pair of two different inputs, and at most once.
    ///
    /// Correlations that no inputs can have are refused with the inputs that contradict each other:
    /// without any one of them, the others would be possible.
    pub(crate) fn new(pairs: &[Pair]) -> Result<Self, Vec<usize>> {
        let groups = hanging_together(pairs).into_iter().map(|inputs| Group::new(inputs, pairs));
        Ok(Self { groups: groups.collect::<Result<_, _>>()? })
    }

    /// The inputs of each group, ascending: all that need a normal score.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &[usize]> {
        self.groups.iter().map(|group| &*group.inputs)
    }

    /// Mixes the normal scores of a block in place: a column for each input of the case, of which
    /// only those of [`Correlation::groups`] are read and written.
    pub(crate) fn mix<C: AsRef<[f64]> + AsMut<[f64]>>(&self, columns: &mut [C]) {
        for group in &self.groups {
            group.mix(columns);
        }
    }
}

impl Group {
    fn new(inputs: Vec<usize>, pairs: &[Pair]) -> Result<Self, Vec<usize>> {
        let matrix = Matrix::new(&inputs, pairs);
        let all: Vec<usize> = (0..inputs.len()).collect();
        let named = |at: usize| inputs[at];
        match matrix.factor(&all) {
            Some(Cholesky { order, rows }) => {
                Ok(Self { order: order.into_iter().map(named).collect(), inputs, rows })
            }
            None => Err(matrix.contradiction(all).into_iter().map(named).collect()),
        }
    }

    fn mix<C: AsRef<[f64]> + AsMut<[f64]>>(&self, columns: &mut [C]) {
        // Backwards: each needs those before it as they were.
        for (at, row) in self.rows.iter().enumerate().rev() {
            let diagonal = row.get(at).copied().unwrap_or(0.0);
            columns[self.order[at]].as_mut().iter_mut().for_each(|z| *z *= diagonal);
            for (&other, &factor) in self.order[..at].iter().zip(row) {
                add(columns, factor, [other, self.order[at]]);
            }
        }
    }
}

/// A multiple of one column to another.
fn add<C: AsRef<[f64]> + AsMut<[f64]>>(columns: &mut [C], factor: f64, from_to: [usize; 2]) {
    if let (true, Ok([from, to])) = (factor != 0.0, columns.get_disjoint_mut(from_to)) {
        to.as_mut().iter_mut().zip(from.as_ref()).for_each(|(z, other)| *z += factor * other);
    }
}

/// The correlations of a group: 1 with itself, 0 where no pair says otherwise.
struct Matrix {
    size: usize,
    entries: Vec<f64>,
}

impl Matrix {
    fn new(inputs: &[usize], pairs: &[Pair]) -> Self {
        let size = inputs.len();
        let mut entries = vec![0.0; size * size];
        (0..size).for_each(|i| entries[i * size + i] = 1.0);
        for pair in pairs {
            if let [Ok(i), Ok(j)] = pair.between.map(|input| inputs.binary_search(&input)) {
                entries[i * size + j] = pair.strength.gaussian();
                entries[j * size + i] = pair.strength.gaussian();
            }
        }
        Self { size, entries }
    }

    /// Of some of the inputs.
    fn factor(&self, of: &[usize]) -> Option<Cholesky> {
        Cholesky::new(of.len(), |i, j| self.entries[of[i] * self.size + of[j]])
    }

    /// Leaves out every input without which the rest is still impossible.
    fn contradiction(&self, mut inputs: Vec<usize>) -> Vec<usize> {
        let mut at = inputs.len();
        while at > 0 {
            at -= 1;
            let input = inputs.remove(at);
            if self.factor(&inputs).is_some() {
                inputs.insert(at, input);
            }
        }
        inputs
    }
}

/// Groups of inputs, each connected by pairs, in ascending order.
fn hanging_together(pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for pair in pairs {
        let concerned = |group: &mut Vec<usize>| pair.between.iter().any(|input| group.contains(input));
        let mut merged: Vec<usize> = groups.extract_if(.., concerned).flatten().collect();
        merged.extend(pair.between);
        merged.sort_unstable();
        merged.dedup();
        groups.push(merged);
    }
    groups.sort_unstable();
    groups
}

#[cfg(test)]
mod tests {
    use super::super::draws::{BLOCK, Draws, Sampling};
    use super::super::normal_scores::normal_score;
    use super::*;

    fn gaussian(i: usize, j: usize, strength: f64) -> Pair {
        Pair { between: [i, j], strength: Strength::Gaussian(strength) }
    }

    fn refused(pairs: &[Pair]) -> Vec<usize> {
        Correlation::new(pairs).expect_err("impossible")
    }

    #[test]
    fn ranks_and_scores() {
        // 2 sin 15° and 2 sin 30°.
        let half = (6_f64.sqrt() - 2_f64.sqrt()) / 2.0;
        approx::assert_relative_eq!(Strength::Rank(0.5).gaussian(), half, max_relative = 1e-15);
        assert_eq!(Strength::Rank(-1.0).gaussian(), -1.0);
        assert_eq!(Strength::Gaussian(1.0).rank(), 1.0);
        for rank in [-0.99, -0.3, 0.0, 1e-9, 0.7] {
            let there_and_back = Strength::Gaussian(Strength::Rank(rank).gaussian()).rank();
            approx::assert_relative_eq!(there_and_back, rank, max_relative = 1e-14);
        }
    }

    #[test]
    fn groups_hang_together_by_pairs() {
        let pairs = [gaussian(7, 2, 0.1), gaussian(9, 4, 0.1), gaussian(5, 3, 0.1), gaussian(2, 9, 0.1)];
        let correlation = Correlation::new(&pairs).expect("possible");
        assert_eq!(correlation.groups().collect::<Vec<_>>(), [&[2, 4, 7, 9][..], &[3, 5]]);
        assert_eq!(Correlation::new(&[]).expect("nothing asked").groups().count(), 0);
    }

    #[test]
    fn contradictions_are_named_without_the_innocent() {
        let contradiction = [gaussian(1, 2, 0.9), gaussian(1, 4, -0.9), gaussian(2, 4, 0.9)];
        assert_eq!(refused(&contradiction), [1, 2, 4]);
        let innocents = [gaussian(0, 1, 0.3), gaussian(3, 4, 0.2), gaussian(4, 8, -0.1), gaussian(5, 6, 0.5)];
        assert_eq!(refused(&[&contradiction[..], &innocents].concat()), [1, 2, 4]);
        assert_eq!(refused(&[&innocents[..], &contradiction].concat()), [1, 2, 4]);
        assert_eq!(refused(&[gaussian(3, 0, 1.5), gaussian(0, 1, 0.5)]), [0, 3]);
    }

    /// Five inputs, each against each other by as much as four could be, but not five.
    #[test]
    fn many_may_contradict_together_only() {
        let pairs: Vec<Pair> = (0..5).flat_map(|i| (0..i).map(move |j| gaussian(i, j, -0.26))).collect();
        assert_eq!(refused(&pairs), [0, 1, 2, 3, 4]);
        let four: Vec<Pair> = pairs.into_iter().filter(|pair| pair.between[0] < 4).collect();
        assert!(Correlation::new(&four).is_ok());
    }

    #[test]
    fn mixing_by_hand() {
        let correlation = Correlation::new(&[gaussian(0, 2, 0.6), gaussian(3, 2, 1.0), gaussian(3, 0, 0.6)]);
        let mut columns = [vec![1.0, 2.0], vec![5.0, 5.0], vec![10.0, 20.0], vec![77.0, 88.0]];
        correlation.expect("possible").mix(&mut columns);
        // The third is 0.6 of the first and 0.8 of its own; the last is the third.
        let third = [0.6 * 1.0 + 0.8 * 10.0, 0.6 * 2.0 + 0.8 * 20.0];
        approx::assert_relative_eq!(columns[2][..], third[..], max_relative = 1e-15);
        assert_eq!(columns[0], [1.0, 2.0]);
        assert_eq!(columns[1], [5.0, 5.0]);
        assert_eq!(columns[3], columns[2]);
    }

    /// Spearman's correlation of 16,384 trials, within five of its standard errors, which are at
    /// most 1.06 / √n.
    #[test]
    fn rank_correlation_is_what_was_asked() {
        const RANKS: [(usize, usize, f64); 3] = [(0, 1, 0.7), (1, 2, -0.4), (0, 3, 0.2)];
        let pair = |(i, j, rank)| Pair { between: [i, j], strength: Strength::Rank(rank) };
        let correlation = Correlation::new(&RANKS.map(pair)).expect("possible");
        for sampling in [Sampling::Sobol, Sampling::Random] {
            let columns = mixed(&correlation, &Draws::new(11, sampling, 4));
            for (i, j, asked) in RANKS.into_iter().chain([(2, 3, 0.0)]) {
                let found = pearson(&ranks(&columns[i]), &ranks(&columns[j]));
                assert!((found - asked).abs() < 5.0 * 1.06 / 128.0, "{sampling:?} {i} {j}: {found}");
            }
        }
    }

    fn mixed(correlation: &Correlation, draws: &Draws) -> Vec<Vec<f64>> {
        let mut columns = vec![Vec::new(); 4];
        for block in 0..16 {
            let mut scores = [[0.0; BLOCK]; 4];
            for (dimension, column) in scores.iter_mut().enumerate() {
                draws.uniforms(block, dimension, column);
                column.iter_mut().for_each(|u| *u = normal_score(*u));
            }
            correlation.mix(&mut scores);
            columns.iter_mut().zip(scores).for_each(|(all, block)| all.extend(block));
        }
        columns
    }

    fn ranks(values: &[f64]) -> Vec<f64> {
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
        let mut ranks = vec![0.0; values.len()];
        order.into_iter().enumerate().for_each(|(rank, trial)| ranks[trial] = rank as f64);
        ranks
    }

    fn pearson(x: &[f64], y: &[f64]) -> f64 {
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let (a, b) = (mean(x), mean(y));
        let sum = |f: &dyn Fn(f64, f64) -> f64| x.iter().zip(y).map(|(x, y)| f(x - a, y - b)).sum::<f64>();
        sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
    }
}
