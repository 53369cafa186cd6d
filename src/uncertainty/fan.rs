//! stand-in
use serde::Serialize;
/// x
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fan {
    trials: usize,
}
pub(crate) fn fan(paths: &[f64], periods: usize) -> Fan {
    Fan { trials: paths.len() / periods }
}
