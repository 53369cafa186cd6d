//! How deep into a distribution, without losing the digits of either tail.

use std::f64::consts::FRAC_1_SQRT_2;

/// The probability on either side of a value. They add up to 1, and the smaller keeps all its
/// digits: 1 − 1e-20 is not a double, the 1e-20 above it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Level {
    pub(crate) below: f64,
    pub(crate) above: f64,
}

/// The median.
pub(crate) const HALF: Level = Level { below: 0.5, above: 0.5 };

impl Level {
    /// Of a probability between 0 and 1.
    pub(crate) fn of(below: f64) -> Self {
        Self { below, above: 1.0 - below }
    }

    /// Of a standard normal score: Φ(z) and Φ(−z).
    pub(crate) fn of_score(z: f64) -> Self {
        Self { below: phi(z), above: phi(-z) }
    }

    pub(crate) fn is_low(self) -> bool {
        self.below <= self.above
    }
}

/// The distribution function of the standard normal.
pub(crate) fn phi(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// Φ(z) − ½, with the digits that Φ(z) has no room for near the middle.
pub(super) fn phi_from_middle(z: f64) -> f64 {
    0.5 * libm::erf(z * FRAC_1_SQRT_2)
}

/// The density of the standard normal.
pub(super) fn bell(z: f64) -> f64 {
    const OF_ZERO: f64 = 0.398_942_280_401_432_7;
    OF_ZERO * libm::exp(-0.5 * z * z)
}

/// The share with these log odds.
pub(super) fn logistic(t: f64) -> f64 {
    let odds = libm::exp(-t.abs());
    (if t < 0.0 { odds } else { 1.0 }) / (1.0 + odds)
}

/// Up to so far from ½ the quantile is one ratio of polynomials.
const MIDDLE: f64 = 0.425;

/// The standard normal score with this much on either side.
///
/// Wichura 1988, algorithm AS 241 (PPND16): a relative error of about 1e-16.
pub(crate) fn score(level: Level) -> f64 {
    let tail = level.below.min(level.above);
    if tail >= 0.5 - MIDDLE {
        return score_from_middle(if level.is_low() { tail - 0.5 } else { 0.5 - tail });
    }
    let z = -score_of_tail(tail);
    if level.is_low() { z } else { -z }
}

/// The score z with Φ(z) − ½ = `offset`, which must not lie further out than the tails begin.
pub(super) fn score_from_middle(offset: f64) -> f64 {
    const OVER: [f64; 8] = [
        2_509.080_928_730_122_7,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ];
    const UNDER: [f64; 8] = [
        5_226.495_278_852_854,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ];
    let r = MIDDLE * MIDDLE - offset * offset;
    offset * polynomial(&OVER, r) / polynomial(&UNDER, r)
}

/// Coefficients in √(−ln tail), over and under the line, up to [`FAR`] and beyond it.
const NEAR_OVER: [f64; 8] = [
    0.000_774_545_014_278_341_4,
    0.022_723_844_989_269_184,
    0.241_780_725_177_450_6,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const NEAR_UNDER: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    0.000_547_593_808_499_534_5,
    0.015_198_666_563_616_457,
    0.148_103_976_427_480_08,
    0.689_767_334_985_1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];
const FAR_OVER: [f64; 8] = [
    2.010_334_399_292_288_1e-7,
    2.711_555_568_743_487_6e-5,
    0.001_242_660_947_388_078_4,
    0.026_532_189_526_576_124,
    0.296_560_571_828_504_87,
    1.784_826_539_917_291_3,
    5.463_784_911_164_114,
    6.657_904_643_501_103,
];
const FAR_UNDER: [f64; 8] = [
    2.044_263_103_389_939_7e-15,
    1.421_511_758_316_446e-7,
    1.846_318_317_510_054_8e-5,
    0.000_786_869_131_145_613_3,
    0.014_875_361_290_850_615,
    0.136_929_880_922_735_8,
    0.599_832_206_555_888,
    1.0,
];

const FAR: f64 = 5.0;

/// How far out so small a tail begins.
fn score_of_tail(tail: f64) -> f64 {
    if tail == 0.0 {
        return f64::INFINITY;
    }
    let r = (-libm::log(tail)).sqrt();
    if r <= FAR {
        polynomial(&NEAR_OVER, r - 1.6) / polynomial(&NEAR_UNDER, r - 1.6)
    } else {
        polynomial(&FAR_OVER, r - FAR) / polynomial(&FAR_UNDER, r - FAR)
    }
}

/// Coefficients of the highest power first.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, coefficient| sum * x + coefficient)
}
