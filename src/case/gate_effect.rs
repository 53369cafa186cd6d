//! The part of the gate that judges an effect: what it acts on, whom it concerns, by how much.

use serde_json::Value;

use crate::case::checked::{Change, Effect, MovePath, Segment, Whom};
use crate::case::draft::{EffectDraft, Quantity, ShareOf};
use crate::error::{Code, shown};
use crate::experience::Experience;
use crate::input::gate::{Gate, at};
use crate::limits::{self, Limit};
use crate::scalar::Scalar;

pub(super) fn effect<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &EffectDraft,
    segments: &[Segment<V>],
) -> Effect<V> {
    if gate.is_noted(&at(path, "on")) {
        return Effect {
            on: draft.on,
            whom: Whom::Everybody,
            change: Change::Add(V::zero()),
            problem: None,
            path: None,
        };
    }
    let change = change(gate, path, draft);
    let move_path = move_path(gate, path, draft);
    strangers(gate, path, draft);
    let effect = Effect {
        on: draft.on,
        whom: whom(gate, path, draft, segments),
        change,
        problem: draft.problem.clone(),
        path: move_path,
    };
    base(gate, path, draft, &effect, segments);
    effect
}

/// The segments that an effect acts on: the named one, or all that have what it changes.
fn whom<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft, segments: &[Segment<V>]) -> Whom {
    let named = draft.segment.as_ref().map(|name| place_of(gate, path, name, segments));
    if named == Some(None) {
        return Whom::These(Vec::new());
    }
    let named = named.flatten();
    if !draft.on.is_experience() && draft.on != Quantity::NpsShare {
        return named.map_or(Whom::Everybody, |only| Whom::These(vec![only]));
    }
    let has = |segment: &Segment<V>| match (segment.experience(), &draft.problem) {
        _ if draft.on == Quantity::NpsShare => segment.groups().is_some(),
        (Some(experience), Some(name)) => experience.problems.iter().any(|problem| problem.name == *name),
        (Some(_), None) => true,
        (None, _) => false,
    };
    let concerned: Vec<usize> = match named {
        Some(only) => segments.get(only).filter(|segment| has(segment)).map(|_| only).into_iter().collect(),
        None => (0..segments.len()).filter(|&index| has(&segments[index])).collect(),
    };
    // Where they are missing, that is the problem, and said already.
    let unread = segments.is_empty()
        || segments.iter().enumerate().any(|(index, segment)| is_unread(gate, index, segment));
    if concerned.is_empty() && !unread && !gate.is_noted(&at(path, "segment")) {
        lost(gate, path, draft);
    }
    Whom::These(concerned)
}

/// Where the segment of this name stands.
fn place_of<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    name: &str,
    segments: &[Segment<V>],
) -> Option<usize> {
    let found = segments.iter().position(|segment| segment.name == name);
    // Where segments or their names are missing, that is the problem, and said already.
    if found.is_none()
        && !segments.is_empty()
        && segments.iter().all(|segment| !segment.name.trim().is_empty())
    {
        let message = format!("There is no segment \"{name}\"; without a segment the effect acts on all.");
        gate.note(&at(path, "segment"), Code::UnknownSegment, &message, Value::from(name));
    }
    found
}

/// Whether the problems of a segment, or their names, are refused already.
fn is_unread<V: Scalar>(gate: &Gate<'_, V>, index: usize, segment: &Segment<V>) -> bool {
    let nameless =
        |experience: &Experience<V>| experience.problems.iter().any(|problem| problem.name.trim().is_empty());
    let noted = |field: &&str| gate.is_noted(&format!("segments[{index}].retention.{field}"));
    ["curve", "problems"].iter().any(noted) || segment.experience().is_some_and(nameless)
}

/// Nobody has what the effect changes.
fn lost<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft) {
    match (&draft.problem, draft.on) {
        (_, Quantity::NpsShare) => {
            let message = "No segment here takes its retention from NPS groups: nothing to move between.";
            gate.note(&at(path, "on"), Code::Conflict, message, Value::from(draft.on.name()));
        }
        (Some(name), _) => {
            let message = format!(
                "No segment here has a problem \"{name}\"; without a problem the effect acts on all."
            );
            gate.note(&at(path, "problem"), Code::UnknownProblem, &message, Value::from(name.as_str()));
        }
        (None, _) => {
            let message =
                "No segment here takes its retention from experience: there are no problems to act on.";
            gate.note(&at(path, "on"), Code::Conflict, message, Value::from(draft.on.name()));
        }
    }
}

const OUTCOMES: [(ShareOf, &str); 3] = [
    (ShareOf::Satisfied, "satisfied"),
    (ShareOf::Mollified, "mollified"),
    (ShareOf::Dissatisfied, "dissatisfied"),
];
const GROUPS: [(ShareOf, &str); 3] =
    [(ShareOf::Promoters, "promoters"), (ShareOf::Passives, "passives"), (ShareOf::Detractors, "detractors")];

