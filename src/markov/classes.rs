//! Where customers end up: the states that they never leave again.
//!
//! Without discount it is these that decide whether a value has a bound.

use super::leaving::{Row, until_gone};

/// What a value without discount comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ends {
    /// Customers may end up where each period brings something on average.
    pub(super) gain: bool,
    /// Or costs something.
    pub(super) loss: bool,
    /// Or where it can not be told, since gains and losses balance.
    pub(super) balance: bool,
}

impl Ends {
    fn or(self, other: Self) -> Self {
        Self {
            gain: self.gain || other.gain,
            loss: self.loss || other.loss,
            balance: self.balance || other.balance,
        }
    }
}

/// The states without return and what they come to.
pub(super) struct Classes {
    /// reach[s][j]: from s a customer may come to j, at once or later; every state reaches itself.
    reach: Vec<Vec<bool>>,
}

impl Classes {
    /// By the closure of "may move to" (Warshall 1962).
    pub(super) fn of(moves: &[Row]) -> Self {
        let states = moves.len();
        let start = |s: usize| (0..states).map(|j| s == j || moves[s][j] > 0.0).collect();
        let mut reach: Vec<Vec<bool>> = (0..states).map(start).collect();
        for via in 0..states {
            let onward = reach[via].clone();
            for row in reach.iter_mut().filter(|row| row[via]) {
                row.iter_mut().zip(&onward).for_each(|(there, next)| *there |= next);
            }
        }
        Self { reach }
    }

    /// Whether a customer who leaves the state may never come back to it.
    pub(super) fn is_left_for_good(&self, state: usize) -> bool {
        self.reached(state).any(|other| !self.reach[other][state])
    }

    fn reached(&self, state: usize) -> impl Iterator<Item = usize> + '_ {
        self.reach[state].iter().enumerate().filter_map(|(other, there)| there.then_some(other))
    }

    /// What each state comes to in the end.
    pub(super) fn ends(&self, moves: &[Row], rewards: &[f64]) -> Vec<Ends> {
        let mut of_class: Vec<Option<Ends>> = vec![None; moves.len()];
        for state in 0..moves.len() {
            if of_class[state].is_none() && !self.is_left_for_good(state) {
                let class: Vec<usize> = self.reached(state).collect();
                let ends = class_ends(&class, moves, rewards);
                class.into_iter().for_each(|member| of_class[member] = Some(ends));
            }
        }
        let together =
            |state| self.reached(state).filter_map(|other| of_class[other]).fold(Ends::default(), Ends::or);
        (0..moves.len()).map(together).collect()
    }
}

/// The sign of what a class without return brings per period on average.
fn class_ends(class: &[usize], moves: &[Row], rewards: &[f64]) -> Ends {
    let any = |sign: f64| class.iter().any(|&state| sign * rewards[state] > 0.0);
    let (gain, loss) = (any(1.0), any(-1.0));
    if !(gain && loss) {
        return Ends { gain, loss, balance: false };
    }
    let mean = per_cycle(class, moves, &|state| rewards[state]);
    // What rounding leaves of gains and losses that balance.
    let noise = 1e-12 * per_cycle(class, moves, &|state| rewards[state].abs());
    let (gain, loss) = (mean > noise, mean < -noise);
    Ends { gain, loss, balance: !gain && !loss }
}

/// What is expected from one visit of the class's first state to the next: of the same sign as the
/// mean per period.
fn per_cycle(class: &[usize], moves: &[Row], reward: &dyn Fn(usize) -> f64) -> f64 {
    let Some((&home, others)) = class.split_first() else { return 0.0 };
    let back = until_gone(moves, others, 0.0, reward);
    let on_the_way = others.iter().zip(back).map(|(&state, value)| moves[home][state] * value);
    reward(home) + on_the_way.sum::<f64>()
}
