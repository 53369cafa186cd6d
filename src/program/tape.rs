//! The record of a computation: every different step once.

use std::cell::RefCell;
use std::collections::HashMap;

/// What a step does to two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Two {
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

/// What a step does to one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum One {
    Exp,
    Ln,
    Ln1p,
    Ceil,
}

/// Where a step finds a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Operand {
    /// The result of an earlier step.
    Step(u32),
    /// The bits of a number that is the same in every trial.
    Fixed(u64),
}

impl Operand {
    pub(super) fn fixed(value: f64) -> Self {
        Self::Fixed(value.to_bits())
    }
}

/// One step of the computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// An uncertain input, by its column.
    Input(u32),
    Two(Two, Operand, Operand),
    One(One, u32),
    /// Renewal on a beta-discrete-Weibull curve after so many renewals.
    Renewal([Operand; 3], u32),
}

impl Step {
    /// The earlier steps it reads.
    pub(super) fn reads(&self) -> impl Iterator<Item = u32> + use<> {
        let fixed = Operand::Fixed(0);
        let operands = match *self {
            Self::Input(_) => [fixed; 3],
            Self::Two(_, a, b) => [a, b, fixed],
            Self::One(_, a) => [Operand::Step(a), fixed, fixed],
            Self::Renewal(shape, _) => shape,
        };
        operands.into_iter().filter_map(|operand| match operand {
            Operand::Step(step) => Some(step),
            Operand::Fixed(_) => None,
        })
    }
}

/// Between which ends the result of a step lies in every trial, ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Bounds {
    pub(crate) const ANY: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };

    pub(super) fn of(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// Rounding keeps order, so the ends of the result are results of the ends.
    fn spanned(corners: &[f64]) -> Self {
        if corners.iter().any(|corner| corner.is_nan()) {
            return Self::ANY;
        }
        let ends = corners.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &corner| {
            (low.min(corner), high.max(corner))
        });
        Self { low: ends.0, high: ends.1 }
    }

    fn two(self, how: Two, other: Self) -> Self {
        let (a, b) = (self, other);
        match how {
            Two::Add => Self::spanned(&[a.low + b.low, a.high + b.high]),
            Two::Subtract => Self::spanned(&[a.low - b.high, a.high - b.low]),
            Two::Multiply => Self::spanned(&[a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]),
            Two::Divide if b.low <= 0.0 && b.high >= 0.0 => Self::ANY,
            Two::Divide => Self::spanned(&[a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]),
            Two::Min => Self { low: a.low.min(b.low), high: a.high.min(b.high) },
            Two::Max => Self { low: a.low.max(b.low), high: a.high.max(b.high) },
        }
    }
}

/// The record.
#[derive(Debug, Default)]
pub(crate) struct Tape {
    record: RefCell<Record>,
}

#[derive(Debug, Default)]
struct Record {
    steps: Vec<Step>,
    bounds: Vec<Bounds>,
    known: HashMap<Step, u32>,
}

impl Tape {
    /// The step, recorded if it is new.
    pub(super) fn step(&self, step: Step, bounds: Bounds) -> u32 {
        let mut record = self.record.borrow_mut();
        if let Some(&known) = record.known.get(&step) {
            return known;
        }
        let at = record.steps.len() as u32;
        record.steps.push(step);
        record.bounds.push(bounds);
        record.known.insert(step, at);
        at
    }

    pub(super) fn two(&self, how: Two, a: Operand, b: Operand) -> u32 {
        let bounds = self.bounds(a).two(how, self.bounds(b));
        self.step(Step::Two(how, a, b), bounds)
    }

    pub(super) fn bounds(&self, operand: Operand) -> Bounds {
        match operand {
            Operand::Step(step) => self.record.borrow().bounds[step as usize],
            Operand::Fixed(bits) => Bounds::of(f64::from_bits(bits)),
        }
    }

    /// All steps, in the order in which they were recorded.
    pub(super) fn steps(&self) -> Vec<Step> {
        self.record.borrow().steps.clone()
    }
}
