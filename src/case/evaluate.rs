//! From a checked case to everything it answers: each segment without and with, the costs, the
//! cash, the verdict.

use crate::case::break_even::Points;
use crate::case::cash::{Told, tell};
use crate::case::checked::{BusinessCase, Segment};
use crate::case::costs::{InitiativeCosts, Reached};
use crate::case::discount::Discount;
use crate::case::levers::{Levers, Unit, held_at, weights};
use crate::case::outcome::{
    AverageCltv, BeforeAfter, FirstRetention, Held, Outcome, SegmentOutcome, Weights,
};
use crate::case::projection::{Course, Flows, Heads};
use crate::case::verdict::{Amounts, Irr, PeakExposure, Replacement, SegmentPoint, Verdict, WorthOfOnePoint};
use crate::finance::{internal_rates, mirr};
use crate::lifetime_value::{Cltv, Reading, cltv, one_point_over_the_horizon};
use crate::limits;
use crate::retention::Shift;
use crate::scalar::Scalar;
use crate::time::rate_per_period;

/// A segment followed through the periods under given levers.
pub(crate) struct Run<V> {
    pub(crate) units: Vec<Unit<V>>,
    pub(crate) heads: Heads<V>,
}

impl<V: Scalar> Run<V> {
    pub(crate) fn new(course: &Course<'_, V>, levers: &[Levers<V>]) -> Self {
        let units = course.units(levers);
        Self { heads: course.heads(levers, &units), units }
    }

    pub(crate) fn present_value(&self, course: &Course<'_, V>, discount: &Discount<V>) -> V {
        course.present_value(&self.heads, &self.units, &discount.recurring)
    }

    pub(crate) fn reached(&self) -> Reached<'_, V> {
        Reached { active: &self.heads.active, joined: &self.heads.joined }
    }
}

