//! The browser of the page tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Shell;

use crate::debian::{self, find_program};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

const HOW_TO: &str = "\
no Chromium found for the page tests. Install it, or name it, then repeat:
    sudo apt-get update && sudo apt-get install -y chromium
    CHROMIUM=/path/to/chromium cargo xtask test";

/// The one that `CHROMIUM` names, one of the machine, or Debian's, installed now.
pub(crate) fn provide(shell: &Shell) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !debian::can_install(shell) {
        bail!(HOW_TO);
    }
    debian::install(shell, &["chromium"])?;
    find().ok_or_else(|| anyhow::anyhow!(HOW_TO))
}

fn find() -> Option<PathBuf> {
    let on_mac = PathBuf::from(ON_MAC);
    NAMES.iter().find_map(|name| find_program(name)).or_else(|| on_mac.is_file().then_some(on_mac))
}
