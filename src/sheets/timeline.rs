//! One ticket's timeline: three clocks, what happened, and which event met or broke which target.

use super::study::{Held, Study};
use super::{Block, Cell, Grid, Sheet};
use crate::chart::{Band as Drawn, Lane, Role, Stop, Timeline, timeline_chart};
use crate::domain::import::ImportId;
use crate::domain::sla::{BandKind, ClockKind, Outcome, ReplyReading};
use crate::domain::ticket::{Event, EventKind, Side, Ticket};
use crate::domain::time::{Instant, Zone};

mod happened;

/// A ticket that is looked at.
struct Seen<'a, 's> {
    study: &'s Study<'a>,
    held: &'s Held<'a>,
    ticket: &'a Ticket,
    zone: Zone,
}

impl Study<'_> {
    /// The timeline of a ticket: its place among its import's tickets, from 0.
    pub(super) fn timeline(&self, import: ImportId, index: u32) -> Sheet {
        let held = self.source(import);
        let found =
            held.and_then(|held| Some((held, held.tickets.get(usize::try_from(index).ok()?)?)));
        let Some((held, ticket)) = found else {
            let blocks = vec![Block::Text(self.words.ticket_gone().to_owned())];
            return Sheet { title: self.words.ticket.to_owned(), blocks };
        };
        let zone = held.zone(ticket, &self.desk.terms.tier_calendars);
        Seen { study: self, held, ticket, zone }.sheet()
    }
}

impl Seen<'_, '_> {
    fn sheet(&self) -> Sheet {
        let words = self.study.words;
        let vendor = self.held.yardstick.vendor(self.ticket);
        let vendor = vendor.map_or("", |vendor| self.study.name(vendor));
        let outcomes = ClockKind::ALL.map(|clock| (clock, self.outcome(clock)));
        let mut blocks = vec![self.facts(), self.drawing(&outcomes)];
        blocks.push(Block::Note(words.times_in(&self.zone)));
        blocks.push(Block::Facts(self.verdicts(&outcomes)));
        blocks.push(Block::Heading(words.what_happened().to_owned()));
        blocks.push(self.events());
        blocks.extend(ClockKind::ALL.map(|clock| self.bands(clock)));
        Sheet { title: words.timeline_of(&self.ticket.id, vendor), blocks }
    }

    fn outcome(&self, clock: ClockKind) -> Option<Outcome> {
        self.held.yardstick.first_reply(self.ticket, clock, ReplyReading::Human)
    }

    fn facts(&self) -> Block {
        let (words, source) = (self.study.words, self.held.file.source);
        let tier = self.held.yardstick.tier(self.ticket);
        let label = |labels: &[crate::domain::import::Label], index: u16| {
            labels.get(usize::from(index)).map(|label| label.text.clone()).unwrap_or_default()
        };
        let priority = label(&source.labels.priorities, self.ticket.priority);
        let category = self.ticket.category.map(|at| label(&source.labels.categories, at));
        let mut facts = vec![
            (
                words.tier,
                tier.map_or(words.none.to_owned(), |tier| words.tier_label(tier)),
                priority,
            ),
            (
                words.problem_kind(),
                words.problem_class(self.ticket.problem).to_owned(),
                String::new(),
            ),
            (
                words.known_as_of(),
                words.wall(self.held.file.as_of(), &self.zone),
                source.file.clone(),
            ),
        ];
        if let Some(category) = category {
            facts.insert(1, (words.category(), category, String::new()));
        }
        let fact = |(name, text, note): (&str, String, String)| {
            (name.to_owned(), Cell::of(text).noted(note))
        };
        Block::Facts(facts.into_iter().map(fact).collect())
    }

    /// What each clock says of the first reply, in words.
    fn verdicts(&self, outcomes: &[(ClockKind, Option<Outcome>); 3]) -> Vec<(String, Cell)> {
        let words = self.study.words;
        let said = outcomes.iter().filter_map(|(clock, outcome)| Some((clock, outcome.as_ref()?)));
        let mut verdicts: Vec<(String, Cell)> = said
            .map(|(clock, outcome)| {
                let tier = words.tier_label(outcome.tier);
                (
                    words.clock(*clock).to_owned(),
                    Cell::of(words.outcome(outcome, &self.zone)).noted(tier),
                )
            })
            .collect();
        let any =
            self.held.yardstick.first_reply(self.ticket, ClockKind::Ranking, ReplyReading::Any);
        if let Some(outcome) = any {
            let name = words.in_time_by(ClockKind::Ranking, words.reply_reading(ReplyReading::Any));
            verdicts.insert(0, (name, Cell::of(words.outcome(&outcome, &self.zone))));
        }
        let substantive = self.held.yardstick.first_reply(
            self.ticket,
            ClockKind::Ranking,
            ReplyReading::Substantive,
        );
        if let Some(outcome) = substantive {
            let reading = words.reply_reading(ReplyReading::Substantive);
            let name = words.in_time_by(ClockKind::Ranking, reading);
            verdicts.insert(2, (name, Cell::of(words.outcome(&outcome, &self.zone))));
        }
        verdicts
    }

