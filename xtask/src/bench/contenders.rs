//! Who simulates the reference case: ourselves in every room, and the rivals.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::{Cmd, Shell, cmd};

use super::{json, lines, number, python};
use crate::browser;
use crate::workspace::Workspace;

/// Trials of one simulation, but of those that would take minutes.
const TRIALS: u32 = 1_000_000;
/// What Squiggle gets instead; its cost is in proportion.
const FEWER_TRIALS: u32 = 100_000;

const NUMPY: [&str; 2] = ["numpy==2.4.6", "scipy==1.17.1"];
const SQUIGGLE: &str = "@quri/squiggle-lang@0.10.0";

/// What one of them found, and how long it took.
pub(super) struct Contender {
    pub(super) name: &'static str,
    /// Ours, with random trials of the same seed: bit for bit the same everywhere.
    pub(super) same_bits: bool,
    pub(super) trials: f64,
    pub(super) found: Value,
    /// Per million trials.
    pub(super) cpu_seconds: f64,
    pub(super) wall_seconds: f64,
}

impl Contender {
    fn new(name: &'static str, found: Value) -> Result<Self> {
        let trials = number(&found, "trials")?;
        let per_million = |key| Ok::<_, anyhow::Error>(number(&found, key)? * 1e6 / trials);
        Ok(Self {
            name,
            same_bits: false,
            trials,
            cpu_seconds: per_million("cpuSeconds")?,
            wall_seconds: per_million("wallSeconds")?,
            found,
        })
    }
}

/// All of one variant of the case; ourselves on one thread first.
pub(super) fn all(shell: &Shell, workspace: &Workspace, variant: &str) -> Result<Vec<Contender>> {
    let mut all = ours(shell, workspace, variant)?;
    let trials = TRIALS.to_string();
    let python = python(shell, workspace, &NUMPY)?;
    let numpy = cmd!(shell, "{python} benches/peers/simulate.py {variant} {trials}");
    all.push(Contender::new("numpy, vectorised", read(numpy)?)?);
    let javascript = cmd!(shell, "node benches/peers/simulate.js {variant} {trials}");
    all.push(Contender::new("JavaScript, hand-written, in Node", read(javascript)?)?);
    if variant == "independent" {
        let (folder, fewer) = (squiggle(shell, workspace)?, FEWER_TRIALS.to_string());
        let squiggle = cmd!(shell, "node benches/peers/squiggle.js {folder} {fewer}");
        all.push(Contender::new("Squiggle in Node (of 100,000)", read(squiggle)?)?);
    }
    Ok(all)
}

fn ours(shell: &Shell, workspace: &Workspace, variant: &str) -> Result<Vec<Contender>> {
    let (case, package, trials) = (case(workspace, variant), workspace.package(), TRIALS.to_string());
    let browser = browser::provide(shell)?;
    let native = |sampling: &str| native(shell, &["speed", sampling, &trials]).arg(&case);
    let in_node = |workers: &str| cmd!(shell, "node benches/simulate.js {package} {case} {workers} {trials}");
    let in_chromium = |workers: &str| {
        cmd!(shell, "node benches/simulate-chromium.js {package} {case} {workers} {trials}")
            .env("CHROMIUM", &browser)
    };
    let rooms = [
        ("natively, 1 thread", native("random").env("RAYON_NUM_THREADS", "1")),
        ("natively, all threads", native("random")),
        ("in Node, 1 thread", in_node("0")),
        ("in Node, 2 workers", in_node("2")),
        ("in Chromium, 1 worker", in_chromium("1")),
        ("in Chromium, 2 workers", in_chromium("2")),
    ];
    let same_bits =
        |(name, command)| Ok(Contender { same_bits: true, ..Contender::new(name, read(command)?)? });
    let mut all = rooms.into_iter().map(same_bits).collect::<Result<Vec<_>>>()?;
    let sobol = read(native("sobol").env("RAYON_NUM_THREADS", "1"))?;
    all.push(Contender::new("natively, 1 thread, Sobol' points", sobol)?);
    Ok(all)
}

pub(super) fn case(workspace: &Workspace, variant: &str) -> PathBuf {
    workspace.root.join(format!("benches/cases/reference-{variant}.json"))
}

/// `benches/simulate.rs`; see there.
pub(super) fn native<'a>(shell: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(shell, "cargo bench --quiet --features threads --bench simulate --").args(arguments)
}

/// The one line of a contender.
fn read(command: Cmd<'_>) -> Result<Value> {
    let output = command.read()?;
    json(&output)
}

/// All lines of a command.
pub(super) fn read_all(command: Cmd<'_>) -> Result<Vec<Value>> {
    lines(&command.read()?)
}

/// A folder of its own with the rival's package, made once: nobody else needs to download it.
fn squiggle(shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root.join("target/bench/squiggle");
    if !folder.join("node_modules/.package-lock.json").exists() {
        shell.create_dir(&folder)?;
        shell.write_file(folder.join("package.json"), r#"{ "private": true }"#)?;
        cmd!(shell, "npm install --prefix {folder} --no-save --ignore-scripts --loglevel error {SQUIGGLE}")
            .run()
            .context("Squiggle could not be installed: is the npm registry within reach?")?;
    }
    Ok(folder)
}
