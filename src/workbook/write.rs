//! From plain data to the bytes of an .xlsx file.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Formula, Workbook, Worksheet, XlsxError,
};

use crate::limits::Limit;
use crate::workbook::book::{Book, Cell, Content, Role, Sheet, Value};
use crate::workbook::drawn::drawn;
use crate::workbook::layout::Layout;
use crate::workbook::look::format_of;

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
    let layout = Layout::of(sheet);
    for cell in &sheet.cells {
        write_cell(to, cell, &layout, cover)?;
    }
    layout.apply(to)?;
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
    to.set_screen_gridlines(false);
    layout.print(to, sheet)
}

fn write_cell(to: &mut Worksheet, cell: &Cell, layout: &Layout, cover: &Cover<'_>) -> Result<(), XlsxError> {
    let format = layout.align(cell, format_of(cell, cover.currency));
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
            write_cell(to, &Cell { content, role: Role::Static, ..*cell }, layout, cover)?;
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

/// The longest formula that spreadsheets read, in characters.
const LONGEST_FORMULA: usize = 8192;

/// The shortest text that reads as the same number.
fn shown(number: f64) -> String {
    let small = number == 0.0 || (1e-5..1e15).contains(&number.abs());
    if small { number.to_string() } else { format!("{number:e}").to_uppercase() }
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
