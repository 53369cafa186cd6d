//! A case that has passed the gate: from here on nothing fails.

use crate::case::draft::{CaseDraft, Cuts, Quantity};
use crate::case::part::Part;
use crate::experience::{Experience, Groups};
use crate::input::gate::Assumption;
use crate::retention::Retention;
use crate::time::{Period, Timing};
use crate::uncertainty::{Pair, Plan};
use std::sync::Arc;

/// A checked case, over any number: `f64` for one case, an array for many trials in step.
#[derive(Clone, Debug, PartialEq)]
pub struct BusinessCase<V = f64> {
    pub(crate) name: Option<String>,
    pub(crate) currency: Option<String>,
    pub(crate) grid: TimeGrid,
    pub(crate) discount_rate_per_year: V,
    pub(crate) segments: Vec<Segment<V>>,
    pub(crate) initiatives: Vec<Initiative<V>>,
    /// Every number of the input, in its order.
    pub(crate) assumptions: Vec<Assumption>,
    /// Inputs that move together, by their places in the register.
    pub(crate) correlations: Vec<Pair>,
    /// How it is simulated unless asked otherwise.
    pub(crate) simulation: Plan,
    /// What it was made of, to be made again with other numbers.
    pub(crate) draft: Arc<CaseDraft>,
    /// Named variants, each a case of its own.
    pub(crate) scenarios: Vec<(String, BusinessCase<V>)>,
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
    /// Where retention comes from, if it is not a curve.
    pub(crate) origin: Origin<V>,
    /// Handling of contacts per customer, as things are.
    pub(crate) handling_per_period: V,
    pub(crate) cuts: Cuts,
}

/// Where the retention of a segment comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin<V> {
    /// A curve.
    Curve,
    /// What customers live through.
    Experience(Experience<V>),
    /// The mix of NPS groups.
    Groups(Groups<V>),
}

impl Segment<f64> {
    /// Opening customers.
    pub(crate) fn customers(&self) -> f64 {
        self.base.iter().map(|group| group.customers).sum()
    }
}

impl<V> Segment<V> {
    pub(crate) fn experience(&self) -> Option<&Experience<V>> {
        match &self.origin {
            Origin::Experience(experience) => Some(experience),
            _ => None,
        }
    }

    pub(crate) fn groups(&self) -> Option<&Groups<V>> {
        match &self.origin {
            Origin::Groups(groups) => Some(groups),
            _ => None,
        }
    }
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
    Periods(V),
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

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Effect<V> {
    pub(crate) on: Quantity,
    pub(crate) whom: Whom,
    pub(crate) change: Change<V>,
    /// Of a change of experience: the type of problem; `None` is every type.
    pub(crate) problem: Option<String>,
    /// Of a move: from where to where.
    pub(crate) path: Option<MovePath<V>>,
}

/// Which segments an effect acts on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Whom {
    Everybody,
    /// Positions of segments.
    These(Vec<usize>),
}

/// Positions of the shares that a move joins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct MovePath<V> {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Share of the move that the initiative causes.
    pub(crate) attribution: V,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Change<V> {
    Relative(V),
    /// Points of a share, money, or customers.
    Add(V),
}

impl<V> Effect<V> {
    pub(crate) fn touches(&self, segment: usize) -> bool {
        match &self.whom {
            Whom::Everybody => true,
            Whom::These(segments) => segments.contains(&segment),
        }
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
        self.is_touched_by(Part::Everything, segment)
    }

    /// Whether an effect of this part acts on the segment.
    pub(crate) fn is_touched_by(&self, part: Part, segment: usize) -> bool {
        self.initiatives.iter().enumerate().any(|(index, initiative)| {
            part.has_initiative(index)
                && initiative
                    .effects
                    .iter()
                    .any(|effect| part.has(index, effect.on) && effect.touches(segment))
        })
    }
}
