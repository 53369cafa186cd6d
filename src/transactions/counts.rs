//! Equal rows counted once: what a fit costs grows with distinct rows, not with customers.

use rustc_hash::FxHashMap;

/// How many there are of each row of numbers that are not negative.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts<const K: usize>(FxHashMap<[u64; K], f64>);

impl<const K: usize> Counts<K> {
    pub(super) fn add(&mut self, row: [f64; K], weight: f64) {
        // −0 is 0; the bits of other numbers are equal where the numbers are.
        *self.0.entry(row.map(|number| (number + 0.0).to_bits())).or_default() += weight;
    }

    /// In ascending order, whatever the order in which they came.
    pub(super) fn sorted(self) -> Vec<([f64; K], f64)> {
        let mut rows: Vec<_> = self.0.into_iter().collect();
        // The bits of numbers that are not negative are in their order.
        rows.sort_unstable_by_key(|(bits, _)| *bits);
        rows.into_iter().map(|(bits, weight)| (bits.map(f64::from_bits), weight)).collect()
    }
}
