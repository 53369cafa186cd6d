//! From sums to readings.

use crate::extended::Extended;
use crate::lifetime_value::valuer::{Units, Valuer, Views};
use crate::lifetime_value::{Cltv, CltvToCac, OnePoint, Reading};

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
}
