//! Runs a program over trials, a few at a time.

use crate::program::schedule::{Instruction, Program, Source};
use crate::program::tape::{One, Two};
use crate::scalar::Scalar;

/// Trials that go through the program in step: few enough for the results at hand to stay in the
/// first cache, enough for the loop over them to outweigh the choice of the step.
pub(crate) const LANES: usize = 256;

type Lane = [f64; LANES];

/// A program with room for its results.
pub(crate) struct Machine<'p> {
    program: &'p Program,
    places: Vec<Lane>,
}

impl<'p> Machine<'p> {
    pub(crate) fn new(program: &'p Program) -> Self {
        Self { program, places: vec![[0.0; LANES]; program.places] }
    }

    /// Computes the answers of trials whose inputs stand in columns of equal length. Each answer
    /// goes to `put` with its position, the first trial, and its values.
    pub(crate) fn run(
        &mut self,
        columns: &[&[f64]],
        trials: usize,
        mut put: impl FnMut(usize, usize, &[f64]),
    ) {
        for first in (0..trials).step_by(LANES) {
            let count = LANES.min(trials - first);
            for instruction in &self.program.instructions {
                self.places.follow(instruction, columns, first..first + count);
            }
            for (position, answer) in self.program.answers.iter().enumerate() {
                put(position, first, &self.places.read(*answer)[..count]);
            }
        }
    }
}

/// What the machine does with its places.
trait Places {
    fn follow(&mut self, instruction: &Instruction, columns: &[&[f64]], trials: std::ops::Range<usize>);
    fn read(&self, source: Source) -> Lane;
    fn two(&mut self, out: u32, a: u32, b: u32, function: impl Fn(f64, f64) -> f64);
    fn one(&mut self, out: u32, a: u32, function: impl Fn(f64) -> f64);
}

impl Places for [Lane] {
    fn follow(&mut self, instruction: &Instruction, columns: &[&[f64]], trials: std::ops::Range<usize>) {
        match *instruction {
            Instruction::Load { out, column } => {
                // Lanes beyond the last trial keep old numbers: nobody reads them.
                let count = trials.len();
                self[out as usize][..count].copy_from_slice(&columns[column as usize][trials]);
            }
            Instruction::Two { how, out, a, b } => match how {
                Two::Add => self.two(out, a, b, |a, b| a + b),
                Two::Subtract => self.two(out, a, b, |a, b| a - b),
                Two::Multiply => self.two(out, a, b, |a, b| a * b),
                Two::Divide => self.two(out, a, b, |a, b| a / b),
                Two::Min => self.two(out, a, b, Scalar::min),
                Two::Max => self.two(out, a, b, Scalar::max),
            },
            Instruction::Right { how, out, a, fixed } => match how {
                Two::Add => self.one(out, a, |a| a + fixed),
                Two::Subtract => self.one(out, a, |a| a - fixed),
                Two::Multiply => self.one(out, a, |a| a * fixed),
                Two::Divide => self.one(out, a, |a| a / fixed),
                Two::Min => self.one(out, a, |a| Scalar::min(a, fixed)),
                Two::Max => self.one(out, a, |a| Scalar::max(a, fixed)),
            },
            Instruction::Left { how, out, fixed, a } => match how {
                Two::Divide => self.one(out, a, |a| fixed / a),
                _ => self.one(out, a, |a| fixed - a),
            },
            Instruction::One { how, out, a } => match how {
                One::Exp => self.one(out, a, Scalar::exp),
                One::Ln => self.one(out, a, Scalar::ln),
                One::Ln1p => self.one(out, a, Scalar::ln_1p),
                One::Ceil => self.one(out, a, Scalar::ceil),
            },
            Instruction::Renewal { out, shape, renewals } => {
                let [alpha, beta, c] = shape.map(|source| self.read(source));
                self[out as usize] =
                    std::array::from_fn(|i| f64::renewal_rate([alpha[i], beta[i], c[i]], renewals as usize));
            }
        }
    }

    fn read(&self, source: Source) -> Lane {
        match source {
            Source::Place(place) => self[place as usize],
            Source::Fixed(value) => [value; LANES],
        }
    }

    #[inline]
    fn two(&mut self, out: u32, a: u32, b: u32, function: impl Fn(f64, f64) -> f64) {
        if a == b {
            return self.one(out, a, |a| function(a, a));
        }
        let places = [out as usize, a as usize, b as usize];
        if let Ok([out, a, b]) = self.get_disjoint_mut(places) {
            for ((out, &a), &b) in out.iter_mut().zip(a.iter()).zip(b.iter()) {
                *out = function(a, b);
            }
        }
    }

    #[inline]
    fn one(&mut self, out: u32, a: u32, function: impl Fn(f64) -> f64) {
        if let Ok([out, a]) = self.get_disjoint_mut([out as usize, a as usize]) {
            for (out, &a) in out.iter_mut().zip(a.iter()) {
                *out = function(a);
            }
        }
    }
}
