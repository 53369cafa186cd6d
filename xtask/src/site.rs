//! The page in `target/site`, built by Vite from `www/`, and what other people put on their own
//! pages, in `target/embed`; where from and to stands in `www/vite.config.ts` and `www/embed/`.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::node;
use crate::workspace::Workspace;

pub(crate) fn build(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::provide(shell, workspace)?;
    node::tool(shell, workspace, "vite").args(["build", "www", "--logLevel", "warn"]).run()?;
    // The frame first: it empties the folder.
    embed(shell, workspace, "frame")?;
    embed(shell, workspace, "host")?;
    build_element(shell, workspace)
}

/// The one file with the whole calculator, which the package offers as `cltv/element`; it is built
/// from the rest of the package.
pub(crate) fn build_element(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::provide(shell, workspace)?;
    embed(shell, workspace, "script")?;
    let built = workspace.root.join("target/embed/cltv-calculator.js");
    shell.copy_file(built, workspace.package().join("element"))?;
    Ok(())
}

/// Prints the hash of what it builds, for `integrity`.
fn embed(shell: &Shell, workspace: &Workspace, config: &str) -> Result<()> {
    node::tool(shell, workspace, "vite")
        .args(["build", "www/embed", "--config", &format!("www/embed/{config}.config.ts")])
        .args(["--logLevel", "warn"])
        .run()?;
    Ok(())
}

/// The types of the page's own code.
pub(crate) fn check_types(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::tool(shell, workspace, "tsc").args(["--noEmit", "--project", "www"]).run()?;
    Ok(())
}

/// Its behaviour, in a real browser; what leaves it as a workbook, in a real spreadsheet.
pub(crate) fn test(shell: &Shell, _: &Workspace) -> Result<()> {
    let browser = crate::browser::for_tests(shell)?;
    cmd!(shell, "{browser} --version").run()?;
    let soffice = crate::office::provide(shell)?;
    let tests = node::tests_in(shell, "tests/page")?;
    node::test(shell, &tests).env("CHROMIUM", &browser).env("SOFFICE", &soffice).run()?;
    Ok(())
}
