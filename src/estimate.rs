//! A number with where it comes from and how sure it is.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number as it is stated: alone, with its source, or as a range.
///
/// In JSON `0.55`, `{"value": 0.55, "source": "Finance, March"}` or
/// `{"low": 0.5, "likely": 0.55, "high": 0.58}`.
///
/// ```
/// use cltv::Estimate;
/// let margin = Estimate::range(0.5, 0.55, 0.58).from_source("Finance, March");
/// assert_eq!(margin.value(), 0.55); // what a plain evaluation takes
/// assert_eq!(Estimate::from(0.55).source(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimate {
    value: f64,
    /// Most numbers stand alone; the rest is apart to keep them small.
    details: Option<Box<Details>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Details {
    range: Option<Range>,
    source: Option<String>,
    flaw: Option<Flaw>,
}

/// Between which ends a number lies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The lowest value.
    pub low: f64,
    /// The highest value.
    pub high: f64,
    /// How probable the values between are.
    pub dist: RangeShape,
}

/// How probable the values of a range are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RangeShape {
    /// A smooth hill, four times as much weight on the likely value as on either end (PERT).
    #[default]
    Pert,
    /// Straight lines from the ends to the likely value.
    Triangular,
}

impl RangeShape {
    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pert => "pert",
            Self::Triangular => "triangular",
        }
    }
}

/// What keeps an object from being a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Flaw {
    /// This part is missing.
    Missing(&'static str),
    /// This part has no place beside `value`.
    Stray(&'static str, f64),
    /// Nor has the shape of a range.
    StrayShape(RangeShape),
}

impl Estimate {
    /// A range with its likely value.
    pub fn range(low: f64, likely: f64, high: f64) -> Self {
        let range = Range { low, high, dist: RangeShape::default() };
        let details = Details { range: Some(range), ..Details::default() };
        Self { value: likely, details: Some(Box::new(details)) }
    }

    /// Says where the number comes from.
    #[must_use]
    pub fn from_source(mut self, source: &str) -> Self {
        self.details.get_or_insert_default().source = Some(source.to_owned());
        self
    }

    /// The number, or the likely value of the range.
    pub fn value(&self) -> f64 {
        self.value
    }

    /// The ends, if it is a range.
    pub fn ends(&self) -> Option<Range> {
        self.details.as_ref()?.range
    }

    /// Where it comes from.
    pub fn source(&self) -> Option<&str> {
        self.details.as_ref()?.source.as_deref()
    }

    /// Whether it is an object.
    pub(crate) fn is_stated(&self) -> bool {
        self.details.is_some()
    }

    pub(crate) fn flaw(&self) -> Option<Flaw> {
        self.details.as_ref()?.flaw
    }
}

impl From<f64> for Estimate {
    fn from(value: f64) -> Self {
        Self { value, details: None }
    }
}

impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(details) = &self.details else { return serializer.serialize_f64(self.value) };
        let mut object = serializer.serialize_map(None)?;
        match &details.range {
            None => object.serialize_entry("value", &self.value)?,
            Some(range) => {
                object.serialize_entry("low", &range.low)?;
                object.serialize_entry("likely", &self.value)?;
                object.serialize_entry("high", &range.high)?;
                if range.dist != RangeShape::default() {
                    object.serialize_entry("dist", &range.dist)?;
                }
            }
        }
        if let Some(source) = &details.source {
            object.serialize_entry("source", source)?;
        }
        object.end()
    }
}

/// The fields of a number that is an object.
pub(crate) const FIELDS: &[&str] = &["value", "low", "likely", "high", "dist", "source"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    value: Option<f64>,
    low: Option<f64>,
    likely: Option<f64>,
    high: Option<f64>,
    dist: Option<RangeShape>,
    source: Option<String>,
}

impl From<Parts> for Estimate {
    fn from(parts: Parts) -> Self {
        let flaw = match (parts.value, parts.low, parts.likely, parts.high) {
            (Some(_), None, None, None) => parts.dist.map(Flaw::StrayShape),
            (None, Some(_), Some(_), Some(_)) => None,
            (Some(_), Some(low), ..) => Some(Flaw::Stray("low", low)),
            (Some(_), None, Some(likely), _) => Some(Flaw::Stray("likely", likely)),
            (Some(_), None, None, Some(high)) => Some(Flaw::Stray("high", high)),
            (None, None, None, None) => Some(Flaw::Missing("value")),
            (None, None, ..) => Some(Flaw::Missing("low")),
            (None, _, None, _) => Some(Flaw::Missing("likely")),
            (None, _, _, None) => Some(Flaw::Missing("high")),
        };
        let range = parts.low.zip(parts.high).map(|(low, high)| Range {
            low,
            high,
            dist: parts.dist.unwrap_or_default(),
        });
        // With a flaw it is no number, so that nothing else is judged by it.
        let value = parts.value.or(parts.likely).filter(|_| flaw.is_none());
        let details = Details { range, source: parts.source, flaw };
        Self { value: value.unwrap_or(f64::NAN), details: Some(Box::new(details)) }
    }
}

impl<'de> Deserialize<'de> for Estimate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A named newtype, so that a reader can tell it from a number that may be a list.
        deserializer.deserialize_newtype_struct("Estimate", EstimateVisitor)
    }
}

pub(crate) struct EstimateVisitor;

impl<'de> Visitor<'de> for EstimateVisitor {
    type Value = Estimate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, or an object with value and source or with low, likely and high")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Estimate, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Estimate, E> {
        Ok(number.into())
    }

    // Whole numbers of JSON arrive here; those beyond 2^53 are refused by the gate.
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Estimate, E> {
        Ok((number as f64).into())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Estimate, E> {
        Ok((number as f64).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Estimate, A::Error> {
        Parts::deserialize(MapAccessDeserializer::new(map)).map(Estimate::from)
    }
}
