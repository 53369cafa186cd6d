//! Sums over one customer's life, and over everybody's.

use crate::case::checked::TimeGrid;
use crate::case::discount::Discount;
use crate::case::levers::Unit;
use crate::case::projection::Course;
use crate::extended::Extended;
use crate::lifetime_value::Reading;
use crate::retention::{Endless, Factor, Shift};
use crate::time::Timing;
use std::ops::Range;

/// Values customers of one segment at constant levers.
#[derive(Clone, Copy)]
pub(crate) struct Valuer<'a> {
    pub(crate) course: &'a Course<'a, f64>,
    pub(crate) unit: Unit<f64>,
    pub(crate) discount: &'a Discount<f64>,
    pub(crate) shift: Shift<f64>,
}

/// Present value of one unit of revenue, which grows, and of one of cost, which does not.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Units {
    pub(crate) revenue: f64,
    pub(crate) cost: f64,
}

impl Units {
    pub(crate) fn plus(self, customers: f64, each: Self) -> Self {
        Self { revenue: self.revenue + customers * each.revenue, cost: self.cost + customers * each.cost }
    }
}

/// The same to the horizon and over three years.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Views {
    pub(crate) horizon: Units,
    pub(crate) three_years: Units,
}

/// A customer on the way through the periods.
struct Life {
    /// Share still there.
    there: f64,
    sum: Units,
}

