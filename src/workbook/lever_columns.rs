//! The columns of what initiatives change: one for each figure that they touch.

use crate::case::draft::Quantity;
use crate::case::levers::{Levers, Unit};
use crate::limits;
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::drive::{Drive, LeverCells};
use crate::workbook::lived::lived;
use crate::workbook::rate::ShiftCells;
use crate::workbook::source::plain;
use crate::workbook::words;

/// Columns of changed figures.
#[derive(Default)]
pub(super) struct LeverColumns {
    pub(super) moved: Option<Series>,
    pub(super) churn_times: Option<Series>,
    pub(super) points: Option<Series>,
    pub(super) revenue: Option<Series>,
    pub(super) margin: Option<Series>,
    pub(super) cost_to_serve: Option<Series>,
    pub(super) new: Option<Series>,
    pub(super) acquisition: Option<Series>,
    pub(super) handling: Option<Series>,
    pub(super) talk: Option<Series>,
    /// What is added in every period without an initiative.
    extra_points: Option<String>,
    /// Every period is like the first.
    pub(super) steady: bool,
}

impl LeverColumns {
    /// What happens to retention in a period, for a formula of any sheet.
    pub(super) fn shift(&self, t: usize) -> ShiftCells {
        let cell = |series: &Option<Series>| series.as_ref().map(|series| series.far(t));
        let points = cell(&self.points).or_else(|| self.extra_points.clone());
        ShiftCells { moved: cell(&self.moved), churn_times: cell(&self.churn_times), points }
    }
}

impl LeverColumns {
    /// Retention is changed alike in every period.
    pub(super) fn is_constant(&self) -> bool {
        self.moved.is_none() && self.churn_times.is_none() && self.points.is_none()
    }
}

impl Subject<'_> {
    pub(super) fn levers(
        &self,
        table: &mut Table<'_>,
        drive: Drive,
        levers: &[Levers<f64>],
        units: &[Unit<f64>],
    ) -> LeverColumns {
        let source = self.source;
        let inner = lived(source, self.clock, table, self.origin, self.index, drive);
        let (moved, handling, talk) =
            inner.map_or((None, None, None), |lived| (Some(lived.moved), lived.handling, lived.talk));
        let pulls =
            |on: &[Quantity]| drive.pulls(source, self.clock, self.index, |quantity| on.contains(&quantity));
        let churn = LeverCells::new(pulls(&[Quantity::Churn]), true);
        let times: Vec<f64> = levers.iter().map(|levers| levers.retention.churn_times).collect();
        let churn_times = churn.times(0).is_some().then(|| {
            let formula = |t: usize, _: &Series| churn.times(t).unwrap_or_default();
            table.column(source.say(words::CHURN_TIMES), Kind::Number, &times, formula)
        });
        let retention = LeverCells::new(pulls(&[Quantity::Retention]), false);
        let points: Vec<f64> = levers.iter().map(|levers| levers.retention.points).collect();
        let has_points = churn.plus(0).is_some() || retention.plus(0).is_some();
        let points = has_points.then(|| {
            table.column(source.say(words::POINTS), Kind::Number, &points, |t, _| {
                let up = retention.plus(t).unwrap_or_default();
                match churn.plus(t) {
                    Some(down) => format!("{up}-({down})"),
                    None => up,
                }
            })
        });
        let mut unit = |on, word, kind, today: Option<&String>, most, of: fn(&Unit<f64>) -> f64| {
            let lever = LeverCells::new(pulls(&[on]), false);
            let values: Vec<f64> = units.iter().map(of).collect();
            let today = today.map_or("0", String::as_str);
            (!lever.is_idle())
                .then(|| table.column(source.say(word), kind, &values, |t, _| lever.apply(today, t, most)))
        };
        let today = self.today;
        let money = Some(limits::MOST_MONEY);
        LeverColumns {
            new: unit(
                Quantity::NewCustomers,
                words::NEW,
                Kind::Count,
                today.new.as_ref(),
                Some(limits::MOST_CUSTOMERS),
                |unit| unit.new_customers,
            ),
            revenue: unit(
                Quantity::Revenue,
                words::REVENUE_UNIT,
                Kind::UnitMoney,
                Some(&today.revenue),
                Some(limits::REVENUE.max),
                |unit| unit.revenue,
            ),
            margin: unit(
                Quantity::Margin,
                words::MARGIN_UNIT,
                Kind::Share,
                Some(&today.margin),
                Some(1.0),
                |unit| unit.margin,
            ),
            cost_to_serve: unit(
                Quantity::CostToServe,
                words::SERVE_UNIT,
                Kind::UnitMoney,
                today.cost_to_serve.as_ref(),
                money,
                |unit| unit.cost_to_serve,
            ),
            acquisition: unit(
                Quantity::AcquisitionCost,
                words::ACQUISITION_UNIT,
                Kind::UnitMoney,
                today.acquisition.as_ref(),
                money,
                |unit| unit.acquisition_cost,
            ),
            moved,
            churn_times,
            points,
            handling,
            talk,
            steady: !matches!(drive, Drive::Effects(..)),
            extra_points: (drive == Drive::OnePoint).then(|| plain(crate::lifetime_value::ONE_POINT)),
        }
    }
}
