//! The one gate: a draft becomes a case, or the list of everything that is wrong with it.

use serde_json::Value;
use std::sync::Arc;

use crate::case::checked::{BusinessCase, Segment, TenureGroup, TimeGrid};
use crate::case::draft::{CaseDraft, SegmentDraft};
use crate::case::{gate_correlation, gate_initiative, gate_retention, gate_scenario};
use crate::error::{Code, Problem, Problems, shown};
use crate::estimate::Estimate;
use crate::input::OneOrMany;
use crate::input::gate::{self, Gate, at, indexed};
use crate::limits::{self, Limit};
use crate::scalar::Scalar;
use crate::uncertainty::Plan;

impl BusinessCase {
    /// Reads a case from JSON.
    ///
    /// # Errors
    ///
    /// All problems at once: unknown keys, wrong types, missing fields, values out of range and
    /// contradictions, each with its path, kind, sentence and offending value.
    ///
    /// ```
    /// let problems = cltv::BusinessCase::from_json(r#"{
    ///     "period": "month", "horizon": 0, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 10, "revenuePerPeriod": 5, "margn": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 1.2 } }] }"#).unwrap_err();
    /// let paths: Vec<_> = problems.list().iter().map(|p| p.path.as_str()).collect();
    /// assert_eq!(paths, ["segments[0].margn", "segments[0].margin", "horizon", "segments[0].retention.rate"]);
    /// ```
    pub fn from_json(json: &str) -> Result<Self, Problems> {
        let value: Value = serde_json::from_str(json).map_err(|error| {
            Problems::from(Problem {
                path: String::new(),
                code: Code::Syntax,
                message: format!("This is not JSON: {error}."),
                value: Value::Null,
                range: None,
            })
        })?;
        Self::from_value(&value)
    }

    /// Reads a case from parsed JSON; errors as for [`from_json`](Self::from_json).
    ///
    /// ```
    /// let mut json = serde_json::json!({
    ///     "period": "month", "horizon": 36, "discountRatePerYear": 0.1,
    ///     "segments": [{ "name": "All", "customers": 10, "revenuePerPeriod": 5, "margin": 0.5,
    ///                    "retention": { "curve": "constant", "rate": 0.9 } }] });
    /// assert!(cltv::BusinessCase::from_value(&json).is_ok());
    /// json["horizon"] = "three years".into();
    /// let problems = cltv::BusinessCase::from_value(&json).unwrap_err();
    /// assert_eq!(problems.list()[0].path, "horizon");
    /// ```
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        let case = gate::parse(json, |gate, draft| case(gate, &Arc::new(draft)))?;
        gate_scenario::with_scenarios(case, json)
    }
}

impl CaseDraft {
    /// Checks the draft; errors as for [`BusinessCase::from_json`].
    ///
    /// ```
    /// use cltv::{CaseDraft, Period, RetentionDraft, SegmentDraft};
    /// let mut draft = CaseDraft::new(Period::Month, 36);
    /// assert!(draft.check().unwrap_err().has(cltv::Code::Empty)); // no segment yet
    /// draft.segments.push(SegmentDraft {
    ///     name: "All".into(),
    ///     customers: Some(1000.0.into()),
    ///     revenue_per_period: Some(450.0.into()),
    ///     margin: 0.55.into(),
    ///     retention: RetentionDraft::constant(0.975),
    ///     ..SegmentDraft::default()
    /// });
    /// assert!(draft.check().is_ok());
    /// ```
    pub fn check(&self) -> Result<BusinessCase, Problems> {
        let case = gate::through(Vec::new(), |gate| case(gate, &Arc::new(self.clone())))?;
        match &self.scenarios {
            None => Ok(case),
            // Paths are those of JSON, so the draft becomes what it would be there.
            Some(_) => gate_scenario::with_scenarios(case, &serde_json::to_value(self).unwrap_or_default()),
        }
    }
}

