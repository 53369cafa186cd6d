//! From a checked case to everything it answers: each segment without and with, the costs, the
//! cash, the verdict.

use crate::case::cash::tell;
use crate::case::checked::BusinessCase;
use crate::case::costs::Reached;
use crate::case::held::held;
use crate::case::judge::{Evidence, replacement};
use crate::case::levers::Levers;
use crate::case::outcome::{AverageCltv, BeforeAfter, FirstRetention, Outcome, SegmentOutcome, Weights};
use crate::case::projection::{Course, Flows};
use crate::case::ready::Ready;
use crate::lifetime_value::{Cltv, Reading, cltv};
use crate::retention::Shift;
use crate::time::rate_per_period;

impl BusinessCase {
    /// Everything the case answers.
    ///
    /// ```
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 3, "timing": "start", "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [{ "name": "Five points", "costs": { "oneOff": [{ "period": 1, "amount": 4000 }] },
    ///                       "effects": [{ "on": "retention", "points": 0.05 }] }] }"#)?;
    /// let verdict = case.evaluate().verdict;
    /// // Year 2: 50 more customers, year 3: 1000 (0.85² − 0.8²) = 82.5 more; 50 each, discounted.
    /// let benefit = 50.0 * 50.0 / 1.1 + 82.5 * 50.0 / 1.21;
    /// assert!((verdict.npv - (benefit - 4000.0)).abs() < 1e-9);
    /// assert_eq!(verdict.costs.total, 4000.0);
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn evaluate(&self) -> Outcome {
        let ready = Ready::new(self);
        let weights = ready.weights(0);
        let levers: Vec<_> = (0..self.segments.len()).map(|index| self.levers(index, &weights)).collect();
        let segments: Vec<_> =
            levers.iter().enumerate().map(|(index, levers)| ready.segment(index, levers)).collect();
        let periods = self.grid.horizon;
        let without = Flows::sum(segments.iter().map(|segment| &segment.without), periods);
        let with = Flows::sum(segments.iter().map(|segment| &segment.with), periods);
        let pairs = segments.iter().map(|segment| (&segment.with, &segment.without));
        let difference = Flows::difference(pairs, periods);
        let reach = segments.iter().map(|segment| &segment.with);
        let reached: Vec<_> = reach.map(|with| Reached { active: &with.active, joined: &with.new }).collect();
        let costs = self.costs(&reached);
        let told = tell(&difference.contribution, &costs, &ready.discount);
        let evidence = Evidence {
            ready: &ready,
            segments: &segments,
            difference: &difference,
            costs: &costs,
            told: &told,
        };
        let verdict = evidence.verdict();
        let named = self.initiatives.iter().zip(weights);
        Outcome {
            name: self.name.clone(),
            currency: self.currency.clone(),
            period: self.grid.period,
            horizon: self.grid.horizon,
            timing: self.grid.timing,
            discount_rate_per_year: self.discount_rate_per_year,
            discount_rate_per_period: rate_per_period(self.discount_rate_per_year, self.grid.period),
            weights: named
                .map(|(initiative, w)| Weights { initiative: initiative.name.clone(), w })
                .collect(),
            average_cltv: average(&segments),
            held: ready
                .courses
                .iter()
                .zip(&levers)
                .flat_map(|(course, levers)| held(course, levers))
                .collect(),
            segments,
            without,
            with,
            difference,
            costs,
            cash: told.cash,
            verdict,
        }
    }
}

impl Ready<'_, f64> {
    /// What the case answers about one segment.
    fn segment(&self, index: usize, levers: &[Levers<f64>]) -> SegmentOutcome {
        let course = &self.courses[index];
        let today = cltv(course, &Levers::idle(), &self.discount);
        let idle = vec![Shift::none(); self.case.grid.horizon];
        let without = course.flows(course.heads(&idle, &course.today), &course.today);
        let with = if self.case.is_touched(index) {
            let followed = self.follow(index, levers);
            course.flows(followed.heads, &followed.plan.units)
        } else {
            without.clone()
        };
        let gained: Vec<f64> =
            with.contribution.iter().zip(&without.contribution).map(|(a, b)| a - b).collect();
        let gained = self.discount.present_value(&gained);
        SegmentOutcome {
            name: course.segment.name.clone(),
            retention_first_period: first_retention(course),
            cltv_at_full_effect: cltv(course, &self.case.full_levers(index), &self.discount),
            contribution_impact_present_value: gained,
            replacement: replacement(gained, &today, course.segment),
            cltv: today,
            without,
            with,
        }
    }
}

fn first_retention(course: &Course<'_, f64>) -> FirstRetention {
    let tenure = course.segment.base.first().map_or(0, |group| group.tenure);
    FirstRetention {
        of_case: (course.grid.period, course.renewals.rate(tenure, &Shift::none())),
        of_curve: (course.segment.retention.per, course.renewals.base_rate(tenure)),
    }
}

fn average(segments: &[SegmentOutcome]) -> BeforeAfter {
    let all: f64 = segments.iter().map(|segment| segment.without.opening[0]).sum();
    let mean = |reading: &dyn Fn(&SegmentOutcome) -> Reading| {
        Reading::weighted(segments.iter().map(|segment| (segment.without.opening[0] / all, reading(segment))))
    };
    let of = |pick: fn(&SegmentOutcome) -> &Cltv| AverageCltv {
        simple: mean(&|segment| pick(segment).simple),
        endless: mean(&|segment| pick(segment).endless),
        horizon: mean(&|segment| pick(segment).horizon),
        three_years: mean(&|segment| pick(segment).three_years),
    };
    BeforeAfter { before: of(|segment| &segment.cltv), after: of(|segment| &segment.cltv_at_full_effect) }
}
