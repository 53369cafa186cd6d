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
    ///
    /// ```
    /// # use cltv::transactions::{AheadDraft, BuyingKind, ColumnsDraft};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let base = ColumnsDraft {
    /// #     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
    /// #     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
    /// #     age: vec![39.0; seen.len()],
    /// #     ..ColumnsDraft::default()
    /// # };
    /// let analysis = base.check()?.fit(&[BuyingKind::BgNbd]);
    /// let year = AheadDraft { horizon: 12.0, ..AheadDraft::default() }.check()?;
    /// let purchases = |who: &[usize]| analysis.total_of(who, &year).map(|total| total.unwrap().purchases.value);
    /// // Who bought 20 times and lately, and who never came back.
    /// assert!(purchases(&[7])? > purchases(&[0])?);
    /// assert!((purchases(&[7, 0])? - purchases(&[7])? - purchases(&[0])?).abs() < 1e-9);
    /// assert!(analysis.total_of(&[10], &year).is_err()); // there are ten, from 0
    /// # Ok::<(), cltv::Problems>(())
    /// ```
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
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, ColumnsDraft};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let base = ColumnsDraft {
    /// #     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
    /// #     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
    /// #     age: vec![39.0; seen.len()],
    /// #     holdout_frequency: Some(seen.map(|(frequency, _)| f64::from(frequency / 2)).to_vec()),
    /// #     holdout_length: Some(20.0),
    /// #     ..ColumnsDraft::default()
    /// # };
    /// // Ten customers, and what they bought in the 20 weeks that followed.
    /// let scorecard = base.check()?.fit(&[BuyingKind::BgNbd]).scorecard().expect("a time was kept out");
    /// assert_eq!((scorecard.length, scorecard.actual), (20.0, 19.0));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn scorecard(&self) -> Option<Scorecard> {
        let kept = self.base.holdout()?;
        self.fit.valuer()?.scorecard(&self.histories, &kept.frequency, kept.length)
    }

    /// All customers as a segment of a business case; `None` without amounts or a model.
    ///
    /// ```
    /// # use cltv::transactions::{AheadDraft, BuyingKind, ColumnsDraft};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let base = ColumnsDraft {
    /// #     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
    /// #     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
    /// #     age: vec![39.0; seen.len()],
    /// #     ..ColumnsDraft::default()
    /// # };
    /// let year = AheadDraft { horizon: 12.0, margin: Some(0.4), ..AheadDraft::default() }.check()?;
    /// // How often people buy is known, and not for how much.
    /// assert_eq!(base.check()?.fit(&[BuyingKind::BgNbd]).segment("Shop", &year), None);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn segment(&self, name: &str, ahead: &Ahead) -> Option<SegmentDraft> {
        let (valuer, spend) = (self.fit.valuer()?, self.base.mean_spend()?);
        valuer.segment(name, &self.histories, spend, &self.horizon(ahead), ahead.margin)
    }

    /// Customers by number of repeat purchases, as they are and as the model expects them.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, ColumnsDraft};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let base = ColumnsDraft {
    /// #     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
    /// #     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
    /// #     age: vec![39.0; seen.len()],
    /// #     ..ColumnsDraft::default()
    /// # };
    /// let chart = base.check()?.fit(&[BuyingKind::BgNbd]).frequencies().expect("the model could be told");
    /// assert_eq!(chart.actual, [3.0, 2.0, 1.0, 1.0, 0.0, 1.0, 0.0, 2.0]); // the last ones bought 7 times or more
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn frequencies(&self) -> Option<FrequencyChart> {
        Some(self.fit.valuer()?.frequency_chart(&self.distinct, SHOWN_PURCHASES))
    }

    /// Repeat purchases of all customers over time, as they were and as the model expects them;
    /// `None` for a base from columns, whose calendar nobody knows.
    ///
    /// ```
    /// use cltv::transactions::{BuyingKind, Day, SummaryDraft, Transactions};
    /// // Ten customers who came first on one day: how often they came again, and in which week last.
    /// let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// let first = Day::from_iso("2024-01-01").expect("a day").number();
    /// let rows = seen.iter().zip(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]).flat_map(|(&(often, last), who)| {
    ///     (0..=often).map(move |visit| {
    ///         (who, Day::from_number(first + visit * 7 * last / often.max(1)).expect("a day"), 1.0)
    ///     })
    /// });
    /// let rules = SummaryDraft { until: Some("2024-09-30".to_owned()), ..SummaryDraft::default() }.check()?;
    /// let base = Transactions::from_rows(rows)?.summarize(&rules)?;
    /// let tracking = base.fit(&[BuyingKind::BgNbd]).tracking().expect("the model could be told");
    /// assert_eq!(tracking.actual.last(), Some(&42.0)); // all of them, at the end
    /// assert!(tracking.expected.windows(2).all(|weeks| weeks[0] < weeks[1]));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
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
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, ColumnsDraft};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let base = ColumnsDraft {
    /// #     frequency: seen.map(|(frequency, _)| f64::from(frequency)).to_vec(),
    /// #     recency: seen.map(|(_, recency)| f64::from(recency)).to_vec(),
    /// #     age: vec![39.0; seen.len()],
    /// #     ..ColumnsDraft::default()
    /// # };
    /// let map = base.check()?.fit(&[BuyingKind::BgNbd]).heat_map().expect("the model could be told");
    /// let row = map.frequency.len();
    /// // Of those who bought most often, who came lately is the more probable to be there still.
    /// assert!(map.alive[map.alive.len() - 1] > map.alive[row - 1]);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
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
