//! What word of mouth would add to a segment: a projection of its own, kept out of every other
//! figure. Customers who come this way cost no acquisition.

use crate::case::part::Part;
use crate::case::ready::Followed;
use crate::case::words::{Talking, Told};
use crate::time::Timing;
use crate::workbook::block::{Block, Subject, cell};
use crate::workbook::book::{Kind, Place, Series, Table};
use crate::workbook::drive::Drive;
use crate::workbook::origin::OriginCells;
use crate::workbook::problem_cells::TalkCells;
use crate::workbook::words::{self, Word};

const TITLE: Word = ["With word of mouth, apart", "С сарафанным радио, отдельно"];
const WORTH: Word = ["Gain by words, present value", "Прибавка от слов, приведённая"];

/// New customers that words bring, and what they are worth; `None` where words do not count.
pub(super) fn write(
    subject: &Subject<'_>,
    table: &mut Table<'_>,
    period: &Series,
    without: &Block,
    with: &Block,
) -> Option<[Place; 2]> {
    let OriginCells::Experience { talk: Some(talk), pace, .. } = subject.origin else { return None };
    let told = told(subject)?;
    table.gap();
    table.group(subject.source.say(TITLE));
    Some(Teller { subject, period, without, with, talk, pace, told: &told }.columns(table))
}

/// The engine's course of it.
fn told(subject: &Subject<'_>) -> Option<Vec<Told>> {
    let source = subject.source;
    let course = &source.ready.courses[subject.index];
    let experience = course.segment.experience()?;
    let levers = Drive::Effects(Part::Everything, 0).levers(source, subject.index);
    let Followed { plan, .. } = source.ready.follow(subject.index, &levers);
    let outcome = &source.outcome.segments[subject.index];
    let (without, with) = (&outcome.without, &outcome.with);
    let talking = Talking { course, experience, levers: &levers, plan: &plan, without, with };
    let mut told = Vec::with_capacity(levers.len());
    talking.follow(&source.ready, &mut |_, period| told.push(period));
    Some(told)
}

struct Teller<'a> {
    subject: &'a Subject<'a>,
    period: &'a Series,
    without: &'a Block,
    with: &'a Block,
    talk: &'a TalkCells,
    pace: &'a str,
    /// The engine's course of it.
    told: &'a [Told],
}

impl Teller<'_> {
    fn columns(&self, table: &mut Table<'_>) -> [Place; 2] {
        // The closing column stands to the right of the new customers.
        let closing = table.next().right(1);
        let there = |t: usize| if t == 0 { self.with.opening.here(0) } else { closing.here(t - 1) };
        let new = self.joined(table, &there);
        let start = |t: usize| format!("({}+{})", there(t), new.here(t));
        let closing = self.column(table, words::CLOSING, Kind::Count, |told| told.closing, &|t| {
            let stays = self.with.renewal.as_ref().map_or("1".to_owned(), |rate| rate.here(t));
            format!("{}*{stays}", start(t))
        });
        let timing = self.subject.source.case.grid.timing;
        let active = self.column(table, words::ACTIVE, Kind::Count, |told| told.active, &|t| match timing {
            Timing::Start => start(t),
            Timing::Mid => format!("({}+{})/2", start(t), closing.here(t)),
            Timing::End => closing.here(t),
        });
        let worth = self.column(table, WORTH, Kind::Money, |told| told.worth, &|t| {
            let more = format!("({}-{})", active.here(t), self.with.active.here(t));
            format!("{more}*({})*{}", self.each(t), self.subject.clock.recurring.far(t))
        });
        self.sums(table, &new, &worth)
    }

    fn column(
        &self,
        table: &mut Table<'_>,
        word: Word,
        kind: Kind,
        of: fn(&Told) -> f64,
        formula: &dyn Fn(usize) -> String,
    ) -> Series {
        let values: Vec<f64> = self.told.iter().map(of).collect();
        table.column(self.subject.source.say(word), kind, &values, |t, _| formula(t))
    }

    /// Who joins: as many as otherwise, and those whom the words of more customers bring.
    fn joined(&self, table: &mut Table<'_>, there: &dyn Fn(usize) -> String) -> Series {
        let today = format!("{}*{}", self.talk.net, self.pace);
        self.column(table, words::NEW, Kind::Count, |told| told.new, &|t| {
            let joined = self.with.new.as_ref().map_or("0".to_owned(), |new| new.here(t));
            let change =
                self.with.levers.talk.as_ref().map_or(String::new(), |talk| format!("+{}", talk.here(t)));
            let before = self.without.opening.here(t);
            format!("MAX(0,{joined}+{}*({today}{change})-{before}*{today})", there(t))
        })
    }

    /// How many join more, and what all are worth.
    fn sums(&self, table: &mut Table<'_>, new: &Series, worth: &Series) -> [Place; 2] {
        let (row, column) = (table.head() - 2, table.column_number() - 4);
        let joined: f64 = self.subject.source.outcome.segments[self.subject.index].with.new.iter().sum();
        let less = self.with.new.as_ref().map_or(String::new(), |less| format!("-SUM({})", less.range()));
        let value = self.told.iter().map(|told| told.new).sum::<f64>() - joined;
        let formula = format!("SUM({}){less}", new.range());
        let new = table.sheet.formula(row, column, formula, value, Kind::Count);
        let value = self.told.iter().map(|told| told.worth).sum::<f64>();
        let formula = format!("SUM({})", worth.range());
        [new, table.sheet.formula(row, column + 3, formula, value, Kind::Money)]
    }

    /// Contribution of one customer in a period, without acquisition.
    fn each(&self, t: usize) -> String {
        let (today, levers) = (self.subject.today, &self.with.levers);
        let growth = today.growth_factor(&self.period.here(t), self.subject.source.per_year());
        let revenue = cell(&levers.revenue, Some(&today.revenue), t);
        let margin = cell(&levers.margin, Some(&today.margin), t);
        let costs = [
            cell(&levers.cost_to_serve, today.cost_to_serve.as_ref(), t),
            cell(&levers.handling, today.handling.as_ref(), t),
        ];
        let costs = costs.iter().filter(|cost| !cost.is_empty()).map(|cost| format!("-{cost}"));
        format!("{revenue}{growth}*{margin}{}", costs.collect::<String>())
    }
}
