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

/// Everybody in turn, so often: whoever meets a busy moment has others.
const ROUNDS: usize = 3;

/// All of one variant of the case; ourselves on one thread first.
pub(super) fn all(shell: &Shell, workspace: &Workspace, variant: &str) -> Result<Vec<Contender>> {
    let mut entrants = ours(shell, workspace, variant)?;
    entrants.extend(rivals(shell, workspace, variant)?);
    let mut best: Vec<Contender> = entrants.iter().map(Entrant::run).collect::<Result<_>>()?;
    for _ in 1..ROUNDS {
        for (best, entrant) in best.iter_mut().zip(&entrants) {
            let again = entrant.run()?;
            best.cpu_seconds = best.cpu_seconds.min(again.cpu_seconds);
            best.wall_seconds = best.wall_seconds.min(again.wall_seconds);
        }
    }
    Ok(best)
}

struct Entrant<'a> {
    name: &'static str,
    same_bits: bool,
    command: Cmd<'a>,
}

impl Entrant<'_> {
    fn run(&self) -> Result<Contender> {
        let found = json(&self.command.read()?)?;
        let trials = number(&found, "trials")?;
        Ok(Contender {
            name: self.name,
            same_bits: self.same_bits,
            trials,
            cpu_seconds: number(&found, "cpuSeconds")? * 1e6 / trials,
            wall_seconds: number(&found, "wallSeconds")? * 1e6 / trials,
            found,
        })
    }
}

fn ours<'a>(shell: &'a Shell, workspace: &Workspace, variant: &str) -> Result<Vec<Entrant<'a>>> {
    let (case, package, trials) = (case(workspace, variant), workspace.package(), TRIALS.to_string());
    let browser = browser::provide(shell)?;
    let native = |sampling: &str| native(shell, &["speed", sampling, &trials]).arg(&case);
    let in_node = |workers: &str| cmd!(shell, "node benches/simulate.js {package} {case} {workers} {trials}");
    let in_chromium = |workers: &str| {
        cmd!(shell, "node benches/simulate-chromium.js {package} {case} {workers} {trials}")
            .env("CHROMIUM", &browser)
    };
    let one_thread = |command: Cmd<'a>| command.env("RAYON_NUM_THREADS", "1");
    let rooms = [
        ("natively, 1 thread", one_thread(native("random"))),
        ("natively, all threads", native("random")),
        ("in Node, 1 thread", in_node("0")),
        ("in Node, 2 workers", in_node("2")),
        ("in Chromium, 1 worker", in_chromium("1")),
        ("in Chromium, 2 workers", in_chromium("2")),
    ];
    let mut ours: Vec<_> =
        rooms.into_iter().map(|(name, command)| Entrant { name, same_bits: true, command }).collect();
    let (name, command) = ("natively, 1 thread, Sobol' points", one_thread(native("sobol")));
    ours.push(Entrant { name, same_bits: false, command });
    Ok(ours)
}

fn rivals<'a>(shell: &'a Shell, workspace: &Workspace, variant: &str) -> Result<Vec<Entrant<'a>>> {
    let (python, trials) = (python(shell, workspace, &NUMPY)?, TRIALS.to_string());
    let numpy = cmd!(shell, "{python} benches/peers/simulate.py {variant} {trials}");
    let javascript = cmd!(shell, "node benches/peers/simulate.js {variant} {trials}");
    let mut rivals = vec![("numpy, vectorised", numpy), ("JavaScript, hand-written, in Node", javascript)];
    if variant == "independent" {
        let (folder, fewer) = (squiggle(shell, workspace)?, FEWER_TRIALS.to_string());
        let squiggle = cmd!(shell, "node benches/peers/squiggle.js {folder} {fewer}");
        rivals.push(("Squiggle in Node (of 100,000)", squiggle));
    }
    Ok(rivals.into_iter().map(|(name, command)| Entrant { name, same_bits: false, command }).collect())
}

pub(super) fn case(workspace: &Workspace, variant: &str) -> PathBuf {
    workspace.root.join(format!("benches/cases/reference-{variant}.json"))
}

/// `benches/simulate.rs`; see there.
pub(super) fn native<'a>(shell: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(shell, "cargo bench --quiet --features threads --bench simulate --").args(arguments).quiet()
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
