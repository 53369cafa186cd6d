//! What drives a projection: nothing, some effects at their weights, all of them in full, or a
//! point of retention.

use crate::case::checked::{Change, Effect};
use crate::case::draft::Quantity;
use crate::case::levers::Levers;
use crate::case::part::Part;
use crate::lifetime_value::ONE_POINT;
use crate::workbook::book::Series;
use crate::workbook::source::Source;
use crate::workbook::time::Clock;

/// What a projection is under.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Drive {
    Nothing,
    /// Some of the effects, begun as planned (0) or one period later (1).
    Effects(Part, usize),
    /// All effects at full strength from the first period on.
    Full,
    /// One more point of retention in every period.
    OnePoint,
}

/// One effect on one quantity: its cell, and how much of it acts.
pub(super) struct Pull {
    pub(super) effect: Effect<f64>,
    pub(super) relative: bool,
    value: String,
    weight: Weight,
}

enum Weight {
    Series(Series),
    /// Factors that are the same in every period.
    Always(Vec<String>),
}

impl Pull {
    /// How far the effect goes in a period: its size times its weight.
    pub(super) fn text(&self, t: usize) -> String {
        match &self.weight {
            Weight::Series(weights) => format!("{}*{}", self.value, weights.far(t)),
            Weight::Always(factors) => {
                std::iter::once(&self.value).chain(factors).cloned().collect::<Vec<_>>().join("*")
            }
        }
    }
}

impl Drive {
    /// The engine's levers in every period.
    pub(super) fn levers(self, source: &Source<'_>, segment: usize) -> Vec<Levers<f64>> {
        let always = |levers| vec![levers; source.horizon()];
        match self {
            Self::Nothing => always(Levers::idle()),
            Self::Effects(part, delay) => source.case.levers(part, segment, &source.weights[delay]),
            Self::Full => always(source.case.full_levers(segment)),
            Self::OnePoint => always(Levers::points(ONE_POINT)),
        }
    }

    /// Which effects act.
    pub(super) fn part(self) -> Option<Part> {
        match self {
            Self::Nothing | Self::OnePoint => None,
            Self::Effects(part, _) => Some(part),
            Self::Full => Some(Part::Everything),
        }
    }

    /// The engine's weights of all initiatives in a period.
    pub(super) fn weights_at(self, source: &Source<'_>, t: usize) -> Vec<f64> {
        match self {
            Self::Effects(_, delay) => source.weights[delay].iter().map(|weights| weights[t]).collect(),
            _ => source.case.initiatives.iter().map(|it| it.reach * it.confidence).collect(),
        }
    }

    /// The effects on some quantities of a segment, in the order of the input.
    pub(super) fn pulls(
        self,
        source: &Source<'_>,
        clock: &Clock,
        segment: usize,
        on: impl Fn(Quantity) -> bool,
    ) -> Vec<Pull> {
        let Some(part) = self.part() else { return Vec::new() };
        let mut pulls = Vec::new();
        for (index, initiative) in source.case.initiatives.iter().enumerate() {
            for (place, effect) in initiative.effects.iter().enumerate() {
                if on(effect.on) && part.has(index, effect.on) && effect.touches(segment) {
                    pulls.push(self.pull(source, clock, [index, place], effect));
                }
            }
        }
        pulls
    }

    fn pull(
        self,
        source: &Source<'_>,
        clock: &Clock,
        [index, place]: [usize; 2],
        effect: &Effect<f64>,
    ) -> Pull {
        let path = |field: &str| format!("initiatives[{index}].effects[{place}].{field}");
        let relative = matches!(effect.change, Change::Relative(_));
        let fields: &[&str] = if relative { &["relative"] } else { &["points", "amount"] };
        let size = fields.iter().find_map(|field| source.inputs.name(&path(field))).unwrap_or_default();
        let value = match source.inputs.name(&path("attribution")) {
            Some(attribution) => format!("{size}*{attribution}"),
            None => size,
        };
        let weight = match self {
            Self::Effects(_, delay) => Weight::Series(clock.weights[delay][index].clone()),
            _ => Weight::Always(
                ["reach", "confidence"]
                    .iter()
                    .filter_map(|field| source.inputs.name(&format!("initiatives[{index}].{field}")))
                    .collect(),
            ),
        };
        Pull { effect: effect.clone(), relative, value, weight }
    }
}

/// First times, then plus, then held: how a quantity becomes another.
pub(super) struct LeverCells {
    pulls: Vec<Pull>,
    /// The sign of a relative change: problems and churn are reduced.
    reduces: bool,
}

impl LeverCells {
    pub(super) fn new(pulls: Vec<Pull>, reduces: bool) -> Self {
        Self { pulls, reduces }
    }

    pub(super) fn is_idle(&self) -> bool {
        self.pulls.is_empty()
    }

    /// Π(1 + x w), if there is any relative change.
    pub(super) fn times(&self, t: usize) -> Option<String> {
        let sign = if self.reduces { '-' } else { '+' };
        let relative = self.pulls.iter().filter(|pull| pull.relative);
        let factors: Vec<_> = relative.map(|pull| format!("(1{sign}{})", pull.text(t))).collect();
        (!factors.is_empty()).then(|| factors.join("*"))
    }

    /// Σ Δ w, if there is any.
    pub(super) fn plus(&self, t: usize) -> Option<String> {
        let added: Vec<_> =
            self.pulls.iter().filter(|pull| !pull.relative).map(|pull| pull.text(t)).collect();
        (!added.is_empty()).then(|| added.join("+"))
    }

    /// The quantity after the changes, held above zero, and below the most there can be.
    pub(super) fn apply(&self, value: &str, t: usize, most: Option<f64>) -> String {
        let times = self.times(t).map_or(String::new(), |times| format!("*{times}"));
        let plus = self.plus(t).map_or(String::new(), |plus| format!("+{plus}"));
        let raw = format!("{value}{times}{plus}");
        match most {
            Some(most) => format!("MAX(0,MIN({most},{raw}))"),
            None => format!("MAX(0,{raw})"),
        }
    }
}
