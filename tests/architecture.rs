//! The rules of the house that no compiler knows, held against the source files as text.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::collections::BTreeSet;
use std::fs;

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
const CRATES: [(&str, &[&str]); 18] = [
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
    ("yew", &["components", "app"]),
];

const MOST_LINES: usize = 300;

/// Tables of data, which may be longer.
const TABLES: [&str; 2] = ["src/domain/questionnaire/quick.rs", "src/words/labels.rs"];

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

/// A file without its comments, and without its literals too; both keep their lines.
struct Source {
    file: String,
    text: String,
    code: String,
}

type Offences = Vec<(usize, String)>;

impl Source {
    fn new(file: &str, whole: &str) -> Source {
        let (mut text, mut code, mut rest) = (String::new(), String::new(), whole);
        while !rest.is_empty() {
            let (piece, is_code) = first_piece(rest);
            let blank: String = piece.chars().map(|c| if c == '\n' { c } else { ' ' }).collect();
            code += if is_code { piece } else { &blank };
            text += if is_code || !piece.starts_with('/') { piece } else { &blank };
            rest = &rest[piece.len()..];
        }
        Source { file: file.to_owned(), text, code }
    }

    /// The folders and the name under the first one, without the ending.
    fn modules(&self) -> Vec<&str> {
        self.file.trim_end_matches(".rs").split('/').skip(1).collect()
    }
}

/// A comment, a literal, a word or one sign, and whether it is code.
fn first_piece(rest: &str) -> (&str, bool) {
    let until = |end: &str, from: usize| {
        let at = rest.get(from..).and_then(|later| later.find(end));
        at.map_or(rest.len(), |at| from + at + end.len())
    };
    let first = rest.chars().next().unwrap();
    let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let quote = word + rest[word..].find(|c| c != '#').unwrap_or(0);
    let is_raw = ["r", "br"].contains(&&rest[..word]) && rest[quote..].starts_with('"');
    let (length, is_code) = match first {
        '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), false),
        '/' if rest.starts_with("/*") => (until("*/", 2), false),
        '"' => (string_length(rest), false),
        '\'' if rest.starts_with("'\\") => (until("'", 3), false),
        '\'' if rest.chars().nth(2) == Some('\'') => (until("'", 2), false),
        _ if is_raw => (until(&format!("\"{}", &rest[word..quote]), quote + 1), false),
        _ => (word.max(first.len_utf8()), true),
    };
    (&rest[..length], is_code)
}

fn string_length(rest: &str) -> usize {
    let mut is_escaped = true;
    let end = rest.char_indices().find(|(_, c)| {
        let was_escaped = is_escaped;
        is_escaped = *c == '\\' && !was_escaped;
        *c == '"' && !was_escaped
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every path with its line; those into this crate from its root, as `crate::words::Lang`.
fn paths(source: &Source) -> Vec<(usize, String)> {
    let (mut here, mut opened) = (source.modules(), Vec::new());
    let (mut found, mut tree, mut began) = (Vec::new(), String::new(), 0);
    for (line, number) in source.code.lines().zip(1..) {
        let (text, indent) = (line.trim(), line.find(|c| c != ' '));
        if text == "}" && opened.last() == Some(&indent) {
            opened.pop();
            here.pop();
        } else if let Some(name) = text.strip_suffix(" {").and_then(declared_module) {
            opened.push(indent);
            here.push(name);
        }
        if !tree.is_empty() || text.starts_with("use ") || text.contains(" use ") {
            began = if tree.is_empty() { number } else { began };
            tree += text;
        } else {
            let inline = text.split(|c| !is_word(c) && c != ':').map(|path| path.trim_matches(':'));
            let inline = inline.filter(|path| path.contains("::"));
            found.extend(inline.map(|path| (number, from_root(path, &here))));
        }
        if tree.contains(';') {
            let used = tree.split("use ").last().unwrap_or_default().trim_end_matches(';');
            found.extend(expanded(used).iter().map(|path| (began, from_root(path, &here))));
            tree.clear();
        }
    }
    found
}

fn declared_module(line: &str) -> Option<&str> {
    let (before, name) = line.split_once("mod ")?;
    (before.is_empty() || before.starts_with("pub")).then(|| name.trim_end_matches([';', ' ', '{']))
}

/// The paths of a use declaration, its braces multiplied out.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim().trim_start_matches("::");
    let Some((stem, rest)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().to_owned()];
    };
    let mut depth = 0;
    let parts = rest[..rest.rfind('}').unwrap_or(rest.len())].split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty()).flat_map(expanded);
    parts.map(|part| format!("{stem}{part}")).collect()
}

