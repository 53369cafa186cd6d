//! Charts as the file has them; the spreadsheet draws them itself.

use rust_xlsxwriter::{
    Chart as XlsxChart, ChartAxis, ChartAxisCrossing, ChartAxisLabelPosition, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Color,
};

use crate::workbook::chart::{Chart, ChartKind};

/// Blue and rust first: told apart by those who see no red or no green, too.
const COLOURS: [Color; 6] = [
    Color::RGB(0x1F5FA8),
    Color::RGB(0xC2571A),
    Color::RGB(0x5B8C5A),
    Color::RGB(0x7A5C99),
    Color::RGB(0x8A8F98),
    Color::RGB(0xB08D2F),
];
const FAINT: Color = Color::RGB(0xD9DEE5);

pub(super) fn drawn(chart: &Chart) -> XlsxChart {
    let mut drawn = XlsxChart::new(kind_of(chart.kind));
    for (line, colour) in chart.lines.iter().zip(COLOURS.into_iter().cycle()) {
        let series = drawn.add_series();
        if !line.categories.is_empty() {
            series.set_categories(line.categories.as_str());
        }
        series.set_name(line.name.as_str()).set_values(line.values.as_str());
        series.set_format(&mut inked(chart.kind, colour));
        if chart.from.is_some() {
            // Both ends of one input lie on one line.
            series.set_overlap(100).set_gap(40);
        }
    }
    drawn.title().set_name(chart.title.as_str()).set_font(ChartFont::new().set_size(12));
    axis(drawn.x_axis(), &chart.x);
    axis(drawn.y_axis(), &chart.y);
    numbered(&mut drawn, chart);
    if chart.lines.len() < 2 {
        drawn.legend().set_hidden();
    } else {
        drawn.legend().set_position(ChartLegendPosition::Bottom);
    }
    drawn.set_width(640).set_height(20 * chart.rows);
    drawn
}

fn kind_of(kind: ChartKind) -> ChartType {
    match kind {
        ChartKind::Line => ChartType::Line,
        ChartKind::Column => ChartType::ColumnStacked,
        ChartKind::Bar => ChartType::Bar,
        ChartKind::Scatter => ChartType::ScatterSmooth,
    }
}

fn inked(kind: ChartKind, colour: Color) -> ChartFormat {
    let mut format = ChartFormat::new();
    match kind {
        ChartKind::Line | ChartKind::Scatter => {
            format.set_line(ChartLine::new().set_color(colour).set_width(2));
        }
        ChartKind::Column | ChartKind::Bar => {
            format.set_solid_fill(ChartSolidFill::new().set_color(colour));
        }
    }
    format
}

/// Labels beside everything, where neither a line nor a bar crosses them.
fn axis(axis: &mut ChartAxis, name: &str) {
    axis.set_name(name).set_label_position(ChartAxisLabelPosition::Low);
}

/// What bars are called stands where others have their numbers, and the first one on top.
fn numbered(drawn: &mut XlsxChart, chart: &Chart) {
    let kind = chart.kind;
    let is_bar = kind == ChartKind::Bar;
    let (names, numbers) = if is_bar { ("y", "x") } else { ("x", "y") };
    of(drawn, names).set_major_gridlines(false);
    of(drawn, numbers).set_major_gridlines_line(ChartLine::new().set_color(FAINT).set_width(0.75));
    of(drawn, numbers).set_num_format("#,##0");
    match kind {
        ChartKind::Bar => {
            of(drawn, names).set_reverse();
            // Turned over with the names, it would stand on top.
            of(drawn, numbers).set_label_position(ChartAxisLabelPosition::High);
            if let Some(from) = chart.from {
                of(drawn, numbers).set_crossing(ChartAxisCrossing::AxisValue(from));
            }
        }
        ChartKind::Scatter => {
            of(drawn, names).set_num_format("0%");
        }
        ChartKind::Line | ChartKind::Column => {}
    }
}

fn of<'c>(drawn: &'c mut XlsxChart, axis: &str) -> &'c mut ChartAxis {
    if axis == "x" { drawn.x_axis() } else { drawn.y_axis() }
}
