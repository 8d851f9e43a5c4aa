//! Workbooks of several writers, odd ones and broken ones, against what a script of its own expects of them.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::fs;

use backstop::codec::tickets::read;
use backstop::codec::workbook::{Damage, Workbook, WorkbookError};
use proptest::prelude::*;
use serde_json::Value;

const FOLDER: &str = "tests/workbooks";

/// What may come of bytes, as the reader's bounds say: 256 MiB.
const MOST: usize = 256 << 20;

fn bytes_of(file: &str) -> Vec<u8> {
    fs::read(format!("{FOLDER}/{file}")).unwrap()
}

/// Every workbook with what is expected of it.
fn expected() -> serde_json::Map<String, Value> {
    let text = String::from_utf8(bytes_of("expected.json")).unwrap();
    serde_json::from_str::<Value>(&text).unwrap().as_object().unwrap().clone()
}

/// Opens a workbook and reads all of its sheets.
fn read_all(bytes: &[u8]) -> Result<Vec<(String, String)>, WorkbookError> {
    let workbook = Workbook::open(bytes)?;
    let names: Vec<String> = workbook.sheets().map(str::to_owned).collect();
    let sheets = names.into_iter().enumerate().map(|(at, name)| Ok((name, workbook.to_csv(at)?)));
    sheets.collect()
}

#[test]
fn sheets_are_read_as_the_script_wrote_them() {
    let all = expected();
    let good = all.iter().filter_map(|(file, what)| Some((file, what["sheets"].as_array()?)));
    for (file, sheets) in good.inspect(|(file, _)| println!("{file}")) {
        let bytes = bytes_of(file);
        let workbook = Workbook::open(&bytes).unwrap();
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet[0].as_str().unwrap()).collect();
        assert_eq!(workbook.sheets().collect::<Vec<_>>(), names, "{file}");
        for (at, sheet) in sheets.iter().enumerate() {
            let Some(lines) = sheet[1].as_array() else {
                assert_eq!(workbook.to_csv(at), Err(WorkbookError::NoSheet));
                continue;
            };
            let lines: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
            let text = workbook.to_csv(at).unwrap();
            assert_eq!(text.lines().collect::<Vec<_>>(), lines, "{file}, {}", names[at]);
            assert!(text.ends_with('\n'));
        }
        assert_eq!(workbook.to_csv(sheets.len()), Err(WorkbookError::NoSheet));
    }
}

#[test]
fn what_cannot_be_read_is_refused_with_the_reason() {
    let all = expected();
    let bad = all.iter().filter(|(_, what)| what["sheets"].is_null());
    for (file, what) in bad {
        let reason: WorkbookError = serde_json::from_value(what["refused"].clone()).unwrap();
        assert_eq!(read_all(&bytes_of(file)), Err(reason), "{file}");
    }
}

#[test]
fn every_workbook_beside_the_script_is_expected() {
    let files = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name());
    let files = files.map(|file| file.into_string().unwrap());
    let mut files: Vec<_> =
        files.filter(|file| file != "make.py" && file != "expected.json").collect();
    files.sort();
    assert_eq!(files, expected().keys().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn reasons_are_sentences_that_say_what_to_do() {
    let damages = [Damage::Archive, Damage::Part("a.xml".into()), Damage::Encoding("a.xml".into())];
    let others = [
        WorkbookError::NotAWorkbook,
        WorkbookError::PasswordProtected,
        WorkbookError::OldFormat,
        WorkbookError::TooLarge,
        WorkbookError::NoSheet,
    ];
    for reason in others.into_iter().chain(damages.map(WorkbookError::Damaged)) {
        let said = reason.to_string();
        assert!(said.starts_with(char::is_lowercase) && said.contains("; "), "{said}");
    }
}

#[test]
fn a_sheet_reads_as_tickets_and_problems_name_its_rows() {
    let bytes = bytes_of("tickets.xlsx");
    let text = Workbook::open(&bytes).unwrap().to_csv(0).unwrap();
    let found = read("tickets.csv", text.as_bytes()).unwrap();
    assert_eq!(found.tickets[1].first_reply().map(|at| at.0), Some(1_788_307_200_000));
    let lines: Vec<u64> = found.source.report.problems.iter().map(|p| p.place.line).collect();
    assert_eq!((found.tickets.len(), lines), (4, vec![8]));
}

// Archives by hand: every part stored, or as it is given.

struct Part<'a> {
    name: &'a str,
    method: u8,
    packed: &'a [u8],
    /// What the headers say of it.
    size: usize,
    checksum: u32,
}

