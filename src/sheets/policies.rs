//! How the odd cases are decided, and what each single decision, made otherwise, would change: one at a time,
//! never two at once.

use super::study::{Owner, Study};
use super::{
    Act, Block, Cell, Chosen, Entry, Field, Grid, Input, Lasted, Selection, Sheet, View, Which,
    Whose,
};
use crate::domain::decision::{first_reply, worth};
use crate::domain::desk::Desk;
use crate::domain::logged::PROBES;
use crate::domain::questionnaire::Measure;
use crate::domain::sla::{ClockKind, Group, Policies, PolicyChange, StateCounts, alternatives};
use crate::domain::stats::{Curve, Percentile};
use crate::domain::ticket::Lasting;
use crate::domain::vendor::VendorId;

/// What one vendor's tickets come to under some policies.
struct Worth {
    vendor: VendorId,
    /// Its worth on the question of first replies; `None` when too few count.
    first_reply: Option<f64>,
    counts: StateCounts,
    resolution: Option<Percentile>,
}

impl Study<'_> {
    /// Five choices with what each is about, and below what each other choice would change.
    pub(super) fn policies(&self) -> Sheet {
        let (words, now) = (self.words, self.desk.terms.policies);
        let mut blocks = vec![Block::Text(words.policies_why().to_owned())];
        let rows = (0..).zip(PolicyChange::all_in(&now));
        let fields = rows.zip(PolicyChange::CHOICES);
        blocks.push(Block::Form(
            fields.map(|((row, now), choices)| self.policy(row, now, choices)).collect(),
        ));
        if now != Policies::default() {
            let reset = Cell::of(words.reset_policies()).doing(Act::ResetPolicies);
            blocks.push(Block::Acts(vec![reset]));
        }
        blocks.push(Block::Heading(words.alternatives().to_owned()));
        blocks.extend(self.otherwise(now));
        Sheet { title: words.policies().to_owned(), blocks }
    }

    /// A policy with all its choices, the default first.
    fn policy(&self, row: u8, now: PolicyChange, choices: &[PolicyChange]) -> Field {
        let words = self.words;
        let named = (0..).zip(choices).map(|(place, choice)| match place {
            0 => (*choice, words.policy_default(*choice)),
            _ => (*choice, words.policy_choice(*choice).to_owned()),
        });
        let standing = (now, words.policy_choice(now).to_owned());
        Field {
            label: words.policy_name(now).to_owned(),
            note: words.policy_why(now).to_owned(),
            is_wrong: false,
            entry: Entry::Policy(row),
            input: Input::choice(named.collect(), standing),
        }
    }

    /// A row an alternative and vendor: R4, first replies in time and the median resolution, now and then.
    fn otherwise(&self, now: Policies) -> Vec<Block> {
        let words = self.words;
        let present = self.worth(now);
        if present.is_empty() {
            return vec![Block::Text(words.nothing_to_measure().to_owned())];
        }
        let head = [
            words.decided_otherwise(),
            words.vendor,
            words.worth_of_replies(),
            words.in_time,
            words.median_resolution(),
        ];
        let mut rows = self.rows(words.as_decided_now(), &present, &present);
        for alternative in alternatives(&now) {
            let found = self.worth(alternative.policies);
            rows.extend(self.rows(&words.policy_said(alternative.change), &found, &present));
        }
        let caption = words.alternatives().to_owned();
        let grid = Grid { caption, head: head.map(str::to_owned).into(), rows };
        vec![Block::Note(words.alternatives_are().to_owned()), Block::Table(grid)]
    }

    fn worth(&self, policies: Policies) -> Vec<Worth> {
        let mut desk: Desk = self.desk.clone();
        desk.terms.policies = policies;
        let sources: Vec<_> = self
            .held
            .iter()
            .filter(|held| held.file.id != PROBES)
            .map(|held| (held.file, held.tickets))
            .collect();
        let study = Study::new(&desk, &sources, (self.words, self.room));
        let worth = |(owner, summary): &(Owner, crate::domain::summary::Summary)| {
            let tiers = summary.tiers.each_ref().map(|tier| tier.counts(policies.reply));
            Worth {
                vendor: owner.vendor,
                first_reply: first_reply(&tiers, &worth(Measure::FirstReply))
                    .map(|of| of.gauge.cell.value),
                counts: tiers.into_iter().fold(StateCounts::default(), StateCounts::plus),
                resolution: study.resolution(*owner, policies),
            }
        };
        study.summaries().iter().map(worth).collect()
    }

    /// The median time to a solution over all tiers, on the ranking clock.
    fn resolution(&self, owner: Owner, policies: Policies) -> Option<Percentile> {
        let mut curve = Curve::new(&[]);
        for (held, _, ticket) in self.tickets_of(owner) {
            match held.yardstick.resolution(ticket, ClockKind::Ranking, policies.resolution) {
                Some(Lasting::Ended(ms)) => curve.add_ended(ms),
                Some(Lasting::Open(ms) | Lasting::NotYet(ms)) => curve.add_open(ms),
                None => {}
            }
        }
        curve.percentile(0.5)
    }

    fn rows(&self, name: &str, found: &[Worth], present: &[Worth]) -> Vec<Vec<Cell>> {
        let words = self.words;
        let row = |(index, worth): (usize, &Worth)| {
            let before = present.iter().find(|present| present.vendor == worth.vendor);
            let points = |worth: &Worth| worth.first_reply.map(|value| words.points_of(value));
            let replies = points(worth).unwrap_or_else(|| words.unknown.to_owned());
            let share = words.of_all(worth.counts.met(), worth.counts.counted());
            let median = words.percentile(worth.resolution);
            let was = |now: &str, before: Option<String>| {
                before
                    .filter(|before| before != now)
                    .map(|before| words.instead_of(&before))
                    .unwrap_or_default()
            };
            let was_replies = was(
                &replies,
                before.map(|before| points(before).unwrap_or_else(|| words.unknown.to_owned())),
            );
            let was_share =
                was(&share, before.map(|of| words.of_all(of.counts.met(), of.counts.counted())));
            let was_median = was(&median, before.map(|of| words.percentile(of.resolution)));
            // What other decisions come to is counted under these only, and has no list.
            let is_now = std::ptr::eq(found, present);
            let opening = |cell: Cell, chosen, is_any: bool| {
                let selection = Selection { vendor: worth.vendor, tier: None, chosen };
                if is_now && is_any { cell.opening(View::Tickets(selection)) } else { cell }
            };
            let (is_counted, is_timed) = (worth.counts.counted() > 0, worth.resolution.is_some());
            let resolution = Which::Lasting(Lasted::Resolution, Whose::Real).into();
            vec![
                Cell::of(if index == 0 { name } else { "" }),
                Cell::of(self.name(worth.vendor)),
                Cell::of(replies).noted(was_replies),
                opening(
                    Cell::of(share).noted(was_share),
                    Chosen::Ranked(Group::Counted),
                    is_counted,
                ),
                opening(Cell::of(median).noted(was_median), resolution, is_timed),
            ]
        };
        found.iter().enumerate().map(row).collect()
    }
}
