//! From JSON to a draft, with every misfit noted instead of stopping at the first.
//!
//! An ordinary deserializer gives up at the first wrong type or unknown key. This one notes the
//! problem with its place, hands on a stand-in, and reads on, so that one look shows the user all
//! that has to be mended. A stand-in never reaches a result: any note refuses the whole input.

use serde::de::value::StrDeserializer;
use serde::de::{self, Deserializer, IntoDeserializer, Visitor};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::fmt;

use crate::error::{Code, Problem};
use crate::estimate;
use crate::input::as_it_is::AsItIs;
use crate::input::parts::{AnyFields, Fields, Items, join};

/// Reading does not fail: the reader notes what does not fit and hands on a stand-in of the type
/// that was asked for. Without a value of this type the compiler drops all paths of failure, which
/// were an eighth of the WebAssembly.
#[derive(Debug)]
pub(crate) enum Never {}

type Error = Never;

impl de::Error for Never {
    fn custom<T: fmt::Display>(message: T) -> Self {
        // Only a new type of draft that asks for what the reader does not know leads here.
        unreachable!("{message}")
    }
}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

/// A file of another kind may misfit everywhere; nobody reads more notes than these.
pub(crate) const MOST_NOTES: usize = 1000;

/// Reads a draft and returns it with the notes on what did not fit.
pub(crate) fn read<T: de::DeserializeOwned>(json: &Value) -> (T, Vec<Problem>) {
    let notes = RefCell::new(Vec::new());
    let reader = Reader { value: Some(json), path: String::new(), notes: Some(&notes) };
    let Ok(draft) = T::deserialize(reader);
    (draft, notes.into_inner())
}

/// One place of the input.
pub(super) struct Reader<'a> {
    /// What stands there, if anything.
    pub(super) value: Option<&'a Value>,
    pub(super) path: String,
    /// `None` below something already noted: its parts need no notes of their own.
    pub(super) notes: Option<&'a RefCell<Vec<Problem>>>,
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

    #[inline(never)]
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

    #[inline(never)]
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

    fn estimate<'de, V: Visitor<'de>>(self, expected: &str, visitor: V) -> Result<V::Value, Error> {
        if let Some(Value::Object(_)) = self.value {
            return visitor.visit_map(self.fields(estimate::FIELDS));
        }
        visitor.visit_f64(self.number(expected))
    }

    #[inline(never)]
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

    #[inline(never)]
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
        self.estimate("a number or a list", visitor)
    }

    /// A number with its source or range, or something to be taken as it is.
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match name {
            "Estimate" => self.estimate("a number", visitor),
            _ => visitor.visit_newtype_struct(AsItIs(self.value.unwrap_or(&Value::Null))),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f64(self.number("a number"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let flag = self.value.and_then(Value::as_bool).unwrap_or_else(|| {
            self.misfit("true or false");
            false
        });
        visitor.visit_bool(flag)
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
        // In the order of declaration, each field that is known: no names to be told apart.
        visitor.visit_seq(self.fields(fields))
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
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 char str bytes byte_buf unit unit_struct
        tuple tuple_struct identifier ignored_any
    }

    /// An object whose keys are the user's own.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Some(Value::Object(object)) = self.value else {
            self.misfit("an object");
            return visitor.visit_map(AnyFields { rest: Map::new().iter(), next: None });
        };
        visitor.visit_map(AnyFields { rest: object.iter(), next: None })
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
