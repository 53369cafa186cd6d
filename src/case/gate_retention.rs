//! The part of the gate that judges a retention curve.

use serde_json::Value;

use crate::case::draft::{CurveKind, RetentionDraft};
use crate::case::gate::{Gate, indexed};
use crate::error::{Code, shown};
use crate::limits;
use crate::retention::{Curve, Retention};
use crate::time::Period;

pub(super) fn retention(gate: &mut Gate, path: &str, draft: &RetentionDraft, period: Period) -> Retention {
    let per = draft.per.unwrap_or(period);
    // With an unknown kind nothing can be said about the other fields.
    if gate.is_noted(&format!("{path}.curve")) {
        return Retention { curve: Curve::Constant { rate: 1.0 }, per };
    }
    strangers(gate, path, draft);
    let curve = match draft.curve {
        CurveKind::Constant => {
            Curve::Constant { rate: needed(gate, path, "rate", draft.rate, &limits::RETENTION) }
        }
        CurveKind::BetaGeometric => Curve::BetaGeometric {
            alpha: needed(gate, path, "alpha", draft.alpha, &limits::SHAPE),
            beta: needed(gate, path, "beta", draft.beta, &limits::SHAPE),
        },
        CurveKind::BetaDiscreteWeibull => Curve::BetaDiscreteWeibull {
            alpha: needed(gate, path, "alpha", draft.alpha, &limits::SHAPE),
            beta: needed(gate, path, "beta", draft.beta, &limits::SHAPE),
            c: needed(gate, path, "c", draft.c, &limits::TIME_EXPONENT),
        },
        CurveKind::Observed => observed(gate, path, draft),
    };
    Retention { curve, per }
}

fn needed(gate: &mut Gate, path: &str, field: &str, value: Option<f64>, limit: &limits::Limit) -> f64 {
    let path = format!("{path}.{field}");
    match value {
        Some(value) => gate.number(&path, value, limit),
        None => {
            gate.note(&path, Code::Missing, "This curve needs this field.", Value::Null);
            limit.max
        }
    }
}

/// Fields that belong to another kind of curve.
fn strangers(gate: &mut Gate, path: &str, draft: &RetentionDraft) {
    use CurveKind::{BetaDiscreteWeibull, BetaGeometric, Constant, Observed};
    let fields: [(&str, Option<Value>, &[CurveKind]); 6] = [
        ("rate", draft.rate.map(shown), &[Constant]),
        ("alpha", draft.alpha.map(shown), &[BetaGeometric, BetaDiscreteWeibull]),
        ("beta", draft.beta.map(shown), &[BetaGeometric, BetaDiscreteWeibull]),
        ("c", draft.c.map(shown), &[BetaDiscreteWeibull]),
        ("survival", draft.survival.as_deref().map(list), &[Observed]),
        ("rates", draft.rates.as_deref().map(list), &[Observed]),
    ];
    for (field, value, kinds) in fields {
        if let Some(value) = value
            && !kinds.contains(&draft.curve)
        {
            let message =
                format!("{field} belongs to another kind of curve: leave it out, or change the curve.");
            gate.note(&format!("{path}.{field}"), Code::Conflict, &message, value);
        }
    }
}

fn list(values: &[f64]) -> Value {
    values.iter().map(|&value| shown(value)).collect()
}

fn observed(gate: &mut Gate, path: &str, draft: &RetentionDraft) -> Curve {
    let rates = match (&draft.survival, &draft.rates) {
        (Some(survival), None) => rates_of(gate, &format!("{path}.survival"), survival),
        (None, Some(rates)) => measured(gate, &format!("{path}.rates"), rates),
        (None, None) => {
            let message = "An observed curve needs survival, or rates.";
            gate.note(&format!("{path}.survival"), Code::Missing, message, Value::Null);
            Vec::new()
        }
        (Some(_), Some(rates)) => {
            let message = "Retention is given twice: keep survival or rates.";
            gate.note(&format!("{path}.rates"), Code::Conflict, message, list(rates));
            Vec::new()
        }
    };
    // A stand-in for what was refused above: a curve holds at least one rate.
    Curve::Observed { rates: if rates.is_empty() { vec![1.0] } else { rates } }
}

fn measured(gate: &mut Gate, path: &str, values: &[f64]) -> Vec<f64> {
    if values.is_empty() {
        gate.note(path, Code::Empty, "Give at least one measured value.", Value::Array(vec![]));
    }
    let values = gate.entries(path, values, limits::MOST_ENTRIES);
    indexed(path, values).map(|(path, &value)| gate.number(&path, value, &limits::RETENTION)).collect()
}

/// S(1), S(2), … become r_t = S(t) / S(t−1); after S = 0 nobody is left to renew.
fn rates_of(gate: &mut Gate, path: &str, survival: &[f64]) -> Vec<f64> {
    measured(gate, path, survival);
    let mut before = 1.0;
    let mut rates = Vec::with_capacity(survival.len());
    for (path, &now) in indexed(path, survival).take(limits::MOST_ENTRIES) {
        if now > before && limits::RETENTION.allows(now) {
            let message = format!(
                "Survival never rises: {now} follows {before}. Customers who come back are new customers."
            );
            gate.note(&path, Code::Increasing, &message, shown(now));
        }
        rates.push(if before > 0.0 { now / before } else { 0.0 });
        // A value that was refused itself is no measure of the next.
        before = if limits::RETENTION.allows(now) { now } else { before };
    }
    rates
}
