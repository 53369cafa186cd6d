//! Who bought when, and for how much: rows that passed.

use std::sync::Arc;

use crate::calendar::Day;
use crate::error::{Code, Problem, Problems};
use crate::limits;
use crate::transactions::ids::{Ids, Register};

/// Rows of a block; blocks instead of one list, because a list that grows is held twice.
const BLOCK: usize = 1 << 16;

/// One row: 16 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(crate) amount: f64,
    pub(crate) customer: u32,
    pub(crate) day: i32,
}

/// Transactions: at least one, each with customer, day and, if they are known, amount.
///
/// From a file by [`Reader`](crate::transactions::Reader), or from rows.
#[derive(Clone, Debug)]
pub struct Transactions {
    ids: Arc<Ids>,
    blocks: Vec<Vec<Entry>>,
    first: i32,
    last: i32,
    amounts: bool,
}

impl Transactions {
    /// From rows of customer, day and amount; refunds are negative.
    ///
    /// # Errors
    ///
    /// No row, or an amount that is not finite or too large; the first hundred of them.
    ///
    /// ```
    /// use cltv::transactions::{Day, Transactions};
    /// let day = |day| Day::new(2024, 1, day).expect("a day of January");
    /// let till = Transactions::from_rows([("Ann", day(3), 12.5), ("Bob", day(4), 7.0), ("Ann", day(9), 3.0)])?;
    /// assert_eq!((till.rows(), till.customers()), (3, 2));
    /// assert!(Transactions::from_rows([("Ann", day(3), f64::NAN)]).is_err());
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn from_rows<'a>(rows: impl IntoIterator<Item = (&'a str, Day, f64)>) -> Result<Self, Problems> {
        let (mut book, mut found) = (Book::new(true), Vec::new());
        for (index, (id, day, amount)) in rows.into_iter().enumerate() {
            match limits::SIGNED_MONEY.problem(&format!("rows[{index}].amount"), amount) {
                None => book.add(id, day, amount),
                Some(problem) if found.len() < super::MOST_PROBLEMS => found.push(problem),
                Some(_) => {}
            }
        }
        Problems::none_in(found)?;
        book.close().ok_or_else(|| nothing("rows").into())
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.blocks.iter().map(Vec::len).sum()
    }

    /// How many customers there are.
    pub fn customers(&self) -> usize {
        self.ids.len()
    }

    /// The earliest and the latest day.
    pub fn days(&self) -> (Day, Day) {
        (Day::again(self.first), Day::again(self.last))
    }

    /// Whether amounts are known.
    pub fn has_amounts(&self) -> bool {
        self.amounts
    }

    /// Sum of the amounts, refunds subtracted; 0 without amounts.
    pub fn total(&self) -> f64 {
        self.entries().map(|entry| entry.amount).sum()
    }

    pub(crate) fn ids(&self) -> &Arc<Ids> {
        &self.ids
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.blocks.iter().flatten()
    }

    pub(crate) fn entry(&self, row: u32) -> &Entry {
        &self.blocks[row as usize / BLOCK][row as usize % BLOCK]
    }
}

/// What is said where rows are expected and none is.
pub(crate) fn nothing(path: &str) -> Problem {
    Problem {
        path: path.to_owned(),
        code: Code::Empty,
        message: "There is no transaction here: at least one is needed.".to_owned(),
        value: serde_json::Value::Array(Vec::new()),
        range: None,
    }
}

/// Transactions while they are written down.
#[derive(Clone, Debug)]
pub(crate) struct Book {
    register: Register,
    blocks: Vec<Vec<Entry>>,
    first: i32,
    last: i32,
    amounts: bool,
}

impl Book {
    pub(crate) fn new(amounts: bool) -> Self {
        Self { register: Register::new(), blocks: Vec::new(), first: i32::MAX, last: i32::MIN, amounts }
    }

    pub(crate) fn add(&mut self, id: &str, day: Day, amount: f64) {
        let (customer, day) = (self.register.number(id), day.number());
        self.first = self.first.min(day);
        self.last = self.last.max(day);
        match self.blocks.last_mut() {
            Some(block) if block.len() < BLOCK => block.push(Entry { amount, customer, day }),
            _ => self.begin(Entry { amount, customer, day }),
        }
    }

    #[cold]
    fn begin(&mut self, entry: Entry) {
        // The first block grows as it is filled: most files are small.
        let room = if self.blocks.is_empty() { 0 } else { BLOCK };
        let mut block = Vec::with_capacity(room);
        block.push(entry);
        self.blocks.push(block);
    }

    pub(crate) fn customers(&self) -> usize {
        self.register.len()
    }

    pub(crate) fn close(self) -> Option<Transactions> {
        let Self { register, blocks, first, last, amounts } = self;
        let ids = Arc::new(register.into_ids());
        (!blocks.is_empty()).then_some(Transactions { ids, blocks, first, last, amounts })
    }
}
