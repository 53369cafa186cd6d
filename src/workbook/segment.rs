//! The sheet of one segment: its customers and money without the initiatives and with them.

use crate::case::part::Part;
use crate::workbook::block::{Block, Subject};
use crate::workbook::book::{Book, Kind, Place, Role, Series, Sheet, sheet_name};
use crate::workbook::drive::Drive;
use crate::workbook::talk;
use crate::workbook::words;

/// The projections of one segment.
pub(super) struct SegmentCells {
    pub(super) without: Block,
    /// `None` if no initiative touches it: then nothing changes.
    pub(super) with: Option<Block>,
    /// What word of mouth would add: new customers, and their contribution as present value.
    pub(super) words: Option<[Place; 2]>,
}

impl SegmentCells {
    pub(super) fn with(&self) -> &Block {
        self.with.as_ref().unwrap_or(&self.without)
    }
}

const HEAD: u32 = 4;

pub(super) fn write(subject: &Subject<'_>, book: &mut Book) -> SegmentCells {
    let source = subject.source;
    let name = &source.case.segments[subject.index].name;
    let mut sheet = Sheet::new(sheet_name(subject.index + 1, name, ""), 30 + subject.index as u32);
    sheet.text(0, 0, name, Role::Title);
    sheet.freeze = (HEAD + 1, 1);
    let mut table = sheet.table(HEAD, 0, source.horizon());
    let period =
        table.given(source.say(words::PERIOD), Kind::Whole, (1..=source.horizon()).map(|t| t as f64));
    table.group(source.say(words::WITHOUT));
    let without = subject.project(&mut table, &period, Drive::Nothing);
    let with = source.case.is_touched(subject.index).then(|| {
        table.gap();
        table.group(source.say(words::WITH));
        let with = subject.project(&mut table, &period, Drive::Effects(Part::Everything, 0));
        table.gap();
        table.group(source.say(words::DIFFERENCE));
        difference(subject, &mut table, &without.contribution, &with.contribution);
        let words = talk::write(subject, &mut table, &period, &without, &with);
        (with, words)
    });
    let (with, words) = with.map_or((None, None), |(with, words)| (Some(with), words));
    book.sheets.push(sheet);
    SegmentCells { without, with, words }
}

fn difference(
    subject: &Subject<'_>,
    table: &mut crate::workbook::book::Table<'_>,
    without: &Series,
    with: &Series,
) {
    let outcome = &subject.source.outcome.segments[subject.index];
    let pairs = outcome.with.contribution.iter().zip(&outcome.without.contribution);
    let values: Vec<f64> = pairs.map(|(with, without)| with - without).collect();
    table.column(subject.source.say(words::CONTRIBUTION), Kind::Money, &values, |t, _| {
        format!("{}-{}", with.here(t), without.here(t))
    });
}
