//! Cash flows on dates: net present value and modified internal rate.

use serde_json::Value;

use crate::error::{Code, Problem, Problems};
use crate::finance::irr::{InternalRates, internal_rates};
use crate::limits::{self, Limit};

/// Net present value Σ flow_t / (1 + i)^t, the first flow today (t = 0).
///
/// Spreadsheets discount the first flow by one period: their NPV is this one ÷ (1 + i).
/// `discount_rate_per_period` (i) is above −1 and has the period of the flows.
///
/// # Errors
///
/// An illegal rate or flow, each named by its place; or a sum too large to be a number.
///
/// ```
/// // 1,000 paid today, 600 received after one and after two years, at 10 % a year.
/// let npv = cltv::npv(0.10, &[-1000.0, 600.0, 600.0])?;
/// assert!((npv - 41.322_314_049_586_78).abs() < 1e-9);
/// assert!(cltv::npv(-1.0, &[1.0]).is_err());
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn npv(discount_rate_per_period: f64, flows: &[f64]) -> Result<f64, Problems> {
    let mut problems = wrong_flows(flows);
    problems
        .extend(limits::DISCOUNT_RATE_PER_PERIOD.problem("discountRatePerPeriod", discount_rate_per_period));
    Problems::none_in(problems)?;
    // From the last flow back: each is one period further away than what follows it.
    let value = flows.iter().rev().fold(0.0, |later, flow| later / (1.0 + discount_rate_per_period) + flow);
    if value.is_finite() {
        return Ok(value);
    }
    Err(Problems::from(Problem {
        path: "flows".to_owned(),
        code: Code::Overflow,
        message: "The present value is too large to be a number.".to_owned(),
        value: Value::Null,
        range: None,
    }))
}

/// All internal rates of return above −100 % per period: rates at which the NPV is zero.
///
/// None, one or several are all answers. Every root is found: Descartes' rule of signs bounds
/// their number, and the search (see [`InternalRates`]) splits the line where the NPV turns.
///
/// # Errors
///
/// An illegal flow, named by its place.
///
/// ```
/// let rates = cltv::irr(&[-100.0, 60.0, 60.0])?;
/// assert!((rates.only().unwrap() - 0.130_662_386).abs() < 1e-9);
/// // Lend, receive, pay back more: two rates, and both are right.
/// let rates = cltv::irr(&[-1600.0, 10_000.0, -10_000.0])?;
/// assert_eq!(rates.list().len(), 2);
/// assert!(rates.only().is_none());
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn irr(flows: &[f64]) -> Result<InternalRates, Problems> {
    Problems::none_in(wrong_flows(flows))?;
    Ok(internal_rates(flows))
}

fn wrong_flows(flows: &[f64]) -> Vec<Problem> {
    if flows.is_empty() || flows.len() > limits::MOST_FLOWS {
        let count: Limit =
            Limit { min: 1.0, max: limits::MOST_FLOWS as f64, name: "The number of flows", ..limits::FLOW };
        return count.problem("flows", flows.len() as f64).into_iter().collect();
    }
    let wrong = flows.iter().enumerate().filter(|(_, flow)| !limits::FLOW.allows(**flow));
    wrong
        .filter_map(|(index, flow)| limits::FLOW.problem(&format!("flows[{index}]"), *flow))
        .take(100)
        .collect()
}

/// Flows on an even grid of dates, netted by date.
#[derive(Clone, Debug)]
pub(crate) struct Dated {
    pub(crate) flows: Vec<f64>,
    /// Dates a year.
    pub(crate) per_year: f64,
}

/// The modified internal rate per year with both rates equal to d, to the last date:
/// (PV of what comes in ÷ PV of what goes out)^(1 ÷ years) · (1 + d) − 1. `None` if one is empty.
pub(crate) fn mirr(dated: &Dated, discount_rate_per_year: f64, last_date: usize) -> Option<f64> {
    let growth = libm::log1p(discount_rate_per_year) / dated.per_year;
    let (mut gains, mut losses) = (0.0, 0.0);
    for (date, &flow) in dated.flows.iter().enumerate() {
        let present = flow * libm::exp(-growth * date as f64);
        if flow > 0.0 {
            gains += present;
        } else {
            losses -= present;
        }
    }
    let years = last_date as f64 / dated.per_year;
    if gains <= 0.0 || losses <= 0.0 || years == 0.0 {
        return None;
    }
    Some(libm::expm1(libm::log(gains / losses) / years + libm::log1p(discount_rate_per_year)))
}
