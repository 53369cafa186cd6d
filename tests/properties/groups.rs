//! Retention as the mix of NPS groups.

use cltv::{CaseDraft, Quantity, RetentionDraft};
use proptest::prelude::*;

use crate::generate::case;
use crate::{answers, cases, evaluated};

/// Every mix of groups as its mean rate.
fn mixed(draft: &CaseDraft) -> CaseDraft {
    let mut draft = draft.clone();
    for segment in &mut draft.segments {
        if let Some(groups) = &segment.retention.groups {
            let each = [&groups.promoters, &groups.passives, &groups.detractors];
            let mean = each.iter().map(|group| group.share.value() * group.retention.value()).sum::<f64>();
            segment.retention =
                RetentionDraft { per: segment.retention.per, ..RetentionDraft::constant(mean) };
        }
    }
    draft
}

proptest! {
    #![proptest_config(cases(96))]

    /// As long as nobody moves between the groups the mix is a constant rate, in every figure.
    #[test]
    fn a_mix_is_its_mean_rate(mut draft in case()) {
        for initiative in draft.initiatives.iter_mut().flatten() {
            let effects = initiative.effects.as_mut().unwrap();
            effects.retain(|effect| effect.on != Quantity::NpsShare);
            if effects.is_empty() {
                initiative.costs = None;
            }
        }
        prop_assert_eq!(answers(&evaluated(&mixed(&draft))), answers(&evaluated(&draft)));
    }
}
