//! Published business cases, reproduced to the printed digit, each with its source beside it; and
//! published figures that are wrong, which are not what comes out here.

#![allow(clippy::panic, reason = "a test that cannot go on panics")]

#[path = "../common/mod.rs"]
mod common;
mod customers;
mod experience;
mod investments;
mod mistakes;
mod nps;
mod rates;
mod word_of_mouth;

use cltv::Extended;

/// Asserts that a figure, rounded to as many decimals as were printed, is the printed one.
#[track_caller]
fn assert_prints(figure: f64, printed: &str) {
    let digits = printed.replace(',', "");
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{figure:.decimals$}"), digits, "{figure} is not printed as {printed}");
}

fn finite(reading: Extended) -> f64 {
    reading.finite().unwrap_or_else(|| panic!("a published figure is {reading:?}"))
}
