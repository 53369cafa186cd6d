//! How fast it is beside others, in one run on one machine, as ratios.

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::package;
use crate::workspace::Workspace;

const CASE: &str = "benches/cases/bench-60x3x3.json";
const RICH: &str = "benches/cases/bench-60x3x3-experience.json";

pub(crate) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    package::build(shell, workspace)?;
    let folder = shell.create_dir(workspace.root.join("target/bench"))?;
    let (flows, counts) = (folder.join("flows.f64"), folder.join("counts.u8"));
    let python = python(shell, workspace)?;
    let pyxirr = json(&cmd!(shell, "{python} benches/peers/irr.py {flows} {counts}").read()?)?;
    let (case, rich) = (workspace.root.join(CASE), workspace.root.join(RICH));
    let ours =
        json(&cmd!(shell, "cargo bench --quiet --bench evaluate -- {case} {rich} {flows} {counts}").read()?)?;
    let entry = workspace.package().join("inline.js");
    let javascript = json(&cmd!(shell, "node benches/evaluate.js {case} {entry}").read()?)?;

    let native = seconds(&ours, "evaluateSeconds")?;
    println!("\nOne evaluation: 60 months, 3 segments, 3 initiatives (median)");
    row("natively", native, native);
    row("the same with experience and NPS groups", seconds(&ours, "richSeconds")?, native);
    row("from JavaScript, both crossings", seconds(&javascript, "packageSeconds")?, native);
    row("a projection written in JavaScript", seconds(&javascript, "rivalSeconds")?, native);

    let irr = seconds(&ours, "irrSeconds")?;
    println!("\nInternal rates of 100,000 vectors of 11 flows, a tenth with none or several (best of three)");
    row("natively, all rates of each", irr, irr);
    row("pyxirr, one rate of each", seconds(&pyxirr, "seconds")?, irr);
    let wrong = |key: &str| pyxirr[key].as_u64().map_or("?".to_owned(), |count| count.to_string());
    println!("  vectors with a wrong number of rates: natively {}", ours["irrWrong"]);
    println!(
        "  pyxirr: no rate where there is one {}, a rate where there is none {}, one of several unsaid {}",
        wrong("noneWhereSome"),
        wrong("numberWhereNone"),
        wrong("silentChoices")
    );
    Ok(())
}

fn row(name: &str, seconds: f64, reference: f64) {
    println!("  {name:<36} {:>12.1} µs {:>8.2} ×", seconds * 1e6, seconds / reference);
}

fn seconds(report: &Value, key: &str) -> Result<f64> {
    report[key].as_f64().with_context(|| format!("no {key} in {report}"))
}

/// The last line: tools may say other things before.
fn json(output: &str) -> Result<Value> {
    Ok(serde_json::from_str(output.trim().lines().last().unwrap_or_default())?)
}

/// A Python of its own with the rival's package, made once.
fn python(shell: &Shell, workspace: &Workspace) -> Result<std::path::PathBuf> {
    let folder = workspace.root.join("target/bench/python");
    let python = folder.join("bin/python");
    if !python.exists() {
        cmd!(shell, "python3 -m venv {folder}").run()?;
        cmd!(shell, "{python} -m pip install --quiet pyxirr==0.10.8").run()?;
    }
    Ok(python)
}
