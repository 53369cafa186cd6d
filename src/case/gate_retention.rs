//! The part of the gate that judges a retention curve.

use serde_json::Value;

use crate::case::checked::Origin;
use crate::case::draft::{CurveKind, RetentionDraft};
use crate::case::gate_experience;
use crate::error::{Code, shown};
use crate::estimate::Estimate;
use crate::experience::Experience;
use crate::input::gate::{Gate, at, indexed};
use crate::limits;
use crate::retention::{Curve, Retention};
use crate::scalar::Scalar;
use crate::time::Period;

/// Retention with where it comes from, and what handling costs per customer and case period.
pub(super) struct Stay<V> {
    pub(super) retention: Retention<V>,
    pub(super) origin: Origin<V>,
    pub(super) handling_per_period: V,
}

pub(super) fn retention<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &RetentionDraft,
    period: Period,
) -> Stay<V> {
    // Problems are counted in years unless said otherwise.
    let usual = if draft.curve == CurveKind::Experience { Period::Year } else { period };
    let per = draft.per.unwrap_or(usual);
    let plain = |curve| Stay::with(Retention { curve, per }, Origin::Curve);
    // With an unknown kind nothing can be said about the other fields.
    if gate.is_noted(&at(path, "curve")) {
        return plain(Curve::Constant { rate: V::one() });
    }
    strangers(gate, path, draft);
    match draft.curve {
        CurveKind::Constant => plain(Curve::Constant {
            rate: needed(gate, path, "rate", draft.rate.as_ref(), &limits::RETENTION),
        }),
        CurveKind::BetaGeometric => plain(Curve::BetaGeometric {
            alpha: needed(gate, path, "alpha", draft.alpha.as_ref(), &limits::SHAPE),
            beta: needed(gate, path, "beta", draft.beta.as_ref(), &limits::SHAPE),
        }),
        CurveKind::BetaDiscreteWeibull => plain(Curve::BetaDiscreteWeibull {
            alpha: needed(gate, path, "alpha", draft.alpha.as_ref(), &limits::SHAPE),
            beta: needed(gate, path, "beta", draft.beta.as_ref(), &limits::SHAPE),
            c: needed(gate, path, "c", draft.c.as_ref(), &limits::TIME_EXPONENT),
        }),
        CurveKind::Observed => plain(observed(gate, path, draft)),
        CurveKind::Experience => {
            Stay::lived(gate_experience::experience(gate, path, draft, per), per, period)
        }
        CurveKind::Nps => {
            let groups = gate_experience::groups(gate, path, draft);
            let curve = Curve::Constant { rate: groups.retention() };
            Stay::with(Retention { curve, per }, Origin::Groups(groups))
        }
    }
}

impl<V: Scalar> Stay<V> {
    /// Without handling.
    fn with(retention: Retention<V>, origin: Origin<V>) -> Self {
        Self { retention, origin, handling_per_period: V::zero() }
    }

    /// What customers live through in a base, for a case of this period.
    fn lived(experience: Experience<V>, per: Period, period: Period) -> Self {
        let today = experience.today();
        let pace = f64::from(period.months()) / f64::from(per.months());
        Self {
            retention: Retention { curve: Curve::Constant { rate: today.retention }, per },
            origin: Origin::Experience(experience),
            handling_per_period: today.handling * V::from_f64(pace),
        }
    }
}

pub(super) fn needed<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    field: &str,
    value: Option<&Estimate>,
    limit: &limits::Limit,
) -> V {
    let path = at(path, field);
    match value {
        Some(value) => gate.number(&path, value, limit),
        None => {
            gate.note(&path, Code::Missing, "This curve needs this field.", Value::Null);
            V::from_f64(limit.max)
        }
    }
}

