//! From the bytes of a file to transactions.
//!
//! 1. [`Preview`] looks at the first 64 kB: encoding, delimiter, header, kinds of columns, and a
//!    guess of what stands where, with its doubts;
//! 2. [`ReadDraft`] says how to read, and is checked;
//! 3. [`Reader`] is fed with the file, in pieces of any size, and ends with [`Transactions`] and a
//!    [`ReadReport`] on every row that is not among them.
//!
//! Rows are cut by the `csv-core` crate, a state machine that needs neither the whole file nor
//! memory of its own: quotes, line ends of any kind and blank lines are as it reads them.
//!
//! [`Transactions`]: crate::transactions::Transactions

mod columns;
mod dates;
mod delimiter;
mod encoding;
mod numbers;
mod options;
mod preview;
mod problems;
mod reader;
mod report;
mod rows;
mod words;

pub use columns::{Column, ColumnKind};
pub use dates::DateOrder;
pub use delimiter::Delimiter;
pub use encoding::Encoding;
pub use numbers::Decimal;
pub use options::{ReadDraft, ReadOptions};
pub use preview::{Doubt, Known, PREVIEW_BYTES, Preview};
pub use problems::{RowCode, RowProblem, Tally};
pub use reader::{Reader, Reading};
pub use report::ReadReport;
