//! The share of first replies that came by a time, a drawing for each tier.

use crate::chart::{Answered, Role, answered_chart};
use crate::domain::sla::TierId;
use crate::domain::stats::Curve;
use crate::domain::summary::Summary;
use crate::domain::time::{MINUTE_MS, Minutes};
use crate::sheets::study::{Owner, Study};
use crate::sheets::{Block, Cell, Lasted, Selection, View, Which, Whose};

/// The moments of the scale, in minutes.
const TIMES: [u32; 6] = [1, 10, 60, 480, 2880, 43_200];

/// The least rise of a line that is drawn.
const RISE: f64 = 0.002;

impl Study<'_> {
    /// A drawing for each tier with real tickets, T1 first.
    pub(super) fn answered(&self, all: &[(Owner, Summary)]) -> Vec<Block> {
        let drawn = TierId::ALL.into_iter().filter_map(|tier| self.answered_of(tier, all));
        drawn.collect()
    }

    fn answered_of(&self, tier: TierId, all: &[(Owner, Summary)]) -> Option<Block> {
        let words = self.words;
        let of_tier = self.desk.terms.tiers.get(tier);
        let (target, limit) = (of_tier.target(), of_tier.limit());
        let (mut curves, mut legend) = (Vec::new(), Vec::new());
        // The upright lines, which are marks too, open nothing.
        let mut acts = vec![Cell::default(); 2];
        for (owner, summary) in all.iter().filter(|(owner, _)| !owner.is_probe) {
            let curve = &summary.tiers[tier.index()].first_reply_curve;
            if curve.count() == 0 {
                continue;
            }
            let (place, name) = (self.place(owner.vendor)?, self.name(owner.vendor));
            let says = words.answered_said(name, (by(curve, limit), limit));
            let (vendor, which) = (owner.vendor, Which::Lasting(Lasted::FirstReply, Whose::Real));
            let chosen = which.into();
            let view = View::Tickets(Selection { vendor, tier: Some(tier), chosen });
            acts.push(Cell::default().opening(view));
            curves.push(Answered { says, steps: drawn(curve), place });
            legend.push((Role::line(place), name.to_owned()));
        }
        let at = |length: Minutes| length.as_ms() as f64 / MINUTE_MS as f64;
        let lines = [(words.target(), target), (words.limit(), limit)]
            .map(|(name, length)| (at(length), words.mark_at(name, length)));
        let times = TIMES.map(|minutes| (f64::from(minutes), words.minutes(Minutes(minutes))));
        (!curves.is_empty()).then(|| Block::Drawing {
            title: words.answered_by(tier, (target, limit)),
            scene: answered_chart(&curves, &lines, &times, self.room),
            legend,
            acts,
        })
    }
}

/// The share that is answered within a length of time.
fn by(curve: &Curve, length: Minutes) -> f64 {
    let within = curve.steps().into_iter().take_while(|(ms, _)| *ms <= length.as_ms());
    within.last().map_or(0.0, |(_, share)| share)
}

/// The steps that can be told apart in a drawing, in minutes.
fn drawn(curve: &Curve) -> Vec<(f64, f64)> {
    let all = curve.steps();
    let (mut kept, mut height) = (Vec::new(), 0.0);
    for (place, (ms, share)) in all.iter().enumerate() {
        if share - height >= RISE || place + 1 == all.len() {
            kept.push((*ms as f64 / MINUTE_MS as f64, *share));
            height = *share;
        }
    }
    if let (Some((_, share)), Some(longest)) = (all.last(), curve.longest()) {
        kept.push((longest as f64 / MINUTE_MS as f64, *share));
    }
    kept
}
