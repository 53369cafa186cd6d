//! The standard library for wasm32, built once from Debian's source with Debian's
//! compiler, in the way Rust's own bootstrap builds it. About a minute and 75 MB.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

use crate::debian;
use crate::reproducible::remap;
use crate::wasm_compiler::TARGET;

pub(crate) const CARGO: &str = "/usr/bin/cargo";
pub(crate) const RUSTC: &str = "/usr/bin/rustc";
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

pub(crate) fn build(shell: &Shell) -> Result<()> {
    println!("building the standard library for {TARGET} once, about a minute …");
    debian::install(shell, &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"])?;
    debian::install(shell, &[&format!("lld-{}", llvm_major(shell)?)])?;
    let folder = shell.create_temp_dir()?;
    compile(shell, folder.path())?;
    put_in_place(shell, &folder.path().join(TARGET).join("dist/deps"))
}

/// Debian's linker for WebAssembly carries the number of the LLVM it belongs to.
pub(crate) fn linker(shell: &Shell) -> Result<String> {
    Ok(format!("wasm-ld-{}", llvm_major(shell)?))
}

fn llvm_major(shell: &Shell) -> Result<String> {
    let about = cmd!(shell, "{RUSTC} -vV").quiet().read()?;
    let version = about.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    let major = version.and_then(|version| version.split('.').next());
    Ok(major.context("rustc names no LLVM version")?.to_owned())
}

/// `dist` embeds the bitcode that link-time optimisation of the whole program needs.
fn compile(shell: &Shell, target_folder: &Path) -> Result<()> {
    let _source = shell.push_dir(SOURCE);
    let mut flags = remap(shell, Path::new(SOURCE), "/rust/library")?;
    flags.extend(["-Zforce-unstable-if-unmarked".into(), "-Aunexpected_cfgs".into()]);
    cmd!(shell, "{CARGO} build --quiet --locked --profile dist -p sysroot --target {TARGET}")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", RUSTC)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .env("CARGO_TARGET_DIR", target_folder)
        .env("__CARGO_DEFAULT_LIB_METADATA", "wasm-debian")
        .run()?;
    Ok(())
}

fn put_in_place(shell: &Shell, libraries: &Path) -> Result<()> {
    let sysroot = cmd!(shell, "{RUSTC} --print sysroot").quiet().read()?;
    let place = Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib");
    shell.remove_path(&place)?;
    shell.create_dir(&place)?;
    for library in shell.read_dir(libraries)? {
        let name = library.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libsysroot-") {
            shell.copy_file(&library, place.join(&*name))?;
        }
    }
    Ok(())
}
