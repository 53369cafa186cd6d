//! What is asked about uncertainty.

use js_sys::{Array, Float64Array, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems, shown};
use crate::input::read::read;
use crate::uncertainty::{
    BreakEvenDraft, CurveDraft, GridDraft, InformationDraft, Question, SensitivityDraft, SimulationPart,
    TornadoDraft,
};
use crate::wasm::{case, input, output, plain_options};
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
pub fn simulate_part(
    input: JsValue,
    options: JsValue,
    from: JsValue,
    to: JsValue,
) -> Result<JsValue, JsValue> {
    let blocks = block("from", &from).and_then(|from| Ok(from..block("to", &to)?));
    let blocks = blocks.map_err(|problems| output::error(&problems))?;
    simulated(&input, &options, |case, draft, notes| case.simulate_part_noted(draft, blocks, notes))
}

/// The simulation of which these are the parts.
#[wasm_bindgen(js_name = mergeSimulation, skip_typescript)]
pub fn merge_simulation(input: JsValue, options: JsValue, parts: JsValue) -> Result<JsValue, JsValue> {
    let parts = read_parts(&parts).map_err(|problems| output::error(&problems))?;
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

/// The number of a block.
fn block(path: &str, value: &JsValue) -> Result<usize, Problems> {
    let number = input::number(path, value)?;
    if number == f64::from(number as u32) {
        return Ok(number as usize);
    }
    Err(broken(path, "Expected the number of a block: a whole one, from 0.", shown(number)))
}

fn read_parts(parts: &JsValue) -> Result<Vec<SimulationPart>, Problems> {
    let no_list = || broken("parts", "Expected the list of what simulatePart gave.", Value::Null);
    let length = Reflect::get(parts, &"length".into()).map_err(|_| no_list())?;
    if !Array::is_array(parts) {
        return Err(no_list());
    }
    (0..length.as_f64().unwrap_or_default() as u32).map(|index| read_part(parts, index)).collect()
}

/// What `simulatePart` gave, back from another thread.
fn read_part(parts: &JsValue, index: u32) -> Result<SimulationPart, Problems> {
    let broken =
        || broken(&format!("parts[{index}]"), "This is no part that simulatePart gave.", Value::Null);
    let part = Reflect::get_u32(parts, index).map_err(|_| broken())?;
    let field = |name: &str| Reflect::get(&part, &name.into()).map_err(|_| broken());
    let number = |name: &str| field(name)?.as_f64().map(|number| number as usize).ok_or_else(broken);
    // What only looks like a series throws here, where it is caught, and not while it is copied.
    let series = |name: &str| {
        let series = field(name)?;
        Reflect::get(&series, &"length".into()).map_err(|_| broken())?;
        series.dyn_into::<Float64Array>().map(|array| array.to_vec()).map_err(|_| broken())
    };
    Ok(SimulationPart {
        from: number("from")?,
        to: number("to")?,
        values: series("values")?,
        paths: series("paths")?,
        paybacks: series("paybacks")?,
    })
}

fn broken(path: &str, message: &str, value: Value) -> Problems {
    let (path, message) = (path.to_owned(), message.to_owned());
    Problem { path, code: Code::WrongType, message, value, range: None }.into()
}
