//! Effects on what customers live through and on the mix of NPS groups: all of a period act on the
//! figures of that period at once, and leave retention, handling and words.

use crate::case::checked::{BusinessCase, Change, Effect, Origin, Segment};
use crate::case::draft::Quantity;
use crate::case::levers::Levers;
use crate::case::part::Part;
use crate::experience::{Experience, Lived, Moves, ProblemLevers};
use crate::scalar::Scalar;
use crate::time::Period;

/// Effects on the inner life of one segment, each with the position of its initiative.
pub(crate) struct Inner<'a, V> {
    origin: &'a Origin<V>,
    pulls: Vec<(usize, &'a Effect<V>)>,
    /// Lengths of the case's period to the base of experience.
    pace: f64,
    /// What a base period brings as things are, where there is experience.
    today: Option<Lived<V>>,
}

/// What the inner effects of one period leave to the projection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found<V> {
    moved: V,
    handling: V,
    talk: V,
}

impl<V: Scalar> Found<V> {
    pub(crate) fn of(levers: &Levers<V>) -> Self {
        Self { moved: levers.retention.moved, handling: levers.handling, talk: levers.talk }
    }

    pub(crate) fn put(self, levers: &mut Levers<V>) {
        levers.retention.moved = self.moved;
        levers.handling = self.handling;
        levers.talk = self.talk;
    }
}

impl<V: Scalar> BusinessCase<V> {
    pub(crate) fn inner(&self, part: Part, segment: usize) -> Inner<'_, V> {
        let origin = &self.segments[segment].origin;
        let acts = |effect: &Effect<V>| match origin {
            Origin::Curve => false,
            Origin::Experience(_) => effect.on.is_experience(),
            Origin::Groups(_) => effect.on == Quantity::NpsShare,
        };
        let effects = self
            .initiatives
            .iter()
            .enumerate()
            .flat_map(|(index, initiative)| initiative.effects.iter().map(move |effect| (index, effect)));
        let pulls = effects
            .filter(|(index, effect)| acts(effect) && part.has(*index, effect.on) && effect.touches(segment))
            .collect();
        let today = match origin {
            Origin::Experience(experience) => Some(experience.today()),
            _ => None,
        };
        Inner { origin, pulls, pace: self.segments[segment].pace(self.grid.period), today }
    }
}

impl<V> Segment<V> {
    /// How much of the base of its experience one period of the case is.
    pub(crate) fn pace(&self, period: Period) -> f64 {
        f64::from(period.months()) / f64::from(self.retention.per.months())
    }
}

impl<V: Scalar> Inner<'_, V> {
    pub(crate) fn is_idle(&self) -> bool {
        self.pulls.is_empty()
    }

    /// What the effects leave at these weights of the initiatives.
    pub(crate) fn found(&self, weights: &[V]) -> Found<V> {
        let nothing = Found { moved: V::zero(), handling: V::zero(), talk: V::zero() };
        match self.origin {
            Origin::Curve => nothing,
            Origin::Experience(experience) => {
                let then = experience.under(&self.levers(experience, weights));
                let today = self.today.unwrap_or(then);
                let pace = V::from_f64(self.pace);
                Found {
                    moved: then.retention - today.retention,
                    handling: (then.handling - today.handling) * pace,
                    talk: (then.talk.net() - today.talk.net()) * pace,
                }
            }
            Origin::Groups(groups) => {
                let then = groups.retention_after(&self.moves(weights));
                Found { moved: then - groups.retention(), ..nothing }
            }
        }
    }

    /// Levers on each type of problem.
    pub(crate) fn levers(&self, experience: &Experience<V>, weights: &[V]) -> Vec<ProblemLevers<V>> {
        let pulls = self.pulls.iter().map(|(initiative, effect)| (*effect, weights[*initiative]));
        problem_levers(experience, pulls)
    }

    pub(crate) fn moves(&self, weights: &[V]) -> Moves<V> {
        let mut moves = Moves::none();
        for (initiative, effect) in &self.pulls {
            shift(&mut moves, effect, weights[*initiative]);
        }
        moves
    }
}

/// The levers that effects, each with its weight, pull on each type of problem.
pub(crate) fn problem_levers<'a, V: Scalar + 'a>(
    experience: &Experience<V>,
    pulls: impl Iterator<Item = (&'a Effect<V>, V)>,
) -> Vec<ProblemLevers<V>> {
    let mut levers = vec![ProblemLevers::idle(); experience.problems.len()];
    for (effect, weight) in pulls {
        for (levers, problem) in levers.iter_mut().zip(&experience.problems) {
            if effect.problem.as_ref().is_none_or(|name| *name == problem.name) {
                pull(levers, effect, weight);
            }
        }
    }
    levers
}

fn pull<V: Scalar>(levers: &mut ProblemLevers<V>, effect: &Effect<V>, weight: V) {
    match (effect.on, effect.change) {
        // A relative change of the problem rate is a reduction.
        (Quantity::ProblemRate, Change::Relative(share)) => {
            levers.rate.pull(Change::Relative(V::zero() - share), weight);
        }
        (Quantity::ProblemRate, change) => levers.rate.pull(change, weight),
        (Quantity::ContactRate, change) => levers.contact_rate.pull(change, weight),
        _ => shift(&mut levers.outcomes, effect, weight),
    }
}

fn shift<V: Scalar>(moves: &mut Moves<V>, effect: &Effect<V>, weight: V) {
    let Some(path) = effect.path else { return };
    let weight = weight * path.attribution;
    match effect.change {
        Change::Relative(share) => moves.relative(path.from, path.to, share * weight),
        Change::Add(points) => moves.points(path.from, path.to, points * weight),
    }
}
