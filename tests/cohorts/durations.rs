//! Dates of start and end: by hand, and on into a case and a fit.

use cltv::CurveKind::Constant;
use cltv::OrNull;
use cltv::Period;
use cltv::retention::fit::{CohortsDraft, DurationDraft, DurationsDraft, KaplanMeier, kaplan_meier};

use crate::{fitted, told, values};

fn answer(customers: Vec<DurationDraft>) -> KaplanMeier {
    let observed_until = "2024-04-30".to_owned();
    kaplan_meier(&DurationsDraft { customers, observed_until, per: Period::Month }).unwrap()
}

/// Three of the same window, one of a shorter one. Who ends on the day on which a month closes is
/// lost in that month.
#[test]
fn cohorts_by_window() {
    let found = answer(vec![
        DurationDraft::ended("2024-01-30", "2024-02-29"), // within the first month
        DurationDraft::ended("2024-01-30", "2024-03-01"), // within the second
        DurationDraft::open("2024-01-30"),
        DurationDraft::open("2024-03-01"),
        DurationDraft::open("2024-04-20"), // not seen for a month
    ]);
    let counts: Vec<_> = found.cohorts.iter().map(|cohort| cohort.survivors.clone()).collect();
    let known = |counts: &[f64]| counts.iter().copied().map(OrNull::Known).collect::<Vec<_>>();
    assert_eq!(counts, [known(&[3.0, 2.0, 1.0, 1.0]), known(&[1.0, 1.0]), known(&[1.0])]);
    // Three of four who were seen for a month stayed, then one of two.
    assert_eq!(found.per_period, [1.0, 0.75, 0.375, 0.375]);
    let retention = found.retention.unwrap();
    assert_eq!(retention.per, Some(Period::Month));
    assert_eq!(retention.survival.unwrap().len(), 3);
    // 2 of 8 months that somebody could leave in.
    let fit = fitted(&CohortsDraft::new(Period::Month, found.cohorts));
    crate::assert_near(values(told(&fit, Constant))[0], 1.0 - 2.0 / 7.0, 1e-14);
}

/// Without an end there is no retention to be measured, and no median.
#[test]
fn nobody_left() {
    let found = answer(vec![DurationDraft::open("2024-01-30"), DurationDraft::open("2024-02-01")]);
    assert_eq!((found.ended, found.median_days, found.retention), (0, None, None));
    assert!(found.at.is_empty());
    // Who left within the month they came was seen for none to its end.
    let found = answer(vec![DurationDraft::ended("2024-04-10", "2024-04-20")]);
    assert_eq!((found.per_period, found.retention), (vec![1.0], None));
    assert_eq!((found.survival, found.standard_error), (vec![0.0], vec![None]));
}
