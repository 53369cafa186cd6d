//! Which letters do the bytes mean?
//!
//! Files of tills are UTF-8 or, from older Russian programs, windows-1251. In both every delimiter
//! is a byte of its own, so rows are cut as bytes and only the cells that are used become text.

use serde::{Deserialize, Serialize};

/// How letters are written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// Unicode; what is in use unless something older is.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// One byte a letter, Latin and Cyrillic.
    #[serde(rename = "windows-1251")]
    Windows1251,
}

/// What 0x80 to 0xBF mean in windows-1251; the alphabet follows. WHATWG Encoding Standard,
/// index windows-1251; 0x98 has no meaning there and stays the control character it is.
const UPPER_HALF: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', //
    'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', //
    '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{ad}', '®', 'Ї', //
    '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// The letter of a byte in windows-1251.
fn letter(byte: u8) -> char {
    match byte {
        0..=0x7f => byte as char,
        0x80..=0xbf => UPPER_HALF[usize::from(byte) - 0x80],
        0xc0..=0xff => char::from_u32(0x410 + u32::from(byte) - 0xc0).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// Turns cells into text, in memory that is used again.
#[derive(Clone, Debug)]
pub(crate) struct Decoder {
    encoding: Encoding,
    text: String,
}

impl Decoder {
    pub(crate) fn new(encoding: Encoding) -> Self {
        Self { encoding, text: String::new() }
    }

    /// The text of a cell; `None` if the bytes mean nothing in this encoding.
    pub(crate) fn text<'a>(&'a mut self, cell: &'a [u8]) -> Option<&'a str> {
        if self.encoding == Encoding::Utf8 || cell.is_ascii() {
            return std::str::from_utf8(cell).ok();
        }
        self.text.clear();
        self.text.extend(cell.iter().map(|&byte| letter(byte)));
        Some(&self.text)
    }

    /// The same where something has to be shown, cut at so many characters.
    pub(crate) fn shown(&mut self, cell: &[u8], longest: usize) -> String {
        // Four bytes are the longest character.
        let cell = &cell[..cell.len().min(longest * 4)];
        match self.text(cell) {
            Some(text) => text.chars().take(longest).collect(),
            None => String::from_utf8_lossy(cell).chars().take(longest).collect(),
        }
    }
}

/// UTF-8 if the bytes are, apart from a character that is cut at their end; windows-1251 otherwise.
pub(crate) fn guess(bytes: &[u8]) -> Encoding {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_some() => Encoding::Windows1251,
        _ => Encoding::Utf8,
    }
}

/// What a file is that cannot be read at all, by its first bytes.
pub(crate) fn foreign(head: &[u8]) -> Option<&'static str> {
    let signs: [(&[u8], &str); 6] = [
        (b"PK\x03\x04", "This is an Excel workbook or a zip archive: save the sheet as CSV (UTF-8)."),
        (b"\xd0\xcf\x11\xe0", "This is an old Excel workbook: save the sheet as CSV (UTF-8)."),
        (b"\x1f\x8b", "This file is packed with gzip: unpack it first."),
        (b"%PDF", "This is a PDF: export the table as CSV (UTF-8)."),
        (b"\xff\xfe", "This text is UTF-16: save it as CSV (UTF-8)."),
        (b"\xfe\xff", "This text is UTF-16: save it as CSV (UTF-8)."),
    ];
    let known = signs.iter().find(|(sign, _)| head.starts_with(sign)).map(|(_, words)| *words);
    known.or_else(|| {
        head.contains(&0).then_some("This is not a text, or one in UTF-16: save it as CSV (UTF-8).")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte means what the browsers' own decoder says.
    #[test]
    fn windows_1251_is_that_of_the_browsers() {
        for byte in 0..=255 {
            let bytes = [byte];
            let (text, _) = encoding_rs::WINDOWS_1251.decode_without_bom_handling(&bytes);
            assert_eq!(text, letter(byte).to_string(), "{byte:#x}");
        }
    }

    #[test]
    fn a_cut_character_is_no_reason_to_doubt() {
        let text = "дата;сумма".as_bytes();
        for end in 0..=text.len() {
            assert_eq!(guess(&text[..end]), Encoding::Utf8);
        }
        let (old, ..) = encoding_rs::WINDOWS_1251.encode("дата;сумма");
        assert_eq!(guess(&old), Encoding::Windows1251);
    }
}
