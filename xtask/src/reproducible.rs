//! The same source gives the same bytes in every folder of every machine. Messages of
//! panics name source files, so folder names would end up in the WebAssembly.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use xshell::Shell;

/// Flags for rustc that give the folder and cargo's downloads the same names everywhere.
pub(crate) fn remap(shell: &Shell, folder: &Path, name: &str) -> Result<Vec<String>> {
    let registries = shell.read_dir(cargo_home()?.join("registry/src"))?;
    let downloads = registries.iter().map(|registry| flag(registry, "/registry"));
    Ok(downloads.chain([flag(folder, name)]).collect())
}

fn flag(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

fn cargo_home() -> Result<PathBuf> {
    let set = env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")
}
