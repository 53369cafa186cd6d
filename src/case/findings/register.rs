//! Objections to the register of assumptions: where the numbers come from, and how sure they are.

use crate::case::findings::{FindingCode, Reader};
use crate::input::gate::Assumption;

/// One for all headline inputs that are single numbers, if the case has ranges at all: somebody
/// means to simulate it.
pub(super) fn no_range(reader: &mut Reader<'_>) {
    if reader.case.assumptions.iter().any(|it| it.distribution.is_some()) {
        find_lacking(reader, FindingCode::NoRange, "count", |it| it.distribution.is_none());
    }
}

/// One for all headline inputs of which nobody says where they come from.
pub(super) fn missing_source(reader: &mut Reader<'_>) {
    find_lacking(reader, FindingCode::MissingSource, "missing", |it| {
        it.source.as_ref().is_none_or(|source| source.trim().is_empty())
    });
}

/// How many of the headline inputs lack something, at the first of them.
fn find_lacking(
    reader: &mut Reader<'_>,
    code: FindingCode,
    name: &'static str,
    lacks: fn(&Assumption) -> bool,
) {
    let (mut first, mut count, mut all) = (None, 0_u32, 0_u32);
    for assumption in reader.case.assumptions.iter().filter(|it| is_headline(&it.path)) {
        all += 1;
        if lacks(assumption) {
            count += 1;
            first = first.or(Some(&assumption.path));
        }
    }
    if let Some(path) = first {
        reader.find(code, path.clone());
        reader.number(name, f64::from(count));
        reader.number("of", f64::from(all));
    }
}

/// Whether the figures hang on this input: discount rate, revenue, margin, retention, sizes of
/// effects, amounts of costs. Measured rates stand in one list; its first entry stands for all.
fn is_headline(path: &str) -> bool {
    // `segments[0].retention.problems[1].rate`: what of whom, then the field itself.
    let mut steps = path.split('.');
    let (whose, what) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    let next = steps.next().unwrap_or(what);
    let field = steps.fold(next, |_, step| step);
    match what {
        "" => whose == "discountRatePerYear",
        "revenuePerPeriod" | "ordersPerPeriod" | "averageOrderValue" | "margin" => true,
        "retention" => {
            let is_aside = field == "responses" || next == "wordOfMouth";
            let is_later_entry = field.ends_with(']') && !field.ends_with("[0]");
            !is_aside && !is_later_entry
        }
        "costs" => field != "period",
        _ => what.starts_with("effects[") && field != "attribution",
    }
}
