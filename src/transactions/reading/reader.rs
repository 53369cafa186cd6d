//! A file, in pieces of any size, becomes transactions.

use crate::calendar::Day;
use crate::transactions::ledger::{Book, Transactions};
use crate::transactions::reading::encoding::{self, Decoder};
use crate::transactions::reading::options::ReadOptions;
use crate::transactions::reading::problems::{Found, RowCode};
use crate::transactions::reading::report::ReadReport;
use crate::transactions::reading::rows::{Row, Rows};
use crate::transactions::reading::{dates, numbers};

/// Characters of a cell that are shown.
pub(crate) const LONGEST_SHOWN: usize = 200;
/// The mark that some programs begin UTF-8 with.
pub(crate) const MARK: &[u8] = b"\xef\xbb\xbf";
/// First bytes by which files that are no text are known. More than the mark and what it hides, so
/// that the parser, which also knows the mark, sees the same beginning however the bytes come.
const HEAD: usize = 8;

/// Reads a file of delimited text as its bytes come.
///
/// However the bytes are parted, the result is the same. Memory grows with the rows that are read,
/// 16 bytes each, and with the names of customers, each kept once; not with what is broken.
///
/// ```
/// use cltv::transactions::{ReadDraft, Reader};
/// let options = ReadDraft { amount: Some(2.0), ..ReadDraft::new(0.0, 1.0) }.check()?;
/// let mut reader = Reader::new(options);
/// reader.push(b"customer,date,amount\nAnn,2024-01-03,12.50\nBob,2024-0");
/// reader.push(b"1-04,oops\nAnn,2024-02-01,8\n");
/// let reading = reader.finish();
///
/// assert_eq!((reading.report.rows, reading.report.read), (3, 2));
/// let problem = &reading.report.problems[0];
/// assert_eq!((problem.row, problem.column, problem.value.as_str()), (Some(3), Some(2), "oops"));
/// assert_eq!(reading.transactions.map(|till| till.total()), Some(20.5));
/// # Ok::<(), cltv::Problems>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    rows: Rows,
    desk: Desk,
    /// The first bytes, until there are enough to know the kind of file.
    head: Vec<u8>,
    headed: bool,
    bytes: u64,
}

/// What reading a file came to.
#[derive(Debug)]
pub struct Reading {
    /// What became of the rows.
    pub report: ReadReport,
    /// The transactions; `None` if no row could be read, for the reasons in the report.
    pub transactions: Option<Transactions>,
}

impl Reader {
    /// A reader of one file.
    pub fn new(options: ReadOptions) -> Self {
        let rows = Rows::new(options.delimiter);
        Self { rows, desk: Desk::new(options), head: Vec::new(), headed: false, bytes: 0 }
    }

    /// The next bytes of the file, as many as there are.
    pub fn push(&mut self, bytes: &[u8]) {
        self.bytes += bytes.len() as u64;
        if self.headed {
            return self.feed(bytes);
        }
        self.head.extend_from_slice(bytes);
        if self.head.len() >= HEAD {
            self.begin();
        }
    }

    /// How many rows were read and how many are broken so far.
    ///
    /// ```
    /// # use cltv::transactions::{ReadDraft, Reader};
    /// let mut reader = Reader::new(ReadDraft::new(0.0, 1.0).check()?);
    /// reader.push(b"customer,date\nAnn,2024-01-03\nBob,today\n");
    /// assert_eq!(reader.so_far(), (1, 1));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn so_far(&self) -> (u64, u64) {
        let broken = self.desk.found.broken;
        (self.desk.rows - broken, broken)
    }

    /// The file is over.
    pub fn finish(mut self) -> Reading {
        if !self.headed {
            self.begin();
        }
        let Self { mut rows, mut desk, bytes, .. } = self;
        if !desk.found.stopped() {
            rows.finish(|row| desk.take(&row));
        }
        desk.close(bytes)
    }

    fn begin(&mut self) {
        self.headed = true;
        let head = std::mem::take(&mut self.head);
        if let Some(message) = encoding::foreign(&head[..head.len().min(HEAD)]) {
            self.desk.found.stop(RowCode::NotText, None, message, String::new());
        }
        self.feed(head.strip_prefix(MARK).unwrap_or(&head));
    }

    fn feed(&mut self, bytes: &[u8]) {
        if !self.desk.found.stopped() {
            self.rows.feed(bytes, |row| self.desk.take(&row));
        }
    }
}

/// Where rows are looked at one by one.
#[derive(Debug)]
struct Desk {
    options: ReadOptions,
    decoder: Decoder,
    book: Book,
    found: Found,
    rows: u64,
    /// Cells of the first row.
    width: Option<usize>,
}

