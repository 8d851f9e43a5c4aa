//! One clock of one ticket before it runs: what holds on it, and when it starts.

use super::regime::{Allowance, Regime, Regimes, Tenures};
use super::run::{Plan, Run};
use super::{
    ClockKind, ClockStart, PauseRule, ReopenRule, SeverityRule, SeveritySetter, TierId, Yardstick,
};
use crate::domain::ticket::{Course, Event, EventKind, Pause, Side, Waiting};
use crate::domain::time::{Instant, Minutes};
use crate::domain::vendor::VendorId;

/// A ticket on one clock.
pub(super) struct Dial<'a, 'b> {
    pub clock: ClockKind,
    pub yardstick: &'a Yardstick,
    pub course: &'b Course<'b>,
    pub pauses: &'b [Pause],
    pub regimes: Regimes<'a>,
    pub tenures: Tenures,
    /// `None` when what starts it has not happened.
    pub start: Option<Instant>,
}

impl<'a, 'b> Dial<'a, 'b> {
    /// That clock of a ticket; `None` where its priority is mapped to no tier.
    pub(super) fn new(
        yardstick: &'a Yardstick,
        (course, pauses): (&'b Course<'b>, &'b [Pause]),
        clock: ClockKind,
    ) -> Option<Dial<'a, 'b>> {
        let opening = yardstick.tier(course.ticket())?;
        let vendor = yardstick.vendor(course.ticket());
        let regimes = TierId::ALL.map(|tier| yardstick.regime(clock, vendor, tier));
        let promise = vendor
            .filter(|_| clock == ClockKind::Contract)
            .and_then(|vendor| yardstick.commitment(vendor, opening));
        let setter = promise.map_or(SeveritySetter::Unsaid, |promise| promise.setter);
        let tenures = yardstick.tenures(course, (clock, setter), opening);
        let start = match (clock, vendor) {
            (ClockKind::Contract, Some(vendor)) => {
                let promised = |(_, tier): &(Instant, TierId)| yardstick.commitment(vendor, *tier);
                let first = tenures.iter().find_map(promised);
                first.and_then(|promise| started(course, promise.start))
            }
            (ClockKind::Contract, None) => None,
            (ClockKind::Ranking | ClockKind::Felt, _) => Some(course.ticket().created),
        };
        Some(Dial { clock, yardstick, course, pauses, regimes, tenures, start })
    }

    /// Whether anything holds in any tier that the ticket was of.
    pub(super) fn has_regime(&self) -> bool {
        self.tenures.iter().any(|(_, tier)| self.regimes[tier.index()].is_some())
    }

    /// The clock for a first reply: what happens from `stop` on no longer pauses it or changes its tier.
    ///
    /// Solving a ticket does not stop the wait for a first reply.
    pub(super) fn to_reply(&self, stop: Instant) -> Run<'a> {
        let until = self.pauses.partition_point(|pause| pause.from < stop);
        let changes = self.tenures.partition_point(|(from, _)| *from <= stop).max(1);
        let plan = Plan {
            start: self.start,
            pauses: &self.pauses[..until],
            solved: &[],
            tenures: &self.tenures[..changes],
            regimes: &self.regimes,
        };
        Run::new(&plan, stop)
    }

    /// The clock up to the as-of time; it stands still while the ticket is over, as the reopening rule says.
    pub(super) fn whole(&self) -> Run<'a> {
        let counts = self.yardstick.policies.reopen == ReopenRule::Includes;
        let solved = if counts { Vec::new() } else { self.course.ends() };
        let plan = Plan {
            start: self.start,
            pauses: self.pauses,
            solved: &solved,
            tenures: &self.tenures,
            regimes: &self.regimes,
        };
        Run::new(&plan, self.course.as_of())
    }

    /// The moment from which time counts for something that happened at `at`.
    ///
    /// The clock's start; where severity sets it back, the last change.
    pub(super) fn base(&self, at: Instant) -> Option<Instant> {
        let is_reset = self.clock != ClockKind::Contract
            && self.yardstick.policies.severity == SeverityRule::Reset;
        let changes = self.tenures.partition_point(|(from, _)| *from <= at).max(1);
        let change = self.tenures.get(changes - 1).map(|(from, _)| *from);
        self.start.map(|start| start.max(change.filter(|_| is_reset).unwrap_or(start)))
    }
}

/// When a contract's clock starts; `None` when it has not.
fn started(course: &Course<'_>, start: ClockStart) -> Option<Instant> {
    let is_vendors = |event: &Event| matches!(event.side, Side::Vendor | Side::Bot);
    match start {
        ClockStart::Created => Some(course.ticket().created),
        ClockStart::SeveritySet => {
            course.first(|event| is_vendors(event) && matches!(event.kind, EventKind::Severity(_)))
        }
        ClockStart::Acknowledged => {
            course.first(|event| is_vendors(event) && event.kind == EventKind::Acknowledged)
        }
    }
}

impl Yardstick {
    /// What holds for a tier on a clock.
    fn regime(
        &self,
        clock: ClockKind,
        vendor: Option<VendorId>,
        tier: TierId,
    ) -> Option<Regime<'_>> {
        let bought = self.tiers.get(tier);
        let allowance =
            Some(Allowance { target: bought.target().as_ms(), limit: bought.limit().as_ms() });
        Some(match clock {
            ClockKind::Ranking => Regime {
                calendar: self.calendar(self.tier_calendar(tier)),
                allowance,
                pauses: match self.policies.pauses {
                    PauseRule::CustomerAsked => &[Waiting::CustomerAsked],
                    PauseRule::None => &[],
                },
            },
            ClockKind::Felt => {
                Regime { calendar: Some(self.around_the_clock()), allowance, pauses: &[] }
            }
            ClockKind::Contract => {
                let promise = self.commitment(vendor?, tier)?;
                let ms = promise.reply.map(Minutes::as_ms);
                Regime {
                    calendar: self.calendar(promise.calendar),
                    allowance: ms.map(|limit| Allowance { target: limit, limit }),
                    pauses: &promise.pauses,
                }
            }
        })
    }

    /// The tiers that a ticket was of, as far as a clock takes note.
    ///
    /// A severity that is mapped to no tier changes nothing; nor does one on a contract's clock that was not set by
    /// whoever sets it there.
    fn tenures(
        &self,
        course: &Course<'_>,
        (clock, setter): (ClockKind, SeveritySetter),
        opening: TierId,
    ) -> Tenures {
        let mut tenures = vec![(course.ticket().created, opening)];
        for event in course.events() {
            let EventKind::Severity(label) = event.kind else { continue };
            let Some(tier) = self.tier_of(label).filter(|_| is_set_by(setter, event.side)) else {
                continue;
            };
            match tenures.last_mut() {
                Some((_, last)) if *last == tier => {}
                Some((from, last)) if *from == event.at => *last = tier,
                _ => tenures.push((event.at, tier)),
            }
        }
        let is_retroactive = self.policies.severity == SeverityRule::Retroactive;
        if is_retroactive && clock != ClockKind::Contract {
            let last = tenures.pop().map_or(opening, |(_, tier)| tier);
            tenures = vec![(course.ticket().created, last)];
        }
        tenures
    }
}

fn is_set_by(setter: SeveritySetter, side: Side) -> bool {
    match setter {
        SeveritySetter::Unsaid | SeveritySetter::Agreed => true,
        SeveritySetter::Customer => side == Side::Customer,
        SeveritySetter::Vendor => matches!(side, Side::Vendor | Side::Bot),
    }
}
