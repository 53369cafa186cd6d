//! From what was typed to what may be computed with: reading, and the collector of problems.

mod as_it_is;
mod distribution;
pub(crate) mod gate;
mod one_or_many;
mod or_null;
mod parts;
pub(crate) mod read;

pub use gate::Assumption;
pub use one_or_many::OneOrMany;
pub use or_null::OrNull;
