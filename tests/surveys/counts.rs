//! What the counts of a report say, and good and bad words.

use cltv::metrics::{CountsDraft, CsatCounts, RepeatCounts, ResponseTimes, RetentionCounts};
use cltv::nps::AnswersDraft;
use cltv::word_of_mouth::{TalkersDraft, WordsDraft};
use cltv::{Metrics, Period, metrics, word_of_mouth};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::{assert_near, cases};

fn counted(counts: &CountsDraft) -> Metrics {
    metrics(counts).unwrap()
}

fn waited(times: &[f64], target: Option<f64>) -> cltv::metrics::FirstResponse {
    let first_response = Some(ResponseTimes { times: times.to_vec(), target });
    counted(&CountsDraft { first_response, ..CountsDraft::default() }).first_response.unwrap()
}

#[test]
fn nothing_counted_nothing_said() {
    let nothing = Metrics { retention: None, repeat_rate: None, nps: None, csat: None, first_response: None };
    assert_eq!(counted(&CountsDraft::default()), nothing);
}

/// 1,000 at the start, 1,050 at the end, 150 of them new: 900 stayed.
#[test]
fn retention_in_both_bases() {
    let at = |per| {
        let retention = Some(RetentionCounts {
            customers_at_start: 1000.0,
            customers_at_end: 1050.0,
            new_customers: 150.0,
            per,
        });
        counted(&CountsDraft { retention, ..CountsDraft::default() }).retention.unwrap()
    };
    let quarter = at(Some(Period::Quarter));
    assert_near(quarter.rate, 0.9, 1e-15);
    assert_near(quarter.churn, 0.1, 1e-15);
    assert_near(quarter.per_year, 0.9 * 0.9 * 0.9 * 0.9, 1e-14);
    assert_near(quarter.per_month * quarter.per_month * quarter.per_month, 0.9, 1e-14);
    let (year, unsaid) = (at(Some(Period::Year)), at(None));
    assert_eq!(year, unsaid);
    assert_eq!(year.per_year, year.rate);
}

/// All stayed, nobody did: both are answers.
#[test]
fn retention_at_its_ends() {
    let rate = |end| {
        let retention = Some(RetentionCounts {
            customers_at_start: 7.0,
            customers_at_end: end,
            new_customers: 3.0,
            per: None,
        });
        counted(&CountsDraft { retention, ..CountsDraft::default() }).retention.unwrap()
    };
    assert_eq!((rate(10.0).rate, rate(10.0).churn, rate(10.0).per_month), (1.0, 0.0, 1.0));
    assert_eq!((rate(3.0).rate, rate(3.0).churn, rate(3.0).per_month), (0.0, 1.0, 0.0));
}

#[test]
fn shares_and_scores() {
    let metrics = counted(&CountsDraft {
        repeat: Some(RepeatCounts { buyers: 400.0, repeat_buyers: 100.0 }),
        csat: Some(CsatCounts { satisfied: 45.0, responses: 60.0 }),
        nps: Some(AnswersDraft { promoters: 70.0, passives: 20.0, detractors: 10.0 }),
        ..CountsDraft::default()
    });
    assert_eq!((metrics.repeat_rate, metrics.csat), (Some(0.25), Some(0.75)));
    let one_by_one = [[10.0; 70].as_slice(), &[8.0; 20], &[6.0; 10]].concat();
    let scores = counted(&CountsDraft { nps_scores: Some(one_by_one), ..CountsDraft::default() });
    assert_eq!(scores.nps, metrics.nps);
    assert_near(scores.nps.unwrap().standard_error, 0.066_332_495_807_108, 1e-13);
}

/// Places (n − 1) q between the sorted times, as spreadsheets' PERCENTILE and NumPy's default.
#[test]
fn percentiles() {
    let ten = waited(&[9.0, 1.0, 3.0, 7.0, 5.0, 2.0, 10.0, 6.0, 8.0, 4.0], Some(7.0));
    assert_eq!((ten.count, ten.median, ten.share_within_target), (10, 5.5, Some(0.7)));
    assert_near(ten.p90, 9.1, 1e-15);
    let one = waited(&[4.0], None);
    assert_eq!((one.count, one.median, one.p90, one.share_within_target), (1, 4.0, 4.0, None));
    // What is promised to the minute is kept at that minute; both zeros are nothing.
    let at_once = waited(&[0.0, -0.0, 0.0], Some(0.0));
    assert_eq!((at_once.median, at_once.share_within_target), (0.0, Some(1.0)));
}

#[test]
fn words_that_cannot_be_weighed() {
    let group = |customers, praises, warnings| TalkersDraft { name: None, customers, praises, warnings };
    let asked = |groups, negative_weight| {
        word_of_mouth(&WordsDraft {
            groups,
            negative_weight,
            referred_customers: Some(10.0),
            value_of_new_customer: Some(50.0),
        })
        .unwrap()
    };
    // Nothing good is said: no worth. Nothing bad: no ratio.
    let bad = asked(vec![group(10.0, None, Some(2.0))], None);
    assert_eq!((bad.ratio, bad.value_per_praise, bad.groups[0].value_per_customer), (Some(0.0), None, None));
    let good = asked(vec![group(10.0, Some(5.0), None)], None);
    assert_eq!((good.ratio, good.value_per_praise), (None, Some(10.0)));
    // Bad words of no weight are none.
    let light = asked(vec![group(10.0, Some(5.0), Some(5.0))], Some(0.0));
    assert_eq!((light.ratio, light.groups[0].value_per_customer), (None, Some(50.0)));
    let heavy = asked(vec![group(10.0, Some(5.0), None), group(10.0, None, Some(1.0))], Some(2.0));
    assert_eq!((heavy.ratio, heavy.groups[1].value_per_customer), (Some(2.5), Some(-20.0)));
}

proptest! {
    #![proptest_config(cases(300))]

    /// Against a sort: times of any size, in any order.
    #[test]
    fn percentiles_of_any_times(times in vec(prop_oneof![Just(0.0), 0.0..1e15_f64], 1..50), target in 0.0..1e15_f64) {
        let mut sorted = times.clone();
        sorted.sort_by(f64::total_cmp);
        let told = waited(&times, Some(target));
        let middle = (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) / 2.0;
        prop_assert!((told.median - middle).abs() <= 1e-15 * middle);
        let beyond = sorted.iter().filter(|&&time| time > told.p90).count() as f64;
        prop_assert!(beyond <= (0.1 * (sorted.len() - 1) as f64).ceil());
        let within = sorted.iter().filter(|&&time| time <= target).count() as f64 / sorted.len() as f64;
        prop_assert_eq!(told.share_within_target, Some(within));
    }

    /// What words are worth, added up, is what they brought, where nothing bad is said.
    #[test]
    fn words_add_up(
        groups in vec((1.0..1e6_f64, 0.1..1000.0_f64), 1..5),
        came in 0.0..1e6_f64,
        worth in -1e4..1e4_f64,
    ) {
        let talkers = |&(customers, praises): &(f64, f64)| {
            TalkersDraft { name: None, customers, praises: Some(praises), warnings: None }
        };
        let words = word_of_mouth(&WordsDraft {
            groups: groups.iter().map(talkers).collect(),
            referred_customers: Some(came),
            value_of_new_customer: Some(worth),
            ..WordsDraft::default()
        })
        .unwrap();
        let parts = words.groups.iter().zip(&groups);
        let all: f64 = parts.map(|(group, (customers, _))| customers * group.value_per_customer.unwrap()).sum();
        assert_near(all, came * worth, 1e-13);
    }
}
