//! Readings without an end, of one customer and of everybody.

use crate::case::levers::{Levers, Unit};
use crate::extended::Extended;
use crate::lifetime_value::{Units, Valuer};
use crate::workbook::book::{Kind, Place, Role, Value};
use crate::workbook::life::UnitCells;
use crate::workbook::readings::{FIRST_ROW, Money, ROWS, Teller};
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

const EVERYBODY: Word = ["Sums of everybody, endless", "Суммы по всем, бессрочно"];

impl Teller<'_> {
    /// Opening customers and those who join within the horizon, each at grown prices.
    pub(super) fn equity_endless(&mut self, row: u32, money: &Money, customers: &Place) {
        let reading = self.cltv.customer_equity_endless;
        let Some(units) = &self.view.new.endless else {
            let (revenue, contribution) = (self.shown(reading.revenue), self.shown(reading.contribution));
            self.sheet.still(FIRST_ROW + row, self.column, revenue, Kind::Money);
            self.sheet.still(FIRST_ROW + row, self.column + 1, contribution, Kind::Money);
            return;
        };
        let (horizon, per_year) = (self.source.horizon(), self.source.per_year());
        let new = match (&self.block.levers.new, &self.subject.today.new) {
            (Some(series), _) => series.far(0),
            (None, Some(name)) => name.clone(),
            (None, None) => "0".to_owned(),
        };
        let at_start = self.clock.at_start.part(0, horizon);
        let growth = self.subject.today.growth.as_ref().map_or(String::new(), |growth| {
            format!("*(1+{growth})^(({}-1)/{per_year})", self.clock.period.range())
        });
        let all = customers.here();
        let heads = [
            format!("({all}+{new}*SUMPRODUCT({at_start}{growth}))"),
            format!("({all}+{new}*SUM({at_start}))"),
        ];
        let words = self.source.say(words::ENDLESS);
        let many =
            |units: &Place, heads: &str| format!("IF(ISNUMBER({0}),{heads}*N({0}),\"{words}\")", units.far());
        // The sums of everybody have cells of their own below the readings.
        let sums = self.sums_of_everybody([many(&units.revenue, &heads[0]), many(&units.cost, &heads[1])]);
        let formulas = endless_reading(self.source, money, &sums, self.subject.today.growth.as_ref());
        self.both(row, formulas, reading, Kind::Money);
    }

    fn sums_of_everybody(&mut self, formulas: [String; 2]) -> UnitCells {
        let values = self.values_of_everybody();
        let row = FIRST_ROW + ROWS.len() as u32 + 1;
        let [revenue, cost] = formulas;
        self.sheet.text(row, 0, self.source.say(EVERYBODY), Role::Note);
        let revenue = self.sheet.formula(row, self.column, revenue, values[0].clone(), Kind::Number);
        let cost = self.sheet.formula(row, self.column + 1, cost, values[1].clone(), Kind::Number);
        UnitCells { revenue, cost }
    }

    fn values_of_everybody(&self) -> [Value; 2] {
        let levers = match std::ptr::eq(self.cltv, &self.source.outcome.segments[self.subject.index].cltv) {
            true => Levers::idle(),
            false => self.source.case.full_levers(self.subject.index),
        };
        let course = &self.source.ready.courses[self.subject.index];
        let unit = Unit::of(course.segment, &levers);
        let valuer = Valuer { course, unit, discount: &self.source.ready.discount, shift: levers.retention };
        let one = valuer.endless(&[0])[0];
        let here = course.segment.customers();
        let base = Units::default();
        let base = if here > 0.0 { base.plus(here, one) } else { base };
        let all = valuer.with_joiners(base, one);
        [all.revenue, all.cost].map(|sum| self.shown(Extended::of(sum)))
    }
}

/// Revenue and contribution of sums that may have no end: nothing of something endless is nothing,
/// and of two endless sides the faster wins.
pub(super) fn endless_reading(
    source: &Source<'_>,
    money: &Money,
    units: &UnitCells,
    growth: Option<&String>,
) -> [String; 2] {
    let (endless, minus) = (source.say(words::ENDLESS), source.say(words::MINUS_ENDLESS));
    let (revenue, cost) = (units.revenue.far(), units.cost.far());
    let Money { revenue: price, gain, cost: unit } = money;
    let of_revenue = format!("IF(ISNUMBER({revenue}),{price}*N({revenue}),IF({price}=0,0,\"{endless}\"))");
    let gains = format!("AND({gain}>0,ISTEXT({revenue}))");
    let costs = format!("AND({unit}>0,ISTEXT({cost}))");
    let at_one_pace = format!("IF({gain}>{unit},\"{endless}\",IF({gain}<{unit},\"{minus}\",0))");
    let both = match growth {
        Some(growth) => format!("IF({growth}>0,\"{endless}\",IF({growth}<0,\"{minus}\",{at_one_pace}))"),
        None => at_one_pace,
    };
    let contribution = format!(
        "IF({gains},IF({costs},{both},\"{endless}\"),IF({costs},\"{minus}\",{gain}*N({revenue})-{unit}*N({cost})))"
    );
    [of_revenue, contribution]
}
