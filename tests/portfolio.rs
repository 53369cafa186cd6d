//! The best set of initiatives within a budget, against every set evaluated as a case of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on panics")]

use cltv::{BusinessCase, Code, Portfolio};
use serde_json::{Value, json};

/// Four initiatives that act on one another, two of which pay for each customer they reach.
fn five_ways() -> Value {
    json!({
        "period": "month", "horizon": 24, "timing": "mid", "discountRatePerYear": 0.15,
        "segments": [
            { "name": "Mass", "customers": 4000, "newPerPeriod": 60, "revenuePerPeriod": 30, "margin": 0.5,
              "costToServePerPeriod": 3, "acquisitionCost": 25,
              "retention": { "curve": "betaGeometric", "alpha": 0.8, "beta": 6 } },
            { "name": "Post", "customers": 1500, "revenuePerPeriod": 40, "margin": 0.45,
              "retention": { "curve": "experience", "loyaltyWithoutProblem": 0.88, "problems": [
                { "name": "Late", "rate": 0.25, "contactRate": 0.4,
                  "outcomes": { "satisfied": 0.5, "mollified": 0.3, "dissatisfied": 0.2 },
                  "loyalty": { "silent": 0.6, "satisfied": 0.85, "mollified": 0.7, "dissatisfied": 0.3 },
                  "costPerContact": 5 }] } }
        ],
        "initiatives": [
            { "name": "Call", "reach": 0.4, "start": 2,
              "costs": { "perReachedCustomerPerPeriod": 0.9, "perReachedCustomerOnce": 2 },
              "effects": [{ "on": "churn", "segment": "Mass", "relative": 0.3 }] },
            { "name": "Fix", "ramp": 4, "costs": { "oneOff": [{ "period": 3, "amount": 9000 }] },
              "effects": [{ "on": "problemRate", "relative": 0.5 }, { "on": "churn", "relative": 0.1 }] },
            { "name": "Club", "persistencePerYear": 0.7,
              "costs": { "perPeriod": 400, "perReachedCustomerPerPeriod": 0.2 },
              "effects": [{ "on": "churn", "relative": 0.2 }, { "on": "revenue", "relative": 0.01 }] },
            { "name": "Poster", "costs": { "perPeriod": 300 },
              "effects": [{ "on": "newCustomers", "segment": "Mass", "amount": 1 }] },
            { "name": "Rule", "effects": [{ "on": "contactRate", "points": 0.2 }] }
        ]
    })
}

fn portfolio(case: &Value, budget: f64) -> Portfolio {
    BusinessCase::from_value(case).unwrap().portfolio(budget).unwrap()
}

/// A set as a case that holds nothing else: its names, benefit, cost.
fn alone(case: &Value, set: usize) -> (Vec<String>, f64, f64) {
    let mut case = case.clone();
    let list = case["initiatives"].as_array_mut().unwrap();
    let mut index = 0;
    list.retain(|_| {
        index += 1;
        set >> (index - 1) & 1 == 1
    });
    let names = list.iter().map(|initiative| initiative["name"].as_str().unwrap().to_owned()).collect();
    let verdict = BusinessCase::from_value(&case).unwrap().evaluate().verdict;
    (names, verdict.contribution_impact.present_value, verdict.costs.present_value)
}

#[track_caller]
fn assert_near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-9 * (1.0 + a.abs()), "{a} {b}");
}

#[test]
fn the_best_set_is_the_best_of_all() {
    let case = five_ways();
    let every: Vec<_> = (0..32).map(|set| alone(&case, set)).collect();
    let mut chosen = Vec::new();
    for budget in [0.0, 1e3, 6e3, 9e3, 1.1e4, 2e4, 3e4, 5e4, 1e15] {
        let portfolio = portfolio(&case, budget);
        assert_eq!((portfolio.budget, portfolio.sets), (budget, 32));
        let affordable = every.iter().filter(|(_, _, cost)| *cost <= budget);
        let (names, benefit, cost) = affordable.max_by(|a, b| (a.1 - a.2).total_cmp(&(b.1 - b.2))).unwrap();
        assert_eq!(&portfolio.best.initiatives, names, "within {budget}");
        assert_near(portfolio.best.npv, benefit - cost);
        assert_near(portfolio.best.benefit, *benefit);
        assert_near(portfolio.best.cost, *cost);
        assert!(portfolio.best.cost <= budget);
        chosen.push(names.clone());
    }
    chosen.dedup();
    assert!(chosen.len() >= 4, "the budgets make no difference: {chosen:?}");
}

