//! Customers and money of one segment, period by period.
//!
//! Every cohort follows its own tenure: the opening groups from theirs, the new customers of each
//! period from 0. A_t, those who pay, are counted by the timing's weights;
//! revenue_t = A_t · R · (1+g)^((t−1)/n), contribution_t = margin_t − A_t · cost to serve −
//! new_t · acquisition cost. Growth follows the calendar; costs stay nominal.

use serde::{Serialize, Serializer};

use crate::case::checked::{Segment, TimeGrid};
use crate::case::cohorts::Cohorts;
use crate::case::costs::Reached;
use crate::case::levers::{Levers, Unit};
use crate::retention::{Renewals, Shift};
use crate::scalar::Scalar;
use crate::time::Timing;

/// Customers of a segment in each period.
#[derive(Clone, Debug)]
pub(crate) struct Heads<V> {
    pub(crate) opening: Vec<V>,
    pub(crate) joined: Vec<V>,
    pub(crate) closing: Vec<V>,
    pub(crate) active: Vec<V>,
}

/// Customers and money of each period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flows {
    /// Customers at the start, before new ones join.
    #[serde(serialize_with = "series")]
    pub opening: Vec<f64>,
    /// Customers who join at the start.
    #[serde(serialize_with = "series")]
    pub new: Vec<f64>,
    /// Customers at the end.
    #[serde(serialize_with = "series")]
    pub closing: Vec<f64>,
    /// Customers who pay, by the case's timing.
    #[serde(serialize_with = "series")]
    pub active: Vec<f64>,
    /// Money they pay.
    #[serde(serialize_with = "series")]
    pub revenue: Vec<f64>,
    /// Contribution margin on it.
    #[serde(serialize_with = "series")]
    pub margin: Vec<f64>,
    /// Cost of serving the active customers.
    #[serde(serialize_with = "series")]
    pub cost_to_serve: Vec<f64>,
    /// Cost of handling their contacts.
    #[serde(serialize_with = "series")]
    pub handling: Vec<f64>,
    /// Cost of winning the new customers.
    #[serde(serialize_with = "series")]
    pub acquisition: Vec<f64>,
    /// Margin − cost to serve − handling − acquisition.
    #[serde(serialize_with = "series")]
    pub contribution: Vec<f64>,
}

impl Flows {
    /// All segments together.
    pub(crate) fn sum<'a>(parts: impl Iterator<Item = &'a Self>, periods: usize) -> Self {
        parts.fold(Self::nothing(periods), |sum, part| sum.combined(part, |a, b| a + b))
    }

    /// What the first of each pair has more than the second, all pairs together.
    pub(crate) fn difference<'a>(pairs: impl Iterator<Item = (&'a Self, &'a Self)>, periods: usize) -> Self {
        let differences = pairs.map(|(with, without)| with.clone().combined(without, |a, b| a - b));
        differences.fold(Self::nothing(periods), |sum, part| sum.combined(&part, |a, b| a + b))
    }

    fn nothing(periods: usize) -> Self {
        let zeros = || vec![0.0; periods];
        Self {
            opening: zeros(),
            new: zeros(),
            closing: zeros(),
            active: zeros(),
            revenue: zeros(),
            margin: zeros(),
            cost_to_serve: zeros(),
            handling: zeros(),
            acquisition: zeros(),
            contribution: zeros(),
        }
    }

    fn combined(mut self, other: &Self, with: impl Fn(f64, f64) -> f64) -> Self {
        for (mine, theirs) in self.each_mut().into_iter().zip(other.each()) {
            for (a, &b) in mine.iter_mut().zip(theirs) {
                *a = with(*a, b);
            }
        }
        self
    }

    fn each(&self) -> [&Vec<f64>; 10] {
        [
            &self.opening,
            &self.new,
            &self.closing,
            &self.active,
            &self.revenue,
            &self.margin,
            &self.cost_to_serve,
            &self.handling,
            &self.acquisition,
            &self.contribution,
        ]
    }

    fn each_mut(&mut self) -> [&mut Vec<f64>; 10] {
        [
            &mut self.opening,
            &mut self.new,
            &mut self.closing,
            &mut self.active,
            &mut self.revenue,
            &mut self.margin,
            &mut self.cost_to_serve,
            &mut self.handling,
            &mut self.acquisition,
            &mut self.contribution,
        ]
    }
}

