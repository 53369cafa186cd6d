//! How sure the answer is: a tornado and simulated futures, computed elsewhere, as values.

use serde_json::Value;

use crate::workbook::WorkbookOptions;
use crate::workbook::assumptions::told;
use crate::workbook::book::{Book, Kind, Role, Series, Sheet};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::figures::figure;
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

const STILL: Word = [
    "Values of a computation that a spreadsheet cannot repeat: they do not follow changes.",
    "Значения расчёта, который таблица не повторит: они не пересчитываются.",
];
const BARS: [Word; 6] = [
    ["Input", "Исходное число"],
    ["Low", "Нижнее"],
    ["High", "Верхнее"],
    ["Figure at low", "Показатель при нижнем"],
    ["Figure at high", "Показатель при верхнем"],
    ["Swing", "Размах"],
];
const ASSUMED: Word = [
    "Inputs without a range of their own were all moved by the same share of themselves.",
    "Числа без своего диапазона сдвинуты все на одну и ту же долю.",
];
const FIGURE: Word = ["Figure", "Показатель"];
const SEED: Word = ["Seed", "Зерно"];
const TRIALS: Word = ["Trials", "Испытаний"];
const FIGURES: [(&str, Word); 8] = [
    ("plain", ["Plain", "Точечно"]),
    ("mean", ["Mean", "Среднее"]),
    ("meanError", ["± of the mean", "± среднего"]),
    ("standardDeviation", ["Standard deviation", "Стандартное отклонение"]),
    ("min", ["Smallest", "Наименьшее"]),
    ("max", ["Largest", "Наибольшее"]),
    ("shareAboveZero", ["Share above zero", "Доля выше нуля"]),
    ("expectedShortfall", ["Expected shortfall", "Среднее в худших"]),
];
const INPUTS: [(&str, Word); 4] = [
    ("value", ["Value", "Значение"]),
    ("p10", ["P10", "P10"]),
    ("p50", ["P50", "P50"]),
    ("p90", ["P90", "P90"]),
];
const FAN: [&str; 7] = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"];
const FAN_TITLE: Word =
    ["Cumulative cash: one in so many futures is lower", "Накопленный поток: доля вариантов ниже"];
const FROM: Word = ["From", "От"];
const COUNT: Word = ["Futures", "Вариантов"];

pub(super) fn write(source: &Source<'_>, book: &mut Book, options: &WorkbookOptions) {
    if let Some(tornado) = &options.tornado {
        book.sheets.push(sensitivity(source, tornado));
    }
    if let Some(simulation) = &options.simulation {
        book.sheets.push(simulated(source, simulation));
    }
}

