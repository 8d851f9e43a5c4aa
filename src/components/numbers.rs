//! The numbers of a chart as a table, behind a disclosure.

use yew::prelude::*;

/// A table.
#[derive(Properties, PartialEq)]
pub struct NumbersProps {
    /// What opens it.
    pub summary: AttrValue,
    /// What it shows.
    pub caption: AttrValue,
    /// The columns' names; the first names the rows.
    pub head: Vec<AttrValue>,
    /// The rows, as long as the head.
    pub rows: Vec<Vec<AttrValue>>,
    /// Whether it is open from the start, as in print.
    #[prop_or_default]
    pub is_open: bool,
}

/// A disclosure with a table; scrolls sideways where it is too wide.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let head = props.head.iter().map(|name| html! { <th scope="col">{ name }</th> });
    let rows = props.rows.iter().enumerate().map(|(index, row)| {
        let cells = row.iter().enumerate().map(|(column, cell)| match column {
            0 => html! { <th scope="row">{ cell }</th> },
            _ => html! { <td>{ cell }</td> },
        });
        html! { <tr key={index}>{ for cells }</tr> }
    });
    html! {
        <details class="numbers" open={props.is_open}>
            <summary>{ &props.summary }</summary>
            <div class="numbers__scroll" tabindex="0" role="region" aria-label={&props.caption}>
                <table class="numbers__table">
                    <caption>{ &props.caption }</caption>
                    <thead><tr>{ for head }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}
