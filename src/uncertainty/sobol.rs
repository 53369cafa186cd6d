//! Sobol' points, scrambled: numbers that fill the unit cube more evenly than chance does.
//!
//! Direction numbers of Joe & Kuo (2008), scrambled by a random linear map and a random shift of
//! the binary places (Matoušek 1998). Scrambled points stay as even as they were, each of them is
//! uniformly distributed, and the variance of an average is that of full nested scrambling (Owen,
//! "Variance with Alternative Scramblings of Digital Nets", 2003). As the map is linear, it is
//! applied to the direction numbers once and costs a point nothing; it also fills the places that
//! the table leaves empty.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::draws::BLOCK;

/// As many dimensions as the table has; the first needs no numbers.
pub(super) const DIMENSIONS: usize = ROWS + 1;

/// Binary places of the number of a trial, and of a point before scrambling.
const PLACES: usize = 32;

/// Binary places of the trials of a block.
const PLACES_OF_BLOCK: usize = BLOCK.trailing_zeros() as usize;

const ROWS: usize = 255;
const DEGREES: usize = 11;

/// A row of the table: a primitive polynomial and the odd numbers that the recurrence starts from.
#[derive(Clone, Copy)]
struct Row {
    degree: u8,
    coefficients: u16,
    starts: [u16; DEGREES],
}

static TABLE: [Row; ROWS] = parse(include_bytes!("joe_kuo.txt"));

/// One dimension of the sequence, scrambled. Numbers stand for their upper binary places.
#[derive(Clone, Debug)]
pub(super) struct Dimension {
    directions: [u64; PLACES],
    shift: u64,
}

impl Dimension {
    pub(super) fn scrambled(dimension: usize, seed: u64) -> Self {
        let mut generator = Xoshiro256PlusPlus::seed_from_u64(seed);
        let map = Map::random(&mut generator);
        Self { directions: directions(dimension).map(|places| map.of(places)), shift: generator.next_u64() }
    }

    /// The points of a block, each as 64 binary places; the block must lie within the first 2³²
    /// trials.
    ///
    /// Those of the second half of any power of two are the first half, moved by one direction.
    pub(super) fn points(&self, block: u64) -> [u64; BLOCK] {
        let mut points = [0; BLOCK];
        points[0] = self.start_of(block);
        for (place, direction) in self.directions.iter().take(PLACES_OF_BLOCK).enumerate() {
            let (done, rest) = points.split_at_mut(1 << place);
            for (next, point) in rest.iter_mut().zip(done) {
                *next = *point ^ direction;
            }
        }
        points
    }

    fn start_of(&self, block: u64) -> u64 {
        let places = self.directions.iter().skip(PLACES_OF_BLOCK).enumerate();
        let chosen = places.filter(|(place, _)| block >> place & 1 == 1);
        chosen.fold(self.shift, |point, (_, direction)| point ^ direction)
    }
}

/// A random linear map of binary places that leaves each place as it is and changes those after it.
struct Map([u64; PLACES]);

impl Map {
    fn random(generator: &mut Xoshiro256PlusPlus) -> Self {
        const FIRST: u64 = 1 << 63;
        let image = |place| (FIRST | generator.next_u64() >> 1) >> place;
        let mut images = [0; PLACES];
        (0..PLACES).map(image).zip(&mut images).for_each(|(image, place)| *place = image);
        Self(images)
    }

    fn of(&self, places: u32) -> u64 {
        let images = self.0.iter().enumerate();
        let chosen = images.filter(|(place, _)| places << place >> (PLACES - 1) == 1);
        chosen.fold(0, |sum, (_, image)| sum ^ image)
    }
}

/// What each binary place of a trial's number adds to its point, by exclusive or.
fn directions(dimension: usize) -> [u32; PLACES] {
    let Some(row) = dimension.checked_sub(1).map(|row| TABLE[row]) else {
        return std::array::from_fn(|place| 1 << (PLACES - 1 - place));
    };
    let degree = usize::from(row.degree);
    let mut directions = [0; PLACES];
    for place in 0..PLACES {
        directions[place] = match row.starts.get(place) {
            Some(&start) if place < degree => u32::from(start) << (PLACES - 1 - place),
            _ => next(&directions[place - degree..place], row.coefficients),
        };
    }
    directions
}

/// The recurrence: v_n = v_{n−s} ⊕ (v_{n−s} ≫ s) ⊕ a_1 v_{n−1} ⊕ … ⊕ a_{s−1} v_{n−s+1}.
fn next(last: &[u32], coefficients: u16) -> u32 {
    let oldest = last[0] ^ last[0] >> last.len();
    let chosen = last[1..].iter().enumerate().filter(|(k, _)| coefficients >> k & 1 == 1);
    chosen.fold(oldest, |sum, (_, direction)| sum ^ direction)
}

/// Reads the table when the crate is compiled.
const fn parse(text: &[u8]) -> [Row; ROWS] {
    let mut rows = [Row { degree: 0, coefficients: 0, starts: [0; DEGREES] }; ROWS];
    let (mut at, mut row) = (0, 0);
    while at < text.len() {
        if text[at] == b'#' {
            at = end_of_line(text, at) + 1;
            continue;
        }
        (rows[row], at) = parse_row(text, at);
        row += 1;
    }
    assert!(row == ROWS, "the table has another number of rows");
    rows
}

