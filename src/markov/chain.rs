//! The values of a chain.

use super::classes::{Classes, Ends};
use super::leaving::{Row, until_gone};
use crate::extended::Extended;
use crate::time::Timing;

/// A chain that has passed its gate.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    moves: Vec<Row>,
    rewards: Vec<f64>,
    /// i.
    discount: f64,
    timing: Timing,
}

impl Chain {
    /// Rows add up to 1 but for rounding, which is taken out: else somebody would be lost with it.
    pub(crate) fn new(moves: &[Row], rewards: &[f64], discount: f64, timing: Timing) -> Self {
        let scaled = |row: &Row| {
            let sum: f64 = row.iter().sum();
            row.iter().map(|probability| probability / sum).collect()
        };
        Self { moves: moves.iter().map(scaled).collect(), rewards: rewards.to_vec(), discount, timing }
    }

    /// Σ over all periods.
    pub(crate) fn endless(&self) -> Vec<Extended> {
        if self.discount == 0.0 {
            return self.endless_undiscounted();
        }
        // x = R + P x / (1+i), or (i + Σ_{j≠s} P_sj) x_s = (1+i) R_s + Σ_{j≠s} P_sj x_j.
        let all: Vec<usize> = (0..self.rewards.len()).collect();
        let income = |state: usize| (1.0 + self.discount) * self.rewards[state];
        let at_start = until_gone(&self.moves, &all, self.discount, &income);
        self.timed(&at_start).into_iter().map(Extended::of).collect()
    }

    fn endless_undiscounted(&self) -> Vec<Extended> {
        let classes = Classes::of(&self.moves);
        let ends = classes.ends(&self.moves, &self.rewards);
        // Who ends up where nothing is brought: what counts is the way there.
        let is_passing = |&state: &usize| ends[state] == Ends::default() && classes.is_left_for_good(state);
        let passing: Vec<usize> = (0..ends.len()).filter(is_passing).collect();
        let on_the_way = until_gone(&self.moves, &passing, 0.0, &|state| self.rewards[state]);
        let mut at_start = vec![0.0; ends.len()];
        passing.iter().zip(on_the_way).for_each(|(&state, value)| at_start[state] = value);
        ends.iter().zip(self.timed(&at_start)).map(|(end, value)| end.or_value(value)).collect()
    }

    /// Σ over so many periods.
    pub(crate) fn to_horizon(&self, periods: usize) -> Vec<f64> {
        let mut values = vec![0.0; self.rewards.len()];
        for _ in 0..periods {
            let later = self.one_period_on(&values);
            values = self.rewards.iter().zip(later).map(|(reward, later)| reward + later).collect();
        }
        self.timed(&values)
    }

    /// P x / (1+i).
    fn one_period_on(&self, values: &[f64]) -> Vec<f64> {
        let expected = |row: &Row| row.iter().zip(values).map(|(p, value)| p * value).sum::<f64>();
        self.moves.iter().map(|row| expected(row) / (1.0 + self.discount)).collect()
    }

    /// From rewards at the start of each period to those of the timing.
    fn timed(&self, at_start: &[f64]) -> Vec<f64> {
        match self.timing {
            Timing::Start => at_start.to_vec(),
            Timing::End => self.one_period_on(at_start),
            // (x + P x) / 2, half a period away.
            Timing::Mid => {
                let half = (1.0 + self.discount).sqrt();
                let ends = self.one_period_on(at_start);
                at_start.iter().zip(ends).map(|(start, end)| (start / half + end * half) / 2.0).collect()
            }
        }
    }
}

impl Ends {
    /// What the state comes to; the value if it has a bound.
    fn or_value(self, value: f64) -> Extended {
        match (self.gain, self.loss) {
            (true, false) => Extended::Infinite,
            (false, true) => Extended::MinusInfinite,
            (false, false) if !self.balance => Extended::of(value),
            _ => Extended::Undefined,
        }
    }
}