/// Fields that belong to another kind of curve.
fn strangers<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &RetentionDraft) {
    use CurveKind::{BetaDiscreteWeibull, BetaGeometric, Constant, Experience, Nps, Observed};
    let one = |value: &Option<Estimate>| value.as_ref().map(|value| shown(value.value()));
    let there = |is_there: bool| is_there.then_some(Value::Null);
    let fields: [(&str, Option<Value>, &[CurveKind]); 12] = [
        ("rate", one(&draft.rate), &[Constant]),
        ("alpha", one(&draft.alpha), &[BetaGeometric, BetaDiscreteWeibull]),
        ("beta", one(&draft.beta), &[BetaGeometric, BetaDiscreteWeibull]),
        ("c", one(&draft.c), &[BetaDiscreteWeibull]),
        ("survival", draft.survival.as_deref().map(list), &[Observed]),
        ("rates", draft.rates.as_deref().map(list), &[Observed]),
        ("loyaltyWithoutProblem", one(&draft.loyalty_without_problem), &[Experience]),
        ("measuredRetention", one(&draft.measured_retention), &[Experience]),
        ("problems", there(draft.problems.is_some()), &[Experience]),
        ("wordOfMouth", there(draft.word_of_mouth.is_some()), &[Experience]),
        ("groups", there(draft.groups.is_some()), &[Nps]),
        ("responses", one(&draft.responses), &[Nps]),
    ];
    for (field, value, kinds) in fields {
        if let Some(value) = value
            && !kinds.contains(&draft.curve)
        {
            let message =
                format!("{field} belongs to another kind of curve: leave it out, or change the curve.");
            gate.note(&at(path, field), Code::Conflict, &message, value);
        }
    }
}

fn list(values: &[Estimate]) -> Value {
    values.iter().map(|value| shown(value.value())).collect()
}

fn observed<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &RetentionDraft) -> Curve<V> {
    let rates = match (&draft.survival, &draft.rates) {
        (Some(survival), None) => rates_of(gate, &at(path, "survival"), survival),
        (None, Some(rates)) => measured(gate, &at(path, "rates"), rates),
        (None, None) => {
            let message = "An observed curve needs survival, or rates.";
            gate.note(&at(path, "survival"), Code::Missing, message, Value::Null);
            Vec::new()
        }
        (Some(_), Some(rates)) => {
            let message = "Retention is given twice: keep survival or rates.";
            gate.note(&at(path, "rates"), Code::Conflict, message, list(rates));
            Vec::new()
        }
    };
    // A stand-in for what was refused above: a curve holds at least one rate.
    Curve::Observed { rates: if rates.is_empty() { vec![V::one()] } else { rates } }
}

fn measured<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, values: &[Estimate]) -> Vec<V> {
    if values.is_empty() {
        gate.note(path, Code::Empty, "Give at least one measured value.", Value::Array(vec![]));
    }
    let values = gate.entries(path, values, limits::MOST_ENTRIES);
    indexed(path, values).map(|(path, value)| gate.number(&path, value, &limits::RETENTION)).collect()
}

/// S(1), S(2), … become r_t = S(t) / S(t−1); after S = 0 nobody is left to renew.
fn rates_of<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, survival: &[Estimate]) -> Vec<V> {
    /// Keeps a division by nothing harmless: the numerator is nothing, too.
    const TINY: f64 = 1e-300;
    let values = measured(gate, path, survival);
    let mut before = V::one();
    let mut rates = Vec::with_capacity(survival.len());
    for (index, stated) in values.into_iter().enumerate() {
        let now = if gate.varies() { stated.min(before) } else { stated };
        let is_legal = limits::RETENTION.allows(now.plain());
        if is_legal && now.plain() > before.plain() {
            let (now, before) = (now.plain(), before.plain());
            let message = format!(
                "Survival never rises: {now} follows {before}. Customers who come back are new customers."
            );
            gate.note(&format!("{path}[{index}]"), Code::Increasing, &message, shown(now));
        }
        rates.push(now / before.max(V::from_f64(TINY)));
        // A value that was refused itself is no measure of the next.
        before = if is_legal { now } else { before };
    }
    rates
}
