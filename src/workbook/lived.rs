//! What customers live through, period by period, as initiatives change it.

use crate::case::checked::{Effect, Origin};
use crate::case::draft::Quantity;
use crate::experience::{Experience, ProblemLevers};
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::drive::{Drive, LeverCells, Pull};
use crate::workbook::origin::OriginCells;
use crate::workbook::problem_cells::ProblemCells;
use crate::workbook::shares::{Moved, Shares};
use crate::workbook::together::Together;
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
pub(super) fn lived(subject: &Subject<'_>, table: &mut Table<'_>, drive: Drive) -> Option<Lived> {
    let source = subject.source;
    let inner = source.case.inner(drive.part()?, subject.index);
    if inner.is_idle() {
        return None;
    }
    match (&source.case.segments[subject.index].origin, subject.origin) {
        (Origin::Experience(experience), OriginCells::Experience { problems, .. }) => {
            let levers: Vec<Vec<ProblemLevers<f64>>> = (0..source.horizon())
                .map(|t| inner.levers(experience, &drive.weights_at(source, t)))
                .collect();
            let teller = Teller { subject, drive, experience, levers: &levers };
            let changed: Vec<ProblemColumns> =
                (0..problems.len()).map(|place| teller.problem(table, place, &problems[place])).collect();
            let lived = levers.iter().map(|levers| experience.under(levers)).collect();
            let levers = drive.levers(source, subject.index);
            Together { subject, changed: &changed, lived, levers }.write(table)
        }
        (Origin::Groups(groups), OriginCells::Mix(mix)) => {
            let pulls = &drive.pulls(source, subject.clock, subject.index, |on| on == Quantity::NpsShare);
            let moves = |t: usize| inner.moves(&drive.weights_at(source, t));
            let moved = Moved { source, names: &GROUPS, today: &mix.shares, were: groups.shares, pulls };
            let shares = moved.write(table, &moves);
            let levers = drive.levers(source, subject.index);
            let values: Vec<f64> = levers.iter().map(|levers| levers.retention.moved).collect();
            let moved = table.column(source.say(words::MOVED), Kind::Number, &values, |t, _| {
                let each = (0..3).map(|group| format!("{}*{}", shares.cell(group, t), mix.retention[group]));
                format!("{}-{}", each.collect::<Vec<_>>().join("+"), mix.today)
            });
            Some(Lived { moved, handling: None, talk: None })
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

struct Teller<'a> {
    subject: &'a Subject<'a>,
    drive: Drive,
    experience: &'a Experience<f64>,
    levers: &'a [Vec<ProblemLevers<f64>>],
}

/// The cells of one type of problem in every period: its own columns, or those of today.
pub(super) struct ProblemColumns {
    pub(super) rate: Column,
    pub(super) contact: Column,
    pub(super) loss: Column,
    pub(super) shares: Shares,
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
        let (subject, name) = (self.subject, &self.experience.problems[place].name);
        let mut pulls = self.drive.pulls(subject.source, subject.clock, subject.index, |on| on == quantity);
        let concerns = |effect: &Effect<f64>| effect.problem.as_ref().is_none_or(|problem| problem == name);
        pulls.retain(|pull| concerns(&pull.effect));
        pulls
    }

    fn problem(&self, table: &mut Table<'_>, place: usize, today: &ProblemCells) -> ProblemColumns {
        let problem = &self.experience.problems[place];
        let then = |t: usize| problem.under(&self.levers[t][place]);
        let rate = LeverCells::new(self.pulls(place, Quantity::ProblemRate), true);
        let heading = self.heading(place, RATE);
        let rate = Share { heading, lever: &rate, today: &today.rate }.write(table, &|t| then(t).rate);
        let contact = LeverCells::new(self.pulls(place, Quantity::ContactRate), false);
        let heading = self.heading(place, CONTACT);
        let contact = Share { heading, lever: &contact, today: &today.contact_rate }
            .write(table, &|t| then(t).contact_rate);
        let pulls = &self.pulls(place, Quantity::Outcome);
        let moves = |t: usize| self.levers[t][place].outcomes;
        let (source, were) = (self.subject.source, problem.outcomes);
        let shares = Moved { source, names: &OUTCOMES, today: &today.shares, were, pulls };
        let shares = shares.write(table, &moves);
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
        format!("{}: {}", self.experience.problems[place].name, self.subject.source.say(word))
    }
}

/// A share of customers that initiatives may change.
struct Share<'a> {
    heading: String,
    lever: &'a LeverCells,
    today: &'a str,
}

impl Share<'_> {
    fn write(&self, table: &mut Table<'_>, then: &dyn Fn(usize) -> f64) -> Column {
        if self.lever.is_idle() {
            return Column::Always(self.today.to_owned());
        }
        let values: Vec<f64> = (0..table.rows()).map(then).collect();
        Column::Series(
            table.column(&self.heading, Kind::Share, &values, |t, _| {
                self.lever.apply(self.today, t, Some(1.0))
            }),
        )
    }
}
