//! The second reading of a file: its tickets, under what a person chose.

use super::surveyor::{Found, Kind};
use super::{
    Decoder, Gathered, Imported, Manner, Plan, Row, Table, servicenow, simple_log, ticket_row,
};
use crate::domain::import::{Encoding, Layout, Remark};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
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
enum From {
    Table { table: Table, plan: Box<Plan>, is_past_header: bool },
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
        let source = match &found.kind {
            Kind::Table(survey) => From::Table {
                table: Table::default(),
                plan: Box::new(Plan::new(survey, &manner.choices, &manner.zone)),
                is_past_header: false,
            },
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
        match self.source {
            From::Table { mut table, mut plan, mut is_past_header } => {
                table.finish(&mut |row| take_row(&plan, &row, &mut is_past_header, &mut gathered));
                gathered.report.rows += table.swallowed();
                for (line, kind) in table.problems() {
                    let place = Place { line, column: None };
                    gathered.report.note_first(Problem { place, kind });
                }
                let report = &mut gathered.report;
                (report.columns_used, report.columns_unused) = plan.columns.used_and_unused();
                report.zone.clone_from(&plan.reading.zone);
                report.remarks.append(&mut plan.remarks);
                if plan.columns.doubtful() > 0 {
                    report.remarks.push(Remark::DoubtfulTimes(plan.columns.doubtful()));
                }
                let mut imported =
                    gathered.into_imported(self.file, (plan.layout, plan.grounds), self.written)?;
                imported.reading = plan.reading;
                imported.reading.encoding = Some(self.encoding);
                Ok(imported)
            }
        }
    }
}

impl From {
    fn push(&mut self, text: &str, gathered: &mut Gathered) {
        match self {
            From::Table { table, plan, is_past_header } => {
                table.push(text.as_bytes(), &mut |row| {
                    take_row(plan, &row, is_past_header, gathered);
                });
            }
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
    if !plan.reading.open.iter().any(|open| matches!(open, crate::domain::import::Open::Role(_))) {
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
