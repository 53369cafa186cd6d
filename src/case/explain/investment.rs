//! What the investment brings and costs, and the checks from another side.

use crate::case::explain::{
    BREALEY_MYERS_ALLEN, ExplainedUnit, FORRESTER, Frame, GOODMAN, GUPTA_LEHMANN_STUART, Teller, maybe,
};

const BENEFIT: Frame =
    Frame { source: FORRESTER, excludes: &["costs", "wordOfMouth", "laterPeriods", "inflation", "taxes"] };
const COSTS: Frame = Frame { source: FORRESTER, excludes: &["laterPeriods", "inflation", "taxes"] };
/// Sums over the horizon in the money of each period.
const UNDISCOUNTED: Frame = Frame {
    source: FORRESTER,
    excludes: &["discounting", "wordOfMouth", "laterPeriods", "inflation", "taxes"],
};
const INVESTMENT: Frame =
    Frame { source: BREALEY_MYERS_ALLEN, excludes: &["wordOfMouth", "laterPeriods", "inflation", "taxes"] };
const RETURN: Frame = Frame { source: FORRESTER, ..INVESTMENT };
const BREAK_EVEN: Frame = Frame {
    source: GUPTA_LEHMANN_STUART,
    excludes: &["effects", "wordOfMouth", "laterPeriods", "inflation", "taxes"],
};
const ONE_POINT: Frame = Frame {
    source: GUPTA_LEHMANN_STUART,
    excludes: &["costs", "initiatives", "wordOfMouth", "laterPeriods", "inflation", "taxes"],
};
const REPLACEMENT: Frame =
    Frame { source: GOODMAN, excludes: &["acquisitionCost", "wordOfMouth", "laterPeriods"] };
const REPLACED: Frame = Frame { source: GOODMAN, excludes: &["wordOfMouth", "laterPeriods"] };
const CUSTOMERS: Frame = Frame { source: FORRESTER, excludes: &["wordOfMouth", "laterPeriods"] };

