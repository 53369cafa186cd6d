//! How sure is the answer?

mod figure;
mod plan;

pub use figure::Figure;
pub(crate) use plan::Plan;
pub use plan::Sampling;
