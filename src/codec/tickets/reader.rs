//! The second reading of a file: its tickets, under what a person chose.

use super::chat::{self, ChatSurvey};
use super::clock::Clock;
use super::records::{self, RecordReader};
use super::surveyor::{Found, Kind};
use super::{
    Decoder, Gathered, Imported, Manner, Plan, Row, Table, servicenow, simple_log, ticket_row,
};
use crate::codec::json::{JsonError, Piece, Records};
use crate::domain::import::{DateOrder, Encoding, Label, Layout, Open, Remark};
use crate::domain::problem::{ChatFault, FileError, Place, Problem, ProblemKind};
use crate::domain::ticket::Side;
use crate::domain::time::Instant;

/// Reads the tickets of a file that was surveyed, from slices of its bytes.
pub struct Reader {
    file: String,
    written: Option<Instant>,
    encoding: Encoding,
    decoder: Decoder,
    gathered: Box<Gathered>,
    source: From,
}

/// Where tickets come from.
#[allow(clippy::large_enum_variant, reason = "there is one a file")]
enum From {
    Table { table: Table, plan: Box<Plan>, is_past_header: bool },
    Rows { records: Records, plan: Box<Plan>, list: String },
    Records { records: Records, reader: Box<RecordReader>, layout: Layout },
    Chat(Box<Talk>),
}

/// A chat, who is who in it, and its clock.
struct Talk {
    survey: ChatSurvey,
    sides: Vec<Option<Side>>,
    clock: Clock,
    is_zone_chosen: bool,
}

/// The offset of the clocks that are furthest ahead of UTC.
const FOURTEEN_HOURS: i64 = 14 * 3_600_000;

impl Reader {
    /// A reader for a file of that name, in that manner.
    ///
    /// A zone may be wrong by up to fourteen hours; only what is later than that after the file can have been
    /// written cannot have happened.
    pub fn new(file: &str, found: &Found, manner: &Manner) -> Reader {
        let written = manner.written.map(|at| Instant(at.0.saturating_add(FOURTEEN_HOURS)));
        let plan = |survey| Box::new(Plan::new(survey, &manner.choices, &manner.zone));
        let source = match &found.kind {
            Kind::Table(survey) => {
                From::Table { table: Table::default(), plan: plan(survey), is_past_header: false }
            }
            Kind::Rows(survey, list) => {
                From::Rows { records: Records::default(), plan: plan(survey), list: list.clone() }
            }
            Kind::Records(layout) => From::Records {
                records: Records::default(),
                reader: Box::new(RecordReader::new(*layout)),
                layout: *layout,
            },
            Kind::Chat(text) => From::Chat(Box::new(Talk::new(text, manner))),
        };
        Reader {
            file: file.to_owned(),
            written,
            encoding: found.encoding,
            decoder: Decoder::new(found.encoding, (manner.decode)()),
            gathered: Box::new(Gathered::new(&manner.phrases)),
            source,
        }
    }

    /// Takes in the next bytes. What is wrong is said by [`Reader::finish`].
    pub fn push(&mut self, bytes: &[u8]) {
        let text = self.decoder.push(bytes, false);
        self.source.push(&text, &mut self.gathered);
    }

    /// The tickets, after the last byte.
    ///
    /// A file of which no ticket could be used has none, and says what is wrong or still asked.
    ///
    /// # Errors
    /// When there is nothing in the file that could be a ticket; says why and what to do.
    pub fn finish(mut self) -> Result<Imported, FileError> {
        let text = self.decoder.push(&[], true);
        self.source.push(&text, &mut self.gathered);
        let mut gathered = self.gathered;
        if self.encoding != Encoding::Utf8 {
            gathered.report.remarks.push(Remark::Encoded(self.encoding));
        }
        if let Some(line) = self.decoder.first_bad_line() {
            let place = Place { line, column: None };
            gathered.report.note_first(Problem { place, kind: ProblemKind::NotUtf8 });
        }
        let (file, written) = (self.file, self.written);
        let mut imported = match self.source {
            From::Table { mut table, plan, mut is_past_header } => {
                table.finish(&mut |row| take_row(&plan, &row, &mut is_past_header, &mut gathered));
                gathered.report.rows += table.swallowed();
                for (line, kind) in table.problems() {
                    let place = Place { line, column: None };
                    gathered.report.note_first(Problem { place, kind });
                }
                by_plan(*plan, *gathered, file, written)?
            }
            From::Rows { mut records, plan, list } => {
                records.finish(&mut |piece| take_piece(&plan, piece, &list, &mut gathered));
                by_plan(*plan, *gathered, file, written)?
            }
            From::Records { mut records, mut reader, layout } => {
                records.finish(&mut |piece| take_record(&mut reader, piece, &mut gathered));
                let grounds = reader.finish(&mut gathered);
                gathered.into_imported(file, (layout, grounds), written)?
            }
            From::Chat(talk) => talk.into_imported(*gathered, file, written)?,
        };
        imported.reading.encoding = Some(self.encoding);
        Ok(imported)
    }
}

/// What a table comes to.
fn by_plan(
    mut plan: Plan,
    mut gathered: Gathered,
    file: String,
    written: Option<Instant>,
) -> Result<Imported, FileError> {
    let report = &mut gathered.report;
    (report.columns_used, report.columns_unused) = plan.columns.used_and_unused();
    report.zone.clone_from(&plan.reading.zone);
    report.remarks.append(&mut plan.remarks);
    if plan.columns.doubtful() > 0 {
        report.remarks.push(Remark::DoubtfulTimes(plan.columns.doubtful()));
    }
    let mut imported = gathered.into_imported(file, (plan.layout, plan.grounds), written)?;
    imported.reading = plan.reading;
    Ok(imported)
}

