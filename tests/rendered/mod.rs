//! The page rendered to markup, for tests that read what it shows.

use backstop::components::Shell;
use backstop::state::Model;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct PageProps {
    model: Model,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let (dispatch, wish) = (Callback::noop(), Callback::noop());
    Shell { model: &props.model, is_dragged: false, dispatch: &dispatch, wish: &wish }.view()
}

/// The markup of a page.
pub async fn html_of(model: &Model) -> String {
    let model = model.clone();
    yew::LocalServerRenderer::<Page>::with_props(PageProps { model }).render().await
}
