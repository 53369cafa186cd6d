//! What the initiatives cost, period by period.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::case::checked::{BusinessCase, Initiative};
use crate::case::discount::Discount;
use crate::case::projection::series;
use crate::scalar::Scalar;

/// Costs of one initiative in each period.
#[derive(Clone, Debug, PartialEq)]
pub struct InitiativeCosts<V = f64> {
    /// The initiative.
    pub name: String,
    /// Payments at the start of the period.
    pub one_off: Vec<V>,
    /// Running costs.
    pub per_period: Vec<V>,
    /// Amount × reach × active customers of the touched segments.
    pub per_reached_customer_per_period: Vec<V>,
    /// Amount × reach × those active at the start, then those who join.
    pub per_reached_customer_once: Vec<V>,
}

impl Serialize for InitiativeCosts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// One number per period.
        #[derive(Serialize)]
        struct Series<'a>(#[serde(serialize_with = "series")] &'a [f64]);
        let mut object = serializer.serialize_struct("InitiativeCosts", 5)?;
        object.serialize_field("name", &self.name)?;
        object.serialize_field("oneOff", &Series(&self.one_off))?;
        object.serialize_field("perPeriod", &Series(&self.per_period))?;
        object
            .serialize_field("perReachedCustomerPerPeriod", &Series(&self.per_reached_customer_per_period))?;
        object.serialize_field("perReachedCustomerOnce", &Series(&self.per_reached_customer_once))?;
        object.end()
    }
}

/// The customers of a segment with all initiatives: who pays, and who joins.
#[derive(Clone, Copy)]
pub(crate) struct Reached<'a, V> {
    pub(crate) active: &'a [V],
    pub(crate) joined: &'a [V],
}

impl<V> Reached<'_, V> {
    /// Of a segment that nothing touches.
    pub(crate) fn nobody() -> Self {
        Self { active: &[], joined: &[] }
    }
}

impl<V: Scalar> InitiativeCosts<V> {
    /// What recurs in a period.
    pub(crate) fn recurring(&self, period: usize) -> V {
        self.per_period[period]
            + self.per_reached_customer_per_period[period]
            + self.per_reached_customer_once[period]
    }

    pub(crate) fn present_value(&self, discount: &Discount<V>) -> V {
        (0..self.one_off.len()).fold(V::zero(), |sum, t| {
            sum + self.one_off[t] * discount.at_start[t] + self.recurring(t) * discount.recurring[t]
        })
    }

    pub(crate) fn total(&self) -> V {
        (0..self.one_off.len()).fold(V::zero(), |sum, t| sum + self.one_off[t] + self.recurring(t))
    }
}

impl<V: Scalar> BusinessCase<V> {
    /// Costs of every initiative; `reached` has one entry per segment.
    pub(crate) fn costs(&self, reached: &[Reached<'_, V>]) -> Vec<InitiativeCosts<V>> {
        self.initiatives.iter().map(|initiative| self.costs_of(initiative, reached)).collect()
    }

    fn costs_of(&self, initiative: &Initiative<V>, reached: &[Reached<'_, V>]) -> InitiativeCosts<V> {
        let nothing = || vec![V::zero(); self.grid.horizon];
        let mut one_off = nothing();
        for payment in &initiative.costs.one_off {
            let at = &mut one_off[payment.period - 1];
            *at = *at + payment.amount;
        }
        let mut per_period = nothing();
        per_period[initiative.start - 1..].fill(initiative.costs.per_period);
        let (mut per_reached, mut once) = (nothing(), nothing());
        for reach in self.reaches(initiative, reached, 0) {
            for (step, (&active, &joined)) in reach.active.iter().zip(reach.joined).enumerate() {
                let period = reach.first + step;
                let met = if step == 0 { active } else { joined };
                per_reached[period] = per_reached[period] + reach.running * active;
                once[period] = once[period] + reach.once * met;
            }
        }
        InitiativeCosts {
            name: initiative.name.clone(),
            one_off,
            per_period,
            per_reached_customer_per_period: per_reached,
            per_reached_customer_once: once,
        }
    }

    /// Present value of the costs that depend on nobody, each begun `delay` periods late; what
    /// leaves the horizon is dropped.
    pub(crate) fn fixed_costs(&self, discount: &Discount<V>, delay: usize) -> V {
        let horizon = self.grid.horizon;
        self.initiatives.iter().fold(V::zero(), |sum, initiative| {
            let payments = initiative.costs.one_off.iter().filter_map(|payment| {
                let at = payment.period - 1 + delay;
                (at < horizon).then(|| payment.amount * discount.at_start[at])
            });
            let periods = discount.recurring[..horizon].iter().skip(initiative.start - 1 + delay);
            let annuity = periods.fold(V::zero(), |sum, &factor| sum + factor);
            payments.fold(sum, |sum, payment| sum + payment) + initiative.costs.per_period * annuity
        })
    }

    /// Present value of the costs of reaching customers.
    pub(crate) fn costs_of_reaching(
        &self,
        reached: &[Reached<'_, V>],
        discount: &Discount<V>,
        delay: usize,
    ) -> V {
        let mut sum = V::zero();
        for reach in self.initiatives.iter().flat_map(|initiative| self.reaches(initiative, reached, delay)) {
            let factors = &discount.recurring[reach.first..self.grid.horizon];
            let present = |customers: &[V]| {
                customers.iter().zip(factors).fold(V::zero(), |sum, (&heads, &factor)| sum + heads * factor)
            };
            let met = present(reach.joined) + (reach.active[0] - reach.joined[0]) * factors[0];
            sum = sum + reach.running * present(reach.active) + reach.once * met;
        }
        sum
    }

    /// Whom an initiative reaches at a cost, by touched segment: amount × reach × those active, in
    /// each period from the start; the single charge is for those active at the start, then for
    /// those who join.
    fn reaches<'r>(
        &self,
        initiative: &'r Initiative<V>,
        reached: &'r [Reached<'r, V>],
        delay: usize,
    ) -> impl Iterator<Item = Reach<'r, V>> + use<'r, V> {
        let first = initiative.start - 1 + delay;
        let running = initiative.reach * initiative.costs.per_reached_customer_per_period;
        let once = initiative.reach * initiative.costs.per_reached_customer_once;
        let charged = first < self.grid.horizon && (running != V::zero() || once != V::zero());
        let touched =
            reached.iter().enumerate().filter(move |(index, _)| charged && initiative.touches(*index));
        touched.map(move |(_, customers)| Reach {
            first,
            running,
            once,
            active: &customers.active[first..],
            joined: &customers.joined[first..],
        })
    }
}

/// The customers of a segment from the period on in which an initiative reaches them.
struct Reach<'a, V> {
    first: usize,
    running: V,
    once: V,
    active: &'a [V],
    joined: &'a [V],
}
