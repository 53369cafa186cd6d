//! Python, whose packages bring published data sets and the rivals of the benches.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::debian;

const HOW_TO: &str = "\
no Python 3 with venv and pip found for the tests with published data. Install it, then repeat:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends python3-venv";

/// The one of the machine, or Debian's, installed now.
pub(crate) fn provide(shell: &Shell) -> Result<()> {
    if !is_there(shell) && debian::can_install(shell) {
        debian::install(shell, &["python3-venv"])?;
    }
    ensure!(is_there(shell), HOW_TO);
    Ok(())
}

/// Debian has a Python that makes no environments without one more package.
fn is_there(shell: &Shell) -> bool {
    cmd!(shell, "python3 -c 'import venv, ensurepip'").quiet().ignore_stderr().run().is_ok()
}