impl<V: Scalar> BusinessCase<V> {
    fn courses(&self) -> Vec<Course<'_, V>> {
        self.segments.iter().map(|segment| Course::new(segment, self.grid)).collect()
    }

    fn discount(&self) -> Discount<V> {
        Discount::new(self.discount_rate_per_year, &self.grid, self.grid.longest_view())
    }

    /// The levers on a segment in every period.
    fn plan(&self, segment: usize, weights: &[Vec<V>]) -> Vec<Levers<V>> {
        (0..self.grid.horizon).map(|t| self.levers(segment, |initiative| weights[initiative][t])).collect()
    }

    fn weights(&self, delay: usize) -> Vec<Vec<V>> {
        self.initiatives.iter().map(|initiative| weights(initiative, &self.grid, delay)).collect()
    }

    /// Net present value of the initiatives, each begun `delay` periods late:
    /// PV of the change in contribution − PV of costs. `without` is the present value of each
    /// segment's contribution without them.
    fn npv(&self, courses: &[Course<'_, V>], without: &[V], discount: &Discount<V>, delay: usize) -> V {
        let weights = self.weights(delay);
        let runs: Vec<_> = courses
            .iter()
            .enumerate()
            .map(|(index, course)| Run::new(course, &self.plan(index, &weights)))
            .collect();
        let benefit = (0..runs.len()).fold(V::zero(), |sum, index| {
            sum + runs[index].present_value(&courses[index], discount) - without[index]
        });
        let reached: Vec<_> = runs.iter().map(Run::reached).collect();
        let costs = self.costs(&reached, delay);
        costs.iter().fold(benefit, |npv, costs| npv - costs.present_value(discount))
    }
}

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
        let courses = self.courses();
        let discount = self.discount();
        let weights = self.weights(0);
        let idle = vec![Levers::idle(); self.grid.horizon];
        let mut held = Vec::new();
        let mut segments = Vec::new();
        for (index, course) in courses.iter().enumerate() {
            let plan = self.plan(index, &weights);
            held.extend(self.held(course, &plan));
            let before = Run::new(course, &idle);
            let after = Run::new(course, &plan);
            segments.push(self.segment(index, course, &discount, before, after));
        }
        let without = Flows::sum(segments.iter().map(|segment| &segment.without), self.grid.horizon);
        let with = Flows::sum(segments.iter().map(|segment| &segment.with), self.grid.horizon);
        let difference = Flows::difference(
            segments.iter().map(|segment| (&segment.with, &segment.without)),
            self.grid.horizon,
        );
        let reached: Vec<_> = segments
            .iter()
            .map(|segment| Reached { active: &segment.with.active, joined: &segment.with.new })
            .collect();
        let costs = self.costs(&reached, 0);
        let told = tell(&difference.contribution, &costs, &discount);
        let verdict = self.verdict(&Findings {
            courses: &courses,
            discount: &discount,
            segments: &segments,
            difference: &difference,
            costs: &costs,
            told: &told,
        });
        Outcome {
            name: self.name.clone(),
            currency: self.currency.clone(),
            period: self.grid.period,
            horizon: self.grid.horizon,
            timing: self.grid.timing,
            discount_rate_per_year: self.discount_rate_per_year,
            discount_rate_per_period: rate_per_period(self.discount_rate_per_year, self.grid.period),
            weights: self
                .initiatives
                .iter()
                .zip(weights)
                .map(|(initiative, w)| Weights { initiative: initiative.name.clone(), w })
                .collect(),
            average_cltv: average(&segments),
            segments,
            without,
            with,
            difference,
            costs,
            cash: told.cash,
            verdict,
            held,
        }
    }

    fn segment(
        &self,
        index: usize,
        course: &Course<'_, f64>,
        discount: &Discount<f64>,
        before: Run<f64>,
        after: Run<f64>,
    ) -> SegmentOutcome {
        let today = cltv(course, &Levers::idle(), discount);
        let at_full_effect = cltv(course, &self.full_levers(index), discount);
        let without = course.flows(before.heads, &before.units);
        let with = course.flows(after.heads, &after.units);
        let gained = present_value(
            with.contribution.iter().zip(&without.contribution).map(|(with, without)| with - without),
            discount,
        );
        SegmentOutcome {
            name: course.segment.name.clone(),
            retention_first_period: self.first_retention(course),
            contribution_impact_present_value: gained,
            replacement: replacement(gained, &today, course.segment),
            cltv: today,
            cltv_at_full_effect: at_full_effect,
            without,
            with,
        }
    }

    fn first_retention(&self, course: &Course<'_, f64>) -> FirstRetention {
        let tenure = course.segment.base.first().map_or(0, |group| group.tenure);
        FirstRetention {
            of_case: (self.grid.period, course.renewals.rate(tenure, &Shift::none())),
            of_curve: (course.segment.retention.per, course.renewals.base_rate(tenure)),
        }
    }

    /// The first period in which each quantity of a segment leaves its range.
    fn held(&self, course: &Course<'_, f64>, plan: &[Levers<f64>]) -> Vec<Held> {
        let segment = course.segment;
        let youngest = if segment.new_per_period > 0.0 {
            0
        } else {
            segment.base.iter().map(|group| group.tenure).min().unwrap_or_default()
        };
        let (low, high) = course.renewals.extremes(youngest);
        let retention = |levers: &Levers<f64>| {
            held_at(levers.retention.apply(high), 0.0, 1.0).or(held_at(levers.retention.apply(low), 0.0, 1.0))
        };
        type Check<'a> = (&'static str, &'a dyn Fn(&Levers<f64>) -> Option<f64>);
        let checks: [Check<'_>; 6] = [
            ("retention", &retention),
            ("margin", &|levers| levers.margin.held(segment.margin, &limits::MARGIN)),
            ("revenue", &|levers| levers.revenue.held(segment.revenue_per_period, &limits::REVENUE)),
            ("costToServe", &|levers| {
                levers.cost_to_serve.held(segment.cost_to_serve_per_period, &limits::MONEY)
            }),
            ("newCustomers", &|levers| {
                levers.new_customers.held(segment.new_per_period, &limits::NEW_CUSTOMERS)
            }),
            ("acquisitionCost", &|levers| {
                levers.acquisition_cost.held(segment.acquisition_cost, &limits::MONEY)
            }),
        ];
        let first = |(quantity, check): Check<'_>| {
            let found = plan.iter().enumerate().find_map(|(t, levers)| check(levers).map(|at| (t + 1, at)));
            found.map(|(from_period, at)| Held { segment: segment.name.clone(), quantity, at, from_period })
        };
        checks.into_iter().filter_map(first).collect()
    }

    fn verdict(&self, findings: &Findings<'_>) -> Verdict {
        let Findings { courses, discount, segments, difference, costs, told } = findings;
        let impact = |series: &[f64]| Amounts {
            total: series.iter().sum(),
            present_value: present_value(series.iter().copied(), discount),
        };
        let contribution_impact = impact(&difference.contribution);
        let costs = Amounts {
            total: costs.iter().map(InitiativeCosts::total).sum(),
            present_value: costs.iter().map(|cost| cost.present_value(discount)).sum(),
        };
        let npv = contribution_impact.present_value - costs.present_value;
        let without: Vec<f64> = segments
            .iter()
            .map(|segment| present_value(segment.without.contribution.iter().copied(), discount))
            .collect();
        let worth_of_one_point = self.worth_of_one_point(courses, discount, &without);
        let dated = told.cash.dated(&self.grid);
        let per_date = |rate: f64| libm::expm1(libm::log1p(rate) * dated.per_year);
        let payback = told.path.payback();
        let exposure = told.path.exposure();
        let paid = |value: f64| (costs.present_value != 0.0).then(|| value / costs.present_value);
        let points = Points {
            case: self,
            courses,
            discount,
            without: &without,
            worth_of_one: worth_of_one_point.total,
        };
        Verdict {
            revenue_impact: impact(&difference.revenue),
            contribution_impact,
            costs,
            customers_kept_at_end: difference.closing.last().copied().unwrap_or_default(),
            net_cash: contribution_impact.total - costs.total,
            npv,
            irr: Irr(internal_rates(&dated.flows).map(per_date)),
            mirr_per_year: mirr(&dated, self.discount_rate_per_year, self.grid.last_date()),
            roi: paid(npv),
            benefit_cost_ratio: paid(contribution_impact.present_value),
            payback_periods: payback.periods,
            discounted_payback_periods: told.discounted_path.payback().periods,
            payback_relapsed: payback.relapsed,
            peak_exposure: PeakExposure { amount: exposure.amount, period: exposure.period },
            cost_of_delay_per_period: npv - self.npv(courses, &without, discount, 1),
            break_even_retention_points: points.that_pay(),
            worth_of_one_point,
            replacement: total_replacement(segments),
        }
    }

    fn worth_of_one_point(
        &self,
        courses: &[Course<'_, f64>],
        discount: &Discount<f64>,
        without: &[f64],
    ) -> WorthOfOnePoint {
        let segments: Vec<_> = courses
            .iter()
            .zip(without)
            .map(|(course, without)| SegmentPoint {
                segment: course.segment.name.clone(),
                per: course.segment.retention.per,
                present_value: one_point_over_the_horizon(course, discount) - without,
            })
            .collect();
        WorthOfOnePoint { total: segments.iter().map(|point| point.present_value).sum(), segments }
    }
}

