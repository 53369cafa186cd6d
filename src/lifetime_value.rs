//! What is a customer worth? Every usual reading, side by side.
//!
//! | reading | meaning |
//! |---|---|
//! | simple | unit contribution × expected lifetime, undiscounted, no growth |
//! | endless | discounted, without an end |
//! | horizon | discounted, to the end of the case |
//! | three years | discounted, three years: what finance believes (Goodman 2009) |
//! | residual | of a customer already here, by tenure, averaged over the opening customers |
//! | equity | opening customers and those who join within the horizon |
//!
//! Each in revenue and in contribution, for a customer of tenure 0 at the start of period 1.
//! All are gross of acquisition cost: it is sunk once the customer is won.

use serde::Serialize;

use crate::case::checked::TimeGrid;
use crate::case::discount::Discount;
use crate::case::levers::{Levers, Unit};
use crate::case::projection::Course;
use crate::extended::Extended;
use crate::retention::{Endless, Factor, Shift};
use crate::time::{Period, Timing};

/// One reading in money: before and after costs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// What the customer pays.
    pub revenue: Extended,
    /// Revenue × margin − cost to serve.
    pub contribution: Extended,
}

/// Every reading of customer lifetime value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cltv {
    /// Σ_{t≥0} S(t), in periods.
    pub expected_lifetime_periods: Extended,
    /// Unit contribution × expected lifetime.
    pub simple: Reading,
    /// Discounted, without an end.
    pub endless: Reading,
    /// Discounted, to the horizon.
    pub horizon: Reading,
    /// Discounted, three years.
    pub three_years: Reading,
    /// Endless, of a customer already here.
    pub residual_endless: Reading,
    /// To the horizon, of a customer already here.
    pub residual_horizon: Reading,
    /// Opening customers and those who join within the horizon, each endless.
    pub customer_equity_endless: Reading,
    /// Present value to the horizon, contribution before acquisition.
    pub customer_equity_horizon: Reading,
    /// Present value of acquisition cost to the horizon.
    pub acquisition_present_value: f64,
    /// Cost of winning one customer.
    pub acquisition_cost: f64,
    /// Contribution ÷ acquisition cost.
    pub cltv_to_cac: CltvToCac,
    /// What one more point of retention adds.
    pub one_point_of_retention: OnePoint,
}

impl Reading {
    const UNDEFINED: Self = Self { revenue: Extended::Undefined, contribution: Extended::Undefined };

    /// Σ weight · reading; endless parts make an endless sum.
    pub(crate) fn weighted(parts: impl Iterator<Item = (f64, Self)>) -> Self {
        let (mut revenue, mut contribution) = (0.0, 0.0);
        for (weight, reading) in parts {
            // Nobody's endless value is nothing; a weight that is no number stays none.
            if weight != 0.0 {
                revenue += weight * reading.revenue.number();
                contribution += weight * reading.contribution.number();
            }
        }
        Self { revenue: Extended::of(revenue), contribution: Extended::of(contribution) }
    }

    fn minus(self, other: Self) -> Self {
        Self {
            revenue: Extended::of(self.revenue.number() - other.revenue.number()),
            contribution: Extended::of(self.contribution.number() - other.contribution.number()),
        }
    }
}

/// Contribution ÷ acquisition cost; `None` without acquisition cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CltvToCac {
    /// Of the endless reading.
    pub endless: Option<Extended>,
    /// Of the reading to the horizon.
    pub horizon: Option<Extended>,
    /// Of the three-year reading.
    pub three_years: Option<Extended>,
}

/// What 0.01 more retention per base period adds to a reading.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OnePoint {
    /// The base of the point.
    pub per: Period,
    /// To the endless reading.
    pub endless: Reading,
    /// To the reading to the horizon.
    pub horizon: Reading,
    /// To the three-year reading.
    pub three_years: Reading,
}

/// One percentage point.
pub(crate) const ONE_POINT: f64 = 0.01;

