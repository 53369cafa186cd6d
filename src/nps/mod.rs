//! NPS: what a survey says, and what its groups are worth.
//!
//! The question is "How likely is it that you would recommend us?", the answer 0..=10. 9 and 10
//! are promoters, 7 and 8 passives, 0 to 6 detractors; the score is the share of promoters less
//! the share of detractors, as a share here and not in points. A score says how people feel, not
//! what makes them stay.

mod economics;
mod groups;
mod normal;
mod outcome;
mod score;
mod survey;
mod value;

use serde::{Deserialize, Serialize};

pub use economics::{GroupEconomicsDraft, NpsEconomicsDraft, NpsMoveDraft, NpsValueDraft};
pub use outcome::{CellScore, GroupScore, GroupShares, NpsOutcome, ScoreChange};
pub(crate) use score::Answers;
pub use score::{Interval, NpsScore};
pub(crate) use survey::answers;
pub use survey::{AnswersDraft, SurveyCellDraft, SurveyDraft, nps, nps_from_value};
pub use value::{
    Conversion, GroupAverage, Migrating, MoveWorth, NpsGroupValue, NpsValue, nps_value, nps_value_from_value,
};

/// What customers answer when asked whether they would recommend us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NpsGroup {
    /// 9 and 10.
    Promoters,
    /// 7 and 8.
    Passives,
    /// 0 to 6.
    Detractors,
}

impl NpsGroup {
    /// In the order in which they are always listed.
    pub const ALL: [Self; 3] = [Self::Promoters, Self::Passives, Self::Detractors];

    /// The word used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Promoters => "promoters",
            Self::Passives => "passives",
            Self::Detractors => "detractors",
        }
    }

    pub(crate) fn index(self) -> usize {
        self as usize
    }
}
