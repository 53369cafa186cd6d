//! What promoters and detractors are worth.

use cltv::nps::{Conversion, GroupEconomicsDraft, NpsEconomicsDraft, NpsGroup, NpsValueDraft};
use cltv::{Period, nps_value};

use crate::assert_prints;

/// Satmetrix, the value of promoters (as quoted at otismaxwell.com): a customer is worth $1,000 over
/// a lifetime, a promoter three times and a detractor half of it. A promoter refers 4 people, a
/// detractor warns 3; six good words bring a customer, and a bad one cancels four good ones. So a
/// promoter is worth 3,000 + 4/6 × 1,000, a detractor 500 − 12/6 × 1,000 (figures computed, the
/// source states the rules).
#[test]
fn satmetrix() {
    // All of the value in the first period: how it is spread over a lifetime is not told.
    let group = |share, value, praises, warnings| GroupEconomicsDraft {
        share,
        retention: 0.0,
        revenue_per_period: value,
        margin: 1.0,
        praises: Some(praises),
        warnings: Some(warnings),
        ..GroupEconomicsDraft::default()
    };
    let groups = NpsEconomicsDraft {
        promoters: group(0.4, 3000.0, 4.0, 0.0),
        passives: group(0.4, 1000.0, 0.0, 0.0),
        detractors: group(0.2, 500.0, 0.0, 3.0),
    };
    let value = nps_value(&NpsValueDraft {
        praises_per_new_customer: Some(6.0),
        negative_weight: Some(4.0),
        value_of_new_customer: Some(1000.0),
        ..NpsValueDraft::new(Period::Year, 3, groups)
    })
    .unwrap_or_else(|problems| panic!("{problems}"));
    let [promoter, passive, detractor] = [0, 1, 2].map(|group| value.groups[group].total);
    assert_prints(promoter, "3,666.67");
    assert_prints(passive, "1,000.00");
    assert_prints(detractor, "-1,500.00");
    let turned = |conversion: &&Conversion| {
        (conversion.from, conversion.to) == (NpsGroup::Detractors, NpsGroup::Promoters)
    };
    let conversion = value.conversions.iter().find(turned).map_or(f64::NAN, |found| found.per_customer);
    assert_prints(conversion, "5,166.67");
}
