//! A file in use: what it is and whose tickets it holds, with the way to its report.

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::card::card;
use crate::domain::import::{Import as Used, Layout, Replies};
use crate::domain::vendor::Vendor;
use crate::sheets::View;
use crate::state::Action;
use crate::words::Lang;

/// What is in use.
pub struct Import<'a> {
    /// The file.
    pub import: &'a Used,
    /// How many of its tickets count for some vendor and tier, once that is known.
    pub counted: Option<u32>,
    /// Whether another file is being read or reviewed.
    pub is_busy: bool,
    /// The vendors there are.
    pub vendors: &'a [Vendor],
    /// The language.
    pub lang: Lang,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl Import<'_> {
    /// A file in use, with its report.
    pub fn view(&self) -> Html {
        let Import { import, vendors, lang, dispatch, .. } = self;
        let (words, source, id) = (lang.words(), &import.source, import.id);
        let left_out = self.counted.and_then(|counted| source.report.tickets.checked_sub(counted));
        let left_out = left_out.filter(|tickets| *tickets > 0);
        let is_example = source.layout == Layout::Example;
        let title = if is_example { words.layout_example } else { source.file.as_str() };
        let names: Vec<&str> = vendors
            .iter()
            .filter(|vendor| import.mapping.vendors.contains(&Some(vendor.id)))
            .map(|vendor| vendor.name.as_str())
            .collect();
        let about = [
            words.list(&names),
            words.ticket_count(source.report.tickets),
            format!(
                "{} {}",
                words.as_of,
                words.moment(self.import.mapping.as_of.unwrap_or(source.as_of))
            ),
            words.evidence_level(source.grounds.level).to_owned(),
        ];
        card(
            title.to_owned(),
            about.join(" · "),
            markup! {
                <div class="import">
                    if source.grounds.replies == Replies::TakenUp {
                        <p>{ words.stand_in }</p>
                    }
                    if !is_example {
                        if let Some(left_out) = left_out {
                            <p>{ words.left_out_count(left_out) }</p>
                        }
                        <p>{ words.set_aside_count(&source.report) }</p>
                        <div class="import__acts">
                            {
                                Button::new(words.import_report, dispatch.reform(move |()| Action::ViewOpened(View::Import(id))))
                                    .labelled(words.answer_label(words.import_report, &source.file))
                                    .view()
                            }
                            {
                                Button::new(words.change_mapping, dispatch.reform(move |()| Action::ReviewReopened(id)))
                                    .disabled(self.is_busy)
                                    .view()
                            }
                            {
                                Button::new(words.remove, dispatch.reform(move |()| Action::ImportRemoved(id)))
                                    .quiet()
                                    .labelled(words.remove_label(&source.file))
                                    .view()
                            }
                        </div>
                    }
                </div>
            },
        )
    }
}
