//! Why data do not tell the parameters of a model.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What keeps a model from being fitted: an answer about the data, not a mistake in them.
///
/// ```
/// let unfit = cltv::fit::Unfit::Ridge { parameters: vec!["alpha", "beta"] };
/// assert_eq!(unfit.code(), "ridge");
/// assert_eq!(unfit.parameters(), ["alpha", "beta"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Unfit {
    /// Fewer customers than parameters and one more.
    TooFewCustomers {
        /// Customers there are.
        customers: f64,
        /// Customers needed.
        needed: f64,
    },
    /// Nobody bought twice.
    NoRepeatPurchase,
    /// Nobody left.
    NoLoss,
    /// Everybody left at once.
    EverybodyLeft,
    /// Everything was seen for one period only.
    OnePeriod,
    /// Everybody spends the same per purchase.
    EqualSpend,
    /// Histories that are no whole numbers of periods, or too many of them, for a model that counts these.
    NotWholePeriods,
    /// The likelihood rises, or stays level, while these parameters run to zero or beyond all bounds.
    Ridge {
        /// Their names.
        parameters: Vec<&'static str>,
    },
    /// The search found no way on before it was at a maximum.
    NotConverged {
        /// Steps it took.
        iterations: usize,
    },
}

impl Unfit {
    /// A stable word, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFewCustomers { .. } => "tooFewCustomers",
            Self::NoRepeatPurchase => "noRepeatPurchase",
            Self::NoLoss => "noLoss",
            Self::EverybodyLeft => "everybodyLeft",
            Self::OnePeriod => "onePeriod",
            Self::EqualSpend => "equalSpend",
            Self::NotWholePeriods => "notWholePeriods",
            Self::Ridge { .. } => "ridge",
            Self::NotConverged { .. } => "notConverged",
        }
    }

    /// The parameters that cannot be told; none where it is not about single ones.
    pub fn parameters(&self) -> &[&'static str] {
        match self {
            Self::Ridge { parameters } => parameters,
            _ => &[],
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewCustomers { customers, needed } => {
                write!(f, "{customers} customers are too few: at least {needed} are needed.")
            }
            Self::NoRepeatPurchase => {
                f.write_str("Nobody bought twice, so nothing tells how often people buy.")
            }
            Self::NoLoss => f.write_str("Nobody left, so nothing tells when people leave."),
            Self::EverybodyLeft => f.write_str("Everybody left at once, so nothing tells who stays longer."),
            Self::OnePeriod => f.write_str("One period does not tell how retention changes with time."),
            Self::EqualSpend => {
                f.write_str("Everybody spends the same, so there is no spread to be described.")
            }
            Self::NotWholePeriods => {
                f.write_str("This model counts occasions to buy: sum the purchases up by opportunities.")
            }
            Self::Ridge { parameters } => {
                write!(
                    f,
                    "The data do not bound {}: the fit gets no worse without end.",
                    parameters.join(", ")
                )
            }
            Self::NotConverged { iterations } => {
                write!(f, "The search stopped after {iterations} steps without reaching a maximum.")
            }
        }
    }
}

impl std::error::Error for Unfit {}

/// As `{code, message, parameters}`.
impl Serialize for Unfit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut unfit = serializer.serialize_struct("Unfit", 3)?;
        unfit.serialize_field("code", self.code())?;
        unfit.serialize_field("message", &self.to_string())?;
        unfit.serialize_field("parameters", self.parameters())?;
        unfit.end()
    }
}
