//! Any bytes as a file of special days and as what is typed into a calendar: whatever is read from a file
//! compiles, and what compiles can measure.

#![no_main]

use backstop::codec::calendars::read;
use backstop::domain::time::{
    CalendarEntry, CalendarFault, CalendarId, Instant, Preset, compile,
};
use libfuzzer_sys::fuzz_target;

fn entry() -> CalendarEntry {
    Preset::NineToFive.entry(CalendarId(1), String::new(), "UTC")
}

fuzz_target!(|bytes: &[u8]| {
    let mut entry = entry();
    entry.versions[0].days = read("days.ics", bytes).lines.join("\n");
    for problem in compile(&entry, &[]).problems {
        assert!(matches!(problem.fault, CalendarFault::OffAndWork(_)), "{problem:?}");
    }
    let text = String::from_utf8_lossy(bytes);
    let (hours, days) = text.split_once('\n').unwrap_or((&text, ""));
    entry.versions[0].week = std::array::from_fn(|_| hours.to_owned());
    entry.versions[0].days = days.to_owned();
    let Some(calendar) = compile(&entry, &[]).calendar else { return };
    let (from, to) = (Instant(1_767_225_600_000), Instant(1_798_761_600_000));
    let counted = calendar.business_ms(from, to);
    assert!((0..=to.ms_since(from)).contains(&counted), "{counted}");
});
