//! The cases that lie in folders of the repository.

use std::path::Path;

use serde_json::Value;

/// Every whole case of the tests, by its name.
pub(crate) fn whole_cases() -> Vec<(String, Value)> {
    let found = json_in("tests/cases");
    assert!(found.len() > 20, "the cases are gone");
    found
}

/// What lies in a folder, by its name and in its order; not what is expected of it.
pub(crate) fn json_in(folder: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = paths
        .filter_map(|path| {
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            let name = file.strip_suffix(".json").filter(|name| !name.ends_with(".expected"))?;
            let json = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            Some((name.to_owned(), json))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}
