//! Revenue at risk, by type of problem: what customers live through costs.

use crate::experience::{Risk, SegmentRisk};
use crate::workbook::book::{Kind, Place, Role, Series, Sheet, Value};
use crate::workbook::cltv::CltvCells;
use crate::workbook::origin::{Origins, RiskRows};
use crate::workbook::segment::SegmentCells;
use crate::workbook::source::Source;
use crate::workbook::today::Today;
use crate::workbook::verdict::VerdictCells;
use crate::workbook::words::{self, Word};

const COLUMNS: [Word; 6] = [
    ["Customers lost", "Потеряно клиентов"],
    ["Revenue at risk", "Выручка под риском"],
    ["Contribution at risk", "Доход под риском"],
    ["Handling", "Обращения"],
    ["Damage", "Ущерб"],
    ["Share of the damage", "Доля ущерба"],
];
const TOTAL: Word = ["All problems, per base period", "Все проблемы, за базовый период"];
pub(super) const NOTHING: Word = ["Cost of doing nothing, per month", "Цена бездействия, в месяц"];
const WORDS_NOW: Word = [
    "Word of mouth now: new customers, their contribution",
    "Сарафанное радио сейчас: новые клиенты, их доход",
];
const WORDS: Word = [
    "Word of mouth would add: new customers, contribution, share of the benefit",
    "Сарафанное радио добавило бы: новые клиенты, доход, доля выгоды",
];

/// The cost of doing nothing over all segments, where problems are stated.
pub(super) fn write(
    source: &Source<'_>,
    origins: &mut Origins,
    todays: &[Today],
    cltv: &CltvCells,
) -> Option<Place> {
    let mut nothing = Vec::new();
    for rows in &origins.risks {
        let Some(risk) = &source.outcome.segments[rows.segment].experience else { continue };
        let customers = format!("({})", todays[rows.segment].customers());
        let teller = Teller { source, rows, risk, customers, value: &cltv.three_years[rows.segment] };
        nothing.push(teller.write(&mut origins.sheet));
    }
    let sums = source.outcome.cost_of_doing_nothing_per_month?;
    origins.sheet.text(origins.row, 0, source.say(NOTHING), Role::Title);
    let each = |at: usize| nothing.iter().map(|pair| pair[at].here()).collect::<Vec<_>>().join("+");
    origins.sheet.formula(origins.row, 1, each(0), sums.revenue, Kind::Money);
    let place = origins.sheet.formula(origins.row, 2, each(1), sums.contribution, Kind::Money);
    origins.sheet.in_front();
    origins.row += 2;
    Some(place)
}

/// What word of mouth would add, kept out of every other figure.
pub(super) fn words(
    source: &Source<'_>,
    origins: &mut Origins,
    segments: &[SegmentCells],
    verdict: &VerdictCells,
) {
    let Some(impact) = source.outcome.word_of_mouth else { return };
    let sum = |at: usize| {
        let each = segments.iter().filter_map(|cells| cells.words.as_ref()).map(|pair| pair[at].far());
        let each: Vec<_> = each.collect();
        if each.is_empty() { "0".to_owned() } else { each.join("+") }
    };
    let sheet = &mut origins.sheet;
    sheet.text(origins.row, 0, source.say(WORDS), Role::Label);
    sheet.formula(origins.row, 1, sum(0), impact.new_customers, Kind::Count);
    let worth = sheet.formula(origins.row, 2, sum(1), impact.contribution_present_value, Kind::Money);
    let (none, benefit) = (source.say(words::NO_FIGURE), verdict.benefit.far());
    let formula = format!("IF({benefit}>0,{}/{benefit},\"{none}\")", worth.here());
    sheet.formula(origins.row, 3, formula, Value::or(impact.share_of_benefit, none), Kind::Share);
    origins.row += 2;
}

struct Teller<'a> {
    source: &'a Source<'a>,
    rows: &'a RiskRows,
    risk: &'a SegmentRisk,
    customers: String,
    /// Three years of a customer, in revenue and in contribution.
    value: &'a [Place; 2],
}

