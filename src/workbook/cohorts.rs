//! Customers who join while the case runs, where tenure matters.

use crate::retention::Shift;
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::lever_columns::LeverColumns;
use crate::workbook::rate::{Tenure, renewal};
use crate::workbook::source::left_of;
use crate::workbook::words;

/// How those who joined are followed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Joiners {
    /// As many every period, and their retention does not change: one cohort stands for all.
    Alike,
    /// Every cohort in a column of its own.
    Apart,
}

/// A column with all who joined and are left.
pub(super) fn joiners(
    subject: &Subject<'_>,
    table: &mut Table<'_>,
    columns: &LeverColumns,
    shifts: &[Shift<f64>],
    new: &[f64],
    joined: &dyn Fn(usize) -> Option<String>,
    kind: Joiners,
) -> Series {
    let course = &subject.source.ready.courses[subject.index];
    let rate = |tenure: usize, t: usize| {
        renewal(&subject.today.rates, subject.today.base, &Tenure::Known(tenure), &columns.shift(t))
    };
    let source = subject.source;
    let left = left_of_all(subject, shifts, new);
    if kind == Joiners::Alike {
        let values = left_of(course, 0, 1.0, shifts);
        let survival = table.column(source.say(words::SURVIVAL), Kind::Share, &values, |t, me| match t {
            0 => rate(0, 0),
            t => format!("{}*{}", me.here(t - 1), rate(t, t)),
        });
        return table.column(source.say(words::JOINERS), Kind::Count, &left, |t, _| {
            format!("{}*SUM({})", joined(t).unwrap_or_default(), survival.up_to(t))
        });
    }
    let cohorts: Vec<Series> = (0..table.rows())
        .map(|start| {
            let heading = format!("{} {}", source.say(words::COHORT), start + 1);
            let values = left_of(course, 0, new[start], &shifts[start..]);
            table.late_column(&heading, Kind::Count, start, &values, |t, me| {
                let before = if t == start { joined(t).unwrap_or_default() } else { me.here(t - 1) };
                format!("{before}*{}", rate(t - start, t))
            })
        })
        .collect();
    table.fold(&cohorts);
    table.column(source.say(words::JOINERS), Kind::Count, &left, |t, _| {
        format!("SUM({}:{})", cohorts[0].here(t), cohorts[t].here(t))
    })
}

/// The engine's count of all who joined: everybody of a segment that begins empty.
fn left_of_all(subject: &Subject<'_>, shifts: &[Shift<f64>], new: &[f64]) -> Vec<f64> {
    let course = &subject.source.ready.courses[subject.index];
    let mut empty = course.segment.clone();
    empty.base.truncate(1);
    empty.base.iter_mut().for_each(|group| group.customers = 0.0);
    let mut units = course.today.clone();
    for (unit, &new) in units.iter_mut().zip(new) {
        unit.new_customers = new;
    }
    let course = crate::case::projection::Course { segment: &empty, ..course.clone() };
    course.heads(shifts, &units).closing
}
