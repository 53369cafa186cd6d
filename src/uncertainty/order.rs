//! The k-th smallest of many numbers, for several k at once, without sorting them all.

use super::moments::ends;

/// So few are sorted outright.
const FEW: usize = 1024;

/// Equal cells between the smallest and the largest value, a power of two.
const CELLS: usize = 4096;

/// Values that no so many rounds take apart spread over all magnitudes that numbers have; those are
/// sorted.
const ROUNDS: usize = 6;

/// The values of a sample at some ranks, counted from 0.
#[derive(Clone, Debug)]
pub(crate) struct OrderStatistics {
    ranks: Vec<usize>,
    values: Vec<f64>,
}

impl OrderStatistics {
    /// No value may be NaN, and every rank must be below their number.
    pub(crate) fn of(values: &[f64], ranks: impl IntoIterator<Item = usize>) -> Self {
        let mut ranks: Vec<usize> = ranks.into_iter().collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut found = vec![0.0; ranks.len()];
        select(values, &ranks, &mut found, ROUNDS);
        Self { ranks, values: found }
    }

    /// Of one of the ranks that were asked for.
    pub(crate) fn at(&self, rank: usize) -> f64 {
        // Where −0 and 0 are neighbours, they are one value.
        self.ranks.binary_search(&rank).map_or(f64::NAN, |at| self.values[at] + 0.0)
    }
}

/// Counts how many values fall into each cell, then looks only at those of the cells that the
/// ranks lie in, in the same way. Each round is 4,096 times narrower than the one before: heaps and
/// outliers cost a round more, not a sort of everything.
fn select(values: &[f64], ranks: &[usize], out: &mut [f64], rounds: usize) {
    let [min, max] = ends(values);
    let scale = CELLS as f64 / (max - min);
    if min == max {
        out.fill(min);
    } else if values.len() <= FEW || rounds == 0 || !scale.is_normal() {
        sort(values.to_vec(), ranks, out);
    } else {
        let cells = Cells { min, scale };
        let wanted = Wanted::new(&cells.count(values), ranks);
        for (chosen, part) in cells.collect(values, &wanted).iter().zip(&wanted.parts) {
            let ranks: Vec<usize> = ranks[part.ranks.clone()].iter().map(|rank| rank - part.before).collect();
            select(chosen, &ranks, &mut out[part.ranks.clone()], rounds - 1);
        }
    }
}

fn sort(mut values: Vec<f64>, ranks: &[usize], out: &mut [f64]) {
    values.sort_unstable_by(f64::total_cmp);
    out.iter_mut().zip(ranks).for_each(|(out, &rank)| *out = values[rank]);
}

struct Cells {
    min: f64,
    scale: f64,
}

impl Cells {
    /// Twice as many as are used, so that no number in the mask is out of bounds.
    const ALL: usize = 2 * CELLS;

    /// Never falls with the value: that is all that matters. The sum puts the whole number in the
    /// lowest places, which is faster than to convert.
    fn of(&self, value: f64) -> usize {
        const WHOLE: f64 = (1u64 << 52) as f64;
        ((value - self.min) * self.scale + WHOLE).to_bits() as usize & (Self::ALL - 1)
    }

    fn count(&self, values: &[f64]) -> Vec<u32> {
        let mut counts = vec![0; Self::ALL];
        values.iter().for_each(|&value| counts[self.of(value)] += 1);
        counts
    }

    fn collect(&self, values: &[f64], wanted: &Wanted) -> Vec<Vec<f64>> {
        let mut chosen: Vec<_> = wanted.parts.iter().map(|part| Vec::with_capacity(part.count)).collect();
        for &value in values {
            if let Some(part) = chosen.get_mut(usize::from(wanted.part_of_cell[self.of(value)])) {
                part.push(value);
            }
        }
        chosen
    }
}

/// The cells that ranks lie in.
struct Wanted {
    parts: Vec<Part>,
    part_of_cell: Vec<u16>,
}

struct Part {
    /// Values in lower cells.
    before: usize,
    count: usize,
    /// Which of the ranks lie here.
    ranks: std::ops::Range<usize>,
}

impl Wanted {
    fn new(counts: &[u32], ranks: &[usize]) -> Self {
        let mut wanted = Self { parts: Vec::new(), part_of_cell: vec![u16::MAX; counts.len()] };
        let (mut before, mut first) = (0, 0);
        for (cell, &count) in counts.iter().enumerate() {
            let count = count as usize;
            let last = first + ranks[first..].iter().take_while(|rank| **rank < before + count).count();
            if last > first {
                wanted.part_of_cell[cell] = wanted.parts.len() as u16;
                wanted.parts.push(Part { before, count, ranks: first..last });
            }
            (before, first) = (before + count, last);
        }
        wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn assert_as_sorted(values: &[f64]) {
        let n = values.len();
        let ranks = [0, n / 1000, n / 20, n / 10, n / 4, n / 2, n / 2 + 1, n * 9 / 10, n - 1]
            .map(|rank| rank.min(n - 1));
        let found = OrderStatistics::of(values, ranks);
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        for rank in ranks {
            assert_eq!(found.at(rank), sorted[rank], "{rank} of {n}");
        }
    }

    /// A plain sequence that looks like chance.
    fn scattered(n: usize) -> impl Iterator<Item = f64> {
        (0..n as u64).map(|k| (k.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 11) as f64 / (1u64 << 53) as f64)
    }

    #[test]
    fn samples_of_every_kind() {
        const N: usize = 20_000;
        assert_as_sorted(&scattered(N).collect::<Vec<_>>());
        // Heavy tails, a heap at zero, few different values, one far away at either end.
        assert_as_sorted(&scattered(N).map(|u| 1.0 / u - 1.0 / (1.0 - u)).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).map(|u| (u - 0.4).max(0.0)).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).map(|u| (u * 3.0).floor()).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).chain([1e15]).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).chain([-1e300, 1e300]).collect::<Vec<_>>());
        // Each a millionth of the one before, over and over: as uneven as numbers get.
        assert_as_sorted(&(0..N as i32).map(|k| libm::pow(1e-6, f64::from(k % 50))).collect::<Vec<_>>());
    }

    #[test]
    fn at_the_limits_of_numbers() {
        const N: usize = 2_000;
        assert_as_sorted(&scattered(N).map(|u| (u - 0.5) * f64::MAX * 2.0).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).map(|u| u * 1e-320).collect::<Vec<_>>());
        assert_as_sorted(&scattered(N).chain([f64::INFINITY, f64::NEG_INFINITY]).collect::<Vec<_>>());
        assert_as_sorted(&[3.0]);
        assert_as_sorted(&vec![-7.5; N]);
        assert!(OrderStatistics::of(&[0.0, -0.0], [0]).at(0).is_sign_positive());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Values around, or exactly at, a few places anywhere among the numbers.
        #[test]
        fn same_as_sorted(
            places in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::ZERO, 1..20),
            width in prop_oneof![Just(0.0), 0.0..1.0],
            n in 1..5000_usize,
        ) {
            let around = |u: f64| places[(u * places.len() as f64) as usize] * (1.0 - width * (u * 64.0).fract());
            assert_as_sorted(&scattered(n).map(around).collect::<Vec<_>>());
        }
    }
}
