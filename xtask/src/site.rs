//! The page in `target/site`, built by Vite from `www/`; where from and to stands in its
//! `vite.config.ts`.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::node;
use crate::workspace::Workspace;

pub(crate) fn build(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::provide(shell, workspace)?;
    node::tool(shell, workspace, "vite").args(["build", "www", "--logLevel", "warn"]).run()?;
    Ok(())
}

/// The types of the page's own code.
pub(crate) fn check_types(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::tool(shell, workspace, "tsc").args(["--noEmit", "--project", "www"]).run()?;
    Ok(())
}

/// Its behaviour, in a real browser.
pub(crate) fn test(shell: &Shell) -> Result<()> {
    let browser = crate::browser::provide(shell)?;
    cmd!(shell, "{browser} --version").run()?;
    node::test(shell, "tests/page")?.env("CHROMIUM", browser).run()?;
    Ok(())
}
