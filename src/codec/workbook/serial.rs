//! Numbers as cells hold them, to text: plain, as a date, as a length of time.
//!
//! All in whole numbers: a day has fewer than 10^8 milliseconds, and eleven decimals of one are enough.

use super::styles::Format;
use crate::domain::time::Instant;

const SECOND_MS: u64 = 1000;
const DAY_MS: u64 = 86_400_000;

/// As many digits as a spreadsheet shows.
const SHOWN: u32 = 15;

/// The longest plain number, in digits; what would be longer stays as it is written.
const LONGEST: i32 = 21;

/// A number of a cell: `digits * 10^scale`.
struct Decimal {
    is_negative: bool,
    digits: u64,
    scale: i32,
}

/// Adds what a number shows in such a format; what is no number, or no date, is added as it is.
pub(super) fn show(text: &str, format: Format, is_1904: bool, into: &mut String) {
    let text = text.trim();
    let is_shown = Decimal::read(text).is_some_and(|number| match format {
        Format::Number => number.show(text, into),
        Format::Date => number.show_date(is_1904, into),
        Format::Elapsed => number.show_elapsed(into),
    });
    if !is_shown {
        into.push_str(text);
    }
}

impl Decimal {
    fn read(text: &str) -> Option<Decimal> {
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let unsigned = number.strip_prefix('-').unwrap_or(number);
        let is_negative = unsigned.len() < number.len();
        let (mut digits, mut scale, mut is_fraction) =
            (0_u64, exponent.parse::<i16>().ok()?.into(), false);
        for byte in unsigned.bytes() {
            match byte {
                b'0'..=b'9' => {
                    let is_kept = digits < 10_u64.pow(17);
                    if is_kept {
                        digits = digits * 10 + u64::from(byte - b'0');
                    }
                    scale += i32::from(!is_kept) - i32::from(is_fraction);
                }
                b'.' if !is_fraction => is_fraction = true,
                _ => return None,
            }
        }
        (unsigned.len() > usize::from(is_fraction)).then_some(Decimal {
            is_negative,
            digits,
            scale,
        })
    }

    /// False for what is plain as it is written, and for what would be too long.
    fn show(mut self, text: &str, into: &mut String) -> bool {
        let surplus =
            self.digits.checked_ilog10().map_or(0, |last| (last + 1).saturating_sub(SHOWN));
        if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            return false;
        }
        let unit = 10_u64.pow(surplus);
        self.digits = (self.digits + unit / 2) / unit;
        self.scale += i32::try_from(surplus).unwrap_or(0);
        while self.digits != 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.scale += 1;
        }
        if self.digits == 0 {
            into.push('0');
            return true;
        }
        let length = self.digits.checked_ilog10().map_or(0, u32::cast_signed) + 1;
        if length + self.scale > LONGEST || self.scale < -LONGEST {
            return false;
        }
        if self.is_negative {
            into.push('-');
        }
        let decimals = self.scale.min(0).unsigned_abs();
        let unit = 10_u64.checked_pow(decimals);
        let (whole, rest) =
            unit.map_or((0, self.digits), |unit| (self.digits / unit, self.digits % unit));
        push_padded(into, whole, 1);
        if decimals > 0 {
            into.push('.');
            push_padded(into, rest, decimals);
        }
        into.extend((0..self.scale).map(|_| '0'));
        true
    }

    /// The milliseconds of so many days; `None` from ten million days on.
    fn milliseconds(&self) -> Option<u64> {
        let (mut digits, mut scale) = (self.digits, self.scale);
        while scale < -11 && digits > 0 {
            digits /= 10;
            scale += 1;
        }
        let unit = 10_u64.checked_pow(scale.min(0).unsigned_abs()).unwrap_or(1);
        let factor = 10_u64.checked_pow(scale.max(0).unsigned_abs())?;
        let days = (digits / unit).checked_mul(factor).filter(|days| *days < 10_000_000)?;
        Some(days * DAY_MS + (digits % unit * DAY_MS + unit / 2) / unit)
    }

    fn show_date(&self, is_1904: bool, into: &mut String) -> bool {
        /// The day after 9999-12-31.
        const END: u64 = 2_958_466;
        let Some(all) = self.milliseconds().filter(|_| !self.is_negative) else { return false };
        let serial = all / DAY_MS;
        if serial >= END - if is_1904 { 1462 } else { 0 } {
            return false;
        }
        if serial > 0 {
            push_day(serial, is_1904, into);
            into.push(' ');
        }
        push_clock(all % DAY_MS / SECOND_MS, 2, into);
        if all % SECOND_MS > 0 {
            into.push('.');
            push_padded(into, all % SECOND_MS, 3);
        }
        true
    }

    fn show_elapsed(&self, into: &mut String) -> bool {
        let Some(all) = self.milliseconds() else { return false };
        let seconds = (all + SECOND_MS / 2) / SECOND_MS;
        if self.is_negative && seconds > 0 {
            into.push('-');
        }
        push_clock(seconds, 1, into);
        true
    }
}

/// The date of a day's number, which is the first at 1.
///
/// Counted from 1900 there is a 29 February in that year, which never was; it is written as spreadsheets do.
fn push_day(serial: u64, is_1904: bool, into: &mut String) {
    let before_1970 = match serial {
        _ if is_1904 => 24_107,
        60 => {
            into.push_str("1900-02-29");
            return;
        }
        0..60 => 25_568,
        _ => 25_569,
    };
    let days = serial.cast_signed() - before_1970;
    let date = Instant(days * DAY_MS.cast_signed()).civil();
    push_padded(into, date.year.unsigned_abs(), 4);
    into.push('-');
    push_padded(into, date.month.unsigned_abs(), 2);
    into.push('-');
    push_padded(into, date.day.unsigned_abs(), 2);
}

fn push_clock(seconds: u64, hour_digits: u32, into: &mut String) {
    push_padded(into, seconds / 3600, hour_digits);
    into.push(':');
    push_padded(into, seconds / 60 % 60, 2);
    into.push(':');
    push_padded(into, seconds % 60, 2);
}

/// Adds a number with zeros before it, up to so many digits.
fn push_padded(into: &mut String, number: u64, digits: u32) {
    if number > 9 || digits > 1 {
        push_padded(into, number / 10, digits.saturating_sub(1));
    }
    into.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or(0)));
}
