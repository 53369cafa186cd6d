//! Where retention comes from if it is no curve: what customers live through, or the mix of NPS
//! groups. As things are; what initiatives change of it is in `lived`.

use crate::case::checked::{Origin, Segment};
use crate::experience::Groups;
use crate::workbook::book::{Kind, Place, Role, Series, Sheet};
use crate::workbook::problem_cells::{ProblemCells, TalkCells};
use crate::workbook::problems;
use crate::workbook::source::Source;
use crate::workbook::words::{self, Word};

/// The cells of a segment's retention that are no curve.
pub(super) enum OriginCells {
    Curve,
    Experience {
        /// L₀, fitted to what was measured.
        well: String,
        /// r of a base period.
        today: String,
        /// Handling per customer and base period, where contacts cost anything.
        handling: Option<String>,
        problems: Vec<ProblemCells>,
        /// What is said, if it counts.
        talk: Option<TalkCells>,
        /// Length of the case's period in bases.
        pace: String,
    },
    Mix(MixCells),
}

/// The cells of three NPS groups.
pub(super) struct MixCells {
    pub(super) shares: [String; 3],
    pub(super) retention: [String; 3],
    pub(super) today: String,
}

impl OriginCells {
    /// The cell of today's retention, if it is no curve.
    pub(super) fn today(&self) -> Option<&String> {
        match self {
            Self::Curve => None,
            Self::Experience { today, .. } => Some(today),
            Self::Mix(mix) => Some(&mix.today),
        }
    }
}

/// Where the figures of one segment's problems stand, for what is counted from them later.
pub(super) struct RiskRows {
    pub(super) segment: usize,
    pub(super) head: u32,
    /// Problem rates and losses, one row per type.
    pub(super) rates: Series,
    pub(super) losses: Series,
    pub(super) contacts: Option<Series>,
    /// Cost of a customer who contacts us.
    pub(super) costs: Option<Series>,
    /// Customers won and lost by words, per customer with the problem.
    pub(super) words: Option<[Series; 2]>,
    /// The next free column.
    pub(super) column: u16,
}

/// The sheet as it grows, and what other sheets read of it.
pub(super) struct Origins {
    pub(super) sheet: Sheet,
    pub(super) cells: Vec<OriginCells>,
    pub(super) risks: Vec<RiskRows>,
    /// The next free row.
    pub(super) row: u32,
}

pub(super) const TODAY: Word = ["Retention, per base", "Удержание, за базу"];
const GROUPS: [Word; 3] = [["Promoters", "Промоутеры"], ["Passives", "Нейтралы"], ["Detractors", "Критики"]];

pub(super) fn write(source: &Source<'_>) -> Origins {
    let mut sheet = Sheet::new(source.say(words::EXPERIENCE).to_owned(), 20);
    sheet.text(0, 0, source.say(words::EXPERIENCE), Role::Title);
    sheet.widths(&[34.0]);
    let mut origins = Origins { sheet, cells: Vec::new(), risks: Vec::new(), row: 2 };
    for (index, segment) in source.case.segments.iter().enumerate() {
        let cells = match &segment.origin {
            Origin::Curve => OriginCells::Curve,
            Origin::Experience(experience) => problems::write(source, &mut origins, index, experience),
            Origin::Groups(groups) => origins.mix(source, index, segment, groups),
        };
        origins.cells.push(cells);
    }
    origins
}

impl Origins {
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cells| matches!(cells, OriginCells::Curve))
    }

    pub(super) fn line(
        &mut self,
        source: &Source<'_>,
        word: Word,
        formula: String,
        value: f64,
        kind: Kind,
    ) -> Place {
        let row = self.row;
        self.row += 1;
        self.sheet.text(row, 0, source.say(word), Role::Label);
        self.sheet.formula(row, 1, formula, value, kind)
    }

    fn mix(
        &mut self,
        source: &Source<'_>,
        index: usize,
        segment: &Segment<f64>,
        groups: &Groups<f64>,
    ) -> OriginCells {
        self.sheet.text(self.row, 0, &segment.name, Role::Title);
        self.row += 1;
        let path = |group: usize, field: &str| {
            let name = ["promoters", "passives", "detractors"][group];
            format!("segments[{index}].retention.groups.{name}.{field}")
        };
        let names = |field: &str| [0, 1, 2].map(|group| source.inputs.or(&path(group, field), 0.0));
        let (shares, retention) = (names("share"), names("retention"));
        for group in 0..3 {
            self.sheet.text(self.row, 0, source.say(GROUPS[group]), Role::Label);
            self.sheet.formula(self.row, 1, shares[group].clone(), groups.shares[group], Kind::Share);
            self.sheet.formula(self.row, 2, retention[group].clone(), groups.retention[group], Kind::Share);
            self.row += 1;
        }
        let each = (0..3).map(|group| format!("{}*{}", shares[group], retention[group]));
        let formula = each.collect::<Vec<_>>().join("+");
        let today = self.line(source, TODAY, formula, groups.retention(), Kind::Share).far();
        self.row += 1;
        OriginCells::Mix(MixCells { shares, retention, today })
    }
}
