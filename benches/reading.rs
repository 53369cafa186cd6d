//! How fast a file of the till is read and summed up natively, on one thread.
//!
//! `cargo bench --bench reading -- [MEGABYTES] [CUSTOMERS]` prints one line of JSON: megabytes per
//! second of reading, seconds of summing up, bytes of memory per row at the peak. With `--write
//! PATH` the file is written and nothing is measured.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::time::Instant;

use cltv::transactions::reading::Delimiter;
use cltv::transactions::{ReadDraft, Reader, SummaryRules};

/// As much as a browser hands over at once.
const CHUNK: usize = 1 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let path = arguments.iter().position(|argument| argument == "--write").map(|at| {
        arguments.remove(at);
        arguments.remove(at)
    });
    let number = |index: usize, usual| arguments.get(index).map_or(Ok(usual), |text| text.parse::<u64>());
    let till = Till { megabytes: number(0, 100)?, customers: number(1, 300_000)? };
    if let Some(path) = path {
        let mut file = BufWriter::new(File::create(path)?);
        till.each_chunk(|chunk| file.write_all(chunk))?;
        return Ok(file.flush()?);
    }
    measure(&till)
}

fn measure(till: &Till) -> Result<(), Box<dyn Error>> {
    let options =
        ReadDraft { delimiter: Some(Delimiter::Semicolon), amount: Some(2.0), ..ReadDraft::new(0.0, 1.0) };
    let (before, mut seconds) = (peak(), 0.0);
    let mut reader = Reader::new(options.check()?);
    // Written and read in turns, so that the memory of the file is not in the figures.
    till.each_chunk(|chunk| {
        let start = Instant::now();
        reader.push(chunk);
        seconds += start.elapsed().as_secs_f64();
        Ok(())
    })?;
    let reading = reader.finish();
    let after_reading = peak();
    let start = Instant::now();
    let base = reading.transactions.ok_or("no row was read")?.summarize(&SummaryRules::default())?;
    let summing = start.elapsed().as_secs_f64();
    let (report, rows) = (&reading.report, reading.report.rows as f64);
    println!(
        "{{\"megabytesPerSecond\":{:.0},\"rows\":{},\"broken\":{},\"customers\":{},\"bytesPerRow\":{:.1},\
         \"summingSeconds\":{summing:.3},\"bytesPerRowSummed\":{:.1}}}",
        report.bytes as f64 / 1e6 / seconds,
        report.rows,
        report.broken,
        base.customers(),
        (after_reading - before) / rows,
        (peak() - before) / rows,
    );
    Ok(())
}

/// Most memory so far in bytes, as Linux tells it; 0 elsewhere.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|rest| rest.trim().trim_end_matches(" kB").trim().parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) * 1024.0
}

/// A file that looks like an export: customer, day and amount, in the order of time.
struct Till {
    megabytes: u64,
    customers: u64,
}

impl Till {
    fn each_chunk(&self, mut take: impl FnMut(&[u8]) -> std::io::Result<()>) -> std::io::Result<()> {
        let (mut chunk, mut written, mut state) =
            (Vec::with_capacity(CHUNK + 64), 0, 0x9e37_79b9_7f4a_7c15_u64);
        chunk.extend_from_slice(b"customer;date;amount\n");
        let end = self.megabytes * 1_000_000;
        while written < end {
            while chunk.len() < CHUNK {
                self.row(&mut chunk, written as f64 / end as f64, &mut state)?;
            }
            written += chunk.len() as u64;
            take(&chunk)?;
            chunk.clear();
        }
        Ok(())
    }

    fn row(&self, chunk: &mut Vec<u8>, share: f64, state: &mut u64) -> std::io::Result<()> {
        let day = (share * 1095.0) as u64;
        let (year, month, day) = (2022 + day / 365, day % 365 / 31 + 1, day % 28 + 1);
        // The square makes some come often and many seldom.
        let draw = next(state) as f64 / u64::MAX as f64;
        let customer = (draw * draw * self.customers as f64) as u64 + 2_000_000;
        let cents = next(state) % 1_000_000;
        writeln!(chunk, "{customer};{year}-{month:02}-{day:02};{}.{:02}", cents / 100, cents % 100)
    }
}

/// Marsaglia's xorshift (2003): good enough to look like a till.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
