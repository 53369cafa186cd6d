//! The case and its scenarios side by side, as the engine answers them: values, since a sheet holds
//! one set of assumptions at a time.

use crate::case::{ComparedFigures, ScenarioOutcome};
use crate::workbook::book::{Book, Kind, Role, Sheet, Value};
use crate::workbook::risk::NOTHING;
use crate::workbook::source::Source;
use crate::workbook::verdict::NPV;
use crate::workbook::words::{self, Word};

const TITLE: Word = ["Scenarios", "Сценарии"];
const BASE: Word = ["As it stands", "Как есть"];
const LESS: Word = ["less the base", "отличие от базы"];
const STILL: Word = [
    "Values that do not follow changes: to see a scenario live, type its assumptions into the register.",
    "Значения не пересчитываются: чтобы оживить сценарий, впишите его допущения в реестр.",
];

/// A figure of a scenario: what it is called, and where it stands.
type Line = (Word, Kind, fn(&ComparedFigures) -> Option<f64>);

const LINES: [Line; 11] = [
    (
        ["Three years of an average customer, now", "Три года среднего клиента, сейчас"],
        Kind::UnitMoney,
        |it| it.cltv_before,
    ),
    (["… and at full effect", "… и при полном эффекте"], Kind::UnitMoney, |it| {
        it.cltv_after
    }),
    (["Change in revenue", "Прирост выручки"], Kind::Money, |it| it.revenue_impact),
    (["Benefit", "Выгода"], Kind::Money, |it| it.benefit),
    (["Costs", "Затраты"], Kind::Money, |it| it.costs),
    (NPV, Kind::Money, |it| it.npv),
    (["ROI", "ROI"], Kind::Share, |it| it.roi),
    (["Payback, periods", "Окупаемость, периодов"], Kind::Periods, |it| {
        it.payback_periods
    }),
    (
        ["Points of retention that break even", "Пунктов удержания до безубыточности"],
        Kind::Share,
        |it| it.break_even_retention_points,
    ),
    (
        ["Customers kept at the end", "Удержано клиентов к концу срока"],
        Kind::Count,
        |it| it.customers_kept_at_end,
    ),
    (NOTHING, Kind::Money, |it| it.cost_of_doing_nothing_per_month),
];

pub(super) fn write(source: &Source<'_>, book: &mut Book) {
    if source.case.scenarios.is_empty() {
        return;
    }
    let mut sheet = Sheet::new(source.say(TITLE).to_owned(), 49);
    sheet.text(0, 0, source.say(TITLE), Role::Title);
    sheet.text(1, 0, source.say(STILL), Role::Note);
    sheet.widths(&[44.0]);
    sheet.freeze = (4, 1);
    for (row, (word, ..)) in (4..).zip(LINES) {
        sheet.text(row, 0, source.say(word), Role::Label);
    }
    // Of the base there is no difference.
    let columns = std::iter::once(1).chain((2..).step_by(2));
    for (column, scenario) in columns.zip(source.case.compare()) {
        of_scenario(source, &mut sheet, column, &scenario);
    }
    book.sheets.push(sheet);
}

fn of_scenario(source: &Source<'_>, sheet: &mut Sheet, column: u16, scenario: &ScenarioOutcome) {
    let name = scenario.name.as_deref().unwrap_or(source.say(BASE));
    sheet.text(3, column, name, Role::Heading);
    if scenario.name.is_some() {
        sheet.text(3, column + 1, source.say(LESS), Role::Heading);
    }
    let none = source.say(words::NO_FIGURE);
    for (row, (_, kind, of)) in (4..).zip(LINES) {
        sheet.still(row, column, Value::or(of(&scenario.figures()), none), kind);
        if scenario.name.is_some() {
            sheet.still(row, column + 1, Value::or(of(&scenario.difference), none), kind);
        }
    }
}
