//! Does a curve predict what it has not seen?

use crate::case::projection::series;
use serde::Serialize;

use crate::retention::fit::table::Table;

/// Survivors in the columns that were kept out of the fit: how many there were, and how many were
/// predicted from the last count before.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Holdout {
    /// Periods since the start.
    #[serde(serialize_with = "series")]
    pub at: Vec<f64>,
    /// Who was there, of all cohorts counted then.
    #[serde(serialize_with = "series")]
    pub actual: Vec<f64>,
    /// Of the same cohorts, who was to be expected.
    #[serde(serialize_with = "series")]
    pub predicted: Vec<f64>,
    /// Mean of |predicted − actual| over the columns, in customers.
    pub mean_absolute_error: f64,
    /// Mean of predicted − actual over the columns, in customers.
    pub bias: f64,
    /// The same error of a constant rate; `None` where there is none.
    pub naive_mean_absolute_error: Option<f64>,
}

/// Survivors of one column.
struct Column {
    at: f64,
    actual: f64,
    predicted: f64,
}

impl Holdout {
    /// By the share of those who were there after `from` periods that still is after `to`.
    pub(super) fn new(table: &Table, kept: impl Fn(usize, usize) -> f64) -> Option<Self> {
        let columns = (table.fitted + 1..=table.periods).filter_map(|at| column(table, at, &kept));
        let columns: Vec<Column> = columns.collect();
        if columns.is_empty() {
            return None;
        }
        let mean = |of: fn(&Column) -> f64| columns.iter().map(of).sum::<f64>() / columns.len() as f64;
        Some(Self {
            mean_absolute_error: mean(|column| (column.predicted - column.actual).abs()),
            bias: mean(|column| column.predicted - column.actual),
            naive_mean_absolute_error: None,
            at: columns.iter().map(|column| column.at).collect(),
            actual: columns.iter().map(|column| column.actual).collect(),
            predicted: columns.iter().map(|column| column.predicted).collect(),
        })
    }
}

fn column(table: &Table, at: usize, kept: impl Fn(usize, usize) -> f64) -> Option<Column> {
    let counted = table.cohorts.iter().filter_map(|cohort| Some((cohort.at(at)?, cohort)));
    let both = counted.filter_map(|(actual, cohort)| Some((actual, cohort.last_up_to(table.fitted)?)));
    let mut column: Option<Column> = None;
    for (actual, last) in both {
        let column = column.get_or_insert(Column { at: at as f64, actual: 0.0, predicted: 0.0 });
        column.actual += actual;
        column.predicted += last.customers * kept(last.at, at);
    }
    column
}
