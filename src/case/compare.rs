//! The case and its scenarios side by side.

use serde::Serialize;

use crate::case::checked::BusinessCase;
use crate::case::outcome::{BeforeAfter, Outcome};
use crate::case::projection::series;
use crate::case::verdict::Verdict;
use crate::experience::Sums;
use crate::time::Period;

/// What one scenario answers, and how far it lies from the base.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioOutcome {
    /// The scenario; `None` is the case as it stands.
    pub name: Option<String>,
    /// The answers finance asks for.
    pub verdict: Verdict,
    /// Value of a customer over all segments.
    pub average_cltv: BeforeAfter,
    /// What problems cost per month; `None` if no segment states its problems.
    pub cost_of_doing_nothing_per_month: Option<Sums>,
    /// Cumulative cash at the end of each period.
    #[serde(serialize_with = "series")]
    pub cumulative: Vec<f64>,
    /// This scenario less the base.
    pub difference: ComparedFigures,
}

/// Figures that are set side by side, in contribution and present values where they are money;
/// `None` where there is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedFigures {
    /// Three years of a customer, without the initiatives.
    pub cltv_before: Option<f64>,
    /// Three years of a customer, at their full effect.
    pub cltv_after: Option<f64>,
    /// Change in revenue.
    pub revenue_impact: Option<f64>,
    /// Change in contribution.
    pub benefit: Option<f64>,
    /// Costs of the initiatives.
    pub costs: Option<f64>,
    /// Benefit − costs.
    pub npv: Option<f64>,
    /// NPV ÷ costs.
    pub roi: Option<f64>,
    /// Periods until the money is back; scenarios of unlike periods have no difference.
    pub payback_periods: Option<f64>,
    /// Points of retention that bring the NPV to zero; those of unlike bases have no difference.
    pub break_even_retention_points: Option<f64>,
    /// Customers still there at the horizon thanks to the initiatives.
    pub customers_kept_at_end: Option<f64>,
    /// What problems cost per month.
    pub cost_of_doing_nothing_per_month: Option<f64>,
}

impl ComparedFigures {
    fn of(verdict: &Verdict, average: &BeforeAfter, nothing: Option<Sums>) -> Self {
        let BeforeAfter { before, after } = average;
        Self {
            cltv_before: before.three_years.contribution.finite(),
            cltv_after: after.three_years.contribution.finite(),
            revenue_impact: Some(verdict.revenue_impact.present_value),
            benefit: Some(verdict.contribution_impact.present_value),
            costs: Some(verdict.costs.present_value),
            npv: Some(verdict.npv),
            roi: verdict.roi,
            payback_periods: verdict.payback_periods,
            break_even_retention_points: verdict.break_even_retention_points,
            customers_kept_at_end: Some(verdict.customers_kept_at_end),
            cost_of_doing_nothing_per_month: nothing.map(|sums| sums.contribution),
        }
    }

    fn less(&self, base: &Self) -> Self {
        let minus = |a: Option<f64>, b: Option<f64>| Some(a? - b?);
        Self {
            cltv_before: minus(self.cltv_before, base.cltv_before),
            cltv_after: minus(self.cltv_after, base.cltv_after),
            revenue_impact: minus(self.revenue_impact, base.revenue_impact),
            benefit: minus(self.benefit, base.benefit),
            costs: minus(self.costs, base.costs),
            npv: minus(self.npv, base.npv),
            roi: minus(self.roi, base.roi),
            payback_periods: minus(self.payback_periods, base.payback_periods),
            break_even_retention_points: minus(
                self.break_even_retention_points,
                base.break_even_retention_points,
            ),
            customers_kept_at_end: minus(self.customers_kept_at_end, base.customers_kept_at_end),
            cost_of_doing_nothing_per_month: minus(
                self.cost_of_doing_nothing_per_month,
                base.cost_of_doing_nothing_per_month,
            ),
        }
    }
}

#[cfg(feature = "xlsx")]
impl ScenarioOutcome {
    /// The figures themselves, as they are set side by side.
    pub(crate) fn figures(&self) -> ComparedFigures {
        ComparedFigures::of(&self.verdict, &self.average_cltv, self.cost_of_doing_nothing_per_month)
    }
}

/// What the base is known by once it has been answered.
struct Base {
    figures: ComparedFigures,
    period: Period,
    /// The bases in which retention is stated, by segment.
    bases: Vec<Period>,
}

impl Base {
    fn of(outcome: &Outcome) -> Self {
        let points = outcome.verdict.worth_of_one_point.segments.iter();
        Self {
            figures: ComparedFigures::of(
                &outcome.verdict,
                &outcome.average_cltv,
                outcome.cost_of_doing_nothing_per_month,
            ),
            period: outcome.period,
            bases: points.map(|segment| segment.per).collect(),
        }
    }

    /// A month less than a year is no number of periods, a point per month no point per year.
    fn difference(&self, other: &Self) -> ComparedFigures {
        let mut difference = other.figures.less(&self.figures);
        if other.period != self.period {
            difference.payback_periods = None;
        }
        if other.bases != self.bases {
            difference.break_even_retention_points = None;
        }
        difference
    }
}

impl BusinessCase {
    /// The case as it stands, then each of its scenarios, with what sets it apart.
    ///
    /// ```
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Care", "costs": { "oneOff": [{ "period": 1, "amount": 4000 }] },
    ///                       "effects": [{ "on": "retention", "points": 0.05 }] }],
    ///     "scenarios": [{ "name": "Dearer", "set": { "initiatives[0].costs.oneOff[0].amount": 5500 } }] }"#)?;
    /// let [base, dearer] = &case.compare()[..] else { unreachable!("one scenario was given") };
    /// assert_eq!(base.name, None);
    /// assert_eq!(dearer.name.as_deref(), Some("Dearer"));
    /// assert_eq!(dearer.difference.costs, Some(1500.0));
    /// assert!((dearer.verdict.npv - base.verdict.npv + 1500.0).abs() < 1e-9);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn compare(&self) -> Vec<ScenarioOutcome> {
        let mut base: Option<Base> = None;
        let mut compared = Vec::with_capacity(1 + self.scenarios.len());
        let scenarios = self.scenarios.iter().map(|(name, case)| (Some(name), case));
        for (name, case) in std::iter::once((None, self)).chain(scenarios) {
            let outcome = case.evaluate();
            let mine = Base::of(&outcome);
            compared.push(ScenarioOutcome {
                name: name.cloned(),
                difference: base.as_ref().unwrap_or(&mine).difference(&mine),
                verdict: outcome.verdict,
                average_cltv: outcome.average_cltv,
                cost_of_doing_nothing_per_month: outcome.cost_of_doing_nothing_per_month,
                cumulative: outcome.cash.cumulative,
            });
            base.get_or_insert(mine);
        }
        compared
    }
}
