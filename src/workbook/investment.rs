//! The cash of the investment, period by period.

use crate::case::projection::Flows;
use crate::finance::Path;
use crate::workbook::block::Block;
use crate::workbook::book::{Kind, Place, Role, Series, Sheet, Table, Value};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::costs::{self, CostColumns};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

/// The columns that returns are read from.
pub(super) struct CashColumns {
    pub(super) period: Series,
    pub(super) revenue: Series,
    pub(super) contribution: Series,
    pub(super) kept: Series,
    pub(super) costs: Vec<CostColumns>,
    pub(super) one_off: Series,
    pub(super) recurring: Series,
    /// At the start of each period and at its end: as it stands, and discounted.
    pub(super) cumulative: [Series; 2],
    pub(super) discounted: [Series; 2],
    /// When the money is back so far.
    pub(super) payback: Series,
    pub(super) discounted_payback: Series,
    /// How often it came back.
    pub(super) returns: Place,
    /// Below this the cumulative is below zero by more than rounding.
    pub(super) below: Place,
}

/// Rows above the table belong to the verdict.
const HEAD: u32 = 32;

const KEPT: Word = ["Customers kept", "Удержано клиентов"];
const ONE_OFF: Word = ["Cash, one-off", "Денежный поток, разовый"];
const RECURRING: Word = ["Cash, recurring", "Денежный поток, текущий"];
const NET: Word = ["Cash, net", "Чистый денежный поток"];
pub(super) const CUMULATIVE: [Word; 2] =
    [["Cumulative, start of period", "Накоплено, начало периода"], ["Cumulative", "Накоплено"]];
const DISCOUNTED: Word = ["Present value", "Приведённый поток"];
const CUMULATIVE_DISCOUNTED: [Word; 2] = [
    ["Cumulative present value, start", "Накоплено приведённого, начало"],
    ["Cumulative present value", "Накоплено приведённого"],
];
const PAYBACK: Word = ["Back after (periods)", "Окупилось через (периодов)"];
const RETURNS: Word = ["Came back in this period", "Вернулись в этом периоде"];
const DISCOUNTED_PAYBACK: Word = ["Back after, discounted", "Окупилось с дисконтом"];

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
    let difference = &source.outcome.difference;
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
    let Flows { revenue, contribution, closing, .. } = difference;
    let kept = change(KEPT, Kind::Count, closing, |block| Some(&block.closing));
    let revenue = change(words::REVENUE, Kind::Money, revenue, |block| Some(&block.revenue));
    change(words::MARGIN, Kind::Money, &difference.margin, |block| Some(&block.margin));
    change(words::COST_TO_SERVE, Kind::Money, &difference.cost_to_serve, |block| {
        block.cost_to_serve.as_ref()
    });
    change(words::HANDLING, Kind::Money, &difference.handling, |block| block.handling.as_ref());
    change(words::ACQUISITION, Kind::Money, &difference.acquisition, |block| block.acquisition.as_ref());
    let contribution =
        change(words::CONTRIBUTION, Kind::Money, contribution, |block| Some(&block.contribution));
    table.gap();
    let costs: Vec<CostColumns> = (0..source.case.initiatives.len())
        .map(|index| costs::columns(source, &mut table, &period, segments, index))
        .collect();
    table.gap();
    cash(source, clock, table, period, [kept, revenue, contribution], costs)
}

fn cash(
    source: &Source<'_>,
    clock: &Clock,
    mut table: Table<'_>,
    period: Series,
    [kept, revenue, contribution]: [Series; 3],
    costs: Vec<CostColumns>,
) -> CashColumns {
    let cash = &source.outcome.cash;
    let less =
        |cells: &mut dyn Iterator<Item = String>| cells.map(|cell| format!("-{cell}")).collect::<String>();
    let one_off = table.column(source.say(ONE_OFF), Kind::Money, &cash.one_off, |t, _| {
        format!("0{}", less(&mut costs.iter().filter_map(|costs| Some(costs.one_off.as_ref()?.here(t)))))
    });
    let recurring = table.column(source.say(RECURRING), Kind::Money, &cash.recurring, |t, _| {
        let running = costs.iter().flat_map(|costs| &costs.recurring);
        format!("{}{}", contribution.here(t), less(&mut running.map(|series| series.here(t))))
    });
    table.column(source.say(NET), Kind::Money, &cash.net, |t, _| {
        format!("{}+{}", one_off.here(t), recurring.here(t))
    });
    let ends = [&cash.cumulative_at_start, &cash.cumulative];
    let cumulative = path(source, &mut table, CUMULATIVE, ends, |t| [one_off.here(t), recurring.here(t)]);
    table.column(source.say(DISCOUNTED), Kind::Money, &cash.discounted, |t, _| {
        let (start, later) = (clock.at_start.far(t), clock.recurring.far(t));
        format!("{}*{start}+{}*{later}", one_off.here(t), recurring.here(t))
    });
    let ends = [&cash.cumulative_discounted_at_start, &cash.cumulative_discounted];
    let discounted = path(source, &mut table, CUMULATIVE_DISCOUNTED, ends, |t| {
        let (start, later) = (clock.at_start.far(t), clock.recurring.far(t));
        [format!("{}*{start}", one_off.here(t)), format!("{}*{later}", recurring.here(t))]
    });
    let size = |series: &Series, factors: String| format!("SUMPRODUCT(ABS({}){factors})", series.range());
    let gross = [size(&one_off, String::new()), size(&recurring, String::new())].join("+");
    let flows = ends_of(cash, false);
    let (payback, below) = back(source, &mut table, PAYBACK, &period, &cumulative, &gross, flows);
    let factors = |series: &Series| format!("*{}", series.part(0, source.horizon()));
    let gross =
        [size(&one_off, factors(&clock.at_start)), size(&recurring, factors(&clock.recurring))].join("+");
    let flows = ends_of(cash, true);
    let (discounted_payback, _) =
        back(source, &mut table, DISCOUNTED_PAYBACK, &period, &discounted, &gross, flows);
    let returns = returns(source, &mut table, &cumulative, &below);
    CashColumns {
        returns,
        below,
        period,
        revenue,
        contribution,
        kept,
        costs,
        one_off,
        recurring,
        cumulative,
        discounted,
        payback,
        discounted_payback,
    }
}

