//! A file of purchases, by whoever, cut into pieces anywhere: what cannot be read is told by row, and
//! cutting changes nothing.

#![no_main]

use cltv::transactions::{BuyingKind, Preview, ReadOptions, Reader, SummaryRules};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&cut, file)) = bytes.split_first() else { return };
    let Ok(preview) = Preview::of(file) else { return };
    let Some(Ok(options)) = preview.guess().map(|guess| guess.check()) else { return };
    let whole = read(&[file], &options);
    let (first, second) = file.split_at(file.len() * usize::from(cut) / 256);
    let parted = read(&[first, second], &options);
    assert_eq!(serde_json::to_value(&whole.report).unwrap(), serde_json::to_value(&parted.report).unwrap());
    let Ok(base) = whole.transactions.map(|rows| rows.summarize(&SummaryRules::default())).transpose() else {
        return;
    };
    let Some(base) = base else { return };
    let analysis = base.fit(&[BuyingKind::BgNbd]);
    let _ = serde_json::to_value(analysis.report()).unwrap();
});

fn read(pieces: &[&[u8]], options: &ReadOptions) -> cltv::transactions::Reading {
    let mut reader = Reader::new(options.clone());
    pieces.iter().for_each(|piece| reader.push(piece));
    reader.finish()
}
