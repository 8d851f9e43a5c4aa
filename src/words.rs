//! The two languages, static and typed: a sentence that one of them lacks does not compile.
//!
//! Labels are fields of [`Words`]; sentences with something in them are functions, one file a topic.

mod labels;
pub use labels::Words;

mod en;
mod zh;

mod numbers;

mod verdict;

mod vendors;

mod tickets;

mod asserted;

mod decision;

mod problems;

mod reading;

mod roles;

mod chats;

mod guide;

mod calendars;
mod sheets;
pub use sheets::Boilerplate;

mod clocks;

mod events;
mod promises;

mod log;
mod policies;

mod deed;

mod replies;
mod stopwatch;

mod calendar_faults;

mod calendar_editor;

mod columns;
pub use columns::Column;

mod counts;

mod questionnaire;

mod deciding;

mod rules;

mod sureness;

mod standing;

mod measures;
pub use measures::Section;

use crate::domain::questionnaire::Both;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    /// British English.
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// Both.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Zh];

    /// The language that a BCP 47 tag asks for: Chinese for any Chinese, English for all others.
    pub fn from_tag(tag: &str) -> Lang {
        if tag.to_ascii_lowercase().starts_with("zh") { Lang::Zh } else { Lang::En }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh-CN",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Zh,
            Lang::Zh => Lang::En,
        }
    }

    /// All that is said in it.
    pub fn words(self) -> &'static Words {
        match self {
            Lang::En => &en::WORDS,
            Lang::Zh => &zh::WORDS,
        }
    }
}

impl Words {
    /// A text of the questionnaire in this language.
    pub fn text<'a>(&self, text: &'a Both) -> &'a str {
        self.say(&text.en, &text.zh)
    }

    /// One of two wordings.
    fn say<T>(&self, en: T, zh: T) -> T {
        match self.lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// Several remarks in one cell.
    pub fn join<T: AsRef<str>>(&self, remarks: &[T]) -> String {
        let remarks: Vec<&str> = remarks.iter().map(AsRef::as_ref).collect();
        remarks.join(self.say("; ", "；"))
    }

    /// Several names as one list: `A, B and C`, `A、B和C`.
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => match self.lang {
                Lang::En => format!("{} and {last}", first.join(", ")),
                Lang::Zh => format!("{}和{last}", first.join("、")),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_chinese_is_chinese_and_everything_else_english() {
        let langs = ["zh", "zh-CN", "zh-Hant-TW", "ZH_cn", "en-US", "de", ""].map(Lang::from_tag);
        assert_eq!(langs, [Lang::Zh, Lang::Zh, Lang::Zh, Lang::Zh, Lang::En, Lang::En, Lang::En]);
    }

    #[test]
    fn lists_read_naturally() {
        assert_eq!(Lang::En.words().list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(Lang::Zh.words().list(&["A", "B", "C"]), "A、B和C");
        assert_eq!(Lang::En.words().list(&["A"]), "A");
    }
}
