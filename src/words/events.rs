//! What happened to a ticket, in words.

use super::Words;
use crate::domain::logged::Deed;
use crate::domain::sla::TierId;
use crate::domain::ticket::{Event, EventKind, Gist};

impl Words {
    /// What a message is good for; empty where its text is not known.
    pub fn gist(&self, gist: Gist) -> &'static str {
        match gist {
            Gist::Unknown => "",
            Gist::Boilerplate => self.say("boilerplate", "车轱辘话"),
            Gist::Thanks => self.say("thanks", "致谢"),
            Gist::Closing => self.say("closing text", "关单套话"),
            Gist::Substantive => self.say("substantive", "有实质内容"),
        }
    }

    /// What happened. `group` is the name of the group in question, `tier` what a severity means.
    pub fn event(&self, event: &Event, group: &str, tier: Option<TierId>) -> String {
        match event.kind {
            EventKind::Assigned { group: None, agent: None } => {
                self.say("Handed to nobody", "无人负责").to_owned()
            }
            EventKind::Assigned { .. } => {
                let to = if group.is_empty() { self.say("somebody", "某人") } else { group };
                self.say(format!("Handed to {to}"), format!("转给{to}"))
            }
            EventKind::Severity(_) => {
                let to = tier.map_or(self.none.to_owned(), |tier| self.tier_label(tier));
                self.say(format!("Severity now {to}"), format!("级别改为{to}"))
            }
            kind => self.deed(Deed { side: event.side, kind }),
        }
    }

    /// A, B, C and so on: who it was, without a name.
    pub fn agent(&self, agent: u16) -> String {
        let letter = char::from(b'A' + u8::try_from(agent % 26).unwrap_or_default());
        match agent / 26 {
            0 => letter.to_string(),
            round => format!("{letter}{round}"),
        }
    }
}
