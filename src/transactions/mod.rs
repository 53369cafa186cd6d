//! What do purchases tell about customers? From an export of the till to what each of them will
//! still buy.
//!
//! 1. [`reading`]: a file of delimited text becomes [`Transactions`], and every row that does not
//!    is told with its number;
//! 2. [`summary`]: they become one line per customer by rules that are stated, a [`CustomerBase`].

pub mod base;
pub mod calendar;
mod ids;
pub mod ledger;
mod purchases;
pub mod reading;
pub mod rules;
pub mod summary;

pub use base::{ColumnsDraft, CustomerBase};
pub use calendar::{Day, Stretch};
pub use ledger::Transactions;
pub use reading::{Preview, ReadDraft, ReadOptions, Reader};
pub use rules::{SummaryDraft, SummaryRules};
pub use summary::SummaryReport;

/// So many problems of a list are told one by one; nobody reads more.
pub(crate) const MOST_PROBLEMS: usize = 100;
