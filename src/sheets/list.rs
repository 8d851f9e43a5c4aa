//! The tickets behind a number.

use super::study::{Held, Owner, Study};
use super::{Block, Cell, Grid, Group, Lasted, Part, Selection, Sheet, View, Which, Whose};
use crate::domain::import::ImportId;
use crate::domain::measures::{Behind, Count, Wanted, behind};
use crate::domain::sla::{ClockKind, Outcome, ReplyReading, TicketState, TierId};
use crate::domain::stats::quantile;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;
use crate::domain::vendor::VendorId;

/// How many tickets a list shows.
const SHOWN: usize = 200;

/// A ticket with what it comes to.
struct Line<'a, 's> {
    held: &'s Held<'a>,
    index: u32,
    ticket: &'a Ticket,
    /// `None` where its priority is mapped to no tier.
    outcome: Option<Outcome>,
}

impl Study<'_> {
    /// A vendor's tickets by what their first reply comes to, the worst first; each opens its timeline.
    pub(super) fn list(&self, selection: Selection) -> Sheet {
        let words = self.words;
        let (clock, what, mut lines) = self.selected(selection);
        lines.sort_by_key(|line| {
            let outcome = line.outcome.as_ref();
            (outcome.map(|it| (order(it.state), it.elapsed_ms.map(|ms| -ms))), line.index)
        });
        let mut blocks = vec![Block::Note(words.clock_is(clock).to_owned())];
        blocks.extend(self.exact(&lines));
        if lines.len() > SHOWN {
            blocks.push(Block::Text(words.first_of(SHOWN, lines.len())));
        }
        let head = [
            words.ticket,
            words.state(),
            words.on_the_clock(),
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

    /// On which clock a selection is shown, what it is, and its tickets.
    fn selected(&self, selection: Selection) -> (ClockKind, String, Vec<Line<'_, '_>>) {
        let (words, vendor) = (self.words, selection.vendor);
        let (clock, reading, group, is_probe) = match selection.which {
            Which::Reply(clock, reading, group) => (clock, reading, group, false),
            Which::Probe(clock, reading) => (clock, reading, None, true),
            Which::Lasting(lasted, whose) => {
                let owner = Owner { vendor, is_probe: whose == Whose::Probes };
                let lines = self.lasting(owner, selection.tier, lasted);
                return (ClockKind::Ranking, words.how_long().to_owned(), lines);
            }
            Which::Counted(import, count, part) => {
                let what = match part {
                    Part::All => words.looked_at(count),
                    Part::So => words.counted(count),
                    Part::Others => words.others(count),
                };
                let lines = self.counted(vendor, import, (count, part));
                return (ClockKind::Ranking, what, lines);
            }
        };
        let owner = Owner { vendor, is_probe };
        let mut lines = self.lines((owner, selection.tier), (clock, reading));
        let is_in = |it: &Outcome| group.is_none_or(|group| Group::of(it.state) == group);
        lines.retain(|line| line.outcome.as_ref().is_some_and(is_in));
        let tier = selection.tier.map(|tier| words.tier_label(tier));
        let what = tier.unwrap_or_else(|| words.all_tickets().to_owned());
        let probe = if is_probe { words.log_probe_short() } else { "" };
        let read = [words.clock(clock), words.reply_reading(reading), probe];
        let read = read.into_iter().filter(|part| !part.is_empty());
        let what = read.fold(what, |what, part| format!("{what} · {part}"));
        (clock, what, lines)
    }

    /// The tickets from which a duration of a tier is read, as the summary takes them.
    fn lasting(&self, owner: Owner, tier: Option<TierId>, lasted: Lasted) -> Vec<Line<'_, '_>> {
        let mut lines = self.lines((owner, None), (ClockKind::Ranking, ReplyReading::Human));
        lines.retain(|line| {
            let Some(outcome) = &line.outcome else { return false };
            let counts = match (lasted, outcome.state) {
                (_, TicketState::Excluded(_)) => None,
                (Lasted::Fix, _) => line.held.yardstick.fix_tier(line.ticket),
                (Lasted::FirstReply, TicketState::Unmeasurable) if outcome.elapsed_ms.is_none() => {
                    None
                }
                (Lasted::FirstReply, _) => Some(outcome.tier),
            };
            counts.is_some() && (tier.is_none() || counts == tier)
        });
        lines
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
        let wanted = found.into_iter().filter(|(_, is_so)| part.has(*is_so));
        let lines = wanted.filter_map(|(index, _)| {
            let ticket = held.tickets.get(usize::try_from(index).ok()?)?;
            let outcome = held.yardstick.first_reply(ticket, clock, reading);
            Some(Line { held, index, ticket, outcome })
        });
        lines.collect()
    }

    fn lines(
        &self,
        (owner, tier): (Owner, Option<TierId>),
        (clock, reading): (ClockKind, ReplyReading),
    ) -> Vec<Line<'_, '_>> {
        let judged = |(held, index, ticket): (_, u32, _)| {
            let held: &Held<'_> = held;
            let outcome = held.yardstick.first_reply(ticket, clock, reading)?;
            let is_in = tier.is_none_or(|tier| tier == outcome.tier);
            is_in.then_some(Line { held, index, ticket, outcome: Some(outcome) })
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
            Cell::of(elapsed.map_or("–".to_owned(), |ms| words.length(ms))),
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

/// Worst first.
fn order(state: TicketState) -> u8 {
    match state {
        TicketState::Never => 0,
        TicketState::Overdue => 1,
        TicketState::Late => 2,
        TicketState::WithinLimit => 3,
        TicketState::WithinTarget => 4,
        TicketState::YoungOpen => 5,
        TicketState::YoungSettled => 6,
        TicketState::NotStarted => 7,
        TicketState::Unmeasurable => 8,
        TicketState::NoPromise => 9,
        TicketState::Excluded(_) => 10,
    }
}
