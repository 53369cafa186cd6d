//! When the money is back, read from the cumulative cash.

use crate::case::Cash;
use crate::finance::Path;
use crate::workbook::book::{Kind, Place, Series, Table, Value};
use crate::workbook::cash::FlowColumns;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

const PAYBACK: Word = ["Back after (periods)", "Окупилось через (периодов)"];
const DISCOUNTED_PAYBACK: Word = ["Back after, discounted", "Окупилось с дисконтом"];
const RETURNS: Word = ["Came back in this period", "Вернулись в этом периоде"];

/// What the verdict reads of it.
pub(super) struct PaybackCells {
    /// When the money is back so far.
    pub(super) plain: Series,
    pub(super) discounted: Series,
    /// How often it came back.
    pub(super) returns: Place,
    /// Below this the cumulative is below zero by more than rounding.
    pub(super) below: Place,
}

/// What it is written from.
pub(super) struct Payback<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) period: &'a Series,
    pub(super) flows: &'a FlowColumns,
}

/// A cumulative, and what it is made of.
struct Course<'a> {
    ends: &'a [Series; 2],
    /// The sizes of all flows together.
    gross: String,
    /// The engine's flows: one-off and recurring.
    one_off: Vec<f64>,
    recurring: Vec<f64>,
}

impl Payback<'_> {
    pub(super) fn write(&self, table: &mut Table<'_>) -> PaybackCells {
        let (plain, below) = self.back(table, PAYBACK, &self.plain());
        let (discounted, _) = self.back(table, DISCOUNTED_PAYBACK, &self.discounted());
        let returns = self.returns(table, &below);
        PaybackCells { plain, discounted, returns, below }
    }

    fn plain(&self) -> Course<'_> {
        let Cash { one_off, recurring, .. } = &self.source.outcome.cash;
        Course {
            ends: &self.flows.cumulative,
            gross: self.gross([String::new(), String::new()]),
            one_off: one_off.clone(),
            recurring: recurring.clone(),
        }
    }

    fn discounted(&self) -> Course<'_> {
        let cash = &self.source.outcome.cash;
        let (start, end) = (&cash.cumulative_discounted_at_start, &cash.cumulative_discounted);
        let before = std::iter::once(0.0).chain(end.iter().copied());
        let factors = |series: &Series| format!("*{}", series.part(0, self.source.horizon()));
        Course {
            ends: &self.flows.discounted,
            gross: self.gross([factors(&self.clock.at_start), factors(&self.clock.recurring)]),
            one_off: start.iter().zip(before).map(|(start, before)| start - before).collect(),
            recurring: end.iter().zip(start).map(|(end, start)| end - start).collect(),
        }
    }

    fn gross(&self, [at_start, later]: [String; 2]) -> String {
        let size = |series: &Series, factors| format!("SUMPRODUCT(ABS({}){factors})", series.range());
        [size(&self.flows.one_off, at_start), size(&self.flows.recurring, later)].join("+")
    }

    /// After how many periods the money is back, as far as this period shows; a dash while it is not.
    /// It comes back with a payment at the start of a period, or on the way to its end.
    fn back(&self, table: &mut Table<'_>, word: Word, course: &Course<'_>) -> (Series, Place) {
        let Course { ends: [start, end], gross, one_off, recurring } = course;
        let none = self.source.say(words::NO_FIGURE);
        let values: Vec<Value> = (1..=one_off.len())
            .map(|t| Value::or(Path::new(&one_off[..t], &recurring[..t]).payback().periods, none))
            .collect();
        // What rounding leaves of an exact repayment is no debt.
        let (row, column) = (table.head() - 1, table.column_number());
        let below = format!("-(2^-52)*{}*({gross})", 2 * self.source.horizon());
        let value = Path::new(one_off, recurring).below;
        let place = table.sheet.formula(row, column, below, value, Kind::Number);
        let below = place.far();
        let series = table.mixed(self.source.say(word), Kind::Periods, &values, |t, me| {
            let (start, end) = (start.here(t), end.here(t));
            let before = format!("({}-1)", self.period.here(t));
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
    fn returns(&self, table: &mut Table<'_>, below: &Place) -> Place {
        let [start, end] = &self.flows.cumulative;
        let turns = turns(&self.source.outcome.cash);
        let below = below.far();
        let series = table.column(self.source.say(RETURNS), Kind::Whole, &turns, |t, _| {
            let (start, end_cell) = (start.here(t), end.here(t));
            let on_the_way = format!("IF(AND({start}<{below},{end_cell}>={below}),1,0)");
            match t {
                0 => on_the_way,
                t => format!("IF(AND({}<{below},{start}>={below}),1,0)+{on_the_way}", end.here(t - 1)),
            }
        });
        let (row, column) = (table.head() - 1, table.column_number() - 1);
        let formula = format!("SUM({})", series.range());
        table.sheet.formula(row, column, formula, turns.iter().sum::<f64>(), Kind::Whole)
    }
}

/// How often the money came back in each period.
fn turns(cash: &Cash) -> Vec<f64> {
    let path = Path::new(&cash.one_off, &cash.recurring);
    let mut is_below = false;
    let mut turns = vec![0.0; cash.one_off.len()];
    for (t, ends) in path.at_start.iter().zip(&path.at_end).enumerate() {
        for &value in [ends.0, ends.1] {
            turns[t] += f64::from(u8::from(is_below && value >= path.below));
            is_below = value < path.below;
        }
    }
    turns
}
