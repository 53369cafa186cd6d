//! From files to customers: whatever the file, every row is either read or told, and what is read
//! is summed up as others do it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

mod broken;
mod cdnow;
mod columns;
mod lines;
mod pieces;
mod previews;
mod rules;
mod sums;

use cltv::transactions::reading::{DateOrder, Decimal, Delimiter};
use cltv::transactions::{CustomerBase, ReadDraft, Reader, Reading, SummaryDraft, Transactions};
use proptest::test_runner::{Config, RngSeed};

/// So many draws, always the same.
fn cases(count: u32) -> Config {
    Config { cases: count, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Config::default() }
}

/// Customer, date and amount, as a Russian spreadsheet saves them.
fn russian() -> ReadDraft {
    ReadDraft {
        delimiter: Some(Delimiter::Semicolon),
        amount: Some(2.0),
        dates: Some(DateOrder::DayMonthYear),
        decimal: Some(Decimal::Comma),
        ..ReadDraft::new(0.0, 1.0)
    }
}

/// Customer, date and amount, as programs write them.
fn plain() -> ReadDraft {
    ReadDraft { amount: Some(2.0), ..ReadDraft::new(0.0, 1.0) }
}

fn read(draft: &ReadDraft, file: impl AsRef<[u8]>) -> Reading {
    let mut reader = Reader::new(draft.check().unwrap());
    reader.push(file.as_ref());
    reader.finish()
}

fn till(file: &str) -> Transactions {
    let reading = read(&plain(), file);
    reading.transactions.unwrap_or_else(|| panic!("nothing could be read: {:?}", reading.report))
}

fn summed(till: &Transactions, draft: &SummaryDraft) -> CustomerBase {
    till.summarize(&draft.check().unwrap()).unwrap()
}

/// One customer's line: name, frequency, recency, age, mean spend.
fn line(base: &CustomerBase, index: usize) -> (&str, f64, f64, f64, f64) {
    let spend = base.mean_spend().map_or(0.0, |spend| spend[index]);
    (base.id(index).unwrap(), base.frequency()[index], base.recency()[index], base.age()[index], spend)
}
