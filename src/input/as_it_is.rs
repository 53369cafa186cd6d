//! Data handed on as it is: values of scenarios, which the gate judges at the place they are set at.

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde_json::Value;

use crate::input::read::Never as Error;

/// Data that is handed on without being judged.
pub(super) struct AsItIs<'a>(pub(super) &'a Value);

impl<'de> Deserializer<'de> for AsItIs<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => visitor.visit_str(text),
            Value::Array(list) => visitor.visit_seq(SeqDeserializer::new(list.iter().map(AsItIs))),
            Value::Object(object) => visitor.visit_map(MapDeserializer::new(
                object.iter().map(|(key, value)| (key.as_str(), AsItIs(value))),
            )),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for AsItIs<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
