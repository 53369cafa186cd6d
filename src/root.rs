//! The zero of a function between two places where its signs differ.

/// A place and the value of a function there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// The place of a sign change between two points, to a few units in the last place of the end
/// further from zero.
///
/// By the ITP method (Oliveira & Takahashi 2020), which needs no derivative, is as fast as a
/// secant on smooth functions and never slower than bisection by more than one step.
pub(crate) fn between(low: Point, high: Point, mut f: impl FnMut(f64) -> f64) -> f64 {
    if low.y == 0.0 || high.y == 0.0 {
        return if low.y == 0.0 { low.x } else { high.x };
    }
    // No finer than the numbers are at that end: neighbours have nothing between them.
    let epsilon = f64::EPSILON * low.x.abs().max(high.x.abs());
    // The method wants the function to rise.
    let sign = if low.y < 0.0 { 1.0 } else { -1.0 };
    // Recommended by its authors: one step of slack, and k1 = 0.2 / (b − a).
    let k1 = 0.2 / (high.x - low.x);
    kurbo::common::solve_itp(|x| sign * f(x), low.x, high.x, epsilon, 1, k1, sign * low.y, sign * high.y)
}

/// The place of a zero near two points, by secants, as long as they close in on it within 0..=1.
///
/// Fewer steps than [`between`] on functions that are nearly straight; `None` where they are not.
pub(crate) fn nearby(mut before: Point, mut now: Point, f: impl Fn(f64) -> f64) -> Option<f64> {
    const STEPS: usize = 8;
    // Two steps later rounding is all that is left of an error of this size.
    const CLOSE: f64 = 1e-9;
    for _ in 0..STEPS {
        let x = now.x - now.y * (now.x - before.x) / (now.y - before.y);
        if !(0.0..=1.0).contains(&x) {
            return None;
        }
        (before, now) = (now, Point { x, y: f(x) });
        if (now.x - before.x).abs() <= CLOSE * now.x {
            let last = now.x - now.y * (now.x - before.x) / (now.y - before.y);
            // On the zero itself the secant has no slope left.
            return Some(if last.is_finite() && (0.0..=1.0).contains(&last) { last } else { now.x });
        }
    }
    None
}
