//! The npm package as a customer gets it: packed, installed into an empty folder, used there.

use std::path::Path;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::workspace::Workspace;
use crate::{browser, node, package};

pub(crate) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    node::provide(shell, workspace)?;
    let tarball = package::pack(shell, workspace)?;
    lint(shell, workspace, &tarball)?;
    let customer = shell.create_temp_dir()?;
    install(shell, &tarball, customer.path())?;
    // Its own packages are found from where it really lies.
    link(&workspace.root.join("node_modules/ajv"), &customer.path().join("node_modules/ajv"))?;
    let _folder = shell.push_dir(customer.path());
    let tests = node::tests_in(shell, "tests/npm")?;
    node::test(shell, &tests).env("CLTV_TOOLS", workspace.root.join("node_modules")).run()?;
    Ok(())
}

/// The package wherever it is used, as a table.
pub(crate) fn matrix(shell: &Shell, workspace: &Workspace, part: &str) -> Result<()> {
    let tarball = package::pack(shell, workspace)?;
    let browser = browser::for_tests(shell)?;
    cmd!(shell, "node tests/matrix/matrix.js {tarball} {part}").env("CHROMIUM", browser).run()?;
    Ok(())
}

fn link(real: &Path, name: &Path) -> Result<()> {
    #[cfg(unix)]
    std::os::unix::fs::symlink(real, name)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(real, name)?;
    Ok(())
}

/// What others' tools say of the manifest. CommonJS is not offered.
fn lint(shell: &Shell, workspace: &Workspace, tarball: &Path) -> Result<()> {
    node::tool(shell, workspace, "publint").args(["run", "--strict"]).arg(tarball).run()?;
    node::tool(shell, workspace, "attw").arg(tarball).args(["--profile", "esm-only"]).run()?;
    Ok(())
}

fn copy_files(shell: &Shell, from: &str, to: &Path, wanted: fn(&Path) -> bool) -> Result<()> {
    let to = shell.create_dir(to)?;
    for file in shell.read_dir(from)?.into_iter().filter(|file| file.is_file() && wanted(file)) {
        shell.copy_file(file, &to)?;
    }
    Ok(())
}

/// The tests lie beside the installed package, so that they find it and nothing else.
fn install(shell: &Shell, tarball: &Path, customer: &Path) -> Result<()> {
    for folder in [
        "tests/npm",
        "tests/cases",
        "tests/cases/risk",
        "tests/cases/uncertain",
        "benches/cases",
        "examples/schema",
        "docs",
    ] {
        copy_files(shell, folder, &customer.join(folder), |_| true)?;
    }
    // What the documents show is run, too.
    copy_files(shell, ".", customer, |file| file.extension().is_some_and(|ending| ending == "md"))?;
    let _folder = shell.push_dir(customer);
    shell.write_file("package.json", r#"{ "private": true, "type": "module" }"#)?;
    cmd!(shell, "npm install --offline --no-save --no-package-lock --loglevel error {tarball}").run()?;
    Ok(())
}
