//! A time zone as a table: how far its clocks are from UTC, and since when.

use super::{Civil, Day, Instant};

/// An IANA time zone, by name, with its offsets over a stated range.
///
/// Before the range the first offset is taken, after it the last; [`Zone::covers`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    name: String,
    offsets: Vec<Offset>,
    until: Instant,
}

/// How far clocks are ahead of UTC, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// The first moment at which it holds.
    pub since: Instant,
    /// Ahead of UTC in seconds; behind when negative.
    pub seconds: i32,
}

/// A time through which the offset does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first moment.
    pub from: Instant,
    /// The moment after its last.
    pub to: Instant,
    /// Ahead of UTC in milliseconds.
    pub ahead_ms: i64,
}

/// What is wrong with a zone's table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// No name.
    #[error("the zone has no name; give its IANA name, such as Asia/Shanghai")]
    NoName,
    /// Not one offset; holds the zone's name.
    #[error("the table of {0} is empty; give at least one offset")]
    Empty(String),
    /// An offset that begins no later than the one before; holds its place, from 0.
    #[error("offset {0} does not begin after the one before it; sort them by time")]
    Unsorted(usize),
    /// An offset of over 16 hours; holds its place, from 0, and the offset in seconds.
    #[error("offset {0} is {1} s; it must be within 16 hours of UTC")]
    Absurd(usize, i32),
    /// More than 1000 changes; holds how many.
    #[error("{0} changes of offset are no zone's; give 1000 at most")]
    TooMany(usize),
    /// The table ends before its last offset begins.
    #[error("the table ends before its last offset begins; let it end later")]
    EndsEarly,
}

/// Seconds from UTC; clocks were never farther than 15 h 56 min (Manila, to 1844).
const FARTHEST: i32 = 16 * 3600;

const MOST: usize = 1000;

/// How far apart a zone is sounded, in seconds.
///
/// No two changes of a zone since 1970 are nearer than 7 days less one hour.
/// Source: a search of tzdata 2025b; Brazil in October 2000 comes nearest.
const SOUNDING_S: i64 = 6 * 86_400;

impl Zone {
    /// The zone of that name and table, known until `until`.
    ///
    /// # Errors
    /// When there is no name or no offset, when the offsets are not in order of time, more than 1000 or
    /// farther than 16 hours from UTC, or when the end is not after the last one's beginning.
    pub fn new(name: &str, mut offsets: Vec<Offset>, until: Instant) -> Result<Zone, ZoneError> {
        if name.trim().is_empty() {
            return Err(ZoneError::NoName);
        }
        let Some(last) = offsets.last() else { return Err(ZoneError::Empty(name.to_owned())) };
        if until <= last.since {
            return Err(ZoneError::EndsEarly);
        }
        if offsets.len() > MOST {
            return Err(ZoneError::TooMany(offsets.len()));
        }
        if let Some(at) = offsets.windows(2).position(|pair| pair[1].since <= pair[0].since) {
            return Err(ZoneError::Unsorted(at + 1));
        }
        let is_absurd = |offset: &Offset| !(-FARTHEST..=FARTHEST).contains(&offset.seconds);
        if let Some(at) = offsets.iter().position(is_absurd) {
            return Err(ZoneError::Absurd(at, offsets[at].seconds));
        }
        offsets.dedup_by_key(|offset| offset.seconds);
        Ok(Zone { name: name.to_owned(), offsets, until })
    }

