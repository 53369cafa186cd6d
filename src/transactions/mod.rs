//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod analysis;
mod base;
mod bg_bb;
mod bg_nbd;
mod buying;
#[cfg(test)]
mod buying_tests;
mod charts;
mod columns;
mod counts;
mod dropout;
mod fit;
mod frame;
mod gamma_gamma;
mod history;
mod horizon;
mod ids;
mod interval;
mod ledger;
mod mbg_nbd;
mod model;
mod pareto_nbd;
mod purchases;
pub mod reading;
mod report;
mod rises;
mod rules;
mod score;
mod scorecard;
mod segment;
mod summary;

pub use crate::calendar::{Day, Stretch};
pub use analysis::{
    Ahead, AheadDraft, Analysis, FitDraft, FitReport, FittedModel, FittedSpend, Parameters, Tracking,
};
pub use base::{Calendar, CustomerBase, Holdout};
pub use bg_bb::BgBb;
pub use bg_nbd::BgNbd;
pub use buying::{Buying, BuyingFit, BuyingKind};
pub use charts::{FrequencyChart, HeatMap};
pub use columns::ColumnsDraft;
pub use fit::{SpendFit, TransactionsFit, Tried, Valuer};
pub use gamma_gamma::{GammaGamma, Spend};
pub use history::{Distinct, History};
pub use horizon::Horizon;
pub use interval::{Interval, Total};
pub use ledger::Transactions;
pub use mbg_nbd::MbgNbd;
pub use model::{BuyingModel, Future};
pub use pareto_nbd::ParetoNbd;
pub use purchases::Applied;
pub use reading::{Preview, ReadDraft, ReadOptions, ReadReport, Reader, Reading};
pub use report::{SummaryReport, Summed};
pub use rules::{Refunds, SummaryDraft, SummaryRules, Zeros};
pub use score::Scores;
pub use scorecard::{Calibration, Errors, Scorecard};

/// So many problems of a list are told one by one; nobody reads more.
pub(crate) const MOST_PROBLEMS: usize = 100;
