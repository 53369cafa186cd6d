//! How a cell looks: blue to be changed, black for what follows, rust for what stands.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::workbook::book::{Cell, Content, Kind, Role, Value};
use crate::workbook::currency::number_format;

const INK: Color = Color::RGB(0x1F2933);
const BLUE: Color = Color::RGB(0x0000FF);
const GREY: Color = Color::RGB(0x6B7280);
const RUST: Color = Color::RGB(0x9A3412);
const YELLOW: Color = Color::RGB(0xFFFBE6);
const PALE: Color = Color::RGB(0xEEF2F7);

/// Of the cell alone; where it stands is said by the layout.
pub(super) fn format_of(cell: &Cell, currency: Option<&str>) -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10).set_font_color(INK);
    let format = match number_format(cell.kind, currency) {
        Some(numbers) if !matches!(cell.content, Content::Text(_)) => format.set_num_format(numbers),
        _ => format,
    };
    match cell.role {
        Role::Title => format.set_bold().set_font_size(12),
        Role::Heading => format
            .set_bold()
            .set_background_color(PALE)
            .set_border_bottom(FormatBorder::Thin)
            .set_text_wrap()
            .set_align(FormatAlign::Top),
        Role::Result if matches!(cell.content, Content::Formula(_, Value::Text(_))) => {
            format.set_align(FormatAlign::Right)
        }
        Role::Label | Role::Result => format,
        Role::Note => format.set_font_color(GREY),
        Role::Input => format.set_font_color(BLUE).set_background_color(YELLOW),
        Role::Headline => format.set_bold().set_underline(FormatUnderline::Single),
        Role::Static if cell.kind != Kind::Text => {
            format.set_font_color(RUST).set_italic().set_align(FormatAlign::Right)
        }
        Role::Static => format.set_font_color(RUST).set_italic(),
    }
}
