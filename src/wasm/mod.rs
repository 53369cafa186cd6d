//! The JavaScript face: convert, call, map the error. Types live in the package's `index.d.ts`.

// Exports are called from JavaScript, which rustc does not see.
#![expect(unreachable_pub)]

mod input;
mod output;

use wasm_bindgen::prelude::*;

use crate::error::Problems;
use crate::{BusinessCase, npv as present_value};

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

/// The version of the package.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn case(input: &JsValue) -> Result<BusinessCase, Problems> {
    BusinessCase::from_value(&input::plain(input)?)
}
