//! Packages from Debian, on a machine where they may be installed.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use xshell::{Shell, cmd};

/// Debian, as root: only then does a command install something on the machine.
pub(crate) fn can_install(shell: &Shell) -> bool {
    let is_root = cmd!(shell, "id -u").quiet().ignore_stderr().read().is_ok_and(|id| id == "0");
    is_root && find_program("apt-get").is_some()
}

/// Lists of packages go stale: they are read anew each time, which takes seconds.
pub(crate) fn install(shell: &Shell, packages: &[&str]) -> Result<()> {
    let _quiet = shell.push_env("DEBIAN_FRONTEND", "noninteractive");
    cmd!(shell, "apt-get update -qq").run()?;
    cmd!(shell, "apt-get install -y -qq --no-install-recommends {packages...}").ignore_stdout().run()?;
    Ok(())
}

pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|program| program.is_file())
}
