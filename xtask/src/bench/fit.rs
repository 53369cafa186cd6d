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
    let till = workspace.root.join("target/bench/till.csv");
    reading(shell, &["100", "30000", "--write"]).arg(&till).run()?;
    let measured = Measured {
        native: json(&native(shell, &["speed"]).args([Path::new(&cdnow), &drawn]).read()?)?,
        node: json(&cmd!(shell, "node benches/fit.mjs {cdnow} {drawn} {till}").read()?)?,
        lifetimes: json(&cmd!(shell, "{python} benches/peers/fit.py {cdnow} {drawn}").read()?)?,
    };
    measured.table("CDNOW, 2,357 customers", "cdnow")?;
    measured.table("100,000 customers, drawn", "drawn")?;
    many(&json(&native(shell, &["many"]).read()?)?)?;
    let from_node = number(&measured.node, "megabytesPerSecond")?;
    files(&json(&reading(shell, &["100", "30000"]).read()?)?, from_node)
}

/// What each says of itself.
struct Measured {
    native: Value,
    node: Value,
    lifetimes: Value,
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

/// `benches/reading.rs`; see there.
fn reading<'a>(shell: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(shell, "cargo bench --quiet --bench reading --").args(arguments).quiet()
}

impl Measured {
    fn table(&self, title: &str, data: &str) -> Result<()> {
        println!("\n{title:<38} {:>12} {:>12} {:>12} {:>18}", "natively", "in Node", "lifetimes", "ratios");
        for (what, words) in WHAT {
            self.row(words, &format!("{data}.{what}"))?;
        }
        Ok(())
    }

    /// What somebody does not have, or takes too long for, is left out.
    fn row(&self, words: &str, key: &str) -> Result<()> {
        let own = number(&self.native, key)?;
        let milliseconds =
            |seconds: Option<f64>| seconds.map_or(String::new(), |s| format!("{:.3} ms", s * 1e3));
        let (node, rival) = (self.node[key].as_f64(), self.lifetimes[key].as_f64());
        let ratio = |ours: Option<f64>| {
            rival.zip(ours).map_or(String::new(), |(rival, ours)| format!("{:.0} ×", rival / ours))
        };
        let (first, second, third) = (milliseconds(Some(own)), milliseconds(node), milliseconds(rival));
        println!(
            "  {words:<36} {first:>12} {second:>12} {third:>12} {:>9} {:>8}",
            ratio(Some(own)),
            ratio(node)
        );
        Ok(())
    }
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

fn files(native: &Value, from_node: f64) -> Result<()> {
    println!(
        "\n100 MB of the till, {} rows: {:.0} MB/s natively, {from_node:.0} MB/s in Node; summed up in {:.2} s, {:.0} bytes a row",
        native["rows"],
        number(native, "megabytesPerSecond")?,
        number(native, "summingSeconds")?,
        number(native, "bytesPerRowSummed")?
    );
    Ok(())
}