/// All readings of a segment under constant levers.
pub(crate) fn cltv(course: &Course<'_, f64>, levers: &Levers<f64>, discount: &Discount<f64>) -> Cltv {
    let valuer = Valuer { course, unit: Unit::of(course.segment, levers), discount, shift: levers.retention };
    let mut one_more = levers.retention;
    one_more.points += ONE_POINT;
    valuer.all(&Valuer { shift: one_more, ..valuer })
}

/// Present value of contribution over the horizon, after acquisition, with one more point of
/// retention in every period.
pub(crate) fn one_point_over_the_horizon(course: &Course<'_, f64>, discount: &Discount<f64>) -> f64 {
    let levers = Levers::points(ONE_POINT);
    Valuer { course, unit: Unit::of(course.segment, &levers), discount, shift: levers.retention }.to_horizon()
}

/// Values customers of one segment at constant levers.
#[derive(Clone, Copy)]
struct Valuer<'a> {
    course: &'a Course<'a, f64>,
    unit: Unit<f64>,
    discount: &'a Discount<f64>,
    shift: Shift<f64>,
}

/// Present value of one unit of revenue, which grows, and of one of cost, which does not.
#[derive(Clone, Copy, Debug, Default)]
struct Units {
    revenue: f64,
    cost: f64,
}

impl Units {
    fn plus(self, customers: f64, each: Self) -> Self {
        Self { revenue: self.revenue + customers * each.revenue, cost: self.cost + customers * each.cost }
    }
}

/// The same to the horizon and over three years.
#[derive(Clone, Copy, Debug, Default)]
struct Views {
    horizon: Units,
    three_years: Units,
}

/// The readings of a customer of tenure 0.
struct New {
    endless: Reading,
    horizon: Reading,
    three_years: Reading,
}

