//! The calendars on which time counts, one of them open with its fields.

use web_sys::HtmlInputElement;
use yew::prelude::*;

mod version;
use version::Version;

use crate::components::Wish;
use crate::components::button::Button;
use crate::components::card::card;
use crate::components::sheet::Sheet;
use crate::domain::sla::TierId;
use crate::domain::time::{CalendarEntry, CalendarId, CalendarPlace, CalendarProblem, Preset};
use crate::state::{Action, CALENDAR_COUNT, CalendarAction, Model, VERSION_COUNT};
use crate::words::Words;

/// Zones that are offered; any other IANA name may be typed.
const ZONES: [&str; 16] = [
    "Asia/Shanghai",
    "Asia/Hong_Kong",
    "Asia/Tokyo",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Paris",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Sydney",
    "UTC",
];

/// What the calendars show.
pub struct Calendars<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl Calendars<'_> {
    /// The list, the presets, and the open calendar.
    pub fn view(&self) -> Html {
        let words = self.model.screen.lang.words();
        let terms = &self.model.evaluation().terms;
        let open = self.model.open_calendar();
        let preset = |preset: Preset| {
            let add = self.on(move |()| CalendarAction::Added(preset));
            Button::new(words.preset(preset), add).quiet().view()
        };
        card(
            words.calendars(),
            "",
            markup! {
                <div class="calendars">
                    <p class="calendars__why">{ words.calendars_why() }</p>
                    <div class="calendars__list">{ for terms.calendars.iter().map(|entry| self.one(words, entry)) }</div>
                    if terms.calendars.len() < CALENDAR_COUNT {
                        <div class="calendars__list">{ words.add_calendar() }{ for Preset::ALL.into_iter().map(preset) }</div>
                    }
                    if let Some(open) = open {
                        if open.id == CalendarId::AROUND_THE_CLOCK {
                            <p class="calendars__why">{ words.always_open() }</p>
                        } else {
                            { self.fields(words, open) }
                        }
                        { pictures(self.model, self.dispatch) }
                    }
                </div>
            },
        )
    }

    /// A calendar in the list, with the tiers that use it.
    fn one(&self, words: &Words, entry: &CalendarEntry) -> Html {
        let id = entry.id;
        let is_open = self.model.open_calendar().is_some_and(|open| open.id == id);
        let chosen = &self.model.evaluation().terms.tier_calendars;
        let is_user = |tier: &TierId| chosen[tier.index()] == id;
        let users: Vec<TierId> = TierId::ALL.into_iter().filter(is_user).collect();
        markup! {
            <button
                key={id.0}
                type="button"
                class="button button--plain calendars__one"
                aria-pressed={is_open.to_string()}
                onclick={self.on(move |_: MouseEvent| CalendarAction::Opened(id))}
            >
                { &entry.name }<small>{ words.used_by(&users) }</small>
            </button>
        }
    }

    fn fields(&self, words: &Words, entry: &CalendarEntry) -> Html {
        let id = entry.id;
        let renamed = self.typed(move |name| CalendarAction::Renamed(id, name));
        let chosen = self.changed(move |zone| CalendarAction::ZoneChosen(id, zone));
        let (ended, copied) = (self.ended(), self.on(move |()| CalendarAction::Duplicated(id)));
        let removed = self.on(move |()| CalendarAction::Removed(id));
        let added = self.on(move |()| CalendarAction::VersionAdded(id, String::new()));
        let versions =
            (0..entry.versions.len()).map(|at| Version { calendars: self, entry, at }.view());
        let is_wrong = self.problems(|place| place == CalendarPlace::Zone).next().is_some();
        markup! {
            <>
                <div class="calendars__fields">
                    <label>
                        { words.calendar_name() }
                        <input value={entry.name.clone()} oninput={renamed} onblur={ended} />
                    </label>
                    <label>
                        { words.time_zone() }
                        <input key={id.0} list="zones" value={entry.zone.clone()} aria-invalid={is_wrong.to_string()} onchange={chosen} />
                    </label>
                    <datalist id="zones">{ for ZONES.iter().map(|zone| markup! { <option value={*zone} /> }) }</datalist>
                    { Button::new(words.duplicate(), copied).view() }
                    { Button::new(words.remove, removed).quiet().labelled(words.remove_label(&entry.name)).view() }
                </div>
                { for versions }
                if entry.versions.len() < VERSION_COUNT {
                    <div>{ Button::new(words.add_version(), added).view() }</div>
                }
            </>
        }
    }

    /// What is wrong in some place of the open calendar.
    fn problems(
        &self,
        is_in: impl Fn(CalendarPlace) -> bool,
    ) -> impl Iterator<Item = &CalendarProblem> {
        self.model.calendars.problems.iter().filter(move |problem| is_in(problem.place))
    }

    fn on<E: 'static>(&self, action: impl Fn(E) -> CalendarAction + 'static) -> Callback<E> {
        self.dispatch.reform(move |event| Action::Calendar(action(event)))
    }

    /// What is typed, at every key.
    fn typed(&self, action: impl Fn(String) -> CalendarAction + 'static) -> Callback<InputEvent> {
        self.on(move |event: InputEvent| action(value_of(&event)))
    }

    /// What is entered, when the field is left.
    fn changed(&self, action: impl Fn(String) -> CalendarAction + 'static) -> Callback<Event> {
        self.on(move |event: Event| action(value_of(&event)))
    }

    fn ended(&self) -> Callback<FocusEvent> {
        self.dispatch.reform(|_| Action::EditEnded)
    }
}

/// The pictures of the open calendar's week and year, once they are made, and the way to other years.
fn pictures(model: &Model, dispatch: &Callback<Action>) -> Html {
    let Some((view, year)) = model.pictured() else { return Html::default() };
    let words = model.screen.lang.words();
    let to =
        |year: i64| dispatch.reform(move |()| Action::Calendar(CalendarAction::YearShown(year)));
    let shown = model.shown(view);
    markup! {
        <div class="calendars__pictures">
            <p class="calendars__years">
                { Button::new((year - 1).to_string(), to(year - 1)).quiet().view() }
                <b>{ year }</b>
                { Button::new((year + 1).to_string(), to(year + 1)).quiet().view() }
            </p>
            if let Some(shown) = shown {
                { Sheet { sheet: &shown.sheet, dispatch }.view() }
            } else {
                <p role="status">{ words.looking_up() }</p>
            }
        </div>
    }
}

/// The first few of some sentences.
fn list(words: &Words, sentences: Vec<String>) -> Html {
    const SHOWN: usize = 20;
    let more = u32::try_from(sentences.len().saturating_sub(SHOWN)).unwrap_or(u32::MAX);
    let shown =
        sentences.into_iter().take(SHOWN).chain((more > 0).then(|| words.more_problems(more)));
    shown.map(|said| markup! { <p class="calendars__fault">{ said }</p> }).collect()
}

/// What stands in the field of an event.
fn value_of(event: &web_sys::Event) -> String {
    use wasm_bindgen::JsCast;
    let Some(field) = event.target() else { return String::new() };
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => field
            .dyn_into()
            .map_or_else(|_| String::new(), |area: web_sys::HtmlTextAreaElement| area.value()),
    }
}
