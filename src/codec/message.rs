//! What the page and its worker say to each other, as postcard bytes.
//!
//! Both sides are the same build, so nothing here is versioned; what cannot be read is still an error.

use serde::{Deserialize, Serialize};

use crate::domain::desk::Desk;
use crate::domain::import::{Choice, ImportId, Source};
use crate::domain::problem::FileError;
use crate::domain::questionnaire::{QuestionId, ReadQuestions, Wording};
use crate::domain::results::Results;
use crate::domain::summary::Summary;
use crate::domain::text::Suspects;
use crate::domain::time::{CalendarEntry, CalendarId, CalendarProblem, ReadDays, ZoneTable};
use crate::domain::vendor::VendorId;

/// What the page asks of the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Read the file that comes with this message and hold its tickets under this identity.
    Open {
        /// The identity of the import to be.
        id: ImportId,
        /// The file's name.
        file: String,
        /// One's own phrases that make a message boilerplate, one a line.
        phrases: String,
        /// The zone that clock readings without an offset are most likely of.
        zone: String,
    },
    /// Read an import's file once more, under this new identity.
    ReadAgain(ImportId, ImportId),
    /// Read a file under review otherwise: what was typed or the place of what was chosen.
    Choose(ImportId, Choice, String),
    /// Stop reading, or forget what was read.
    Drop(ImportId),
    /// Count all tickets in use by these settings, where that is not done yet.
    Settle(Box<Desk>),
    /// Make a sheet; holds the bytes of the question.
    Show(Vec<u8>),
    /// Ask the browser for the table of the zone of that name.
    Probe(String),
    /// Say what is wrong in a calendar, with the zones at hand.
    Check(Box<CalendarEntry>, Vec<ZoneTable>),
    /// Read the file of special days that comes with this message, for that version of a calendar.
    ReadDays(CalendarId, u32),
    /// Hand over the wording of our own questions.
    Wording,
    /// Compute what follows from the settings that were told last, which have that print; with what is known of tickets
    /// that are no longer held.
    Evaluate(u64, Vec<(VendorId, ImportId, Summary)>),
    /// Write the questions in use as a file.
    SaveQuestionnaire,
    /// Write the results as a file.
    SaveResults,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// So many bytes of so many are read.
    Progress {
        /// Of which import.
        id: ImportId,
        /// Bytes.
        read: u64,
        /// Bytes.
        total: u64,
    },
    /// The file is read; its tickets are held.
    Opened {
        /// Of which import.
        id: ImportId,
        /// How it was understood.
        source: Box<Source>,
        /// How many questions about its reading are open.
        open: u32,
        /// Messages that were taken for boilerplate.
        suspects: Suspects,
    },
    /// The file could not be read; nothing is held.
    Refused {
        /// Of which import.
        id: ImportId,
        /// Why.
        error: FileError,
    },
    /// The browser could not hand over the file's bytes; nothing is held.
    Unreadable(ImportId),
    /// The tickets, counted.
    Summarised {
        /// Of which import.
        id: ImportId,
        /// Per vendor.
        summaries: Vec<(VendorId, Summary)>,
    },
    /// No tickets are held under this identity.
    NoTickets(ImportId),
    /// A sheet; holds the bytes of the answer.
    Sheet(Vec<u8>),
    /// A zone's table; none where the browser does not know the zone.
    Probed(String, Option<ZoneTable>),
    /// What is wrong in a calendar.
    Checked(CalendarId, Vec<CalendarProblem>),
    /// What a file of special days holds.
    DaysRead(CalendarId, u32, ReadDays),
    /// The wording of our own questions.
    Wording(Vec<(QuestionId, Wording)>),
    /// What came of a file that says it is a questionnaire; it was to be that import.
    Questionnaire(ImportId, ReadQuestions),
    /// What follows from the settings of that print.
    Results(u64, Box<Results>),
    /// A file to be saved: its name and its text.
    File(String, String),
}

/// Bytes that are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page and its worker do not understand each other; reload the page")]
pub struct MessageError;

macro_rules! bytes {
    ($message:ty) => {
        impl $message {
            /// As bytes, to be read by [`Self::from_bytes`].
            ///
            /// # Panics
            /// Never: every message can be written.
            pub fn to_bytes(&self) -> Vec<u8> {
                postcard::to_allocvec(self).expect("writing to memory cannot fail")
            }

            /// From bytes.
            ///
            /// # Errors
            /// When they are no such message.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, MessageError> {
                postcard::from_bytes(bytes).map_err(|_| MessageError)
            }
        }
    };
}

