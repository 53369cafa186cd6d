//! Word of mouth: what it would add, and nothing else.

use cltv::{CaseDraft, Estimate, OneOrMany, Outcome, Timing, convert_retention};
use proptest::prelude::*;
use serde_json::Value;

use crate::generate::case;
use crate::levers::{self, lived_under, pulls};
use crate::lived::{self, words};
use crate::reference::{Life, pace};
use crate::{answers, cases, evaluated};

/// All figures but those of words.
fn others(outcome: &Outcome) -> Value {
    let mut json = answers(outcome);
    json["wordOfMouth"] = Value::Null;
    json["costOfDoingNothingPerMonth"] = Value::Null;
    for segment in json["segments"].as_array_mut().unwrap() {
        if let Some(risk) = segment["experience"].as_object_mut() {
            risk.remove("wordOfMouth");
            risk.remove("costOfDoingNothingPerMonth");
        }
    }
    json
}

/// What the words of one segment add, followed customer by customer: new ones, and present value.
fn added(draft: &CaseDraft, outcome: &Outcome) -> (f64, f64) {
    let retention = &draft.segments[0].retention;
    let base = outcome.verdict.worth_of_one_point.segments[0].per;
    let pace = pace(draft.period, base);
    let (with, without) = (&outcome.segments[0].with, &outcome.segments[0].without);
    let life = Life::of(retention);
    let (mut there, mut new_ones, mut worth) = (with.opening[0], 0.0, 0.0);
    for t in 0..outcome.horizon {
        let pulls = pulls(draft, &|index| outcome.weights[index].w[t]);
        let (stay, handling) = lived_under(retention, &pulls);
        let said = there * life.under(&pulls).words() - without.opening[t] * life.words();
        let new = (with.new[t] + said * pace).max(0.0);
        let start = there + new;
        let end = start * convert_retention(stay, base, draft.period);
        let (active, later) = match draft.timing.unwrap() {
            Timing::Start => (start, 0.0),
            Timing::Mid => ((start + end) / 2.0, 0.5),
            Timing::End => (end, 1.0),
        };
        let each = 30.0 * 0.5 - 2.0 - handling * pace;
        let years = (t as f64 + later) / f64::from(draft.period.per_year());
        new_ones += new - with.new[t];
        worth += (active - with.active[t]) * each * libm::pow(1.12, -years);
        there = end;
    }
    (new_ones, worth)
}

proptest! {
    #![proptest_config(cases(96))]

    /// Silence changes no figure but those of words.
    #[test]
    fn words_change_nothing_else(draft in case()) {
        let mut silent = draft.clone();
        for segment in &mut silent.segments {
            segment.retention.word_of_mouth = None;
        }
        let (talking, silent) = (evaluated(&draft), evaluated(&silent));
        prop_assert_eq!(others(&talking), others(&silent));
        prop_assert!(silent.word_of_mouth.is_none());
        let told = draft.segments.iter().any(|segment| segment.retention.word_of_mouth.is_some());
        prop_assert_eq!(talking.word_of_mouth.is_some(), told);
        if let Some(impact) = talking.word_of_mouth {
            let benefit = talking.verdict.contribution_impact.present_value;
            let share = (benefit > 0.0).then(|| impact.contribution_present_value / benefit);
            prop_assert_eq!(impact.share_of_benefit, share);
        }
    }

    /// What words add is what a projection of its own adds.
    #[test]
    fn words_add_what_the_formulas_say(
        mut draft in levers::draft(|| lived::effect().boxed()),
        words in words(),
    ) {
        prop_assume!(draft.segments[0].retention.problems.is_some());
        draft.segments[0].retention.word_of_mouth = Some(words);
        let outcome = evaluated(&draft);
        let impact = outcome.word_of_mouth.unwrap();
        let (new, worth) = added(&draft, &outcome);
        let heads: f64 = outcome.with.active.iter().chain(&outcome.with.new).sum();
        let money: f64 = crate::scale(&outcome);
        prop_assert!((impact.new_customers - new).abs() <= 1e-10 * (1.0 + heads + new.abs()), "{impact:?} {new}");
        prop_assert!(
            (impact.contribution_present_value - worth).abs() <= 1e-10 * (1.0 + money + worth.abs()),
            "{impact:?} {worth}"
        );
    }

    /// Good words that weigh as much as the bad ones add nobody; nor do words of which nothing is done.
    #[test]
    fn words_that_cancel(mut draft in levers::draft(|| lived::effect().boxed()), told in 0.0..20.0, weight in 0.5..3.0) {
        prop_assume!(draft.segments[0].retention.problems.is_some());
        let talk = |praises: f64| cltv::TalkDraft {
            praises: Some(praises.into()), warnings: Some(Estimate::from(told)), act: 0.01.into(),
        };
        let all = |praises: f64| cltv::WordOfMouthDraft {
            satisfied: Some(talk(praises)), mollified: Some(talk(praises)),
            dissatisfied: Some(talk(praises)), silent: Some(talk(praises)),
            negative_weight: Some(Estimate::from(weight)),
        };
        draft.segments[0].retention.word_of_mouth = Some(all(told * weight));
        let outcome = evaluated(&draft);
        let heads: f64 = outcome.with.active.iter().sum();
        let impact = outcome.word_of_mouth.unwrap();
        prop_assert!(impact.new_customers.abs() <= 1e-12 * heads.max(1.0), "{impact:?}");
        draft.segments[0].retention.word_of_mouth = Some(all(told * weight + 1.0));
        for initiative in draft.initiatives.iter_mut().flatten() {
            initiative.ramp = Some(OneOrMany::Many(vec![0.0.into()]));
        }
        // More is said, but nothing is done about it.
        let impact = evaluated(&draft).word_of_mouth.unwrap();
        prop_assert!(impact.new_customers.abs() <= 1e-12 * heads.max(1.0), "{impact:?}");
    }
}
