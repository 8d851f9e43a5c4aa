//! What the tickets of one source are measured with.

use super::{Commitment, Policies, TierId, Tiers};
use crate::domain::import::{ImportId, Mapping, Replies};
use crate::domain::terms::{Override, Terms};
use crate::domain::ticket::{Course, Event, EventKind, Gist, Side, Ticket};
use crate::domain::time::{Calendar, CalendarId, Instant, Zone, compile};
use crate::domain::vendor::VendorId;

/// All that one source's tickets are measured with; made once, it measures any number of them.
///
/// As made, it judges each ticket by itself; [`Yardstick::knowing`] tells it what the source has.
#[derive(Clone, Debug)]
pub struct Yardstick {
    pub(super) tiers: Tiers,
    pub(super) policies: Policies,
    pub(super) as_of: Instant,
    tier_calendars: [CalendarId; 4],
    calendars: Vec<(CalendarId, Option<Calendar>)>,
    commitments: Vec<Commitment>,
    mapping: Mapping,
    overrides: Vec<Override>,
    around_the_clock: Calendar,
    source: Evidence,
}

/// What a source is known to have; `None` where each ticket is judged by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Messages of the vendor's.
    pub has_messages: Option<bool>,
    /// Texts of the vendor's messages, so that it is known what they are good for.
    pub has_texts: Option<bool>,
    /// Whether first replies can be told at all.
    pub has_replies: Option<bool>,
    /// Marks of engineers joining, so that their absence says something.
    pub has_engineering: Option<bool>,
}

impl Yardstick {
    /// The yardstick of those terms, for a source whose words mean what the mapping says.
    pub fn new(terms: &Terms, mapping: &Mapping, as_of: Instant) -> Yardstick {
        let compiled = |entry| compile(entry, &terms.zones).calendar;
        let calendars = terms.calendars.iter().map(|entry| (entry.id, compiled(entry))).collect();
        Yardstick::with_calendars(terms, mapping, (as_of, calendars))
    }

    /// The same with calendars that were made elsewhere; `None` for one that never opens.
    pub fn with_calendars(
        terms: &Terms,
        mapping: &Mapping,
        (as_of, calendars): (Instant, Vec<(CalendarId, Option<Calendar>)>),
    ) -> Yardstick {
        Yardstick {
            tiers: terms.tiers,
            policies: terms.policies,
            as_of,
            tier_calendars: terms.tier_calendars,
            calendars,
            commitments: terms.commitments.clone(),
            mapping: mapping.clone(),
            overrides: Vec::new(),
            around_the_clock: Calendar::around_the_clock(Zone::utc()),
            source: Evidence::default(),
        }
    }

    /// The same for a source with these tickets, all of them.
    ///
    /// Where none has a message of the vendor's, being taken up stands in for a reply; where one has, nothing does.
    /// Where no message's gist is known, which reply was substantive cannot be told of any ticket.
    #[must_use]
    pub fn knowing(mut self, tickets: &[Ticket]) -> Yardstick {
        let of_vendor = |side: Side| matches!(side, Side::Vendor | Side::Bot);
        let events = || tickets.iter().flat_map(|ticket| &ticket.events);
        let said = events().filter(|event| of_vendor(event.side)).filter_map(|event| {
            if let EventKind::Message(said) = event.kind { Some(said) } else { None }
        });
        let mut said = said.peekable();
        let is_joining = |event: &Event| event.kind == EventKind::EngineeringEngaged;
        self.source.has_engineering = Some(events().any(is_joining));
        self.source.has_messages = Some(said.peek().is_some());
        self.source.has_texts = Some(said.any(|message| message.gist != Gist::Unknown));
        self
    }

    /// The same for a source that tells first replies so; where it does not, no ticket's can be judged.
    #[must_use]
    pub fn telling(mut self, replies: Replies) -> Yardstick {
        self.source.has_replies = Some(replies != Replies::Unknown);
        self
    }

    /// The same with what a person said of that import's messages.
    #[must_use]
    pub fn overriding(mut self, import: ImportId, overrides: &[Override]) -> Yardstick {
        let of_import = overrides.iter().filter(|word| word.import == import);
        self.overrides = of_import.cloned().collect();
        self.overrides.sort_by(|a, b| a.ticket.cmp(&b.ticket));
        self
    }

    /// The moment as of which it measures.
    pub fn as_of(&self) -> Instant {
        self.as_of
    }

    /// Whether the source is known to have texts, or to have none.
    pub fn has_texts(&self) -> Option<bool> {
        self.source.has_texts
    }

    /// Whether the source is known to mark when engineers join, or never to.
    pub fn has_engineering(&self) -> Option<bool> {
        self.source.has_engineering
    }

    /// The tier of a ticket when it was opened; `None` where its priority is mapped to none.
    pub fn tier(&self, ticket: &Ticket) -> Option<TierId> {
        self.tier_of(ticket.priority)
    }

    /// Whose ticket it is; `None` where its vendor is mapped to nobody.
    pub fn vendor(&self, ticket: &Ticket) -> Option<VendorId> {
        self.mapping.vendors.get(usize::from(ticket.vendor)).copied().flatten()
    }

    /// What a vendor promised for a tier, under a condition on record.
    pub fn commitment(&self, vendor: VendorId, tier: TierId) -> Option<&Commitment> {
        let is_it = |of: &&Commitment| of.vendor == vendor && of.tier == tier && of.has_condition();
        self.commitments.iter().find(is_it)
    }

    /// The calendar of that identity; `None` for one that is not there or never opens.
    pub fn calendar(&self, id: CalendarId) -> Option<&Calendar> {
        self.calendars.iter().find(|(of, _)| *of == id)?.1.as_ref()
    }

    /// How many working days of the buyer's office, which is the calendar of T3, lie between two moments, each as 24
    /// hours, in milliseconds.
    pub fn working_days_ms(&self, from: Instant, to: Instant) -> i64 {
        let calendar = self.calendar(self.tier_calendars[TierId::T3.index()]);
        calendar.unwrap_or(&self.around_the_clock).working_days_ms(from, to)
    }

    /// A ticket as it is known at the as-of time, with what a person said of its messages.
    pub fn course<'a>(&self, ticket: &'a Ticket) -> Course<'a> {
        let from = self.overrides.partition_point(|word| word.ticket < ticket.id);
        let after = &self.overrides[from..];
        let to = after.partition_point(|word| word.ticket == ticket.id);
        Course::corrected(ticket, self.as_of, &after[..to])
    }

    /// The tier that a priority's word means; `None` where it is mapped to none.
    pub(super) fn tier_of(&self, label: u16) -> Option<TierId> {
        self.mapping.tiers.get(usize::from(label)).copied().flatten()
    }

    pub(super) fn tier_calendar(&self, tier: TierId) -> CalendarId {
        self.tier_calendars[tier.index()]
    }

    pub(super) fn around_the_clock(&self) -> &Calendar {
        &self.around_the_clock
    }

    pub(super) fn source(&self) -> Evidence {
        self.source
    }
}
