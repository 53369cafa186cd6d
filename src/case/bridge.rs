//! How the net present value comes about: bar by bar, each alone against "without", and what they
//! do to one another.

use serde::Serialize;

use crate::case::costs::{InitiativeCosts, Reached};
use crate::case::draft::Quantity;
use crate::case::outcome::SegmentOutcome;
use crate::case::part::Part;
use crate::case::ready::Ready;

/// From nothing to the NPV.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bridge {
    /// One bar per initiative.
    pub by_initiative: Bars<InitiativeBar>,
    /// One bar per quantity that an initiative changes.
    pub by_driver: Bars<DriverBar>,
    /// Present value of the costs of each initiative.
    pub costs: Vec<CostBar>,
    /// Σ bars + interaction.
    pub benefit: f64,
    /// Benefit − Σ costs.
    pub npv: f64,
}

/// Bars and what their effects do to one another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bars<T> {
    /// Each alone.
    pub bars: Vec<T>,
    /// Benefit − Σ bars.
    pub interaction: f64,
}

/// An initiative alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InitiativeBar {
    /// Its name.
    pub initiative: String,
    /// Present value of the contribution it brings alone.
    pub benefit: f64,
}

/// One quantity that an initiative changes, alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DriverBar {
    /// The initiative.
    pub initiative: String,
    /// The quantity.
    pub driver: &'static str,
    /// Present value of the contribution it brings alone.
    pub benefit: f64,
}

/// What an initiative costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CostBar {
    /// Its name.
    pub initiative: String,
    /// Present value.
    pub cost: f64,
}

/// What the whole bridge rests on.
pub(crate) struct Banks<'a> {
    pub(crate) ready: &'a Ready<'a, f64>,
    pub(crate) weights: &'a [Vec<f64>],
    pub(crate) segments: &'a [SegmentOutcome],
    /// Present value of each segment's contribution without the initiatives.
    pub(crate) without: &'a [f64],
    /// Present value of what all initiatives together bring.
    pub(crate) benefit: f64,
    pub(crate) costs: &'a [InitiativeCosts],
}

impl Banks<'_> {
    pub(crate) fn bridge(&self) -> Bridge {
        let initiatives = &self.ready.case.initiatives;
        let mut known = self.known();
        let mut whole = Vec::with_capacity(initiatives.len());
        let mut drivers = Vec::new();
        for (index, initiative) in initiatives.iter().enumerate() {
            let quantities = distinct(initiative.effects.iter().map(|effect| effect.on));
            let alone = match initiatives.len() {
                1 => self.benefit,
                _ => self.gain(Part::Initiative(index), &mut known),
            };
            whole.push(InitiativeBar { initiative: initiative.name.clone(), benefit: alone });
            drivers.extend(quantities.iter().map(|&quantity| DriverBar {
                initiative: initiative.name.clone(),
                driver: quantity.name(),
                // An initiative with one driver is that driver.
                benefit: if quantities.len() == 1 {
                    alone
                } else {
                    self.gain(Part::Driver(index, quantity), &mut known)
                },
            }));
        }
        let costs: Vec<_> = (self.costs.iter())
            .map(|cost| CostBar {
                initiative: cost.name.clone(),
                cost: cost.present_value(&self.ready.discount),
            })
            .collect();
        let rest = |bars: f64| self.benefit - bars;
        Bridge {
            npv: self.benefit - costs.iter().map(|bar| bar.cost).sum::<f64>(),
            benefit: self.benefit,
            costs,
            by_initiative: Bars { interaction: rest(whole.iter().map(|bar| bar.benefit).sum()), bars: whole },
            by_driver: Bars { interaction: rest(drivers.iter().map(|bar| bar.benefit).sum()), bars: drivers },
        }
    }

    /// What is known of each segment from the start: what all its effects bring together.
    fn known(&self) -> Vec<Known> {
        let case = self.ready.case;
        let known = |(index, outcome): (usize, &SegmentOutcome)| {
            let acting = case.initiatives.iter().enumerate().flat_map(|(initiative, it)| {
                let mine = it.effects.iter().filter(|effect| effect.touches(index));
                distinct(mine.map(|effect| effect.on)).into_iter().map(move |on| (initiative, on))
            });
            let acting: Vec<Driver> = acting.collect();
            let gains = vec![(acting.clone(), outcome.contribution_impact_present_value)];
            Known { acting, gains }
        };
        self.segments.iter().enumerate().map(known).collect()
    }

    /// Present value of what a part of the effects brings alone. What moves a segment in the same
    /// way is followed once.
    fn gain(&self, part: Part, known: &mut [Known]) -> f64 {
        let mut sum = 0.0;
        for (segment, known) in known.iter_mut().enumerate() {
            let acting = known.acting.iter().copied().filter(|&(initiative, on)| part.has(initiative, on));
            let acting: Vec<Driver> = acting.collect();
            if acting.is_empty() {
                continue;
            }
            let found = known.gains.iter().find(|(others, _)| *others == acting).map(|(_, gain)| *gain);
            sum += found.unwrap_or_else(|| {
                let without = &self.segments[segment].without;
                let today = Reached { active: &without.active, joined: &without.new };
                let gain = self.ready.worth_of(part, segment, self.weights, today) - self.without[segment];
                known.gains.push((acting, gain));
                gain
            });
        }
        sum
    }
}

/// A quantity that an initiative changes.
type Driver = (usize, Quantity);

/// What is known of a segment.
struct Known {
    /// The drivers that act on it.
    acting: Vec<Driver>,
    /// What sets of them bring.
    gains: Vec<(Vec<Driver>, f64)>,
}

fn distinct(quantities: impl Iterator<Item = Quantity>) -> Vec<Quantity> {
    let mut seen = Vec::new();
    for quantity in quantities {
        if !seen.contains(&quantity) {
            seen.push(quantity);
        }
    }
    seen
}
