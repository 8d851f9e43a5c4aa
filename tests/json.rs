//! What another reader and writer of JSON make of a text, our own must make of it too.

#![allow(clippy::unwrap_used, reason = "a test may")]

use backstop::codec::json::{JsonError, Piece, Records, Value, parse};
use proptest::prelude::*;

/// The same value as another reader has it; numbers as it writes them.
fn like(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(it) => Value::Bool(*it),
        serde_json::Value::Number(number) => Value::Number(number.to_string()),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(values) => Value::List(values.iter().map(like).collect()),
        serde_json::Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), like(value))).collect())
        }
    }
}

fn values() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        (-1e9..1e9).prop_map(serde_json::Value::from),
        any::<String>().prop_map(Into::into),
        "[\\[\\]{}\",:\\\\n \n]{0,8}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            objects(inner).prop_map(serde_json::Value::Object),
        ]
    })
}

fn objects(
    inner: impl Strategy<Value = serde_json::Value>,
) -> impl Strategy<Value = serde_json::Map<String, serde_json::Value>> {
    prop::collection::vec(("[a-z\"\\\\{\\[]{0,4}", inner), 0..4)
        .prop_map(|fields| fields.into_iter().collect())
}

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

proptest! {
    #[test]
    fn what_another_writer_writes_is_read_alike(value in values()) {
        prop_assert_eq!(parse(&value.to_string()), Ok(like(&value)));
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(parse(&pretty), Ok(like(&value)));
    }

    #[test]
    fn what_another_reader_refuses_is_refused(
        text in "([\\[\\]{},:]|\"\"|\"a\"|\"\\\\u00e9\\\\n\"|\"\\\\x\"|null|tru|false|-?[0-9.e+-]{1,3}| ){0,8}"
    ) {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        prop_assert_eq!(parse(&text).is_ok(), theirs.is_ok(), "{}", text);
    }

    #[test]
    fn any_layout_in_any_slices_gives_the_same_records(
        records in prop::collection::vec(objects(values()), 1..5),
        layout in 0..4,
        sizes in prop::collection::vec(1_usize..40, 1..4),
    ) {
        let whole: Vec<serde_json::Value> = records.into_iter().map(Into::into).collect();
        let lines: Vec<String> = whole.iter().map(ToString::to_string).collect();
        let text = match layout {
            0 => lines.join("\n"),
            1 => whole.iter().map(|one| serde_json::to_string_pretty(one).unwrap()).collect(),
            2 => serde_json::to_string_pretty(&whole).unwrap(),
            _ => format!("{{\"tickets\":[{}]}}", lines.join(" , ")),
        };
        // One record alone may itself be taken for what wraps records.
        let is_alone = whole.len() == 1 && layout < 2;
        let found = cut(text.as_bytes(), &sizes);
        let read: Vec<Value> = found.into_iter().filter_map(|piece| Some(piece.ok()?.value)).collect();
        let like: Vec<Value> = whole.iter().map(like).collect();
        prop_assert!(is_alone || read == like, "{}", text);
    }
}
