//! How long the model takes natively: one evaluation of a case, and internal rates of many flows.
//!
//! `cargo bench --bench evaluate -- CASE.json [FLOWS.f64]` prints one line of JSON.

use std::hint::black_box;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let case = arguments.next().ok_or("name a case")?;
    let case = cltv::BusinessCase::from_json(&std::fs::read_to_string(case)?)?;
    let evaluate = median_seconds(2000, || drop(black_box(black_box(&case).evaluate())));
    println!("{{\"evaluateSeconds\":{evaluate}}}");
    Ok(())
}

/// Median of so many runs, after as many to warm up as make a tenth.
fn median_seconds(runs: usize, mut work: impl FnMut()) -> f64 {
    for _ in 0..runs / 10 {
        work();
    }
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
