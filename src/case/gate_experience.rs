//! The part of the gate that judges what customers live through, and the NPS groups.

use serde_json::Value;

use crate::case::draft::{
    GroupDraft, GroupsDraft, ProblemDraft, RetentionDraft, TalkDraft, WordOfMouthDraft,
};
use crate::case::gate_retention::needed;
use crate::error::{Code, shown};
use crate::experience::{Experience, Groups, ProblemType, Talk, WordOfMouth};
use crate::input::gate::{Gate, at, indexed};
use crate::limits;
use crate::scalar::Scalar;
use crate::time::Period;

/// How far shares may miss their sum: what adding decimal fractions leaves.
const SUM_ROUNDING: f64 = 1e-9;

/// Keeps a division by nothing harmless: the numerator is nothing, too.
const TINY: f64 = 1e-300;

pub(super) fn experience<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &RetentionDraft,
    per: Period,
) -> Experience<V> {
    let at = |field: &str| at(path, field);
    let noted = gate.count();
    let well = draft.loyalty_without_problem.as_ref();
    let loyalty_without_problem = needed(gate, path, "loyaltyWithoutProblem", well, &limits::LOYALTY);
    let measured = draft
        .measured_retention
        .as_ref()
        .map(|measured| gate.number(&at("measuredRetention"), measured, &limits::RETENTION));
    let drafts = match &draft.problems {
        Some(problems) => gate.entries(&at("problems"), problems, limits::MOST_PARTS),
        None => {
            let message = "Retention from experience needs its types of problem; the list may be empty.";
            gate.note(&at("problems"), Code::Missing, message, Value::Null);
            &[]
        }
    };
    let mut problems: Vec<_> =
        indexed(&at("problems"), drafts).map(|(path, draft)| problem(gate, &path, draft)).collect();
    gate.names(&at("problems"), drafts.iter().map(|problem| problem.name.as_str()));
    at_most_everybody(gate, &at("problems"), &mut problems);
    let words = draft.word_of_mouth.as_ref().map(|words| word_of_mouth(gate, &at("wordOfMouth"), words));
    let stated = Experience { per, loyalty_without_problem, problems, calibration: None, words };
    match measured {
        // What was refused is no measure of what is measured.
        Some(measured) if gate.count() == noted => {
            calibrated(gate, &at("measuredRetention"), stated, measured)
        }
        _ => stated,
    }
}

/// The problem rates of one segment: each customer is counted once.
fn at_most_everybody<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, problems: &mut [ProblemType<V>]) {
    let all = problems.iter().fold(V::zero(), |sum, problem| sum + problem.rate);
    let is_legal = problems.iter().all(|problem| limits::SHARE.allows(problem.rate.plain()));
    let too_many = is_legal && all.plain() > 1.0 + SUM_ROUNDING;
    if gate.varies() && (too_many || !all.is_fixed()) {
        for problem in problems {
            problem.rate = problem.rate / all.max(V::one());
        }
    } else if too_many {
        let all = all.plain();
        let message = format!(
            "The problem rates add up to {all}: each customer is counted once, with the most serious problem, so 1 at most."
        );
        gate.note(path, Code::Sum, &message, shown(all));
    }
}

/// All loyalties times measured ÷ modelled: retention is linear in them.
fn calibrated<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    stated: Experience<V>,
    measured: V,
) -> Experience<V> {
    let modelled = stated.today().retention;
    if modelled.plain() <= 0.0 && measured.plain() > 0.0 && !gate.varies() {
        let message = "The stated loyalties keep nobody, so they cannot be fitted to a measured retention.";
        gate.note(path, Code::Conflict, message, shown(measured.plain()));
        return stated;
    }
    let factor = if modelled.plain() > 0.0 { measured / modelled.max(V::from_f64(TINY)) } else { V::one() };
    let highest =
        stated.problems.iter().flat_map(|problem| problem.loyalty.into_iter().chain([problem.silent]));
    let highest = (highest.fold(stated.loyalty_without_problem, Scalar::max) * factor).plain();
    if highest > 1.0 + SUM_ROUNDING && !gate.varies() {
        let (measured, modelled, factor) = (measured.plain(), modelled.plain(), factor.plain());
        let message = format!(
            "To reach {measured} instead of the modelled {modelled} every loyalty would be multiplied by {factor}, and one would be {highest}: state higher loyalties, fewer problems, or a lower measured retention."
        );
        gate.note(path, Code::Conflict, &message, shown(measured));
    }
    let fitted = |loyalty: V| (loyalty * factor).min(V::one());
    Experience {
        loyalty_without_problem: fitted(stated.loyalty_without_problem),
        problems: stated
            .problems
            .into_iter()
            .map(|problem| ProblemType {
                silent: fitted(problem.silent),
                loyalty: problem.loyalty.map(fitted),
                ..problem
            })
            .collect(),
        calibration: Some(factor),
        ..stated
    }
}