/// What the verdict is read from.
struct Findings<'a> {
    courses: &'a [Course<'a, f64>],
    discount: &'a Discount<f64>,
    segments: &'a [SegmentOutcome],
    difference: &'a Flows,
    costs: &'a [InitiativeCosts],
    told: &'a Told,
}

fn present_value(series: impl Iterator<Item = f64>, discount: &Discount<f64>) -> f64 {
    series.zip(&discount.recurring).map(|(value, factor)| value * factor).sum()
}

/// Contribution gained ÷ what a customer brings to the horizon.
fn replacement(gained: f64, cltv: &Cltv, segment: &Segment<f64>) -> Replacement {
    let worth = cltv.horizon.contribution.finite().filter(|&worth| worth > 0.0);
    let new_customers = worth.map(|worth| gained / worth);
    Replacement { new_customers, acquisition_cost: new_customers.map(|new| new * segment.acquisition_cost) }
}

fn total_replacement(segments: &[SegmentOutcome]) -> Replacement {
    let sum = |part: fn(&Replacement) -> Option<f64>| {
        segments.iter().map(|segment| part(&segment.replacement)).sum()
    };
    Replacement { new_customers: sum(|r| r.new_customers), acquisition_cost: sum(|r| r.acquisition_cost) }
}

fn average(segments: &[SegmentOutcome]) -> BeforeAfter {
    let weight = |segment: &SegmentOutcome| segment.without.opening[0];
    let all: f64 = segments.iter().map(weight).sum();
    let mean = |reading: &dyn Fn(&SegmentOutcome) -> Reading| {
        Reading::weighted(segments.iter().map(|segment| (weight(segment) / all, reading(segment))))
    };
    let of = |pick: fn(&SegmentOutcome) -> &Cltv| AverageCltv {
        simple: mean(&|segment| pick(segment).simple),
        endless: mean(&|segment| pick(segment).endless),
        horizon: mean(&|segment| pick(segment).horizon),
        three_years: mean(&|segment| pick(segment).three_years),
    };
    BeforeAfter { before: of(|segment| &segment.cltv), after: of(|segment| &segment.cltv_at_full_effect) }
}
