//! A CSV table as rows of cells, read in slices: quotes, line ends, byte order mark, delimiter.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::sniff;
use crate::domain::problem::ProblemKind;

/// One row, as text; what is not UTF-8 stands as the replacement character.
pub struct Row<'a> {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its cells, quotes removed.
    pub cells: Vec<&'a str>,
}

/// How many bytes are looked at before the delimiter is chosen, unless the file is shorter.
const HEAD: usize = 64 * 1024;

/// Rows of more bytes than this are none; the rest of the file is not read.
const LARGEST: usize = 16 << 20;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Cuts bytes into rows; blank lines are no rows.
pub(super) struct Table {
    /// Rows of more bytes than this are none.
    largest: usize,
    /// Bytes held back until enough are there to choose the delimiter.
    head: Vec<u8>,
    reader: Option<csv_core::Reader>,
    cells: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    ended: usize,
    row_line: u64,
    has_open_quote: bool,
    /// Whether a row grew past all measure, and nothing after it was read.
    is_endless: bool,
}

impl Default for Table {
    fn default() -> Table {
        Table::with_rows_of(LARGEST)
    }
}

impl Table {
    /// A table whose rows have at most so many bytes.
    fn with_rows_of(largest: usize) -> Table {
        Table {
            largest,
            head: Vec::new(),
            reader: None,
            cells: Vec::new(),
            filled: 0,
            ends: Vec::new(),
            ended: 0,
            row_line: 0,
            has_open_quote: false,
            is_endless: false,
        }
    }

    /// What was wrong with the text as a whole, with the line where it begins.
    pub(super) fn problems(&self) -> impl Iterator<Item = (u64, ProblemKind)> {
        let line = self.row_line;
        let quote = self.has_open_quote.then_some((line, ProblemKind::UnclosedQuote));
        let endless = self.is_endless.then_some((line + 1, ProblemKind::RecordTooLarge));
        quote.into_iter().chain(endless)
    }

    pub(super) fn push(&mut self, bytes: &[u8], take: &mut dyn FnMut(Row<'_>)) {
        if bytes.is_empty() {
            // A slice that held no whole character; only `finish` ends the table.
            return;
        }
        if self.reader.is_some() {
            self.cut(bytes, take);
            return;
        }
        self.head.extend_from_slice(bytes);
        if self.head.len() >= HEAD {
            self.begin(take);
        }
    }

    /// Hands over the last row, which may lack a line end; not one that swallowed the rest of the file.
    pub(super) fn finish(&mut self, take: &mut dyn FnMut(Row<'_>)) {
        if self.reader.is_none() {
            self.begin(take);
        }
        // A line end closes the last row, unless a quote is open and swallows it.
        self.cut(b"\n", take);
        self.has_open_quote = self.filled > 0 && !self.is_endless;
        let is_kept = !self.has_open_quote;
        self.cut(b"", &mut |row| {
            if is_kept {
                take(row);
            }
        });
    }

    /// Rows that were cut and not handed over.
    pub(super) fn swallowed(&self) -> u32 {
        u32::from(self.has_open_quote)
    }

    fn begin(&mut self, take: &mut dyn FnMut(Row<'_>)) {
        let head = std::mem::take(&mut self.head);
        let text = head.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&head);
        // The same first bytes decide, however large the slices are.
        let first = &text[..text.len().min(HEAD - BYTE_ORDER_MARK.len())];
        self.reader = Some(ReaderBuilder::new().delimiter(sniff::delimiter(first)).build());
        self.cells = vec![0; 4096];
        self.ends = vec![0; 64];
        self.cut(text, take);
    }

    fn cut(&mut self, mut bytes: &[u8], take: &mut dyn FnMut(Row<'_>)) {
        if self.is_endless {
            return;
        }
        let is_end = bytes.is_empty();
        while let Some(reader) = &mut self.reader {
            let (result, read, written, ended) = reader.read_record(
                bytes,
                &mut self.cells[self.filled..],
                &mut self.ends[self.ended..],
            );
            let is_at_line_end = read.checked_sub(1).is_some_and(|last| bytes[last] == b'\n');
            bytes = &bytes[read..];
            self.filled += written;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty if !is_end => return,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() >= self.largest => {
                    self.is_endless = true;
                    return;
                }
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => self.hand_over(is_at_line_end, take),
                ReadRecordResult::End => return,
            }
        }
    }

    fn hand_over(&mut self, is_past_line_end: bool, take: &mut dyn FnMut(Row<'_>)) {
        let bytes = &self.cells[..self.filled];
        let last_line = self.reader.as_ref().map_or(1, csv_core::Reader::line);
        let inside = bytes.split(|byte| *byte == b'\n').count() as u64 - 1;
        let line = last_line.saturating_sub(u64::from(is_past_line_end) + inside).max(1);
        let texts: Vec<_> = cell_bounds(&self.ends[..self.ended])
            .map(|(from, to)| String::from_utf8_lossy(&bytes[from..to]))
            .collect();
        take(Row { line, cells: texts.iter().map(AsRef::as_ref).collect() });
        (self.filled, self.ended, self.row_line) = (0, 0, line);
    }
}

fn cell_bounds(ends: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    std::iter::once(0).chain(ends.iter().copied()).zip(ends.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_without_a_whole_character_ends_no_row() {
        let (mut table, mut rows) = (Table::default(), Vec::new());
        let mut take = |row: Row<'_>| rows.push(row.cells.join("|"));
        table.push(&vec![b'\n'; HEAD], &mut take);
        for bytes in [&b"id,cre"[..], b"", b"ated\n1,", b"", b"2026"] {
            table.push(bytes, &mut take);
        }
        table.finish(&mut take);
        assert_eq!(rows, ["id|created", "1|2026"]);
    }

    #[test]
    fn a_row_without_end_is_said_and_what_came_before_is_kept() {
        let text = format!("id,created\n1,2026\n2,{}\n3,2026\n", "x".repeat(20_000));
        for size in [7, 4096, 100_000] {
            let (mut table, mut rows) = (Table::with_rows_of(8192), Vec::new());
            let mut take = |row: Row<'_>| rows.push(row.cells[0].to_owned());
            for bytes in text.as_bytes().chunks(size) {
                table.push(bytes, &mut take);
            }
            table.finish(&mut take);
            assert_eq!(rows, ["id", "1"]);
            let problems: Vec<_> = table.problems().collect();
            assert_eq!(problems, [(3, ProblemKind::RecordTooLarge)]);
        }
    }
}