fn problem<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &ProblemDraft) -> ProblemType<V> {
    let mut share = |field: &str, value| gate.number(&at(path, field), value, &limits::SHARE);
    let rate = share("rate", &draft.rate);
    let contact_rate = share("contactRate", &draft.contact_rate);
    let mut outcomes = [
        share("outcomes.satisfied", &draft.outcomes.satisfied),
        share("outcomes.mollified", &draft.outcomes.mollified),
        share("outcomes.dissatisfied", &draft.outcomes.dissatisfied),
    ];
    adds_up(gate, &at(path, "outcomes"), &mut outcomes);
    let mut loyalty =
        |field: &str, value| gate.number(&at(&at(path, "loyalty"), field), value, &limits::LOYALTY);
    let silent = loyalty("silent", &draft.loyalty.silent);
    let loyalty = [
        loyalty("satisfied", &draft.loyalty.satisfied),
        loyalty("mollified", &draft.loyalty.mollified),
        loyalty("dissatisfied", &draft.loyalty.dissatisfied),
    ];
    let contacts = draft.contacts_per_contacting_customer.as_ref().map_or(V::one(), |contacts| {
        gate.number(&at(path, "contactsPerContactingCustomer"), contacts, &limits::CONTACTS)
    });
    let cost_per_contact = draft
        .cost_per_contact
        .as_ref()
        .map_or(V::zero(), |cost| gate.number(&at(path, "costPerContact"), cost, &limits::MONEY));
    ProblemType {
        name: draft.name.clone(),
        rate,
        contact_rate,
        outcomes,
        silent,
        loyalty,
        contacts,
        cost_per_contact,
    }
}

/// Three shares of one whole.
fn adds_up<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, shares: &mut [V; 3]) {
    let all = shares[0] + shares[1] + shares[2];
    let sum = all.plain();
    let is_legal = shares.iter().all(|share| limits::SHARE.allows(share.plain()));
    let misses = is_legal && (sum - 1.0).abs() > SUM_ROUNDING;
    if gate.varies() && (misses || !all.is_fixed()) {
        *shares = shares.map(|share| share / all.max(V::from_f64(TINY)));
    } else if misses {
        let message = format!("The three shares add up to {sum}: they must add up to 1.");
        gate.note(path, Code::Sum, &message, shown(sum));
    }
}

fn word_of_mouth<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &WordOfMouthDraft) -> WordOfMouth<V> {
    let weight = draft.negative_weight.as_ref().map_or(V::one(), |weight| {
        gate.number(&at(path, "negativeWeight"), weight, &limits::NEGATIVE_WEIGHT)
    });
    let mut said = |field: &str, talk: Option<&TalkDraft>| match talk {
        Some(draft) => talked(gate, &at(path, field), draft, weight),
        None => Talk::nothing(),
    };
    WordOfMouth {
        silent: said("silent", draft.silent.as_ref()),
        outcomes: [
            said("satisfied", draft.satisfied.as_ref()),
            said("mollified", draft.mollified.as_ref()),
            said("dissatisfied", draft.dissatisfied.as_ref()),
        ],
    }
}

fn talked<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &TalkDraft, weight: V) -> Talk<V> {
    let act = gate.number(&at(path, "act"), &draft.act, &limits::SHARE);
    let mut people = |field: &str, value: Option<&_>| {
        value.map_or(V::zero(), |value| gate.number(&at(path, field), value, &limits::PEOPLE_TOLD))
    };
    Talk {
        won: act * people("praises", draft.praises.as_ref()),
        lost: act * weight * people("warnings", draft.warnings.as_ref()),
    }
}

pub(super) fn groups<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &RetentionDraft) -> Groups<V> {
    let nothing = GroupsDraft::default();
    let groups = draft.groups.as_ref().unwrap_or_else(|| {
        let message = "Retention from NPS needs its groups: promoters, passives and detractors.";
        gate.note(&at(path, "groups"), Code::Missing, message, Value::Null);
        &nothing
    });
    let responses = draft
        .responses
        .as_ref()
        .map(|responses| gate.number(&at(path, "responses"), responses, &limits::RESPONSES).plain());
    let named: [(&str, &GroupDraft); 3] = [
        ("promoters", &groups.promoters),
        ("passives", &groups.passives),
        ("detractors", &groups.detractors),
    ];
    let mut part = |field: &str, of: fn(&GroupDraft) -> &crate::Estimate, limit| {
        named.map(|(name, group)| gate.number(&at(&at(&at(path, "groups"), name), field), of(group), limit))
    };
    let mut shares = part("share", |group| &group.share, &limits::SHARE);
    let retention = part("retention", |group| &group.retention, &limits::RETENTION);
    if draft.groups.is_some() {
        adds_up(gate, &at(path, "groups"), &mut shares);
    }
    Groups { shares, retention, responses }
}