bytes!(Request);
bytes!(Reply);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::questionnaire::standard_wordings;
    use crate::codec::tickets;
    use crate::domain::desk::RefusedEntry;
    use crate::domain::example::example;
    use crate::domain::sla::{Commitment, PromiseField, PromiseId, TEXT_LENGTH, TierId};
    use crate::domain::summary::summarise;
    use crate::domain::ticket::Waiting;
    use proptest::prelude::*;

    fn survives(reply: &Reply) {
        assert_eq!(Reply::from_bytes(&reply.to_bytes()).as_ref(), Ok(reply));
    }

    /// One refused entry of each kind.
    fn refused() -> Vec<RefusedEntry> {
        let id = PromiseId { vendor: VendorId(1), tier: TierId::T3 };
        let of = |(field, typed): (PromiseField, &str)| {
            let mut promise = Commitment::blank(id.vendor, id.tier);
            let error = field.enter(&mut promise, typed).unwrap_err();
            RefusedEntry { id, field, typed: typed.into(), error }
        };
        let long = "x".repeat(TEXT_LENGTH + 1);
        let pause = PromiseField::Pause(Waiting::Hold);
        let (reply, hops, plan) = (PromiseField::Reply, PromiseField::Hops, PromiseField::Plan);
        [(reply, "soon"), (reply, "2 working days"), (hops, "few"), (plan, &long), (pause, "9")]
            .map(of)
            .into()
    }

    #[test]
    fn every_message_survives_the_way_there() {
        let example = example();
        let import = &example.evaluation.imports[0];
        let (id, terms) = (import.id, example.evaluation.terms.clone());
        for request in [
            Request::Open {
                id,
                file: "工单.csv".into(),
                phrases: "已安排".into(),
                zone: "Asia/Shanghai".into(),
            },
            Request::ReadAgain(id, ImportId(8)),
            Request::Choose(id, Choice::Column(3), "2".into()),
            Request::Drop(id),
            Request::Settle(Box::new(Desk::of(&example.evaluation))),
            Request::Settle(Box::new(Desk { refused: refused(), ..Desk::default() })),
            Request::Show(vec![1, 2, 3]),
            Request::Wording,
            Request::Evaluate(7, Vec::new()),
            Request::SaveQuestionnaire,
            Request::SaveResults,
        ] {
            assert_eq!(Request::from_bytes(&request.to_bytes()), Ok(request));
        }
        let rows = "1,2026-09-01 02:00,\n1,x,\n,2026-09-01,\n1\n4,,\n2,2026-09-01 03:00,\n";
        let text = format!("id,created,first_response\n{rows}");
        let read = tickets::read("x.csv", text.as_bytes()).unwrap();
        let (source, suspects) = (Box::new(read.source), read.suspects);
        survives(&Reply::Opened { id, source, open: 0, suspects });
        let source = Box::new(import.source.clone());
        let log = "ticket,at,event,side,text\n7,2026-09-01,created,,\n7,2026-09-02,reply,,收到\n";
        let suspects = tickets::read("x.csv", log.as_bytes()).unwrap().suspects;
        assert_eq!(suspects.shown.len(), 1);
        survives(&Reply::Opened { id, source, open: 2, suspects });
        survives(&Reply::Progress { id, read: 1 << 40, total: u64::MAX });
        survives(&Reply::Unreadable(id));
        survives(&Reply::NoTickets(id));
        survives(&Reply::Sheet(vec![1, 2, 3]));
        let wording = standard_wordings().into_iter().map(|of| (QuestionId::new("R4"), of));
        survives(&Reply::Wording(wording.collect()));
        survives(&Reply::File("a.json".into(), "{}".into()));
        for bytes in [&b""[..], b"PK\x03\x04", b"id,created,first_response\n"] {
            survives(&Reply::Refused { id, error: tickets::read("x", bytes).unwrap_err() });
        }
        let summaries = summarise(&example.tickets, import.file(), &terms);
        survives(&Reply::Summarised { id, summaries });
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(reply) = Reply::from_bytes(&bytes) {
                survives(&reply);
            }
            if let Ok(request) = Request::from_bytes(&bytes) {
                prop_assert_eq!(Request::from_bytes(&request.to_bytes()), Ok(request));
            }
        }
    }
}
