use super::*;
use proptest::prelude::*;

/// Records, and what is wrong, in the order of the file.
fn cut(bytes: &[u8], sizes: &[usize]) -> Vec<Result<Piece, JsonError>> {
    let (mut records, mut found, mut rest) = (Records::default(), Vec::new(), bytes);
    for size in sizes.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (slice, later) = rest.split_at((*size).min(rest.len()));
        records.push(slice, &mut |piece| found.push(piece));
        rest = later;
    }
    records.finish(&mut |piece| found.push(piece));
    found
}

/// The line, the list and the number of each record; the place of what is wrong.
fn told(text: &str) -> Vec<String> {
    let found = cut(text.as_bytes(), &[7]);
    assert_eq!(found, cut(text.as_bytes(), &[text.len().max(1)]));
    let say = |piece: Result<Piece, JsonError>| match piece {
        Ok(piece) => format!("{} {} {}", piece.line, piece.list, piece.value.at("n").text()),
        Err(error) => error.to_string(),
    };
    found.into_iter().map(say).collect()
}

#[test]
fn what_exports_write_beside_the_standard_is_read() {
    let read = |text: &str| parse(text).unwrap();
    assert_eq!(read("\u{feff} [NaN, -Infinity]"), Value::List(vec![Value::Null, Value::Null]));
    assert_eq!(read("\"a\tb\nc\""), Value::Text("a\tb\nc".into()));
    assert_eq!(read(r#""\ud83d\ude00\ud83d!\u597d""#), Value::Text("😀\u{fffd}!好".into()));
    assert_eq!(read(r#""\ud83d\u597d""#), Value::Text("\u{fffd}好".into()));
    assert_eq!(read("12345678901234567890.10"), Value::Number("12345678901234567890.10".into()));
    assert_eq!(read(r#"{"a":1,"a":{"b":" x "}}"#).at("a.b").text(), "x");
}

#[test]
fn what_is_wrong_has_its_place() {
    let wrong = |text: &str| parse(text).unwrap_err().to_string();
    assert_eq!(wrong("{\"a\":1,\n \"ü\":tru}"), "line 2, column 6: 't' cannot stand here");
    assert_eq!(wrong("[1,]"), "line 1, column 4: ']' cannot stand here");
    assert_eq!(wrong("{} {}"), "line 1, column 4: '{' cannot stand here");
    assert_eq!(wrong("[\"ab"), "line 1, column 5: the text ends too early");
    assert_eq!(wrong(r#""\ud83d\u12"#), "line 1, column 12: the text ends too early");
    assert_eq!(wrong("\n\n01"), "line 3, column 2: '1' cannot stand here");
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&deep(DEPTH)).is_ok());
    assert_eq!(parse(&deep(DEPTH + 1)).unwrap_err().kind, JsonFault::TooDeep);
    assert_eq!(parse(&"[{\"a\":".repeat(1 << 20)).unwrap_err().kind, JsonFault::TooDeep);
}

#[test]
fn records_stand_on_lines_one_after_another_and_in_lists() {
    let plain = ["1  1", "2  2"];
    assert_eq!(told("{\"n\":1}\r\n{\"n\":2}\r\n"), plain);
    assert_eq!(told("\u{feff}{\"n\":1}\n\n{\"n\":2}"), ["1  1", "3  2"]);
    assert_eq!(told("{\"n\":\n1}{\"n\":2}"), plain);
    assert_eq!(told("[{\"n\":1},\n{\"n\":2}]"), plain);
    assert_eq!(told("[{\"n\":1}]\n[{\"n\":2}]"), plain);
    assert_eq!(
        told("{\"count\":2,\"tickets\":[{\"n\":1},\n{\"n\":2}]}"),
        ["1 tickets 1", "2 tickets 2"]
    );
    assert_eq!(told("{\"id\":5,\"issues\":[{\"n\":1}]}"), ["1 issues 1"]);
    assert_eq!(told("{\"data\":{\"q\":[{\"n\":1}],\"m\":{}},\"n\":9}"), ["1 q 1"]);
    assert_eq!(
        told("{\"tickets\":[{\"n\":1,\"c\":[{}]}],\"users\":[{\"n\":7}],\"x\":[1]}"),
        ["1 tickets 1", "1 users 7"]
    );
    assert_eq!(
        told("{\"tickets\":[{\"n\":1}]}\n{\"tickets\":[{\"n\":2}]}"),
        ["1 tickets 1", "2 tickets 2"]
    );
    assert_eq!(told("{\"tickets\":[],\"count\":0}"), [""; 0]);
    assert_eq!(told("\n"), [""; 0]);
}

#[test]
fn a_record_with_lists_of_its_own_is_no_wrapper() {
    assert_eq!(told("{\"comments\":[{\"b\":1}],\"number\":3,\"n\":3}"), ["1  3"]);
    assert_eq!(
        told("{\"备注\":[{\"b\":1}],\"n\":3}\n{\"备注\":[{\"b\":1}],\"n\":4}"),
        ["1  3", "2  4"]
    );
    assert_eq!(told("{\"n\":3,\"ticket\":{\"items\":[{\"b\":1}]}}"), ["1  3"]);
}

#[test]
fn a_broken_line_is_told_and_the_next_is_read() {
    assert_eq!(
        told("{\"n\":1}\n{\"n\":2,\"t\":\"cut\n{\"n\":3}\n{\"n\":tru}}}\n{\"n\":5}\n"),
        [
            "1  1",
            "line 2, column 16: the text ends too early",
            "3  3",
            "line 4, column 6: 't' cannot stand here",
            "5  5"
        ]
    );
    let head = told("{\"n\":1\n{\"n\":2}\nrest, {\"n\":3}\n{\"n\":4}");
    let wrong = "line 1, column 7: the text ends too early";
    assert_eq!(head, [wrong, "2  2", "line 3, column 1: 'r' cannot stand here", "4  4"]);
    let long =
        format!("{{\"n\":1,\"t\":\"{}\"}}\n{{\"n\":2,\"t\":\"cut\n{{\"n\":3}}", "x".repeat(70_000));
    assert_eq!(told(&long)[2], "3  3", "though lines are longer than what is looked at first");
}

#[test]
fn a_broken_record_in_a_list_is_the_last() {
    assert_eq!(
        told("[{\"n\":1},\n {\"n\":x},\n{\"n\":3}]"),
        ["1  1", "line 2, column 7: 'x' cannot stand here"]
    );
    assert_eq!(told("[{\"n\":1}"), ["1  1", "line 1, column 8: the text ends too early"]);
    assert_eq!(told("[{\"n\":1}}\n{\"n\":2}"), ["1  1", "line 1, column 9: '}' cannot stand here"]);
    let wrong = "line 1, column 21: ']' cannot stand here";
    assert_eq!(told("{\"tickets\":[{\"n\":1}]]"), ["1 tickets 1", wrong]);
    assert_eq!(told("[{\"n\":1"), ["line 1, column 8: the text ends too early"]);
}

#[test]
fn a_record_too_large_to_hold_is_passed_over() {
    let text = format!("[{{\"n\":1}},\n{{\"t\":\"{}\"}},{{\"n\":3}}]", "x".repeat(LARGEST));
    let found = cut(text.as_bytes(), &[1 << 20]);
    let wrong = JsonError { line: 2, column: 1, kind: JsonFault::TooLarge };
    assert_eq!((found.len(), &found[1]), (3, &Err(wrong)));
    assert_eq!(found[2].as_ref().unwrap().value.at("n").text(), "3");
}

#[test]
fn text_that_is_not_utf8_is_told_once_and_read() {
    let found = cut(b"{\"n\":\"\xff\"}\n{\"n\":\"\xfe\"}", &[100]);
    assert_eq!(found[0], Err(JsonError { line: 1, column: 1, kind: JsonFault::NotUtf8 }));
    assert_eq!(found[2].as_ref().unwrap().value.at("n").text(), "\u{fffd}");
    assert_eq!(found.len(), 3);
}

proptest! {
    #[test]
    fn broken_bytes_in_any_slices_give_the_same(
        text in "([\\[\\]{},:\\\\\"\n ]|\"a\"|\"tickets\":\\[|null|12|é){0,40}",
        sizes in prop::collection::vec(1_usize..40, 1..4),
    ) {
        prop_assert_eq!(cut(text.as_bytes(), &sizes), cut(text.as_bytes(), &[text.len().max(1)]));
    }
}
