//! The rules of the house that no compiler knows, held against the source files as text.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::{collections::BTreeMap, fs};

/// The floors from the bottom up: what each may import besides itself, and its dependencies.
const FLOORS: [(&str, &[&str], &[&str]); 13] = [
    ("domain", &[], &["libm", "serde"]),
    ("codec", &["domain"], &["csv_core", "miniz_oxide", "postcard", "serde"]),
    ("words", &["domain"], &["serde"]),
    ("chart", &["domain", "words"], &["libm", "plotters", "plotters_backend", "serde"]),
    ("report", &["domain", "words"], &[]),
    ("sheets", &["domain", "words", "chart", "report"], &["serde", "postcard"]),
    ("state", &["domain", "words", "chart", "sheets"], &[]),
    ("components", &["domain", "words", "chart", "report", "sheets", "state"], EVENTS),
    ("browser", &["domain", "words", "chart"], EFFECTS),
    ("worker", &["domain", "codec", "words", "chart", "sheets", "browser"], EFFECTS),
    ("app", &["domain", "codec", "sheets", "state", "components", "browser"], EFFECTS),
    ("main", &["browser", "app"], EFFECTS),
    ("single", &["browser", "app", "worker"], EFFECTS),
];
const EVENTS: &[&str] = &["yew", "web_sys", "wasm_bindgen::JsCast"];
const EFFECTS: &[&str] =
    &["yew", "gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"];

/// Tables of data, which may be longer than 300 lines.
const TABLES: [&str; 1] = ["src/words/labels.rs"];

/// Names of a kind of code instead of a thing.
const NO_NOUNS: &str = "utils util helpers helper constants types common misc manager service";

/// What no file under a folder may hold, and what to do instead.
const BANS: [(&str, &str, &str); 7] = [
    ("", "todo!", "write it, or leave it out"),
    ("", "unimplemented!", "write it, or leave it out"),
    ("", "#[ignore", "mend the test, or remove it"),
    ("", "HashMap", "its order is random; use BTreeMap"),
    ("", "HashSet", "its order is random; use BTreeSet"),
    ("styles", "!important", "let the layers decide"),
    ("src/components", "style=", "use a class: the page's policy refuses inline styles"),
];

/// A file without its line comments.
struct Source {
    file: String,
    text: String,
}

impl Source {
    fn new(file: &str, whole: &str) -> Source {
        let lines = whole.lines().flat_map(|line| [line.split("//").next().unwrap(), "\n"]);
        Source { file: file.to_owned(), text: lines.collect() }
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// An offence, with its place.
    fn at(&self, line: usize, say: &str) -> String {
        format!("{}:{line}: {say}", self.file)
    }

    /// An offence for every line that is so.
    fn where_so(&self, is_so: impl Fn(&str) -> bool, say: &str) -> Vec<String> {
        self.lines().filter(|(_, text)| is_so(text)).map(|(line, _)| self.at(line, say)).collect()
    }

    /// The folders and the name under the first one, without the ending.
    fn modules(&self) -> Vec<&str> {
        self.file.trim_end_matches(".rs").split('/').skip(1).collect()
    }
}

/// The Rust and CSS files under a folder of this project.
fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.to_str().unwrap().replace('\\', "/");
        if path.is_dir() && !file.ends_with("node_modules") {
            found.extend(sources(&file));
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "css") {
            found.push(Source::new(&file, &fs::read_to_string(path).unwrap()));
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What follows a keyword that a line begins with, `pub` aside.
fn after<'a>(keyword: &str, line: &'a str) -> Option<&'a str> {
    let (before, rest) = line.split_once(keyword)?;
    (before.is_empty() || before.starts_with("pub")).then_some(rest)
}

/// Every path as written, with the line on which it, or its declaration, ends.
fn paths(source: &Source) -> Vec<(usize, String)> {
    let (mut found, mut tree) = (Vec::new(), String::new());
    for (line, text) in source.lines().map(|(line, text)| (line, text.trim())) {
        if tree.is_empty() && after("use ", text).is_none() {
            let inline = text.split(|c| !is_word(c) && c != ':').filter(|path| path.contains("::"));
            found.extend(inline.map(|path| (line, path.trim_matches(':').to_owned())));
            continue;
        }
        tree += text;
        if let Some(used) = tree.strip_suffix(';').and_then(|tree| after("use ", tree)) {
            found.extend(expanded(used).into_iter().map(|path| (line, path)));
            tree.clear();
        }
    }
    found
}

/// The paths of a use declaration, its braces multiplied out.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim().trim_start_matches("::");
    let Some((stem, rest)) = tree.split_once('{') else {
        return vec![tree.split(" as ").next().unwrap().to_owned()];
    };
    let mut depth = 0;
    let parts = rest[..rest.rfind('}').unwrap_or(rest.len())].split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.trim().is_empty()).flat_map(expanded);
    parts.map(|part| format!("{stem}{part}")).collect()
}

