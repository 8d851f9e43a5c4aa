//! Files in GB18030, decoded by a function from outside as in a browser.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::tickets::decoder::{Decode, Decoder};
use backstop::codec::tickets::encoding::{Encoding, sniff};
use encoding_rs::GB18030;
use proptest::prelude::*;

/// As a browser's `TextDecoder` with `stream`.
fn gb18030() -> Decode {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    Box::new(move |bytes, is_last| {
        let room = decoder.max_utf8_buffer_length(bytes.len()).unwrap();
        let mut text = String::with_capacity(room);
        let _done: (encoding_rs::CoderResult, usize, bool) =
            decoder.decode_to_string(bytes, &mut text, is_last);
        text
    })
}

fn decoded<'a>(slices: impl IntoIterator<Item = &'a [u8]>) -> (String, u32, Option<u64>) {
    let mut decoder = Decoder::new(Encoding::Gb18030, Some(gb18030()));
    let mut text: String = slices.into_iter().map(|slice| decoder.push(slice, false)).collect();
    text += &decoder.push(b"", true);
    (text, decoder.replaced(), decoder.first_bad_line())
}

#[test]
fn a_chinese_console_file_is_recognised_and_read() {
    let table = "工单编号,标题,优先级,创建时间\n1,无法登录,紧急,2024年9月28日 18:00\n2,a,高,2024/9/28 18:00\n";
    let (bytes, _, _) = GB18030.encode(table);
    assert_eq!(sniff(&bytes), Encoding::Gb18030);
    assert_eq!(decoded([&bytes[..]]), (table.to_owned(), 0, None));
}

#[test]
fn chinese_after_a_plain_head_is_noticed_and_read_again() {
    let table = "id,title\n1,login\n2,无法登录\n";
    let (bytes, _, _) = GB18030.encode(table);
    let head = &bytes[..18];
    assert_eq!(sniff(head), Encoding::Utf8);
    let mut first = Decoder::new(Encoding::Utf8, Some(gb18030()));
    let text = first.push(head, false) + &first.push(&bytes[18..], true);
    assert!(text != table && first.is_doubtful());
    assert_eq!(first.first_bad_line(), Some(3));
    assert_eq!(decoded([&bytes[..]]).0, table);
}

#[test]
fn what_is_not_gb18030_either_is_counted_with_its_line() {
    let (text, replaced, line) = decoded([&b"\xb9\xa4\n\xb5\xa5\xff\n\xff"[..]]);
    assert_eq!((text.as_str(), replaced, line), ("工\n单\u{fffd}\n\u{fffd}", 2, Some(2)));
}

proptest! {
    #[test]
    fn the_size_of_the_slices_does_not_matter(
        text in "[ -~\n一-龥㐀-㐐😀é]{0,40}",
        bytes in prop::collection::vec(any::<u8>(), 0..40),
        size in 1_usize..7,
    ) {
        let (encoded, _, _) = GB18030.encode(&text);
        prop_assert_eq!(decoded(encoded.chunks(size)), (text.clone(), 0, None));
        prop_assert_eq!(decoded(bytes.chunks(size)), decoded([bytes.as_slice()]));
    }
}
