//! The one gate: a draft becomes a case, or the list of everything that is wrong with it.

use serde_json::Value;

use crate::case::checked::{BusinessCase, Segment, TenureGroup, TimeGrid};
use crate::case::draft::{CaseDraft, SegmentDraft};
use crate::case::one_or_many::OneOrMany;
use crate::case::{gate_initiative, gate_retention, read};
use crate::error::{Code, Problem, Problems, shown};
use crate::limits::{self, Limit};

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
    pub fn from_value(json: &Value) -> Result<Self, Problems> {
        let (draft, notes) = read::read::<CaseDraft>(json);
        match draft {
            Ok(draft) => pass(&draft, notes),
            // Unreachable while the reader knows every type of draft; said rather than assumed.
            Err(error) => Err(Problems::from(Problem {
                path: String::new(),
                code: Code::WrongType,
                message: error.to_string(),
                value: Value::Null,
                range: None,
            })),
        }
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
    ///     customers: Some(1000.0),
    ///     revenue_per_period: Some(450.0),
    ///     margin: 0.55,
    ///     retention: RetentionDraft::constant(0.975),
    ///     ..SegmentDraft::default()
    /// });
    /// assert!(draft.check().is_ok());
    /// ```
    pub fn check(&self) -> Result<BusinessCase, Problems> {
        pass(self, Vec::new())
    }
}

fn pass(draft: &CaseDraft, notes: Vec<Problem>) -> Result<BusinessCase, Problems> {
    let mut gate = Gate { noted: notes.len(), problems: notes };
    let case = case(&mut gate, draft);
    Problems::none_in(gate.problems)?;
    Ok(case)
}

fn case(gate: &mut Gate, draft: &CaseDraft) -> BusinessCase {
    if let Some(name) = &draft.name {
        gate.length("name", name.chars().count(), limits::LONGEST_NAME);
    }
    if let Some(currency) = &draft.currency {
        gate.length("currency", currency.chars().count(), limits::LONGEST_NAME);
    }
    let grid = TimeGrid {
        period: draft.period,
        horizon: gate.whole("horizon", draft.horizon, &limits::HORIZON),
        timing: draft.timing.unwrap_or_default(),
    };
    let discount_rate_per_year =
        gate.number("discountRatePerYear", draft.discount_rate_per_year, &limits::DISCOUNT_RATE);
    if draft.segments.is_empty() {
        gate.note("segments", Code::Empty, "A case needs at least one segment.", Value::Array(vec![]));
    }
    let segment_drafts = gate.entries("segments", &draft.segments, limits::MOST_PARTS);
    let segments: Vec<_> = indexed("segments", segment_drafts)
        .map(|(path, segment_draft)| segment(gate, &path, segment_draft, &grid))
        .collect();
    gate.names("segments", segment_drafts.iter().map(|segment| segment.name.as_str()));

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
    }
}

fn segment(gate: &mut Gate, path: &str, draft: &SegmentDraft, grid: &TimeGrid) -> Segment<f64> {
    let at = |field: &str| format!("{path}.{field}");
    let mut optional = |field: &str, value: Option<f64>, limit: &Limit| {
        value.map_or(0.0, |value| gate.number(&at(field), value, limit))
    };
    let new_per_period = optional("newPerPeriod", draft.new_per_period, &limits::NEW_CUSTOMERS);
    let cost_to_serve_per_period =
        optional("costToServePerPeriod", draft.cost_to_serve_per_period, &limits::MONEY);
    let growth_per_year = optional("growthPerYear", draft.growth_per_year, &limits::GROWTH);
    let acquisition_cost = optional("acquisitionCost", draft.acquisition_cost, &limits::MONEY);
    growth_in_bounds(gate, &at("growthPerYear"), growth_per_year, grid);
    let base = base(gate, path, draft);
    let customers: f64 = base.iter().map(|group| group.customers).sum();
    let unread = ["tenure", "customers"].iter().any(|field| gate.is_noted(&at(field)));
    if !unread && !base.is_empty() && customers == 0.0 && new_per_period == 0.0 {
        let message = "This segment has nobody in it: give it customers or new customers per period.";
        let (field, code, value) = match (&draft.tenure, draft.customers) {
            (Some(OneOrMany::Many(_)), _) => {
                ("tenure", Code::Empty, serde_json::to_value(&draft.tenure).unwrap_or_default())
            }
            (_, Some(customers)) => ("customers", Code::Empty, shown(customers)),
            (_, None) => ("customers", Code::Missing, Value::Null),
        };
        gate.note(&at(field), code, message, value);
    }
    Segment {
        name: draft.name.clone(),
        base,
        new_per_period,
        revenue_per_period: revenue(gate, path, draft),
        margin: gate.number(&at("margin"), draft.margin, &limits::MARGIN),
        cost_to_serve_per_period,
        growth_per_year,
        acquisition_cost,
        retention: gate_retention::retention(gate, &at("retention"), &draft.retention, grid.period),
    }
}

