//! What a sheet can show.

use serde::{Deserialize, Serialize};

use crate::domain::import::ImportId;
use crate::domain::measures::Count;
use crate::domain::questionnaire::{Dimension, QuestionId};
use crate::domain::sla::{ClockKind, Group, PromiseId, ReplyReading, TierId};
use crate::domain::time::CalendarId;
use crate::domain::vendor::VendorId;

/// What a sheet can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// What tickets say of every vendor, side by side.
    Measures,
    /// The tickets behind a number.
    Tickets(Selection),
    /// One ticket's timeline: its place among its import's tickets, from 0.
    Ticket(ImportId, u32),
    /// How the odd cases are decided, and what each other decision would change.
    Policies,
    /// What was promised: one promise as a form, or all in a few words each.
    Promises(Option<PromiseId>),
    /// A calendar's week and year, and what is wrong in it.
    Calendar(CalendarId, i32),
    /// How a file under review is read.
    Reading(ImportId),
    /// Which files can be read, and how to get them.
    Sources,
    /// The report of a file in use.
    Import(ImportId),
    /// What raters say of a vendor on a question, with what it rests on.
    Answer(VendorId, QuestionId),
    /// The questions in use, a team's own among them, and who answers.
    Questionnaire,
    /// How much each question of a dimension counts.
    Weights(Dimension),
    /// What is required, and how careful the reader is.
    Rules,
    /// Price and technology beside support.
    Fit,
    /// How sure the order is, and what would change it.
    Sureness,
    /// How a vendor's score comes about.
    Score(VendorId),
    /// What became of the order when weights were changed.
    Changes,
    /// The verdict as one picture.
    Picture,
    /// What is printed, pasted or sent.
    Report,
}

/// Which tickets are behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// Whose.
    pub vendor: VendorId,
    /// Of one tier, or of all.
    pub tier: Option<TierId>,
    /// Which of them.
    pub chosen: Chosen,
}

/// Which tickets of a vendor, as the page hands it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Chosen {
    /// A group of those that the ranking counts, in the reading that it goes by.
    Ranked(Group),
    /// A [`Which`] as bytes: only its maker reads it, so that the page has no code for what it never looks at.
    Told(u64, u64),
}

/// Which tickets of a vendor: all but those that the ranking counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// Those with a first reply to be judged on this clock, in this reading.
    Reply(ClockKind, ReplyReading),
    /// The same of the probes of a mock test, all of them.
    Probe(ClockKind, ReplyReading),
    /// Those from which a duration is read, real tickets' or probes'.
    Lasting(Lasted, Whose),
    /// Those of one source that a number counts.
    Counted(ImportId, Count, Part),
    /// Those with a flag of their file's; so are those whose flag says otherwise than what is computed.
    Asserted(Part),
}

/// What a duration leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lasted {
    /// The first reply of a person.
    FirstReply,
    /// A workaround or a solution.
    Fix,
    /// The solution that the policies read.
    Resolution,
}

/// Which tickets of a vendor's: its real ones, or the probes of its mock test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whose {
    /// Real ones.
    Real,
    /// Probes.
    Probes,
}

/// Which of the tickets that were looked at for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// All of them.
    All,
    /// Those that are so.
    So,
    /// Those that are not.
    Others,
}

impl Chosen {
    /// What was told; `None` for what the ranking counts, and for bytes that are none of it.
    pub fn which(self) -> Option<Which> {
        let Chosen::Told(first, last) = self else { return None };
        let bytes = [first.to_le_bytes(), last.to_le_bytes()];
        postcard::from_bytes(bytes.as_flattened()).ok()
    }
}

impl From<Which> for Chosen {
    /// # Panics
    /// Never: any is shorter than 16 bytes.
    fn from(which: Which) -> Chosen {
        let bytes = postcard::to_allocvec(&which).expect("writing to memory cannot fail");
        let half = |from| {
            let bytes = bytes.iter().skip(from).take(8).rev();
            bytes.fold(0, |all, byte| (all << 8) | u64::from(*byte))
        };
        Chosen::Told(half(0), half(8))
    }
}

impl Part {
    /// Whether a ticket that is so, or is not, is in it.
    pub fn has(self, is_so: bool) -> bool {
        match self {
            Part::All => true,
            Part::So => is_so,
            Part::Others => !is_so,
        }
    }
}
