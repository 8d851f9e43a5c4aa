//! The tickets behind a number.

use super::asserted::asserted;
use super::study::{Held, Owner, Study};
use super::{Block, Cell, Chosen, Grid, Lasted, Part, Selection, Sheet, View, Which, Whose};
use crate::domain::import::ImportId;
use crate::domain::measures::{Behind, Count, Told, Wanted, behind};
use crate::domain::sla::{ClockKind, Group, Outcome, ReplyReading, TicketState, TierId};
use crate::domain::stats::{Percentile, quantile};
use crate::domain::ticket::{Lasting, Ticket};
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;

mod order;
use order::worst;

/// How many tickets a list shows.
const SHOWN: usize = 200;

/// A ticket with what it comes to.
struct Line<'a, 's> {
    held: &'s Held<'a>,
    index: u32,
    ticket: &'a Ticket,
    /// `None` where its priority is mapped to no tier.
    outcome: Option<Outcome>,
    /// How long what the number is read from took; `None` where that is no length of time.
    lasted: Option<Percentile>,
}

/// A selection, looked up.
struct Selected<'a, 's> {
    /// On which clock it is shown.
    clock: ClockKind,
    /// What it is.
    what: String,
    lines: Vec<Line<'a, 's>>,
}

impl Study<'_> {
    /// A vendor's tickets, each opening its timeline: behind a length of time the longest first, else by what their
    /// first reply comes to, the worst first.
    pub(super) fn list(&self, selection: Selection) -> Sheet {
        let words = self.words;
        let Selected { clock, what, mut lines } = self.selected(selection);
        lines.sort_by_key(|line| (worst(line), line.index));
        let is_timed = lines.iter().any(|line| line.lasted.is_some());
        let mut blocks = vec![Block::Note(words.clock_is(clock).to_owned())];
        blocks.extend(self.exact(&lines).filter(|_| !is_timed));
        if lines.len() > SHOWN {
            blocks.push(Block::Text(words.first_of(SHOWN, lines.len())));
        }
        let head = [
            words.ticket,
            words.state(),
            if is_timed { words.lasted() } else { words.on_the_clock() },
            words.created,
            words.first_reply,
            words.limit_due(),
        ];
        blocks.push(Block::Table(Grid {
            caption: what.clone(),
            head: head.map(str::to_owned).into(),
            rows: lines.iter().take(SHOWN).map(|line| self.line(line)).collect(),
        }));
        let title = words.tickets_of(self.name(selection.vendor), &what, lines.len());
        Sheet { title, blocks }
    }

    fn selected(&self, selection: Selection) -> Selected<'_, '_> {
        let (words, vendor) = (self.words, selection.vendor);
        let tier = selection.tier.map(|tier| words.tier_label(tier));
        let tier = tier.unwrap_or_else(|| words.all_tickets().to_owned());
        let group = match selection.chosen {
            Chosen::Ranked(group) => Some(group),
            Chosen::Told(..) => None,
        };
        let (clock, reading, is_probe) = match selection.chosen.which() {
            None => (ClockKind::Ranking, self.ranked(), false),
            Some(Which::Reply(clock, reading)) => (clock, reading, false),
            Some(Which::Probe(clock, reading)) => (clock, reading, true),
            Some(Which::Lasting(lasted, whose)) => {
                let owner = Owner { vendor, is_probe: whose == Whose::Probes };
                let lines = self.lasting(owner, selection.tier, lasted);
                let what = match lasted {
                    Lasted::FirstReply => words.first_human_reply(),
                    Lasted::Fix => words.workaround_or_fix(),
                    Lasted::Resolution => words.resolution(),
                };
                let what = format!("{tier} · {what}");
                return Selected { clock: ClockKind::Ranking, what, lines };
            }
            Some(Which::Asserted(part)) => {
                let what = words.flagged(part == Part::So).to_owned();
                let lines = self.flagged(vendor, part);
                return Selected { clock: ClockKind::Ranking, what, lines };
            }
            Some(Which::Counted(import, count, part)) => {
                let what = match part {
                    Part::All => words.looked_at(count),
                    Part::So => words.counted(count),
                    Part::Others => words.others(count),
                };
                let lines = self.counted(vendor, import, (count, part));
                return Selected { clock: ClockKind::Ranking, what, lines };
            }
        };
        let owner = Owner { vendor, is_probe };
        let lines = self.lines((owner, selection.tier, group), (clock, reading));
        let probe = if is_probe { words.log_probe_short() } else { "" };
        let group = group.filter(|group| *group != Group::All);
        let group = group.map_or("", |group| words.group(group));
        let read = [words.clock(clock), words.reply_reading(reading), probe, group];
        let read = read.into_iter().filter(|part| !part.is_empty());
        let what = read.fold(tier, |what, part| format!("{what} · {part}"));
        Selected { clock, what, lines }
    }

    /// The reading that the ranking goes by.
    fn ranked(&self) -> ReplyReading {
        match self.desk.terms.policies.reply {
            ReplyReading::Substantive => ReplyReading::Substantive,
            ReplyReading::Any | ReplyReading::Human => ReplyReading::Human,
        }
    }

    /// The tickets from which a duration of a tier is read, as the summary takes them.
    fn lasting(&self, owner: Owner, tier: Option<TierId>, lasted: Lasted) -> Vec<Line<'_, '_>> {
        let mut found = Vec::new();
        for line in self.lines((owner, None, None), (ClockKind::Ranking, ReplyReading::Human)) {
            let Some(outcome) = &line.outcome else { continue };
            if matches!(outcome.state, TicketState::Excluded(_)) {
                continue;
            }
            let yardstick = &line.held.yardstick;
            let read = match lasted {
                Lasted::Fix => yardstick.fix(line.ticket).map(|(tier, fix)| (tier, read(fix))),
                Lasted::Resolution => {
                    let reading = self.desk.terms.policies.resolution;
                    let lasting = yardstick.resolution(line.ticket, ClockKind::Ranking, reading);
                    lasting.map(|lasting| (outcome.tier, read(lasting)))
                }
                Lasted::FirstReply => replied(outcome).map(|lasted| (outcome.tier, lasted)),
            };
            if let Some((of, lasted)) = read
                && tier.is_none_or(|tier| tier == of)
            {
                found.push(Line { lasted: Some(lasted), ..line });
            }
        }
        found
    }

    /// The tickets behind a number of one source.
    fn counted(
        &self,
        vendor: VendorId,
        import: ImportId,
        (count, part): (Count, Part),
    ) -> Vec<Line<'_, '_>> {
        let Some(held) = self.source(import) else { return Vec::new() };
        let (clock, reading) = (ClockKind::Ranking, ReplyReading::Human);
        let zone = held.first_zone(&self.desk.terms.tier_calendars);
        let wanted = Wanted { zone: &zone, direction: Wanted::DIRECTION };
        let asked = Behind { wanted: &wanted, vendor, count };
        let found = behind(held.tickets, held.file, &self.desk.terms, asked);
        let mut lines = Vec::new();
        for Told { place, is_so, lasted } in found {
            let ticket = usize::try_from(place).ok().and_then(|place| held.tickets.get(place));
            if let Some(ticket) = ticket.filter(|_| part.has(is_so)) {
                let outcome = held.yardstick.first_reply(ticket, clock, reading);
                lines.push(Line { held, index: place, ticket, outcome, lasted });
            }
        }
        lines
    }

    /// The tickets whose file has a flag for them.
    fn flagged(&self, vendor: VendorId, part: Part) -> Vec<Line<'_, '_>> {
        let owner = Owner { vendor, is_probe: false };
        let clock = (ClockKind::Ranking, ReplyReading::Human);
        let mut lines = self.lines((owner, None, None), clock);
        lines.retain(|line| {
            let state = line.outcome.as_ref().map(|outcome| outcome.state);
            let found = state.and_then(|state| asserted(line.ticket, state));
            found.is_some_and(|found| part.has(found.differs()))
        });
        lines
    }

    fn lines(
        &self,
        (owner, tier, group): (Owner, Option<TierId>, Option<Group>),
        (clock, reading): (ClockKind, ReplyReading),
    ) -> Vec<Line<'_, '_>> {
        let judged = |(held, index, ticket): (_, u32, _)| {
            let held: &Held<'_> = held;
            let outcome = held.yardstick.first_reply(ticket, clock, reading)?;
            let is_in = tier.is_none_or(|tier| tier == outcome.tier)
                && group.is_none_or(|group| group.has(outcome.state));
            let outcome = Some(outcome);
            is_in.then_some(Line { held, index, ticket, outcome, lasted: None })
        };
        self.tickets_of(owner).filter_map(judged).collect()
    }

    fn line(&self, line: &Line<'_, '_>) -> Vec<Cell> {
        let (words, outcome) = (self.words, line.outcome.as_ref());
        let zone = line.held.zone(line.ticket, &self.desk.terms.tier_calendars);
        let at = |at: Option<Instant>| {
            at.map_or_else(|| Cell::of("–"), |at| Cell::of(words.wall(at, &zone)))
        };
        let elapsed = outcome.and_then(|it| it.elapsed_ms);
        let view = View::Ticket(line.held.file.id, line.index);
        vec![
            Cell::of(&line.ticket.id).opening(view),
            Cell::of(outcome.map_or(words.without_tier(), |it| words.ticket_state(it.state)))
                .noted(outcome.and_then(|it| it.at_risk).map_or("", |risk| words.risk(risk))),
            Cell::of(words.percentile(line.lasted.or(elapsed.map(Percentile::At)))),
            at(Some(line.ticket.created)).noted(zone.name()),
            at(outcome.and_then(|it| it.reply)),
            at(outcome.and_then(|it| it.limit_due)),
        ]
    }

    /// Exact percentiles of those that were answered.
    fn exact(&self, lines: &[Line<'_, '_>]) -> Option<Block> {
        let outcomes = lines.iter().filter_map(|line| line.outcome.as_ref());
        let answered = outcomes.filter(|outcome| outcome.reply.is_some());
        let mut lasted: Vec<f64> =
            answered.filter_map(|outcome| outcome.elapsed_ms).map(|ms| ms as f64).collect();
        lasted.sort_by(f64::total_cmp);
        #[allow(clippy::cast_possible_truncation)]
        let at = |share| quantile(&lasted, share).map(|ms| self.words.length(ms as i64));
        Some(Block::Text(self.words.exact_percentiles(&at(0.5)?, &at(0.9)?)))
    }
}

/// As a percentile of one.
fn read(lasting: Lasting) -> Percentile {
    match lasting {
        Lasting::Ended(ms) => Percentile::At(ms),
        Lasting::Open(ms) | Lasting::NotYet(ms) => Percentile::MoreThan(ms),
    }
}

/// How long a first reply took; `None` where that cannot be told.
fn replied(outcome: &Outcome) -> Option<Percentile> {
    match (outcome.reply, outcome.elapsed_ms) {
        (Some(_), Some(ms)) => Some(Percentile::At(ms)),
        (None, Some(ms)) => Some(Percentile::MoreThan(ms)),
        (_, None) => (outcome.state != TicketState::Unmeasurable).then_some(Percentile::Never),
    }
}
