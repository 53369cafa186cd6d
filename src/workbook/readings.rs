//! The readings of one segment's customers, as things are or at full effect, line by line.

use crate::extended::Extended;
use crate::lifetime_value::{Cltv, Reading};
use crate::workbook::block::{Block, Subject};
use crate::workbook::book::{Kind, Place, Role, Sheet, Value};
use crate::workbook::endless::endless_reading;
use crate::workbook::life::{LifeCells, UnitCells, View};
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words::{self, Word};

pub(super) const ROWS: [Word; 21] = [
    ["Customers at the start", "Клиентов в начале"],
    ["Expected lifetime, periods", "Ожидаемый срок жизни, периодов"],
    ["Three years, discounted", "Три года, с дисконтом"],
    ["To the horizon, discounted", "До горизонта, с дисконтом"],
    ["Endless, discounted", "Бессрочно, с дисконтом"],
    ["Simple: contribution × lifetime", "Простая: доход × срок жизни"],
    ["Residual, to the horizon", "Остаточная, до горизонта"],
    ["Residual, endless", "Остаточная, бессрочно"],
    ["Customer equity, to the horizon", "Клиентский капитал, до горизонта"],
    ["Customer equity, endless", "Клиентский капитал, бессрочно"],
    ["Cost of winning a customer", "Стоимость привлечения"],
    ["Acquisition to the horizon, present value", "Привлечение до горизонта, приведённое"],
    ["CLTV : CAC, three years", "CLTV : CAC, три года"],
    ["CLTV : CAC, to the horizon", "CLTV : CAC, до горизонта"],
    ["CLTV : CAC, endless", "CLTV : CAC, бессрочно"],
    ["One point of retention, three years", "Один пункт удержания, три года"],
    ["One point of retention, to the horizon", "Один пункт удержания, до горизонта"],
    ["One point of retention, endless", "Один пункт удержания, бессрочно"],
    ["Gain by the initiatives, present value", "Прибавка от инициатив, приведённая"],
    ["New customers that would bring the same", "Столько же принесли бы новые клиенты"],
    ["… and what winning them would cost", "… и во что обошлось бы их привлечение"],
];
pub(super) const FIRST_ROW: u32 = 5;

/// The readings of one view that others read: revenue and contribution of each.
pub(super) struct Columns {
    pub(super) customers: Place,
    pub(super) three_years: [Place; 2],
    pub(super) horizon: [Place; 2],
    pub(super) endless: [Place; 2],
    pub(super) simple: [Place; 2],
    /// Whether the endless readings follow changes.
    pub(super) live: bool,
}

pub(super) struct Teller<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) clock: &'a Clock,
    pub(super) subject: &'a Subject<'a>,
    pub(super) sheet: &'a mut Sheet,
    pub(super) column: u16,
    pub(super) cltv: &'a Cltv,
    pub(super) view: &'a View,
    pub(super) block: &'a Block,
}

/// The money of one customer and period, as cells.
pub(super) struct Money {
    pub(super) revenue: String,
    /// Revenue × margin.
    pub(super) gain: String,
    /// Service and handling.
    pub(super) cost: String,
}

