//! One version of a calendar: its week, its special days, and from when it holds.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Calendars, list};
use crate::components::Wish;
use crate::components::button::Button;
use crate::domain::time::{CalendarEntry, CalendarId, CalendarPlace, CalendarVersion, Weekday};
use crate::state::{CalendarAction, VersionChange};
use crate::words::Words;

/// A version of the open calendar.
pub struct Version<'a> {
    /// The editor.
    pub calendars: &'a Calendars<'a>,
    /// The calendar.
    pub entry: &'a CalendarEntry,
    /// Which of its versions.
    pub at: usize,
}

impl Version<'_> {
    /// Its fields, with what is wrong beside each.
    pub fn view(&self) -> Html {
        let Version { calendars, entry, at } = self;
        let (at, id, version) = (*at, entry.id, &entry.versions[*at]);
        let words = calendars.model.screen.lang.words();
        let copied = calendars.on(move |()| change(id, at, VersionChange::MondayCopied));
        let ticked = calendars.on(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let is_ticked = input.is_some_and(|input| input.checked());
            change(id, at, VersionChange::FollowsChina(is_ticked))
        });
        markup! {
            <fieldset class="version" key={at}>
                <legend>{ self.legend(words, version) }</legend>
                { for Weekday::ALL.into_iter().map(|day| self.weekday(words, version, day)) }
                <div>{ Button::new(words.copy_monday(), copied).quiet().view() }</div>
                <label class="version__tick">
                    <input type="checkbox" checked={version.follows_china} onchange={ticked} />
                    { words.follows_china() }
                </label>
                { self.days(words, version) }
            </fieldset>
        }
    }

    /// From when it holds.
    fn legend(&self, words: &Words, version: &CalendarVersion) -> Html {
        let (at, id) = (self.at, self.entry.id);
        if at == 0 {
            return markup! { { words.from_beginning() } };
        }
        let dated = self.calendars.changed(move |date| change(id, at, VersionChange::From(date)));
        let removed = self.calendars.on(move |()| CalendarAction::VersionRemoved(id, at));
        let name = format!("{} {}", words.holds_from(), version.from);
        markup! {
            <>
                <label>
                    { words.holds_from() }{ " " }
                    <input type="date" value={version.from.clone()} onchange={dated} onblur={self.calendars.ended()} />
                </label>
                { Button::new(words.remove, removed).quiet().labelled(words.remove_label(&name)).view() }
            </>
        }
    }

    fn weekday(&self, words: &Words, version: &CalendarVersion, day: Weekday) -> Html {
        let (at, id) = (self.at, self.entry.id);
        let typed =
            self.calendars.typed(move |text| change(id, at, VersionChange::Hours(day, text)));
        let found: Vec<_> =
            self.calendars.problems(|place| place == CalendarPlace::Hours(at, day)).collect();
        markup! {
            <div key={day.index()} class="version__day">
                <label>
                    <span>{ words.weekday(day) }</span>
                    <input
                        value={version.week[day.index()].clone()}
                        placeholder={words.closed_day()}
                        aria-invalid={(!found.is_empty()).to_string()}
                        oninput={typed}
                        onblur={self.calendars.ended()}
                    />
                </label>
            </div>
        }
    }

    /// The special days, by hand or from a file.
    fn days(&self, words: &Words, version: &CalendarVersion) -> Html {
        let (at, id, wish) = (self.at, self.entry.id, self.calendars.wish.clone());
        let typed = self.calendars.typed(move |text| change(id, at, VersionChange::Days(text)));
        let chosen = move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                wish.emit(Wish::ReadCalendar(id, at, file));
            }
            // Choosing the same file again is a change too.
            input.set_value("");
        };
        let (of, feed) = &self.calendars.model.calendars.feed;
        let feed = feed.iter().filter(|_| *of == at);
        let feed = feed.map(|wrong| {
            format!("{}: {}", words.file_line(wrong.line), words.feed_fault(&wrong.fault))
        });
        markup! {
            <>
                <label class="version__days">
                    { words.special_days() }
                    <textarea
                        rows="5"
                        value={version.days.clone()}
                        placeholder={words.special_days_example()}
                        oninput={typed}
                        onblur={self.calendars.ended()}
                    />
                </label>
                <label class="version__file">
                    { words.read_days() }{ " " }
                    <input type="file" accept=".ics,.json,text/calendar,application/json" onchange={chosen} />
                </label>
                { list(words, feed.collect()) }
            </>
        }
    }
}

fn change(id: CalendarId, at: usize, change: VersionChange) -> CalendarAction {
    CalendarAction::VersionChanged(id, at, change)
}
