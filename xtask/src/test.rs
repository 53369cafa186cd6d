//! Everything that must hold before a commit: cheap checks first, stop at the first failure.

use std::env;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::wasm_compiler::{TARGET, WasmCompiler};
use crate::workspace::Workspace;
use crate::{build, fuzz, office, package_tests, python, site, size, test_wasi};

type Step = (&'static str, fn(&Shell, &Workspace) -> Result<()>);

/// Those `BESIDE` the pages come last before them.
const STEPS: [Step; 12] = [
    ("format", format),
    ("clippy", clippy),
    ("clippy for wasm32", clippy_wasm),
    ("Rust tests", rust_tests),
    ("Rust tests on wasm", test_wasi::figures),
    ("documentation", documentation),
    ("build", build),
    ("package tests", package_tests::run),
    ("fuzzing", fuzz::smoke),
    ("size budget", size::check_budget),
    ("page types", site::check_types),
    ("page tests", site::test),
];

/// They need no browser and nothing of the pages' tests: they have what those leave of the processors.
const BESIDE: [&str; 3] = ["fuzzing", "size budget", "page types"];

/// Everything.
pub(crate) fn all(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let (pages, before) = STEPS.split_last().context("there are steps")?;
    let before = before.iter().filter(|(name, _)| !BESIDE.contains(name));
    let mut times = in_turn(shell, workspace, before)?;
    // A process of its own, so that what it says is held back until the pages have said theirs.
    let program = env::current_exe()?;
    let beside = thread::spawn(move || Command::new(program).arg("test").args(BESIDE).output());
    let paged = in_turn(shell, workspace, [pages]);
    let beside = beside.join().map_err(|_| anyhow!("testing panicked"))??;
    for said in [&beside.stderr, &beside.stdout] {
        println!("{}", String::from_utf8_lossy(said));
    }
    times.extend(paged?);
    ensure!(beside.status.success(), "failed beside the pages");
    summarize(&times);
    Ok(())
}

/// The steps whose name contains one of the parts.
pub(crate) fn some(shell: &Shell, workspace: &Workspace, parts: &[&str]) -> Result<()> {
    let wanted = STEPS.iter().filter(|(name, _)| parts.iter().any(|part| name.contains(part)));
    let times = in_turn(shell, workspace, wanted)?;
    let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
    ensure!(!times.is_empty(), "no step {parts:?}; there are: {}", names.join(", "));
    summarize(&times);
    Ok(())
}

fn in_turn<'a>(
    shell: &Shell,
    workspace: &Workspace,
    steps: impl IntoIterator<Item = &'a Step>,
) -> Result<Vec<(&'static str, Duration)>> {
    let mut times = Vec::new();
    for (name, step) in steps {
        println!("\n=== {name} ===");
        let start = Instant::now();
        step(shell, workspace).with_context(|| format!("failed: {name}"))?;
        times.push((*name, start.elapsed()));
    }
    Ok(times)
}

fn summarize(times: &[(&str, Duration)]) {
    println!("\nall passed");
    let total = ("total", times.iter().map(|(_, time)| *time).sum());
    for (name, time) in times.iter().chain([&total]) {
        println!("{name:<18} {:>6.1} s", time.as_secs_f64());
    }
}

fn format(shell: &Shell, _: &Workspace) -> Result<()> {
    cmd!(shell, "cargo fmt --all -- --check").run()?;
    Ok(())
}

fn clippy(shell: &Shell, _: &Workspace) -> Result<()> {
    cmd!(shell, "cargo clippy --workspace --all-targets --features cltv/threads,cltv/xlsx -- -D warnings")
        .run()?;
    Ok(())
}

fn clippy_wasm(shell: &Shell, _: &Workspace) -> Result<()> {
    WasmCompiler::provide(shell)?
        .cargo(shell)
        .args(["clippy", "--package", "cltv"])
        .args(["--features", "wasm-everyday,wasm-uncertainty,wasm-data,wasm-workbook"])
        .args(["--target", TARGET, "--", "-D", "warnings"])
        .run()?;
    Ok(())
}

/// With threads, so that a simulation on one and on several is compared; with workbooks, so that
/// LibreOffice recalculates them. It keeps one processor busy, the other tests the other.
fn rust_tests(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let soffice = office::provide(shell)?;
    python::provide(shell)?;
    let tests = |shell: &Shell, which: &[&str]| {
        let cargo = cmd!(shell, "cargo test --package cltv --features threads,xlsx {which...}");
        cargo.env("SOFFICE", &soffice).run()
    };
    tests(shell, &["--no-run"])?;
    thread::scope(|scope| {
        let beside = scope.spawn(|| -> Result<()> {
            let shell = Shell::new()?;
            shell.change_dir(&workspace.root);
            Ok(tests(&shell, &["--quiet", "--test", "w*"])?)
        });
        tests(shell, &["--lib", "--test", "[!w]*"])?;
        examples(shell)?;
        // The examples in the documentation.
        tests(shell, &["--doc"])?;
        cmd!(shell, "cargo test --package xtask").run()?;
        beside.join().map_err(|_| anyhow!("testing panicked"))?
    })
}

/// Those that no other step runs.
fn examples(shell: &Shell) -> Result<()> {
    let purchases = "fuzz/seeds/purchases/commas.csv";
    for (name, given) in [("retention_decision", None), ("revenue_at_risk", None), ("fit", Some(purchases))] {
        let printed =
            cmd!(shell, "cargo run --quiet --features threads,xlsx --example {name} -- {given...}").read()?;
        ensure!(!printed.is_empty(), "the example {name} prints nothing");
    }
    Ok(())
}

/// What `tests/numbers` holds becomes what the crate returns now.
pub(crate) fn accept_numbers(shell: &Shell) -> Result<()> {
    cmd!(shell, "cargo test --package cltv --test numbers").env("CLTV_ACCEPT_NUMBERS", "1").run()?;
    Ok(())
}

fn documentation(shell: &Shell, _: &Workspace) -> Result<()> {
    cmd!(shell, "cargo doc --workspace --no-deps --features cltv/threads,cltv/xlsx")
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()?;
    all_documented(shell)
}

/// How many public items have words. Counting is no stable part of rustdoc: it is asked for all the
/// same, in this one run.
fn all_documented(shell: &Shell) -> Result<()> {
    let counted = cmd!(shell, "cargo rustdoc --quiet --package cltv --lib --features threads,xlsx")
        // Not a variable of this process: cargo would compile everything anew.
        .args(["--config", "env.RUSTC_BOOTSTRAP='1'", "--"])
        .args(["-Zunstable-options", "--show-coverage", "--output-format=json"])
        .read()?;
    let counted: Value = serde_json::from_str(&counted)?;
    let files = counted.as_object().context("rustdoc counts by file")?;
    let sum = |of: &str| files.values().filter_map(|file| file[of].as_u64()).sum::<u64>();
    let (all, documented) = (sum("total"), sum("with_docs"));
    println!("documented: {documented} of {all} public items");
    ensure!(all > 0 && documented == all, "there are public items without a word");
    Ok(())
}
