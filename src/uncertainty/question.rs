//! A question about a case, as it is asked.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::case::BusinessCase;
use crate::error::{Problem, Problems};
use crate::input::gate::{self, Gate};

/// What is asked of a case, before it is checked.
pub(crate) trait Question: DeserializeOwned {
    /// The question once it is checked.
    type Checked<'c>;
    /// The answer.
    type Answer: Serialize;

    /// Checks it against the case; `None` where what was noted leaves nothing to ask.
    fn checked<'c>(&self, gate: &mut Gate<'_>, case: &'c BusinessCase) -> Option<Self::Checked<'c>>;

    /// Answers it.
    fn answer(case: &BusinessCase, question: &Self::Checked<'_>) -> Result<Self::Answer, Problems>;
}

impl BusinessCase {
    /// Answers a question on which these problems were noted while reading.
    pub(crate) fn asked<Q: Question>(
        &self,
        question: &Q,
        notes: Vec<Problem>,
    ) -> Result<Q::Answer, Problems> {
        let checked = gate::through_some(notes, |gate| question.checked(gate, self))?;
        Q::answer(self, &checked)
    }

    /// Answers a question.
    pub(crate) fn ask<Q: Question>(&self, question: &Q) -> Result<Q::Answer, Problems> {
        self.asked(question, Vec::new())
    }
}
