//! What customers live through, period by period, as initiatives change it.

use crate::case::checked::{Effect, Origin};
use crate::case::draft::Quantity;
use crate::experience::{Experience, ProblemLevers};
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::drive::{Drive, LeverCells, Pull};
use crate::workbook::origin::{MixCells, OriginCells};
use crate::workbook::problem_cells::ProblemCells;
use crate::workbook::shares::{Shares, shares};
use crate::workbook::source::Source;
use crate::workbook::time::Clock;
use crate::workbook::words;

/// What changes of it.
pub(super) struct Lived {
    /// Retention, in points of its base.
    pub(super) moved: Series,
    /// Handling per customer and period of the case.
    pub(super) handling: Option<Series>,
    /// New customers by word of mouth per customer and period of the case.
    pub(super) talk: Option<Series>,
}

/// The columns of one segment under a drive; `None` if nothing of it changes.
pub(super) fn lived(
    source: &Source<'_>,
    clock: &Clock,
    table: &mut Table<'_>,
    origin: &OriginCells,
    index: usize,
    drive: Drive,
) -> Option<Lived> {
    let part = drive.part()?;
    let inner = source.case.inner(part, index);
    if inner.is_idle() {
        return None;
    }
    match (&source.case.segments[index].origin, origin) {
        (Origin::Experience(experience), OriginCells::Experience { problems, .. }) => {
            let levers: Vec<Vec<ProblemLevers<f64>>> = (0..source.horizon())
                .map(|t| inner.levers(experience, &drive.weights_at(source, t)))
                .collect();
            let teller = Teller { source, clock, index, drive, experience, levers: &levers };
            let changed: Vec<ProblemColumns> =
                (0..problems.len()).map(|place| teller.problem(table, place, &problems[place])).collect();
            teller.sums(table, origin, &changed)
        }
        (Origin::Groups(groups), OriginCells::Mix(mix)) => {
            let pulls = drive.pulls(source, clock, index, |on| on == Quantity::NpsShare);
            let moves = |t: usize| inner.moves(&drive.weights_at(source, t));
            let shares = shares(table, source, &pulls, &mix.shares, groups.shares, &moves, &GROUPS);
            let values: Vec<f64> =
                drive.levers(source, index).iter().map(|levers| levers.retention.moved).collect();
            Some(mixed(table, source, mix, &shares, &values))
        }
        _ => None,
    }
}

const OUTCOMES: [words::Word; 3] =
    [["satisfied", "довольны"], ["mollified", "успокоены"], ["dissatisfied", "недовольны"]];
const GROUPS: [words::Word; 3] =
    [["promoters", "промоутеры"], ["passives", "нейтралы"], ["detractors", "критики"]];
const RATE: words::Word = ["problem rate", "доля с проблемой"];
const CONTACT: words::Word = ["contact rate", "доля обратившихся"];
const LOSS: words::Word = ["loyalty lost", "потеря лояльности"];
const RETENTION_THEN: words::Word = ["Retention then", "Удержание тогда"];
const TALK: words::Word = ["Won by words, change", "Приведено словом, сдвиг"];
const HANDLING_THEN: words::Word = ["Handling then, per base", "Обращения тогда, за базу"];

fn mixed(
    table: &mut Table<'_>,
    source: &Source<'_>,
    mix: &MixCells,
    shares: &Shares,
    values: &[f64],
) -> Lived {
    let moved = table.column(source.say(words::MOVED), Kind::Number, values, |t, _| {
        let each = (0..3).map(|group| format!("{}*{}", shares.cell(group, t), mix.retention[group]));
        format!("{}-{}", each.collect::<Vec<_>>().join("+"), mix.today)
    });
    Lived { moved, handling: None, talk: None }
}

struct Teller<'a> {
    source: &'a Source<'a>,
    clock: &'a Clock,
    index: usize,
    drive: Drive,
    experience: &'a Experience<f64>,
    levers: &'a [Vec<ProblemLevers<f64>>],
}

/// The cells of one type of problem in every period: its own columns, or those of today.
struct ProblemColumns {
    rate: Column,
    contact: Column,
    loss: Column,
    shares: Shares,
}

/// A column, or a cell that stands for all periods.
pub(super) enum Column {
    Series(Series),
    Always(String),
}

impl Column {
    pub(super) fn cell(&self, t: usize) -> String {
        match self {
            Self::Series(series) => series.here(t),
            Self::Always(cell) => cell.clone(),
        }
    }

    fn is_series(&self) -> bool {
        matches!(self, Self::Series(_))
    }
}

