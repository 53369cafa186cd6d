//! Transactions become customers: how often each came back, when last, since when, for how much.
//!
//! As Fader, Hardie & Lee (2005) define it and the `lifetimes` and `BTYD` packages compute it:
//! the first purchase makes a customer and counts no further, neither in the frequency nor in the
//! mean spend; recency and age are counted from it.

use std::sync::Arc;

use serde_json::Value;

use crate::calendar::Day;
use crate::error::{Code, Problem, Problems};
use crate::transactions::base::{Calendar, CustomerBase, Holdout, Names};
use crate::transactions::frame::{Frame, Part};
use crate::transactions::ledger::{Entry, Transactions};
use crate::transactions::purchases::{self, Applied, Purchase};
use crate::transactions::report::Summed;
use crate::transactions::rules::SummaryRules;

impl Transactions {
    /// One line per customer, by the rules, in the order of their first row.
    ///
    /// With x + 1 purchases at the stretches s₀ < s₁ < … < sₓ of the calendar and the last
    /// stretch e: frequency x, recency sₓ − s₀, age e − s₀, both told in the unit, and the mean
    /// spend is that of the purchases 1 to x.
    ///
    /// # Errors
    ///
    /// No customer is left: the last day, or that of the calibration, is before the first
    /// purchase, or refunds and zeros leave nothing.
    ///
    /// ```
    /// use cltv::transactions::{Day, SummaryRules, Transactions};
    /// let day = |day| Day::new(2024, 1, day).expect("a day of January");
    /// let rows = [("Ann", day(1), 5.0), ("Ann", day(8), 10.0), ("Ann", day(8), 2.0), ("Bob", day(29), 7.0)];
    /// let base = Transactions::from_rows(rows)?.summarize(&SummaryRules::default())?;
    /// assert_eq!((base.frequency(), base.recency(), base.age()), (&[1.0, 0.0][..], &[1.0, 0.0][..], &[4.0, 0.0][..]));
    /// assert_eq!(base.mean_spend(), Some(&[12.0, 0.0][..]));
    /// # Ok::<(), cltv::Problems>(())
    /// ```
    pub fn summarize(&self, rules: &SummaryRules) -> Result<CustomerBase, Problems> {
        let frame = Frame::of(self, rules)?;
        let mut sum = Sum::new(self, frame);
        let (order, starts) = by_customer(self);
        let mut rows = Vec::new();
        for customer in 0..self.customers() {
            let own = &order[starts[customer]..starts[customer + 1]];
            rows.clear();
            rows.extend(own.iter().map(|&row| *self.entry(row)));
            sum.add(customer as u32, &rows);
        }
        sum.close(Arc::clone(self.ids()))
    }
}

/// Rows in the order of customers, and where each customer's begin: counted, then dealt out.
fn by_customer(till: &Transactions) -> (Vec<u32>, Vec<usize>) {
    let mut starts = vec![0; till.customers() + 2];
    for entry in till.entries() {
        starts[entry.customer as usize + 2] += 1;
    }
    for customer in 2..starts.len() {
        starts[customer] += starts[customer - 1];
    }
    let mut order = vec![0; till.rows()];
    for (row, entry) in till.entries().enumerate() {
        let place = &mut starts[entry.customer as usize + 1];
        order[*place] = row as u32;
        *place += 1;
    }
    starts.pop();
    (order, starts)
}

/// Customers while they are added one by one.
struct Sum {
    frame: Frame,
    summed: Summed,
    who: Vec<u32>,
    frequency: Vec<f64>,
    recency: Vec<f64>,
    age: Vec<f64>,
    mean_spend: Vec<f64>,
    kept: Vec<f64>,
    kept_spend: Vec<f64>,
    repeats: Vec<u64>,
    /// Memory that every customer uses again.
    fitted_rows: Vec<purchases::Row>,
    kept_rows: Vec<purchases::Row>,
    purchases: Vec<Purchase>,
}

impl Sum {
    fn new(till: &Transactions, frame: Frame) -> Self {
        let room = || Vec::with_capacity(till.customers());
        let optional = |is: bool| if is { room() } else { Vec::new() };
        let kept_out = frame.calibration.is_some();
        Self {
            summed: Summed {
                rules: frame.rules,
                first_day: frame.first,
                until: frame.until,
                calibration_until: frame.calibration,
                later: 0,
                unfinished: 0,
                applied: Applied::default(),
                new_in_holdout: 0,
                without_purchase: 0,
                spend: 0.0,
            },
            who: Vec::with_capacity(till.customers()),
            frequency: room(),
            recency: room(),
            age: room(),
            mean_spend: optional(frame.amounts),
            kept: optional(kept_out),
            kept_spend: optional(kept_out && frame.amounts),
            repeats: Vec::new(),
            fitted_rows: Vec::new(),
            kept_rows: Vec::new(),
            purchases: Vec::new(),
            frame,
        }
    }

