//! The words of a table of events, in English and Chinese.

use crate::domain::import::EVENT_WORDS;
use crate::domain::letters::lowercase;
use crate::domain::ticket::{Channel, EventKind, Exclusion, ProblemClass, Side, Status};

/// What a row of a table of events is.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    /// The ticket begins.
    Created,
    /// Something was said.
    Said(Speech),
    /// The columns for group and agent say to whom it went.
    Assigned,
    /// The column for the priority says which.
    Severity,
    /// The columns for the channel and for `answered` say how it went.
    Attempt,
    /// Something else happened.
    Happened(EventKind),
    /// The ticket does not count.
    Excluded(Exclusion),
    /// Nothing that is counted.
    Nothing,
}

/// A way to say something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Speech {
    /// To the other side; the column for the side says by whom.
    Public,
    /// To the customer.
    Reply,
    /// To the customer, with a request.
    Request,
    /// Among the vendor's people.
    Internal,
}

type Entry<T> = (&'static str, T);

const EVENTS: [Entry<Meaning>; 26] = [
    ("created|opened|创建|新建|提交|开单|建单", Meaning::Created),
    ("message|comment|消息|留言|沟通", Meaning::Said(Speech::Public)),
    ("reply|replied|response|回复|答复|响应", Meaning::Said(Speech::Reply)),
    ("request|information_request|索要资料|请求资料|请求信息", Meaning::Said(Speech::Request)),
    ("internal|internal_note|note|内部备注|备注", Meaning::Said(Speech::Internal)),
    ("assigned|assignment|assign|transferred|转派|分派|分配|转单", Meaning::Assigned),
    (
        "severity|priority|severity_changed|priority_changed|优先级|改级|级别变更|优先级变更",
        Meaning::Severity,
    ),
    ("attempt|call|contact|尝试联系|联系|致电", Meaning::Attempt),
    (
        "new|queued|open|awaiting_assignment|unmatched|新工单|待受理|待处理",
        Meaning::Happened(EventKind::Status(Status::New)),
    ),
    (
        "working|in_progress|active|accepted|处理中|受理中",
        Meaning::Happened(EventKind::Status(Status::Working)),
    ),
    (
        "waiting_on_customer|waiting_for_customer|pending|wait_user|wait_customer|awaiting_user_info|\
         等待客户|待客户反馈|待反馈|待用户确认",
        Meaning::Happened(EventKind::Status(Status::WaitingOnCustomer)),
    ),
    ("on_hold|hold|wait|挂起|暂停", Meaning::Happened(EventKind::Status(Status::OnHold))),
    (
        "waiting_on_third|waiting_for_third_party|wait_vendor|等待第三方",
        Meaning::Happened(EventKind::Status(Status::WaitingOnThird)),
    ),
    (
        "waiting_on_engineering|waiting_for_engineering|wait_implementation|等待研发",
        Meaning::Happened(EventKind::Status(Status::WaitingOnEngineering)),
    ),
    ("acknowledged|acknowledgement|受理|确认受理", Meaning::Happened(EventKind::Acknowledged)),
    ("escalated|escalation|升级|已升级", Meaning::Happened(EventKind::Escalated)),
    (
        "engineering|engineering_engaged|研发介入|研发",
        Meaning::Happened(EventKind::EngineeringEngaged),
    ),
    ("direction|方向|排查方向|解决方向", Meaning::Happened(EventKind::Direction)),
    ("workaround|临时方案|规避方案|绕过方案", Meaning::Happened(EventKind::Workaround)),
    ("root_cause|rootcause|根因|根本原因", Meaning::Happened(EventKind::RootCause)),
    ("resolved|solved|completed|已解决|解决", Meaning::Happened(EventKind::Resolved)),
    ("closed|cancelled|canceled|已关闭|关闭|结单", Meaning::Happened(EventKind::Closed)),
    ("reopened|重开|重新打开", Meaning::Happened(EventKind::Reopened)),
    ("spam|垃圾|垃圾工单", Meaning::Excluded(Exclusion::Spam)),
    ("merged|合并|已合并", Meaning::Excluded(Exclusion::Merged)),
    ("duplicate|重复|重复工单", Meaning::Excluded(Exclusion::Duplicate)),
];

/// Apart from `internal`, which is a note.
const INTERNAL_TICKET: &str = "internal_ticket|内部工单";

const SIDES: [Entry<Side>; 4] = [
    ("customer|user|client|requester|客户|用户", Side::Customer),
    ("vendor|agent|support|厂商|客服|供应商", Side::Vendor),
    ("bot|robot|system|automation|机器人|系统|自动", Side::Bot),
    ("third|third_party|carrier|第三方|运营商", Side::Third),
];

const CHANNELS: [Entry<Channel>; 4] = [
    ("phone|call|电话", Channel::Phone),
    ("email|mail|邮件|邮箱", Channel::Email),
    ("chat|im|group|群|聊天|微信|企业微信|飞书|钉钉", Channel::Chat),
    ("portal|console|ticket|web|工单|控制台|工单系统", Channel::Portal),
];

const ANSWERED: [Entry<bool>; 2] = [
    ("yes|y|true|1|answered|是|已接|接通|有人接", true),
    ("no|n|false|0|unanswered|否|未接|未接通|无人接听", false),
];

const CLASSES: [Entry<ProblemClass>; 3] = [
    ("known|easy|已知|已知问题|常见", ProblemClass::Known),
    ("hard|difficult|疑难|疑难杂症|疑难问题", ProblemClass::Hard),
    ("unclassified|unknown|未分类|未知", ProblemClass::Unclassified),
];

/// A word as words are compared: lower case, one underscore for whatever stands between its parts.
fn plain(word: &str) -> String {
    let lower = lowercase(word);
    let parts = lower.split([' ', '-', '_']).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("_")
}

fn find<T: Copy>(entries: &[Entry<T>], word: &str) -> Option<T> {
    let word = plain(word);
    entries
        .iter()
        .find(|(words, _)| words.split('|').any(|known| known == word))
        .map(|entry| entry.1)
}

pub(super) fn event(word: &str) -> Option<Meaning> {
    find(&[(INTERNAL_TICKET, Meaning::Excluded(Exclusion::Internal))], word)
        .or_else(|| find(&EVENTS, word))
}

/// What a word means, as an index into the words that a person may choose from.
pub(super) fn event_word(word: &str) -> Option<u8> {
    let word = plain(word);
    let (words, _) =
        EVENTS.iter().find(|(words, _)| words.split('|').any(|known| known == word))?;
    let first = words.split('|').next()?;
    EVENT_WORDS.iter().position(|known| *known == first).and_then(|at| u8::try_from(at).ok())
}

/// Whether a flag says that a reply was in time; a plain yes or no says so unless the column asks for breaches.
pub(super) fn is_in_time(word: &str, is_breach: bool) -> Option<bool> {
    let plain = find(&ANSWERED, word).map(|yes| yes != is_breach);
    // A clock that counts down shows what is left, below zero once it is late.
    let is_clock = word.contains(':')
        && word.chars().all(|glyph| glyph.is_ascii_digit() || matches!(glyph, ':' | '-'));
    let left = is_clock.then(|| !word.starts_with('-'));
    plain.or_else(|| find(&IN_TIME, word)).or(left)
}

const IN_TIME: [Entry<bool>; 2] = [
    ("within_sla|met|hit|achieved|in_time|达标|未超时|已达标", true),
    ("sla_violated|violated|breached|missed|overdue|late|未达标|超时|已超时", false),
];

pub(super) fn side(word: &str) -> Option<Side> {
    find(&SIDES, word)
}

pub(super) fn channel(word: &str) -> Option<Channel> {
    find(&CHANNELS, word)
}

pub(super) fn is_answered(word: &str) -> Option<bool> {
    find(&ANSWERED, word)
}

pub(super) fn class(word: &str) -> Option<ProblemClass> {
    find(&CLASSES, word)
}
