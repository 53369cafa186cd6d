//! Inputs that a machine thinks of, guided by which code they reach: `fuzz/`.
//!
//! libFuzzer comes as a crate, and its counters are a pass of the stable compiler, so nothing is
//! installed. Memory is not watched over: the crate forbids unsafe code.

use std::path::Path;
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow};
use xshell::{Shell, cmd};

use crate::package;
use crate::workspace::Workspace;

const COUNTERS: [&str; 8] = [
    "--cfg=fuzzing",
    "-Ccodegen-units=1",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions=on",
];

/// A program of `fuzz/`, and where its first inputs come from.
struct Target {
    name: &'static str,
    seeds: &'static str,
}

const TARGETS: [Target; 3] = [
    Target { name: "case", seeds: "tests/cases" },
    Target { name: "purchases", seeds: "fuzz/seeds/purchases" },
    Target { name: "curves", seeds: "fuzz/seeds/curves" },
];

/// What is found is kept in `target/fuzz` and known the next time.
pub(crate) fn run(shell: &Shell, workspace: &Workspace, runs: u32) -> Result<()> {
    guided(shell, workspace, runs, "release")?;
    links(shell, workspace, runs)
}

/// Seconds of it, in a profile that is soon compiled; links are drawn by the tests of the page.
pub(crate) fn smoke(shell: &Shell, workspace: &Workspace) -> Result<()> {
    const INPUTS: u32 = 10_000;
    guided(shell, workspace, INPUTS, "smoke")
}

fn guided(shell: &Shell, workspace: &Workspace, runs: u32, profile: &str) -> Result<()> {
    let home = workspace.root.join("target/fuzz");
    // Its flags are for one target only, or scripts of building would be counted, too.
    let host = host(shell)?;
    cmd!(shell, "cargo build --profile {profile} --target {host} --manifest-path fuzz/Cargo.toml")
        .env("CARGO_TARGET_DIR", &home)
        .env("CARGO_ENCODED_RUSTFLAGS", COUNTERS.join("\x1f"))
        .run()?;
    let programs = home.join(&host).join(profile);
    let root = shell.current_dir();
    thread::scope(|scope| {
        let fuzzed = TARGETS.each_ref().map(|target| {
            let (root, home, programs) = (&root, &home, &programs);
            scope.spawn(move || fuzz(root, home, programs, target, runs))
        });
        fuzzed.into_iter().try_for_each(|fuzzed| fuzzed.join().map_err(|_| anyhow!("fuzzing panicked"))?)
    })
}

/// What comes to the page as a link: drawn, not guided, and as many in all.
fn links(shell: &Shell, workspace: &Workspace, runs: u32) -> Result<()> {
    package::build(shell, workspace)?;
    cmd!(shell, "node --test --test-reporter=spec tests/page/share-fuzz.test.js")
        .env("FUZZ_RUNS", runs.to_string())
        .run()?;
    Ok(())
}

fn fuzz(root: &Path, home: &Path, programs: &Path, target: &Target, runs: u32) -> Result<()> {
    let Target { name, seeds } = target;
    let shell = Shell::new()?;
    shell.change_dir(root);
    let found = shell.create_dir(home.join("found").join(name))?;
    let crashes = format!("{}/", shell.create_dir(home.join("crashes").join(name))?.display());
    let (start, program) = (Instant::now(), programs.join(name));
    let (budget, crashes) = (format!("-runs={runs}"), format!("-artifact_prefix={crashes}"));
    cmd!(shell, "{program} {found} {seeds} {budget} {crashes} -seed=1 -max_len=6000 -timeout=20")
        .args(["-verbosity=0", "-print_final_stats=0", "-print_funcs=0"])
        .run()
        .with_context(|| format!("fuzzing {name}"))?;
    println!("{name}: {runs} runs in {:.0} s, no crash", start.elapsed().as_secs_f64());
    Ok(())
}

fn host(shell: &Shell) -> Result<String> {
    let about = cmd!(shell, "rustc -vV").quiet().read()?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc -vV names no host")?.to_owned())
}
