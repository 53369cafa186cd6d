//! A case as a workbook with live formulas: `cargo run --features xlsx --example workbook -- CASE.json …`.
//!
//! Writes `target/CASE.xlsx` for each, or in Russian with `--ru` before them.

use std::error::Error;
use std::fs;
use std::path::Path;

use cltv::BusinessCase;
use cltv::workbook::{Language, WorkbookOptions};

fn main() -> Result<(), Box<dyn Error>> {
    let mut options = WorkbookOptions::default();
    for word in std::env::args().skip(1) {
        if word == "--ru" {
            options.language = Language::Russian;
            continue;
        }
        let case = BusinessCase::from_json(&fs::read_to_string(&word)?)?;
        let name = Path::new(&word).file_stem().ok_or("a file has a name")?;
        let file = Path::new("target").join(name).with_extension("xlsx");
        fs::write(&file, cltv::workbook(&case, &options)?)?;
        println!("{}", file.display());
    }
    Ok(())
}
