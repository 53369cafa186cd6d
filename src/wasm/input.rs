//! From JavaScript values to what the model reads.

use js_sys::{Array, Float64Array, Reflect};
use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems};

/// Deeper data is not a case, and may bite its own tail.
const DEEPEST: usize = 16;

/// Plain data as the model reads it. Numbers arrive bit for bit; what JSON has no word for is
/// spelt as text (`NaN`, `function`), for the reader to refuse by name.
pub(super) fn plain(input: &JsValue) -> Result<Value, Problems> {
    copy(input, "", DEEPEST)
}

fn copy(value: &JsValue, path: &str, deeper: usize) -> Result<Value, Problems> {
    if let Some(number) = value.as_f64() {
        return Ok(crate::error::shown(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Value::String(text));
    }
    if let Some(flag) = value.as_bool() {
        return Ok(Value::Bool(flag));
    }
    if value.is_null() {
        return Ok(Value::Null);
    }
    if deeper == 0 {
        return Err(wrong(path, "This is nested too deeply for a case.", Value::Null));
    }
    if !value.is_object() {
        return Ok(kind(value));
    }
    // Everything is read where an exception is caught: one that flies through here keeps a piece of
    // the stack for good. What was revoked refuses this first question, and `is_array` would throw.
    let length = Reflect::get(value, &"length".into()).map_err(|_| unreadable(path))?;
    if Array::is_array(value) || value.is_instance_of::<Float64Array>() {
        return entries(value, length.as_f64().unwrap_or_default() as u32, path, deeper);
    }
    fields(value, path, deeper)
}

fn entries(list: &JsValue, length: u32, path: &str, deeper: usize) -> Result<Value, Problems> {
    let entry = |index| {
        let entry = Reflect::get_u32(list, index).map_err(|_| unreadable(path))?;
        copy(&entry, &format!("{path}[{index}]"), deeper - 1)
    };
    (0..length).map(entry).collect::<Result<Vec<_>, _>>().map(Value::Array)
}

fn unreadable(path: &str) -> Problems {
    wrong(path, "This object does not let itself be read.", Value::Null)
}

fn fields(object: &JsValue, path: &str, deeper: usize) -> Result<Value, Problems> {
    let unreadable = |_| unreadable(path);
    let mut map = Map::new();
    for key in Reflect::own_keys(object).map_err(unreadable)?.iter() {
        // Symbols name nothing in a case.
        let Some(name) = key.as_string() else { continue };
        let value = Reflect::get(object, &key).map_err(unreadable)?;
        // A field set to undefined is a field left out.
        if !value.is_undefined() {
            let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            map.insert(name, copy(&value, &inner, deeper - 1)?);
        }
    }
    Ok(Value::Object(map))
}

/// A number, or what stands in its place.
#[cfg(any(feature = "wasm-everyday", feature = "wasm-uncertainty"))]
pub(super) fn number(path: &str, value: &JsValue) -> Result<f64, Problems> {
    value.as_f64().ok_or_else(|| wrong(path, "Expected a number.", kind(value)))
}

#[cfg(any(feature = "wasm-everyday", feature = "wasm-data"))]
/// A list of numbers or a `Float64Array`.
#[cfg(any(feature = "wasm-everyday", feature = "wasm-uncertainty"))]
pub(super) fn numbers(path: &str, value: &JsValue) -> Result<Vec<f64>, Problems> {
    if let Some(array) = value.dyn_ref::<Float64Array>() {
        return Ok(array.to_vec());
    }
    let Some(array) = value.dyn_ref::<Array>() else {
        return Err(wrong(path, "Expected a list of numbers or a Float64Array.", kind(value)));
    };
    let entries = array.iter().enumerate();
    entries.map(|(index, entry)| number(&format!("{path}[{index}]"), &entry)).collect()
}

/// What kind of thing it is, in JavaScript's word; text is shown as it is.
pub(super) fn kind(value: &JsValue) -> Value {
    let shown = value.as_string().or_else(|| value.js_typeof().as_string());
    Value::String(shown.unwrap_or_default())
}

fn wrong(path: &str, message: &str, value: Value) -> Problems {
    let (path, message) = (path.to_owned(), message.to_owned());
    Problem { path, code: Code::WrongType, message, value, range: None }.into()
}
