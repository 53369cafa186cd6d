//! Millions of draws of one uncertain number.

use crate::estimate::Marginal;
use crate::estimate::cells::LANES;
use crate::estimate::jet::Place;
use crate::estimate::level::{Level, score};
use crate::estimate::marginal::{Link, Rounding, Shape};
use crate::estimate::tables::{ByScore, ByShare};

/// Turns uniforms or standard normals into draws of a number, by its quantile.
///
/// Ranges with straight sides and a normal distribution that nothing is cut off from are computed;
/// tables of polynomials stand for all others, off by 1e-10 of the distance from the tenth to the
/// ninetieth percentile at most, or of the value where that is more. What no polynomial follows (one
/// draw in 100,000, far out) is computed.
#[derive(Clone, Debug)]
pub(crate) struct Sampler {
    marginal: Marginal,
    plan: Plan,
}

#[derive(Clone, Debug)]
enum Plan {
    /// base + factor·input.
    Straight {
        base: f64,
        factor: f64,
    },
    /// The triangle of a uniform.
    Triangle(Triangle),
    /// The triangle of a score, from a table of √Φ.
    TriangleByScore(Triangle, ByScore),
    ByShare(ByShare),
    ByScore(ByScore),
}

/// low + left·√share below the likely value, high − right·√(share above) beyond it.
#[derive(Clone, Copy, Debug)]
struct Triangle {
    low: f64,
    left: f64,
    high: f64,
    right: f64,
    /// The share, or the score, at the likely value.
    turn: f64,
}

impl Triangle {
    fn new(low: f64, likely: f64, high: f64) -> Self {
        let width = high - low;
        let root = |side: f64| (side * width).sqrt();
        Self { low, left: root(likely - low), high, right: root(high - likely), turn: (likely - low) / width }
    }

    fn by_score(self) -> Self {
        Self { turn: score(Level::of(self.turn)), ..self }
    }

    #[inline(always)]
    fn value(self, is_left: bool, root: f64) -> f64 {
        select(is_left, self.low, self.high) + select(is_left, self.left, -self.right) * root
    }
}

/// One of two numbers, without a branch even where the compiler would rather compute twice as much.
#[inline(always)]
fn select(is_first: bool, first: f64, second: f64) -> f64 {
    let mask = u64::from(is_first).wrapping_neg();
    f64::from_bits((first.to_bits() & mask) | (second.to_bits() & !mask))
}

impl Sampler {
    /// From uniforms in 0..1, ends excluded.
    pub(crate) fn uniform(marginal: &Marginal) -> Self {
        let plan = match marginal.shape {
            Shape::Uniform { low, high } => Plan::Straight { base: low, factor: high - low },
            Shape::Triangular { low, likely, high } => Plan::Triangle(Triangle::new(low, likely, high)),
            _ => Plan::ByShare(ByShare::new(&|place| marginal.shape.jet(place), &tolerance(marginal))),
        };
        Self { marginal: marginal.clone(), plan }
    }

    /// From standard normals.
    pub(crate) fn normal(marginal: &Marginal) -> Self {
        let plan = match &marginal.shape {
            Shape::Normal { link: Link::Value, mu, sigma, scores, .. } if scores.is_out_of_reach() => {
                Plan::Straight { base: *mu, factor: *sigma }
            }
            &Shape::Triangular { low, likely, high } => {
                let roots = ByScore::new(&Place::root, &|_| ERROR);
                Plan::TriangleByScore(Triangle::new(low, likely, high).by_score(), roots)
            }
            shape => Plan::ByScore(ByScore::new(&|place| shape.jet(place), &tolerance(marginal))),
        };
        Self { marginal: marginal.clone(), plan }
    }

    /// One draw for each input.
    pub(crate) fn fill(&self, input: &[f64], out: &mut [f64]) {
        match &self.plan {
            &Plan::Straight { base, factor } => self.each(input, out, |u| base + factor * u),
            &Plan::Triangle(triangle) => self.each(input, out, |u| {
                let is_left = u < triangle.turn;
                triangle.value(is_left, select(is_left, u, 1.0 - u).sqrt())
            }),
            &Plan::TriangleByScore(triangle, ref roots) => self.in_step(input, out, |z| {
                let is_left = z.map(|z| z < triangle.turn);
                let root = roots.values(std::array::from_fn(|i| select(is_left[i], z[i], -z[i])));
                std::array::from_fn(|i| triangle.value(is_left[i], root[i]))
            }),
            Plan::ByShare(table) => self.in_step(input, out, |u| table.values(u)),
            Plan::ByScore(table) => self.in_step(input, out, |z| table.values(z)),
        }
        if self.marginal.rounding == Rounding::Whole {
            out.iter_mut().for_each(|x| *x = self.marginal.held(*x));
        }
    }

    /// By a formula.
    #[inline(always)]
    fn each(&self, input: &[f64], out: &mut [f64], value: impl Fn(f64) -> f64) {
        let bounds = self.marginal.unrounded_bounds();
        for (out, &input) in out.iter_mut().zip(input) {
            *out = held(value(input), bounds);
        }
    }

    /// By a table, which says NaN where it does not know.
    #[inline(always)]
    fn in_step(&self, input: &[f64], out: &mut [f64], values: impl Fn([f64; LANES]) -> [f64; LANES]) {
        let bounds = self.marginal.unrounded_bounds();
        let (groups, rest) = input.as_chunks::<LANES>();
        let (out_groups, out_rest) = out.as_chunks_mut::<LANES>();
        // NaN, if anything in it is: cheaper than to look at each.
        let mut sum = [0.0; LANES];
        for (out, group) in out_groups.iter_mut().zip(groups) {
            *out = values(*group).map(|x| held(x, bounds));
            (0..LANES).for_each(|lane| sum[lane] += out[lane]);
        }
        let mut group = [0.5; LANES];
        group[..rest.len()].copy_from_slice(rest);
        out_rest.copy_from_slice(&values(group).map(|x| held(x, bounds))[..rest.len()]);
        if !rest.is_empty() || sum.iter().any(|sum| sum.is_nan()) {
            self.ask(input, out);
        }
    }

    /// Computes what no table knew.
    #[cold]
    fn ask(&self, input: &[f64], out: &mut [f64]) {
        for (out, &input) in out.iter_mut().zip(input).filter(|(out, _)| out.is_nan()) {
            *out = match self.plan {
                Plan::ByShare(_) => self.marginal.quantile(input),
                _ => self.marginal.of_normal(input),
            };
        }
    }
}

/// Within what is legal, if it is a number.
#[inline(always)]
fn held(x: f64, (least, most): (f64, f64)) -> f64 {
    let x = if x < least { least } else { x };
    if x > most { most } else { x }
}

/// Half of what is promised, as the middle of a cell is not quite where a polynomial is off most.
const ERROR: f64 = 5e-11;

fn tolerance(marginal: &Marginal) -> impl Fn(f64) -> f64 + use<> {
    let width = marginal.quantile(0.9) - marginal.quantile(0.1);
    move |x: f64| ERROR * width.max(x.abs())
}
