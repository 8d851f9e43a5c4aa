use super::*;
use crate::domain::import::{EvidenceLevel, ImportReport, Label, Layout, Open, Role};
use crate::domain::problem::{Damage, FileError, Problem, ProblemKind};
use crate::domain::time::Civil;
use proptest::prelude::*;

mod events;
mod incidents;
mod reading;
mod replies;
use incidents::LOG;

const SIMPLE: &str = "id,priority,created,first_response,resolved,closed,vendor\n";

fn read_text(text: &str) -> Imported {
    read("tickets.csv", text.as_bytes()).unwrap()
}

fn simple(rows: &str) -> Imported {
    read_text(&format!("{SIMPLE}{rows}"))
}

fn minute(hour: i64, minute: i64) -> i64 {
    Civil { year: 2026, month: 9, day: 1, hour, minute, second: 0 }.instant().unwrap().0
}

fn problems(report: &ImportReport) -> Vec<(u64, Option<&str>, &ProblemKind)> {
    let of = |problem: &'_ Problem| problem.place.column.clone();
    assert!(report.problems.iter().all(|problem| of(problem) != Some(String::new())));
    report
        .problems
        .iter()
        .map(|problem| (problem.place.line, problem.place.column.as_deref(), &problem.kind))
        .collect()
}

#[test]
fn a_row_of_the_simple_layout_becomes_a_ticket() {
    let found = simple("7,P1,2026-09-01 02:13,2026-09-01 02:31,2026-09-01 06:40,,Lantern\n");
    let ticket = &found.tickets[0];
    assert_eq!(ticket.id, "7");
    assert_eq!(ticket.created.0, minute(2, 13));
    assert_eq!(ticket.first_reply().map(|at| at.0), Some(minute(2, 31)));
    assert_eq!(ticket.resolved().map(|at| at.0), Some(minute(6, 40)));
    assert_eq!(found.source.as_of.0, minute(6, 40));
    assert_eq!(found.source.labels.vendors[0].text, "Lantern");
    assert_eq!(found.source.grounds.level, EvidenceLevel::L2);
}

#[test]
fn quotes_line_ends_order_marks_and_delimiters_are_all_read_alike() {
    let plain = simple(
        "7,P1,2026-09-01 02:13,2026-09-01 02:31,,,\"Lan, tern\"\n8,P2,2026-09-01 03:00,,,,Harbor\n",
    );
    let text = "id,priority,created,first_response,resolved,closed,vendor\n7,P1,2026-09-01 02:13,2026-09-01 02:31,,,\"Lan, tern\"\n8,P2,2026-09-01 03:00,,,,Harbor";
    let variants = [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("{text}\r\n\r\n\r\n"),
        text.replace("\"Lan, tern\"", "Lan\u{1f}tern").replace(',', ";").replace('\u{1f}', ", "),
        text.replace("\"Lan, tern\"", "Lan\u{1f}tern").replace(',', "\t").replace('\u{1f}', ", "),
    ];
    for variant in variants {
        let found = read_text(&variant);
        assert_eq!(found.tickets, plain.tickets, "{variant}");
        assert_eq!(found.source.labels, plain.source.labels, "{variant}");
    }
}

#[test]
fn a_line_break_inside_quotes_is_part_of_its_cell_and_lines_stay_true() {
    let rows = "7,\"P\n1\",2026-09-01 02:13,,,,\n8,P2,nonsense,,,,\n";
    for rows in [rows.to_owned(), rows.replace('\n', "\r\n"), format!("\n\n{rows}")] {
        let found = simple(&rows);
        assert_eq!(found.tickets.len(), 1);
        let line = if rows.starts_with('\n') { 6 } else { 4 };
        let kind = ProblemKind::NoSuchDate("nonsense".into());
        assert_eq!(problems(&found.source.report), [(line, Some("created"), &kind)], "{rows:?}");
    }
}

