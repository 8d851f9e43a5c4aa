//! How a file of records is laid out, by its beginning.

/// What the beginning of a file says of the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// Its objects hold the records in lists, instead of being records themselves.
    pub is_wrapped: bool,
    /// Each line is a record.
    pub is_lines: bool,
}

/// Names under which whole lists of records come, whatever stands beside them.
const LISTS: &str =
    "tickets issues incidents result results data records items nodes value rows values";

/// Names that are a record's own: an object with one of them is no wrapper.
const OWN: &str = "id key number ticket ticket_id issue fields author created created_at createdat \
                   closedat opened_at subject sys_id";

fn is_among(names: &str, name: &[u8]) -> bool {
    names.split(' ').any(|known| known.as_bytes().eq_ignore_ascii_case(name))
}

impl Outline {
    /// Looks at the first bytes of a file.
    ///
    /// An object wraps records when it holds a list of objects by one of the usual names. So it does when it or an
    /// object in it holds any list of objects, unless something in it is a record's own, or a second object follows.
    pub(super) fn of(head: &[u8]) -> Outline {
        let mut lines = head.splitn(2, |byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
        let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let is_object = head.trim_ascii_start().starts_with(b"{");
        let is_lines = first.starts_with(b"{") && second.starts_with(b"{");
        Outline { is_wrapped: is_object && is_wrapper(head.trim_ascii_start()), is_lines }
    }
}

/// Whether the object at the beginning wraps records.
fn is_wrapper(head: &[u8]) -> bool {
    let (mut depth, mut lists, mut is_name) = (0_usize, 0_usize, false);
    let (mut name, mut is_own): (&[u8], bool) = (&[], false);
    let (mut has_list, mut is_usual) = (false, false);
    let mut at = 0;
    while let Some(byte) = head.get(at) {
        at += 1;
        match byte {
            b'"' => {
                let said = &head[at..];
                let end = length(said);
                if is_name {
                    name = &said[..end];
                    is_own |= depth == 1 && is_among(OWN, name);
                }
                (at, is_name) = (at + end + 1, false);
            }
            b'[' => {
                let first = head[at..].trim_ascii_start().first();
                let (holds_objects, is_empty) = (first == Some(&b'{'), first == Some(&b']'));
                if lists == 0 && (holds_objects || is_empty) {
                    let has_name = is_among(LISTS, name);
                    if has_name && holds_objects && depth == 1 {
                        return true;
                    }
                    is_usual |= has_name;
                    has_list |= holds_objects && depth <= 2;
                }
                lists += 1;
            }
            b']' => lists = lists.saturating_sub(1),
            b'{' if lists == 0 => (depth, is_name) = (depth + 1, true),
            b'}' if lists == 0 => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    let is_followed = head[at..].trim_ascii_start().starts_with(b"{");
                    return !is_own && (is_usual || has_list && !is_followed);
                }
            }
            b',' => is_name = lists == 0,
            _ => {}
        }
    }
    !is_own && (is_usual || has_list)
}

/// How many bytes come before the quote that ends a text.
fn length(said: &[u8]) -> usize {
    let mut is_escaped = false;
    let end = said.iter().position(|byte| {
        let ends = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        ends
    });
    end.unwrap_or(said.len())
}
