//! An answer as lines of a path and its figure, which read well where two versions are compared.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// Figures by their paths.
#[derive(Debug, Default)]
pub(crate) struct Figures(BTreeMap<String, String>);

/// A figure that is no longer what it was.
pub(crate) struct Change {
    path: String,
    before: String,
    now: Option<String>,
}

impl Figures {
    pub(crate) fn of(answer: &Value) -> Self {
        let mut figures = Self::default();
        figures.add("", answer);
        figures
    }

    pub(crate) fn parse(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| line.split_once(" = "));
        Self(lines.map(|(path, figure)| (path.to_owned(), figure.to_owned())).collect())
    }

    pub(crate) fn changes(&self, now: &Self) -> Vec<Change> {
        let changed = self.0.iter().filter(|(path, before)| now.0.get(*path) != Some(before));
        let change = |(path, before): (&String, &String)| Change {
            path: path.clone(),
            before: before.clone(),
            now: now.0.get(path).cloned(),
        };
        changed.map(change).collect()
    }

    fn add(&mut self, path: &str, answer: &Value) {
        match answer {
            Value::Object(fields) => {
                for (key, value) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    self.add(&format!("{path}{dot}{key}"), value);
                }
            }
            Value::Array(entries) => self.add_list(path, entries),
            figure => {
                self.0.insert(path.to_owned(), figure.to_string());
            }
        }
    }

    /// A series is told by its length, its sum and its last number, since some 60 numbers each would hide
    /// the rest; and by a fingerprint of all of its bits, since a sum hides what moves inside.
    fn add_list(&mut self, path: &str, entries: &[Value]) {
        let numbers: Option<Vec<f64>> = entries.iter().map(Value::as_f64).collect();
        let Some(numbers) = numbers.filter(|numbers| numbers.len() > 2) else {
            for (index, entry) in entries.iter().enumerate() {
                self.add(&format!("{path}[{index}]"), entry);
            }
            return;
        };
        let sum: f64 = numbers.iter().sum();
        let last = numbers[numbers.len() - 1];
        let (count, bits) = (numbers.len(), fingerprint(&numbers));
        self.0.insert(path.to_owned(), format!("{count} numbers, sum {sum}, last {last}, bits {bits:016x}"));
    }
}

/// FNV-1a over the numbers' bits, 64 at a time.
fn fingerprint(numbers: &[f64]) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    numbers.iter().fold(BASIS, |hash, number| (hash ^ number.to_bits()).wrapping_mul(PRIME))
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(path, figure)| writeln!(f, "{path} = {figure}"))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, before, now } = self;
        let Some(now) = now else { return write!(f, "{path}: {before} is gone") };
        write!(f, "{path}: {before} → {now}")?;
        match (before.parse::<f64>(), now.parse::<f64>()) {
            (Ok(before), Ok(now)) if before != 0.0 => write!(f, " ({:+.1e} of it)", now / before - 1.0),
            _ => Ok(()),
        }
    }
}
