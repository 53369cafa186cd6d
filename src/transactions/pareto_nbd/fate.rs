//! Gone or only quiet? Both ways in which a history can have come about, and their odds.
//!
//! A customer who bought x times, last at t_x, and was watched until T, is still there or left at some
//! y between t_x and T. Under the model, with R = r+x and up to the factor Γ(R)/Γ(r) α^(−x),
//!
//! Z = (1+T/α)^(−R) (1+T/β)^(−s) + (s/β) ∫ (1+y/α)^(−R) (1+y/β)^(−s−1) dy, y from t_x to T.
//!
//! (Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, "A note on deriving the Pareto/NBD
//! model", eq. 20 before it is integrated.) Both terms are positive, and so is all that is added up
//! here: no difference of hypergeometric functions, and nothing special at α = β, s = 1 or t_x = T.
//! All is told relative to t_x, so that nothing overflows and small losses keep their digits.

use super::ParetoNbd;
use crate::transactions::History;
use kurbo::common::{
    GAUSS_LEGENDRE_COEFFS_5, GAUSS_LEGENDRE_COEFFS_6, GAUSS_LEGENDRE_COEFFS_7, GAUSS_LEGENDRE_COEFFS_8,
    GAUSS_LEGENDRE_COEFFS_9, GAUSS_LEGENDRE_COEFFS_11, GAUSS_LEGENDRE_COEFFS_16,
};

/// Nodes and weights on −1..1.
type Rule = &'static [(f64, f64)];

/// A moment at which the customer may have left, or the end of watching.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Moment {
    /// ln((α+y)/(α+t_x)).
    pub(super) buying: f64,
    /// y/(α+y).
    pub(super) buying_share: f64,
    /// ln((β+y)/(β+t_x)).
    pub(super) leaving: f64,
    /// y/(β+y).
    pub(super) leaving_share: f64,
}

/// A history under a model.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fate {
    /// R = r + x.
    pub(super) purchases: f64,
    s: f64,
    /// The smaller one of α and β, on whose scale of time the integral is taken, with what it is
    /// raised to; then the larger one.
    near: Scale,
    far: Scale,
    is_swapped: bool,
    recency: f64,
    /// ln((m+T)/(m+t_x)) of the smaller one, m.
    width: f64,
    pub(super) end: Moment,
}

/// α + t_x or β + t_x with its exponent in the integrand.
#[derive(Clone, Copy, Debug)]
struct Scale {
    at_recency: f64,
    exponent: f64,
}

/// What of an integrand is left out: e^(−42) ≈ 6e-19 of its start.
const NEGLIGIBLE: f64 = 42.0;

impl Fate {
    pub(super) fn new(model: &ParetoNbd, history: &History) -> Self {
        let &ParetoNbd { r, alpha, s, beta } = model;
        let &History { frequency, recency, age } = history;
        let buying = Scale { at_recency: alpha + recency, exponent: r + frequency };
        let leaving = Scale { at_recency: beta + recency, exponent: s + 1.0 };
        let is_swapped = beta < alpha;
        let (near, far) = if is_swapped { (leaving, buying) } else { (buying, leaving) };
        let elapsed = age - recency;
        let width = libm::log1p(elapsed / near.at_recency);
        let mut fate = Self {
            purchases: r + frequency,
            s,
            near,
            far,
            is_swapped,
            recency,
            width,
            end: Moment::default(),
        };
        fate.end = fate.moment(width, elapsed, libm::log1p(elapsed / far.at_recency));
        fate
    }

    /// Weight of having stayed until the end.
    pub(super) fn stayed(&self) -> f64 {
        libm::exp(-self.purchases * self.end.buying - self.s * self.end.leaving)
    }

    /// Weight of having left, beside [`stayed`](Self::stayed); every moment of it is noted with its
    /// own weight.
    pub(super) fn left(&self, note: impl FnMut(f64, Moment)) -> f64 {
        let (reach, drop) = self.reach();
        self.left_by(nodes_for(reach, drop), reach, note)
    }

