//! What all types of problems come to together, as initiatives change them.

use crate::case::levers::Levers;
use crate::experience;
use crate::workbook::block::Subject;
use crate::workbook::book::{Kind, Series, Table};
use crate::workbook::lived::{Lived, ProblemColumns};
use crate::workbook::origin::OriginCells;
use crate::workbook::problem_cells::{ProblemCells, TalkCells};
use crate::workbook::words::{self, Word};

const RETENTION_THEN: Word = ["Retention then", "Удержание тогда"];
const TALK: Word = ["Won by words, change", "Приведено словом, сдвиг"];
const HANDLING_THEN: Word = ["Handling then, per base", "Обращения тогда, за базу"];

/// Every type as it is in each period, and what the engine makes of all.
pub(super) struct Together<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) changed: &'a [ProblemColumns],
    pub(super) lived: Vec<experience::Lived<f64>>,
    pub(super) levers: Vec<Levers<f64>>,
}

impl Together<'_> {
    pub(super) fn write(&self, table: &mut Table<'_>) -> Option<Lived> {
        let OriginCells::Experience { well, today, handling, problems, talk, pace } = self.subject.origin
        else {
            return None;
        };
        let moved = self.moved(table, well, today);
        let handling = handling.as_ref().map(|today| self.handling(table, today, pace, problems));
        let talk = talk.as_ref().map(|today| self.talk(table, today, pace));
        Some(Lived { moved, handling, talk })
    }

    /// Σ rate · what each type brings; rates that exceed everybody together are scaled back in
    /// proportion.
    fn sum(&self, t: usize, each: &dyn Fn(usize) -> String) -> String {
        let rates: Vec<_> = self.changed.iter().map(|problem| problem.rate.cell(t)).collect();
        let parts: Vec<_> =
            rates.iter().enumerate().map(|(place, rate)| format!("{rate}*{}", each(place))).collect();
        format!("({})/MAX(1,{})", parts.join("+"), rates.join("+"))
    }

    fn moved(&self, table: &mut Table<'_>, well: &str, today: &str) -> Series {
        let source = self.subject.source;
        let values: Vec<f64> = self.lived.iter().map(|lived| lived.retention).collect();
        let then = table.column(source.say(RETENTION_THEN), Kind::Share, &values, |t, _| {
            format!("{well}-{}", self.sum(t, &|place| self.changed[place].loss.cell(t)))
        });
        let values: Vec<f64> = self.levers.iter().map(|levers| levers.retention.moved).collect();
        table.column(source.say(words::MOVED), Kind::Number, &values, |t, _| {
            format!("{}-{today}", then.here(t))
        })
    }

    fn handling(&self, table: &mut Table<'_>, today: &str, pace: &str, problems: &[ProblemCells]) -> Series {
        let source = self.subject.source;
        let values: Vec<f64> = self.lived.iter().map(|lived| lived.handling).collect();
        let then = table.column(source.say(HANDLING_THEN), Kind::UnitMoney, &values, |t, _| {
            self.sum(t, &|place| {
                format!("{}*{}", self.changed[place].contact.cell(t), problems[place].each_contact)
            })
        });
        let now = source.case.segments[self.subject.index].handling_per_period;
        let values: Vec<f64> = self.levers.iter().map(|levers| now + levers.handling).collect();
        table.column(source.say(words::HANDLING_UNIT), Kind::UnitMoney, &values, |t, _| {
            // Today's, and what changes of it: as the engine adds them.
            format!("{today}*{pace}+({}-{today})*{pace}", then.here(t))
        })
    }

    fn talk(&self, table: &mut Table<'_>, today: &TalkCells, pace: &str) -> Series {
        let values: Vec<f64> = self.levers.iter().map(|levers| levers.talk).collect();
        table.column(self.subject.source.say(TALK), Kind::Number, &values, |t, _| {
            let said = |place: usize| {
                let outcome = [0, 1, 2].map(|end| self.changed[place].shares.cell(end, t));
                let contact = self.changed[place].contact.cell(t);
                today.said(&contact, [&outcome[0], &outcome[1], &outcome[2]])
            };
            format!("({}-{})*{pace}", self.sum(t, &said), today.net)
        })
    }
}
