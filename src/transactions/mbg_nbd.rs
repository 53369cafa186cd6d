//! MBG/NBD: after every purchase, the first one too, a customer may be gone (Batislam et al. 2007).

use super::dropout::{Dropout, NAMES, leaves_by_chance};
use super::model::{BuyingModel, Future};
use super::{Distinct, History};
use crate::fit::{Fit, Unfit};

/// The modified BG/NBD model of Batislam, Denizel & Filiztekin, International Journal of Research in
/// Marketing 24 (2007), 201–209.
///
/// As [`BgNbd`](super::BgNbd), but customers may also be gone after their very first purchase.
///
/// ```
/// use cltv::transactions::{BuyingModel, History, MbgNbd};
/// let model = MbgNbd { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
/// // Who never came back may have left: less so, the less time they had.
/// let since = |age| History { frequency: 0.0, recency: 0.0, age };
/// assert!(model.alive(&since(39.0)) < model.alive(&since(1.0)));
/// // Just after the first purchase b/(a+b) are customers still.
/// assert!((model.alive(&since(0.0)) - 1.614 / (0.891 + 1.614)).abs() < 1e-15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MbgNbd {
    /// Shape of the rates of purchase (r).
    pub r: f64,
    /// Rate of the rates of purchase (α), a time.
    pub alpha: f64,
    /// First shape of the chance to leave (a).
    pub a: f64,
    /// Second shape of the chance to leave (b).
    pub b: f64,
}

leaves_by_chance!(MbgNbd, 1.0);
