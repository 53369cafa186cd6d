//! The cash of the investment: what changes because of it.

use serde::Serialize;

use crate::case::checked::TimeGrid;
use crate::case::costs::InitiativeCosts;
use crate::case::discount::Discount;
use crate::case::projection::series;
use crate::finance::{Dated, Path};
use crate::time::Timing;

/// Cash in each period, money in positive.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cash {
    /// At the start of the period.
    #[serde(serialize_with = "series")]
    pub one_off: Vec<f64>,
    /// Change in contribution less running costs.
    #[serde(serialize_with = "series")]
    pub recurring: Vec<f64>,
    /// Both.
    #[serde(serialize_with = "series")]
    pub net: Vec<f64>,
    /// Cumulative at the start of the period, after its one-off payments.
    #[serde(serialize_with = "series")]
    pub cumulative_at_start: Vec<f64>,
    /// Cumulative at its end.
    #[serde(serialize_with = "series")]
    pub cumulative: Vec<f64>,
    /// Present value of the period's cash.
    #[serde(serialize_with = "series")]
    pub discounted: Vec<f64>,
    /// Cumulative present value at the start of the period, after its one-off payments.
    #[serde(serialize_with = "series")]
    pub cumulative_discounted_at_start: Vec<f64>,
    /// Cumulative present value at its end.
    #[serde(serialize_with = "series")]
    pub cumulative_discounted: Vec<f64>,
}

/// The cash with the two paths that payback is read from.
pub(crate) struct Told {
    pub(crate) cash: Cash,
    pub(crate) path: Path,
    pub(crate) discounted_path: Path,
}

/// Contribution gained per period, less what the initiatives cost.
pub(crate) fn tell(gained: &[f64], costs: &[InitiativeCosts], discount: &Discount<f64>) -> Told {
    let periods = 0..gained.len();
    let one_off: Vec<f64> =
        periods.clone().map(|t| 0.0 - costs.iter().map(|cost| cost.one_off[t]).sum::<f64>()).collect();
    let recurring: Vec<f64> =
        periods.map(|t| gained[t] - costs.iter().map(|cost| cost.recurring(t)).sum::<f64>()).collect();
    let product =
        |flows: &[f64], factors: &[f64]| flows.iter().zip(factors).map(|(a, b)| a * b).collect::<Vec<_>>();
    let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a + b).collect::<Vec<_>>();
    let present_one_off = product(&one_off, &discount.at_start);
    let present_recurring = product(&recurring, &discount.recurring);
    let path = Path::new(&one_off, &recurring);
    let discounted_path = Path::new(&present_one_off, &present_recurring);
    let cash = Cash {
        net: sum(&one_off, &recurring),
        discounted: sum(&present_one_off, &present_recurring),
        cumulative_at_start: path.at_start.clone(),
        cumulative: path.at_end.clone(),
        cumulative_discounted_at_start: discounted_path.at_start.clone(),
        cumulative_discounted: discounted_path.at_end.clone(),
        one_off,
        recurring,
    };
    Told { cash, path, discounted_path }
}

impl Cash {
    /// The flows netted by date: one-offs at t − 1, the rest at e(t). Half periods are dates of
    /// their own in mid-period timing.
    pub(crate) fn dated(&self, grid: &TimeGrid) -> Dated {
        let (step, later) = match grid.timing {
            Timing::Start => (1, 0),
            Timing::Mid => (2, 1),
            Timing::End => (1, 1),
        };
        let mut flows = vec![0.0; grid.horizon * step + 1];
        for (period, (one_off, recurring)) in self.one_off.iter().zip(&self.recurring).enumerate() {
            flows[period * step] += one_off;
            flows[period * step + later] += recurring;
        }
        Dated { flows, per_year: grid.per_year() * step as f64 }
    }
}

impl TimeGrid {
    /// The last date of recurring flows, e(H), on the grid of [`Cash::dated`].
    pub(crate) fn last_date(&self) -> usize {
        match self.timing {
            Timing::Start => self.horizon - 1,
            Timing::Mid => 2 * self.horizon - 1,
            Timing::End => self.horizon,
        }
    }
}
