//! Numbers between 0 and 1, for every trial and every uncertain input.
//!
//! A draw depends on the seed, its trial and its dimension only, never on how the trials are cut
//! into pieces or in which order the pieces are drawn.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

use super::sobol::{self, Dimension};

/// Trials that are drawn together: a power of two, so that the Sobol' points of a block are even
/// in themselves; small enough for a processor's nearest memory.
pub(crate) const BLOCK: usize = 1024;

/// How the trials are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Sampling {
    /// Scrambled Sobol' points: the same answer from far fewer trials. Best with a power of two of
    /// them. Up to 256 inputs and 2³² trials; further inputs are drawn at random.
    #[default]
    Sobol,
    /// Each trial on its own: xoshiro256++ (Blackman & Vigna 2021).
    Random,
}

/// The source of all draws of a simulation.
#[derive(Clone, Debug)]
pub(crate) struct Draws {
    seed: u64,
    /// Of the first dimensions; all others are random.
    even: Vec<Dimension>,
}

impl Draws {
    pub(crate) fn new(seed: u64, sampling: Sampling, dimensions: usize) -> Self {
        let even = match sampling {
            Sampling::Random => 0,
            Sampling::Sobol => dimensions.min(sobol::DIMENSIONS),
        };
        let dimension = |at: usize| Dimension::scrambled(at, key(seed, [SCRAMBLE, at as u64]));
        Self { seed, even: (0..even).map(dimension).collect() }
    }

    /// The draws of one input for the trials of a block, or for its first ones if `out` is shorter
    /// than [`BLOCK`]: centres of the cells of a grid of 2⁵², so never 0 and never 1, and 1 − u is
    /// as exact as u.
    pub(crate) fn uniforms(&self, block: u64, dimension: usize, out: &mut [f64]) {
        match self.even.get(dimension) {
            Some(even) => out.iter_mut().zip(even.points(block)).for_each(|(out, point)| *out = unit(point)),
            None => self.random(block, dimension, out),
        }
    }

    /// A generator for each block and dimension.
    fn random(&self, block: u64, dimension: usize, out: &mut [f64]) {
        let mut generator = Xoshiro256PlusPlus::seed_from_u64(key(self.seed, [block, dimension as u64]));
        for out in out {
            *out = unit(generator.next_u64());
        }
    }
}

/// In place of a block, which no number of trials reaches: what scrambles a dimension.
const SCRAMBLE: u64 = u64::MAX;

/// A seed of its own for everything that has one, by rounds of SplitMix64.
fn key(seed: u64, of: [u64; 2]) -> u64 {
    of.into_iter().fold(mixed(seed), |key, part| mixed(key ^ mixed(part)))
}

