//! Internal rates of return: all of them.
//!
//! With v = 1 / (1 + rate) the NPV is the polynomial P(v) = Σ flow_k v^k, and rates above −100 %
//! are its roots in 0 < v < ∞. Descartes' rule bounds their number by the changes of sign of the
//! flows, and its proof finds them: for a date τ between two flows of unlike sign, the derivative
//! of v^(−τ) P has the coefficients (k − τ) flow_k, one change of sign less. Between its roots
//! v^(−τ) P only rises or only falls, so that each gap holds at most one root, seen by the signs
//! at its ends; a root at a turning point is a double one. Repeated until no change is left.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::root::{self, Point};

/// The internal rates of return per period of the flows: none, one or several.
///
/// Rates so close together that rounding of the flows' sum cannot tell them apart are given as
/// one, like a double root.
#[derive(Clone, Debug, PartialEq)]
pub struct InternalRates {
    rates: Vec<f64>,
    sign_changes: usize,
}

impl InternalRates {
    pub(crate) fn new(rates: Vec<f64>, sign_changes: usize) -> Self {
        Self { rates, sign_changes }
    }

    /// The rate, if there is exactly one.
    pub fn only(&self) -> Option<f64> {
        match self.rates[..] {
            [rate] => Some(rate),
            _ => None,
        }
    }

    /// All rates, ascending.
    pub fn list(&self) -> &[f64] {
        &self.rates
    }

    /// Changes of sign in the flows: at most so many rates, and an even number fewer.
    pub fn sign_changes(&self) -> usize {
        self.sign_changes
    }

    pub(crate) fn kind(&self) -> &'static str {
        match self.rates.len() {
            0 => "none",
            1 => "one",
            _ => "several",
        }
    }

    /// The same rates in another period.
    pub(crate) fn map(&self, convert: impl Fn(f64) -> f64) -> Self {
        Self { rates: self.rates.iter().map(|&rate| convert(rate)).collect(), ..*self }
    }
}

impl Serialize for InternalRates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("InternalRates", 3)?;
        object.serialize_field("kind", self.kind())?;
        object.serialize_field("perPeriod", &self.rates)?;
        object.serialize_field("signChanges", &self.sign_changes)?;
        object.end()
    }
}

/// All internal rates of flows one period apart.
pub(crate) fn internal_rates(flows: &[f64]) -> InternalRates {
    let polynomial = Polynomial::new(flows.to_vec());
    let sign_changes = polynomial.sign_changes();
    if sign_changes == 0 {
        return InternalRates::new(Vec::new(), 0);
    }
    // From the flows down to a polynomial without a change of sign, and back up with the roots.
    let mut chain = vec![polynomial];
    while let Some(next) = chain.last().and_then(Polynomial::with_one_change_less) {
        chain.push(next);
    }
    let mut roots: Vec<Place> = Vec::new();
    while let Some(polynomial) = chain.pop() {
        roots = polynomial.roots_between(&roots);
    }
    let rates = roots.iter().rev().map(|root| root.rate()).collect();
    InternalRates::new(rates, sign_changes)
}

/// A place 0 < v < ∞, as v up to 1 and as 1/v beyond, so that every digit counts everywhere.
#[derive(Clone, Copy, Debug)]
struct Place {
    number: f64,
    beyond_one: bool,
}

impl Place {
    const ONE: Self = Self { number: 1.0, beyond_one: false };

    fn rate(self) -> f64 {
        if self.beyond_one { self.number - 1.0 } else { (1.0 - self.number) / self.number }
    }

    /// Closer to 0 (`factor` < 1) or to ∞ (its reciprocal).
    fn moved(self, factor: f64, outward: bool) -> Self {
        match (self.beyond_one, outward) {
            (false, false) => Self { number: self.number * factor, beyond_one: false },
            (true, true) => Self { number: self.number * factor, beyond_one: true },
            (true, false) if self.number < factor => Self { number: self.number / factor, beyond_one: true },
            (false, true) if self.number < factor => Self { number: self.number / factor, beyond_one: false },
            _ => Self { number: factor, beyond_one: outward },
        }
    }
}

/// Largest ratio of the ends of an interval that is searched in even steps.
const WIDE: f64 = 2.0;

/// Σ c_k v^k with a first and a last coefficient that are not zero.
#[derive(Clone, Debug)]
struct Polynomial {
    coefficients: Vec<f64>,
}

impl Polynomial {
    /// Trims zeros at both ends: they move no root.
    fn new(mut coefficients: Vec<f64>) -> Self {
        let last = coefficients.iter().rposition(|&c| c != 0.0).map_or(0, |last| last + 1);
        coefficients.truncate(last);
        let first = coefficients.iter().position(|&c| c != 0.0).unwrap_or_default();
        coefficients.drain(..first);
        Self { coefficients }
    }

    fn sign_changes(&self) -> usize {
        let mut before = 0.0;
        let mut changes = 0;
        for &c in &self.coefficients {
            changes += usize::from(c * before < 0.0);
            if c != 0.0 {
                before = c.signum();
            }
        }
        changes
    }

    /// (k − τ) c_k with τ between the first two coefficients of unlike sign; `None` if there
    /// are none. Scaled, since a long chain would leave the range of numbers.
    fn with_one_change_less(&self) -> Option<Self> {
        let first = self.coefficients.first()?.signum();
        let after = self.coefficients.iter().position(|&c| c * first < 0.0)?;
        let split = after as f64 - 0.5;
        let shifted = self.coefficients.iter().enumerate().map(|(k, c)| (k as f64 - split) * c);
        let largest = shifted.clone().fold(0.0_f64, |largest, c| largest.max(c.abs()));
        Some(Self { coefficients: shifted.map(|c| c / largest).collect() })
    }

