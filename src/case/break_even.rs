//! How many points of retention would pay for the initiatives?
//!
//! Effects are removed and costs kept; one Δ is added in each touched segment's own base from the
//! earliest start. The present value of contribution with Δ, less that without, less the costs of
//! reaching the customers there are then, is zero at the answer.

use crate::case::checked::BusinessCase;
use crate::case::costs::Reached;
use crate::case::discount::Discount;
use crate::case::evaluate::Run;
use crate::case::levers::Levers;
use crate::case::projection::Course;
use crate::lifetime_value::ONE_POINT;
use crate::root::{self, Point};

/// A case with effects removed and points of retention in their place.
pub(crate) struct Points<'a> {
    pub(crate) case: &'a BusinessCase,
    pub(crate) courses: &'a [Course<'a, f64>],
    pub(crate) discount: &'a Discount<f64>,
    /// Present value of each segment's contribution without the initiatives.
    pub(crate) without: &'a [f64],
    /// What one point is worth, as a first guess.
    pub(crate) worth_of_one: f64,
}

impl Points<'_> {
    /// The points that bring the NPV to zero: 0 if nothing has to be earned, `None` if no
    /// retention earns it.
    pub(crate) fn that_pay(&self) -> Option<f64> {
        let none = Point { x: 0.0, y: self.npv(0.0) };
        if none.y >= 0.0 {
            return Some(0.0);
        }
        let (low, high) = self.bracket(none)?;
        Some(root::between(low, high, high.x * 1e-3, |points| self.npv(points)))
    }

    /// Two places on either side of zero. Those around the straight-line guess spare most of the
    /// search; the whole range is the fallback, and says when nothing pays.
    fn bracket(&self, none: Point) -> Option<(Point, Point)> {
        let guess = (-none.y / self.worth_of_one * ONE_POINT).clamp(0.0, 1.0);
        let mut low = none;
        for factor in [0.9, 1.25, 2.0, f64::INFINITY] {
            let x = (guess * factor).min(1.0);
            let tried = Point { x, y: self.npv(x) };
            if tried.y >= 0.0 {
                return Some((low, tried));
            }
            low = tried;
        }
        None
    }

    fn npv(&self, points: f64) -> f64 {
        let start = self.case.initiatives.iter().map(|initiative| initiative.start).min().unwrap_or(1);
        let mut levers = vec![Levers::idle(); self.case.grid.horizon];
        levers[start - 1..].fill(Levers::points(points));
        let mut benefit = 0.0;
        let runs: Vec<Option<Run<f64>>> = (0..self.courses.len())
            .map(|index| {
                let touched = self.case.initiatives.iter().any(|initiative| initiative.touches(index));
                touched.then(|| {
                    let run = Run::new(&self.courses[index], &levers);
                    benefit += run.present_value(&self.courses[index], self.discount) - self.without[index];
                    run
                })
            })
            .collect();
        let nobody = Reached { active: &[], joined: &[] };
        let reached: Vec<_> = runs.iter().map(|run| run.as_ref().map_or(nobody, Run::reached)).collect();
        let costs = self.case.costs(&reached, 0);
        benefit - costs.iter().map(|cost| cost.present_value(self.discount)).sum::<f64>()
    }
}
