//! What is worth knowing of a file as a whole.

use serde::{Deserialize, Serialize};

use super::Encoding;

/// What is worth knowing of a file as a whole; it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Remark {
    /// It was no UTF-8.
    Encoded(Encoding),
    /// So many clock readings come twice in their zone, or not at all.
    DoubtfulTimes(u32),
    /// Nearly all cells of a column are the same moment; holds its name.
    SameMoment(String),
    /// So many tickets were first answered after they had ended, of how many with both.
    RepliesAfterEnd(u32, u32),
    /// No row says when tickets were created: the earliest of each stands for it.
    BegunByFirst,
    /// First replies are made of their calendar time.
    RepliesByTime,
    /// So many first replies last otherwise than the file says, of how many with both.
    OtherDurations(u32, u32),
    /// So many messages of a chat came before any question, or from somebody left out.
    Unattached(u32),
}
