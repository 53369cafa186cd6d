//! Models fitted to customers, and what these are worth.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use super::{json, number, python};
use crate::workspace::Workspace;

const LIFETIMES: [&str; 4] = ["lifetimes==0.11.3", "pandas==3.1.1", "numpy==2.4.6", "scipy==1.17.1"];

/// What is timed, with words for it.
const WHAT: [(&str, &str); 6] = [
    ("bgNbd", "BG/NBD"),
    ("mbgNbd", "MBG/NBD"),
    ("paretoNbd", "Pareto/NBD"),
    ("gammaGamma", "gamma-gamma"),
    ("value", "value over 12 months"),
    ("total", "interval of the total"),
];

pub(super) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let python = python(shell, workspace, &LIFETIMES)?;
    let cdnow = cdnow(shell, &python)?;
    let drawn = workspace.root.join("target/bench/drawn.csv");
    native(shell, &["write"]).arg(&drawn).read()?;
    let ours = json(&native(shell, &["speed"]).args([Path::new(&cdnow), &drawn]).read()?)?;
    let theirs = json(&cmd!(shell, "{python} benches/peers/fit.py {cdnow} {drawn}").read()?)?;
    table("CDNOW, 2,357 customers", "cdnow", &ours, &theirs)?;
    table("100,000 customers, drawn", "drawn", &ours, &theirs)?;
    many(&json(&native(shell, &["many"]).read()?)?)
}

/// The data that the rival ships.
fn cdnow(shell: &Shell, python: &Path) -> Result<String> {
    let find = "import lifetimes, os; print(os.path.dirname(lifetimes.__file__))";
    let folder = cmd!(shell, "{python} -c {find}").read()?;
    Ok(format!("{}/datasets/cdnow_customers_summary_with_transactions.csv", folder.trim()))
}

/// `benches/fit.rs`; see there.
fn native<'a>(shell: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(shell, "cargo bench --quiet --bench fit --").args(arguments).quiet()
}

fn table(title: &str, data: &str, ours: &Value, theirs: &Value) -> Result<()> {
    println!("\n{title} (best of several)                 natively      lifetimes");
    for (what, words) in WHAT {
        let key = format!("{data}.{what}");
        let own = number(ours, &key)?;
        // What they do not have, or take too long for.
        match theirs[&key].as_f64() {
            Some(rival) => {
                println!(
                    "  {words:<39} {:>9.3} ms {:>11.1} ms {:>7.0} ×",
                    own * 1e3,
                    rival * 1e3,
                    rival / own
                );
            }
            None => println!("  {words:<39} {:>9.3} ms", own * 1e3),
        }
    }
    Ok(())
}

fn many(report: &Value) -> Result<()> {
    let peak = report["peakMegabytes"].as_f64().context("no memory is told")?;
    println!(
        "\n10 million customers, {} distinct: gathered in {:.1} s, fitted in {:.1} s, {peak:.0} MB at most",
        report["distinct"],
        number(report, "gatherSeconds")?,
        number(report, "fitSeconds")?
    );
    Ok(())
}
