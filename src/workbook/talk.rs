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
    Some(Teller { subject, period, without, with, talk, pace }.columns(table, &told))
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
}

impl Teller<'_> {
    fn columns(&self, table: &mut Table<'_>, told: &[Told]) -> [Place; 2] {
        let source = self.subject.source;
        let values = |of: fn(&Told) -> f64| told.iter().map(of).collect::<Vec<f64>>();
        let closing = table.next().right(1);
        let there = |t: usize| if t == 0 { self.with.opening.here(0) } else { closing.here(t - 1) };
        let today = format!("{}*{}", self.talk.net, self.pace);
        let joined = |t: usize| self.with.new.as_ref().map_or("0".to_owned(), |new| new.here(t));
        let new = table.column(source.say(words::NEW), Kind::Count, &values(|told| told.new), |t, _| {
            let change =
                self.with.levers.talk.as_ref().map_or(String::new(), |talk| format!("+{}", talk.here(t)));
            let before = self.without.opening.here(t);
            format!("MAX(0,{}+{}*({today}{change})-{before}*{today})", joined(t), there(t))
        });
        let closing =
            table.column(source.say(words::CLOSING), Kind::Count, &values(|told| told.closing), |t, _| {
                let stays = self.with.renewal.as_ref().map_or("1".to_owned(), |rate| rate.here(t));
                format!("({}+{})*{stays}", there(t), new.here(t))
            });
        let active =
            table.column(source.say(words::ACTIVE), Kind::Count, &values(|told| told.active), |t, _| {
                let start = format!("({}+{})", there(t), new.here(t));
                match source.case.grid.timing {
                    Timing::Start => start,
                    Timing::Mid => format!("({start}+{})/2", closing.here(t)),
                    Timing::End => closing.here(t),
                }
            });
        let worth = table.column(source.say(WORTH), Kind::Money, &values(|told| told.worth), |t, _| {
            let more = format!("({}-{})", active.here(t), self.with.active.here(t));
            format!("{more}*({})*{}", self.each(t), self.subject.clock.recurring.far(t))
        });
        let impact = |series: &Series, less: Option<&Series>| {
            let less = less.map_or(String::new(), |less| format!("-SUM({})", less.range()));
            format!("SUM({}){less}", series.range())
        };
        let joined: f64 = source.outcome.segments[self.subject.index].with.new.iter().sum();
        let (row, column) = (table.head() - 2, table.column_number() - 4);
        let value = told.iter().map(|told| told.new).sum::<f64>() - joined;
        let formula = impact(&new, self.with.new.as_ref());
        let new = table.sheet.formula(row, column, formula, value, Kind::Count);
        let value = told.iter().map(|told| told.worth).sum::<f64>();
        [new, table.sheet.formula(row, column + 3, impact(&worth, None), value, Kind::Money)]
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
