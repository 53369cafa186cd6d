//! A number with where it comes from and how sure it is.

mod beta;
mod cells;
mod cut;
mod distribution;
mod jet;
mod json;
mod level;
mod marginal;
mod sampler;
#[cfg(test)]
mod shares;
mod tables;
#[cfg(test)]
mod tests;

pub use distribution::Distribution;
pub(crate) use distribution::{Kind, limit_of};
pub(crate) use json::{EstimateVisitor, FIELDS};
pub(crate) use marginal::Marginal;
pub(crate) use sampler::Sampler;

/// A number as it is stated: alone, with its source, as a range, or as a distribution.
///
/// In JSON `0.55`, `{"value": 0.55, "source": "Finance, March"}`,
/// `{"low": 0.5, "likely": 0.55, "high": 0.58}` or `{"dist": "normal", "mean": 0.55, "sd": 0.02}`.
///
/// ```
/// use cltv::estimate::{Distribution, Estimate};
/// let margin = Estimate::range(0.5, 0.55, 0.58).from_source("Finance, March");
/// assert_eq!(margin.value(), 0.55); // what a plain evaluation takes
/// assert_eq!(margin.distribution(), Some(&Distribution::Pert { low: 0.5, likely: 0.55, high: 0.58 }));
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
    distribution: Option<Distribution>,
    source: Option<String>,
    flaws: Vec<Flaw>,
}

/// What keeps an object from being a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Flaw {
    /// This part is missing.
    Missing(&'static str, Stated),
    /// This part has no place here.
    Stray(&'static str, f64, Stated),
    /// The word for a distribution has no place beside `value`.
    StrayKind(Kind),
}

/// What the object seems to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stated {
    /// A number with its source.
    Value,
    /// An uncertain number of this kind.
    As(Kind),
    /// It has no `value` and no `dist`, but parameters of some distribution.
    Unnamed,
}

impl Estimate {
    /// A PERT range with its likely value.
    ///
    /// ```
    /// let margin = cltv::Estimate::range(0.4, 0.55, 0.6);
    /// assert_eq!(margin.value(), 0.55); // what is likely, not the middle
    /// ```
    pub fn range(low: f64, likely: f64, high: f64) -> Self {
        Self::of(Distribution::Pert { low, likely, high })
    }

    /// A number with any distribution.
    ///
    /// ```
    /// use cltv::estimate::{Distribution, Estimate};
    /// let margin = Estimate::of(Distribution::Uniform { low: 0.5, high: 0.75 });
    /// assert_eq!(margin.value(), 0.625); // the median
    /// ```
    pub fn of(distribution: Distribution) -> Self {
        let value = distribution.likely().unwrap_or_else(|| distribution.median());
        let details = Details { distribution: Some(distribution), ..Details::default() };
        Self { value, details: Some(Box::new(details)) }
    }

    /// Says where the number comes from.
    #[must_use]
    pub fn from_source(mut self, source: &str) -> Self {
        self.details.get_or_insert_default().source = Some(source.to_owned());
        self
    }

    /// The number, the likely value of a range, or the median of another distribution. (Where the
    /// legal range of a field cuts much of that off, a case counts with the median of the rest.)
    pub fn value(&self) -> f64 {
        self.value
    }

    /// How probable its values are, if it is uncertain.
    pub fn distribution(&self) -> Option<&Distribution> {
        self.details.as_ref()?.distribution.as_ref()
    }

    /// Where it comes from.
    pub fn source(&self) -> Option<&str> {
        self.details.as_ref()?.source.as_deref()
    }

    /// Whether it is an object.
    pub(crate) fn is_stated(&self) -> bool {
        self.details.is_some()
    }

    /// What keeps it from being a number.
    pub(crate) fn flaws(&self) -> &[Flaw] {
        self.details.as_ref().map_or(&[], |details| &details.flaws)
    }
}

impl From<f64> for Estimate {
    fn from(value: f64) -> Self {
        Self { value, details: None }
    }
}
