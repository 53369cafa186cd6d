//! Node, npm, and the workshop's packages from the lock file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::workspace::Workspace;

/// What Vite runs in: the last of 20, and from here on.
const LAST_OF_20: (u32, u32) = (20, 19);
const SINCE: (u32, u32) = (22, 12);

/// Checks Node and installs the packages if they are missing or older than the lock file.
pub(crate) fn provide(shell: &Shell, workspace: &Workspace) -> Result<()> {
    check_version(shell)?;
    if is_installed(&workspace.root) {
        return Ok(());
    }
    cmd!(shell, "npm ci").run().context("npm ci failed: is npm installed, and its registry within reach?")
}

/// A program of the workshop's packages, such as `tsc`.
pub(crate) fn tool<'a>(shell: &'a Shell, workspace: &Workspace, name: &str) -> Cmd<'a> {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    let program = workspace.root.join("node_modules/.bin").join(format!("{name}{suffix}"));
    cmd!(shell, "{program}")
}

/// The files with tests in a folder of the current directory.
pub(crate) fn tests_in(shell: &Shell, folder: &str) -> Result<Vec<PathBuf>> {
    let mut files = shell.read_dir(folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.js"));
    ensure!(!files.is_empty(), "no tests in {folder}");
    files.sort();
    Ok(files)
}

/// Runs them with Node's own runner, two files at a time.
pub(crate) fn test<'a>(shell: &'a Shell, files: &[PathBuf]) -> Cmd<'a> {
    cmd!(shell, "node --test --test-concurrency=2 --test-reporter=spec {files...}")
}

fn check_version(shell: &Shell) -> Result<()> {
    let how_to = "Node 20.19, or 22.12 or later is needed: https://nodejs.org, or `nvm install 22`";
    let found = cmd!(shell, "node --version").quiet().read().context(how_to)?;
    if !version(&found).is_some_and(is_enough) {
        bail!("{how_to} (this is {found})");
    }
    Ok(())
}

fn is_enough(version: (u32, u32)) -> bool {
    (LAST_OF_20..(21, 0)).contains(&version) || version >= SINCE
}

/// (20, 19) from `v20.19.4`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// npm writes its hidden lock file at the end of every install.
fn is_installed(root: &Path) -> bool {
    let time = |file: &str| fs::metadata(root.join(file)).and_then(|about| about.modified());
    match (time("node_modules/.package-lock.json"), time("package-lock.json")) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_enough, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.19.4"), Some((20, 19)));
        let fits = |text| version(text).is_some_and(is_enough);
        assert!(["v20.19.0", "v20.20.2", "v22.12.0", "v24.1.0"].into_iter().all(fits));
        assert!(!["v8.0.0", "v20.9.0", "v21.7.3", "v22.11.0"].into_iter().any(fits));
        assert_eq!(version("unknown"), None);
    }
}
