//! The part of the gate that judges an initiative.

use serde_json::Value;

use crate::case::checked::{Change, Costs, Effect, Initiative, OneOff, Ramp, Segment};
use crate::case::draft::{CostsDraft, EffectDraft, InitiativeDraft, Quantity};
use crate::case::gate::{Gate, indexed};
use crate::case::one_or_many::OneOrMany;
use crate::error::{Code, shown};
use crate::limits::{self, Limit};

pub(super) fn initiative(
    gate: &mut Gate,
    path: &str,
    draft: &InitiativeDraft,
    segments: &[Segment<f64>],
    horizon: usize,
) -> Initiative<f64> {
    let at = |field: &str| format!("{path}.{field}");
    let mut share = |field: &str, value: Option<f64>| {
        value.map_or(1.0, |value| gate.number(&at(field), value, &limits::SHARE))
    };
    let persistence_per_year = share("persistencePerYear", draft.persistence_per_year);
    let reach = share("reach", draft.reach);
    let confidence = share("confidence", draft.confidence);
    let start = draft.start.map_or(1, |start| period(gate, &at("start"), start, horizon));
    let effect_drafts = draft.effects.as_deref().unwrap_or_default();
    let effect_drafts = gate.entries(&at("effects"), effect_drafts, limits::MOST_ENTRIES);
    let effects: Vec<_> = indexed(&at("effects"), effect_drafts)
        .map(|(path, effect_draft)| effect(gate, &path, effect_draft, segments))
        .collect();
    let nothing = CostsDraft::default();
    let costs = costs(gate, &at("costs"), draft.costs.as_ref().unwrap_or(&nothing), horizon);
    let per_reached = [
        ("perReachedCustomerPerPeriod", costs.per_reached_customer_per_period),
        ("perReachedCustomerOnce", costs.per_reached_customer_once),
    ];
    for (field, amount) in per_reached {
        if amount != 0.0 && effects.is_empty() {
            let message =
                "Without an effect the initiative reaches nobody: add an effect, or cost per period.";
            gate.note(&format!("{path}.costs.{field}"), Code::Conflict, message, shown(amount));
        }
    }
    let ramp = ramp(gate, &at("ramp"), draft.ramp.as_ref());
    Initiative {
        name: draft.name.clone(),
        start,
        ramp,
        persistence_per_year,
        reach,
        confidence,
        costs,
        effects,
    }
}

fn period(gate: &mut Gate, path: &str, value: f64, horizon: usize) -> usize {
    let period = gate.whole(path, value, &limits::PERIOD);
    if limits::PERIOD.allows(value) && period > horizon {
        let message = format!("Period {period} lies after the horizon of {horizon}: it would be left out.");
        gate.note(path, Code::BeyondHorizon, &message, shown(value));
    }
    period
}

fn ramp(gate: &mut Gate, path: &str, draft: Option<&OneOrMany<f64>>) -> Ramp<f64> {
    match draft {
        None => Ramp::Periods(1.0),
        Some(OneOrMany::One(periods)) => Ramp::Periods(gate.number(path, *periods, &limits::RAMP)),
        Some(OneOrMany::Many(shares)) => {
            if shares.is_empty() {
                gate.note(path, Code::Empty, "Give at least one step of the ramp.", Value::Array(vec![]));
            }
            let shares = indexed(path, gate.entries(path, shares, limits::MOST_ENTRIES));
            Ramp::Shares(shares.map(|(path, &share)| gate.number(&path, share, &limits::SHARE)).collect())
        }
    }
}

fn costs(gate: &mut Gate, path: &str, draft: &CostsDraft, horizon: usize) -> Costs<f64> {
    let mut money = |field: &str, value: Option<f64>| {
        value.map_or(0.0, |value| gate.number(&format!("{path}.{field}"), value, &limits::SIGNED_MONEY))
    };
    let per_period = money("perPeriod", draft.per_period);
    let per_reached_customer_per_period =
        money("perReachedCustomerPerPeriod", draft.per_reached_customer_per_period);
    let per_reached_customer_once = money("perReachedCustomerOnce", draft.per_reached_customer_once);
    let one_off_path = format!("{path}.oneOff");
    let one_off = draft.one_off.as_deref().unwrap_or_default();
    let one_off = gate.entries(&one_off_path, one_off, limits::MOST_ENTRIES);
    let one_off = indexed(&one_off_path, one_off)
        .map(|(path, payment)| OneOff {
            period: period(gate, &format!("{path}.period"), payment.period, horizon),
            amount: gate.number(&format!("{path}.amount"), payment.amount, &limits::SIGNED_MONEY),
        })
        .collect();
    Costs { one_off, per_period, per_reached_customer_per_period, per_reached_customer_once }
}

