//! The parts of a ZIP archive, found by its central directory.
//!
//! Source: PKWARE, APPNOTE.TXT 4.3 and 4.5.3. Nothing is allocated by what a header says.

use std::borrow::Cow;

use miniz_oxide::inflate;

use super::{Damage, WorkbookError};

/// An archive; holds its bytes as they are.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    directory: &'a [u8],
}

/// One part, as the directory has it.
struct Entry<'a> {
    name: &'a [u8],
    is_encrypted: bool,
    method: usize,
    checksum: usize,
    packed: usize,
    size: usize,
    header: usize,
}

const END_SIZE: usize = 22;
const LOCATOR_SIZE: usize = 20;
const ENTRY_SIZE: usize = 46;
const LOCAL_SIZE: usize = 30;

/// A size or an offset that stands elsewhere, in 64 bits.
const ELSEWHERE: usize = 0xffff_ffff;

impl<'a> Archive<'a> {
    /// Finds the directory; `None` where there is none.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Archive<'a>> {
        let last = bytes.len().checked_sub(END_SIZE)?;
        let first = last.saturating_sub(0xffff);
        let directory = (first..=last).rev().find_map(|end| directory(bytes, end))?;
        Some(Archive { bytes, directory })
    }

    /// Whether there is a part of that name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A part's text; takes its size from what is left to unpack.
    ///
    /// # Errors
    /// When there is no such part, or it is encrypted, too large, damaged, or not in UTF-8.
    pub(super) fn text(&self, name: &str, left: &mut usize) -> Result<Cow<'a, str>, WorkbookError> {
        let damaged = || WorkbookError::part(name);
        let entry = self.find(name).ok_or_else(damaged)?;
        if entry.is_encrypted {
            return Err(WorkbookError::PasswordProtected);
        }
        *left = left.checked_sub(entry.size).ok_or(WorkbookError::TooLarge)?;
        let packed = self.packed(&entry).ok_or_else(damaged)?;
        let bytes = match entry.method {
            0 => Cow::Borrowed(packed),
            // Ends at the stated size, which is within the bounds: a part that is larger is damaged.
            8 => inflate::decompress_to_vec_with_limit(packed, entry.size)
                .map_err(|_| damaged())?
                .into(),
            _ => return Err(damaged()),
        };
        if bytes.len() != entry.size || checksum(&bytes) as usize != entry.checksum {
            return Err(damaged());
        }
        let text = match bytes {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
        };
        // In UTF-16 every other byte of a tag is zero, which no XML may hold.
        text.filter(|text| !text.contains('\0'))
            .ok_or_else(|| WorkbookError::Damaged(Damage::Encoding(name.to_owned())))
    }

    fn find(&self, name: &str) -> Option<Entry<'a>> {
        let mut rest = self.directory;
        std::iter::from_fn(|| {
            let (entry, size) = Entry::read(rest)?;
            rest = &rest[size..];
            Some(entry)
        })
        .find(|entry| is_same(entry.name, name.as_bytes()))
    }

    /// The bytes of a part, as they are stored.
    fn packed(&self, entry: &Entry<'_>) -> Option<&'a [u8]> {
        let local = self.bytes.get(entry.header..)?;
        let skipped = LOCAL_SIZE + number(local, 26, 2)? + number(local, 28, 2)?;
        let begins = local.starts_with(b"PK\x03\x04");
        begins.then(|| local.get(skipped..)?.get(..entry.packed)).flatten()
    }
}

impl<'a> Entry<'a> {
    /// The first entry of a directory, and how many bytes it takes there.
    fn read(bytes: &'a [u8]) -> Option<(Entry<'a>, usize)> {
        let field = |at, size| number(bytes, at, size);
        let extra_at = ENTRY_SIZE + field(28, 2)?;
        let comment_at = extra_at + field(30, 2)?;
        let size = comment_at + field(32, 2)?;
        let (name, extra) = (bytes.get(ENTRY_SIZE..extra_at)?, bytes.get(extra_at..comment_at)?);
        let mut entry = Entry {
            name,
            is_encrypted: field(8, 2)? & 1 == 1,
            method: field(10, 2)?,
            checksum: field(16, 4)?,
            packed: field(20, 4)?,
            size: field(24, 4)?,
            header: field(42, 4)?,
        };
        let mut wide = wide_fields(extra);
        for field in [&mut entry.size, &mut entry.packed, &mut entry.header] {
            if *field == ELSEWHERE {
                *field = number(wide, 0, 8)?;
                wide = &wide[8..];
            }
        }
        (bytes.starts_with(b"PK\x01\x02") && bytes.len() >= size).then_some((entry, size))
    }
}

/// The directory that an end record at this place names.
fn directory(bytes: &[u8], end: usize) -> Option<&[u8]> {
    let record = bytes.get(end..).filter(|record| record.starts_with(b"PK\x05\x06"))?;
    let is_whole = record.len() - END_SIZE >= number(record, 20, 2)?;
    let (mut size, mut offset) = (number(record, 12, 4)?, number(record, 16, 4)?);
    if size == ELSEWHERE || offset == ELSEWHERE {
        let locator = bytes.get(end.checked_sub(LOCATOR_SIZE)?..end)?;
        let wide = bytes.get(number(locator, 8, 8)?..)?;
        let is_one = locator.starts_with(b"PK\x06\x07") && wide.starts_with(b"PK\x06\x06");
        (size, offset) = is_one.then_some((number(wide, 40, 8)?, number(wide, 48, 8)?))?;
    }
    let directory = bytes.get(offset..)?.get(..size)?;
    (is_whole && directory.starts_with(b"PK\x01\x02")).then_some(directory)
}

/// The field of wide sizes and offsets among the extra fields; nothing where there is none.
fn wide_fields(mut extra: &[u8]) -> &[u8] {
    while let (Some(id), Some(size)) = (number(extra, 0, 2), number(extra, 2, 2)) {
        let field = extra.get(4..4 + size).unwrap_or_default();
        if id == 1 {
            return field;
        }
        extra = extra.get(4 + size..).unwrap_or_default();
    }
    &[]
}

/// A number, its lowest byte first; one that is larger than memory can be is the largest.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<usize> {
    let field = bytes.get(at..at + size)?;
    let value = field.iter().rev().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
    Some(usize::try_from(value).unwrap_or(usize::MAX))
}

/// Whether an entry bears that name; case and the way of the slashes do not matter.
fn is_same(entry: &[u8], name: &[u8]) -> bool {
    let entry = entry.strip_prefix(b"/").unwrap_or(entry);
    let alike = |(one, other): (&u8, &u8)| {
        one.eq_ignore_ascii_case(other) || (*one == b'\\' && *other == b'/')
    };
    entry.len() == name.len() && entry.iter().zip(name).all(alike)
}

/// CRC-32, half a byte at a time.
fn checksum(bytes: &[u8]) -> u32 {
    const STEPS: [u32; 16] = steps();
    let step = |sum: u32| sum >> 4 ^ STEPS[(sum & 15) as usize];
    !bytes.iter().fold(!0, |sum, byte| step(step(sum ^ u32::from(*byte))))
}

const fn steps() -> [u32; 16] {
    let (mut steps, mut low) = ([0; 16], 0_u32);
    while low < 16 {
        let (mut step, mut bits) = (low, 0);
        while bits < 4 {
            step = step >> 1 ^ (0xedb8_8320 * (step & 1));
            bits += 1;
        }
        steps[low as usize] = step;
        low += 1;
    }
    steps
}
