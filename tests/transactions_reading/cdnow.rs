//! The CDNOW sample, summed up as the `lifetimes` package does it.
//!
//! The package ships the transactions, and is installed for the test: what it says is never a copy.

use cltv::transactions::reading::DateOrder;
use cltv::transactions::{CustomerBase, ReadDraft, Stretch, SummaryDraft, Transactions, Zeros};
use serde_json::Value;
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use crate::{plain, read, summed};

const PACKAGES: [&str; 4] = ["lifetimes==0.11.3", "pandas==3.1.1", "numpy==2.4.6", "scipy==1.17.1"];

/// Sums of up to a few dozen amounts in another order.
const ROUNDING: f64 = 1e-13;

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The transactions, and what lifetimes makes of them; one installation is enough for all tests.
fn cdnow() -> &'static (Transactions, Value) {
    static CDNOW: LazyLock<(Transactions, Value)> = LazyLock::new(fetched);
    &CDNOW
}

fn fetched() -> (Transactions, Value) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lifetimes-summary");
    let (python, ready) = (folder.join("bin/python"), folder.join("ready"));
    if !ready.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--no-compile"]).args(PACKAGES));
        std::fs::write(ready, "").unwrap();
    }
    let (script, file) = (
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/lifetimes_summary.py"),
        folder.join("CDNOW.csv"),
    );
    let json = run(Command::new(python).arg(script).arg(&file));
    let draft = ReadDraft { dates: Some(DateOrder::Iso), ..plain() };
    let reading = read(&draft, std::fs::read(file).unwrap());
    assert_eq!((reading.report.rows, reading.report.broken), (6919, 0));
    (reading.transactions.unwrap(), serde_json::from_str(&json).unwrap())
}

/// Every customer's figures are those of lifetimes; some purchases of CDNOW cost nothing, and
/// lifetimes counts them.
#[test]
#[cfg_attr(target_os = "wasi", ignore = "starts another program")]
fn cdnow_is_summed_up_as_lifetimes_does() {
    let (till, lifetimes) = cdnow();
    for stretch in [Stretch::Day, Stretch::Week] {
        let rules = SummaryDraft {
            unit: Some(stretch),
            together: Some(stretch),
            zeros: Some(Zeros::Count),
            ..SummaryDraft::default()
        };
        let expected = &lifetimes[stretch.name()];
        compare(&summed(till, &rules), &expected["whole"], "");
        let until = |day: &str| Some(day.to_owned());
        // Of an end within a week lifetimes takes the whole week, where nothing is kept out.
        let last = if stretch == Stretch::Week { "1997-10-05" } else { "1997-09-30" };
        let early = SummaryDraft { until: until(last), ..rules.clone() };
        compare(&summed(till, &early), &expected["early"], "");
        let calibration_until = until("1997-09-30");
        let base = summed(till, &SummaryDraft { calibration_until, until: until("1998-06-30"), ..rules });
        compare(&base, &expected["calibrated"], "_cal");
        compare_holdout(&base, &expected["calibrated"]);
    }
}

fn rows(frame: &Value) -> HashMap<String, usize> {
    let names = frame["customer"].as_array().unwrap();
    names.iter().enumerate().map(|(index, name)| (name.as_str().unwrap().to_owned(), index)).collect()
}

fn compare(base: &CustomerBase, frame: &Value, suffix: &str) {
    let rows = rows(frame);
    assert_eq!((base.customers(), rows.len()), (2357, 2357));
    let value = |name: &str, row: usize| frame[format!("{name}{suffix}")][row].as_f64().unwrap();
    for index in 0..base.customers() {
        let row = rows[base.id(index).unwrap()];
        assert_eq!(base.frequency()[index], value("frequency", row), "{row}");
        assert_eq!(base.recency()[index], value("recency", row), "{row}");
        assert_eq!(base.age()[index], value("T", row), "{row}");
        let (spend, expected) = (base.mean_spend().unwrap()[index], value("monetary_value", row));
        assert!((spend - expected).abs() <= ROUNDING * expected, "{row}: {spend} {expected}");
    }
}

fn compare_holdout(base: &CustomerBase, frame: &Value) {
    let (rows, holdout) = (rows(frame), base.holdout().unwrap());
    let value = |name: &str, row: usize| frame[name][row].as_f64().unwrap();
    let spend = holdout.spend.as_ref().unwrap();
    for index in 0..base.customers() {
        let row = rows[base.id(index).unwrap()];
        assert_eq!(holdout.frequency[index], value("frequency_holdout", row), "{row}");
        let expected = value("spend_holdout", row);
        assert!((spend[index] - expected).abs() <= ROUNDING * expected, "{row}: {} {expected}", spend[index]);
    }
    // 1 October to 30 June: 273 days, 39 weeks.
    assert_eq!(holdout.length * base.unit().days(), 273.0);
}

/// The weeks of the published fits are days by seven, not rounded.
#[test]
#[cfg_attr(target_os = "wasi", ignore = "starts another program")]
fn weeks_of_days_are_not_rounded() {
    let rules = SummaryDraft { until: Some("1997-09-30".to_owned()), ..SummaryDraft::default() };
    let base = summed(&cdnow().0, &rules);
    assert_eq!(base.unit(), Stretch::Week);
    for (recency, age) in base.recency().iter().zip(base.age()) {
        assert_eq!((recency * 7.0).round() / 7.0, *recency);
        assert_eq!((age * 7.0).round() / 7.0, *age);
    }
    // Fader, Hardie & Lee 2005: customers of the first twelve weeks of 1997.
    assert_eq!(base.age().iter().copied().fold(0.0, f64::max), 272.0 / 7.0);
    assert_eq!(base.report().repeat_customers, 946);
}
