//! What does the investment return? Present values, internal rates, payback.

mod flows;
mod irr;
mod payback;

pub(crate) use flows::{Dated, modified_rate};
pub use flows::{irr, mirr, npv, payback};
pub use irr::InternalRates;
pub(crate) use irr::internal_rates;
pub(crate) use payback::Path;
