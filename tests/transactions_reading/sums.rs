//! What holds for every file: against a plain summary of its own, and under changes that must not
//! matter.

use cltv::transactions::{CustomerBase, Day, Stretch, SummaryDraft, Transactions};
use proptest::prelude::*;
use std::collections::BTreeMap;

use crate::{cases, summed};

/// Customer, day of January to March, amount in whole units: sums are exact.
type Row = (u8, u8, i8);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0u8..5, 0u8..90, -20i8..100), 1..80)
}

fn day(number: u8) -> Day {
    Day::from_number(Day::new(2024, 1, 1).unwrap().number() + i32::from(number)).unwrap()
}

fn name(customer: u8) -> String {
    format!("customer {customer}")
}

fn till(rows: &[Row]) -> Transactions {
    let names: Vec<_> = rows.iter().map(|row| name(row.0)).collect();
    let rows = rows.iter().zip(&names);
    Transactions::from_rows(rows.map(|(row, name)| (name.as_str(), day(row.1), f64::from(row.2)))).unwrap()
}

fn days() -> SummaryDraft {
    let until = Some("2024-06-30".to_owned());
    SummaryDraft { unit: Some(Stretch::Day), until, ..SummaryDraft::default() }
}

/// Frequency, recency, age and mean spend by name.
fn by_name(base: Option<CustomerBase>) -> BTreeMap<String, [f64; 4]> {
    let Some(base) = base else { return BTreeMap::new() };
    let columns = [base.frequency(), base.recency(), base.age(), base.mean_spend().unwrap()];
    let line = |index: usize| (base.id(index).unwrap().to_owned(), columns.map(|column| column[index]));
    (0..base.customers()).map(line).collect()
}

fn sum(rows: &[Row], draft: &SummaryDraft) -> BTreeMap<String, [f64; 4]> {
    by_name(till(rows).summarize(&draft.check().unwrap()).ok())
}

/// The definition, day by day, customer by customer.
fn by_hand(rows: &[Row]) -> BTreeMap<String, [f64; 4]> {
    let mut lines = BTreeMap::new();
    for customer in 0..5 {
        let mut bought: Vec<(u8, i32)> = Vec::new();
        for today in 0..90 {
            let of_today =
                rows.iter().filter(|row| (row.0, row.1) == (customer, today)).map(|row| i32::from(row.2));
            let spent: i32 = of_today.clone().filter(|amount| *amount > 0).sum();
            let mut due: i32 = -of_today.filter(|amount| *amount < 0).sum::<i32>();
            if spent > 0 {
                bought.push((today, spent));
            }
            while let Some((_, left)) = bought.last_mut().filter(|_| due > 0) {
                let back = due.min(*left);
                (*left, due) = (*left - back, due - back);
                bought.retain(|purchase| purchase.1 > 0);
            }
        }
        if let Some(((first, _), later)) = bought.split_first() {
            let last = later.last().map_or(*first, |purchase| purchase.0);
            let spent: i32 = later.iter().map(|purchase| purchase.1).sum();
            let mean = f64::from(spent) / later.len().max(1) as f64;
            // 30 June is day 181.
            let line = [later.len() as f64, f64::from(last - first), 181.0 - f64::from(*first), mean];
            lines.insert(name(customer), line);
        }
    }
    lines
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn sums_are_those_of_the_definition(rows in rows()) {
        prop_assert_eq!(sum(&rows, &days()), by_hand(&rows));
    }

    /// The order of rows changes the order of customers and nothing else, to the last bit.
    #[test]
    fn the_order_of_rows_does_not_matter(rows in rows().prop_shuffle(), cents in 1u32..1000) {
        let scaled = |rows: &[Row]| {
            let names: Vec<_> = rows.iter().map(|row| name(row.0)).collect();
            let amount = |row: &Row| f64::from(row.2) * f64::from(cents) / 100.0;
            let till = rows.iter().zip(&names).map(|(row, name)| (name.as_str(), day(row.1), amount(row)));
            by_name(Transactions::from_rows(till).unwrap().summarize(&days().check().unwrap()).ok())
        };
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        prop_assert_eq!(scaled(&rows), scaled(&sorted));
    }

    /// A row that is there twice is on the same day: more is spent, but nobody bought more often.
    #[test]
    fn duplicates_double_the_spend(rows in rows()) {
        let mut doubled = sum(&[&rows[..], &rows[..]].concat(), &days());
        doubled.values_mut().for_each(|line| line[3] /= 2.0);
        prop_assert_eq!(doubled, sum(&rows, &days()));
    }

    /// A week is seven days, whichever unit tells it.
    #[test]
    fn units_scale(rows in rows()) {
        let weeks = sum(&rows, &SummaryDraft { unit: Some(Stretch::Week), ..days() });
        for (name, line) in sum(&rows, &days()) {
            let week = weeks[&name];
            prop_assert_eq!([week[0], week[1], week[2]], [line[0], line[1] / 7.0, line[2] / 7.0]);
        }
    }

    /// No money is lost: what is spent is what came in, less what went back or was left out.
    #[test]
    fn money_is_conserved(rows in rows()) {
        let rows: Vec<_> = rows.into_iter().chain([(0, 0, 100)]).collect();
        let Ok(base) = till(&rows).summarize(&days().check().unwrap()) else { return Ok(()) };
        let report = base.report().rules.unwrap();
        prop_assert_eq!(report.spend, till(&rows).total() + report.applied.unmatched_amount);
    }

    /// Every repeat purchase is at a time of the calendar, whatever is kept out.
    #[test]
    fn the_calendar_has_every_repeat_purchase(rows in rows(), kept: bool) {
        let calibration_until = kept.then(|| "2024-02-15".to_owned());
        let draft = SummaryDraft { calibration_until, ..days() };
        let Ok(base) = till(&rows).summarize(&draft.check().unwrap()) else { return Ok(()) };
        let later: f64 = base.holdout().map_or(0.0, |holdout| holdout.frequency.iter().sum());
        let all = base.frequency().iter().sum::<f64>() + later;
        prop_assert_eq!(base.calendar().unwrap().repeats.iter().sum::<u64>() as f64, all);
    }
}

/// Long names, many customers: each is found again.
#[test]
fn names_are_kept_apart() {
    let names: Vec<_> = (0..20_000).map(|number| format!("{number:x}{}", "é".repeat(number % 9))).collect();
    let rows = names.iter().chain(names.iter().rev()).enumerate();
    let till =
        Transactions::from_rows(rows.map(|(row, name)| (name.as_str(), day((row / 20_000) as u8), 1.0)));
    let base = summed(&till.unwrap(), &days());
    assert!(base.frequency().iter().all(|&frequency| frequency == 1.0));
    assert!((0..20_000).all(|index| base.id(index) == Some(&*names[index])));
}
