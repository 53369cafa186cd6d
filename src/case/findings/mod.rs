//! What a careful reader would object to.
//!
//! A case that passed the gate can be computed, and may still not be believed. Each finding names
//! the field it is about and the numbers behind it; the words are left to whoever shows it.
//! Findings never change a figure.

mod answers;
mod customers;
mod experience;
mod initiatives;
mod register;

use serde::ser::{SerializeMap, Serializer};

use crate::case::checked::{BusinessCase, Initiative, Segment};
use crate::case::outcome::{Outcome, SegmentOutcome};

/// One objection, with the numbers behind it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Finding {
    /// What kind; no two findings of one kind are about one field.
    pub code: FindingCode,
    /// How much it weighs.
    pub severity: Severity,
    /// The field it is about: `segments[0].margin`; empty for the whole case.
    pub path: String,
    /// Numbers by name, unrounded.
    #[serde(serialize_with = "object")]
    pub numbers: Vec<(&'static str, f64)>,
    /// Names by what they name: segment, initiative, problem, quantity.
    #[serde(serialize_with = "object")]
    pub names: Vec<(&'static str, String)>,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// The figures cannot be used.
    Error,
    /// A figure is probably wrong, or will not be believed.
    Warning,
    /// Worth knowing.
    Note,
}

/// What kind of finding it is; stable, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum FindingCode {
    /// All revenue is margin: was revenue taken for contribution?
    MarginIsOne,
    /// Money has no price of time.
    DiscountIsZero,
    /// More than five years.
    LongHorizon,
    /// One retention rate for more than three years: in truth it rises with tenure.
    OneRateLongHorizon,
    /// Points of retention larger than the churn of the first renewal that they reduce.
    EffectExceedsChurn,
    /// A value had to be held at the end of its range.
    HeldAtLimit,
    /// Full effect from the first period on.
    NoRamp,
    /// An effect known from surveys is believed in full.
    FullConfidence,
    /// The effect goes on and costs nothing to keep up.
    NoRunningCost,
    /// The money is back only after the effects have faded to less than a tenth.
    PaybackAfterBenefit,
    /// The money had come back before and was lost again.
    PaybackRelapsed,
    /// Initiatives act on one another: by more than 5 % of the benefit, or on the same quantity.
    OverlappingLevers,
    /// Word of mouth would be more than 10 % of the benefit.
    WordOfMouthLarge,
    /// Customers stay more after a well-solved problem than without one: panels do not support it
    /// (Knox & van Oest 2014).
    RecoveryParadox,
    /// The move of the NPS is smaller than 1.96 standard errors of it.
    SmallSample,
    /// Some inputs are ranges, and inputs that matter more are not.
    NoRange,
    /// There is more than one internal rate of return.
    SeveralIrr,
    /// Three years of a customer are less than winning one costs.
    CltvBelowCac,
    /// Less than 0.8 a month is less than 0.07 a year.
    MonthlyLooksYearly,
    /// 0.965 or more a year where the step is a month, 0.98 or more otherwise, and less than 1:
    /// customers would stay for 28 years, or 50.
    YearlyLooksMonthly,
    /// Headline inputs without a source.
    MissingSource,
    /// Customers already here are taken for new ones by a curve that depends on tenure.
    MissingTenure,
    /// Problem rates after effects exceed everybody and were scaled back.
    ProblemRatesScaled,
    /// Measured retention is less than 0.8 or more than 1.25 of the modelled one.
    CalibrationFar,
}

impl FindingCode {
    fn severity(self) -> Severity {
        match self {
            Self::OneRateLongHorizon
            | Self::NoRunningCost
            | Self::OverlappingLevers
            | Self::NoRange
            | Self::MissingSource
            | Self::MissingTenure
            | Self::CalibrationFar => Severity::Note,
            _ => Severity::Warning,
        }
    }
}

/// Reads a case and what it answers, and collects what is found.
struct Reader<'a> {
    case: &'a BusinessCase,
    outcome: &'a Outcome,
    found: Vec<Finding>,
}

