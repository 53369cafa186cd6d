//! What good and bad words weigh, and what one of them is worth.

use cltv::word_of_mouth;
use cltv::word_of_mouth::{TalkersDraft, WordsDraft};

use crate::assert_prints;

fn talkers(customers: f64, praises: f64, warnings: f64) -> TalkersDraft {
    TalkersDraft { name: None, customers, praises: Some(praises), warnings: Some(warnings) }
}

/// TARP for Coca-Cola, complaints by mail (as worked through at sivaramanswaminathan.com): 2,620
/// satisfied customers told 5 people, 1,113 others 6, and 633 dissatisfied ones 10; a bad word weighs as
/// much as two good ones. 19,778 / (2 × 6,330) = 1.56.
#[test]
fn coca_cola() {
    let words = word_of_mouth(&WordsDraft {
        groups: vec![talkers(2620.0, 5.0, 0.0), talkers(1113.0, 6.0, 0.0), talkers(633.0, 0.0, 10.0)],
        negative_weight: Some(2.0),
        ..WordsDraft::default()
    })
    .unwrap_or_else(|problems| panic!("{problems}"));
    assert_prints(words.praises, "19,778");
    assert_prints(words.warnings, "6,330");
    assert_prints(words.ratio.unwrap_or_default(), "1.56");
    // Nobody said how many customers came of it.
    assert_eq!(words.value_per_praise, None);
}

/// Reichheld 2006, "The Ultimate Question", word-of-mouth economics at Dell (excerpt at bain.com): of 4
/// million new customers 25 % came by referral, worth $210 each, $210 million in all; there were
/// 40 million positive comments, 8 per promoter: $5.25 each, $42 per promoter.
#[test]
fn dell() {
    const COMMENTS: f64 = 40e6;
    let words = word_of_mouth(&WordsDraft {
        groups: vec![talkers(COMMENTS / 8.0, 8.0, 0.0)],
        referred_customers: Some(0.25 * 4e6),
        value_of_new_customer: Some(210.0),
        ..WordsDraft::default()
    })
    .unwrap_or_else(|problems| panic!("{problems}"));
    let each = words.value_per_praise.unwrap_or_default();
    assert_prints(words.praises, "40,000,000");
    assert_prints(each, "5.25");
    assert_prints(words.groups[0].value_per_customer.unwrap_or_default(), "42");
    assert_prints(each * words.praises, "210,000,000");
}
