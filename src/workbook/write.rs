//! From plain data to the bytes of an .xlsx file.

use rust_xlsxwriter::{
    Chart as XlsxChart, ChartAxisLabelPosition, ChartType, Color, DataValidation, DataValidationRule,
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline, Formula, Workbook,
    Worksheet, XlsxError,
};

use crate::limits::Limit;
use crate::workbook::book::{Book, Cell, Content, Role, Sheet, Value};
use crate::workbook::chart::{Chart, ChartKind};
use crate::workbook::currency::number_format;

/// What the file says of itself.
pub(super) struct Cover<'a> {
    pub(super) title: &'a str,
    pub(super) subject: &'a str,
    pub(super) currency: Option<&'a str>,
}

/// The bytes of the file: the same book gives the same bytes.
pub(super) fn bytes(book: &mut Book, cover: &Cover<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    // A day of its own would make every file another one.
    let day = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(cover.title)
        .set_subject(cover.subject)
        .set_author("cltv")
        .set_creation_datetime(&day);
    file.set_properties(&properties);
    book.sheets.sort_by_key(|sheet| sheet.order);
    for sheet in &book.sheets {
        write_sheet(file.add_worksheet(), sheet, cover)?;
    }
    for (name, place) in &book.names {
        file.define_name(name.as_str(), &format!("={}", place.far()))?;
    }
    file.save_to_buffer()
}

fn write_sheet(to: &mut Worksheet, sheet: &Sheet, cover: &Cover<'_>) -> Result<(), XlsxError> {
    to.set_name(&sheet.name)?;
    for cell in &sheet.cells {
        write_cell(to, cell, cover)?;
    }
    let last = sheet.cells.iter().map(|cell| cell.column).max().unwrap_or_default();
    for column in 0..=last {
        to.set_column_width(column, USUAL_WIDTH)?;
    }
    for &(column, width) in &sheet.widths {
        to.set_column_width(column, width)?;
    }
    for &(first, last) in &sheet.folded {
        to.group_columns_collapsed(first, last)?;
    }
    to.set_freeze_panes(sheet.freeze.0, sheet.freeze.1)?;
    for &(row, column, limit) in &sheet.limits {
        to.add_data_validation(row, column, row, column, &validation(limit))?;
    }
    for chart in &sheet.charts {
        to.insert_chart(chart.at.0, chart.at.1, &drawn(chart))?;
    }
    print_setup(to, sheet)
}

/// On A4 across, one page wide, headings on every page, with page numbers.
fn print_setup(to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    to.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    to.set_footer("&L&A&R&P / &N");
    to.set_screen_gridlines(false);
    if sheet.freeze.0 > 0 {
        to.set_repeat_rows(sheet.freeze.0 - 1, sheet.freeze.0 - 1)?;
    }
    Ok(())
}

fn write_cell(to: &mut Worksheet, cell: &Cell, cover: &Cover<'_>) -> Result<(), XlsxError> {
    let format = format_of(cell, cover);
    let (row, column) = (cell.row, cell.column);
    match &cell.content {
        // As a string it stays one, whatever it begins with.
        Content::Text(text) => to.write_string_with_format(row, column, text, &format)?,
        Content::Number(number) => to.write_number_with_format(row, column, *number, &format)?,
        Content::Formula(formula, value) if formula.chars().count() > LONGEST_FORMULA => {
            // What no spreadsheet would read stands as a value, and looks like one.
            let content = match value {
                Value::Number(number) => Content::Number(*number),
                Value::Text(text) => Content::Text(text.clone()),
            };
            write_cell(to, &Cell { content, role: Role::Static, ..*cell }, cover)?;
            return Ok(());
        }
        Content::Formula(formula, value) => {
            let result = match value {
                Value::Number(number) => shown(*number),
                Value::Text(text) => text.clone(),
            };
            let formula = Formula::new(formula.as_str()).set_result(result);
            to.write_formula_with_format(row, column, formula, &format)?
        }
    };
    Ok(())
}

/// Characters of a column that asks for nothing else: a million in its currency.
const USUAL_WIDTH: f64 = 16.0;

/// The longest formula that spreadsheets read, in characters.
const LONGEST_FORMULA: usize = 8192;

/// The shortest text that reads as the same number.
fn shown(number: f64) -> String {
    let small = number == 0.0 || (1e-5..1e15).contains(&number.abs());
    if small { number.to_string() } else { format!("{number:e}").to_uppercase() }
}

const INK: Color = Color::RGB(0x1F2933);
const BLUE: Color = Color::RGB(0x0000FF);
const GREY: Color = Color::RGB(0x6B7280);
const RUST: Color = Color::RGB(0x9A3412);
const YELLOW: Color = Color::RGB(0xFFFBE6);
const PALE: Color = Color::RGB(0xEEF2F7);

fn format_of(cell: &Cell, cover: &Cover<'_>) -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10).set_font_color(INK);
    let format = match number_format(cell.kind, cover.currency) {
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
        Role::Static => format.set_font_color(RUST).set_italic(),
    }
}

/// Only what the engine would accept, too.
fn validation(limit: Limit) -> DataValidation {
    if limit.whole {
        let whole = |number: f64| number.clamp(-2e9, 2e9) as i32;
        let rule = DataValidationRule::Between(whole(limit.min), whole(limit.max));
        return DataValidation::new().allow_whole_number(rule);
    }
    DataValidation::new().allow_decimal_number(DataValidationRule::Between(limit.min, limit.max))
}

fn drawn(chart: &Chart) -> XlsxChart {
    let kind = match chart.kind {
        ChartKind::Line => ChartType::Line,
        ChartKind::Column => ChartType::ColumnStacked,
        ChartKind::Bar => ChartType::Bar,
        ChartKind::Scatter => ChartType::ScatterSmooth,
    };
    let mut drawn = XlsxChart::new(kind);
    for line in &chart.lines {
        let series = drawn.add_series();
        if !line.categories.is_empty() {
            series.set_categories(line.categories.as_str());
        }
        series.set_name(line.name.as_str()).set_values(line.values.as_str());
    }
    drawn.title().set_name(chart.title.as_str());
    // Below everything, where no line crosses the labels.
    drawn.x_axis().set_name(chart.x.as_str()).set_label_position(ChartAxisLabelPosition::Low);
    drawn.y_axis().set_name(chart.y.as_str());
    if chart.lines.len() < 2 {
        drawn.legend().set_hidden();
    }
    drawn.set_width(640).set_height(20 * chart.rows);
    drawn
}
