//! Customers of BG/NBD and MBG/NBD, arranged so that what they share is computed once.

use rustc_hash::FxHashMap;

use super::super::rises::Rises;
use super::super::{Distinct, History};
use crate::fit::Fit;

/// Customers, arranged for the sums.
#[derive(Debug)]
pub(super) struct Cells {
    pub(super) groups: Vec<Group>,
    /// Of each cell: its weight and the places of its age and recency in `times`.
    pub(super) cells: Vec<(f64, u32, u32)>,
    pub(super) times: Vec<f64>,
    pub(super) purchases: Rises,
    pub(super) chances: Rises,
    pub(super) customers: f64,
    pub(super) rate: f64,
    /// Unit of `times`: a power of two, so that nothing is rounded, near the greatest age. In any
    /// unit of the histories the search takes the same steps.
    pub(super) unit: f64,
    pub(super) bought: f64,
}

/// Customers with equal frequency x and chances m to leave.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) frequency: f64,
    pub(super) chances: f64,
    pub(super) end: usize,
}

impl Cells {
    /// `early` is how many chances to leave come before the first repeat purchase.
    pub(super) fn new(customers: &Distinct, early: f64) -> Self {
        let oldest = customers.rows().iter().fold(0.0, |oldest, (history, _)| history.age.max(oldest));
        let unit = power_of_two(oldest);
        let mut times = Times { unit, ..Times::default() };
        let cell = |(history, weight): &(History, f64)| {
            (*weight, times.place(history.age), times.place(history.recency))
        };
        let cells = customers.rows().iter().map(cell).collect();
        let frequencies = frequencies(customers);
        let mut groups: Vec<Group> = Vec::with_capacity(frequencies.len());
        for &(frequency, _, rows) in &frequencies {
            let end = rows + groups.last().map_or(0, |last| last.end);
            groups.push(Group { frequency, chances: frequency + early, end });
        }
        let steps =
            |early: f64| Rises::new(frequencies.iter().map(move |&(x, weight, _)| (x + early, weight)));
        let bought = customers.sum(|history| history.frequency);
        Self {
            groups,
            cells,
            times: times.values,
            purchases: steps(0.0),
            chances: steps(early),
            customers: customers.customers(),
            rate: bought / customers.sum(|history| history.age / unit),
            unit,
            bought,
        }
    }

    /// The fit in the unit of the histories.
    pub(super) fn in_their_unit(&self, mut fit: Fit<4>) -> Fit<4> {
        fit.parameters[1] *= self.unit;
        fit.log_likelihood -= self.bought * libm::log(self.unit);
        fit
    }
}

/// The greatest power of two that is no greater; 1 for 0.
fn power_of_two(number: f64) -> f64 {
    const EXPONENT: u64 = 0x7ff0_0000_0000_0000;
    let power = f64::from_bits(number.to_bits() & EXPONENT);
    if power > 0.0 { power } else { 1.0 }
}

/// Distinct frequencies in ascending order with their customers and rows.
fn frequencies(customers: &Distinct) -> Vec<(f64, f64, usize)> {
    let mut groups: Vec<(f64, f64, usize)> = Vec::new();
    for &(history, weight) in customers.rows() {
        match groups.last_mut() {
            Some((x, customers, rows)) if *x == history.frequency => {
                *customers += weight;
                *rows += 1;
            }
            _ => groups.push((history.frequency, weight, 1)),
        }
    }
    groups
}

/// Distinct times in the order in which they are met.
#[derive(Default)]
struct Times {
    unit: f64,
    values: Vec<f64>,
    places: FxHashMap<u64, u32>,
}

impl Times {
    fn place(&mut self, time: f64) -> u32 {
        *self.places.entry(time.to_bits()).or_insert_with(|| {
            self.values.push(time / self.unit);
            (self.values.len() - 1) as u32
        })
    }
}
