//! The same source gives the same bytes in every folder of every machine. Messages of
//! panics name source files, so folder names would end up in the WebAssembly.
//!
//! `cargo xtask reproduce` is the proof: what the repository holds is copied into two folders with
//! names of different length, each with a cargo home of its own name, compiled there from nothing,
//! and compared.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use xshell::{Shell, cmd};

use crate::package::{self, MODULES};
use crate::wasm_compiler::WasmCompiler;
use crate::workspace::Workspace;

/// Names of different length, so that every offset behind a name would move.
const FOLDERS: [&str; 2] = ["a", "folder-with-quite-another-name/and-one-below-it"];

/// Flags for rustc that give the folder and cargo's downloads the same names everywhere.
pub(crate) fn remap(shell: &Shell, folder: &Path, name: &str) -> Result<Vec<String>> {
    let registries = shell.read_dir(cargo_home(shell)?.join("registry/src"))?;
    let downloads = registries.iter().map(|registry| flag(registry, "/registry"));
    Ok(downloads.chain([flag(folder, name)]).collect())
}

fn flag(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

fn cargo_home(shell: &Shell) -> Result<PathBuf> {
    let set = shell.var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")
}

/// Compiles the modules with `part` in their name in two folders and compares them.
pub(crate) fn test(shell: &Shell, workspace: &Workspace, part: &str) -> Result<()> {
    let compiler = WasmCompiler::provide(shell)?;
    let home = workspace.root.join("target/reproduce");
    shell.remove_path(&home)?;
    let copies: Vec<Workspace> =
        FOLDERS.iter().map(|name| copy(shell, workspace, &home.join(name))).collect::<Result<_>>()?;
    for module in MODULES.iter().filter(|module| module.name.contains(part)) {
        let engine = |copy: &Workspace| {
            let _inside = shell.push_dir(&copy.root);
            let _target = shell.push_env("CARGO_TARGET_DIR", &copy.cargo_target);
            let _downloads = shell.push_env("CARGO_HOME", home_of(&copy.root));
            package::engine(shell, copy, &compiler, module, &copy.package().join(module.folder))
        };
        let compiled = copies.iter().map(engine).collect::<Result<Vec<_>>>()?;
        let bytes = [shell.read_binary_file(&compiled[0])?, shell.read_binary_file(&compiled[1])?];
        ensure!(bytes[0] == bytes[1], "{} differs: compare {compiled:?}", module.name);
        println!("{}: the same {} bytes, sha256 {}", module.name, bytes[0].len(), hash(shell, &compiled[0])?);
    }
    Ok(())
}

/// Beside the copy: inside, the copy's own name would hide it.
fn home_of(copy: &Path) -> PathBuf {
    copy.with_extension("cargo-home")
}

/// What git knows of, as it stands now.
fn copy(shell: &Shell, workspace: &Workspace, to: &Path) -> Result<Workspace> {
    for file in cmd!(shell, "git ls-files -z --deduplicate").quiet().read()?.split_terminator('\0') {
        let (from, to) = (workspace.root.join(file), to.join(file));
        // Deleted, and not told to git yet.
        if from.is_file() {
            shell.create_dir(to.parent().context("a file lies in a folder")?)?;
            shell.copy_file(from, to)?;
        }
    }
    // Packages lie elsewhere on another machine, too, and are named in full where the crate is not.
    let (downloads, here) = (cargo_home(shell)?, home_of(to));
    cmd!(shell, "ln -s {downloads} {here}").quiet().run()?;
    Ok(Workspace { root: to.to_owned(), cargo_target: to.join("target"), about: workspace.about.clone() })
}

fn hash(shell: &Shell, file: &Path) -> Result<String> {
    let program = "crypto.createHash('sha256').update(fs.readFileSync(process.argv[1])).digest('hex')";
    Ok(cmd!(shell, "node --print {program} {file}").quiet().read()?)
}
