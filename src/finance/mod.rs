//! What does the investment return? Present values, internal rates, payback.

mod flows;
mod irr;
mod payback;

pub(crate) use flows::{Dated, mirr};
pub use flows::{irr, npv};
pub use irr::InternalRates;
pub(crate) use irr::internal_rates;
pub(crate) use payback::Path;
