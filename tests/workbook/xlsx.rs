//! Just enough of .xlsx to see its cells as they are stored, and to change them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// The files inside.
pub(crate) struct Package(Vec<(String, Vec<u8>)>);

/// A cell with a formula, and the result that is stored beside it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored {
    pub(crate) formula: String,
    pub(crate) result: String,
}

impl Package {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let read = |index| {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        };
        let count = ZipArchive::new(Cursor::new(bytes)).unwrap().len();
        Self((0..count).map(read).collect())
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    pub(crate) fn text(&self, name: &str) -> String {
        let found = self.0.iter().find(|(known, _)| known == name);
        String::from_utf8(found.unwrap_or_else(|| panic!("no {name}")).1.clone()).unwrap()
    }

    /// Names of the sheets, in the order of their files.
    pub(crate) fn sheets(&self) -> Vec<String> {
        let workbook = self.text("xl/workbook.xml");
        let names = workbook.split("<sheet name=\"").skip(1);
        names.map(|rest| plain(rest.split_once('"').unwrap().0)).collect()
    }

    fn sheet_file(index: usize) -> String {
        format!("xl/worksheets/sheet{}.xml", index + 1)
    }

    /// Every formula of a sheet by its cell.
    pub(crate) fn formulas(&self, index: usize) -> BTreeMap<String, Stored> {
        let mut found = BTreeMap::new();
        each_cell(&self.text(&Self::sheet_file(index)), &mut |address, inner| {
            if let Some(formula) = between(inner, "<f>", "</f>") {
                let result = between(inner, "<v>", "</v>").unwrap_or_default();
                found.insert(address.to_owned(), Stored { formula: plain(formula), result: plain(result) });
            }
        });
        found
    }

    /// Takes every stored result away, so that whoever shows one has computed it.
    pub(crate) fn forget_results(&mut self) {
        for (name, content) in &mut self.0 {
            if name.starts_with("xl/worksheets/sheet") {
                let text = String::from_utf8(content.clone()).unwrap();
                let mut kept = String::with_capacity(text.len());
                let mut rest = text.as_str();
                while let Some((before, after)) = rest.split_once("</f><v>") {
                    kept.extend([before, "</f>"]);
                    rest = after.split_once("</v>").unwrap().1;
                }
                kept.push_str(rest);
                assert!(!kept.contains("</f><v>"));
                *content = kept.into_bytes();
            }
        }
    }

    /// The sheet and the cell of every name.
    pub(crate) fn names(&self) -> BTreeMap<String, (String, String)> {
        let workbook = self.text("xl/workbook.xml");
        let mut found = BTreeMap::new();
        for rest in workbook.split("<definedName name=\"").skip(1) {
            let (name, rest) = rest.split_once('"').unwrap();
            let target = plain(rest.split_once('>').unwrap().1.split_once('<').unwrap().0);
            let (sheet, cell) = target.rsplit_once('!').unwrap();
            found.insert(name.to_owned(), (sheet.trim_matches('\'').to_owned(), cell.replace('$', "")));
        }
        found
    }

    /// Puts another number into an input, as somebody who types it would.
    pub(crate) fn set(&mut self, sheet: &str, address: &str, number: f64) {
        let index = self.sheets().iter().position(|name| name == sheet).unwrap();
        let file = Self::sheet_file(index);
        let text = self.text(&file);
        let start = text.find(&format!("<c r=\"{address}\"")).unwrap();
        let open = start + text[start..].find("<v>").unwrap() + 3;
        let close = open + text[open..].find("</v>").unwrap();
        let changed = format!("{}{number}{}", &text[..open], &text[close..]);
        let place = self.0.iter_mut().find(|(name, _)| *name == file).unwrap();
        place.1 = changed.into_bytes();
    }
}

fn each_cell(sheet: &str, see: &mut dyn FnMut(&str, &str)) {
    for rest in sheet.split("<c r=\"").skip(1) {
        let (address, rest) = rest.split_once('"').unwrap();
        see(address, rest.split_once("</c>").map_or("", |(inner, _)| inner));
    }
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    text.split_once(open)?.1.split_once(close).map(|(inside, _)| inside)
}

fn plain(escaped: &str) -> String {
    let plain =
        escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    plain.replace("&amp;", "&")
}
