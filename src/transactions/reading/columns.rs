//! What does a column hold, and which is the customer, the date, the amount?

use serde::Serialize;

use crate::transactions::reading::{DateOrder, Decimal, dates, numbers, words};

/// Of ten cells that are not empty, so many must be of a kind for the column to be.
const TENTHS: usize = 9;

/// A column as it looks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// Its name in the header; empty without one.
    pub name: String,
    /// What most of its cells are.
    pub kind: ColumnKind,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ColumnKind {
    /// Dates in some order.
    Date,
    /// Numbers with some decimal sign.
    Number,
    /// Anything else.
    Text,
    /// Nothing at all.
    Empty,
}

/// Rows of text, as far as a file was looked at.
pub(crate) type Table = [Vec<String>];

/// The cells of a column that are not empty.
pub(crate) fn filled(rows: &Table, column: usize) -> impl Iterator<Item = &str> + Clone {
    rows.iter().filter_map(move |row| row.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

pub(crate) fn kind(rows: &Table, column: usize) -> ColumnKind {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    let most = |is: fn(&str) -> bool| cells.clone().filter(|cell| is(cell)).count() * 10 >= all * TENTHS;
    match all {
        0 => ColumnKind::Empty,
        _ if most(is_date) => ColumnKind::Date,
        _ if most(is_number) => ColumnKind::Number,
        _ => ColumnKind::Text,
    }
}

fn is_date(cell: &str) -> bool {
    let read = |order| dates::day(cell, order).is_ok();
    read(DateOrder::DayMonthYear) || read(DateOrder::MonthDayYear)
}

fn is_number(cell: &str) -> bool {
    numbers::number(cell, Decimal::Point).is_some() || numbers::number(cell, Decimal::Comma).is_some()
}

/// Whether the first row names the columns: it holds words where columns hold dates or numbers, or
/// the words by which columns are called.
pub(crate) fn has_header(rows: &Table, width: usize) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let plain = |cell: &str| !cell.trim().is_empty() && !is_date(cell) && !is_number(cell);
    if rest.is_empty() {
        return first.iter().all(|cell| plain(cell));
    }
    (0..width).any(|column| {
        let cell = first.get(column).map_or("", String::as_str);
        let typed = matches!(kind(rest, column), ColumnKind::Date | ColumnKind::Number);
        plain(cell) && (typed || words::names_a_column(cell))
    })
}

/// Which column holds what, as far as it can be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mapping {
    pub(crate) customer: Option<usize>,
    pub(crate) date: Option<usize>,
    pub(crate) amount: Option<usize>,
}

/// By the names of the columns and what they hold.
pub(crate) fn by_name(columns: &[Column]) -> Mapping {
    let best = |weight: fn(&str) -> i32, fits: &dyn Fn(usize) -> bool| {
        let rated = columns.iter().enumerate().filter(|(index, _)| fits(*index));
        let rated =
            rated.map(|(index, column)| (weight(&column.name), index)).filter(|(weight, _)| *weight > 0);
        // The first of the best: columns further right are often the details.
        rated.max_by_key(|&(weight, index)| (weight, std::cmp::Reverse(index))).map(|(_, index)| index)
    };
    let is = |kind: ColumnKind| move |index: usize| columns[index].kind == kind;
    let (date, amount) =
        (best(words::date, &is(ColumnKind::Date)), best(words::amount, &is(ColumnKind::Number)));
    let customer = best(words::customer, &|index| {
        Some(index) != amount && matches!(columns[index].kind, ColumnKind::Number | ColumnKind::Text)
    });
    Mapping { customer, date: date.or_else(|| only(columns, ColumnKind::Date)), amount }
}

/// The only column of a kind.
fn only(columns: &[Column], kind: ColumnKind) -> Option<usize> {
    let mut found =
        columns.iter().enumerate().filter(|(_, column)| column.kind == kind).map(|(index, _)| index);
    found.next().filter(|_| found.next().is_none())
}

/// By their place, where there is no header: the first date, the last number for the amount, one
/// with decimals before one without, and the first of the others for the customer.
pub(crate) fn by_place(columns: &[Column], rows: &Table) -> Mapping {
    let all = |kind: ColumnKind| (0..columns.len()).filter(move |&index| columns[index].kind == kind);
    let others = all(ColumnKind::Text).count() > 0;
    // A lone number is the customer where nothing else can be.
    let numbers = all(ColumnKind::Number).skip(usize::from(!others));
    let amount = numbers.max_by_key(|&index| (filled(rows, index).any(has_decimals), index));
    let customer = (0..columns.len()).find(|&index| {
        Some(index) != amount && matches!(columns[index].kind, ColumnKind::Number | ColumnKind::Text)
    });
    Mapping { customer, date: all(ColumnKind::Date).next(), amount }
}

fn has_decimals(cell: &str) -> bool {
    cell.contains(['.', ','])
}

/// What the cells of a column say about a choice of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice<T> {
    /// All can be read, or most.
    Clear(T),
    /// Each can be read both ways, and would be something else.
    Ambiguous,
    /// Some can be read only the one way, some only the other; more of them this way.
    Mixed(T),
}

/// The order of day and month.
pub(crate) fn date_order(rows: &Table, column: usize) -> Choice<DateOrder> {
    let cells = filled(rows, column).filter(|cell| is_date(cell));
    let as_read = |order| cells.clone().filter(|cell| dates::day(cell, order).is_ok()).count();
    let (first, day, month) =
        (as_read(DateOrder::Iso), as_read(DateOrder::DayMonthYear), as_read(DateOrder::MonthDayYear));
    let all = cells.clone().count();
    let better = if day >= month { DateOrder::DayMonthYear } else { DateOrder::MonthDayYear };
    match () {
        () if first == all => Choice::Clear(DateOrder::Iso),
        () if day.max(month) < all => Choice::Mixed(better),
        () if day != month => Choice::Clear(better),
        // Nobody writes the month first with points.
        () if cells.clone().all(|cell| cell.contains('.')) => Choice::Clear(DateOrder::DayMonthYear),
        () => Choice::Ambiguous,
    }
}

/// The decimal sign.
pub(crate) fn decimal(rows: &Table, column: usize) -> Choice<Decimal> {
    let cells = filled(rows, column).filter(|cell| is_number(cell));
    let as_read = |decimal| cells.clone().filter(|cell| numbers::number(cell, decimal).is_some()).count();
    let (point, comma, all) = (as_read(Decimal::Point), as_read(Decimal::Comma), cells.clone().count());
    let better = if point >= comma { Decimal::Point } else { Decimal::Comma };
    let alike = |cell: &str| numbers::number(cell, Decimal::Point) == numbers::number(cell, Decimal::Comma);
    match () {
        () if point.max(comma) < all => Choice::Mixed(better),
        () if point != comma || cells.clone().all(alike) => Choice::Clear(better),
        () => Choice::Ambiguous,
    }
}