/// A cumulative at the start of each period, after its one-off payments, and at its end.
fn path(
    source: &Source<'_>,
    table: &mut Table<'_>,
    words: [Word; 2],
    values: [&Vec<f64>; 2],
    flows: impl Fn(usize) -> [String; 2],
) -> [Series; 2] {
    let end = table.next().right(1);
    let at_start = table.column(source.say(words[0]), Kind::Money, values[0], |t, _| match t {
        0 => flows(0)[0].clone(),
        t => format!("{}+{}", end.here(t - 1), flows(t)[0]),
    });
    let at_end = table.column(source.say(words[1]), Kind::Money, values[1], |t, _| {
        format!("{}+{}", at_start.here(t), flows(t)[1])
    });
    [at_start, at_end]
}

/// One-off and recurring flows of a cumulative.
fn ends_of(cash: &crate::case::Cash, discounted: bool) -> [Vec<f64>; 2] {
    let (start, end) = match discounted {
        true => (&cash.cumulative_discounted_at_start, &cash.cumulative_discounted),
        false => return [cash.one_off.clone(), cash.recurring.clone()],
    };
    let before = std::iter::once(0.0).chain(end.iter().copied());
    let one_off = start.iter().zip(before).map(|(start, before)| start - before).collect();
    [one_off, end.iter().zip(start).map(|(end, start)| end - start).collect()]
}

/// After how many periods the money is back, as far as this period shows; a dash while it is not.
/// It comes back with a payment at the start of a period, or on the way to its end.
fn back(
    source: &Source<'_>,
    table: &mut Table<'_>,
    word: Word,
    period: &Series,
    [start, end]: &[Series; 2],
    gross: &str,
    [one_off, recurring]: [Vec<f64>; 2],
) -> (Series, Place) {
    let none = source.say(words::NO_FIGURE);
    let values: Vec<Value> = (1..=one_off.len())
        .map(|t| Value::or(Path::new(&one_off[..t], &recurring[..t]).payback().periods, none))
        .collect();
    // What rounding leaves of an exact repayment is no debt.
    let (row, column) = (table.head() - 1, table.column_number());
    let below = format!("-(2^-52)*{}*({gross})", 2 * source.horizon());
    let value = Path::new(&one_off, &recurring).below;
    let place = table.sheet.formula(row, column, below, value, Kind::Number);
    let below = place.far();
    let series = table.mixed(source.say(word), Kind::Periods, &values, |t, me| {
        let (start, end) = (start.here(t), end.here(t));
        let before = format!("({}-1)", period.here(t));
        let crossing = format!("{before}+MAX(0,MIN(1,-{start}/({end}-{start})))");
        let so_far = match t {
            0 => "0".to_owned(),
            t => format!("IF({0}=\"{none}\",{before},{0})", me.here(t - 1)),
        };
        format!("IF({end}<{below},\"{none}\",IF({start}<{below},{crossing},{so_far}))")
    });
    (series, place)
}

/// How often the cumulative came back from below zero: at the start of a period, or on its way.
fn returns(source: &Source<'_>, table: &mut Table<'_>, [start, end]: &[Series; 2], below: &Place) -> Place {
    let cash = &source.outcome.cash;
    let path = Path::new(&cash.one_off, &cash.recurring);
    let mut is_below = false;
    let mut turns = vec![0.0; cash.one_off.len()];
    for (t, ends) in path.at_start.iter().zip(&path.at_end).enumerate() {
        for &value in [ends.0, ends.1] {
            turns[t] += f64::from(u8::from(is_below && value >= path.below));
            is_below = value < path.below;
        }
    }
    let below = below.far();
    let series = table.column(source.say(RETURNS), Kind::Whole, &turns, |t, _| {
        let (start, end_cell) = (start.here(t), end.here(t));
        let on_the_way = format!("IF(AND({start}<{below},{end_cell}>={below}),1,0)");
        match t {
            0 => on_the_way,
            t => format!("IF(AND({}<{below},{start}>={below}),1,0)+{on_the_way}", end.here(t - 1)),
        }
    });
    let (row, column) = (table.head() - 1, table.column_number() - 1);
    table.sheet.formula(
        row,
        column,
        format!("SUM({})", series.range()),
        turns.iter().sum::<f64>(),
        Kind::Whole,
    )
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
            line(CUMULATIVE[1], &cash.cumulative[1]),
            line(CUMULATIVE_DISCOUNTED[1], &cash.discounted[1]),
        ],
        from: None,
        at: (2, 5),
        rows: 18,
    });
}
