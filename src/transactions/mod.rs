//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod bg_bb;
mod bg_nbd;
#[cfg(test)]
mod buying_tests;
mod counts;
mod dropout;
mod exponential_integral;
mod history;
mod mbg_nbd;
mod model;
mod pareto_nbd;
mod rises;

pub use bg_bb::BgBb;
pub use bg_nbd::BgNbd;
pub use history::{Distinct, History};
pub use mbg_nbd::MbgNbd;
pub use model::{BuyingModel, Future};
pub use pareto_nbd::ParetoNbd;
