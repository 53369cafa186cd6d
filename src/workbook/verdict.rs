//! The answers finance asks for, as formulas over the cash.

use crate::workbook::book::{Kind, Place, Role, Series, Sheet, Value};
use crate::workbook::cltv::Replacements;
use crate::workbook::investment::CashColumns;
use crate::workbook::parts::PartCells;
use crate::workbook::returns::{IRR, MIRR, NO_MIRR, NONE, Rates, SEVERAL};
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

/// The cells of the verdict that other sheets show.
pub(super) struct VerdictCells {
    pub(super) benefit: Place,
    pub(super) costs: Place,
    pub(super) npv: Place,
    /// Every line: what it is called, where it stands, how it is shown.
    pub(super) lines: Vec<(Word, Place, Kind, Value)>,
}

const TOTAL: Word = ["As it stands", "Без дисконта"];
const PRESENT: Word = ["Present value", "Приведённое"];
const REVENUE: Word = ["Change in revenue", "Прирост выручки"];
const CONTRIBUTION: Word = ["Change in contribution: the benefit", "Прирост маржинального дохода: выгода"];
const COSTS: Word = ["Costs of the initiatives", "Затраты на инициативы"];
const NET_CASH: Word = ["Net cash", "Чистый денежный поток"];
pub(super) const NPV: Word = ["Net present value (NPV)", "Чистая приведённая стоимость (NPV)"];
const ROI: Word = ["Return on investment (ROI)", "Рентабельность инвестиций (ROI)"];
const BCR: Word = ["Benefit ÷ cost", "Отношение выгод к затратам"];
const PAYBACK: Word = ["Payback, periods", "Окупаемость, периодов"];
const DISCOUNTED_PAYBACK: Word = ["Discounted payback, periods", "Дисконтированная окупаемость, периодов"];
const RELAPSED: Word =
    ["The money came back before and was lost again", "Деньги уже возвращались и снова терялись"];
const EXPOSURE: Word = ["Deepest point of the cumulative cash", "Самая глубокая точка денежного потока"];
const EXPOSURE_PERIOD: Word = ["… in period", "… в периоде"];
const KEPT: Word = ["Customers kept at the end", "Удержано клиентов к концу срока"];
const DELAY: Word = ["Cost of a delay by one period", "Цена задержки на один период"];
const BREAK_EVEN: Word = ["Points of retention that break even", "Пунктов удержания до безубыточности"];
const ONE_POINT: Word = ["Worth of one point of retention", "Один пункт удержания, приведённый"];
const REPLACEMENT: Word = ["New customers that would bring the same", "Столько же принесли бы новые клиенты"];
const REPLACEMENT_COST: Word =
    ["… and what winning them would cost", "… и во что обошлось бы их привлечение"];
const NOT_WITHIN: Word = ["not within the horizon", "не за этот срок"];
const YES_NO: [Word; 2] = [["no", "нет"], ["yes", "да"]];
const CANNOT: Word = ["no retention can pay for it", "никакое удержание не окупит"];
const SOLVED: Word = [
    "found by a search, which no formula is; to solve it again use Goal Seek or a new workbook",
    "найдено поиском, формулой это не выразить; пересчитать можно подбором параметра или новой книгой",
];

/// Writes lines one under another.
struct Lines<'a> {
    source: &'a Source<'a>,
    sheet: &'a mut Sheet,
    row: u32,
    lines: Vec<(Word, Place, Kind, Value)>,
}

impl Lines<'_> {
    fn line(&mut self, word: Word, formula: String, value: impl Into<Value>, kind: Kind) -> Place {
        let value = value.into();
        self.sheet.text(self.row, 0, self.source.say(word), Role::Label);
        let place = self.sheet.formula(self.row, 2, formula, value.clone(), kind);
        self.lines.push((word, place.clone(), kind, value));
        self.row += 1;
        place
    }

    /// A line with the sum as it stands beside its present value.
    fn both(
        &mut self,
        word: Word,
        [total, present]: [String; 2],
        amounts: crate::case::Amounts,
    ) -> [Place; 2] {
        let total = self.sheet.formula(self.row, 1, total, amounts.total, Kind::Money);
        [total, self.line(word, present, amounts.present_value, Kind::Money)]
    }

    fn note(&mut self, word: Word) {
        self.sheet.text(self.row - 1, 3, self.source.say(word), Role::Note);
    }
}

/// What the answers are read from.
pub(super) struct Grounds<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) cash: &'a CashColumns,
    pub(super) rates: &'a Rates,
    pub(super) parts: &'a PartCells,
    pub(super) replacements: &'a Replacements,
}