/// A list of one number per period. Compact formats get its little-endian bytes in one piece; the
/// bindings make a typed array of them.
pub(crate) fn series<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return serializer.collect_seq(values);
    }
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    serializer.serialize_bytes(&bytes)
}

/// A segment made ready to be followed through the periods, as often as needed.
#[derive(Clone, Debug)]
pub(crate) struct Course<'a, V> {
    pub(crate) segment: &'a Segment<V>,
    pub(crate) renewals: Renewals<V>,
    pub(crate) grid: TimeGrid,
    /// Growth of revenue since the first period.
    pub(crate) growth: Vec<V>,
    /// The money figures of each period without initiatives.
    pub(crate) today: Vec<Unit<V>>,
}

impl<'a, V: Scalar> Course<'a, V> {
    pub(crate) fn new(segment: &'a Segment<V>, grid: TimeGrid) -> Self {
        let oldest = segment.base.iter().map(|group| group.tenure).max().unwrap_or_default();
        let step = (V::one() + segment.growth_per_year).power(1.0 / grid.per_year());
        let growth = std::iter::successors(Some(V::one()), |&grown| Some(grown * step));
        Self {
            segment,
            renewals: Renewals::new(&segment.retention, grid.period, oldest + grid.longest_view()),
            grid,
            growth: growth.take(grid.longest_view()).collect(),
            today: vec![Unit::of(segment, &Levers::idle()); grid.horizon],
        }
    }

    /// Follows the customers under the changes of each period.
    pub(crate) fn heads(&self, shifts: &[Shift<V>], units: &[Unit<V>]) -> Heads<V> {
        let horizon = self.grid.horizon;
        let mut heads = Heads {
            opening: Vec::with_capacity(horizon),
            joined: units.iter().map(|unit| unit.new_customers).collect(),
            closing: Vec::with_capacity(horizon),
            active: Vec::with_capacity(horizon),
        };
        let mut cohorts = Cohorts::new(self.segment, &self.renewals, horizon);
        let mut there = self.segment.base.iter().fold(V::zero(), |sum, group| sum + group.customers);
        for (period, shift) in shifts.iter().enumerate() {
            let new = heads.joined[period];
            let start = there + new;
            let end = cohorts.renew(new, shift);
            heads.opening.push(there);
            heads.closing.push(end);
            heads.active.push(match self.grid.timing {
                Timing::Start => start,
                Timing::Mid => (start + end) * V::from_f64(0.5),
                Timing::End => end,
            });
            there = end;
        }
        heads
    }

    /// Present value of contribution; the same sums as [`flows`](Self::flows), without keeping them.
    pub(crate) fn present_value(&self, heads: Reached<'_, V>, units: &[Unit<V>], factors: &[V]) -> V {
        (0..units.len()).fold(V::zero(), |sum, t| {
            let unit = &units[t];
            let revenue = heads.active[t] * unit.revenue * self.growth[t];
            let contribution = revenue * unit.margin
                - heads.active[t] * unit.cost_to_serve
                - heads.active[t] * unit.handling
                - heads.joined[t] * unit.acquisition_cost;
            sum + contribution * factors[t]
        })
    }
}

impl Course<'_, f64> {
    /// The money that the customers of each period bring and cost.
    pub(crate) fn flows(&self, heads: Heads<f64>, units: &[Unit<f64>]) -> Flows {
        let per_period = |value: &dyn Fn(usize) -> f64| (0..units.len()).map(value).collect::<Vec<f64>>();
        let revenue = per_period(&|t| heads.active[t] * units[t].revenue * self.growth[t]);
        let margin = per_period(&|t| revenue[t] * units[t].margin);
        let cost_to_serve = per_period(&|t| heads.active[t] * units[t].cost_to_serve);
        let acquisition = per_period(&|t| heads.joined[t] * units[t].acquisition_cost);
        let handling = per_period(&|t| heads.active[t] * units[t].handling);
        let contribution = per_period(&|t| margin[t] - cost_to_serve[t] - handling[t] - acquisition[t]);
        Flows {
            opening: heads.opening,
            new: heads.joined,
            closing: heads.closing,
            active: heads.active,
            revenue,
            margin,
            cost_to_serve,
            handling,
            acquisition,
            contribution,
        }
    }
}
