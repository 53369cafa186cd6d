//! stand-in
use serde::Serialize;
/// x
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Histogram {
    edges: Vec<f64>,
    counts: Vec<f64>,
}
impl Histogram {
    pub(crate) fn of(_: &[f64]) -> Self {
        Self { edges: vec![], counts: vec![] }
    }
}
