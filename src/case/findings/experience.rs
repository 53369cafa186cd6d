//! Objections to what customers are said to live through, and to surveys.

use crate::case::checked::{BusinessCase, Change};
use crate::case::draft::Quantity;
use crate::case::findings::{FindingCode, Reader, segment_path};
use crate::case::part::Part;
use crate::experience::Moves;

/// Of the benefit; more of it should not rest on word of mouth.
const MOST_WORD_OF_MOUTH: f64 = 0.1;
/// Half the width of a 95 % interval, in standard errors.
const NOISE: f64 = 1.96;
/// How far rates may exceed everybody: what the gate lets pass.
const ROUNDING: f64 = 1e-9;
/// Measured ÷ modelled retention beyond which the model tells another story than the customers.
const NEAR: std::ops::RangeInclusive<f64> = 0.8..=1.25;

/// Of each segment the first problem.
pub(super) fn recovery_paradox(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        let Some(experience) = segment.experience() else { continue };
        let well = experience.loyalty_without_problem;
        let Some(place) = experience.problems.iter().position(|problem| problem.loyalty[0] > well) else {
            continue;
        };
        // As stated: both may have been fitted to a measured retention.
        let field = format!("retention.problems[{place}].loyalty.satisfied");
        let satisfied = reader.stated(&segment_path(index, &field));
        let without = reader.stated(&segment_path(index, "retention.loyaltyWithoutProblem"));
        reader.find_in_segment(FindingCode::RecoveryParadox, index, &field);
        reader.named("problem", &experience.problems[place].name);
        reader.number("satisfied", satisfied.unwrap_or_default());
        reader.number("withoutProblem", without.unwrap_or_default());
    }
}

pub(super) fn problem_rates_scaled(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        let inner = reader.case.inner(Part::Everything, index);
        let Some(experience) = segment.experience().filter(|_| !inner.is_idle()) else { continue };
        let (mut first, mut largest) = (0, 0.0_f64);
        for period in 0..reader.case.grid.horizon {
            let weights: Vec<f64> = reader.outcome.weights.iter().map(|it| it.w[period]).collect();
            let sum = experience.sum_of_rates(&inner.levers(experience, &weights));
            if sum > 1.0 + ROUNDING {
                first = if first == 0 { period + 1 } else { first };
                largest = largest.max(sum);
            }
        }
        if first > 0 {
            reader.find_in_segment(FindingCode::ProblemRatesScaled, index, "retention.problems");
            reader.number("sum", largest);
            reader.number("fromPeriod", first as f64);
        }
    }
}

pub(super) fn calibration_far(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        let factor = segment.experience().and_then(|experience| experience.calibration);
        if let Some(factor) = factor.filter(|factor| !NEAR.contains(factor)) {
            reader.find_in_segment(FindingCode::CalibrationFar, index, "retention.measuredRetention");
            reader.number("factor", factor);
        }
    }
}

/// At the first segment that talks.
pub(super) fn word_of_mouth_large(reader: &mut Reader<'_>) {
    let Some(impact) = reader.outcome.word_of_mouth else { return };
    let Some(share) = impact.share_of_benefit.filter(|share| share.abs() > MOST_WORD_OF_MOUTH) else {
        return;
    };
    let talks = reader
        .case
        .segments
        .iter()
        .position(|segment| segment.experience().is_some_and(|experience| experience.words.is_some()));
    let path = segment_path(talks.unwrap_or_default(), "retention.wordOfMouth");
    reader.find(FindingCode::WordOfMouthLarge, path);
    reader.number("share", share);
    reader.number("contribution", impact.contribution_present_value);
    reader.number("newCustomers", impact.new_customers);
}

pub(super) fn small_sample(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        let Some(groups) = segment.groups() else { continue };
        let Some(responses) = groups.responses else { continue };
        let score = |[promoters, _, detractors]: [f64; 3]| promoters - detractors;
        let today = score(groups.shares);
        let moved = score(full_moves(reader.case, index).apply(groups.shares)) - today;
        let variance = groups.shares[0] + groups.shares[2] - today * today;
        let error = (variance.max(0.0) / responses).sqrt();
        if moved != 0.0 && moved.abs() < NOISE * error {
            reader.find_in_segment(FindingCode::SmallSample, index, "retention.responses");
            reader.number("move", moved);
            reader.number("standardError", error);
            reader.number("responses", responses);
        }
    }
}

/// Moves between the NPS groups of a segment with every initiative at full effect.
fn full_moves(case: &BusinessCase, segment: usize) -> Moves<f64> {
    let mut moves = Moves::none();
    for initiative in &case.initiatives {
        for effect in &initiative.effects {
            let Some(path) = effect.path.filter(|_| effect.on == Quantity::NpsShare) else { continue };
            if !effect.touches(segment) {
                continue;
            }
            let weight = initiative.reach * initiative.confidence * path.attribution;
            match effect.change {
                Change::Relative(share) => moves.relative(path.from, path.to, share * weight),
                Change::Add(points) => moves.points(path.from, path.to, points * weight),
            }
        }
    }
    moves
}
