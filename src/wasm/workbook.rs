//! The case as a spreadsheet.

use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems};
use crate::wasm::{case, output, plain_options};
use crate::workbook::{Language, WorkbookOptions};

/// The bytes of an .xlsx file with live formulas.
#[wasm_bindgen(skip_typescript)]
pub fn workbook(input: JsValue, options: JsValue) -> Result<Vec<u8>, JsValue> {
    let made = case(&input).and_then(|case| {
        let options = asked(&options)?;
        crate::workbook(&case, &options)
            .map_err(|error| wrong("", Code::Overflow, error.to_string(), Value::Null))
    });
    made.map_err(|problems| output::error(&problems))
}

/// Language, and what was computed elsewhere; nothing is a workbook in English.
fn asked(options: &JsValue) -> Result<WorkbookOptions, Problems> {
    let mut asked = WorkbookOptions::default();
    let Value::Object(fields) = plain_options(options)? else {
        let message = "Expected an object of options.".to_owned();
        return Err(wrong("", Code::WrongType, message, Value::Null));
    };
    for (field, value) in fields {
        match field.as_str() {
            "language" => asked.language = language(&value)?,
            "tornado" => asked.tornado = Some(value),
            "simulation" => asked.simulation = Some(value),
            _ => {
                let message = format!("There is no option {field}: language, tornado, simulation.");
                return Err(wrong(&field, Code::UnknownField, message, value));
            }
        }
    }
    Ok(asked)
}

fn language(value: &Value) -> Result<Language, Problems> {
    match value.as_str() {
        Some("en") => Ok(Language::English),
        Some("ru") => Ok(Language::Russian),
        _ => {
            let message = "The language is \"en\" or \"ru\".".to_owned();
            Err(wrong("language", Code::UnknownWord, message, value.clone()))
        }
    }
}

fn wrong(path: &str, code: Code, message: String, value: Value) -> Problems {
    Problem { path: path.to_owned(), code, message, value, range: None }.into()
}
