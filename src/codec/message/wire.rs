//! Domain values as plain numbers and texts, and back with every check.

use super::MessageError;
use crate::domain::import::{EvidenceLevel, ImportReport, Label, Labels, Layout, Mapping, Source};
use crate::domain::problem::{FileError, Place, Problem, ProblemKind};
use crate::domain::sla::{SlaTier, StateCounts, TierId, Tiers};
use crate::domain::summary::{Fingerprint, Summary, TierSummary};
use crate::domain::ticket::{Event, EventKind, Ticket};
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;

pub(super) type TiersWire = [(u32, u32); 4];
pub(super) type MappingWire = (Vec<Option<u32>>, Vec<Option<u8>>);
pub(super) type TicketWire = (String, u16, u16, i64, Vec<(i64, u8)>);
pub(super) type SummaryWire = (i64, u8, u64, [[u32; 7]; 4]);
/// Line, column, kind, text, two numbers.
pub(super) type ProblemWire = (u64, Option<String>, u8, String, u64, u64);
/// Kind, two lists of texts, problems.
pub(super) type FileErrorWire = (u8, Vec<String>, Vec<String>, Vec<ProblemWire>);
type LabelsWire = Vec<(String, u32)>;
type ReportWire = ([u32; 5], Vec<String>, Vec<String>, Vec<ProblemWire>);
pub(super) type SourceWire = (String, u8, i64, LabelsWire, LabelsWire, ReportWire);

type Read<T> = Result<T, MessageError>;

/// The value that stands at an index of a list.
fn pick<T: Copy>(list: &[T], index: u8) -> Read<T> {
    list.get(usize::from(index)).copied().ok_or(MessageError)
}

pub(super) fn tiers(tiers: &Tiers) -> TiersWire {
    TierId::ALL.map(|id| (tiers.get(id).target().0, tiers.get(id).limit().0))
}

pub(super) fn read_tiers(wire: TiersWire) -> Read<Tiers> {
    let mut tiers = Tiers::default();
    for (id, (target, limit)) in TierId::ALL.into_iter().zip(wire) {
        tiers = tiers.with(id, SlaTier::new(target, limit).map_err(|_| MessageError)?);
    }
    Ok(tiers)
}

pub(super) fn mapping(mapping: &Mapping) -> MappingWire {
    let vendors = mapping.vendors.iter().map(|vendor| vendor.map(|id| id.0)).collect();
    (vendors, mapping.tiers.iter().map(|tier| tier.map(|id| id as u8)).collect())
}

pub(super) fn read_mapping((vendors, tiers): MappingWire) -> Read<Mapping> {
    let tier = |index: Option<u8>| index.map(|index| pick(&TierId::ALL, index)).transpose();
    Ok(Mapping {
        vendors: vendors.into_iter().map(|id| id.map(VendorId)).collect(),
        tiers: tiers.into_iter().map(tier).collect::<Read<_>>()?,
    })
}

const KINDS: [EventKind; 4] =
    [EventKind::Replied, EventKind::TakenUp, EventKind::Resolved, EventKind::Closed];

pub(super) fn ticket(ticket: &Ticket) -> TicketWire {
    let events = ticket.events.iter().map(|event| (event.at.0, event.kind as u8)).collect();
    (ticket.id.clone(), ticket.vendor, ticket.priority, ticket.created.0, events)
}

pub(super) fn read_ticket((id, vendor, priority, created, events): TicketWire) -> Read<Ticket> {
    let event = |(at, kind)| Ok(Event { at: Instant(at), kind: pick(&KINDS, kind)? });
    let events = events.into_iter().map(event).collect::<Read<_>>()?;
    Ok(Ticket { id, vendor, priority, created: Instant(created), events })
}

const LEVELS: [EvidenceLevel; 2] = [EvidenceLevel::L2, EvidenceLevel::L3];

pub(super) fn summary(summary: &Summary) -> SummaryWire {
    let counts = summary.tiers.map(|TierSummary { first_reply: of }| {
        [
            of.within_target,
            of.within_limit,
            of.late,
            of.never,
            of.overdue,
            of.young_settled,
            of.young_open,
        ]
    });
    (summary.as_of.0, summary.level as u8, summary.fingerprint.0, counts)
}

pub(super) fn read_summary((as_of, level, print, counts): SummaryWire) -> Read<Summary> {
    let tiers = counts.map(|counts| {
        let [within_target, within_limit, late, never, overdue, young_settled, young_open] = counts;
        TierSummary {
            first_reply: StateCounts {
                within_target,
                within_limit,
                late,
                never,
                overdue,
                young_settled,
                young_open,
            },
        }
    });
    let (as_of, fingerprint) = (Instant(as_of), Fingerprint(print));
    Ok(Summary { as_of, level: pick(&LEVELS, level)?, fingerprint, tiers })
}

