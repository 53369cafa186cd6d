//! Customers and the models fitted to them, together: what a page or a dashboard asks.

mod options;
mod report;

use std::sync::Arc;

pub use options::{Ahead, AheadDraft, FitDraft};
pub use report::{FitReport, FittedModel, FittedSpend, Parameters, Tracking};

use super::{
    BuyingKind, CustomerBase, Distinct, FrequencyChart, HeatMap, History, Scorecard, Scores, Total,
    TransactionsFit, Valuer,
};
use crate::case::SegmentDraft;
use crate::error::Problems;

/// Numbers of repeat purchases that are shown one by one; the last one takes all from it on.
const SHOWN_PURCHASES: u32 = 7;
/// Steps of the recency in a heat map, and columns of it at most.
const HEAT_STEPS: u32 = 20;

/// Customers, and the models that were fitted to them.
///
/// ```
/// use cltv::transactions::{AheadDraft, BuyingKind, ColumnsDraft, FitDraft};
/// let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
/// let base = ColumnsDraft {
///     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
///     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
///     age: vec![39.0; seen.len()],
///     ..ColumnsDraft::default()
/// }
/// .check()?;
/// let analysis = base.fit(&FitDraft { models: Some(vec![BuyingKind::BgNbd]) }.check()?);
/// let year = AheadDraft { horizon: 12.0, ..AheadDraft::default() }.check()?;
///
/// let scores = analysis.score(&year).expect("the model could be told");
/// let sum: f64 = scores.purchases.iter().sum();
/// let total = analysis.total(&year).expect("the model could be told");
/// assert!((total.purchases.value - sum).abs() < 1e-9 * sum);
/// // Without amounts there is no value.
/// assert!(scores.value.is_none() && total.value.is_none());
/// # Ok::<(), cltv::Problems>(())
/// ```
#[derive(Clone, Debug)]
pub struct Analysis {
    base: Arc<CustomerBase>,
    histories: Vec<History>,
    distinct: Distinct,
    fit: TransactionsFit,
}

impl CustomerBase {
    /// Fits models of buying, and that of spend where amounts are known.
    pub fn fit(self, models: &[BuyingKind]) -> Analysis {
        Analysis::of(Arc::new(self), models)
    }
}

impl Analysis {
    /// Fits models to customers that others hold as well.
    pub fn of(base: Arc<CustomerBase>, models: &[BuyingKind]) -> Self {
        let histories: Vec<History> = base.histories().collect();
        let distinct: Distinct = histories.iter().copied().collect();
        let fit = TransactionsFit::of(&distinct, &histories, base.mean_spend(), models);
        Self { base, histories, distinct, fit }
    }

    /// The customers.
    pub fn base(&self) -> &CustomerBase {
        &self.base
    }

    /// The models, the best one first.
    pub fn fit(&self) -> &TransactionsFit {
        &self.fit
    }

    /// The models as they are told, with their names.
    pub fn report(&self) -> FitReport {
        FitReport::of(&self.fit, self.distinct.customers())
    }

    /// What each customer will do and is worth; `None` where no model could be told.
    pub fn score(&self, ahead: &Ahead) -> Option<Scores> {
        let spend = self.base.mean_spend();
        Some(self.fit.valuer()?.score(&self.histories, spend, &self.horizon(ahead), ahead.margin))
    }

    /// What all together will do and are worth, with the ends between which that lies.
    pub fn total(&self, ahead: &Ahead) -> Option<Total> {
        let spend = self.base.mean_spend();
        Some(self.fit.valuer()?.total(&self.histories, spend, &self.horizon(ahead), ahead.margin))
    }

    /// The same of some of them; a single one is a list of one.
    ///
    /// # Errors
    ///
    /// A number that is nobody's.
    pub fn total_of(&self, customers: &[usize], ahead: &Ahead) -> Result<Option<Total>, Problems> {
        options::existing(customers, self.histories.len())?;
        let histories: Vec<History> = customers.iter().map(|&who| self.histories[who]).collect();
        let spend =
            self.base.mean_spend().map(|all| customers.iter().map(|&who| all[who]).collect::<Vec<_>>());
        let total = |valuer: Valuer<'_>| {
            valuer.total(&histories, spend.as_deref(), &self.horizon(ahead), ahead.margin)
        };
        Ok(self.fit.valuer().map(total))
    }

    /// How well the time that was kept out is predicted; `None` without such a time or a model.
    pub fn scorecard(&self) -> Option<Scorecard> {
        let kept = self.base.holdout()?;
        self.fit.valuer()?.scorecard(&self.histories, &kept.frequency, kept.length)
    }

    /// All customers as a segment of a business case; `None` without amounts or a model.
    pub fn segment(&self, name: &str, ahead: &Ahead) -> Option<SegmentDraft> {
        let (valuer, spend) = (self.fit.valuer()?, self.base.mean_spend()?);
        valuer.segment(name, &self.histories, spend, &self.horizon(ahead), ahead.margin)
    }

    /// Customers by number of repeat purchases, as they are and as the model expects them.
    pub fn frequencies(&self) -> Option<FrequencyChart> {
        Some(self.fit.valuer()?.frequency_chart(&self.distinct, SHOWN_PURCHASES))
    }

    /// Repeat purchases of all customers over time, as they were and as the model expects them;
    /// `None` for a base from columns, whose calendar nobody knows.
    pub fn tracking(&self) -> Option<Tracking> {
        let (valuer, calendar) = (self.fit.valuer()?, self.base.calendar()?);
        let at: Vec<f64> = (1..=calendar.repeats.len()).map(|unit| unit as f64).collect();
        let running = calendar.repeats.iter().scan(0.0, |sum, &repeats| {
            *sum += repeats as f64;
            Some(*sum)
        });
        let actual = running.collect();
        Some(Tracking { expected: valuer.tracking(&self.distinct, &at), actual, at, fitted: calendar.fitted })
    }

    /// Who still is a customer, by frequency and recency, among those who have been here longest.
    pub fn heat_map(&self) -> Option<HeatMap> {
        let valuer = self.fit.valuer()?;
        let age = self.histories.iter().fold(0.0, |most, history| history.age.max(most));
        let most = self.histories.iter().fold(1.0, |most, history| history.frequency.max(most));
        Some(valuer.heat_map(age, most.min(f64::from(HEAT_STEPS)) as u32, HEAT_STEPS))
    }

    fn horizon(&self, ahead: &Ahead) -> super::Horizon {
        ahead.horizon(self.base.unit())
    }
}
