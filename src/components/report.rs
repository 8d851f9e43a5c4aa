//! The fifth place: what to print, paste or send.

use yew::prelude::*;

use super::Wish;
use super::button::Button;
use super::card::card;
use super::numbers::Numbers;
use super::overview::Compliance;
use super::verdict::Verdict;
use crate::report::{answers_table, markdown, ranking_table};
use crate::state::Model;

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
        let tables = [
            (words.ranking, ranking_table(results, words)),
            (words.evidence, answers_table(results, words)),
        ];
        let tables = tables.map(|(caption, table)| {
        let cell =
            |cells: &Vec<String>| cells.iter().cloned().map(AttrValue::from).collect::<Vec<_>>();
        card(caption, "", html! {
            { Numbers { summary: words.show_numbers.into(), caption: caption.into(), head: cell(&table.head), rows: table.rows.iter().map(cell).collect::<Vec<_>>(), is_open: true }.view() }
        })
    });
        let [ranking, answers] = tables;
        html! {
                    <div class="report">
                        <div class="report__acts">
                            <p>{ words.report_why }</p>
                            { Button::new(words.print, wish.reform(|()| Wish::Print)).main().view() }
                            {
                                Button::new(words.copy_markdown, wish.reform(move |()| Wish::Copy(copy.clone())))
                                    .view()
                            }
                            {
                                Button::new(words.save_markdown, wish.reform(move |()| Wish::Save("backstop.md", save.clone())))
                                    .view()
                            }
                            <span role="status">
                                { model.screen.copied.map_or("", |is_done| if is_done { words.copied } else { words.copy_failed }) }
                            </span>
                        </div>
                        if model.screen.copied == Some(false) {
                            <textarea class="report__text" readonly=true rows="12" aria-label={words.report} value={text} />
                        }
                        { Verdict { results, lang }.view() }
                        if !evaluation.vendors.is_empty() {
                            { ranking }
                            { Compliance { results, tiers: evaluation.tiers, lang, room: model.screen.room, is_open: true, dispatch: None }.view() }
                            { answers }
                        }
                        { card(words.method, "", html! {
            <div class="report__method">
                <p>{ words.method_value }</p>
                <p>{ words.method_share }</p>
                <p>{ words.around_the_clock }</p>
                <p>{ words.method_limits }</p>
            </div>
        }) }
                    </div>
                }
    }
}
