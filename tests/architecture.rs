//! The rules of the house that no compiler knows, held against the source files as text.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path};

/// The floors from the bottom up, and what each may import besides itself.
const FLOORS: [(&str, &[&str]); 11] = [
    ("domain", &[]),
    ("codec", &["domain"]),
    ("words", &["domain"]),
    ("chart", &["domain", "words"]),
    ("state", &["domain", "words", "chart"]),
    ("report", &["domain", "words"]),
    ("components", &["domain", "words", "chart", "state", "report"]),
    ("browser", &["words", "chart"]),
    ("worker", &["domain", "codec", "browser"]),
    ("app", &["domain", "codec", "words", "chart", "state", "components", "browser", "worker"]),
    ("main", &["browser", "worker", "app"]),
];

const EFFECTS: &[&str] = &["browser", "worker", "app", "main"];

/// Every dependency, or a part of one, and the floors that may use it; `*` are all floors.
const CRATES: [(&str, &[&str]); 19] = [
    ("csv_core", &["codec"]),
    ("gloo", EFFECTS),
    ("js_sys", EFFECTS),
    ("libm", &["domain"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("postcard", &["codec"]),
    ("proptest", &["*"]),
    ("serde", &["codec"]),
    ("serde_json", &[]),
    ("thiserror", &["*"]),
    ("tokio", &[]),
    ("wasm_bindgen", EFFECTS),
    // A cast of what an event carries is no effect.
    ("wasm_bindgen::JsCast", &["components"]),
    ("wasm_bindgen_futures", EFFECTS),
    ("web_sys", EFFECTS),
    // Events and the elements they come from.
    ("web_sys", &["components"]),
    ("yew", &["components", "app", "main"]),
    ("yew", &["main"]),
];

/// Tables of data, which may be long.
const TABLES: [&str; 2] = ["src/domain/questionnaire/quick.rs", "src/words/labels.rs"];
const MOST_LINES: usize = 300;

/// Names of a kind of code instead of a thing.
const NO_NOUNS: [&str; 10] = [
    "utils",
    "util",
    "helpers",
    "helper",
    "constants",
    "types",
    "common",
    "misc",
    "manager",
    "service",
];

/// What no file under a folder may hold, and what to do instead.
const BANS: [(&str, &str, &str); 8] = [
    ("todo!", "", "write it, or leave it out"),
    ("unimplemented!", "", "write it, or leave it out"),
    ("#[ignore", "", "mend the test, or remove it"),
    ("HashMap", "", "use BTreeMap: a hash map's order is random"),
    ("HashSet", "", "use BTreeSet: a hash set's order is random"),
    ("!important", "styles/", "let the layers decide"),
    ("style=", "src/components", "use a class: the page's policy refuses inline styles"),
    ("{style}", "src/components", "use a class: the page's policy refuses inline styles"),
];

/// A file in two: its code, and what its literals say; what belongs to neither is blank, lines stay.
struct Source {
    file: String,
    code: String,
    quoted: String,
}

type Offences = Vec<(usize, String)>;

impl Source {
    fn new(file: &str, text: &str) -> Source {
        let (mut code, mut quoted) = (String::new(), String::new());
        let mut rest = text;
        while !rest.is_empty() {
            let (piece, is_code, is_quoted) = first_piece(rest);
            let blank = |c: char| if c == '\n' { c } else { ' ' };
            let shown = |is_shown: bool| {
                piece.chars().map(move |c| if is_shown { c } else { blank(c) }).collect::<String>()
            };
            code.push_str(&shown(is_code));
            quoted.push_str(&shown(is_quoted));
            rest = &rest[piece.len()..];
        }
        Source { file: file.to_owned(), code, quoted }
    }

    /// The folders and the name under `src/`, without the ending.
    fn modules(&self) -> Vec<&str> {
        let path = self.file.split_once('/').map_or("", |(_, path)| path);
        path.trim_end_matches(".rs").split('/').collect()
    }
}

/// A comment, a literal, a word or one sign; whether it is code, and whether it is a literal.
fn first_piece(rest: &str) -> (&str, bool, bool) {
    let until = |end: &str, from: usize| {
        rest.get(from..).and_then(|r| r.find(end)).map_or(rest.len(), |at| from + at + end.len())
    };
    let first = rest.chars().next().unwrap();
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let hashes = rest[word..].len() - rest[word..].trim_start_matches('#').len();
    let (length, is_code, is_quoted) = match first {
        '/' if rest.starts_with("//") => (until("\n", 0), false, false),
        '/' if rest.starts_with("/*") => (until("*/", 2), false, false),
        '"' => (string_length(rest), false, true),
        '\'' if rest.starts_with("'\\") => (until("'", 3), false, true),
        '\'' if rest.chars().nth(2) == Some('\'') => (until("'", 2), false, true),
        'r' | 'b'
            if ["r", "br"].contains(&&rest[..word]) && rest[word + hashes..].starts_with('"') =>
        {
            (until(&format!("\"{}", "#".repeat(hashes)), word + hashes + 1), false, true)
        }
        _ => (word.max(first.len_utf8()), true, false),
    };
    (&rest[..length], is_code, is_quoted)
}

fn string_length(rest: &str) -> usize {
    let mut is_escaped = false;
    let ends = |(_, c): &(usize, char)| {
        let was_escaped = std::mem::replace(&mut is_escaped, *c == '\\' && !is_escaped);
        *c == '"' && !was_escaped
    };
    rest.char_indices().skip(1).find(ends).map_or(rest.len(), |(at, _)| at + 1)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
