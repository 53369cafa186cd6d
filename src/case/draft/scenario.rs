//! Named variants of a case, as typed.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The same case with some fields changed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    /// Unique within the case.
    pub name: String,
    /// Path → value, such as `initiatives[0].ramp` → 12; null takes the field away.
    pub set: BTreeMap<String, Setting>,
}

/// A value of any kind; what it may be depends on the place it is set at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Setting(pub Value);
