//! What happened.

use crate::chart::Room;
use crate::domain::import::{ImportId, Source};
use crate::domain::problem::FileError;
use crate::domain::questionnaire::{Dimension, QuestionId, ReadQuestions, Wording};
use crate::domain::results::Results;
use crate::domain::sla::{SlaTier, TierId};
use crate::domain::summary::Summary;
use crate::domain::terms::Override;
use crate::domain::text::Suspects;
use crate::domain::time::{Instant, Zone};
use crate::domain::vendor::VendorId;
use crate::sheets::{Entry, Made, PromiseAct, View};
use crate::state::{CalendarAction, DecisionAction, LogAction, Place, VendorChoice};
use crate::words::Lang;

/// Something that happened: a person did it, or the worker finished it.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A place was opened.
    PlaceOpened(Place),
    /// A language was chosen.
    LanguageChosen(Lang),
    /// The window became wide or narrow.
    RoomChanged(Room),
    /// An evaluation of one's own was begun.
    OwnStarted,
    /// The worked example was asked for.
    ExampleOpened,
    /// The title was typed.
    TitleEntered(String),
    /// A vendor was named.
    VendorAdded(String),
    /// A vendor's name was typed anew.
    VendorRenamed(VendorId, String),
    /// A vendor was taken out, with its answers.
    VendorRemoved(VendorId),
    /// The questions in use are to be saved as a file.
    QuestionnaireWanted,
    /// What follows from the evaluation of that print was computed.
    ResultsArrived(u64, Box<Results>),
    /// The drawing in sight is to be saved as a picture.
    PictureWanted,
    /// What came of a file that says it is a questionnaire.
    QuestionnaireRead(ImportId, ReadQuestions),
    /// Something happened to questions, answers or weights.
    Decision(DecisionAction),
    /// A dimension of a full set of questions was opened.
    DimensionOpened(Dimension),
    /// The wording of our own questions is at hand.
    WordingArrived(Vec<(QuestionId, Wording)>),
    /// A tier was given another target or limit.
    TierChanged(TierId, SlaTier),
    /// The tiers were set back.
    TiersReset,
    /// A field of a form was entered: as typed, or the place of what was chosen, from 0.
    Entered(Entry, String),
    /// A promise was copied or taken off the record.
    Promise(PromiseAct),
    /// The policies were set back.
    PoliciesReset,
    /// Something happened to a calendar.
    Calendar(CalendarAction),
    /// A field or slider was let go: the next change is a step of its own.
    EditEnded,
    /// A file was chosen; reading began.
    FileChosen {
        /// The file's name.
        file: String,
        /// Its size in bytes.
        total: u64,
    },
    /// So many more files wait to be read.
    FilesWaiting(usize),
    /// Reading came so far, in bytes.
    ReadingAdvanced(ImportId, u64),
    /// Reading was cancelled.
    ReadingCancelled,
    /// A file was read, with so many questions about its reading open.
    FileOpened(ImportId, Box<Source>, u32, Suspects),
    /// A file was read and could not be used.
    FileRefused(ImportId, FileError),
    /// The browser could not read the file.
    FileUnreadable(ImportId),
    /// Somebody said which vendor a label is.
    VendorLabelMapped(usize, VendorChoice),
    /// Somebody said which tier a priority is, or with `None` to leave it out.
    PriorityMapped(usize, Option<TierId>),
    /// Somebody said whether a message of the review is boilerplate.
    SubstanceJudged(usize, bool),
    /// Somebody said as of when tickets are to be counted; `None` for the latest moment in the file.
    AsOfChosen(Option<Instant>),
    /// The review was confirmed.
    TicketsImported,
    /// The review was closed without using the file.
    ReviewDiscarded,
    /// The answers about an import in use were opened again.
    ReviewReopened(ImportId),
    /// The file of an import in use is to be read otherwise, and to stand in its place.
    ReadAgain(ImportId),
    /// Whether the file under review replaces an import in use, and which.
    Replaced(Option<ImportId>),
    /// An import was taken out.
    ImportRemoved(ImportId),
    /// The store counted an import's tickets.
    TicketsSummarised(ImportId, Vec<(VendorId, Summary)>),
    /// The store no longer has an import's tickets.
    TicketsLost(ImportId),
    /// No worker may be started here.
    WorkerForbidden,
    /// The worker stopped unexpectedly.
    WorkerBroke,
    /// What is behind something was asked for.
    ViewOpened(View),
    /// What was opened last was closed.
    ViewClosed,
    /// A sheet was made.
    SheetMade(Box<Made>),
    /// Somebody knows better whether a message is boilerplate.
    SubstanceOverridden(Override),
    /// The notice was closed.
    NoticeClosed,
    /// The report was copied, or the browser refused.
    ReportCopied(bool),
    /// Something happened to the tickets that are logged by hand.
    Log(LogAction),
    /// The reader's time zone was asked for.
    ZoneRead(Zone),
    /// A second passed while a stopwatch ran; it is now.
    Ticked(Instant),
    /// The last step was taken back.
    Undone,
    /// The last undone step was brought back.
    Redone,
}