/// From where to where a move leads, as positions of shares.
fn move_path<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft) -> Option<MovePath<V>> {
    let shares = match draft.on {
        Quantity::Outcome => &OUTCOMES,
        Quantity::NpsShare => &GROUPS,
        _ => return None,
    };
    let mut position = |field: &str, share: Option<ShareOf>| {
        let path = at(path, field);
        let words = shares.map(|(_, word)| word).join(", ");
        let Some(share) = share else {
            let message = format!("A move needs from and to, each one of {words}.");
            gate.note(&path, Code::Missing, &message, Value::Null);
            return None;
        };
        let found = shares.iter().position(|(known, _)| *known == share);
        if found.is_none() {
            let value = serde_json::to_value(share).unwrap_or_default();
            gate.note(&path, Code::UnknownWord, &format!("This move is between {words}."), value);
        }
        found
    };
    let (from, to) = (position("from", draft.from), position("to", draft.to));
    let unread = ["from", "to"].iter().any(|field| gate.is_noted(&at(path, field)));
    if let (Some(from), Some(to)) = (from, to)
        && from == to
        && !unread
    {
        let message = "A move leads from one share to another: from and to must differ.";
        gate.note(&at(path, "to"), Code::Conflict, message, Value::from(shares[to].1));
    }
    let attribution = attribution(gate, path, draft);
    Some(MovePath { from: from.unwrap_or_default(), to: to.unwrap_or_default(), attribution })
}

/// An NPS group is where customers are found, not why they stay: somebody has to say how much of a
/// move the initiative causes.
fn attribution<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft) -> V {
    let path = at(path, "attribution");
    match (&draft.attribution, draft.on) {
        (Some(attribution), _) => gate.number(&path, attribution, &limits::SHARE),
        (None, Quantity::NpsShare) => {
            let message =
                "Say which share of the move the initiative causes, 0 to 1: groups shift for many reasons.";
            gate.note(&path, Code::Missing, message, Value::Null);
            V::zero()
        }
        (None, _) => V::one(),
    }
}

/// Fields that belong to another kind of effect.
fn strangers<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft) {
    let word = |share: &Option<ShareOf>| share.map(|share| serde_json::to_value(share).unwrap_or_default());
    let on = draft.on;
    let is_move = matches!(on, Quantity::Outcome | Quantity::NpsShare);
    let fields = [
        ("problem", draft.problem.as_deref().map(Value::from), on.is_experience()),
        ("from", word(&draft.from), is_move),
        ("to", word(&draft.to), is_move),
        ("attribution", draft.attribution.as_ref().map(|it| shown(it.value())), on == Quantity::NpsShare),
    ];
    for (field, value, belongs) in fields {
        if let Some(value) = value
            && !belongs
        {
            let message = format!("{field} belongs to another kind of effect: leave it out.");
            gate.note(&at(path, field), Code::Conflict, &message, value);
        }
    }
}

/// A stated base belongs to churn and retention, and is that of every curve it acts on.
fn base<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &EffectDraft,
    effect: &Effect<V>,
    segments: &[Segment<V>],
) {
    let Some(per) = draft.per else { return };
    let path = at(path, "per");
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
fn change<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &EffectDraft) -> Change<V> {
    let given = [("relative", &draft.relative), ("points", &draft.points), ("amount", &draft.amount)];
    let allowed = ways(draft.on);
    let mut found = Vec::new();
    for (field, value) in given {
        let Some(value) = value else { continue };
        match allowed.iter().find(|(way, _)| *way == field) {
            Some((_, limit)) => found.push((field, gate.number(&at(path, field), value, limit))),
            None => {
                let words: Vec<_> = allowed.iter().map(|(way, _)| *way).collect();
                let message = format!("This quantity changes by {}, not by {field}.", words.join(" or "));
                gate.note(&at(path, field), Code::Conflict, &message, shown(value.value()));
                return Change::Add(V::zero());
            }
        }
    }
    match found[..] {
        [("relative", share)] => Change::Relative(share),
        [(_, value)] => Change::Add(value),
        [] => {
            let words: Vec<_> = allowed.iter().map(|(way, _)| *way).collect();
            let message = format!("Say by how much: {}.", words.join(" or "));
            gate.note(&at(path, words[0]), Code::Missing, &message, Value::Null);
            Change::Add(V::zero())
        }
        [_, (field, value), ..] => {
            let message = "Only one of relative, points and amount: make a second effect of the other.";
            gate.note(&at(path, field), Code::Conflict, message, shown(value.plain()));
            Change::Add(V::zero())
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
        Quantity::ProblemRate => &[("relative", limits::PROBLEM_REDUCTION), POINTS],
        Quantity::ContactRate => &[RELATIVE, POINTS],
        Quantity::Outcome | Quantity::NpsShare => &[("relative", limits::MOVE), ("points", limits::MOVE)],
    }
}
