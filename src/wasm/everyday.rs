//! The case, its answer, and the tools beside it.

use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::Problems;
use crate::npv as present_value;
use crate::wasm::{case, input, output};

/// All problems of a case.
#[wasm_bindgen(skip_typescript)]
pub fn check(input: JsValue) -> Result<JsValue, JsValue> {
    match case(&input) {
        Ok(_) => Ok(js_sys::Array::new().into()),
        Err(problems) => output::value(&problems),
    }
}

/// Values the customers and the investment.
#[wasm_bindgen(skip_typescript)]
pub fn evaluate(input: JsValue) -> Result<JsValue, JsValue> {
    let case = case(&input).map_err(|problems| output::error(&problems))?;
    output::value(&case.evaluate())
}

/// The case as it stands and each of its scenarios.
#[wasm_bindgen(skip_typescript)]
pub fn compare(input: JsValue) -> Result<JsValue, JsValue> {
    let case = case(&input).map_err(|problems| output::error(&problems))?;
    output::value(&case.compare())
}

/// How every headline figure came about.
#[wasm_bindgen(skip_typescript)]
pub fn explain(input: JsValue) -> Result<JsValue, JsValue> {
    let case = case(&input).map_err(|problems| output::error(&problems))?;
    output::value(&case.explain())
}

/// The initiatives ranked, and the best set within a budget.
#[wasm_bindgen(skip_typescript)]
pub fn portfolio(input: JsValue, budget: JsValue) -> Result<JsValue, JsValue> {
    let budget = input::number("budget", &budget);
    let portfolio = case(&input).and_then(|case| case.portfolio(budget?));
    output::value(&portfolio.map_err(|problems| output::error(&problems))?)
}

/// What problems cost, and what levers against them are worth.
#[wasm_bindgen(js_name = revenueAtRisk, skip_typescript)]
pub fn revenue_at_risk(input: JsValue) -> Result<JsValue, JsValue> {
    let answer = input::plain(&input).and_then(|json| crate::revenue_at_risk_from_value(&json));
    output::value(&answer.map_err(|problems| output::error(&problems))?)
}

/// Score, noise, splits and change of an NPS survey.
#[wasm_bindgen(skip_typescript)]
pub fn nps(input: JsValue) -> Result<JsValue, JsValue> {
    answer(&input, crate::nps::nps_from_value)
}

/// What promoters, passives and detractors are worth.
#[wasm_bindgen(js_name = npsValue, skip_typescript)]
pub fn nps_value(input: JsValue) -> Result<JsValue, JsValue> {
    answer(&input, crate::nps::nps_value_from_value)
}

/// Value of a customer who begins in each state.
#[wasm_bindgen(js_name = markovValue, skip_typescript)]
pub fn markov_value(input: JsValue) -> Result<JsValue, JsValue> {
    answer(&input, crate::markov::markov_value_from_value)
}

/// How good and bad words weigh against each other.
#[wasm_bindgen(js_name = wordOfMouth, skip_typescript)]
pub fn word_of_mouth(input: JsValue) -> Result<JsValue, JsValue> {
    answer(&input, crate::word_of_mouth::word_of_mouth_from_value)
}

/// Field metrics from raw counts.
#[wasm_bindgen(skip_typescript)]
pub fn metrics(input: JsValue) -> Result<JsValue, JsValue> {
    answer(&input, crate::metrics::metrics_from_value)
}

/// Net present value of flows, the first one today.
#[wasm_bindgen(skip_typescript)]
pub fn npv(discount_rate_per_period: JsValue, flows: JsValue) -> Result<f64, JsValue> {
    let rate = input::number("discountRatePerPeriod", &discount_rate_per_period);
    let flows = input::numbers("flows", &flows);
    let value = rate.and_then(|rate| present_value(rate, &flows?));
    value.map_err(|problems| output::error(&problems))
}

/// All internal rates of return of flows.
#[wasm_bindgen(skip_typescript)]
pub fn irr(flows: JsValue) -> Result<JsValue, JsValue> {
    let rates = input::numbers("flows", &flows).and_then(|flows| crate::irr(&flows));
    output::value(&rates.map_err(|problems| output::error(&problems))?)
}

fn answer<T: Serialize>(
    input: &JsValue,
    question: impl FnOnce(&Value) -> Result<T, Problems>,
) -> Result<JsValue, JsValue> {
    let answer = input::plain(input).and_then(|json| question(&json));
    output::value(&answer.map_err(|problems| output::error(&problems))?)
}
