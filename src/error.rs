//! What is wrong with an input: all of it at once.

use serde::Serialize;
use serde_json::Value;
use std::fmt;

use crate::limits::Limit;

/// What kind of problem it is; stable, for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Code {
    /// The text is not JSON.
    Syntax,
    /// A required field is missing.
    Missing,
    /// There is no such field here.
    UnknownField,
    /// Another type of value was expected.
    WrongType,
    /// A whole number was expected.
    NotWhole,
    /// NaN or infinite.
    NotFinite,
    /// Outside its legal range.
    OutOfRange,
    /// Not one of the words allowed here.
    UnknownWord,
    /// A list or a segment with nothing in it.
    Empty,
    /// Too many entries, or too long a text.
    TooMany,
    /// Two segments, initiatives, problems, scenarios or cells with one name.
    DuplicateName,
    /// Survival that rises.
    Increasing,
    /// An effect on a segment that does not exist.
    UnknownSegment,
    /// An effect on a problem that no segment it acts on has.
    UnknownProblem,
    /// Shares that do not add up.
    Sum,
    /// A range whose ends or likely value are in the wrong order.
    Disorder,
    /// Two fields that exclude each other, or a field without its partner.
    Conflict,
    /// An effect stated in another base than the retention it acts on.
    OtherBase,
    /// A period after the horizon.
    BeyondHorizon,
    /// A result too large to be a number.
    Overflow,
}

/// One thing that is wrong: where, what kind, in words, and the offending value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// Where it is: `segments[0].margin`; empty for the whole input.
    pub path: String,
    /// What kind of problem it is.
    pub code: Code,
    /// What is wrong and how to mend it.
    pub message: String,
    /// The offending value; `null` if it is missing, `"NaN"` and the like as text.
    pub value: Value,
    /// The legal range, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<Limit>,
}

/// Everything that is wrong with an input; never empty.
///
/// ```
/// let problems = cltv::irr(&[100.0, f64::NAN]).unwrap_err();
/// assert_eq!(problems.list()[0].path, "flows[1]");
/// assert!(problems.has(cltv::Code::NotFinite));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// `Ok` if nothing was found.
    pub(crate) fn none_in(found: Vec<Problem>) -> Result<(), Self> {
        if found.is_empty() { Ok(()) } else { Err(Self(found)) }
    }

    /// What was found, which is something.
    pub(crate) fn of(found: Vec<Problem>) -> Self {
        debug_assert!(!found.is_empty(), "nothing was noted");
        Self(found)
    }

    /// The problems in the order in which they were found; at least one.
    pub fn list(&self) -> &[Problem] {
        &self.0
    }

    /// Whether there is a problem of this kind.
    pub fn has(&self, code: Code) -> bool {
        self.0.iter().any(|problem| problem.code == code)
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.message),
            path => write!(f, "{path}: {}", self.message),
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// A number as it is shown in a problem: JSON has no NaN and no infinity.
pub(crate) fn shown(value: f64) -> Value {
    serde_json::Number::from_f64(value).map_or_else(|| Value::from(value.to_string()), Value::Number)
}
