//! Programs that look at the crate from outside. They are large and seldom asked, so each is built
//! when a command first needs it, into `target/tools`, and nothing is left on the machine.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use xshell::{Cmd, Shell, cmd};

use crate::workspace::Workspace;

/// A subcommand of cargo: `cargo deny` is a program called `cargo-deny`.
struct Tool {
    name: &'static str,
    version: &'static str,
}

const DENY: Tool = Tool { name: "deny", version: "0.20.2" };
const MUTANTS: Tool = Tool { name: "mutants", version: "27.1.0" };
const SEMVER: Tool = Tool { name: "semver-checks", version: "0.51.0" };

/// Licences, copies and sources of everything that is compiled; what is allowed is in `deny.toml`.
pub(crate) fn deny(shell: &Shell, workspace: &Workspace) -> Result<()> {
    // Known vulnerabilities are a database of its own that has to be fetched: no part of this.
    let checks = ["bans", "licenses", "sources"];
    DENY.cargo(shell, workspace)?
        .args(["--all-features", "--workspace", "check", "--show-stats"])
        .args(checks)
        .run()?;
    Ok(())
}

/// What those who use the crate would have to change since a revision, or since the last release.
pub(crate) fn semver(shell: &Shell, workspace: &Workspace, since: Option<&str>) -> Result<()> {
    let Some(since) = since.map_or_else(|| last_release(shell), |since| Some(since.to_owned())) else {
        println!(
            "no release to compare with yet: there is no tag. `cargo xtask semver REV` compares with any."
        );
        return Ok(());
    };
    // The features for wasm32 are exports to JavaScript, and no interface of the crate.
    SEMVER
        .cargo(shell, workspace)?
        .args(["--package", "cltv", "--baseline-rev", &since])
        .args(["--only-explicit-features", "--features", "threads,xlsx"])
        .run()?;
    Ok(())
}

fn last_release(shell: &Shell) -> Option<String> {
    cmd!(shell, "git describe --tags --abbrev=0").quiet().ignore_stderr().read().ok()
}

/// Changes the arithmetic of money and retention line by line and asks whether a test notices;
/// what is changed, and which tests are asked, is in `.cargo/mutants.toml`.
pub(crate) fn mutants(shell: &Shell, workspace: &Workspace, shard: Option<&str>) -> Result<()> {
    let output = workspace.root.join("target");
    // Every so many-th, so that a part says something about the whole.
    let shard = shard.map(|shard| ["--sharding", "round-robin", "--shard", shard]);
    MUTANTS
        .cargo(shell, workspace)?
        .args(["--package", "cltv", "--output"])
        .arg(output)
        .args(shard.iter().flatten())
        .run()?;
    Ok(())
}

impl Tool {
    fn cargo<'a>(&self, shell: &'a Shell, workspace: &Workspace) -> Result<Cmd<'a>> {
        let (program, name) = (self.provide(shell, workspace)?, self.name);
        Ok(cmd!(shell, "{program} {name}"))
    }

    /// Each version has a folder of its own, so that it is known without asking the program.
    fn provide(&self, shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
        let package = format!("cargo-{}@{}", self.name, self.version);
        let folder = workspace.root.join("target/tools").join(&package);
        let program = folder.join(format!("bin/cargo-{}{EXE_SUFFIX}", self.name));
        if !program.is_file() {
            println!("{package} is built once; that takes some minutes");
            cmd!(shell, "cargo install --quiet --locked --root {folder} {package}")
                .run()
                .with_context(|| format!("{package} could not be built: is crates.io within reach?"))?;
        }
        Ok(program)
    }
}
