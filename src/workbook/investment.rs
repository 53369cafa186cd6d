//! The cash of the investment, period by period.

use crate::case::projection::Flows;
use crate::workbook::block::Block;
use crate::workbook::book::{Kind, Role, Series, Sheet, Table};
use crate::workbook::cash::{CUMULATIVE, CUMULATIVE_DISCOUNTED, Cash, FlowColumns};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::costs::{Bill, CostColumns};
use crate::workbook::payback::{Payback, PaybackCells};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

/// The columns that returns are read from.
pub(super) struct CashColumns {
    pub(super) period: Series,
    pub(super) change: Change,
    pub(super) costs: Vec<CostColumns>,
    pub(super) flows: FlowColumns,
    pub(super) payback: PaybackCells,
}

/// What the initiatives change.
pub(super) struct Change {
    pub(super) kept: Series,
    pub(super) revenue: Series,
    pub(super) contribution: Series,
}

/// Rows above the table belong to the verdict.
const HEAD: u32 = 32;

const KEPT: Word = ["Customers kept", "Удержано клиентов"];
pub(super) fn sheet(source: &Source<'_>) -> Sheet {
    let mut sheet = Sheet::new(source.say(words::INVESTMENT).to_owned(), 2);
    sheet.text(0, 0, source.say(words::INVESTMENT), Role::Title);
    sheet.widths(&[38.0, 18.0, 18.0, 16.0, 16.0]);
    sheet
}

pub(super) fn write(
    source: &Source<'_>,
    clock: &Clock,
    sheet: &mut Sheet,
    segments: &[SegmentCells],
) -> CashColumns {
    sheet.freeze = (0, 1);
    sheet.heads = Some(HEAD);
    let mut table = sheet.table(HEAD, 0, source.horizon());
    let period =
        table.given(source.say(words::PERIOD), Kind::Whole, (1..=source.horizon()).map(|t| t as f64));
    let change = changes(source, &mut table, segments);
    table.gap();
    let costs: Vec<CostColumns> = (0..source.case.initiatives.len())
        .map(|index| Bill::new(source, &period, segments, index).columns(&mut table))
        .collect();
    table.gap();
    let flows = Cash { source, clock, contribution: &change.contribution, costs: &costs }.write(&mut table);
    let payback = Payback { source, clock, period: &period, flows: &flows }.write(&mut table);
    CashColumns { period, change, costs, flows, payback }
}

/// The difference between with and without, over all segments.
fn changes(source: &Source<'_>, table: &mut Table<'_>, segments: &[SegmentCells]) -> Change {
    let mut change = |word: Word, kind: Kind, values: &[f64], of: fn(&Block) -> Option<&Series>| {
        let pairs: Vec<_> = (segments.iter())
            .filter_map(|cells| Some((of(cells.with.as_ref()?), of(&cells.without))))
            .filter(|(with, without)| with.is_some() || without.is_some())
            .collect();
        table.column(source.say(word), kind, values, |t, _| {
            let mut formula = String::new();
            for (with, without) in &pairs {
                with.iter().for_each(|with| formula.extend(["+", &with.far(t)]));
                without.iter().for_each(|without| formula.extend(["-", &without.far(t)]));
            }
            if formula.is_empty() { "0".to_owned() } else { formula.trim_start_matches('+').to_owned() }
        })
    };
    let Flows { revenue, contribution, closing, margin, cost_to_serve, handling, acquisition, .. } =
        &source.outcome.difference;
    let kept = change(KEPT, Kind::Count, closing, |block| Some(&block.closing));
    let revenue = change(words::REVENUE, Kind::Money, revenue, |block| Some(&block.revenue));
    change(words::MARGIN, Kind::Money, margin, |block| Some(&block.margin));
    change(words::COST_TO_SERVE, Kind::Money, cost_to_serve, |block| block.cost_to_serve.as_ref());
    change(words::HANDLING, Kind::Money, handling, |block| block.handling.as_ref());
    change(words::ACQUISITION, Kind::Money, acquisition, |block| block.acquisition.as_ref());
    let contribution =
        change(words::CONTRIBUTION, Kind::Money, contribution, |block| Some(&block.contribution));
    Change { kept, revenue, contribution }
}

/// The course of the cumulative, and what it is made of.
pub(super) fn charts(source: &Source<'_>, sheet: &mut Sheet, cash: &CashColumns) {
    let line = |word: Word, series: &Series| Line {
        name: source.say(word).to_owned(),
        categories: cash.period.range(),
        values: series.range(),
    };
    sheet.charts.push(Chart {
        kind: ChartKind::Line,
        title: source.say(CUMULATIVE[1]).to_owned(),
        x: source.say(words::PERIOD).to_owned(),
        y: String::new(),
        lines: vec![
            line(CUMULATIVE[1], &cash.flows.cumulative[1]),
            line(CUMULATIVE_DISCOUNTED[1], &cash.flows.discounted[1]),
        ],
        from: None,
        at: (2, 5),
        rows: 18,
    });
}
