//! Revenue at risk: what problems cost in a base period, and what prevention, access and handling
//! would be worth.

use crate::experience::figures::{
    LeverKind, LeverWorth, Levers, NamedLeverWorth, ProblemRisk, Risk, SegmentRisk, Sums, Words,
};
use crate::experience::{Experience, ProblemLevers, ProblemType};

/// What the figures of a segment rest on.
pub(crate) struct Stakes<'a> {
    pub(crate) name: &'a str,
    pub(crate) experience: &'a Experience<f64>,
    pub(crate) customers: f64,
    pub(crate) value: Sums,
    pub(crate) retention_per_case_period: f64,
}

/// A lever to be judged: its levers on each type of problem.
pub(crate) struct LeverPlan {
    pub(crate) lever: LeverKind,
    pub(crate) cost: f64,
    pub(crate) levers: Vec<ProblemLevers<f64>>,
}

/// What problems cost in a segment.
pub(crate) fn risk_of(stakes: &Stakes<'_>) -> SegmentRisk {
    let experience = stakes.experience;
    let lived = experience.today();
    let mut total = Risk::default();
    let mut problems: Vec<ProblemRisk> = Vec::with_capacity(experience.problems.len());
    for problem in &experience.problems {
        let found = stakes.of_problem(problem);
        total = total.plus(&found.risk);
        problems.push(found);
    }
    for problem in &mut problems {
        problem.share_of_damage = (total.damage > 0.0).then(|| problem.risk.damage / total.damage);
    }
    let points_of_pain = ranked(&problems).into_iter().map(|problem| problem.name.clone()).collect();
    let words = experience.words.is_some().then(|| stakes.words(lived.talk.won, lived.talk.lost));
    let net = words.map_or(0.0, |words| words.net);
    let months = f64::from(experience.per.months());
    SegmentRisk {
        name: stakes.name.to_owned(),
        per: experience.per,
        customers: stakes.customers,
        retention: lived.retention,
        retention_per_case_period: stakes.retention_per_case_period,
        value_of_customer: stakes.value,
        cost_of_doing_nothing_per_month: Sums {
            revenue: (total.revenue_at_risk + total.handling_cost - net * stakes.value.revenue) / months,
            contribution: (total.damage - net * stakes.value.contribution) / months,
        },
        problems,
        total,
        points_of_pain,
        word_of_mouth: words,
        calibration_factor: experience.calibration,
        levers: None,
    }
}

/// The greatest damage first.
fn ranked(problems: &[ProblemRisk]) -> Vec<&ProblemRisk> {
    let mut ranked: Vec<&ProblemRisk> = Vec::with_capacity(problems.len());
    for problem in problems {
        // A place for each: a few types need no sort, which is 3 kB over the wire.
        ranked.insert(ranked.partition_point(|other| other.risk.damage >= problem.risk.damage), problem);
    }
    ranked
}

impl Stakes<'_> {
    /// What all customers say, given the customers that one of them wins and loses.
    fn words(&self, won: f64, lost: f64) -> Words {
        let (won, lost) = (self.customers * won, self.customers * lost);
        let net = won - lost;
        Words {
            new_customers_won: won,
            new_customers_lost: lost,
            net,
            contribution: net * self.value.contribution,
        }
    }

    fn of_problem(&self, problem: &ProblemType<f64>) -> ProblemRisk {
        let loss = problem.loss(self.experience.loyalty_without_problem);
        let loyalty_after = self.experience.loyalty_without_problem - loss;
        let customers_lost = self.customers * problem.rate * loss;
        let contribution_at_risk = customers_lost * self.value.contribution;
        let handling_cost = self.customers * problem.rate * problem.handling();
        let risk = Risk {
            customers_lost,
            revenue_at_risk: customers_lost * self.value.revenue,
            contribution_at_risk,
            handling_cost,
            damage: contribution_at_risk + handling_cost,
        };
        ProblemRisk { name: problem.name.clone(), loyalty_after, loss, risk, share_of_damage: None }
    }

    /// What levers are worth: each alone, and together.
    pub(crate) fn levers(&self, alone: &[LeverPlan], together: &[ProblemLevers<f64>]) -> Levers {
        let cost = alone.iter().map(|plan| plan.cost).sum();
        let together = self.worth(together, cost);
        let alone: Vec<_> = (alone.iter())
            .map(|plan| NamedLeverWorth { lever: plan.lever, worth: self.worth(&plan.levers, plan.cost) })
            .collect();
        let interaction = alone.iter().fold(together, |rest, lever| rest.less(&lever.worth));
        Levers { alone, together, interaction }
    }

    fn worth(&self, levers: &[ProblemLevers<f64>], cost: f64) -> LeverWorth {
        let (today, then) = (self.experience.today(), self.experience.under(levers));
        // Against L₀ both times, so that what is saved is what retention gains.
        let customers_saved = self.customers * (then.retention - today.retention);
        let contribution_protected = customers_saved * self.value.contribution;
        let handling_saved = self.customers * (today.handling - then.handling);
        let pay_off = contribution_protected + handling_saved;
        LeverWorth {
            customers_saved,
            revenue_protected: customers_saved * self.value.revenue,
            contribution_protected,
            handling_saved,
            pay_off,
            cost,
            net: pay_off - cost,
        }
    }
}

impl Risk {
    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self {
            customers_lost: self.customers_lost + other.customers_lost,
            revenue_at_risk: self.revenue_at_risk + other.revenue_at_risk,
            contribution_at_risk: self.contribution_at_risk + other.contribution_at_risk,
            handling_cost: self.handling_cost + other.handling_cost,
            damage: self.damage + other.damage,
        }
    }
}

impl LeverWorth {
    fn less(self, other: &Self) -> Self {
        Self {
            customers_saved: self.customers_saved - other.customers_saved,
            revenue_protected: self.revenue_protected - other.revenue_protected,
            contribution_protected: self.contribution_protected - other.contribution_protected,
            handling_saved: self.handling_saved - other.handling_saved,
            pay_off: self.pay_off - other.pay_off,
            cost: self.cost - other.cost,
            net: self.net - other.net,
        }
    }
}
