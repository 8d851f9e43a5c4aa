//! Any bytes as a workbook, or as the parts of one: sheet, texts, formats, list of sheets, with zeros between them.

#![no_main]

use backstop::codec::workbook::Workbook;
use libfuzzer_sys::fuzz_target;

const PARTS: [(&str, &str); 6] = [
    ("xl/s.xml", ""),
    ("xl/t.xml", "<sst/>"),
    ("xl/f.xml", "<styleSheet/>"),
    ("xl/workbook.xml", "<workbook><sheet name='S' r:id='a'/></workbook>"),
    (
        "xl/_rels/workbook.xml.rels",
        "<R><R Id='a' Type='/worksheet' Target='s.xml'/><R Type='/sharedStrings' Target='t.xml'/><R Type='/styles' Target='f.xml'/></R>",
    ),
    ("_rels/.rels", "<R><R Type='/officeDocument' Target='xl/workbook.xml'/></R>"),
];

fn checksum(bytes: &[u8]) -> u32 {
    let bit = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), bit))
}

/// An archive of the parts, those that are not given as they are above.
fn zipped(bytes: &[u8]) -> Vec<u8> {
    let little = |number: usize| u32::try_from(number).unwrap_or(0).to_le_bytes();
    let mut given = bytes.split(|byte| *byte == 0);
    let (mut body, mut directory) = (Vec::new(), Vec::new());
    for (name, usual) in PARTS {
        let part = given.next().unwrap_or(usual.as_bytes());
        let (size, sum) = (little(part.len()), checksum(part).to_le_bytes());
        let name_size = little(name.len());
        let fields = [&[0; 8], &sum[..], &size, &size, &name_size[..2], &[0, 0]].concat();
        directory.extend([b"PK\x01\x02\x14\0\x14\0", &*fields, &[0; 10]].concat());
        directory.extend([&little(body.len())[..], name.as_bytes()].concat());
        body.extend([b"PK\x03\x04\x14\0", &*fields, name.as_bytes(), part].concat());
    }
    let end = [[0; 4], [0; 4], little(directory.len()), little(body.len())].concat();
    [&body, &directory, &b"PK\x05\x06"[..], &end, &[0, 0]].concat()
}

/// How many cells each line has that is not blank.
fn widths(text: &str) -> impl Iterator<Item = usize> {
    let mut is_quoted = false;
    let cells = move |line: &str| {
        let is_comma = |c: char| {
            is_quoted ^= c == '"';
            c == ',' && !is_quoted
        };
        line.split(is_comma).count()
    };
    text.lines().filter(|line| !line.is_empty()).map(cells)
}

fuzz_target!(|bytes: &[u8]| {
    let is_whole = bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf");
    let bytes = if is_whole { bytes } else { &zipped(bytes) };
    let Ok(workbook) = Workbook::open(bytes) else { return };
    for at in 0..workbook.sheets().count().min(4) {
        let Ok(text) = workbook.to_csv(at) else { continue };
        assert!(text.len() <= 256 << 20 && text.lines().count() <= 1_048_576);
        assert!(!text.contains(|c: char| c < ' ' && c != '\n'));
        let widest = widths(&text).max();
        assert!(widths(&text).all(|width| Some(width) == widest));
    }
});
