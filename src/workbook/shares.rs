//! Shares of one whole, as moves between them leave them: outcomes of contacts, NPS groups.

use crate::experience::Moves;
use crate::workbook::book::{Kind, Table};
use crate::workbook::drive::Pull;
use crate::workbook::lived::Column;
use crate::workbook::source::Source;
use crate::workbook::words;

/// Three shares of one whole.
pub(super) struct Shares(pub(super) [Column; 3]);

impl Shares {
    pub(super) fn cell(&self, place: usize, t: usize) -> String {
        self.0[place].cell(t)
    }
}

/// Three shares as they are, and what moves them.
pub(super) struct Moved<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) names: &'a [words::Word; 3],
    pub(super) today: &'a [String; 3],
    /// The same as the engine has them.
    pub(super) were: [f64; 3],
    pub(super) pulls: &'a [Pull],
}

impl Moved<'_> {
    /// Shares after their moves: all read the shares as they were.
    pub(super) fn write(&self, table: &mut Table<'_>, moves: &dyn Fn(usize) -> Moves<f64>) -> Shares {
        let then: Vec<[f64; 3]> = (0..table.rows()).map(|t| moves(t).apply(self.were)).collect();
        Shares([0, 1, 2].map(|place| {
            let ends =
                |pull: &Pull| pull.effect.path.is_some_and(|path| path.from == place || path.to == place);
            if !self.pulls.iter().any(ends) {
                return Column::Always(self.today[place].clone());
            }
            let values: Vec<f64> = then.iter().map(|shares| shares[place]).collect();
            let name = self.source.say(self.names[place]);
            Column::Series(table.column(name, Kind::Share, &values, |t, _| self.after(place, t)))
        }))
    }

    fn after(&self, place: usize, t: usize) -> String {
        let mut formula = self.today[place].clone();
        for other in (0..3).filter(|other| *other != place) {
            if let Some(gone) = self.gone(place, other, t) {
                formula = format!("{formula}-{gone}");
            }
            if let Some(come) = self.gone(other, place, t) {
                formula = format!("{formula}+{come}");
            }
        }
        formula
    }

    fn texts(&self, from: usize, to: Option<usize>, relative: bool, t: usize) -> Vec<String> {
        let leads = |pull: &&Pull| {
            pull.relative == relative
                && pull.effect.path.is_some_and(|path| path.from == from && to.is_none_or(|to| path.to == to))
        };
        self.pulls.iter().filter(leads).map(|pull| pull.text(t)).collect()
    }

    /// What goes from one share to another.
    fn gone(&self, from: usize, to: usize, t: usize) -> Option<String> {
        let share = &self.today[from];
        let all = self.texts(from, None, true, t);
        let stays = match all.len() {
            0 => String::new(),
            _ => all.iter().map(|text| format!("*(1-{text})")).collect::<String>(),
        };
        let mut parts = Vec::new();
        let here = self.texts(from, Some(to), true, t);
        match (here.len(), all.len()) {
            (0, _) => {}
            (1, 1) => parts.push(format!("{share}*{}", here[0])),
            _ => {
                let (here, sum) = (here.join("+"), all.join("+"));
                parts.push(format!("IF({sum}=0,0,({share}-{share}{stays})*({here})/({sum}))"));
            }
        }
        let points = self.texts(from, Some(to), false, t);
        let wanted = self.texts(from, None, false, t).join("+");
        if !points.is_empty() {
            let granted = format!("MIN({wanted},{share}{stays})");
            let points = points.join("+");
            parts.push(if points == wanted {
                granted
            } else {
                format!("IF({wanted}=0,0,({points})/({wanted})*{granted})")
            });
        }
        (!parts.is_empty()).then(|| format!("({})", parts.join("+")))
    }
}
