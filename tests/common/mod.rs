//! Small cases that ask for one figure at a time.

use cltv::{BusinessCase, CaseDraft, Outcome, Period, RetentionDraft, SegmentDraft, Timing};

/// A yearly case of one segment: the frame in which most published figures stand.
pub(crate) fn yearly(timing: Timing, discount_rate: f64, horizon: f64, segment: SegmentDraft) -> CaseDraft {
    CaseDraft {
        name: None,
        currency: None,
        period: Period::Year,
        horizon: horizon.into(),
        timing: Some(timing),
        discount_rate_per_year: discount_rate.into(),
        segments: vec![segment],
        initiatives: None,
        scenarios: None,
        correlations: None,
        simulation: None,
    }
}

/// Customers who pay so much each period, all of it margin.
pub(crate) fn segment(customers: f64, revenue: f64, retention: RetentionDraft) -> SegmentDraft {
    SegmentDraft {
        name: "All".to_owned(),
        customers: Some(customers.into()),
        revenue_per_period: Some(revenue.into()),
        margin: 1.0.into(),
        retention,
        ..SegmentDraft::default()
    }
}

/// What a draft answers that must be legal.
pub(crate) fn evaluated(draft: &CaseDraft) -> Outcome {
    checked(draft).evaluate()
}

fn checked(draft: &CaseDraft) -> BusinessCase {
    draft.check().unwrap_or_else(|problems| panic!("a legal case is refused: {problems}"))
}
