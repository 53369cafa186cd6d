//! Three years of a customer of one segment. Only what the segment has stands in its formula:
//! growth, cost to serve and handling are left out where there are none.

use std::borrow::Cow;

use crate::case::explain::ExplainedUnit::{Count, Money, Share};
use crate::case::explain::customers::LEFT_OUT;
use crate::case::explain::{ExplainedUnit, FADER_HARDIE, Frame, Teller, segment_path};
use crate::retention::Shift;
use crate::time::Timing;

const SURVIVAL: Frame = Frame { source: FADER_HARDIE, excludes: LEFT_OUT };

/// Periods that a new customer pays within three years, discounted; and with grown prices.
#[derive(Default)]
struct Periods {
    plain: f64,
    growing: f64,
}

/// The formula with what the segment has.
fn formula(by_order: bool, grows: bool, serves: bool, handles: bool) -> Cow<'static, str> {
    let parts = [
        if by_order { "{CLTV} = {o} × {v}" } else { "{CLTV} = {R}" },
        if grows { " × {m} × {G}({r}, {d}, {g})" } else { " × {m} × {K}({r}, {d})" },
        match (serves, handles) {
            (true, true) => " − ({c} + {h}) × {K}",
            (true, false) => " − {c} × {K}",
            (false, true) => " − {h} × {K}",
            (false, false) => "",
        },
    ];
    Cow::Owned(parts.concat())
}

impl Teller<'_> {
    pub(super) fn value_in_segment(&mut self, index: usize) {
        let segment = &self.case.segments[index];
        let outcome = &self.outcome.segments[index];
        let by_order = self.stated(&segment_path(index, "ordersPerPeriod"));
        let grows = segment.growth_per_year != 0.0;
        let (serves, handles) = (segment.cost_to_serve_per_period != 0.0, segment.handling_per_period != 0.0);
        let figure = segment_path(index, "cltv.threeYears");
        self.begin(Cow::Owned(figure), formula(by_order.is_some(), grows, serves, handles), &SURVIVAL);
        self.money("CLTV cltvOfSegment", outcome.cltv.three_years.contribution.number());
        if let Some(orders) = by_order {
            self.field(index, "o ordersPerPeriod", orders, Count);
            let value = self.stated(&segment_path(index, "averageOrderValue")).unwrap_or_default();
            self.field(index, "v averageOrderValue", value, Money);
        } else {
            self.field(index, "R revenuePerPeriod", segment.revenue_per_period, Money);
        }
        self.field(index, "m margin", segment.margin, Share);
        let periods = self.paying_periods(index);
        if grows {
            self.periods("G discountedGrowingPeriods", periods.growing);
            self.field(index, "g growthPerYear", segment.growth_per_year, Share);
        }
        if serves {
            self.field(index, "c costToServePerPeriod", segment.cost_to_serve_per_period, Money);
        }
        if handles {
            self.money("h handlingPerPeriod", segment.handling_per_period);
        }
        if serves || handles || !grows {
            self.periods("K discountedPeriods", periods.plain);
        }
        self.share("r retentionFirstPeriod", outcome.retention_first_period.of_curve.1);
        self.input(segment_path(index, "retention.rate"));
        self.discount_rate();
    }

    /// A field of the segment, which its term is named after.
    fn field(&mut self, index: usize, symbol_and_name: &'static str, value: f64, unit: ExplainedUnit) {
        self.term(symbol_and_name, value, unit);
        let name = self.last_term().map_or("", |term| term.name);
        self.input(segment_path(index, name));
    }

    fn paying_periods(&self, index: usize) -> Periods {
        let course = &self.ready.courses[index];
        let (mut periods, mut there) = (Periods::default(), 1.0);
        for period in 0..course.grid.three_years() {
            let left = there * course.renewals.rate(period, &Shift::none());
            let paying = match course.grid.timing {
                Timing::Start => there,
                Timing::Mid => 0.5 * (there + left),
                Timing::End => left,
            };
            let present = paying * self.ready.discount.recurring[period];
            periods.plain += present;
            periods.growing += present * course.growth[period];
            there = left;
        }
        periods
    }
}
