//! The figures of a segment as things are, as cells.

use crate::retention::Base;
use crate::workbook::origin::OriginCells;
use crate::workbook::rate::Rates;
use crate::workbook::source::Source;

/// What formulas say of a segment; `None` where nothing was stated and nothing counts.
pub(super) struct Today {
    /// Tenure and customers of each opening group.
    pub(super) groups: Vec<(String, String)>,
    pub(super) new: Option<String>,
    pub(super) revenue: String,
    pub(super) margin: String,
    pub(super) cost_to_serve: Option<String>,
    pub(super) growth: Option<String>,
    pub(super) acquisition: Option<String>,
    /// Handling of contacts per customer and period of the case.
    pub(super) handling: Option<String>,
    pub(super) rates: Rates,
    pub(super) base: Base,
}

impl Today {
    pub(super) fn new(source: &Source<'_>, index: usize, origin: &OriginCells, curve: Option<Rates>) -> Self {
        let path = |field: &str| format!("segments[{index}].{field}");
        let name = |field: &str| source.inputs.name(&path(field));
        let segment = &source.case.segments[index];
        let revenue = name("revenuePerPeriod").unwrap_or_else(|| {
            let part = |field: &str| source.inputs.or(&path(field), 0.0);
            format!("({}*{})", part("ordersPerPeriod"), part("averageOrderValue"))
        });
        let handling = match origin {
            OriginCells::Experience { handling: Some(handling), pace, .. } => {
                Some(format!("({handling}*{pace})"))
            }
            _ => None,
        };
        let flat =
            || origin.today().cloned().unwrap_or_else(|| source.inputs.or(&path("retention.rate"), 1.0));
        Self {
            groups: groups(source, index),
            new: name("newPerPeriod"),
            revenue,
            margin: source.inputs.or(&path("margin"), 0.0),
            cost_to_serve: name("costToServePerPeriod"),
            growth: name("growthPerYear"),
            acquisition: name("acquisitionCost"),
            handling,
            rates: curve.unwrap_or_else(|| Rates::Flat(flat())),
            base: Base::between(segment.retention.per, source.case.grid.period),
        }
    }

    pub(super) fn is_flat(&self) -> bool {
        matches!(self.rates, Rates::Flat(_))
    }

    /// All opening customers.
    pub(super) fn customers(&self) -> String {
        let all: Vec<&str> = self.groups.iter().map(|(_, customers)| customers.as_str()).collect();
        all.join("+")
    }

    /// The factor by which revenue has grown in a period, if it grows.
    pub(super) fn growth_factor(&self, period: &str, per_year: usize) -> String {
        match &self.growth {
            Some(growth) => format!("*(1+{growth})^(({period}-1)/{per_year})"),
            None => String::new(),
        }
    }
}

fn groups(source: &Source<'_>, index: usize) -> Vec<(String, String)> {
    let path = |field: &str| format!("segments[{index}].{field}");
    let listed = source.inputs.name(&path("tenure[0].customers")).is_some();
    if !listed {
        return vec![(source.inputs.or(&path("tenure"), 0.0), source.inputs.or(&path("customers"), 0.0))];
    }
    let count = source.case.segments[index].base.len();
    let group = |place: usize, field: &str| source.inputs.or(&path(&format!("tenure[{place}].{field}")), 0.0);
    (0..count).map(|place| (group(place, "tenure"), group(place, "customers"))).collect()
}
