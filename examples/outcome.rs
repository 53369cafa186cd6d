//! A case from a file, its outcome as JSON: `cargo run --example outcome -- CASE.json`.
//!
//! The model without the page: what a batch of cases, a spreadsheet or a test of another program
//! needs.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for file in std::env::args().skip(1) {
        let case = cltv::BusinessCase::from_json(&std::fs::read_to_string(file)?)?;
        println!("{}", serde_json::to_string(&case.evaluate())?);
    }
    Ok(())
}