/// Dimension, degree, coefficients, then as many starting numbers as the degree says.
const fn parse_row(text: &[u8], at: usize) -> (Row, usize) {
    let (_, at) = parse_number(text, at);
    let (degree, at) = parse_number(text, at);
    let (coefficients, mut at) = parse_number(text, at);
    let mut row = Row { degree: degree as u8, coefficients, starts: [0; DEGREES] };
    let mut i = 0;
    while i < degree as usize {
        (row.starts[i], at) = parse_number(text, at);
        i += 1;
    }
    (row, at)
}

/// A number and where the next one begins.
const fn parse_number(text: &[u8], mut at: usize) -> (u16, usize) {
    let mut number = 0;
    while text[at].is_ascii_digit() {
        number = 10 * number + (text[at] - b'0') as u16;
        at += 1;
    }
    (number, at + 1)
}

const fn end_of_line(text: &[u8], mut at: usize) -> usize {
    while text[at] != b'\n' {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::draws::unit;
    use super::*;

    fn point(trial: u64, dimension: usize) -> u32 {
        let wide = |places| u64::from(places) << 32;
        let unscrambled = Dimension { directions: directions(dimension).map(wide), shift: 0 };
        (unscrambled.points(trial / BLOCK as u64)[trial as usize % BLOCK] >> 32) as u32
    }

    /// scipy 1.17, `qmc.Sobol(256, scramble=False, bits=32)`, times 2³². It draws in the order of
    /// Gray's code: its trial n is trial n ⊕ (n ≫ 1) here.
    #[test]
    fn unscrambled_points_are_those_of_scipy() {
        const DIMENSIONS: [usize; 7] = [0, 1, 2, 7, 36, 99, 255];
        const HALF: u32 = 1 << 31;
        let table = [
            (1, [HALF; 7]),
            (1000, [398458880, 692060160, 1933574144, 2747269120, 683671552, 2151677952, 1413480448]),
            (777777, [2356924416, 961392640, 305385472, 2566868992, 851374080, 1929220096, 2052534272]),
            (2147495993, [2618032129, 2411462655, 569660757, 878679617, 710532021, 1145781117, 62128443]),
        ];
        for (trial, expected) in table {
            assert_eq!(DIMENSIONS.map(|dimension| point(trial, dimension)), expected, "trial {trial}");
        }
    }

    fn uniforms(dimension: usize, seed: u64, block: u64) -> Vec<f64> {
        Dimension::scrambled(dimension, seed).points(block).into_iter().map(unit).collect()
    }

    /// With any seed, in every dimension: the first 2^m points have one each in 2^m equal cells.
    #[test]
    fn each_dimension_is_even() {
        for dimension in 0..super::DIMENSIONS {
            let points = uniforms(dimension, dimension as u64 + 1, dimension as u64 % 5);
            for places in 0..=PLACES_OF_BLOCK {
                assert_one_in_each_cell(&points, 1 << places);
            }
        }
    }

    fn assert_one_in_each_cell(points: &[f64], cells: usize) {
        let mut taken = vec![false; cells];
        for point in &points[..cells] {
            let cell = &mut taken[(point * cells as f64) as usize];
            assert!(!std::mem::replace(cell, true), "two of {cells} points in a cell");
        }
    }

    /// The first two dimensions are even together: one of 2^m points in every box of 2^-m, however
    /// long and narrow.
    #[test]
    fn two_dimensions_are_even_in_all_boxes() {
        const PLACES: u32 = 10;
        let (x, y) = (uniforms(0, 11, 3), uniforms(1, 12, 3));
        for wide in 0..=PLACES {
            let (columns, rows) = (f64::from(1 << wide), f64::from(1 << (PLACES - wide)));
            let cell = |(x, y): (&f64, &f64)| (x * columns).floor() * rows + (y * rows).floor();
            let cells = x.iter().zip(&y).map(cell).map(|cell| (cell + 0.5) / BLOCK as f64);
            assert_one_in_each_cell(&cells.collect::<Vec<_>>(), BLOCK);
        }
    }

    /// Two points keep apart in their first places; in the others, and in those that the table does
    /// not reach, seeds spread them evenly and independently: over 16 × 16 cells, within five
    /// standard errors.
    #[test]
    fn seeds_spread_points_evenly() {
        const SEEDS: u64 = 12_800;
        const LOWEST: [u32; 2] = [40, 20];
        let mut counts = [[0.0_f64; 256]; LOWEST.len()];
        for seed in 0..SEEDS {
            let points = Dimension::scrambled(5, seed * 7919).points(1);
            for (counts, lowest) in counts.iter_mut().zip(LOWEST) {
                let cell = |trial: usize| (points[trial] >> lowest & 15) as usize;
                counts[cell(3) * 16 + cell(700)] += 1.0;
            }
        }
        for counts in counts {
            let chi_square: f64 = counts.iter().map(|count| (count - 50.0) * (count - 50.0) / 50.0).sum();
            // 255 degrees of freedom.
            assert!((chi_square - 255.0).abs() < 5.0 * f64::sqrt(510.0), "{chi_square}");
        }
    }
}
