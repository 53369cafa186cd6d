//! From JSON to a draft, with every misfit noted instead of stopping at the first.
//!
//! An ordinary deserializer gives up at the first wrong type or unknown key. This one notes the
//! problem with its place, hands on a stand-in, and reads on, so that one look shows the user all
//! that has to be mended. A stand-in never reaches a result: any note refuses the whole input.

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;

use crate::error::{Code, Problem};

/// What serde calls when a visitor refuses a value; the reader never lets it come to that, so
/// the text only matters to somebody who adds a type of draft that the reader does not know.
type Error = de::value::Error;

/// A file of another kind may misfit everywhere; nobody reads more notes than these.
pub(super) const MOST_NOTES: usize = 1000;

/// Reads a draft and returns it with the notes on what did not fit.
pub(super) fn read<T: de::DeserializeOwned>(json: &Value) -> (Result<T, Error>, Vec<Problem>) {
    let notes = RefCell::new(Vec::new());
    let reader = Reader { value: Some(json), path: String::new(), notes: Some(&notes) };
    let draft = T::deserialize(reader);
    (draft, notes.into_inner())
}

/// One place of the input.
struct Reader<'a> {
    /// What stands there, if anything.
    value: Option<&'a Value>,
    path: String,
    /// `None` below something already noted: its parts need no notes of their own.
    notes: Option<&'a RefCell<Vec<Problem>>>,
}

impl<'a> Reader<'a> {
    fn note(&self, code: Code, message: String) {
        if let Some(notes) = self.notes
            && notes.borrow().len() < MOST_NOTES
        {
            notes.borrow_mut().push(Problem {
                path: self.path.clone(),
                code,
                message,
                value: self.value.cloned().unwrap_or(Value::Null),
                range: None,
            });
        }
    }

    fn misfit(&self, expected: &str) {
        match self.value {
            None => self.note(Code::Missing, format!("This field is missing; it holds {expected}.")),
            Some(Value::Null) => self.note(
                Code::WrongType,
                format!("Expected {expected}, found null; to leave a field open, leave it out."),
            ),
            Some(found) => {
                self.note(Code::WrongType, format!("Expected {expected}, found {}.", kind(found)));
            }
        }
    }

    fn number(&self, expected: &str) -> f64 {
        self.value.and_then(Value::as_f64).unwrap_or_else(|| {
            match self.value {
                // How the bindings spell what JSON cannot.
                Some(Value::String(text)) if ["NaN", "inf", "-inf"].contains(&text.as_str()) => {
                    self.note(Code::NotFinite, format!("Expected {expected}, found {text}."));
                }
                _ => self.misfit(expected),
            }
            f64::NAN
        })
    }

    fn list(&self, expected: &str) -> &'a [Value] {
        match self.value {
            Some(Value::Array(list)) => list,
            _ => {
                self.misfit(expected);
                &[]
            }
        }
    }

    fn items(self, list: &'a [Value]) -> Items<'a> {
        Items { rest: list.iter().enumerate(), path: self.path, notes: self.notes }
    }

    fn fields(self, known: &'static [&'static str]) -> Fields<'a> {
        let Some(Value::Object(object)) = self.value else {
            self.misfit("an object");
            return Fields { object: None, known: known.iter(), next: None, path: self.path, notes: None };
        };
        for (key, value) in object {
            if !known.contains(&key.as_str()) {
                let stray = Reader { value: Some(value), path: join(&self.path, key), notes: self.notes };
                let list = known.join(", ");
                stray.note(
                    Code::UnknownField,
                    format!("There is no field \"{key}\" here; the fields are: {list}."),
                );
            }
        }
        Fields { object: Some(object), known: known.iter(), next: None, path: self.path, notes: self.notes }
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    /// Only asked for by a number or a list.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(Value::Array(list)) = self.value {
            return visitor.visit_seq(self.items(list));
        }
        visitor.visit_f64(self.number("a number or a list"))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f64(self.number("a number"))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.value.and_then(Value::as_str).unwrap_or_else(|| {
            self.misfit("a text");
            ""
        });
        visitor.visit_str(text)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            None => visitor.visit_none(),
            Some(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let list = self.list("a list");
        visitor.visit_seq(self.items(list))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(self.fields(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let expected = || format!("one of the words {}", words.join(", "));
        let index = match self.value {
            Some(Value::String(text)) => words.iter().position(|word| word == text).unwrap_or_else(|| {
                self.note(Code::UnknownWord, format!("\"{text}\" is not {}.", expected()));
                0
            }),
            _ => {
                self.misfit(&expected());
                0
            }
        };
        let word: StrDeserializer<'_, Error> = words[index].into_deserializer();
        visitor.visit_enum(word)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char str bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct map identifier ignored_any
    }
}

struct Items<'a> {
    rest: std::iter::Enumerate<std::slice::Iter<'a, Value>>,
    path: String,
    notes: Option<&'a RefCell<Vec<Problem>>>,
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
struct Fields<'a> {
    object: Option<&'a Map<String, Value>>,
    known: std::slice::Iter<'static, &'static str>,
    next: Option<&'static str>,
    path: String,
    notes: Option<&'a RefCell<Vec<Problem>>>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.next = self.known.next().copied();
        self.next.map(|key| seed.deserialize(IntoDeserializer::<Error>::into_deserializer(key))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let key = self.next.unwrap_or_default();
        let value = self.object.and_then(|object| object.get(key));
        seed.deserialize(Reader { value, path: join(&self.path, key), notes: self.notes })
    }
}

/// `segments[0]` and `margin` make `segments[0].margin`; a strange key is quoted.
fn join(path: &str, key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    match (path.is_empty(), plain) {
        (true, true) => key.to_owned(),
        (false, true) => format!("{path}.{key}"),
        (_, false) => format!("{path}[\"{key}\"]"),
    }
}

fn kind(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.as_f64().unwrap_or(f64::NAN).to_string(),
        Value::String(text) => {
            let start: String = text.chars().take(40).collect();
            format!("the text \"{start}\"")
        }
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
