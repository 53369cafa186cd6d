//! Objections to the frame of the case, and to what it answers.

use crate::case::findings::{FindingCode, Reader};

/// Few plans are believed for longer, in years.
const LONG: f64 = 5.0;

pub(super) fn discount_is_zero(reader: &mut Reader<'_>) {
    if reader.case.discount_rate_per_year == 0.0 {
        reader.find(FindingCode::DiscountIsZero, "discountRatePerYear".to_owned());
    }
}

pub(super) fn long_horizon(reader: &mut Reader<'_>) {
    let years = reader.years();
    if years > LONG {
        reader.find(FindingCode::LongHorizon, "horizon".to_owned());
        reader.number("years", years);
    }
}

pub(super) fn payback_relapsed(reader: &mut Reader<'_>) {
    let verdict = &reader.outcome.verdict;
    if verdict.payback_relapsed {
        reader.find(FindingCode::PaybackRelapsed, String::new());
        // Left out if it never came back again.
        reader.number("paybackPeriods", verdict.payback_periods.unwrap_or(f64::NAN));
    }
}

pub(super) fn several_irr(reader: &mut Reader<'_>) {
    let rates = reader.outcome.verdict.irr.per_year();
    if let [lowest, .., highest] = *rates {
        reader.find(FindingCode::SeveralIrr, String::new());
        reader.number("count", rates.len() as f64);
        reader.number("lowest", lowest);
        reader.number("highest", highest);
    }
}
