//! The page: navigation, title, verdict, and the open place.

use yew::prelude::*;

use super::Wish;
use super::answers::Answers;
use super::bar::Bar;
use super::example_banner::ExampleBanner;
use super::notice::Notice;
use super::overview::Overview;
use super::rail::Rail;
use super::report::Report;
use super::tickets::Tickets;
use super::verdict_strip::VerdictStrip;
use super::weights::Weights;
use crate::state::{Action, Model, Place};

/// What the page shows, and where events go.
pub struct Shell {
    /// All state.
    pub model: Model,
    /// Where events go.
    pub dispatch: Callback<Action>,
    /// Where wishes go that only the browser can fulfil.
    pub wish: Callback<Wish>,
}

impl Shell {
    /// The whole page.
    pub fn view(&self) -> Html {
        let Shell { model, dispatch, wish } = self;
        let (words, lang) = (model.screen.lang.words(), model.screen.lang);
        let place = match model.screen.place {
            Place::Overview => {
                html! { { Overview { model: model.clone(), dispatch: dispatch.clone() }.view() } }
            }
            Place::Answers => {
                html! { { Answers { model: model.clone(), dispatch: dispatch.clone() }.view() } }
            }
            Place::Tickets => {
                html! { { Tickets { model: model.clone(), dispatch: dispatch.clone(), wish: wish.clone() }.view() } }
            }
            Place::Weights => {
                html! { { Weights { model: model.clone(), dispatch: dispatch.clone() }.view() } }
            }
            Place::Report => {
                html! { { Report { model: model.clone(), wish: wish.clone() }.view() } }
            }
        };
        html! {
            <div class="shell" lang={lang.tag()}>
                <a class="shell__skip" href="#main">{ words.skip_to_main }</a>
                { Rail { model: model.clone(), dispatch: dispatch.clone() }.view() }
                <main class="shell__page" id="main" tabindex="-1">
                    { Bar { model: model.clone(), dispatch: dispatch.clone() }.view() }
                    if model.evaluation().is_example {
                        { ExampleBanner { lang, dispatch: dispatch.clone() }.view() }
                    }
                    if let Some(notice) = model.notice.clone() {
                        { Notice { notice: notice.clone(), lang, dispatch: dispatch.clone() }.view() }
                    }
                    if model.screen.place != Place::Overview && model.screen.place != Place::Report {
                        { VerdictStrip { results: model.results.clone(), lang }.view() }
                    }
                    { place }
                </main>
            </div>
        }
    }
}
