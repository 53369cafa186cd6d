//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod base;
mod calendar;
mod counts;
mod history;
mod ids;
mod ledger;
mod model;
mod purchases;
pub mod reading;
mod rules;
mod summary;

pub use base::{Calendar, ColumnsDraft, CustomerBase, Holdout};
pub use calendar::{Day, Stretch};
pub use history::{Distinct, History};
pub use ledger::Transactions;
pub use model::BuyingModel;
pub use purchases::Applied;
pub use reading::{Preview, ReadDraft, ReadOptions, ReadReport, Reader, Reading};
pub use rules::{SummaryDraft, SummaryRules};
pub use summary::{Summed, SummaryReport};

/// So many problems of a list are told one by one; nobody reads more.
pub(crate) const MOST_PROBLEMS: usize = 100;
