//! What was entered into the questions about a file under review.

use super::reading::{ENCODINGS, SIDES, roles};
use crate::domain::import::{Choice, Choices, DateOrder, Reading};

/// Takes over what was entered into one of the questions; what is none of its choices changes nothing.
///
/// The zone is taken as typed: whether there is one of that name is for the browser to say.
pub fn choose(reading: &Reading, choices: &mut Choices, choice: Choice, typed: &str) {
    let place = typed.parse::<usize>().ok();
    match choice {
        Choice::Zone => choices.zone = Some(typed.trim().to_owned()),
        Choice::Form => {
            choices.is_events = Some(place == Some(1));
            choices.roles.clear();
        }
        Choice::Sheet => {
            choices.sheet = place.and_then(|place| u16::try_from(place).ok());
            choices.roles.clear();
        }
        Choice::Encoding => {
            choices.encoding = place.and_then(|place| ENCODINGS.get(place)).copied();
        }
        Choice::Order => {
            let seen = place.and_then(|place| reading.orders.get(place.checked_sub(1)?));
            let order: Option<DateOrder> = seen.map(|seen| seen.order);
            choices.order = order;
        }
        Choice::Column(at) => {
            let role = place.and_then(|place| roles(reading.is_events).get(place));
            if let Some(role) = role {
                choices.take(at, *role, &reading.columns);
            }
        }
        Choice::Word(at) => {
            let Some((label, _)) = reading.words.get(usize::from(at)) else { return };
            let meaning = place.and_then(|place| u8::try_from(place.checked_sub(1)?).ok());
            choices.words.retain(|(word, _)| *word != label.text);
            choices.words.push((label.text.clone(), meaning));
        }
        Choice::Speaker(at) => {
            let Some((label, _)) = reading.speakers.get(usize::from(at)) else { return };
            let side = place.and_then(|place| SIDES.get(place)).copied().flatten();
            choices.speakers.retain(|(name, _)| *name != label.text);
            choices.speakers.push((label.text.clone(), side));
        }
    }
}