#[test]
fn broken_rows_are_set_aside_with_their_place_and_the_rest_is_kept() {
    let found = simple(concat!(
        "1,P1,2026-09-01 02:00,2026-09-01 02:10,,,A\n",
        "2,P1,2026-02-30 02:00,,,,A\n",
        "3,P1,2026-09-01 02:00,,,,A,surplus\n",
        ",P1,2026-09-01 02:00,,,,A\n",
        "1,P1,2026-09-01 02:00,,,,A\n",
        "6,P1,,,,,A\n",
        "7,P1,2026-09-01 02:00,2026-09-01 01:00,,,A\n",
        "8,P1,2026-09-01 02:00,2026-09-01 02:05,2026-08-01 02:00,,A\n",
    ));
    assert_eq!(
        problems(&found.source.report),
        [
            (3, Some("created"), &ProblemKind::NoSuchDate("2026-02-30 02:00".into())),
            (4, None, &ProblemKind::RowWidth { found: 8, expected: 7 }),
            (5, Some("id"), &ProblemKind::NoId),
            (6, Some("id"), &ProblemKind::DuplicateId("1".into())),
            (7, Some("created"), &ProblemKind::NoCreated),
            (8, None, &ProblemKind::ReplyBeforeCreated("7".into())),
            (9, None, &ProblemKind::EndBeforeCreated("8".into())),
        ]
    );
    let ids: Vec<&str> = found.tickets.iter().map(|ticket| ticket.id.as_str()).collect();
    assert_eq!(ids, ["1", "8"]);
    let report = &found.source.report;
    assert_eq!(
        (report.rows, report.rows_used, report.tickets, report.tickets_set_aside),
        (8, 3, 2, 1)
    );
}

#[test]
fn what_is_no_table_of_tickets_is_refused_with_the_reason() {
    let refused = |bytes: &[u8]| read("x", bytes).unwrap_err();
    assert_eq!(refused(b""), FileError::Empty);
    assert_eq!(refused(b"\n\r\n\n"), FileError::Empty);
    assert_eq!(refused(b"PK\x03\x04 a workbook"), FileError::Damaged(Damage::Archive));
    assert_eq!(refused(b"%PDF-1.7"), FileError::NotText);
    assert_eq!(refused(b"id,created,first_response\n1,\0"), FileError::NotText);
    assert_eq!(refused(SIMPLE.as_bytes()), FileError::NoRows);
}

#[test]
fn a_table_whose_columns_are_not_known_asks_for_them_and_has_no_tickets() {
    let found = read_text("ticket,wann\n1,2026-09-01\n");
    assert_eq!(found.reading.open, [Open::Role(Role::Created)]);
    assert_eq!((found.tickets.len(), found.source.report.rows), (0, 1));
    let found = read_text("id,created,first_response\n1,yesterday,\n");
    assert_eq!((found.tickets.len(), found.source.report.problems.len()), (0, 1));
    assert!(found.reading.open.is_empty());
}

#[test]
fn blank_lines_before_the_header_change_nothing() {
    let found = read_text("\r\n\nid;created;first_response\n1;2026-09-01;\n");
    assert_eq!(found.tickets.len(), 1);
}

