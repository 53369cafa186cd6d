//! Cases from files, simulated, as JSON: `cargo run --example simulate -- TRIALS CASE.json…`.
//!
//! Beside the answer, a fingerprint of every single trial: who draws and computes the same trials on
//! another machine, in another language, on other threads, finds the same one. With `--features
//! threads` several processors draw them; `RAYON_NUM_THREADS` says how many.

use std::error::Error;

use cltv::{BusinessCase, SimulationDraft};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let trials = arguments.next().ok_or("how many trials?")?.parse()?;
    let asked = SimulationDraft { trials: Some(trials), ..SimulationDraft::default() };
    for file in arguments {
        let case = BusinessCase::from_json(&std::fs::read_to_string(file)?)?;
        let blocks = case.simulation_plan(&asked)?.blocks;
        let part = case.simulate_part(&asked, 0..blocks)?;
        let fingerprint = [part.values, part.paths, part.paybacks].map(|series| fingerprint(&series));
        println!("{}", json!({ "simulation": case.simulate(&asked)?, "fingerprint": fingerprint }));
    }
    Ok(())
}

/// FNV-1a of 64 bits over the bytes of the numbers, the lowest first.
fn fingerprint(numbers: &[f64]) -> String {
    let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