impl Valuer<'_> {
    fn all(&self, one_more: &Self) -> Cltv {
        let groups = &self.course.segment.base;
        let tenures: Vec<usize> = std::iter::once(0).chain(groups.iter().map(|group| group.tenure)).collect();
        let endless = self.endless(&tenures);
        let rates = self.rates(tenures.iter().copied().max().unwrap_or_default());
        let views: Vec<Views> = tenures.iter().map(|&tenure| self.views(&rates[tenure..])).collect();
        let new = self.new_customer(endless[0], views[0]);
        let point = one_more.new_customer(one_more.endless(&[0])[0], one_more.views(&one_more.rates(0)));
        let lifetime = 1.0 + self.endless_curve().sums(&[0], Factor::from_ln(0.0))[0];

        let here: f64 = groups.iter().map(|group| group.customers).sum();
        let old = |units: &dyn Fn(usize) -> Units| {
            let present = groups.iter().enumerate().filter(|(_, group)| group.customers > 0.0);
            present.fold(Units::default(), |sum, (i, group)| sum.plus(group.customers, units(i + 1)))
        };
        let (base_endless, base_horizon) = (old(&|i| endless[i]), old(&|i| views[i].horizon));
        let each = |base: Units| {
            if here > 0.0 {
                self.reading(Units { revenue: base.revenue / here, cost: base.cost / here })
            } else {
                Reading::UNDEFINED
            }
        };
        let cac = self.unit.acquisition_cost;
        let ratio = |reading: Reading| (cac > 0.0).then(|| Extended::of(reading.contribution.number() / cac));
        Cltv {
            expected_lifetime_periods: Extended::of(lifetime),
            simple: self.reading_at(Units { revenue: lifetime, cost: lifetime }, 0.0),
            residual_endless: each(base_endless),
            residual_horizon: each(base_horizon),
            customer_equity_endless: self.reading(self.with_joiners(base_endless, endless[0])),
            customer_equity_horizon: self.reading(self.with_joiners_to_horizon(&rates, base_horizon)),
            acquisition_present_value: self.acquisition(),
            acquisition_cost: cac,
            cltv_to_cac: CltvToCac {
                endless: ratio(new.endless),
                horizon: ratio(new.horizon),
                three_years: ratio(new.three_years),
            },
            one_point_of_retention: OnePoint {
                per: self.course.segment.retention.per,
                endless: point.endless.minus(new.endless),
                horizon: point.horizon.minus(new.horizon),
                three_years: point.three_years.minus(new.three_years),
            },
            endless: new.endless,
            horizon: new.horizon,
            three_years: new.three_years,
        }
    }

    fn new_customer(&self, endless: Units, views: Views) -> New {
        New {
            endless: self.reading(endless),
            horizon: self.reading(views.horizon),
            three_years: self.reading(views.three_years),
        }
    }

    fn grid(&self) -> &TimeGrid {
        &self.course.grid
    }

    fn endless_curve(&self) -> Endless<'_> {
        Endless::new(&self.course.segment.retention, self.grid().period, self.shift)
    }

    fn ln_growth(&self) -> f64 {
        libm::log1p(self.course.segment.growth_per_year) / self.grid().per_year()
    }

    fn ln_discount(&self) -> f64 {
        -libm::log1p(self.discount.rate_per_year) / self.grid().per_year()
    }

    /// Endless sums for each tenure.
    fn endless(&self, tenures: &[usize]) -> Vec<Units> {
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
    fn rates(&self, oldest: usize) -> Vec<f64> {
        let mut rates = Vec::new();
        self.course.renewals.extend(&mut rates, oldest + self.grid().longest_view(), &self.shift);
        rates
    }

    /// Sums to the horizon and over three years for a customer whose renewals are these.
    fn views(&self, rates: &[f64]) -> Views {
        let mut views = Views::default();
        let (mut sum, mut there) = (Units::default(), 1.0);
        for period in 0..self.grid().longest_view() {
            let left = there * rates[period];
            let paying = self.weight(there, left) * self.discount.recurring[period];
            sum.revenue += paying * self.course.growth[period];
            sum.cost += paying;
            there = left;
            if period + 1 == self.grid().horizon {
                views.horizon = sum;
            }
            if period + 1 == self.grid().three_years() {
                views.three_years = sum;
            }
        }
        views
    }

    fn weight(&self, start: f64, end: f64) -> f64 {
        match self.grid().timing {
            Timing::Start => start,
            Timing::Mid => 0.5 * (start + end),
            Timing::End => end,
        }
    }

    /// Adds those who join in period k, worth a new customer k − 1 periods later at grown prices.
    fn with_joiners(&self, base: Units, one: Units) -> Units {
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
    fn with_joiners_to_horizon(&self, rates: &[f64], base: Units) -> Units {
        let new = self.unit.new_customers;
        let (mut sum, mut survival) = (base, 1.0);
        // Of all cohorts so far, one customer each: who begins the period, who ends it.
        let (mut begin, mut end) = (0.0, 0.0);
        for period in 0..self.grid().horizon {
            begin += survival;
            survival *= rates[period];
            end += survival;
            let paying = new * self.weight(begin, end) * self.discount.recurring[period];
            sum.revenue += paying * self.course.growth[period];
            sum.cost += paying;
        }
        sum
    }

    /// Present value of contribution, after acquisition, of everybody within the horizon.
    fn to_horizon(&self) -> f64 {
        let groups = &self.course.segment.base;
        let rates = self.rates(groups.iter().map(|group| group.tenure).max().unwrap_or_default());
        let base = groups.iter().fold(Units::default(), |sum, group| {
            sum.plus(group.customers, self.views(&rates[group.tenure..]).horizon)
        });
        let all = self.with_joiners_to_horizon(&rates, base);
        all.revenue * self.unit.revenue * self.unit.margin
            - all.cost * self.unit.cost_to_serve
            - self.acquisition()
    }

    fn acquisition(&self) -> f64 {
        let each = self.unit.new_customers * self.unit.acquisition_cost;
        self.discount.recurring[..self.grid().horizon].iter().map(|factor| each * factor).sum()
    }

    fn reading(&self, units: Units) -> Reading {
        self.reading_at(units, self.ln_growth())
    }

    /// Money from unit sums, endless ones included; `ln_growth` is that of revenue over cost.
    fn reading_at(&self, units: Units, ln_growth: f64) -> Reading {
        let unit = &self.unit;
        let revenue = times(unit.revenue, units.revenue);
        let (gain, cost) = (unit.revenue * unit.margin, unit.cost_to_serve);
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
