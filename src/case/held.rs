//! Where effects push a value out of its range, so that it has to be held at an end of it.

use serde::Serialize;

use crate::case::checked::Segment;
use crate::case::inner::Inner;
use crate::case::levers::{Levers, held_at};
use crate::case::projection::Course;
use crate::experience::{ProblemLevers, ProblemType};
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

/// The first period in which each quantity of a segment leaves its range, at either end.
pub(crate) fn held(course: &Course<'_, f64>, levers: &[Levers<f64>]) -> Vec<Held> {
    let segment = course.segment;
    let base = segment.base.iter().filter(|group| group.customers > 0.0).map(|group| group.tenure).min();
    let youngest = if segment.new_per_period > 0.0 { 0 } else { base.unwrap_or_default() };
    let (low, high) = course.renewals.extremes(youngest);
    let retention = |levers: &Levers<f64>| {
        let shifted = |rate| held_at(levers.retention.apply(rate), 0.0, 1.0);
        [shifted(high), shifted(low)]
    };
    type Check<'a> = (&'static str, &'a dyn Fn(&Levers<f64>) -> [Option<f64>; 2]);
    let checks: [Check<'_>; 6] = [
        ("retention", &retention),
        ("margin", &|levers| [levers.margin.held(segment.margin, &limits::MARGIN), None]),
        ("revenue", &|levers| [levers.revenue.held(segment.revenue_per_period, &limits::REVENUE), None]),
        ("costToServe", &|levers| {
            [levers.cost_to_serve.held(segment.cost_to_serve_per_period, &limits::MONEY), None]
        }),
        ("newCustomers", &|levers| {
            [levers.new_customers.held(segment.new_per_period, &limits::NEW_CUSTOMERS), None]
        }),
        ("acquisitionCost", &|levers| {
            [levers.acquisition_cost.held(segment.acquisition_cost, &limits::MONEY), None]
        }),
    ];
    let found = |(quantity, check): Check<'_>| {
        let periods = levers.iter().map(check).enumerate();
        let ends = periods.flat_map(|(t, ends)| ends.into_iter().flatten().map(move |end| (t + 1, end)));
        first_of_each(&segment.name, quantity, ends)
    };
    checks.into_iter().flat_map(found).collect()
}

/// The same for what customers live through, under the weights of each period.
pub(crate) fn held_inside(segment: &Segment<f64>, inner: &Inner<'_, f64>, weights: &[Vec<f64>]) -> Vec<Held> {
    let Some(experience) = segment.experience().filter(|_| !inner.is_idle()) else { return Vec::new() };
    let horizon = weights.first().map_or(0, Vec::len);
    let levers: Vec<_> = (0..horizon)
        .map(|t| inner.levers(experience, &weights.iter().map(|weights| weights[t]).collect::<Vec<_>>()))
        .collect();
    type Of = fn(&ProblemLevers<f64>, &ProblemType<f64>) -> Option<f64>;
    let checks: [(&'static str, Of); 2] = [
        ("problemRate", |levers, problem| levers.rate.held(problem.rate, &limits::SHARE)),
        ("contactRate", |levers, problem| levers.contact_rate.held(problem.contact_rate, &limits::SHARE)),
    ];
    let found = |(quantity, of): (&'static str, Of)| {
        let ends = levers.iter().enumerate().flat_map(|(t, levers)| {
            let each = levers.iter().zip(&experience.problems);
            each.filter_map(move |(levers, problem)| Some((t + 1, of(levers, problem)?)))
        });
        first_of_each(&segment.name, quantity, ends)
    };
    checks.into_iter().flat_map(found).collect()
}

/// The first period at each end of the range.
fn first_of_each(
    segment: &str,
    quantity: &'static str,
    ends: impl Iterator<Item = (usize, f64)>,
) -> Vec<Held> {
    let mut seen: Vec<Held> = Vec::new();
    for (from_period, at) in ends {
        if seen.iter().all(|held| held.at != at) {
            let place = seen.partition_point(|held| held.at < at);
            seen.insert(place, Held { segment: segment.to_owned(), quantity, at, from_period });
        }
    }
    seen
}
