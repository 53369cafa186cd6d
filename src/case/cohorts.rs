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
}

struct Group<V> {
    tenure: usize,
    customers: V,
    /// The rate of the renewal to come, if it is that of the last one.
    rate: Option<V>,
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
        let group = |tenure, customers| Group { tenure, customers, rate: None };
        let base = &segment.base;
        let old = if renewals.flat {
            vec![group(0, base.iter().fold(V::zero(), |sum, group| sum + group.customers))]
        } else {
            base.iter().map(|old| group(old.tenure, old.customers)).collect()
        };
        let young = if renewals.flat { Vec::new() } else { vec![V::zero(); horizon] };
        let steady = Steady { new: V::zero(), survival: Vec::new(), sum: V::zero() };
        Self { renewals, old, young, rates: Vec::new(), shift: Shift::none(), steady, period: 0 }
    }

    /// Lets `new` customers join, everybody renew or leave, and counts who stays.
    pub(crate) fn renew(&mut self, new: V, shift: &Shift<V>) -> V {
        if *shift != self.shift {
            self.rates.clear();
            self.shift = *shift;
            self.old.iter_mut().for_each(|group| group.rate = None);
            self.tell_apart(new);
        } else if new != self.steady.new {
            self.tell_apart(new);
        }
        let there = if self.renewals.flat { self.renew_all_alike(new) } else { self.renew_by_tenure() };
        self.period += 1;
        there
    }

    fn renew_all_alike(&mut self, new: V) -> V {
        if self.rates.is_empty() {
            self.renewals.extend(&mut self.rates, 1, &self.shift);
        }
        let everybody = &mut self.old[0].customers;
        *everybody = (*everybody + new) * self.rates[0];
        *everybody
    }

    fn renew_by_tenure(&mut self) -> V {
        let mut there = V::zero();
        for group in &mut self.old {
            let same = group.rate.filter(|_| !self.renewals.changes_at(group.tenure));
            let rate = same.unwrap_or_else(|| self.renewals.rate(group.tenure, &self.shift));
            group.customers = group.customers * rate;
            group.tenure += 1;
            group.rate = Some(rate);
            there = there + group.customers;
        }
        if self.steady.new == V::zero() && self.steady.survival.len() == self.period {
            self.steady.survival.push(V::zero());
            return there;
        }
        self.renewals.extend(&mut self.rates, self.period + 1, &self.shift);
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