impl<'a> Part<'a> {
    fn stored(name: &'a str, packed: &'a [u8]) -> Part<'a> {
        Part { name, method: 0, packed, size: packed.len(), checksum: checksum(packed) }
    }
}

fn checksum(bytes: &[u8]) -> u32 {
    let bit = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), bit))
}

fn little(number: usize, size: usize) -> Vec<u8> {
    number.to_le_bytes()[..size].to_vec()
}

fn zipped(parts: &[Part<'_>]) -> Vec<u8> {
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for Part { name, method, packed, size, checksum } in parts {
        let fields = [
            vec![0, 0, *method, 0, 0, 0, 0, 0],
            little(*checksum as usize, 4),
            little(packed.len(), 4),
            little(*size, 4),
            little(name.len(), 2),
            vec![0, 0],
        ];
        let fields = fields.concat();
        directory.extend([b"PK\x01\x02\x14\0\x14\0", &*fields, &[0; 10]].concat());
        directory.extend([&*little(body.len(), 4), name.as_bytes()].concat());
        body.extend([b"PK\x03\x04\x14\0", &*fields, name.as_bytes(), packed].concat());
    }
    let end = [little(directory.len(), 4), little(body.len(), 4), vec![0, 0]].concat();
    [&body, &directory, &b"PK\x05\x06\0\0\0\0"[..], &little(parts.len(), 2).repeat(2), &end]
        .concat()
}

const RELS: &[u8] = br#"<R><R Type="x/officeDocument" Target="xl/workbook.xml"/></R>"#;
const BOOK: &[u8] = br#"<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>"#;
const BOOK_RELS: &[u8] = br#"<R><R Id="a" Type="x/worksheet" Target="s.xml"/><R Type="x/sharedStrings" Target="t.xml"/><R Type="x/styles" Target="f.xml"/></R>"#;

/// A workbook with these bytes as its main parts.
fn workbook(sheet: Part<'_>, strings: Part<'_>, styles: &[u8]) -> Vec<u8> {
    zipped(&[
        Part::stored("_rels/.rels", RELS),
        Part::stored("xl/workbook.xml", BOOK),
        Part::stored("xl/_rels/workbook.xml.rels", BOOK_RELS),
        sheet,
        strings,
        Part::stored("xl/f.xml", styles),
    ])
}

fn with_sheet(sheet: &str, strings: &str) -> Vec<u8> {
    let strings = Part::stored("xl/t.xml", strings.as_bytes());
    workbook(Part::stored("xl/s.xml", sheet.as_bytes()), strings, b"<a/>")
}

/// A gigabyte of zeros, deflated.
fn bomb() -> Vec<u8> {
    use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress};
    let (zeros, mut piece) = (vec![0; 16 << 20], vec![0; 1 << 16]);
    let mut deflater = CompressorOxide::new(0x0080);
    let (_, read, written) = compress(&mut deflater, &zeros, &mut piece, TDEFLFlush::Full);
    assert_eq!(read, zeros.len());
    let last: &[u8] = &[1, 0, 0, 0xff, 0xff];
    [&piece[..written].repeat(64), last].concat()
}

/// Where the system tells: this program never took anything near a gigabyte.
fn assert_little_memory() {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.strip_suffix("kB"));
    let peak: usize = peak.map_or(0, |peak| peak.trim().parse().unwrap());
    assert!(peak < 900 << 10, "{peak} kB");
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let bomb = bomb();
    let inner = zipped(&[Part::stored("xl/workbook.xml", &bomb)]);
    let packed = miniz_oxide::deflate::compress_to_vec(&inner, 6);
    let small = || Part::stored("xl/t.xml", b"<sst/>");
    let sheet = |packed, size| Part { name: "xl/s.xml", method: 8, packed, size, checksum: 0 };
    let damaged = WorkbookError::Damaged(Damage::Part("xl/s.xml".into()));
    let read = |sheet, strings| read_all(&workbook(sheet, strings, b"<a/>"));
    // It says how large it is; it says that it is small; it hides in another; two come to too much.
    assert_eq!(read(sheet(&bomb, 1 << 30), small()), Err(WorkbookError::TooLarge));
    assert_eq!(read(sheet(&bomb, 0xffff_fffe), small()), Err(WorkbookError::TooLarge));
    assert_eq!(read(sheet(&bomb, 1 << 20), small()), Err(damaged.clone()));
    assert_eq!(read(sheet(&bomb, 0), small()), Err(damaged.clone()));
    assert_eq!(read(sheet(&packed, inner.len()), small()), Err(damaged));
    let text = Part { name: "xl/t.xml", ..Part::stored("", b"<sst/>") };
    assert_eq!(read(sheet(&bomb, MOST), text), Err(WorkbookError::TooLarge));
    assert_little_memory();
    // A part is not damaged just because it is exactly as large as it says.
    let whole = b"<a><row><c><v>1</v></c></row></a>";
    let exact = miniz_oxide::deflate::compress_to_vec(whole, 6);
    let part = Part { checksum: checksum(whole), ..sheet(&exact, whole.len()) };
    assert_eq!(read(part, small()), Ok(vec![("S".into(), "1\n".into())]));
}

