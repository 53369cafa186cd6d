//! LibreOffice, which recalculates the workbooks of the tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Shell;

use crate::debian::{self, find_program};

const NAMES: [&str; 2] = ["soffice", "libreoffice"];
const PACKAGE: &str = "libreoffice-calc-nogui";
const HOW_TO: &str = "\
no LibreOffice found for the tests of the workbook. Install it, or name it, then repeat:
    sudo apt-get update && sudo apt-get install -y --no-install-recommends libreoffice-calc-nogui
    SOFFICE=/path/to/soffice cargo xtask test";

/// The one that `SOFFICE` names, one of the machine, or Debian's, installed now.
pub(crate) fn provide(shell: &Shell) -> Result<PathBuf> {
    if let Some(named) = env::var_os("SOFFICE") {
        return Ok(named.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !debian::can_install(shell) {
        bail!(HOW_TO);
    }
    debian::install(shell, &[PACKAGE])?;
    find().ok_or_else(|| anyhow::anyhow!(HOW_TO))
}

fn find() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| find_program(name))
}
