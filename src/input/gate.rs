//! The collector at every gate: what is wrong, in the order of the input, and every number that
//! passes.

use serde::Serialize;
use serde_json::Value;

use crate::error::{Code, Problem, Problems};
use crate::estimate::{Distribution, Estimate};
use crate::input::{distribution, read};
use crate::limits::{self, Limit};
use crate::scalar::Scalar;

/// The path of a field; apart, because formatting in place is compiled at every place.
#[inline(never)]
pub(crate) fn at(path: &str, field: &str) -> String {
    [path, ".", field].concat()
}

/// Each entry of a list with its path.
pub(crate) fn indexed<'a, T>(path: &str, list: &'a [T]) -> impl Iterator<Item = (String, &'a T)> {
    list.iter().enumerate().map(move |(index, entry)| (format!("{path}[{index}]"), entry))
}

/// A number of the input as it passed: the line of the register that an auditor reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assumption {
    /// Where it stands: `segments[0].margin`.
    pub path: String,
    /// The number, the likely value of its range, or the median of its distribution.
    pub value: f64,
    /// How probable its values are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution: Option<Distribution>,
    /// What it may be.
    #[serde(skip)]
    pub limit: Limit,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Collects what is wrong while a draft passes.
pub(crate) struct Gate<'v, V = f64> {
    problems: Vec<Problem>,
    /// The first so many were noted while reading; what they touch is not judged again.
    noted: usize,
    assumptions: Vec<Assumption>,
    values: Values<'v, V>,
    /// How many numbers passed that vary.
    passed: usize,
}

/// What the numbers of an input are behind the gate.
enum Values<'v, V> {
    /// As they are stated.
    Stated,
    /// Something else, by their place in the register of the case as stated. They vary one by one,
    /// so what is only illegal together is held instead of refused.
    Varied(&'v dyn Fn(usize) -> V),
}

/// A draft that passed before, with other numbers.
pub(crate) fn varied<V, T>(take: &dyn Fn(usize) -> V, pass: impl FnOnce(&mut Gate<'_, V>) -> T) -> T {
    pass(&mut Gate::new(Vec::new(), Values::Varied(take)))
}

/// Reads a draft from JSON and lets it pass; all problems at once.
pub(crate) fn parse<D: serde::de::DeserializeOwned, T>(
    json: &Value,
    pass: impl FnOnce(&mut Gate<'_>, D) -> T,
) -> Result<T, Problems> {
    let (draft, notes) = read::read::<D>(json);
    through(notes, |gate| pass(gate, draft))
}

/// What passes, or everything that was noted on the way.
pub(crate) fn through<T>(notes: Vec<Problem>, pass: impl FnOnce(&mut Gate<'_>) -> T) -> Result<T, Problems> {
    let mut gate = Gate::new(notes, Values::Stated);
    let passed = pass(&mut gate);
    Problems::none_in(gate.problems)?;
    Ok(passed)
}

/// What passes; where nothing does, something was noted.
pub(crate) fn through_some<T>(
    notes: Vec<Problem>,
    pass: impl FnOnce(&mut Gate<'_>) -> Option<T>,
) -> Result<T, Problems> {
    let mut gate = Gate::new(notes, Values::Stated);
    match pass(&mut gate) {
        Some(passed) if gate.problems.is_empty() => Ok(passed),
        _ => Err(Problems::of(gate.problems)),
    }
}

impl<'v, V> Gate<'v, V> {
    fn new(notes: Vec<Problem>, values: Values<'v, V>) -> Self {
        Self { noted: notes.len(), problems: notes, assumptions: Vec::new(), values, passed: 0 }
    }
}

impl<V: Scalar> Gate<'_, V> {
    pub(crate) fn note(&mut self, path: &str, code: Code, message: &str, value: Value) {
        self.add(Problem { path: path.to_owned(), code, message: message.to_owned(), value, range: None });
    }

    /// A plain number within its limits; what is out of them is noted and handed on, to be refused.
    pub(crate) fn plain(&mut self, path: &str, value: f64, limit: &Limit) -> f64 {
        if let Some(problem) = limit.problem(path, value) {
            self.add(problem);
        }
        value
    }

    /// The same for a number with its source or distribution, which is judged too.
    pub(crate) fn number(&mut self, path: &str, estimate: &Estimate, limit: &Limit) -> V {
        if let Values::Varied(take) = self.values {
            self.passed += 1;
            return take(self.passed - 1);
        }
        if !estimate.flaws().is_empty() {
            distribution::judge_flaws(self, path, estimate.flaws());
            return V::from_f64(f64::NAN);
        }
        let value = match estimate.distribution() {
            Some(stated) => distribution::judge(self, path, stated, limit),
            None if estimate.is_stated() => self.plain(&at(path, "value"), estimate.value(), limit),
            None => self.plain(path, estimate.value(), limit),
        };
        if let Some(source) = estimate.source() {
            self.length(&at(path, "source"), source.chars().count(), limits::LONGEST_SOURCE);
        }
        self.assumptions.push(Assumption {
            path: path.to_owned(),
            value,
            distribution: estimate.distribution().copied(),
            limit: *limit,
            source: estimate.source().map(str::to_owned),
        });
        V::from_f64(value)
    }

    /// A whole number; a refused one becomes the largest legal one, to go on checking with: nothing
    /// lies after it.
    pub(crate) fn whole(&mut self, path: &str, estimate: &Estimate, limit: &Limit) -> usize {
        let value = self.number(path, estimate, limit).plain();
        let value = if self.varies() { value.round().clamp(limit.min, limit.max) } else { value };
        (if limit.allows(value) { value } else { limit.max }) as usize
    }

    /// Whether numbers vary one by one, so that what is only illegal together is held.
    pub(crate) fn varies(&self) -> bool {
        matches!(self.values, Values::Varied(_))
    }

    /// Every number that passed so far, in the order of the input.
    pub(crate) fn register(&self) -> &[Assumption] {
        &self.assumptions
    }

    /// The same, taken away.
    pub(crate) fn take_assumptions(&mut self) -> Vec<Assumption> {
        std::mem::take(&mut self.assumptions)
    }

    /// The entries of a list that are worth judging: all, or as many as are allowed.
    pub(crate) fn entries<'a, T>(&mut self, path: &str, list: &'a [T], most: usize) -> &'a [T] {
        self.length(path, list.len(), most);
        &list[..list.len().min(most)]
    }

    pub(crate) fn length(&mut self, path: &str, length: usize, most: usize) {
        if length > most {
            let message =
                format!("There are {length} entries or characters here; at most {most} are allowed.");
            self.note(path, Code::TooMany, &message, Value::from(length));
        }
    }

    /// How much was noted so far: whether a part passed shows in the difference.
    pub(crate) fn count(&self) -> usize {
        self.problems.len()
    }

    /// Whether something at this path, or something around it, was noted while reading.
    pub(crate) fn is_noted(&self, path: &str) -> bool {
        self.problems[..self.noted].iter().any(|problem| encloses(&problem.path, path))
    }

    pub(super) fn add(&mut self, problem: Problem) {
        if self.problems.len() < read::MOST_NOTES && !self.is_noted(&problem.path) {
            self.problems.push(problem);
        }
    }

    /// Names are there, not too long, and differ.
    pub(crate) fn names<'a>(&mut self, list: &str, names: impl Iterator<Item = &'a str> + Clone) {
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
pub(crate) fn encloses(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| {
        rest.is_empty() || outer.is_empty() || rest.starts_with('.') || rest.starts_with('[')
    })
}
