//! A simulation: twelve uncertain inputs, five years, a million trials.

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use super::agreement::disagreements;
use super::contenders::{self, Contender};
use super::number;
use crate::workspace::Workspace;

const TRUTH: &str = "benches/cases/reference.expected.json";
const VARIANTS: [(&str, &str); 2] =
    [("independent", "independent inputs"), ("correlated", "four pairs that move together")];

pub(super) fn run(shell: &Shell, workspace: &Workspace) -> Result<()> {
    cmd!(shell, "node --test --test-reporter=dot benches/peers/simulate.test.js").run()?;
    let truth: Value = serde_json::from_str(&shell.read_file(TRUTH)?)?;
    let mut apart = Vec::new();
    for (variant, title) in VARIANTS {
        let all = contenders::all(shell, workspace, variant)?;
        print_speed(title, &all);
        apart.extend(disagreements(&all, &truth[variant])?);
        print_accuracy(shell, workspace, variant, &truth[variant])?;
    }
    print_growth(shell, workspace)?;
    ensure!(apart.is_empty(), "these do not agree:\n  {}", apart.join("\n  "));
    println!("\nAll found the same within four standard errors, and ours the same bits in every room");
    Ok(())
}

fn print_speed(title: &str, contenders: &[Contender]) {
    println!(
        "\nA simulation of 12 inputs over 5 years, {title} (seconds per million trials, the best of nine)"
    );
    println!("  {:<36} {:>9} {:>10} {:>9} {:>10}", "", "CPU", "ratio", "wall", "ratio");
    let Some(first) = contenders.first() else { return };
    for Contender { name, cpu_seconds: cpu, wall_seconds: wall, .. } in contenders {
        let (of_cpu, of_wall) = (cpu / first.cpu_seconds, wall / first.wall_seconds);
        println!("  {name:<36} {cpu:>7.3} s {of_cpu:>8.2} × {wall:>7.3} s {of_wall:>8.2} ×");
    }
}

fn print_accuracy(shell: &Shell, workspace: &Workspace, variant: &str, truth: &Value) -> Result<()> {
    let (file, case) = (workspace.root.join(TRUTH), contenders::case(workspace, variant));
    let command = contenders::native(shell, &["accuracy"]).arg(file).arg(variant).arg(case);
    println!("\nHow far from the truth (root mean square over 16 seeds)");
    println!("  {:<36} {:>11} {:>11}", "", "mean", "P50");
    for line in contenders::read_all(command)? {
        let name = format!("{} trials, {}", line["trials"], line["sampling"].as_str().unwrap_or("?"));
        println!("  {name:<36} {:>11.0} {:>11.0}", number(&line, "mean")?, number(&line, "median")?);
    }
    let known = |place| number(truth.pointer(place).unwrap_or(&Value::Null), "error");
    println!(
        "  {:<36} {:>11.2} {:>11.0}",
        "the truth is known to",
        known("/mean")?,
        known("/percentiles/3")?
    );
    Ok(())
}

fn print_growth(shell: &Shell, workspace: &Workspace) -> Result<()> {
    let case = contenders::case(workspace, "independent");
    let command = contenders::native(shell, &["growth"]).arg(case).env("RAYON_NUM_THREADS", "1");
    println!("\nHow the cost grows, natively on 1 thread");
    println!("  {:<36} {:>9} {:>13}", "", "CPU", "a million");
    for line in contenders::read_all(command)? {
        let (seconds, trials) = (number(&line, "cpuSeconds")?, number(&line, "trials")?);
        let name = format!("{trials} trials, {} years", line["horizon"]);
        println!("  {name:<36} {seconds:>7.3} s {:>11.3} s", seconds * 1e6 / trials);
    }
    Ok(())
}
