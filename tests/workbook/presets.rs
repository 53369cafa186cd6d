//! The cases that are asked about: the page's examples and those of the tests.

use cltv::BusinessCase;
use cltv::workbook::Language;
use serde_json::Value;

use crate::case_files::{json_in, whole_cases};

pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) json: Value,
    pub(crate) language: Language,
}

/// Only those whose name holds this, to look at one alone.
fn wanted(name: &str) -> bool {
    std::env::var("CLTV_CASE").map_or(true, |part| name.contains(&part))
}

pub(crate) fn everything() -> Vec<Named> {
    examples().into_iter().chain(test_cases()).collect()
}

/// In each language an example has its own names.
pub(crate) fn examples() -> Vec<Named> {
    let languages = [("en", Language::English), ("ru", Language::Russian)];
    languages.into_iter().flat_map(examples_in).collect()
}

pub(crate) fn examples_in((word, language): (&str, Language)) -> Vec<Named> {
    let presets = json_in("www/presets");
    assert!(presets.len() > 5, "the examples are gone");
    let named = |(name, preset): (String, Value)| Named {
        name: format!("{name}-{word}"),
        json: in_language(&preset["case"], word),
        language,
    };
    presets.into_iter().map(named).filter(|case| wanted(&case.name)).collect()
}

/// Every other one in Russian: the formulas are the same in both languages.
pub(crate) fn test_cases() -> Vec<Named> {
    let languages = [Language::English, Language::Russian].into_iter().cycle();
    let cases = whole_cases().into_iter().zip(languages);
    cases
        .map(|((name, json), language)| Named { name, json, language })
        .filter(|case| wanted(&case.name))
        .collect()
}

/// Texts that stand in both languages, in one of them.
fn in_language(value: &Value, word: &str) -> Value {
    match value {
        Value::Object(fields)
            if fields.len() == 2 && fields.contains_key("en") && fields.contains_key("ru") =>
        {
            fields[word].clone()
        }
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.clone(), in_language(value, word))).collect()
        }
        Value::Array(entries) => entries.iter().map(|entry| in_language(entry, word)).collect(),
        other => other.clone(),
    }
}

/// The case with about ten of its assumptions changed, and the named cells with their new numbers;
/// `None` if nothing of it can be changed and stay legal.
pub(crate) fn changed(case: &Named) -> Option<(Named, Vec<(String, f64)>)> {
    const CHANGES: usize = 10;
    let checked = BusinessCase::from_value(&case.json).unwrap();
    let register: Vec<_> = checked.numbers().into_iter().filter(|it| it.path != "horizon").collect();
    let step = register.len().div_ceil(CHANGES).max(1);
    let mut json = case.json.clone();
    let mut changes = Vec::new();
    for assumption in register.iter().step_by(step) {
        let whole =
            [".start", ".tenure", ".period", ".responses"].iter().any(|end| assumption.path.ends_with(end));
        for number in others(assumption.value, whole) {
            let mut tried = json.clone();
            set(&mut tried, &assumption.path, number);
            if BusinessCase::from_value(&tried).is_ok() {
                json = tried;
                changes.push((cell_name(&assumption.path), number));
                break;
            }
        }
    }
    let name = format!("{}-changed", case.name);
    (!changes.is_empty()).then_some((Named { name, json, language: case.language }, changes))
}

fn others(value: f64, whole: bool) -> Vec<f64> {
    if whole { vec![value + 1.0, value - 1.0] } else { vec![value * 0.93, value * 1.04, value + 0.01] }
}

/// Puts a plain number in place of whatever stands at a path.
fn set(json: &mut Value, path: &str, number: f64) {
    let mut place = json;
    for part in path.split('.') {
        let mut keys = part.split('[');
        place = &mut place[keys.next().unwrap()];
        for index in keys {
            place = &mut place[index.trim_end_matches(']').parse::<usize>().unwrap()];
        }
    }
    *place = Value::from(number);
}

fn cell_name(path: &str) -> String {
    let mut name = String::new();
    for (place, part) in path.split('[').enumerate() {
        if place == 0 {
            name.push_str(&part.replace('.', "_"));
        } else {
            let (index, rest) = part.split_once(']').unwrap();
            name.push_str(&format!("_{}{}", index.parse::<usize>().unwrap() + 1, rest.replace('.', "_")));
        }
    }
    name
}
