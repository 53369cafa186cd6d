//! The npm package in `target/npm`: the crate, compiled once for each purpose, its bindings, and the files of `npm/`.

use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Result, anyhow};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::node;
use crate::reproducible::remap;
use crate::site;
use crate::wasm_compiler::{TARGET, WasmCompiler};
use crate::workspace::Workspace;

const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// What is compiled: the same crate, other exports, for another purpose.
pub(crate) struct Module {
    /// The .wasm is called so.
    pub(crate) name: &'static str,
    /// Where it goes in the package.
    pub(crate) folder: &'static str,
    feature: &'static str,
    profile: &'static str,
    /// Where the crate itself differs from its profile, while what it is made of does not.
    options: &'static [&'static str],
    flags: &'static [&'static str],
}

/// Those of one profile follow each other.
pub(crate) const MODULES: [Module; 4] = [
    Module { name: "cltv", folder: "", feature: "wasm-everyday", profile: "wasm", options: &[], flags: &[] },
    Module {
        name: "workbook",
        folder: "workbook",
        feature: "wasm-workbook",
        profile: "wasm",
        // Seldom asked for: only bytes count.
        options: &["--config", "profile.wasm.package.cltv.opt-level='z'"],
        flags: &[],
    },
    Module {
        name: "uncertainty",
        folder: "uncertainty",
        feature: "wasm-uncertainty",
        profile: "wasm-fast",
        options: &[],
        // Two trials at a time, in every browser since 2023.
        flags: &["-Ctarget-feature=+simd128"],
    },
    Module {
        name: "data",
        folder: "data",
        feature: "wasm-data",
        profile: "wasm-fast",
        options: &[],
        flags: &[],
    },
];

pub(crate) fn build(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let compiler = WasmCompiler::provide(shell)?;
    let package = workspace.package();
    shell.remove_path(&package)?;
    copy_written_by_hand(shell, Path::new("npm"), &package)?;
    let (small, fast) = MODULES.split_at(MODULES.len() / 2);
    // What takes the time, optimising a whole module, keeps one processor busy.
    thread::scope(|scope| {
        let beside = scope.spawn(|| engines(workspace, &compiler, small));
        engines(workspace, &compiler, fast)?;
        beside.join().map_err(|_| anyhow!("compiling panicked"))?
    })?;
    for file in LICENCES {
        shell.copy_file(file, &package)?;
    }
    shell.write_file(package.join("package.json"), manifest(shell, workspace)?)?;
    schema(shell, workspace, &package)
}

/// The shape of a case for editors and other languages, made of the types that are written by hand.
fn schema(shell: &Shell, workspace: &Workspace, package: &Path) -> Result<()> {
    node::provide(shell, workspace)?;
    let (types, out) = (package.join("index.d.ts"), package.join("case.schema.json"));
    node::tool(shell, workspace, "ts-json-schema-generator")
        .args(["--type", "Case", "--no-type-check", "--id", "case.schema.json"])
        .arg("--path")
        .arg(types)
        .arg("--out")
        .arg(out)
        .run()?;
    Ok(())
}

fn copy_written_by_hand(shell: &Shell, from: &Path, to: &Path) -> Result<()> {
    let to = shell.create_dir(to)?;
    for entry in shell.read_dir(from)? {
        if let (true, Some(name)) = (entry.is_dir(), entry.file_name()) {
            copy_written_by_hand(shell, &entry, &to.join(name))?;
        } else {
            shell.copy_file(&entry, &to)?;
        }
    }
    Ok(())
}

/// Builds and packs; returns the tarball.
pub(crate) fn pack(shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
    build(shell, workspace)?;
    site::build_element(shell, workspace)?;
    let (package, target) = (workspace.package(), workspace.root.join("target"));
    let name = cmd!(shell, "npm pack {package} --pack-destination {target} --loglevel error").read()?;
    let tarball = target.join(name);
    println!("{}", tarball.display());
    Ok(tarball)
}

fn engines(workspace: &Workspace, compiler: &WasmCompiler, modules: &[Module]) -> Result<()> {
    let shell = Shell::new()?;
    shell.change_dir(&workspace.root);
    modules.iter().try_for_each(|module| {
        let folder = workspace.package().join(module.folder);
        engine(&shell, workspace, compiler, module, &folder).map(drop)
    })
}

/// Compiles a module with its bindings into a folder; returns the .wasm.
pub(crate) fn engine(
    shell: &Shell,
    workspace: &Workspace,
    compiler: &WasmCompiler,
    module: &Module,
    folder: &Path,
) -> Result<PathBuf> {
    compile(shell, workspace, compiler, module)?;
    // The next of the profile has the same name.
    let compiled = workspace.cargo_target.join(TARGET).join(module.profile).join("cltv.wasm");
    bind(shell, &compiled, module.name, folder)
}

/// `cargo rustc`, because a `cdylib` in the manifest would switch link-time optimisation off.
fn compile(shell: &Shell, workspace: &Workspace, compiler: &WasmCompiler, module: &Module) -> Result<()> {
    compiler
        .cargo(shell)
        .args(["rustc", "--profile", module.profile, "--package", "cltv", "--lib", "--crate-type", "cdylib"])
        .args(["--features", module.feature, "--target", TARGET])
        .args(module.options)
        .arg("--")
        .args(module.flags)
        .env("CARGO_ENCODED_RUSTFLAGS", remap(shell, &workspace.root, "/cltv")?.join("\x1f"))
        // Cargo names a `cdylib` alike whatever its features are, and would build each again after the
        // other. Told so, it tells them apart; should it no longer know this, it only takes longer.
        .env("__CARGO_DEFAULT_LIB_METADATA", module.name)
        .run()?;
    Ok(())
}

/// Types are written by hand, and so is the address of the .wasm (in the `index.js`):
/// entries that need no file must not mention one, or bundlers copy it.
fn bind(shell: &Shell, compiled: &Path, name: &str, folder: &Path) -> Result<PathBuf> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("bindings")
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    let wasm = folder.join(name).with_extension("wasm");
    std::fs::rename(folder.join("bindings_bg.wasm"), &wasm)?;
    let text = hex(&shell.read_binary_file(&wasm)?);
    shell.write_file(folder.join("bytes.js"), format!("export default \"{text}\";\n"))?;
    Ok(wasm)
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
