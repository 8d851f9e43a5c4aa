//! Where a file is dropped or chosen.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::Wish;
use crate::components::card::card;
use crate::words::Lang;

/// What the drop zone needs.
pub struct DropZone<'a> {
    /// The language.
    pub lang: Lang,
    /// Whether files are read on the page itself.
    pub has_no_worker: bool,
    /// Where wishes go.
    pub wish: &'a Callback<Wish>,
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
                    accept=".csv,.tsv,.txt,text/csv,text/plain"
                            aria-label={words.choose_file}
                            onchange={chosen}
                        />
                    </label>
                    if self.has_no_worker {
                        <p class="drop-zone__note">{ words.worker_none }</p>
                    }
                </>
            },
        )
    }
}
