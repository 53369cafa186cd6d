//! The npm package in `target/npm`: the compiled crate, its bindings, and the files of `npm/`.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::reproducible::remap;
use crate::wasm_compiler::{TARGET, WasmCompiler};
use crate::workspace::Workspace;

const WRITTEN_BY_HAND: [&str; 6] =
    ["npm/api.js", "npm/index.js", "npm/inline.js", "npm/workerd.js", "npm/index.d.ts", "npm/README.md"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) fn build(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let compiled = compile(shell, workspace)?;
    let package = workspace.package();
    shell.remove_path(&package)?;
    bind(shell, &compiled, &package)?;
    for file in WRITTEN_BY_HAND.iter().chain(&LICENCES) {
        shell.copy_file(file, &package)?;
    }
    shell.write_file(package.join("package.json"), manifest(shell, workspace)?)?;
    Ok(())
}

/// Builds and packs; returns the tarball.
pub(crate) fn pack(shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
    build(shell, workspace)?;
    let (package, target) = (workspace.package(), workspace.root.join("target"));
    let name = cmd!(shell, "npm pack {package} --pack-destination {target} --loglevel error").read()?;
    let tarball = target.join(name);
    println!("{}", tarball.display());
    Ok(tarball)
}

/// `cargo rustc`, because a `cdylib` in the manifest would switch link-time optimisation off.
fn compile(shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
    WasmCompiler::provide(shell)?
        .cargo(shell)
        .args(["rustc", "--profile", "wasm", "--package", "cltv", "--lib", "--crate-type", "cdylib"])
        .args(["--features", "wasm", "--target", TARGET])
        .env("CARGO_ENCODED_RUSTFLAGS", remap(shell, &workspace.root, "/cltv")?.join("\x1f"))
        .run()?;
    Ok(workspace.cargo_target.join(TARGET).join("wasm/cltv.wasm"))
}

/// Types are written by hand, and so is the address of the .wasm (in `npm/index.js`):
/// entries that need no file must not mention one, or bundlers copy it.
fn bind(shell: &Shell, compiled: &Path, package: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("bindings")
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(package)?;
    let wasm = package.join("cltv.wasm");
    std::fs::rename(package.join("bindings_bg.wasm"), &wasm)?;
    let text = hex(&shell.read_binary_file(&wasm)?);
    shell.write_file(package.join("bytes.js"), format!("export default \"{text}\";\n"))?;
    Ok(())
}

/// Twice as long, yet a quarter smaller than base64 once a server compresses it:
/// gzip finds the repetitions only where bytes stay whole.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `npm/package.json` with what `Cargo.toml` says already.
fn manifest(shell: &Shell, workspace: &Workspace) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(&shell.read_file("npm/package.json")?)?;
    for field in ["version", "description", "license", "keywords"] {
        manifest[field] = workspace.about[field].clone();
    }
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}
