//! First replies on the three clocks, side by side, and how long they take.

use super::study::{Owner, Study};
use super::{Block, Cell, Grid, Lasted, Selection, View, Which, Whose};
use crate::domain::import::EvidenceLevel;
use crate::domain::sla::{ClockKind, ReplyReading, StateCounts, TierId, compliance};
use crate::domain::stats::Curve;
use crate::domain::summary::{Summary, TierSummary};
use crate::domain::vendor::VendorId;
use crate::words::Words;

impl Study<'_> {
    /// Per vendor and tier: in time on the ranking clock in both readings, on the contract's and the felt one.
    pub(super) fn three_clocks(&self, all: &[(Owner, Summary)]) -> Vec<Block> {
        let words = self.words;
        let head = [
            words.vendor.to_owned(),
            words.tier.to_owned(),
            words.in_time_by(ClockKind::Ranking, words.reply_reading(ReplyReading::Any)),
            words.in_time_by(ClockKind::Ranking, words.reply_reading(ReplyReading::Human)),
            words.in_time_by(ClockKind::Ranking, words.reply_reading(ReplyReading::Substantive)),
            words.in_time_by(ClockKind::Contract, ""),
            words.promised().to_owned(),
            words.in_time_by(ClockKind::Felt, ""),
        ];
        let rows = all.iter().flat_map(|(owner, summary)| {
            let tiers = TierId::ALL.into_iter().zip(&summary.tiers);
            let seen = tiers.filter(|(_, of)| of.first_reply.total() + of.first_reply.aside() > 0);
            seen.map(|(tier, of)| self.clocks_row(*owner, tier, (summary.level, of)))
        });
        let grid = Grid {
            caption: words.three_clocks().into(),
            head: head.into(),
            rows: named_once(rows.collect()),
        };
        vec![
            Block::Heading(words.three_clocks().into()),
            Block::Table(grid),
            Block::Note(words.three_clocks_are()),
        ]
    }

    fn clocks_row(
        &self,
        owner: Owner,
        tier: TierId,
        (level, of): (EvidenceLevel, &TierSummary),
    ) -> Vec<Cell> {
        let share = |counts: &StateCounts, clock, reading| {
            let which = if owner.is_probe {
                Which::Probe(clock, reading)
            } else {
                Which::Reply(clock, reading)
            };
            let vendor = owner.vendor;
            let view = View::Tickets(Selection { vendor, tier: Some(tier), chosen: which.into() });
            self.share(counts, level).opening(view)
        };
        let human = ReplyReading::Human;
        vec![
            self.owner(owner),
            Cell::of(self.words.tier_label(tier)),
            share(&self.any_reply(owner, tier), ClockKind::Ranking, ReplyReading::Any),
            share(&of.first_reply, ClockKind::Ranking, human),
            share(&of.substantive, ClockKind::Ranking, ReplyReading::Substantive),
            share(&of.contract, ClockKind::Contract, human),
            self.promised(owner.vendor, tier),
            share(&of.felt, ClockKind::Felt, human),
        ]
    }

    /// First replies by any public message, a machine's too; never ranked, so no summary holds them.
    fn any_reply(&self, owner: Owner, tier: TierId) -> StateCounts {
        let mut counts = StateCounts::default();
        for (held, _, ticket) in self.tickets_of(owner) {
            let (clock, reading) = (ClockKind::Ranking, ReplyReading::Any);
            let outcome = held.yardstick.first_reply(ticket, clock, reading);
            if let Some(outcome) = outcome.filter(|outcome| outcome.tier == tier) {
                counts.add(outcome.state);
            }
        }
        counts
    }

    /// The share in time with its interval and the level of evidence; says why where there is none.
    fn share(&self, counts: &StateCounts, level: EvidenceLevel) -> Cell {
        let words = self.words;
        if let Some(share) = compliance(counts) {
            let interval = words.percent_range(share.interval);
            let young =
                if counts.young() > 0 { format!(" (+{})", counts.young()) } else { String::new() };
            let level = words.evidence_level(level).split(' ').next().unwrap_or_default();
            return Cell::of(format!("{}{young}", words.of_all(share.met, share.counted)))
                .noted(format!("{} · {interval} · {level}", words.percent(share.share)));
        }
        let why = [
            (counts.no_promise, words.promise(None)),
            (
                counts.not_started,
                words.ticket_state(crate::domain::sla::TicketState::NotStarted).into(),
            ),
            (
                counts.unmeasurable,
                words.ticket_state(crate::domain::sla::TicketState::Unmeasurable).into(),
            ),
            (counts.young(), words.too_young.to_owned()),
            (counts.excluded, words.leave_out.to_owned()),
        ];
        let most = why.into_iter().filter(|(count, _)| *count > 0).max_by_key(|(count, _)| *count);
        match most {
            Some((count, why)) => Cell::of(why).noted(words.count(count)),
            None => Cell::of("–"),
        }
    }

    /// What a vendor promised for a tier, with its source; no record is no promise.
    fn promised(&self, vendor: VendorId, tier: TierId) -> Cell {
        let is_it = |of: &&crate::domain::sla::Commitment| of.vendor == vendor && of.tier == tier;
        let found = self.desk.terms.commitments.iter().find(is_it);
        let Some(found) = found.filter(|found| found.has_condition()) else {
            return Cell::of(self.words.promise(None));
        };
        Cell::of(self.words.promise(found.reply))
            .noted(format!("{} {}", found.document, found.clause))
    }

    /// Median, P90 and P95 of first replies and of workarounds or fixes, per vendor and tier.
    pub(super) fn how_long(&self, all: &[(Owner, Summary)]) -> Vec<Block> {
        let words = self.words;
        let rows = all.iter().flat_map(|(owner, summary)| {
            let tiers = TierId::ALL.into_iter().zip(&summary.tiers);
            tiers.flat_map(move |(tier, of)| {
                let first =
                    self.lasting_row(*owner, tier, (Lasted::FirstReply, &of.first_reply_curve));
                let fix = self.lasting_row(*owner, tier, (Lasted::Fix, &of.fix_curve));
                [first, fix].into_iter().flatten()
            })
        });
        let head = [
            words.vendor,
            words.tier,
            words.what(),
            words.tickets_counted(),
            words.median(),
            "P90",
            "P95",
        ];
        let grid = Grid {
            caption: words.how_long().into(),
            head: head.map(str::to_owned).into(),
            rows: named_once(rows.collect()),
        };
        vec![Block::Table(grid), Block::Note(words.how_long_is_counted().into())]
    }

    fn lasting_row(
        &self,
        owner: Owner,
        tier: TierId,
        (lasted, curve): (Lasted, &Curve),
    ) -> Option<Vec<Cell>> {
        let words = self.words;
        let what = match lasted {
            Lasted::FirstReply => words.first_human_reply(),
            Lasted::Fix => words.workaround_or_fix(),
            Lasted::Resolution => words.resolution(),
        };
        let whose = if owner.is_probe { Whose::Probes } else { Whose::Real };
        let chosen = Which::Lasting(lasted, whose).into();
        let view = View::Tickets(Selection { vendor: owner.vendor, tier: Some(tier), chosen });
        let count = u32::try_from(curve.count()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            vec![
                self.owner(owner),
                Cell::of(words.tier_label(tier)),
                Cell::of(what),
                Cell::of(words.count(count)).opening(view),
                percentile(words, curve, 0.5).opening(view),
                percentile(words, curve, 0.9).opening(view),
                percentile(words, curve, 0.95).opening(view),
            ]
        })
    }
}

/// A percentile with its interval.
pub(super) fn percentile(words: &Words, curve: &Curve, share: f64) -> Cell {
    let between = curve.interval(share).map(|interval| {
        #[allow(clippy::cast_possible_truncation)]
        let [low, high] = [interval.low, interval.high].map(|end| end as i64);
        words.length_range(low, high)
    });
    Cell::of(words.percentile(curve.percentile(share))).noted(between.unwrap_or_default())
}

/// The same rows, the name of each only in the first of its rows.
pub(super) fn named_once(mut rows: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    let mut last = Cell::default();
    for name in rows.iter_mut().filter_map(|row| row.first_mut()) {
        if *name == last {
            *name = Cell::default();
        } else {
            last = name.clone();
        }
    }
    rows
}
