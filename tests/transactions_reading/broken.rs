//! Files with something wrong: it is told, once, and what can be read is read.

use cltv::transactions::reading::{Encoding, RowCode};
use cltv::transactions::{ReadDraft, SummaryRules};

use crate::{plain, read, russian};

/// Row, column and kind of every problem that is told.
fn told(draft: &ReadDraft, file: impl AsRef<[u8]>) -> Vec<(Option<u64>, Option<usize>, RowCode)> {
    let report = read(draft, file).report;
    report.problems.iter().map(|problem| (problem.row, problem.column, problem.code)).collect()
}

#[test]
fn files_without_rows() {
    for file in ["", "\u{feff}", "\n\r\n\n", "customer,date,amount", "customer,date,amount\r\n\r\n"] {
        let reading = read(&plain(), file);
        assert!(reading.transactions.is_none(), "{file:?}");
        assert_eq!(told(&plain(), file), [(None, None, RowCode::NoRows)], "{file:?}");
        assert_eq!((reading.report.rows, reading.report.first_day), (0, None));
    }
}

#[test]
fn one_customer_one_row() {
    let reading = read(&plain(), "a,2024-01-01,5");
    // The only row is taken for a header, as it was said to be.
    assert!(reading.transactions.is_none());
    let reading = read(&ReadDraft { has_header: Some(false), ..plain() }, "a,2024-01-01,5");
    let base = reading.transactions.unwrap().summarize(&SummaryRules::default()).unwrap();
    assert_eq!((base.customers(), base.frequency()[0], base.age()[0]), (1, 0.0, 0.0));
}

#[test]
fn every_cell_that_is_wrong_is_told_with_its_line() {
    let file = "customer,date,amount\n\
                a,2024-01-01,5\n\
                ,2024-01-02,5\n\
                b,2024-13-02,5\n\
                \n\
                b,02.01.2024,\n\
                c,2024-01-03\n\
                d,2024-01-03,1,2\n\
                e,2024-01-04,\"1,5\"\n\
                f,2024-01-04,1e30\n\
                g,2024-01-05,7,,\n";
    let expected = [
        (Some(3), Some(0), RowCode::Missing),
        (Some(4), Some(1), RowCode::NoSuchDay),
        (Some(6), Some(1), RowCode::NotADate),
        (Some(6), Some(2), RowCode::Missing),
        (Some(7), None, RowCode::CellCount),
        (Some(8), None, RowCode::CellCount),
        (Some(9), Some(2), RowCode::OtherDecimal),
        (Some(10), Some(2), RowCode::OutOfRange),
    ];
    assert_eq!(told(&plain(), file), expected);
    let report = read(&plain(), file).report;
    assert_eq!((report.rows, report.read, report.broken, report.customers), (9, 2, 7, 2));
    assert_eq!(report.tallies.iter().map(|tally| tally.rows).sum::<u64>(), expected.len() as u64);
    assert_eq!(report.problems[1].value, "2024-13-02");
}

/// A tenth of 50,000 rows is broken: all are counted, a hundred told.
#[test]
fn a_tenth_is_broken() {
    let mut file = String::from("customer,date,amount\n");
    for row in 0..50_000 {
        let amount = if row % 10 == 3 { "oops".to_owned() } else { format!("{row}.5") };
        file.push_str(&format!("{},2024-01-{:02},{amount}\n", row % 700, row % 31 + 1));
    }
    let report = read(&plain(), &file).report;
    assert_eq!((report.rows, report.read, report.broken), (50_000, 45_000, 5_000));
    assert_eq!((report.problems.len(), report.tallies.len(), report.tallies[0].rows), (100, 1, 5_000));
    let rows: Vec<_> = report.problems.iter().map(|problem| problem.row.unwrap()).collect();
    assert!(rows.iter().enumerate().all(|(index, &row)| row == 2 + 3 + 10 * index as u64), "{rows:?}");
}

