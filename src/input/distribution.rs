//! Whether an uncertain number is one: its parts, their order, and where its middle lies.

use serde_json::Value;

use crate::error::{Code, Problem, shown};
use crate::estimate::{Distribution, Flaw, Kind, Marginal, Stated, limit_of};
use crate::input::gate::{Gate, at};
use crate::limits::Limit;
use crate::scalar::Scalar;

/// Notes what keeps an object from being a number.
pub(super) fn judge_flaws<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, flaws: &[Flaw]) {
    if gate.is_noted(&at(path, "dist")) {
        // Nobody knows which parts it needs.
        return;
    }
    for flaw in flaws {
        let (part, code, value) = match *flaw {
            Flaw::Missing(part, _) => (part, Code::Missing, Value::Null),
            Flaw::Stray(part, value, _) => (part, Code::Conflict, shown(value)),
            Flaw::StrayKind(kind) => ("dist", Code::Conflict, Value::from(kind.name())),
        };
        gate.note(&at(path, part), code, &sentence(flaw), value);
    }
}

fn sentence(flaw: &Flaw) -> String {
    const NEEDED: &str = "A number is stated as value with source, or as a range of low, likely and high.";
    const EITHER: &str = "Keep value, or the range of low, likely and high; not both.";
    const WHICH: &str =
        "Say which distribution these are the parameters of: normal, lognormal, beta or logitNormal.";
    match flaw {
        Flaw::Missing(_, Stated::Unnamed) => WHICH.to_owned(),
        Flaw::Missing(_, Stated::As(Kind::Pert) | Stated::Value) => NEEDED.to_owned(),
        Flaw::Stray("low" | "likely" | "high", _, Stated::Value) | Flaw::StrayKind(_) => EITHER.to_owned(),
        Flaw::Stray(_, _, Stated::Value) => "Keep value, or the distribution; not both.".to_owned(),
        Flaw::Missing(_, Stated::As(kind)) => format!("{}.", stated_by(*kind)),
        Flaw::Stray(.., Stated::As(kind)) => format!("{}: leave this out.", stated_by(*kind)),
        Flaw::Stray(.., Stated::Unnamed) => WHICH.to_owned(),
    }
}

fn stated_by(kind: Kind) -> String {
    format!("A number of kind {} is stated by {}", kind.name(), kind.parts().join(", "))
}

/// Judges a distribution and returns what a plain evaluation takes: the likely value of a range, or
/// the median of what lies within the limits (NaN, if it was refused).
pub(crate) fn judge<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    distribution: &Distribution,
    limit: &Limit,
) -> f64 {
    let is_one = is_one(gate, path, distribution, limit);
    match distribution.likely() {
        Some(likely) => likely,
        None if is_one => Marginal::new(distribution, limit).median(),
        None => f64::NAN,
    }
}

/// Whether nothing had to be noted. A range of which nobody knows the shape is judged like any other.
fn is_one<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, distribution: &Distribution, limit: &Limit) -> bool {
    if !judge_kind(gate, path, distribution, limit) || !judge_parts(gate, path, distribution, limit) {
        return false;
    }
    match *distribution {
        Distribution::Pert { low, likely, high } | Distribution::Triangular { low, likely, high } => {
            judge_order(gate, path, [low, likely, high])
        }
        Distribution::Uniform { low, high } => judge_ends(gate, path, low, high),
        _ => judge_median(gate, path, distribution, limit),
    }
}

/// Whole numbers are only between two ends: the others have values in between.
fn judge_kind<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    distribution: &Distribution,
    limit: &Limit,
) -> bool {
    let fits = !limit.whole || distribution.ends().is_some();
    if !fits {
        let name = distribution.name();
        let message = format!(
            "{} must be a whole number: state a range (pert, triangular or uniform) instead of {name}.",
            limit.name
        );
        gate.note(&at(path, "dist"), Code::NotWhole, &message, Value::from(name));
    }
    fits
}

/// Whether every part is legal by itself.
fn judge_parts<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    distribution: &Distribution,
    limit: &Limit,
) -> bool {
    let mut are_legal = true;
    for (part, value) in distribution.parts() {
        let limit = limit_of(part).unwrap_or(limit);
        are_legal &= limit.allows(value);
        gate.plain(&at(path, part), value, limit);
    }
    are_legal
}

fn judge_order<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, [low, likely, high]: [f64; 3]) -> bool {
    if low <= likely && likely <= high {
        return judge_ends(gate, path, low, high);
    }
    let (part, end) = if low > likely { ("low", low) } else { ("high", high) };
    let message = format!(
        "The likely value {likely} lies outside of {low} to {high}: a range rises from low over likely to high."
    );
    gate.note(&at(path, part), Code::Disorder, &message, shown(end));
    false
}

fn judge_ends<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, low: f64, high: f64) -> bool {
    if low < high {
        return true;
    }
    let message = if low == high {
        "A range needs width: state a single number instead.".to_owned()
    } else {
        format!("A range rises from low to high, but {high} lies below {low}.")
    };
    gate.note(&at(path, "high"), Code::Disorder, &message, shown(high));
    false
}

/// The value in the middle must be one that the field may have: else most of the distribution lies
/// outside.
fn judge_median<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    distribution: &Distribution,
    limit: &Limit,
) -> bool {
    let median = distribution.median();
    let is_legal = limit.allows(median);
    if !is_legal {
        let message = format!(
            "{} must be {}, but half of this distribution lies above {median}, its median.",
            limit.name,
            limit.range()
        );
        let (path, value) = (path.to_owned(), shown(median));
        gate.add(Problem { path, code: Code::OutOfRange, message, value, range: Some(*limit) });
    }
    is_legal
}