    /// The same to the very end, with nodes so close that a power of the share of a moment may be
    /// integrated along: it rises where the rest falls.
    pub(super) fn left_finely(&self, note: impl FnMut(f64, Moment)) -> f64 {
        let drop = self.drop(self.width, self.far_end());
        self.left_by((GAUSS_LEGENDRE_COEFFS_16, self.width.max(drop / 20.0).ceil()), self.width, note)
    }

    fn left_by(&self, (rule, panels): (Rule, f64), reach: f64, mut note: impl FnMut(f64, Moment)) -> f64 {
        if reach == 0.0 {
            return 0.0;
        }
        let leaving = if self.is_swapped { self.near } else { self.far };
        let half = 0.5 * reach / panels;
        let density = self.s * half * self.near.at_recency / leaving.at_recency;
        let mut sum = 0.0;
        for panel in 0..panels as u32 {
            let middle = half * (2.0 * f64::from(panel) + 1.0);
            for &(weight, node) in rule {
                let at = middle + half * node;
                let elapsed = self.near.at_recency * libm::expm1(at);
                let far = libm::log1p(elapsed / self.far.at_recency);
                let weight = density * weight * libm::exp(-self.drop(at, far));
                note(weight, self.moment(at, elapsed, far));
                sum += weight;
            }
        }
        sum
    }

    fn moment(&self, near: f64, elapsed: f64, far: f64) -> Moment {
        let share = |scale: Scale| (self.recency + elapsed) / (scale.at_recency + elapsed);
        let (near_share, far_share) = (share(self.near), share(self.far));
        if self.is_swapped {
            Moment { buying: far, buying_share: far_share, leaving: near, leaving_share: near_share }
        } else {
            Moment { buying: near, buying_share: near_share, leaving: far, leaving_share: far_share }
        }
    }

    /// How far the logarithm of the integrand has dropped at w = ln((m+y)/(m+t_x)), where `far` is the
    /// same of the larger scale; convex in w.
    fn drop(&self, w: f64, far: f64) -> f64 {
        (self.near.exponent - 1.0) * w + self.far.exponent * far
    }

    fn far_end(&self) -> f64 {
        if self.is_swapped { self.end.buying } else { self.end.leaving }
    }

    /// Where the integrand ends or stops to count, and how far it has dropped until there. By Newton's
    /// steps, which for a convex function come from above and stay there.
    fn reach(&self) -> (f64, f64) {
        let mut w = self.width;
        let mut drop = self.drop(w, self.far_end());
        for _ in 0..6 {
            if drop <= NEGLIGIBLE + 1.0 {
                break;
            }
            let elapsed = self.near.at_recency * libm::expm1(w);
            let share = (self.near.at_recency + elapsed) / (self.far.at_recency + elapsed);
            w -= (drop - NEGLIGIBLE) / (self.near.exponent - 1.0 + self.far.exponent * share);
            let elapsed = self.near.at_recency * libm::expm1(w);
            drop = self.drop(w, libm::log1p(elapsed / self.far.at_recency));
        }
        (w, drop)
    }
}

/// The widest panels and the largest drops on them that so many nodes integrate, moments as well, to
/// 12 digits of the whole. Of e^(−Kw) n nodes miss about (n!)⁴ K^(2n+1) / ((2n+1) (2n)!³), and the
/// nearest singularity of the rest is ±iπ away; the limits were found by trying.
const RULES: [(f64, f64, Rule); 6] = [
    (0.3, 0.8, GAUSS_LEGENDRE_COEFFS_5),
    (0.5, 1.5, GAUSS_LEGENDRE_COEFFS_6),
    (0.7, 2.6, GAUSS_LEGENDRE_COEFFS_7),
    (0.9, 4.0, GAUSS_LEGENDRE_COEFFS_8),
    (1.2, 5.5, GAUSS_LEGENDRE_COEFFS_9),
    (1.6, 10.0, GAUSS_LEGENDRE_COEFFS_11),
];

/// A rule, and how many panels of it.
fn nodes_for(width: f64, drop: f64) -> (Rule, f64) {
    let enough = |&&(widest, largest, _): &&(f64, f64, Rule)| width <= widest && drop <= largest;
    match RULES.iter().find(enough) {
        Some(&(.., rule)) => (rule, 1.0),
        None => (GAUSS_LEGENDRE_COEFFS_16, (width / 3.0).max(drop / 20.0).ceil()),
    }
}
