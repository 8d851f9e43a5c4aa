//! What a file of records turns out to have to go by.

use crate::domain::import::{EvidenceLevel, Grounds, Replies};

/// What its records showed so far.
#[derive(Default)]
pub(super) struct Evidence {
    /// Whether messages or changes stand in it one by one.
    pub has_log: bool,
    replies: Option<Replies>,
}

impl Evidence {
    /// Notes how a record tells first replies; the better way holds for the file.
    ///
    /// [`Replies::Unknown`] stands above all: messages that somebody wrote are missing.
    pub fn tells(&mut self, replies: Replies) {
        let rank = |replies: &Replies| match replies {
            Replies::Unknown => 3,
            Replies::OnRecord => 2,
            Replies::Lasting => 1,
            Replies::TakenUp => 0,
        };
        if self.replies.as_ref().map(rank) < Some(rank(&replies)) {
            self.replies = Some(replies);
        }
    }

    /// What all of it comes to.
    pub fn grounds(&self) -> Grounds {
        let level = if self.has_log { EvidenceLevel::L3 } else { EvidenceLevel::L2 };
        Grounds { level, replies: self.replies.unwrap_or(Replies::Unknown) }
    }
}