impl Teller<'_> {
    pub(super) fn write(&mut self, heading: [&str; 2]) -> Columns {
        let source = self.source;
        self.sheet.text(FIRST_ROW - 3, self.column, heading[0], Role::Title);
        self.sheet.text(FIRST_ROW - 2, self.column, heading[1], Role::Heading);
        self.sheet.text(FIRST_ROW - 2, self.column + 1, "", Role::Heading);
        self.sheet.text(FIRST_ROW - 1, self.column, source.say(words::REVENUE), Role::Heading);
        self.sheet.text(FIRST_ROW - 1, self.column + 1, source.say(words::CONTRIBUTION), Role::Heading);
        let money = self.money();
        let customers: f64 = self.source.case.segments[self.subject.index].customers();
        let customers = self.line(0, self.subject.today.customers(), customers, Kind::Count);
        let (view, cltv) = (self.view, self.cltv);
        let lifetime = cltv.expected_lifetime_periods;
        let lifetime_cell = match &view.new.lifetime {
            Some(place) => self.line(1, place.far(), self.shown(lifetime), Kind::Periods),
            None => self.still(1, 1, lifetime, Kind::Periods),
        };
        let three_years = self.reading(2, &money, &view.new.three_years, cltv.three_years);
        let horizon = self.reading(3, &money, &view.new.horizon, cltv.horizon);
        let endless = self.endless(4, &money, view.new.endless.as_ref(), cltv.endless);
        let live = view.new.endless.is_some();
        let simple = if live {
            let units = UnitCells { revenue: lifetime_cell.clone(), cost: lifetime_cell };
            self.reading_at(5, &money, &units, cltv.simple, None)
        } else {
            self.stills(5, cltv.simple)
        };
        self.residual(6, &money, &customers, &horizon);
        self.residual_endless(7, &customers, &endless, live);
        self.equity_horizon(8);
        self.equity_endless(9, &money, &customers);
        self.acquisition([&three_years, &horizon, &endless], live);
        self.one_point(&money, [&three_years, &horizon, &endless]);
        Columns { customers, three_years, horizon, endless, simple, live }
    }

    fn money(&self) -> Money {
        let (today, levers) = (self.subject.today, &self.block.levers);
        let cell = |series: &Option<crate::workbook::book::Series>, today: Option<&String>| {
            series.as_ref().map(|series| series.far(0)).or_else(|| today.cloned())
        };
        let revenue = cell(&levers.revenue, Some(&today.revenue)).unwrap_or_default();
        let margin = cell(&levers.margin, Some(&today.margin)).unwrap_or_default();
        let costs = [
            cell(&levers.cost_to_serve, today.cost_to_serve.as_ref()),
            cell(&levers.handling, today.handling.as_ref()),
        ];
        let costs: Vec<_> = costs.into_iter().flatten().collect();
        let cost = if costs.is_empty() { "0".to_owned() } else { format!("({})", costs.join("+")) };
        Money { gain: format!("{revenue}*{margin}"), revenue, cost }
    }

    pub(super) fn shown(&self, reading: Extended) -> Value {
        shown(self.source, reading)
    }

    pub(super) fn line(&mut self, row: u32, formula: String, value: impl Into<Value>, kind: Kind) -> Place {
        self.sheet.formula(FIRST_ROW + row, self.column + 1, formula, value, kind)
    }

    fn still(&mut self, row: u32, column: u16, reading: Extended, kind: Kind) -> Place {
        let value = self.shown(reading);
        self.sheet.still(FIRST_ROW + row, self.column + column, value, kind)
    }

    pub(super) fn stills(&mut self, row: u32, reading: Reading) -> [Place; 2] {
        [
            self.still(row, 0, reading.revenue, Kind::UnitMoney),
            self.still(row, 1, reading.contribution, Kind::UnitMoney),
        ]
    }

    /// A reading that is always a number.
    fn reading(&mut self, row: u32, money: &Money, units: &UnitCells, reading: Reading) -> [Place; 2] {
        let (revenue, cost) = (units.revenue.far(), units.cost.far());
        let formulas = [
            format!("{}*{revenue}", money.revenue),
            format!("{}*{revenue}-{}*{cost}", money.gain, money.cost),
        ];
        self.both(row, formulas, reading, Kind::UnitMoney)
    }

    pub(super) fn both(
        &mut self,
        row: u32,
        formulas: [String; 2],
        reading: Reading,
        kind: Kind,
    ) -> [Place; 2] {
        let [revenue, contribution] = formulas;
        let value = self.shown(reading.revenue);
        let revenue = self.sheet.formula(FIRST_ROW + row, self.column, revenue, value, kind);
        let value = self.shown(reading.contribution);
        [revenue, self.line(row, contribution, value, kind)]
    }

    fn endless(
        &mut self,
        row: u32,
        money: &Money,
        units: Option<&UnitCells>,
        reading: Reading,
    ) -> [Place; 2] {
        match units {
            Some(units) => self.reading_at(row, money, units, reading, self.subject.today.growth.as_ref()),
            None => self.stills(row, reading),
        }
    }

    /// A reading of sums that may have no end.
    fn reading_at(
        &mut self,
        row: u32,
        money: &Money,
        units: &UnitCells,
        reading: Reading,
        growth: Option<&String>,
    ) -> [Place; 2] {
        let formulas = endless_reading(self.source, money, units, growth);
        self.both(row, formulas, reading, Kind::UnitMoney)
    }

    /// Customers already here: the mean over their tenures.
    fn residual(&mut self, row: u32, money: &Money, customers: &Place, horizon: &[Place; 2]) {
        let reading = self.cltv.residual_horizon;
        let none = self.source.say(words::NO_FIGURE);
        let all = customers.here();
        let formulas = if self.view.groups.is_empty() {
            [0, 1].map(|at| format!("IF({all}>0,{},\"{none}\")", horizon[at].here()))
        } else {
            let sum = |of: fn(&LifeCells) -> &Place| {
                let each = self.subject.today.groups.iter().zip(&self.view.groups);
                let each: Vec<_> =
                    each.map(|((_, customers), life)| format!("{customers}*{}", of(life).far())).collect();
                format!("({})/{all}", each.join("+"))
            };
            let (revenue, cost) = (sum(|life| &life.horizon.revenue), sum(|life| &life.horizon.cost));
            [
                format!("{}*{revenue}", money.revenue),
                format!("{}*{revenue}-{}*{cost}", money.gain, money.cost),
            ]
            .map(|formula| format!("IF({all}>0,{formula},\"{none}\")"))
        };
        self.both(row, formulas, reading, Kind::UnitMoney);
    }

    fn residual_endless(&mut self, row: u32, customers: &Place, endless: &[Place; 2], live: bool) {
        if !live {
            self.stills(row, self.cltv.residual_endless);
            return;
        }
        let none = self.source.say(words::NO_FIGURE);
        let formulas =
            [0, 1].map(|at| format!("IF({}>0,{},\"{none}\")", customers.here(), endless[at].here()));
        self.both(row, formulas, self.cltv.residual_endless, Kind::UnitMoney);
    }

    /// Everybody within the horizon, before acquisition.
    fn equity_horizon(&mut self, row: u32) {
        let factors = self.clock.recurring.part(0, self.source.horizon());
        let block = self.block;
        let present =
            |series: &crate::workbook::book::Series| format!("SUMPRODUCT({},{factors})", series.range());
        let before = block.acquisition.iter().map(|cost| format!("+{}", present(cost)));
        let contribution = format!("{}{}", present(&block.contribution), before.collect::<String>());
        let formulas = [present(&block.revenue), contribution];
        self.both(row, formulas, self.cltv.customer_equity_horizon, Kind::Money);
    }
}

pub(super) fn shown(source: &Source<'_>, reading: Extended) -> Value {
    let word = match reading {
        Extended::Finite(number) => return Value::Number(number),
        Extended::Infinite => words::ENDLESS,
        Extended::MinusInfinite => words::MINUS_ENDLESS,
        Extended::Undefined => words::NO_FIGURE,
    };
    Value::Text(source.say(word).to_owned())
}
