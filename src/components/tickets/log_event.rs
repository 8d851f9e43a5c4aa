//! Something that happened to a logged ticket: one line, and its fields on request.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::components::button::Button;
use crate::domain::logged::{Deed, LoggedEvent, LoggedTicket};
use crate::domain::ticket::{EventKind, Side};
use crate::domain::time::{Civil, Instant, Zone};
use crate::state::{Action, EventEdit, LOGGED_LENGTH, LogAction, Model};
use crate::words::Words;

/// What a logged event shows.
pub struct LogEvent<'a> {
    /// Whose it is.
    pub ticket: &'a LoggedTicket,
    /// Its place in the order of logging.
    pub place: usize,
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

const SIDES: [Side; 4] = [Side::Customer, Side::Vendor, Side::Bot, Side::Third];

impl LogEvent<'_> {
    /// When, what, who and the note; its fields open on request.
    pub fn view(&self) -> Html {
        let LogEvent { ticket, place, model, dispatch } = self;
        let (words, event) = (model.screen.lang.words(), &ticket.events[*place]);
        let (number, place) = (ticket.number, *place);
        let edit = dispatch.reform(move |edit: EventEdit| {
            Action::Log(LogAction::EventEdited(number, place, edit))
        });
        let is_unnamed =
            matches!(event.kind, EventKind::Assigned { .. }) && event.who.trim().is_empty();
        // Taking one out or logging one draws all anew, so that no open field passes to another event.
        markup! {
            <li key={format!("{place}/{}", ticket.events.len())} class="log-event">
                <details>
                    <summary>
                        <time>{ words.local_moment(&model.zone, event.at) }</time>{ " · " }{ line(words, event) }
                    </summary>
                    { fields(self, words, &edit) }
                </details>
                if let Some(other) = flipped(event) {
                    { Button::new(words.log_flip(other), edit.reform(move |()| EventEdit::Deed(other))).quiet().view() }
                }
                if is_unnamed {
                    <p class="log-event__unnamed">{ words.log_handed_to_whom() }</p>
                }
            </li>
        }
    }
}

/// What an answer would be if it were boilerplate, or not.
fn flipped(event: &LoggedEvent) -> Option<Deed> {
    let deed = Deed { side: event.side, kind: event.kind };
    match deed {
        Deed::ANSWERED => Some(Deed::NOTED),
        Deed::NOTED => Some(Deed::ANSWERED),
        _ => None,
    }
}

fn line(words: &Words, event: &LoggedEvent) -> String {
    let (deed, who, note) = (
        Deed { side: event.side, kind: event.kind },
        event.who.trim().to_owned(),
        event.note.trim().to_owned(),
    );
    let mut parts = vec![words.deed(deed), who, note];
    let is_usual = Deed::ALL.contains(&deed);
    if !is_usual {
        parts.insert(1, words.side(event.side).to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn fields(of: &LogEvent<'_>, words: &Words, edit: &Callback<EventEdit>) -> Html {
    let (number, place, zone) = (of.ticket.number, of.place, &of.model.zone);
    let event = &of.ticket.events[place];
    let ended = of.dispatch.reform(|_: FocusEvent| Action::EditEnded);
    let deeds = Deed::ALL.map(|deed| words.deed(deed)).to_vec();
    let sides = SIDES.map(|side| words.side(side).to_owned()).to_vec();
    let side = SIDES.iter().position(|side| *side == event.side);
    let removed = of.dispatch.reform(move |()| Action::Log(LogAction::EventRemoved(number, place)));
    let name = line(words, event);
    markup! {
        <div class="log-event__fields">
            { time_field(words.log_when(), zone, event.at, edit.reform(EventEdit::At)) }
            { choice_field(words.log_what(), deeds, Deed::of(event), edit.reform(|place: usize| EventEdit::Deed(Deed::ALL[place]))) }
            { choice_field(words.log_side(), sides, side, edit.reform(|place: usize| EventEdit::Side(SIDES[place]))) }
            { text_field(words.log_who(), &event.who, &edit.reform(EventEdit::Who), &ended) }
            { text_field(words.log_note(), &event.note, &edit.reform(EventEdit::Note), &ended) }
            { Button::new(words.remove, removed).quiet().labelled(words.remove_label(&name)).view() }
        </div>
    }
}

/// A field of text; every letter counts, leaving it ends the step.
pub(super) fn text_field(
    label: &'static str,
    text: &str,
    typed: &Callback<String>,
    ended: &Callback<FocusEvent>,
) -> Html {
    let oninput = typed.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        input.map(|input| input.value()).unwrap_or_default()
    });
    let (length, onblur) = (LOGGED_LENGTH.to_string(), ended.clone());
    markup! {
        <label class="log__field">{ label }<input maxlength={length} value={text.to_owned()} {oninput} {onblur} /></label>
    }
}

/// A field of date and time in the reader's zone; what is typed counts when the field is left.
///
/// Its value is an attribute: as a property it would be set again each second, under the hands of who types.
pub(super) fn time_field(
    label: &'static str,
    zone: &Rc<Zone>,
    at: Instant,
    typed: Callback<Instant>,
) -> Html {
    let (before, reader) = (zone.wall(at).field(), Rc::clone(zone));
    let onblur = move |event: FocusEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        match Civil::typed(&input.value()).and_then(|wall| reader.moment(wall)) {
            // The same second is no change, though the field knows nothing of its fractions.
            Some(moment) if reader.wall(moment) == reader.wall(at) => {}
            Some(moment) => typed.emit(moment),
            None => input.set_value(&reader.wall(at).field()),
        }
    };
    let mut field =
        markup! { <input key={before.clone()} type="datetime-local" step="1" {onblur} /> };
    if let VNode::VTag(tag) = &mut field {
        Rc::make_mut(tag).add_attribute("value", before);
    }
    markup! { <label class="log__field">{ label }{ field }</label> }
}

/// A choice among texts, by its place; none chosen where what is there is no choice.
///
/// Chosen is a property, so that undo shows: the attribute says nothing once somebody has chosen.
pub(super) fn choice_field(
    label: &'static str,
    texts: Vec<String>,
    chosen: Option<usize>,
    choose: Callback<usize>,
) -> Html {
    let onchange = move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(place) = select.and_then(|select| select.value().parse().ok()) {
            choose.emit(place);
        }
    };
    let options = texts.into_iter().enumerate().map(|(place, text)| {
        let is_chosen = chosen == Some(place);
        let mut option =
            markup! { <option key={place} value={place.to_string()}>{ text }</option> };
        if let VNode::VTag(tag) = &mut option {
            Rc::make_mut(tag).add_property("selected", is_chosen);
        }
        option
    });
    markup! {
        <label class="log__field">
            { label }
            <select {onchange}>
                if chosen.is_none() {
                    <option key="none" value="" selected=true>{ "–" }</option>
                }
                { for options }
            </select>
        </label>
    }
}
