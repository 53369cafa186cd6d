//! What customers are worth, who stays, and what doing nothing costs.

use std::borrow::Cow;

use crate::case::checked::Segment;
use crate::case::explain::{ExplainedUnit, Frame, GOODMAN, REICHHELD, Teller, segment_path};
use crate::experience::{Experience, Groups};

pub(super) const LEFT_OUT: &[&str] =
    &["acquisitionCost", "laterYears", "initiatives", "wordOfMouth", "inflation", "taxes"];
const THREE_YEARS: Frame = Frame { source: GOODMAN, excludes: LEFT_OUT };
/// Customers who leave without a problem leave whatever is done.
const NOTHING_DONE: Frame =
    Frame { source: GOODMAN, excludes: &["naturalChurn", "laterYears", "wordOfMouth", "taxes"] };
const NOTHING_DONE_OR_SAID: Frame =
    Frame { source: GOODMAN, excludes: &["naturalChurn", "laterYears", "taxes"] };
const LIVED: Frame = Frame { source: GOODMAN, excludes: &["initiatives"] };
const MIXED: Frame = Frame { source: REICHHELD, excludes: &["initiatives", "migrationBetweenGroups"] };

impl Teller<'_> {
    /// On average, then segment by segment: three years, in contribution, as things are.
    pub(super) fn values_of_customers(&mut self) {
        self.figure("cltv", "{CLTV} = Σ {n} × {c} ÷ {N}", &THREE_YEARS);
        let average = &self.outcome.average_cltv.before;
        self.money("CLTV cltvThreeYears", average.three_years.contribution.number());
        self.count("N customers", self.case.segments.iter().map(Segment::customers).sum());
        for (index, segment) in self.case.segments.iter().enumerate() {
            self.count("n customersOfSegment", segment.customers());
            self.input(segment_path(index, "customers"));
            self.of(&segment.name);
            let worth = &self.outcome.segments[index].cltv.three_years;
            self.money("c cltvOfSegment", worth.contribution.number());
            self.of(&segment.name);
        }
        for index in 0..self.case.segments.len() {
            self.value_in_segment(index);
        }
    }

    pub(super) fn cost_of_doing_nothing(&mut self) {
        let Some(cost) = self.outcome.cost_of_doing_nothing_per_month else { return };
        let outcome = self.outcome;
        let risks = || outcome.segments.iter().filter_map(|segment| segment.experience.as_ref());
        let talks = risks().any(|risk| risk.word_of_mouth.is_some());
        let (formula, frame) = match talks {
            true => ("{D} = Σ ({a} + {h} − {w}) ÷ {M}", &NOTHING_DONE_OR_SAID),
            false => ("{D} = Σ ({a} + {h}) ÷ {M}", &NOTHING_DONE),
        };
        self.figure("costOfDoingNothingPerMonth", formula, frame);
        self.money("D costOfDoingNothingPerMonth", cost.contribution);
        for risk in risks() {
            self.money("a contributionAtRisk", risk.total.contribution_at_risk);
            self.of(&risk.name);
            self.money("h handlingCost", risk.total.handling_cost);
            self.of(&risk.name);
            if talks {
                self.money("w wordOfMouth", risk.word_of_mouth.map_or(0.0, |words| words.contribution));
                self.of(&risk.name);
            }
            self.count("M monthsOfBase", f64::from(risk.per.months()));
            self.of(&risk.name);
        }
    }

    /// Where retention is no curve: what customers live through, or the mix of NPS groups.
    pub(super) fn retentions(&mut self) {
        for (index, segment) in self.case.segments.iter().enumerate() {
            if let Some(experience) = segment.experience() {
                self.lived_through(index, experience);
            } else if let Some(groups) = segment.groups() {
                self.mixed(index, groups);
            }
        }
    }

    fn retention(&mut self, index: usize, formula: &'static str, frame: &Frame, value: f64) {
        let figure = segment_path(index, "retention");
        self.begin(Cow::Owned(figure), Cow::Borrowed(formula), frame);
        self.share("r retention", value);
    }

    /// Loyalties as stated, with the factor that fits them to the measured retention. Fitted to a
    /// retention of nothing they are all nothing, and no longer what was stated.
    fn lived_through(&mut self, index: usize, experience: &Experience<f64>) {
        let fitted = experience.loyalty_without_problem;
        let path = segment_path(index, "retention.loyaltyWithoutProblem");
        let factor = experience.calibration.filter(|factor| *factor > 0.0);
        let formula = match factor {
            Some(_) => "{r} = {f} × ({L₀} − Σ {p} × ({L₀} − {L}))",
            None => "{r} = {L₀} − Σ {p} × ({L₀} − {L})",
        };
        self.retention(index, formula, &LIVED, experience.today().retention);
        if let Some(factor) = factor {
            self.term("f calibrationFactor", factor, ExplainedUnit::Ratio);
        }
        let stated = self.stated(&path).unwrap_or(fitted);
        let well = if factor.is_some() { stated } else { fitted };
        self.share("L₀ loyaltyWithoutProblem", well);
        if well == stated {
            self.input(path);
        }
        for (place, problem) in experience.problems.iter().enumerate() {
            self.share("p problemRate", problem.rate);
            self.input(segment_path(index, &format!("retention.problems[{place}].rate")));
            self.of(&problem.name);
            let after = (fitted - problem.loss(fitted)) / factor.unwrap_or(1.0);
            self.share("L loyaltyAfterProblem", after);
            self.of(&problem.name);
        }
    }

    fn mixed(&mut self, index: usize, groups: &Groups<f64>) {
        self.retention(index, "{r} = Σ {q} × {s}", &MIXED, groups.retention());
        for (place, name) in ["promoters", "passives", "detractors"].into_iter().enumerate() {
            let parts = [
                ("q shareOfGroup", "share", groups.shares),
                ("s retentionOfGroup", "retention", groups.retention),
            ];
            for (symbol_and_name, field, values) in parts {
                self.share(symbol_and_name, values[place]);
                self.input(segment_path(index, &format!("retention.groups.{name}.{field}")));
                self.of(name);
            }
        }
    }
}
