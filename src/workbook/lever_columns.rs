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
use crate::workbook::today::Today;
use crate::workbook::words::{self, Word};

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

/// A figure of one customer that initiatives may change.
struct Touched {
    on: Quantity,
    word: Word,
    kind: Kind,
    today: fn(&Today) -> Option<&String>,
    most: f64,
    of: fn(&Unit<f64>) -> f64,
}

/// In the order of their columns.
const TOUCHED: [Touched; 5] = [
    Touched {
        on: Quantity::NewCustomers,
        word: words::NEW,
        kind: Kind::Count,
        today: |today| today.new.as_ref(),
        most: limits::MOST_CUSTOMERS,
        of: |unit| unit.new_customers,
    },
    Touched {
        on: Quantity::Revenue,
        word: words::REVENUE_UNIT,
        kind: Kind::UnitMoney,
        today: |today| Some(&today.revenue),
        most: limits::REVENUE.max,
        of: |unit| unit.revenue,
    },
    Touched {
        on: Quantity::Margin,
        word: words::MARGIN_UNIT,
        kind: Kind::Share,
        today: |today| Some(&today.margin),
        most: 1.0,
        of: |unit| unit.margin,
    },
    Touched {
        on: Quantity::CostToServe,
        word: words::SERVE_UNIT,
        kind: Kind::UnitMoney,
        today: |today| today.cost_to_serve.as_ref(),
        most: limits::MOST_MONEY,
        of: |unit| unit.cost_to_serve,
    },
    Touched {
        on: Quantity::AcquisitionCost,
        word: words::ACQUISITION_UNIT,
        kind: Kind::UnitMoney,
        today: |today| today.acquisition.as_ref(),
        most: limits::MOST_MONEY,
        of: |unit| unit.acquisition_cost,
    },
];

impl Subject<'_> {
    pub(super) fn levers(
        &self,
        table: &mut Table<'_>,
        drive: Drive,
        levers: &[Levers<f64>],
        units: &[Unit<f64>],
    ) -> LeverColumns {
        let inner = lived(self, table, drive);
        let (moved, handling, talk) =
            inner.map_or((None, None, None), |lived| (Some(lived.moved), lived.handling, lived.talk));
        let churn_times = self.churn_times(table, drive, levers);
        let points = self.points(table, drive, levers);
        let [new, revenue, margin, cost_to_serve, acquisition] =
            TOUCHED.map(|figure| self.figure(table, drive, units, &figure));
        LeverColumns {
            new,
            revenue,
            margin,
            cost_to_serve,
            acquisition,
            moved,
            churn_times,
            points,
            handling,
            talk,
            steady: !matches!(drive, Drive::Effects(..)),
            extra_points: (drive == Drive::OnePoint).then(|| plain(crate::lifetime_value::ONE_POINT)),
        }
    }

    fn lever(&self, drive: Drive, on: Quantity, relative_to_churn: bool) -> LeverCells {
        let pulls = drive.pulls(self.source, self.clock, self.index, |quantity| quantity == on);
        LeverCells::new(pulls, relative_to_churn)
    }

    fn churn_times(&self, table: &mut Table<'_>, drive: Drive, levers: &[Levers<f64>]) -> Option<Series> {
        let churn = self.lever(drive, Quantity::Churn, true);
        churn.times(0)?;
        let values: Vec<f64> = levers.iter().map(|levers| levers.retention.churn_times).collect();
        let formula = |t: usize, _: &Series| churn.times(t).unwrap_or_default();
        Some(table.column(self.source.say(words::CHURN_TIMES), Kind::Number, &values, formula))
    }

    fn points(&self, table: &mut Table<'_>, drive: Drive, levers: &[Levers<f64>]) -> Option<Series> {
        let churn = self.lever(drive, Quantity::Churn, true);
        let retention = self.lever(drive, Quantity::Retention, false);
        churn.plus(0).or_else(|| retention.plus(0))?;
        let values: Vec<f64> = levers.iter().map(|levers| levers.retention.points).collect();
        let formula = |t: usize, _: &Series| {
            let up = retention.plus(t).unwrap_or_default();
            match churn.plus(t) {
                Some(down) => format!("{up}-({down})"),
                None => up,
            }
        };
        Some(table.column(self.source.say(words::POINTS), Kind::Number, &values, formula))
    }

    fn figure(
        &self,
        table: &mut Table<'_>,
        drive: Drive,
        units: &[Unit<f64>],
        figure: &Touched,
    ) -> Option<Series> {
        let lever = self.lever(drive, figure.on, false);
        if lever.is_idle() {
            return None;
        }
        let values: Vec<f64> = units.iter().map(figure.of).collect();
        let today = (figure.today)(self.today).map_or("0", String::as_str);
        let formula = |t: usize, _: &Series| lever.apply(today, t, Some(figure.most));
        Some(table.column(self.source.say(figure.word), figure.kind, &values, formula))
    }
}
