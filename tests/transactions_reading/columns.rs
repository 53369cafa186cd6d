//! Columns that are there already pass one gate.

use cltv::Code;
use cltv::transactions::{ColumnsDraft, Distinct, Stretch};

fn good() -> ColumnsDraft {
    ColumnsDraft {
        ids: Some(vec!["Ann".into(), "Bob".into(), "Cem".into()]),
        frequency: vec![2.0, 0.0, 2.0],
        recency: vec![30.0, 0.0, 30.0],
        age: vec![38.0, 38.0, 38.0],
        mean_spend: Some(vec![10.0, 0.0, 0.0]),
        holdout_frequency: Some(vec![1.0, 0.0, 3.0]),
        holdout_spend: Some(vec![5.0, 0.0, 12.0]),
        holdout_length: Some(39.0),
        unit: Some(Stretch::Month),
    }
}

#[test]
fn good_columns_pass_as_they_are() {
    let (draft, base) = (good(), good().check().unwrap());
    assert_eq!(
        (base.frequency(), base.recency(), base.age()),
        (&*draft.frequency, &*draft.recency, &*draft.age)
    );
    assert_eq!((base.mean_spend(), base.unit()), (draft.mean_spend.as_deref(), Stretch::Month));
    let holdout = base.holdout().unwrap();
    assert_eq!((Some(&holdout.frequency), holdout.length), (draft.holdout_frequency.as_ref(), 39.0));
    assert_eq!((base.id(2), base.id(3)), (Some("Cem"), None));
    assert_eq!(base.histories().collect::<Distinct>().rows().len(), 2);
    let report = base.report();
    assert_eq!((report.customers, report.repeat_customers, report.distinct), (3, 2, 2));
    assert_eq!((report.repeat_purchases, report.having_them), (vec![0.0, 2.0], vec![1, 2]));
    assert!(report.rules.is_none() && base.calendar().is_none());
}

/// Each row spoils good columns and names what must be found.
#[test]
fn whatever_is_wrong_is_named() {
    type Spoil = fn(&mut ColumnsDraft);
    let table: [(Spoil, &[(&str, Code)]); 17] = [
        (|c| c.frequency[1] = 1.5, &[("frequency[1]", Code::NotWhole)]),
        (|c| c.frequency[1] = -1.0, &[("frequency[1]", Code::OutOfRange)]),
        (|c| c.frequency[0] = f64::NAN, &[("frequency[0]", Code::NotFinite)]),
        (|c| c.recency[0] = f64::INFINITY, &[("recency[0]", Code::NotFinite)]),
        (|c| c.recency[0] = -1e-9, &[("recency[0]", Code::OutOfRange)]),
        (|c| c.recency[0] = 38.5, &[("recency[0]", Code::Disorder)]),
        (|c| c.recency[0] = 0.0, &[("recency[0]", Code::Conflict)]),
        (|c| c.recency[1] = 1.0, &[("recency[1]", Code::Conflict)]),
        (|c| c.age[2] = f64::NAN, &[("age[2]", Code::NotFinite)]),
        (
            |c| c.mean_spend = Some(vec![1.0, -1.0, f64::NAN]),
            &[("meanSpend[1]", Code::OutOfRange), ("meanSpend[2]", Code::NotFinite)],
        ),
        (|c| c.holdout_frequency = Some(vec![0.5, 0.0, 0.0]), &[("holdoutFrequency[0]", Code::NotWhole)]),
        (|c| c.holdout_spend = Some(vec![1.0, 0.0]), &[("holdoutSpend", Code::Conflict)]),
        (|c| c.holdout_length = None, &[("holdoutLength", Code::Missing)]),
        (|c| c.holdout_length = Some(0.0), &[("holdoutLength", Code::OutOfRange)]),
        (|c| c.holdout_frequency = None, &[("holdoutFrequency", Code::Missing)]),
        (|c| c.ids = Some(Vec::new()), &[("ids", Code::Conflict)]),
        (
            |c| (c.age, c.recency) = (vec![1.0], vec![1.0]),
            &[("recency", Code::Conflict), ("age", Code::Conflict)],
        ),
    ];
    for (spoil, expected) in table {
        let mut columns = good();
        spoil(&mut columns);
        let problems = columns.check().unwrap_err();
        let found: Vec<_> =
            problems.list().iter().map(|problem| (problem.path.as_str(), problem.code)).collect();
        assert_eq!(found, expected);
    }
    assert!(ColumnsDraft::default().check().unwrap_err().has(Code::Empty));
}

#[test]
fn a_hundred_problems_are_told() {
    let wrong = vec![f64::NAN; 100_000];
    let draft = ColumnsDraft {
        frequency: wrong.clone(),
        recency: wrong.clone(),
        age: wrong,
        ..ColumnsDraft::default()
    };
    assert_eq!(draft.check().unwrap_err().list().len(), 100);
}
