//! From data: cohort tables, files of transactions, fits. What is large stays here, and JavaScript
//! holds a handle to it.

use std::sync::Arc;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::error::Problems;
use crate::pilot::pilot_from_value;
use crate::retention::fit::{fit_cohorts_from_value, kaplan_meier_from_value};
use crate::transactions::reading::Known;
use crate::transactions::{self, Ahead, FitDraft, Preview, ReadOptions, SummaryRules};
use crate::wasm::{columns, input, output, plain_options};

/// Retention curves from a table of cohorts.
#[wasm_bindgen(js_name = fitCohorts, skip_typescript)]
pub fn fit_cohorts(input: JsValue) -> Result<JsValue, JsValue> {
    answered(input::plain(&input).and_then(|input| fit_cohorts_from_value(&input)))
}

/// Survival from days of start and end.
#[wasm_bindgen(js_name = kaplanMeier, skip_typescript)]
pub fn kaplan_meier(input: JsValue) -> Result<JsValue, JsValue> {
    answered(input::plain(&input).and_then(|input| kaplan_meier_from_value(&input)))
}

/// The reduction of churn that a pilot shows.
#[wasm_bindgen(skip_typescript)]
pub fn pilot(input: JsValue) -> Result<JsValue, JsValue> {
    answered(input::plain(&input).and_then(|input| pilot_from_value(&input)))
}

/// The first look at a file of transactions.
#[wasm_bindgen(js_name = previewTransactions, skip_typescript)]
pub fn preview_transactions(bytes: JsValue, known: JsValue) -> Result<JsValue, JsValue> {
    let bytes = checked(read_bytes(&bytes))?;
    let known = checked(plain_options(&known).and_then(|known| Known::from_value(&known)))?;
    let preview = checked(Preview::of_known(&bytes, &known))?;
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
    pub fn push(&mut self, bytes: JsValue) -> Result<(), JsValue> {
        self.0.push(&checked(read_bytes(&bytes))?);
        Ok(())
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
        checked(rules.and_then(|rules| self.0.summarize(&rules))).map(CustomerBase::of)
    }
}

/// Customers with their histories.
#[wasm_bindgen(skip_typescript)]
pub struct CustomerBase(Arc<transactions::CustomerBase>);

#[wasm_bindgen]
impl CustomerBase {
    /// From columns that are there already.
    #[wasm_bindgen(js_name = fromColumns)]
    pub fn from_columns(columns: JsValue) -> Result<Self, JsValue> {
        checked(columns::draft(&columns).and_then(transactions::ColumnsDraft::check)).map(Self::of)
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

    /// Fits models of buying and, where amounts are known, that of spend.
    pub fn fit(&self, options: JsValue) -> Result<Analysis, JsValue> {
        let models = plain_options(&options).and_then(|options| FitDraft::models_from_value(&options));
        Ok(Analysis(transactions::Analysis::of(Arc::clone(&self.0), &checked(models)?)))
    }
}

impl CustomerBase {
    fn of(base: transactions::CustomerBase) -> Self {
        Self(Arc::new(base))
    }
}

/// Customers and the models that were fitted to them.
#[wasm_bindgen(skip_typescript)]
pub struct Analysis(transactions::Analysis);

#[wasm_bindgen]
impl Analysis {
    /// The models.
    pub fn report(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.report())
    }

    /// What each customer will do and is worth, in columns.
    pub fn score(&self, ahead: JsValue) -> Result<JsValue, JsValue> {
        match self.0.score(&checked(read_ahead(&ahead))?) {
            Some(scores) => columns::scores(&scores),
            None => Ok(JsValue::NULL),
        }
    }

    /// What all customers together, or some of them, will do and are worth.
    pub fn total(&self, ahead: JsValue, customers: JsValue) -> Result<JsValue, JsValue> {
        if customers.is_undefined() {
            return output::value(&self.0.total(&checked(read_ahead(&ahead))?));
        }
        let (ahead, customers) = checked(both(read_ahead(&ahead), columns::chosen(&customers)))?;
        answered(self.0.total_of(&customers, &ahead))
    }

    /// How well the time that was kept out is predicted.
    pub fn scorecard(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.scorecard())
    }

    /// All customers as a segment of a case.
    pub fn segment(&self, name: JsValue, ahead: JsValue) -> Result<JsValue, JsValue> {
        let (name, ahead) = checked(both(read_name(&name), read_ahead(&ahead)))?;
        output::value(&self.0.segment(&name, &ahead))
    }

    /// Customers by number of repeat purchases.
    pub fn frequencies(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.frequencies())
    }

    /// Repeat purchases over time.
    pub fn tracking(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.tracking())
    }

    /// Who still is a customer, by frequency and recency.
    #[wasm_bindgen(js_name = heatMap)]
    pub fn heat_map(&self) -> Result<JsValue, JsValue> {
        output::value(&self.0.heat_map())
    }
}

fn read_bytes(bytes: &JsValue) -> Result<Vec<u8>, Problems> {
    let wrong = || columns::misfit("bytes", "a Uint8Array", bytes);
    Ok(columns::typed::<Uint8Array>(bytes).ok_or_else(wrong)?.to_vec())
}

fn read_name(name: &JsValue) -> Result<String, Problems> {
    let wrong = || columns::misfit("name", "a text", name);
    Ok(name.as_string().ok_or_else(wrong)?)
}

fn read_ahead(ahead: &JsValue) -> Result<Ahead, Problems> {
    Ahead::from_value(&input::plain(ahead)?)
}

fn answered(answer: Result<impl serde::Serialize, Problems>) -> Result<JsValue, JsValue> {
    output::value(&checked(answer)?)
}

/// What is wrong with either, at once.
fn both<A, B>(a: Result<A, Problems>, b: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (a, b) => {
            let found = [a.err(), b.err()].into_iter().flatten();
            Err(Problems::of(found.flat_map(|problems| problems.list().to_vec()).collect()))
        }
    }
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
