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

/// Longest name that the table itself holds.
const SHORT: usize = 15;

/// What a name is looked up by: itself, ending with its length, or the hash of a longer one.
///
/// Rows come in any order of customers, so nearly every step to another place of memory is one
/// that waits for it: a name beside its number saves three of five.
type Key = [u8; SHORT + 1];

/// Marks the key of a longer name.
const LONG: u8 = u8::MAX;

fn key(id: &str) -> Key {
    let mut key = [0; SHORT + 1];
    if id.len() <= SHORT {
        key[..id.len()].copy_from_slice(id.as_bytes());
        key[SHORT] = id.len() as u8;
    } else {
        key[..8].copy_from_slice(&FxBuildHasher.hash_one(id).to_le_bytes());
        key[SHORT] = LONG;
    }
    key
}

/// Finds the number of a name, or gives it the next one.
#[derive(Clone, Debug)]
pub(crate) struct Register {
    ids: Ids,
    numbers: HashTable<(Key, u32)>,
}

impl Register {
    pub(crate) fn new() -> Self {
        Self { ids: Ids::default(), numbers: HashTable::new() }
    }

    pub(crate) fn number(&mut self, id: &str) -> u32 {
        let (key, ids) = (key(id), &self.ids);
        let hash = FxBuildHasher.hash_one(key);
        let same =
            |known: &(Key, u32)| known.0 == key && (key[SHORT] != LONG || ids.get(known.1 as usize) == id);
        if let Some((_, number)) = self.numbers.find(hash, same) {
            return *number;
        }
        let number = self.ids.len() as u32;
        self.ids.push(id);
        self.numbers.insert_unique(hash, (key, number), |(key, _)| FxBuildHasher.hash_one(key));
        number
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn into_ids(self) -> Ids {
        self.ids
    }
}
