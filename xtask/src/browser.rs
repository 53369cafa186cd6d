//! The browser of the page tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};
use xshell::Shell;

use crate::debian::{self, find_program};

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ON_MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// The same browser without anything around a page: a test takes half the time in it.
const SHELL: &str = "chromium-headless-shell";

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

/// The shell where it is there or Debian has it, or else any.
pub(crate) fn for_tests(shell: &Shell) -> Result<PathBuf> {
    if env::var_os("CHROMIUM").is_some() {
        return provide(shell);
    }
    if find_program(SHELL).is_none() && debian::can_install(shell) {
        debian::install(shell, &[SHELL])
            .unwrap_or_else(|error| println!("{error:#}; the whole browser will do"));
    }
    find_program(SHELL).map_or_else(|| provide(shell), Ok)
}

fn find() -> Option<PathBuf> {
    let on_mac = PathBuf::from(ON_MAC);
    NAMES.iter().find_map(|name| find_program(name)).or_else(|| on_mac.is_file().then_some(on_mac))
}
