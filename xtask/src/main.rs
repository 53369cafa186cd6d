//! The commands of this workspace: `cargo xtask` lists them.

mod bench;
mod browser;
mod cargo_tools;
mod debian;
mod debian_std;
mod fuzz;
mod node;
mod office;
mod package;
mod package_tests;
mod python;
mod reproducible;
mod serve;
mod site;
mod size;
mod test;
mod test_wasi;
mod wasm_compiler;
mod workspace;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail};
use workspace::Workspace;
use xshell::Shell;

const HELP: &str = "\
cargo xtask <command>

  build             the npm package into target/npm, the page into target/site
  serve [--port N]  build, then serve the page on this machine (port 8080, or the next free one)
  test [NAME…]      everything that must hold before a commit, or the steps with NAME in their name
  bench [NAME]      how fast it is beside others, in one run, as ratios: evaluate,
                    fit, simulate, page
  wasm              the Rust tests that need no other program on WebAssembly, in Node; `test` runs those
                    with figures
  fuzz [RUNS]       inputs that a machine thinks of, a million for each target and of links
                    unless told
  deny              licences, copies and sources of all packages, by cargo-deny
  semver [REV]      what users of the crate would have to change since a revision, or since the
                    last release, by cargo-semver-checks
  mutants [K/N]     changes the arithmetic line by line and asks whether a test notices, by
                    cargo-mutants; all of it, or a part
  reproduce [NAME]  whether two folders give the same WebAssembly, byte by byte: cltv,
                    uncertainty, data, workbook
  matrix [NAME]     the packed package in Node, Deno, Bun, workerd, and through bundlers
  numbers           accepts changed figures, once the changelog says what changed
  size              bytes of the WebAssembly and of the page: raw, gzip, brotli
  pack              build, then the npm tarball into target/

The wasm32 target, the Node packages, LibreOffice, Python and the browser for the page tests are
provided on the way, or named with what to type, and so are the programs of deny, semver and mutants.
CLTV_WASM_TARGET=present|rustup|debian forces one way to the target; CHROMIUM names the browser,
SOFFICE the LibreOffice that recalculates the workbooks.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    if let [] | ["help" | "--help" | "-h"] = arguments {
        print!("{HELP}");
        return Ok(());
    }
    let shell = Shell::new()?;
    let workspace = Workspace::find(&shell)?;
    shell.change_dir(&workspace.root);
    match arguments {
        ["build"] => build(&shell, &workspace),
        ["serve"] => serve::run(&shell, &workspace, 8080),
        ["serve", "--port", port] => serve::run(&shell, &workspace, port.parse()?),
        ["test"] => test::all(&shell, &workspace),
        ["test", names @ ..] => test::some(&shell, &workspace, names),
        ["bench"] => bench::run(&shell, &workspace, ""),
        ["bench", name] => bench::run(&shell, &workspace, name),
        ["wasm"] => test_wasi::all(&shell, &workspace),
        ["fuzz"] => fuzz::run(&shell, &workspace, 1_000_000),
        ["fuzz", runs] => fuzz::run(&shell, &workspace, runs.parse()?),
        ["deny"] => cargo_tools::deny(&shell, &workspace),
        ["semver"] => cargo_tools::semver(&shell, &workspace, None),
        ["semver", since] => cargo_tools::semver(&shell, &workspace, Some(since)),
        ["mutants"] => cargo_tools::mutants(&shell, &workspace, None),
        ["mutants", shard] => cargo_tools::mutants(&shell, &workspace, Some(shard)),
        ["reproduce"] => reproducible::test(&shell, &workspace, ""),
        ["reproduce", name] => reproducible::test(&shell, &workspace, name),
        ["matrix"] => package_tests::matrix(&shell, &workspace, ""),
        ["matrix", name] => package_tests::matrix(&shell, &workspace, name),
        ["numbers"] => test::accept_numbers(&shell),
        ["size"] => size::run(&shell, &workspace),
        ["pack"] => package::pack(&shell, &workspace).map(drop),
        unknown => bail!("unknown: {}\n\n{HELP}", unknown.join(" ")),
    }
}

/// The package first: the page is built from it, as a customer's page would be.
fn build(shell: &Shell, workspace: &Workspace) -> Result<()> {
    package::build(shell, workspace)?;
    site::build(shell, workspace)
}
