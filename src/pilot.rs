//! What does a pilot or an A/B test tell about churn?
//!
//! With l of n customers lost in the test and in the control, the figure is the logarithm of the
//! ratio of churn
//!
//! y = ln[(l_t/n_t) / (l_c/n_c)], variance v = 1/l_t − 1/n_t + 1/l_c − 1/n_c
//!
//! (Katz, Baptista, Azen & Pike 1978). Small tests that are looked at because they went well
//! promise too much, so it is pulled towards no effect: with a prior normal(0, τ²) what is known
//! afterwards is normal with mean w·y and variance w·v, where w = τ²/(τ² + v) is the share of the
//! measured effect that is kept. The reduction of churn is 1 − exp(y).
//!
//! Where somebody was lost nowhere, or everywhere, in one of the groups, ½ is added to the lost and
//! to the kept of both (the middle of Jeffreys' prior of a share).
//!
//! τ = 0.25, if nothing else is said, is a convention and no law: two of three such projects change
//! churn by less than a fourth, one in twenty by more than two fifths.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::f64::consts::SQRT_2;

use crate::error::{Code, Problems, shown};
use crate::estimate::{Distribution, Estimate, Marginal};
use crate::input::OrNull;
use crate::input::gate::{self, Gate, at};
use crate::limits::{self, Limit, MOST_CUSTOMERS};
use crate::root::{self, Point};

/// A pilot or an A/B test as it was counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PilotDraft {
    /// Those for whom something was done.
    pub test: PilotGroup,
    /// Those for whom nothing was done; chosen by lot, else their difference proves nothing.
    pub control: PilotGroup,
    /// Standard deviation of ln(churn ratio) of such projects before anything is measured (τ):
    /// 0.25. `null` takes the measured effect as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prior_spread: Option<OrNull<f64>>,
}

/// Customers of one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PilotGroup {
    /// At the start.
    pub customers: f64,
    /// Of these, at the end.
    pub retained: f64,
}

/// What a pilot tells.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PilotResult {
    /// Share of the test group that stayed.
    pub test_retention: f64,
    /// Share of the control group that stayed.
    pub control_retention: f64,
    /// As it was measured.
    pub raw: Reduction,
    /// After it was pulled towards no effect.
    pub shrunk: Reduction,
    /// Share of the measured effect that is kept, on the scale of logarithms (w).
    pub weight: f64,
    /// Probability that churn is lower, after it was pulled.
    pub probability_positive: f64,
    /// Whether ½ was added to the counts.
    pub is_corrected: bool,
    /// The reduction as a range, for the `relative` of an effect on churn. `None` where what is
    /// known is too little for a range: the ratio is not even known to a factor of two.
    pub relative: Option<Estimate>,
}

/// A relative reduction of churn; negative values are a rise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reduction {
    /// In the middle of what is probable.
    pub reduction: f64,
    /// 10 % of what is probable lies below.
    pub low: f64,
    /// 10 % of what is probable lies above.
    pub high: f64,
}

/// The prior standard deviation if nothing else is said: a convention.
pub const PRIOR_SPREAD: f64 = 0.25;

const CUSTOMERS: Limit = count("The number of customers", 1.0);
const RETAINED: Limit = count("The number of customers who stayed", 0.0);
const SPREAD: Limit =
    Limit { name: "The spread of effects", min: 0.0, max: 10.0, min_open: true, whole: false };

const fn count(name: &'static str, min: f64) -> Limit {
    Limit { name, min, max: MOST_CUSTOMERS, min_open: false, whole: true }
}

/// The reduction of churn that a pilot shows, as a range.
///
/// # Errors
///
/// All problems at once: counts that are no whole numbers, nobody in a group, more who stayed than
/// there were.
///
/// ```
/// use cltv::pilot::{PilotDraft, PilotGroup, pilot};
/// let answer = pilot(&PilotDraft {
///     test: PilotGroup { customers: 2000.0, retained: 1860.0 },
///     control: PilotGroup { customers: 2000.0, retained: 1820.0 },
///     prior_spread: None,
/// })?;
/// // Churn of 7 % instead of 9 %; five sixths of that are to be believed.
/// assert!((answer.raw.reduction - 2.0 / 9.0).abs() < 1e-12);
/// assert!((answer.weight - 0.842).abs() < 5e-4 && (answer.shrunk.reduction - 0.191).abs() < 5e-4);
/// assert!(answer.probability_positive > 0.98);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn pilot(draft: &PilotDraft) -> Result<PilotResult, Problems> {
    let checked = gate::through(Vec::new(), |gate| draft.checked(gate))?;
    Ok(checked.answer())
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "test": { "customers": 2000, "retained": 1860 }, "control": { "customers": 2000, "retained": 1820 } });
/// let answer = cltv::pilot::pilot_from_value(&json)?;
/// assert!((answer.raw.reduction - 2.0 / 9.0).abs() < 1e-12); // churn of 7 % instead of 9 %
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn pilot_from_value(json: &Value) -> Result<PilotResult, Problems> {
    let checked = gate::parse(json, |gate, draft: PilotDraft| draft.checked(gate))?;
    Ok(checked.answer())
}

