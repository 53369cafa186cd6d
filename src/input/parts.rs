//! The parts of a place: fields of an object, entries of a list.

use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};
use serde_json::{Map, Value};
use std::cell::RefCell;

use crate::error::Problem;
use crate::input::read::{MOST_NOTES, Never as Error, Reader};

/// The fields of an object whose keys are the user's own.
pub(super) struct AnyFields<'a> {
    pub(super) rest: serde_json::map::Iter<'a>,
    pub(super) next: Option<&'a Value>,
}

impl<'de> MapAccess<'de> for AnyFields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        self.next = Some(value);
        seed.deserialize(IntoDeserializer::<Error>::into_deserializer(key.as_str())).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let reader = Reader { value: self.next, path: String::new(), notes: None };
        seed.deserialize(reader)
    }
}

pub(super) struct Items<'a> {
    pub(super) rest: std::iter::Enumerate<std::slice::Iter<'a, Value>>,
    pub(super) path: String,
    pub(super) notes: Option<&'a RefCell<Vec<Problem>>>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        // Nobody reads on where nothing more would be noted.
        if self.notes.is_some_and(|notes| notes.borrow().len() >= MOST_NOTES) {
            return Ok(None);
        }
        let Some((index, value)) = self.rest.next() else { return Ok(None) };
        let path = format!("{}[{index}]", self.path);
        seed.deserialize(Reader { value: Some(value), path, notes: self.notes }).map(Some)
    }
}

/// All fields a struct knows, present or not: a missing one is noted where its type needs it.
pub(super) struct Fields<'a> {
    pub(super) object: Option<&'a Map<String, Value>>,
    pub(super) known: std::slice::Iter<'static, &'static str>,
    pub(super) next: Option<&'static str>,
    pub(super) path: String,
    pub(super) notes: Option<&'a RefCell<Vec<Problem>>>,
}

impl<'a> Fields<'a> {
    /// Apart from what reads the value, which is compiled for each type.
    #[inline(never)]
    fn at(&self, key: &str) -> Reader<'a> {
        let value = self.object.and_then(|object| object.get(key));
        Reader { value, path: join(&self.path, key), notes: self.notes }
    }
}

impl<'de> SeqAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(&key) = self.known.next() else { return Ok(None) };
        seed.deserialize(self.at(key)).map(Some)
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.next = self.known.next().copied();
        self.next.map(|key| seed.deserialize(IntoDeserializer::<Error>::into_deserializer(key))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.at(self.next.unwrap_or_default()))
    }
}

/// `segments[0]` and `margin` make `segments[0].margin`; a strange key is quoted.
pub(super) fn join(path: &str, key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    match (path.is_empty(), plain) {
        (true, true) => key.to_owned(),
        (false, true) => format!("{path}.{key}"),
        (_, false) => format!("{path}[\"{key}\"]"),
    }
}
