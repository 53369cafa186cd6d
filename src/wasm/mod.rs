//! The JavaScript face: convert, call, map the error. Types live in the package's `.d.ts` files.
//!
//! Four modules are built from it: what every page needs at once; what is asked about uncertainty and
//! what is read out of data, compiled for speed; and the workbook. The latter three are loaded when they
//! are asked for.

// Exports are called from JavaScript, which rustc does not see.
#![expect(unreachable_pub)]

#[cfg(feature = "wasm-data")]
mod columns;
#[cfg(feature = "wasm-data")]
mod data;
#[cfg(feature = "wasm-everyday")]
mod everyday;
mod input;
mod output;
#[cfg(feature = "wasm-uncertainty")]
mod uncertainty;
#[cfg(feature = "wasm-workbook")]
mod workbook;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::Problems;

/// The version of the package.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Nothing said is an empty object.
#[cfg(any(feature = "wasm-uncertainty", feature = "wasm-data", feature = "wasm-workbook"))]
fn plain_options(options: &JsValue) -> Result<serde_json::Value, Problems> {
    if options.is_undefined() {
        Ok(serde_json::Value::Object(serde_json::Map::new()))
    } else {
        input::plain(options)
    }
}

#[cfg(any(feature = "wasm-everyday", feature = "wasm-uncertainty", feature = "wasm-workbook"))]
fn case(input: &JsValue) -> Result<crate::BusinessCase, Problems> {
    crate::BusinessCase::from_value(&input::plain(input)?)
}
