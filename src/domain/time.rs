//! Moments and lengths of time, days, zones, and the hours in which time counts.

mod instant;
pub use instant::{Civil, Instant, MINUTE_MS, Minutes};

mod length;
pub(super) use length::narrow;
pub use length::{LengthError, length};

mod day;
pub use day::{Day, Weekday};

mod zone;
pub use zone::{Offset, Stretch, Zone, ZoneError};

mod local;

mod window;
pub use window::{Window, WindowError};

mod span;
pub use span::Span;

mod week;
pub use week::{Week, WeekError};

mod official;
pub use official::Official;

mod holiday;
pub use holiday::{Holidays, SpecialDay};

mod schedule;
pub use schedule::{DayKind, Schedule, ScheduleError};

mod timetable;
pub use timetable::{Timetable, TimetableError};

mod entry;
pub use entry::{CalendarEntry, CalendarId, CalendarVersion, ZoneTable};

mod calendar;
pub use calendar::Calendar;

mod working_days;

mod closure;
pub use closure::Closure;

mod compile;
pub use compile::{CalendarFault, CalendarPlace, CalendarProblem, Compiled, compile};

mod preset;
pub use preset::Preset;

mod feed;
pub use feed::{FeedFault, FeedProblem, ReadDays};