impl Desk {
    fn new(options: ReadOptions) -> Self {
        Self {
            decoder: Decoder::new(options.encoding),
            book: Book::new(options.amount.is_some()),
            found: Found::default(),
            rows: 0,
            width: None,
            options,
        }
    }

    fn take(&mut self, row: &Row<'_>) {
        let header = self.width.is_none() && self.first(row);
        if header || self.found.stopped() {
            return;
        }
        self.rows += 1;
        if !self.read(row) {
            self.found.broken += 1;
        }
    }

    /// Learns the width of the table; whether this row was its header.
    fn first(&mut self, row: &Row<'_>) -> bool {
        self.width = Some(row.len());
        let ReadOptions { customer, date, amount, .. } = self.options;
        let columns = [Some(customer), Some(date), amount];
        if let Some(column) = columns.into_iter().flatten().find(|&column| column >= row.len()) {
            let message = format!(
                "The table has {} columns, none with number {column} counted from 0: is the delimiter another one?",
                row.len()
            );
            self.found.stop(RowCode::NoSuchColumn, Some(column), &message, String::new());
        }
        self.options.has_header
    }

    /// Whether the row became a transaction.
    fn read(&mut self, row: &Row<'_>) -> bool {
        if row.oversize {
            self.found.add(row.line(), None, RowCode::TooLong, String::new);
            return false;
        }
        if !self.fits(row) {
            self.found.add(row.line(), None, RowCode::CellCount, || row.len().to_string());
            return false;
        }
        let ReadOptions { customer, date, amount, dates: order, decimal, .. } = self.options;
        let day = self.cell(row, date, |text| dates::day(text, order));
        let amount = match amount {
            Some(column) => self.cell(row, column, |text| numbers::amount(text, decimal)),
            None => Some(0.0),
        };
        match (day, amount) {
            (Some(day), Some(amount)) => self.enter(row, day, amount),
            _ => {
                self.cell(row, customer, |text| name(text).map(drop));
                false
            }
        }
    }

    /// As many cells as the first row, or more that are empty: some programs end rows with a
    /// delimiter.
    fn fits(&self, row: &Row<'_>) -> bool {
        let width = self.width.unwrap_or_default();
        row.len() == width
            || row.len() > width && row.cells().skip(width).all(|cell| cell.trim_ascii().is_empty())
    }

    fn enter(&mut self, row: &Row<'_>, day: Day, amount: f64) -> bool {
        let column = self.options.customer;
        let cell = row.cell(column).unwrap_or_default();
        let code = match self.decoder.text(cell).map(name) {
            Some(Ok(id)) => {
                self.book.add(id, day, amount);
                return true;
            }
            Some(Err(code)) => code,
            None => RowCode::Encoding,
        };
        self.refuse::<()>(row, column, code);
        false
    }

    /// What a cell holds; if it is not that, a problem.
    fn cell<T>(
        &mut self,
        row: &Row<'_>,
        column: usize,
        read: impl Fn(&str) -> Result<T, RowCode>,
    ) -> Option<T> {
        let cell = row.cell(column).unwrap_or_default();
        match self.decoder.text(cell).map(read) {
            Some(Ok(value)) => Some(value),
            Some(Err(code)) => self.refuse(row, column, code),
            None => self.refuse(row, column, RowCode::Encoding),
        }
    }

    #[cold]
    fn refuse<T>(&mut self, row: &Row<'_>, column: usize, code: RowCode) -> Option<T> {
        let cell = row.cell(column).unwrap_or_default();
        self.found.add(row.line(), Some(column), code, || self.decoder.shown(cell, LONGEST_SHOWN));
        None
    }

    fn close(self, bytes: u64) -> Reading {
        let (rows, broken) = (self.rows, self.found.broken);
        let (problems, tallies) = self.found.close(rows);
        let customers = self.book.customers();
        let transactions = self.book.close();
        let report = ReadReport {
            bytes,
            rows,
            read: rows - broken,
            broken,
            problems,
            tallies,
            customers,
            first_day: transactions.as_ref().map(|till| till.days().0),
            last_day: transactions.as_ref().map(|till| till.days().1),
            total: transactions.as_ref().map_or(0.0, Transactions::total),
        };
        Reading { report, transactions }
    }
}

/// The name of a customer, without blanks around it.
fn name(text: &str) -> Result<&str, RowCode> {
    Some(text.trim()).filter(|name| !name.is_empty()).ok_or(RowCode::Missing)
}
