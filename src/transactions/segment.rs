//! A fit as a segment of a business case.

use super::score::numbered;
use super::{History, Horizon, Valuer};
use crate::case::{RetentionDraft, SegmentDraft};
use crate::estimate::{Distribution, Estimate};
use crate::time::Timing;

/// How much of the discounted purchases of all periods a case counts that follows them by period,
/// given one period more than it has; `None` if nothing is left to be counted.
fn share_counted(purchases: &[f64], horizon: &Horizon) -> Option<f64> {
    let counted = |pair: &[f64]| match horizon.timing() {
        Timing::Start => pair[0],
        Timing::Mid => 0.5 * (pair[0] + pair[1]),
        Timing::End => pair[1],
    };
    let sum = |of: &dyn Fn(&[f64]) -> f64| -> f64 {
        purchases.windows(2).zip(horizon.factors()).map(|(pair, factor)| of(pair) * factor).sum()
    };
    let share = sum(&counted) / sum(&|pair| pair[0]);
    (share > 0.0).then_some(share)
}

impl Valuer<'_> {
    /// Today's customers as one segment, for a case of the horizon's period, length and timing: its
    /// CLTV then is theirs.
    ///
    /// Nobody sees customers leave here, so the segment's retention is that of their purchases: S(t)
    /// are the purchases expected in period t + 1 over those of the first. Orders per period are
    /// those of the first where money comes at the start of a period. Where it comes later, the case
    /// counts those who are left by then, of whom each buys as much more. The average order value is
    /// weighted by everybody's discounted purchases, so that the values agree. Both are ranges, as
    /// sure as the fit is. `None` without a model of spend, or where nothing is expected: no period ahead, no purchase.
    ///
    /// ```
    /// # use cltv::transactions::{BuyingKind, Distinct, History, TransactionsFit};
    /// # let seen = [(0, 0), (0, 0), (1, 20), (1, 2), (2, 35), (5, 9), (10, 38), (20, 39), (3, 5), (0, 0)];
    /// # let of = |&(x, t): &(u32, u32)| History { frequency: x.into(), recency: t.into(), age: 39.0 };
    /// # let customers: Vec<_> = seen.iter().map(of).collect();
    /// # use cltv::fit::Fit;
    /// # use cltv::transactions::{GammaGamma, Horizon, SpendFit, Valuer};
    /// # use cltv::{Period, Timing};
    /// # let spend = SpendFit {
    /// #     model: GammaGamma { p: 6.0, q: 4.0, v: 16.0 },
    /// #     fit: Fit {
    /// #         parameters: [6.0, 4.0, 16.0], log_covariance: [[0.01; 3]; 3], log_likelihood: -40.0, customers: 7.0,
    /// #         iterations: 5,
    /// #     },
    /// #     observed: 35.0,
    /// # };
    /// let mean_spend = [0.0, 0.0, 40.0, 25.0, 30.0, 52.0, 31.0, 44.0, 28.0, 0.0];
    /// let fit = TransactionsFit::new(&customers, None, BuyingKind::USUAL);
    /// let valuer = Valuer { spend: Some(&spend), ..fit.valuer().expect("they tell") };
    /// let year = Horizon::new(Period::Month, 12, 52.18, 0.1, Timing::Start);
    /// let segment = valuer.segment("Shop", &customers, &mean_spend, &year, 0.4).expect("something is expected");
    /// // The segment's customers are worth what the model says of all of them.
    /// let case = cltv::CaseDraft {
    ///     segments: vec![segment], discount_rate_per_year: 0.1.into(), ..cltv::CaseDraft::new(Period::Month, 12)
    /// };
    /// let worth = case.check()?.evaluate().segments[0].cltv.horizon.contribution.finite().expect("a number");
    /// let total = valuer.total(&customers, Some(&mean_spend), &year, 0.4).value.expect("spend is known").value;
    /// assert!((worth * 10.0 / total - 1.0).abs() < 1e-9);
    /// let nothing_ahead = Horizon::new(Period::Month, 0, 52.18, 0.1, Timing::Start);
    /// assert!(valuer.segment("Shop", &customers, &mean_spend, &nothing_ahead, 0.4).is_none());
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn segment(
        &self,
        name: &str,
        customers: &[History],
        mean_spend: &[f64],
        horizon: &Horizon,
        margin: f64,
    ) -> Option<SegmentDraft> {
        let purchases = self.by_period(&self.buying.model, customers, &horizon.ends_and_one_more()?);
        let first = *purchases.first().filter(|&&first| first > 0.0)?;
        let (order_value, order_sigma) = self.order_value(customers, mean_spend, horizon)?;
        let [orders_variance] =
            self.buying_variances(|model| [self.by_period(model, customers, &horizon.ends()[..1])[0]]);
        let mut survival: Vec<f64> = purchases[1..].iter().map(|later| (later / first).min(1.0)).collect();
        // Rounding where next to nothing is expected.
        for at in 1..survival.len() {
            survival[at] = survival[at].min(survival[at - 1]);
        }
        let count = customers.len() as f64;
        let orders = first / count / share_counted(&purchases, horizon)?;
        Some(SegmentDraft {
            name: name.to_owned(),
            customers: Some(count.into()),
            orders_per_period: Some(lognormal(orders, orders_variance.sqrt())),
            average_order_value: Some(lognormal(order_value, order_sigma)),
            margin: margin.into(),
            retention: RetentionDraft::observed_survival(survival).per(horizon.period()),
            ..SegmentDraft::default()
        })
    }

    /// Purchases expected of all customers in each of the periods with these ends.
    fn by_period(&self, model: &super::Buying, customers: &[History], ends: &[f64]) -> Vec<f64> {
        let (rows, row_of) = numbered(customers);
        let mut counts = vec![0.0; rows.len()];
        row_of.iter().for_each(|&row| counts[row as usize] += 1.0);
        let mut purchases = vec![0.0; ends.len()];
        let peers =
            |a: &(History, f64), b: &(History, f64)| a.0.frequency == b.0.frequency && a.0.age == b.0.age;
        let weighted: Vec<(History, f64)> = rows.into_iter().zip(counts).collect();
        for peers in weighted.chunk_by(peers) {
            let (history, _) = peers[0];
            let alive: f64 = peers.iter().map(|(history, count)| count * model.alive(history)).sum();
            let mut future = model.futures(history.frequency);
            let mut before = 0.0;
            for (sum, &end) in purchases.iter_mut().zip(ends) {
                let within = future.within(history.age, end);
                *sum += alive * (within - before).max(0.0);
                before = within;
            }
        }
        purchases
    }

    /// Average order value over everybody's discounted purchases and the standard error of its
    /// logarithm.
    fn order_value(
        &self,
        customers: &[History],
        mean_spend: &[f64],
        horizon: &Horizon,
    ) -> Option<(f64, f64)> {
        let spend = self.spend?;
        let scores = self.score(customers, Some(mean_spend), horizon, 1.0);
        let total: f64 = scores.discounted.iter().sum();
        let value: f64 = scores.value?.iter().sum();
        let mut by_chance = 0.0;
        for ((history, &mean), discounted) in customers.iter().zip(mean_spend).zip(&scores.discounted) {
            by_chance += discounted * discounted * spend.model.variance(history.frequency, mean)?;
        }
        let by_parameters = self.spend_variance(customers, mean_spend, &scores.discounted);
        let sigma = (by_parameters + by_chance / (value * value)).sqrt();
        (total > 0.0).then_some((value / total, sigma))
    }
}

/// A range around a median; a plain number where it is sure.
fn lognormal(median: f64, sigma: f64) -> Estimate {
    match sigma > 0.0 {
        true => Estimate::of(Distribution::Lognormal { mu: libm::log(median), sigma }),
        false => median.into(),
    }
}