fn from_root(path: &str, here: &[&str]) -> String {
    let mut whole = vec!["crate"];
    match path.split("::").next() {
        Some("crate" | "backstop") => {}
        Some("self" | "super") => whole.extend(here),
        _ => return path.to_owned(),
    }
    for part in path.split("::") {
        match part {
            "crate" | "backstop" | "self" => {}
            "super" => whole.truncate(1.max(whole.len() - 1)),
            part => whole.push(part),
        }
    }
    whole.join("::")
}

/// Imports that go up, or take a dependency to a floor that should not know it.
fn imports(source: &Source) -> Offences {
    let floor = source.modules()[0];
    let Some((_, allowed)) = FLOORS.iter().find(|(name, _)| *name == floor) else {
        let undeclared = (1, format!("`{floor}` is no floor yet: give it its row in FLOORS"));
        return Vec::from_iter((floor != "lib").then_some(undeclared));
    };
    let wrong = |path: &str| -> Option<String> {
        let mut parts = path.split("::");
        let (first, next) = (parts.next()?, parts.next().unwrap_or_default());
        if first == "crate" {
            let is_right = next == floor || allowed.contains(&next);
            return (!is_right).then(|| format!("{floor} may import {allowed:?}: move it down"));
        }
        let begins = |name: &str| path == name || path.starts_with(&format!("{name}::"));
        let is_right =
            CRATES.iter().any(|(name, on)| begins(name) && (on == &["*"] || on.contains(&floor)));
        let is_known = CRATES.iter().any(|(name, _)| first == *name);
        (is_known && !is_right).then(|| format!("not on the floor {floor}, see CRATES"))
    };
    let say = |(line, path): (usize, String)| Some((line, format!("`{path}`: {}", wrong(&path)?)));
    paths(source).into_iter().filter_map(say).collect()
}

fn names(source: &Source) -> Offences {
    let files = source.modules().into_iter().map(|name| (1, name));
    let lines = source.code.lines().zip(1..);
    let modules = lines.filter_map(|(line, number)| Some((number, declared_module(line.trim())?)));
    let wrong = files.chain(modules).filter(|(_, name)| NO_NOUNS.contains(name));
    wrong.map(|(line, name)| (line, format!("`{name}`: name it after what it is"))).collect()
}

fn lengths(source: &Source) -> Offences {
    let lines = source.text.lines().count();
    let is_long = lines > MOST_LINES && !TABLES.contains(&source.file.as_str());
    Vec::from_iter(is_long.then(|| (lines, format!("over {MOST_LINES} lines: split by nouns"))))
}

/// Whether a line holds this, and not as the end of a longer word.
fn holds(line: &str, what: &str) -> bool {
    let is_longer = |at: usize| line[..at].ends_with(|c| is_word(c) || c == '-');
    line.match_indices(what).any(|(at, _)| !what.starts_with(is_word) || !is_longer(at))
}

fn banned(source: &Source) -> Offences {
    let of_file = BANS.iter().filter(|ban| source.file.starts_with(ban.1));
    let found = of_file.flat_map(|(what, _, instead)| {
        let lines = source.code.lines().zip(1..).filter(|(line, _)| holds(line, what));
        lines.map(move |(_, number)| (number, format!("`{what}`: {instead}")))
    });
    found.collect()
}

fn colours(source: &Source) -> Offences {
    let is_hex = |digits: &str| {
        [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit())
    };
    let is_wrong = |line: &str| {
        let mut after_hash = line.split('#').skip(1).map(|rest| rest.split(|c| !is_word(c)).next());
        after_hash.any(|word| word.is_some_and(is_hex))
            || ["rgb(", "rgba(", "hsl(", "hsla("].iter().any(|function| holds(line, function))
    };
    let wrong = source.text.lines().zip(1..).filter(|(line, _)| is_wrong(line));
    wrong.map(|(_, number)| (number, "a literal colour: name it in tokens.css".into())).collect()
}

/// The selectors of a style sheet, each with its line.
fn selectors(source: &Source) -> Vec<(usize, &str)> {
    let (mut found, mut line) = (Vec::new(), 1);
    for piece in source.code.split_inclusive(['{', '}', ';']) {
        let text = piece.trim_start();
        line += piece[..piece.len() - text.len()].matches('\n').count();
        let selector = text.strip_suffix('{').filter(|text| !text.starts_with('@'));
        found.extend(selector.map(|selector| (line, selector.trim())));
        line += text.matches('\n').count();
    }
    found
}

fn ids(source: &Source) -> Offences {
    let wrong = selectors(source).into_iter().filter(|(_, selector)| selector.contains('#'));
    wrong.map(|(line, selector)| (line, format!("`{selector}`: select by a class"))).collect()
}
