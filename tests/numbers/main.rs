//! Figures that were looked at once and may not change unnoticed.
//!
//! Unlike the other tests this one knows nothing about what is right: the figures in `reviewed/`
//! are the crate's own. It sees that a change of code which moves one, by however little, says so
//! under *Numbers* in the changelog. `cargo xtask numbers` accepts what moved, once that is written.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test that cannot go on panics")]

mod changelog;
mod flat;
mod questions;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use flat::{Change, Figures};

const REVIEWED: &str = "tests/numbers/reviewed";
/// Differences shown of one question; the whole list helps nobody.
const SHOWN: usize = 12;

#[test]
fn no_figure_changes_unnoticed() {
    let now = questions::answers();
    assert!(now.len() > 15, "the questions are gone");
    let moved = moved(&now);
    if env::var_os("CLTV_ACCEPT_NUMBERS").is_some() {
        accept(&now, &moved);
    } else {
        assert!(moved.is_empty(), "{}", told(&moved));
        let forgotten: Vec<_> = now.iter().filter(|(name, _)| !path(name).exists()).collect();
        assert!(
            forgotten.is_empty(),
            "never reviewed: {forgotten:?}; look at them, then `cargo xtask numbers`"
        );
    }
}

/// Figures that are different, or gone, with their question or without. What is only new is no change of a figure.
fn moved(now: &[(String, Figures)]) -> Vec<(String, Vec<Change>)> {
    let none = Figures::default();
    let changes = reviewed().into_iter().filter_map(|name| {
        let figures = now.iter().find(|(asked, _)| *asked == name).map_or(&none, |(_, figures)| figures);
        let changes = Figures::parse(&fs::read_to_string(path(&name)).unwrap()).changes(figures);
        (!changes.is_empty()).then_some((name, changes))
    });
    changes.collect()
}

/// The questions whose figures were looked at.
fn reviewed() -> Vec<String> {
    let Ok(files) = fs::read_dir(root().join(REVIEWED)) else { return Vec::new() };
    let name = |file: PathBuf| Some(file.file_name()?.to_str()?.strip_suffix(".txt")?.to_owned());
    let mut names: Vec<_> = files.filter_map(|file| name(file.unwrap().path())).collect();
    names.sort();
    names
}

fn accept(now: &[(String, Figures)], moved: &[(String, Vec<Change>)]) {
    let (written, said) = (changelog::numbers(), changelog::when_accepted());
    assert!(
        moved.is_empty() || said.as_ref() != Some(&written),
        "Say what changed and why under *Numbers* in CHANGELOG.md first.\n{}",
        told(moved)
    );
    fs::create_dir_all(root().join(REVIEWED)).unwrap();
    reviewed().iter().for_each(|name| fs::remove_file(path(name)).unwrap());
    for (name, figures) in now {
        fs::write(path(name), figures.to_string()).unwrap();
    }
    changelog::note(&written);
}

fn told(moved: &[(String, Vec<Change>)]) -> String {
    let mut text = "figures changed:\n".to_owned();
    for (name, changes) in moved {
        writeln!(text, "\n{name}: {} figures", changes.len()).unwrap();
        changes.iter().take(SHOWN).for_each(|change| writeln!(text, "  {change}").unwrap());
    }
    text + "\nIf that is meant, write it under *Numbers* in CHANGELOG.md, then `cargo xtask numbers`."
}

fn path(name: &str) -> PathBuf {
    root().join(REVIEWED).join(name).with_extension("txt")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
