//! A value that may be said to be unknown.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// A value, or `null` where nobody knows it.
///
/// ```
/// use cltv::OrNull;
/// let counts: Vec<OrNull<f64>> = serde_json::from_str("[1000, null, 743]")?;
/// assert_eq!(counts, [OrNull::Known(1000.0), OrNull::Null, OrNull::Known(743.0)]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum OrNull<T> {
    /// Nobody knows it.
    #[default]
    Null,
    /// The value.
    Known(T),
    /// Something of another type, which the gate refuses.
    Other(Value),
}

impl<T> From<Option<T>> for OrNull<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Known)
    }
}

impl<T> From<T> for OrNull<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl<T: Serialize> Serialize for OrNull<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Known(value) => value.serialize(serializer),
            Self::Other(value) => value.serialize(serializer),
        }
    }
}

/// What stands there, as it is: a reader of drafts would refuse `null`.
#[derive(Deserialize)]
struct Anything(Value);

impl<'de> Deserialize<'de> for OrNull<f64> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Anything(value) = Anything::deserialize(deserializer)?;
        Ok(match (value.as_f64(), value.as_str()) {
            (Some(number), _) => Self::Known(number),
            // How the bindings spell what JSON cannot.
            (_, Some("NaN")) => Self::Known(f64::NAN),
            (_, Some("inf")) => Self::Known(f64::INFINITY),
            (_, Some("-inf")) => Self::Known(f64::NEG_INFINITY),
            _ if value.is_null() => Self::Null,
            _ => Self::Other(value),
        })
    }
}

impl<'de> Deserialize<'de> for OrNull<String> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Anything(value) = Anything::deserialize(deserializer)?;
        Ok(match value {
            Value::Null => Self::Null,
            Value::String(text) => Self::Known(text),
            value => Self::Other(value),
        })
    }
}
