//! The Rust tests once more, compiled to WebAssembly and run by Node, as the crate runs in a browser.
//!
//! WASI gives them the files of the repository, so that they are the same tests. What it cannot do
//! is start other programs: tests that ask one are left out there, and say so.

use std::path::Path;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::workspace::Workspace;

const TARGET: &str = "wasm32-wasip1";
const RUNNER: &str = "tests/wasi/run.js";

/// Those with figures from elsewhere, soon compiled; all of them take as long again.
pub(crate) fn figures(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let tests = ["vectors", "published", "cases"].map(|name| ["--test", name]).concat();
    run(shell, workspace, &tests, "wasm-soon")
}

pub(crate) fn all(shell: &Shell, workspace: &Workspace) -> Result<()> {
    // The sample of purchases is fetched by whichever native test wants it first.
    cmd!(shell, "cargo test --package cltv --features threads,xlsx --test transactions cdnow::bg_nbd")
        .run()?;
    run(shell, workspace, &["--tests"], "wasm-test")
}

fn run(shell: &Shell, workspace: &Workspace, which: &[&str], profile: &str) -> Result<()> {
    if !is_there(shell) && cmd!(shell, "rustup target add {TARGET}").run().is_err() {
        println!("LEFT OUT, for want of a standard library: rustup target add {TARGET}");
        return Ok(());
    }
    let runner = format!("node --no-warnings {}", workspace.root.join(RUNNER).display());
    cmd!(shell, "cargo test --package cltv {which...} --target {TARGET} --profile {profile}")
        .env("CARGO_TARGET_WASM32_WASIP1_RUNNER", runner)
        .run()?;
    Ok(())
}

fn is_there(shell: &Shell) -> bool {
    let folder = cmd!(shell, "rustc --print target-libdir --target {TARGET}").quiet().ignore_stderr().read();
    folder.is_ok_and(|folder| Path::new(&folder).is_dir())
}
