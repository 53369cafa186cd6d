//! The JavaScript face: convert, call, map the error. Types live in the package's `.d.ts` files.
//!
//! Three modules are built from it: what every page needs at once; what is asked about uncertainty,
//! which is compiled for speed; and the workbook. The latter two are loaded when they are asked for.

// Exports are called from JavaScript, which rustc does not see.
#![expect(unreachable_pub)]

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

use crate::BusinessCase;
use crate::error::Problems;

/// The version of the package.
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn case(input: &JsValue) -> Result<BusinessCase, Problems> {
    BusinessCase::from_value(&input::plain(input)?)
}
