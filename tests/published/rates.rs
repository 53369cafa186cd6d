//! Rates in another base.

use cltv::{Period, convert_retention, rate_per_period};

use crate::assert_prints;

/// The compounding every textbook gives, against the division by twelve that is often done:
/// 12 % a year is 0.948879 % a month, 20 % churn a year 1.842347 % a month, 3 % churn a month
/// 30.6158 % a year.
#[test]
fn conversions() {
    assert_prints(100.0 * rate_per_period(0.12, Period::Month), "0.948879");
    assert_prints(100.0 * (1.0 - convert_retention(0.80, Period::Year, Period::Month)), "1.842347");
    assert_prints(100.0 * (1.0 - convert_retention(0.97, Period::Month, Period::Year)), "30.6158");
}
