//! Who stays how long, by dates of start and end, without a curve.
//!
//! S(t) = Π (1 − d/n) over the days up to t on which somebody left, with d who left and n who were
//! still under observation (Kaplan & Meier 1958). Whoever is still there counts as long as seen.

use crate::case::projection::series;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::case::RetentionDraft;
use crate::error::Problems;
use crate::input::gate;
use crate::limits;
use crate::retention::fit::durations::Duration;
use crate::retention::fit::table::{Cohort, Count, Table};
use crate::retention::fit::{CohortDraft, DurationsDraft, Observed};
use crate::time::Period;

/// Survival by the day. One entry for each length of time after which somebody left.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KaplanMeier {
    /// Everybody.
    pub customers: usize,
    /// Who left.
    pub ended: usize,
    /// Days since the start.
    #[serde(serialize_with = "series")]
    pub at: Vec<f64>,
    /// Share that stays longer than this.
    #[serde(serialize_with = "series")]
    pub survival: Vec<f64>,
    /// Of the share: S √Σ d/(n (n − d)) (Greenwood 1926). `None` once nobody is left.
    pub standard_error: Vec<Option<f64>>,
    /// Lower end of the 95 % interval, normal on the scale of ln(−ln S); `None` like the error.
    pub low: Vec<Option<f64>>,
    /// Its upper end.
    pub high: Vec<Option<f64>>,
    /// Who was under observation just before.
    #[serde(serialize_with = "series")]
    pub at_risk: Vec<f64>,
    /// Share still there after 0, 1, 2, … whole periods of the calendar, as a cohort table has it:
    /// somebody counts for the periods that were seen to their end.
    #[serde(serialize_with = "series")]
    pub per_period: Vec<f64>,
    /// The first day on which half of the customers or more are gone; `None` if that was not seen.
    pub median_days: Option<f64>,
    /// The shares per period as the measured curve of a segment; `None` if nobody left or no
    /// period was seen to its end.
    pub retention: Option<RetentionDraft>,
    /// The same customers as cohorts, by how many periods of theirs were seen: for
    /// [`fit_cohorts`](crate::retention::fit::fit_cohorts).
    pub cohorts: Vec<CohortDraft>,
}

/// Survival from dates of start and end.
///
/// # Errors
///
/// All problems at once: dates that are none, ends before their starts, anything after the last
/// day observed, nobody at all.
///
/// ```
/// use cltv::Period;
/// use cltv::retention::fit::{DurationDraft, DurationsDraft, kaplan_meier};
/// let customers = vec![
///     DurationDraft::ended("2024-01-10", "2024-01-20"),
///     DurationDraft::open("2024-01-16"), // seen for 15 days
///     DurationDraft::ended("2024-01-01", "2024-01-21"),
///     DurationDraft::open("2024-01-01"),
/// ];
/// let observed_until = "2024-01-31".to_owned();
/// let answer = kaplan_meier(&DurationsDraft { customers, observed_until, per: Period::Month })?;
/// assert_eq!(answer.at, [10.0, 20.0]);
/// // After 10 days one of four has left; after 20 one of the two who were seen as long.
/// assert_eq!(answer.survival, [0.75, 0.75 * 0.5]);
/// assert_eq!(answer.median_days, Some(20.0));
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn kaplan_meier(draft: &DurationsDraft) -> Result<KaplanMeier, Problems> {
    let durations = gate::through(Vec::new(), |gate| draft.checked(gate))?;
    Ok(KaplanMeier::of(&durations, draft.per))
}

/// The same from parsed JSON.
///
/// # Errors
///
/// Unknown keys, wrong types and missing fields as well.
///
/// ```
/// let json = serde_json::json!({
///     "per": "month", "observedUntil": "2024-01-31",
///     "customers": [{ "started": "2024-01-10", "ended": "2024-01-20" }, { "started": "2024-01-01" }] });
/// let answer = cltv::retention::fit::kaplan_meier_from_value(&json)?;
/// assert_eq!((answer.at, answer.survival), (vec![10.0], vec![0.5])); // one of two left after 10 days
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn kaplan_meier_from_value(json: &Value) -> Result<KaplanMeier, Problems> {
    let (durations, per) = gate::parse(json, |gate, draft: DurationsDraft| (draft.checked(gate), draft.per))?;
    Ok(KaplanMeier::of(&durations, per))
}

