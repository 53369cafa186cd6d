//! The page on this machine: built, then served from files as any web server would.

use anyhow::Result;
use xshell::Shell;

use crate::workspace::Workspace;
use crate::{build, node};

/// Vite's file server takes the next port if this one is in use, and prints the address.
pub(crate) fn run(shell: &Shell, workspace: &Workspace, port: u16) -> Result<()> {
    build(shell, workspace)?;
    node::tool(shell, workspace, "vite")
        .args(["preview", "www", "--host", "127.0.0.1", "--port", &port.to_string()])
        .run()?;
    Ok(())
}
