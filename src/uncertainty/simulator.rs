//! Trials of a case, block by block.

use std::ops::Range;

use crate::case::BusinessCase;
use crate::estimate::{Distribution, Marginal, Sampler};
use crate::finance::Path;
use crate::limits;
use crate::program::Machine;
use crate::uncertainty::draws::{BLOCK, Draws};
use crate::uncertainty::number::Number;
use crate::uncertainty::programs::Programs;
use crate::uncertainty::{Correlation, Pair, Plan};

/// Most trials whose paths of cash are kept: enough for bands that nobody can tell from exact
/// ones, few enough for any browser.
pub(crate) const FAN_TRIALS: usize = 16_384;

/// A case ready to be simulated.
pub(crate) struct Simulator<'c> {
    pub(crate) plan: Plan,
    pub(crate) numbers: Vec<Number<'c>>,
    pub(crate) horizon: usize,
    draws: Draws,
    inputs: Vec<Input>,
    correlation: Correlation,
    /// From uniform to normal draws.
    normal: Sampler,
    programs: Programs<'c>,
}

/// How the draws of one input become its values.
enum Input {
    /// Uniform ones.
    Alone(Sampler),
    /// Normal scores that moved together.
    Together(Sampler),
}

/// Trials of some blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Part {
    /// For every figure, its value in every trial.
    pub(crate) figures: Vec<Vec<f64>>,
    /// Of trials with paths: cumulative cash at the end of each period, trial by trial.
    pub(crate) paths: Vec<f64>,
    /// Of trials with paths: periods until the cash is back, or a negative number: never.
    pub(crate) paybacks: Vec<f64>,
}

impl Part {
    /// Appends the blocks that follow.
    pub(crate) fn append(&mut self, next: &Self) {
        for (mine, theirs) in self.figures.iter_mut().zip(&next.figures) {
            mine.extend_from_slice(theirs);
        }
        self.paths.extend_from_slice(&next.paths);
        self.paybacks.extend_from_slice(&next.paybacks);
    }
}

/// In place of a payback that does not come.
pub(crate) const NEVER: f64 = -1.0;

impl<'c> Simulator<'c> {
    /// Fails with the number of combinations of whole numbers where they are too many.
    pub(crate) fn new(case: &'c BusinessCase, plan: Plan) -> Result<Self, usize> {
        let numbers = case.uncertain_numbers();
        let correlation = correlation(case, &numbers);
        let moves = |index: usize| correlation.groups().any(|group| group.contains(&index));
        let programs = Programs::new(case, numbers.clone(), plan.figures.clone())?;
        let input = |(index, number): (usize, &Number<'_>)| {
            // All of them have one: that is what they were chosen by.
            let marginal = number.marginal.as_ref()?;
            Some(if moves(index) {
                Input::Together(Sampler::normal(marginal))
            } else {
                Input::Alone(Sampler::uniform(marginal))
            })
        };
        Ok(Self {
            horizon: case.grid.horizon,
            // A second sample beside the first, for those who compare two.
            draws: Draws::new(plan.seed, plan.sampling, 2 * numbers.len()),
            inputs: numbers.iter().enumerate().filter_map(input).collect(),
            normal: Sampler::uniform(&standard_normal()),
            correlation,
            programs,
            numbers,
            plan,
        })
    }

    pub(crate) fn blocks(&self) -> usize {
        self.plan.trials.div_ceil(BLOCK)
    }

    /// The trials of which paths are kept.
    pub(crate) fn fan_trials(&self) -> usize {
        if self.plan.fan { self.plan.trials.min(FAN_TRIALS) } else { 0 }
    }

    /// No block yet.
    pub(crate) fn nothing(&self) -> Part {
        Part { figures: vec![Vec::new(); self.plan.figures.len()], ..Part::default() }
    }

    /// Runs some blocks.
    pub(crate) fn part(&self, blocks: Range<usize>) -> Part {
        let mut part = self.nothing();
        let mut room = Room::new(self.inputs.len(), self.plan.figures.len() + 2 * self.horizon);
        for block in blocks {
            let first = block * BLOCK;
            let trials = BLOCK.min(self.plan.trials - first);
            self.draw_from(block, trials, &mut room, |input| input);
            let kept = self.fan_trials().saturating_sub(first).min(trials);
            self.compute(trials, kept, &mut room);
            for (figure, answers) in part.figures.iter_mut().zip(&room.answers) {
                figure.extend_from_slice(&answers[..trials]);
            }
            self.keep_paths(kept, &room, &mut part);
        }
        part
    }

    /// Draws the inputs of a block, each from the dimension that belongs to it.
    pub(crate) fn draw_from(
        &self,
        block: usize,
        trials: usize,
        room: &mut Room,
        dimension: impl Fn(usize) -> usize,
    ) {
        for (input, draws) in room.draws.iter_mut().enumerate() {
            self.draws.uniforms(block as u64, dimension(input), &mut draws[..trials]);
        }
        self.become_values(trials, room);
    }

