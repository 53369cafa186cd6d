//! Renewal rates by tenure, of segments whose retention depends on it.

use crate::case::checked::Origin;
use crate::retention::{Base, Curve};
use crate::workbook::assumptions::TENURE_SLACK;
use crate::workbook::book::{Book, Kind, Role, Series, Sheet, Table};
use crate::workbook::rate::Rates;
use crate::workbook::source::Source;
use crate::workbook::words;

/// The rates of every segment that are curves; `None` where everybody renews alike.
pub(super) fn write(source: &Source<'_>, book: &mut Book) -> Vec<Option<Rates>> {
    let mut sheet = Sheet::new(source.say(words::CURVES).to_owned(), 91);
    sheet.text(0, 0, source.say(words::CURVES), Role::Title);
    sheet.freeze = (4, 1);
    let lengths: Vec<usize> = (0..source.case.segments.len()).map(|index| length(source, index)).collect();
    let longest = lengths.iter().copied().max().unwrap_or_default();
    let behind = sheet.table(3, 0, longest).given(
        source.say(words::BASE_PERIOD),
        Kind::Whole,
        (0..longest).map(|n| n as f64),
    );
    let mut column = 1;
    let mut rates = Vec::new();
    for (index, &length) in lengths.iter().enumerate() {
        let segment = &source.case.segments[index];
        if matches!(segment.origin, Origin::Curve) && !is_rate(&segment.retention.curve) {
            let mut table = sheet.table(3, column, length);
            rates.push(Some(Rates::Curve(curve(source, &mut table, index, &behind))));
            column += 1;
        } else {
            rates.push(None);
        }
    }
    if column > 1 {
        book.sheets.push(sheet);
    }
    rates
}

fn is_rate(curve: &Curve) -> bool {
    matches!(curve, Curve::Constant { .. })
}

/// Base periods that any formula looks at.
fn length(source: &Source<'_>, index: usize) -> usize {
    let segment = &source.case.segments[index];
    if is_rate(&segment.retention.curve) {
        return 0;
    }
    let oldest = segment.base.iter().map(|group| group.tenure).max().unwrap_or_default();
    let periods = oldest + TENURE_SLACK + source.case.grid.longest_view();
    let measured = match &segment.retention.curve {
        Curve::Observed { rates } => rates.len() + 1,
        _ => 0,
    };
    let needed = match Base::between(segment.retention.per, source.case.grid.period) {
        Base::Spans(length) => periods / length + 1,
        Base::Parts(parts) => (periods + 1) * parts,
    };
    needed.max(measured)
}

fn curve(source: &Source<'_>, table: &mut Table<'_>, index: usize, behind: &Series) -> Series {
    let segment = &source.case.segments[index];
    let values: Vec<f64> = (0..table.rows()).map(|n| segment.retention.curve.rate(n)).collect();
    let path = |field: &str| format!("segments[{index}].retention.{field}");
    let shape = |field: &str| source.inputs.or(&path(field), 1.0);
    match &segment.retention.curve {
        Curve::BetaGeometric { .. } => {
            let (alpha, beta) = (shape("alpha"), shape("beta"));
            table.column(&segment.name, Kind::Share, &values, |n, _| {
                let n = behind.here(n);
                format!("({beta}+{n})/({alpha}+{beta}+{n})")
            })
        }
        Curve::BetaDiscreteWeibull { .. } => {
            let (alpha, beta, c) = (shape("alpha"), shape("beta"), shape("c"));
            // Γ(b+α)/Γ(b) after the renewal and before it, as the engine takes them.
            let half = |b: &str| format!("GAMMALN({b})-GAMMALN({b}+{alpha})");
            table.column(&segment.name, Kind::Share, &values, |n, _| {
                let n = behind.here(n);
                let (before, after) = (format!("{beta}+{n}^{c}"), format!("{beta}+({n}+1)^{c}"));
                format!("MIN(1,EXP({}-({})))", half(&after), half(&before))
            })
        }
        _ => match source.inputs.list(&path("survival")) {
            Some((range, count)) => {
                table.column(&segment.name, Kind::Share, &values, |n, me| from_survival(&range, count, n, me))
            }
            None => {
                let (range, count) = source.inputs.list(&path("rates")).unwrap_or_default();
                table.column(&segment.name, Kind::Share, &values, |n, _| {
                    format!("INDEX({range},{})", (n + 1).min(count))
                })
            }
        },
    }
}

/// r = S(t) ÷ S(t − 1), nobody left to renew after S = 0; the last one holds.
fn from_survival(range: &str, count: usize, n: usize, me: &Series) -> String {
    match n {
        0 => format!("INDEX({range},1)"),
        n if n < count => format!("IF(INDEX({range},{n})=0,0,INDEX({range},{})/INDEX({range},{n}))", n + 1),
        n => me.here(n - 1),
    }
}
