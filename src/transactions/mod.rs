//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod bg_bb;
mod bg_nbd;
mod buying;
#[cfg(test)]
mod buying_tests;
mod charts;
mod counts;
mod dropout;
mod exponential_integral;
mod fit;
mod gamma_gamma;
mod history;
mod horizon;
mod interval;
mod mbg_nbd;
mod model;
mod pareto_nbd;
mod rises;
mod score;
mod scorecard;
mod segment;

pub use bg_bb::BgBb;
pub use bg_nbd::BgNbd;
pub use buying::{Buying, BuyingFit, BuyingKind};
pub use charts::{FrequencyChart, HeatMap};
pub use fit::{SpendFit, TransactionsFit, Tried, Valuer};
pub use gamma_gamma::{GammaGamma, Spend};
pub use history::{Distinct, History};
pub use horizon::Horizon;
pub use interval::{Interval, Total};
pub use mbg_nbd::MbgNbd;
pub use model::{BuyingModel, Future};
pub use pareto_nbd::ParetoNbd;
pub use score::Scores;
pub use scorecard::{Calibration, Errors, Scorecard};
