//! Objections to what is said about the customers.

use crate::case::checked::{Origin, Segment};
use crate::case::findings::{FindingCode, Reader, segment_path};
use crate::retention::Curve;
use crate::time::Period;

/// A horizon on which a single rate is too simple, in years.
const LONG_FOR_ONE_RATE: f64 = 3.0;
/// No monthly business lives on less.
const LEAST_PER_MONTH: f64 = 0.8;
/// More than this per year is probably per month, where the case counts in months.
const MOST_PER_YEAR_IN_MONTHS: f64 = 0.965;
/// The same where it does not: customers would stay for 50 years.
const MOST_PER_YEAR: f64 = 0.98;

pub(super) fn margin_is_one(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        if segment.margin == 1.0 && segment.revenue_per_period > 0.0 {
            reader.find_in_segment(FindingCode::MarginIsOne, index, "margin");
        }
    }
}

/// The rate of a curve that is one number, as stated.
fn one_rate(segment: &Segment<f64>) -> Option<f64> {
    match (&segment.origin, &segment.retention.curve) {
        (Origin::Curve, Curve::Constant { rate }) => Some(*rate),
        _ => None,
    }
}

/// A finding about the one rate of a segment.
fn find_in_rate(reader: &mut Reader<'_>, code: FindingCode, index: usize, rate: f64) {
    reader.find_in_segment(code, index, "retention.rate");
    reader.number("rate", rate);
}

pub(super) fn one_rate_long_horizon(reader: &mut Reader<'_>) {
    let years = reader.years();
    for (index, segment, _) in reader.segments() {
        if let Some(rate) = one_rate(segment)
            && years > LONG_FOR_ONE_RATE
        {
            find_in_rate(reader, FindingCode::OneRateLongHorizon, index, rate);
            reader.number("years", years);
        }
    }
}

pub(super) fn monthly_looks_yearly(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        if let Some(rate) = one_rate(segment)
            && segment.retention.per == Period::Month
            && rate < LEAST_PER_MONTH
        {
            find_in_rate(reader, FindingCode::MonthlyLooksYearly, index, rate);
            reader.number("perYear", libm::pow(rate, 12.0));
        }
    }
}

pub(super) fn yearly_looks_monthly(reader: &mut Reader<'_>) {
    let counts_months = reader.case.grid.period == Period::Month;
    let most = if counts_months { MOST_PER_YEAR_IN_MONTHS } else { MOST_PER_YEAR };
    for (index, segment, _) in reader.segments() {
        if let Some(rate) = one_rate(segment)
            && segment.retention.per == Period::Year
            && (most..1.0).contains(&rate)
        {
            find_in_rate(reader, FindingCode::YearlyLooksMonthly, index, rate);
            reader.number("lifetimeYears", 1.0 / (1.0 - rate));
        }
    }
}

pub(super) fn missing_tenure(reader: &mut Reader<'_>) {
    for (index, segment, _) in reader.segments() {
        let path = segment_path(index, "tenure");
        let is_stated = reader.case.assumptions.iter().any(|it| it.path.starts_with(&path));
        if !is_stated && segment.customers() > 0.0 && !segment.retention.curve.is_flat() {
            reader.find_in_segment(FindingCode::MissingTenure, index, "tenure");
            reader.number("customers", segment.customers());
        }
    }
}

pub(super) fn cltv_below_cac(reader: &mut Reader<'_>) {
    for (index, segment, outcome) in reader.segments() {
        let cltv = outcome.cltv.three_years.contribution.number();
        if segment.acquisition_cost > 0.0 && cltv < segment.acquisition_cost {
            reader.find_in_segment(FindingCode::CltvBelowCac, index, "acquisitionCost");
            reader.number("cltv", cltv);
            reader.number("acquisitionCost", segment.acquisition_cost);
        }
    }
}

/// One for each field; of both ends of a range, and of problem and contact rates, the first.
pub(super) fn held_at_limit(reader: &mut Reader<'_>) {
    let before = reader.found.len();
    for held in &reader.outcome.held {
        let index = reader.case.segments.iter().position(|segment| segment.name == held.segment);
        let index = index.unwrap_or_default();
        let by_order = reader.stated(&segment_path(index, "averageOrderValue")).is_some();
        let field = match held.quantity {
            "revenue" if by_order => "averageOrderValue",
            "revenue" => "revenuePerPeriod",
            "costToServe" => "costToServePerPeriod",
            "newCustomers" => "newPerPeriod",
            "problemRate" | "contactRate" => "retention.problems",
            same => same,
        };
        let path = segment_path(index, field);
        if reader.found[before..].iter().all(|earlier| earlier.path != path) {
            reader.find_in_segment(FindingCode::HeldAtLimit, index, field);
            reader.named("quantity", held.quantity);
            reader.number("at", held.at);
            reader.number("fromPeriod", held.from_period as f64);
        }
    }
}
