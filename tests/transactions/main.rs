//! Models fitted to purchases: figures printed in the literature, figures of independent programs,
//! and customers of whom the truth is known because they were drawn.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod cdnow;
mod drawn;
mod pareto_nbd;
mod refusals;
mod vectors;
mod whole;

use cltv::transactions::History;

fn history(frequency: f64, recency: f64, age: f64) -> History {
    History { frequency, recency, age }
}
