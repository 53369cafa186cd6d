//! What a table of cohorts tells.

use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::Value;

use crate::case::{CurveKind, RetentionDraft};
use crate::error::Problems;
use crate::fit::{Fit, Parameter, Unfit};
use crate::input::gate;
use crate::retention::fit::fitting::Data;
use crate::retention::fit::hazard::{BetaDiscreteWeibull, BetaGeometric, Constant, Shape};
use crate::retention::fit::projection::Fitted;
use crate::retention::fit::stated;
use crate::retention::fit::table::{Step, Table};
use crate::retention::fit::{CohortsDraft, Holdout, Observed, Projection, Together};

/// What a table of cohorts tells.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct CohortsFit {
    /// Customers at the start of all cohorts.
    pub customers: f64,
    /// Who was lost, as far as it was counted.
    pub lost: f64,
    /// Columns beyond the start.
    pub periods: usize,
    /// Survival as it was counted.
    pub observed: Observed,
    /// The curves, the best first: the lowest BIC. Those that cannot be told come last.
    pub fits: Vec<CurveFit>,
}

/// A curve, or why the data do not tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveFit {
    /// Which curve.
    pub curve: CurveKind,
    /// Its parameters and what follows from them.
    pub result: Result<FittedCurve, Unfit>,
}

/// A curve of maximum likelihood.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FittedCurve {
    /// By the names of their fields in a retention.
    pub parameters: Vec<Parameter>,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Bayesian information criterion; see [`Fit::bic`](crate::fit::Fit::bic).
    pub bic: f64,
    /// Steps of the search.
    pub iterations: usize,
    /// Survival from the start to the horizon.
    pub survival: Projection,
    /// How well it predicts the columns kept out; `None` without any.
    pub holdout: Option<Holdout>,
    /// As it goes into a segment: ranges, so that a simulation knows how sure they are.
    pub retention: RetentionDraft,
    /// What moves together in these ranges.
    pub correlations: Vec<Together>,
}

/// As `{curve, fitted, unfit}`, one of the last two `null`.
impl Serialize for CurveFit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fit = serializer.serialize_struct("CurveFit", 3)?;
        fit.serialize_field("curve", &self.curve)?;
        fit.serialize_field("fitted", &self.result.as_ref().ok())?;
        fit.serialize_field("unfit", &self.result.as_ref().err())?;
        fit.end()
    }
}

/// Retention curves of maximum likelihood from a table of cohorts: a constant rate, the
/// beta-geometric and the beta-discrete-Weibull curve.
///
/// Cohorts may be of different length, and counts may be missing in between. Given who was there at
/// one count, who is there at the next is a binomial draw with the probability S(to) / S(from).
///
/// # Errors
///
/// All problems at once: counts that rise or are no whole numbers, a cohort without its start,
/// nothing to be fitted. A curve that the data do not tell is no error: see [`CurveFit`].
///
/// ```
/// use cltv::retention::fit::{CohortDraft, CohortsDraft, fit_cohorts};
/// use cltv::{CurveKind, Period};
/// // Fader & Hardie 2007, the High End segment: α = 0.668 and β = 3.806.
/// let survivors = [1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0];
/// let table = CohortsDraft::new(Period::Year, [CohortDraft::counted(survivors)]);
/// let fit = fit_cohorts(&table)?;
/// let curve = fit.fits.iter().find(|fit| fit.curve == CurveKind::BetaGeometric).unwrap();
/// let [alpha, beta] = curve.result.as_ref().unwrap().parameters[..] else { panic!() };
/// assert!((alpha.value - 0.668).abs() < 5e-4 && (beta.value - 3.806).abs() < 5e-4);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn fit_cohorts(draft: &CohortsDraft) -> Result<CohortsFit, Problems> {
    let table = gate::through(Vec::new(), |gate| draft.checked(gate))?;
    Ok(table.fit())
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({ "per": "year", "cohorts": [{ "survivors": [1000, 900, 810] }] });
/// let fit = cltv::retention::fit::fit_cohorts_from_value(&json)?;
/// // Of everybody who could stay nine tenths did.
/// let constant = fit.fits.iter().find(|fit| fit.curve == cltv::CurveKind::Constant).unwrap();
/// assert!((constant.result.as_ref().unwrap().parameters[0].value - 0.9).abs() < 1e-9);
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn fit_cohorts_from_value(json: &Value) -> Result<CohortsFit, Problems> {
    let table = gate::parse(json, |gate, draft: CohortsDraft| draft.checked(gate))?;
    Ok(table.fit())
}

