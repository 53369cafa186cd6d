//! From what the model answers to JavaScript values: plain objects, series as `Float64Array`.

use js_sys::{Array, Float64Array, Object, Reflect};
use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};
use serde_wasm_bindgen::Error;
use wasm_bindgen::prelude::*;

use crate::error::Problems;

/// A JavaScript value of anything that the model returns.
pub(super) fn value(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    answer.serialize(Output).map_err(JsValue::from)
}

/// An `Error` named `CltvError` with the list of problems.
pub(super) fn error(problems: &Problems) -> JsValue {
    let error = js_sys::Error::new(&problems.to_string());
    error.set_name("CltvError");
    match value(problems).and_then(|list| Reflect::set(&error, &"problems".into(), &list)) {
        Ok(_) => error.into(),
        Err(failure) => failure,
    }
}

/// Objects, lists and typed arrays; the rest is left to `serde-wasm-bindgen`, which itself knows
/// typed arrays of bytes only.
#[derive(Clone, Copy)]
struct Output;

const SCALARS: serde_wasm_bindgen::Serializer =
    serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);

macro_rules! by_the_library {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Result<JsValue, Error> {
            SCALARS.$method(value)
        })*
    };
}

impl Serializer for Output {
    type Ok = JsValue;
    type Error = Error;
    type SerializeSeq = List;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible<JsValue, Error>;
    type SerializeTupleVariant = Impossible<JsValue, Error>;
    type SerializeStructVariant = Impossible<JsValue, Error>;

    by_the_library! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_f32: f32, serialize_f64: f64, serialize_char: char,
        serialize_str: &str
    }

    /// Counts, and whole numbers of an input shown again: JavaScript holds those beyond 2^53
    /// rounded, as it did when it wrote them.
    fn serialize_i64(self, value: i64) -> Result<JsValue, Error> {
        self.serialize_f64(value as f64)
    }

    fn serialize_u64(self, value: u64) -> Result<JsValue, Error> {
        self.serialize_f64(value as f64)
    }

    /// Series arrive as little-endian bytes, because of this.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<JsValue, Error> {
        let (numbers, _) = bytes.as_chunks::<8>();
        let numbers: Vec<f64> = numbers.iter().map(|number| f64::from_le_bytes(*number)).collect();
        Ok(Float64Array::from(numbers.as_slice()).into())
    }

    fn serialize_none(self) -> Result<JsValue, Error> {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<JsValue, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<JsValue, Error> {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<JsValue, Error> {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Result<JsValue, Error> {
        Ok(JsValue::from_str(word))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<JsValue, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Result<JsValue, Error> {
        let mut object = self.serialize_map(Some(1))?;
        object.serialize_entry(word, value)?;
        SerializeMap::end(object)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, Error> {
        Ok(List(Array::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Fields, Error> {
        Ok(Fields { object: Object::new(), key: JsValue::UNDEFINED })
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Fields, Error> {
        self.serialize_map(Some(length))
    }

    /// An array of fixed length.
    fn serialize_tuple(self, _: usize) -> Result<List, Error> {
        Ok(List(Array::new()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(no_tuples())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(no_tuples())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(no_tuples())
    }
}

fn no_tuples() -> Error {
    Error::new("answers hold no structs of tuples and no variants with fields")
}

struct List(Array);

impl SerializeSeq for List {
    type Ok = JsValue;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.push(&value.serialize(Output)?);
        Ok(())
    }

    fn end(self) -> Result<JsValue, Error> {
        Ok(self.0.into())
    }
}

impl SerializeTuple for List {
    type Ok = JsValue;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<JsValue, Error> {
        SerializeSeq::end(self)
    }
}

struct Fields {
    object: Object,
    key: JsValue,
}

impl Fields {
    /// Apart from what serializes the value, which is compiled for each type.
    #[inline(never)]
    fn put(&self, key: &'static str, value: JsValue) -> Result<(), Error> {
        // Interned: the same few names cross the boundary in every answer.
        let key = JsValue::from_str(wasm_bindgen::intern(key));
        Reflect::set(&self.object, &key, &value)?;
        Ok(())
    }
}

impl SerializeMap for Fields {
    type Ok = JsValue;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = key.serialize(Output)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        Reflect::set(&self.object, &self.key, &value.serialize(Output)?)?;
        Ok(())
    }

    fn end(self) -> Result<JsValue, Error> {
        Ok(self.object.into())
    }
}

impl SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.put(key, value.serialize(Output)?)
    }

    fn end(self) -> Result<JsValue, Error> {
        Ok(self.object.into())
    }
}
