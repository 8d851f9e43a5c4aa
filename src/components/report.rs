//! The fifth place: what to print, paste or send.

use yew::prelude::*;

use super::Wish;
use super::button::{Button, Weight};
use super::card::Card;
use super::numbers::Numbers;
use super::overview::Compliance;
use super::verdict::Verdict;
use crate::report::{answers_table, markdown, ranking_table};
use crate::state::Model;

/// What the report is made from.
pub struct Report {
    /// All state.
    pub model: Model,
    /// Where wishes go.
    pub wish: Callback<Wish>,
}

impl Report {
    /// The report as it will be printed, and the ways to take it along.
    pub fn view(&self) -> Html {
        let Report { model, wish } = self;
        let (evaluation, results, lang) = (model.evaluation(), &model.results, model.screen.lang);
        let words = lang.words();
        let text = markdown(evaluation, results, words);
        let (copy, save) = (text.clone(), text.clone());
        let tables = [
            (words.ranking, ranking_table(results, words)),
            (words.evidence, answers_table(results, words)),
        ];
        let tables = tables.map(|(caption, table)| {
        let cell =
            |cells: &Vec<String>| cells.iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
        html! {
            { Card { title: caption.into(), note: AttrValue::default(), children: html! { <>
                { Numbers { summary: words.show_numbers.into(), caption: caption.into(), head: cell(&table.head), rows: table.rows.iter().map(cell).collect::<Vec<_>>(), is_open: true }.view() }
            </> } }.view() }
        }
    });
        let [ranking, answers] = tables;
        html! {
            <div class="report">
                <div class="report__acts">
                    <p>{ words.report_why }</p>
                    { Button { text: words.print.into(), weight: Weight::Main, onpress: wish.reform(|()| Wish::Print), ..Button::default() }.view() }
                    { Button { text: words.copy_markdown.into(), onpress: wish.reform(move |()| Wish::Copy(copy.clone())), ..Button::default() }.view() }
                    { Button { text: words.save_markdown.into(), onpress: wish.reform(move |()| Wish::Save("backstop.md", save.clone())), ..Button::default() }.view() }
                    <span role="status">
                        { model.screen.copied.map_or("", |is_done| if is_done { words.copied } else { words.copy_failed }) }
                    </span>
                </div>
                if model.screen.copied == Some(false) {
                    <textarea class="report__text" readonly=true rows="12" aria-label={words.report} value={text} />
                }
                { Verdict { results: results.clone(), lang }.view() }
                if !evaluation.vendors.is_empty() {
                    { ranking }
                    { Compliance { results: results.clone(), tiers: evaluation.tiers, lang, room: model.screen.room, is_open: true, dispatch: None }.view() }
                    { answers }
                }
                { Card { title: words.method.into(), note: AttrValue::default(), children: html! { <>
                    <div class="report__method">
                        <p>{ words.method_value }</p>
                        <p>{ words.method_share }</p>
                        <p>{ words.around_the_clock }</p>
                        <p>{ words.method_limits }</p>
                    </div>
                </> } }.view() }
            </div>
        }
    }
}