impl Teller<'_> {
    /// From the impact on revenue to the net present value and its ratios.
    pub(super) fn investment(&mut self) {
        self.impacts();
        self.figure("costs", "{C} = Σ {c}", &COSTS);
        self.costs();
        for bar in &self.outcome.bridge.costs {
            self.money("c costsOfInitiative", bar.cost);
            self.of(&bar.initiative);
        }
        self.figure("npv", "{NPV} = {B} − {C}", &INVESTMENT);
        self.npv();
        self.benefit();
        self.costs();
        self.figure("roi", "{ROI} = {NPV} ÷ {C}", &RETURN);
        self.share("ROI roi", maybe(self.outcome.verdict.roi));
        self.npv();
        self.costs();
        self.figure("benefitCostRatio", "{BCR} = {B} ÷ {C}", &INVESTMENT);
        let ratio = maybe(self.outcome.verdict.benefit_cost_ratio);
        self.term("BCR benefitCostRatio", ratio, ExplainedUnit::Ratio);
        self.benefit();
        self.costs();
        self.totals();
    }

    /// The same undiscounted.
    fn totals(&mut self) {
        let outcome = self.outcome;
        let sum = |series: &[f64]| series.iter().sum::<f64>();
        self.figure("revenueImpact.total", "{ΔR} = {R₁} − {R₀}", &UNDISCOUNTED);
        self.money("ΔR revenueImpactTotal", outcome.verdict.revenue_impact.total);
        self.money("R₁ revenueWithTotal", sum(&outcome.with.revenue));
        self.money("R₀ revenueWithoutTotal", sum(&outcome.without.revenue));
        let change = &outcome.difference;
        self.figure("contributionImpact.total", "{B} = {ΔM} − {ΔS} − {ΔH} − {ΔA}", &UNDISCOUNTED);
        self.money("B contributionImpactTotal", outcome.verdict.contribution_impact.total);
        self.money("ΔM changeInMarginTotal", sum(&change.margin));
        self.money("ΔS changeInCostToServeTotal", sum(&change.cost_to_serve));
        self.money("ΔH changeInHandlingTotal", sum(&change.handling));
        self.money("ΔA changeInAcquisitionTotal", sum(&change.acquisition));
        self.figure("costs.total", "{C} = Σ {c}", &UNDISCOUNTED);
        self.money("C costsTotal", outcome.verdict.costs.total);
        for cost in &outcome.costs {
            self.money("c costsOfInitiativeTotal", cost.total());
            self.of(&cost.name);
        }
        self.figure("netCash", "{N} = {B} − {C}", &UNDISCOUNTED);
        self.money("N netCash", outcome.verdict.net_cash);
        self.money("B contributionImpactTotal", outcome.verdict.contribution_impact.total);
        self.money("C costsTotal", outcome.verdict.costs.total);
    }

    /// Delay, points of retention, replacement, customers.
    pub(super) fn cross_checks(&mut self) {
        self.delay();
        self.points();
        self.replacement();
        self.customers_kept();
    }

    pub(super) fn npv(&mut self) {
        self.money("NPV npv", self.outcome.verdict.npv);
    }

    fn benefit(&mut self) {
        self.money("B contributionImpact", self.outcome.verdict.contribution_impact.present_value);
    }

    fn costs(&mut self) {
        self.money("C costs", self.outcome.verdict.costs.present_value);
    }

    fn one_point(&mut self) {
        self.money("W worthOfOnePoint", self.outcome.verdict.worth_of_one_point.total);
    }

    /// Present value of a series.
    fn present(&mut self, symbol_and_name: &'static str, series: &[f64]) {
        self.money(symbol_and_name, self.ready.discount.present_value(series));
    }

    fn impacts(&mut self) {
        let outcome = self.outcome;
        self.figure("revenueImpact", "{ΔR} = {R₁} − {R₀}", &BENEFIT);
        self.money("ΔR revenueImpact", outcome.verdict.revenue_impact.present_value);
        self.present("R₁ revenueWith", &outcome.with.revenue);
        self.present("R₀ revenueWithout", &outcome.without.revenue);
        let change = &outcome.difference;
        self.figure("contributionImpact", "{B} = {ΔM} − {ΔS} − {ΔH} − {ΔA}", &BENEFIT);
        self.benefit();
        self.present("ΔM changeInMargin", &change.margin);
        self.present("ΔS changeInCostToServe", &change.cost_to_serve);
        self.present("ΔH changeInHandling", &change.handling);
        self.present("ΔA changeInAcquisition", &change.acquisition);
    }

    fn delay(&mut self) {
        let verdict = &self.outcome.verdict;
        self.figure("costOfDelayPerPeriod", "{D} = {NPV} − {L}", &INVESTMENT);
        self.money("D costOfDelayPerPeriod", verdict.cost_of_delay_per_period);
        self.npv();
        self.money("L npvOnePeriodLater", verdict.npv - verdict.cost_of_delay_per_period);
    }

    /// The break-even is solved; the quotient is the rule of thumb that the search begins with.
    fn points(&mut self) {
        let verdict = &self.outcome.verdict;
        self.figure("breakEvenRetentionPoints", "{NPV}({x}) = 0, {x} ≈ {C} ÷ {W} × 0.01", &BREAK_EVEN);
        let points = maybe(verdict.break_even_retention_points);
        self.term("x breakEvenRetentionPoints", points, ExplainedUnit::Points);
        self.npv();
        self.costs();
        self.one_point();
        self.figure("worthOfOnePoint", "{W} = Σ {w}", &ONE_POINT);
        self.one_point();
        for segment in &verdict.worth_of_one_point.segments {
            self.money("w worthOfOnePointInSegment", segment.present_value);
            self.of(&segment.segment);
        }
    }

    fn replacement(&mut self) {
        self.figure("replacement", "{N} = Σ {b} ÷ {v}", &REPLACEMENT);
        self.count("N replacementCustomers", maybe(self.outcome.verdict.replacement.new_customers));
        for segment in &self.outcome.segments {
            self.money("b contributionImpactOfSegment", segment.contribution_impact_present_value);
            self.of(&segment.name);
            self.money("v cltvToHorizon", segment.cltv.horizon.contribution.number());
            self.of(&segment.name);
        }
        self.figure("replacement.acquisitionCost", "{A} = Σ {n} × {a}", &REPLACED);
        self.money("A replacementCost", maybe(self.outcome.verdict.replacement.acquisition_cost));
        for segment in &self.outcome.segments {
            self.count("n replacementCustomers", maybe(segment.replacement.new_customers));
            self.of(&segment.name);
            self.money("a acquisitionCost", segment.cltv.acquisition_cost);
            self.of(&segment.name);
        }
    }

    fn customers_kept(&mut self) {
        let outcome = self.outcome;
        let last = |series: &[f64]| series.last().copied().unwrap_or_default();
        self.figure("customersKeptAtEnd", "{ΔK} = {K₁} − {K₀}", &CUSTOMERS);
        self.count("ΔK customersKeptAtEnd", outcome.verdict.customers_kept_at_end);
        self.count("K₁ customersAtEndWith", last(&outcome.with.closing));
        self.count("K₀ customersAtEndWithout", last(&outcome.without.closing));
    }
}