    /// The zone whose offset at a moment, in seconds, is what `offset_at` says.
    ///
    /// Known from the first moment of the range to the second one. Asks every six days and halves where the
    /// answer changes, down to a second: every change is found unless it is undone within six days, as none
    /// has been since 1970. About 100 questions a year.
    ///
    /// # Errors
    /// As [`Zone::new`].
    pub fn probe(
        name: &str,
        (from, until): (Instant, Instant),
        offset_at: impl Fn(Instant) -> i32,
    ) -> Result<Zone, ZoneError> {
        let (first, last) = (from.0.div_euclid(1000), until.0.saturating_sub(1).div_euclid(1000));
        let ask = |second: i64| offset_at(Instant(second * 1000));
        let mut known = (first, ask(first));
        let mut offsets = vec![Offset { since: Instant(first * 1000), seconds: known.1 }];
        while known.0 < last && offsets.len() <= MOST {
            let ahead = last.min(known.0 + SOUNDING_S);
            let seconds = ask(ahead);
            if seconds == known.1 {
                known.0 = ahead;
                continue;
            }
            let (mut same, mut other) = (known.0, ahead);
            while other - same > 1 {
                let middle = same + (other - same) / 2;
                let half = if ask(middle) == known.1 { &mut same } else { &mut other };
                *half = middle;
            }
            known = (other, ask(other));
            offsets.push(Offset { since: Instant(other * 1000), seconds: known.1 });
        }
        Zone::new(name, offsets, until)
    }

    /// Coordinated universal time.
    pub fn utc() -> Zone {
        Zone::steady("UTC", Instant::EARLIEST, 0)
    }

    /// China's one zone, from 1992 on, since when it has had no summer time.
    pub fn shanghai() -> Zone {
        let since_1992 = Instant(694_195_200_000);
        Zone::steady("Asia/Shanghai", since_1992, 8 * 3600)
    }

    /// The zone of that name that needs no table from elsewhere.
    pub fn built_in(name: &str) -> Option<Zone> {
        [Zone::utc(), Zone::shanghai()].into_iter().find(|zone| zone.name == name)
    }

    fn steady(name: &str, since: Instant, seconds: i32) -> Zone {
        let offsets = vec![Offset { since, seconds }];
        Zone { name: name.to_owned(), offsets, until: Instant::LATEST }
    }

    /// Its IANA name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its table: at least one, by time, each unlike the one before.
    pub fn offsets(&self) -> &[Offset] {
        &self.offsets
    }

    /// The moment up to which the table is known.
    pub fn until(&self) -> Instant {
        self.until
    }

    /// Whether the table is known at a moment.
    pub fn covers(&self, at: Instant) -> bool {
        self.offsets[0].since <= at && at < self.until
    }

    /// How many milliseconds its clocks are ahead of UTC; behind when negative.
    pub fn ahead_ms(&self, at: Instant) -> i64 {
        ms(self.offsets[self.index(at)])
    }

    /// What its clocks show at a moment.
    pub fn wall(&self, at: Instant) -> Civil {
        Instant(at.0.saturating_add(self.ahead_ms(at))).civil()
    }

    /// The date on its calendars at a moment.
    pub fn day(&self, at: Instant) -> Day {
        Day::of_wall(at.0.saturating_add(self.ahead_ms(at)))
    }

    /// The time from `from` to `to`, cut where the offset changes.
    ///
    /// Nothing when `from` is not earlier.
    pub fn stretches(&self, from: Instant, to: Instant) -> impl Iterator<Item = Stretch> {
        let held = &self.offsets[self.index(from)..];
        let ends = held.iter().skip(1).map(|next| next.since).chain([to]);
        let mut begin = from;
        held.iter().zip(ends).map_while(move |(offset, end)| {
            let stretch = Stretch { from: begin, to: end.min(to), ahead_ms: ms(*offset) };
            begin = stretch.to;
            (stretch.from < stretch.to).then_some(stretch)
        })
    }

    /// Which offset holds at a moment.
    fn index(&self, at: Instant) -> usize {
        self.offsets.partition_point(|offset| offset.since <= at).saturating_sub(1)
    }
}

