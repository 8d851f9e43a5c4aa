//! The tickets behind a number.

use super::study::{Held, Study};
use super::{Block, Cell, Grid, Group, Selection, Sheet, View, Which};
use crate::domain::sla::{ClockKind, Outcome, ReplyReading, TicketState};
use crate::domain::stats::quantile;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;

/// How many tickets a list shows.
const SHOWN: usize = 200;

/// A ticket with what it comes to.
struct Line<'a, 's> {
    held: &'s Held<'a>,
    index: u32,
    ticket: &'a Ticket,
    outcome: Outcome,
}

impl Study<'_> {
    /// A vendor's tickets by what their first reply comes to, the worst first; each opens its timeline.
    pub(super) fn list(&self, selection: Selection) -> Sheet {
        let words = self.words;
        let Which::Reply(clock, reading, group) = selection.which;
        let mut lines = self.lines(selection, (clock, reading));
        lines.retain(|line| group.is_none_or(|group| Group::of(line.outcome.state) == group));
        lines
            .sort_by_key(|line| (order(line.outcome.state), line.outcome.elapsed_ms.map(|ms| -ms)));
        let tier = selection.tier.map(|tier| words.tier_label(tier));
        let what = tier.unwrap_or_else(|| words.all_tickets().to_owned());
        let what = format!("{what} · {} · {}", words.clock(clock), words.reply_reading(reading));
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

    fn lines(
        &self,
        selection: Selection,
        (clock, reading): (ClockKind, ReplyReading),
    ) -> Vec<Line<'_, '_>> {
        let judged = |(held, index, ticket): (_, u32, _)| {
            let held: &Held<'_> = held;
            let outcome = held.yardstick.first_reply(ticket, clock, reading)?;
            let is_in = selection.tier.is_none_or(|tier| tier == outcome.tier);
            is_in.then_some(Line { held, index, ticket, outcome })
        };
        self.tickets_of(selection.vendor).filter_map(judged).collect()
    }

    fn line(&self, line: &Line<'_, '_>) -> Vec<Cell> {
        let (words, outcome) = (self.words, &line.outcome);
        let zone = line.held.zone(line.ticket, &self.desk.terms.tier_calendars);
        let at = |at: Option<Instant>| {
            at.map_or_else(|| Cell::of("–"), |at| Cell::of(words.wall(at, &zone)))
        };
        let view = View::Ticket(line.held.file.id, line.index);
        vec![
            Cell::of(&line.ticket.id).opening(view),
            Cell::of(words.ticket_state(outcome.state))
                .noted(outcome.at_risk.map_or("", |risk| words.risk(risk))),
            Cell::of(outcome.elapsed_ms.map_or("–".to_owned(), |ms| words.length(ms))),
            at(Some(line.ticket.created)).noted(zone.name()),
            at(outcome.reply),
            at(outcome.limit_due),
        ]
    }

    /// Exact percentiles of those that were answered.
    fn exact(&self, lines: &[Line<'_, '_>]) -> Option<Block> {
        let answered = lines.iter().filter(|line| line.outcome.reply.is_some());
        let mut lasted: Vec<f64> =
            answered.filter_map(|line| line.outcome.elapsed_ms).map(|ms| ms as f64).collect();
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