/// A row that never ends is told, takes no memory, and does not take the rest with it.
#[test]
fn a_row_of_ten_megabytes() {
    let long = "x".repeat(10_000_000);
    let file = format!("customer,date,amount\na,2024-01-01,1\n{long},2024-01-02,2\nb,2024-01-03,3\n");
    assert_eq!(told(&plain(), &file), [(Some(3), None, RowCode::TooLong)]);
    assert_eq!(read(&plain(), &file).report.read, 2);
    // So is a quote that nobody closes, with the line that opens it.
    let lines = "b,2024-01-03,3\n".repeat(200_000);
    let file = format!("customer,date,amount\na,2024-01-01,1\n\"c,2024-01-02,2\n{lines}");
    assert_eq!(told(&plain(), &file), [(Some(3), None, RowCode::TooLong)]);
    let commas = ",".repeat(100_000);
    let file = format!("customer,date,amount\n{commas}\na,2024-01-01,1\n");
    assert_eq!(told(&plain(), &file), [(Some(2), None, RowCode::TooLong)]);
}

#[test]
fn the_wrong_encoding() {
    let text = "клиент;дата;сумма\nИван;31.01.2024;10,5\nПётр;01.02.2024;7\n";
    let (old, ..) = encoding_rs::WINDOWS_1251.encode(text);
    let as_old = ReadDraft { encoding: Some(Encoding::Windows1251), ..russian() };
    let reading = read(&as_old, &old);
    assert_eq!(reading.report.read, 2);
    let base = reading.transactions.unwrap().summarize(&SummaryRules::default()).unwrap();
    assert_eq!((base.id(0), base.id(1)), (Some("Иван"), Some("Пётр")));
    // Read as UTF-8, no name is a text: one sentence says so.
    assert_eq!(told(&russian(), &old), [(None, Some(0), RowCode::Encoding)]);
    assert!(read(&russian(), &old).transactions.is_none());
}

#[test]
fn what_is_no_text() {
    let utf16: Vec<u8> = "\u{feff}a,b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bare: Vec<u8> = "a,b\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let files: [&[u8]; 5] = [b"PK\x03\x04 and so on", b"\x1f\x8b and so on", b"%PDF-1.7", &utf16, &bare];
    for file in files {
        assert_eq!(told(&plain(), file), [(None, None, RowCode::NotText)], "{file:?}");
        assert!(cltv::transactions::Preview::of(file).is_err());
    }
}

/// Thousands of rows with one reason are one problem.
#[test]
fn the_wrong_mapping() {
    let rows: String = (0..5_000).map(|row| format!("c{row},2024-01-01,{row}\n")).collect();
    let file = format!("customer,date,amount\n{rows}");
    let swapped = ReadDraft { amount: Some(0.0), ..ReadDraft::new(2.0, 1.0) };
    assert_eq!(told(&swapped, &file), [(None, Some(0), RowCode::NotANumber)]);
    let report = read(&swapped, &file).report;
    assert!(report.problems[0].message.contains("every row"), "{}", report.problems[0].message);
    assert_eq!((report.problems[0].value.as_str(), report.broken), ("c0", 5_000));
    let shifted = ReadDraft { amount: Some(1.0), ..ReadDraft::new(0.0, 2.0) };
    assert_eq!(
        told(&shifted, &file),
        [(None, Some(2), RowCode::NotADate), (None, Some(1), RowCode::NotANumber)]
    );
    let beyond = ReadDraft { amount: Some(3.0), ..plain() };
    assert_eq!(told(&beyond, &file), [(None, Some(3), RowCode::NoSuchColumn)]);
    // With another delimiter a row is one cell.
    assert_eq!(told(&russian(), &file), [(None, Some(1), RowCode::NoSuchColumn)]);
}

#[test]
fn drafts_of_readers() {
    let problems = ReadDraft { amount: Some(-1.0), ..ReadDraft::new(0.5, f64::NAN) }.check().unwrap_err();
    let paths: Vec<_> = problems.list().iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["customer", "date", "amount"]);
}