    fn add(&mut self, customer: u32, entries: &[Entry]) {
        self.part(entries);
        let Frame { amounts, rules, .. } = self.frame;
        let (applied, purchases) = (&mut self.summed.applied, &mut self.purchases);
        purchases::of(&mut self.fitted_rows, amounts, &rules, applied, purchases);
        let Some(first) = purchases.first().copied() else {
            return self.left_out();
        };
        self.enter(customer, first);
        if self.frame.calibration.is_some() {
            self.keep(first);
        }
    }

    /// Deals the rows of a customer out.
    fn part(&mut self, entries: &[Entry]) {
        self.fitted_rows.clear();
        self.kept_rows.clear();
        for entry in entries {
            let day = Day::again(entry.day);
            let stretch = self.frame.rules.together.index(day);
            match self.frame.part(day, stretch) {
                Part::Fitted => self.fitted_rows.push((stretch, entry.amount)),
                Part::Kept => self.kept_rows.push((stretch, entry.amount)),
                Part::Later => self.summed.later += 1,
                Part::Unfinished => self.summed.unfinished += 1,
            }
        }
    }

    fn left_out(&mut self) {
        let new = self.fitted_rows.is_empty() && !self.kept_rows.is_empty();
        *(if new { &mut self.summed.new_in_holdout } else { &mut self.summed.without_purchase }) += 1;
    }

    fn enter(&mut self, customer: u32, first: Purchase) {
        let repeats = &self.purchases[1..];
        let last = repeats.last().unwrap_or(&first);
        let spent: f64 = repeats.iter().map(|purchase| purchase.spent).sum();
        self.summed.spend += first.spent + spent;
        self.who.push(customer);
        self.frequency.push(repeats.len() as f64);
        self.recency.push(self.frame.units(last.stretch - first.stretch));
        self.age.push(self.frame.units(self.frame.fitted - first.stretch));
        if self.frame.amounts {
            self.mean_spend.push(if repeats.is_empty() { 0.0 } else { spent / repeats.len() as f64 });
        }
        self.note_times(1);
    }

    fn keep(&mut self, first: Purchase) {
        let Frame { amounts, rules, .. } = self.frame;
        purchases::of(&mut self.kept_rows, amounts, &rules, &mut self.summed.applied, &mut self.purchases);
        // A stretch that the end of the calibration parts has purchases on both sides of it; the
        // second ones come later all the same.
        debug_assert!(self.purchases.iter().all(|purchase| purchase.stretch >= first.stretch));
        self.kept.push(self.purchases.len() as f64);
        if amounts {
            self.kept_spend.push(self.purchases.iter().map(|purchase| purchase.spent).sum());
        }
        self.note_times(0);
    }

    /// Counts purchases by the calendar, all but the first so many.
    fn note_times(&mut self, skipped: usize) {
        let start = self.frame.rules.together.index(self.frame.first);
        for purchase in &self.purchases[skipped..] {
            // After 0 and at most 1 unit is the first of them.
            let unit = self.frame.units(purchase.stretch - start).ceil().max(1.0) as usize - 1;
            if unit >= self.repeats.len() {
                self.repeats.resize(unit + 1, 0);
            }
            self.repeats[unit] += 1;
        }
    }

    fn close(self, ids: Arc<crate::transactions::ids::Ids>) -> Result<CustomerBase, Problems> {
        if self.who.is_empty() {
            return Err(nobody(&self.summed));
        }
        let Frame { amounts, calibration, fitted, end, first, rules, .. } = self.frame;
        let start = rules.together.index(first);
        let calendar = Calendar { repeats: self.repeats, fitted: self.frame.units(fitted - start) };
        let holdout = calibration.map(|_| Holdout {
            length: self.frame.units(end - fitted),
            frequency: self.kept,
            spend: amounts.then_some(self.kept_spend),
        });
        Ok(CustomerBase {
            names: Names::Some(ids, self.who),
            frequency: self.frequency,
            recency: self.recency,
            age: self.age,
            mean_spend: amounts.then_some(self.mean_spend),
            holdout,
            unit: rules.unit,
            calendar: Some(calendar),
            summed: Some(self.summed),
        })
    }
}

fn nobody(summed: &Summed) -> Problems {
    let Summed { later, unfinished, new_in_holdout, .. } = summed;
    let message = format!(
        "No customer is left: of the rows {later} are after the last day and {unfinished} in a stretch that is not \
         over, and {new_in_holdout} customers bought first in the hold-out; the others' amounts are 0 or paid back."
    );
    Problem { path: String::new(), code: Code::Empty, message, value: Value::Null, range: None }.into()
}
