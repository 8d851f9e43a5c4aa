//! A ticket logged by hand: its stopwatch, what happens now, what happened so far, and its fields.

use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

use super::log::{PROBLEMS, tier_text};
use super::log_event::{LogEvent, choice_field, text_field, time_field};
use crate::components::Wish;
use crate::components::button::Button;
use crate::domain::logged::{Deed, LoggedTicket};
use crate::domain::sla::TierId;
use crate::state::{Action, LogAction, LogWish, Model, TicketEdit};
use crate::words::Words;

/// What a logged ticket shows.
pub struct LogTicket<'a> {
    /// The ticket.
    pub ticket: &'a LoggedTicket,
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl LogTicket<'_> {
    /// The ticket, with its events oldest first.
    pub fn view(&self) -> Html {
        let LogTicket { ticket, model, dispatch, .. } = self;
        let words = model.screen.lang.words();
        let name = words.logged_name(ticket.number, &ticket.subject);
        let events = ticket
            .timeline()
            .into_iter()
            .map(|place| LogEvent { ticket, place, model, dispatch }.view());
        markup! {
            <article key={ticket.number} class="log-ticket" aria-label={name.clone()}>
                <h3>{ name.clone() }</h3>
                <p class="log-ticket__about">{ about(self, words) }</p>
                { watch(self, words) }
                { presses(self, words) }
                if !ticket.events.is_empty() {
                    <ol class="log-ticket__events">{ for events }</ol>
                }
                <details>
                    <summary>{ words.log_edit() }</summary>
                    { fields(self, words, &name) }
                </details>
            </article>
        }
    }
}

fn about(of: &LogTicket<'_>, words: &Words) -> String {
    let (ticket, model) = (of.ticket, of.model);
    let vendor = model.evaluation().vendor(ticket.vendor).map_or("", |vendor| &vendor.name);
    let mut parts = vec![vendor.to_owned(), words.tier_label(ticket.tier)];
    if ticket.problem != PROBLEMS[0] {
        parts.push(words.problem_class(ticket.problem).to_owned());
    }
    parts.push(ticket.category.trim().to_owned());
    if ticket.is_probe {
        parts.push(words.log_probe_short().to_owned());
    }
    parts.push(words.local_moment(&model.zone, ticket.created));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The stopwatch, running or stopped; nothing before its first tick.
fn watch(of: &LogTicket<'_>, words: &Words) -> Html {
    let (ticket, now) = (of.ticket, of.model.screen.now);
    let tier = of.model.evaluation().terms.tiers.get(ticket.tier);
    let (reply, over) = (ticket.first_reply(), ticket.over_since());
    let Some(waited) = reply.or(over).or(now).map(|end| end.ms_since(ticket.created)) else {
        return Html::default();
    };
    let mut said = match (reply, over) {
        (Some(_), _) => {
            vec![words.answered_after(waited), words.answered_against(waited, tier)]
        }
        (None, Some(_)) => vec![words.unanswered_for(waited)],
        (None, None) => vec![words.unanswered_for(waited), words.left_against(waited, tier)],
    };
    match (over, now) {
        (Some(over), _) => said.push(words.over_after(over.ms_since(ticket.created))),
        (None, Some(now)) if reply.is_some() => {
            said.push(words.open_for(now.ms_since(ticket.created)));
        }
        _ => {}
    }
    let is_never = reply.is_none() && over.is_some();
    let shade = match waited {
        waited if is_never || waited > tier.limit().as_ms() => "log-ticket__watch--late",
        waited if waited > tier.target().as_ms() => "log-ticket__watch--near",
        _ => "log-ticket__watch--fine",
    };
    markup! { <p class={classes!("log-ticket__watch", shade)} role="timer">{ said.join(" · ") }</p> }
}

/// A button for everything that may happen now, who did it and a note beside.
fn presses(of: &LogTicket<'_>, words: &Words) -> Html {
    let is_over = of.ticket.over_since().is_some();
    let deeds = Deed::ALL.iter().take(Deed::PRESSED).enumerate();
    let buttons = deeds.filter(|(_, deed)| (**deed == Deed::REOPENED) == is_over);
    let buttons = buttons.map(|(place, deed)| {
        markup! { <button key={place} type="submit" class="button button--plain" value={place.to_string()}>{ words.deed(*deed) }</button> }
    });
    let (wish, ticket) = (of.wish.clone(), of.ticket.number);
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(press) = press(&event, ticket) {
            wish.emit(Wish::Log(press));
        }
    };
    let texts = [("who", words.log_who()), ("note", words.log_note())];
    let texts = texts.map(|(name, label)| {
        markup! { <input key={name} {name} aria-label={label} placeholder={label} /> }
    });
    markup! {
        <form class="log-ticket__press" aria-label={words.log_press()} {onsubmit}>
            <p>{ words.log_press() }</p>
            { for texts }
            { for buttons }
        </form>
    }
}

