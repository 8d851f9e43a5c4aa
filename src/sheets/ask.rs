//! Asking for a sheet, and getting it, as bytes.

use serde::{Deserialize, Serialize};

use super::{Sheet, View};
use crate::chart::Room;
use crate::words::Lang;

/// Which sheet is wanted, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What it is to show.
    pub view: View,
    /// In which language.
    pub lang: Lang,
    /// For how much room.
    pub room: Room,
    /// Of which state of the evaluation.
    pub print: u64,
}

/// A sheet, and what it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What was asked.
    pub ask: Ask,
    /// What is shown.
    pub sheet: Sheet,
}

/// Bytes that are no sheet, or no question for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page and its worker do not understand each other; reload the page")]
pub struct SheetError;

macro_rules! bytes {
    ($message:ty) => {
        impl $message {
            /// As bytes, to be read by [`Self::from_bytes`].
            ///
            /// # Panics
            /// Never: every sheet can be written.
            pub fn to_bytes(&self) -> Vec<u8> {
                postcard::to_allocvec(self).expect("writing to memory cannot fail")
            }

            /// From bytes.
            ///
            /// # Errors
            /// When they are no such message.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, SheetError> {
                postcard::from_bytes(bytes).map_err(|_| SheetError)
            }
        }
    };
}

bytes!(Ask);
bytes!(Made);
