//! How a file's characters are written as bytes.

pub use crate::domain::import::Encoding;

/// The encoding that the first bytes of a file show, which may end within a character.
///
/// A byte order mark decides; without one, zero bytes on every other place are UTF-16. What is neither that nor
/// UTF-8 is GB18030 where its foreign bytes stand side by side. Lone ones among letters are some other encoding,
/// which GB18030 would turn into plausible nonsense: that is said to be UTF-8, so that they show as unreadable.
pub fn sniff(head: &[u8]) -> Encoding {
    match head {
        [0xff, 0xfe, ..] => return Encoding::Utf16Le,
        [0xfe, 0xff, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    let zeros =
        |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (few, many) = (even.min(odd), even.max(odd));
    // Letters have a zero byte in a place of their own; of other characters few have one, in the other place.
    if many * 20 >= head.len() && many > 4 * few + 1 {
        return if odd > even { Encoding::Utf16Le } else { Encoding::Utf16Be };
    }
    let is_utf8 =
        std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true);
    let is_foreign = |byte: &u8| !byte.is_ascii();
    let foreign = head.iter().filter(|byte| is_foreign(byte)).count();
    let in_pairs = head.windows(2).filter(|pair| pair.iter().all(is_foreign)).count();
    if is_utf8 || in_pairs * 3 < foreign { Encoding::Utf8 } else { Encoding::Gb18030 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// UTF-16 without a mark.
    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_first_bytes_show_the_encoding() {
        for (head, encoding) in [
            (&b""[..], Encoding::Utf8),
            (b"id,created\n1,2026-09-01", Encoding::Utf8),
            (b"\xef\xbb\xbfid", Encoding::Utf8),
            ("工单编号".as_bytes(), Encoding::Utf8),
            (&"id,工单".as_bytes()[..8], Encoding::Utf8),
            (b"\xff\xfei\0d\0", Encoding::Utf16Le),
            (b"\xfe\xff\0i\0d", Encoding::Utf16Be),
            (b"\xb9\xa4\xb5\xa5\xb1\xe0\xba\xc5,id\n", Encoding::Gb18030),
            (b"id,title\n1,a \xb5\xa5\n2,\xb5\xa5", Encoding::Gb18030),
            (b"id,requester\n1,M\xfcller\n2,don\x92t", Encoding::Utf8),
            (b"id,created,first_response\n1,\0", Encoding::Utf8),
            (b"\0\0\0\0\0\x01\0\0\x02\0\0\0", Encoding::Utf8),
        ] {
            assert_eq!(sniff(head), encoding, "{head:?}");
        }
    }

    #[test]
    fn utf_16_needs_no_mark() {
        for text in
            ["id\tcreated\r\n1\t2026-09-01", "工单编号\t标题\t创建时间\r\n一\t一一\t2026-09-01"]
        {
            assert_eq!(sniff(&utf16(text, u16::to_le_bytes)), Encoding::Utf16Le);
            assert_eq!(sniff(&utf16(text, u16::to_be_bytes)), Encoding::Utf16Be);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic_and_text_is_utf_8_wherever_it_is_cut(
            bytes in prop::collection::vec(any::<u8>(), 0..60),
            text in "[ -~一-龥é]{0,40}",
            end in 0_usize..160,
        ) {
            let _: Encoding = sniff(&bytes);
            let head = &text.as_bytes()[..end.min(text.len())];
            prop_assert_eq!(sniff(head), Encoding::Utf8);
        }
    }
}
