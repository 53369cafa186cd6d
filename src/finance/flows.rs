//! Cash flows on dates: net present value and modified internal rate.

use serde_json::Value;

use crate::error::{Code, Problem, Problems};
use crate::finance::irr::{InternalRates, internal_rates};
use crate::finance::payback::Path;
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

/// The modified internal rate per period: what comes in is reinvested to the last date, what goes
/// out is financed from the first, (Σ in (1+k)^(n−t) ÷ Σ out (1+f)^−t)^(1/n) − 1 with n the last
/// date. `None` if one side is empty or there is only one date.
///
/// # Errors
///
/// An illegal rate or flow, named by its place.
///
/// ```
/// // The example of a spreadsheet's MIRR function: financed at 10 %, reinvested at 12 %.
/// let flows = [-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0];
/// let rate = cltv::mirr(&flows, 0.10, 0.12)?.unwrap();
/// assert!((rate - 0.126_094_130_365_905).abs() < 1e-12);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn mirr(
    flows: &[f64],
    finance_rate_per_period: f64,
    reinvestment_rate_per_period: f64,
) -> Result<Option<f64>, Problems> {
    let mut problems = wrong_flows(flows);
    let rates = [
        ("financeRatePerPeriod", finance_rate_per_period),
        ("reinvestmentRatePerPeriod", reinvestment_rate_per_period),
    ];
    problems.extend(
        rates.iter().filter_map(|(path, rate)| limits::DISCOUNT_RATE_PER_PERIOD.problem(path, *rate)),
    );
    Problems::none_in(problems)?;
    let rates = rates.map(|(_, rate)| libm::log1p(rate));
    Ok(modified_rate(flows, flows.len() - 1, rates).map(libm::expm1))
}

/// ln (1 + modified internal rate) per date, with ln (1 + finance rate) and ln (1 + reinvestment
/// rate) per date.
pub(crate) fn modified_rate(
    flows: &[f64],
    last_date: usize,
    [finance, reinvestment]: [f64; 2],
) -> Option<f64> {
    let (mut gains, mut losses) = (0.0, 0.0);
    for (date, &flow) in flows.iter().enumerate() {
        if flow > 0.0 {
            gains += flow * libm::exp(-reinvestment * date as f64);
        } else {
            losses -= flow * libm::exp(-finance * date as f64);
        }
    }
    let exists = gains > 0.0 && losses > 0.0 && last_date > 0;
    exists.then(|| libm::log(gains / losses) / last_date as f64 + reinvestment)
}

/// Periods until flows are back: the first one is paid at once, each later one comes evenly over
/// its period. The moment after which their sum never falls below zero again; 0 if it is never
/// below, `None` if it ends below.
///
/// # Errors
///
/// An illegal flow, named by its place.
///
/// ```
/// assert_eq!(cltv::payback(&[-1000.0, 400.0, 400.0, 400.0])?, Some(2.5));
/// assert_eq!(cltv::payback(&[-1000.0, 400.0])?, None);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn payback(flows: &[f64]) -> Result<Option<f64>, Problems> {
    Problems::none_in(wrong_flows(flows))?;
    let mut at_once = vec![0.0; flows.len().max(2) - 1];
    at_once[0] = flows[0];
    let over_time = flows.get(1..).filter(|rest| !rest.is_empty()).unwrap_or(&[0.0]);
    Ok(Path::new(&at_once, over_time).payback().periods)
}

/// Flows on an even grid of dates, netted by date.
#[derive(Clone, Debug)]
pub(crate) struct Dated {
    pub(crate) flows: Vec<f64>,
    /// Dates a year.
    pub(crate) per_year: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn flows_of_one_sign_have_no_modified_rate() {
        for flows in [[1.0, 2.0, 3.0], [-1.0, -2.0, -3.0], [0.0, 0.0, 0.0], [0.0, 2.0, 0.0]] {
            assert_eq!(mirr(&flows, 0.1, 0.1), Ok(None));
        }
    }

    #[test]
    fn no_flow_and_too_many_are_refused_with_their_range() {
        let most = limits::MOST_FLOWS;
        for count in [0, most + 1] {
            let problems = irr(&vec![1.0; count]).unwrap_err();
            let [problem] = problems.list() else { panic!("{problems}") };
            assert_eq!((problem.path.as_str(), problem.code), ("flows", Code::OutOfRange));
            assert_eq!(problem.range.map(|range| (range.min, range.max)), Some((1.0, most as f64)));
            assert!(problem.message.starts_with("The number of flows must be from 1 to"), "{problem}");
        }
    }
}