impl Teller<'_> {
    /// The columns of the types and their sums; gives the cost of doing nothing per month.
    fn write(&self, sheet: &mut Sheet) -> [Place; 2] {
        let count = self.risk.problems.len();
        let source = self.source;
        let [revenue, contribution] = [0, 1].map(|at| self.value[at].far());
        let mut table = sheet.table(self.rows.head, self.rows.column, count);
        let mut column = |at: usize, kind: Kind, of: fn(&Risk) -> f64, formula: &dyn Fn(usize) -> String| {
            let values: Vec<f64> = self.risk.problems.iter().map(|problem| of(&problem.risk)).collect();
            table.column(source.say(COLUMNS[at]), kind, &values, |place, _| formula(place))
        };
        let (rates, losses) = (&self.rates(), &self.rows.losses);
        let lost = column(0, Kind::Count, |risk| risk.customers_lost, &|place| {
            format!("{}*{}*{}", self.customers, rates.here(place), losses.here(place))
        });
        let in_revenue = column(1, Kind::Money, |risk| risk.revenue_at_risk, &|place| {
            format!("{}*{revenue}", lost.here(place))
        });
        let at_risk = column(2, Kind::Money, |risk| risk.contribution_at_risk, &|place| {
            format!("{}*{contribution}", lost.here(place))
        });
        let handling = column(3, Kind::Money, |risk| risk.handling_cost, &|place| match (
            &self.rows.contacts,
            &self.rows.costs,
        ) {
            (Some(contacts), Some(costs)) => {
                let (contacts, costs) = (contacts.here(place), costs.here(place));
                format!("{}*{}*{contacts}*{costs}", self.customers, rates.here(place))
            }
            _ => "0".to_owned(),
        });
        let damage = column(4, Kind::Money, |risk| risk.damage, &|place| {
            format!("{}+{}", at_risk.here(place), handling.here(place))
        });
        let none = source.say(words::NO_FIGURE);
        let shares: Vec<Value> =
            self.risk.problems.iter().map(|problem| Value::or(problem.share_of_damage, none)).collect();
        let all = if count == 0 { "0".to_owned() } else { format!("SUM({})", damage.range()) };
        table.mixed(source.say(COLUMNS[5]), Kind::Share, &shares, |place, _| {
            format!("IF({all}>0,{}/{all},\"{none}\")", damage.here(place))
        });
        self.sums(sheet, [&lost, &in_revenue, &at_risk, &handling, &damage], count)
    }

    fn rates(&self) -> Series {
        self.rows.rates.clone()
    }

    fn sums(&self, sheet: &mut Sheet, columns: [&Series; 5], count: usize) -> [Place; 2] {
        let (source, risk) = (self.source, self.risk);
        let row = self.rows.head + count as u32 + 1;
        sheet.text(row, 0, source.say(TOTAL), Role::Label);
        let total = &risk.total;
        let values = [
            total.customers_lost,
            total.revenue_at_risk,
            total.contribution_at_risk,
            total.handling_cost,
            total.damage,
        ];
        let mut sums = Vec::new();
        for (at, series) in columns.into_iter().enumerate() {
            let formula = if count == 0 { "0".to_owned() } else { format!("SUM({})", series.range()) };
            let kind = if at == 0 { Kind::Count } else { Kind::Money };
            sums.push(sheet.formula(row, self.rows.column + at as u16, formula, values[at], kind));
        }
        let talk = self.talk(sheet, row + 1, count);
        let months = risk.per.months();
        let column = self.rows.column + 6;
        let nothing = risk.cost_of_doing_nothing_per_month;
        sheet.text(row, column + 2, source.say(NOTHING), Role::Label);
        let less = |at: usize| {
            talk.as_ref().map_or(String::new(), |net| format!("-{}*{}", net.here(), self.value[at].far()))
        };
        let formula = format!("({}+{}{})/{months}", sums[1].here(), sums[3].here(), less(0));
        let revenue = sheet.formula(row, column, formula, nothing.revenue, Kind::Money);
        let formula = format!("({}{})/{months}", sums[4].here(), less(1));
        [revenue, sheet.formula(row, column + 1, formula, nothing.contribution, Kind::Money)]
    }

    /// What is said as things are: won less lost, and what they are worth.
    fn talk(&self, sheet: &mut Sheet, row: u32, count: usize) -> Option<Place> {
        let words = self.risk.word_of_mouth?;
        let source = self.source;
        sheet.text(row, 0, source.say(WORDS_NOW), Role::Label);
        let said = match &self.rows.words {
            Some([won, lost]) if count > 0 => {
                format!("SUMPRODUCT({},{}-{})", self.rows.rates.range(), won.range(), lost.range())
            }
            _ => "0".to_owned(),
        };
        let net = sheet.formula(row, 1, format!("{}*{said}", self.customers), words.net, Kind::Count);
        let formula = format!("{}*{}", net.here(), self.value[1].far());
        sheet.formula(row, 2, formula, words.contribution, Kind::Money);
        Some(net)
    }
}
