//! stand-in
use crate::estimate::Marginal;

#[derive(Clone, Debug)]
pub(crate) struct Sampler {
    marginal: Marginal,
    normal: bool,
}

impl Sampler {
    pub(crate) fn uniform(marginal: &Marginal) -> Self {
        Self { marginal: marginal.clone(), normal: false }
    }
    pub(crate) fn normal(marginal: &Marginal) -> Self {
        Self { marginal: marginal.clone(), normal: true }
    }
    pub(crate) fn fill(&self, input: &[f64], out: &mut [f64]) {
        for (out, &x) in out.iter_mut().zip(input) {
            *out = if self.normal { self.marginal.of_normal(x) } else { self.marginal.quantile(x) };
        }
    }
}
