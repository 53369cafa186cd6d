//! The k-th smallest of many numbers, for several k at once, without sorting them all.

use super::moments::ends;

/// So few are sorted outright.
const FEW: usize = 1024;

/// Equal cells between the smallest and the largest value, a power of two.
const CELLS: usize = 4096;

/// What is still together after so many rounds is sorted: it must be spread over all the magnitudes
/// that numbers have.
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
        Self::between(ends(values), values, ranks)
    }

    /// The same for who knows the smallest and the largest value.
    pub(super) fn between(ends: [f64; 2], values: &[f64], ranks: impl IntoIterator<Item = usize>) -> Self {
        let mut ranks: Vec<usize> = ranks.into_iter().collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut found = vec![0.0; ranks.len()];
        Sample { values, ends, rounds: ROUNDS }.select(&ranks, &mut found);
        Self { ranks, values: found }
    }

    /// Of one of the ranks that were asked for.
    pub(crate) fn at(&self, rank: usize) -> f64 {
        // Where −0 and 0 are neighbours, they are one value.
        self.ranks.binary_search(&rank).map_or(f64::NAN, |at| self.values[at] + 0.0)
    }
}

struct Sample<'a> {
    values: &'a [f64],
    ends: [f64; 2],
    rounds: usize,
}

impl Sample<'_> {
    /// Counts how many values fall into each cell, then looks only at those of the cells that the
    /// ranks lie in, in the same way. Each round is 4,096 times narrower than the one before: heaps
    /// and outliers cost a round more, not a sort of everything.
    fn select(&self, ranks: &[usize], out: &mut [f64]) {
        let [min, max] = self.ends;
        let cells = Cells { min, scale: CELLS as f64 / (max - min) };
        if min == max {
            out.fill(min);
        } else if self.values.len() <= FEW || self.rounds == 0 || !cells.scale.is_normal() {
            sort(self.values.to_vec(), ranks, out);
        } else {
            let wanted = Wanted::new(&cells.count(self.values), ranks);
            for (values, part) in cells.collect(self.values, &wanted).iter().zip(&wanted.parts) {
                let ranks: Vec<usize> =
                    ranks[part.ranks.clone()].iter().map(|rank| rank - part.before).collect();
                let part_of = Sample { values, ends: ends(values), rounds: self.rounds - 1 };
                part_of.select(&ranks, &mut out[part.ranks.clone()]);
            }
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

    fn count(&self, values: &[f64]) -> [u32; Self::ALL] {
        let mut counts = [0; Self::ALL];
        values.iter().for_each(|&value| counts[self.of(value)] += 1);
        counts
    }

    fn collect(&self, values: &[f64], wanted: &Wanted) -> Vec<Vec<f64>> {
        let mut chosen: Vec<_> = wanted.parts.iter().map(|part| Vec::with_capacity(part.count)).collect();
        let part = |value: &f64| wanted.part_of_cell[self.of(*value)];
        let mut take = |value: &f64| {
            if let Some(chosen) = chosen.get_mut(usize::from(part(value))) {
                chosen.push(*value);
            }
        };
        // Few are wanted: of most eights none, which is one question instead of eight.
        let (eights, rest) = values.as_chunks::<8>();
        for eight in eights {
            if eight.iter().fold(NOT_WANTED, |all, value| all & part(value)) != NOT_WANTED {
                eight.iter().for_each(&mut take);
            }
        }
        rest.iter().for_each(take);
        chosen
    }
}

/// In place of the number of a part; all its bits are set.
const NOT_WANTED: u16 = u16::MAX;

/// The cells that ranks lie in.
struct Wanted {
    parts: Vec<Part>,
    part_of_cell: [u16; Cells::ALL],
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
        let mut wanted = Self { parts: Vec::new(), part_of_cell: [NOT_WANTED; Cells::ALL] };
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
