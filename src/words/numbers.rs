//! Numbers, lengths of time and moments, as both languages write them.

use super::{Lang, Words};
use crate::domain::stats::Interval;
use crate::domain::time::{Civil, Instant, Minutes};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Rounded to a whole number. Printing whole numbers takes a fraction of the code that printing floats takes.
#[allow(clippy::cast_possible_truncation)]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

/// Rounded to a tenth: `12.3`.
pub(super) fn tenths(value: f64) -> String {
    let tenths = whole(value * 10.0);
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

impl Words {
    /// A number with one decimal: `12.3`.
    pub fn one_decimal(&self, value: f64) -> String {
        tenths(value)
    }

    /// A share as a whole percentage: `87%`. 100% and 0% are said only of all and of none.
    pub fn percent(&self, share: f64) -> String {
        let rounded = (share * 100.0).round();
        let honest = if rounded >= 100.0 && share < 1.0 {
            99.0
        } else if rounded <= 0.0 && share > 0.0 {
            1.0
        } else {
            rounded
        };
        format!("{}%", whole(honest))
    }

    /// An interval of shares: `79–96%`.
    pub fn percent_range(&self, interval: Interval) -> String {
        let (low, high) = (self.percent(interval.low), self.percent(interval.high));
        format!("{}–{high}", low.trim_end_matches('%'))
    }

    /// A score or contribution between 0 and 1 as points of a hundred: `74`.
    pub fn points_of(&self, value: f64) -> String {
        whole(value * 100.0).to_string()
    }

    /// A range of scores: `69–79`.
    pub fn points_range(&self, low: f64, high: f64) -> String {
        let (low, high) = (self.points_of(low), self.points_of(high));
        if low == high { low } else { format!("{low}–{high}") }
    }

    /// A count with its thousands apart: `12,345`.
    pub fn count(&self, number: u32) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A length of time: `15 min`, `2 h`, `1 h 30 min`; whole days from two on.
    pub fn minutes(&self, length: Minutes) -> String {
        let Minutes(all) = length;
        let (hours, minutes) = (all / 60, all % 60);
        if all >= 2880 && all.is_multiple_of(1440) {
            let days = all / 1440;
            return self.say(format!("{days} days"), format!("{days}天"));
        }
        match (hours, minutes) {
            (0, minutes) => self.say(format!("{minutes} min"), format!("{minutes}分钟")),
            (hours, 0) => self.say(format!("{hours} h"), format!("{hours}小时")),
            (hours, minutes) => {
                self.say(format!("{hours} h {minutes} min"), format!("{hours}小时{minutes}分钟"))
            }
        }
    }

    /// A number of bytes: `2.2 MB`.
    pub fn bytes(&self, bytes: u64) -> String {
        match bytes {
            0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
            _ => format!("{} MB", tenths(bytes as f64 / 1e6)),
        }
    }

    /// The date of a moment in UTC: `3 Feb 2026`.
    pub fn day_of(&self, at: Instant) -> String {
        let Civil { year, month, day, .. } = at.civil();
        let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"");
        self.say(format!("{day} {name} {year}"), format!("{year}年{month}月{day}日"))
    }

    /// A moment, to the minute, with its zone: `30 Sep 2026, 10:00 UTC`.
    pub fn moment(&self, at: Instant) -> String {
        let civil = at.civil();
        let time = format!("{:02}:{:02} UTC", civil.hour, civil.minute);
        match self.lang {
            Lang::En => {
                let month =
                    usize::try_from(civil.month - 1).ok().and_then(|month| MONTHS.get(month));
                format!("{} {} {}, {time}", civil.day, month.unwrap_or(&""), civil.year)
            }
            Lang::Zh => format!("{}年{}月{}日 {time}", civil.year, civil.month, civil.day),
        }
    }

    /// A moment for a table, to the minute: `2026-09-30 10:00`.
    pub fn moment_short(&self, at: Instant) -> String {
        let civil = at.civil();
        format!(
            "{:04}-{:02}-{:02} {:02}:{:02}",
            civil.year, civil.month, civil.day, civil.hour, civil.minute
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_is_not_all_never_reads_as_all() {
        let words = Lang::En.words();
        let read = [0.0, 0.001, 0.5, 0.999, 1.0].map(|share| words.percent(share));
        assert_eq!(read, ["0%", "1%", "50%", "99%", "100%"]);
        assert_eq!(words.percent_range(Interval { low: 0.791, high: 0.962 }), "79–96%");
    }

    #[test]
    fn numbers_lengths_and_moments_read_naturally() {
        let (en, zh) = (Lang::En.words(), Lang::Zh.words());
        assert_eq!(en.count(1_234_567), "1,234,567");
        assert_eq!(en.count(12), "12");
        assert_eq!(en.minutes(Minutes(90)), "1 h 30 min");
        assert_eq!(zh.minutes(Minutes(1440)), "24小时");
        assert_eq!(en.moment(Instant(1_456_708_560_000)), "29 Feb 2016, 01:16 UTC");
        assert_eq!(zh.moment(Instant(1_456_708_560_000)), "2016年2月29日 01:16 UTC");
        assert_eq!(en.points_of(-0.001), "0");
    }
}
