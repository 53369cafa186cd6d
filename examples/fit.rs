//! Customers' value from a file of purchases, as JSON: `cargo run --example fit -- PURCHASES.csv`.
//!
//! From the till to a business case: how the file is made is guessed, what cannot be read is told,
//! the model with the lowest BIC is taken, and today's customers go into a case as its segment.

use std::error::Error;
use std::fs::File;
use std::io::{Read, Seek};

use cltv::transactions::{
    Ahead, AheadDraft, Analysis, FitDraft, Preview, Reader, Reading, SummaryDraft, Transactions,
};
use cltv::{CaseDraft, Outcome, Period, Timing};
use serde_json::{Value, json};

const MONTHS: u32 = 36;
const RATE_PER_YEAR: f64 = 0.12;
const MARGIN: f64 = 0.4;

fn main() -> Result<(), Box<dyn Error>> {
    for file in std::env::args().skip(1) {
        let Reading { report, transactions } = read(&mut File::open(file)?)?;
        let fitted = transactions.map(|transactions| fitted(&transactions)).transpose()?;
        println!("{}", json!({ "read": report, "fitted": fitted }));
    }
    Ok(())
}

/// In pieces, so that it need not fit into memory.
fn read(file: &mut File) -> Result<Reading, Box<dyn Error>> {
    let mut piece = vec![0; 65_536];
    let first = file.read(&mut piece)?;
    let guess = Preview::of(&piece[..first])?.guess().ok_or("which columns are customer and date?")?;
    let mut reader = Reader::new(guess.check()?);
    file.rewind()?;
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(reader.finish()),
            length => reader.push(&piece[..length]),
        }
    }
}

fn fitted(transactions: &Transactions) -> Result<Value, Box<dyn Error>> {
    let base = transactions.summarize(&SummaryDraft::default().check()?)?;
    let customers = base.report();
    let analysis = base.fit(&FitDraft::default().check()?);
    let ahead = ahead().check()?;
    Ok(json!({
        "customers": customers,
        "models": analysis.report(),
        "total": analysis.total(&ahead),
        "mostValuable": most_valuable(&analysis, &ahead),
        "case": case(&analysis, &ahead)?,
    }))
}

/// Payments at the start of a month: then the case says of the segment what the model says of the
/// customers.
fn ahead() -> AheadDraft {
    AheadDraft {
        period: Some(Period::Month),
        horizon: f64::from(MONTHS),
        discount_rate_per_year: Some(RATE_PER_YEAR),
        timing: Some(Timing::Start),
        margin: Some(MARGIN),
    }
}

/// Ten customers with what they are worth.
fn most_valuable(analysis: &Analysis, ahead: &Ahead) -> Option<Vec<Value>> {
    let scores = analysis.score(ahead)?;
    let worth = scores.value.as_ref()?;
    let told = |who: usize| json!({ "id": analysis.base().id(who), "value": worth[who], "alive": scores.alive[who] });
    Some(scores.order().iter().take(10).map(|&who| told(who as usize)).collect())
}

/// `None` where the data tell no value.
fn case(analysis: &Analysis, ahead: &Ahead) -> Result<Option<Outcome>, Box<dyn Error>> {
    let Some(segment) = analysis.segment("Customers of the till", ahead) else { return Ok(None) };
    let draft = CaseDraft {
        timing: Some(Timing::Start),
        discount_rate_per_year: RATE_PER_YEAR.into(),
        segments: vec![segment],
        ..CaseDraft::new(Period::Month, MONTHS)
    };
    Ok(Some(draft.check()?.evaluate()))
}