    /// Sign-preserving value at a place: P(v), or P(v) / v^n beyond one.
    fn value(&self, place: Place) -> f64 {
        let step = |sum: f64, c: &f64| sum * place.number + c;
        if place.beyond_one {
            self.coefficients.iter().fold(0.0, step)
        } else {
            self.coefficients.iter().rev().fold(0.0, step)
        }
    }

    /// The value, or zero where rounding hides its sign.
    fn value_beyond_rounding(&self, place: Place) -> f64 {
        let sizes = Self { coefficients: self.coefficients.iter().map(|c| c.abs()).collect() };
        let value = self.value(place);
        // Horner's rule errs by at most 2n units of the sum of sizes (Higham 2002, §5.1); the
        // turning point itself adds its own square, which is smaller.
        let noise = 2.0 * f64::EPSILON * self.coefficients.len() as f64 * sizes.value(place);
        if value.abs() <= noise { 0.0 } else { value }
    }

    /// All roots, given those of the chain's next polynomial, both ascending in v.
    fn roots_between(&self, turns: &[Place]) -> Vec<Place> {
        let (Some(&first), Some(&last)) = (self.coefficients.first(), self.coefficients.last()) else {
            return Vec::new();
        };
        let mut roots = Vec::new();
        // Without a turning point one is a place as good as any to search from.
        let only = [Place::ONE];
        let places = if turns.is_empty() { &only[..] } else { turns };
        let mut before: Option<(Place, f64)> = None;
        for &place in places {
            let value = self.value_beyond_rounding(place);
            match before {
                None => roots.extend(self.outside(place, value, first, false)),
                Some((left, left_value)) if left_value * value < 0.0 => {
                    roots.push(self.inside((left, left_value), (place, value)));
                }
                Some(_) => {}
            }
            if value == 0.0 {
                roots.push(place);
            }
            before = Some((place, value));
        }
        if let Some((place, value)) = before {
            roots.extend(self.outside(place, value, last, true));
        }
        roots
    }

    /// The root between a place and 0 or ∞, where the sign is that of the end coefficient.
    fn outside(&self, place: Place, value: f64, end: f64, outward: bool) -> Option<Place> {
        if value * end.signum() >= 0.0 {
            return None;
        }
        let (mut near, mut near_value, mut factor) = (place, value, 0.8);
        loop {
            let far = near.moved(factor, outward);
            let far_value = self.value(far);
            if far_value * value <= 0.0 {
                let (near, far) = ((near, near_value), (far, far_value));
                return Some(if outward { self.inside(near, far) } else { self.inside(far, near) });
            }
            if far.number < f64::MIN_POSITIVE {
                // The root lies outside the range of numbers, where no rate can be told.
                return None;
            }
            (near, near_value) = (far, far_value);
            factor = (factor * factor).max(1e-6);
        }
    }

    /// The root between two places of unlike sign.
    fn inside(&self, left: (Place, f64), right: (Place, f64)) -> Place {
        let one = self.value(Place::ONE);
        if left.0.beyond_one == right.0.beyond_one {
            return self.on_one_side(left, right);
        }
        // One lies between: decide on which side of it the root is.
        if one == 0.0 {
            Place::ONE
        } else if left.1 * one < 0.0 {
            self.on_one_side(left, (Place::ONE, one))
        } else {
            self.on_one_side((Place { beyond_one: true, ..Place::ONE }, one), right)
        }
    }

    fn on_one_side(&self, left: (Place, f64), right: (Place, f64)) -> Place {
        let beyond_one = left.0.beyond_one;
        let (low, high) = if beyond_one { (right, left) } else { (left, right) };
        let point = |(place, y): (Place, f64)| Point { x: place.number, y };
        let value = |number| self.value(Place { number, beyond_one });
        let (mut low, mut high) = (point(low), point(high));
        // First by orders of magnitude: steps of a search are even ones.
        while high.x > WIDE * low.x {
            let x = low.x.sqrt() * high.x.sqrt();
            let middle = Point { x, y: value(x) };
            if middle.y * low.y > 0.0 { low = middle } else { high = middle }
        }
        Place { number: root::between(low, high, value), beyond_one }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The search once went on for ever between two neighbouring numbers: its step was measured at
    /// the small end of a wide interval, and was finer than numbers are at the root.
    #[test]
    fn a_root_far_from_the_small_end_is_found() {
        let rates = internal_rates(&[-50.0, -100.0, 600.0, 300.0, -100.0]);
        // The known one of the two: a test of another library.
        let known = 1.854_417_828_456_178;
        assert_eq!(rates.list().len(), 2);
        assert!((rates.list()[1] - known).abs() < 1e-14);
    }

    /// −(1 − (1+r)v)²: the value touches zero at r and nowhere crosses it, but for the rounding of the
    /// flows; in any currency.
    #[test]
    fn a_rate_at_which_the_value_only_touches_zero_is_found_once() {
        for rate in [0.013, 0.07, 0.1, 0.25, 0.3, 0.77] {
            for scale in [1.0, 1e9, 1e-9] {
                let growth = 1.0 + rate;
                let rates = internal_rates(&[-scale, 2.0 * growth * scale, -growth * growth * scale]);
                assert_eq!(rates.list().len(), 1, "{rate} {scale}");
                assert!((rates.list()[0] - rate).abs() < 1e-14, "{rate} {scale}");
            }
        }
    }
}
