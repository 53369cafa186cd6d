//! From the cash of an investment to the answers finance asks for.

use crate::case::break_even::Points;
use crate::case::cash::Told;
use crate::case::checked::Segment;
use crate::case::costs::InitiativeCosts;
use crate::case::outcome::SegmentOutcome;
use crate::case::projection::Flows;
use crate::case::ready::Ready;
use crate::case::verdict::{Amounts, Irr, PeakExposure, Replacement, SegmentPoint, Verdict, WorthOfOnePoint};
use crate::finance::{internal_rates, modified_rate};
use crate::lifetime_value::{Cltv, one_point_over_the_horizon};

/// What the verdict is read from.
pub(crate) struct Evidence<'a> {
    pub(crate) ready: &'a Ready<'a, f64>,
    pub(crate) segments: &'a [SegmentOutcome],
    /// Present value of each segment's contribution without the initiatives.
    pub(crate) without: &'a [f64],
    pub(crate) difference: &'a Flows,
    pub(crate) costs: &'a [InitiativeCosts],
    pub(crate) told: &'a Told,
}

impl Evidence<'_> {
    pub(crate) fn verdict(&self) -> Verdict {
        let Self { ready, told, difference, .. } = self;
        let grid = &ready.case.grid;
        let contribution_impact = self.impact(&difference.contribution);
        let costs = Amounts {
            total: self.costs.iter().map(InitiativeCosts::total).sum(),
            present_value: self.costs.iter().map(|cost| cost.present_value(&ready.discount)).sum(),
        };
        let npv = contribution_impact.present_value - costs.present_value;
        let worth_of_one_point = self.worth_of_one_point(self.without);
        let dated = told.cash.dated(grid);
        // A yearly rate beyond all numbers is the largest number.
        let grown = |ln: f64| libm::expm1(ln * dated.per_year).min(f64::MAX);
        let per_year = |rate: f64| grown(libm::log1p(rate));
        let d = libm::log1p(ready.discount.rate_per_year) / dated.per_year;
        let mirr = modified_rate(&dated.flows, grid.last_date(), [d, d]);
        let payback = told.path.payback();
        let exposure = told.path.exposure();
        let over_costs = |value: f64| (costs.present_value != 0.0).then(|| value / costs.present_value);
        Verdict {
            revenue_impact: self.impact(&difference.revenue),
            contribution_impact,
            costs,
            customers_kept_at_end: difference.closing.last().copied().unwrap_or_default(),
            net_cash: contribution_impact.total - costs.total,
            npv,
            irr: Irr(internal_rates(&dated.flows).map(per_year)),
            mirr_per_year: mirr.map(grown),
            roi: over_costs(npv),
            benefit_cost_ratio: over_costs(contribution_impact.present_value),
            payback_periods: payback.periods,
            discounted_payback_periods: told.discounted_path.payback().periods,
            payback_relapsed: payback.relapsed,
            peak_exposure: PeakExposure { amount: exposure.amount, period: exposure.period },
            cost_of_delay_per_period: npv - ready.npv(self.without, 1),
            break_even_retention_points: Points::new(ready, self.without).that_pay(worth_of_one_point.total),
            worth_of_one_point,
            replacement: total_replacement(self.segments),
        }
    }

    fn impact(&self, series: &[f64]) -> Amounts {
        Amounts { total: series.iter().sum(), present_value: self.ready.discount.present_value(series) }
    }

    /// One more point in every period, by segment; `without` is the present value of each
    /// segment's contribution today.
    fn worth_of_one_point(&self, without: &[f64]) -> WorthOfOnePoint {
        let each = self.ready.courses.iter().zip(without).map(|(course, without)| SegmentPoint {
            segment: course.segment.name.clone(),
            per: course.segment.retention.per,
            present_value: one_point_over_the_horizon(course, &self.ready.discount) - without,
        });
        let segments: Vec<_> = each.collect();
        WorthOfOnePoint { total: segments.iter().map(|point| point.present_value).sum(), segments }
    }
}

/// Contribution gained ÷ what a customer brings to the horizon.
pub(crate) fn replacement(gained: f64, cltv: &Cltv, segment: &Segment<f64>) -> Replacement {
    let worth = cltv.horizon.contribution.finite().filter(|&worth| worth > 0.0);
    // Who is worth next to nothing replaces nobody: there is no such number.
    let number = |value: f64| Some(value).filter(|value| value.is_finite());
    let new_customers = worth.and_then(|worth| number(gained / worth));
    let acquisition_cost = new_customers.and_then(|new| number(new * segment.acquisition_cost));
    Replacement { new_customers, acquisition_cost }
}

fn total_replacement(segments: &[SegmentOutcome]) -> Replacement {
    let sum = |part: fn(&Replacement) -> Option<f64>| {
        segments.iter().map(|segment| part(&segment.replacement)).sum()
    };
    Replacement { new_customers: sum(|r| r.new_customers), acquisition_cost: sum(|r| r.acquisition_cost) }
}
