//! However the bytes come, the result is the same.

use cltv::transactions::{ReadDraft, Reader, Reading, SummaryRules};
use proptest::prelude::*;

use crate::{cases, plain, read, russian};

/// What files are made of, whole and in splinters.
fn splinter() -> impl Strategy<Value = Vec<u8>> {
    let texts: Vec<&[u8]> = vec![
        b"a,2024-01-01,5\n",
        b"b,2024-02-01,7.25\r\n",
        "Иван;31.01.2024;1 234,50\n".as_bytes(),
        b"\xc8\xe2\xe0\xed;01.02.2024;3\n",
        b"\"",
        b"\"\"",
        b",",
        b";",
        b"\n",
        b"\r",
        b"\xef\xbb\xbf",
        b"\xff",
        b"2024-01-05",
        b"5",
        b"a",
        b" ",
    ];
    prop::sample::select(texts).prop_map(<[u8]>::to_vec)
}

fn in_pieces(draft: &ReadDraft, file: &[u8], cuts: &[usize]) -> Reading {
    let mut reader = Reader::new(draft.check().unwrap());
    let mut start = 0;
    for &cut in cuts {
        let end = cut % (file.len() + 1);
        if end > start {
            reader.push(&file[start..end]);
            start = end;
        }
    }
    reader.push(&file[start..]);
    reader.finish()
}

fn same(one: &Reading, other: &Reading) {
    assert_eq!(one.report, other.report);
    let columns = |reading: &Reading| {
        let base = reading.transactions.as_ref()?.summarize(&SummaryRules::default()).ok()?;
        let ids: Vec<_> = (0..base.customers()).map(|index| base.id(index).unwrap().to_owned()).collect();
        Some((ids, base.frequency().to_vec(), base.recency().to_vec(), base.mean_spend()?.to_vec()))
    };
    assert_eq!(columns(one), columns(other));
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn pieces_do_not_matter(
        splinters in prop::collection::vec(splinter(), 0..40),
        mut cuts in prop::collection::vec(any::<usize>(), 0..12),
        header: bool,
    ) {
        let file = splinters.concat();
        cuts.iter_mut().for_each(|cut| *cut %= file.len() + 1);
        cuts.sort_unstable();
        let every: Vec<_> = (0..file.len()).collect();
        for draft in [plain(), russian()] {
            let draft = ReadDraft { has_header: Some(header), ..draft };
            let whole = read(&draft, &file);
            same(&whole, &in_pieces(&draft, &file, &cuts));
            same(&whole, &in_pieces(&draft, &file, &every));
            // Every row is either read or broken.
            prop_assert_eq!(whole.report.rows, whole.report.read + whole.report.broken);
            prop_assert_eq!(whole.report.read, whole.transactions.as_ref().map_or(0, |till| till.rows() as u64));
        }
    }
}
