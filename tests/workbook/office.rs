//! LibreOffice, without its windows: it opens workbooks, computes them, and writes them again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Found {
    Number(f64),
    Text(String),
    /// An error, or nothing at all.
    Wrong(String),
}

/// Cells by sheet and address.
pub(crate) type Computed = BTreeMap<(String, String), Found>;

/// Has LibreOffice compute workbooks, all in one run; answers in the order of the questions.
pub(crate) fn computed(folder: &Path, workbooks: &[(String, Vec<u8>)]) -> Vec<Computed> {
    let (asked, answered) = (folder.join("asked"), folder.join("answered"));
    for folder in [&asked, &answered] {
        let _ = std::fs::remove_dir_all(folder);
        std::fs::create_dir_all(folder).unwrap();
    }
    let mut files: Vec<PathBuf> = Vec::new();
    for (name, bytes) in workbooks {
        files.push(asked.join(name).with_extension("xlsx"));
        std::fs::write(files.last().unwrap(), bytes).unwrap();
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let program = std::env::var("SOFFICE").unwrap_or_else(|_| "soffice".to_owned());
    let run = Command::new(&program)
        .args([
            "--headless",
            "--norestore",
            &profile,
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .arg(&answered)
        .args(&files)
        .output();
    let run = run.unwrap_or_else(|error| {
        panic!("{program}: {error}. LibreOffice is needed: apt-get install libreoffice-calc-nogui")
    });
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    files.iter().map(|file| cells(&answered.join(file.file_name().unwrap()))).collect()
}

fn cells(file: &Path) -> Computed {
    let mut workbook: Xlsx<_> =
        open_workbook(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut found = Computed::new();
    for sheet in workbook.sheet_names() {
        let range = workbook.worksheet_range(&sheet).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.cells() {
            let value = match data {
                Data::Float(number) => Found::Number(*number),
                Data::Int(number) => Found::Number(*number as f64),
                Data::String(text) => Found::Text(text.clone()),
                Data::Empty => continue,
                other => Found::Wrong(format!("{other:?}")),
            };
            let address = address(top as usize + row, left as usize + column);
            found.insert((sheet.clone(), address), value);
        }
    }
    found
}

fn address(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}