fn begins(path: &str, with: &str) -> bool {
    path.strip_prefix(with).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn dependencies() -> Vec<String> {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let tables = manifest.split("\n[").filter(|table| table.contains("dependencies]\n"));
    let rows = tables.flat_map(str::lines).filter_map(|line| line.split_once(" = "));
    rows.map(|(name, _)| name.replace('-', "_")).collect()
}

/// Imports that go up, or use a dependency on a floor that should not know it.
fn imports(source: &Source) -> Vec<String> {
    let (floor, dependencies) = (source.modules()[0], dependencies());
    let Some((_, below, crates)) = FLOORS.iter().find(|(name, ..)| *name == floor) else {
        let undeclared = source.at(1, &format!("`{floor}` is no floor: give it a row in FLOORS"));
        return Vec::from_iter((floor != "lib").then_some(undeclared));
    };
    let is_below = |path: &str| below.iter().chain([&floor]).any(|to| begins(path, to));
    let is_right = |path: &str| match path.split_once("::").unwrap_or((path, "")) {
        ("crate" | "backstop", rest) => is_below(rest),
        ("super", _) => {
            let rest = path.trim_start_matches("super::");
            let is_inside = (path.len() - rest.len()) / "super::".len() < source.modules().len();
            is_inside || is_below(rest) || FLOORS.iter().all(|(to, ..)| !begins(rest, to))
        }
        (first, _) if !dependencies.iter().any(|name| name == first) => true,
        _ => crates.iter().chain(&["thiserror", "proptest"]).any(|name| begins(path, name)),
    };
    let wrong = paths(source).into_iter().filter(|(_, path)| !is_right(path));
    let may = format!("{floor} may use {below:?} and {crates:?}; move what both need down");
    wrong.map(|(line, path)| source.at(line, &format!("`{path}`: {may}"))).collect()
}

fn names(source: &Source) -> Vec<String> {
    let is_kind = |name: &str| NO_NOUNS.split(' ').any(|kind| kind == name);
    let of = |name: &str| source.at(1, &format!("`{name}`: name it after what it is"));
    let inline = source.text.lines().filter_map(|line| after("mod ", line)?.strip_suffix(" {"));
    source.modules().into_iter().chain(inline).filter(|name| is_kind(name)).map(of).collect()
}

fn lengths(source: &Source) -> Vec<String> {
    let is_long = source.lines().count() > 300 && !TABLES.contains(&&*source.file);
    Vec::from_iter(is_long.then(|| source.at(301, "too long: split the file by nouns")))
}

/// Whether a line holds this, and not as the end of a longer word.
fn holds(line: &str, what: &str) -> bool {
    let is_longer = |at: usize| line[..at].ends_with(|c| is_word(c) || c == '-');
    line.match_indices(what).any(|(at, _)| !what.starts_with(is_word) || !is_longer(at))
}

fn bans(source: &Source) -> Vec<String> {
    let is_of = |folder: &str| source.file.starts_with(folder) && source.file != file!();
    let ban = |(_, what, instead): &(&str, &str, &str)| {
        source.where_so(|text| holds(text, what), &format!("`{what}`: {instead}"))
    };
    BANS.iter().filter(|(folder, ..)| is_of(folder)).flat_map(ban).collect()
}

fn colours(source: &Source) -> Vec<String> {
    let is_hex = |text: &str| {
        let digits = text.split(|c| !is_word(c)).next().unwrap();
        [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit())
    };
    let is_literal = |text: &str| {
        let mut functions = ["rgb(", "rgba(", "hsl(", "hsla("].into_iter();
        let is_one = text.split('#').skip(1).any(is_hex) || functions.any(|name| holds(text, name));
        is_one && source.file != "styles/tokens.css"
    };
    source.where_so(is_literal, "a literal colour: name it in styles/tokens.css")
}

/// The selectors of a style sheet, each with the line on which it ends.
fn selectors(source: &Source) -> impl Iterator<Item = (usize, &str)> {
    let mut line = 1;
    let pieces = source.text.split_inclusive(['{', '}', ';']).map(move |piece| {
        line += piece.matches('\n').count();
        (line, piece.rsplit("*/").next().unwrap().trim())
    });
    let is_rule = |text: &&str| !text.starts_with('@');
    pieces.filter_map(move |(line, text)| Some((line, text.strip_suffix('{').filter(is_rule)?)))
}

fn ids(source: &Source) -> Vec<String> {
    let wrong = selectors(source).filter(|(_, selector)| selector.contains('#'));
    wrong.map(|(line, text)| source.at(line, &format!("`{text}`: select by class"))).collect()
}

/// Components without a rule for the class they use, and blocks without a component.
fn unmatched(drawn: &[Source], styles: &[Source]) -> Vec<String> {
    let (mut blocks, mut found) = (BTreeMap::new(), Vec::new());
    for (style, (line, selector)) in styles.iter().flat_map(|s| selectors(s).map(move |r| (s, r))) {
        for class in selector.split('.').skip(1) {
            let name = class.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap();
            let block = name.split("--").next().unwrap();
            blocks.insert(block, style.at(line, &format!("`.{block}` is no component")));
        }
    }
    blocks.retain(|block, _| *block != "backstop" && block.starts_with(char::is_alphabetic));
    for source in drawn.iter().filter(|source| source.text.contains("markup!")) {
        let name = source.modules().pop().unwrap().replace('_', "-");
        let forms =
            ["class=\"@\"", "!(\"@\"", "\"@__", "\"@--"].map(|form| form.replace('@', &name));
        if blocks.remove(&*name).is_none() && forms.iter().any(|form| source.text.contains(form)) {
            found.push(source.at(1, &format!("`.{name}` has no rule in styles: write one")));
        }
    }
    found.extend(blocks.into_values());
    found
}

/// Holds a rule against the files of some folders.
macro_rules! hold {
    ($($sentence:ident: $rule:ident of $($folder:literal)+;)+) => { $(
        #[test]
        fn $sentence() {
            let files = [$($folder),+].into_iter().flat_map(sources);
            let found: Vec<String> = files.flat_map(|source| $rule(&source)).collect();
            assert!(found.is_empty(), "\n{}", found.join("\n"));
        }
    )+ };
}

hold! {
    a_floor_imports_only_what_stands_below_it: imports of "src";
    files_and_modules_are_named_after_what_they_are: names of "src" "tests";
    no_file_is_longer_than_can_be_taken_in: lengths of "src";
    nothing_is_left_undone_or_to_chance: bans of "src" "tests" "styles";
    colours_have_names: colours of "src" "styles";
    styles_select_by_class: ids of "styles";
}

#[test]
fn every_component_has_its_block_and_every_block_its_component() {
    let found = unmatched(&sources("src/components"), &sources("styles"));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn planted_offences_are_caught_and_nothing_else_is() {
    let caught = |rule: fn(&Source) -> Vec<String>, file: &str, text: &str| -> Vec<u32> {
        let line = |say: String| say.split(':').nth(1).unwrap().parse().unwrap();
        rule(&Source::new(file, text)).into_iter().map(line).collect()
    };
    let up = |file: &str, text: &str| caught(imports, &format!("src/{file}"), text);
    assert_eq!(up("domain/time.rs", "use crate::codec::message;"), [1]);
    assert_eq!(up("domain.rs", "\nfn f() { super::codec::read() }"), [2]);
    assert_eq!(up("domain/time.rs", "mod t {\n    use super::super::words::Lang;\n}"), [2]);
    assert_eq!(up("domain/sla/tier.rs", "#[derive(postcard::Schema)]\nstruct Tier;"), [1]);
    assert_eq!(up("chart/bars.rs", "use crate::{\n    words::{self, Lang},\n    app,\n};"), [4]);
    assert_eq!(up("state/model.rs", "let x = backstop::browser::failure::report();"), [1]);
    assert_eq!(up("components/bar.rs", "use wasm_bindgen::{JsCast, JsValue};\nuse gloo;"), [1, 2]);
    assert_eq!(up("clouds/rain.rs", ""), [1]);
    assert_eq!(up("domain/sla/tier.rs", "use super::{super::time::Minutes};\nuse std::fmt;"), []);
    assert_eq!(up("chart/bars.rs", "pub use crate::{domain, words::{Lang as L}};"), []);
    assert_eq!(up("components/bar.rs", "use crate::components::Wish;\nuse web_sys::Event;"), []);
    assert_eq!(caught(names, "src/words/utils.rs", "mod helpers {\nmod verdict {"), [1, 1]);
    assert_eq!(caught(lengths, "src/words/en.rs", &"\n".repeat(301)), [301]);
    assert_eq!(caught(bans, "src/app.rs", "todo!()\nlet todo = 1;\nHashMap::new()"), [1, 3]);
    assert_eq!(caught(bans, "src/components/bar.rs", "<b style={x}>\n<b data-style=\"\">"), [1]);
    let css = "/* #a\n */ .bar { color: #abc; }\n#bar, .bar__act { top: 0 !important }";
    let of_css = |rule| caught(rule, "styles/base.css", css);
    assert_eq!([of_css(colours), of_css(ids), of_css(bans)], [[2], [3], [3]]);
    let bar = Source::new("src/top_bar.rs", "markup! { <b class=\"top-bar__act\"> }");
    let wide = Source::new("styles/bar.css", ".backstop .bar--wide { }");
    assert_eq!(unmatched(&[bar], &[wide]).len(), 2);
}
