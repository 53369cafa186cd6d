//! From a checked case to everything it answers: each segment without and with, the costs, the
//! cash, the verdict.

use crate::case::bridge::{Banks, Bridge};
use crate::case::cash::{Told, tell};
use crate::case::checked::BusinessCase;
use crate::case::costs::{InitiativeCosts, Reached};
use crate::case::findings::findings;
use crate::case::held::{Held, held, held_inside};
use crate::case::judge::{Evidence, replacement};
use crate::case::levers::Levers;
use crate::case::outcome::{AverageCltv, BeforeAfter, FirstRetention, Outcome, SegmentOutcome, Weights};
use crate::case::part::Part;
use crate::case::projection::{Course, Flows};
use crate::case::ready::{Followed, Ready};
use crate::case::splits::splits;
use crate::case::verdict::Verdict;
use crate::case::words::{Talking, WordOfMouthImpact};
use crate::experience::{Sums, risk_of};
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
        let levers: Vec<_> =
            (0..self.segments.len()).map(|index| self.levers(Part::Everything, index, &weights)).collect();
        let (segments, word_of_mouth) = ready.segments(&levers);
        let investment = ready.investment(&segments);
        let (verdict, bridge) = ready.judged(&weights, &segments, &investment);
        let Investment { without, with, difference, costs, told } = investment;
        let mut outcome = Outcome {
            name: self.name.clone(),
            currency: self.currency.clone(),
            period: self.grid.period,
            horizon: self.grid.horizon,
            timing: self.grid.timing,
            discount_rate_per_year: self.discount_rate_per_year,
            discount_rate_per_period: rate_per_period(self.discount_rate_per_year, self.grid.period),
            held: ready.held(&levers, &weights),
            weights: self.named(weights),
            average_cltv: average(&segments),
            bridge,
            cost_of_doing_nothing_per_month: cost_of_doing_nothing(&segments),
            word_of_mouth: word_of_mouth.map(|words| words.of(verdict.contribution_impact.present_value)),
            splits: splits(&ready, &segments),
            segments,
            without,
            with,
            difference,
            costs,
            cash: told.cash,
            verdict,
            findings: Vec::new(),
        };
        outcome.findings = findings(self, &outcome);
        outcome
    }

    /// How strongly each initiative works, by its name.
    fn named(&self, weights: Vec<Vec<f64>>) -> Vec<Weights> {
        let named = self.initiatives.iter().zip(weights);
        named.map(|(initiative, w)| Weights { initiative: initiative.name.clone(), w }).collect()
    }
}

/// The flows of all segments together, what the initiatives cost, and the cash of both.
struct Investment {
    without: Flows,
    with: Flows,
    difference: Flows,
    costs: Vec<InitiativeCosts>,
    told: Told,
}

impl Ready<'_, f64> {
    /// What the case answers about its segments, and what words do in all of them.
    fn segments(&self, levers: &[Vec<Levers<f64>>]) -> (Vec<SegmentOutcome>, Option<WordOfMouthImpact>) {
        let each = levers.iter().enumerate().map(|(index, levers)| self.segment(index, levers));
        let (segments, words): (Vec<_>, Vec<_>) = each.unzip();
        (segments, words.into_iter().flatten().reduce(|a, b| a.plus(&b)))
    }

    /// What changes over all segments, and what that costs.
    fn investment(&self, segments: &[SegmentOutcome]) -> Investment {
        let periods = self.case.grid.horizon;
        let pairs = segments.iter().map(|segment| (&segment.with, &segment.without));
        let difference = Flows::difference(pairs, periods);
        let with = segments.iter().map(|segment| &segment.with);
        let reached: Vec<_> =
            with.clone().map(|with| Reached { active: &with.active, joined: &with.new }).collect();
        let costs = self.case.costs(&reached);
        Investment {
            without: Flows::sum(segments.iter().map(|segment| &segment.without), periods),
            with: Flows::sum(with, periods),
            told: tell(&difference.contribution, &costs, &self.discount),
            difference,
            costs,
        }
    }

    /// The verdict, and where it comes from.
    fn judged(
        &self,
        weights: &[Vec<f64>],
        segments: &[SegmentOutcome],
        investment: &Investment,
    ) -> (Verdict, Bridge) {
        let Investment { difference, costs, told, .. } = investment;
        let present = |segment: &SegmentOutcome| self.discount.present_value(&segment.without.contribution);
        let without: Vec<f64> = segments.iter().map(present).collect();
        let evidence = Evidence { ready: self, segments, without: &without, difference, costs, told };
        let verdict = evidence.verdict();
        let benefit = verdict.contribution_impact.present_value;
        let banks = Banks { ready: self, weights, segments, without: &without, benefit, costs };
        let bridge = banks.bridge();
        (verdict, bridge)
    }

    /// Where effects push a value out of its range.
    fn held(&self, levers: &[Vec<Levers<f64>>], weights: &[Vec<f64>]) -> Vec<Held> {
        let courses = self.courses.iter().zip(levers).enumerate();
        let each = courses.flat_map(|(index, (course, levers))| {
            let inner = self.case.inner(Part::Everything, index);
            let mut found = held(course, levers);
            found.extend(held_inside(course.segment, &inner, weights));
            found
        });
        each.collect()
    }

    /// What the case answers about one segment.
    fn segment(&self, index: usize, levers: &[Levers<f64>]) -> (SegmentOutcome, Option<WordOfMouthImpact>) {
        let course = &self.courses[index];
        let today = cltv(course, &Levers::idle(), &self.discount);
        let idle = vec![Shift::none(); self.case.grid.horizon];
        let without = course.flows(course.heads(&idle, &course.today), &course.today);
        let mut words =
            course.segment.experience().filter(|it| it.words.is_some()).map(|_| WordOfMouthImpact::default());
        let with = if self.case.is_touched(index) {
            let Followed { heads, plan } = self.follow(index, levers);
            let with = course.flows(heads, &plan.units);
            if let (Some(words), Some(experience)) = (&mut words, course.segment.experience()) {
                let talking =
                    Talking { course, experience, levers, plan: &plan, without: &without, with: &with };
                *words = talking.impact(self);
            }
            with
        } else {
            without.clone()
        };
        let gained: Vec<f64> =
            with.contribution.iter().zip(&without.contribution).map(|(a, b)| a - b).collect();
        let gained = self.discount.present_value(&gained);
        let outcome = SegmentOutcome {
            name: course.segment.name.clone(),
            retention_first_period: first_retention(course),
            cltv_at_full_effect: cltv(course, &self.case.full_levers(index), &self.discount),
            contribution_impact_present_value: gained,
            replacement: replacement(gained, &today, course.segment),
            experience: self.stakes(index, &today).map(|stakes| risk_of(&stakes)),
            cltv: today,
            without,
            with,
        };
        (outcome, words)
    }
}

fn cost_of_doing_nothing(segments: &[SegmentOutcome]) -> Option<Sums> {
    let each = segments.iter().filter_map(|segment| segment.experience.as_ref());
    each.map(|risk| risk.cost_of_doing_nothing_per_month)
        .reduce(|a, b| Sums { revenue: a.revenue + b.revenue, contribution: a.contribution + b.contribution })
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
