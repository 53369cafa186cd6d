//! Columns of customers, to and from typed arrays.

use js_sys::{Array, ArrayBuffer, Float64Array, Object, Reflect, Uint32Array};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Problem, Problems, shown};
use crate::input::read::read;
use crate::transactions::{ColumnsDraft, CustomerBase, MOST_PROBLEMS, Scores, Stretch};
use crate::wasm::{input, output};

/// What is not a column; the columns are taken out before. They are named, so that who misspells
/// one is told what there is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Rest {
    holdout_length: Option<f64>,
    unit: Option<Stretch>,
    #[serde(rename = "ids")]
    _ids: Option<IgnoredAny>,
    #[serde(rename = "frequency")]
    _frequency: Option<IgnoredAny>,
    #[serde(rename = "recency")]
    _recency: Option<IgnoredAny>,
    #[serde(rename = "age")]
    _age: Option<IgnoredAny>,
    #[serde(rename = "meanSpend")]
    _mean_spend: Option<IgnoredAny>,
    #[serde(rename = "holdoutFrequency")]
    _holdout_frequency: Option<IgnoredAny>,
    #[serde(rename = "holdoutSpend")]
    _holdout_spend: Option<IgnoredAny>,
}

/// What an object of columns says; whatever is wrong with its shape, at once.
pub(super) fn draft(columns: &JsValue) -> Result<ColumnsDraft, Problems> {
    let mut given = Given { rest: shallow(columns)?, found: Vec::new() };
    let ids = given.names("ids");
    let mut needed = |name| given.numbers(name, true).unwrap_or_default();
    let (frequency, recency, age) = (needed("frequency"), needed("recency"), needed("age"));
    let mut optional = |name| given.numbers(name, false);
    let (mean_spend, holdout_frequency) = (optional("meanSpend"), optional("holdoutFrequency"));
    let holdout_spend = optional("holdoutSpend");
    let Rest { holdout_length, unit, .. } = given.rest();
    Problems::none_in(given.found)?;
    Ok(ColumnsDraft {
        ids,
        frequency,
        recency,
        age,
        mean_spend,
        holdout_frequency,
        holdout_spend,
        holdout_length,
        unit,
    })
}

/// A copy from which columns are taken, so that what is left can be looked at.
fn shallow(columns: &JsValue) -> Result<Object, Problems> {
    let wrong = || problem("", Code::WrongType, "Expected an object of columns.");
    // What was revoked refuses this question, and `is_array` would throw.
    let keys = Reflect::own_keys(columns).map_err(|_| wrong())?;
    if !columns.is_object() || Array::is_array(columns) || ArrayBuffer::is_view(columns) {
        return Err(wrong().into());
    }
    let copy = Object::new();
    for key in keys.iter() {
        let value = Reflect::get(columns, &key).map_err(|_| wrong())?;
        if !value.is_undefined() && !value.is_null() {
            Reflect::set(&copy, &key, &value).map_err(|_| wrong())?;
        }
    }
    Ok(copy)
}

struct Given {
    rest: Object,
    found: Vec<Problem>,
}

impl Given {
    fn taken(&mut self, name: &str) -> Option<JsValue> {
        let key = JsValue::from_str(name);
        let value = Reflect::get(&self.rest, &key).ok().filter(|value| !value.is_undefined());
        // The copy is an ordinary object, which lets its fields be taken.
        let _ = Reflect::delete_property(&self.rest, &key);
        value
    }

    fn numbers(&mut self, name: &str, needed: bool) -> Option<Vec<f64>> {
        let Some(column) = self.taken(name) else {
            if needed {
                self.found.push(problem(name, Code::Missing, "This column is missing."));
            }
            return None;
        };
        let numbers = match typed::<Float64Array>(&column) {
            Some(array) => Ok(array.to_vec()),
            None => entries(name, &column, "a number", JsValue::as_f64),
        };
        self.noted(numbers)
    }

    fn names(&mut self, name: &str) -> Option<Vec<String>> {
        let column = self.taken(name)?;
        self.noted(entries(name, &column, "a text", JsValue::as_string))
    }

    fn noted<T>(&mut self, column: Result<T, Problems>) -> Option<T> {
        column.map_err(|problems| self.found.extend_from_slice(problems.list())).ok()
    }

    fn rest(&mut self) -> Rest {
        let plain = input::plain(&self.rest).unwrap_or_else(|problems| {
            self.found.extend_from_slice(problems.list());
            Value::Object(serde_json::Map::new())
        });
        let (rest, notes) = read::<Rest>(&plain);
        self.found.extend(notes);
        rest
    }
}

