//! The headline figures that questions about uncertainty are asked of.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::case::returns::Returns;
use crate::case::{BusinessCase, Outcome};
use crate::extended::Extended;
use crate::scalar::Scalar;

/// A headline figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Figure {
    /// Net present value.
    #[default]
    Npv,
    /// Present value of the change in contribution.
    ContributionImpact,
    /// Present value of the change in revenue.
    RevenueImpact,
    /// Present value of what the initiatives cost.
    Costs,
    /// Change in contribution − costs, undiscounted.
    NetCash,
    /// Customers still there at the horizon thanks to the initiatives.
    CustomersKept,
    /// NPV ÷ present value of costs.
    Roi,
    /// Benefit ÷ costs, present values.
    BenefitCostRatio,
    /// The yearly internal rate, where there is exactly one.
    Irr,
    /// The modified internal rate per year.
    Mirr,
    /// Periods until the cash is back for good.
    PaybackPeriods,
    /// The same on present values.
    DiscountedPaybackPeriods,
    /// The deepest point of the cumulative cash.
    PeakExposure,
    /// What one period of waiting costs.
    CostOfDelay,
    /// Points of retention that bring the NPV to zero.
    BreakEvenRetentionPoints,
    /// Present value of one point of retention.
    WorthOfOnePoint,
    /// Average CLTV over three years, in contribution, before the initiatives.
    CltvThreeYears,
    /// Average CLTV to the horizon, in contribution, before the initiatives.
    CltvHorizon,
    /// Average endless CLTV, in contribution, before the initiatives.
    CltvEndless,
    /// What problems cost per month while nothing is done.
    CostOfDoingNothing,
}

impl Figure {
    /// What a simulation asks of every trial, if it can.
    pub(crate) fn of_returns<V: Scalar>(self, returns: &Returns<V>) -> Option<V> {
        let over_costs = |value: V| value / returns.costs;
        Some(match self {
            Self::Npv => returns.npv(),
            Self::ContributionImpact => returns.contribution_impact,
            Self::RevenueImpact => returns.revenue_impact,
            Self::Costs => returns.costs,
            Self::NetCash => returns.net_cash,
            Self::CustomersKept => returns.customers_kept,
            Self::Roi => over_costs(returns.npv()),
            Self::BenefitCostRatio => over_costs(returns.contribution_impact),
            _ => return None,
        })
    }

    /// Whether it can be asked of every trial.
    pub(crate) fn is_simulated(self) -> bool {
        matches!(
            self,
            Self::Npv
                | Self::ContributionImpact
                | Self::RevenueImpact
                | Self::Costs
                | Self::NetCash
                | Self::CustomersKept
                | Self::Roi
                | Self::BenefitCostRatio
        )
    }

    /// The word used in JSON.
    pub(crate) fn name(self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// Its value in a case; `Undefined` where there is none.
    pub(crate) fn of(self, case: &BusinessCase) -> Extended {
        if !self.is_simulated() {
            return self.of_outcome(&case.evaluate());
        }
        let returns = case.returns();
        let is_ratio = matches!(self, Self::Roi | Self::BenefitCostRatio);
        let value = self.of_returns(&returns).filter(|_| !is_ratio || returns.costs != 0.0);
        value.map_or(Extended::Undefined, Extended::of)
    }

    fn of_outcome(self, outcome: &Outcome) -> Extended {
        let verdict = &outcome.verdict;
        let maybe = |value: Option<f64>| value.map_or(Extended::Undefined, Extended::of);
        let before = &outcome.average_cltv.before;
        match self {
            Self::Irr => maybe(verdict.irr.only()),
            Self::Mirr => maybe(verdict.mirr_per_year),
            Self::PaybackPeriods => maybe(verdict.payback_periods),
            Self::DiscountedPaybackPeriods => maybe(verdict.discounted_payback_periods),
            Self::PeakExposure => Extended::of(verdict.peak_exposure.amount),
            Self::CostOfDelay => Extended::of(verdict.cost_of_delay_per_period),
            Self::BreakEvenRetentionPoints => maybe(verdict.break_even_retention_points),
            Self::WorthOfOnePoint => Extended::of(verdict.worth_of_one_point.total),
            Self::CltvThreeYears => before.three_years.contribution,
            Self::CltvHorizon => before.horizon.contribution,
            Self::CltvEndless => before.endless.contribution,
            Self::CostOfDoingNothing => {
                maybe(outcome.cost_of_doing_nothing_per_month.map(|sums| sums.contribution))
            }
            // Answered by the returns alone.
            _ => Extended::Undefined,
        }
    }
}
