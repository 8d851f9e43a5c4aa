//! The page: navigation, title, verdict, and the open place.

use yew::prelude::*;

use super::Wish;
use super::answers::Answers;
use super::bar::Bar;
use super::drawer::Drawer;
use super::example_banner::ExampleBanner;
use super::notice::Notice;
use super::overview::Overview;
use super::rail::{Rail, place_name};
use super::report::Report;
use super::tickets::Tickets;
use super::verdict_strip::VerdictStrip;
use super::weights::Weights;
use crate::state::{Action, Model, Place};

/// What the page shows, and where events go.
pub struct Shell<'a> {
    /// All state.
    pub model: &'a Model,
    /// Whether a file is held over the page.
    pub is_dragged: bool,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go that only the browser can fulfil.
    pub wish: &'a Callback<Wish>,
}

impl Shell<'_> {
    /// The whole page.
    pub fn view(&self) -> Html {
        let Shell { model, dispatch, wish, .. } = self;
        let (words, lang) = (model.screen.lang.words(), model.screen.lang);
        let place = match model.screen.place {
            Place::Overview => Overview { model, dispatch }.view(),
            Place::Answers => Answers { model, dispatch }.view(),
            Place::Tickets => Tickets { model, dispatch, wish }.view(),
            Place::Weights => Weights { model, dispatch, wish }.view(),
            Place::Report => Report { model, dispatch, wish }.view(),
        };
        let has_own_verdict = matches!(model.screen.place, Place::Overview | Place::Report);
        markup! {
            <div class="shell" lang={lang.tag()}>
                if self.is_dragged {
                    <p class="shell__drop">{ words.drop_now }</p>
                }
                <a class="shell__skip" href="#main">{ words.skip_to_main }</a>
                { Rail { model, dispatch }.view() }
                <main class="shell__page" id="main">
                    { Bar { model, dispatch }.view() }
                    if model.evaluation().is_example {
                        { ExampleBanner { lang, dispatch }.view() }
                    }
                    if let Some(notice) = &model.notice {
                        { Notice { notice, lang, dispatch }.view() }
                    }
                    if !has_own_verdict {
                        <h1 class="shell__place" tabindex="-1">{ place_name(words, model.screen.place) }</h1>
                        { VerdictStrip { model }.view() }
                    }
                    { place }
                </main>
                { Drawer { model, dispatch }.view() }
            </div>
        }
    }
}