    /// From uniform draws to values of the inputs.
    fn become_values(&self, trials: usize, room: &mut Room) {
        for (input, (draws, values)) in self.inputs.iter().zip(room.draws.iter().zip(&mut room.values)) {
            let sampler = if let Input::Alone(sampler) = input { sampler } else { &self.normal };
            sampler.fill(&draws[..trials], &mut values[..trials]);
        }
        self.correlation.mix(&mut room.values);
        for (input, (draws, values)) in self.inputs.iter().zip(room.draws.iter_mut().zip(&mut room.values)) {
            if let Input::Together(sampler) = input {
                draws[..trials].copy_from_slice(&values[..trials]);
                sampler.fill(&draws[..trials], &mut values[..trials]);
            }
        }
    }

    /// From the draws of a block, its values computed, to normal scores of all inputs.
    pub(crate) fn become_scores(&self, trials: usize, room: &mut Room) {
        let mut scores = vec![0.0; trials];
        for (input, draws) in self.inputs.iter().zip(&mut room.draws) {
            if let Input::Alone(_) = input {
                self.normal.fill(&draws[..trials], &mut scores);
                draws[..trials].copy_from_slice(&scores);
            }
        }
    }

    /// Inputs that move together, and those that move alone.
    pub(crate) fn groups(&self) -> Vec<Vec<usize>> {
        let together: Vec<Vec<usize>> = self.correlation.groups().map(<[usize]>::to_vec).collect();
        let alone =
            (0..self.numbers.len()).filter(|index| together.iter().all(|group| !group.contains(index)));
        let alone: Vec<Vec<usize>> = alone.map(|index| vec![index]).collect();
        together.into_iter().chain(alone).collect()
    }

    /// Computes the answers of a block, with the cash of its first `kept` trials.
    pub(crate) fn compute(&self, trials: usize, kept: usize, room: &mut Room) {
        let Room { values, answers, .. } = room;
        if self.programs.combinations() == 1 {
            let columns: Vec<&[f64]> = values.iter().map(|column| &column[..trials]).collect();
            let program = self.programs.of(0).answering(kept > 0);
            return Machine::new(program).run(&columns, trials, |answer, first, values| {
                answers[answer][first..first + values.len()].copy_from_slice(values);
            });
        }
        let mut order: Vec<(usize, usize)> =
            (0..trials).map(|trial| (self.programs.combination(values, trial), trial)).collect();
        order.sort_unstable();
        for alike in order.chunk_by(|a, b| a.0 == b.0) {
            let gathered: Vec<Vec<f64>> =
                values.iter().map(|column| alike.iter().map(|(_, trial)| column[*trial]).collect()).collect();
            let columns: Vec<&[f64]> = gathered.iter().map(Vec::as_slice).collect();
            let program = self.programs.of(alike[0].0).answering(kept > 0);
            Machine::new(program).run(&columns, alike.len(), |answer, first, values| {
                for ((_, trial), value) in alike[first..].iter().zip(values) {
                    answers[answer][*trial] = *value;
                }
            });
        }
    }

    /// Paths of cumulative cash and paybacks of the first trials of a block.
    fn keep_paths(&self, kept: usize, room: &Room, part: &mut Part) {
        for trial in 0..kept {
            let (one_off, recurring) = room.answers[self.plan.figures.len()..].split_at(self.horizon);
            let of_trial =
                |series: &[Vec<f64>]| series.iter().map(|period| period[trial]).collect::<Vec<f64>>();
            let path = Path::new(&of_trial(one_off), &of_trial(recurring));
            part.paths.extend_from_slice(&path.at_end);
            part.paybacks.push(path.payback().periods.unwrap_or(NEVER));
        }
    }
}

/// Room for one block.
pub(crate) struct Room {
    /// For every input its draws: uniform, or normal scores where it moves with others.
    pub(crate) draws: Vec<Vec<f64>>,
    /// For every input its values.
    pub(crate) values: Vec<Vec<f64>>,
    /// Figures, one-off cash of every period, recurring cash of every period.
    pub(crate) answers: Vec<Vec<f64>>,
}

impl Room {
    /// For a number of inputs and of answers.
    pub(crate) fn new(inputs: usize, answers: usize) -> Self {
        let columns = |count: usize| vec![vec![0.0; BLOCK]; count];
        Self { draws: columns(inputs), values: columns(inputs), answers: columns(answers) }
    }
}

/// The correlations of the case, of which the gate has made sure that they are possible, by the
/// order of the uncertain numbers.
fn correlation(case: &BusinessCase, numbers: &[Number<'_>]) -> Correlation {
    let input = |place: usize| numbers.iter().position(|number| number.place == place);
    let pairs = case.correlations.iter().filter_map(|pair| {
        let [one, other] = pair.between.map(input);
        Some(Pair { between: [one?, other?], ..*pair })
    });
    Correlation::new(&pairs.collect::<Vec<_>>()).unwrap_or_default()
}

fn standard_normal() -> Marginal {
    Marginal::new(&Distribution::Normal { mean: 0.0, sd: 1.0 }, &limits::NORMAL_SCORE)
}
