//! Where a file is dropped or chosen.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use crate::components::Wish;
use crate::components::button::Button;
use crate::components::card::card;
use crate::sheets::View;
use crate::state::Action;
use crate::words::Lang;

/// What the drop zone needs.
pub struct DropZone<'a> {
    /// The language.
    pub lang: Lang,
    /// Whether files are read on the page itself.
    pub has_no_worker: bool,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
    /// Where events go.
    pub dispatch: &'a Callback<Action>,
}

impl DropZone<'_> {
    /// A drop zone that is also a file field. Dropping works anywhere on the page; this is where it is said.
    pub fn view(&self) -> Html {
        let words = self.lang.words();
        let wish = self.wish.clone();
        let chosen = move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(files) = input.files() {
                wish.emit(Wish::read(&files));
            }
            // Choosing the same file again is a change too.
            input.set_value("");
        };
        let wish = self.wish.clone();
        let pasted = Callback::from(move |event: Event| {
            let event = event.dyn_ref::<ClipboardEvent>();
            let data = event.and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if !text.trim().is_empty() {
                wish.emit(Wish::ReadText(text));
            }
        });
        card(
            words.drop_title,
            "",
            markup! {
                <>
                    <label class="drop-zone">
                        <span class="drop-zone__say">{ words.drop_here }</span>
                        <span class="drop-zone__stays">{ words.drop_stays }</span>
                        <span class="button button--plain" aria-hidden="true">{ words.choose_file }</span>
                        <input
                            class="drop-zone__input"
                            type="file"
                            multiple=true
                            accept=".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,text/csv,text/plain"
                            aria-label={words.choose_file}
                            onchange={chosen}
                        />
                    </label>
                    <textarea
                        class="drop-zone__paste"
                        rows="2"
                        placeholder={words.paste_here()}
                        aria-label={words.paste_here()}
                        onpaste={pasted}
                    />
                    <p>
                        { Button::new(words.what_can_be_read, self.dispatch.reform(|()| Action::ViewOpened(View::Sources))).view() }
                    </p>
                    if self.has_no_worker {
                        <p class="drop-zone__note">{ words.worker_none }</p>
                    }
                </>
            },
        )
    }
}
