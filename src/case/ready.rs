//! A case made ready to be computed, as often as its questions need.
//!
//! Everything here runs on any number: one case, or many trials in step.

use crate::case::checked::BusinessCase;
use crate::case::costs::Reached;
use crate::case::discount::Discount;
use crate::case::levers::{Levers, Unit, weights};
use crate::case::part::Part;
use crate::case::projection::{Course, Heads};
use crate::retention::Shift;
use crate::scalar::Scalar;

/// A case with what all of its projections share.
pub(crate) struct Ready<'a, V> {
    pub(crate) case: &'a BusinessCase<V>,
    pub(crate) courses: Vec<Course<'a, V>>,
    pub(crate) discount: Discount<V>,
}

/// What happens to a segment in each period: changes of retention, and its money figures.
pub(crate) struct Plan<V> {
    pub(crate) shifts: Vec<Shift<V>>,
    pub(crate) units: Vec<Unit<V>>,
}

/// A segment whose customers were followed under a plan.
pub(crate) struct Followed<V> {
    pub(crate) plan: Plan<V>,
    pub(crate) heads: Heads<V>,
}

impl<'a, V: Scalar> Ready<'a, V> {
    pub(crate) fn new(case: &'a BusinessCase<V>) -> Self {
        Self {
            case,
            courses: case.segments.iter().map(|segment| Course::new(segment, case.grid)).collect(),
            discount: Discount::new(case.discount_rate_per_year, &case.grid, case.grid.longest_view()),
        }
    }

    /// The weight of every initiative in every period, each begun `delay` periods late.
    pub(crate) fn weights(&self, delay: usize) -> Vec<Vec<V>> {
        self.case.initiatives.iter().map(|initiative| weights(initiative, &self.case.grid, delay)).collect()
    }

    /// Follows a segment under the levers of every period.
    pub(crate) fn follow(&self, segment: usize, levers: &[Levers<V>]) -> Followed<V> {
        let plan = self.plan(segment, levers);
        Followed { heads: self.courses[segment].heads(&plan.shifts, &plan.units), plan }
    }

    /// Present value of a segment's contribution under a plan.
    pub(crate) fn worth(&self, segment: usize, units: &[Unit<V>], heads: &Heads<V>) -> V {
        self.courses[segment].present_value(heads.reached(), units, &self.discount.recurring)
    }

    /// Present value of a segment's contribution under a part of the effects; `today` are its
    /// customers without them.
    pub(crate) fn worth_of(
        &self,
        part: Part,
        segment: usize,
        weights: &[Vec<V>],
        today: Reached<'_, V>,
    ) -> V {
        let course = &self.courses[segment];
        let plan = self.plan(segment, &self.case.levers(part, segment, weights));
        // Money alone moves nobody.
        let still = plan.shifts.iter().all(|shift| *shift == Shift::none())
            && plan.units.iter().zip(today.joined).all(|(unit, joined)| unit.new_customers == *joined);
        if still {
            return course.present_value(today, &plan.units, &self.discount.recurring);
        }
        self.worth(segment, &plan.units, &course.heads(&plan.shifts, &plan.units))
    }

    fn plan(&self, segment: usize, levers: &[Levers<V>]) -> Plan<V> {
        Plan {
            shifts: levers.iter().map(|levers| levers.retention).collect(),
            units: levers.iter().map(|levers| Unit::of(self.courses[segment].segment, levers)).collect(),
        }
    }

    /// Net present value of the initiatives, each begun `delay` periods late: present value of the
    /// change in contribution − present value of costs. `without` is the present value of each
    /// segment's contribution without them.
    pub(crate) fn npv(&self, without: &[V], delay: usize) -> V {
        let weights = self.weights(delay);
        // What nothing touches neither gains nor costs.
        let touched = (0..self.courses.len()).filter(|&index| self.case.is_touched(index));
        let followed: Vec<_> = touched
            .map(|index| (index, self.follow(index, &self.case.levers(Part::Everything, index, &weights))))
            .collect();
        let mut reached = vec![Reached::nobody(); self.courses.len()];
        let mut npv = V::zero() - self.case.fixed_costs(&self.discount, delay);
        for (index, followed) in &followed {
            npv = npv + self.worth(*index, &followed.plan.units, &followed.heads) - without[*index];
            reached[*index] = followed.heads.reached();
        }
        npv - self.costs_of_reaching(&reached, delay)
    }

    pub(crate) fn costs_of_reaching(&self, reached: &[Reached<'_, V>], delay: usize) -> V {
        self.case.costs_of_reaching(reached, &self.discount, delay)
    }
}

impl<V> Heads<V> {
    pub(crate) fn reached(&self) -> Reached<'_, V> {
        Reached { active: &self.active, joined: &self.joined }
    }
}