fn effect(gate: &mut Gate, path: &str, draft: &EffectDraft, segments: &[Segment<f64>]) -> Effect<f64> {
    let change =
        if gate.is_noted(&format!("{path}.on")) { Change::Add(0.0) } else { change(gate, path, draft) };
    let segment = draft.segment.as_ref().map(|name| {
        segments.iter().position(|segment| &segment.name == name).unwrap_or_else(|| {
            // Where segments or their names are missing, that is the problem, and said already.
            if !segments.is_empty() && segments.iter().all(|segment| !segment.name.trim().is_empty()) {
                let message =
                    format!("There is no segment \"{name}\"; without a segment the effect acts on all.");
                let path = format!("{path}.segment");
                gate.note(&path, Code::UnknownSegment, &message, Value::from(name.as_str()));
            }
            0
        })
    });
    let effect = Effect { on: draft.on, segment, change };
    base(gate, path, draft, &effect, segments);
    effect
}

/// A stated base belongs to churn and retention, and is that of every curve it acts on.
fn base(gate: &mut Gate, path: &str, draft: &EffectDraft, effect: &Effect<f64>, segments: &[Segment<f64>]) {
    let Some(per) = draft.per else { return };
    let path = format!("{path}.per");
    if !matches!(draft.on, Quantity::Churn | Quantity::Retention) {
        let message = "Only a change in churn or retention has a base: leave it out.";
        gate.note(&path, Code::Conflict, message, Value::from(per.name()));
        return;
    }
    let mut touched = segments.iter().enumerate().filter(|(index, _)| {
        effect.touches(*index) && !gate.is_noted(&format!("segments[{index}].retention.per"))
    });
    if let Some((_, other)) = touched.find(|(_, segment)| segment.retention.per != per) {
        let message = format!(
            "The retention of \"{}\" is stated per {}: state the effect in that base too.",
            other.name,
            other.retention.per.name()
        );
        gate.note(&path, Code::OtherBase, &message, Value::from(per.name()));
    }
}

/// Exactly one of the ways in which this quantity can change.
fn change(gate: &mut Gate, path: &str, draft: &EffectDraft) -> Change<f64> {
    let given = [("relative", draft.relative), ("points", draft.points), ("amount", draft.amount)];
    let allowed = ways(draft.on);
    let mut found = Vec::new();
    for (field, value) in given {
        let Some(value) = value else { continue };
        match allowed.iter().find(|(way, _)| *way == field) {
            Some((_, limit)) => found.push((field, gate.number(&format!("{path}.{field}"), value, limit))),
            None => {
                let words: Vec<_> = allowed.iter().map(|(way, _)| *way).collect();
                let message = format!("This quantity changes by {}, not by {field}.", words.join(" or "));
                gate.note(&format!("{path}.{field}"), Code::Conflict, &message, shown(value));
                return Change::Add(0.0);
            }
        }
    }
    match found[..] {
        [("relative", share)] => Change::Relative(share),
        [(_, value)] => Change::Add(value),
        [] => {
            let words: Vec<_> = allowed.iter().map(|(way, _)| *way).collect();
            let message = format!("Say by how much: {}.", words.join(" or "));
            gate.note(&format!("{path}.{}", words[0]), Code::Missing, &message, Value::Null);
            Change::Add(0.0)
        }
        [_, (field, value), ..] => {
            let message = "Only one of relative, points and amount: make a second effect of the other.";
            gate.note(&format!("{path}.{field}"), Code::Conflict, message, shown(value));
            Change::Add(0.0)
        }
    }
}

/// How a quantity can change, and within which limits. Retention changes in points only:
/// "5 % more retention" is read both ways, "5 % less churn" and "5 points" are not.
fn ways(on: Quantity) -> &'static [(&'static str, Limit)] {
    const RELATIVE: (&str, Limit) = ("relative", limits::RELATIVE_CHANGE);
    const POINTS: (&str, Limit) = ("points", limits::POINTS);
    const MONEY: (&str, Limit) = ("amount", limits::SIGNED_MONEY);
    match on {
        Quantity::Churn => &[("relative", limits::CHURN_REDUCTION), POINTS],
        Quantity::Retention => &[POINTS],
        Quantity::Margin => &[RELATIVE, POINTS],
        Quantity::Revenue | Quantity::CostToServe | Quantity::AcquisitionCost => &[RELATIVE, MONEY],
        Quantity::NewCustomers => &[RELATIVE, ("amount", limits::SIGNED_CUSTOMERS)],
    }
}
