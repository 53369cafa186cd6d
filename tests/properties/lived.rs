//! Segments whose customers stay for what they live through, and as their NPS groups do.

use cltv::{
    EffectDraft, Estimate, GroupDraft, GroupsDraft, LoyaltyDraft, OutcomesDraft, ProblemDraft, Quantity,
    RetentionDraft, ShareOf, TalkDraft, WordOfMouthDraft,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::generate::period;

pub(crate) const OUTCOMES: [ShareOf; 3] = [ShareOf::Satisfied, ShareOf::Mollified, ShareOf::Dissatisfied];
pub(crate) const GROUPS: [ShareOf; 3] = [ShareOf::Promoters, ShareOf::Passives, ShareOf::Detractors];

/// Three shares of one whole, some of them nothing.
pub(crate) fn shares() -> impl Strategy<Value = [f64; 3]> {
    let cuts = (prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0], 0.0..=1.0);
    cuts.prop_map(|(a, b): (f64, f64)| {
        let (first, second) = (a, (1.0 - a) * b);
        [first, second, 1.0 - first - second]
    })
}

fn share() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 8 => 0.0..=1.0]
}

pub(crate) fn problem_name(index: usize) -> String {
    format!("Problem {index}")
}

prop_compose! {
    /// Of a rate that still has to be scaled with the others'.
    pub(crate) fn problem()(
        rate in share(),
        contact_rate in share(),
        [satisfied, mollified, dissatisfied] in shares(),
        loyalty in [0.0..=1.0, 0.0..=1.0, 0.0..=1.0, 0.0..=1.0],
        contacts in of(0.0..5.0),
        cost in of(0.0..50.0),
    ) -> ProblemDraft {
        let [silent, well, half, badly] = loyalty.map(Estimate::from);
        ProblemDraft {
            name: String::new(),
            rate: rate.into(),
            contact_rate: contact_rate.into(),
            outcomes: OutcomesDraft {
                satisfied: satisfied.into(), mollified: mollified.into(), dissatisfied: dissatisfied.into(),
            },
            loyalty: LoyaltyDraft { silent, satisfied: well, mollified: half, dissatisfied: badly },
            contacts_per_contacting_customer: contacts.map(Estimate::from),
            cost_per_contact: cost.map(Estimate::from),
        }
    }
}

/// Types of problem with their names; together not more than `everybody` has one.
pub(crate) fn problems(most: usize) -> impl Strategy<Value = Vec<ProblemDraft>> {
    (vec(problem(), 0..=most), 0.0..=1.0).prop_map(|(mut problems, everybody): (Vec<ProblemDraft>, f64)| {
        let all: f64 = problems.iter().map(|problem| problem.rate.value()).sum();
        for (index, problem) in problems.iter_mut().enumerate() {
            problem.name = problem_name(index);
            if all > 1.0 {
                problem.rate = (problem.rate.value() / all * everybody).into();
            }
        }
        problems
    })
}

fn talk() -> impl Strategy<Value = TalkDraft> {
    (of(0.0..10.0), of(0.0..20.0), 0.0..=0.01).prop_map(|(praises, warnings, act)| TalkDraft {
        praises: praises.map(Estimate::from),
        warnings: warnings.map(Estimate::from),
        act: Estimate::from(act),
    })
}

prop_compose! {
    pub(crate) fn words()(
        satisfied in of(talk()),
        mollified in of(talk()),
        dissatisfied in of(talk()),
        silent in of(talk()),
        weight in of(0.0..5.0),
    ) -> WordOfMouthDraft {
        WordOfMouthDraft { satisfied, mollified, dissatisfied, silent, negative_weight: weight.map(Estimate::from) }
    }
}

prop_compose! {
    /// With a measured retention that can be reached, or without one.
    pub(crate) fn experience()(
        well in 0.0..=1.0,
        problems in problems(3),
        measured in of(0.5..=1.0),
        words in of(words()),
        per in of(period()),
    ) -> RetentionDraft {
        let plain = RetentionDraft { word_of_mouth: words, per, ..RetentionDraft::experience(Estimate::from(well), problems) };
        // The share of what is modelled at which the highest loyalty is still one.
        let reached = measured.map(|share| Estimate::from(share * modelled(&plain) / highest_loyalty(&plain).max(1e-3)));
        let reached = reached.filter(|measured: &Estimate| measured.value() > 0.0 && measured.value() <= 1.0);
        RetentionDraft { measured_retention: reached, ..plain }
    }
}