    fn drawing(&self, outcomes: &[(ClockKind, Option<Outcome>); 3]) -> Block {
        let words = self.study.words;
        let course = self.held.course(self.ticket);
        let last = course.events().last().map_or(self.ticket.created, |event| event.at);
        let end = if course.is_over() { last } else { course.as_of() };
        let end = end.max(Instant(self.ticket.created.0.saturating_add(60_000)));
        let stops = course.events().iter().map(|event| Stop {
            at: event.at,
            role: by(event.side),
            says: self.says(event),
        });
        let timeline = Timeline {
            span: (self.ticket.created.0, end.0),
            lanes: outcomes
                .iter()
                .map(|(clock, outcome)| self.lane(*clock, outcome.as_ref()))
                .collect(),
            stops: stops.collect(),
            ticks: self.ticks(self.ticket.created.0, end.0),
        };
        let kinds = [
            (Role::Running, words.band(BandKind::Running)),
            (Role::Paused, words.paused().to_owned()),
            (Role::OffHours, words.band(BandKind::OffHours)),
            (Role::Holiday, words.band(BandKind::Holiday)),
            (Role::Target, words.target_due().to_owned()),
            (Role::Limit, words.limit_due().to_owned()),
            (Role::ByCustomer, words.side(Side::Customer).to_owned()),
            (Role::ByVendor, words.side(Side::Vendor).to_owned()),
            (Role::ByOther, words.side(Side::Bot).to_owned()),
        ];
        Block::Drawing {
            acts: Vec::new(),
            title: words.what_happened().to_owned(),
            scene: timeline_chart(&timeline, self.study.room),
            legend: kinds.into(),
        }
    }

    fn lane(&self, clock: ClockKind, outcome: Option<&Outcome>) -> Lane {
        let words = self.study.words;
        let bands = self.held.yardstick.bands(self.ticket, clock);
        let drawn = bands.iter().map(|band| Drawn {
            from: band.from,
            to: band.to,
            role: role(band.kind),
            says: self.band_says(clock, band),
        });
        let due = |at: Option<Instant>, role, name: &str| {
            let says = |at: Instant| {
                format!("{}: {name} {}", words.clock(clock), words.wall(at, &self.zone))
            };
            at.map(|at| Stop { at, role, says: says(at) })
        };
        let target =
            outcome.and_then(|outcome| due(outcome.target_due, Role::Target, words.target_due()));
        let limit =
            outcome.and_then(|outcome| due(outcome.limit_due, Role::Limit, words.limit_due()));
        let name = words.clock(clock).to_owned();
        Lane { name, bands: drawn.collect(), dues: target.into_iter().chain(limit).collect() }
    }

    fn band_says(&self, clock: ClockKind, band: &crate::domain::sla::Band) -> String {
        let words = self.study.words;
        let [from, to] = [band.from, band.to].map(|at| words.wall(at, &self.zone));
        let span = words.from_to(&from, &to);
        format!(
            "{}: {} · {span} · {}",
            words.clock(clock),
            words.band(band.kind),
            words.length(band.to.ms_since(band.from))
        )
    }

    /// Up to five moments of the scale, on the zone's clocks.
    fn ticks(&self, from: i64, to: i64) -> Vec<(Instant, String)> {
        let count = if self.study.room == crate::chart::Room::Wide { 4 } else { 2 };
        let step = (to - from) / count;
        let name = |at: Instant| self.study.words.wall(at, &self.zone);
        (0..=count).map(|index| Instant(from + index * step)).map(|at| (at, name(at))).collect()
    }

    /// An event in words, with its moment.
    fn says(&self, event: &Event) -> String {
        let words = self.study.words;
        let what = self.what(event);
        format!("{} · {} · {what}", words.wall(event.at, &self.zone), words.side(event.side))
    }

    fn what(&self, event: &Event) -> String {
        let labels = &self.held.file.source.labels;
        let tiers = &self.held.file.mapping.tiers;
        let group = match event.kind {
            EventKind::Assigned { group: Some(group), .. } => {
                labels.groups.get(usize::from(group)).map_or("", |label| &label.text)
            }
            _ => "",
        };
        let tier = match event.kind {
            EventKind::Severity(label) => tiers.get(usize::from(label)).copied().flatten(),
            _ => None,
        };
        self.study.words.event(event, group, tier)
    }

    /// A clock's bands in words, on request.
    fn bands(&self, clock: ClockKind) -> Block {
        let words = self.study.words;
        let bands = self.held.yardstick.bands(self.ticket, clock);
        let rows = bands.iter().map(|band| {
            let [from, to] = [band.from, band.to].map(|at| words.wall(at, &self.zone));
            let length = words.length(band.to.ms_since(band.from));
            vec![
                Cell::of(words.from_to(&from, &to)),
                Cell::of(words.band(band.kind)),
                Cell::of(length),
            ]
        });
        let grid = Grid {
            caption: words.bands_of(clock),
            head: [words.when(), words.what(), words.on_the_clock()].map(str::to_owned).into(),
            rows: rows.take(BANDS).collect(),
        };
        Block::Folded(words.bands_of(clock), vec![Block::Table(grid)])
    }
}

/// How many bands are listed: a ticket open for a year has hundreds.
const BANDS: usize = 400;

fn by(side: Side) -> Role {
    match side {
        Side::Customer => Role::ByCustomer,
        Side::Vendor => Role::ByVendor,
        Side::Bot | Side::Third => Role::ByOther,
    }
}

fn role(kind: BandKind) -> Role {
    match kind {
        BandKind::Running => Role::Running,
        BandKind::Paused(_) => Role::Paused,
        BandKind::OffHours => Role::OffHours,
        BandKind::Holiday => Role::Holiday,
        BandKind::NotStarted | BandKind::Solved => Role::Idle,
    }
}
