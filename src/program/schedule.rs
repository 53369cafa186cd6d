//! From the record to the program: only what the answers need, in an order that keeps few results
//! at hand, each in a place that is used again once nobody needs it.

use crate::program::node::Node;
use crate::program::tape::{One, Operand, Step, Tape, Two};

/// What the machine does to a block of trials. Places are those of its results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Instruction {
    /// Takes a column of input.
    Load {
        out: u32,
        column: u32,
    },
    /// Of two results.
    Two {
        how: Two,
        out: u32,
        a: u32,
        b: u32,
    },
    /// Of a result and a number.
    Right {
        how: Two,
        out: u32,
        a: u32,
        fixed: f64,
    },
    /// Of a number and a result: only where the order matters.
    Left {
        how: Two,
        out: u32,
        fixed: f64,
        a: u32,
    },
    One {
        how: One,
        out: u32,
        a: u32,
    },
    Renewal {
        out: u32,
        shape: [Source; 3],
        renewals: u32,
    },
}

/// A number of a block: a result, or the same for all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Source {
    Place(u32),
    Fixed(f64),
}

/// A recorded computation, ready to run.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(super) instructions: Vec<Instruction>,
    /// Where the answers stand in the end.
    pub(super) answers: Vec<Source>,
    /// How many places it needs.
    pub(super) places: usize,
}

impl Program {
    /// The program that computes the answers.
    pub(crate) fn new(tape: &Tape, answers: &[Node<'_>]) -> Self {
        let answers: Vec<Operand> = answers.iter().map(|answer| answer.operand()).collect();
        Self::of(&tape.steps(), &answers)
    }

    fn of(steps: &[Step], answers: &[Operand]) -> Self {
        let order = needed(steps, answers);
        let mut places = Places::new(steps, &order, answers);
        let instructions = order.iter().map(|&step| places.instruction(steps, step)).collect();
        let answers = answers.iter().map(|&answer| places.source(answer)).collect();
        Self { instructions, answers, places: places.count as usize }
    }
}

/// The steps that the answers need, each after those it reads and as late as that allows.
fn needed(steps: &[Step], answers: &[Operand]) -> Vec<u32> {
    let mut order = Vec::new();
    let mut is_done = vec![false; steps.len()];
    // A step is put back until those it reads are done; recursion would be too deep.
    let mut waiting: Vec<u32> = Vec::new();
    for answer in answers {
        let Operand::Step(answer) = answer else { continue };
        waiting.push(*answer);
        while let Some(&step) = waiting.last() {
            let missing = steps[step as usize].reads().find(|&read| !is_done[read as usize]);
            match missing {
                _ if is_done[step as usize] => {
                    waiting.pop();
                }
                Some(read) => waiting.push(read),
                None => {
                    is_done[step as usize] = true;
                    order.push(step);
                    waiting.pop();
                }
            }
        }
    }
    order
}

/// Where results stand while the program runs.
struct Places {
    of_step: Vec<u32>,
    /// How often a result is still read.
    reads_left: Vec<u32>,
    free: Vec<u32>,
    count: u32,
}

impl Places {
    fn new(steps: &[Step], order: &[u32], answers: &[Operand]) -> Self {
        let mut reads_left = vec![0; steps.len()];
        for read in order.iter().flat_map(|&step| steps[step as usize].reads()) {
            reads_left[read as usize] += 1;
        }
        // Answers are read in the end, and stay.
        for answer in answers {
            if let Operand::Step(step) = answer {
                reads_left[*step as usize] += 1;
            }
        }
        Self { of_step: vec![0; steps.len()], reads_left, free: Vec::new(), count: 0 }
    }

    fn instruction(&mut self, steps: &[Step], step: u32) -> Instruction {
        // A place of its own before those it reads are given up: none is read and written at once.
        let out = self.free.pop().unwrap_or_else(|| {
            self.count += 1;
            self.count - 1
        });
        let instruction = self.written(&steps[step as usize], out);
        for read in steps[step as usize].reads() {
            let left = &mut self.reads_left[read as usize];
            *left -= 1;
            if *left == 0 {
                self.free.push(self.of_step[read as usize]);
            }
        }
        self.of_step[step as usize] = out;
        instruction
    }

    fn written(&self, step: &Step, out: u32) -> Instruction {
        match *step {
            Step::Input(column) => Instruction::Load { out, column },
            Step::One(how, a) => Instruction::One { how, out, a: self.of_step[a as usize] },
            Step::Renewal(shape, renewals) => {
                Instruction::Renewal { out, shape: shape.map(|operand| self.source(operand)), renewals }
            }
            Step::Two(how, a, b) => match (self.source(a), self.source(b)) {
                (Source::Place(a), Source::Place(b)) => Instruction::Two { how, out, a, b },
                (Source::Place(a), Source::Fixed(fixed)) => Instruction::Right { how, out, a, fixed },
                (Source::Fixed(fixed), Source::Place(a)) => match how {
                    Two::Subtract | Two::Divide => Instruction::Left { how, out, fixed, a },
                    _ => Instruction::Right { how, out, a, fixed },
                },
                // Two fixed numbers are not recorded, but computed at once.
                (Source::Fixed(_), Source::Fixed(_)) => Instruction::Load { out, column: u32::MAX },
            },
        }
    }

    fn source(&self, operand: Operand) -> Source {
        match operand {
            Operand::Step(step) => Source::Place(self.of_step[step as usize]),
            Operand::Fixed(bits) => Source::Fixed(f64::from_bits(bits)),
        }
    }
}
