//! The simple table of events: one row an event, in any order.
//!
//! ```csv
//! ticket,at,event,side,text,priority,group,agent,vendor,category,kind,channel,answered
//! 1001,2026-09-01 02:13,created,customer,,P1,,,Lantern,audio,hard,,
//! 1001,2026-09-01 02:31,reply,vendor,We have received your request.,,,Anna,,,,,
//! 1001,2026-09-01 06:40,resolved,,,,,,,,,,
//! ```
//!
//! Of a text only what it is good for is kept; of a person only which of the file's people it is. A ticket is opened with
//! the earliest priority that its rows name, and changes it by `severity` rows only. What it is about is what its
//! latest row with such a word says.

use super::Row;
use super::columns::Columns;
use super::gathered::{Begun, Gathered, Gathering, Happened};
use super::said::Said;
use super::vocabulary::{self, Meaning, Speech};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::text::judge;
use crate::domain::ticket::{Event, EventKind, Exclusion, Message, ProblemClass, Side};
use crate::domain::time::Instant;

/// A row whose words are all known.
struct Entry<'a> {
    id: &'a str,
    event: Event,
    meaning: Meaning,
    class: Option<ProblemClass>,
    print: u64,
}

/// Reads one row; a problem sets the row aside, not its ticket.
pub(super) fn take(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
) -> Result<(), Problem> {
    let entry = read(columns, row)?;
    let begun = gathered.begun(entry.id);
    let is_repeated = begun.is_some_and(|begun| begun.prints.contains(&entry.print));
    let is_created = begun.is_some_and(|begun| begun.is_created);
    let repeated: Option<fn(String) -> ProblemKind> = match entry.meaning {
        _ if is_repeated => Some(ProblemKind::DuplicateRow),
        Meaning::Created if is_created => Some(ProblemKind::DuplicateId),
        _ => None,
    };
    if let Some(kind) = repeated {
        return Err(columns.problem(row, 0, kind(entry.id.to_owned())));
    }
    let is_first = begun.is_none();
    let (happened, words) =
        (happened(columns, row, gathered, &entry), words(columns, row, gathered, entry.class));
    let nameless = gathered.lexicon.priorities.index("");
    let begun = Begun { line: row.line, vendor: "", created: entry.event.at };
    let gathering = gathered.ticket(entry.id, begun);
    gathering.first = gathering.first.min(entry.event.at);
    if is_first {
        (gathering.is_created, gathering.ticket.priority) = (false, nameless);
    }
    gathering.prints.insert(entry.print);
    gathering.learn(entry.event.at, &words);
    gathering.happened.extend(happened);
    gathering.begin_or_exclude(&entry);
    Ok(())
}

/// The row's words, or the first of them that is not known.
fn read<'a>(columns: &Columns, row: &Row<'a>) -> Result<Entry<'a>, Problem> {
    let id = columns.id(row)?;
    let empty = |wanted| columns.problem(row, wanted, ProblemKind::EmptyCell);
    let at = columns.moment(row, 1)?.ok_or_else(|| empty(1))?;
    let meaning = columns.word(row, 2, |word| columns.meaning(word))?.ok_or_else(|| empty(2))?;
    let side = columns.word(row, 3, vocabulary::side)?.or(usual_side(meaning));
    let side = side.ok_or_else(|| empty(3))?;
    let class = columns.word(row, 10, vocabulary::class)?;
    let channel = columns.word(row, 11, vocabulary::channel)?;
    let is_answered = columns.word(row, 12, vocabulary::is_answered)?;
    let meaning = match meaning {
        Meaning::Attempt => Meaning::Happened(EventKind::Attempt {
            channel: channel.ok_or_else(|| empty(11))?,
            is_answered: is_answered.ok_or_else(|| empty(12))?,
        }),
        Meaning::Severity if columns.cell(row, 5).is_empty() => return Err(empty(5)),
        meaning => meaning,
    };
    let event = Event { at, side, kind: EventKind::Closed };
    Ok(Entry { id, event, meaning, class, print: print(row) })
}

