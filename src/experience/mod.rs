//! What customers live through, and who stays after it.
//!
//! Per type j of problem, among the customers of a base period (usually a year), each counted
//! with the most serious one: p problem rate, k contact rate, shares s, u, v of contacts that end
//! satisfied, mollified, dissatisfied; loyalty L₀ without a problem, Lₙ of silent customers, Lₛ,
//! Lᵤ, Lᵥ by how the contact ended.
//!
//! | figure | formula |
//! |---|---|
//! | loyalty after the problem | Lp = (1−k) Lₙ + k (s Lₛ + u Lᵤ + v Lᵥ) |
//! | retention | r = L₀ − Σ p (L₀ − Lp) |
//! | handling per customer | Σ p k · contacts · cost per contact |
//!
//! Goodman, "Strategic Customer Service" (2009); TARP. Losses are counted against L₀, never
//! against 1: customers who leave without a problem are no damage of experience.

mod figures;
mod moves;
mod risk;

pub use figures::{
    LeverKind, LeverWorth, Levers, NamedLeverWorth, ProblemRisk, Risk, SegmentRisk, Sums, Words,
};
pub(crate) use moves::Moves;
pub(crate) use risk::{LeverPlan, Stakes, risk_of};

use crate::case::levers::Lever;
use crate::limits;
use crate::scalar::Scalar;
use crate::time::Period;

/// Outcomes of a contact, in this order everywhere: satisfied, mollified, dissatisfied.
pub(crate) const OUTCOMES: usize = 3;

/// What the customers of a segment live through, checked and calibrated.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Experience<V> {
    pub(crate) per: Period,
    /// L₀.
    pub(crate) loyalty_without_problem: V,
    pub(crate) problems: Vec<ProblemType<V>>,
    /// Measured ÷ modelled retention, by which all loyalties were multiplied.
    pub(crate) calibration: Option<V>,
    pub(crate) words: Option<WordOfMouth<V>>,
}

/// One type of problem.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ProblemType<V> {
    pub(crate) name: String,
    /// p.
    pub(crate) rate: V,
    /// k.
    pub(crate) contact_rate: V,
    /// s, u, v.
    pub(crate) outcomes: [V; OUTCOMES],
    /// Lₙ.
    pub(crate) silent: V,
    /// Lₛ, Lᵤ, Lᵥ.
    pub(crate) loyalty: [V; OUTCOMES],
    pub(crate) contacts: V,
    pub(crate) cost_per_contact: V,
}

/// New customers that one customer's words bring, less those they keep away.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WordOfMouth<V> {
    pub(crate) silent: Talk<V>,
    pub(crate) outcomes: [Talk<V>; OUTCOMES],
}

/// What one customer says: new customers won by good words, and lost to bad ones, weighted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Talk<V> {
    pub(crate) won: V,
    pub(crate) lost: V,
}

impl<V: Scalar> Talk<V> {
    pub(crate) fn nothing() -> Self {
        Self { won: V::zero(), lost: V::zero() }
    }

    fn plus(self, share: V, other: Self) -> Self {
        Self { won: self.won + share * other.won, lost: self.lost + share * other.lost }
    }

    pub(crate) fn net(&self) -> V {
        self.won - self.lost
    }
}

/// What changes one type of problem in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ProblemLevers<V> {
    pub(crate) rate: Lever<V>,
    pub(crate) contact_rate: Lever<V>,
    pub(crate) outcomes: Moves<V>,
}

impl<V: Scalar> ProblemLevers<V> {
    pub(crate) fn idle() -> Self {
        Self { rate: Lever::idle(), contact_rate: Lever::idle(), outcomes: Moves::none() }
    }
}

/// What a base period brings a customer of the segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lived<V> {
    pub(crate) retention: V,
    /// Cost of handling the contacts, per customer.
    pub(crate) handling: V,
    /// Per customer.
    pub(crate) talk: Talk<V>,
}

