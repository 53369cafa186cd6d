//! Curves of maximum likelihood, and the reasons why there may be none.

use std::marker::PhantomData;

use crate::fit::{Fit, Unfit, maximise};
use crate::limits;
use crate::retention::fit::hazard::{Alike, BetaDiscreteWeibull, BetaGeometric, Constant, Shape};
use crate::retention::fit::likelihood::Steps;
use crate::retention::fit::table::Step;

/// What is fitted: the steps of a table, and how many customers went them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Data<'a> {
    pub(super) steps: &'a [Step],
    pub(super) customers: f64,
}

/// Where customers become all alike (α, β → ∞), a mixture has an end.
struct Border {
    log_likelihood: f64,
    /// How the log-likelihood grows from there with the variety 1 / (α + β), up to a positive factor.
    slope: f64,
}

impl Data<'_> {
    pub(super) fn constant(&self) -> Result<Fit<1>, Unfit> {
        self.judge(1)?;
        maximise(&self.likelihood::<Constant, 1>([self.log_odds()]))
    }

    pub(super) fn beta_geometric(&self) -> Result<Fit<2>, Unfit> {
        self.judge(2)?;
        let alike = self.constant()?;
        let [odds] = alike.parameters;
        let hazard = libm::log1p(1.0 / odds);
        let border = self.border(alike.log_likelihood, hazard, 1.0);
        // As many leave as do, of customers who differ by much.
        let fit = maximise(&self.likelihood::<BetaGeometric, 2>([0.0, self.log_odds()]));
        told(within(fit, &border)?, ["alpha", "beta"])
    }

    pub(super) fn beta_discrete_weibull(&self) -> Result<Fit<3>, Unfit> {
        self.judge(3)?;
        let alike = self.alike();
        let border = alike.as_ref().map(|alike| {
            let [lambda, c] = alike.parameters;
            self.border(alike.log_likelihood, lambda, c)
        });
        // The search begins where its neighbour ended, if that is anywhere.
        let near = |fit: Fit<2>| [libm::log(fit.parameters[0]), libm::log(fit.parameters[1]), 0.0];
        let start = self.beta_geometric().map_or([0.0, self.log_odds(), 0.0], near);
        let fit = maximise(&self.likelihood::<BetaDiscreteWeibull, 3>(start));
        let fit = match border {
            Ok(border) => within(fit, &border)?,
            // Where those who are alike run away, a search for others may just get lost.
            Err(border) => fit.map_err(|own| match own {
                Unfit::NotConverged { .. } => border.clone(),
                own => own,
            })?,
        };
        told(fit, ["alpha", "beta", "c"])
    }

    /// The beta-discrete-Weibull curve of customers who are all alike.
    fn alike(&self) -> Result<Fit<2>, Unfit> {
        let hazard = libm::log1p(libm::exp(-self.log_odds()));
        maximise(&self.likelihood::<Alike, 2>([libm::log(hazard), 0.0]))
    }

    /// Whether there is anything to tell so many parameters by.
    fn judge(&self, parameters: usize) -> Result<(), Unfit> {
        let total = |part: fn(&Step) -> f64| self.steps.iter().map(part).sum::<f64>();
        if total(|step| step.lost) == 0.0 {
            return Err(Unfit::NoLoss);
        }
        if total(|step| step.kept) == 0.0 {
            return Err(Unfit::EverybodyLeft);
        }
        // Every tenure at which somebody was counted tells one number. They come in order.
        let mut ends: Vec<f64> = self.steps.iter().map(|step| step.to).collect();
        ends.dedup();
        if ends.len() < parameters { Err(Unfit::OnePeriod) } else { Ok(()) }
    }

    /// The log odds of staying for one period, if everybody stays alike; exact without gaps.
    fn log_odds(&self) -> f64 {
        let total = |part: fn(&Step) -> f64| self.steps.iter().map(part).sum::<f64>();
        let lost = total(|step| step.lost);
        let seen = total(|step| step.kept * (step.to - step.from) + step.lost);
        libm::log((seen - lost).max(0.5) / lost)
    }

    fn likelihood<S: Shape<N>, const N: usize>(&self, start: [f64; N]) -> Steps<'_, S, N> {
        Steps { steps: self.steps, customers: self.customers, start, shape: PhantomData }
    }

    /// For a little variety ω of churn around its mean μ, −ln S(t) = λ x − ω x (x−1) μ / (2 (1−μ))
    /// with x = t^c: those who stay are those who stay anyway.
    fn border(&self, log_likelihood: f64, lambda: f64, c: f64) -> Border {
        let pairs = |t: f64| {
            let x = libm::pow(t, c);
            x * (x - 1.0)
        };
        let slope = |step: &Step| {
            let width = libm::pow(step.to, c) - libm::pow(step.from, c);
            step.slope(lambda * width) * (pairs(step.from) - pairs(step.to))
        };
        Border { log_likelihood, slope: self.steps.iter().map(slope).sum() }
    }
}

/// A mixture that is better than its border. Where the likelihood falls on the way in from there,
/// and nothing inside is higher, the border is the answer: the data show no variety.
fn within<const N: usize>(fit: Result<Fit<N>, Unfit>, border: &Border) -> Result<Fit<N>, Unfit> {
    // What rounding leaves of a log-likelihood.
    let noise = 1e-11 * border.log_likelihood.abs();
    let is_higher = |fit: &Fit<N>| fit.log_likelihood > border.log_likelihood + noise;
    if border.slope > 0.0 || fit.as_ref().is_ok_and(is_higher) {
        fit
    } else {
        Err(Unfit::Ridge { parameters: vec!["alpha", "beta"] })
    }
}

/// Parameters with a spread that the ranges of a case hold: three standard errors of the logarithm
/// above the estimate are still legal.
fn told<const N: usize>(fit: Fit<N>, names: [&'static str; N]) -> Result<Fit<N>, Unfit> {
    let most = |i: usize| if i < 2 { limits::SHAPE.max } else { limits::TIME_EXPONENT.max };
    let far = |i: usize| fit.parameters[i] * libm::exp(3.0 * fit.log_covariance[i][i].sqrt());
    let parameters: Vec<_> = (0..N).filter(|&i| far(i) > most(i)).map(|i| names[i]).collect();
    if parameters.is_empty() { Ok(fit) } else { Err(Unfit::Ridge { parameters }) }
}
