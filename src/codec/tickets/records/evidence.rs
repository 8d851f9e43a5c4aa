//! What a file of records turns out to have to go by.

use crate::domain::import::{EvidenceLevel, Grounds, Replies};

/// The kinds of evidence that its records showed so far.
#[derive(Default)]
pub(super) struct Evidence {
    /// Messages or changes, one by one.
    pub has_log: bool,
    /// Changes of status.
    pub has_changes: bool,
    /// Messages, or the moment of the first reply, or that there was none.
    pub has_replies: bool,
    /// How long the first reply took.
    pub has_lasting: bool,
    /// Messages that somebody wrote and the file leaves out.
    pub lacks_messages: bool,
}

impl Evidence {
    /// What all of it comes to.
    pub fn grounds(&self) -> Grounds {
        let level = if self.has_log { EvidenceLevel::L3 } else { EvidenceLevel::L2 };
        let replies = if self.lacks_messages {
            Replies::Unknown
        } else if self.has_replies {
            Replies::OnRecord
        } else if self.has_lasting {
            Replies::Lasting
        } else if self.has_changes {
            Replies::TakenUp
        } else {
            Replies::Unknown
        };
        Grounds { level, replies }
    }
}
