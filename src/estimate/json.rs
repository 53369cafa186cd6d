//! Numbers from and to JSON.

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use std::fmt;

use crate::estimate::{Distribution, Estimate, Flaw, Kind, Stated};

impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(details) = &self.details else { return serializer.serialize_f64(self.value) };
        let mut object = serializer.serialize_map(None)?;
        match &details.distribution {
            None => object.serialize_entry("value", &self.value)?,
            Some(distribution) => {
                // A range is of this kind if it does not say so.
                if distribution.kind() != Kind::default() {
                    object.serialize_entry("dist", distribution.name())?;
                }
                for (part, value) in distribution.parts() {
                    object.serialize_entry(part, &value)?;
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
pub(crate) const FIELDS: &[&str] =
    &["value", "low", "likely", "high", "dist", "mean", "sd", "mu", "sigma", "alpha", "beta", "source"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    value: Option<f64>,
    low: Option<f64>,
    likely: Option<f64>,
    high: Option<f64>,
    dist: Option<Kind>,
    mean: Option<f64>,
    sd: Option<f64>,
    mu: Option<f64>,
    sigma: Option<f64>,
    alpha: Option<f64>,
    beta: Option<f64>,
    source: Option<String>,
}

impl Parts {
    fn is_range(&self) -> bool {
        self.low.or(self.likely).or(self.high).is_some()
    }

    fn has_parameters(&self) -> bool {
        [self.mean, self.sd, self.mu, self.sigma, self.alpha, self.beta].iter().any(Option::is_some)
    }

    /// What it seems to be meant as.
    fn stated(&self) -> Stated {
        match self.dist {
            _ if self.value.is_some() => Stated::Value,
            Some(kind) => Stated::As(kind),
            None if self.is_range() => Stated::As(Kind::default()),
            None if self.has_parameters() => Stated::Unnamed,
            None => Stated::Value,
        }
    }

    fn numbers(&self) -> [(&'static str, Option<f64>); 10] {
        [
            ("value", self.value),
            ("low", self.low),
            ("likely", self.likely),
            ("high", self.high),
            ("mean", self.mean),
            ("sd", self.sd),
            ("mu", self.mu),
            ("sigma", self.sigma),
            ("alpha", self.alpha),
            ("beta", self.beta),
        ]
    }

    /// Everything that is missing or has no place there.
    fn flaws(&self) -> Vec<Flaw> {
        let stated = self.stated();
        let needed = match stated {
            Stated::Value => &["value"],
            Stated::As(kind) => kind.parts(),
            Stated::Unnamed => return vec![Flaw::Missing("dist", stated)],
        };
        let is_kind_stray = stated == Stated::Value;
        let kind = self.dist.filter(|_| is_kind_stray).map(Flaw::StrayKind);
        let others =
            self.numbers().into_iter().filter_map(|(part, number)| match (number, needed.contains(&part)) {
                (None, true) => Some(Flaw::Missing(part, stated)),
                (Some(number), false) => Some(Flaw::Stray(part, number, stated)),
                _ => None,
            });
        others.chain(kind).collect()
    }

    /// The distribution, if it is one and has no flaws.
    fn distribution(&self) -> Option<Distribution> {
        let Stated::As(kind) = self.stated() else { return None };
        Some(match kind {
            Kind::Pert => Distribution::Pert { low: self.low?, likely: self.likely?, high: self.high? },
            Kind::Triangular => {
                Distribution::Triangular { low: self.low?, likely: self.likely?, high: self.high? }
            }
            Kind::Uniform => Distribution::Uniform { low: self.low?, high: self.high? },
            Kind::Normal => Distribution::Normal { mean: self.mean?, sd: self.sd? },
            Kind::Lognormal => Distribution::Lognormal { mu: self.mu?, sigma: self.sigma? },
            Kind::Beta => Distribution::Beta { alpha: self.alpha?, beta: self.beta? },
            Kind::LogitNormal => Distribution::LogitNormal { mu: self.mu?, sigma: self.sigma? },
        })
    }
}

impl From<Parts> for Estimate {
    fn from(parts: Parts) -> Self {
        let flaws = parts.flaws();
        let mut estimate = match parts.distribution().filter(|_| flaws.is_empty()) {
            Some(distribution) => Self::of(distribution),
            // With a flaw it is no number, so that nothing else is judged by it.
            None => parts.value.filter(|_| flaws.is_empty()).unwrap_or(f64::NAN).into(),
        };
        let details = estimate.details.get_or_insert_default();
        (details.source, details.flaws) = (parts.source, flaws);
        estimate
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
        f.write_str(
            "a number, or an object with value and source, with low, likely and high, or with a distribution",
        )
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
