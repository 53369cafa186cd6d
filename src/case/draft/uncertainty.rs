//! How uncertain numbers are drawn.

use serde::{Deserialize, Serialize};

use crate::uncertainty::{Figure, Sampling};

/// Two uncertain numbers that move together: exactly one of `rank` and `gaussian`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrelationDraft {
    /// Where the two numbers stand: `["segments[0].margin", "segments[0].revenuePerPeriod"]`.
    pub between: Vec<String>,
    /// Rank correlation (Spearman's ρ), −1..=1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<f64>,
    /// Correlation of the normal scores (the parameter of the Gaussian copula), −1..=1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gaussian: Option<f64>,
}

/// How a case is simulated; what is absent here is as the case says, and then as told below.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SimulationDraft {
    /// The same seed draws the same trials: a whole number, 0..=2⁵³ − 1; 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<f64>,
    /// How many trials, best a power of two: a whole number, 2..=2²⁴; 16,384.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trials: Option<f64>,
    /// How trials are drawn: Sobol' points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sampling: Option<Sampling>,
    /// What is asked of every trial: the net present value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Vec<Figure>>,
    /// Whether the cumulative cash of each period and the payback are asked, too: yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fan: Option<bool>,
    /// The share of worst trials whose mean is the expected shortfall: 0.05.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tail: Option<f64>,
}
