//! The first sheet: what the case answers, on one page.

use crate::workbook::book::{Book, Kind, Place, Role, Sheet};
use crate::workbook::cash::CUMULATIVE;
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::cltv::CltvCells;
use crate::workbook::investment::CashColumns;
use crate::workbook::source::Source;
use crate::workbook::verdict::{NPV, VerdictCells};
use crate::workbook::words::{self, Word};

const HORIZON: Word = ["Horizon, periods", "Горизонт, периодов"];
const BEFORE: Word = ["Three years of an average customer, now", "Три года среднего клиента, сейчас"];
const AFTER: Word = ["… and at full effect", "… и при полном эффекте"];
const NOTHING: Word = ["Cost of doing nothing, per month", "Цена бездействия, в месяц"];
const FINDINGS: Word = ["Findings of the check", "Замечаний проверки"];

/// What the summary shows.
pub(super) struct Answers<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) verdict: &'a VerdictCells,
    pub(super) cash: &'a CashColumns,
    pub(super) cltv: &'a CltvCells,
    /// The cost of doing nothing, where problems are stated.
    pub(super) nothing: Option<&'a Place>,
}

impl Answers<'_> {
    pub(super) fn write(&self, book: &mut Book) {
        let source = self.source;
        let mut sheet = Sheet::new(source.say(words::SUMMARY).to_owned(), 0);
        let name = source.case.name.as_deref().unwrap_or(source.say(words::UNNAMED));
        sheet.text(0, 0, name, Role::Title);
        sheet.text(1, 0, source.say(words::LEGEND), Role::Note);
        sheet.widths(&[52.0, 22.0]);
        sheet.freeze = (3, 0);
        self.lines(&mut sheet);
        book.names.push(("NPV_of_the_case".to_owned(), self.verdict.npv.clone()));
        book.names.push(("costs_of_the_case".to_owned(), self.verdict.costs.clone()));
        sheet.charts.push(self.chart());
        book.sheets.push(sheet);
    }

    fn lines(&self, sheet: &mut Sheet) {
        let source = self.source;
        let mut row = 3;
        let mut line = |sheet: &mut Sheet, word: Word, formula: String, value, kind: Kind| {
            sheet.text(row, 0, source.say(word), Role::Label);
            sheet.formula(row, 1, formula, value, kind);
            row += 1;
        };
        line(sheet, HORIZON, "horizon".to_owned(), (source.horizon() as f64).into(), Kind::Whole);
        for (word, place, kind, value) in &self.verdict.lines {
            line(sheet, *word, place.far(), value.clone(), *kind);
            if *word == NPV {
                sheet.in_front();
            }
        }
        let averages = [&source.outcome.average_cltv.before, &source.outcome.average_cltv.after];
        for (which, word) in [BEFORE, AFTER].into_iter().enumerate() {
            let value = crate::workbook::readings::shown(source, averages[which].three_years.contribution);
            line(sheet, word, self.cltv.average[which].far(), value, Kind::UnitMoney);
        }
        if let (Some(place), Some(sums)) = (self.nothing, source.outcome.cost_of_doing_nothing_per_month) {
            line(sheet, NOTHING, place.far(), sums.contribution.into(), Kind::Money);
        }
        sheet.text(row, 0, source.say(FINDINGS), Role::Label);
        sheet.number(row, 1, source.outcome.findings.len() as f64, Kind::Whole, Role::Static);
    }

    /// The course of the cumulative.
    fn chart(&self) -> Chart {
        let title = self.source.say(CUMULATIVE[1]).to_owned();
        Chart {
            kind: ChartKind::Line,
            title: title.clone(),
            x: self.source.say(words::PERIOD).to_owned(),
            y: self.source.case.currency.clone().unwrap_or_default(),
            lines: vec![Line {
                name: title,
                categories: self.cash.period.range(),
                values: self.cash.flows.cumulative[1].range(),
            }],
            from: None,
            at: (3, 3),
            rows: 18,
        }
    }
}
