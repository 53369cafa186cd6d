//! The register: every number of the case, blue where it may be changed, with its name.

use crate::case::draft::CaseDraft;
use crate::input::{Assumption, OneOrMany};
use crate::limits::{self, Limit};
use crate::workbook::book::{Book, Kind, Role, Sheet};
use crate::workbook::fields::field_of;
use crate::workbook::source::{Source, cell_name};
use crate::workbook::words::{ASSUMPTIONS, LEGEND, Word};

const HEADINGS: [Word; 10] = [
    ["Of", "Чьё"],
    ["Number", "Число"],
    ["Value", "Значение"],
    ["From", "От"],
    ["To", "До"],
    ["Low", "Нижнее"],
    ["High", "Верхнее"],
    ["Distribution", "Распределение"],
    ["Source", "Источник"],
    ["Name of the cell", "Имя ячейки"],
];
const FIXED: Word = [
    "The sheets are made for this horizon: make a new workbook for another one.",
    "Листы построены под этот горизонт: для другого нужна новая книга.",
];

/// A limit that nobody comes near.
const FAR: f64 = 1e5;

/// Periods by which the tenure of a group may be raised in the sheet.
pub(super) const TENURE_SLACK: usize = 24;

pub(super) fn write(source: &mut Source<'_>, book: &mut Book) {
    let mut sheet = Sheet::new(source.say(ASSUMPTIONS).to_owned(), 1);
    sheet.widths(&[28.0, 34.0, 16.0, 12.0, 12.0, 14.0, 14.0, 14.0, 56.0, 44.0]);
    sheet.text(0, 0, source.say(ASSUMPTIONS), Role::Title);
    sheet.text(1, 0, source.say(LEGEND), Role::Note);
    for (column, word) in (0..).zip(HEADINGS) {
        sheet.text(3, column, source.say(word), Role::Heading);
    }
    sheet.freeze = (4, 2);
    for (row, assumption) in (4..).zip(&source.case.assumptions) {
        line(source, &mut sheet, row, assumption);
        let role = if assumption.path == "horizon" { Role::Label } else { Role::Input };
        let place = sheet.number(row, 2, assumption.value, kind_of(assumption), role);
        let name = cell_name(&assumption.path);
        book.names.push((name.clone(), place.clone()));
        source.inputs.names.insert(assumption.path.clone(), name);
        source.inputs.places.insert(assumption.path.clone(), place);
    }
    book.sheets.push(sheet);
}

fn line(source: &Source<'_>, sheet: &mut Sheet, row: u32, assumption: &Assumption) {
    sheet.text(row, 0, &owner(&source.case.draft, &assumption.path), Role::Label);
    sheet.text(row, 1, &label(source, &assumption.path), Role::Label);
    let limit = limit_of(assumption);
    let kind = kind_of(assumption);
    for (column, end) in [(3, limit.min), (4, limit.max)] {
        let kind = if end.abs() >= FAR { Kind::Bound } else { kind };
        sheet.number(row, column, end, kind, Role::Note);
    }
    if let Some(distribution) = &assumption.distribution {
        if let Some((low, high)) = distribution.ends() {
            sheet.number(row, 5, low, kind, Role::Static);
            sheet.number(row, 6, high, kind, Role::Static);
        }
        sheet.text(row, 7, distribution.name(), Role::Static);
    }
    sheet.text(row, 8, assumption.source.as_deref().unwrap_or_default(), Role::Label);
    sheet.text(row, 9, &cell_name(&assumption.path), Role::Note);
    if assumption.path == "horizon" {
        sheet.text(row, 8, source.say(FIXED), Role::Note);
    } else {
        sheet.limits.push((row, 2, limit));
    }
}

/// Tables of curves reach a little further than today's tenures, and no further.
fn limit_of(assumption: &Assumption) -> Limit {
    let mut limit = assumption.limit;
    if limit.whole && limit.max == limits::TENURE.max {
        limit.max = assumption.value + TENURE_SLACK as f64;
    }
    limit
}

fn kind_of(assumption: &Assumption) -> Kind {
    match field_of(&assumption.path).map_or(Kind::Number, |field| field.kind) {
        // One number is periods, a list is shares.
        Kind::Periods if assumption.path.ends_with(']') => Kind::Share,
        Kind::UnitMoney if assumption.limit.max == limits::SIGNED_CUSTOMERS.max => Kind::Count,
        kind => kind,
    }
}

/// What a number is called beside the register, and how it is shown; a path that is not there stands
/// for itself.
pub(super) fn told(source: &Source<'_>, path: &str) -> (String, Kind) {
    let Some(assumption) = source.case.assumptions.iter().find(|known| known.path == path) else {
        return (path.to_owned(), Kind::Plain);
    };
    let (owner, label) = (owner(&source.case.draft, path), label(source, path));
    let name = if owner.is_empty() { label } else { format!("{owner} · {label}") };
    (name, kind_of(assumption))
}

fn label(source: &Source<'_>, path: &str) -> String {
    let word = field_of(path).map_or(path, |field| source.say(field.word));
    // The place in the last list, unless it is a segment or an initiative.
    let place = path.rsplit_once('[').and_then(|(list, rest)| Some((list, rest.split_once(']')?.0)));
    match place {
        Some((list, index)) if list.contains('.') && !list.ends_with("problems") => {
            format!("{word} · {}", index.parse::<usize>().map_or(0, |index| index + 1))
        }
        _ => word.to_owned(),
    }
}

/// The segment or initiative, and its problem, by name.
fn owner(draft: &CaseDraft, path: &str) -> String {
    let index = |list: &str| -> Option<usize> {
        let (_, rest) = path.split_once(&format!("{list}["))?;
        rest.split_once(']')?.0.parse().ok()
    };
    if let Some(segment) = index("segments").and_then(|index| draft.segments.get(index)) {
        let problems = segment.retention.problems.as_deref().unwrap_or_default();
        return match index("problems").and_then(|index| problems.get(index)) {
            Some(problem) => format!("{} · {}", segment.name, problem.name),
            None => segment.name.clone(),
        };
    }
    let initiatives = draft.initiatives.as_deref().unwrap_or_default();
    index("initiatives").and_then(|index| initiatives.get(index)).map_or(String::new(), |it| it.name.clone())
}

/// Whether the ramp of an initiative is a list of shares.
pub(super) fn ramp_is_list(draft: &CaseDraft, initiative: usize) -> bool {
    let initiatives = draft.initiatives.as_deref().unwrap_or_default();
    matches!(initiatives.get(initiative).map(|it| &it.ramp), Some(Some(OneOrMany::Many(_))))
}
