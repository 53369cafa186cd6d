//! From JavaScript values to what the model reads.

use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems};

/// The input as JSON, written by JavaScript and read by us: strict, and quicker than asking for
/// every field across the boundary.
pub(super) fn json(input: &JsValue) -> Result<Value, Problems> {
    parse(js_sys::JSON::stringify(input))
}

/// The same, with NaN and infinities as words instead of null.
pub(super) fn json_with_words(input: &JsValue) -> Result<Value, Problems> {
    let replace = |_key: JsValue, value: JsValue| match value.as_f64() {
        Some(number) if !number.is_finite() => JsValue::from(number.to_string()),
        _ => value,
    };
    let replacer = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(replace);
    parse(js_sys::JSON::stringify_with_replacer(input, replacer.as_ref()))
}

fn parse(text: Result<js_sys::JsString, JsValue>) -> Result<Value, Problems> {
    let text = match text {
        // Of undefined and of functions JavaScript makes no JSON at all.
        Ok(text) if text.is_string() => String::from(text),
        Ok(_) => return Err(wrong("", "A case is an object.", Value::Null)),
        Err(thrown) => {
            let reason = js_sys::Error::try_from(thrown)
                .map_or_else(|_| String::new(), |error| error.message().into());
            return Err(wrong("", &format!("This is not plain data: {reason}"), Value::Null));
        }
    };
    serde_json::from_str(&text)
        .map_err(|error| wrong("", &format!("This cannot be read: {error}."), Value::Null))
}

/// A number, or what stands in its place.
pub(super) fn number(path: &str, value: &JsValue) -> Result<f64, Problems> {
    value.as_f64().ok_or_else(|| wrong(path, "Expected a number.", shown(value)))
}

/// A list of numbers or a `Float64Array`.
pub(super) fn numbers(path: &str, value: &JsValue) -> Result<Vec<f64>, Problems> {
    if let Some(array) = value.dyn_ref::<js_sys::Float64Array>() {
        return Ok(array.to_vec());
    }
    let Some(array) = value.dyn_ref::<js_sys::Array>() else {
        return Err(wrong(path, "Expected a list of numbers or a Float64Array.", shown(value)));
    };
    let entries = array.iter().enumerate();
    entries.map(|(index, entry)| number(&format!("{path}[{index}]"), &entry)).collect()
}

fn shown(value: &JsValue) -> Value {
    value.as_string().map_or_else(|| Value::from(value.js_typeof().as_string()), Value::from)
}

fn wrong(path: &str, message: &str, value: Value) -> Problems {
    let (path, message) = (path.to_owned(), message.to_owned());
    Problem { path, code: Code::WrongType, message, value, range: None }.into()
}
