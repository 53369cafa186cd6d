//! The segments added up by their cuts: products per customer, years with the company and so on,
//! because an average hides the unhappy customer with four products.

use serde::Serialize;

use crate::case::checked::Segment;
use crate::case::draft::Cuts;
use crate::case::outcome::SegmentOutcome;
use crate::case::ready::Ready;
use crate::lifetime_value::Reading;

/// The segments added up by one cut.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Split {
    /// The cut: `products`, `years`, `npsGroup` or `channel`.
    pub cut: &'static str,
    /// One group per label, in the order of the segments.
    pub groups: Vec<SplitGroup>,
}

/// All segments with one label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitGroup {
    /// The label.
    pub value: String,
    /// Opening customers.
    pub customers: f64,
    /// Share of them that stays a year at the retention of the first period; `None` without customers.
    pub retention_per_year: Option<f64>,
    /// Three-year value of a customer as things are, averaged over the opening customers.
    pub three_years: Reading,
    /// Present value of the change in contribution.
    pub contribution_impact_present_value: f64,
}

type Label = fn(&Cuts) -> Option<&String>;

const CUTS: [(&str, Label); 4] = [
    ("products", |cuts| cuts.products.as_ref()),
    ("years", |cuts| cuts.years.as_ref()),
    ("npsGroup", |cuts| cuts.nps_group.as_ref()),
    ("channel", |cuts| cuts.channel.as_ref()),
];

/// Every cut that at least one segment has a label of.
pub(crate) fn splits(ready: &Ready<'_, f64>, outcomes: &[SegmentOutcome]) -> Vec<Split> {
    let parts: Vec<_> = ready.case.segments.iter().zip(outcomes).collect();
    let per_year = ready.case.grid.per_year();
    CUTS.iter()
        .filter_map(|&(cut, label)| {
            let mut values: Vec<&String> = Vec::new();
            for value in parts.iter().filter_map(|(segment, _)| label(&segment.cuts)) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            let group = |value: &String| {
                let mine = parts.iter().filter(|(segment, _)| label(&segment.cuts) == Some(value));
                summed(value, &mine.copied().collect::<Vec<_>>(), per_year)
            };
            let groups: Vec<_> = values.into_iter().map(group).collect();
            (!groups.is_empty()).then_some(Split { cut, groups })
        })
        .collect()
}

fn summed(value: &str, parts: &[(&Segment<f64>, &SegmentOutcome)], per_year: f64) -> SplitGroup {
    let customers: f64 = parts.iter().map(|(_, outcome)| outcome.without.opening[0]).sum();
    let share = |outcome: &SegmentOutcome| outcome.without.opening[0] / customers;
    let kept = |outcome: &SegmentOutcome| {
        share(outcome) * libm::pow(outcome.retention_first_period.of_case.1, per_year)
    };
    SplitGroup {
        value: value.to_owned(),
        customers,
        retention_per_year: (customers > 0.0).then(|| parts.iter().map(|(_, outcome)| kept(outcome)).sum()),
        three_years: Reading::weighted(
            parts.iter().map(|(_, outcome)| (share(outcome), outcome.cltv.three_years)),
        ),
        contribution_impact_present_value: parts
            .iter()
            .map(|(_, outcome)| outcome.contribution_impact_present_value)
            .sum(),
    }
}
