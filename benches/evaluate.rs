//! How long the model takes natively: one evaluation of a case, and internal rates of many flows.
//!
//! `cargo bench --bench evaluate -- CASE.json RICH.json FLOWS COUNTS` prints one line of JSON. RICH
//! is the case with experience and NPS switched on; FLOWS holds
//! vectors of little-endian doubles, COUNTS one byte for each: how many rates it really has.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

/// Flows of one vector.
const LENGTH: usize = 11;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [case, rich, flows, counts] = &arguments[..] else {
        return Err("name two cases, flows and counts".into());
    };
    let evaluate = |path: &str| -> Result<f64, Box<dyn Error>> {
        let case = cltv::BusinessCase::from_json(&fs::read_to_string(path)?)?;
        Ok(median_seconds(4000, || drop(black_box(black_box(&case).evaluate()))))
    };
    let (plain, rich) = (evaluate(case)?, evaluate(rich)?);
    let (irr, wrong) = internal_rates(&fs::read(flows)?, &fs::read(counts)?)?;
    println!(
        "{{\"evaluateSeconds\":{plain},\"richSeconds\":{rich},\"irrSeconds\":{irr},\"irrWrong\":{wrong}}}"
    );
    Ok(())
}

/// Seconds for all vectors, best of three, and on how many the number of rates is not the true one.
fn internal_rates(flows: &[u8], counts: &[u8]) -> Result<(f64, usize), Box<dyn Error>> {
    let (numbers, _) = flows.as_chunks::<8>();
    let numbers: Vec<f64> = numbers.iter().map(|number| f64::from_le_bytes(*number)).collect();
    let mut best = f64::INFINITY;
    let mut found = Vec::new();
    for _ in 0..3 {
        let start = Instant::now();
        let all: Result<Vec<_>, _> =
            numbers.chunks(LENGTH).map(|flows| cltv::irr(black_box(flows))).collect();
        best = best.min(start.elapsed().as_secs_f64());
        found = all?;
    }
    if found.len() != counts.len() {
        return Err("as many counts as vectors".into());
    }
    let wrong = found.iter().zip(counts).filter(|(rates, count)| rates.list().len() != usize::from(**count));
    Ok((best, wrong.count()))
}

/// Median of so many runs, after a tenth as many to warm up.
fn median_seconds(runs: usize, mut work: impl FnMut()) -> f64 {
    (0..runs / 10).for_each(|_| work());
    let mut seconds: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    seconds[runs / 2]
}
