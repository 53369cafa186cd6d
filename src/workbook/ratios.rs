//! What the readings of a segment are set against: the cost of winning a customer, and themselves
//! with one more point of retention.

use crate::workbook::book::{Kind, Place, Value};
use crate::workbook::endless::endless_reading;
use crate::workbook::readings::{FIRST_ROW, Money, Teller};
use crate::workbook::words;

impl Teller<'_> {
    /// What winning a customer costs, and how often the readings bring that back.
    pub(super) fn acquisition(&mut self, readings: [&[Place; 2]; 3], live: bool) {
        let none = self.source.say(words::NO_FIGURE);
        let today = self.subject.today.acquisition.clone();
        let cell = self.block.levers.acquisition.as_ref().map(|series| series.far(0)).or(today);
        let cac = self.line(10, cell.unwrap_or("0".to_owned()), self.cltv.acquisition_cost, Kind::UnitMoney);
        let factors = self.clock.recurring.part(0, self.source.horizon());
        let present = self.block.acquisition.as_ref();
        let present =
            present.map_or("0".to_owned(), |cost| format!("SUMPRODUCT({},{factors})", cost.range()));
        self.line(11, present, self.cltv.acquisition_present_value, Kind::Money);
        let ratios = self.cltv.cltv_to_cac;
        let ratios = [ratios.three_years, ratios.horizon, ratios.endless];
        for (row, (reading, ratio)) in (12..).zip(readings.into_iter().zip(ratios)) {
            let value = ratio.map_or_else(|| Value::Text(none.to_owned()), |ratio| self.shown(ratio));
            if row == 14 && !live {
                self.sheet.still(FIRST_ROW + row, self.column + 1, value, Kind::Number);
                continue;
            }
            let (cac, reading) = (cac.here(), reading[1].here());
            let formula =
                format!("IF({cac}>0,IF(ISNUMBER({reading}),N({reading})/{cac},{reading}),\"{none}\")");
            self.line(row, formula, value, Kind::Number);
        }
    }

    /// What each reading gains by a point of retention.
    pub(super) fn one_point(&mut self, money: &Money, readings: [&[Place; 2]; 3]) {
        let point = self.cltv.one_point_of_retention;
        let more = &self.view.one_more;
        let each = [
            (Some(&more.three_years), point.three_years),
            (Some(&more.horizon), point.horizon),
            (more.endless.as_ref(), point.endless),
        ];
        for (row, ((units, point), before)) in (15..).zip(each.into_iter().zip(readings)) {
            let Some(units) = units else {
                self.stills(row, point);
                continue;
            };
            let growth = self.subject.today.growth.as_ref();
            let none = self.source.say(words::NO_FIGURE);
            let (revenue, cost) = (units.revenue.far(), units.cost.far());
            let after = if row == 17 {
                endless_reading(self.source, money, units, growth)
            } else {
                [
                    format!("{}*{revenue}", money.revenue),
                    format!("{}*{revenue}-{}*{cost}", money.gain, money.cost),
                ]
            };
            let formulas = [0, 1].map(|at| {
                let (after, before) = (&after[at], before[at].here());
                if row != 17 {
                    return format!("{after}-{before}");
                }
                // Endless with the point and without it: there is no such difference.
                format!(
                    "IF(ISNUMBER({after}),IF(ISNUMBER({before}),{after}-N({before}),\"{none}\"),IF(ISNUMBER({before}),{after},\"{none}\"))"
                )
            });
            self.both(row, formulas, point, Kind::UnitMoney);
        }
    }
}