impl<V: Scalar> ProblemType<V> {
    /// L₀ − Lp, as the mean of the losses: where nobody is lost it is nothing to the last bit.
    pub(crate) fn loss(&self, without_problem: V) -> V {
        let told = dot(&self.outcomes, &self.loyalty.map(|loyalty| without_problem - loyalty));
        (V::one() - self.contact_rate) * (without_problem - self.silent) + self.contact_rate * told
    }

    /// Cost of handling, per customer with this problem.
    pub(crate) fn handling(&self) -> V {
        self.contact_rate * self.contacts * self.cost_per_contact
    }

    /// The same type under levers; its rate may still have to be scaled with the others'.
    pub(crate) fn under(&self, levers: &ProblemLevers<V>) -> Self {
        Self {
            name: String::new(),
            rate: levers.rate.apply(self.rate, &limits::SHARE),
            contact_rate: levers.contact_rate.apply(self.contact_rate, &limits::SHARE),
            outcomes: levers.outcomes.apply(self.outcomes),
            ..*self
        }
    }
}

fn dot<V: Scalar>(a: &[V; OUTCOMES], b: &[V; OUTCOMES]) -> V {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

impl<V: Scalar> Experience<V> {
    /// What a period brings as things are.
    pub(crate) fn today(&self) -> Lived<V> {
        self.lived(self.problems.iter().map(|problem| problem.under(&ProblemLevers::idle())), V::one())
    }

    /// What a period brings under levers on each type of problem. Rates that exceed everybody
    /// together are scaled back in proportion.
    pub(crate) fn under(&self, levers: &[ProblemLevers<V>]) -> Lived<V> {
        let everybody = self.sum_of_rates(levers).max(V::one());
        self.lived(self.changed(levers), V::one() / everybody)
    }

    /// The share of customers with any problem under levers, before it is scaled back to 1.
    pub(crate) fn sum_of_rates(&self, levers: &[ProblemLevers<V>]) -> V {
        let rates = self.problems.iter().zip(levers);
        rates.fold(V::zero(), |sum, (problem, levers)| sum + levers.rate.apply(problem.rate, &limits::SHARE))
    }

    fn changed<'a>(&'a self, levers: &'a [ProblemLevers<V>]) -> impl Iterator<Item = ProblemType<V>> + 'a {
        self.problems.iter().zip(levers).map(|(problem, levers)| problem.under(levers))
    }

    fn lived(&self, problems: impl Iterator<Item = ProblemType<V>>, scale: V) -> Lived<V> {
        let well = self.loyalty_without_problem;
        let start = Lived { retention: well, handling: V::zero(), talk: Talk::nothing() };
        problems.fold(start, |lived, problem| {
            let rate = problem.rate * scale;
            Lived {
                retention: lived.retention - rate * problem.loss(well),
                handling: lived.handling + rate * problem.handling(),
                talk: lived.talk.plus(rate, self.said_about(&problem)),
            }
        })
    }

    /// What one customer with this problem says.
    pub(crate) fn said_about(&self, problem: &ProblemType<V>) -> Talk<V> {
        let Some(words) = &self.words else { return Talk::nothing() };
        let outcomes = problem.outcomes.iter().zip(&words.outcomes);
        let told = outcomes.fold(Talk::nothing(), |sum, (&share, &talk)| sum.plus(share, talk));
        let silent = Talk::nothing().plus(V::one() - problem.contact_rate, words.silent);
        silent.plus(problem.contact_rate, told)
    }
}

/// The mix of promoters, passives and detractors, in this order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Groups<V> {
    pub(crate) shares: [V; OUTCOMES],
    pub(crate) retention: [V; OUTCOMES],
    /// How many answers the shares rest on.
    pub(crate) responses: Option<f64>,
}

impl<V: Scalar> Groups<V> {
    /// r = Σ share · retention: the mix re-forms each period.
    pub(crate) fn retention(&self) -> V {
        dot(&self.shares, &self.retention)
    }

    /// The same after moves between the groups.
    pub(crate) fn retention_after(&self, moves: &Moves<V>) -> V {
        dot(&moves.apply(self.shares), &self.retention)
    }
}
