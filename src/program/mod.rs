//! A computation recorded once and run for many trials.
//!
//! The projection is written for any [`Scalar`](crate::scalar::Scalar). Given recorded numbers in
//! place of the uncertain inputs it leaves a list of steps: what does not depend on them is
//! computed while recording, equal steps are merged, and what no answer needs is dropped. The
//! program then goes step by step over blocks of trials, so that each step is one loop over
//! neighbouring numbers. It does to every trial exactly what the projection does to one case.

mod node;
mod run;
mod schedule;
mod tape;

pub(crate) use node::Node;
pub(crate) use run::Machine;
pub(crate) use schedule::Program;
pub(crate) use tape::{Bounds, Tape};