fn begin(source: &Source<'_>, name: Word, order: u32) -> Sheet {
    let mut sheet = Sheet::new(source.say(name).to_owned(), order);
    sheet.text(0, 0, source.say(name), Role::Title);
    sheet.text(1, 0, source.say(STILL), Role::Note);
    sheet
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// Of a whole number, whether it came as one or as a number of JavaScript.
fn digits(value: &Value) -> String {
    let text = value.to_string();
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// A number that is there.
fn number(sheet: &mut Sheet, row: u32, column: u16, value: &Value, kind: Kind) {
    match value {
        Value::Number(number) => {
            sheet.number(row, column, number.as_f64().unwrap_or_default(), kind, Role::Static);
        }
        Value::String(text) => sheet.text(row, column, text, Role::Static),
        _ => {}
    }
}

fn sensitivity(source: &Source<'_>, tornado: &Value) -> Sheet {
    let mut sheet = begin(source, words::SENSITIVITY, 50);
    sheet.widths(&[60.0, 18.0, 18.0, 20.0, 20.0, 20.0]);
    sheet.text(2, 0, source.say(FIGURE), Role::Label);
    let (name, kind) = figure(source, tornado["figure"].as_str().unwrap_or_default());
    sheet.text(2, 1, name, Role::Static);
    number(&mut sheet, 2, 4, &tornado["base"], kind);
    let bars = list(tornado, "bars");
    if bars.iter().any(|bar| bar["assumed"] == true) {
        sheet.text(3, 0, source.say(ASSUMED), Role::Note);
    }
    for (column, word) in (0..).zip(BARS) {
        sheet.text(4, column, source.say(word), Role::Heading);
    }
    sheet.freeze = (5, 1);
    for (row, bar) in (5..).zip(bars) {
        let (input, own) = told(source, bar["path"].as_str().unwrap_or_default());
        sheet.text(row, 0, &input, Role::Static);
        let fields =
            [("inputLow", own), ("inputHigh", own), ("atLow", kind), ("atHigh", kind), ("swing", kind)];
        for (column, (field, kind)) in (1..).zip(fields) {
            number(&mut sheet, row, column, &bar[field], kind);
        }
    }
    let shown = bars.len().min(15);
    if shown > 0 {
        let inputs = sheet.table(4, 0, shown).next();
        sheet.charts.push(tornado_chart(source, &inputs, tornado["base"].as_f64()));
    }
    sheet
}

/// The figure at both ends of the inputs, around its plain value.
fn tornado_chart(source: &Source<'_>, inputs: &Series, base: Option<f64>) -> Chart {
    let line = |column: u16| Line {
        name: source.say(BARS[usize::from(column)]).to_owned(),
        categories: inputs.range(),
        values: inputs.right(column).range(),
    };
    Chart {
        kind: ChartKind::Bar,
        title: source.say(words::SENSITIVITY).to_owned(),
        x: String::new(),
        y: String::new(),
        lines: vec![line(3), line(4)],
        from: base,
        at: (4, 7),
        rows: 24,
    }
}

fn simulated(source: &Source<'_>, simulation: &Value) -> Sheet {
    let mut sheet = begin(source, words::SIMULATION, 51);
    sheet.widths(&[60.0]);
    sheet.text(2, 0, source.say(SEED), Role::Label);
    // A seed may have more digits than a number of a spreadsheet.
    sheet.text(2, 1, &digits(&simulation["seed"]), Role::Static);
    sheet.text(3, 0, source.say(TRIALS), Role::Label);
    number(&mut sheet, 3, 1, &simulation["trials"], Kind::Whole);
    let mut row = 5;
    sheet.text(row, 0, source.say(FIGURE), Role::Heading);
    for (column, (_, word)) in (1..).zip(FIGURES) {
        sheet.text(row, column, source.say(word), Role::Heading);
    }
    let figures = list(simulation, "figures");
    for figure in figures {
        row += 1;
        let (name, kind) = self::figure(source, figure["figure"].as_str().unwrap_or_default());
        sheet.text(row, 0, name, Role::Static);
        for (column, (field, _)) in (1..).zip(FIGURES) {
            let kind = if field == "shareAboveZero" { Kind::Share } else { kind };
            number(&mut sheet, row, column, &figure[field], kind);
        }
        for (column, percentile) in (10..).zip(list(figure, "percentiles")) {
            let p = percentile["p"].as_f64().unwrap_or_default();
            sheet.text(5, column, &format!("P{}", (p * 100.0).round()), Role::Heading);
            number(&mut sheet, row, column, &percentile["value"], kind);
        }
    }
    row += 2;
    row = inputs(source, &mut sheet, simulation, row);
    if let Some(npv) = figures.iter().find(|figure| figure["figure"] == "npv") {
        histogram(source, &mut sheet, npv, row);
    }
    fan(source, &mut sheet, simulation, row);
    sheet
}

fn inputs(source: &Source<'_>, sheet: &mut Sheet, simulation: &Value, mut row: u32) -> u32 {
    sheet.text(row, 0, source.say(BARS[0]), Role::Heading);
    for (column, (_, word)) in (1..).zip(INPUTS) {
        sheet.text(row, column, source.say(word), Role::Heading);
    }
    for input in list(simulation, "inputs") {
        row += 1;
        let (name, kind) = told(source, input["path"].as_str().unwrap_or_default());
        sheet.text(row, 0, &name, Role::Static);
        for (column, (field, _)) in (1..).zip(INPUTS) {
            number(sheet, row, column, &input[field], kind);
        }
    }
    row + 3
}

fn column(sheet: &mut Sheet, at: (u32, u16), heading: &str, values: &[Value], kind: Kind) -> Series {
    let (row, column) = at;
    sheet.text(row, column, heading, Role::Heading);
    for (row, value) in (row + 1..).zip(values) {
        number(sheet, row, column, value, kind);
    }
    sheet.table(row, column, values.len()).next()
}

fn histogram(source: &Source<'_>, sheet: &mut Sheet, figure: &Value, row: u32) {
    let (edges, counts) = (list(&figure["histogram"], "edges"), list(&figure["histogram"], "counts"));
    if counts.is_empty() || edges.len() != counts.len() + 1 {
        return;
    }
    let from = column(sheet, (row, 0), source.say(FROM), &edges[..counts.len()], Kind::Money);
    let counts = column(sheet, (row, 1), source.say(COUNT), counts, Kind::Whole);
    sheet.charts.push(Chart {
        kind: ChartKind::Column,
        title: "NPV".to_owned(),
        x: source.say(FROM).to_owned(),
        y: source.say(COUNT).to_owned(),
        lines: vec![Line { name: "NPV".to_owned(), categories: from.range(), values: counts.range() }],
        from: None,
        at: (row, 12),
        rows: 18,
    });
}

fn fan(source: &Source<'_>, sheet: &mut Sheet, simulation: &Value, row: u32) {
    let lines: Vec<Line> = (FAN.into_iter().zip(3..))
        .filter_map(|(field, at)| {
            let values = list(&simulation["fan"], field);
            (!values.is_empty()).then(|| {
                let series = column(sheet, (row, at), &field.to_uppercase(), values, Kind::Money);
                Line { name: field.to_uppercase(), categories: String::new(), values: series.range() }
            })
        })
        .collect();
    if !lines.is_empty() {
        let (title, x) = (source.say(FAN_TITLE).to_owned(), source.say(words::PERIOD).to_owned());
        sheet.charts.push(Chart {
            kind: ChartKind::Line,
            title,
            x,
            y: String::new(),
            lines,
            from: None,
            at: (row + 20, 12),
            rows: 18,
        });
    }
}
