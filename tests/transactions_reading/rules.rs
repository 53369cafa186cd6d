//! Each rule of a summary, one at a time.

use cltv::Code;
use cltv::transactions::{Refunds, Stretch, SummaryDraft, Zeros};

use crate::{line, plain, read, summed, till};

const HEAD: &str = "customer,date,amount\n";

fn file(rows: &str) -> String {
    HEAD.to_owned() + &rows.replace(' ', "\n")
}

fn until(day: &str) -> SummaryDraft {
    SummaryDraft { unit: Some(Stretch::Day), until: Some(day.to_owned()), ..SummaryDraft::default() }
}

#[test]
fn the_first_purchase_counts_no_further() {
    let base = summed(&till(&file("a,2024-01-01,100 a,2024-01-11,10 a,2024-01-21,20")), &until("2024-01-31"));
    assert_eq!(line(&base, 0), ("a", 2.0, 20.0, 30.0, 15.0));
    assert_eq!(base.report().rules.unwrap().spend, 130.0);
}

#[test]
fn a_stretch_is_one_purchase() {
    let till = till(&file(
        "a,2024-01-01,1 a,2024-01-01,2 a,2024-01-06,3 a,2024-01-08,4 a,2024-01-09,5 a,2024-02-01,6",
    ));
    let together = |stretch| SummaryDraft { together: Some(stretch), ..until("2024-02-29") };
    assert_eq!(line(&summed(&till, &together(Stretch::Day)), 0), ("a", 4.0, 31.0, 59.0, 4.5));
    // Weeks begin on Monday, 1 January; in days they are seven each.
    assert_eq!(line(&summed(&till, &together(Stretch::Week)), 0), ("a", 2.0, 28.0, 56.0, 7.5));
    let month = SummaryDraft { unit: Some(Stretch::Month), ..together(Stretch::Month) };
    assert_eq!(line(&summed(&till, &month), 0), ("a", 1.0, 1.0, 1.0, 6.0));
    assert_eq!(summed(&till, &month).applied().unwrap().merged, 4);
}

#[test]
fn refunds_and_zeros() {
    let rows = "a,2024-01-01,10 a,2024-01-05,8 a,2024-01-09,-3 b,2024-01-01,5 b,2024-01-02,-5 c,2024-01-03,0 \
                c,2024-01-04,7 d,2024-01-04,-1 d,2024-01-05,2";
    let till = till(&file(rows));
    let base = summed(&till, &until("2024-01-31"));
    // b's only purchase was paid back: b never was a customer.
    assert_eq!(base.customers(), 3);
    assert_eq!(line(&base, 0), ("a", 1.0, 4.0, 30.0, 5.0));
    assert_eq!(line(&base, 1), ("c", 0.0, 0.0, 27.0, 0.0));
    let report = base.report().rules.unwrap();
    assert_eq!((report.without_purchase, report.applied.refund_rows, report.applied.zero_rows), (1, 3, 1));
    assert_eq!((report.applied.unmatched_refunds, report.applied.unmatched_amount), (1, 1.0));
    let other =
        SummaryDraft { refunds: Some(Refunds::Ignore), zeros: Some(Zeros::Count), ..until("2024-01-31") };
    let base = summed(&till, &other);
    assert_eq!((line(&base, 0), line(&base, 1)), (("a", 1.0, 4.0, 30.0, 8.0), ("b", 0.0, 0.0, 30.0, 0.0)));
    assert_eq!(line(&base, 2), ("c", 1.0, 1.0, 28.0, 7.0));
}

#[test]
fn days_after_the_last_one() {
    let till = till(&file("a,2024-01-01,1 a,2024-02-01,2 b,2024-03-01,3"));
    let base = summed(&till, &until("2024-01-31"));
    assert_eq!((base.customers(), line(&base, 0)), (1, ("a", 0.0, 0.0, 30.0, 0.0)));
    let report = base.report().rules.unwrap();
    assert_eq!((report.later, report.until.to_string().as_str()), (2, "2024-01-31"));
    // Left open, the last day of the file is the last day seen.
    let base = summed(&till, &SummaryDraft { unit: Some(Stretch::Day), ..SummaryDraft::default() });
    assert_eq!((base.age(), base.frequency()), (&[60.0, 0.0][..], &[1.0, 0.0][..]));
}

