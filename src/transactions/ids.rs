//! Names of customers, each kept once, all in one stretch of memory.

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// Names in the order of their first appearance.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ids {
    text: String,
    ends: Vec<usize>,
}

impl Ids {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..self.ends[index]]
    }

    fn push(&mut self, id: &str) {
        self.text.push_str(id);
        self.ends.push(self.text.len());
    }
}

impl<'a> FromIterator<&'a str> for Ids {
    fn from_iter<I: IntoIterator<Item = &'a str>>(list: I) -> Self {
        let mut ids = Self::default();
        list.into_iter().for_each(|id| ids.push(id));
        ids
    }
}

/// Finds the number of a name, or gives it the next one.
#[derive(Clone, Debug)]
pub(crate) struct Register {
    ids: Ids,
    numbers: HashTable<u32>,
}

impl Register {
    pub(crate) fn new() -> Self {
        Self { ids: Ids::default(), numbers: HashTable::new() }
    }

    pub(crate) fn number(&mut self, id: &str) -> u32 {
        let hash = FxBuildHasher.hash_one(id);
        let ids = &self.ids;
        if let Some(known) = self.numbers.find(hash, |&number| ids.get(number as usize) == id) {
            return *known;
        }
        let number = self.ids.len() as u32;
        self.ids.push(id);
        let ids = &self.ids;
        self.numbers.insert_unique(hash, number, |&number| FxBuildHasher.hash_one(ids.get(number as usize)));
        number
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn into_ids(self) -> Ids {
        self.ids
    }
}
