//! What was said in messages, until the whole file was read.

use super::gathered::Texts;
use crate::domain::text::{
    Judged, Phrases, Suspect, Suspects, Why, has_own_substance, near_duplicates,
};
use crate::domain::ticket::{Event, EventKind, Gist, Message, Side, Ticket};

/// The text of a message of the vendor's, and why it was taken for boilerplate, where it was.
pub(super) struct Said {
    text: String,
    why: Option<Why>,
}

/// Texts are kept to so many characters, for comparing and for showing.
const KEPT: usize = Suspect::SHOWN;

impl Said {
    /// A text that was judged.
    pub(super) fn new(text: &str, judged: Judged) -> Said {
        let text = text.trim().chars().take(KEPT).collect();
        let is_boilerplate = judged.gist == Gist::Boilerplate;
        Said { text, why: judged.matched.filter(|_| is_boilerplate).map(Why::Phrase) }
    }
}

/// The public message of a person of the vendor's that an event is.
fn replied(event: &mut Event) -> Option<&mut Message> {
    let is_vendors = event.side == Side::Vendor;
    match &mut event.kind {
        EventKind::Message(message) if is_vendors && message.is_public => Some(message),
        _ => None,
    }
}

/// Takes first replies that one vendor gave nearly alike on at least three tickets for boilerplate.
///
/// One that names something technical, or requests something, stays what it is: a known answer to a known problem,
/// and a list of what to send, are given alike many times and help each time.
pub(super) fn boilerplate_by_likeness(
    tickets: &mut [Ticket],
    said: &mut [Texts],
    phrases: &Phrases,
) {
    let mut by_vendor: Vec<(u16, Vec<usize>)> = Vec::new();
    let has_text = |(index, _): &(usize, &Ticket)| !said[*index].is_empty();
    for (index, ticket) in tickets.iter().enumerate().filter(has_text) {
        match by_vendor.iter_mut().find(|(vendor, _)| *vendor == ticket.vendor) {
            Some((_, found)) => found.push(index),
            None => by_vendor.push((ticket.vendor, vec![index])),
        }
    }
    for (_, indices) in by_vendor {
        let texts: Vec<&str> =
            indices.iter().map(|index| said[*index][0].1.text.as_str()).collect();
        let mut groups = near_duplicates(&texts);
        groups.retain(|group| !has_own_substance(texts[group[0]], phrases));
        for group in groups {
            let count = u32::try_from(group.len()).unwrap_or(u32::MAX);
            for index in group.into_iter().map(|at| indices[at]) {
                let (at, said) = &mut said[index][0];
                let message = tickets[index].events.get_mut(*at).and_then(replied);
                if let Some(message) = message.filter(|message| message.gist == Gist::Substantive) {
                    message.gist = Gist::Boilerplate;
                    said.why = Some(Why::NearDuplicate(count));
                }
            }
        }
    }
}

/// The replies that were taken for boilerplate, in the order of the file.
pub(super) fn suspects(tickets: &[Ticket], said: &[Texts]) -> Suspects {
    let mut suspects = Suspects::default();
    for (ticket, texts) in tickets.iter().zip(said) {
        for (at, said) in texts {
            let Some(why) = &said.why else { continue };
            suspects.note(|| Suspect {
                ticket: ticket.id.clone(),
                event: u32::try_from(*at).unwrap_or(u32::MAX),
                text: said.text.clone(),
                why: why.clone(),
            });
        }
    }
    suspects
}
