//! Cash of every period: what comes and what goes, summed up, as it stands and discounted.

use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::costs::CostColumns;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::Word;

const ONE_OFF: Word = ["Cash, one-off", "Денежный поток, разовый"];
const RECURRING: Word = ["Cash, recurring", "Денежный поток, текущий"];
const NET: Word = ["Cash, net", "Чистый денежный поток"];
pub(super) const CUMULATIVE: [Word; 2] =
    [["Cumulative, start of period", "Накоплено, начало периода"], ["Cumulative", "Накоплено"]];
const DISCOUNTED: Word = ["Present value", "Приведённый поток"];
pub(super) const CUMULATIVE_DISCOUNTED: [Word; 2] = [
    ["Cumulative present value, start", "Накоплено приведённого, начало"],
    ["Cumulative present value", "Накоплено приведённого"],
];

/// Columns of cash.
pub(super) struct FlowColumns {
    pub(super) one_off: Series,
    pub(super) recurring: Series,
    /// At the start of each period and at its end: as it stands, and discounted.
    pub(super) cumulative: [Series; 2],
    pub(super) discounted: [Series; 2],
}

/// What they are written from.
pub(super) struct Cash<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) contribution: &'a Series,
    pub(super) costs: &'a [CostColumns],
}

impl Cash<'_> {
    pub(super) fn write(&self, table: &mut Table<'_>) -> FlowColumns {
        let (source, cash) = (self.source, &self.source.outcome.cash);
        let one_off = table.column(source.say(ONE_OFF), Kind::Money, &cash.one_off, |t, _| {
            let paid = self.costs.iter().filter_map(|costs| costs.one_off.as_ref());
            format!("0{}", less(paid, t))
        });
        let recurring = table.column(source.say(RECURRING), Kind::Money, &cash.recurring, |t, _| {
            let paid = self.costs.iter().flat_map(|costs| &costs.recurring);
            format!("{}{}", self.contribution.here(t), less(paid, t))
        });
        table.column(source.say(NET), Kind::Money, &cash.net, |t, _| {
            format!("{}+{}", one_off.here(t), recurring.here(t))
        });
        let words = CUMULATIVE.map(|word| source.say(word));
        let ends = [&cash.cumulative_at_start, &cash.cumulative];
        let cumulative = path(table, words, ends, |t| [one_off.here(t), recurring.here(t)]);
        let present = |t: usize| {
            let (start, later) = (self.clock.at_start.far(t), self.clock.recurring.far(t));
            [format!("{}*{start}", one_off.here(t)), format!("{}*{later}", recurring.here(t))]
        };
        table.column(source.say(DISCOUNTED), Kind::Money, &cash.discounted, |t, _| present(t).join("+"));
        let words = CUMULATIVE_DISCOUNTED.map(|word| source.say(word));
        let ends = [&cash.cumulative_discounted_at_start, &cash.cumulative_discounted];
        let discounted = path(table, words, ends, present);
        FlowColumns { one_off, recurring, cumulative, discounted }
    }
}

fn less<'s>(paid: impl Iterator<Item = &'s Series>, t: usize) -> String {
    paid.map(|series| format!("-{}", series.here(t))).collect()
}

/// A cumulative at the start of each period, after its one-off payments, and at its end.
fn path(
    table: &mut Table<'_>,
    words: [&str; 2],
    values: [&Vec<f64>; 2],
    flows: impl Fn(usize) -> [String; 2],
) -> [Series; 2] {
    let end = table.next().right(1);
    let at_start = table.column(words[0], Kind::Money, values[0], |t, _| match t {
        0 => flows(0)[0].clone(),
        t => format!("{}+{}", end.here(t - 1), flows(t)[0]),
    });
    let at_end = table
        .column(words[1], Kind::Money, values[1], |t, _| format!("{}+{}", at_start.here(t), flows(t)[1]));
    [at_start, at_end]
}
