//! Whose side a name sounds like.

use crate::domain::letters::lowercase;
use crate::domain::ticket::Side;

/// A machine's.
const BOTS: [&str; 3] = ["助手", "机器人", "应用通知"];

/// A person's of the vendor's.
const VENDORS: [&str; 10] = [
    "客服",
    "技术支持",
    "售后",
    "工程师",
    "支持",
    "厂商",
    "供应商",
    "support",
    "vendor",
    "engineer",
];

/// The customer's.
const CUSTOMERS: [&str; 3] = ["客户", "甲方", "customer"];

/// The side that a name or what is behind it says; most names say nothing.
pub(super) fn side(name: &str) -> Option<Side> {
    let lower = lowercase(name);
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let mut words = lower.split(|glyph: char| !glyph.is_ascii_alphanumeric());
    // Talbot is a person.
    let is_bot = name.ends_with("Bot") || words.any(|word| word == "bot" || word == "app");
    if is_bot || has(&BOTS) {
        Some(Side::Bot)
    } else if has(&["客户成功", "customer s"]) {
        Some(Side::Vendor)
    } else if has(&CUSTOMERS) {
        Some(Side::Customer)
    } else {
        has(&VENDORS).then_some(Side::Vendor)
    }
}
