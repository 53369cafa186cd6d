//! Bytes, in pieces of any size, become rows of cells.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::transactions::reading::delimiter::Delimiter;

/// Longest row in bytes. What is longer is a quote that nobody closes, and is not kept.
pub(crate) const LONGEST_ROW: usize = 1 << 20;
/// Most cells of a row.
const MOST_CELLS: usize = 1 << 14;

/// One row, as long as the next one is not asked for.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    cells: &'a [u8],
    ends: &'a [usize],
    /// Too long, and therefore not here.
    pub(crate) oversize: bool,
    last_line: u64,
    /// Line ends within its cells that are not here any more.
    lost_lines: u64,
}

impl Row<'_> {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn cell(&self, index: usize) -> Option<&[u8]> {
        let start = if index == 0 { 0 } else { *self.ends.get(index - 1)? };
        self.cells.get(start..*self.ends.get(index)?)
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).filter_map(|index| self.cell(index))
    }

    /// The line in which it begins: that of its end less the line ends between its quotes.
    pub(crate) fn line(&self) -> u64 {
        self.last_line - self.lost_lines - breaks(self.cells)
    }
}

fn breaks(cells: &[u8]) -> u64 {
    cells.iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// The cutter of rows.
#[derive(Debug)]
pub(crate) struct Rows {
    core: Box<Reader>,
    cells: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
    oversize: bool,
    lost_lines: u64,
    /// The byte that ended the last row, while the next one is not known.
    terminator: u8,
    first: bool,
}

impl Rows {
    pub(crate) fn new(delimiter: Delimiter) -> Self {
        Self {
            core: Box::new(ReaderBuilder::new().delimiter(delimiter.byte()).build()),
            cells: vec![0; 1 << 12],
            ends: vec![0; 64],
            filled: 0,
            ended: 0,
            oversize: false,
            lost_lines: 0,
            terminator: 0,
            first: true,
        }
    }

    /// Reads on; every row that ends in these bytes is taken.
    pub(crate) fn feed(&mut self, mut bytes: &[u8], mut take: impl FnMut(Row<'_>)) {
        while !bytes.is_empty() {
            // A line that ends with a carriage return alone is one for an editor too.
            if std::mem::take(&mut self.terminator) == b'\r' && bytes[0] != b'\n' {
                self.core.set_line(self.core.line() + 1);
            }
            let (result, read, filled, ended) =
                self.core.read_record(bytes, &mut self.cells[self.filled..], &mut self.ends[self.ended..]);
            self.filled += filled;
            self.ended += ended;
            match result {
                ReadRecordResult::Record => {
                    self.terminator = bytes[read - 1];
                    let after = u64::from(self.terminator == b'\n');
                    self.hand_over(after, &mut take);
                }
                ReadRecordResult::OutputFull => self.more_cells(),
                ReadRecordResult::OutputEndsFull => self.more_ends(),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
            }
            bytes = &bytes[read..];
        }
    }

    /// The file is over: a last row without a line end is taken.
    pub(crate) fn finish(&mut self, mut take: impl FnMut(Row<'_>)) {
        loop {
            let (result, _, _, ended) = self.core.read_record(&[], &mut [], &mut self.ends[self.ended..]);
            self.ended += ended;
            match result {
                ReadRecordResult::OutputEndsFull => self.more_ends(),
                ReadRecordResult::Record => return self.hand_over(0, &mut take),
                _ => return,
            }
        }
    }

    /// Whether no row has ended yet.
    pub(crate) fn is_at_first(&self) -> bool {
        self.first
    }

    fn hand_over(&mut self, lines_after: u64, take: &mut impl FnMut(Row<'_>)) {
        take(Row {
            cells: &self.cells[..self.filled],
            ends: &self.ends[..self.ended],
            oversize: self.oversize,
            last_line: self.core.line() - lines_after,
            lost_lines: self.lost_lines,
        });
        (self.filled, self.ended, self.lost_lines, self.oversize) = (0, 0, 0, false);
        self.first = false;
    }

    #[cold]
    fn more_cells(&mut self) {
        if self.cells.len() < LONGEST_ROW {
            self.cells.resize(self.cells.len() * 2, 0);
        } else {
            self.drop_read();
        }
    }

    #[cold]
    fn more_ends(&mut self) {
        if self.ends.len() < MOST_CELLS {
            self.ends.resize(self.ends.len() * 2, 0);
        } else {
            self.drop_read();
        }
    }

    /// Forgets the row so far, but for the lines it took.
    fn drop_read(&mut self) {
        self.lost_lines += breaks(&self.cells[..self.filled]);
        (self.filled, self.ended, self.oversize) = (0, 0, true);
    }
}
