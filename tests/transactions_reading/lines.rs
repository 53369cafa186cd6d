//! Rows have the numbers that an editor shows.

use proptest::prelude::*;

use crate::{cases, plain, read};

/// A piece of a file: its text, how many lines it has, and whether it is a row that is broken.
fn piece() -> impl Strategy<Value = (&'static str, u64, bool)> {
    prop::sample::select(vec![
        ("a,2024-01-01,5\n", 1, false),
        ("a,2024-01-01,5\r\n", 1, false),
        ("a,2024-01-01,5\r", 1, false),
        ("\"a \"\"b\"\"\",2024-01-01,5\n", 1, false),
        ("\"a\nb\",2024-01-01,5\r\n", 2, false),
        ("\"a\r\n\nb\",2024-01-01,\"5\"\n", 3, false),
        ("\n", 1, false),
        ("\r\n", 1, false),
        ("a,2024-01-01,oops\n", 1, true),
        ("a,2024-01-01,oops\r\n", 1, true),
        ("a,2024-01-01,oops\r", 1, true),
        ("\"a\nb\",2024-01-01,oops\r\n", 2, true),
        ("\"a\r\n\nb\",\"oops\n\",1\n", 4, true),
        ("a\n", 1, true),
    ])
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn problems_have_their_line(pieces in prop::collection::vec(piece(), 1..40), bare_end: bool) {
        // A carriage return before a line feed would be one end of a line, not two.
        let parted = pieces.windows(2).all(|pair| !(pair[0].0.ends_with('\r') && pair[1].0.starts_with('\n')));
        // A blank line that a carriage return alone began: nobody writes it, and it is not counted.
        let blank = pieces.windows(2).all(|pair| !(pair[0].0.ends_with('\r') && pair[1].0.starts_with('\r')));
        prop_assume!(parted && blank);
        let (mut file, mut line, mut expected) = (String::from("customer,date,amount\n"), 2, Vec::new());
        for (text, lines, broken) in pieces {
            file.push_str(text);
            if broken {
                expected.push(line);
            }
            line += lines;
        }
        if bare_end {
            file.push_str("a,b");
            expected.push(line);
        }
        // Where all rows are broken, one problem stands for them.
        file.push_str("\nlast,2024-01-01,5");
        let report = read(&plain(), &file).report;
        let rows: Vec<_> = report.problems.iter().filter_map(|problem| problem.row).collect();
        prop_assert_eq!(rows, expected, "{:?}", file);
    }
}