impl Teller<'_> {
    fn pulls(&self, place: usize, quantity: Quantity) -> Vec<Pull> {
        let name = &self.experience.problems[place].name;
        let mut pulls = self.drive.pulls(self.source, self.clock, self.index, |on| on == quantity);
        let concerns = |effect: &Effect<f64>| effect.problem.as_ref().is_none_or(|problem| problem == name);
        pulls.retain(|pull| concerns(&pull.effect));
        pulls
    }

    fn problem(&self, table: &mut Table<'_>, place: usize, today: &ProblemCells) -> ProblemColumns {
        let problem = &self.experience.problems[place];
        let then = |t: usize| problem.under(&self.levers[t][place]);
        let rate = LeverCells::new(self.pulls(place, Quantity::ProblemRate), true);
        let rate = self.share(table, place, RATE, &rate, &today.rate, &|t| then(t).rate);
        let contact = LeverCells::new(self.pulls(place, Quantity::ContactRate), false);
        let contact =
            self.share(table, place, CONTACT, &contact, &today.contact_rate, &|t| then(t).contact_rate);
        let pulls = self.pulls(place, Quantity::Outcome);
        let moves = |t: usize| self.levers[t][place].outcomes;
        let shares = shares(table, self.source, &pulls, &today.shares, problem.outcomes, &moves, &OUTCOMES);
        let well = self.experience.loyalty_without_problem;
        let loss = if contact.is_series() || shares.0.iter().any(Column::is_series) {
            let values: Vec<f64> = (0..table.rows()).map(|t| then(t).loss(well)).collect();
            Column::Series(table.column(&self.heading(place, LOSS), Kind::Share, &values, |t, _| {
                let outcome = [0, 1, 2].map(|end| shares.cell(end, t));
                today.loss(&contact.cell(t), [&outcome[0], &outcome[1], &outcome[2]])
            }))
        } else {
            Column::Always(today.loss.clone())
        };
        ProblemColumns { rate, contact, loss, shares }
    }

    fn heading(&self, place: usize, word: words::Word) -> String {
        format!("{}: {}", self.experience.problems[place].name, self.source.say(word))
    }

    fn share(
        &self,
        table: &mut Table<'_>,
        place: usize,
        word: words::Word,
        lever: &LeverCells,
        today: &str,
        then: &dyn Fn(usize) -> f64,
    ) -> Column {
        if lever.is_idle() {
            return Column::Always(today.to_owned());
        }
        let values: Vec<f64> = (0..table.rows()).map(then).collect();
        Column::Series(table.column(&self.heading(place, word), Kind::Share, &values, |t, _| {
            lever.apply(today, t, Some(1.0))
        }))
    }

    /// Rates that exceed everybody together are scaled back in proportion.
    fn sums(&self, table: &mut Table<'_>, origin: &OriginCells, changed: &[ProblemColumns]) -> Option<Lived> {
        let OriginCells::Experience { well, today, handling, problems, talk, pace } = origin else {
            return None;
        };
        let lived: Vec<_> = self.levers.iter().map(|levers| self.experience.under(levers)).collect();
        let everybody = |t: usize| {
            let rates: Vec<_> = changed.iter().map(|problem| problem.rate.cell(t)).collect();
            format!("MAX(1,{})", rates.join("+"))
        };
        let sum = |t: usize, each: &dyn Fn(usize) -> String| {
            let parts: Vec<_> = (0..changed.len())
                .map(|place| format!("{}*{}", changed[place].rate.cell(t), each(place)))
                .collect();
            format!("({})/{}", parts.join("+"), everybody(t))
        };
        let values: Vec<f64> = lived.iter().map(|lived| lived.retention).collect();
        let then = table.column(self.source.say(RETENTION_THEN), Kind::Share, &values, |t, _| {
            format!("{well}-{}", sum(t, &|place| changed[place].loss.cell(t)))
        });
        let levers = self.drive.levers(self.source, self.index);
        let values: Vec<f64> = levers.iter().map(|levers| levers.retention.moved).collect();
        let moved = table.column(self.source.say(words::MOVED), Kind::Number, &values, |t, _| {
            format!("{}-{today}", then.here(t))
        });
        let handling = handling.as_ref().map(|today| {
            let values: Vec<f64> = lived.iter().map(|lived| lived.handling).collect();
            let then = table.column(self.source.say(HANDLING_THEN), Kind::UnitMoney, &values, |t, _| {
                sum(t, &|place| {
                    format!("{}*{}", changed[place].contact.cell(t), problems[place].each_contact)
                })
            });
            let segment = &self.source.case.segments[self.index];
            let values: Vec<f64> =
                levers.iter().map(|levers| segment.handling_per_period + levers.handling).collect();
            table.column(self.source.say(words::HANDLING_UNIT), Kind::UnitMoney, &values, |t, _| {
                // Today's, and what changes of it: as the engine adds them.
                format!("{today}*{pace}+({}-{today})*{pace}", then.here(t))
            })
        });
        let talk = talk.as_ref().map(|today| {
            let values: Vec<f64> = levers.iter().map(|levers| levers.talk).collect();
            table.column(self.source.say(TALK), Kind::Number, &values, |t, _| {
                let said = |place: usize| {
                    let outcome = [0, 1, 2].map(|end| changed[place].shares.cell(end, t));
                    let contact = changed[place].contact.cell(t);
                    today.said(&contact, [&outcome[0], &outcome[1], &outcome[2]])
                };
                format!("({}-{})*{pace}", sum(t, &said), today.net)
            })
        });
        Some(Lived { moved, handling, talk })
    }
}