impl<'a> Reader<'a> {
    /// Something is found at a place; numbers and names follow.
    fn find(&mut self, code: FindingCode, path: String) {
        let (numbers, names) = (Vec::new(), Vec::new());
        self.found.push(Finding { code, severity: code.severity(), path, numbers, names });
    }

    /// Something is found in a field of a segment, which it names.
    fn find_in_segment(&mut self, code: FindingCode, index: usize, field: &str) {
        self.find(code, segment_path(index, field));
        self.named("segment", &self.case.segments[index].name);
    }

    /// Something is found in a field of an initiative, which it names.
    fn find_in_initiative(&mut self, code: FindingCode, index: usize, field: &str) {
        self.find(code, format!("initiatives[{index}].{field}"));
        self.named("initiative", &self.case.initiatives[index].name);
    }

    fn number(&mut self, name: &'static str, value: f64) {
        if let Some(finding) = self.found.last_mut().filter(|_| value.is_finite()) {
            finding.numbers.push((name, value));
        }
    }

    fn named(&mut self, name: &'static str, value: &str) {
        if let Some(finding) = self.found.last_mut() {
            finding.names.push((name, value.to_owned()));
        }
    }

    fn segments(&self) -> impl Iterator<Item = (usize, &'a Segment<f64>, &'a SegmentOutcome)> + use<'a> {
        let both = self.case.segments.iter().zip(&self.outcome.segments).enumerate();
        both.map(|(index, (segment, outcome))| (index, segment, outcome))
    }

    /// Initiatives that change anything, with their full weight: reach × confidence.
    fn acting(&self) -> impl Iterator<Item = (usize, &'a Initiative<f64>, f64)> + use<'a> {
        let acting = self.case.initiatives.iter().enumerate().filter(|(_, it)| !it.effects.is_empty());
        acting.map(|(index, initiative)| (index, initiative, initiative.reach * initiative.confidence))
    }

    fn years(&self) -> f64 {
        self.case.grid.horizon as f64 / self.case.grid.per_year()
    }

    /// The number as it was stated at a path.
    fn stated(&self, path: &str) -> Option<f64> {
        self.case.assumptions.iter().find(|it| it.path == path).map(|it| it.value)
    }
}

type Check = fn(&mut Reader<'_>);

/// What is asked of a case: warnings first, then notes.
const CHECKS: [Check; 24] = [
    customers::margin_is_one,
    answers::discount_is_zero,
    answers::long_horizon,
    customers::monthly_looks_yearly,
    customers::yearly_looks_monthly,
    customers::held_at_limit,
    customers::cltv_below_cac,
    experience::recovery_paradox,
    experience::small_sample,
    experience::problem_rates_scaled,
    experience::word_of_mouth_large,
    initiatives::effect_exceeds_churn,
    initiatives::no_ramp,
    initiatives::full_confidence,
    initiatives::payback_after_benefit,
    answers::payback_relapsed,
    answers::several_irr,
    customers::one_rate_long_horizon,
    customers::missing_tenure,
    experience::calibration_far,
    initiatives::no_running_cost,
    initiatives::overlapping_levers,
    register::no_range,
    register::missing_source,
];

/// Everything there is to object to.
pub(crate) fn findings(case: &BusinessCase, outcome: &Outcome) -> Vec<Finding> {
    let mut reader = Reader { case, outcome, found: Vec::new() };
    for check in CHECKS {
        check(&mut reader);
    }
    reader.found
}

// Called from many places: one copy of it is enough.
#[inline(never)]
fn segment_path(index: usize, field: &str) -> String {
    format!("segments[{index}].{field}")
}

/// Pairs as the fields of an object.
fn object<T: serde::Serialize, S: Serializer>(
    pairs: &[(&'static str, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_map(Some(pairs.len()))?;
    for (name, value) in pairs {
        object.serialize_entry(name, value)?;
    }
    object.end()
}