/// r = L₀ − Σ p (L₀ − Lp), as stated.
pub(crate) fn modelled(retention: &RetentionDraft) -> f64 {
    let well = retention.loyalty_without_problem.as_ref().unwrap().value();
    let lost = retention
        .problems
        .iter()
        .flatten()
        .map(|problem| problem.rate.value() * (well - loyalty_after(problem)));
    well - lost.sum::<f64>()
}

/// Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ).
fn loyalty_after(problem: &ProblemDraft) -> f64 {
    let k = problem.contact_rate.value();
    let ends = [
        (&problem.outcomes.satisfied, &problem.loyalty.satisfied),
        (&problem.outcomes.mollified, &problem.loyalty.mollified),
        (&problem.outcomes.dissatisfied, &problem.loyalty.dissatisfied),
    ];
    let told: f64 = ends.iter().map(|(share, loyalty)| share.value() * loyalty.value()).sum();
    (1.0 - k) * problem.loyalty.silent.value() + k * told
}

pub(crate) fn highest_loyalty(retention: &RetentionDraft) -> f64 {
    let well = retention.loyalty_without_problem.as_ref().unwrap().value();
    let loyalties = retention.problems.iter().flatten().flat_map(|problem| {
        let LoyaltyDraft { silent, satisfied, mollified, dissatisfied } = &problem.loyalty;
        [silent, satisfied, mollified, dissatisfied].map(Estimate::value)
    });
    loyalties.fold(well, f64::max)
}

pub(crate) fn groups_of(shares: [f64; 3], retention: [f64; 3]) -> GroupsDraft {
    let group = |index: usize| GroupDraft { share: shares[index].into(), retention: retention[index].into() };
    GroupsDraft { promoters: group(0), passives: group(1), detractors: group(2) }
}

prop_compose! {
    pub(crate) fn nps()(
        shares in shares(),
        retention in [0.0..=1.0, 0.0..=1.0, 0.0..=1.0],
        responses in of(1_u32..5000),
        per in of(period()),
    ) -> RetentionDraft {
        RetentionDraft {
            per,
            responses: responses.map(|count| f64::from(count).into()),
            ..RetentionDraft::nps(groups_of(shares, retention))
        }
    }
}

/// Effects on experience and NPS groups, of any problem or of one.
pub(crate) fn effect() -> impl Strategy<Value = EffectDraft> {
    use Quantity::{ContactRate, ProblemRate};
    let relative = (prop_oneof![Just(ProblemRate), Just(ContactRate)], -0.5..=1.0);
    let points = (prop_oneof![Just(ProblemRate), Just(ContactRate)], -0.3..0.3);
    let problems = prop_oneof![
        2 => relative.prop_map(|(on, share)| EffectDraft::relative(on, Estimate::from(share))),
        1 => points.prop_map(|(on, points)| EffectDraft::points(on, Estimate::from(points))),
        2 => a_move(Quantity::Outcome, OUTCOMES),
    ];
    let problems = (problems, of(0_usize..3)).prop_map(|(effect, problem)| match problem {
        Some(index) => effect.of_problem(&problem_name(index)),
        None => effect,
    });
    let groups = (a_move(Quantity::NpsShare, GROUPS), share());
    let groups = groups
        .prop_map(|(effect, attribution)| EffectDraft { attribution: Some(attribution.into()), ..effect });
    prop_oneof![3 => problems, 1 => groups]
}

/// A share of the first, or points of all.
pub(crate) fn a_move(on: Quantity, shares: [ShareOf; 3]) -> impl Strategy<Value = EffectDraft> {
    let path =
        prop_oneof![Just((0, 1)), Just((0, 2)), Just((1, 0)), Just((1, 2)), Just((2, 0)), Just((2, 1))];
    (path, share(), any::<bool>()).prop_map(move |((from, to), size, relative)| {
        let effect =
            if relative { EffectDraft::relative(on, size) } else { EffectDraft::points(on, size / 2.0) };
        effect.moving(shares[from], shares[to])
    })
}
