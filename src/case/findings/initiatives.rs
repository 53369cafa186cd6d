//! Objections to what is done, and to what it is said to change.

use crate::case::checked::{BusinessCase, Change, Effect};
use crate::case::draft::Quantity;
use crate::case::findings::{FindingCode, Reader};

/// Less of its full weight is an effect that has ended.
const ENDED: f64 = 0.1;
/// Of the benefit; less interaction is nothing to speak of.
const SMALL_INTERACTION: f64 = 0.05;
/// What rounding leaves of an exact difference.
const ROUNDING: f64 = 1e-12;

/// Of each effect the first segment.
pub(super) fn effect_exceeds_churn(reader: &mut Reader<'_>) {
    for (index, initiative, _) in reader.acting() {
        for (place, effect) in initiative.effects.iter().enumerate() {
            let points = match (effect.on, effect.change) {
                (Quantity::Churn, Change::Add(points)) => -points,
                (Quantity::Retention, Change::Add(points)) => points,
                _ => continue,
            };
            for (segment, outcome) in reader.outcome.segments.iter().enumerate() {
                let churn = 1.0 - outcome.retention_first_period.of_curve.1;
                if effect.touches(segment) && points > churn + ROUNDING {
                    let field = format!("effects[{place}].points");
                    reader.find_in_initiative(FindingCode::EffectExceedsChurn, index, &field);
                    reader.named("segment", &outcome.name);
                    reader.number("points", points);
                    reader.number("churn", churn);
                    break;
                }
            }
        }
    }
}

pub(super) fn no_ramp(reader: &mut Reader<'_>) {
    for (index, _, full) in reader.acting() {
        if full > 0.0 && reader.outcome.weights[index].w[0] >= full {
            reader.find_in_initiative(FindingCode::NoRamp, index, "ramp");
        }
    }
}

pub(super) fn full_confidence(reader: &mut Reader<'_>) {
    for (index, initiative, _) in reader.acting() {
        let from_surveys =
            |effect: &&Effect<f64>| effect.on.is_experience() || effect.on == Quantity::NpsShare;
        if let Some(effect) = initiative.effects.iter().find(from_surveys)
            && initiative.confidence == 1.0
        {
            reader.find_in_initiative(FindingCode::FullConfidence, index, "confidence");
            reader.named("quantity", effect.on.name());
        }
    }
}

pub(super) fn no_running_cost(reader: &mut Reader<'_>) {
    for (index, initiative, _) in reader.acting() {
        let costs = &initiative.costs;
        if costs.per_period == 0.0 && costs.per_reached_customer_per_period == 0.0 {
            reader.find_in_initiative(FindingCode::NoRunningCost, index, "costs.perPeriod");
        }
    }
}

/// At the initiative that acts longest.
pub(super) fn payback_after_benefit(reader: &mut Reader<'_>) {
    let Some(payback) = reader.outcome.verdict.payback_periods else { return };
    let (mut longest, mut last) = (0, 0);
    for (index, _, full) in reader.acting() {
        let acts = |weight: &f64| full > 0.0 && *weight >= ENDED * full;
        let periods = reader.outcome.weights[index].w.iter().rposition(acts).map_or(0, |period| period + 1);
        if periods > last {
            (longest, last) = (index, periods);
        }
    }
    if (1..reader.case.grid.horizon).contains(&last) && payback > last as f64 {
        reader.find_in_initiative(FindingCode::PaybackAfterBenefit, longest, "persistencePerYear");
        reader.number("paybackPeriods", payback);
        reader.number("lastPeriod", last as f64);
    }
}

/// One finding for all: those whose relative changes meet, or else all that bring anything.
pub(super) fn overlapping_levers(reader: &mut Reader<'_>) {
    let bridge = &reader.outcome.bridge;
    let (bars, interaction) = (&bridge.by_initiative.bars, bridge.by_initiative.interaction);
    let size: f64 = bars.iter().map(|bar| bar.benefit.abs()).sum();
    let weighs = interaction.abs() > (SMALL_INTERACTION * bridge.benefit.abs()).max(ROUNDING * size);
    let count = reader.case.initiatives.len();
    let meets = |index: usize| (0..count).any(|other| other != index && meet(reader.case, index, other));
    let some_meet = (0..count).any(meets);
    let mut names = String::new();
    for (index, bar) in bars.iter().enumerate() {
        let takes_part = if some_meet { meets(index) } else { weighs && bar.benefit != 0.0 };
        if takes_part {
            names.push_str(if names.is_empty() { "" } else { ", " });
            names.push_str(&bar.initiative);
        }
    }
    if !names.is_empty() {
        reader.find(FindingCode::OverlappingLevers, "initiatives".to_owned());
        reader.named("initiatives", &names);
        reader.number("interaction", interaction);
        reader.number("benefit", bridge.benefit);
        reader.number("share", interaction / bridge.benefit);
    }
}

/// Whether relative changes of two initiatives multiply.
fn meet(case: &BusinessCase, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|index| &case.initiatives[index].effects);
    one.iter().any(|a| {
        other.iter().any(|b| {
            is_same(a, b) && (0..case.segments.len()).any(|segment| a.touches(segment) && b.touches(segment))
        })
    })
}

/// Whether two effects are relative changes of the same quantity.
fn is_same(a: &Effect<f64>, b: &Effect<f64>) -> bool {
    let is_relative = |effect: &Effect<f64>| matches!(effect.change, Change::Relative(share) if share != 0.0);
    let problems = a.problem.is_none() || b.problem.is_none() || a.problem == b.problem;
    let from = |effect: &Effect<f64>| effect.path.map(|path| path.from);
    a.on == b.on && is_relative(a) && is_relative(b) && problems && from(a) == from(b)
}
