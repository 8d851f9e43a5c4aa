//! How a file is read: what was recognised, the questions that it leaves, and its first tickets as understood.

use super::{Block, Cell, Entry, Field, Grid, Input, Sheet};
use crate::domain::import::{Choice, EVENT_WORDS, Encoding, Layout, Open, Reading, Role, Source};
use crate::domain::ticket::{Side, Ticket};
use crate::words::Words;

/// So many tickets are shown.
const SHOWN: usize = 5;

/// So many columns are shown unfolded.
const FEW: usize = 6;

/// A file under review, as it is read so far.
pub struct Account<'a> {
    /// What the file is.
    pub source: &'a Source,
    /// How it was read.
    pub reading: &'a Reading,
    /// Its tickets.
    pub tickets: &'a [Ticket],
    /// The language.
    pub words: &'static Words,
}

impl Account<'_> {
    /// The whole account.
    pub fn sheet(&self) -> Sheet {
        let Account { source, reading, words, .. } = self;
        let title = words.looks_like_layout(words.layout(source.layout), reading.known);
        let mut blocks = Vec::new();
        if !reading.open.is_empty() {
            let open = reading.open.iter().map(|open| words.open_question(*open));
            blocks.push(Block::Problems(open.collect()));
        }
        blocks.push(Block::Form(self.questions()));
        if !reading.speakers.is_empty() {
            blocks.push(Block::Heading(words.speakers_said().to_owned()));
            blocks.push(Block::Form(self.speakers()));
        }
        if !reading.words.is_empty() {
            let form = Block::Form(self.event_words());
            blocks.push(self.folded(words.words_said().to_owned(), form, Open::Words));
        }
        if reading.is_table {
            blocks.push(self.columns());
        }
        blocks.extend(self.found());
        Sheet { title, blocks }
    }

    /// Opened where it is asked for, and where nobody's columns are known for what they are: it stays open while they are
    /// chosen one by one.
    fn folded(&self, title: String, form: Block, asked: Open) -> Block {
        let is_asked = self.reading.open.iter().any(|open| match (open, asked) {
            (Open::Role(_), Open::Role(_)) => true,
            (open, asked) => *open == asked,
        });
        let is_anybodys = matches!(self.source.layout, Layout::Table | Layout::EventTable);
        let within = vec![form];
        if is_asked || is_anybodys {
            Block::Unfolded(title, within)
        } else {
            Block::Folded(title, within)
        }
    }

    fn questions(&self) -> Vec<Field> {
        let Account { reading, words, .. } = self;
        let mut fields = Vec::new();
        let mut ask = |choice, note: String, is_wrong, input| {
            let label = words.choice_name(choice).to_owned();
            fields.push(Field { label, note, is_wrong, entry: Entry::Reading(choice), input });
        };
        if reading.sheets.0.len() > 1 {
            let (options, chosen) = (reading.sheets.0.clone(), u32::from(reading.sheets.1));
            ask(Choice::Sheet, String::new(), false, Input::Choice { options, chosen });
        }
        if !reading.orders.is_empty() {
            let is_open = reading.open.contains(&Open::Order);
            let mut options = vec![words.choose_here().to_owned()];
            options.extend(reading.orders.iter().map(|seen| words.order_seen(seen)));
            let place = reading.orders.iter().position(|seen| Some(seen.order) == reading.order);
            let chosen = place.filter(|_| !is_open).map_or(0, |place| place + 1);
            let chosen = u32::try_from(chosen).unwrap_or(0);
            ask(Choice::Order, String::new(), is_open, Input::Choice { options, chosen });
        }
        if !reading.zone.is_empty() {
            let note = match &reading.refused_zone {
                Some(zone) => words.zone_refused(zone),
                None => words.zone_note(reading.is_zone_chosen).to_owned(),
            };
            let input = Input::Text { value: reading.zone.clone(), hint: "Asia/Shanghai".into() };
            ask(Choice::Zone, note, reading.refused_zone.is_some(), input);
        }
        if reading.is_table {
            let options = [false, true].map(|is_event| words.row_is(is_event).to_owned()).into();
            let chosen = u32::from(reading.is_events);
            ask(Choice::Form, String::new(), false, Input::Choice { options, chosen });
        }
        if let Some(encoding) = reading.encoding {
            let options = ENCODINGS.map(|encoding| words.encoding(encoding).to_owned()).into();
            let place = ENCODINGS.iter().position(|known| *known == encoding);
            let chosen = place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0);
            ask(Choice::Encoding, String::new(), false, Input::Choice { options, chosen });
        }
        fields
    }

    fn speakers(&self) -> Vec<Field> {
        let Account { reading, words, .. } = self;
        let speakers = (0..).zip(&reading.speakers);
        let field = |(at, (label, side)): (u16, &(crate::domain::import::Label, Option<Side>))| {
            let options = SIDES.map(|side| words.speaker_is(side).to_owned()).into();
            Field {
                label: label.text.clone(),
                note: words.messages(label.tickets),
                is_wrong: false,
                entry: Entry::Reading(Choice::Speaker(at)),
                input: Input::Choice { options, chosen: place_of(&SIDES, side) },
            }
        };
        speakers.map(field).collect()
    }

    fn event_words(&self) -> Vec<Field> {
        let Account { reading, words, .. } = self;
        let mut options = vec![words.means_nothing().to_owned()];
        options.extend(EVENT_WORDS.iter().map(|word| words.event_word(word).to_owned()));
        let all = (0..).zip(&reading.words);
        let field =
            |(at, (label, meaning)): (u16, &(crate::domain::import::Label, Option<u8>))| Field {
                label: label.text.clone(),
                note: words.count(label.tickets),
                is_wrong: false,
                entry: Entry::Reading(Choice::Word(at)),
                input: Input::Choice {
                    options: options.clone(),
                    chosen: meaning.map_or(0, |meaning| u32::from(meaning) + 1),
                },
            };
        all.map(field).collect()
    }

    fn columns(&self) -> Block {
        let Account { reading, words, .. } = self;
        let roles = roles(reading.is_events);
        let options: Vec<String> = roles.iter().map(|role| words.role(*role).to_owned()).collect();
        let field = |(at, column): (u16, &crate::domain::import::Column)| Field {
            label: column.name.clone(),
            note: words.column_note(column),
            is_wrong: false,
            entry: Entry::Reading(Choice::Column(at)),
            input: Input::Choice {
                options: options.clone(),
                chosen: place_of(roles, &column.role),
            },
        };
        let fields: Vec<Field> = (0..).zip(&reading.columns).map(field).collect();
        let used = reading.columns.iter().filter(|column| column.role != Role::Unused).count();
        let title = words.columns_said(used, fields.len() - used);
        self.folded(title, Block::Form(fields), Open::Role(Role::Unused))
    }

    /// What it came to, with the first tickets.
    fn found(&self) -> Vec<Block> {
        let Account { source, tickets, words, .. } = self;
        let report = &source.report;
        let answered = tickets.iter().filter(|ticket| ticket.first_reply().is_some()).count();
        let answered = u32::try_from(answered).unwrap_or(u32::MAX);
        let created = tickets.iter().map(|ticket| ticket.created);
        let mut facts = vec![
            (words.rows_read.to_owned(), Cell::of(words.count(report.rows))),
            (words.rows_used.to_owned(), Cell::of(words.count(report.rows_used))),
            (words.tickets_used.to_owned(), Cell::of(words.count(report.tickets))),
            (words.tickets_aside.to_owned(), Cell::of(words.count(report.tickets_set_aside))),
            (words.with_first_reply().to_owned(), Cell::of(words.count(answered))),
        ];
        if let (Some(from), Some(to)) = (created.clone().min(), created.max()) {
            let range = format!("{} – {}", words.day_of(from), words.day_of(to));
            facts.push((words.tickets_from().to_owned(), Cell::of(range)));
        }
        let mut blocks = vec![Block::Facts(facts)];
        let flags: Vec<bool> = tickets.iter().filter_map(|ticket| ticket.claimed.in_time).collect();
        if !flags.is_empty() {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let in_time = count(flags.iter().filter(|flag| **flag).count());
            blocks.push(Block::Note(words.own_flags(in_time, count(flags.len()))));
        }
        let remarks = report.remarks.iter().map(|remark| Block::Note(words.remark(remark)));
        blocks.extend(words.replies_said(source.grounds).map(|said| Block::Note(said.to_owned())));
        blocks.extend(remarks);
        if !report.problems.is_empty() {
            let problems = report.problems.iter().map(|problem| words.placed(problem)).collect();
            let mut within = vec![Block::Problems(problems)];
            if report.more_problems > 0 {
                within.push(Block::Note(words.more_problems(report.more_problems)));
            }
            let title = words.set_aside_count(report);
            let is_short = report.problems.len() < FEW;
            blocks.push(if is_short {
                Block::Unfolded(title, within)
            } else {
                Block::Folded(title, within)
            });
        }
        if !tickets.is_empty() {
            blocks.push(Block::Table(self.first_tickets()));
        }
        blocks.push(Block::Note(words.kept_said().to_owned()));
        blocks
    }

    fn first_tickets(&self) -> Grid {
        let Account { source, tickets, words, .. } = self;
        let head = [
            words.ticket,
            words.vendor,
            words.priority,
            words.created,
            words.first_reply,
            words.resolved,
        ];
        let text = |labels: &[crate::domain::import::Label], at: u16| {
            labels.get(usize::from(at)).map(|label| label.text.clone()).unwrap_or_default()
        };
        let moment = |at: Option<_>| at.map_or(words.none.to_owned(), |at| words.moment_short(at));
        let row = |ticket: &Ticket| {
            let cells = [
                ticket.id.clone(),
                text(&source.labels.vendors, ticket.vendor),
                text(&source.labels.priorities, ticket.priority),
                moment(Some(ticket.created)),
                moment(ticket.first_reply()),
                moment(ticket.resolved()),
            ];
            cells.map(Cell::of).into()
        };
        let rows = tickets.iter().take(SHOWN).map(row).collect();
        Grid { caption: words.first_rows.to_owned(), head: head.map(str::to_owned).into(), rows }
    }
}

pub(super) const ENCODINGS: [Encoding; 4] =
    [Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be];

pub(super) const SIDES: [Option<Side>; 5] =
    [None, Some(Side::Customer), Some(Side::Vendor), Some(Side::Bot), Some(Side::Third)];

pub(super) fn roles(is_events: bool) -> &'static [Role] {
    if is_events { &Role::OF_EVENTS } else { &Role::OF_TICKETS }
}

fn place_of<T: PartialEq>(all: &[T], of: &T) -> u32 {
    all.iter().position(|known| known == of).and_then(|at| u32::try_from(at).ok()).unwrap_or(0)
}
