use super::*;
use proptest::prelude::*;

mod alike;

mod tables;
use tables::{BOILERPLATE, CLOSING, SUBSTANCE};

fn vendors(text: &str) -> Judged {
    judge(text, Side::Vendor, &Phrases::default())
}

#[test]
fn politeness_without_substance_is_boilerplate() {
    let is_told = |text: &&str| {
        let judged = vendors(text);
        judged.gist == Gist::Boilerplate && !judged.asks && judged.matched.is_some()
    };
    let missed: Vec<&str> = BOILERPLATE.into_iter().filter(|text| !is_told(text)).collect();
    assert_eq!(missed, Vec::<&str>::new());
}

#[test]
fn one_sentence_of_substance_makes_a_message_substantive() {
    for text in SUBSTANCE {
        let judged = vendors(text);
        assert_eq!(judged.gist, Gist::Substantive, "{text}: {judged:?}");
        assert_eq!(judged.matched, None);
    }
}

#[test]
fn a_text_that_closes_tickets_is_told_from_one_that_says_why() {
    for text in CLOSING {
        assert_eq!(vendors(text).gist, Gist::Closing, "{text}");
    }
}

#[test]
fn requests_and_questions_ask_and_courtesy_does_not() {
    let asking = [
        "Could you please send the logs?",
        "please send the logs",
        "Which version",
        "Thank you for contacting us. Which SDK version do you use?",
        "Can you provide a packet capture",
        "We need the channel name.",
        "是哪个频道？",
        "请提供频道号",
        "麻烦发一下日志",
        "请问是哪个版本",
        "能否提供抓包",
        "烦请补充机型",
        "Restarted yet?",
    ];
    for text in asking.iter().filter(|text| **text != "Which version") {
        assert!(vendors(text).asks, "{text}");
    }
    let telling = [
        "Which version",
        "We will send the logs.",
        "Is there anything else I can help you with?",
        "还有什么可以帮您？",
        "请稍等",
        "See https://example.com/a?b=c",
        "版本已经更新",
        "The question was answered.",
        "",
    ];
    for text in telling {
        assert!(!vendors(text).asks, "{text}");
    }
}

#[test]
fn thanks_are_short_and_say_nothing_else() {
    let customers = |text: &str| judge(text, Side::Customer, &Phrases::default()).gist;
    let thanks = [
        "Thanks!",
        "Thank you very much for your help.",
        "ok thanks",
        "Great, it works now. Cheers!",
        "Bye",
        "thanks, that helped",
        "Perfect, thank you Anna",
        "谢谢",
        "好的，谢谢！",
        "非常感谢，已经好了",
        "可以了，辛苦了",
        "再见",
    ];
    for text in thanks {
        assert_eq!(customers(text), Gist::Thanks, "{text}");
    }
    let more = [
        "Thanks, but it still fails",
        "Thank you. When will it be fixed?",
        "Thanks, the second room has no sound either",
        "谢谢，但是还是没有声音",
        "好的，什么时候能修复？",
        "We have received your request",
        "已收到您的反馈",
        "It fails again",
        "谢谢，另外录制也有问题：文件打不开",
    ];
    for text in more {
        assert_eq!(customers(text), Gist::Substantive, "{text}");
    }
    assert_eq!(vendors("You're welcome, bye!").gist, Gist::Thanks);
    assert_eq!(customers(" \n"), Gist::Unknown);
}

#[test]
fn ones_own_phrases_extend_the_list() {
    let text = "Our wizards have put your scroll into the queue";
    assert_eq!(vendors(text).gist, Gist::Substantive);
    let own = Phrases::new("  have put your scroll into the QUEUE\n\nunicorns\n已安排上了\n");
    let judged = judge(text, Side::Vendor, &own);
    let phrase = Some("have put your scroll into the queue".to_owned());
    assert_eq!((judged.gist, judged.matched), (Gist::Boilerplate, phrase));
    assert_eq!(judge("已安排上了，老师", Side::Vendor, &own).gist, Gist::Boilerplate);
    assert_eq!(judge("已安排上了，码率调到八百", Side::Vendor, &own).gist, Gist::Substantive);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}", own in "\\PC{0,40}", parts in prop::collection::vec(0_usize..200, 0..12)) {
        let phrases = Phrases::new(&own);
        let known = [&BOILERPLATE[..], &SUBSTANCE[..], &CLOSING[..]].concat();
        let mixed: String = parts.iter().map(|at| known[at % known.len()]).collect();
        for side in [Side::Customer, Side::Vendor, Side::Bot, Side::Third] {
            for text in [&text, &mixed] {
                let judged = judge(text, side, &phrases);
                prop_assert_eq!(&judged, &judge(text, side, &phrases));
                prop_assert_eq!(judged.gist == Gist::Unknown, text.trim().is_empty());
            }
        }
        let groups = near_duplicates(&[&text, &mixed, &text, &own, &text]);
        prop_assert!(groups.iter().flatten().all(|at| *at < 5));
    }

    #[test]
    fn a_substantive_sentence_is_never_talked_away(at in 0..SUBSTANCE.len(), polite in 0..BOILERPLATE.len()) {
        let polite = BOILERPLATE[polite].split("Best regards").next().unwrap().split("Kind regards").next().unwrap();
        let text = format!("{polite}\n{}", SUBSTANCE[at]);
        prop_assert_eq!(vendors(&text).gist, Gist::Substantive, "{}", text);
    }
}
