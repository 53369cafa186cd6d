//! Customers who join while the case runs, where tenure matters.

use crate::retention::Shift;
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::heads::Counting;
use crate::workbook::rate::Tenure;
use crate::workbook::source::left_of;
use crate::workbook::words;

impl Counting<'_> {
    /// A column with all who joined and are left.
    pub(super) fn joiners(&self, table: &mut Table<'_>) -> Series {
        let left = left_of_all(self.subject, self.shifts, &self.flows.new);
        // As many every period, and their retention does not change.
        let alike = self.levers.steady || (self.levers.new.is_none() && self.levers.is_constant());
        if alike { self.one_for_all(table, &left) } else { self.one_by_one(table, &left) }
    }

    /// One cohort stands for all.
    fn one_for_all(&self, table: &mut Table<'_>, left: &[f64]) -> Series {
        let source = self.subject.source;
        let values = left_of(&source.ready.courses[self.subject.index], 0, 1.0, self.shifts);
        let survival = table.column(source.say(words::SURVIVAL), Kind::Share, &values, |t, me| {
            let rate = self.rate(&Tenure::Known(t), t);
            if t == 0 { rate } else { format!("{}*{rate}", me.here(t - 1)) }
        });
        table.column(source.say(words::JOINERS), Kind::Count, left, |t, _| {
            format!("{}*SUM({})", self.joined(t).unwrap_or_default(), survival.up_to(t))
        })
    }

    /// Every cohort in a column of its own.
    fn one_by_one(&self, table: &mut Table<'_>, left: &[f64]) -> Series {
        let source = self.subject.source;
        let course = &source.ready.courses[self.subject.index];
        let cohorts: Vec<Series> = (0..table.rows())
            .map(|start| {
                let heading = format!("{} {}", source.say(words::COHORT), start + 1);
                let values = left_of(course, 0, self.flows.new[start], &self.shifts[start..]);
                table.late_column(&heading, Kind::Count, start, &values, |t, me| {
                    let before = if t == start { self.joined(t).unwrap_or_default() } else { me.here(t - 1) };
                    format!("{before}*{}", self.rate(&Tenure::Known(t - start), t))
                })
            })
            .collect();
        table.fold(&cohorts);
        table.column(source.say(words::JOINERS), Kind::Count, left, |t, _| {
            format!("SUM({}:{})", cohorts[0].here(t), cohorts[t].here(t))
        })
    }
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
