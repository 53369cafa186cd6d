//! Which initiatives are worth their money, and which set of them fits a budget best?
//!
//! Initiatives act on one another, so the worth of a set is not the sum of its parts: every set is
//! computed as a case of its own, the customers it reaches being those there are with all of *its*
//! initiatives.

use serde::Serialize;
use serde_json::Value;

use crate::case::checked::BusinessCase;
use crate::case::part::Part;
use crate::case::projection::Heads;
use crate::case::ready::{Followed, Ready};
use crate::error::{Code, Problem, Problems};
use crate::limits::{self, Limit};
use crate::retention::Shift;

/// Most initiatives of which every set is computed: 4096 sets.
pub const MOST_INITIATIVES: usize = 12;

/// What may be spent, as a present value.
pub const BUDGET: Limit = Limit { name: "The budget", ..limits::MONEY };

/// Two sums of the same terms in another order differ by no more than this, of their size.
const ROUNDING: f64 = 1e-12;

/// The initiatives ranked, and the best set within a budget.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Portfolio {
    /// What may be spent.
    pub budget: f64,
    /// Each alone: those that cost nothing, then the best NPV per unit of cost first.
    pub ranked: Vec<RankedInitiative>,
    /// The set with the highest NPV within the budget; possibly empty. Of equal ones the smallest.
    pub best: BestSet,
    /// How many sets there are; all were tried.
    pub sets: usize,
}

/// An initiative alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RankedInitiative {
    /// Its name.
    pub initiative: String,
    /// Benefit − cost, present values.
    pub npv: f64,
    /// Present value.
    pub cost: f64,
    /// NPV ÷ cost; `None` if it costs nothing.
    pub npv_per_cost: Option<f64>,
}

/// The best set within the budget.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestSet {
    /// In the order of the case.
    pub initiatives: Vec<String>,
    /// Benefit − cost.
    pub npv: f64,
    /// Present value of the costs.
    pub cost: f64,
    /// Present value of the contribution that the set brings.
    pub benefit: f64,
}

impl BusinessCase {
    /// Ranks the initiatives and finds the best set within a budget, by trying every set.
    ///
    /// The budget is compared with the present value of a set's costs.
    ///
    /// # Errors
    ///
    /// A budget out of range, and more than 12 initiatives.
    ///
    /// ```
    /// let case = cltv::BusinessCase::from_json(r#"{
    ///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.8 } }],
    ///     "initiatives": [
    ///         { "name": "Dear", "costs": { "oneOff": [{ "period": 1, "amount": 4000 }] },
    ///           "effects": [{ "on": "retention", "points": 0.06 }] },
    ///         { "name": "Cheap", "costs": { "oneOff": [{ "period": 1, "amount": 500 }] },
    ///           "effects": [{ "on": "retention", "points": 0.02 }] }] }"#)?;
    /// let portfolio = case.portfolio(4000.0)?;
    /// assert_eq!(portfolio.sets, 4);
    /// assert_eq!(portfolio.ranked[0].initiative, "Cheap"); // more for each unit of money
    /// assert_eq!(portfolio.best.initiatives, ["Dear"]); // but both do not fit, and one brings more
    /// assert!(case.portfolio(-1.0).unwrap_err().has(cltv::Code::OutOfRange));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn portfolio(&self, budget: f64) -> Result<Portfolio, Problems> {
        let mut problems: Vec<Problem> = BUDGET.problem("budget", budget).into_iter().collect();
        let count = self.initiatives.len();
        if count > MOST_INITIATIVES {
            let message =
                format!("Every set of {count} initiatives is too many to try: {MOST_INITIATIVES} at most.");
            let (path, value) = ("initiatives".to_owned(), Value::from(count));
            problems.push(Problem { path, code: Code::TooMany, message, value, range: None });
        }
        Problems::none_in(problems)?;
        let ready = Ready::new(self);
        let sets = Sets::new(&ready);
        Ok(Portfolio { budget, ranked: sets.ranked(), best: sets.best(budget), sets: 1 << count })
    }
}

/// What a set brings and costs.
#[derive(Clone, Copy, Default)]
struct Worth {
    benefit: f64,
    cost: f64,
}

impl Worth {
    fn npv(&self) -> f64 {
        self.benefit - self.cost
    }
}

/// Every set of a case's initiatives, one bit each.
struct Sets<'a> {
    ready: &'a Ready<'a, f64>,
    weights: Vec<Vec<f64>>,
    /// The customers of each segment without the initiatives.
    today: Vec<Heads<f64>>,
    /// Present value of each segment's contribution without them.
    without: Vec<f64>,
    /// What each initiative costs, if that does not depend on the customers it reaches.
    prices: Vec<Option<f64>>,
}