/// One step of SplitMix64 (Steele, Lea & Flood 2014): every bit depends on every bit.
fn mixed(number: u64) -> u64 {
    let z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// (k + ½) / 2⁵² with k the upper 52 bits, exactly.
pub(super) fn unit(bits: u64) -> f64 {
    const ONE_LESS_HALF_A_STEP: f64 = 1.0 - f64::EPSILON / 2.0;
    f64::from_bits(1f64.to_bits() | bits >> 12) - ONE_LESS_HALF_A_STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Sampling; 2] = [Sampling::Sobol, Sampling::Random];

    fn column(draws: &Draws, dimension: usize, blocks: u64) -> Vec<f64> {
        let mut column = vec![0.0; blocks as usize * BLOCK];
        for (block, out) in column.chunks_mut(BLOCK).enumerate() {
            draws.uniforms(block as u64, dimension, out);
        }
        column
    }

    fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
        let n = values.len() as f64;
        values.sum::<f64>() / n
    }

    /// Mean, variance, skew and fourth moment of a uniform draw, and no correlation of dimensions:
    /// each average within five standard errors of it.
    #[test]
    fn moments() {
        const BLOCKS: u64 = 64;
        let n = BLOCKS as f64 * BLOCK as f64;
        for sampling in BOTH {
            let draws = Draws::new(7, sampling, 4);
            let columns: Vec<_> = (0..4).map(|at| column(&draws, at, BLOCKS)).collect();
            for (at, x) in columns.iter().enumerate() {
                for power in 1..=4 {
                    let raised = |u: &f64| (0..power).fold(1.0, |product, _| product * (2.0 * u - 1.0));
                    let (expected, square) = (moment(power), moment(2 * power));
                    let error = ((square - expected * expected) / n).sqrt();
                    let found = mean(x.iter().map(raised));
                    assert!((found - expected).abs() < 5.0 * error, "{sampling:?} {at} {power}: {found}");
                }
                for y in &columns[..at] {
                    let product = mean(x.iter().zip(y).map(|(x, y)| (2.0 * x - 1.0) * (2.0 * y - 1.0)));
                    assert!(product.abs() < 5.0 / (3.0 * n.sqrt()), "{sampling:?} {at}: {product}");
                }
            }
        }
    }

    /// Of a number spread evenly over −1..1.
    fn moment(power: u32) -> f64 {
        if power % 2 == 1 { 0.0 } else { 1.0 / f64::from(power + 1) }
    }

    #[test]
    fn a_part_of_a_block_is_its_beginning() {
        for sampling in BOTH {
            let draws = Draws::new(1, sampling, 3);
            let whole = column(&draws, 2, 3);
            let mut part = [0.0; 100];
            draws.uniforms(2, 2, &mut part);
            assert_eq!(part, whole[2 * BLOCK..2 * BLOCK + 100]);
        }
    }

    /// How many inputs there are changes nothing for those that were there before.
    #[test]
    fn seeds_blocks_and_dimensions_differ() {
        for sampling in BOTH {
            let draws = Draws::new(1, sampling, 300);
            let first = column(&draws, 0, 2);
            assert_eq!(first, column(&Draws::new(1, sampling, 1), 0, 2));
            assert_ne!(first[..BLOCK], first[BLOCK..]);
            for other in
                [column(&draws, 1, 2), column(&draws, 299, 2), column(&Draws::new(2, sampling, 1), 0, 2)]
            {
                assert!(first.iter().zip(&other).all(|(a, b)| a != b));
            }
        }
    }

    /// Beyond the table of Sobol' numbers.
    #[test]
    fn further_dimensions_are_random() {
        let even = Draws::new(3, Sampling::Sobol, 300);
        let random = Draws::new(3, Sampling::Random, 300);
        assert_ne!(column(&even, 255, 1), column(&random, 255, 1));
        assert_eq!(column(&even, 256, 1), column(&random, 256, 1));
    }

    /// Π (1 + (u − ½)) over six inputs is 1 on average. Random trials miss it by the standard
    /// error; scrambled Sobol' points, over many seeds, by a hundredth of that (variance falls with
    /// n³ instead of n: Owen 1997).
    #[test]
    fn sobol_beats_random_on_a_smooth_function() {
        const INPUTS: usize = 6;
        let squared_error = |sampling: Sampling, seed: u32| {
            let draws = Draws::new(u64::from(seed), sampling, INPUTS);
            let columns: Vec<_> = (0..INPUTS).map(|at| column(&draws, at, 16)).collect();
            let value = |trial| columns.iter().fold(1.0, |product, u: &Vec<f64>| product * (0.5 + u[trial]));
            let error = mean((0..columns[0].len()).map(value)) - 1.0;
            error * error
        };
        let [sobol, random] =
            BOTH.map(|sampling| mean((0..32).map(|seed| squared_error(sampling, seed))).sqrt());
        // (1 + 1/12)^6 − 1 is the variance; 32 seeds tell it to a quarter or so.
        let expected = (0.616_f64 / (16.0 * BLOCK as f64)).sqrt();
        assert!((0.5..2.0).contains(&(random / expected)), "{random} {expected}");
        assert!(sobol < random / 100.0, "{sobol} {random}");
    }

    /// The published generator, seeded as it is published: state 1, 2, 3, 4 (Blackman & Vigna).
    #[test]
    fn the_generator_is_the_published_one() {
        let state: Vec<u8> = (1..=4u64).flat_map(u64::to_le_bytes).collect();
        let mut generator = Xoshiro256PlusPlus::from_seed(state.try_into().expect("32 bytes"));
        assert_eq!([generator.next_u64(), generator.next_u64()], [41943041, 58720359]);
    }

    #[test]
    fn never_zero_nor_one() {
        assert_eq!(unit(0), f64::EPSILON / 2.0);
        assert_eq!(1.0 - unit(u64::MAX), unit(0));
    }
}
