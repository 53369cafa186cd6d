//! How many points of retention would pay for the initiatives?
//!
//! Effects are removed and costs kept; one Δ is added in each touched segment's own base from the
//! earliest start. The present value of contribution with Δ, less that without, less the costs of
//! reaching the customers there are then, is zero at the answer.

use crate::case::costs::Reached;
use crate::case::projection::Heads;
use crate::case::ready::Ready;
use crate::lifetime_value::ONE_POINT;
use crate::retention::Shift;
use crate::root::{self, Point};

/// A case with its effects removed and points of retention in their place.
pub(crate) struct Points<'a> {
    ready: &'a Ready<'a, f64>,
    /// Present value of each segment's contribution without the initiatives.
    without: &'a [f64],
    /// The segments that the initiatives touch.
    touched: Vec<usize>,
    /// Earliest start, counted from 1.
    start: usize,
    /// Present value of the costs that depend on nobody.
    fixed_costs: f64,
}

impl<'a> Points<'a> {
    pub(crate) fn new(ready: &'a Ready<'a, f64>, without: &'a [f64]) -> Self {
        let initiatives = &ready.case.initiatives;
        Self {
            ready,
            without,
            touched: (0..ready.courses.len()).filter(|&segment| ready.case.is_touched(segment)).collect(),
            start: initiatives.iter().map(|initiative| initiative.start).min().unwrap_or(1),
            fixed_costs: ready.case.fixed_costs(&ready.discount, 0),
        }
    }

    /// The points that bring the NPV to zero: 0 if nothing has to be earned, `None` if no
    /// retention earns it. `worth_of_one` point leads to the first guess.
    pub(crate) fn that_pay(&self, worth_of_one: f64) -> Option<f64> {
        let none = Point { x: 0.0, y: self.npv(0.0) };
        if none.y >= 0.0 {
            return Some(0.0);
        }
        let at = |x: f64| Point { x, y: self.npv(x) };
        let guess = at((-none.y / worth_of_one * ONE_POINT).clamp(0.0, 1.0));
        root::nearby(none, guess, |points| self.npv(points)).or_else(|| {
            let all = at(1.0);
            (all.y >= 0.0).then(|| root::between(none, all, |points| self.npv(points)))
        })
    }

    fn npv(&self, points: f64) -> f64 {
        let mut shifts = vec![Shift::none(); self.ready.case.grid.horizon];
        shifts[self.start - 1..].fill(Shift { points, ..Shift::none() });
        let followed: Vec<(usize, Heads<f64>)> = (self.touched.iter())
            .map(|&segment| {
                let course = &self.ready.courses[segment];
                (segment, course.heads(&shifts, &course.today))
            })
            .collect();
        let mut reached = vec![Reached::nobody(); self.without.len()];
        let mut npv = -self.fixed_costs;
        for (segment, heads) in &followed {
            npv += self.ready.worth(*segment, &self.ready.courses[*segment].today, heads)
                - self.without[*segment];
            reached[*segment] = heads.reached();
        }
        npv - self.ready.costs_of_reaching(&reached, 0)
    }
}
