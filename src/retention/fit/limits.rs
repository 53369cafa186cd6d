//! Legal ranges of what is fitted.

use crate::limits::{Limit, MOST_CUSTOMERS};

/// Most cohorts of a table.
pub const MOST_COHORTS: usize = 1000;
/// Longest cohort, in periods.
pub const LONGEST_COHORT: usize = 1200;
/// Most customers with their own dates.
pub const MOST_DURATIONS: usize = 1_000_000;

/// Customers of a cohort at one time.
pub const SURVIVORS: Limit = whole("The number of customers", 0.0, MOST_CUSTOMERS);
/// Periods kept out of a fit.
pub const HOLDOUT: Limit = whole("The number of periods kept out", 0.0, LONGEST_COHORT as f64);
/// Periods projected.
pub const PROJECTED: Limit = whole("The number of periods projected", 1.0, LONGEST_COHORT as f64);

const fn whole(name: &'static str, min: f64, max: f64) -> Limit {
    Limit { name, min, max, min_open: false, whole: true }
}
