//! What word of mouth would add: a projection of its own, kept out of every other figure.
//!
//! Today's new customers are those who come as things are, recommendations included. With the
//! initiatives more good words and fewer bad ones are said: each period the opening customers win
//! g more or lose fewer, against what today's customers would have said. Customers who come this way cost no
//! acquisition.

use serde::Serialize;

use crate::case::levers::Levers;
use crate::case::projection::{Course, Flows};
use crate::case::ready::{Plan, Ready};
use crate::experience::Experience;
use crate::time::Timing;

/// What word of mouth would add.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordOfMouthImpact {
    /// Over the horizon.
    pub new_customers: f64,
    /// Present value of the contribution of those customers.
    pub contribution_present_value: f64,
    /// Of the benefit without word of mouth; `None` without benefit.
    pub share_of_benefit: Option<f64>,
}

impl WordOfMouthImpact {
    pub(crate) fn plus(self, other: &Self) -> Self {
        Self {
            new_customers: self.new_customers + other.new_customers,
            contribution_present_value: self.contribution_present_value + other.contribution_present_value,
            share_of_benefit: None,
        }
    }

    /// Set against the benefit without it.
    pub(crate) fn of(self, benefit: f64) -> Self {
        let share_of_benefit = (benefit > 0.0).then(|| self.contribution_present_value / benefit);
        Self { share_of_benefit, ..self }
    }
}

/// A segment as its customers talk about it.
pub(crate) struct Talking<'a> {
    pub(crate) course: &'a Course<'a, f64>,
    pub(crate) experience: &'a Experience<f64>,
    pub(crate) levers: &'a [Levers<f64>],
    pub(crate) plan: &'a Plan<f64>,
    pub(crate) without: &'a Flows,
    pub(crate) with: &'a Flows,
}

impl Talking<'_> {
    /// What the talk about this segment adds.
    pub(crate) fn impact(&self, ready: &Ready<'_, f64>) -> WordOfMouthImpact {
        let mut impact = WordOfMouthImpact::default();
        self.follow(ready, &mut |t, told| {
            impact.new_customers += told.new - self.with.new[t];
            impact.contribution_present_value += told.worth;
        });
        impact
    }

    /// Goes through the periods, and tells of each.
    pub(crate) fn follow(&self, ready: &Ready<'_, f64>, tell: &mut dyn FnMut(usize, Told)) {
        let course = self.course;
        let today = self.experience.today().talk.net() * course.segment.pace(course.grid.period);
        let mut there = self.with.opening[0];
        for (t, levers) in self.levers.iter().enumerate() {
            let said = there * (today + levers.talk) - self.without.opening[t] * today;
            let new = (self.with.new[t] + said).max(0.0);
            let start = there + new;
            // Retention from experience is the same at every tenure.
            let end = start * course.renewals.rate(0, &self.plan.shifts[t]);
            let active = match course.grid.timing {
                Timing::Start => start,
                Timing::Mid => (start + end) * 0.5,
                Timing::End => end,
            };
            let unit = &self.plan.units[t];
            let each = unit.revenue * course.growth[t] * unit.margin - unit.cost();
            let worth = (active - self.with.active[t]) * each * ready.discount.recurring[t];
            tell(t, Told { new, closing: end, active, worth });
            there = end;
        }
    }
}

/// A period with the customers that words bring.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only the workbook shows every period"))]
pub(crate) struct Told {
    /// All who join.
    pub(crate) new: f64,
    pub(crate) closing: f64,
    pub(crate) active: f64,
    /// Present value of the contribution of those whom words brought.
    pub(crate) worth: f64,
}
