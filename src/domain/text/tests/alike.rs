//! Texts that are nearly the same.

use super::*;

/// A receipt that no phrase knows, for somebody, with a number.
fn receipt(name: &str, number: usize) -> String {
    format!(
        "Hi {name},\nour wizards have put your scroll {number} into the crystal queue of tomorrow."
    )
}

#[test]
fn nearly_equal_texts_are_found_whatever_their_names_and_numbers() {
    let mut texts: Vec<String> = Vec::new();
    for (number, name) in ["Ann", "Bartholomew", "Chen Wei"].into_iter().enumerate() {
        texts.push(receipt(name, 17 + 1000 * number));
        texts.push(format!("The node in city {name} was overloaded because of {name} and others."));
        texts.push(format!("您好，小神仙已经把您的卷轴{number}放进水晶球队列，明日揭晓。"));
    }
    texts.push("ok".into());
    texts.push("ok".into());
    texts.push("ok".into());
    texts.push(receipt("Dora", 3).replace("tomorrow", "tomorrows"));
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    assert_eq!(near_duplicates(&texts), [vec![0, 3, 6, 12], vec![2, 5, 8]]);
    assert_eq!(near_duplicates(&texts[..6]), Vec::<Vec<usize>>::new(), "two are no pattern");
}

#[test]
fn what_helps_many_is_no_boilerplate() {
    let phrases = Phrases::default();
    assert!(has_own_substance("Hi Ann, please call setParameters() first", &phrases));
    assert!(has_own_substance("Hi Ann, please send the logs of both sides", &phrases));
    assert!(has_own_substance("请提供频道号", &phrases));
    assert!(!has_own_substance(&receipt("Ann", 3), &phrases));
}

#[test]
fn many_messages_are_compared_in_proportion() {
    // All alike, all different, and all different in the same words.
    let alike = |number: usize| receipt("Ann", number);
    let different = |number: usize| {
        let word =
            |at: usize| format!("{:x}", (number * 7 + at).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        (0..6).map(word).collect::<Vec<_>>().join(" ").replace(|c: char| c.is_ascii_digit(), "q")
    };
    let shuffled = |number: usize| {
        let words = ["node", "loss", "echo", "token", "relay", "frame", "codec", "jitter"];
        let word = |at: u32| words[number / 8_usize.pow(at) % 8];
        (0..6).map(word).collect::<Vec<_>>().join(" ")
    };
    for (make, groups) in
        [(&alike as &dyn Fn(usize) -> String, Some(1)), (&different, Some(0)), (&shuffled, None)]
    {
        let texts: Vec<String> = (0..20_000).map(make).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let found = near_duplicates(&texts);
        assert!(groups.is_none_or(|groups| groups == found.len()), "{}", found.len());
    }
}