fn ms(offset: Offset) -> i64 {
    i64::from(offset.seconds) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000;

    fn offset(since: i64, seconds: i32) -> Offset {
        Offset { since: Instant(since), seconds }
    }

    #[test]
    fn a_table_that_is_none_is_refused_by_name() {
        let error =
            |offsets: &[Offset]| Zone::new("X", offsets.to_vec(), Instant(100)).unwrap_err();
        assert_eq!(error(&[]), ZoneError::Empty("X".into()));
        assert_eq!(error(&[offset(5, 0), offset(5, 3600)]), ZoneError::Unsorted(1));
        assert_eq!(error(&[offset(0, 57_601)]), ZoneError::Absurd(0, 57_601));
        assert_eq!(error(&[offset(0, i32::MIN)]), ZoneError::Absurd(0, i32::MIN));
        assert_eq!(error(&[offset(100, 0)]), ZoneError::EndsEarly);
        assert_eq!(Zone::new(" ", vec![offset(0, 0)], Instant(1)), Err(ZoneError::NoName));
        let many: Vec<_> = (0..1001).map(|at| offset(at - 2000, 0)).collect();
        assert_eq!(error(&many), ZoneError::TooMany(1001));
    }

    #[test]
    fn outside_the_table_the_nearest_offset_is_taken_and_it_shows() {
        let zone = Zone::new("X", vec![offset(0, 3600), offset(50, 7200)], Instant(100)).unwrap();
        let at = |at| (zone.ahead_ms(Instant(at)) / HOUR, zone.covers(Instant(at)));
        assert_eq!([-1, 0, 49].map(at), [(1, false), (1, true), (1, true)]);
        assert_eq!([50, 99, 100].map(at), [(2, true), (2, true), (2, false)]);
    }

    #[test]
    fn stretches_meet_where_the_offset_changes() {
        let zone = Zone::new("X", vec![offset(0, 0), offset(50, 60)], Instant(100)).unwrap();
        let cut = |from, to| {
            let found = zone.stretches(Instant(from), Instant(to));
            found.map(|s| (s.from.0, s.to.0, s.ahead_ms)).collect::<Vec<_>>()
        };
        assert_eq!(cut(-10, 60), [(-10, 50, 0), (50, 60, 60_000)]);
        assert_eq!(cut(50, 500), [(50, 500, 60_000)]);
        assert_eq!(cut(10, 50), [(10, 50, 0)]);
        assert_eq!(cut(10, 10), []);
        assert_eq!(cut(60, 10), []);
    }

    #[test]
    fn a_probe_that_answers_nonsense_ends_and_is_refused() {
        let range = (Instant(0), Instant(40 * 365 * 24 * HOUR));
        let torn = |at: Instant| i32::try_from(at.0 / (144 * HOUR) % 2).unwrap();
        assert_eq!(Zone::probe("X", range, torn), Err(ZoneError::TooMany(1001)));
        let far = Zone::probe("X", range, |_| 90_000);
        assert_eq!(far, Err(ZoneError::Absurd(0, 90_000)));
        let back = Zone::probe("X", (range.1, range.0), |_| 0);
        assert_eq!(back, Err(ZoneError::EndsEarly));
    }

    #[test]
    fn a_probe_that_ends_at_a_change_ends_before_it() {
        let change = |at: Instant| if at < Instant(20 * 24 * HOUR) { 0 } else { 3600 };
        let offsets = |end| Zone::probe("X", (Instant(0), Instant(end)), change).unwrap().offsets;
        assert_eq!(offsets(20 * 24 * HOUR), [offset(0, 0)]);
        assert_eq!(offsets(20 * 24 * HOUR + 1), [offset(0, 0), offset(20 * 24 * HOUR, 3600)]);
    }

    #[test]
    fn china_has_been_eight_hours_ahead_all_year_since_1992() {
        let zone = Zone::built_in("Asia/Shanghai").unwrap();
        assert_eq!(zone.wall(Instant(1_727_596_800_000)).hour, 16);
        assert!(!zone.covers(Instant(694_195_199_999)) && zone.covers(Instant(694_195_200_000)));
        assert_eq!(Zone::built_in("Mars/Olympus"), None);
    }
}