impl Table {
    fn fit(&self) -> CohortsFit {
        let all = self.steps(self.periods);
        let steps = self.steps(self.fitted);
        let data = Data { steps: &steps, customers: self.customers() };
        let constant = data.constant().map(|fit| self.constant(&fit));
        let naive = constant.as_ref().ok().and_then(|fit| Some(fit.holdout.as_ref()?.mean_absolute_error));
        let beta_geometric = data.beta_geometric().map(|fit| self.beta_geometric(&fit));
        let weibull = data.beta_discrete_weibull().map(|fit| self.beta_discrete_weibull(&fit));
        let curves = [
            (CurveKind::Constant, constant),
            (CurveKind::BetaGeometric, beta_geometric),
            (CurveKind::BetaDiscreteWeibull, weibull),
        ];
        CohortsFit {
            customers: self.customers(),
            lost: all.iter().map(|step: &Step| step.lost).sum(),
            periods: self.periods,
            observed: Observed::new(self.customers(), &all, self.periods),
            fits: ranked(curves.map(|(curve, result)| CurveFit { curve, result }), naive),
        }
    }

    fn constant(&self, fit: &Fit<1>) -> FittedCurve {
        let [odds] = fit.parameters;
        let rate = odds / (1.0 + odds);
        let standard_error = rate / (1.0 + odds) * fit.log_covariance[0][0].sqrt();
        let parameters = vec![Parameter { name: "rate", value: rate, standard_error }];
        let retention = stated::constant(fit, self.per);
        FittedCurve { parameters, ..self.curve::<Constant, 1>(fit, retention) }
    }

    fn beta_geometric(&self, fit: &Fit<2>) -> FittedCurve {
        self.curve::<BetaGeometric, 2>(fit, stated::beta_geometric(fit, self.per))
    }

    fn beta_discrete_weibull(&self, fit: &Fit<3>) -> FittedCurve {
        self.curve::<BetaDiscreteWeibull, 3>(fit, stated::beta_discrete_weibull(fit, self.per))
    }

    fn curve<S: Shape<N>, const N: usize>(&self, fit: &Fit<N>, retention: RetentionDraft) -> FittedCurve {
        let fitted = Fitted::<S, N>::new(fit);
        FittedCurve {
            parameters: fit.named(S::NAMES),
            log_likelihood: fit.log_likelihood,
            bic: fit.bic(),
            iterations: fit.iterations,
            survival: fitted.projection(self.horizon),
            holdout: Holdout::new(self, |from, to| fitted.kept(from, to)),
            retention,
            correlations: stated::together(fit, S::NAMES),
        }
    }
}

/// The best first, each with the error of the constant rate beside its own.
fn ranked(mut fits: [CurveFit; 3], naive: Option<f64>) -> Vec<CurveFit> {
    for holdout in fits.iter_mut().filter_map(|fit| fit.result.as_mut().ok()?.holdout.as_mut()) {
        holdout.naive_mean_absolute_error = naive;
    }
    let criterion = |fit: &CurveFit| fit.result.as_ref().map_or(f64::INFINITY, |fitted| fitted.bic);
    fits.sort_by(|a, b| criterion(a).total_cmp(&criterion(b)));
    fits.into()
}
