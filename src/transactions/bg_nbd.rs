//! BG/NBD: after every repeat purchase a customer may be gone (Fader, Hardie & Lee 2005).

use super::dropout::{Dropout, NAMES, leaves_by_chance};
use super::model::{BuyingModel, Future};
use super::{Distinct, History};
use crate::fit::{Fit, Unfit};

/// The beta-geometric/NBD model of Fader, Hardie & Lee, Marketing Science 24 (2005), 275–284.
///
/// Customers buy at rates that are gamma distributed (shape r, rate α), and after each repeat
/// purchase they are gone with a probability that is beta distributed (a, b). Who never bought
/// again is still a customer, for certain; see [`MbgNbd`](super::MbgNbd) for the other view.
///
/// ```
/// use cltv::transactions::{BgNbd, BuyingModel, History};
/// // The first customer of the paper's data, in weeks.
/// let model = BgNbd { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/// let customer = History { frequency: 2.0, recency: 30.43, age: 38.86 };
/// assert!((model.alive(&customer) - 0.7266).abs() < 1e-4);
/// assert!((model.expected_of(&customer, 39.0) - 1.226).abs() < 1e-3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgNbd {
    /// Shape of the rates of purchase (r).
    pub r: f64,
    /// Rate of the rates of purchase (α), a time.
    pub alpha: f64,
    /// First shape of the chance to leave (a).
    pub a: f64,
    /// Second shape of the chance to leave (b).
    pub b: f64,
}

leaves_by_chance!(BgNbd, 0.0);
