//! The far end of a sum that falls slowly: a smooth curve is integrated where it cannot be walked.
//!
//! For steps x from T on, with λ(x) = ln of the share kept in step x,
//! Σ_{b≥T} exp(Λ(b) + (b−T) ln z) G(b) and Λ(b) = Σ_{k=T}^{b−1} λ(k) are turned into integrals by
//! the Euler–Maclaurin formula at half steps, Σ_{b=T}^{K−1} f(b) = ∫_{T−½}^{K−½} f − [f']/24 + …
//! (Abramowitz & Stegun 1964, 23.1.30). With T ≥ 512 what is left out is below 1e-12 of the sum
//! that the tail ends (tests hold the tail itself against closed forms).

/// What the curve does from step to step.
pub(super) struct Decay<'a> {
    /// λ(x): ln of the share kept in step x.
    pub(super) ln_keep: &'a dyn Fn(f64) -> f64,
    /// G: worth of a step at its start, given its λ.
    pub(super) worth_inside: &'a dyn Fn(f64) -> f64,
    /// ln z: discount of a step.
    pub(super) ln_step: f64,
}

/// Nodes and weights of Gauss–Legendre quadrature on [0, 1]. Abramowitz & Stegun 1964, table 25.4.
const NODES: [(f64, f64); 8] = [
    (0.019_855_071_751_231_856, 0.050_614_268_145_188_13),
    (0.101_666_761_293_186_64, 0.111_190_517_226_687_24),
    (0.237_233_795_041_835_5, 0.156_853_322_938_943_64),
    (0.408_282_678_752_175_1, 0.181_341_891_689_181),
    (0.591_717_321_247_825, 0.181_341_891_689_181),
    (0.762_766_204_958_164_5, 0.156_853_322_938_943_64),
    (0.898_333_238_706_813_4, 0.111_190_517_226_687_24),
    (0.980_144_928_248_768_1, 0.050_614_268_145_188_13),
];
const SHORT_NODES: [(f64, f64); 4] = [
    (0.069_431_844_202_973_71, 0.173_927_422_568_726_93),
    (0.330_009_478_207_571_87, 0.326_072_577_431_273_07),
    (0.669_990_521_792_428_1, 0.326_072_577_431_273_07),
    (0.930_568_155_797_026_3, 0.173_927_422_568_726_93),
];

/// Worth at step `from`. `ln_limit` is ln (z · last share kept): without a fall there, the sum is
/// finite only if it falls faster than 1/t. `held` is the step, and its worth, at which the
/// smooth curve ends.
pub(super) fn smooth_tail(from: f64, decay: &Decay<'_>, ln_limit: f64, held: Option<(f64, f64)>) -> f64 {
    let lambda = decay.ln_keep;
    let endless = held.map_or(ln_limit > 0.0, |(_, worth)| worth.is_infinite());
    if endless {
        return f64::INFINITY;
    }
    let falls = |x: f64| -(x * (lambda(x) + decay.ln_step));
    // Far enough out for the power at which an undiscounted curve falls to be exact.
    const FAR: f64 = 1e300;
    if held.is_none() && ln_limit == 0.0 && falls(FAR) <= 1.0 + 1e-9 {
        return f64::INFINITY;
    }
    let end = held.map_or(f64::INFINITY, |(step, _)| step - 0.5);
    let begin = from - 0.5;
    let slope = |x: f64| lambda(x + 0.5) - lambda(x - 0.5);
    let first_slope = slope(begin);
    // Λ(x) from the integral of λ up to x − ½, with its own correction.
    let corrected = |integral: f64, x: f64| integral - (slope(x - 0.5) - first_slope) / 24.0;
    let value = |integral: f64, x: f64| {
        let ln = corrected(integral, x) + (x - from) * decay.ln_step;
        libm::exp(ln) * (decay.worth_inside)(lambda(x))
    };
    let first = [before(from, decay), value(0.0, from)];
    let mut sum =
        (first[1] - first[0]) / 24.0 - third_term(first, lambda(begin) + decay.ln_step, first_slope);
    // ∫ λ from `begin` to x − ½, carried along with x.
    let mut inner = integral(lambda, begin, begin - 0.5);
    let mut x = begin;
    while x < end && x < FAR {
        let steepness = -(lambda(x) + decay.ln_step);
        let width = (x / 2.0).min(2.0 / steepness.max(f64::MIN_POSITIVE)).min(end - x);
        let mut at = x - 0.5;
        let mut panel = 0.0;
        for (node, weight) in NODES {
            let point = x + node * width;
            inner += integral(lambda, at, point - 0.5);
            at = point - 0.5;
            panel += weight * width * value(inner, point);
        }
        x += width;
        inner += integral(lambda, at, x - 0.5);
        sum += panel;
        let counts = panel > 1e-18 * sum;
        if !counts {
            return sum;
        }
    }
    match held {
        Some((step, worth)) => {
            let fall = value(inner, end) * (lambda(end) + decay.ln_step) / 24.0;
            // From ∫ λ up to step − 1 on to step − ½.
            let inner = inner + integral(lambda, end - 0.5, step - 0.5);
            sum - fall + libm::exp(corrected(inner, step) + (step - from) * decay.ln_step) * worth
        }
        // Beyond everything the fall is a pure power.
        None if falls(x) > 1.0 => sum + value(inner, x) * x / (falls(x) - 1.0),
        None => f64::INFINITY,
    }
}

/// The third derivative at the half step between two steps, for a curve e^l with l' and l'' given:
/// 7/5760 of the formula, and 1/576 of the difference that stands for the first derivative.
fn third_term([before, after]: [f64; 2], first: f64, second: f64) -> f64 {
    17.0 / 5760.0 * first * (first * first + 3.0 * second) * (before * after).sqrt()
}

/// The step before the first, counted back from it.
fn before(from: f64, decay: &Decay<'_>) -> f64 {
    let ln_keep = (decay.ln_keep)(from - 1.0);
    libm::exp(-ln_keep - decay.ln_step) * (decay.worth_inside)(ln_keep)
}

fn integral(f: impl Fn(f64) -> f64, a: f64, b: f64) -> f64 {
    SHORT_NODES.iter().map(|(node, weight)| weight * (b - a) * f(a + node * (b - a))).sum()
}