/// Numbers of customers: a `Uint32Array` or a list.
pub(super) fn chosen(customers: &JsValue) -> Result<Vec<usize>, Problems> {
    let whole = |entry: &JsValue| entry.as_f64().filter(|&who| who == f64::from(who as u32));
    match typed::<Uint32Array>(customers) {
        Some(array) => Ok(array.to_vec().into_iter().map(|who| who as usize).collect()),
        None => entries("customers", customers, "the number of a customer: a whole one, from 0", |entry| {
            whole(entry).map(|who| who as usize)
        }),
    }
}

/// A typed array that really is one: what only looks like it would throw when it is copied.
pub(super) fn typed<T: JsCast>(list: &JsValue) -> Option<&T> {
    list.dyn_ref::<T>().filter(|_| ArrayBuffer::is_view(list))
}

/// The entries of a list, or all that are wrong. They are read where an exception is caught: one
/// that flies through here keeps a piece of the stack for good.
fn entries<T>(
    name: &str,
    list: &JsValue,
    expected: &str,
    of: impl Fn(&JsValue) -> Option<T>,
) -> Result<Vec<T>, Problems> {
    let no_list = |_| misfit(name, "a list", list);
    let length = Reflect::get(list, &"length".into()).map_err(no_list)?;
    if !Array::is_array(list) {
        return Err(no_list(JsValue::NULL).into());
    }
    let (mut read, mut found) = (Vec::new(), Vec::new());
    for index in 0..length.as_f64().unwrap_or_default() as u32 {
        let entry = Reflect::get_u32(list, index).map_err(no_list)?;
        match of(&entry) {
            Some(entry) => read.push(entry),
            None => found.push(misfit(&format!("{name}[{index}]"), expected, &entry)),
        }
        if found.len() == MOST_PROBLEMS {
            break;
        }
    }
    Problems::none_in(found)?;
    Ok(read)
}

/// What was expected, and what stands there.
pub(super) fn misfit(path: &str, expected: &str, found: &JsValue) -> Problem {
    let value = found.as_f64().map_or_else(|| input::kind(found), shown);
    Problem { value, ..problem(path, Code::WrongType, &format!("Expected {expected}.")) }
}

/// The columns of a base; names as a list, the rest as typed arrays.
pub(super) fn object(base: &CustomerBase) -> Result<JsValue, JsValue> {
    let object = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&object, &name.into(), &value).map(drop);
    let holdout = base.holdout();
    set("ids", ids(base))?;
    set("frequency", column(Some(base.frequency())))?;
    set("recency", column(Some(base.recency())))?;
    set("age", column(Some(base.age())))?;
    set("meanSpend", column(base.mean_spend()))?;
    set("holdoutFrequency", column(holdout.map(|kept| kept.frequency.as_slice())))?;
    set("holdoutSpend", column(holdout.and_then(|kept| kept.spend.as_deref())))?;
    set("holdoutLength", holdout.map_or(JsValue::NULL, |kept| kept.length.into()))?;
    set("unit", output::value(&base.unit())?)?;
    Ok(object.into())
}

/// The scores as typed arrays, the ranking among them.
pub(super) fn scores(scores: &Scores) -> Result<JsValue, JsValue> {
    let object = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&object, &name.into(), &value).map(drop);
    set("alive", column(Some(&scores.alive)))?;
    set("purchases", column(Some(&scores.purchases)))?;
    set("discountedPurchases", column(Some(&scores.discounted)))?;
    set("spend", column(scores.spend.as_deref()))?;
    set("value", column(scores.value.as_deref()))?;
    set("order", Uint32Array::from(scores.order().as_slice()).into())?;
    Ok(object.into())
}

fn column(numbers: Option<&[f64]>) -> JsValue {
    numbers.map_or(JsValue::NULL, |numbers| Float64Array::from(numbers).into())
}

/// `null` where nobody has a name.
fn ids(base: &CustomerBase) -> JsValue {
    let names: Option<Array> = (0..base.customers()).map(|index| base.id(index).map(JsValue::from)).collect();
    names.map_or(JsValue::NULL, JsValue::from)
}

fn problem(path: &str, code: Code, message: &str) -> Problem {
    Problem { path: path.to_owned(), code, message: message.to_owned(), value: Value::Null, range: None }
}
