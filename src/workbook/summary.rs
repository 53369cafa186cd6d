//! The first sheet: what the case answers, on one page.

use crate::workbook::book::{Book, Kind, Place, Role, Sheet};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::cltv::CltvCells;
use crate::workbook::investment::{CUMULATIVE, CashColumns};
use crate::workbook::source::Source;
use crate::workbook::verdict::{NPV, VerdictCells};
use crate::workbook::words::{self, Word};

const HORIZON: Word = ["Horizon, periods", "Горизонт, периодов"];
const BEFORE: Word = ["Three years of an average customer, now", "Три года среднего клиента, сейчас"];
const AFTER: Word = ["… and at full effect", "… и при полном эффекте"];
const NOTHING: Word = ["Cost of doing nothing, per month", "Цена бездействия, в месяц"];
const FINDINGS: Word = ["Findings of the check", "Замечаний проверки"];

pub(super) fn write(
    source: &Source<'_>,
    book: &mut Book,
    verdict: &VerdictCells,
    cash: &CashColumns,
    cltv: &CltvCells,
    nothing: Option<&Place>,
) {
    let mut sheet = Sheet::new(source.say(words::SUMMARY).to_owned(), 0);
    let name = source.case.name.as_deref().unwrap_or(source.say(words::UNNAMED));
    sheet.text(0, 0, name, Role::Title);
    sheet.text(1, 0, source.say(words::LEGEND), Role::Note);
    sheet.widths(&[52.0, 22.0]);
    sheet.freeze = (3, 0);
    let mut row = 3;
    let mut line = |sheet: &mut Sheet, word: Word, formula: String, value, kind: Kind| {
        sheet.text(row, 0, source.say(word), Role::Label);
        sheet.formula(row, 1, formula, value, kind);
        row += 1;
    };
    line(&mut sheet, HORIZON, "horizon".to_owned(), (source.horizon() as f64).into(), Kind::Whole);
    for (word, place, kind, value) in &verdict.lines {
        line(&mut sheet, *word, place.far(), value.clone(), *kind);
        if *word == NPV {
            sheet.in_front();
        }
    }
    let averages = [&source.outcome.average_cltv.before, &source.outcome.average_cltv.after];
    for (which, word) in [BEFORE, AFTER].into_iter().enumerate() {
        let value = crate::workbook::readings::shown(source, averages[which].three_years.contribution);
        line(&mut sheet, word, cltv.average[which].far(), value, Kind::UnitMoney);
    }
    if let (Some(place), Some(sums)) = (nothing, source.outcome.cost_of_doing_nothing_per_month) {
        line(&mut sheet, NOTHING, place.far(), sums.contribution.into(), Kind::Money);
    }
    sheet.text(row, 0, source.say(FINDINGS), Role::Label);
    sheet.number(row, 1, source.outcome.findings.len() as f64, Kind::Whole, Role::Static);
    book.names.push(("NPV_of_the_case".to_owned(), verdict.npv.clone()));
    book.names.push(("costs_of_the_case".to_owned(), verdict.costs.clone()));
    sheet.charts.push(Chart {
        kind: ChartKind::Line,
        title: source.say(CUMULATIVE[1]).to_owned(),
        x: source.say(words::PERIOD).to_owned(),
        y: source.case.currency.clone().unwrap_or_default(),
        lines: vec![Line {
            name: source.say(CUMULATIVE[1]).to_owned(),
            categories: cash.period.range(),
            values: cash.cumulative[1].range(),
        }],
        from: None,
        at: (3, 3),
        rows: 18,
    });
    book.sheets.push(sheet);
}