/// Growth that goes on for centuries leaves the range of numbers.
fn growth_in_bounds(gate: &mut Gate, path: &str, growth_per_year: f64, grid: &TimeGrid) {
    let years = grid.longest_view() as f64 / grid.per_year();
    if limits::GROWTH.allows(growth_per_year)
        && years * libm::log1p(growth_per_year) > libm::log(limits::MOST_GROWTH)
    {
        let message =
            format!("Growing by {growth_per_year} a year for {years} years is more than money can.");
        gate.note(path, Code::Overflow, &message, shown(growth_per_year));
    }
}

fn base(gate: &mut Gate, path: &str, draft: &SegmentDraft) -> Vec<TenureGroup<f64>> {
    let customers_path = format!("{path}.customers");
    let tenure_path = format!("{path}.tenure");
    let groups = match &draft.tenure {
        Some(OneOrMany::Many(groups)) => groups,
        one => {
            let tenure = match one {
                Some(OneOrMany::One(tenure)) => gate.whole(&tenure_path, *tenure, &limits::TENURE),
                _ => 0,
            };
            let customers = draft.customers.unwrap_or(0.0);
            let customers = gate.number(&customers_path, customers, &limits::CUSTOMERS);
            return vec![TenureGroup { tenure, customers }];
        }
    };
    if let Some(customers) = draft.customers {
        let message = "A list of tenures replaces the number of customers: leave one of them out.";
        gate.note(&customers_path, Code::Conflict, message, shown(customers));
    }
    if groups.is_empty() {
        let message = "The list of tenures is empty: leave it out, or give at least one group.";
        gate.note(&tenure_path, Code::Empty, message, Value::Array(vec![]));
    }
    let groups = gate.entries(&tenure_path, groups, limits::MOST_ENTRIES);
    indexed(&tenure_path, groups)
        .map(|(path, group)| TenureGroup {
            tenure: gate.whole(&format!("{path}.tenure"), group.tenure, &limits::TENURE),
            customers: gate.number(&format!("{path}.customers"), group.customers, &limits::CUSTOMERS),
        })
        .collect()
}

/// Revenue per customer and period: given, or orders × average order value.
fn revenue(gate: &mut Gate, path: &str, draft: &SegmentDraft) -> f64 {
    let revenue_path = format!("{path}.revenuePerPeriod");
    let orders_path = format!("{path}.ordersPerPeriod");
    let value_path = format!("{path}.averageOrderValue");
    match (draft.revenue_per_period, draft.orders_per_period, draft.average_order_value) {
        (Some(revenue), None, None) => gate.number(&revenue_path, revenue, &limits::MONEY),
        (None, Some(orders), Some(value)) => {
            gate.number(&orders_path, orders, &limits::ORDERS)
                * gate.number(&value_path, value, &limits::MONEY)
        }
        (None, None, None) => {
            let message = "Give revenuePerPeriod, or ordersPerPeriod and averageOrderValue.";
            gate.note(&revenue_path, Code::Missing, message, Value::Null);
            0.0
        }
        (Some(revenue), _, _) => {
            let message =
                "Revenue is given twice: keep revenuePerPeriod, or ordersPerPeriod with averageOrderValue.";
            gate.note(&revenue_path, Code::Conflict, message, shown(revenue));
            0.0
        }
        (None, Some(_), None) => {
            gate.note(
                &value_path,
                Code::Missing,
                "Orders need their value: give averageOrderValue too.",
                Value::Null,
            );
            0.0
        }
        (None, None, Some(_)) => {
            gate.note(
                &orders_path,
                Code::Missing,
                "A value needs its orders: give ordersPerPeriod too.",
                Value::Null,
            );
            0.0
        }
    }
}

