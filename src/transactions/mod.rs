//! From purchases to what customers are worth, where nobody says good-bye: who is still a
//! customer, how often they will buy and how much they will spend.

mod counts;
mod history;
mod model;

pub use history::{Distinct, History};
pub use model::BuyingModel;
