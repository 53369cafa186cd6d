//! A compiler with the standard library for wasm32. Three ways lead to it: it is there
//! already; rustup adds it; on Debian, it is built once from Debian's own source.

use std::env;

use anyhow::{Result, bail};
use xshell::{Cmd, Shell, cmd};

use crate::{debian, debian_std};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const HOW_TO: &str = "\
no standard library for wasm32-unknown-unknown. Add it, then repeat:
    rustup target add wasm32-unknown-unknown";

/// Which cargo to call, and the variables it needs to find the rest.
pub(crate) struct WasmCompiler {
    cargo: &'static str,
    variables: Vec<(&'static str, String)>,
}

impl WasmCompiler {
    /// Finds one, or installs what is missing. `CLTV_WASM_TARGET` forces one of the ways,
    /// because where the first works a broken last one would not be noticed.
    pub(crate) fn provide(shell: &Shell) -> Result<Self> {
        match env::var("CLTV_WASM_TARGET").as_deref() {
            Ok("present") => present(shell),
            Ok("rustup") => added_by_rustup(shell),
            Ok("debian") => built_on_debian(shell),
            Ok(other) => bail!("CLTV_WASM_TARGET={other}: present, rustup or debian"),
            Err(_) => present(shell)
                .or_else(|_| of_debian(shell))
                .or_else(|_| added_by_rustup(shell))
                .or_else(|_| built_on_debian(shell)),
        }
    }

    /// `cargo` with the compiler that knows wasm32.
    pub(crate) fn cargo<'a>(&self, shell: &'a Shell) -> Cmd<'a> {
        let program = self.cargo;
        cmd!(shell, "{program}").envs(self.variables.iter().map(|(name, value)| (name, value)))
    }
}

fn present(shell: &Shell) -> Result<WasmCompiler> {
    if compiles(shell, "rustc") {
        return Ok(WasmCompiler { cargo: "cargo", variables: Vec::new() });
    }
    bail!(HOW_TO)
}

fn added_by_rustup(shell: &Shell) -> Result<WasmCompiler> {
    cmd!(shell, "rustup target add {TARGET}").run()?;
    present(shell)
}

fn built_on_debian(shell: &Shell) -> Result<WasmCompiler> {
    of_debian(shell).or_else(|error| {
        if !debian::can_install(shell) {
            return Err(error);
        }
        debian_std::build(shell)?;
        of_debian(shell)
    })
}

/// Debian's programs come first in the path: its cargo looks for rustc and clippy there.
fn of_debian(shell: &Shell) -> Result<WasmCompiler> {
    if !compiles(shell, debian_std::RUSTC) {
        bail!(HOW_TO);
    }
    let path = format!("/usr/bin:{}", env::var("PATH").unwrap_or_default());
    let linker = debian_std::linker(shell)?;
    Ok(WasmCompiler {
        cargo: debian_std::CARGO,
        variables: vec![("PATH", path), ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)],
    })
}

/// Compiles a line: a folder may be there and belong to another compiler.
fn compiles(shell: &Shell, rustc: &str) -> bool {
    let Ok(folder) = shell.create_temp_dir() else {
        return false;
    };
    let out = folder.path().join("line.rmeta");
    cmd!(shell, "{rustc} --target {TARGET} --crate-type lib --emit metadata -o {out} -")
        .stdin("pub fn one() -> u32 { 1 }")
        .quiet()
        .ignore_stdout()
        .ignore_stderr()
        .run()
        .is_ok()
}
