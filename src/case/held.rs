//! Where effects push a value out of its range, so that it has to be held at an end of it.

use serde::Serialize;

use crate::case::levers::{Levers, held_at};
use crate::case::projection::Course;
use crate::limits;

/// A value that effects pushed out of its range.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    /// The segment.
    pub segment: String,
    /// What had to be held.
    pub quantity: &'static str,
    /// The end of the range.
    pub at: f64,
    /// First period in which it is held, counted from 1.
    pub from_period: usize,
}

/// The first period in which each quantity of a segment leaves its range.
pub(crate) fn held(course: &Course<'_, f64>, levers: &[Levers<f64>]) -> Vec<Held> {
    let segment = course.segment;
    let base = segment.base.iter().filter(|group| group.customers > 0.0).map(|group| group.tenure).min();
    let youngest = if segment.new_per_period > 0.0 { 0 } else { base.unwrap_or_default() };
    let (low, high) = course.renewals.extremes(youngest);
    let retention = |levers: &Levers<f64>| {
        let shifted = |rate| held_at(levers.retention.apply(rate), 0.0, 1.0);
        shifted(high).or(shifted(low))
    };
    type Check<'a> = (&'static str, &'a dyn Fn(&Levers<f64>) -> Option<f64>);
    let checks: [Check<'_>; 6] = [
        ("retention", &retention),
        ("margin", &|levers| levers.margin.held(segment.margin, &limits::MARGIN)),
        ("revenue", &|levers| levers.revenue.held(segment.revenue_per_period, &limits::REVENUE)),
        ("costToServe", &|levers| {
            levers.cost_to_serve.held(segment.cost_to_serve_per_period, &limits::MONEY)
        }),
        ("newCustomers", &|levers| levers.new_customers.held(segment.new_per_period, &limits::NEW_CUSTOMERS)),
        ("acquisitionCost", &|levers| levers.acquisition_cost.held(segment.acquisition_cost, &limits::MONEY)),
    ];
    let first = |(quantity, check): Check<'_>| {
        let mut found = levers.iter().enumerate().filter_map(|(t, levers)| Some((t + 1, check(levers)?)));
        found.next().map(|(from_period, at)| Held {
            segment: segment.name.clone(),
            quantity,
            at,
            from_period,
        })
    };
    checks.into_iter().filter_map(first).collect()
}
