//! How fast it is beside others, in one run on one machine, as ratios.

mod agreement;
mod contenders;
mod evaluate;
mod fit;
mod page;
mod simulate;

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::workspace::Workspace;
use crate::{node, package};

type Bench = (&'static str, fn(&Shell, &Workspace) -> Result<()>);

const BENCHES: [Bench; 4] =
    [("evaluate", evaluate::run), ("simulate", simulate::run), ("fit", fit::run), ("page", page::run)];

/// One of them, or all.
pub(crate) fn run(shell: &Shell, workspace: &Workspace, name: &str) -> Result<()> {
    let chosen: Vec<&Bench> = BENCHES.iter().filter(|(one, _)| name.is_empty() || name == *one).collect();
    ensure!(
        !chosen.is_empty(),
        "no benchmark {name:?}; there are: {}",
        BENCHES.map(|(one, _)| one).join(", ")
    );
    node::provide(shell, workspace)?;
    package::build(shell, workspace)?;
    shell.create_dir(workspace.root.join("target/bench"))?;
    for (_, bench) in chosen {
        bench(shell, workspace)?;
    }
    Ok(())
}

/// A Python of its own with the rivals' packages, made once for every set of them.
fn python(shell: &Shell, workspace: &Workspace, packages: &[&str]) -> Result<PathBuf> {
    let folder = workspace.root.join("target/bench").join(packages.join("-"));
    let python = folder.join("bin/python");
    if !python.exists() {
        crate::python::provide(shell)?;
        cmd!(shell, "python3 -m venv {folder}").run()?;
        cmd!(shell, "{python} -m pip install --quiet {packages...}").run()?;
    }
    Ok(python)
}

/// The lines that are JSON: tools may say other things between them.
fn lines(output: &str) -> Result<Vec<Value>> {
    let lines = output.lines().filter(|line| line.starts_with('{'));
    lines.map(|line| serde_json::from_str(line).with_context(|| format!("not JSON: {line}"))).collect()
}

/// The last of them.
fn json(output: &str) -> Result<Value> {
    lines(output)?.pop().with_context(|| format!("no JSON in {output:?}"))
}

fn number(report: &Value, key: &str) -> Result<f64> {
    report[key].as_f64().with_context(|| format!("no {key} in {report}"))
}