pub(crate) fn case<V: Scalar>(gate: &mut Gate<'_, V>, draft: &Arc<CaseDraft>) -> BusinessCase<V> {
    gate_scenario::names(gate, draft);
    for (field, text) in [("name", &draft.name), ("currency", &draft.currency)] {
        if let Some(text) = text {
            gate.length(field, text.chars().count(), limits::LONGEST_NAME);
        }
    }
    let grid = TimeGrid {
        period: draft.period,
        horizon: gate.whole("horizon", &draft.horizon, &limits::HORIZON),
        timing: draft.timing.unwrap_or_default(),
    };
    let discount_rate_per_year =
        gate.number("discountRatePerYear", &draft.discount_rate_per_year, &limits::DISCOUNT_RATE);
    let segments = segments(gate, &draft.segments, &grid);
    let initiative_drafts = draft.initiatives.as_deref().unwrap_or_default();
    let initiative_drafts = gate.entries("initiatives", initiative_drafts, limits::MOST_PARTS);
    let initiatives = indexed("initiatives", initiative_drafts)
        .map(|(path, initiative)| {
            gate_initiative::initiative(gate, &path, initiative, &segments, grid.horizon)
        })
        .collect();
    gate.names("initiatives", initiative_drafts.iter().map(|initiative| initiative.name.as_str()));

    BusinessCase {
        name: draft.name.clone(),
        currency: draft.currency.clone(),
        grid,
        discount_rate_per_year,
        segments,
        initiatives,
        correlations: gate_correlation::correlations(gate, draft),
        simulation: Plan::default().with(gate, "simulation.", draft.simulation.as_ref()),
        assumptions: gate.take_assumptions(),
        draft: Arc::clone(draft),
        scenarios: Vec::new(),
    }
}

fn segments<V: Scalar>(gate: &mut Gate<'_, V>, drafts: &[SegmentDraft], grid: &TimeGrid) -> Vec<Segment<V>> {
    if drafts.is_empty() {
        gate.note("segments", Code::Empty, "A case needs at least one segment.", Value::Array(vec![]));
    }
    let drafts = gate.entries("segments", drafts, limits::MOST_PARTS);
    let segments =
        indexed("segments", drafts).map(|(path, draft)| segment(gate, &path, draft, grid)).collect();
    gate.names("segments", drafts.iter().map(|segment| segment.name.as_str()));
    segments
}

fn segment<V: Scalar>(
    gate: &mut Gate<'_, V>,
    path: &str,
    draft: &SegmentDraft,
    grid: &TimeGrid,
) -> Segment<V> {
    let at = |field: &str| at(path, field);
    let mut optional = |field: &str, value: Option<&Estimate>, limit: &Limit| {
        value.map_or(V::zero(), |value| gate.number(&at(field), value, limit))
    };
    let new_per_period = optional("newPerPeriod", draft.new_per_period.as_ref(), &limits::NEW_CUSTOMERS);
    let cost_to_serve_per_period =
        optional("costToServePerPeriod", draft.cost_to_serve_per_period.as_ref(), &limits::MONEY);
    let growth_per_year = optional("growthPerYear", draft.growth_per_year.as_ref(), &limits::GROWTH);
    let acquisition_cost = optional("acquisitionCost", draft.acquisition_cost.as_ref(), &limits::MONEY);
    growth_in_bounds(gate, &at("growthPerYear"), growth_per_year.plain(), grid);
    let base = base(gate, path, draft);
    let unread = ["tenure", "customers"].iter().any(|field| gate.is_noted(&at(field)));
    let customers: f64 = base.iter().map(|group| group.customers.plain()).sum();
    if !unread && !base.is_empty() && customers == 0.0 && new_per_period.plain() == 0.0 {
        nobody(gate, path, draft);
    }
    let revenue_per_period = revenue(gate, path, draft);
    let margin = gate.number(&at("margin"), &draft.margin, &limits::MARGIN);
    let held = gate_retention::retention(gate, &at("retention"), &draft.retention, grid.period);
    Segment {
        name: draft.name.clone(),
        base,
        new_per_period,
        revenue_per_period,
        margin,
        cost_to_serve_per_period,
        growth_per_year,
        acquisition_cost,
        handling_per_period: held.handling_per_period,
        retention: held.retention,
        origin: held.origin,
        cuts: draft.cuts.clone().unwrap_or_default(),
    }
}

