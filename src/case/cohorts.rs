//! The cohorts of a segment as they age.
//!
//! As long as neither retention nor the number of new customers changes, the cohorts that join
//! are one another's past and future: their sum grows by one more survival share a period. Only
//! when something changes are they told apart, and followed one by one from there.

use crate::case::checked::Segment;
use crate::retention::{Renewals, Shift};
use crate::scalar::Scalar;

pub(crate) struct Cohorts<'a, V> {
    renewals: &'a Renewals<V>,
    /// Opening groups; all in one if tenure does not matter.
    old: Vec<Group<V>>,
    /// Cohorts told apart, at the end of this buffer, youngest first: place = tenure.
    young: Vec<V>,
    /// Renewal rates by tenure under `shift`.
    rates: Vec<V>,
    shift: Shift<V>,
    /// Cohorts that joined since the last change.
    steady: Steady<V>,
    period: usize,
    horizon: usize,
    /// Tenure of the oldest opening group at the start.
    oldest: usize,
}

struct Group<V> {
    tenure: usize,
    customers: V,
}

/// Cohorts of `new` customers each, one a period.
struct Steady<V> {
    new: V,
    /// Share left of the cohort that joined so many periods ago, in this order from 1.
    survival: Vec<V>,
    /// Sum of these shares.
    sum: V,
}

impl<V: Scalar> Steady<V> {
    fn begin(&mut self, new: V) {
        self.new = new;
        self.survival.clear();
        self.sum = V::zero();
    }
}

impl<'a, V: Scalar> Cohorts<'a, V> {
    pub(crate) fn new(segment: &Segment<V>, renewals: &'a Renewals<V>, horizon: usize) -> Self {
        let group = |tenure, customers| Group { tenure, customers };
        let base = &segment.base;
        let old = if renewals.flat {
            vec![group(0, base.iter().fold(V::zero(), |sum, group| sum + group.customers))]
        } else {
            base.iter().map(|old| group(old.tenure, old.customers)).collect()
        };
        let young = if renewals.flat { Vec::new() } else { vec![V::zero(); horizon] };
        let steady = Steady { new: V::zero(), survival: Vec::with_capacity(horizon), sum: V::zero() };
        let oldest = base.iter().map(|group| group.tenure).max().unwrap_or_default();
        let mut rates = Vec::with_capacity(oldest + horizon);
        renewals.extend(&mut rates, 1, &Shift::none());
        Self { renewals, old, young, rates, shift: Shift::none(), steady, period: 0, horizon, oldest }
    }

    /// Lets `new` customers join, everybody renew or leave, and counts who stays.
    pub(crate) fn renew(&mut self, new: V, shift: &Shift<V>) -> V {
        let oldest = self.oldest + self.period;
        if *shift != self.shift {
            self.shift = *shift;
            self.rates.clear();
            self.tell_apart(new);
            self.renewals.extend(&mut self.rates, oldest + 1, shift);
        } else {
            if new != self.steady.new {
                self.tell_apart(new);
            }
            // What held twice will hold on: all rates at once.
            if self.rates.len() <= oldest {
                self.renewals.extend(&mut self.rates, self.oldest + self.horizon, shift);
            }
        }
        let there = if self.renewals.flat { self.renew_all_alike(new) } else { self.renew_by_tenure() };
        self.period += 1;
        there
    }

    fn renew_all_alike(&mut self, new: V) -> V {
        let everybody = &mut self.old[0].customers;
        *everybody = (*everybody + new) * self.rates[0];
        *everybody
    }

    fn renew_by_tenure(&mut self) -> V {
        let mut there = V::zero();
        for group in &mut self.old {
            group.customers = group.customers * self.rates[group.tenure];
            group.tenure += 1;
            there = there + group.customers;
        }
        let steady = self.steady.survival.len();
        let share = self.steady.survival.last().copied().unwrap_or(V::one()) * self.rates[steady];
        self.steady.survival.push(share);
        self.steady.sum = self.steady.sum + share;
        let from = self.place_of_tenure(steady + 1);
        for (customers, &rate) in self.young[from..].iter_mut().zip(&self.rates[steady + 1..]) {
            *customers = *customers * rate;
            there = there + *customers;
        }
        there + self.steady.new * self.steady.sum
    }

    /// Ends a steady stretch: from here on its cohorts are followed one by one.
    fn tell_apart(&mut self, new: V) {
        if !self.renewals.flat {
            let from = self.place_of_tenure(1);
            for (place, &share) in self.young[from..].iter_mut().zip(&self.steady.survival) {
                *place = self.steady.new * share;
            }
        }
        self.steady.begin(new);
    }

    /// Where the cohort of a tenure stands in this period.
    fn place_of_tenure(&self, tenure: usize) -> usize {
        self.young.len() - 1 - self.period + tenure
    }
}