/// Which button it was, with what was written beside, which is cleared.
fn press(event: &SubmitEvent, ticket: u32) -> Option<LogWish> {
    let form: HtmlFormElement = event.target_dyn_into()?;
    let held = FormData::new_with_form(&form).ok()?;
    let text = |name: &str| held.get(name).as_string().unwrap_or_default();
    let place: usize = event.submitter()?.get_attribute("value")?.parse().ok()?;
    form.reset();
    let deed = *Deed::ALL.get(place)?;
    Some(LogWish::Press { ticket, deed, who: text("who"), note: text("note") })
}

fn fields(of: &LogTicket<'_>, words: &Words, name: &str) -> Html {
    let (ticket, model) = (of.ticket, of.model);
    let number = ticket.number;
    let edit = of
        .dispatch
        .reform(move |edit: TicketEdit| Action::Log(LogAction::TicketEdited(number, edit)));
    let ended = of.dispatch.reform(|_: FocusEvent| Action::EditEnded);
    let vendors = &model.evaluation().vendors;
    let ids: Vec<_> = vendors.iter().map(|vendor| vendor.id).collect();
    let vendor = ids.iter().position(|id| *id == ticket.vendor);
    let names = vendors.iter().map(|vendor| vendor.name.clone()).collect();
    let tiers = TierId::ALL.map(|tier| tier_text(words, tier)).to_vec();
    let problems = PROBLEMS.map(|problem| words.problem_class(problem).to_owned()).to_vec();
    let problem = PROBLEMS.iter().position(|problem| *problem == ticket.problem);
    let probe = edit.reform({
        let is_probe = ticket.is_probe;
        move |_: Event| TicketEdit::Probe(!is_probe)
    });
    let removed = of.dispatch.reform(move |()| Action::Log(LogAction::TicketRemoved(number)));
    markup! {
        <div class="log-ticket__fields">
            { text_field(words.log_subject(), &ticket.subject, &edit.reform(TicketEdit::Subject), &ended) }
            { time_field(words.log_when(), &model.zone, ticket.created, edit.reform(TicketEdit::Created)) }
            { choice_field(words.vendor, names, vendor, edit.reform(move |place: usize| TicketEdit::Vendor(ids[place]))) }
            { choice_field(words.tier, tiers, Some(ticket.tier.index()), edit.reform(|place: usize| TicketEdit::Tier(TierId::ALL[place]))) }
            { choice_field(words.log_problem(), problems, problem, edit.reform(|place: usize| TicketEdit::Problem(PROBLEMS[place]))) }
            { text_field(words.log_category(), &ticket.category, &edit.reform(TicketEdit::Category), &ended) }
            <label class="log__check"><input type="checkbox" checked={ticket.is_probe} onchange={probe} />{ words.log_probe() }</label>
            { Button::new(words.remove, removed).quiet().labelled(words.remove_label(name)).view() }
        </div>
    }
}
