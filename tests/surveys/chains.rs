//! Customers who move between states.

use cltv::Extended::{self, Finite, Infinite, MinusInfinite, Undefined};
use cltv::{MarkovDraft, Timing, markov_value};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::{assert_near, cases};

fn chain(rows: &[&[f64]], rewards: &[f64], discount: f64, timing: Timing) -> MarkovDraft {
    MarkovDraft {
        transitions: rows.iter().map(|row| row.to_vec()).collect(),
        rewards: rewards.to_vec(),
        discount_rate_per_period: discount,
        horizon: Some(24.0),
        timing: Some(timing),
    }
}

fn endless(draft: &MarkovDraft) -> Vec<Extended> {
    markov_value(draft).unwrap().endless
}

fn finite(value: Extended) -> f64 {
    value.finite().unwrap_or_else(|| panic!("no number: {value:?}"))
}

/// Staying and gone: m (1+i) / (1+i−r) at the start, m √(1+i) (1+r) / (2 (1+i−r)) in the middle,
/// m r / (1+i−r) at the end (Fader & Hardie 2012).
#[test]
fn two_states_are_constant_retention() {
    const MONEY: f64 = 100.0;
    for (retention, i) in [(0.8_f64, 0.12_f64), (0.975, 0.01), (1.0, 0.05), (0.0, 0.1), (0.5, 0.0)] {
        let gap = i + (1.0 - retention);
        let closed = [
            (Timing::Start, (1.0 + i) / gap),
            (Timing::Mid, (1.0 + i).sqrt() * (1.0 + retention) / (2.0 * gap)),
            (Timing::End, retention / gap),
        ];
        for (timing, multiple) in closed {
            let two = chain(&[&[retention, 1.0 - retention], &[0.0, 1.0]], &[MONEY, 0.0], i, timing);
            let value = endless(&two);
            assert_near(finite(value[0]), MONEY * multiple, 1e-15);
            assert_eq!(value[1], Finite(0.0));
        }
    }
}

/// Rewards of everybody alike: (1+i) / i, however customers move. Nothing is lost even where hardly
/// anything is discounted; the usual elimination has no digit left at the end of this list.
#[test]
fn moves_between_equal_states_do_not_count() {
    let rows: [&[f64]; 3] = [&[0.7, 0.2, 0.1], &[0.3, 0.3, 0.4], &[0.05, 0.15, 0.8]];
    for i in [0.5, 1e-2, 8.3e-4, 1e-6, 1e-9, 1e-12, 1e-15, 1e-18, 1e-100] {
        for value in endless(&chain(&rows, &[1.0; 3], i, Timing::Start)) {
            assert_near(finite(value), (1.0 + i) / i, 4e-15);
        }
    }
}

/// Gambler's ruin: 2 and 1 coins left, one won or lost in each period by a fair coin, 3 is enough to stop. The
/// game lasts 2 · 1 = 2 periods from either.
#[test]
fn undiscounted_values_until_it_is_over() {
    let rows: [&[f64]; 4] =
        [&[1.0, 0.0, 0.0, 0.0], &[0.5, 0.0, 0.5, 0.0], &[0.0, 0.5, 0.0, 0.5], &[0.0, 0.0, 0.0, 1.0]];
    let per_period = [0.0, 1.0, 1.0, 0.0];
    let start = endless(&chain(&rows, &per_period, 0.0, Timing::Start));
    assert_eq!(start, [0.0, 2.0, 2.0, 0.0].map(Finite));
    let end = endless(&chain(&rows, &per_period, 0.0, Timing::End));
    assert_eq!(end, [0.0, 1.0, 1.0, 0.0].map(Finite));
    let mid = endless(&chain(&rows, &per_period, 0.0, Timing::Mid));
    assert_eq!(mid, [0.0, 1.5, 1.5, 0.0].map(Finite));
}

/// Without discount the states that nobody leaves decide.
#[test]
fn undiscounted_values_that_have_no_end() {
    // (rows, rewards, values)
    type Row<'a> = (&'a [&'a [f64]], &'a [f64], &'a [Extended]);
    let table: [Row<'_>; 9] = [
        // For ever paying, for ever costing.
        (&[&[1.0]], &[5.0], &[Infinite]),
        (&[&[1.0]], &[-5.0], &[MinusInfinite]),
        (&[&[1.0]], &[0.0], &[Finite(0.0)]),
        // Paying only on the way, however much, then costing a little.
        (&[&[0.5, 0.5], &[0.0, 1.0]], &[1e9, -1.0], &[MinusInfinite, MinusInfinite]),
        // Either end may come.
        (
            &[&[0.0, 0.5, 0.5], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0]],
            &[0.0, 1.0, -1.0],
            &[Undefined, Infinite, MinusInfinite],
        ),
        // One of them brings nothing.
        (
            &[&[0.0, 0.5, 0.5], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0]],
            &[-7.0, 1.0, 0.0],
            &[Infinite, Infinite, Finite(0.0)],
        ),
        // Round and round: the mean of the round decides, also where its rounding does not balance.
        (&[&[0.0, 1.0], &[1.0, 0.0]], &[2.0, -1.0], &[Infinite, Infinite]),
        (&[&[0.0, 1.0], &[1.0, 0.0]], &[1.0, -1.0], &[Undefined, Undefined]),
        (&[&[0.9, 0.1], &[0.3, 0.7]], &[0.1, -0.3], &[Undefined, Undefined]),
    ];
    for (rows, rewards, values) in table {
        for timing in [Timing::Start, Timing::Mid, Timing::End] {
            assert_eq!(endless(&chain(rows, rewards, 0.0, timing)), values, "{rows:?} {rewards:?}");
        }
    }
}