impl<'a> Sets<'a> {
    fn new(ready: &'a Ready<'a, f64>) -> Self {
        let case = ready.case;
        let idle = vec![Shift::none(); case.grid.horizon];
        let (mut today, mut without) = (Vec::new(), Vec::new());
        for (index, course) in ready.courses.iter().enumerate() {
            let heads = course.heads(&idle, &course.today);
            without.push(ready.worth(index, &course.today, &heads));
            today.push(heads);
        }
        let reached: Vec<_> = today.iter().map(Heads::reached).collect();
        let costs = case.costs(&reached);
        let prices = case.initiatives.iter().zip(&costs).map(|(initiative, cost)| {
            let of = &initiative.costs;
            let is_fixed = of.per_reached_customer_per_period == 0.0 && of.per_reached_customer_once == 0.0;
            is_fixed.then(|| cost.present_value(&ready.discount))
        });
        Self { ready, weights: ready.weights(0), prices: prices.collect(), today, without }
    }

    fn ranked(&self) -> Vec<RankedInitiative> {
        let mut ranked: Vec<RankedInitiative> = Vec::with_capacity(self.prices.len());
        for (index, initiative) in self.ready.case.initiatives.iter().enumerate() {
            let worth = self.worth(1 << index);
            let one = RankedInitiative {
                initiative: initiative.name.clone(),
                npv: worth.npv(),
                cost: worth.cost,
                npv_per_cost: (worth.cost > 0.0).then(|| worth.npv() / worth.cost),
            };
            let place = ranked.iter().position(|other| one.goes_before(other));
            ranked.insert(place.unwrap_or(ranked.len()), one);
        }
        ranked
    }

    /// The smaller sets first, so that a larger one has to be better to take their place.
    fn best(&self, budget: f64) -> BestSet {
        let affordable = budget * (1.0 + ROUNDING);
        let (mut best, mut found) = (0_u32, Worth::default());
        let count = self.prices.len() as u32;
        for size in 1..=count {
            for set in (1_u32..1 << count).filter(|set| set.count_ones() == size) {
                if self.price(set).is_some_and(|price| price > affordable) {
                    continue;
                }
                let worth = self.worth(set);
                let by_rounding = ROUNDING * (worth.benefit.abs() + worth.cost.abs());
                if worth.cost <= affordable && worth.npv() > found.npv() + by_rounding {
                    (best, found) = (set, worth);
                }
            }
        }
        let part = Part::Set(best);
        let named = self.ready.case.initiatives.iter().enumerate();
        let chosen = named.filter(|(index, _)| part.has_initiative(*index));
        BestSet {
            initiatives: chosen.map(|(_, initiative)| initiative.name.clone()).collect(),
            npv: found.npv(),
            cost: found.cost,
            benefit: found.benefit,
        }
    }

    /// What a set costs, if that does not depend on the customers it reaches.
    fn price(&self, set: u32) -> Option<f64> {
        let part = Part::Set(set);
        let prices = self.prices.iter().enumerate().filter(|(index, _)| part.has_initiative(*index));
        prices.map(|(_, price)| *price).sum()
    }

    fn worth(&self, set: u32) -> Worth {
        let (ready, part) = (self.ready, Part::Set(set));
        let followed = (0..ready.courses.len()).map(|index| {
            let is_touched = ready.case.is_touched_by(part, index);
            is_touched.then(|| ready.follow(index, &ready.case.levers(part, index, &self.weights)))
        });
        let followed: Vec<_> = followed.collect();
        let mut worth = Worth::default();
        let mut reached: Vec<_> = self.today.iter().map(Heads::reached).collect();
        for (index, followed) in followed.iter().enumerate() {
            if let Some(Followed { plan, heads }) = followed {
                worth.benefit += ready.worth(index, &plan.units, heads) - self.without[index];
                reached[index] = heads.reached();
            }
        }
        worth.cost = self.price(set).unwrap_or_else(|| {
            let costs = ready.case.costs(&reached);
            let mine = costs.iter().enumerate().filter(|(index, _)| part.has_initiative(*index));
            mine.map(|(_, cost)| cost.present_value(&ready.discount)).sum()
        });
        worth
    }
}

impl RankedInitiative {
    fn goes_before(&self, other: &Self) -> bool {
        let rank = |one: &Self| (one.npv_per_cost.unwrap_or(f64::INFINITY), one.npv);
        rank(self) > rank(other)
    }
}
