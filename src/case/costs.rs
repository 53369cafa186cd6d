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
    /// Costs of every initiative, each begun `delay` periods late; what leaves the horizon is
    /// dropped. `reached` has one entry per segment.
    pub(crate) fn costs(&self, reached: &[Reached<'_, V>], delay: usize) -> Vec<InitiativeCosts<V>> {
        self.initiatives.iter().map(|initiative| self.costs_of(initiative, reached, delay)).collect()
    }

    fn costs_of(
        &self,
        initiative: &Initiative<V>,
        reached: &[Reached<'_, V>],
        delay: usize,
    ) -> InitiativeCosts<V> {
        let horizon = self.grid.horizon;
        let costs = &initiative.costs;
        let first = initiative.start - 1 + delay;
        let nothing = || vec![V::zero(); horizon];
        let mut one_off = nothing();
        for payment in &costs.one_off {
            if let Some(at) = one_off.get_mut(payment.period - 1 + delay) {
                *at = *at + payment.amount;
            }
        }
        let mut per_period = nothing();
        for at in per_period.iter_mut().skip(first) {
            *at = costs.per_period;
        }
        let (mut per_reached, mut once) = (nothing(), nothing());
        let rate = initiative.reach * costs.per_reached_customer_per_period;
        let fee = initiative.reach * costs.per_reached_customer_once;
        let charged = rate != V::zero() || fee != V::zero();
        let touched = reached.iter().enumerate().filter(|(index, _)| charged && initiative.touches(*index));
        for (_, customers) in touched {
            for period in first..horizon {
                let met = if period == first { customers.active[period] } else { customers.joined[period] };
                per_reached[period] = per_reached[period] + rate * customers.active[period];
                once[period] = once[period] + fee * met;
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
}
