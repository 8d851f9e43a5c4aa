//! The fifth place: what to print, paste or send.

use yew::prelude::*;

use super::Wish;
use super::button::Button;
use super::card::card;
use super::numbers::numbers;
use super::overview::Compliance;
use super::verdict::Verdict;
use crate::report::{
    answers_table, commitments_table, markdown, ranking_table, sources_table, tiers_table,
    weights_table,
};
use crate::state::Model;

/// What the report is saved as.
const FILE: &str = "backstop.md";

/// What the report is made from.
pub struct Report<'a> {
    /// All state.
    pub model: &'a Model,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
}

impl Report<'_> {
    /// The report as it will be printed, and the ways to take it along.
    pub fn view(&self) -> Html {
        let Report { model, wish } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let words = lang.words();
        let text = markdown(evaluation, results, words);
        let (copy, save) = (text.clone(), text.clone());
        let ranking = numbers(words.ranking, ranking_table(results, words));
        let answers = numbers(words.evidence, answers_table(results, words));
        let compliance = Compliance {
            results,
            tiers: evaluation.terms.tiers,
            lang,
            room: model.screen.room,
            dispatch: None,
        };
        let method = markup! {
            <div class="report__method">
                <p>{ words.method_value }</p>
                <p>{ words.method_share }</p>
                <p>{ words.around_the_clock }</p>
                <p>{ words.method_limits }</p>
                { for words.policies_said(&evaluation.terms.policies).map(|said| markup! { <p>{ said }</p> }) }
            </div>
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
                    { Button::new(words.copy_markdown, wish.reform(move |()| Wish::Copy(copy.clone()))).view() }
                    { Button::new(words.save_markdown, wish.reform(move |()| Wish::Save(FILE, save.clone()))).view() }
                    { Button::new(words.save_results(), wish.reform(|()| Wish::SaveResults)).view() }
                    <span class="report__copied" role="status">{ copied }</span>
                </div>
                if model.screen.copied == Some(false) {
                    <textarea class="report__text" readonly=true rows="12" aria-label={words.report} value={text} />
                }
                { Verdict { model }.view() }
                if !evaluation.vendors.is_empty() {
                    { card(words.ranking, "", ranking) }
                    { compliance.view() }
                    { card(words.evidence, "", answers) }
                    if !evaluation.imports.is_empty() {
                        { card(words.tickets, "", numbers(words.tickets, sources_table(evaluation, words))) }
                    }
                    { card(words.tiers, "", numbers(words.tiers, tiers_table(&evaluation.terms.tiers, words))) }
                    if !evaluation.terms.commitments.is_empty() {
                        { card(words.promises(), "", numbers(words.promises(), commitments_table(evaluation, words))) }
                    }
                    { card(words.weights, "", numbers(words.weights, weights_table(evaluation, results, words))) }
                }
                { card(words.method, "", method) }
            </div>
        }
    }
}
