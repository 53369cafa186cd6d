//! Moves between three shares: outcomes of contacts, NPS groups.
//!
//! All moves read the shares as they were: what arrives is not moved on, so the order of
//! initiatives does not matter. Of a share q first Π(1 − x w) stays; what leaves goes where the
//! moves lead, in proportion to x w. Then points leave, as many as are left at most.

use crate::experience::OUTCOMES;
use crate::scalar::Scalar;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moves<V> {
    out_of: [Out<V>; OUTCOMES],
}

/// What leaves one share.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Out<V> {
    /// Π(1 − x w) of the relative moves.
    stays: V,
    /// x w by where it leads.
    relative: [V; OUTCOMES],
    /// Points by where they lead.
    points: [V; OUTCOMES],
}

/// Keeps a division by nothing harmless: the numerator is nothing, too.
const TINY: f64 = 1e-300;

impl<V: Scalar> Moves<V> {
    pub(crate) fn none() -> Self {
        let zeros = [V::zero(); OUTCOMES];
        Self { out_of: [Out { stays: V::one(), relative: zeros, points: zeros }; OUTCOMES] }
    }

    pub(crate) fn relative(&mut self, from: usize, to: usize, share: V) {
        let out = &mut self.out_of[from];
        out.stays = out.stays * (V::one() - share);
        out.relative[to] = out.relative[to] + share;
    }

    pub(crate) fn points(&mut self, from: usize, to: usize, points: V) {
        let out = &mut self.out_of[from];
        out.points[to] = out.points[to] + points;
    }

    /// The shares after all moves; their sum stays.
    pub(crate) fn apply(&self, shares: [V; OUTCOMES]) -> [V; OUTCOMES] {
        let mut after = shares;
        for (from, out) in self.out_of.iter().enumerate() {
            for (to, gone) in out.gone(shares[from]).into_iter().enumerate() {
                after[to] = after[to] + gone;
                after[from] = after[from] - gone;
            }
        }
        after
    }
}

impl<V: Scalar> Out<V> {
    /// How much of the share goes where.
    fn gone(&self, share: V) -> [V; OUTCOMES] {
        let sum = |parts: &[V; OUTCOMES]| parts[0] + parts[1] + parts[2];
        let left = share * self.stays;
        let by_share = (share - left) / sum(&self.relative).max(V::from_f64(TINY));
        let wanted = sum(&self.points);
        let granted = wanted.min(left) / wanted.max(V::from_f64(TINY));
        std::array::from_fn(|to| self.relative[to] * by_share + self.points[to] * granted)
    }
}

#[cfg(test)]
mod tests {
    use super::Moves;
    use approx::assert_relative_eq;

    #[test]
    fn shares_keep_their_sum_and_sign() {
        let mut moves = Moves::none();
        moves.relative(2, 0, 0.6);
        moves.relative(2, 1, 0.3);
        moves.points(2, 0, 0.9);
        moves.points(1, 2, 0.05);
        let after = moves.apply([0.5, 0.2, 0.3]);
        assert_relative_eq!(after.iter().sum::<f64>(), 1.0, max_relative = 1e-15);
        assert!(after.iter().all(|share| *share >= 0.0));
        // Everything that was in the third has left it; what arrived stays.
        assert_relative_eq!(after[2], 0.05, max_relative = 1e-12);
    }

    #[test]
    fn nothing_moved_is_every_bit() {
        let shares = [0.1, 0.7, 0.2];
        assert_eq!(Moves::none().apply(shares), shares);
    }

    #[test]
    fn a_single_relative_move_is_its_share() {
        let mut moves = Moves::none();
        moves.relative(2, 1, 0.25);
        for (share, expected) in moves.apply([0.4, 0.2, 0.4]).into_iter().zip([0.4, 0.3, 0.3]) {
            assert_relative_eq!(share, expected, max_relative = 1e-15);
        }
    }
}
