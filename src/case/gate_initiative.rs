//! The part of the gate that judges an initiative.

use serde_json::Value;

use crate::case::checked::{Costs, Initiative, OneOff, Ramp, Segment};
use crate::case::draft::{CostsDraft, InitiativeDraft};
use crate::case::gate_effect::effect;
use crate::error::{Code, shown};
use crate::estimate::Estimate;
use crate::input::OneOrMany;
use crate::input::gate::{Gate, at, indexed};
use crate::limits;
use crate::scalar::Scalar;

pub(super) fn initiative<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &InitiativeDraft,
    segments: &[Segment<V>],
    horizon: usize,
) -> Initiative<V> {
    let here = |field: &str| at(path, field);
    let mut share = |field: &str, value: Option<&Estimate>| {
        value.map_or(V::one(), |value| gate.number(&here(field), value, &limits::SHARE))
    };
    let persistence_per_year = share("persistencePerYear", draft.persistence_per_year.as_ref());
    let reach = share("reach", draft.reach.as_ref());
    let confidence = share("confidence", draft.confidence.as_ref());
    let start = draft.start.as_ref().map_or(1, |start| period(gate, &here("start"), start, horizon));
    let effect_drafts = draft.effects.as_deref().unwrap_or_default();
    let effect_drafts = gate.entries(&here("effects"), effect_drafts, limits::MOST_ENTRIES);
    let effects: Vec<_> = indexed(&here("effects"), effect_drafts)
        .map(|(path, effect_draft)| effect(gate, &path, effect_draft, segments))
        .collect();
    let nothing = CostsDraft::default();
    let costs = costs(gate, &here("costs"), draft.costs.as_ref().unwrap_or(&nothing), horizon);
    if effects.is_empty() {
        reaches_nobody(gate, &here("costs"), &costs);
    }
    let ramp = ramp(gate, &here("ramp"), draft.ramp.as_ref());
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

/// Without an effect there is nobody whose reach could cost anything.
fn reaches_nobody<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, costs: &Costs<V>) {
    let per_reached = [
        ("perReachedCustomerPerPeriod", costs.per_reached_customer_per_period),
        ("perReachedCustomerOnce", costs.per_reached_customer_once),
    ];
    for (field, amount) in per_reached.into_iter().filter(|(_, amount)| amount.plain() != 0.0) {
        let message = "Without an effect the initiative reaches nobody: add an effect, or cost per period.";
        gate.note(&at(path, field), Code::Conflict, message, shown(amount.plain()));
    }
}

fn period<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, value: &Estimate, horizon: usize) -> usize {
    if gate.varies() {
        return gate.whole(path, value, &limits::PERIOD).min(horizon);
    }
    let period = gate.number(path, value, &limits::PERIOD).plain();
    if !limits::PERIOD.allows(period) {
        return limits::PERIOD.max as usize;
    }
    if period > horizon as f64 {
        let message = format!("Period {period} lies after the horizon of {horizon}: it would be left out.");
        gate.note(path, Code::BeyondHorizon, &message, shown(period));
    }
    period as usize
}

fn ramp<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: Option<&OneOrMany<Estimate>>) -> Ramp<V> {
    match draft {
        None => Ramp::Periods(V::one()),
        Some(OneOrMany::One(periods)) => Ramp::Periods(gate.number(path, periods, &limits::RAMP)),
        Some(OneOrMany::Many(shares)) => {
            if shares.is_empty() {
                gate.note(path, Code::Empty, "Give at least one step of the ramp.", Value::Array(vec![]));
            }
            let shares = indexed(path, gate.entries(path, shares, limits::MOST_ENTRIES));
            Ramp::Shares(shares.map(|(path, share)| gate.number(&path, share, &limits::SHARE)).collect())
        }
    }
}

fn costs<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &CostsDraft, horizon: usize) -> Costs<V> {
    let mut money = |field: &str, value: Option<&Estimate>| {
        value.map_or(V::zero(), |value| gate.number(&at(path, field), value, &limits::SIGNED_MONEY))
    };
    let per_period = money("perPeriod", draft.per_period.as_ref());
    let per_reached_customer_per_period =
        money("perReachedCustomerPerPeriod", draft.per_reached_customer_per_period.as_ref());
    let per_reached_customer_once = money("perReachedCustomerOnce", draft.per_reached_customer_once.as_ref());
    let one_off_path = at(path, "oneOff");
    let one_off = draft.one_off.as_deref().unwrap_or_default();
    let one_off = gate.entries(&one_off_path, one_off, limits::MOST_ENTRIES);
    let one_off = indexed(&one_off_path, one_off)
        .map(|(path, payment)| OneOff {
            period: period(gate, &at(&path, "period"), &payment.period, horizon),
            amount: gate.number(&at(&path, "amount"), &payment.amount, &limits::SIGNED_MONEY),
        })
        .collect();
    Costs { one_off, per_period, per_reached_customer_per_period, per_reached_customer_once }
}