/// A value that nothing bounds but the discount comes close to it: the horizon of 600 periods at 5 %.
#[test]
fn a_long_horizon_is_nearly_endless() {
    let rows: [&[f64]; 3] = [&[0.6, 0.3, 0.1], &[0.2, 0.5, 0.3], &[0.0, 0.0, 1.0]];
    for timing in [Timing::Start, Timing::Mid, Timing::End] {
        let draft = MarkovDraft { horizon: Some(600.0), ..chain(&rows, &[90.0, -20.0, 1.0], 0.05, timing) };
        let value = markov_value(&draft).unwrap();
        for (endless, horizon) in value.endless.into_iter().zip(value.horizon.unwrap()) {
            assert_near(finite(endless), horizon, 1e-11);
        }
    }
}

/// Rows that add up to 1 but for their last decimal lose nobody: a third and a third and a third.
#[test]
fn rounded_rows_are_made_whole() {
    const THIRD: f64 = 0.333_333_333_3;
    let third: &[f64] = &[THIRD; 3];
    assert_eq!(endless(&chain(&[third; 3], &[1.0; 3], 0.0, Timing::Start)), [Infinite; 3]);
    for value in endless(&chain(&[third; 3], &[1.0; 3], 0.1, Timing::Start)) {
        assert_near(finite(value), 11.0, 1e-14);
    }
}

/// A table of probabilities and what the states bring.
fn drawn() -> impl Strategy<Value = MarkovDraft> {
    (1_usize..8).prop_flat_map(|states| {
        let row = vec(prop_oneof![Just(0.0), 0.0..1.0_f64], states).prop_map(|mut row: Vec<f64>| {
            let sum: f64 = row.iter().sum();
            if sum == 0.0 {
                row[0] = 1.0;
                return row;
            }
            row.iter().map(|share| share / sum).collect()
        });
        let timing = prop_oneof![Just(Timing::Start), Just(Timing::Mid), Just(Timing::End)];
        (vec(row, states), vec(-100.0..100.0_f64, states), 1e-3..0.5_f64, timing).prop_map(
            |(transitions, rewards, discount_rate_per_period, timing)| MarkovDraft {
                transitions,
                rewards,
                discount_rate_per_period,
                horizon: Some(12.0),
                timing: Some(timing),
            },
        )
    })
}

proptest! {
    #![proptest_config(cases(300))]

    /// V = W R + P V / (1+i): a period, and what is left after it.
    #[test]
    fn a_value_is_a_period_and_the_next_value(draft in drawn()) {
        let values = endless(&draft);
        let discount = 1.0 + draft.discount_rate_per_period;
        let one = MarkovDraft { horizon: Some(1.0), ..draft.clone() };
        let period = markov_value(&one).unwrap().horizon.unwrap();
        let size = 100.0 * discount / draft.discount_rate_per_period;
        for (state, row) in draft.transitions.iter().enumerate() {
            let next: f64 = row.iter().zip(&values).map(|(p, value)| p * finite(*value)).sum();
            let again = period[state] + next / discount;
            prop_assert!((finite(values[state]) - again).abs() <= 1e-14 * size, "{draft:?}");
        }
    }

    /// Sum of both ends: start − end is the first reward, whatever the chain.
    #[test]
    fn start_less_end_is_the_first_reward(draft in drawn()) {
        let at = |timing| endless(&MarkovDraft { timing: Some(timing), ..draft.clone() });
        let size = 100.0 / draft.discount_rate_per_period;
        for (state, (start, end)) in at(Timing::Start).into_iter().zip(at(Timing::End)).enumerate() {
            prop_assert!((finite(start) - finite(end) - draft.rewards[state]).abs() <= 1e-14 * size);
        }
    }

    /// The order in which states are told changes nothing.
    #[test]
    fn states_have_no_order(draft in drawn(), undiscounted: bool) {
        let draft = MarkovDraft {
            discount_rate_per_period: if undiscounted { 0.0 } else { draft.discount_rate_per_period },
            ..draft
        };
        let back = |list: &[f64]| -> Vec<f64> { list.iter().rev().copied().collect() };
        let mirrored = MarkovDraft {
            transitions: draft.transitions.iter().rev().map(|row| back(row)).collect(),
            rewards: back(&draft.rewards),
            ..draft.clone()
        };
        for (value, same) in endless(&draft).into_iter().zip(endless(&mirrored).into_iter().rev()) {
            match (value, same) {
                (Finite(value), Finite(same)) => prop_assert!((value - same).abs() <= 1e-9),
                _ => prop_assert_eq!(value, same),
            }
        }
    }
}
