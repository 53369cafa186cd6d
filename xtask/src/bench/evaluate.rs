//! One evaluation of a case, and internal rates of many vectors.

use anyhow::Result;
use xshell::{Shell, cmd};

use super::{json, number, python};
use crate::workspace::Workspace;

const CASE: &str = "benches/cases/bench-60x3x3.json";
const RICH: &str = "benches/cases/bench-60x3x3-experience.json";

pub(super) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("target/bench");
    let (flows, counts) = (folder.join("flows.f64"), folder.join("counts.u8"));
    let python = python(shell, workspace, &["pyxirr==0.10.8"])?;
    let pyxirr = json(&cmd!(shell, "{python} benches/peers/irr.py {flows} {counts}").read()?)?;
    let (case, rich) = (workspace.root.join(CASE), workspace.root.join(RICH));
    let ours =
        json(&cmd!(shell, "cargo bench --quiet --bench evaluate -- {case} {rich} {flows} {counts}").read()?)?;
    let entry = workspace.package().join("inline.js");
    let javascript = json(&cmd!(shell, "node benches/evaluate.js {case} {entry}").read()?)?;

    let native = number(&ours, "evaluateSeconds")?;
    println!("\nOne evaluation: 60 months, 3 segments, 3 initiatives (median)");
    row("natively", native, native);
    row("the same with experience and NPS groups", number(&ours, "richSeconds")?, native);
    row("from JavaScript, both crossings", number(&javascript, "packageSeconds")?, native);
    row("a projection written in JavaScript", number(&javascript, "rivalSeconds")?, native);

    let irr = number(&ours, "irrSeconds")?;
    println!("\nInternal rates of 100,000 vectors of 11 flows, a tenth with none or several (best of three)");
    row("natively, all rates of each", irr, irr);
    row("pyxirr, one rate of each", number(&pyxirr, "seconds")?, irr);
    let wrong = |key: &str| pyxirr[key].as_u64().map_or("?".to_owned(), |count| count.to_string());
    println!("  vectors with a wrong number of rates: natively {}", ours["irrWrong"]);
    println!(
        "  pyxirr: no rate where there is one {}, a rate where there is none {}, one of several unsaid {}",
        wrong("noneWhereSome"),
        wrong("numberWhereNone"),
        wrong("silentChoices")
    );
    Ok(())
}

fn row(name: &str, seconds: f64, reference: f64) {
    println!("  {name:<39} {:>12.1} µs {:>8.2} ×", seconds * 1e6, seconds / reference);
}