#[test]
fn what_is_kept_out_changes_nothing_in_what_is_fitted() {
    let early = "a,2024-01-01,10 a,2024-01-11,20 b,2024-01-05,5";
    let late = " a,2024-02-05,7 a,2024-02-06,-4 b,2024-02-07,-5 c,2024-02-08,9 a,2024-02-20,1";
    let kept = SummaryDraft { calibration_until: Some("2024-01-31".to_owned()), ..until("2024-02-29") };
    let base = summed(&till(&file(&format!("{early}{late}"))), &kept);
    let alone = summed(&till(&file(early)), &until("2024-01-31"));
    assert_eq!((line(&base, 0), line(&base, 1)), (line(&alone, 0), line(&alone, 1)));
    let holdout = base.holdout().unwrap();
    assert_eq!((holdout.length, &*holdout.frequency), (29.0, &[2.0, 0.0][..]));
    assert_eq!(holdout.spend.as_deref(), Some(&[4.0, 0.0][..]));
    let report = base.report().rules.unwrap();
    // b's refund is of a purchase that was fitted, and cannot have been known.
    assert_eq!((report.new_in_holdout, report.applied.unmatched_refunds), (1, 1));
    // Repeat purchases 10, 35 and 50 days after the first day of the file.
    let calendar = base.calendar().unwrap();
    assert_eq!((calendar.fitted, calendar.repeats.len()), (30.0, 50));
    let days: Vec<_> = (0..50).filter(|&day| calendar.repeats[day] > 0).map(|day| day + 1).collect();
    assert_eq!(days, [10, 35, 50]);
}

#[test]
fn opportunities_are_whole() {
    let rows = "a,2024-01-15,1 a,2024-01-20,1 a,2024-03-02,1 a,2024-04-03,1 b,2024-02-02,1 c,2024-04-01,1";
    let months = SummaryDraft { opportunities: Some(Stretch::Month), ..SummaryDraft::default() };
    // April is not over on the 3rd: it is no opportunity yet.
    let base = summed(&till(&file(rows)), &months);
    assert_eq!((line(&base, 0).1, line(&base, 0).2, line(&base, 0).3), (1.0, 2.0, 2.0));
    assert_eq!((line(&base, 1).1, line(&base, 1).3, base.customers()), (0.0, 1.0, 2));
    assert_eq!(base.report().rules.unwrap().unfinished, 2);
    let base =
        summed(&till(&file(rows)), &SummaryDraft { until: Some("2024-04-30".to_owned()), ..months.clone() });
    assert_eq!((line(&base, 0).1, line(&base, 0).2, line(&base, 0).3, base.customers()), (2.0, 3.0, 3.0, 3));
    let kept = SummaryDraft {
        calibration_until: Some("2024-02-29".to_owned()),
        until: Some("2024-04-30".to_owned()),
        ..months.clone()
    };
    let base = summed(&till(&file(rows)), &kept);
    let holdout = base.holdout().unwrap();
    assert_eq!((base.age(), &*holdout.frequency, holdout.length), (&[1.0, 0.0][..], &[2.0, 0.0][..], 2.0));
    let problems = SummaryDraft { unit: Some(Stretch::Week), ..months }.check().unwrap_err();
    assert!(problems.has(Code::Conflict));
}

#[test]
fn without_amounts_every_row_is_a_purchase() {
    let draft = cltv::transactions::ReadDraft { amount: None, ..plain() };
    let reading = read(&draft, "customer,date\na,2024-01-01\na,2024-01-03\n");
    let base = summed(&reading.transactions.unwrap(), &until("2024-01-05"));
    assert_eq!((base.frequency()[0], base.recency()[0], base.mean_spend()), (1.0, 2.0, None));
}

#[test]
fn rules_that_leave_nothing() {
    let till = till(&file("a,2024-01-10,5 a,2024-01-20,-5"));
    let refused = |draft: SummaryDraft| till.summarize(&draft.check().unwrap()).unwrap_err();
    assert!(refused(until("2024-01-01")).has(Code::Disorder));
    assert!(refused(until("2024-01-31")).has(Code::Empty));
    let kept =
        |day: &str| SummaryDraft { calibration_until: Some(day.to_owned()), ..SummaryDraft::default() };
    assert!(refused(kept("2024-01-05")).has(Code::Disorder));
    assert!(refused(kept("2024-01-20")).has(Code::Disorder));
    let problems = SummaryDraft { calibration_until: Some("32.01.2024".to_owned()), ..until("2024-02-30") };
    assert_eq!(problems.check().unwrap_err().list().len(), 2);
}
