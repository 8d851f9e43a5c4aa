//! A promise field by field: what a form shows, and what is entered into it.

use serde::{Deserialize, Serialize};

use super::{ClockStart, Commitment, ReplyReading, SeveritySetter};
use crate::domain::ticket::Waiting;
use crate::domain::time::{CalendarId, LengthError, Minutes, length, narrow};

/// A field of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PromiseField {
    /// The first reply.
    Reply,
    /// The resolution.
    Resolution,
    /// The most hand-offs.
    Hops,
    /// What counts as a response.
    Counts,
    /// The plan.
    Plan,
    /// The sales channel.
    Channel,
    /// The region.
    Region,
    /// The calendar.
    Calendar,
    /// When the clock starts.
    Start,
    /// Who sets the severity.
    Setter,
    /// Whether that wait stops the clock.
    Pause(Waiting),
    /// The document.
    Document,
    /// The clause.
    Clause,
    /// The date.
    Date,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held<'a> {
    /// A length of time.
    Length(Option<Minutes>),
    /// A number.
    Number(Option<u32>),
    /// A text.
    Text(&'a str),
    /// One of several: its place among them, of a calendar its identity.
    Choice(u32),
}

/// What is wrong with what was entered.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum EntryError {
    /// No usable length of time.
    #[error(transparent)]
    Length(#[from] LengthError),
    /// No whole number up to [`MOST_HOPS`].
    #[error("it is no whole number from 0 to {MOST_HOPS}")]
    NoNumber,
    /// A text of more than [`TEXT_LENGTH`] characters; holds how many.
    #[error("it has {0} characters; use at most {TEXT_LENGTH}")]
    TooLong(usize),
    /// None of those that can be chosen.
    #[error("it is none of those that can be chosen")]
    NoSuchChoice,
}

/// The most hand-offs that can be entered.
pub const MOST_HOPS: u32 = 99;

/// The longest text of a field, in characters.
pub const TEXT_LENGTH: usize = 300;

impl ReplyReading {
    /// In the order of a form.
    pub const ALL: [ReplyReading; 3] =
        [ReplyReading::Any, ReplyReading::Human, ReplyReading::Substantive];
}

impl PromiseField {
    /// In the order of a form.
    pub const ALL: [PromiseField; 17] = [
        PromiseField::Reply,
        PromiseField::Resolution,
        PromiseField::Hops,
        PromiseField::Plan,
        PromiseField::Channel,
        PromiseField::Region,
        PromiseField::Document,
        PromiseField::Clause,
        PromiseField::Date,
        PromiseField::Calendar,
        PromiseField::Start,
        PromiseField::Setter,
        PromiseField::Counts,
        PromiseField::Pause(Waiting::CustomerClaimed),
        PromiseField::Pause(Waiting::Hold),
        PromiseField::Pause(Waiting::Third),
        PromiseField::Pause(Waiting::Engineering),
    ];

    /// What it holds in a promise.
    pub fn of(self, promise: &Commitment) -> Held<'_> {
        match self {
            PromiseField::Reply => Held::Length(promise.reply),
            PromiseField::Resolution => Held::Length(promise.resolution),
            PromiseField::Hops => Held::Number(promise.hops),
            PromiseField::Counts => Held::Choice(promise.counts as u32),
            PromiseField::Plan => Held::Text(&promise.plan),
            PromiseField::Channel => Held::Text(&promise.channel),
            PromiseField::Region => Held::Text(&promise.region),
            PromiseField::Calendar => Held::Choice(promise.calendar.0),
            PromiseField::Start => Held::Choice(promise.start as u32),
            PromiseField::Setter => Held::Choice(promise.setter as u32),
            PromiseField::Pause(waiting) => {
                Held::Choice(u32::from(promise.pauses.contains(&waiting)))
            }
            PromiseField::Document => Held::Text(&promise.document),
            PromiseField::Clause => Held::Text(&promise.clause),
            PromiseField::Date => Held::Text(&promise.date),
        }
    }

    /// Enters something: a length, a number or a text as typed, or the place of a choice.
    ///
    /// An empty length or number takes it out; texts lose the spaces at their ends. Whether a calendar of
    /// that identity exists is not asked here.
    ///
    /// # Errors
    /// When it can't stand in the field; the promise stays as it was.
    pub fn enter(self, promise: &mut Commitment, entered: &str) -> Result<(), EntryError> {
        let entered = entered.trim();
        match self {
            PromiseField::Reply => promise.reply = optional(entered, length)?,
            PromiseField::Resolution => promise.resolution = optional(entered, length)?,
            PromiseField::Hops => promise.hops = optional(entered, hops)?,
            PromiseField::Counts => promise.counts = chosen(&ReplyReading::ALL, entered)?,
            PromiseField::Plan => promise.plan = text(entered)?,
            PromiseField::Channel => promise.channel = text(entered)?,
            PromiseField::Region => promise.region = text(entered)?,
            PromiseField::Calendar => {
                promise.calendar =
                    CalendarId(entered.parse().map_err(|_| EntryError::NoSuchChoice)?);
            }
            PromiseField::Start => promise.start = chosen(&ClockStart::ALL, entered)?,
            PromiseField::Setter => promise.setter = chosen(&SeveritySetter::ALL, entered)?,
            PromiseField::Pause(waiting) => {
                let stops = chosen(&[false, true], entered)?;
                promise.pauses.retain(|other| *other != waiting);
                promise.pauses.extend(stops.then_some(waiting));
                promise.pauses.sort_unstable();
            }
            PromiseField::Document => promise.document = text(entered)?,
            PromiseField::Clause => promise.clause = text(entered)?,
            PromiseField::Date => promise.date = text(entered)?,
        }
        Ok(())
    }
}

