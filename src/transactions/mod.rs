//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod base;
mod bg_nbd;
mod calendar;
mod counts;
mod dropout;
mod exponential_integral;
mod history;
mod ids;
mod ledger;
mod mbg_nbd;
mod model;
mod purchases;
pub mod reading;
mod rises;
mod rules;
mod summary;

pub use base::{Calendar, ColumnsDraft, CustomerBase, Holdout};
pub use bg_nbd::BgNbd;
pub use calendar::{Day, Stretch};
pub use history::{Distinct, History};
pub use ledger::Transactions;
pub use mbg_nbd::MbgNbd;
pub use model::{BuyingModel, Future};
pub use purchases::Applied;
pub use reading::{Preview, ReadDraft, ReadOptions, ReadReport, Reader, Reading};
pub use rules::{Refunds, SummaryDraft, SummaryRules, Zeros};
pub use summary::{SummaryReport, Summed};

/// So many problems of a list are told one by one; nobody reads more.
pub(crate) const MOST_PROBLEMS: usize = 100;
