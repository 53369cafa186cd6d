//! How probable a table of cohorts is under a curve.

use std::marker::PhantomData;

use crate::fit::{Likelihood, Local};
use crate::retention::fit::hazard::Shape;
use crate::retention::fit::jet::Jet;
use crate::retention::fit::table::Step;

/// The log-likelihood of steps, Σ kept·ln q + lost·ln(1 − q) with q = S(to) / S(from).
///
/// Added up over a cohort that was counted after every period this is
/// Σ lost_t ln P(T = t) + left_n ln S(n), equation 6 of Fader & Hardie 2007.
pub(super) struct Steps<'a, S, const N: usize> {
    pub(super) steps: &'a [Step],
    pub(super) customers: f64,
    /// Logarithms of the parameters.
    pub(super) start: [f64; N],
    pub(super) shape: PhantomData<S>,
}

impl<S: Shape<N>, const N: usize> Likelihood<N> for Steps<'_, S, N> {
    const NAMES: [&'static str; N] = S::NAMES;

    fn start(&self) -> [f64; N] {
        self.start
    }

    fn at(&self, point: &[f64; N]) -> Local<N> {
        let each = self.steps.iter().map(|step| step.log_likelihood(&S::hazard(point, step.from, step.to)));
        let sum = each.fold(Jet::constant(0.0), |sum, jet| sum + jet);
        Local { value: sum.value, gradient: sum.gradient, hessian: sum.hessian }
    }

    fn weight(&self) -> f64 {
        self.customers
    }
}

impl Step {
    pub(super) fn customers(&self) -> f64 {
        self.kept + self.lost
    }

    /// By the hazard h = −ln q, which keeps the digits of both q and 1 − q.
    fn log_likelihood<const N: usize>(&self, hazard: &Jet<N>) -> Jet<N> {
        if self.lost == 0.0 {
            return *hazard * -self.kept;
        }
        let h = hazard.value;
        let churn = -libm::expm1(-h);
        let odds = libm::expm1(h);
        let value = self.lost * libm::log(churn) - self.kept * h;
        hazard.then(value, self.slope(h), -self.lost / (odds * churn))
    }

    /// How the log-likelihood grows with the hazard.
    pub(super) fn slope(&self, hazard: f64) -> f64 {
        self.lost / libm::expm1(hazard) - self.kept
    }
}