impl Talk {
    fn new(text: &str, manner: &Manner) -> Talk {
        let clock = Clock { order: DateOrder::YearFirst, zone: manner.zone.clone() };
        let latest = manner.written.map_or(LATEST, |at| Instant(at.0 + clock.zone.ahead_ms(at)));
        let survey = chat::survey_until(text, latest).unwrap_or_default();
        let side = |speaker: &chat::Speaker| {
            let said = manner.choices.speakers.iter().find(|(name, _)| *name == speaker.name);
            said.map_or(speaker.guess, |(_, side)| *side)
        };
        let sides = survey.speakers.iter().map(side).collect();
        Talk { survey, sides, clock, is_zone_chosen: manner.choices.zone.is_some() }
    }

    fn into_imported(
        self,
        mut gathered: Gathered,
        file: String,
        written: Option<Instant>,
    ) -> Result<Imported, FileError> {
        let Talk { survey, sides, clock, is_zone_chosen } = self;
        let at = |local: i64| clock.moment(local);
        let (stories, remarks) = chat::stories(&survey, &sides, at);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        gathered.report.rows = count(survey.messages.len());
        clock.zone.name().clone_into(&mut gathered.report.zone);
        let left_out = survey.messages.iter().filter(|said| sides[said.speaker].is_none()).count();
        gathered.report.rows_used = count(survey.messages.len() - left_out);
        for chat::Remark { line, kind } in survey.problems.into_iter().chain(remarks) {
            if kind != ChatFault::System {
                let place = Place { line, column: None };
                gathered.report.note(Problem { place, kind: ProblemKind::Chat(kind) });
            }
        }
        for story in stories {
            let place = Place { line: story.line, column: None };
            if let Err(kind) = gathered.add(story) {
                gathered.report.note(Problem { place, kind });
            }
        }
        let has = |side: Side| sides.contains(&Some(side));
        let is_told = has(Side::Vendor) && has(Side::Customer);
        let grounds = Layout::Chat.grounds();
        let mut imported = gathered.into_imported(file, (Layout::Chat, grounds), written)?;
        let label = |speaker: &chat::Speaker| Label {
            text: speaker.name.clone(),
            tickets: speaker.messages,
        };
        clock.zone.name().clone_into(&mut imported.reading.zone);
        imported.reading.is_zone_chosen = is_zone_chosen;
        imported.reading.speakers = survey.speakers.iter().map(label).zip(sides).collect();
        imported.reading.open = if is_told { Vec::new() } else { vec![Open::Speakers] };
        Ok(imported)
    }
}

/// A moment after all chats.
const LATEST: Instant = Instant(4_102_444_800_000);

impl From {
    fn push(&mut self, text: &str, gathered: &mut Gathered) {
        match self {
            From::Table { table, plan, is_past_header } => {
                table.push(text.as_bytes(), &mut |row| {
                    take_row(plan, &row, is_past_header, gathered);
                });
            }
            From::Rows { records, plan, list } => {
                let take = &mut |piece| take_piece(plan, piece, list, gathered);
                records.push(text.as_bytes(), take);
            }
            From::Records { records, reader, .. } => {
                records.push(text.as_bytes(), &mut |piece| take_record(reader, piece, gathered));
            }
            From::Chat(_) => {}
        }
    }
}

fn take_row(plan: &Plan, row: &Row<'_>, is_past_header: &mut bool, gathered: &mut Gathered) {
    if !std::mem::replace(is_past_header, true) {
        return;
    }
    gathered.report.rows = gathered.report.rows.saturating_add(1);
    let (found, expected) = (row.cells.len(), plan.columns.width());
    // Programs that write tables end rows with empty cells, or leave those away.
    let is_wider = row.cells.iter().skip(expected).any(|cell| !cell.is_empty());
    if is_wider || found < expected {
        let place = Place { line: row.line, column: None };
        gathered.report.note(Problem { place, kind: ProblemKind::RowWidth { found, expected } });
        return;
    }
    // Without the columns that it takes, there is nothing to say of a row.
    if !plan.reading.open.iter().any(|open| matches!(open, Open::Role(_))) {
        let taken = match plan.layout {
            Layout::ServiceNowLog => servicenow::take(&plan.columns, row, gathered),
            Layout::SimpleLog | Layout::EventTable => {
                simple_log::take(&plan.columns, row, gathered)
            }
            _ => ticket_row::take(plan, row, gathered),
        };
        match taken {
            Ok(()) => gathered.report.rows_used += 1,
            Err(problem) => gathered.report.note(problem),
        }
    }
}

fn take_record(
    reader: &mut RecordReader,
    piece: Result<Piece, JsonError>,
    gathered: &mut Gathered,
) {
    match piece {
        Ok(piece) => reader.take(piece, gathered),
        Err(error) => gathered.report.note(records::problem(error)),
    }
}

/// Takes a record of the list as a row, its values by their paths.
fn take_piece(plan: &Plan, piece: Result<Piece, JsonError>, list: &str, gathered: &mut Gathered) {
    let piece = match piece {
        Ok(piece) if piece.list == list => piece,
        Ok(_) => return,
        Err(error) => return gathered.report.note(records::problem(error)),
    };
    let values = records::flatten(&piece.value);
    let cell = |name: &String| {
        let found = values.iter().find(|(path, _)| path == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let cells = plan.columns.names().iter().map(cell).collect();
    take_row(plan, &Row { line: piece.line, cells }, &mut true, gathered);
}