/// What became of customers after the same number of days.
#[derive(Clone, Copy, Debug, Default)]
struct Day {
    left: f64,
    unknown: f64,
}

impl KaplanMeier {
    fn of(durations: &[Duration], per: Period) -> Self {
        let cohorts = by_window(durations);
        let ended = durations.iter().filter(|duration| duration.has_ended).count();
        let per_period = shares(&cohorts, per);
        let measured = &per_period[1..per_period.len().min(limits::MOST_ENTRIES + 1)];
        let is_measured = ended > 0 && !measured.is_empty();
        let retention = RetentionDraft::observed_survival(measured.iter().copied()).per(per);
        let mut answer = Self {
            customers: durations.len(),
            ended,
            retention: is_measured.then_some(retention),
            cohorts: cohorts.into_iter().map(CohortDraft::counted).collect(),
            per_period,
            at: Vec::new(),
            survival: Vec::new(),
            standard_error: Vec::new(),
            low: Vec::new(),
            high: Vec::new(),
            at_risk: Vec::new(),
            median_days: None,
        };
        answer.walk(durations);
        answer
    }

    fn walk(&mut self, durations: &[Duration]) {
        let mut days: BTreeMap<i32, Day> = BTreeMap::new();
        for duration in durations {
            let day = days.entry(duration.days).or_default();
            *(if duration.has_ended { &mut day.left } else { &mut day.unknown }) += 1.0;
        }
        let (mut survival, mut greenwood, mut at_risk) = (1.0, 0.0, durations.len() as f64);
        for (&at, day) in &days {
            let left = at_risk - day.left;
            if day.left > 0.0 {
                survival *= left / at_risk;
                greenwood += day.left / (at_risk * left);
                self.step(f64::from(at), survival, greenwood, at_risk);
            }
            at_risk = left - day.unknown;
        }
        let half = self.survival.iter().position(|survival| *survival <= 0.5);
        self.median_days = half.map(|index| self.at[index]);
    }

    fn step(&mut self, at: f64, survival: f64, greenwood: f64, at_risk: f64) {
        let error = greenwood.sqrt();
        let is_some_left = survival > 0.0;
        self.at.push(at);
        self.survival.push(survival);
        self.at_risk.push(at_risk);
        self.standard_error.push(is_some_left.then_some(survival * error));
        let end = |score: f64| {
            let hazard = -libm::log(survival);
            libm::exp(-hazard * libm::exp(score * error / hazard))
        };
        self.low.push(is_some_left.then(|| end(P975)));
        self.high.push(is_some_left.then(|| end(-P975)));
    }
}

/// Standard normal score of 97.5 %.
const P975: f64 = 1.959_963_984_540_054;

/// Survivors after 0, 1, … periods, one cohort for each number of periods that were seen.
fn by_window(durations: &[Duration]) -> Vec<Vec<f64>> {
    let mut cohorts: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for duration in durations {
        let last = cohorts.entry(duration.window).or_insert_with(|| vec![0.0; duration.window + 1]);
        last[duration.kept] += 1.0;
    }
    for counts in cohorts.values_mut() {
        // From how many stayed exactly so long to how many stayed at least so long.
        for index in (1..counts.len()).rev() {
            counts[index - 1] += counts[index];
        }
    }
    cohorts.into_values().rev().collect()
}

/// The product of the shares that stayed in each period, of all cohorts together.
fn shares(cohorts: &[Vec<f64>], per: Period) -> Vec<f64> {
    let counted = |counts: &Vec<f64>| {
        Cohort(counts.iter().enumerate().map(|(at, &customers)| Count { at, customers }).collect())
    };
    let periods = cohorts.iter().map(|counts| counts.len() - 1).max().unwrap_or(0);
    let cohorts = cohorts.iter().map(counted).collect();
    let table = Table { per, cohorts, periods, fitted: periods, horizon: periods };
    let observed = Observed::new(table.customers(), &table.steps(periods), periods);
    observed.survival.into_iter().map_while(|survival| survival).collect()
}