#[test]
fn few_bytes_that_would_make_a_large_text_are_refused() {
    let long = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let many = r#"<c t="s"><v>0</v></c>"#.repeat(1500);
    let repeated = with_sheet(&format!("<a><row>{many}</row></a>"), &long);
    assert_eq!(read_all(&repeated), Err(WorkbookError::TooLarge));
    assert_little_memory();
    let rows = "<row><c><v>1</v></c></row>".repeat(20_000);
    let far = format!("<a>{rows}<row><c r=\"XFD20001\"><v>1</v></c></row></a>");
    assert_eq!(read_all(&with_sheet(&far, "<sst/>")), Err(WorkbookError::TooLarge));
    let last = r#"<a><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></a>"#;
    let (_, text) = read_all(&with_sheet(last, "<sst/>")).unwrap().remove(0);
    assert_eq!((text.lines().count(), text.len()), (1_048_576, 1_048_575 + 16_383 + 2));
}

#[test]
fn texts_that_invite_to_search_again_and_again_are_read_in_one_pass() {
    let rows = format!(
        r#"<a><row><c t="str"><v>{}</v></c><c t="str"><v>{}</v></c></row></a>"#,
        "&".repeat(1 << 20),
        "_x".repeat(1 << 20)
    );
    let (_, text) = read_all(&with_sheet(&rows, "<sst/>")).unwrap().remove(0);
    assert_eq!(text.len(), 3 * (1 << 20) + 2);
}

/// Pieces of which sheets are made, so that what is put together by chance is often nearly one.
const PIECES: [&str; 24] = [
    "<row>",
    "</row>",
    "<row r=\"3\">",
    "<c>",
    "<c t=\"s\">",
    "<c r='B2' s='1'>",
    "<c t='inlineStr'>",
    "</c>",
    "<v>",
    "</v>",
    "<is><t>",
    "</t></is>",
    "<rPh>",
    "1",
    "45000.5",
    "E9",
    "-",
    "&#x41;",
    "&",
    "<![CDATA[x]]>",
    "<!-- -->",
    "</sheetData>",
    "<c/>",
    "_x000D_",
];

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0..3) {
        let head: &[u8] = [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0"][usize::try_from(head).unwrap()];
        prop_assert!(read_all(&[head, &bytes].concat()).is_err());
    }

    #[test]
    fn no_damage_makes_it_panic(
        file in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let files: Vec<String> = expected().into_iter().map(|(file, _)| file).collect();
        let mut bytes = bytes_of(&files[file.index(files.len())]);
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let found = read_all(&bytes).unwrap_or_default();
        prop_assert!(found.iter().all(|(_, text)| text.len() <= MOST));
    }

    #[test]
    fn no_parts_make_it_panic_and_rows_are_as_wide_as_each_other(
        sheet in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40),
        strings in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..20),
        number in "[0-9.eE-]{1,30}",
        code in "[ymdhs0\\[\\]\"\\\\_;@]{0,12}",
    ) {
        let styles = format!("<a><numFmt numFmtId='9' formatCode='{code}'/><cellXfs><xf/><xf numFmtId='9'/></cellXfs></a>");
        let sheet = format!("<a><row><c s='1'><v>{number}</v></c>{}", sheet.concat());
        for sheet in [sheet.clone(), format!("{sheet}</row></sheetData></a>")] {
            let strings = format!("<sst><si><t>{}</t></si></sst>", strings.concat());
            let sheet = Part::stored("xl/s.xml", sheet.as_bytes());
            let found = read_all(&workbook(sheet, Part::stored("xl/t.xml", strings.as_bytes()), styles.as_bytes()));
            for (_, text) in found.unwrap_or_default() {
                let mut widths = text.lines().filter(|line| !line.is_empty()).map(|line| line.matches(',').count());
                let first = widths.next().unwrap();
                prop_assert!(widths.all(|width| width == first), "{}", text);
            }
        }
    }
}
