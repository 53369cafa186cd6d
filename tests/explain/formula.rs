//! Reads the formulas of explanations, and computes them.

use std::collections::HashSet;
use std::iter::Peekable;
use std::str::Chars;

use cltv::case::Term;
use cltv::{Explanation, Extended};

/// The figure again, if its formula says how it is computed.
pub(crate) fn computed(explanation: &Explanation) -> Option<f64> {
    let itself = format!("{{{}}} = ", explanation.terms[0].symbol);
    let formula = explanation.formula.strip_prefix(itself.as_str())?;
    let mut formula = Formula { rest: formula.chars().peekable(), terms: &explanation.terms, item: None };
    let value = formula.sum();
    assert_eq!(formula.skip_blanks(), None, "{} is read to its end", explanation.formula);
    Some(value)
}

/// The formula of one figure, from the terms that are given with it.
struct Formula<'a> {
    rest: Peekable<Chars<'a>>,
    terms: &'a [Term],
    /// Inside a sum: which of the labelled terms.
    item: Option<usize>,
}

impl<'a> Formula<'a> {
    fn skip_blanks(&mut self) -> Option<char> {
        while self.rest.next_if_eq(&' ').is_some() {}
        self.rest.peek().copied()
    }

    fn accept(&mut self, sign: char) -> bool {
        self.skip_blanks();
        self.rest.next_if_eq(&sign).is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        loop {
            if self.accept('+') {
                sum += self.product();
            } else if self.accept('−') {
                sum -= self.product();
            } else {
                return sum;
            }
        }
    }

    /// Σ reaches over the product after it.
    fn product(&mut self) -> f64 {
        if !self.accept('Σ') {
            return self.factors();
        }
        let start = self.rest.clone();
        let mut sum = 0.0;
        let count = self.labels();
        for item in 0..count.max(1) {
            self.rest = start.clone();
            self.item = Some(item);
            let product = self.factors();
            sum += if count == 0 { 0.0 } else { product };
        }
        self.item = None;
        sum
    }

    fn factors(&mut self) -> f64 {
        let mut product = self.power();
        loop {
            if self.accept('×') {
                product *= self.power();
            } else if self.accept('÷') {
                product /= self.power();
            } else {
                return product;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.accept('^') { libm::pow(base, self.atom()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        if self.accept('−') {
            return -self.atom();
        }
        if self.accept('(') {
            let inner = self.sum();
            assert!(self.accept(')'));
            return inner;
        }
        if self.accept('{') {
            let symbol: String = self.rest.by_ref().take_while(|sign| *sign != '}').collect();
            // What it depends on.
            if self.rest.next_if_eq(&'(').is_some() {
                self.rest.by_ref().find(|sign| *sign == ')').unwrap();
            }
            return self.value(&symbol);
        }
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(|sign| sign.is_ascii_digit() || *sign == '.') {
            digits.push(digit);
        }
        digits
            .parse()
            .unwrap_or_else(|_| panic!("no number before {:?}", self.rest.clone().collect::<String>()))
    }

    /// How many labels there are.
    fn labels(&self) -> usize {
        self.terms.iter().filter_map(|term| term.label.as_ref()).collect::<HashSet<_>>().len()
    }

    fn value(&self, symbol: &str) -> f64 {
        let mut all = self.terms.iter().filter(|term| term.symbol == symbol).peekable();
        let is_item = all.peek().is_some_and(|term| term.label.is_some());
        let found = if is_item { all.nth(self.item.unwrap()) } else { all.next() };
        match found.map(|term| term.value) {
            Some(Extended::Finite(value)) => value,
            Some(Extended::Infinite) => f64::INFINITY,
            // An empty sum has nothing to read.
            None if self.labels() == 0 => f64::NAN,
            other => panic!("{symbol} is {other:?}"),
        }
    }
}
