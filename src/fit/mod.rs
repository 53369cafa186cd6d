//! Maximum likelihood: the parameters under which the data are most probable, and how sure they are.

mod maximise;
mod symmetric;
mod unfit;

pub(crate) use maximise::maximise;
use serde::Serialize;
pub use unfit::Unfit;

/// A log-likelihood with its first and second derivatives by the logarithms of the parameters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Local<const N: usize> {
    pub(crate) value: f64,
    pub(crate) gradient: [f64; N],
    pub(crate) hessian: [[f64; N]; N],
}

/// What is maximised. All parameters are positive and searched by their logarithms.
pub(crate) trait Likelihood<const N: usize> {
    /// Names of the parameters, for reports.
    const NAMES: [&'static str; N];
    /// Where the search begins: logarithms.
    fn start(&self) -> [f64; N];
    /// The log-likelihood at the logarithms of the parameters; −∞ or NaN is "not here".
    fn at(&self, point: &[f64; N]) -> Local<N>;
    /// Customers behind it, weights added up: what the tolerance of the gradient is measured by.
    fn weight(&self) -> f64;
}

/// Parameters of maximum likelihood.
///
/// ```
/// use cltv::fit::Fit;
/// let fit = Fit {
///     parameters: [2.0],
///     log_covariance: [[0.01]],
///     log_likelihood: -50.0,
///     customers: 100.0,
///     iterations: 5,
/// };
/// assert_eq!(fit.standard_errors(), [0.2]);
/// assert!((fit.bic() - (100.0 + 100_f64.ln())).abs() < 1e-12);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Fit<const N: usize> {
    /// The parameters, in the order of the model.
    pub parameters: [f64; N],
    /// Covariance of the *logarithms* of the parameters: the inverse of minus the Hessian.
    pub log_covariance: [[f64; N]; N],
    /// Natural logarithm of the likelihood (LL).
    pub log_likelihood: f64,
    /// How many customers it rests on (n).
    pub customers: f64,
    /// Steps of the search.
    pub iterations: usize,
}

/// A parameter and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Parameter {
    /// As formulas, and the fields of a retention, name it.
    pub name: &'static str,
    /// The value of maximum likelihood.
    pub value: f64,
    /// From the curvature of the likelihood there (observed information).
    pub standard_error: f64,
}

impl<const N: usize> Fit<N> {
    /// The parameters by their names.
    ///
    /// ```
    /// let fit = cltv::fit::Fit {
    ///     parameters: [2.0], log_covariance: [[0.01]], log_likelihood: -50.0, customers: 100.0, iterations: 5,
    /// };
    /// let named = fit.named(["alpha"]);
    /// assert_eq!((named[0].name, named[0].value, named[0].standard_error), ("alpha", 2.0, 0.2));
    /// ```
    pub fn named(&self, names: [&'static str; N]) -> Vec<Parameter> {
        let numbers = self.parameters.into_iter().zip(self.standard_errors());
        let named = |(name, (value, standard_error))| Parameter { name, value, standard_error };
        names.into_iter().zip(numbers).map(named).collect()
    }

    /// Standard errors of the parameters, by the delta method: a parameter times the standard
    /// error of its logarithm.
    pub fn standard_errors(&self) -> [f64; N] {
        std::array::from_fn(|i| self.parameters[i] * self.log_covariance[i][i].sqrt())
    }

    /// Bayesian information criterion k ln n − 2 LL of k parameters (Schwarz 1978); of several
    /// models of the same data the lowest one explains them best for its size.
    pub fn bic(&self) -> f64 {
        N as f64 * libm::log(self.customers) - 2.0 * self.log_likelihood
    }
}