/// Growth that goes on for centuries leaves the range of numbers.
fn growth_in_bounds<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, growth_per_year: f64, grid: &TimeGrid) {
    let years = grid.longest_view() as f64 / grid.per_year();
    if limits::GROWTH.allows(growth_per_year)
        && years * libm::log1p(growth_per_year) > libm::log(limits::MOST_GROWTH)
    {
        let message =
            format!("Growing by {growth_per_year} a year for {years} years is more than money can.");
        gate.note(path, Code::Overflow, &message, shown(growth_per_year));
    }
}

fn base<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &SegmentDraft) -> Vec<TenureGroup<V>> {
    let customers_path = at(path, "customers");
    let tenure_path = at(path, "tenure");
    let groups = match &draft.tenure {
        Some(OneOrMany::Many(groups)) => groups,
        one => {
            let tenure = match one {
                Some(OneOrMany::One(tenure)) => gate.whole(&tenure_path, tenure, &limits::TENURE),
                _ => 0,
            };
            let customers = draft.customers.as_ref();
            let customers = customers
                .map_or(V::zero(), |customers| gate.number(&customers_path, customers, &limits::CUSTOMERS));
            return vec![TenureGroup { tenure, customers }];
        }
    };
    if let Some(customers) = &draft.customers {
        let message = "A list of tenures replaces the number of customers: leave one of them out.";
        gate.note(&customers_path, Code::Conflict, message, shown(customers.value()));
    }
    if groups.is_empty() {
        let message = "The list of tenures is empty: leave it out, or give at least one group.";
        gate.note(&tenure_path, Code::Empty, message, Value::Array(vec![]));
    }
    let groups = gate.entries(&tenure_path, groups, limits::MOST_ENTRIES);
    indexed(&tenure_path, groups)
        .map(|(path, group)| TenureGroup {
            tenure: gate.whole(&at(&path, "tenure"), &group.tenure, &limits::TENURE),
            customers: gate.number(&at(&path, "customers"), &group.customers, &limits::CUSTOMERS),
        })
        .collect()
}

fn nobody<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &SegmentDraft) {
    let message = "This segment has nobody in it: give it customers or new customers per period.";
    let (field, code, value) = match (&draft.tenure, &draft.customers) {
        (Some(OneOrMany::Many(_)), _) => {
            ("tenure", Code::Empty, serde_json::to_value(&draft.tenure).unwrap_or_default())
        }
        (_, Some(customers)) => ("customers", Code::Empty, shown(customers.value())),
        (_, None) => ("customers", Code::Missing, Value::Null),
    };
    gate.note(&at(path, field), code, message, value);
}

/// Revenue per customer and period: given, or orders × average order value.
fn revenue<V: Scalar>(gate: &mut Gate<'_, V>, path: &str, draft: &SegmentDraft) -> V {
    let revenue_path = at(path, "revenuePerPeriod");
    let orders_path = at(path, "ordersPerPeriod");
    let value_path = at(path, "averageOrderValue");
    match (&draft.revenue_per_period, &draft.orders_per_period, &draft.average_order_value) {
        (Some(revenue), None, None) => gate.number(&revenue_path, revenue, &limits::MONEY),
        (None, Some(orders), Some(value)) => {
            gate.number(&orders_path, orders, &limits::ORDERS)
                * gate.number(&value_path, value, &limits::MONEY)
        }
        (None, None, None) => {
            let message = "Give revenuePerPeriod, or ordersPerPeriod and averageOrderValue.";
            gate.note(&revenue_path, Code::Missing, message, Value::Null);
            V::zero()
        }
        (Some(revenue), _, _) => {
            let message =
                "Revenue is given twice: keep revenuePerPeriod, or ordersPerPeriod with averageOrderValue.";
            gate.note(&revenue_path, Code::Conflict, message, shown(revenue.value()));
            V::zero()
        }
        (None, Some(_), None) => {
            let message = "Orders need their value: give averageOrderValue too.";
            gate.note(&value_path, Code::Missing, message, Value::Null);
            V::zero()
        }
        (None, None, Some(_)) => {
            gate.note(
                &orders_path,
                Code::Missing,
                "A value needs its orders: give ordersPerPeriod too.",
                Value::Null,
            );
            V::zero()
        }
    }
}
