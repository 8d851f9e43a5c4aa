//! The fifth place: what to print, paste or send.

use yew::prelude::*;

use super::Wish;
use super::button::Button;
use super::card::card;
use super::overview::Compliance;
use super::sheet::Sheet;
use super::verdict::Verdict;
use crate::sheets::View;
use crate::state::{Action, Model};

/// What the report is saved as.
const FILE: &str = "backstop.md";

/// What the report is made from.
pub struct Report<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl Report<'_> {
    /// The report as it will be printed, and the ways to take it along.
    pub fn view(&self) -> Html {
        let Report { model, dispatch, wish } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let words = lang.words();
        let shown = model.shown(View::Report);
        let text = shown.as_ref().and_then(|shown| shown.sheet.sample()).unwrap_or_default();
        let (copy, save) = (text.to_owned(), text.to_owned());
        let compliance = Compliance {
            results,
            tiers: evaluation.terms.tiers,
            lang,
            room: model.screen.room,
            dispatch: None,
        };
        let copied = match model.screen.copied {
            Some(true) => words.copied,
            Some(false) => words.copy_failed,
            None => "",
        };
        markup! {
            <div class="report">
                <div class="report__acts">
                    <p>{ words.report_why }</p>
                    { Button::new(words.print, wish.reform(|()| Wish::Print)).main().view() }
                    { Button::new(words.copy_markdown, wish.reform(move |()| Wish::Copy(copy.clone()))).disabled(text.is_empty()).view() }
                    { Button::new(words.save_markdown, wish.reform(move |()| Wish::Save(FILE, save.clone()))).disabled(text.is_empty()).view() }
                    { Button::new(words.save_results(), wish.reform(|()| Wish::SaveResults)).view() }
                    <span class="report__copied" role="status">{ copied }</span>
                </div>
                if model.screen.copied == Some(false) {
                    <textarea class="report__text" readonly=true rows="12" aria-label={words.report} value={text.to_owned()} />
                }
                { Verdict { model }.view() }
                if !evaluation.vendors.is_empty() {
                    { compliance.view() }
                }
                if let Some(shown) = &shown {
                    { card(words.report, "", Sheet { sheet: &shown.sheet, dispatch }.view()) }
                } else {
                    <p>{ words.recounting }</p>
                }
            </div>
        }
    }
}
