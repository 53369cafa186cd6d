//! From sums to readings.

use crate::extended::Extended;
use crate::lifetime_value::valuer::{Units, Valuer, Views};
use crate::lifetime_value::{Cltv, CltvToCac, OnePoint, Reading};
use crate::time::Period;

/// The readings of a customer of tenure 0.
struct New {
    endless: Reading,
    horizon: Reading,
    three_years: Reading,
}

impl Valuer<'_> {
    /// Every reading; `one_more` values the same with one more point of retention.
    pub(super) fn all(&self, one_more: &Self) -> Cltv {
        let groups = &self.course.segment.base;
        let tenures: Vec<usize> = std::iter::once(0).chain(groups.iter().map(|group| group.tenure)).collect();
        let endless = self.endless(&tenures);
        let rates = self.rates(tenures.iter().copied().max().unwrap_or_default());
        let views: Vec<Views> = tenures.iter().map(|&tenure| self.views(&rates[tenure..])).collect();
        let new = self.new_customer(endless[0], views[0]);
        let point = one_more.new_customer(one_more.endless(&[0])[0], one_more.views(&one_more.rates(0)));
        let lifetime = self.lifetime().number();

        let base_endless = self.of_base(&endless[1..]);
        let horizons: Vec<Units> = views[1..].iter().map(|views| views.horizon).collect();
        let base_horizon = self.of_base(&horizons);
        Cltv {
            expected_lifetime_periods: Extended::of(lifetime),
            simple: self.reading_at(Units { revenue: lifetime, cost: lifetime }, 0.0),
            residual_endless: self.residual(base_endless),
            residual_horizon: self.residual(base_horizon),
            customer_equity_endless: self.reading(self.with_joiners(base_endless, endless[0])),
            customer_equity_horizon: self.reading(self.with_joiners_to_horizon(&rates, base_horizon)),
            acquisition_present_value: self.acquisition(),
            acquisition_cost: self.unit.acquisition_cost,
            cltv_to_cac: new.to_cac(self.unit.acquisition_cost),
            one_point_of_retention: point.less(&new, self.course.segment.retention.per),
            endless: new.endless,
            horizon: new.horizon,
            three_years: new.three_years,
        }
    }

    /// Units of all opening customers, given those of one of each tenure.
    fn of_base(&self, units: &[Units]) -> Units {
        let groups = self.course.segment.base.iter().zip(units);
        let present = groups.filter(|(group, _)| group.customers > 0.0);
        present.fold(Units::default(), |sum, (group, units)| sum.plus(group.customers, *units))
    }

    /// What an opening customer is worth on average.
    fn residual(&self, base: Units) -> Reading {
        let here: f64 = self.course.segment.base.iter().map(|group| group.customers).sum();
        if here > 0.0 {
            self.reading(Units { revenue: base.revenue / here, cost: base.cost / here })
        } else {
            Reading::UNDEFINED
        }
    }

    fn new_customer(&self, endless: Units, views: Views) -> New {
        New {
            endless: self.reading(endless),
            horizon: self.reading(views.horizon),
            three_years: self.reading(views.three_years),
        }
    }
}

impl New {
    /// Over what winning the customer costs; `None` where that is nothing.
    fn to_cac(&self, cac: f64) -> CltvToCac {
        let ratio = |reading: Reading| (cac > 0.0).then(|| Extended::of(reading.contribution.number() / cac));
        CltvToCac {
            endless: ratio(self.endless),
            horizon: ratio(self.horizon),
            three_years: ratio(self.three_years),
        }
    }

    /// What a point of retention in this base adds to `before`.
    fn less(&self, before: &Self, per: Period) -> OnePoint {
        OnePoint {
            per,
            endless: self.endless.minus(before.endless),
            horizon: self.horizon.minus(before.horizon),
            three_years: self.three_years.minus(before.three_years),
        }
    }
}
