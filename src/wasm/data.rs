//! From data: cohort tables, files of transactions, fits. What is large stays here, and JavaScript
//! holds a handle to it.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::error::Problems;
use crate::retention::fit::fit_cohorts_from_value;
use crate::transactions::{self, Preview, ReadOptions, SummaryRules};
use crate::wasm::{columns, input, output, plain_options};

/// Retention curves from a table of cohorts.
#[wasm_bindgen(js_name = fitCohorts, skip_typescript)]
pub fn fit_cohorts(input: JsValue) -> Result<JsValue, JsValue> {
    answered(input::plain(&input).and_then(|input| fit_cohorts_from_value(&input)))
}

/// The first look at a file of transactions.
#[wasm_bindgen(js_name = previewTransactions, skip_typescript)]
pub fn preview_transactions(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let preview = Preview::of(bytes).map_err(|problems| output::error(&problems))?;
    let answer = output::value(&preview)?;
    Reflect::set(&answer, &"guess".into(), &output::value(&preview.guess())?)?;
    Ok(answer)
}

/// Reads a file of transactions as its bytes come.
#[wasm_bindgen(js_name = TransactionReader, skip_typescript)]
pub struct Reader(transactions::Reader);

#[wasm_bindgen(js_class = TransactionReader)]
impl Reader {
    /// A reader of one file.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Self, JsValue> {
        let options = checked(input::plain(&options).and_then(|options| ReadOptions::from_value(&options)))?;
        Ok(Self(transactions::Reader::new(options)))
    }

    /// The next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.push(bytes);
    }

    /// Rows read and rows broken so far.
    #[wasm_bindgen(js_name = soFar)]
    pub fn so_far(&self) -> Result<JsValue, JsValue> {
        let (read, broken) = self.0.so_far();
        object([("read", (read as f64).into()), ("broken", (broken as f64).into())])
    }

    /// The file is over: `{report, transactions}`.
    pub fn finish(self) -> Result<JsValue, JsValue> {
        let reading = self.0.finish();
        let handle = reading.transactions.map_or(JsValue::NULL, |till| Transactions(till).into());
        object([("report", output::value(&reading.report)?), ("transactions", handle)])
    }
}

/// The transactions of a file.
#[wasm_bindgen(skip_typescript)]
pub struct Transactions(transactions::Transactions);

#[wasm_bindgen]
impl Transactions {
    /// One line per customer, by the rules.
    pub fn summarize(&self, rules: JsValue) -> Result<CustomerBase, JsValue> {
        let rules = plain_options(&rules).and_then(|rules| SummaryRules::from_value(&rules));
        checked(rules.and_then(|rules| self.0.summarize(&rules))).map(CustomerBase)
    }
}

/// Customers with their histories.
#[wasm_bindgen(skip_typescript)]
pub struct CustomerBase(transactions::CustomerBase);

#[wasm_bindgen]
impl CustomerBase {
    /// From columns that are there already.
    #[wasm_bindgen(js_name = fromColumns)]
    pub fn from_columns(columns: JsValue) -> Result<Self, JsValue> {
        checked(columns::draft(&columns).and_then(transactions::ColumnsDraft::check)).map(Self)
    }

    /// How many there are.
    #[wasm_bindgen(getter)]
    pub fn customers(&self) -> usize {
        self.0.customers()
    }

    /// What they are like, and what the rules did.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.report())
    }

    /// As columns.
    pub fn columns(&self) -> Result<JsValue, JsValue> {
        columns::object(&self.0)
    }
}

fn answered(answer: Result<impl serde::Serialize, Problems>) -> Result<JsValue, JsValue> {
    output::value(&checked(answer)?)
}

fn checked<T>(found: Result<T, Problems>) -> Result<T, JsValue> {
    found.map_err(|problems| output::error(&problems))
}

fn object<const N: usize>(fields: [(&str, JsValue); N]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object.into())
}
