//! How many bytes the WebAssembly and the page cost, and the budget they must keep.

use std::iter::Sum;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::build;
use crate::workspace::Workspace;

/// Over the wire, gzipped, in bytes.
const WASM_BUDGET: u64 = 190_000;
const UNCERTAINTY_BUDGET: u64 = 340_000;
const DATA_BUDGET: u64 = 262_000;
const WORKBOOK_BUDGET: u64 = 490_000;
const FIRST_LOAD_BUDGET: u64 = 248_000;

#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Builds and prints the table.
pub(crate) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    build(shell, workspace)?;
    report(shell, workspace).map(drop)
}

/// Fails when the built files have outgrown the budget.
pub(crate) fn check_budget(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let built = report(shell, workspace)?;
    keep("WebAssembly", built.wasm, WASM_BUDGET)?;
    keep("WebAssembly of uncertainty", built.uncertainty, UNCERTAINTY_BUDGET)?;
    keep("WebAssembly of data", built.data, DATA_BUDGET)?;
    keep("WebAssembly of the workbook", built.workbook, WORKBOOK_BUDGET)?;
    keep("first load", built.first_load, FIRST_LOAD_BUDGET)
}

fn keep(name: &str, size: Size, budget: u64) -> Result<()> {
    ensure!(size.gzip <= budget, "the {name} is over {budget} bytes gzipped");
    Ok(())
}

/// What has a budget.
struct Built {
    wasm: Size,
    uncertainty: Size,
    data: Size,
    workbook: Size,
    first_load: Size,
}

/// Prints the table.
fn report(shell: &Shell, workspace: &Workspace) -> Result<Built> {
    let (package, site) = (workspace.package(), workspace.site());
    let (first, later_files) = files_of_page(shell, &site)?;
    println!("{:<44} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    let wasm = group(shell, "WebAssembly", &package, &[package.join("cltv.wasm")])?;
    let later = |name: &str| [package.join(name).join(name).with_extension("wasm")];
    let uncertainty = group(shell, "WebAssembly of uncertainty", &package, &later("uncertainty"))?;
    let data = group(shell, "WebAssembly of data", &package, &later("data"))?;
    let workbook = group(shell, "WebAssembly of the workbook", &package, &later("workbook"))?;
    let first_load = group(shell, "page, first load", &site, &first)?;
    group(shell, "page, loaded later", &site, &later_files)?;
    Ok(Built { wasm, uncertainty, data, workbook, first_load })
}

/// A line for all files together, then one for each.
fn group(shell: &Shell, title: &str, folder: &Path, files: &[PathBuf]) -> Result<Size> {
    let sizes = measure(shell, files)?;
    let total = sizes.iter().copied().sum();
    row(title, total);
    for (file, size) in files.iter().zip(sizes) {
        let name = file.strip_prefix(folder)?.display();
        row(&format!("  {name}"), size);
    }
    Ok(total)
}

fn row(name: &str, size: Size) {
    println!("{name:<44} {:>9} {:>9} {:>9}", size.raw, size.gzip, size.brotli);
}

/// What the browser fetches because `index.html` says so and to speak one language, and the rest.
fn files_of_page(shell: &Shell, site: &Path) -> Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let index = site.join("index.html");
    let html = shell.read_file(&index)?;
    let mut all = Vec::new();
    collect_files(shell, site, &mut all)?;
    all.sort();
    let mut first: Vec<PathBuf> = references(&html).map(|reference| site.join(reference)).collect();
    first.extend(longest_language(&all)?);
    Ok(all.into_iter().partition(|file| *file == index || first.contains(file)))
}

/// A page speaks one language at a time; the budget holds for the one that says it with most bytes.
fn longest_language(files: &[PathBuf]) -> Result<Option<PathBuf>> {
    let mut longest = None;
    for file in files.iter().filter(|file| is_language(file)) {
        longest = longest.max(Some((file.metadata()?.len(), file.clone())));
    }
    Ok(longest.map(|(_, file)| file))
}

/// `first-ru-D2.js`, as `www/vite.config.ts` names it.
fn is_language(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("first-"))
}

/// The values of `src` and `href`, as paths below the page.
fn references(html: &str) -> impl Iterator<Item = &str> {
    let values = html.split(" src=\"").skip(1).chain(html.split(" href=\"").skip(1));
    values
        .filter_map(|rest| rest.split('"').next())
        .map(|value| value.trim_start_matches("./").trim_start_matches('/'))
}

fn collect_files(shell: &Shell, folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in shell.read_dir(folder)? {
        if entry.is_dir() {
            collect_files(shell, &entry, files)?;
        } else {
            files.push(entry);
        }
    }
    Ok(())
}

/// Node compresses: the page's tools need it anyway, and it has the servers' own libraries.
fn measure(shell: &Shell, files: &[PathBuf]) -> Result<Vec<Size>> {
    let text = cmd!(shell, "node xtask/compress.js {files...}").quiet().read()?;
    let compressed: Vec<(u64, u64)> = serde_json::from_str(&text)?;
    let sizes = files.iter().zip(compressed).map(|(file, (gzip, brotli))| {
        let raw = file.metadata()?.len();
        Ok(Size { raw, gzip, brotli })
    });
    sizes.collect()
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |a, b| Self {
            raw: a.raw + b.raw,
            gzip: a.gzip + b.gzip,
            brotli: a.brotli + b.brotli,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{is_language, references};
    use std::path::Path;

    #[test]
    fn first_load_is_what_the_html_names() {
        let html = r#"<script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="/b.css"><a hrefx="c">"#;
        assert_eq!(references(html).collect::<Vec<_>>(), ["assets/a.js", "b.css"]);
    }

    #[test]
    fn a_language_is_known_by_its_name() {
        assert!(is_language(Path::new("target/site/assets/first-ru-D2_x.js")));
        assert!(!is_language(Path::new("target/first-site/assets/later-ru-D2_x.js")));
    }
}
