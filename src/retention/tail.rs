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

/// Far enough out for the power at which an undiscounted curve falls to be exact.
const FAR: f64 = 1e300;

/// Worth at step `from`. `ln_limit` is ln (z · last share kept): without a fall there, the sum is
/// finite only if it falls faster than 1/t. `held` is the step, and its worth, at which the
/// smooth curve ends.
pub(super) fn smooth_tail(from: f64, decay: &Decay<'_>, ln_limit: f64, held: Option<(f64, f64)>) -> f64 {
    let endless = held.map_or(ln_limit > 0.0, |(_, worth)| worth.is_infinite());
    if endless || held.is_none() && ln_limit == 0.0 && decay.falls(FAR) <= 1.0 + 1e-9 {
        return f64::INFINITY;
    }
    let tail = Tail { decay, from, first_slope: decay.slope(from - 0.5) };
    let end = held.map_or(f64::INFINITY, |(step, _)| step - 0.5);
    let Integrated { sum, inner, x, counts } = tail.integrated(end);
    match held {
        _ if !counts => sum,
        Some((step, worth)) => {
            let fall = tail.value(inner, end) * decay.ln_fall(end) / 24.0;
            // From ∫ λ up to step − 1 on to step − ½.
            let inner = inner + integral(decay.ln_keep, end - 0.5, step - 0.5);
            sum - fall + libm::exp(tail.ln_left(inner, step)) * worth
        }
        // Beyond everything the fall is a pure power.
        None if decay.falls(x) > 1.0 => sum + tail.value(inner, x) * x / (decay.falls(x) - 1.0),
        None => f64::INFINITY,
    }
}

impl Decay<'_> {
    /// λ(x) + ln z.
    fn ln_fall(&self, x: f64) -> f64 {
        (self.ln_keep)(x) + self.ln_step
    }

    /// The power of 1/x at which the curve falls around x.
    fn falls(&self, x: f64) -> f64 {
        -(x * self.ln_fall(x))
    }

    /// λ'(x), from the steps on either side.
    fn slope(&self, x: f64) -> f64 {
        (self.ln_keep)(x + 0.5) - (self.ln_keep)(x - 0.5)
    }
}

/// A tail from step `from` on.
struct Tail<'a> {
    decay: &'a Decay<'a>,
    from: f64,
    /// λ' half a step before.
    first_slope: f64,
}

/// How far a tail was integrated.
struct Integrated {
    sum: f64,
    /// ∫ λ up to x − ½.
    inner: f64,
    x: f64,
    /// Whether what is left beyond x counts.
    counts: bool,
}

impl Tail<'_> {
    /// Λ(x) + (x−T) ln z from the integral of λ up to x − ½, with its own correction.
    fn ln_left(&self, integral: f64, x: f64) -> f64 {
        let corrected = integral - (self.decay.slope(x - 0.5) - self.first_slope) / 24.0;
        corrected + (x - self.from) * self.decay.ln_step
    }

    fn value(&self, integral: f64, x: f64) -> f64 {
        libm::exp(self.ln_left(integral, x)) * (self.decay.worth_inside)((self.decay.ln_keep)(x))
    }

    /// What the formula adds to the integral at its first end.
    fn at_its_beginning(&self) -> f64 {
        let first = [before(self.from, self.decay), self.value(0.0, self.from)];
        let ln_fall = self.decay.ln_fall(self.from - 0.5);
        (first[1] - first[0]) / 24.0 - third_term(first, ln_fall, self.first_slope)
    }

    /// In panels that grow, until `end` or until nothing more counts.
    fn integrated(&self, end: f64) -> Integrated {
        let lambda = self.decay.ln_keep;
        let mut sum = self.at_its_beginning();
        let mut x = self.from - 0.5;
        // ∫ λ from the beginning to x − ½, carried along with x.
        let mut inner = integral(lambda, x, x - 0.5);
        let mut counts = true;
        while counts && x < end && x < FAR {
            let steepness = -self.decay.ln_fall(x);
            let width = (x / 2.0).min(2.0 / steepness.max(f64::MIN_POSITIVE)).min(end - x);
            let mut at = x - 0.5;
            let mut panel = 0.0;
            for (node, weight) in NODES {
                let point = x + node * width;
                inner += integral(lambda, at, point - 0.5);
                at = point - 0.5;
                panel += weight * width * self.value(inner, point);
            }
            x += width;
            inner += integral(lambda, at, x - 0.5);
            sum += panel;
            counts = panel > 1e-18 * sum;
        }
        Integrated { sum, inner, x, counts }
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
