//! Where things lie, and what the crate says of itself.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    /// Where cargo writes; `CARGO_TARGET_DIR` moves it, `package` and `site` stay.
    pub(crate) cargo_target: PathBuf,
    /// The crate's entry in `cargo metadata`: name, version, description, …
    pub(crate) about: Value,
}

impl Workspace {
    pub(crate) fn find(shell: &Shell) -> Result<Self> {
        let text = cmd!(shell, "cargo metadata --no-deps --format-version 1").quiet().read()?;
        let metadata: Value = serde_json::from_str(&text)?;
        let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
        let about = packages.iter().find(|package| package["name"] == "cltv");
        Ok(Self {
            root: path(&metadata["workspace_root"])?,
            cargo_target: path(&metadata["target_directory"])?,
            about: about.context("the workspace has no crate cltv")?.clone(),
        })
    }

    /// The npm package, unpacked.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("target/npm")
    }

    /// The page.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }
}

fn path(value: &Value) -> Result<PathBuf> {
    value.as_str().map(PathBuf::from).context("cargo metadata names no folder")
}
