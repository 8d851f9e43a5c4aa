use super::*;
use proptest::prelude::*;

fn vendors(text: &str) -> Judged {
    judge(text, Side::Vendor, &Phrases::default())
}

/// Written by hand; no substance, in the words of support desks.
const BOILERPLATE: [&str; 46] = [
    "我们已经记录您的问题,会尽快处理",
    "我们已经记录您的问题，会尽快处理。",
    "已收到您的反馈",
    "您好，已收到您的反馈，我们会尽快处理，请耐心等待。",
    "正在核实",
    "您好，这边正在核实，请稍等。",
    "正在为您核实，请您耐心等待，感谢您的理解！",
    "您的问题已提交，工程师会尽快联系您。",
    "您好，您的工单已受理，我们将尽快为您处理，感谢您的支持。",
    "已反馈给技术同事，有进展会第一时间同步给您",
    "收到，我们看一下",
    "在的",
    "您好",
    "非常抱歉给您带来不便，我们高度重视您的问题，正在加急处理。",
    "我们已收到您关于安卓端音频卡顿的反馈，会尽快核实。",
    "您好！感谢您的咨询，已为您创建工单，稍后会有专人跟进。",
    "亲，您的问题我们已登记，会尽快给您答复哦～",
    "好的，已经转给相关同事处理，请放心。",
    "抱歉，让我看一下",
    "【自动回复】您好，已收到您的邮件，我们会在24小时内回复您。",
    "理解您的心情，我们正在排查中，请您稍候。",
    "已记录您的问题，有结果会及时通知您。",
    "We have received your request",
    "We have received your request.",
    "Hi John,\n\nWe have received your request and will get back to you as soon as possible.\n\nBest regards,\nAnna\nSupport Team",
    "A ticket has been created.",
    "Your ticket #4821 has been created. Our team will look into it.",
    "Our team will look into it",
    "Thank you for contacting Lantern Support. We've received your email and will respond within 24 hours.",
    "Thank you for contacting us",
    "Hello, thanks for reaching out! We are looking into this and will keep you posted.",
    "We're sorry for the inconvenience. Our engineers are working on it.",
    "Thanks for your patience. We are still investigating.",
    "Dear customer, your request has been logged and is being reviewed by our support team.",
    "We have received your request about the audio drop on Android, and our team will review it shortly.",
    "Hi, we're on it.",
    "Your case INC0012345 has been received. One of our agents will contact you shortly.",
    "This is an automated reply. Please do not reply to this email.",
    "Hello! How can I help you today?",
    "We understand your frustration and we take this very seriously. Please bear with us.",
    "Thank you for your feedback. It has been forwarded to the relevant department.",
    "Sorry to hear that. We will look into it.",
    "We have recorded your problem and will handle it soon",
    "Hi Maria,\nthank you for reaching out. Your request has been received. See https://example.com/status?id=7\nKind regards\nTom Brown, Senior Agent",
    "We've passed this on to the team. Is there anything else I can help you with?",
    "> it fails with error 1003\nWe have received your message.",
];

/// Written by hand; each helps, or asks for what would.
const SUBSTANCE: [&str; 42] = [
    "We have received your request. Please set bitrate to 800 in setParameters()",
    "We have received your request. Please restart the encoder with a keyframe interval of two seconds.",
    "Hi John, the drop comes from packet loss on the uplink. We are looking into it.",
    "Thanks for reaching out. This is a bug in 4.2.1 and will be fixed on Friday.",
    "The edge node in Frankfurt was overloaded between nine and ten.",
    "We've received your logs and found that the token had expired.",
    "Could you please send the logs?",
    "Hello, could you provide the channel name and the time of the drop?",
    "Thank you for contacting us. Which SDK version do you use?",
    "Please send the logs of both sides.",
    "Sorry for the inconvenience. Upgrade to 4.5.0 to get rid of the echo.",
    "Try a lower resolution such as 720p.",
    "We raised your concurrency limit to 40 channels.",
    "We have received your request and raised your limit to 40 channels.",
    "Rolled back, latency is normal again since ten.",
    "Your ticket has been created. Meanwhile, disable hardware encoding on Xiaomi devices as a workaround.",
    "This happens when the app goes to the background without a foreground service.",
    "You need to call joinChannel after the permission dialog.",
    "The root cause is a wrong certificate on the gateway.",
    "Does it happen on WiFi as well?",
    "Set max_bitrate=800 for now.",
    "我们已收到您的反馈，请将码率调到800",
    "您好，原因是上行丢包率过高，建议切换到备用节点。",
    "麻烦发一下日志",
    "请提供频道号和发生时间",
    "请问使用的是哪个版本？",
    "您好，已收到您的反馈，麻烦提供一下两端的日志，我们会尽快排查。",
    "已修复，请升级到最新版本",
    "这个是已知缺陷，4.2.1版本会修复",
    "网关证书过期导致，刚刚已经更换，请重试。",
    "建议关闭硬件编码，小米机型存在兼容性缺陷。",
    "您好，该节点昨晚扩容，期间有三分钟抖动。",
    "Token过期时间设置太短，改成24小时即可",
    "调用joinChannel前需要先申请麦克风权限",
    "抱歉让您久等，问题定位到了：信令服务器重启导致频道丢失。",
    "并发上限已经调整为200路",
    "弱网下丢包率30%，建议打开抗丢包模式",
    "复现了，是安卓14后台限制引起的",
    "能否提供抓包文件？",
    "烦请补充机型分布",
    "Fixed in build 1182, closing this ticket.",
    "已定位到原因是证书过期，更换后关闭工单。",
];

/// Texts that close tickets and say nothing else.
const CLOSING: [&str; 8] = [
    "This ticket has been closed due to inactivity.",
    "Hi, this ticket has been closed due to inactivity. If you have further questions, please feel free to contact us.",
    "We haven't heard back from you, so we are closing this case. Thank you!",
    "As we have not heard from you, your request has been closed automatically.",
    "因长时间未回复工单关闭",
    "您好，由于您长时间未回复，工单已自动关闭，如有问题请随时联系我们。",
    "未收到您的回复，先为您关闭工单，感谢您的支持。",
    "您的工单已结单，祝您生活愉快！",
];

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
        "Thanks!", "Thank you very much for your help.", "ok thanks", "Great, it works now. Cheers!", "Bye",
        "thanks, that helped", "Perfect, thank you Anna", "谢谢", "好的，谢谢！", "非常感谢，已经好了", "可以了，辛苦了", "再见",
    ];
    for text in thanks {
        assert_eq!(customers(text), Gist::Thanks, "{text}");
    }
    let more = [
        "Thanks, but it still fails", "Thank you. When will it be fixed?", "Thanks, the second room has no sound either",
        "谢谢，但是还是没有声音", "好的，什么时候能修复？", "We have received your request", "已收到您的反馈", "It fails again",
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

/// A receipt that no phrase knows, for somebody, with a number.
fn receipt(name: &str, number: usize) -> String {
    format!("Hi {name},\nour wizards have put your scroll {number} into the crystal queue of tomorrow.")
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
fn a_hundred_thousand_messages_are_compared_in_proportion() {
    // All alike, all different, and all different in the same words.
    let alike = |number: usize| receipt("Ann", number);
    let different = |number: usize| {
        let word = |at: usize| format!("{:x}", (number * 7 + at).wrapping_mul(0x9e37_79b9_7f4a_7c15));
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