impl Grounds<'_> {
    pub(super) fn write(&self, sheet: &mut Sheet) -> VerdictCells {
        let Self { source, clock, cash, .. } = *self;
        let verdict = &source.outcome.verdict;
        let horizon = source.horizon();
        sheet.text(2, 1, source.say(TOTAL), Role::Heading);
        sheet.text(2, 2, source.say(PRESENT), Role::Heading);
        let mut lines = Lines { source, sheet, row: 3, lines: Vec::new() };
        let present =
            |series: &Series| format!("SUMPRODUCT({},{})", series.range(), clock.recurring.part(0, horizon));
        let both = |series: &Series| [format!("SUM({})", series.range()), present(series)];
        lines.both(REVENUE, both(&cash.change.revenue), verdict.revenue_impact);
        let benefit = lines.both(CONTRIBUTION, both(&cash.change.contribution), verdict.contribution_impact);
        let each = |of: &dyn Fn(&crate::workbook::costs::CostColumns) -> String| {
            let all: Vec<_> = cash.costs.iter().map(of).collect();
            if all.is_empty() { "0".to_owned() } else { all.join("+") }
        };
        let of_costs = [each(&|costs| costs.total()), each(&|costs| costs.present_value(clock, horizon))];
        let costs = lines.both(COSTS, of_costs, verdict.costs);
        let less = |pair: &[Place; 2], other: &[Place; 2], at: usize| {
            format!("{}-{}", pair[at].here(), other[at].here())
        };
        lines.line(NET_CASH, less(&benefit, &costs, 0), verdict.net_cash, Kind::Money);
        let npv = lines.line(NPV, less(&benefit, &costs, 1), verdict.npv, Kind::Money);
        lines.sheet.in_front();
        let (benefit, costs) = (benefit[1].clone(), costs[1].clone());
        let none = source.say(words::NO_FIGURE);
        let over = |place: &Place| format!("IF({0}=0,\"{none}\",{1}/{0})", costs.here(), place.here());
        lines.line(ROI, over(&npv), Value::or(verdict.roi, none), Kind::Share);
        lines.line(BCR, over(&benefit), Value::or(verdict.benefit_cost_ratio, none), Kind::Number);
        let value = Value::or(verdict.irr.only(), irr_words(source));
        lines.line(IRR, self.rates.irr.far(), value, Kind::Share);
        lines.line(MIRR, self.rates.mirr.far(), mirr_value(source), Kind::Share);
        paybacks(&mut lines, cash);
        exposure(&mut lines, cash);
        lines.line(KEPT, cash.change.kept.far(horizon - 1), verdict.customers_kept_at_end, Kind::Count);
        self.parts(&mut lines, &npv);
        let Lines { lines, .. } = lines;
        VerdictCells { benefit, costs, npv, lines }
    }

    /// Answers that rest on projections beside the plan.
    fn parts(&self, lines: &mut Lines<'_>, npv: &Place) {
        let source = lines.source;
        let verdict = &source.outcome.verdict;
        let formula = format!("{}-{}", npv.here(), self.parts.npv_later);
        lines.line(DELAY, formula, verdict.cost_of_delay_per_period, Kind::Money);
        lines.line(ONE_POINT, self.parts.one_point.clone(), verdict.worth_of_one_point.total, Kind::Money);
        lines.sheet.text(lines.row, 0, source.say(BREAK_EVEN), Role::Label);
        let points = Value::or(verdict.break_even_retention_points, source.say(CANNOT));
        lines.sheet.still(lines.row, 2, points, Kind::Share);
        lines.row += 1;
        lines.note(SOLVED);
        let replacement = verdict.replacement;
        let none = source.say(words::NO_FIGURE);
        for (word, place, value, kind) in [
            (REPLACEMENT, &self.replacements.customers, replacement.new_customers, Kind::Count),
            (REPLACEMENT_COST, &self.replacements.cost, replacement.acquisition_cost, Kind::Money),
        ] {
            lines.line(word, place.clone(), Value::or(value, none), kind);
        }
    }
}

fn irr_words(source: &Source<'_>) -> &'static str {
    source.say(if source.outcome.verdict.irr.per_year().is_empty() { NONE } else { SEVERAL })
}

fn mirr_value(source: &Source<'_>) -> Value {
    Value::or(source.outcome.verdict.mirr_per_year, source.say(NO_MIRR))
}

fn paybacks(lines: &mut Lines<'_>, cash: &CashColumns) {
    let source = lines.source;
    let verdict = &source.outcome.verdict;
    let (words, none) = (source.say(NOT_WITHIN), source.say(words::NO_FIGURE));
    let last = source.horizon() - 1;
    for (word, series, value) in [
        (PAYBACK, &cash.payback.plain, verdict.payback_periods),
        (DISCOUNTED_PAYBACK, &cash.payback.discounted, verdict.discounted_payback_periods),
    ] {
        let formula = format!("IF({0}=\"{none}\",\"{words}\",{0})", series.far(last));
        lines.line(word, formula, Value::or(value, words), Kind::Periods);
    }
    let [no, yes] = YES_NO.map(|word| source.say(word));
    let formula = format!(
        "IF(OR({0}>1,AND({0}=1,{1}=\"{none}\")),\"{yes}\",\"{no}\")",
        cash.payback.returns.far(),
        cash.payback.plain.far(last)
    );
    let value = if verdict.payback_relapsed { yes } else { no };
    lines.line(RELAPSED, formula, Value::Text(value.to_owned()), Kind::Text);
}

fn exposure(lines: &mut Lines<'_>, cash: &CashColumns) {
    let source = lines.source;
    let exposure = source.outcome.verdict.peak_exposure;
    let [start, end] = &cash.flows.cumulative;
    let depth = format!("-MIN({},{})", start.range(), end.range());
    let formula = format!("IF(-({depth})<{},{depth},0)", cash.payback.below.far());
    let amount = lines.line(EXPOSURE, formula, exposure.amount, Kind::Money);
    let none = source.say(words::NO_FIGURE);
    let first = |series: &Series| {
        format!("IFERROR(MATCH(-{},{},0),{})", amount.here(), series.range(), source.horizon() + 1)
    };
    let formula = format!("IF({}=0,\"{none}\",MIN({},{}))", amount.here(), first(start), first(end));
    lines.line(
        EXPOSURE_PERIOD,
        formula,
        Value::or(exposure.period.map(|period| period as f64), none),
        Kind::Whole,
    );
}
