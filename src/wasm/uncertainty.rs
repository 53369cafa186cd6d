//! What is asked about uncertainty.

use js_sys::{Float64Array, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems};
use crate::input::read::read;
use crate::uncertainty::{
    BreakEvenDraft, CurveDraft, GridDraft, InformationDraft, Question, SensitivityDraft, SimulationPart,
    TornadoDraft,
};
use crate::wasm::{case, input, output};
use crate::{BusinessCase, SimulationDraft};

/// Every number of the case.
#[wasm_bindgen(skip_typescript)]
pub fn numbers(input: JsValue) -> Result<JsValue, JsValue> {
    let case = case(&input).map_err(|problems| output::error(&problems))?;
    output::value(&case.numbers())
}

/// What each uncertain number does to a figure.
#[wasm_bindgen(skip_typescript)]
pub fn tornado(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<TornadoDraft>(&input, &options)
}

/// A figure for every pair of values of two numbers.
#[wasm_bindgen(skip_typescript)]
pub fn grid(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<GridDraft>(&input, &options)
}

/// The values of a number at which a figure reaches its target.
#[wasm_bindgen(js_name = breakEven, skip_typescript)]
pub fn break_even(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<BreakEvenDraft>(&input, &options)
}

/// A figure along the values of a number.
#[wasm_bindgen(skip_typescript)]
pub fn curve(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<CurveDraft>(&input, &options)
}

/// How much of the variance each number explains.
#[wasm_bindgen(skip_typescript)]
pub fn sensitivity(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<SensitivityDraft>(&input, &options)
}

/// What it would be worth to know a number before deciding.
#[wasm_bindgen(js_name = informationValue, skip_typescript)]
pub fn information_value(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<InformationDraft>(&input, &options)
}

/// Draws futures and says how they are spread.
#[wasm_bindgen(skip_typescript)]
pub fn simulate(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    answer::<SimulationDraft>(&input, &options)
}

/// How a simulation is cut into blocks.
#[wasm_bindgen(js_name = simulationPlan, skip_typescript)]
pub fn simulation_plan(input: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    simulated(&input, &options, |case, draft, notes| case.simulation_plan_noted(draft, notes))
}

/// Some blocks of a simulation.
#[wasm_bindgen(js_name = simulatePart, skip_typescript)]
pub fn simulate_part(input: JsValue, options: JsValue, from: usize, to: usize) -> Result<JsValue, JsValue> {
    simulated(&input, &options, |case, draft, notes| case.simulate_part_noted(draft, from..to, notes))
}

/// The simulation of which these are the parts.
#[wasm_bindgen(js_name = mergeSimulation, skip_typescript)]
pub fn merge_simulation(input: JsValue, options: JsValue, parts: Vec<JsValue>) -> Result<JsValue, JsValue> {
    let parts: Result<Vec<_>, _> =
        parts.iter().enumerate().map(|(index, part)| read_part(index, part)).collect();
    let parts = parts.map_err(|problems| output::error(&problems))?;
    simulated(&input, &options, |case, draft, notes| case.merge_simulation_noted(draft, parts, notes))
}

fn answer<Q: Question>(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let asked = || {
        let case = case(input)?;
        let (question, notes) = read::<Q>(&plain_options(options)?);
        case.asked(&question, notes)
    };
    output::value(&asked().map_err(|problems| output::error(&problems))?)
}

fn simulated<T: serde::Serialize>(
    input: &JsValue,
    options: &JsValue,
    run: impl FnOnce(&BusinessCase, &SimulationDraft, Vec<Problem>) -> Result<T, Problems>,
) -> Result<JsValue, JsValue> {
    let asked = || {
        let case = case(input)?;
        let (draft, notes) = read::<SimulationDraft>(&plain_options(options)?);
        run(&case, &draft, notes)
    };
    output::value(&asked().map_err(|problems| output::error(&problems))?)
}

/// Nothing said is an empty object.
fn plain_options(options: &JsValue) -> Result<Value, Problems> {
    if options.is_undefined() { Ok(Value::Object(serde_json::Map::new())) } else { input::plain(options) }
}

/// What `simulatePart` gave, back from another thread.
fn read_part(index: usize, part: &JsValue) -> Result<SimulationPart, Problems> {
    let broken = || {
        Problems::from(Problem {
            path: format!("parts[{index}]"),
            code: Code::WrongType,
            message: "This is no part that simulatePart gave.".to_owned(),
            value: Value::Null,
            range: None,
        })
    };
    let field = |name: &str| Reflect::get(part, &name.into()).map_err(|_| broken());
    let number = |name: &str| field(name)?.as_f64().map(|number| number as usize).ok_or_else(broken);
    let series = |name: &str| {
        field(name)?.dyn_into::<Float64Array>().map(|array| array.to_vec()).map_err(|_| broken())
    };
    Ok(SimulationPart {
        from: number("from")?,
        to: number("to")?,
        values: series("values")?,
        paths: series("paths")?,
        paybacks: series("paybacks")?,
    })
}
