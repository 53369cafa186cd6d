//! How long a simulation takes natively, how far from the truth it ends, and how its cost grows.
//!
//! ```text
//! cargo bench --bench simulate -- speed SAMPLING TRIALS CASE…   what was found, best of three runs
//! cargo bench --bench simulate -- accuracy TRUTH VARIANT CASE   errors of a few and of many trials
//! cargo bench --bench simulate -- growth CASE                   more trials, longer horizons
//! ```
//!
//! Each prints lines of JSON. `RAYON_NUM_THREADS=1` leaves one thread.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use cltv::{BusinessCase, SimulationDraft};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match &arguments[..] {
        ["speed", sampling, trials, cases @ ..] => speed(sampling, trials.parse()?, cases),
        ["accuracy", truth, variant, case] => {
            accuracy(&read(truth)?[*variant], &business_case(&read(case)?)?)
        }
        ["growth", case] => growth(&read(case)?),
        _ => Err("say speed, accuracy or growth".into()),
    }
}

/// A line for each case.
fn speed(sampling: &str, trials: usize, cases: &[&str]) -> Result<()> {
    for case in cases {
        let case = business_case(&read(case)?)?;
        println!("{}", best_of_three(&case, &options(sampling, trials, 1)?)?);
    }
    Ok(())
}

/// Root mean square errors over so many seeds.
const SEEDS: usize = 16;

fn accuracy(truth: &Value, case: &BusinessCase) -> Result<()> {
    let mean = number(&truth["mean"]["value"])?;
    let median = number(&truth["percentiles"][3]["value"])?;
    for (sampling, trials) in [("sobol", 16_384), ("random", 16_384), ("random", 1_000_000)] {
        let (mut of_mean, mut of_median) = (0.0, 0.0);
        for seed in 1..=SEEDS {
            let found = simulate(case, &options(sampling, trials, seed)?)?;
            of_mean += square(number(&found["mean"])? - mean);
            of_median += square(number(&found["percentiles"][3])? - median);
        }
        let root = |sum: f64| (sum / SEEDS as f64).sqrt();
        println!(
            "{}",
            json!({ "sampling": sampling, "trials": trials, "mean": root(of_mean), "median": root(of_median) })
        );
    }
    Ok(())
}

fn square(x: f64) -> f64 {
    x * x
}

/// Three sizes of sample and three horizons.
fn growth(case: &Value) -> Result<()> {
    for (horizon, trials) in [(5, 250_000), (5, 1_000_000), (5, 4_000_000), (20, 1_000_000), (60, 1_000_000)]
    {
        let mut longer = case.clone();
        longer["horizon"] = json!(horizon);
        let mut line = best_of_three(&business_case(&longer)?, &options("random", trials, 1)?)?;
        line["horizon"] = json!(horizon);
        println!("{line}");
    }
    Ok(())
}

fn best_of_three(case: &BusinessCase, options: &SimulationDraft) -> Result<Value> {
    let mut best = json!({ "cpuSeconds": f64::MAX });
    for _ in 0..3 {
        let (cpu, wall) = (cpu_seconds(), Instant::now());
        let mut line = simulate(black_box(case), options)?;
        line["wallSeconds"] = json!(wall.elapsed().as_secs_f64());
        line["cpuSeconds"] = json!(cpu_seconds() - cpu);
        if number(&line["cpuSeconds"])? < number(&best["cpuSeconds"])? {
            best = line;
        }
    }
    Ok(best)
}

/// In the words that all contenders use.
fn simulate(case: &BusinessCase, options: &SimulationDraft) -> Result<Value> {
    let simulation = serde_json::to_value(case.simulate(options)?)?;
    let npv = &simulation["figures"][0];
    let percentiles = npv["percentiles"].as_array().ok_or("no percentiles")?;
    Ok(json!({
        "trials": simulation["trials"],
        "mean": npv["mean"],
        "sd": npv["standardDeviation"],
        "shareAboveZero": npv["shareAboveZero"],
        "percentiles": percentiles.iter().map(|percentile| &percentile["value"]).collect::<Vec<_>>(),
    }))
}

/// As `options` in `asked.js`.
fn options(sampling: &str, trials: usize, seed: usize) -> Result<SimulationDraft> {
    let asked =
        json!({ "seed": seed, "trials": trials, "sampling": sampling, "figures": ["npv"], "fan": false });
    Ok(serde_json::from_value(asked)?)
}

/// Of all threads of this process.
#[cfg(unix)]
fn cpu_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

/// Others say nothing that std could ask.
#[cfg(not(unix))]
fn cpu_seconds() -> f64 {
    use std::sync::LazyLock;
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed().as_secs_f64()
}

fn read(path: &str) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn business_case(case: &Value) -> Result<BusinessCase> {
    Ok(BusinessCase::from_json(&case.to_string())?)
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().ok_or_else(|| format!("{value} is not a number").into())
}
