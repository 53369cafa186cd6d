//! Which effects of a case are looked at: all of them, or some on their own.

use crate::case::draft::Quantity;

/// A choice among the effects of a case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    Everything,
    /// One initiative alone.
    Initiative(usize),
    /// What one initiative does to one quantity.
    Driver(usize, Quantity),
    /// A set of initiatives, one bit each.
    Set(u32),
}

impl Part {
    pub(crate) fn has(self, initiative: usize, on: Quantity) -> bool {
        match self {
            Self::Driver(only, quantity) => only == initiative && quantity == on,
            _ => self.has_initiative(initiative),
        }
    }

    pub(crate) fn has_initiative(self, initiative: usize) -> bool {
        match self {
            Self::Everything => true,
            Self::Initiative(only) | Self::Driver(only, _) => only == initiative,
            Self::Set(bits) => initiative < 32 && bits >> initiative & 1 == 1,
        }
    }
}
