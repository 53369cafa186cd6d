//! What the initiatives do, period by period: weights, and the levers they pull.

use crate::case::checked::{BusinessCase, Change, Initiative, Ramp, Segment, TimeGrid};
use crate::case::draft::Quantity;
use crate::case::inner::Found;
use crate::case::part::Part;
use crate::limits::{self, Limit};
use crate::retention::Shift;
use crate::scalar::Scalar;

/// How much of an initiative's effect acts in each period:
/// w_t = ramp · reach · confidence · persistence.
///
/// The initiative begins `delay` periods late.
pub(crate) fn weights<V: Scalar>(initiative: &Initiative<V>, grid: &TimeGrid, delay: usize) -> Vec<V> {
    let full = initiative.reach * initiative.confidence;
    let decay = initiative.persistence_per_year.power(1.0 / grid.per_year());
    let first = initiative.start - 1 + delay;
    let first_full_step = first_full_step(&initiative.ramp);
    let mut persistence = V::one();
    let steps = (0..grid.horizon.saturating_sub(first)).map(|step| {
        if decay != V::one() {
            // 1 after the first full step, 0 up to it.
            let late = (V::from_f64(step as f64) - first_full_step).clamp(0.0, 1.0);
            persistence = persistence * (late * decay + (V::one() - late));
        }
        ramp(&initiative.ramp, step) * full * persistence
    });
    std::iter::repeat_n(V::zero(), first.min(grid.horizon)).chain(steps).collect()
}

/// Share of full effect so many periods after the start.
fn ramp<V: Scalar>(ramp: &Ramp<V>, step: usize) -> V {
    match ramp {
        Ramp::Periods(periods) => (V::from_f64((step + 1) as f64) / periods.max(V::one())).min(V::one()),
        Ramp::Shares(shares) => shares[step.min(shares.len() - 1)],
    }
}

/// The first step of full effect; of a list that never reaches it, the first of its last value.
/// Where the steps of a list are uncertain, the plain ones decide.
pub(crate) fn first_full_step<V: Scalar>(ramp: &Ramp<V>) -> V {
    match ramp {
        Ramp::Periods(periods) => periods.ceil().max(V::one()) - V::one(),
        Ramp::Shares(shares) => {
            let full = shares.iter().position(|share| share.plain() >= 1.0);
            V::from_f64(full.unwrap_or(shares.len() - 1) as f64)
        }
    }
}

/// A change of one quantity: first times, then plus, then held in its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lever<V> {
    times: V,
    plus: V,
}

impl<V: Scalar> Lever<V> {
    pub(crate) fn idle() -> Self {
        Self { times: V::one(), plus: V::zero() }
    }

    fn raw(&self, value: V) -> V {
        value * self.times + self.plus
    }

    /// The value after the change, held in its legal range.
    pub(crate) fn apply(&self, value: V, limit: &Limit) -> V {
        self.raw(value).clamp(limit.min, limit.max)
    }

    /// The end of the range at which the value has to be held, if any.
    pub(crate) fn held(&self, value: V, limit: &Limit) -> Option<f64> {
        held_at(self.raw(value).plain(), limit.min, limit.max)
    }

    pub(crate) fn pull(&mut self, change: Change<V>, weight: V) {
        match change {
            Change::Relative(share) => self.times = bounded(self.times * (V::one() + share * weight)),
            Change::Add(amount) => self.plus = self.plus + amount * weight,
        }
    }
}

/// A product of many relative changes, kept a number: everything it multiplies is held far below.
fn bounded<V: Scalar>(times: V) -> V {
    times.min(V::from_f64(1e100))
}

/// The end of a range that a value exceeds by more than rounding.
pub(crate) fn held_at(raw: f64, min: f64, max: f64) -> Option<f64> {
    const ROUNDING: f64 = 1e-12;
    if raw > max + ROUNDING * max.abs() {
        return Some(max);
    }
    (raw < min - ROUNDING).then_some(min)
}

/// All levers on one segment in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Levers<V> {
    pub(crate) retention: Shift<V>,
    pub(crate) revenue: Lever<V>,
    pub(crate) margin: Lever<V>,
    pub(crate) cost_to_serve: Lever<V>,
    pub(crate) new_customers: Lever<V>,
    pub(crate) acquisition_cost: Lever<V>,
    /// Handling per customer and period of the case, added to today's.
    pub(crate) handling: V,
    /// New customers that one customer's words bring in a period of the case, net.
    pub(crate) talk: V,
}