#[test]
fn initiatives_are_ranked_by_what_a_unit_of_cost_brings() {
    let case = five_ways();
    let portfolio = portfolio(&case, 1e4);
    assert_eq!(portfolio.ranked.len(), 5);
    let ranks: Vec<_> =
        portfolio.ranked.iter().map(|one| one.npv_per_cost.unwrap_or(f64::INFINITY)).collect();
    assert!(ranks.is_sorted_by(|a, b| a >= b), "{ranks:?}");
    assert_eq!((portfolio.ranked[0].initiative.as_str(), portfolio.ranked[0].npv_per_cost), ("Rule", None));
    for ranked in &portfolio.ranked {
        let set = (0..5).find(|index| case["initiatives"][index]["name"] == ranked.initiative.as_str());
        let (_, benefit, cost) = alone(&case, 1 << set.unwrap());
        assert_near(ranked.npv, benefit - cost);
        assert_near(ranked.cost, cost);
        if let Some(ratio) = ranked.npv_per_cost {
            assert_near(ratio, (benefit - cost) / cost);
        }
    }
}

/// What neither costs nor brings anything is left out, wherever it stands.
#[test]
fn of_equal_sets_the_smallest_is_chosen() {
    let mut case = five_ways();
    let list = case["initiatives"].as_array_mut().unwrap();
    list.insert(0, json!({ "name": "Idle" }));
    list.push(json!({ "name": "Vain", "effects": [{ "on": "churn", "relative": 0 }] }));
    let best = portfolio(&case, 1e15).best;
    assert_eq!(best.initiatives, portfolio(&five_ways(), 1e15).best.initiatives);
}

#[test]
fn a_budget_of_exactly_the_costs_is_enough() {
    let one = |name: &str, amount: f64| {
        json!({ "name": name, "costs": { "oneOff": [{ "period": 1, "amount": amount }] },
                "effects": [{ "on": "churn", "relative": 0.1 }] })
    };
    let mut case = five_ways();
    // 0.1 + 0.2 is more than 0.3 where numbers are binary.
    case["initiatives"] = json!([one("A", 0.1), one("B", 0.2)]);
    assert_eq!(portfolio(&case, 0.3).best.initiatives, ["A", "B"]);
    assert_eq!(portfolio(&case, 0.299).best.initiatives, ["A"]);
}

#[test]
fn where_nothing_pays_nothing_is_done() {
    let mut case = five_ways();
    case["initiatives"] =
        json!([{ "name": "Party", "costs": { "oneOff": [{ "period": 1, "amount": 10 }] } }]);
    let found = portfolio(&case, 100.0);
    assert!(found.best.initiatives.is_empty());
    assert_eq!((found.best.npv, found.best.cost, found.best.benefit), (0.0, 0.0, 0.0));
    assert_eq!(found.ranked[0].npv_per_cost, Some(-1.0));
    case["initiatives"] = json!([]);
    let found = portfolio(&case, 100.0);
    assert_eq!((found.sets, found.ranked.len(), found.best.initiatives.len()), (1, 0, 0));
}

/// Costs below zero are savings; they may lead, and may make room for others.
#[test]
fn savings_make_room() {
    let mut case = five_ways();
    case["initiatives"] = json!([
        { "name": "Saves", "costs": { "perReachedCustomerPerPeriod": -0.1 },
          "effects": [{ "on": "revenue", "relative": 0 }] },
        { "name": "Costs", "costs": { "oneOff": [{ "period": 1, "amount": 5000 }] },
          "effects": [{ "on": "churn", "relative": 0.3 }] }
    ]);
    let found = portfolio(&case, 1000.0);
    assert_eq!(found.best.initiatives, ["Saves", "Costs"]);
    assert!(found.best.cost < 1000.0);
    assert_eq!(found.ranked[0].initiative, "Saves");
}

#[test]
fn budgets_and_numbers_of_initiatives_have_limits() {
    let refused = |case: &Value, budget: f64| {
        let problems = BusinessCase::from_value(case).unwrap().portfolio(budget).unwrap_err();
        problems.list().iter().map(|p| (p.path.clone(), p.code)).collect::<Vec<_>>()
    };
    let budget = |code| ("budget".to_owned(), code);
    assert_eq!(refused(&five_ways(), -1.0), [budget(Code::OutOfRange)]);
    assert_eq!(refused(&five_ways(), 1.1e15), [budget(Code::OutOfRange)]);
    assert_eq!(refused(&five_ways(), f64::NAN), [budget(Code::NotFinite)]);
    let mut many = five_ways();
    let idle = |index| json!({ "name": format!("No. {index}") });
    many["initiatives"] = (0..12).map(idle).collect();
    assert_eq!(portfolio(&many, 1.0).sets, 4096);
    many["initiatives"] = (0..13).map(idle).collect();
    let initiatives = ("initiatives".to_owned(), Code::TooMany);
    assert_eq!(refused(&many, f64::INFINITY), [budget(Code::NotFinite), initiatives]);
}