#[test]
fn an_open_quote_and_foreign_bytes_are_said() {
    let found = simple(
        "1,P1,2026-09-01 02:00,,,,A\n2,\"P1,2026-09-01 02:00,,,,A\n3,P1,2026-09-01 02:00,,,,A\n",
    );
    assert_eq!(found.tickets.len(), 1);
    let kinds = problems(&found.source.report);
    assert!(kinds.contains(&(3, None, &ProblemKind::UnclosedQuote)), "{kinds:?}");
    let found = read(
        "x",
        b"id,created,first_response,vendor\n1,2026-09-01 02:00,,\xd6\xd0\n2,2026-09-01 02:00,,x\n",
    )
    .unwrap();
    assert_eq!(problems(&found.source.report), [(2, None, &ProblemKind::NotUtf8)]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_size_of_the_slices_does_not_matter(at in 0_usize..600, size in 1_usize..50, is_log in any::<bool>()) {
        // More blank lines than the reader holds back, so that the slices reach the cutter one by one.
        let blank = "\n".repeat(66_000);
        let text = if is_log { LOG.to_owned() } else { format!("{SIMPLE}1,\"P\n1\",2026-09-01 02:00,,,,A\r\n2,P1,x,,,,\n") };
        let (head, tail) = text.as_bytes().split_at(at.min(text.len()));
        let slices: Vec<&[u8]> = [blank.as_bytes(), head].into_iter().chain(tail.chunks(size)).collect();
        let sliced = read_as("tickets.csv", &slices, &Manner::default());
        let whole = read("tickets.csv", format!("{blank}{text}").as_bytes());
        prop_assert_eq!(sliced, whole);
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), is_headed in any::<bool>()) {
        let head = if is_headed { SIMPLE.as_bytes() } else { b"" };
        let read = read("x", &[head, &bytes].concat());
        prop_assert!(read.is_err() || read.unwrap().source.report.rows > 0);
    }

    #[test]
    fn no_rows_of_plausible_cells_make_it_panic(cells in prop::collection::vec("[0-9/: T-]{0,20}", 7..70)) {
        let rows: Vec<String> = cells.chunks(7).map(|row| row.join(",")).collect();
        if let Ok(found) = read("x", format!("{SIMPLE}{}", rows.join("\n")).as_bytes()) {
            let report = found.source.report;
            prop_assert_eq!(found.tickets.len(), report.tickets as usize);
            prop_assert!(report.rows_used <= report.rows);
            prop_assert!(found.tickets.iter().all(|ticket| ticket.events.is_sorted_by_key(|event| event.at)));
        }
    }
}

#[test]
fn a_word_that_only_set_aside_tickets_bear_is_asked_of_nobody() {
    let found = simple(concat!(
        "1,weird,2026-09-01 02:00,2026-09-01 01:00,,,Nobody\n",
        "2,P1,2026-09-01 02:00,2026-09-01 02:10,,,Acme\n",
    ));
    let texts =
        |labels: &[Label]| -> Vec<String> { labels.iter().map(|l| l.text.clone()).collect() };
    assert_eq!(texts(&found.source.labels.vendors), ["Acme"]);
    assert_eq!(texts(&found.source.labels.priorities), ["P1"]);
    assert_eq!((found.tickets[0].vendor, found.tickets[0].priority), (0, 0));
}

#[test]
fn a_set_aside_ticket_does_not_move_the_as_of_time() {
    let found = simple(concat!(
        "1,P1,2026-09-01 02:00,2026-09-01 02:10,,,A\n",
        "2,P1,2062-09-01 02:00,2026-09-01 02:10,,,A\n",
    ));
    assert_eq!(found.source.as_of.0, minute(2, 10));
}

#[test]
fn what_is_later_than_the_file_itself_is_set_aside() {
    let text =
        format!("{SIMPLE}1,P1,2026-09-01 02:00,2026-09-09 02:10,,,A\n2,P1,2026-09-09 02:00,,,,A\n");
    let manner = Manner { written: Some(Instant(minute(2, 0))), ..Manner::default() };
    let found = read_as("x", &[text.as_bytes()], &manner).unwrap();
    let (event, created) =
        (ProblemKind::EventInFuture("1".into()), ProblemKind::CreatedInFuture("2".into()));
    assert_eq!(problems(&found.source.report), [(2, None, &event), (3, None, &created)]);
    assert_eq!((found.tickets.len(), found.source.as_of.0), (1, minute(2, 0)));
}

#[test]
fn a_column_of_countless_words_is_asked_about_as_one() {
    let rows: Vec<String> = (0..500)
        .map(|number| format!("{number},P1,2026-09-01 02:00,,,,person {number}\n"))
        .collect();
    let found = simple(&rows.concat());
    let label = Label { text: String::new(), tickets: 500 };
    assert_eq!(found.source.labels.vendors, [label]);
    assert!(found.tickets.iter().all(|ticket| ticket.vendor == 0));
}
