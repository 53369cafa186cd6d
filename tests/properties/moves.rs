//! Moves between outcomes of contacts, and between NPS groups.

use cltv::{
    CaseDraft, EffectDraft, Estimate, InitiativeDraft, LoyaltyDraft, OutcomesDraft, Period, ProblemDraft,
    Quantity, RetentionDraft, SegmentDraft,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::name;
use crate::lived::{GROUPS, OUTCOMES, a_move, groups_of, shares};
use crate::reference::moved;
use crate::{cases, evaluated};

/// Initiatives at once, each of which makes some moves with its own reach.
type Moves = Vec<(Vec<EffectDraft>, f64)>;

fn moves(on: Quantity, shares: [cltv::ShareOf; 3]) -> impl Strategy<Value = Moves> {
    vec((vec(a_move(on, shares), 1..4), prop_oneof![Just(1.0), 0.0..=1.0]), 1..4)
}

/// Retention of the first year after the moves.
fn retention_after(retention: RetentionDraft, moves: &Moves) -> f64 {
    let customer = SegmentDraft {
        name: name(0),
        customers: Some(1.0.into()),
        revenue_per_period: Some(1.0.into()),
        margin: 1.0.into(),
        retention,
        ..SegmentDraft::default()
    };
    let initiatives = moves.iter().enumerate().map(|(index, (effects, reach))| InitiativeDraft {
        name: name(index),
        reach: Some((*reach).into()),
        effects: Some(effects.clone()),
        ..InitiativeDraft::default()
    });
    let draft = CaseDraft {
        segments: vec![customer],
        initiatives: Some(initiatives.collect()),
        ..CaseDraft::new(Period::Year, 1)
    };
    evaluated(&draft).with.closing[0]
}

/// The share itself, where only customers of it stay.
const ONLY: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// Everybody has a problem, and tells us.
fn everybody_calls(ends: [f64; 3], loyalty: [f64; 3]) -> RetentionDraft {
    let [satisfied, mollified, dissatisfied] = ends.map(Estimate::from);
    let [well, half, badly] = loyalty.map(Estimate::from);
    let problem = ProblemDraft {
        name: "Any".to_owned(),
        rate: 1.0.into(),
        contact_rate: 1.0.into(),
        outcomes: OutcomesDraft { satisfied, mollified, dissatisfied },
        loyalty: LoyaltyDraft { silent: 0.0.into(), satisfied: well, mollified: half, dissatisfied: badly },
        ..ProblemDraft::default()
    };
    RetentionDraft::experience(1.0, vec![problem])
}

fn assert_moved(shares: [f64; 3], moves: &Moves, on: Quantity, after: [f64; 3]) {
    let pulls: Vec<_> =
        moves.iter().flat_map(|(effects, reach)| effects.iter().map(move |it| (it, *reach))).collect();
    let expected = moved(shares, &pulls, on);
    for (share, expected) in after.iter().zip(expected) {
        assert!((-1e-15..=1.0 + 1e-15).contains(share), "{after:?}");
        assert!((share - expected).abs() < 1e-13, "{after:?} instead of {expected:?}");
    }
    assert!((after.iter().sum::<f64>() - 1.0).abs() < 1e-13, "{after:?}");
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn outcomes_move(shares in shares(), moves in moves(Quantity::Outcome, OUTCOMES)) {
        let after = ONLY.map(|loyalty| retention_after(everybody_calls(shares, loyalty), &moves));
        assert_moved(shares, &moves, Quantity::Outcome, after);
    }

    #[test]
    fn groups_move(
        shares in shares(),
        mut moves in moves(Quantity::NpsShare, GROUPS),
        attributions in vec(0.0..=1.0, 9),
    ) {
        let effects = moves.iter_mut().flat_map(|(effects, _)| effects);
        effects.zip(attributions).for_each(|(effect, share)| effect.attribution = Some(f64::into(share)));
        let after = ONLY.map(|loyal| retention_after(RetentionDraft::nps(groups_of(shares, loyal)), &moves));
        assert_moved(shares, &moves, Quantity::NpsShare, after);
    }

    /// Whatever moves where, retention stays between that of the best group and that of the worst;
    /// between equals nothing changes.
    #[test]
    fn retention_stays_between_the_groups(
        shares in shares(),
        retention in [0.0..=1.0, 0.0..=1.0, 0.0..=1.0],
        mut moves in moves(Quantity::NpsShare, GROUPS),
    ) {
        for effect in moves.iter_mut().flat_map(|(effects, _)| effects) {
            effect.attribution = Some(1.0.into());
        }
        let after = retention_after(RetentionDraft::nps(groups_of(shares, retention)), &moves);
        let (worst, best) = retention.iter().fold((1.0_f64, 0.0_f64), |(low, high), &it| (low.min(it), high.max(it)));
        prop_assert!((worst - 1e-14..=best + 1e-14).contains(&after), "{after}");
        let same = retention_after(RetentionDraft::nps(groups_of(shares, [best; 3])), &moves);
        prop_assert!((same - best).abs() < 1e-14, "{same}");
    }
}
