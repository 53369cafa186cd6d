//! What Lighthouse says of the page on a phone. It is as large as everything else of the workshop
//! together, so it is installed here and nowhere else.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use super::{json, number};
use crate::workspace::Workspace;
use crate::{browser, site};

/// The last that runs on the oldest Node that the workshop allows.
const LIGHTHOUSE: &str = "lighthouse@12.8.2";

/// Of a hundred, in each category.
const LEAST: f64 = 95.0;

/// They are the same at each look; speed depends on the machine and is told, not required.
const LASTING: [&str; 3] = ["accessibility", "best-practices", "seo"];

pub(super) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let browser = browser::provide(shell)?;
    let lighthouse = installed(shell, workspace)?;
    site::build(shell, workspace)?;
    let output = cmd!(shell, "node benches/lighthouse.mjs {lighthouse}").env("CHROMIUM", browser).read()?;
    let found = json(&output)?;
    println!("\nLighthouse, phone, of 100 (machine {:.0})", number(&found, "machine")?);
    for category in ["performance", "accessibility", "best-practices", "seo"] {
        println!("{category:<24} {:>4}", number(&found["scores"], category)?);
    }
    for (metric, value) in found["metrics"].as_object().context("no metrics")? {
        println!("  {metric:<26} {}", value.as_str().unwrap_or_default());
    }
    for audit in found["lost"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        println!("  costs points: {audit}");
    }
    for category in LASTING {
        let score = number(&found["scores"], category)?;
        ensure!(score >= LEAST, "{category} is {score}, below {LEAST}");
    }
    Ok(())
}

/// In a folder of its own, once for every version.
fn installed(shell: &Shell, workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root.join("target/bench").join(LIGHTHOUSE);
    if !folder.join("node_modules/lighthouse").exists() {
        shell.create_dir(&folder)?;
        shell.write_file(folder.join("package.json"), "{\"private\":true}\n")?;
        cmd!(
            shell,
            "npm install --prefix {folder} --ignore-scripts --no-audit --no-fund --silent {LIGHTHOUSE}"
        )
        .run()?;
    }
    Ok(folder)
}