impl Valuer<'_> {
    fn grid(&self) -> &TimeGrid {
        &self.course.grid
    }

    pub(crate) fn endless_curve(&self) -> Endless<'_> {
        Endless::new(&self.course.segment.retention, self.grid().period, self.shift)
    }

    /// Σ_{t≥0} S(t), in periods.
    pub(crate) fn lifetime(&self) -> Extended {
        Extended::of(1.0 + self.endless_curve().sums(&[0], Factor::from_ln(0.0))[0])
    }

    fn ln_growth(&self) -> f64 {
        libm::log1p(self.course.segment.growth_per_year) / self.grid().per_year()
    }

    fn ln_discount(&self) -> f64 {
        -libm::log1p(self.discount.rate_per_year) / self.grid().per_year()
    }

    /// Endless sums for each tenure.
    pub(crate) fn endless(&self, tenures: &[usize]) -> Vec<Units> {
        let (growth, discount) = (self.ln_growth(), self.ln_discount());
        let curve = self.endless_curve();
        let costs = curve.sums(tenures, Factor::from_ln(discount));
        // ((1+g)/(1+d))^(1/n) by one logarithm, so that equal rates cancel exactly.
        let (g, d) = (self.course.segment.growth_per_year, self.discount.rate_per_year);
        let net = libm::log1p((g - d) / (1.0 + d)) / self.grid().per_year();
        let revenues = if growth == 0.0 { costs.clone() } else { curve.sums(tenures, Factor::from_ln(net)) };
        let both = revenues.iter().zip(&costs);
        both.map(|(&revenue, &cost)| Units {
            revenue: self.timed(revenue, growth, discount),
            cost: self.timed(cost, 0.0, discount),
        })
        .collect()
    }

    /// From Σ_{t≥1} S(t) q^t, q = (1+γ)v, to the timing's Σ weight · (1+γ)^(t−1) v^e(t).
    fn timed(&self, later: f64, ln_growth: f64, ln_discount: f64) -> f64 {
        match self.grid().timing {
            Timing::Start => 1.0 + later,
            Timing::Mid => {
                let half = libm::exp(0.5 * ln_discount);
                0.5 * (half * (1.0 + later) + later / (half * libm::exp(ln_growth)))
            }
            Timing::End => later / libm::exp(ln_growth),
        }
    }

    /// Renewal rates by tenure, as far as any view from the oldest customer looks.
    pub(crate) fn rates(&self, oldest: usize) -> Vec<f64> {
        let mut rates = Vec::new();
        self.course.renewals.extend(&mut rates, oldest + self.grid().longest_view(), &self.shift);
        rates
    }

    /// Sums to the horizon and over three years for a customer whose renewals are these.
    pub(crate) fn views(&self, rates: &[f64]) -> Views {
        let grid = self.grid();
        let shorter = grid.horizon.min(grid.three_years());
        let mut life = Life { there: 1.0, sum: Units::default() };
        self.live(&mut life, rates, 0..shorter);
        let short = life.sum;
        self.live(&mut life, rates, shorter..grid.longest_view());
        if grid.horizon == shorter {
            Views { horizon: short, three_years: life.sum }
        } else {
            Views { horizon: life.sum, three_years: short }
        }
    }

    /// Lives on through some periods.
    fn live(&self, life: &mut Life, rates: &[f64], periods: Range<usize>) {
        let money = self.discount.recurring[periods.clone()].iter().zip(&self.course.growth[periods.clone()]);
        for (rate, (factor, growth)) in rates[periods].iter().zip(money) {
            let left = life.there * rate;
            let paying = self.weight(life.there, left) * factor;
            life.sum.revenue += paying * growth;
            life.sum.cost += paying;
            life.there = left;
        }
    }

    fn weight(&self, start: f64, end: f64) -> f64 {
        match self.grid().timing {
            Timing::Start => start,
            Timing::Mid => 0.5 * (start + end),
            Timing::End => end,
        }
    }

    /// Adds those who join in period k, worth a new customer k − 1 periods later at grown prices.
    pub(crate) fn with_joiners(&self, base: Units, one: Units) -> Units {
        let new = self.unit.new_customers;
        if new == 0.0 {
            return base;
        }
        (0..self.grid().horizon).fold(base, |sum, joined| {
            let grown = Units { revenue: self.course.growth[joined] * one.revenue, ..one };
            sum.plus(new * self.discount.at_start[joined], grown)
        })
    }

    /// Adds those who join, each seen to the horizon only.
    pub(crate) fn with_joiners_to_horizon(&self, rates: &[f64], base: Units) -> Units {
        let new = self.unit.new_customers;
        let (mut sum, mut survival) = (base, 1.0);
        // Of all cohorts so far, one customer each: who begins the period, who ends it.
        let (mut begin, mut end) = (0.0, 0.0);
        let money = self.discount.recurring.iter().zip(&self.course.growth);
        for (rate, (factor, growth)) in rates.iter().zip(money).take(self.grid().horizon) {
            begin += survival;
            survival *= rate;
            end += survival;
            let paying = new * self.weight(begin, end) * factor;
            sum.revenue += paying * growth;
            sum.cost += paying;
        }
        sum
    }

    /// Present value of contribution, after acquisition, of everybody within the horizon.
    pub(crate) fn worth_to_horizon(&self) -> f64 {
        let groups = &self.course.segment.base;
        let rates = self.rates(groups.iter().map(|group| group.tenure).max().unwrap_or_default());
        let base = groups.iter().fold(Units::default(), |sum, group| {
            sum.plus(group.customers, self.views(&rates[group.tenure..]).horizon)
        });
        let all = self.with_joiners_to_horizon(&rates, base);
        all.revenue * self.unit.revenue * self.unit.margin - all.cost * self.unit.cost() - self.acquisition()
    }

    pub(crate) fn acquisition(&self) -> f64 {
        let each = self.unit.new_customers * self.unit.acquisition_cost;
        self.discount.recurring[..self.grid().horizon].iter().map(|factor| each * factor).sum()
    }

    pub(crate) fn reading(&self, units: Units) -> Reading {
        self.reading_at(units, self.ln_growth())
    }

    /// Money from unit sums, endless ones included; `ln_growth` is that of revenue over cost.
    pub(crate) fn reading_at(&self, units: Units, ln_growth: f64) -> Reading {
        let unit = &self.unit;
        let revenue = times(unit.revenue, units.revenue);
        let (gain, cost) = (unit.revenue * unit.margin, unit.cost());
        let contribution =
            match (gain > 0.0 && units.revenue.is_infinite(), cost > 0.0 && units.cost.is_infinite()) {
                (false, false) => times(gain, units.revenue) - times(cost, units.cost),
                (true, false) => f64::INFINITY,
                (false, true) => f64::NEG_INFINITY,
                // Both without end: the faster wins, and at one pace the larger.
                (true, true) => match ln_growth {
                    0.0 => times(gain - cost, f64::INFINITY),
                    growth => growth * f64::INFINITY,
                },
            };
        Reading { revenue: Extended::of(revenue), contribution: Extended::of(contribution) }
    }
}

/// Nothing of something endless is nothing.
fn times(amount: f64, sum: f64) -> f64 {
    if amount == 0.0 { 0.0 } else { amount * sum }
}
