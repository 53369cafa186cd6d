//! What the investment returns, over any number: the figures that a simulation asks of every
//! trial, by the same sums in the same order as the whole evaluation.

use crate::case::checked::BusinessCase;
use crate::case::costs::{InitiativeCosts, Reached};
use crate::case::levers::Unit;
use crate::case::part::Part;
use crate::case::projection::Heads;
use crate::case::ready::{Followed, Ready};
use crate::retention::Shift;
use crate::scalar::Scalar;

/// The investment without its answers about rates and moments.
pub(crate) struct Returns<V> {
    /// Change in revenue, discounted.
    pub(crate) revenue_impact: V,
    /// Change in contribution, discounted.
    pub(crate) contribution_impact: V,
    /// Costs, discounted.
    pub(crate) costs: V,
    /// Change in contribution less costs, as it stands.
    pub(crate) net_cash: V,
    /// Customers still there at the horizon thanks to the initiatives.
    pub(crate) customers_kept: V,
    /// Cash at the start of each period.
    pub(crate) one_off: Vec<V>,
    /// Cash of each period that recurs.
    pub(crate) recurring: Vec<V>,
}

impl<V: Scalar> Returns<V> {
    pub(crate) fn npv(&self) -> V {
        self.contribution_impact - self.costs
    }
}

/// Money of each period.
struct Money<V> {
    revenue: Vec<V>,
    contribution: Vec<V>,
}

impl<V: Scalar> Money<V> {
    fn nothing(periods: usize) -> Self {
        Self { revenue: vec![V::zero(); periods], contribution: vec![V::zero(); periods] }
    }

    fn add_difference(&mut self, with: &Self, without: &Self) {
        let add = |sums: &mut [V], with: &[V], without: &[V]| {
            for ((sum, &a), &b) in sums.iter_mut().zip(with).zip(without) {
                *sum = *sum + (a - b);
            }
        };
        add(&mut self.revenue, &with.revenue, &without.revenue);
        add(&mut self.contribution, &with.contribution, &without.contribution);
    }
}

impl<V: Scalar> BusinessCase<V> {
    pub(crate) fn returns(&self) -> Returns<V> {
        let ready = Ready::new(self);
        let weights = ready.weights(0);
        let idle = vec![Shift::none(); self.grid.horizon];
        let mut gained = Money::nothing(self.grid.horizon);
        let mut kept = V::zero();
        let mut followed: Vec<Option<Followed<V>>> = Vec::with_capacity(self.segments.len());
        for index in 0..self.segments.len() {
            followed.push(self.is_touched(index).then(|| {
                let course = &ready.courses[index];
                let before = course.heads(&idle, &course.today);
                let after = ready.follow(index, &self.levers(Part::Everything, index, &weights));
                let without = money(&before, &course.today, &course.growth);
                let with = money(&after.heads, &after.plan.units, &course.growth);
                gained.add_difference(&with, &without);
                kept = kept + (last(&after.heads) - last(&before));
                after
            }));
        }
        let reached = followed.iter().map(|followed| match followed {
            Some(followed) => followed.heads.reached(),
            None => Reached::nobody(),
        });
        let costs = self.costs(&reached.collect::<Vec<_>>());
        ready.told(&gained, &costs, kept)
    }
}

impl<V: Scalar> Ready<'_, V> {
    fn told(&self, gained: &Money<V>, costs: &[InitiativeCosts<V>], customers_kept: V) -> Returns<V> {
        let sum = |values: &mut dyn Iterator<Item = V>| values.fold(V::zero(), |a, b| a + b);
        let present = |series: &[V]| {
            let factors = &self.discount.recurring;
            sum(&mut series.iter().zip(factors).map(|(&value, &factor)| value * factor))
        };
        let periods = 0..self.case.grid.horizon;
        let total = sum(&mut gained.contribution.iter().copied());
        Returns {
            revenue_impact: present(&gained.revenue),
            contribution_impact: present(&gained.contribution),
            costs: sum(&mut costs.iter().map(|cost| cost.present_value(&self.discount))),
            net_cash: total - sum(&mut costs.iter().map(InitiativeCosts::total)),
            customers_kept,
            one_off: (periods.clone())
                .map(|t| V::zero() - sum(&mut costs.iter().map(|cost| cost.one_off[t])))
                .collect(),
            recurring: periods
                .map(|t| gained.contribution[t] - sum(&mut costs.iter().map(|cost| cost.recurring(t))))
                .collect(),
        }
    }
}

/// The same lines as the flows of the whole evaluation, of which only these are needed here.
fn money<V: Scalar>(heads: &Heads<V>, units: &[Unit<V>], growth: &[V]) -> Money<V> {
    let mut money = Money::nothing(units.len());
    for (t, unit) in units.iter().enumerate() {
        let active = heads.active[t];
        let revenue = active * unit.revenue * growth[t];
        money.revenue[t] = revenue;
        money.contribution[t] = revenue * unit.margin
            - active * unit.cost_to_serve
            - active * unit.handling
            - heads.joined[t] * unit.acquisition_cost;
    }
    money
}

fn last<V: Scalar>(heads: &Heads<V>) -> V {
    heads.closing.last().copied().unwrap_or(V::zero())
}
