//! What stopwatches say, and moments in the reader's zone.

use super::Words;
use crate::domain::sla::SlaTier;
use crate::domain::time::{Civil, Instant, Zone};

impl Words {
    /// A moment in a zone, to the second: `2026-11-25 09:30:00 UTC+8`.
    pub fn local_moment(&self, zone: &Zone, at: Instant) -> String {
        let Civil { year, month, day, hour, minute, second } = zone.wall(at);
        let ahead = zone.ahead_ms(at) / 60_000;
        let sign = if ahead < 0 { '−' } else { '+' };
        let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
        let minutes = if minutes == 0 { String::new() } else { format!(":{minutes:02}") };
        format!(
            "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02} UTC{sign}{hours}{minutes}"
        )
    }

    /// A stopwatch: `12:34`, `1:02:03`, `2 d 1:02:03`; nothing below zero.
    pub fn stopwatch(&self, ms: i64) -> String {
        let seconds = ms.max(0) / 1000;
        let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
        let (minutes, seconds) = (seconds / 60 % 60, seconds % 60);
        match (days, hours) {
            (0, 0) => format!("{minutes}:{seconds:02}"),
            (0, _) => format!("{hours}:{minutes:02}:{seconds:02}"),
            _ => {
                let time = format!("{hours}:{minutes:02}:{seconds:02}");
                self.say(format!("{days} d {time}"), format!("{days}天 {time}"))
            }
        }
    }

    /// How long the first answer took, in milliseconds, before the judgement.
    pub fn answered_after(&self, ms: i64) -> String {
        let clock = self.stopwatch(ms);
        self.say(format!("First answer after {clock}"), format!("{clock}后首次答复"))
    }

    /// How long nobody has answered, in milliseconds, before what is left.
    pub fn unanswered_for(&self, ms: i64) -> String {
        let clock = self.stopwatch(ms);
        self.say(format!("{clock} without an answer"), format!("{clock}无人答复"))
    }

    /// An answer that came so late, in milliseconds, against its tier.
    pub fn answered_against(&self, ms: i64, tier: SlaTier) -> String {
        let (target, limit) = (self.minutes(tier.target()), self.minutes(tier.limit()));
        if ms <= tier.target().as_ms() {
            self.say(format!("within the target of {target}"), format!("在目标{target}以内"))
        } else if ms <= tier.limit().as_ms() {
            self.say(format!("within the limit of {limit}"), format!("在时限{limit}以内"))
        } else {
            self.past(ms, tier)
        }
    }

    /// What is left after so long without an answer, in milliseconds.
    pub fn left_against(&self, ms: i64, tier: SlaTier) -> String {
        let (target, limit) = (self.minutes(tier.target()), self.minutes(tier.limit()));
        let [to_target, to_limit] =
            [tier.target(), tier.limit()].map(|end| self.stopwatch(end.as_ms() - ms));
        if ms <= tier.target().as_ms() {
            self.say(
                format!(
                    "{to_target} to the target of {target}, {to_limit} to the limit of {limit}"
                ),
                format!("距目标{target}还有{to_target}，距时限{limit}还有{to_limit}"),
            )
        } else if ms <= tier.limit().as_ms() {
            self.say(
                format!("past the target of {target}, {to_limit} to the limit of {limit}"),
                format!("已过目标{target}，距时限{limit}还有{to_limit}"),
            )
        } else {
            self.past(ms, tier)
        }
    }

    fn past(&self, ms: i64, tier: SlaTier) -> String {
        let (limit, over) = (self.minutes(tier.limit()), self.stopwatch(ms - tier.limit().as_ms()));
        self.say(format!("past the limit of {limit} by {over}"), format!("超过时限{limit}达{over}"))
    }

    /// How long a ticket has been open, in milliseconds.
    pub fn open_for(&self, ms: i64) -> String {
        let clock = self.stopwatch(ms);
        self.say(format!("open for {clock}"), format!("已打开{clock}"))
    }

    /// How long a ticket was open, in milliseconds.
    pub fn over_after(&self, ms: i64) -> String {
        let clock = self.stopwatch(ms);
        self.say(format!("over after {clock}"), format!("历时{clock}结束"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;
    use crate::domain::time::Offset;

    #[test]
    fn a_stopwatch_reads_naturally_and_never_below_zero() {
        let clock = |seconds: i64| Lang::En.words().stopwatch(seconds * 1000);
        assert_eq!([0, 59, 754, 3723].map(clock), ["0:00", "0:59", "12:34", "1:02:03"]);
        assert_eq!(clock(2 * 86_400 + 5), "2 d 0:00:05");
        assert_eq!(clock(-5), "0:00");
    }

    #[test]
    fn an_answer_at_the_target_is_within_it_and_at_the_limit_within_that() {
        let (words, tier) = (Lang::En.words(), SlaTier::new(15, 30).unwrap());
        let said = |minutes: i64| words.answered_against(minutes * 60_000, tier);
        assert_eq!(said(15), "within the target of 15 min");
        assert_eq!(said(30), "within the limit of 30 min");
        assert_eq!(said(31), "past the limit of 30 min by 1:00");
        let left = |minutes: i64| words.left_against(minutes * 60_000, tier);
        assert_eq!(left(15), "0:00 to the target of 15 min, 15:00 to the limit of 30 min");
        assert_eq!(left(16), "past the target of 15 min, 14:00 to the limit of 30 min");
    }

    #[test]
    fn a_moment_bears_its_offset_from_utc() {
        let words = Lang::Zh.words();
        let at = Instant(1_800_000_000_000);
        assert_eq!(words.local_moment(&Zone::shanghai(), at), "2027-01-15 16:00:00 UTC+8");
        assert_eq!(words.local_moment(&Zone::utc(), at), "2027-01-15 08:00:00 UTC+0");
        let offsets = vec![Offset { since: Instant(0), seconds: -12_600 }];
        let zone = Zone::new("America/St_Johns", offsets, Instant(1)).unwrap();
        assert_eq!(words.local_moment(&zone, at), "2027-01-15 04:30:00 UTC−3:30");
    }
}