const LAYOUTS: [Layout; 3] = [Layout::Simple, Layout::ServiceNowLog, Layout::Example];

pub(super) fn source(source: &Source) -> SourceWire {
    let labels = |labels: &[Label]| -> LabelsWire {
        labels.iter().map(|label| (label.text.clone(), label.tickets)).collect()
    };
    let report = &source.report;
    let counts = [
        report.rows,
        report.rows_used,
        report.tickets,
        report.tickets_set_aside,
        report.more_problems,
    ];
    (
        source.file.clone(),
        source.layout as u8,
        source.as_of.0,
        labels(&source.labels.vendors),
        labels(&source.labels.priorities),
        (
            counts,
            report.columns_used.clone(),
            report.columns_unused.clone(),
            report.problems.iter().map(problem).collect(),
        ),
    )
}

pub(super) fn read_source(wire: SourceWire) -> Read<Source> {
    let (
        file,
        layout,
        as_of,
        vendors,
        priorities,
        (counts, columns_used, columns_unused, problems),
    ) = wire;
    let labels = |wire: LabelsWire| -> Vec<Label> {
        wire.into_iter().map(|(text, tickets)| Label { text, tickets }).collect()
    };
    let [rows, rows_used, tickets, tickets_set_aside, more_problems] = counts;
    Ok(Source {
        file,
        layout: pick(&LAYOUTS, layout)?,
        as_of: Instant(as_of),
        labels: Labels { vendors: labels(vendors), priorities: labels(priorities) },
        report: ImportReport {
            rows,
            rows_used,
            tickets,
            tickets_set_aside,
            columns_used,
            columns_unused,
            problems: problems.into_iter().map(read_problem).collect::<Read<_>>()?,
            more_problems,
        },
    })
}

fn problem(problem: &Problem) -> ProblemWire {
    let text = |kind, text: &String| (kind, text.clone(), 0, 0);
    let (kind, text, one, two) = match &problem.kind {
        ProblemKind::NoSuchDate(found) => text(0, found),
        ProblemKind::RowWidth { found, expected } => {
            (1, String::new(), *found as u64, *expected as u64)
        }
        ProblemKind::NoId => text(2, &String::new()),
        ProblemKind::NoCreated => text(3, &String::new()),
        ProblemKind::DuplicateId(id) => text(4, id),
        ProblemKind::ReplyBeforeCreated(id) => text(5, id),
        ProblemKind::EndBeforeCreated(id) => text(6, id),
        ProblemKind::CreatedInFuture(id) => text(9, id),
        ProblemKind::EventInFuture(id) => text(10, id),
        ProblemKind::NotUtf8 => text(7, &String::new()),
        ProblemKind::UnclosedQuote => text(8, &String::new()),
    };
    (problem.place.line, problem.place.column.clone(), kind, text, one, two)
}

fn read_problem((line, column, kind, text, one, two): ProblemWire) -> Read<Problem> {
    let count = |number: u64| usize::try_from(number).map_err(|_| MessageError);
    let kind = match kind {
        0 => ProblemKind::NoSuchDate(text),
        1 => ProblemKind::RowWidth { found: count(one)?, expected: count(two)? },
        2 => ProblemKind::NoId,
        3 => ProblemKind::NoCreated,
        4 => ProblemKind::DuplicateId(text),
        5 => ProblemKind::ReplyBeforeCreated(text),
        6 => ProblemKind::EndBeforeCreated(text),
        7 => ProblemKind::NotUtf8,
        8 => ProblemKind::UnclosedQuote,
        9 => ProblemKind::CreatedInFuture(text),
        10 => ProblemKind::EventInFuture(text),
        _ => return Err(MessageError),
    };
    Ok(Problem { place: Place { line, column }, kind })
}

pub(super) fn file_error(error: &FileError) -> FileErrorWire {
    let plain = |kind| (kind, Vec::new(), Vec::new(), Vec::new());
    match error {
        FileError::Empty => plain(0),
        FileError::NotText => plain(1),
        FileError::UnknownColumns { found, missing } => {
            (2, found.clone(), missing.clone(), Vec::new())
        }
        FileError::NoRows => plain(3),
        FileError::NoTickets(problems) => {
            (4, Vec::new(), Vec::new(), problems.iter().map(problem).collect())
        }
    }
}

pub(super) fn read_file_error((kind, found, missing, problems): FileErrorWire) -> Read<FileError> {
    Ok(match kind {
        0 => FileError::Empty,
        1 => FileError::NotText,
        2 => FileError::UnknownColumns { found, missing },
        3 => FileError::NoRows,
        4 => FileError::NoTickets(problems.into_iter().map(read_problem).collect::<Read<_>>()?),
        _ => return Err(MessageError),
    })
}