/// Whose act it is where no side is said; a message needs one.
fn usual_side(meaning: Meaning) -> Option<Side> {
    match meaning {
        Meaning::Said(Speech::Public) => None,
        Meaning::Created | Meaning::Attempt => Some(Side::Customer),
        _ => Some(Side::Vendor),
    }
}

/// The print of a whole row: FNV-1a, 64 bits (Fowler, Noll & Vo).
fn print(row: &Row<'_>) -> u64 {
    let bytes = row.cells.iter().flat_map(|cell| cell.bytes().chain([0xff]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What a row says of its ticket, whatever else it is.
struct Words {
    vendor: Option<u16>,
    priority: Option<u16>,
    category: Option<u16>,
    class: Option<ProblemClass>,
}

fn words(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
    class: Option<ProblemClass>,
) -> Words {
    let lexicon = &mut gathered.lexicon;
    Words {
        vendor: lexicon.vendors.known(columns.cell(row, 8)),
        priority: lexicon.priorities.known(columns.cell(row, 5)),
        category: lexicon.categories.known(columns.cell(row, 9)),
        class,
    }
}

/// The event of a row that has one.
fn happened(
    columns: &Columns,
    row: &Row<'_>,
    gathered: &mut Gathered,
    entry: &Entry<'_>,
) -> Option<Happened> {
    let (event, lexicon) = (entry.event, &mut gathered.lexicon);
    let agent = lexicon.agents.known(columns.cell(row, 7));
    let kind = match entry.meaning {
        Meaning::Said(speech) => {
            let text = columns.cell(row, 4);
            let judged = judge(text, event.side, &gathered.phrases);
            let is_public = speech != Speech::Internal;
            let asks = judged.asks || speech == Speech::Request;
            let message = Message { is_public, gist: judged.gist, asks, agent };
            let is_reply = is_public && event.side == Side::Vendor && !text.is_empty();
            let said = is_reply.then(|| Box::new(Said::new(text, judged)));
            return Some(Happened {
                event: Event { kind: EventKind::Message(message), ..event },
                said,
            });
        }
        Meaning::Assigned => {
            EventKind::Assigned { group: lexicon.groups.known(columns.cell(row, 6)), agent }
        }
        Meaning::Severity => EventKind::Severity(lexicon.priorities.index(columns.cell(row, 5))),
        Meaning::Happened(kind) => kind,
        Meaning::Created | Meaning::Attempt | Meaning::Excluded(_) | Meaning::Nothing => {
            return None;
        }
    };
    Some(Event { kind, ..event }.into())
}

impl Gathering {
    /// Takes what a row says of the ticket, where no better row said it.
    fn learn(&mut self, at: Instant, words: &Words) {
        let ticket = &mut self.ticket;
        let [vendor, priority, category, class] = &mut self.known;
        let is_first = |known: &Option<Instant>| known.is_none_or(|known| at < known);
        let is_last = |known: &Option<Instant>| known.is_none_or(|known| at >= known);
        if let Some(word) = words.vendor.filter(|_| is_first(vendor)) {
            (*vendor, ticket.vendor) = (Some(at), word);
        }
        if let Some(word) = words.priority.filter(|_| is_first(priority)) {
            (*priority, ticket.priority) = (Some(at), word);
        }
        if words.category.is_some() && is_last(category) {
            (*category, ticket.category) = (Some(at), words.category);
        }
        if let Some(word) = words.class.filter(|_| is_last(class)) {
            (*class, ticket.problem) = (Some(at), word);
        }
    }

    /// Begins the ticket, or leaves it out, where the row says so.
    fn begin_or_exclude(&mut self, entry: &Entry<'_>) {
        let excluded = match entry.meaning {
            Meaning::Created => {
                (self.ticket.created, self.is_created) = (entry.event.at, true);
                (entry.event.side != Side::Customer).then_some(Exclusion::CreatedByVendor)
            }
            Meaning::Excluded(exclusion) => Some(exclusion),
            _ => None,
        };
        self.ticket.excluded = self.ticket.excluded.or(excluded);
    }
}