/// A checked pilot.
struct Pilot {
    test: PilotGroup,
    control: PilotGroup,
    /// `None` takes the measured effect as it is.
    prior: Option<f64>,
}

impl PilotDraft {
    fn checked(&self, gate: &mut Gate<'_>) -> Pilot {
        let prior = match &self.prior_spread {
            None => Some(PRIOR_SPREAD),
            Some(OrNull::Null) => None,
            Some(OrNull::Known(spread)) => Some(gate.plain("priorSpread", *spread, &SPREAD)),
            Some(OrNull::Other(value)) => {
                let message = "Expected a number, or null to take the effect as it was measured.";
                gate.note("priorSpread", Code::WrongType, message, value.clone());
                None
            }
        };
        self.test.judge(gate, "test");
        self.control.judge(gate, "control");
        Pilot { test: self.test, control: self.control, prior }
    }
}

impl PilotGroup {
    fn judge(&self, gate: &mut Gate<'_>, path: &str) {
        let customers = gate.plain(&at(path, "customers"), self.customers, &CUSTOMERS);
        let retained = gate.plain(&at(path, "retained"), self.retained, &RETAINED);
        if retained > customers && RETAINED.allows(retained) && CUSTOMERS.allows(customers) {
            let message =
                format!("{retained} customers stayed of {customers}: no more can stay than were there.");
            gate.note(&at(path, "retained"), Code::Conflict, &message, shown(retained));
        }
    }

    fn lost(&self) -> f64 {
        self.customers - self.retained
    }

    fn is_unanimous(&self) -> bool {
        self.retained == 0.0 || self.lost() == 0.0
    }

    /// With ½ more on either side.
    fn corrected(self) -> Self {
        Self { customers: self.customers + 1.0, retained: self.retained + 0.5 }
    }

    fn retention(&self) -> f64 {
        self.retained / self.customers
    }

    fn churn(&self) -> f64 {
        self.lost() / self.customers
    }

    /// Of the logarithm of churn: 1/l − 1/n.
    fn variance(&self) -> f64 {
        self.retained / (self.lost() * self.customers)
    }
}

impl Pilot {
    fn answer(&self) -> PilotResult {
        let is_corrected = self.test.is_unanimous() || self.control.is_unanimous();
        let counted = |group: PilotGroup| if is_corrected { group.corrected() } else { group };
        let (test, control) = (counted(self.test), counted(self.control));
        let variance = test.variance() + control.variance();
        let measured = Effect { mean: libm::log(test.churn() / control.churn()), sd: variance.sqrt() };
        let weight = self.prior.map_or(1.0, |spread| spread * spread / (spread * spread + variance));
        let known = Effect { mean: weight * measured.mean, sd: (weight * variance).sqrt() };
        PilotResult {
            test_retention: self.test.retention(),
            control_retention: self.control.retention(),
            raw: measured.reduction(),
            shrunk: known.reduction(),
            weight,
            probability_positive: 0.5 * libm::erfc(known.mean / (known.sd * SQRT_2)),
            is_corrected,
            relative: known.range().map(Estimate::of),
        }
    }
}

/// A normal logarithm of the ratio of churn.
#[derive(Clone, Copy, Debug)]
struct Effect {
    mean: f64,
    sd: f64,
}

/// Standard normal score of 90 %.
const P90: f64 = 1.281_551_565_544_600_4;

impl Effect {
    fn reduction(&self) -> Reduction {
        let at = |score: f64| -libm::expm1(self.mean + score * self.sd);
        Reduction { reduction: at(0.0), low: at(P90), high: at(-P90) }
    }

    /// The PERT range with the same 10 %, 50 % and 90 %. The further apart they are, the more they
    /// lean to the low side, and a PERT range leans only so far.
    fn range(&self) -> Option<Distribution> {
        let wanted = self.reduction();
        // (P50 − P10) / (P90 − P50) of 1 − exp(y) is exp(score × sd).
        let lean = libm::exp(P90 * self.sd);
        let miss = |likely: f64| Pert::of(likely).lean() - lean;
        let ends = [0.5, 1.0].map(|x| Point { x, y: miss(x) });
        // Even the range that leans most leans too little.
        if ends[1].y < 0.0 {
            return None;
        }
        let shape = Pert::of(if ends[0].y >= 0.0 { 0.5 } else { root::between(ends[0], ends[1], miss) });
        let width = (wanted.high - wanted.low) / (shape.p90 - shape.p10);
        let low = wanted.low - width * shape.p10;
        let (likely, high) = (low + width * shape.likely, low + width);
        let is_legal = limits::CHURN_REDUCTION.allows(low) && limits::CHURN_REDUCTION.allows(high);
        (is_legal && low < high).then_some(Distribution::Pert { low, likely: likely.min(high), high })
    }
}

/// A PERT range from 0 to 1.
struct Pert {
    likely: f64,
    p10: f64,
    p50: f64,
    p90: f64,
}

impl Pert {
    fn of(likely: f64) -> Self {
        let range = Distribution::Pert { low: 0.0, likely, high: 1.0 };
        let marginal = Marginal::new(&range, &limits::SHARE);
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| marginal.quantile(share));
        Self { likely, p10, p50, p90 }
    }

    fn lean(&self) -> f64 {
        (self.p50 - self.p10) / (self.p90 - self.p50)
    }
}