impl<V: Scalar> Levers<V> {
    /// Nothing is changed.
    pub(crate) fn idle() -> Self {
        Self {
            retention: Shift::none(),
            revenue: Lever::idle(),
            margin: Lever::idle(),
            cost_to_serve: Lever::idle(),
            new_customers: Lever::idle(),
            acquisition_cost: Lever::idle(),
            handling: V::zero(),
            talk: V::zero(),
        }
    }

    /// Retention is moved by so many points of its base.
    pub(crate) fn points(points: V) -> Self {
        let mut levers = Self::idle();
        levers.retention.points = points;
        levers
    }

    fn pull(&mut self, on: Quantity, change: Change<V>, weight: V) {
        match on {
            Quantity::Churn => match change {
                Change::Relative(cut) => {
                    self.retention.churn_times =
                        bounded(self.retention.churn_times * (V::one() - cut * weight));
                }
                Change::Add(points) => self.retention.points = self.retention.points - points * weight,
            },
            Quantity::Retention => {
                if let Change::Add(points) = change {
                    self.retention.points = self.retention.points + points * weight;
                }
            }
            Quantity::Revenue => self.revenue.pull(change, weight),
            Quantity::Margin => self.margin.pull(change, weight),
            Quantity::CostToServe => self.cost_to_serve.pull(change, weight),
            Quantity::NewCustomers => self.new_customers.pull(change, weight),
            Quantity::AcquisitionCost => self.acquisition_cost.pull(change, weight),
            // These act on what customers live through, all at once; see `lived`.
            Quantity::ProblemRate | Quantity::ContactRate | Quantity::Outcome | Quantity::NpsShare => {}
        }
    }
}

impl<V: Scalar> BusinessCase<V> {
    /// The levers that the initiatives pull on one segment in each period, by their weights.
    pub(crate) fn levers(&self, part: Part, segment: usize, weights: &[Vec<V>]) -> Vec<Levers<V>> {
        let mut levers = vec![Levers::idle(); self.grid.horizon];
        for (index, (initiative, weights)) in self.initiatives.iter().zip(weights).enumerate() {
            let effects = initiative.effects.iter();
            for effect in effects.filter(|effect| part.has(index, effect.on) && effect.touches(segment)) {
                for (levers, &weight) in levers.iter_mut().zip(weights) {
                    levers.pull(effect.on, effect.change, weight);
                }
            }
        }
        let inner = self.inner(part, segment);
        if !inner.is_idle() {
            let at = |t: usize| weights.iter().map(move |weights| weights[t]);
            for t in 0..levers.len() {
                // Before the start, and between ramp and decay, nothing new happens.
                let found = if t > 0 && at(t).eq(at(t - 1)) {
                    Found::of(&levers[t - 1])
                } else {
                    inner.found(&at(t).collect::<Vec<V>>())
                };
                found.put(&mut levers[t]);
            }
        }
        levers
    }

    /// The levers at full effect: no ramp, no decay.
    pub(crate) fn full_levers(&self, segment: usize) -> Levers<V> {
        let mut levers = Levers::idle();
        let full: Vec<V> =
            self.initiatives.iter().map(|initiative| initiative.reach * initiative.confidence).collect();
        for (initiative, &weight) in self.initiatives.iter().zip(&full) {
            for effect in initiative.effects.iter().filter(|effect| effect.touches(segment)) {
                levers.pull(effect.on, effect.change, weight);
            }
        }
        let inner = self.inner(Part::Everything, segment);
        if !inner.is_idle() {
            inner.found(&full).put(&mut levers);
        }
        levers
    }
}

/// The money figures of a segment under levers, before growth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit<V> {
    pub(crate) revenue: V,
    pub(crate) margin: V,
    pub(crate) cost_to_serve: V,
    pub(crate) new_customers: V,
    pub(crate) acquisition_cost: V,
    /// Cost of handling contacts, per customer.
    pub(crate) handling: V,
}

impl<V: Scalar> Unit<V> {
    pub(crate) fn of(segment: &Segment<V>, levers: &Levers<V>) -> Self {
        Self {
            revenue: levers.revenue.apply(segment.revenue_per_period, &limits::REVENUE),
            margin: levers.margin.apply(segment.margin, &limits::MARGIN),
            cost_to_serve: levers.cost_to_serve.apply(segment.cost_to_serve_per_period, &limits::MONEY),
            new_customers: levers.new_customers.apply(segment.new_per_period, &limits::NEW_CUSTOMERS),
            acquisition_cost: levers.acquisition_cost.apply(segment.acquisition_cost, &limits::MONEY),
            handling: segment.handling_per_period + levers.handling,
        }
    }

    /// What a customer costs: service and handling.
    pub(crate) fn cost(&self) -> V {
        self.cost_to_serve + self.handling
    }
}
