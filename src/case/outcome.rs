//! Everything a case answers.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::case::bridge::Bridge;
use crate::case::cash::Cash;
use crate::case::costs::InitiativeCosts;
use crate::case::findings::Finding;
use crate::case::held::Held;
use crate::case::projection::{Flows, series};
use crate::case::splits::Split;
use crate::case::verdict::{Replacement, Verdict};
use crate::case::words::WordOfMouthImpact;
use crate::experience::{SegmentRisk, Sums};
use crate::lifetime_value::{Cltv, Reading};
use crate::time::{Period, Timing};

/// Everything a case answers. Series hold one value per period.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// What the case is called.
    pub name: Option<String>,
    /// Its currency.
    pub currency: Option<String>,
    /// The step of the projection.
    pub period: Period,
    /// Periods projected.
    pub horizon: usize,
    /// When money falls inside a period.
    pub timing: Timing,
    /// d.
    pub discount_rate_per_year: f64,
    /// i = (1 + d)^(1/n) − 1.
    pub discount_rate_per_period: f64,
    /// How much of each initiative's effect acts in each period.
    pub weights: Vec<Weights>,
    /// The segments one by one.
    pub segments: Vec<SegmentOutcome>,
    /// All segments without the initiatives.
    pub without: Flows,
    /// All segments with them.
    pub with: Flows,
    /// With minus without.
    pub difference: Flows,
    /// Value of a customer over all segments.
    pub average_cltv: BeforeAfter,
    /// What each initiative costs.
    pub costs: Vec<InitiativeCosts>,
    /// Cash of the investment.
    pub cash: Cash,
    /// The answers finance asks for.
    pub verdict: Verdict,
    /// Where a value had to be held at the end of its range.
    pub held: Vec<Held>,
    /// How the NPV comes about.
    pub bridge: Bridge,
    /// What problems cost per month as long as nothing is done; `None` if no segment states its
    /// problems.
    pub cost_of_doing_nothing_per_month: Option<Sums>,
    /// What word of mouth would add, kept out of every other figure; `None` if it is off.
    pub word_of_mouth: Option<WordOfMouthImpact>,
    /// The segments added up by their cuts.
    pub splits: Vec<Split>,
    /// What a careful reader would object to. Findings never change a figure.
    pub findings: Vec<Finding>,
}

/// w_t of one initiative.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weights {
    /// The initiative.
    pub initiative: String,
    /// Its weight in each period.
    #[serde(serialize_with = "series")]
    pub w: Vec<f64>,
}

/// What a case answers about one segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentOutcome {
    /// The segment.
    pub name: String,
    /// Retention of the first period, per case period and per the curve's base.
    pub retention_first_period: FirstRetention,
    /// Every reading of CLTV today.
    pub cltv: Cltv,
    /// The same at full effect: no ramp, no decay.
    pub cltv_at_full_effect: Cltv,
    /// Present value of the change in contribution.
    pub contribution_impact_present_value: f64,
    /// New customers that would bring the same.
    pub replacement: Replacement,
    /// Revenue at risk, where retention comes from experience.
    pub experience: Option<SegmentRisk>,
    /// Without the initiatives.
    pub without: Flows,
    /// With them.
    pub with: Flows,
}

/// Retention of the first period of the first opening group, in both bases.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirstRetention {
    /// Per period of the case.
    pub of_case: (Period, f64),
    /// Per base of the curve.
    pub of_curve: (Period, f64),
}

impl Serialize for FirstRetention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry(self.of_case.0.name(), &self.of_case.1)?;
        if self.of_curve.0 != self.of_case.0 {
            object.serialize_entry(self.of_curve.0.name(), &self.of_curve.1)?;
        }
        object.end()
    }
}

/// Value of a customer averaged over the opening customers of all segments; undefined if there
/// are none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BeforeAfter {
    /// Without the initiatives.
    pub before: AverageCltv,
    /// At their full effect.
    pub after: AverageCltv,
}

/// The readings of a new customer, averaged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AverageCltv {
    /// Undiscounted.
    pub simple: Reading,
    /// Discounted, without an end.
    pub endless: Reading,
    /// Discounted, to the horizon.
    pub horizon: Reading,
    /// Discounted, three years.
    pub three_years: Reading,
}
