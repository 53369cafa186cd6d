//! A case that has passed the gate: from here on nothing fails.

use crate::case::draft::Quantity;
use crate::retention::Retention;
use crate::time::{Period, Timing};

/// A checked case, over any number: `f64` for one case, an array for many trials in step.
#[derive(Clone, Debug, PartialEq)]
pub struct BusinessCase<V = f64> {
    pub(crate) name: Option<String>,
    pub(crate) currency: Option<String>,
    pub(crate) grid: TimeGrid,
    pub(crate) discount_rate_per_year: V,
    pub(crate) segments: Vec<Segment<V>>,
    pub(crate) initiatives: Vec<Initiative<V>>,
}

/// The periods of the projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TimeGrid {
    pub(crate) period: Period,
    pub(crate) horizon: usize,
    pub(crate) timing: Timing,
}

impl TimeGrid {
    pub(crate) fn per_year(&self) -> f64 {
        f64::from(self.period.per_year())
    }

    /// Periods of the conservative reading.
    pub(crate) fn three_years(&self) -> usize {
        3 * self.period.per_year() as usize
    }

    /// Periods any finite reading looks ahead.
    pub(crate) fn longest_view(&self) -> usize {
        self.horizon.max(self.three_years())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Segment<V> {
    pub(crate) name: String,
    /// Opening customers by tenure; at least one group, which may be empty.
    pub(crate) base: Vec<TenureGroup<V>>,
    pub(crate) new_per_period: V,
    pub(crate) revenue_per_period: V,
    pub(crate) margin: V,
    pub(crate) cost_to_serve_per_period: V,
    pub(crate) growth_per_year: V,
    pub(crate) acquisition_cost: V,
    pub(crate) retention: Retention<V>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TenureGroup<V> {
    pub(crate) tenure: usize,
    pub(crate) customers: V,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Initiative<V> {
    pub(crate) name: String,
    /// First period, counted from 1.
    pub(crate) start: usize,
    pub(crate) ramp: Ramp<V>,
    pub(crate) persistence_per_year: V,
    pub(crate) reach: V,
    pub(crate) confidence: V,
    pub(crate) costs: Costs<V>,
    pub(crate) effects: Vec<Effect<V>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Ramp<V> {
    /// Periods until full effect.
    Periods(f64),
    /// Share of full effect in each period from the start; the last is held.
    Shares(Vec<V>),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Costs<V> {
    pub(crate) one_off: Vec<OneOff<V>>,
    pub(crate) per_period: V,
    pub(crate) per_reached_customer_per_period: V,
    pub(crate) per_reached_customer_once: V,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct OneOff<V> {
    /// Counted from 1.
    pub(crate) period: usize,
    pub(crate) amount: V,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Effect<V> {
    pub(crate) on: Quantity,
    /// Position of the segment; `None` is every segment.
    pub(crate) segment: Option<usize>,
    pub(crate) change: Change<V>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Change<V> {
    Relative(V),
    /// Points of a share, money, or customers.
    Add(V),
}

impl<V> Effect<V> {
    pub(crate) fn touches(&self, segment: usize) -> bool {
        self.segment.is_none_or(|only| only == segment)
    }
}

impl<V> Initiative<V> {
    pub(crate) fn touches(&self, segment: usize) -> bool {
        self.effects.iter().any(|effect| effect.touches(segment))
    }
}

impl<V> BusinessCase<V> {
    /// Whether any initiative has an effect on the segment.
    pub(crate) fn is_touched(&self, segment: usize) -> bool {
        self.initiatives.iter().any(|initiative| initiative.touches(segment))
    }
}
