//! The business case as a workbook that recalculates.
//!
//! Every computed cell is a formula over the register of assumptions, with the engine's figure as
//! its cached result: whoever changes a blue cell sees what follows, in his own spreadsheet. What
//! has no formula there (a search, a sum without end of a curve that depends on tenure, a
//! simulation) stands as a value, and is shown as one.

mod assumptions;
mod block;
mod book;
mod bridge;
mod cash;
mod chart;
mod cltv;
mod cohorts;
mod costs;
mod currency;
mod curves;
mod drawn;
mod drive;
mod endless;
mod fields;
mod figures;
mod findings;
mod heads;
mod investment;
mod layout;
mod lever_columns;
mod life;
mod lived;
mod look;
mod method;
mod origin;
mod parts;
mod payback;
mod place;
mod problem_cells;
mod problem_words;
mod problems;
mod rate;
mod ratios;
mod readings;
mod returns;
mod risk;
mod scenarios;
mod segment;
mod shares;
mod source;
mod summary;
mod table;
mod talk;
mod time;
mod today;
mod together;
mod uncertain;
mod verdict;
mod words;
mod write;

pub use words::Language;

use serde_json::Value;

use crate::case::BusinessCase;
use block::Subject;
use book::Book;
use bridge::Banks;
use cltv::Readings;
use source::Source;
use summary::Answers;
use today::Today;
use verdict::Grounds;
use write::Cover;

/// What a workbook is made of besides the case.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkbookOptions {
    /// The language of its words.
    pub language: Language,
    /// What each input does to a figure, to be shown as values: a [`Tornado`](crate::uncertainty::Tornado)
    /// as it is serialized.
    pub tornado: Option<Value>,
    /// Simulated futures, to be shown as values: a [`Simulation`](crate::uncertainty::Simulation) as it
    /// is serialized.
    pub simulation: Option<Value>,
}

/// Why there is no workbook: the case is larger than a spreadsheet.
#[derive(Debug)]
pub struct WorkbookError(String);

impl std::fmt::Display for WorkbookError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "The case does not fit into a workbook: {}.", self.0)
    }
}

impl std::error::Error for WorkbookError {}

/// The case as the bytes of an .xlsx file: the same case gives the same bytes.
///
/// The register of assumptions is blue and named (`segments_1_margin`); everything that follows from
/// it is a formula, with the engine's figure as its stored result. Texts are written as texts,
/// whatever they begin with.
///
/// # Errors
///
/// What a spreadsheet has no room for.
///
/// ```
/// use cltv::workbook::{Language, WorkbookOptions};
/// let case = cltv::BusinessCase::from_json(r#"{
///     "period": "year", "horizon": 3, "discountRatePerYear": 0.1,
///     "segments": [{ "name": "All", "customers": 1000, "revenuePerPeriod": 100, "margin": 0.5,
///                    "retention": { "curve": "constant", "rate": 0.8 } }] }"#)?;
/// let options = WorkbookOptions { language: Language::Russian, ..WorkbookOptions::default() };
/// let bytes = cltv::workbook(&case, &options).expect("three periods fit into a sheet");
/// assert!(bytes.starts_with(b"PK")); // an archive, as every .xlsx is
/// # Ok::<(), cltv::Problems>(())
/// ```
pub fn workbook(case: &BusinessCase, options: &WorkbookOptions) -> Result<Vec<u8>, WorkbookError> {
    room_for(case)?;
    let mut source = Source::new(case, options.language);
    let mut book = Book::default();
    assumptions::write(&mut source, &mut book);
    sheets(&source, &mut book, options);
    let title = case.name.as_deref().unwrap_or(source.say(words::UNNAMED));
    let cover = Cover { title, subject: source.say(words::UNNAMED), currency: case.currency.as_deref() };
    write::bytes(&mut book, &cover).map_err(|error| WorkbookError(error.to_string()))
}

/// Cohorts told apart take a column each, in every projection: a long horizon of months with many
/// initiatives is more than spreadsheets have room for.
fn room_for(case: &BusinessCase) -> Result<(), WorkbookError> {
    const MOST_COLUMNS: usize = 16_000;
    const MOST_CELLS: usize = 2_000_000;
    let horizon = case.grid.horizon;
    let mut cells = 0;
    for (index, segment) in case.segments.iter().enumerate() {
        let bars = parts::bars(case).len();
        let projections = if case.is_touched(index) { 2 + bars } else { 0 };
        let apart = !segment.retention.curve.is_flat() && projections > 0;
        let columns = projections * (COLUMNS_OF_A_BLOCK + if apart { horizon } else { 0 });
        cells += projections * horizon * (COLUMNS_OF_A_BLOCK + if apart { horizon / 2 } else { 0 });
        if columns > MOST_COLUMNS || cells > MOST_CELLS {
            let name = &segment.name;
            return Err(WorkbookError(format!(
                "\"{name}\" needs {columns} columns and {cells} cells: take longer periods or fewer initiatives"
            )));
        }
    }
    Ok(())
}

/// What a projection takes besides its cohorts, at most.
const COLUMNS_OF_A_BLOCK: usize = 40;

fn sheets(source: &Source<'_>, book: &mut Book, options: &WorkbookOptions) {
    let clock = time::write(source, book);
    let curves = curves::write(source, book);
    let mut origins = origin::write(source);
    let todays: Vec<Today> = (origins.cells.iter().zip(curves).enumerate())
        .map(|(index, (origin, curve))| Today::new(source, index, origin, curve))
        .collect();
    let subjects: Vec<Subject<'_>> = (todays.iter().zip(&origins.cells).enumerate())
        .map(|(index, (today, origin))| Subject { source, clock: &clock, index, today, origin })
        .collect();
    let segments: Vec<_> = subjects.iter().map(|subject| segment::write(subject, book)).collect();
    let parts = parts::write(source, &clock, book, &subjects, &segments);
    let views: Vec<_> = (subjects.iter().zip(&parts.segments))
        .map(|(subject, parts)| life::write(subject, book, parts.full.as_ref()))
        .collect();
    let readings =
        Readings { source, subjects: &subjects, cells: &segments, parts: &parts.segments, views: &views };
    let cltv = readings.write(book);
    drop(subjects);
    let mut investment = investment::sheet(source);
    let cash = investment::write(source, &clock, &mut investment, &segments);
    let rates = returns::write(source, book, &cash);
    let (clock, replacements) = (&clock, &cltv.replacements);
    let grounds = Grounds { source, clock, cash: &cash, rates: &rates, parts: &parts, replacements };
    let verdict = grounds.write(&mut investment);
    investment::charts(source, &mut investment, &cash);
    book.sheets.push(investment);
    Banks { source, clock, parts: &parts, cash: &cash, verdict: &verdict }.write(book);
    let nothing = risk::write(source, &mut origins, &todays, &cltv);
    risk::words(source, &mut origins, &segments, &verdict);
    let nothing = nothing.as_ref();
    Answers { source, verdict: &verdict, cash: &cash, cltv: &cltv, nothing }.write(book);
    findings::write(source, book);
    scenarios::write(source, book);
    uncertain::write(source, book, options);
    method::write(source, book, options);
    if !origins.is_empty() {
        book.sheets.push(origins.sheet);
    }
}
