//! How the NPV comes about: each initiative alone, what they do to one another, and their costs.

use crate::case::part::Part;
use crate::workbook::book::{Book, Kind, Place, Role, Sheet};
use crate::workbook::chart::{Chart, ChartKind, Line};
use crate::workbook::investment::CashColumns;
use crate::workbook::parts::PartCells;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::verdict::{NPV, VerdictCells};
use crate::workbook::words::{self, Word};

const ALONE: Word = ["Brings alone, present value", "Приносит отдельно, приведённо"];
const DRIVER: Word = ["What it changes", "Что меняет"];
const INITIATIVE: Word = ["Initiative", "Инициатива"];
const INTERACTION: Word = ["What they do to one another", "Взаимное влияние"];
const BENEFIT: Word = ["Benefit", "Выгода"];
const COST: Word = ["Costs, present value", "Затраты, приведённые"];
const QUANTITIES: [(&str, Word); 11] = [
    ("churn", ["churn", "отток"]),
    ("retention", ["retention", "удержание"]),
    ("revenue", ["revenue", "выручка"]),
    ("margin", ["margin", "маржинальность"]),
    ("costToServe", ["cost to serve", "обслуживание"]),
    ("newCustomers", ["new customers", "новые клиенты"]),
    ("acquisitionCost", ["acquisition cost", "стоимость привлечения"]),
    ("problemRate", ["problem rate", "доля с проблемой"]),
    ("contactRate", ["contact rate", "доля обратившихся"]),
    ("outcome", ["outcomes of contacts", "исходы обращений"]),
    ("npsShare", ["NPS groups", "группы NPS"]),
];

/// What the bridge is built from.
pub(super) struct Banks<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) parts: &'a PartCells,
    pub(super) cash: &'a CashColumns,
    pub(super) verdict: &'a VerdictCells,
}

impl Banks<'_> {
    pub(super) fn write(&self, book: &mut Book) {
        let source = self.source;
        let mut sheet = Sheet::new(source.say(words::BRIDGE).to_owned(), 3);
        sheet.text(0, 0, source.say(words::BRIDGE), Role::Title);
        sheet.widths(&[40.0, 26.0, 20.0]);
        let mut pen = Pen { source, sheet: &mut sheet, row: 2 };
        pen.head([INITIATIVE, ALONE]);
        let first = pen.row;
        self.initiatives(&mut pen);
        let last = pen.row;
        pen.row += 1;
        pen.head([DRIVER, ALONE]);
        self.drivers(&mut pen);
        chart(source, &mut sheet, first, last);
        book.sheets.push(sheet);
    }

    /// From what each initiative brings to the NPV.
    fn initiatives(&self, pen: &mut Pen<'_>) {
        let source = self.source;
        let bridge = &source.outcome.bridge;
        let bars: Vec<Place> = (bridge.by_initiative.bars.iter().enumerate())
            .map(|(index, bar)| {
                let formula = self.parts.gain(source, Part::Initiative(index));
                pen.line(&bar.initiative, "", formula, bar.benefit)
            })
            .collect();
        pen.line(source.say(INTERACTION), "", self.rest(&bars), bridge.by_initiative.interaction);
        let total = pen.line(source.say(BENEFIT), "", self.verdict.benefit.far(), bridge.benefit);
        pen.sheet.in_front();
        let costs: Vec<Place> = (bridge.costs.iter().zip(&self.cash.costs))
            .map(|(bar, costs)| {
                let formula = format!("-({})", costs.present_value(self.clock, source.horizon()));
                pen.line(&bar.initiative, source.say(COST), formula, -bar.cost)
            })
            .collect();
        let less: String = costs.iter().map(|cost| format!("+{}", cost.here())).collect();
        pen.line(source.say(NPV), "", format!("{}{less}", total.here()), bridge.npv);
        pen.sheet.in_front();
    }

    /// What each quantity that an initiative changes brings.
    fn drivers(&self, pen: &mut Pen<'_>) {
        let source = self.source;
        let by_driver = &source.outcome.bridge.by_driver;
        let bars: Vec<Place> = drivers(source)
            .into_iter()
            .zip(&by_driver.bars)
            .map(|(part, bar)| {
                let word = QUANTITIES.iter().find(|(name, _)| *name == bar.driver);
                let word = word.map_or(bar.driver, |(_, word)| source.say(*word));
                pen.line(&bar.initiative, word, self.parts.gain(source, part), bar.benefit)
            })
            .collect();
        pen.line(source.say(INTERACTION), "", self.rest(&bars), by_driver.interaction);
    }

    /// What bars leave of the benefit.
    fn rest(&self, bars: &[Place]) -> String {
        let less: String = bars.iter().map(|bar| format!("-{}", bar.here())).collect();
        format!("{}{less}", self.verdict.benefit.far())
    }
}

/// The drivers in the order of the engine's bars.
fn drivers(source: &Source<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (index, initiative) in source.case.initiatives.iter().enumerate() {
        for effect in &initiative.effects {
            let part = Part::Driver(index, effect.on);
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    parts
}

struct Pen<'a> {
    source: &'a Source<'a>,
    sheet: &'a mut Sheet,
    row: u32,
}

impl Pen<'_> {
    fn head(&mut self, [first, last]: [Word; 2]) {
        self.sheet.text(self.row, 0, self.source.say(first), Role::Heading);
        self.sheet.text(self.row, 1, "", Role::Heading);
        self.sheet.text(self.row, 2, self.source.say(last), Role::Heading);
        self.row += 1;
    }

    fn line(&mut self, name: &str, detail: &str, formula: String, value: f64) -> Place {
        self.sheet.text(self.row, 0, name, Role::Label);
        self.sheet.text(self.row, 1, detail, Role::Label);
        let place = self.sheet.formula(self.row, 2, formula, value, Kind::Money);
        self.row += 1;
        place
    }
}

fn chart(source: &Source<'_>, sheet: &mut Sheet, first: u32, last: u32) {
    let range =
        |column: char| format!("'{}'!${column}${}:${column}${last}", source.say(words::BRIDGE), first + 1);
    sheet.charts.push(Chart {
        kind: ChartKind::Bar,
        title: source.say(words::BRIDGE).to_owned(),
        x: String::new(),
        y: String::new(),
        lines: vec![Line { name: source.say(ALONE).to_owned(), categories: range('A'), values: range('C') }],
        from: None,
        at: (2, 4),
        rows: 20,
    });
}
