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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::checked::{
        Change, Costs, Effect, Initiative, OneOff, Origin, Ramp, Segment, TenureGroup, TimeGrid, Whom,
    };
    use crate::case::draft::{Cuts, Quantity};
    use crate::retention::{Curve, Retention};
    use crate::scalar::lane::Lane;
    use crate::time::{Period, Timing};

    /// A case whose every number is made by `number`, from the number of one trial and its step
    /// to the next.
    fn case<V: Scalar>(number: &dyn Fn(f64, f64) -> V) -> BusinessCase<V> {
        let n = |value, step| number(value, step);
        let segment = |name: &str, curve, per| Segment {
            name: name.to_owned(),
            base: vec![
                TenureGroup { tenure: 0, customers: n(900.0, 10.0) },
                TenureGroup { tenure: 7, customers: n(400.0, -3.0) },
            ],
            new_per_period: n(12.0, 1.0),
            revenue_per_period: n(30.0, 0.7),
            margin: n(0.5, 0.01),
            cost_to_serve_per_period: n(2.0, 0.1),
            growth_per_year: n(0.02, 0.003),
            acquisition_cost: n(25.0, 1.5),
            retention: Retention { curve, per },
            origin: Origin::Curve,
            handling_per_period: n(0.0, 0.0),
            cuts: Cuts::default(),
        };
        let effect = |on, change| Effect { on, whom: Whom::Everybody, change, problem: None, path: None };
        BusinessCase {
            name: None,
            currency: None,
            grid: TimeGrid { period: Period::Month, horizon: 30, timing: Timing::Mid },
            discount_rate_per_year: n(0.12, 0.01),
            segments: vec![
                segment("flat", Curve::Constant { rate: n(0.96, 0.002) }, Period::Month),
                segment(
                    "young",
                    Curve::BetaGeometric { alpha: n(0.7, 0.1), beta: n(4.0, 0.2) },
                    Period::Year,
                ),
                segment(
                    "weary",
                    Curve::BetaDiscreteWeibull { alpha: n(0.6, 0.05), beta: n(5.0, 0.3), c: n(1.2, -0.02) },
                    Period::Month,
                ),
                segment("seen", Curve::Observed { rates: vec![n(0.8, 0.01), n(0.9, 0.01)] }, Period::Quarter),
            ],
            initiatives: vec![Initiative {
                name: "All of it".to_owned(),
                start: 3,
                ramp: Ramp::Periods(4.0),
                persistence_per_year: n(0.8, 0.02),
                reach: n(0.6, 0.05),
                confidence: n(0.7, 0.05),
                costs: Costs {
                    one_off: vec![OneOff { period: 2, amount: n(800.0, 50.0) }],
                    per_period: n(40.0, 2.0),
                    per_reached_customer_per_period: n(0.1, 0.01),
                    per_reached_customer_once: n(0.3, 0.02),
                },
                effects: vec![
                    effect(Quantity::Churn, Change::Relative(n(0.1, 0.02))),
                    effect(Quantity::Retention, Change::Add(n(0.01, 0.001))),
                    effect(Quantity::Revenue, Change::Relative(n(0.02, 0.001))),
                    effect(Quantity::NewCustomers, Change::Add(n(2.0, 0.5))),
                    effect(Quantity::CostToServe, Change::Add(n(-0.2, 0.01))),
                ],
            }],
            assumptions: Vec::new(),
            scenarios: Vec::new(),
        }
    }

    fn npv<V: Scalar>(case: &BusinessCase<V>, delay: usize) -> V {
        let ready = Ready::new(case);
        let without: Vec<V> = ready
            .courses
            .iter()
            .enumerate()
            .map(|(index, course)| {
                let idle = vec![Shift::none(); case.grid.horizon];
                ready.worth(index, &course.today, &course.heads(&idle, &course.today))
            })
            .collect();
        ready.npv(&without, delay)
    }

    /// Trials side by side give, bit for bit, what each gives alone.
    #[test]
    fn a_lane_of_trials_is_each_trial() {
        for delay in [0, 1, 29, 40] {
            let lane =
                npv(&case(&|value, step| Lane::<4>(std::array::from_fn(|i| value + i as f64 * step))), delay);
            for (i, together) in lane.0.into_iter().enumerate() {
                let alone = npv(&case(&|value, step| value + i as f64 * step), delay);
                assert_eq!(together.to_bits(), alone.to_bits(), "trial {i}, delay {delay}");
            }
        }
    }
}