/// Each entry of a list with its path.
pub(super) fn indexed<'a, T>(path: &str, list: &'a [T]) -> impl Iterator<Item = (String, &'a T)> {
    list.iter().enumerate().map(move |(index, entry)| (format!("{path}[{index}]"), entry))
}

/// Collects what is wrong while a draft passes.
pub(super) struct Gate {
    problems: Vec<Problem>,
    /// The first so many were noted while reading; what they touch is not judged again.
    noted: usize,
}

impl Gate {
    pub(super) fn note(&mut self, path: &str, code: Code, message: &str, value: Value) {
        self.add(Problem { path: path.to_owned(), code, message: message.to_owned(), value, range: None });
    }

    /// A number within its limits; what is out of them is noted and handed on, to be refused.
    pub(super) fn number(&mut self, path: &str, value: f64, limit: &Limit) -> f64 {
        if let Some(problem) = limit.problem(path, value) {
            self.add(problem);
        }
        value
    }

    /// A whole number; a refused one becomes the largest legal one, to go on checking with: nothing
    /// lies after it.
    pub(super) fn whole(&mut self, path: &str, value: f64, limit: &Limit) -> usize {
        let value = self.number(path, value, limit);
        (if limit.allows(value) { value } else { limit.max }) as usize
    }

    /// The entries of a list that are worth judging: all, or as many as are allowed.
    pub(super) fn entries<'a, T>(&mut self, path: &str, list: &'a [T], most: usize) -> &'a [T] {
        self.length(path, list.len(), most);
        &list[..list.len().min(most)]
    }

    pub(super) fn length(&mut self, path: &str, length: usize, most: usize) {
        if length > most {
            let message =
                format!("There are {length} entries or characters here; at most {most} are allowed.");
            self.note(path, Code::TooMany, &message, Value::from(length));
        }
    }

    /// Whether something at this path, or something around it, was noted while reading.
    pub(super) fn is_noted(&self, path: &str) -> bool {
        self.problems[..self.noted].iter().any(|problem| encloses(&problem.path, path))
    }

    fn add(&mut self, problem: Problem) {
        if self.problems.len() < read::MOST_NOTES && !self.is_noted(&problem.path) {
            self.problems.push(problem);
        }
    }

    /// Names are there, not too long, and differ.
    fn names<'a>(&mut self, list: &str, names: impl Iterator<Item = &'a str> + Clone) {
        for (index, name) in names.clone().enumerate() {
            let path = format!("{list}[{index}].name");
            self.length(&path, name.chars().count(), limits::LONGEST_NAME);
            if name.trim().is_empty() {
                self.note(
                    &path,
                    Code::Empty,
                    "This has no name yet: give it one that others here do not have.",
                    Value::from(name),
                );
            } else if names.clone().take(index).any(|earlier| earlier == name) {
                let message = format!("The name \"{name}\" is taken: names must differ.");
                self.note(&path, Code::DuplicateName, &message, Value::from(name));
            }
        }
    }
}

/// `segments[0]` encloses itself and `segments[0].margin`, not `segments[01]`.
fn encloses(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| {
        rest.is_empty() || outer.is_empty() || rest.starts_with('.') || rest.starts_with('[')
    })
}
