//! Rows of cells as lines of comma-separated text.

use super::{MOST_BYTES, WorkbookError};

/// The rows so far, each as wide as it is.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    /// Where each line ends in the text, and how many cells it has.
    lines: Vec<(usize, usize)>,
}

impl Lines {
    /// Adds the row of that number, from 1, which is after the last one; a row without cells is left out.
    ///
    /// # Errors
    /// When all of it becomes too large.
    pub(super) fn push(&mut self, row: usize, cells: &[String]) -> Result<(), WorkbookError> {
        if cells.is_empty() {
            return Ok(());
        }
        while self.lines.len() + 1 < row {
            self.lines.push((self.text.len(), 0));
        }
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            push_cell(cell, &mut self.text);
        }
        self.lines.push((self.text.len(), cells.len()));
        if self.text.len() > MOST_BYTES { Err(WorkbookError::TooLarge) } else { Ok(()) }
    }

    /// All lines, those with anything in them as wide as the widest.
    ///
    /// # Errors
    /// When there is none, or all of it becomes too large.
    pub(super) fn finish(self) -> Result<String, WorkbookError> {
        let widest = self.lines.iter().map(|(_, width)| *width).max().unwrap_or(0);
        let missing = |width: usize| if width == 0 { 0 } else { widest - width };
        let added: usize = self.lines.iter().map(|(_, width)| missing(*width) + 1).sum();
        let size = self.text.len() + added;
        if size > MOST_BYTES {
            return Err(WorkbookError::TooLarge);
        }
        let (mut whole, mut start) = (String::with_capacity(size), 0);
        for (end, width) in self.lines {
            whole.push_str(&self.text[start..end]);
            whole.extend((0..missing(width)).map(|_| ','));
            whole.push('\n');
            start = end;
        }
        if whole.is_empty() { Err(WorkbookError::NoSheet) } else { Ok(whole) }
    }
}

/// Adds a cell, in quotes where it holds a quote or anything that may separate cells.
fn push_cell(cell: &str, into: &mut String) {
    let is_quoted = cell.contains(['"', ',', ';', '|']);
    if !is_quoted && cell.bytes().all(|byte| byte >= b' ') {
        return into.push_str(cell);
    }
    if is_quoted {
        into.push('"');
    }
    let mut last = ' ';
    for c in cell.chars() {
        match c {
            '\n' if last == '\r' => {}
            '"' => into.push_str("\"\""),
            // Line breaks and tabs among them.
            '\0'..' ' => into.push(' '),
            _ => into.push(c),
        }
        last = c;
    }
    if is_quoted {
        into.push('"');
    }
}
