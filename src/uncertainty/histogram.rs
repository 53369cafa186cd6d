//! How the trials are spread, for a picture.

use serde::Serialize;

use crate::case::projection::series as numbers;

/// About as many cells; where zero is inside, one or two more.
const CELLS: usize = 40;

/// Equally wide cells with the number of trials in each.
///
/// The cells cover what lies between the percentiles 0.5 and 99.5 of the trials, so that a few far
/// values do not press the others together; those are counted in the first and the last cell. Where
/// zero is inside, it is an edge: gains and losses never share a cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Histogram {
    /// One more than cells. Equal trials make one cell without width.
    #[serde(serialize_with = "numbers")]
    pub edges: Vec<f64>,
    /// Of values from the lower edge to below the upper one.
    #[serde(serialize_with = "numbers")]
    pub counts: Vec<f64>,
}

impl Histogram {
    pub(crate) const CORE: [f64; 2] = [0.005, 0.995];

    /// Of finite numbers, from their quantiles at [`Histogram::CORE`], and their smallest and
    /// largest, which are taken where nearly all trials are equal.
    pub(crate) fn of(values: &[f64], core: [f64; 2], ends: [f64; 2]) -> Self {
        let [low, high] = if core[0] < core[1] { core } else { ends };
        let width = (high - low) / CELLS as f64;
        // Also of numbers so close to each other that nothing lies between.
        if !(width > 0.0 && low + width > low && high - width < high) {
            return Self { edges: vec![low, high], counts: vec![values.len() as f64] };
        }
        let grid = if low < 0.0 && high > 0.0 {
            Grid { origin: 0.0, first: (low / width).floor(), last: (high / width).ceil(), width }
        } else {
            Grid { origin: low, first: 0.0, last: CELLS as f64, width }
        };
        let edges = grid.edges();
        Self { counts: grid.counts(values, &edges), edges }
    }
}

/// Edges at the origin plus whole multiples of the width.
struct Grid {
    origin: f64,
    first: f64,
    last: f64,
    width: f64,
}

impl Grid {
    fn edges(&self) -> Vec<f64> {
        let numbers = 0..=(self.last - self.first) as usize;
        numbers.map(|number| self.origin + (self.first + number as f64) * self.width).collect()
    }

    fn counts(&self, values: &[f64], edges: &[f64]) -> Vec<f64> {
        let cells = edges.len() - 1;
        // Nothing lies below the first cell.
        let mut lower = [f64::NEG_INFINITY; ROOM];
        lower[1..cells].copy_from_slice(&edges[1..cells]);
        let per_width = 1.0 / self.width;
        let cell = |value: f64| {
            let number = (value - self.origin) * per_width - self.first;
            // Rounded to the nearest, in the lowest places of the sum: this cell or the next one.
            let near = (number.clamp(0.0, (cells - 1) as f64) + WHOLE).to_bits() as usize % ROOM;
            near - usize::from(value < lower[near])
        };
        let counts = count_in_turn(values, cell);
        (0..cells).map(|cell| counts.iter().map(|counts| f64::from(counts[cell])).sum()).collect()
    }
}

/// From here on numbers have no places below one.
const WHOLE: f64 = (1u64 << 52) as f64;

/// A power of two with room for all cells.
const ROOM: usize = 64;

/// Neighbouring trials are counted apart, as a count must be written before it can be read again.
fn count_in_turn(values: &[f64], cell: impl Fn(f64) -> usize) -> [[u32; ROOM]; 4] {
    let mut counts = [[0; ROOM]; 4];
    let (fours, rest) = values.as_chunks::<4>();
    for four in fours.iter().map(|four| &four[..]).chain([rest]) {
        counts.iter_mut().zip(four).for_each(|(counts, value)| counts[cell(*value)] += 1);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As the definition says, cell by cell.
    fn recounted(values: &[f64], edges: &[f64]) -> Vec<f64> {
        let last = edges.len() - 2;
        let inside = |value: &f64, cell: usize| {
            (cell == 0 || *value >= edges[cell]) && (cell == last || *value < edges[cell + 1])
        };
        (0..=last).map(|cell| values.iter().filter(|value| inside(value, cell)).count() as f64).collect()
    }

    #[test]
    fn gains_and_losses_share_no_cell() {
        let values: Vec<f64> = (-300..=700).map(f64::from).collect();
        let histogram = Histogram::of(&values, [-290.0, 690.0], [-300.0, 700.0]);
        assert!(histogram.edges.contains(&0.0), "{:?}", histogram.edges);
        let losses = histogram.edges.iter().zip(&histogram.counts).filter(|(edge, _)| **edge < 0.0);
        assert_eq!(losses.map(|(_, count)| count).sum::<f64>(), 300.0);
        assert_eq!(histogram.counts, recounted(&values, &histogram.edges));
        assert!((40..=42).contains(&histogram.counts.len()));
    }

    #[test]
    fn far_values_are_in_the_outer_cells() {
        let values = [&[-1e12, 1e12][..], &[1.5; 500], &[2.5; 500]].concat();
        let histogram = Histogram::of(&values, [1.0, 3.0], [-1e12, 1e12]);
        assert_eq!((histogram.edges[0], histogram.edges[40]), (1.0, 3.0));
        assert_eq!((histogram.counts[0], histogram.counts[39]), (1.0, 1.0));
        assert_eq!(histogram.counts.iter().sum::<f64>(), 1002.0);
    }

    #[test]
    fn equal_values() {
        let one_cell = |value| Histogram { edges: vec![value, value], counts: vec![3.0] };
        for value in [0.0, -0.1, 1e300] {
            assert_eq!(Histogram::of(&[value; 3], [value; 2], [value; 2]), one_cell(value));
        }
        // All but one: the core has no width.
        let values = [[2.0; 9].as_slice(), &[4.0]].concat();
        let histogram = Histogram::of(&values, [2.0, 2.0], [2.0, 4.0]);
        assert_eq!((histogram.counts[0], histogram.counts[39]), (9.0, 1.0));
        // Neighbours among the numbers.
        let close = [1.0, 1.0 + f64::EPSILON];
        assert_eq!(Histogram::of(&close, close, close).counts, [2.0]);
    }

    proptest! {
        #[test]
        fn every_value_once_and_where_it_belongs(
            values in prop::collection::vec(prop_oneof![-1e6..1e6, Just(0.0)], 1..200),
            low in -1e6..1e6,
            width in 0.0..1e6,
            on_edges in any::<bool>(),
        ) {
            let core = [low, low + width];
            let mut values = values;
            let of = |values: &[f64]| Histogram::of(values, core, [-1e6, 1e6]);
            if on_edges {
                values = of(&values).edges;
            }
            let histogram = of(&values);
            prop_assert!(histogram.edges.is_sorted_by(|a, b| a < b));
            prop_assert_eq!(&histogram.counts, &recounted(&values, &histogram.edges));
            prop_assert_eq!(histogram.counts.iter().sum::<f64>(), values.len() as f64);
            prop_assert_eq!(core[0] < 0.0 && core[1] > 0.0 && width > 0.0, histogram.edges.contains(&0.0) && core[0] != 0.0 && core[1] != 0.0);
        }
    }
}