fn optional<T, E>(
    entered: &str,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, EntryError>
where
    EntryError: From<E>,
{
    if entered.is_empty() { Ok(None) } else { Ok(Some(read(entered)?)) }
}

fn hops(entered: &str) -> Result<u32, EntryError> {
    let plain: String = entered.chars().map(narrow).collect();
    let number = plain.parse().ok().filter(|number| *number <= MOST_HOPS);
    number.ok_or(EntryError::NoNumber)
}

fn text(entered: &str) -> Result<String, EntryError> {
    match entered.chars().count() {
        ..=TEXT_LENGTH => Ok(entered.to_owned()),
        length => Err(EntryError::TooLong(length)),
    }
}

fn chosen<T: Copy>(all: &[T], entered: &str) -> Result<T, EntryError> {
    let place = entered.parse().ok();
    place.and_then(|place: usize| all.get(place)).copied().ok_or(EntryError::NoSuchChoice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sla::TierId;
    use crate::domain::vendor::VendorId;

    fn blank() -> Commitment {
        Commitment::blank(VendorId(1), TierId::T1)
    }

    #[test]
    fn every_field_gives_back_what_was_entered_and_touches_no_other() {
        for field in PromiseField::ALL {
            let mut promise = blank();
            let (entered, held) = match field.of(&promise) {
                Held::Length(_) => ("1 h", Held::Length(Some(Minutes(60)))),
                Held::Number(_) => ("２", Held::Number(Some(2))),
                Held::Text(_) => (" MSA 4.2 ", Held::Text("MSA 4.2")),
                Held::Choice(_) => ("1", Held::Choice(1)),
            };
            // A person's reply is the first choice already.
            let (entered, held) = match field {
                PromiseField::Counts => ("0", Held::Choice(0)),
                _ => (entered, held),
            };
            assert_eq!(field.enter(&mut promise, entered), Ok(()));
            assert_eq!(field.of(&promise), held, "{field:?}");
            for other in PromiseField::ALL.into_iter().filter(|other| *other != field) {
                assert_eq!(other.of(&promise), other.of(&blank()), "{field:?} {other:?}");
            }
        }
    }

    #[test]
    fn what_cannot_stand_in_a_field_leaves_it_as_it_was() {
        let mut promise = blank();
        PromiseField::Reply.enter(&mut promise, "30").unwrap();
        PromiseField::Hops.enter(&mut promise, "3").unwrap();
        let before = promise.clone();
        let long = "长".repeat(TEXT_LENGTH + 1);
        for (field, entered, error) in [
            (PromiseField::Reply, "0", EntryError::Length(LengthError::OutOfRange)),
            (PromiseField::Hops, "-1", EntryError::NoNumber),
            (PromiseField::Hops, "100", EntryError::NoNumber),
            (PromiseField::Hops, "few", EntryError::NoNumber),
            (PromiseField::Clause, &long, EntryError::TooLong(TEXT_LENGTH + 1)),
            (PromiseField::Start, "3", EntryError::NoSuchChoice),
            (PromiseField::Calendar, "x", EntryError::NoSuchChoice),
            (PromiseField::Pause(Waiting::Hold), "2", EntryError::NoSuchChoice),
        ] {
            assert_eq!(field.enter(&mut promise, entered), Err(error));
            assert_eq!(promise, before);
        }
        PromiseField::Reply.enter(&mut promise, " ").unwrap();
        assert_eq!(promise.reply, None);
    }

    #[test]
    fn pauses_stand_in_one_order_however_they_were_entered() {
        let mut promise = blank();
        for waiting in [Waiting::Third, Waiting::Hold, Waiting::Hold] {
            PromiseField::Pause(waiting).enter(&mut promise, "1").unwrap();
        }
        assert_eq!(promise.pauses, [Waiting::Hold, Waiting::Third]);
        PromiseField::Pause(Waiting::Hold).enter(&mut promise, "0").unwrap();
        assert_eq!(promise.pauses, [Waiting::Third]);
    }

    #[test]
    fn a_choice_stands_where_its_list_has_it() {
        assert!(ClockStart::ALL.into_iter().enumerate().all(|(at, of)| of as usize == at));
        assert!(SeveritySetter::ALL.into_iter().enumerate().all(|(at, of)| of as usize == at));
        assert!(ReplyReading::ALL.into_iter().enumerate().all(|(at, of)| of as usize == at));
    }
}
