//! What the changelog says about numbers, now and when figures were last accepted.

use std::fs;

use crate::root;

/// Everything under the newest *Numbers*.
pub(crate) fn numbers() -> String {
    let text = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let (_, after) = text.split_once("### Numbers\n").expect("the changelog has a heading *Numbers*");
    let end = after.find("\n#").unwrap_or(after.len());
    after[..end].trim().to_owned() + "\n"
}

pub(crate) fn when_accepted() -> Option<String> {
    fs::read_to_string(root().join(ACCEPTED)).ok()
}

pub(crate) fn note(numbers: &str) {
    fs::write(root().join(ACCEPTED), numbers).unwrap();
}

const ACCEPTED: &str = "tests/numbers/reviewed/changelog.md";
